package facts

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
)

var _ = learn(&german)

// german is the table of German. The tables write ss for ß.
var german = language{
	tag: "de", script: unicode.Latin, letters: "äöüß", point: ',',
	adjectives: []adjective{
		{stem: "tägig", unit: "days"},
		{stem: "wöchig", unit: "weeks"},
		{stem: "monatig", unit: "months"},
		{stem: "jährig", unit: "years"},
		{stem: "stündig", unit: "hours"},
	},
	nouns: true, inverts: true, lateNot: true, commas: true, orderedBy: true, lone: true,
	looseTitles: true,
	compound:    germanNumber, document: germanDocument, denial: germanDenial, counts: germanForce,
	endings: "s es n en e er em ns",
	common: " der die das und den dem des von zu mit auf für ist im nicht ein eine werden wird " +
		"sich oder bei nach über sind als hat aus nur wenn durch so kann vom zum zur findet " +
		"keine dieser wer er bis und vor ",
	rows: []row{
		{one, "1", "ein | eine | einen | einem | einer | eines"},
		{numeral, "1", "eins"},
		{numeral, "2", "zwei"},
		{numeral, "3", "drei"},
		{numeral, "4", "vier"},
		{numeral, "5", "fünf"},
		{numeral, "6", "sechs"},
		{numeral, "7", "sieben"},
		{numeral, "8", "acht"},
		{numeral, "9", "neun"},
		{numeral, "10", "zehn"},
		{numeral, "11", "elf"},
		{numeral, "12", "zwölf"},
		{numeral, "13", "dreizehn"},
		{numeral, "14", "vierzehn"},
		{numeral, "15", "fünfzehn"},
		{numeral, "16", "sechzehn"},
		{numeral, "17", "siebzehn"},
		{numeral, "18", "achtzehn"},
		{numeral, "19", "neunzehn"},
		{numeral, "20", "zwanzig"},
		{numeral, "30", "dreissig"},
		{numeral, "40", "vierzig"},
		{numeral, "50", "fünfzig"},
		{numeral, "60", "sechzig"},
		{numeral, "70", "siebzig"},
		{numeral, "80", "achtzig"},
		{numeral, "90", "neunzig"},
		{numeral, "3/2", "anderthalb | eineinhalb"},
		{numeral, "100", "hundert"},
		{numeral, "1000", "tausend"},
		{numeral, "2", "zweien | zweier"},
		{numeral, "3", "dreien | dreier"},
		{numeral, "1/2", "halben ~jahr* | halbes ~jahr* | halbe ~stunde | halbe ~million"},
		{article, "", "ein ~halbes | einem ~halben"},
		{scale, "100", "hundert"},
		{scale, "1000", "tausend | tsd | tsd ."},
		{scale, "1000000", "million | millionen | mio | mio ."},
		{scale, "1000000000", "milliarde | milliarden | mrd | mrd ."},
		{scale, "1000000000000", "billion | billionen | bio ."},
		{fraction, "1/3", "drittel | dritteln | drittels"},
		{fraction, "1/4", "viertel | vierteln | viertels"},
		{fraction, "1/5", "fünftel | fünfteln"},
		{fraction, "1/10", "zehntel | zehnteln"},
		{half, "1/2", "hälfte | hälften"},
		{idle, "", "ersten hälfte | zweiten hälfte"},
		{article, "", "der | die | das | dem | den | des | insgesamt"},
		{month, "01", "januar | jänner"},
		{month, "02", "februar"},
		{month, "03", "märz"},
		{month, "04", "april"},
		{month, "05", "mai"},
		{month, "06", "juni"},
		{month, "07", "juli"},
		{month, "08", "august"},
		{month, "09", "september"},
		{month, "10", "oktober"},
		{month, "11", "november"},
		{month, "12", "dezember"},
		{yearWord, "", "jahr | jahre | jahres"},
		{endOf, "", "ende | zum ende | ende des jahres | ablauf"},
		{
			lastDay, "",
			"ende | zum ende | ende des jahres | letzter tag | letzten tag | letzte tag | ablauf",
		},
		{
			dateBefore, "by",
			"bis | bis zum | bis zu | spätestens am | spätestens zum | spätestens bis zum | bis " +
				"spätestens | bis einschliesslich",
		},
		{dateBefore, "on", "am | zum"},
		{dateBefore, "at-least", "ab | seit | ab dem | seit dem | frühestens am"},
		{dateBefore, "less-than", "vor | vor dem"},
		{dateBefore, "more-than", "nach | nach dem"},
		{dateBefore, "", "im | in | vom | von | im jahr | im jahre"},
		{timeUnit, "hours", "stunde | stunden"},
		{timeUnit, "10 years", "jahrzehnt | jahrzehnte | jahrzehnten | jahrzehnts"},
		{
			numeral, "2",
			"jedes zweite ~jahr | jeden zweiten ~monat | jede zweite ~woche | jeden zweiten ~tag",
		},
		{unit, "times", "mal"},
		{multiple, "", "einmal"},
		{multiple, "2", "zweimal | das doppelte | des doppelten | doppelt ~so"},
		{multiple, "3", "dreimal | das dreifache | des dreifachen"},
		{multiple, "4", "viermal | das vierfache | des vierfachen"},
		{multiple, "5", "fünfmal | das fünffache | des fünffachen"},
		{multiple, "6", "sechsmal"},
		{multiple, "10", "zehnmal | das zehnfache | des zehnfachen"},
		{
			labelled, "",
			"version | fassung | ausgabe | wohnung | zimmer | seite | formular | stufe | phase | " +
				"klasse | zone | modell | raum | gebäude | halle | band",
		},
		{timeUnit, "minutes", "minute | minuten"},
		{timeUnit, "days", "tag | tage | tagen | tages | kalendertage | kalendertagen"},
		{
			timeUnit, "business-days",
			"werktag | werktage | werktagen | arbeitstag | arbeitstage | arbeitstagen | " +
				"bankarbeitstage | bankarbeitstagen",
		},
		{timeUnit, "weeks", "woche | wochen"},
		{timeUnit, "months", "monat | monate | monaten | monats"},
		{timeUnit, "years", "jahr | jahre | jahren | jahres"},
		{
			business, "",
			"aufeinanderfolgende | aufeinanderfolgenden | weitere | weiteren | volle | vollen",
		},
		{unit, "personnel", "soldaten | mann | truppen | soldatinnen und soldaten | kämpfer"},
		{unit, "personnel", "nato soldaten"},
		{unit, "persons", "personen | menschen | einwohner | einwohnern"},
		{unit, "members", "mitglieder | mitgliedern"},
		{unit, "states", "staaten | länder | ländern"},
		{unit, "employees", "arbeitnehmer | arbeitnehmern | beschäftigte | beschäftigten"},
		{unit, "votes", "stimmen"},
		{unit, "copies", "ausfertigungen | exemplare"},
		{unit, "aircraft", "flugzeuge | flugzeugen"},
		{unit, "tanks", "panzer"},
		{unit, "ships", "schiffe"},
		{unit, "vehicles", "fahrzeuge | fahrzeugen"},
		{unit, "km", "km | kilometer | kilometern"},
		{unit, "m", "m | meter | metern"},
		{unit, "cm", "cm | zentimeter"},
		{unit, "m2", "quadratmeter | quadratmetern | qm | m ²"},
		{unit, "km2", "quadratkilometer"},
		{
			unit, "kmh",
			"kilometer pro stunde | kilometern pro stunde | kilometer je stunde | " +
				"stundenkilometer | stundenkilometern",
		},
		{unit, "ha", "hektar"},
		{unit, "kg", "kg | kilogramm"},
		{unit, "t", "tonnen | t"},
		{unit, "l", "liter | litern"},
		{unit, "mw", "mw | megawatt"},
		{unit, "g", "gramm"},
		{unit, "mg", "mg | milligramm"},
		{unit, "celsius", "grad celsius"},
		{currency, "EUR", "€ | eur | euro"},
		{currency, "USD", "$ | usd | us $ | dollar | us dollar"},
		{currency, "CHF", "chf | franken | schweizer franken"},
		{currency, "GBP", "£ | gbp | pfund sterling"},
		{currency, "UAH", "uah | hrywnja"},
		{currency, "RUB", "rubel"},
		{currency, "DEM", "deutsche mark"},
		{percent, "percent", "% | prozent | vom hundert | v . h . | vh"},
		{percent, "percentage-points", "prozentpunkte | prozentpunkten | prozentpunkt"},
		{percent, "per-mille", "‰ | promille | vom tausend"},
		{rate, "", "steuer* | steuersatz | zins* | zinssatz | satz | satzes | rabatt | zoll | " +
			"zölle | inflation | gebühr* | tarif* | aufschlag | mehrwertsteuer | zuschlag* | " +
			"umsatzsteuer | beitragssatz | skonto | provision | basiszinssatz | jährlich | " +
			"beitragssatzes"},
		{changeBy, "", "um"},
		{genitive, "", "von | aus"},
		{
			majority, "1",
			"einstimmig | einstimmigem beschluss | einstimmigen beschluss | einstimmigkeit",
		},
		{
			majority, "1/2",
			"einfache mehrheit | einfacher mehrheit | einfachen mehrheit | absolute mehrheit | " +
				"absoluter mehrheit | mehrheit der stimmen | stimmenmehrheit | mehrheit der | " +
				"mehrheit seiner | mehrheit ihrer",
		},
		{majority, "2/3", "zweidrittelmehrheit"},
		{majority, "3/4", "dreiviertelmehrheit"},
		{majority, "", "mehrheit"},
		{idle, "", "qualifizierte mehrheit | qualifizierter mehrheit | grossen mehrheit"},
		{equally, "", "zu gleichen teilen | je zur hälfte | gleichmässig"},
		{rangeStart, "", "zwischen"},
		{rangeTo, "plain", "bis"},
		{rangeTo, "", "und | bis zu"},
		{
			boundBefore, "at-most",
			"begrenzt auf | beschränkt auf | höchstens | bis zu | nicht länger als | nicht höher " +
				"als | nicht grösser als | nicht schwerer als | nicht breiter als | nicht mehr " +
				"als | maximal | obergrenze von | höchstgrenze von | längstens | insgesamt " +
				"höchstens | allenfalls",
		},
		{
			boundBefore, "less-than",
			"weniger als | unter | kleiner als | kürzer als | niedriger als | leichter als | " +
				"schmaler als",
		},
		{
			boundBefore, "at-least",
			"mindestens | wenigstens | nicht weniger als | nicht unter | zumindest",
		},
		{
			boundBefore, "more-than",
			"mehr als | über | länger als | grösser als | höher als | schwerer als | breiter als " +
				"| tiefer als | oberhalb von",
		},
		{boundBefore, "exactly", "genau | exakt"},
		{boundBefore, "level", "bleibt bei | bleiben bei | bei"},
		{
			boundBefore, "about",
			"etwa | rund | ungefähr | circa | ca . | ca | annähernd | knapp | fast",
		},
		{
			boundLate, "at-most",
			"begrenzt | beschränkt | nicht übersteigen | nicht überschreiten | nicht übersteigt " +
				"| nicht überschreitet",
		},
		{exceed, "", "übersteigen | überschreiten | nicht übersteigen | nicht überschreiten"},
		{boundAfter, "at-least", "oder mehr"},
		{boundAfter, "at-most", "oder weniger"},
		{boundLate, "more-than", "übersteigt | überschreitet | übersteigen | überschreiten"},
		{
			unlimited, "",
			"keine obergrenze | unbegrenzt | keine beschränkung | keine beschränkungen | ohne " +
				"begrenzung | unbeschränkt | nicht begrenzt",
		},
		{unlimited, "", "obergrenze ~besteht nicht"},
		{limited, "", "begrenzt | beschränkt"},
		{
			deadlineBefore, "by",
			"in | innerhalb von | innerhalb | binnen | innert | spätestens | spätestens nach | " +
				"binnen einer frist von | innerhalb einer frist von | spätestens innerhalb von | " +
				"frist von",
		},
		{idle, "", "mit einer frist von"},
		{notice, "", "kündigungsfrist | vorankündigung"},
		{
			vague, "",
			"so bald wie möglich | sobald wie möglich | so schnell wie möglich | " +
				"schnellstmöglich | unverzüglich | umgehend | sofort | ohne verzug | alsbald | " +
				"in naher zukunft | in angemessener frist | innerhalb angemessener frist | " +
				"rechtzeitig | baldmöglichst",
		},
		{lookback, "definite", "vor | vor dem | vor der"},
		{anchor, "", "nach | ab | seit | vor | vom | von"},
		{reference, "article", "artikel | artikels | artikeln | art . | art"},
		{reference, "section", "§ | §§ | § § | paragraph | paragraphen"},
		{reference, "paragraph", "absatz | absatzes | absätze | absätzen | abs . | abs"},
		{reference, "number", "nummer | nummern | nr . | nr"},
		{reference, "point", "punkt | punkte | ziffer | ziffern"},
		{reference, "letter", "buchstabe | buchstaben | buchst . | lit ."},
		{reference, "annex", "anlage | anhang | anhangs"},
		{reference, "part", "teil"},
		{reference, "chapter", "kapitel | abschnitt | abschnitts"},
		{reference, "protocol", "protokoll nr . | protokolls nr ."},
		{reference, "sentence", "satz | satzes | sätze | sätzen"},
		{
			document, "",
			"vertrags | vertrages | abkommens | übereinkommens | gesetzes | gesetzbuchs | " +
				"gesetzbuches | grundgesetzes | verordnung | richtlinie | charta | verfassung",
		},
		{own, "", "dieses | dieser | diesem"},
		{force, must, "wird | werden | verpflichtet sich | verpflichten sich | willigt ein"},
		{force, obliged, "muss | müssen | verpflichtet | gehalten ~,"},
		{force, hasTo, "hat | haben | ist | sind | braucht | brauchen"},
		{force, should, "soll | sollen | sollte | sollten | empfiehlt"},
		{
			governs, "",
			"wird erwartet , dass | es wird erwartet , dass | es wird erwartet | wird erwartet",
		},
		{
			force, endeavour,
			"bemüht sich | bemühen sich | strebt an | streben an | ist bestrebt | sind bestrebt " +
				"| bemüht ~sich",
		},
		{
			force, may,
			"darf | dürfen | kann | können | ist berechtigt | sind berechtigt | berechtigt | ist " +
				"befugt | sind befugt | ist zulässig | sind zulässig | hat das recht | haben das recht",
		},
		{
			force, forbidden,
			"ist verboten | sind verboten | ist untersagt | sind untersagt | verboten | " +
				"untersagt | ist unzulässig | sind unzulässig | ist nicht gestattet | sind nicht " +
				"gestattet | ist nicht erlaubt | sind nicht erlaubt | ist nicht zulässig | sind " +
				"nicht zulässig",
		},
		{
			force, exempt,
			"ist befreit | sind befreit | befreit von | ist ausgenommen | sind ausgenommen",
		},
		{receive, "", "erhält | erhalten"},
		{give, "", "gewährt | gewähren | zahlt"},
		{verb, "", "war | waren"},
		{relative, "", "welche | welcher | welches"},
		{negator, "", "nicht | nichts | niemals | nie"},
		{negator, "subject", "kein | keine | keinen | keinem | keiner | keines | niemand | weder"},
		{idle, "", "nicht nur | nicht später als"},
		{condition, "if", "wenn | falls | sofern | soweit"},
		{condition, "unless", "es sei denn | sofern nicht ~etwas"},
		{
			condition, "provided",
			"vorausgesetzt , dass | unter der voraussetzung , dass | unter der bedingung , dass " +
				"| unter der voraussetzung | sofern und ~soweit",
		},
		{
			condition, "after",
			"sobald | nachdem | nach ~unterzeichnung | nach ~der unterzeichnung | nach " +
				"~ratifizierung | nach ~inkrafttreten",
		},
		{condition, "until", "bis ~der | bis ~die | bis ~das | solange nicht"},
		{condition, "while", "solange"},
		{condition, "except", "ausser | mit ausnahme | ausgenommen | abgesehen von"},
		{condition, "event", "im falle | im fall | in fällen | für den fall"},
		{condition, "subject-to", "vorbehaltlich"},
		{
			condition, "consent",
			"ohne zustimmung | ohne schriftliche zustimmung | ohne vorherige zustimmung | ohne " +
				"vorherige schriftliche zustimmung | mit zustimmung | mit schriftlicher " +
				"zustimmung | mit vorheriger zustimmung",
		},
		{scope, "peacetime", "in friedenszeiten | im frieden | zu friedenszeiten"},
		{scope, "wartime", "in kriegszeiten | im kriegsfall | im verteidigungsfall"},
		{
			scope, "permanent",
			"dauerhaft | ständig | auf dauer | unbefristet | auf unbestimmte zeit | auf " +
				"unbegrenzte zeit | zeitlich unbegrenzt",
		},
		{scope, "temporary", "vorübergehend | zeitweilig | befristet"},
		{scope, "under-command", "unter seinem kommando | unter ihrem kommando | unter ? kommando"},
		{scope, "without-cause", "ohne grund | ohne wichtigen grund | grundlos"},
		{scope, "only", "nur | ausschliesslich | lediglich"},
		{recognition, "de-facto", "de facto | faktisch*"},
		{recognition, "de-jure", "de jure"},
		{
			recognition, "recognised",
			"anerkennt | anerkannt | anerkennung | anerkennen | erkennt ~an",
		},
		{conjunction, "", "und | oder | sowie | noch | aber"},
		{article, "", "beide | jede | jeder | alle"},
		{clock, "", "uhr"},
		{minus, "", "minus"},
		{definite, "", "der | die | das | dem | den | des | zum | zur | vom | beim"},
		{
			abbreviation, "",
			"mio | mrd | bio | tsd | abs | art | nr | buchst | ca | bzw | vgl | dr | st | z | b " +
				"| d | h | ff | usw",
		},
		{scale, "12", "dutzend"},
		{
			numeral, "1/2",
			"halbes ~dutzend | halben ~million | halbe ~milliarde | halben ~milliarde | halbe ~tonne",
		},
		{andHalf, "1/2", "und eine halbe | und ein halbes | und ein halber"},
		{andHalf, "1/4", "und ein viertel | und eine viertel"},
		{rank, "1", "ersten | erste | erster"},
		{rank, "2", "zweiten | zweite | zweiter"},
		{rank, "3", "dritten | dritte"},
		{rank, "4", "vierten | vierte"},
		{rank, "5", "fünften | fünfte"},
		{rank, "6", "sechsten | sechste"},
		{rank, "7", "siebten | siebte | siebenten"},
		{rank, "8", "achten | achte"},
		{rank, "9", "neunten | neunte"},
		{rank, "10", "zehnten | zehnte"},
		{rank, "11", "elften | elfte"},
		{rank, "12", "zwölften | zwölfte"},
		{rank, "13", "dreizehnten"},
		{rank, "14", "vierzehnten"},
		{rank, "15", "fünfzehnten"},
		{rank, "16", "sechzehnten"},
		{rank, "17", "siebzehnten"},
		{rank, "18", "achtzehnten"},
		{rank, "19", "neunzehnten"},
		{rank, "20", "zwanzigsten"},
		{rank, "21", "einundzwanzigsten"},
		{rank, "22", "zweiundzwanzigsten"},
		{rank, "23", "dreiundzwanzigsten"},
		{rank, "24", "vierundzwanzigsten"},
		{rank, "25", "fünfundzwanzigsten"},
		{rank, "26", "sechsundzwanzigsten"},
		{rank, "27", "siebenundzwanzigsten"},
		{rank, "28", "achtundzwanzigsten"},
		{rank, "29", "neunundzwanzigsten"},
		{rank, "30", "dreissigsten"},
		{rank, "31", "einunddreissigsten"},
		{timeUnit, "days", "tägig*"},
		{timeUnit, "weeks", "wöchig*"},
		{timeUnit, "months", "monatig*"},
		{timeUnit, "years", "jährig*"},
		{timeUnit, "hours", "stündig*"},
		{currency, "INR", "rupien"},
		{currency, "SEK", "schwedische kronen | schwedischen kronen"},
		{currency, "NOK", "norwegische kronen | norwegischen kronen"},
		{currency, "DKK", "dänische kronen | dänischen kronen"},
		{currency, "PLN", "zloty | złoty"},
		{cents, "", "cent"},
		{
			unsure, "",
			"cent | pfund | krone | kronen | franc | francs | pesos | dinar | dirham | lira | " +
				"zentner | billiarde | billiarden",
		},
		{numberSign, "", "nr . | nr | nummer | nummern"},
		{outOf, "", "von"},
		{eachMonth, "", "jedes monats | jeden monats | eines jeden monats"},
		{
			changeVerb, "",
			"erhöh* | steig* | stieg | gestiegen | sink* | sank | senk* | gesenkt | gesunken | " +
				"angehoben | verringer* | reduzier* | verlänger* | verkürz*",
		},
		{
			force, obliged,
			"verzichtet auf | verzichten auf | verzichtet | gewährleistet | gewährleisten | " +
				"garantiert | garantieren | haftet für | haften für | haftet | haften | ist " +
				"verantwortlich für | sind verantwortlich für | trägt die kosten | tragen die " +
				"kosten | sichert zu | sichern zu | steht ein für | stehen ein für | tritt ? ~ab " +
				"| tritt ? ? ~ab | tritt ? ? ? ~ab | sichert ? zu",
		},
		{
			force, may,
			"behält sich das recht vor | behalten sich das recht vor | behält sich vor | " +
				"behalten sich vor | behält sich das recht | behält sich",
		},
		{dative, "", "dem | der | den"},
		{give, "", "zahlen | zu zahlen | erteilen | zu erteilen | übergeben | zu übergeben | " +
			"aushändigen | auszuhändigen | gewähren | zu gewähren | liefern | zu liefern | " +
			"übermitteln | zu übermitteln | mitteilen | mitzuteilen | vorlegen | vorzulegen | " +
			"bezahlen | zu bezahlen | erstatten | zu erstatten | übertragen | zu übertragen | " +
			"überlassen | zu überlassen | geben | zu geben | leisten | zu leisten | anzeigen | " +
			"anzuzeigen | schulden | bereitstellen | bereitzustellen | ersetzen | zu ersetzen | " +
			"überweisen | zu überweisen | zurückgeben | zurückzugeben | auszustellen | ausstellen"},
		{filler, "", "dann | jedoch | auch | hiermit | ferner | somit"},
		{rangeFrom, "", "von"},
		{rangeTo, "change", "auf"},
		{asWord, "", "gewährleistet | garantiert | verzichtet"},
		{oblique, "", "dem | den | des"},
		{currency, "CAD", "kanadische dollar | kanadischen dollar"},
		{currency, "AUD", "australische dollar | australischen dollar"},
		{currency, "PLN", "polnische zloty | polnischen zloty"},
		{give, "", "senden | zu senden | zusenden | zuzusenden | übersenden | zu übersenden | " +
			"schicken | zu schicken | zustellen | zuzustellen | entrichten | zu entrichten | " +
			"herausgeben | herauszugeben | abliefern | abzuliefern"},
		{agent, "", "von | vom | durch"},
		{preposition, "", "aus"},
		{passive, "", "ist | sind | wird | werden | worden"},
		{
			force, may,
			"ist gestattet | sind gestattet | ist es gestattet | ist erlaubt | sind erlaubt | ist " +
				"es erlaubt",
		},
		{force, forbidden, "ist es untersagt | ist es verboten"},
		{
			duty, eitherSide,
			"ist gestattet | sind gestattet | ist es gestattet | ist erlaubt | sind erlaubt | ist es " +
				"erlaubt | ist es untersagt | ist es verboten | ist untersagt | sind untersagt | ist " +
				"verboten | sind verboten | untersagt | verboten | obliegt | obliegen | es obliegt | es ist sache | ist sache | ist aufgabe | es ist " +
				"aufgabe | ist es sache | fällt ? zur last",
		},
		{
			duty, doer,
			"trägt | tragen | zahlt | zahlen | bezahlt | bezahlen | übernimmt | übernehmen | " +
				"leistet | leisten | liefert | liefern | entrichtet | entrichten | erstattet | " +
				"erstatten | übergibt | übergeben | schuldet | schulden | vergütet | vergüten | " +
				"überlässt | überlassen | stellt ? ? zur verfügung",
		},
		{dative, "to", "an | an den | an die | an das | ans | zugunsten ~des | zugunsten ~der"},
		{give, "", "weitergeben | weiterzugeben | weiterleiten | weiterzuleiten | auszuzahlen | " +
			"auszahlen | abzugeben | abgeben | abtreten | abzutreten | gezahlt | bezahlt | geliefert | " +
			"überwiesen | ausgehändigt | übermittelt | mitgeteilt | erstattet | zurückgegeben | " +
			"zugestellt | vorgelegt | übersandt | erteilt"},
		{filler, "", "allein | selbst | gemeinsam | nur | während | wohingegen"},
		{age, "behind", "alt | alten | alte"},
		{age, "", "alter von | im alter von"},
	},
}

