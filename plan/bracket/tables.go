package bracket

// set makes a set of words.
func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// firstBytes says with which bytes any of some words begins.
func firstBytes(words []string) (out [256]bool) {
	for _, w := range words {
		out[w[0]] = true
	}
	return out
}

// noteStarts and gapStarts are the first bytes of noteWords and gapHeads: most brackets
// begin with none of them.
var noteStarts, gapStarts = firstBytes(noteWords), firstBytes(gapHeads)

// noteWords begin a note of whoever wrote the text down.
var noteWords = []string{
	"sic", "note", "nb", "n.b", "drafting note", "editor's note", "editor’s note", "editorial note",
	"footnote", "pending", "emphasis added", "emphasis in original", "anmerkung", "hervorhebung",
	"ndlr", "nota", "note du secrétariat", "note by the secretariat", "примечание", "примітка",
	"прим",
}

// gapHeads begin what is to be filled in.
var gapHeads = []string{
	"to be determined", "to be decided", "to be completed", "to be inserted", "to be confirmed",
	"to be agreed", "to be added", "tbd", "tbc", "insert", "placeholder", "wird ergänzt",
	"noch offen",
	"à compléter", "à déterminer", "à préciser", "уточняется", "уточнюється",
}

// gapWords are what is to be filled in.
var gapWords = set(
	"date", "dates", "number", "name", "names", "amount", "figure", "figures", "year", "place",
	"month", "day", "time",
	"percentage", "title", "venue", "city", "country", "party", "currency", "period", "duration",
	"hour", "address",
	"datum", "zahl", "anzahl", "betrag", "ort", "jahr", "tag", "monat", "zeit", "uhrzeit", "frist",
	"name des staates", "prozentsatz",
	"montant", "nombre", "lieu", "année", "heure", "jour", "mois", "nom", "durée", "délai",
	"chiffre", "pourcentage",
	"дата", "число", "сумма", "место", "год", "время", "срок", "имя", "название", "количество",
	"сума", "місце", "рік", "час",
	"строк", "назва", "кількість", "xx", "yy", "zz", "x-y",
)

// nameable are those of them that are verbs, too.
var nameable = set("address", "name", "place", "date", "number", "title", "time")

// noTextWords say that a wording has no text.
var noTextWords = set(
	"no text", "no article", "no paragraph", "no provision", "no reference", "delete", "deleted",
	"empty",
	"kein text", "pas de texte", "néant", "sin texto", "нет текста", "без текста",
	"текст відсутній",
)

// countedAfter are words after which a number is one of the text.
var countedAfter = set(
	"article", "articles", "art", "arts", "paragraph", "paragraphs", "para", "paras", "section",
	"sections",
	"annex", "annexes", "chapter", "chapters", "clause", "clauses", "point", "points", "rule",
	"regulation",
	"decision", "resolution", "artikel", "absatz", "abs", "ziffer", "nummer", "nr", "no", "§",
	"alinéa", "annexe", "chapitre", "artículo", "párrafo", "статья", "статьи", "статьей", "стаття",
	"статті", "пункт",
	"пункта", "пункту", "пункте", "пункті", "within", "least", "most", "than", "exceed",
	"exceeding", "by", "from",
	"to", "of", "after", "before", "until", "over", "under", "every", "for", "about", "usd", "eur",
	"us", "gbp",
	"a", "the", "its", "binnen", "mindestens", "höchstens", "von", "bis", "nach", "über", "unter",
	"um", "auf",
	"dans", "moins", "plus", "de", "à", "après", "avant", "dentro", "через", "не", "до", "від",
	"от", "в", "у",
	"після", "после", "около", "близько",
)

