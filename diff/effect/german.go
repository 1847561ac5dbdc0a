package effect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// german is the table of German.
func german() *language {
	return &language{
		neuters: "es dies das",
		insides: "binnen innerhalb in im",
		tag:     "de", presents: true, verbLast: true, infinitives: "en t", capitals: true,
		adverbs: "kostenlos schriftlich unverzüglich jährlich monatlich", deny: germanDenials,
		passives: "t en", turning: "von vom durch an zu",
		stands:   "in im durch von of nach laut gemäss",
		same:     germanSame,
		atLatest: "spätestens",
		bodies: "ministeri gericht bank verband vereinigung regierung parlament senat " +
			"universität gemeinden kreise polizei behörde",
		workdays: "werktag arbeitstag bankarbeitstag", ordinalWord: germanOrdinal, lasting: "dauert dauern",
		officeEnding: 2,
		offices: "vorstand versammlung rat rates rats amt amtes amts ausschuss dekan rektor präsident " +
			"präsidium gemeinde finanzamt leiter leitung gerichtshof rechnungshof auftraggeber auftragnehmer " +
			"kammer kommission direktor vermieter mieter pächter verpächter käufer verkäufer " +
			"lieferant besteller arbeitgeber arbeitnehmer bürgermeister minister senat " +
			"geschäftsführ aufsichtsrat gutachter kasse landtag bundestag gesellschafter",
		documents: "anhang anlage vertrag vertrags satzung gesetz artikel abschnitt absatz " +
			"verordnung abkommen protokoll statut ordnung liste",
		stating: "festleg festgeleg bestimm aufgeführ aufführ genann nenn vorgeseh vorseh " +
			"bezeichn aufgezähl geregel regel angegeb angeb enthalt enthält",
		defining: "im folgenden|nachfolgend|nachstehend|kurz|in der folge|fortan|künftig|" +
			"hiernach|weiterhin",
		ablaut: "schlossen schliessen nommen nehmen sprochen sprechen hoben heben zogen ziehen " +
			"boten bieten troffen treffen wiesen weisen schrieben schreiben blieben bleiben " +
			"trieben treiben stiegen steigen schnitten schneiden griffen greifen ritten reiten " +
			"glichen gleichen brochen brechen stochen stechen worfen werfen storben sterben " +
			"holfen helfen standen stehen gangen gehen bunden binden funden finden wunden winden " +
			"sungen singen sprungen springen drungen dringen trunken trinken zwungen zwingen " +
			"schoben schieben wogen wiegen flogen fliegen logen lügen lassen lassen legt legen " +
			"tan tun sessen sitzen legen liegen bracht bringen dacht denken kannt kennen nannt " +
			"nennen sandt senden wandt wenden",
		alike: "während in|of über|binnen innerhalb|nach gemäss|durch mittels|wegen aufgrund",
		own: "verkünd bekanntmach veröffentlich zustell eingang erhalt unterzeichn ablauf beendig " +
			"abschluss kenntnis liefer fertigstell empfang ablieferung ausstell bekanntgab kündig " +
			"inkrafttret annahme abnahme ausfertig",
		ordinals: "der die das dem den des am vom zum zur im beim ihr ihrem sein seinem jedes jedem", states: germanStates, inverted: germanInverted, stemmed: germanStem, marked: germanMarked,
		traits: []traitRow{
			{choosing, "ermessen belieben"},
			{regardless, "auch selbst sogar"},
			{anybody, "person personen"},
			{pointing, "dieser diese dieses diesem diesen"},
			{modelling, "nachgebildet vorbild"},
			{happening, "eintritt vorliegt besteht ausbricht"},
			{article, "der die das des dem den"},
			{indefinite, "ein eine einen einem einer eines"},
			{naming, "begriff ausdruck"},
			{ruling, "nach gemäss laut"},
			{qualifier, "einfach* absolut* qualifiziert*"},
			{acted, "den einen dem einem"},
			{pledging, "verzicht* gewährleist* garantier* haftet haften trägt tragen sichert " +
				"sichern steht stehen tritt"},
			{nothing, "zwar"},
			{nothing, "der die das des dem den ein eine einen einem einer eines dieser diese " +
				"dieses diesem diesen welcher welche welches zu dass ist sind hierdurch hiermit"},
			{and, "und sowie"},
			{or, "oder bzw"},
			{joint, "für um auf nach bis in im an am bei beim mit vor vom über unter zwischen " +
				"durch gegen ohne aus seit während wegen gemäss trotz innerhalb ausserhalb zum " +
				"zur binnen ab hinter neben entlang"},
			{relative, "die der das den dem dessen deren"},
			{limiting, "in im auf an bei während innerhalb ausserhalb zwischen unter für"},
			{genitive, "von vom"},
			{pronoun, "sich er sie es ihn ihm ihnen sein seine seiner seinem seinen ihr ihre " +
				"ihrer ihrem ihren deren dessen"},
			{auxiliary, "worden sein werden wird"},
			{negator, "nicht nie niemals kein keine keinen keinem keiner keines niemand weder " +
				"nichts abwesend"},
			{finite, "ist sind war waren"},
			{ever, "nie niemals"},
			{inverting, "sollte sollten"},
			{casing, "der dem den des"},
			{owner, "des eines"},
			{lacking, "ohne"},
			{having, "mit"},
			{support, "sollte sollten"},
			{omitting, "unterlassen versäumen"},
			{earlier, "vor bevor ehe bis"},
			{whole, "mehrheit"},
			{excluder, "kein keine keinen keinem keiner keines niemand weder"},
			{every, "alle aller allen allem alles jede jeder jedes jedem jeden sämtliche " +
				"sämtlicher sämtlichen"},
			{most, "meisten"},
			{some, "einige einiger einigen manche mancher manchen bestimmte bestimmten " +
				"bestimmter einzelne einzelnen einzelner gewisse gewissen teil teile teilen"},
			{only, "erst nur ausschliesslich lediglich allein"},
			{light, "erfolgt erfolgen obliegt obliegen durchgeführt durchführen vornehmen " +
				"vorgenommen"},
			{filler, "hat haben hatte dabei jeweils hierbei"},
			{subject, "er sie es"},
			{later, "so dann"},
			{further, "weitere weiteren weiterer andere anderen anderer zusätzliche zusätzlichen " +
				"neue neuen"},
			{
				qualifier,
				"schriftlich* vorherig* wesentlich* erheblich* grob* ausdrücklich* vorsätzlich* " +
					"fahrlässig* unmittelbar* mittelbar* direkt* angemessen* vollständig* " +
					"dauerhaft* vorübergehend* rechtskräftig* unverzüglich* inländisch* " +
					"ausländisch* gewerblich* privat* öffentlich* intern* extern* berechtigt* " +
					"notwendig* erforderlich* zuständig* unabhängig* beglaubigt* wichtig* dringend*",
			},
		},
		spellings: [][2]string{{"es", "s"}},
		clocks: clockTable{
			hours: "uhr", from: "von zwischen", to: "bis und", until: "bis vor spätestens",
		},
		often: frequencyTable{
			every: "jedes jede jeden alle", per: "im pro je jedes jede jeden in",
			times: "mal", counts: "einmal 1 zweimal 2 dreimal 3 viermal 4",
			units: "jahr 12:months halbjahr 6:months quartal 3:months vierteljahr 3:months " +
				"monat 1:months woche 7:days tag 1:days",
			adverbs: "jährlich 12:months halbjährlich 6:months vierteljährlich 3:months " +
				"quartalsweise 3:months monatlich 1:months wöchentlich 7:days täglich 1:days",
		},
		intervals: "3:months vierteljährlich 6:months halbjährlich 12:months jährlich " +
			"1:years jährlich 1:months monatlich 1:weeks wöchentlich 7:days wöchentlich 1:days " +
			"täglich",
		onlyWord:      "nur",
		passiveForces: "ist sind",
		whens:         "wenn sobald",
		eventPreps:    "nach after bei if mit after",
		anchoring:     "nach ab seit von",
		rules:         "bestimmungen bestimmung vorschriften regelungen",
		alsoWord:      "auch",
		rule:          "gemäss",
		receives:      "erhält bekommt bezieht",
		phrases: []phraseRow{
			{
				"einander", "sich gegenseitig|einander|gegenseitig|untereinander",
				"each of those who act is acted on",
			},
			{"teilweise", "zum teil|teilweise", "both name a part"},
			{"zweimal", "zwei mal|2 mal|zweimal", "spelling"},
			{"dreimal", "drei mal|3 mal|dreimal", "spelling"},
			{"einmal", "ein mal|1 mal|einmal", "spelling"},
			{"in kraft", "in kraft treten|wirksam werden", "both say from when a text binds"},
			{
				"gemäss", "in gemässheit|im sinne|nach den bestimmungen|unter beachtung",
				"all point to the rule that governs",
			},
			{"vor", "vor|im vorfeld|zeitlich vor", "both name what comes first"},
			{"nach", "nach|im anschluss an", "both name what comes later"},
			{
				"schriftlich",
				"bedarf der schriftform|bedürfen der schriftform|bedarf der schriftlichen " +
					"form|muss schriftlich erfolgen|hat schriftlich zu erfolgen|müssen " +
					"schriftlich erfolgen|ist schriftlich zu erklären|schriftform ist erforderlich",
				"all ask for a text",
			},
			{
				"schriftform",
				"schriftform|schriftlichen form|schriftlicher form|schriftliche form",
				"all ask for a text",
			},
			{"verfügung", "zur verfügung stellen|bereitstellen", "both name one act"},
			{
				"kenntnis", "in kenntnis setzen|unterrichten|benachrichtigen|informieren",
				"all name the act of telling",
			},
			{
				"abstimmung", "in abstimmung mit|im einvernehmen mit|im benehmen mit",
				"each names who takes part",
			},
			{"einschliesslich", "einschliesslich|inklusive|samt", "all have what follows in"},
			{"ausschliesslich", "ausschliesslich|nur|lediglich", "all limit"},
			{"stets", "stets|jederzeit|immer", "all limit no time"},
			{
				"eigenekosten",
				"auf eigene kosten|auf seine kosten|auf ihre kosten|zu eigenen lasten",
				"all say that nobody else pays",
			},
			{
				"anderesvereinbart",
				"nichts anderes vereinbart ist|nichts anderes vereinbart wurde|die parteien " +
					"nichts anderes vereinbaren|nicht anders vereinbart|nichts abweichendes " +
					"vereinbart ist|anders vereinbart|die parteien vereinbaren etwas " +
					"anderes|anderweitiger vereinbarung|abweichender vereinbarung",
				"each leaves it to what is agreed",
			},
			{
				"anderesbestimmt",
				"nichts anderes bestimmt ist|nichts anderes vorgesehen ist|anders " +
					"bestimmt|nichts anderes geregelt ist", "each leaves it to another rule",
			},
			{
				"vertragsparteien",
				"vertragsparteien|parteien|vertragschliessenden parteien|vertragspartner",
				"those who agreed",
			},
			{"bürgschaftstellen", "bürgschaft stellen|bürgschaft beibringen", "both name one act"},
			{
				"unverzüglich", "unverzüglich|umgehend|ohne verzögerung|ohne schuldhaftes zögern",
				"all name the next moment",
			},
			{"binnen", "binnen|innerhalb", "both name the time in which"},
			{"mittels", "mittels|mit hilfe|per|im wege", "all name the means"},
			{"nachfolgend", "nachfolgend|im folgenden|nachstehend", "all point to what comes next"},
			{
				"genannt",
				"im folgenden genannt|nachfolgend genannt|nachstehend genannt|im " +
					"folgenden|nachfolgend|nachstehend|genannt", "what follows is its name",
			},
			{
				"bezeichnet", "bezeichnet|bedeutet|meint|ist zu verstehen als",
				"what follows is what the word is for",
			},
			{"zu", "zu|zum|zur", "with the article or without"},
			{"von", "von|vom", "with the article or without"},
			{"in", "in|im", "with the article or without"},
			{"an", "an|am", "with the article or without"},
			{"bei", "bei|beim", "with the article or without"},
			{"gemäss", "gemäss|nach massgabe|entsprechend|in übereinstimmung mit|im einklang " +
				"mit|laut", "all point to the rule that governs"},
			{
				"wenn", "wenn|falls|sofern|im falle dass|für den fall dass|in dem fall dass|soweit",
				"all name one and the same case",
			},
			{"während", "während|im laufe|für die dauer", "all name the time in which"},
			{
				"betreffend", "betreffend|bezüglich|hinsichtlich|in bezug auf|im hinblick auf",
				"all name the matter",
			},
			{"wegen", "wegen|aufgrund|auf grund|infolge", "all name the cause"},
			{"jeder", "alle|aller|allen|allem|jede|jeder|jedes|jedem|jeden|sämtliche|sämtlicher|sämtlichen", "all speak of all"},
			{
				"getragen von",
				"gehen zu lasten|geht zu lasten|fallen zur last|fällt zur last|gehen auf " +
					"kosten|geht auf kosten", "each names who pays",
			},
			{
				"vollständig", "in voller höhe|vollständig|in vollem umfang|zur gänze",
				"all name the whole",
			},
			{
				"fristgerecht", "rechtzeitig|fristgerecht|fristgemäss|termingerecht|pünktlich",
				"all name what is in time",
			},
			{"gemeinsam", "gemeinsam|zusammen|gemeinschaftlich", "all say that several act as one"},
			{"derzeit", "derzeit|gegenwärtig|zurzeit|momentan", "all name the present"},
			{"vorher", "zuvor|vorher|vorab|im voraus", "all name what comes first"},
			{
				"verlangen", "auf verlangen|auf anforderung|auf ersuchen",
				"all say that somebody asks",
			},
			{
				"anspruch auf",
				"anspruch auf|recht auf|einen anspruch auf|ein recht auf|das recht auf",
				"both name what is due to somebody",
			},
			{"von", "seitens|von seiten|von seiten von", "all name who acts"},
			{"täglich", "täglich|jeden tag|pro tag", "all name the same interval"},
			{
				"wöchentlich", "wöchentlich|jede woche|pro woche|je woche",
				"all name the same interval",
			},
			{
				"vierteljährlich", "vierteljährlich|quartalsweise|jedes quartal|pro quartal",
				"all name the same interval",
			},
			{"kosten", "kosten|auf kosten|zu lasten", "both name who pays"},
			{"beginn", "beginn|anfang", "both name the start"},
			{"beenden", "beenden|beendigen", "both name the end that somebody makes"},
			{
				"beispielsweise", "zum beispiel|beispielsweise|etwa",
				"a list of examples ends nothing",
			},
			{
				"schriftlich", "schriftlich|in schriftform|in schriftlicher form",
				"all ask for a text",
			},
			{
				"kraft", "in kraft treten|wirksam werden|tritt in kraft|wird wirksam",
				"both say from when a text binds",
			},
			{
				"kostenlos", "kostenlos|unentgeltlich|kostenfrei|gratis|ohne entgelt",
				"all say that nothing is paid",
			},
			{
				"jährlich", "jährlich|pro jahr|je jahr|im jahr|jedes jahr",
				"all name the same interval",
			},
			{
				"monatlich", "monatlich|pro monat|je monat|im monat|jeden monat",
				"all name the same interval",
			},
			{
				"", "beträgt|beläuft sich auf|betragen|belaufen sich auf",
				"what follows is the value",
			},
			{"bis", "spätestens bis|bis spätestens|bis", "a time by which is the latest"},
			{
				"verboten", "verboten|untersagt|nicht gestattet|nicht erlaubt|nicht zulässig",
				"each forbids",
			},
			{"vertrag", "vertrag|vereinbarung", "both name what was agreed"},
			{"beginnt", "beginnt|fängt an", "both name the start"},
			{"endet", "endet|läuft ab", "both name the end"},
			{"übergeben", "übergeben|aushändigen", "both name the handing over"},
			{"auch", "auch|ebenfalls|ebenso|ausserdem|ferner", "each names one more"},
			{"sorgt", "stellt sicher dass|gewährleistet dass|sorgt dafür dass|trägt dafür sorge " +
				"dass|trägt sorge dafür dass|stellen sicher dass|gewährleisten dass|sorgen dafür dass", "all name one act"},
			{
				"sorgen", "sicherzustellen dass|zu gewährleisten dass|dafür zu sorgen dass",
				"all name one act",
			},
			{"zeitpunkt", "am tag|am tage|im zeitpunkt|zum zeitpunkt", "all name the day"},
			{"trotz", "trotz|ungeachtet|unbeschadet", "all set aside what they name"},
		},
		forces: []phraseRow{
			{
				facts.Obligation,
				"hat die pflicht|haben die pflicht|ist gehalten|sind gehalten|ist dazu " +
					"verpflichtet|sind dazu verpflichtet|hat dafür sorge zu tragen", "each binds",
			},
			{
				facts.Obligation,
				"besteht *pflicht|besteht eine *pflicht|besteht die *pflicht|gilt *pflicht|gilt " +
					"eine *pflicht|gilt die *pflicht|herrscht *pflicht",
				"the noun names the duty: Ausweispflicht",
			},
			{
				facts.Exemption, "besteht keine *pflicht|gilt keine *pflicht|entfällt die *pflicht",
				"the noun names the duty: Ausweispflicht",
			},
			{
				facts.Exemption,
				"hat nicht die pflicht|haben nicht die pflicht|hat keine pflicht|ist nicht " +
					"gehalten|sind nicht gehalten|trifft keine pflicht", "each frees",
			},
			{
				facts.Permission,
				"ist es gestattet|ist es erlaubt|steht das recht zu|steht es zu|hat die " +
					"befugnis|haben die befugnis|ist befugt|sind befugt|hat die möglichkeit|ist " +
					"ermächtigt|sind ermächtigt|steht es frei", "each permits",
			},
			{
				facts.Prohibition,
				"ist es nicht gestattet|ist es nicht erlaubt|ist es untersagt|ist es " +
					"verboten|ist nicht befugt|sind nicht befugt|hat kein recht|haben kein recht",
				"each forbids",
			},
		},
		classed: []phraseRow{
			{"unless", "sofern nicht|soweit nicht|falls nicht|wenn nicht", "leaves out a case"},
		},
		events: []phraseRow{
			{
				"consent",
				"mit ihrer zustimmung|mit seiner zustimmung|mit deren zustimmung|mit dessen " +
					"zustimmung|mit ihrem einverständnis|mit seinem einverständnis|mit ihrer " +
					"einwilligung|mit seiner einwilligung|ohne ihre zustimmung|ohne seine " +
					"zustimmung|ohne ihr einverständnis|ohne sein einverständnis|ohne ihre " +
					"einwilligung|ohne seine einwilligung", "whose consent it is a pronoun says",
			},
			{
				"if", "soweit möglich|nach möglichkeit|wenn " +
					"möglich|gegebenenfalls|erforderlichenfalls|soweit erforderlich|soweit zumutbar",
				"names a case",
			},
			{"if", "bei ~nicht|bei ~verzug|bei ~verstoss|bei ~verletzung|bei ~vorliegen|bei " +
				"~eintritt|bei ~nichteinhaltung|bei ~nichterfüllung|bei ~zahlungsverzug|bei " +
				"~kündigung|bei ~überschreitung", "names a case, as im Falle does"},
			{"unless", "mangels|in ermangelung", "names what is not there"},
			{
				"after", "nach ~*ung|nach ~der ~*ung|nach ~ihrer ~*ung|nach ~seiner ~*ung|nach " +
					"~deren ~*ung|nach ~dessen ~*ung|nach ~einer ~*ung|nach ~dieser ~*ung|nach " +
					"~abschluss|nach ~ablauf|nach ~eingang|nach ~erhalt|nach ~beginn|nach ~ende",
				"names what comes before, as nachdem does",
			},
		},
		undone: "nicht|",
		roots: "ende beend endes beend erwirbt erwerben erworben erwerben erwerb " +
			"erwerben übergibt übergeben übergabe übergeben übergeben übergeben entscheidet " +
			"entscheiden entschieden entscheiden entscheidung entscheiden abrechnung abrechnen " +
			"abzurechnen abrechnen prüft prüfen prüfung prüfen geprüft prüfen spricht sprechen " +
			"gesprochen sprechen bricht brechen gebrochen brechen bruch brechen verliert " +
			"verlieren verlust verlieren verloren verlieren kündigt kündigen kündigung kündigen " +
			"gekündigt kündigen stirbt sterben tod sterben verstirbt sterben gestorben sterben " +
			"vertritt vertreten vertretung vertreten rückgabe zurückgeben verkauf verkaufen kauf " +
			"kaufen wählt wählen wahl wählen gewählt wählen beschliesst beschliessen beschlossen " +
			"beschliessen beschluss beschliessen hilft helfen hilfe helfen geholfen helfen " +
			"empfängt empfangen empfang empfangen besitzt besitzen besitz besitzen schliesst " +
			"schliessen abschluss abschliessen abgeschlossen abschliessen verbietet verbieten " +
			"verboten verbieten bietet bieten geboten bieten zieht ziehen gezogen ziehen " +
			"entzogen entziehen entzieht entziehen entzug entziehen schreibt schreiben " +
			"geschrieben schreiben unterschreibt unterschreiben unterschrieben unterschreiben " +
			"bleibt bleiben geblieben bleiben steht stehen gestanden stehen geht gehen gegangen " +
			"gehen kommt kommen gekommen kommen liest lesen gelesen lesen weist weisen gewiesen " +
			"weisen leiht leihen geliehen leihen findet finden gefunden finden bindet binden " +
			"gebunden binden gilt gelten geltung gelten erlischt erlöschen erloschen erlöschen " +
			"bringt bringen gebracht bringen trägt tragen getragen tragen gibt geben gegeben " +
			"geben nimmt nehmen genommen nehmen hält halten gehalten halten tritt treten " +
			"getreten treten lässt lassen gelassen lassen schliesst schliessen geschlossen " +
			"schliessen stellt stellen gestellt stellen übernimmt übernehmen übernommen " +
			"übernehmen erhält erhalten überlassen überlassen",
		participleStart: "ge",
		agent:           "von durch",
		inflected: "abnahm abnehm|annahm annehm|übernahm übernehm|teilnahm " +
			"teilnehm|entnahm entnehm|antrag anträg|beitrag beiträg|anspruch ansprüch|einspruch " +
			"einsprüch|mangel mäng|beilegung beileg|schaden schäd|auskunft auskünft|zurückgeb " +
			"zurückgab zurückgib rückgab",
		kin: []kinRow{
			{"überwach beaufsicht", "both name the watching over"},
			{"erstell anfertig ausarbeit", "all name the making of a text"},
			{"widerruf zurücknahm zurücknehm", "all name the taking back"},
			{"herabsetz herabgesetz verringer ermässig reduzier", "all name the making less"},
			{"erhöh heraufsetz heraufgesetz anheb angehob", "all name the making more"},
			{"beförder transportier", "both name the carrying"},
			{"fertigstell vollend", "both name the end of work"},
			{"ablehn zurückweis", "both name the saying of no"},
			{"entfern beseit", "both name the taking away"},
			{"übergeb übergab aushändig", "all name the handing over"},
			{"aussetz suspendier", "both name a halt for a time"},
			{"verschieb vertag", "both name a later day"},
			{"gewähr einräum", "both name the giving of a right"},
			{"verhinder verhüt", "both name what keeps a thing from coming"},
			{"gebäude bauwerk", "both name what is built"},
			{"dokument unterlag", "both name papers"},
			{"ergebnis resultat", "both name what came of it"},
			{"vorsätzlich absichtlich", "both say with what mind"},
			{"ausreichend genügend hinreichend", "all name the measure that will do"},
			{"notwendig erforderlich nötig", "all name what has to be"},
			{"endgültig definitiv", "both say that it is the last"},
			{"telefonisch fernmündlich", "both name one way to speak"},
			{"künftig zukünftig", "both name what is to come"},
			{"gegenwärtig derzeit", "both name the present"},
			{"gegenseitig wechselseitig", "both say that each does it to the other"},
			{"anschrift adresse", "both name where somebody is found"},
			{"betrag beträge summe", "all name an amount"},
			{"beschlagnahm konfiszier", "both name the taking of goods by an office"},
			{"unterzeichn unterschreib unterschrieb unterschrift", "all name the signing"},
			{"einreich vorleg vorlage", "all name the handing in of a text"},
			{"einhalt beacht befolg", "all name the keeping of a rule"},
			{"prüf überprüf", "both name one act"},
			{"anzeig meld", "both name the telling of a fault"},
			{"bestimm festleg festsetz", "all name the setting of a value"},
			{"verlänger prolong", "both name a longer time"},
			{"genehmig bewillig", "both give leave"},
			{"veröffentlich publizier bekanntmach bekanntgab", "all name the making public"},
			{"vernicht zerstör", "both name the end of a thing"},
			{"reparier instandsetz ausbesser", "all name the making whole"},
			{"zuständig kompetent", "both name who may decide"},
			{"zusammenarbeit kooper", "both name work in common"},
			{"beginn anfang aufnahme", "all name the start"},
			{"beend beendig", "both name the end that somebody makes"},
			{"änder modifizier", "both name a change"},
			{"errich bau", "both name the making of a house"},
			{"übersend übermitt zusend zuleit", "all name the sending"},
			{"pkw kraftfahrzeug kfz auto", "all name a car"},
			{"verpflicht pflicht", "both name a duty"},
			{"erwerb kauf ankauf", "all name the act of the buyer"},
			{"verwahr aufbewahr", "both name the keeping"},
			{"streit rechtsstreit", "both name a dispute"},
			{"photo foto", "spelling"},
			{"telephon telefon", "spelling"},
			{"informier unterricht benachricht verständig", "all name the act of telling"},
			{"erstatt ersetz", "both name the making good"},
			{"liefer zustell", "both name the bringing"},
			{"bezahl zahl entricht", "all name the act of paying"},
			{"verwend benutz nutz", "all name the use"},
			{"gestatt erlaub", "both name leave to do a thing"},
			{"verbot untersag", "both forbid"},
		},
		contraries: "netto brutto ohne einschliesslich exklusive inklusive vor nach",
		opposites: "zulässig unzulässig wirksam unwirksam möglich unmöglich erlaubt unerlaubt " +
			"gültig ungültig rechtmässig unrechtmässig berechtigt unberechtigt",
		participles: "",
		actors:      "er",
		declined:    "ns",
		happens: "ablauf ablauf abläuft abgelaufen end beginn eintritt eintritt tod stirb " +
			"sterb inkraft ankunft ankomm rücktritt ausscheid",
		modifiers: "lich liche licher lichen liches lichem ig ige iger igen iges igem isch " +
			"ische ischer ischen isches end ende ender enden",
	}
}