// germanForce gives what kind of force a phrase is: the verb that binds may
// stand last, open a condition, or only help another.
func germanForce(g *reading, c *clause, i, to int, kind string) string {
	switch {
	case kind == present && g.final(to, c.end):
		return "" // "…, die der Mieter zahlt"
	case i == c.first && g.opens(i, c.end) && (kind != present || g.is(i, duty).value == doer):
		return "" // "Wird …, so …"
	case g.werden(i) && g.final(to, c.end):
		return "" // "…, die gestellt werden"
	case kind == obliged && g.is(i, asWord) != nil && g.final(to, c.end):
		return "" // "… wird gewährleistet"
	case kind == must && g.werden(i) && (g.inCondition(i) || g.closes(c, i) ||
		g.laterForce(to, c.end)):
		return "" // "kann … werden", "wenn … wird", "wird … verpflichtet"
	case kind != hasTo, g.final(to, c.end) && (g.zuInfinitive(g.before(i)) || g.zuInfinitive(i-2)):
		return kind
	case g.infinitive(to, c.end):
		if strings.HasPrefix(strings.ToLower(g.words(i)), "brauch") {
			return obliged
		}
		return kind
	}
	if is := g.words(i); (strings.EqualFold(is, "ist") || strings.EqualFold(is, "sind")) &&
		c.verb < 0 && !g.inCondition(i) && !g.final(to, c.end) {
		c.verb = i // a plain statement
	}
	return ""
}