// countedBefore are words before which a number is one of the text.
var countedBefore = set(
	"per", "percent", "pct", "days", "day", "weeks", "week", "months", "month", "years", "year",
	"hours", "hour",
	"million", "billion", "thousand", "trillion", "degrees", "°c", "°", "parties", "members",
	"states", "countries",
	"prozent", "tage", "tagen", "wochen", "monate", "monaten", "jahre", "jahren", "stunden",
	"millionen", "milliarden",
	"euro", "euros", "dollars", "pour", "jours", "semaines", "mois", "ans", "années", "heures",
	"millions", "milliards",
	"días", "semanas", "meses", "años", "дней", "дня", "недель", "месяцев", "лет", "года", "часов",
	"процентов",
	"днів", "дні", "тижнів", "місяців", "років", "годин", "відсотків", "миллионов", "мільйонів",
	"миллиардов", "мільярдів",
)

// joining are what stands between the numbers of a list.
var joining = set("and", "or", ",", "to", "und", "oder", "bis", "et", "ou", "y", "o", "и", "или",
	"та", "або", "й", "і")

// endings are letters at the end of a word that are an option of the text.
var endings = set("s", "es", "ies", "en", "n", "e", "in", "innen", "y", "x")

// drafting are heads before a colon that name no party.
var drafting = set(
	"preamble", "chapeau", "title", "heading", "text", "article", "annex", "section", "paragraph",
	"note", "option",
	"alternative", "alt", "variant", "proposal", "definition", "definitions", "example",
	"including", "namely",
	"chapter", "part", "footnote", "placeholder", "inter", "the", "a", "an", "this", "these", "for",
	"in", "on",
	"präambel", "titel", "anlage", "préambule", "titre", "преамбула", "заголовок", "статья",
	"стаття", "вариант", "варіант",
)

// stances are the verbs of wanting, by what they say.
var stances = map[string]Stance{
	"propose": StancePropose, "proposes": StancePropose, "proposed": StancePropose,
	"proposing": StancePropose,
	"proposal":  StancePropose, "suggest": StancePropose, "suggests": StancePropose,
	"prefer": StancePropose, "prefers": StancePropose,
	"oppose": StanceOppose, "opposes": StanceOppose, "opposed": StanceOppose,
	"opposing": StanceOppose, "opposition": StanceOppose,
	"delete": StanceOppose, "deletes": StanceOppose, "object": StanceOppose,
	"objects": StanceOppose,
	"support": StanceSupport, "supports": StanceSupport, "supported": StanceSupport,
	"supporting": StanceSupport,
	"accept":     StanceSupport, "accepts": StanceSupport, "retain": StanceSupport,
	"retains": StanceSupport, "keep": StanceSupport, "keeps": StanceSupport,
	"reserve": StanceReserve, "reserves": StanceReserve, "reserved": StanceReserve,
	"reservation": StanceReserve,
	"considering": StanceReserve, "consider": StanceReserve, "considers": StanceReserve,
	"schlägt": StancePropose, "vorschlag": StancePropose, "proposition": StancePropose,
	"propuesta":   StancePropose,
	"предложение": StancePropose, "предлагает": StancePropose, "пропозиція": StancePropose,
	"пропонує": StancePropose,
	"schlagen": StancePropose, "proposent": StancePropose, "proponen": StancePropose,
	"propone":    StancePropose,
	"предлагают": StancePropose, "пропонують": StancePropose, "lehnt": StanceOppose,
	"lehnen": StanceOppose, "s'oppose": StanceOppose,
	"s'opposent": StanceOppose, "возражает": StanceOppose, "возражают": StanceOppose,
	"заперечує": StanceOppose, "заперечують": StanceOppose,
	"поддерживает": StanceSupport, "поддерживают": StanceSupport, "підтримує": StanceSupport,
	"підтримують": StanceSupport,
	"soutient":    StanceSupport, "soutiennent": StanceSupport, "unterstützt": StanceSupport,
	"unterstützen": StanceSupport,
	"reserving":    StanceReserve,
}

// helpers stand between a name and its verb, or behind the verb: is reserving, schlagen vor.
var helpers = set("is", "are", "has", "have", "had", "was", "also", "vor", "ab", "its", "position",
	"their")

