package effect

// germanSame are classes of German phrases that lawyers use for one another, as englishSame
// has the English ones.
const germanSame = `
in kraft tritt|wirksam wird|geltung erlangt
in anspruch nehmen|gebrauch machen von
zur kenntnis nehmen|kenntnis nehmen von
zur anwendung kommen|angewandt werden|angewendet werden
in übereinstimmung mit|entsprechend|nach massgabe von
auf der grundlage von|aufgrund von
im hinblick auf|bezüglich|hinsichtlich|in bezug auf|betreffend
mit ausnahme von|ausgenommen|abgesehen von
im zusammenhang mit|in verbindung mit
an stelle von|anstelle von|statt
zu gunsten von|zugunsten von
in schriftlicher form|schriftlich|in schriftform
in mündlicher form|mündlich
auf elektronischem wege|elektronisch|in elektronischer form
per post|auf dem postweg|mit der post
per e-mail|mit e-mail|per mail
ohne verzug|unverzüglich|umgehend
aus wichtigem grund|bei vorliegen eines wichtigen grundes
mit sofortiger wirkung|fristlos
nach treu und glauben|in gutem glauben
in der regel|regelmässig|üblicherweise
vor ort|an ort und stelle
jederzeit|zu jeder zeit|zu jedem zeitpunkt
von zeit zu zeit|gelegentlich
einmal im jahr|einmal jährlich
alle zwei jahre|in jedem zweiten jahr
gemeinsam|gemeinschaftlich|zusammen
zur zeit|derzeit|gegenwärtig
auf unbestimmte zeit|unbefristet
für bestimmte zeit|befristet
rechtsanwalt|anwalt
urheberrecht|autorenrecht
`