// laterForce reports whether a force follows in the clause that an auxiliary
// before token from only helps: "ist nicht verpflichtet", "wird … verboten".
func (g *reading) laterForce(from, end int) bool {
	for k := from; k < end && !g.mark(k, ","); k++ {
		if m := g.is(k, force); m != nil && g.is(k, asWord) == nil &&
			(m.value == obliged || m.value == forbidden || m.value == exempt) {
			return true
		}
	}
	return false
}

// infinitive reports whether an infinitive with "zu" follows in the clause.
func (g *reading) infinitive(from, end int) bool {
	for k := from; k < end; k++ {
		if g.mark(k, ",") && k+1 < end && g.tokens[k+1].kind == numberToken {
			continue // "Abs. 1, 3 und 4"
		}
		if m := g.is(k, force); g.mark(k, ",") || m != nil && m.value != hasTo && m.value != must {
			return false
		}
		if g.zuInfinitive(k) {
			return true
		}
	}
	return false
}

// zuInfinitive reports whether the phrase at token k is an infinitive with zu, or begins one:
// "zu zahlen", "zurückzugeben".
func (g *reading) zuInfinitive(k int) bool {
	if k < 0 {
		return false
	}
	word := g.words(k)
	if strings.EqualFold(word, "zu") && k+1 < len(g.tokens) && g.tokens[k+1].kind == wordToken &&
		strings.HasSuffix(g.words(k+1), "n") && !g.tokens[k+1].has(upper) {
		return true
	}
	if !strings.HasSuffix(word, "en") || g.tokens[k].has(upper) || g.tokens[k].node != 0 &&
		g.is(k, give) == nil {
		return false
	}
	for n := 2; n+4 < len(word); n++ {
		if word[n:n+2] == "zu" && separable(word[:n]) {
			return true
		}
	}
	return false
}