// germanStates reports whether "wird" or "ist" is no force where it stands: with
// a participle it is a passive, "werden … ausgeführt", which says what is done.
func germanStates(s *side, i int) bool {
	f := &s.found[i]
	switch foldWord(f.Words(s.Text)) {
	case "wird", "werden":
	default:
		return false
	}
	words := s.wordsIn(f.Over)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1].text
	return f.Value == facts.Obligation && (strings.HasSuffix(last, "t") ||
		strings.HasSuffix(last, "en") && (germanParticiple(last) ||
			slices.ContainsFunc(words, func(v word) bool {
				return v.text == "durch" || v.text == "von" || v.text == "vom"
			})))
}

// germanParticiple reports whether a word has the "ge" of a participle: "geschlossen",
// "abgeschlossen".
func germanParticiple(word string) bool {
	for _, p := range append(germanPrefixes, "") {
		if rest, ok := strings.CutPrefix(word, p+"ge"); ok && len(rest) > 3 {
			return true
		}
	}
	return false
}

// germanInverted gives the condition that a sentence begins with where its verb
// stands first: "Zahlt der Mieter nicht, so kann der Vermieter kündigen."
func germanInverted(s *side, region plan.Range) (plan.Range, bool) {
	words := wordsBetween(s.all, region)
	if len(words) < 4 || !words[0].is(support) && !endsIn(words[0].text, "t") &&
		words[0].text != "sind" && words[0].text != "werden" && words[0].text != "wird" &&
		words[0].text != "wurde" || words[0].is(joint|and|or|every|negator) {
		return plan.Range{}, false
	}
	if !words[1].is(nothing | pronoun | excluder) {
		return plan.Range{}, false
	}
	comma := strings.IndexByte(s.Text[region.At:region.At+region.Len], ',')
	if comma < 0 {
		return plan.Range{}, false
	}
	end := region.At + comma
	next := wordsBetween(s.all, plan.Range{At: end, Len: region.At + region.Len - end})
	lower := func(v word) bool {
		c, _ := utf8.DecodeRuneInString(s.Text[v.at:])
		return unicode.IsLower(c)
	}
	binds := len(next) > 1 && (next[0].is(later) || lower(next[0]) &&
		endsIn("  "+next[0].text, "t en") && next[1].is(nothing|pronoun) ||
		slices.ContainsFunc(s.found, func(f facts.Found) bool {
			return f.Kind == facts.KindForce && f.Range.At == next[0].at
		}))
	return plan.Range{At: region.At, Len: end - region.At}, binds
}