// joins are words between two names.
var joins = []string{" and ", " und ", " et ", " y ", " и ", " та ", " і ", " й "}

// linking are small words inside the name of a party.
var linking = set("of", "the", "and", "de", "des", "la", "du", "et", "und", "der", "y", "и", "та",
	"&")

// groups are what several parties are called who want something together.
var groups = set(
	"group", "side", "sides", "delegation", "delegations", "seite", "délégation",
	"сторона", "делегация", "делегація", "group", "coalition", "alliance", "union", "countries", "states", "members", "parties",
	"groupe", "pays", "états", "alliance", "parties", "membres", "communauté", "grupo", "países",
	"estados", "alianza", "unión",
	"gruppe", "staaten", "länder", "allianz", "группа", "страны", "государства", "альянс", "союз",
	"група", "країни", "держави",
)

// several are what the parties to a text are called in the plural: a verb follows them.
var several = set("parties", "states", "countries", "members", "governments", "sides",
	"delegations", "contractors")

// either stand between two wordings for one place.
var either = set("or", "oder", "ou", "o", "или", "або", "чи", "或", "أو")

// labelWords head the label of a wording.
var labelWords = set(
	"option", "options", "alternative", "alt", "variant", "variante", "möglichkeit", "opción",
	"opcja", "wariant", "вариант", "варіант", "вариантът", "опция", "опція", "альтернатива",
)

// openers begin words that are added to those before, and are no wording in their place.
var openers = set(
	"and", "or", "including", "as", "with", "und", "oder", "sowie", "et", "ou", "y", "o", "и",
	"или", "та", "або", "і", "й",
)

// forces are words that say how binding a provision is: two of them side by side begin
// wordings for one place.
var forces = set(
	"shall", "should", "will", "may", "must", "can", "could", "would", "ought", "might", "cannot",
	"muss", "müssen", "soll", "sollen", "sollte", "sollten", "kann", "können", "könnte", "könnten",
	"darf", "dürfen", "wird",
	"doit", "devrait", "peut", "doivent", "devraient", "peuvent", "devra", "devront", "pourra",
	"pourront", "pourrait", "pourraient",
	"deberá", "deberán", "debería", "deberían", "debe", "deben", "podrá", "podrán", "podría",
	"podrían", "puede", "pueden",
	"должен", "должна", "должны", "должно", "может", "могут", "следует", "вправе",
	"повинен", "повинна", "повинні", "повинно", "може", "можуть", "слід", "мають", "має", "вправі",
)

// finite are verbs of which a sentence has one, other than [forces]: those of being, and
// those with which parties bind themselves, and bodies decide and ask.
var finite = set(
	"is", "are", "was", "were", "has", "have", "does", "do",
	"agree", "agrees", "undertake", "undertakes", "intend", "intends", "commit", "commits",
	"pledge", "pledges",
	"decides", "decide", "requests", "urges", "urge", "invites", "invite", "encourages",
	"encourage", "recommends", "recommend",
	"welcomes", "welcome", "reaffirms", "reaffirm", "recalls", "emphasizes", "stresses",
	"acknowledges", "acknowledge",
	"recognizes", "recognises", "instructs", "endorses", "adopts", "affirms", "affirm",
	"establishes", "confirms", "takes", "regrets", "deplores", "condemns", "expresses", "strives",
	"verpflichtet", "verpflichten", "beabsichtigt", "beabsichtigen", "beschließt", "beschließen",
	"ersucht", "ersuchen",
	"fordert", "fordern", "bittet", "bitten", "empfiehlt", "empfehlen", "begrüßt", "begrüßen",
	"s'engage", "s'engagent", "décide", "décident", "prie", "prient", "invite", "invitent",
	"recommandent",
	"demande", "demandent", "encourage", "encouragent", "entend", "entendent", "est", "sont", "a",
	"ont",
	"decide", "deciden", "pide", "piden", "insta", "instan", "invita", "invitan", "alienta",
	"alientan", "recomienda", "recomiendan",
	"обязуется", "обязуются", "обязаны", "обязан", "намерены", "намерена", "намерен",
	"намереваются", "постановляет", "решает",
	"просит", "призывает", "призывают", "рекомендует", "рекомендуют", "предлагает", "соглашаются",
	"зобов'язується", "зобов'язуються", "зобов’язується", "зобов’язуються", "зобов'язані",
	"зобов’язані",
	"вирішує", "закликає", "закликають", "просить", "рекомендує", "рекомендують", "погоджуються",
)