// separable reports whether s is a prefix that German verbs part with.
func separable(s string) bool {
	switch s {
	case "ab", "an", "auf", "aus", "bei", "ein", "fest", "fort", "her", "hin", "mit", "nach", "vor",
		"weg", "weiter", "wieder", "zurück", "zusammen", "um", "unter", "nieder", "heraus", "hinzu",
		"bereit", "sicher", "dar", "los", "über", "voraus", "vorweg", "zu":
		return true
	}
	return false
}

// final reports whether a German verb that ends before token to stands last in
// its clause, as in subordinate clauses, or before the verb that does.
func (g *reading) final(to, end int) bool {
	return to >= end || g.mark(to, ".,;:)") || g.is(to, force) != nil && g.is(to, asWord) == nil &&
		g.tokens[to].kind == wordToken
}

// opens reports whether the German verb at token i opens a condition: "Wird …,
// so …".
func (g *reading) opens(i, end int) bool {
	for k := i; k < end; k++ {
		if g.mark(k, ",") {
			return true
		}
	}
	return false
}

// werden reports whether token i is a form of "werden".
func (g *reading) werden(i int) bool {
	return strings.EqualFold(g.words(i), "wird") || strings.EqualFold(g.words(i), "werden")
}

// closes reports whether the auxiliary at token i ends the clause that a force
// before it opened.
func (g *reading) closes(c *clause, i int) bool {
	if c.forces == 0 {
		return false
	}
	for k := c.start; k < i; k++ {
		if g.mark(k, ",;") {
			return false
		}
	}
	return true
}