// germanDenials drops the denial of a force, which may stand anywhere behind it:
// the force says it already.
func germanDenials(words []word) []word {
	f := forceIn(words)
	if f >= 0 { // "ist der Verkäufer berechtigt": the force says it
		words = slices.DeleteFunc(words, func(v word) bool {
			return v.cond == words[f].cond && v.at >= words[f].at &&
				slices.Contains(germanParts, v.text)
		})
	}
	if f < 0 || words[f].text != "=prohibition" && words[f].text != "=exemption" {
		return words
	}
	for i := range words {
		if words[i].cond == 0 && words[i].is(negator) && (i > f || words[i].is(excluder)) {
			return slices.Delete(words, i, i+1)
		}
	}
	return words
}

// germanParts are the second parts of what binds or frees: "ist … berechtigt".
var germanParts = strings.Fields(
	"berechtigt verpflichtet befugt ermächtigt gehalten gezwungen angehalten")

// germanMarked brings a verb and the prefix that ends its clause to one word: "beruft …
// ein".
func germanMarked(s *side) {
	for k := 1; k < len(s.norm); k++ {
		v := &s.norm[k]
		if v.fact() || !slices.Contains(germanPrefixes, v.text) || !s.endsClause(k) {
			continue
		}
		verb := -1
		for i := k - 1; i >= 0 && s.norm[i].cond == v.cond &&
			!strings.ContainsAny(s.gap(&s.norm[i], &s.norm[i+1]), ",;:"); i-- {
			u := &s.norm[i]
			c, _ := utf8.DecodeRuneInString(s.Text[u.at:])
			next, _ := utf8.DecodeRuneInString(s.Text[s.norm[i+1].at:])
			if unicode.IsUpper(next) && strings.HasSuffix(u.text, "en") { // "genannten Betrags"
				continue
			}
			// "Nimmt der Besteller die Ware nicht ab"
			if !u.fact() && (unicode.IsLower(c) || s.opensSentence(u.at)) &&
				!u.is(nothing|joint|pronoun|negator|every|filler|qualifier|and|or|auxiliary|
					finite) && endsIn(u.text, "t en te ten") && !s.lexis.adverb(u.text) &&
				!ends(u.text, s.lexis.modifiers) {
				verb = i
			}
		}
		if verb < 0 {
			continue
		}
		u := &s.norm[verb]
		u.text = v.text + u.text
		u.stem = beginning(u.text)
		v.trait = support // says no more, and is looked at where it is exchanged
	}
}