// saying are verbs with which parties say what they think, and nouns, too.
var saying = set(
	"note", "recognise", "deplore", "regret", "condemn", "express", "stress", "emphasize",
	"emphasise", "underline", "recall", "acknowledge", "confirm", "endorse", "appreciate", "believe",
	"declare", "affirm", "plan", "want", "wish",
)

// helping are verbs that may stand behind a word of force, too: shall have established.
var helping = set("have", "do", "a", "agree", "undertake", "commit", "pledge", "intend", "decide",
	"urge", "invite",
	"encourage", "recommend", "welcome", "reaffirm", "acknowledge", "affirm", "begrüßen", "bitten",
	"fordern", "empfehlen",
	"beschließen", "beabsichtigen", "ersuchen", "verpflichten")

// articles begin a noun of which a sentence has room for one.
var articles = set(
	"the", "a", "an", "each", "every", "all", "any", "der", "die", "das", "den", "dem", "ein",
	"eine", "einen", "einem",
	"jede", "jeder", "jedes", "alle", "le", "la", "les", "un", "une", "chaque", "tous", "toutes",
	"el", "los", "las", "una",
	"cada", "todos", "todas", "каждая", "каждый", "каждое", "все", "кожна", "кожний", "кожен",
	"кожне", "усі", "всі",
)

// prepositions begin words that go on from what stands before them.
var prepositions = set(
	"in", "of", "for", "to", "by", "with", "on", "from", "at", "under", "through", "within",
	"without", "including", "as",
	"that", "which", "between", "among", "für", "von", "mit", "zu", "zur", "zum", "bei", "aus",
	"nach", "auf", "an", "die", "der",
	"de", "des", "du", "en", "dans", "pour", "par", "avec", "sur", "à", "au", "aux", "qui", "con",
	"para", "por", "que",
	"в", "во", "на", "для", "по", "с", "со", "у", "из", "от", "к", "о", "об", "за", "при", "з",
	"із", "від", "до", "про",
)

// when are words of a noun that may say when or how often.
var when = set(
	"year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "time",
	"times", "jahr", "jahre",
	"monat", "monate", "woche", "wochen", "tag", "tage", "mal", "an", "année", "ans", "mois",
	"semaine", "jour", "jours",
	"fois", "año", "años", "mes", "semana", "día", "vez", "год", "месяц", "неделю", "день", "раз",
	"рік", "місяць", "тиждень",
)

// counting are numbers in letters.
var counting = set(
	"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
	"twelve", "fifteen", "twenty",
	"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand",
	"million", "zwei", "drei", "vier", "fünf", "sechs",
	"sieben", "acht", "neun", "zehn",
	"zwölf", "deux", "trois", "quatre", "cinq", "sept", "huit", "neuf", "dix", "douze", "quinze",
	"vingt", "trente",
	"dos", "tres", "cuatro", "cinco", "siete", "ocho", "nueve", "diez", "два", "две", "двух", "три",
	"трех", "трёх", "четыре",
	"пять", "пяти", "шесть", "семь", "восемь", "десять", "дві", "двох", "трьох", "чотири", "п'ять",
	"п’ять", "шість", "сім",
	"вісім", "десять",
)