// germanDenial reports whether a negation stands anywhere in the clause of the
// force at tokens i to to, which may be far behind it, as far as it is not the
// negation of another force, of a limit or of a subordinate clause.
func germanDenial(g *reading, c *clause, i, to int) bool {
	for k := i; k < c.end; k++ {
		if k > to && g.mark(k, ",") {
			if k = g.behindRelative(k, c.end); k < 0 {
				return false
			}
		}
		if m := g.is(k, force); k != i && k >= to && m != nil && m.value != hasTo &&
			!g.tokens[k].has(covered) {
			return false
		}
		if g.is(k, exceed) != nil || g.is(k, boundLate) != nil || g.is(k, unlimited) != nil {
			return false
		}
		if g.is(k, negator) != nil && !g.inCondition(k) {
			return true
		}
	}
	return false
}

// behindRelative gives the comma that ends the relative clause that begins
// behind the comma at token k, and k where no relative clause begins; -1 where
// another clause does, whose denials are its own.
func (g *reading) behindRelative(k, end int) int {
	if k+1 >= end {
		return -1
	}
	switch strings.ToLower(g.words(k + 1)) {
	case "dass", "daß", "ob", "wenn", "weil", "damit", "sodass", "so", "soweit", "sofern", "es":
		return -1
	case "die", "der", "das", "den", "dem", "dessen", "deren", "welche", "welcher", "welches":
		for n := k + 1; n < end; n++ {
			if g.mark(n, ",") {
				return n
			}
		}
		return -1
	}
	return k
}