// endsClause reports whether word k is the last of its clause.
func (s *side) endsClause(k int) bool {
	if k+1 == len(s.norm) {
		return true
	}
	next := &s.norm[k+1]
	return next.cond != s.norm[k].cond || next.is(and|or) ||
		strings.ContainsAny(s.gap(&s.norm[k], next), ",;:.")
}

// germanPrefixes are the prefixes behind which an infinitive takes its "zu".
var germanPrefixes = strings.Fields(
	"zurück ab an auf aus bei ein fest fort frei her hin los mit nach nieder vor weg weiter " +
		"wieder zu zusammen entgegen")

// germanStem gives an infinitive without the "zu" inside, "zurückzugeben", and a
// participle without its "ge", "ausgezählt".
func germanStem(word string) string {
	if text := plainOrdinal(word); text != word {
		return text
	}
	if !strings.Contains(word, "zu") && !strings.Contains(word, "ge") {
		return word
	}
	for _, p := range germanPrefixes {
		if rest, ok := strings.CutPrefix(word, p+"ge"); ok && len(rest) > 4 &&
			endsIn(rest, "t en te ter tes tem ten") {
			return p + rest
		}
		if rest, ok := strings.CutPrefix(word, p+"zu"); ok && len(rest) > 4 &&
			strings.HasSuffix(rest, "en") {
			return p + rest
		}
	}
	return word
}

// germanOrdinal gives the beginning of the ordinal of n up to 20.
func germanOrdinal(n int) string {
	list := strings.Fields("erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft " +
		"zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst")
	if n > len(list) {
		return ""
	}
	return list[n-1]
}

// plainOrdinal gives a word that is an ordinal without its ending: "dritten".
func plainOrdinal(word string) string {
	for _, end := range []string{"en", "er", "es", "em", "e"} {
		stem, ok := strings.CutSuffix(word, end)
		if !ok {
			continue
		}
		for n := 1; n <= 20; n++ {
			if germanOrdinal(n) == stem {
				return stem
			}
		}
	}
	return word
}
