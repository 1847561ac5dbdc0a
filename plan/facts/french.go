package facts

import "unicode"

var _ = learn(&french)

// french is the table of French.
var french = language{
	tag: "fr", script: unicode.Latin, letters: "èêàçœû", point: ',',
	doubles: true, twoPart: true, lone: true, hourIsTime: true, ordinalParts: partsOf,
	commaLinks: true, looseTitles: true,
	endings: "s",
	common: " le la les de des du et en un une est dans que qui pour par sur au aux ne pas ou " +
		"ce se être sont avec il elle leur ses son cette ces aux peut doit l d s n qu ",
	suffixes: [][2]string{
		{"era", "sera"},
		{"eront", "sera"},
		{"ira", "sera"},
		{"iront", "sera"},
		{"dra", "sera"},
		{"dront", "sera"},
		{"ttra", "sera"},
		{"ttront", "sera"},
		{"evra", "sera"},
		{"evront", "sera"},
		{"ura", "sera"},
		{"uront", "sera"},
	},
	except: map[string]bool{
		"cetera": true, "camera": true, "opera": true, "hydra": true,
		"jura": true, "bravoura": true, "bura": true,
	},
	rows: []row{
		{one, "1", "un | une"},
		{numeral, "2", "deux"},
		{numeral, "3", "trois"},
		{numeral, "4", "quatre"},
		{numeral, "5", "cinq"},
		{numeral, "6", "six"},
		{numeral, "7", "sept"},
		{numeral, "8", "huit"},
		{numeral, "9", "neuf"},
		{numeral, "10", "dix"},
		{numeral, "11", "onze"},
		{numeral, "12", "douze"},
		{numeral, "13", "treize"},
		{numeral, "14", "quatorze"},
		{numeral, "15", "quinze"},
		{numeral, "16", "seize"},
		{numeral, "17", "dix sept"},
		{numeral, "18", "dix huit"},
		{numeral, "19", "dix neuf"},
		{numeral, "20", "vingt"},
		{numeral, "30", "trente"},
		{numeral, "40", "quarante"},
		{numeral, "50", "cinquante"},
		{numeral, "60", "soixante"},
		{numeral, "70", "soixante dix | septante"},
		{numeral, "71", "soixante et onze"},
		{numeral, "80", "quatre vingt | quatre vingts | octante | huitante"},
		{numeral, "90", "quatre vingt dix | nonante"},
		{numeral, "21", "vingt et un | vingt et une"},
		{numeral, "31", "trente et un | trente et une"},
		{numeral, "41", "quarante et un"},
		{numeral, "51", "cinquante et un"},
		{numeral, "61", "soixante et un"},
		{numeral, "77", "soixante dix sept"},
		{numeral, "78", "soixante dix huit"},
		{numeral, "79", "soixante dix neuf"},
		{numeral, "97", "quatre vingt dix sept"},
		{numeral, "98", "quatre vingt dix huit"},
		{numeral, "99", "quatre vingt dix neuf"},
		{scale, "100", "cent | cents"},
		{scale, "1000", "mille"},
		{scale, "1000000", "million | millions | mio"},
		{scale, "1000000000", "milliard | milliards | mds | md"},
		{scale, "1000000000000", "billion | billions"},
		{fraction, "1/3", "tiers"},
		{fraction, "1/4", "quart | quarts"},
		{fraction, "1/5", "cinquième | cinquièmes"},
		{fraction, "1/10", "dixième | dixièmes"},
		{half, "1/2", "moitié"},
		{andHalf, "1/2", "et demi | et demie"},
		{numeral, "1/2", "demi ~heure | demi ~journée"},
		{article, "", "le | la | les | l | total de"},
		{month, "01", "janvier"},
		{month, "02", "février"},
		{month, "03", "mars"},
		{month, "04", "avril"},
		{month, "05", "mai"},
		{month, "06", "juin"},
		{month, "07", "juillet"},
		{month, "08", "août"},
		{month, "09", "septembre"},
		{month, "10", "octobre"},
		{month, "11", "novembre"},
		{month, "12", "décembre"},
		{yearWord, "", "année | l année"},
		{
			lastDay, "",
			"la fin de | fin | la fin du mois de | fin de | la fin du mois d | fin du mois de | " +
				"le dernier jour de | dernier jour de | le dernier jour du mois de | dernier " +
				"jour du mois de | dernier jour d | le dernier jour d",
		},
		{endOf, "", "la fin de | fin | la fin du mois de | la fin de l année | fin de"},
		{
			dateBefore, "by",
			"au plus tard | au plus tard le | jusqu au | jusqu en | jusqu à | d ici | d ici à | " +
				"d ici au | d ici le | d ici la",
		},
		{dateBefore, "on", "le | au | en date du"},
		{
			dateBefore, "at-least",
			"à compter du | à partir du | depuis | depuis le | dès le | à partir de | à compter de",
		},
		{dateBefore, "less-than", "avant | avant le"},
		{dateBefore, "more-than", "après | après le"},
		{dateBefore, "", "en | du | de | dans"},
		{timeUnit, "hours", "heure | heures"},
		{timeUnit, "minutes", "minute | minutes"},
		{timeUnit, "days", "jour | jours | jours calendaires | jours civils | jours francs"},
		{timeUnit, "business-days", "jours ouvrables | jours ouvrés | jour ouvrable | jour ouvré"},
		{timeUnit, "weeks", "semaine | semaines"},
		{timeUnit, "months", "mois"},
		{timeUnit, "10 years", "décennie | décennies"},
		{unit, "times", "fois"},
		{multiple, "", "une fois"},
		{multiple, "2", "le double ~de | le double ~du | le double ~des"},
		{multiple, "3", "le triple ~de | le triple ~du | le triple ~des"},
		{
			labelled, "",
			"version | page | pages | appartement | bureau | salle | bâtiment | modèle | " +
				"formulaire | phase | étape | classe | zone | lot | tome | volume",
		},
		{
			street, "",
			"rue | quai | avenue | boulevard | place | impasse | chemin | allée | cours | bis | ter",
		},
		{timeUnit, "years", "an | ans | année | années"},
		{unit, "personnel", "soldats | militaires | hommes | combattants"},
		{unit, "persons", "personnes | habitants | civils | réfugiés"},
		{unit, "members", "membres"},
		{unit, "states", "états | pays"},
		{unit, "employees", "salariés | travailleurs"},
		{unit, "votes", "voix"},
		{unit, "copies", "exemplaires"},
		{unit, "aircraft", "avions | aéronefs"},
		{unit, "tanks", "chars"},
		{unit, "missiles", "missiles"},
		{unit, "ships", "navires"},
		{unit, "vehicles", "véhicules"},
		{unit, "prisoners", "prisonniers"},
		{unit, "children", "enfants"},
		{unit, "km", "km | kilomètre | kilomètres"},
		{unit, "kmh", "kilomètres par heure | kilomètres à l heure | kilomètres heure"},
		{unit, "m", "mètre | mètres | m"},
		{unit, "cm", "cm | centimètres"},
		{unit, "m2", "m ² | mètres carrés"},
		{unit, "ha", "hectare | hectares | ha"},
		{unit, "kg", "kg | kilogrammes"},
		{unit, "t", "tonne | tonnes | t"},
		{unit, "l", "litres"},
		{unit, "mw", "mw | mégawatts"},
		{unit, "barrels", "barils"},
		{currency, "EUR", "€ | eur | euro | euros"},
		{
			currency, "USD",
			"$ | usd | dollars | dollar | dollars américains | dollars des états unis",
		},
		{currency, "CHF", "chf | francs suisses"},
		{currency, "GBP", "£ | gbp | livres sterling"},
		{currency, "UAH", "uah | hryvnias"},
		{currency, "RUB", "roubles"},
		{currency, "XPF", "francs cfp"},
		{percent, "percent", "% | pour cent | p . 100 | p . cent"},
		{percent, "percentage-points", "points de pourcentage | point de pourcentage"},
		{percent, "per-mille", "‰ | pour mille"},
		{rate, "", "taux | taxe | taxes | impôt | impôts | intérêt | intérêts | droit | droits | " +
			"remise | tva | inflation | majoration | tarif | réduire | réduction | augmenter | " +
			"augmentation | hausse | baisse | pénalité | cotisation | prime"},
		{genitive, "", "de | d | des | du"},
		{majority, "1", "à l unanimité | unanimité"},
		{majority, "1/2", "majorité simple | majorité absolue | la majorité des membres"},
		{majority, "", "majorité | majorité des | majorité de"},
		{idle, "", "majorité qualifiée"},
		{
			equally, "",
			"à parts égales | en parts égales | également ~entre | par parts égales | à égalité " +
				"| par moitié",
		},
		{rangeStart, "", "entre"},
		{rangeTo, "", "à | et"},
		{
			boundBefore, "at-most",
			"dans la limite de | dans la limite d | dans une limite de | limité à | limités à | " +
				"limitée à | limitées à | au maximum | au plus | d au plus | jusqu à | pas plus " +
				"de | n excédant pas | ne dépassant pas | excéder | dépasser | maximum de | un " +
				"maximum de | plafonné à | plafonnée à | plafonnés à | plafond de | ne dépasse | " +
				"n excède | ne dépasse pas | n excède pas | d un maximum de",
		},
		{
			boundBefore, "less-than",
			"moins de | inférieur à | inférieure à | inférieurs à | moins d | plus court que | " +
				"plus courts que | plus courte que | plus courtes que | plus petit que | plus " +
				"petite que | moins long que | moins longue que | moins longs que",
		},
		{
			boundBefore, "at-least",
			"au moins | d au moins | un minimum de | minimum de | pas moins de | au minimum",
		},
		{
			boundBefore, "more-than",
			"plus de | supérieur à | supérieure à | supérieurs à | plus d | plus long que | plus " +
				"longue que | plus longs que | plus longues que | plus haut que | plus haute que " +
				"| plus hauts que | plus hautes que | plus grand que | plus grande que | " +
				"excédant | dépassant",
		},
		{boundBefore, "exactly", "exactement | précisément"},
		{
			boundBefore, "level",
			"au niveau de | restera à | maintenu à | maintenus à | maintenue à | demeure à | " +
				"reste à | maintenu au niveau de",
		},
		{boundBefore, "about", "environ | approximativement | près de | quelque | autour de"},
		{exceed, "", "excéder | dépasser"},
		{boundAfter, "at-most", "au plus | au maximum | maximum | ou moins"},
		{boundLate, "at-most", "au maximum | au plus"},
		{boundLate, "at-least", "au minimum | au moins"},
		{boundAfter, "at-least", "au moins | ou plus | au minimum"},
		{boundAfter, "about", "environ"},
		{
			unlimited, "",
			"aucune limite | aucune restriction | sans limite | illimité | illimitée | illimités " +
				"| aucune limitation | pas limité | pas limitée",
		},
		{limited, "", "limité | limitée | limités | limitées | plafonné | plafonnée"},
		{
			deadlineBefore, "by",
			"dans | dans les | dans un délai de | dans le délai de | dans un délai d | dans le " +
				"délai d | sous | au plus tard | dans un délai maximal de | dans un délai " +
				"maximum de | d ici | endéans | en moins de | délai de | délai d",
		},
		{notice, "", "de préavis"},
		{idle, "", "préavis de"},
		{
			vague, "",
			"dès que possible | aussitôt que possible | le plus tôt possible | immédiatement | " +
				"sans délai | sans retard | sans retard indu | sans tarder | dans les meilleurs " +
				"délais | dans les plus brefs délais | promptement | dans un délai raisonnable | " +
				"prochainement | en temps utile | rapidement",
		},
		{lookback, "", "précédant | qui précèdent | précédents"},
		{
			anchor, "",
			"après | à compter de | à compter du | à partir de | à partir du | suivant | avant | " +
				"de | de la | du | qui suivent | dès",
		},
		{reference, "article", "article | articles | art . | art"},
		{reference, "section", "section | sections | §"},
		{reference, "paragraph", "paragraphe* | par . | alinéa | alinéas"},
		{reference, "point", "point | points"},
		{reference, "annex", "annexe | annexes"},
		{reference, "chapter", "chapitre | chapitres"},
		{reference, "title", "titre"},
		{reference, "part", "partie"},
		{reference, "protocol", "protocole n ° | protocole no | protocole"},
		{reference, "letter", "lettre | lettres"},
		{reference, "clause", "clause | clauses"},
		{
			document, "",
			"traité | convention | charte | constitution | code | loi | règlement | directive | " +
				"accord | statut | pacte",
		},
		{own, "", "présent | présente | présents | présentes | ce | cet | cette"},
		{
			force, must,
			"sera | seront | doit | doivent | s engage à | s engagent à | s engage | s engagent " +
				"| est tenu de | sont tenus de | est tenue de | sont tenues de | est tenu d | " +
				"est tenue d | s oblige à | convient de | conviennent de | restera | resteront | " +
				"devra | devront | reconnaîtra | reconnaîtront | ira | iront",
		},
		{
			force, obliged,
			"tenu de | tenus de | tenue de | tenues de | tenu d | obligé de | obligés de | " +
				"obligée de | a à | ont à | a pas à | ont pas à | a l obligation de | a l " +
				"obligation d | ont l obligation de | ont l obligation d | a pas l obligation de " +
				"| a pas l obligation d | ont pas l obligation de | ont pas l obligation d",
		},
		{
			force, should,
			"devrait | devraient | il convient de | est recommandé | recommandé de | est invité " +
				"à | sont invités à",
		},
		{
			governs, "",
			"il est attendu que | est attendu que | il est prévu que | on s attend à ce que",
		},
		{
			force, endeavour,
			"s efforce de | s efforcent de | s efforce d | s efforcent d | s efforcera de | s " +
				"efforceront de | s emploie à | s emploient à | vise à | visent à | cherche à | " +
				"cherchent à | fait tout son possible | font tout leur possible",
		},
		{
			force, may,
			"peut | peuvent | pourra | pourront | est autorisé à | sont autorisés à | est " +
				"autorisée à | est autorisé | sont autorisés | est autorisée | sont autorisées | " +
				"est permis | est permise | sont permis | sont permises | il est permis | est " +
				"pas autorisé | est pas autorisée | sont pas autorisés | sont pas autorisées | " +
				"est pas permis | est pas permise | sont pas permis | sont pas permises | " +
				"a le droit de | a le droit d | " +
				"ont le droit de | ont le droit d | a pas le droit de | ont pas le droit de | " +
				"est en droit de | sont en droit de | a la faculté de | est habilité à",
		},
		{
			force, forbidden,
			"est interdit | sont interdits | est interdite | sont interdites | il est interdit | " +
				"s abstient de | s abstient d | s abstiennent de | s abstiennent d | doit s " +
				"abstenir de | doivent s abstenir de | s engage à s abstenir de | s engagent à s " +
				"abstenir de | s engage à s abstenir d | s engagent à s abstenir d | est tenu de " +
				"s abstenir de | sont tenus de s abstenir de | s abstiendra de | s interdit de | " +
				"est prohibé",
		},
		{
			force, exempt,
			"est exempté | sont exemptés | est exemptée | exempté de | exonéré de | est exonéré " +
				"| est dispensé | sont dispensés | dispensé de | est dispensée",
		},
		{
			receive, "",
			"recevra | recevront | recevoir | bénéficiera | bénéficieront | bénéficier | " +
				"obtiendra | obtiendront",
		},
		{give, "", "accordera | accorder | fournir | fournira | versera | verser | notifier | " +
			"informer | octroiera | octroyer"},
		{
			force, must,
			"recevra | recevront | bénéficiera | bénéficieront | obtiendra | obtiendront | " +
				"accordera | fournira | versera | octroiera",
		},
		{verb, "", "est | sont | a | ont | était | étaient | a été | ont été | reste | restent | " +
			"demeure | demeurent"},
		{relative, "", "qui | que | dont"},
		{negator, "", "ne | n | non"},
		{negator, "subject", "aucun | aucune | nul | nulle | personne ~ne | ni"},
		{never, "", "pas | jamais | plus | point ~de"},
		{idle, "", "non seulement | non plus"},
		{condition, "if", "si | s il | s ils | lorsque | lorsqu"},
		{condition, "unless", "à moins que | à moins qu | à moins de | à moins d"},
		{
			condition, "provided",
			"à condition que | à condition qu | à condition de | à condition d | à la condition " +
				"que | à la condition qu | pourvu que | pourvu qu | sous condition que | sous " +
				"condition qu | pour autant que | pour autant qu | tant que | tant qu",
		},
		{
			condition, "after",
			"après | une fois que | une fois qu | dès que | dès qu | une fois | dès la " +
				"~signature | dès l ~entrée",
		},
		{condition, "until", "jusqu à ce que | jusqu à ce qu | tant que ne"},
		{condition, "while", "pendant que | pendant qu | tandis que | tandis qu"},
		{
			condition, "except",
			"sauf | sauf si | à l exception de | à l exception des | à l exception du | hormis | " +
				"excepté",
		},
		{
			condition, "event",
			"en cas de | en cas d | au cas où | dans le cas où | dans le cas d | dans l " +
				"hypothèse où",
		},
		{
			condition, "subject-to",
			"sous réserve de | sous réserve des | sous réserve du | sous réserve que | sous " +
				"réserve qu | sous réserve d",
		},
		{
			condition, "consent",
			"sans le consentement | sans le consentement écrit | sans le consentement préalable " +
				"| sans l accord | sans l accord préalable | avec le consentement | avec l accord",
		},
		{scope, "peacetime", "en temps de paix"},
		{scope, "wartime", "en temps de guerre | en cas de guerre"},
		{
			scope, "permanent",
			"en permanence | de façon permanente | de manière permanente | à titre permanent | " +
				"définitivement | à perpétuité | pour une durée indéterminée | pour une durée " +
				"illimitée | sans limitation de durée",
		},
		{
			scope, "temporary",
			"temporairement | à titre temporaire | provisoirement | à titre provisoire",
		},
		{
			scope, "under-command",
			"sous son commandement | sous leur commandement | sous commandement",
		},
		{scope, "without-cause", "sans motif | sans motif valable | sans cause"},
		{scope, "only", "seulement | uniquement | exclusivement"},
		{recognition, "de-facto", "de facto | de fait"},
		{recognition, "de-jure", "de jure | de droit"},
		{
			recognition, "recognised",
			"reconnaît | reconnaissent | reconnu | reconnue | reconnus | reconnues | reconnaître " +
				"| reconnaissance | reconnaîtra | reconnaîtront",
		},
		{conjunction, "", "et | ou | ni | mais | ainsi que"},
		{article, "", "chaque | tous les | toutes les | toute | tout"},
		{idle, "", "de plus en plus | de plus | non plus | point de vue"},
		{clock, "", "h"},
		{abbreviation, "", "art | par | al | p | m | mme | dr | etc | cf | no"},
		{ordinal, "", "er | re | e | ème | eme"},
		{distance, "", "de haut | de large | de long"},
		{minus, "", "moins"},
		{rangeEnd, "", "au"},
		{rangeFrom, "", "de | d | des | du"},
		{dative, "", "à"},
		{definite, "", "le | la | les | l | au | aux | du | des"},
		{numeral, "72", "soixante douze"},
		{numeral, "73", "soixante treize"},
		{numeral, "74", "soixante quatorze"},
		{numeral, "75", "soixante quinze"},
		{numeral, "76", "soixante seize"},
		{numeral, "81", "quatre vingt un | quatre vingt une"},
		{numeral, "91", "quatre vingt onze"},
		{numeral, "92", "quatre vingt douze"},
		{numeral, "93", "quatre vingt treize"},
		{numeral, "94", "quatre vingt quatorze"},
		{numeral, "95", "quatre vingt quinze"},
		{numeral, "96", "quatre vingt seize"},
		{numeral, "100", "cent"},
		{numeral, "1000", "mille"},
		{numeral, "1/2", "demi ~million | demi ~milliard | demi ~douzaine"},
		{scale, "10", "dizaine | dizaines"},
		{scale, "12", "douzaine | douzaines"},
		{scale, "15", "quinzaine | quinzaines"},
		{scale, "20", "vingtaine | vingtaines"},
		{scale, "30", "trentaine | trentaines"},
		{scale, "50", "cinquantaine | cinquantaines"},
		{scale, "100", "centaine | centaines"},
		{andHalf, "1/4", "et quart | et un quart"},
		{andHalf, "3/4", "et trois quarts"},
		{rank, "1", "premier"},
		{rank, "2", "deuxième"},
		{rank, "3", "troisième"},
		{rank, "4", "quatrième"},
		{rank, "5", "cinquième"},
		{rank, "6", "sixième"},
		{rank, "7", "septième"},
		{rank, "8", "huitième"},
		{rank, "10", "dixième"},
		{rank, "15", "quinzième"},
		{rank, "20", "vingtième"},
		{rank, "30", "trentième"},
		{currency, "INR", "roupies"},
		{currency, "CAD", "dollars canad*"},
		{currency, "SEK", "couronnes suédoises"},
		{currency, "NOK", "couronnes norvégiennes"},
		{currency, "DKK", "couronnes danoises"},
		{cents, "", "centime | centimes"},
		{
			unsure, "",
			"centime | centimes | livre | livres | couronne | couronnes | franc | francs | peso " +
				"| pesos | dinar | dinars | dirhams | quintal | quintaux | francs cfa | f cfa | " +
				"trillion | trillions",
		},
		{numberSign, "", "n ° | no | numéro | numéros"},
		{outOf, "", "sur"},
		{eachMonth, "", "de chaque mois"},
		{
			changeVerb, "",
			"passe | passent | passera | porté | portée | portés | augment* | relev* | rédui* | " +
				"abaiss* | baiss* | hausse | allong*",
		},
		{
			force, obliged,
			"renonce à | renoncent à | garantit | garantissent | garantit que | cède | cèdent | " +
				"est responsabl* de | sont responsabl* de | est responsabl* du | est responsabl* " +
				"des | est responsabl* d | supporte | supportent | répond de | répondent de | " +
				"prend en charge | prennent en charge | se porte garant | se portent garants | a " +
				"l obligation de | ont l obligation de",
		},
		{
			force, may,
			"se réserve le droit | se réservent le droit | se réserve le droit de | se réservent " +
				"le droit de | conserve le droit | conservent le droit | conserve le droit de",
		},
		{dative, "", "au | aux"},
		{give, "", "remettre | remettra | livrer | livrera | payer | paiera | transmettre | " +
			"transmettra | communiquer | communiquera | envoyer | restituer | rembourser | " +
			"remboursera | transférer | céder | délivrer | présenter | donner | rendre | " +
			"rétrocéder | mettre à disposition"},
		{
			preposition, "",
			"avec | contre | entre | par | pour | sans | chez | envers | sous | selon",
		},
		{filler, "", "alors | toutefois | cependant | également | aussi"},
		{atHour, "", "à"},
		{currency, "AUD", "dollars austral*"},
		{currency, "PLN", "zlotys | zlotys polonais"},
		{agent, "", "par"},
		{passive, "", "être | sera | seront | est | sont"},
		{
			duty, rightBehind,
			"il appartient | il appartiendra | il incombe | il incombera | il revient | il " +
				"reviendra | incombe | incombent | incombera | incomberont | est à la charge de | " +
				"sont à la charge de | est à la charge du | sont à la charge du | sera à la " +
				"charge du | seront à la charge du | est à la charge des | sont à la charge des",
		},
		{
			duty, doer,
			"paie | paient | verse | versent | fournit | fournissent | remet | remettent | livre " +
				"| livrent | rembourse | remboursent | effectue | effectuent | acquitte | " +
				"acquittent | prend à sa charge | prennent à leur charge | payé* | versé* | " +
				"acquitté* | supporté* | remboursé* | fourni | fournie | fournis | fournies | " +
				"livré* | effectué* | pris en charge | prise en charge | prises en charge",
		},
		{give, "", "paie | paient | verse | versent | remet | remettent | livre | livrent | " +
			"rembourse | remboursent"},
		{dative, "", "au profit de | au profit du | au profit des"},
		{filler, "", "seul | seule | seuls | seules | lui même | conjointement"},
		{age, "", "âgé | âgée | âgés | âgées | âge de | âge d"},
		{age, "behind", "d âge"},
	},
}