// germanDocument reports whether a word ends as the name of a law or treaty
// does, and whether it is more than that ending.
func germanDocument(word string) (is, named bool) {
	word = strings.ToLower(word)
	for _, end := range []string{
		"vertrags", "vertrages", "gesetzes", "gesetzbuchs", "gesetzbuches",
		"abkommens", "übereinkommens", "verordnung", "charta", "konvention",
	} {
		is = is || strings.HasSuffix(word, end)
	}
	switch word {
	case "vertrags", "vertrages", "gesetzes", "abkommens", "übereinkommens", "verordnung":
		return is, false
	}
	return is, true
}

// germanNumber reads a number that is written as one folded word:
// zweihundertsiebenunddreissig, dreieinhalb.
func germanNumber(g *reading, folded []byte) (number, bool) {
	const longest = 60
	if len(folded) > longest || !slices.ContainsFunc(germanJoints, func(s []byte) bool {
		return bytes.Contains(folded, s)
	}) {
		return number{}, false
	}
	word := string(folded)
	half := number{0, 1, false}
	if head, ok := strings.CutSuffix(word, "einhalb"); ok {
		word, half = head, number{1, 2, false}
	}
	thousands, rest, ok := strings.Cut(word, "tausend")
	if !ok {
		thousands, rest = "", word
	}
	n, fits := g.germanHundreds(rest)
	if ok {
		high, highFits := g.germanHundreds(thousands)
		n, fits = max(high, 1)*1000+n, fits && highFits
	}
	return number{n, 1, false}.plus(half), fits && n > 0
}