// pronouns are words behind which an editor says in a quotation who is meant. Those that a
// noun may follow are none: this [Agreement].
var pronouns = set(
	"he", "she", "it", "they", "him", "them", "we", "us", "er", "sie", "es", "ihm", "ihnen", "wir",
	"il", "elle", "ils", "elles", "lui", "nous", "él", "ella", "ellos", "ellas", "nosotros",
	"он", "она", "оно", "они", "им", "ему", "ей", "мы", "нас", "нам", "він", "вона", "воно", "вони",
	"їм", "йому", "їй", "ми",
)

// adverbs may stand behind a pronoun in any text.
var adverbs = set(
	"also", "not", "only", "still", "always", "never", "both", "each", "all", "further", "now",
	"then", "however",
	"auch", "nicht", "nur", "noch", "immer", "nie", "alle", "beide", "aussi", "ne", "pas",
	"seulement", "toujours", "tous",
	"también", "no", "solo", "siempre", "todos", "также", "не", "только", "всегда", "все", "оба",
	"також", "теж", "лише", "завжди", "усі", "всі", "обидва",
)

// being are the forms of to be.
var being = set("is", "are", "be", "been", "was", "were", "being")

// conditions open a condition.
var conditions = set(
	"if", "unless", "where", "when", "whenever", "once", "provided that", "as long as",
	"so long as", "in case", "to the extent that", "insofar as", "except where", "only if",
)

// doing are verbs of what texts have somebody do, as they stand behind a word of force.
var doing = set(
	"accelerate", "achieve", "act", "address", "adopt", "agree", "aim", "align", "allow", "apply",
	"approve", "assess", "assist", "avoid", "ban", "bear", "build", "carry", "close",
	"communicate", "comply", "conclude", "conduct", "consider", "consult", "continue",
	"contribute", "control", "cooperate", "coordinate", "cover", "create", "decide", "define",
	"deliver", "determine", "develop", "diversify", "eliminate", "enable", "encourage", "end",
	"endeavour", "enforce", "enhance", "ensure", "establish", "evaluate", "examine", "exclude",
	"facilitate", "finance", "focus", "formulate", "foster", "fund", "give", "grant", "guide",
	"halt", "harmonize", "hold", "identify", "implement", "improve", "include", "increase",
	"inform", "integrate", "intensify", "introduce", "invest", "invite", "keep", "launch",
	"limit", "maintain", "make", "manage", "minimize", "mobilize", "monitor", "negotiate",
	"notify", "oblige", "observe", "oversee", "pay", "permit", "phase", "prepare", "preserve",
	"prevent", "prohibit", "promote", "protect", "provide", "publish", "pursue", "raise",
	"reach", "recognize", "recommend", "reduce", "refrain", "regulate", "replace", "report",
	"request", "require", "respect", "restrict", "review", "safeguard", "scale", "seek", "serve",
	"set", "share", "stop", "strengthen", "strive", "submit", "support", "suspend", "take",
	"terminate", "track", "transfer", "undertake", "update", "use", "verify", "withdraw",
	"appoint", "authorize", "collect", "designate", "elect", "exchange", "inspect",
	"investigate", "license", "mark", "measure", "nominate", "register", "release", "remove",
	"repair", "resolve", "restore", "return", "settle", "supply",
)

// thing are those of them that are nouns, too.
var thing = set(
	"address", "aim", "ban", "bear", "build", "close", "conduct", "control", "cover", "end",
	"finance", "focus", "fund", "grant", "guide", "halt", "hold", "increase", "launch", "limit",
	"make", "permit", "phase", "raise", "reach", "report", "request", "respect", "review",
	"exchange", "license", "mark", "measure", "register", "release", "repair", "return", "supply",
	"safeguard", "scale", "set", "share", "stop", "support", "track", "transfer", "update", "use",
)

// yearBehind are words behind which four digits are a year.
var yearBehind = set(
	"in", "by", "until", "till", "since", "from", "before", "after", "during", "through", "im",
	"jahr", "bis", "ab", "seit", "vor", "nach", "en", "dès", "avant", "après", "desde", "hasta",
	"antes", "в", "до", "с", "по", "у", "з", "від", "після", "после",
)