// germanJoints are what joins the parts of a number in one word.
var germanJoints = [][]byte{[]byte("und"), []byte("hundert"), []byte("tausend"), []byte("einhalb")}

// germanHundreds reads a word below a thousand; "" is 0.
func (g *reading) germanHundreds(word string) (uint64, bool) {
	hundreds, rest, ok := strings.Cut(word, "hundert")
	if !ok {
		return g.germanTens(word)
	}
	n, fits := g.germanTens(hundreds)
	low, lowFits := g.germanTens(rest)
	return max(n, 1)*100 + low, fits && lowFits && n < 20
}

// germanTens reads a word below a hundred: drei, dreizehn, dreiundzwanzig.
func (g *reading) germanTens(word string) (uint64, bool) {
	if word == "" {
		return 0, true
	}
	if n, ok := g.germanUnit(word); ok {
		return n, true
	}
	units, tens, ok := strings.Cut(word, "und")
	low, fits := g.germanUnit(units)
	high, highFits := g.germanUnit(tens)
	return high + low, ok && fits && highFits && low < 10 && high >= 20
}

// germanUnit reads a word of the table.
func (g *reading) germanUnit(word string) (uint64, bool) {
	id := g.lex.words[word]
	if id == 0 {
		return 0, false
	}
	for _, m := range g.lex.nodes[g.lex.root(id)] {
		if (m.class == numeral || m.class == one) && m.num.d == 1 && m.num.n < 100 {
			return m.num.n, true
		}
	}
	return 0, false
}
