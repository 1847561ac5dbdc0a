package facts

import (
	"strings"
	"unicode"
)

var _ = learn(&english)

// english is the table of English.
var english = language{
	tag: "en", script: unicode.Latin, usual: true, point: '.',
	participles: []string{"ing", "ed", "ly", "self", "selves"},
	done:        "ed",
	adverb:      "ly", ordinalParts: partsOfOrEnd, monthFirst: true, limitedBe: true,
	counts: englishForce,
	common: " the of and to in will shall be is for by not on that with or may as its from are " +
		"any this which ",
	rows: []row{
		{one, "1", "a | an"},
		{numeral, "1", "one"},
		{numeral, "2", "two"},
		{numeral, "3", "three"},
		{numeral, "4", "four"},
		{numeral, "5", "five"},
		{numeral, "6", "six"},
		{numeral, "7", "seven"},
		{numeral, "8", "eight"},
		{numeral, "9", "nine"},
		{numeral, "10", "ten"},
		{numeral, "11", "eleven"},
		{numeral, "12", "twelve"},
		{numeral, "13", "thirteen"},
		{numeral, "14", "fourteen"},
		{numeral, "15", "fifteen"},
		{numeral, "16", "sixteen"},
		{numeral, "17", "seventeen"},
		{numeral, "18", "eighteen"},
		{numeral, "19", "nineteen"},
		{numeral, "20", "twenty"},
		{numeral, "30", "thirty"},
		{numeral, "40", "forty"},
		{numeral, "50", "fifty"},
		{numeral, "60", "sixty"},
		{numeral, "70", "seventy"},
		{numeral, "80", "eighty"},
		{numeral, "90", "ninety"},
		{
			numeral, "2",
			"every other ~day | every other ~week | every other ~month | every other ~year",
		},
		{
			numeral, "2",
			"every second ~day | every second ~week | every second ~month | every second ~year",
		},
		{
			numeral, "1/2",
			"half a ~million | half a ~year | half an ~hour | half a ~day | half a ~billion",
		},
		{
			numeral, "1/2",
			"half ~hour | half ~day | half ~year | half a ~metre | half a ~meter | half a ~mile " +
				"| half a ~kilometre | half a ~litre | half a ~liter | half a ~tonne | half a " +
				"~ton | half a ~kilogram",
		},
		{
			numeral, "1/2",
			"half ~metre | half ~meter | half ~mile | half ~kilometre | half ~litre | half " +
				"~liter | half ~tonne | half ~ton | half ~kilogram",
		},
		{scale, "12", "dozen"},
		{scale, "100", "hundred"},
		{scale, "1000", "thousand | k"},
		{scale, "1000000", "million | millions | mn | mln | mio | m"},
		{scale, "1000000000", "billion | bn | bln | b"},
		{scale, "1000000000000", "trillion | tn | trn"},
		{fraction, "1/3", "third | thirds"},
		{fraction, "1/4", "quarter | quarters"},
		{fraction, "1/5", "fifth | fifths"},
		{fraction, "1/8", "eighth | eighths"},
		{fraction, "1/10", "tenth | tenths"},
		{fraction, "1/2", "halves"},
		{half, "1/2", "half | one half"},
		{andHalf, "1/2", "and a half | and one half"},
		{idle, "", "first half | second half | latter half | half time"},
		{
			article, "",
			"the | a total of | an aggregate of | a maximum period of | a period of | a term of " +
				"| its | their | an additional | a further | the next | next",
		},
		{month, "01", "january | jan"},
		{month, "02", "february | feb"},
		{month, "03", "march"},
		{month, "04", "april | apr"},
		{month, "05", "may"},
		{month, "06", "june | jun"},
		{month, "07", "july | jul"},
		{month, "08", "august | aug"},
		{month, "09", "september | sept | sep"},
		{month, "10", "october | oct"},
		{month, "11", "november | nov"},
		{month, "12", "december | dec"},
		{yearWord, "", "year | the year"},
		{
			endOf, "",
			"early | late | mid | the beginning of | the middle of | the end of | end of | the " +
				"end of the year | the end of the month of",
		},
		{
			lastDay, "",
			"the end of | end of | the end of the year | the end of the month of | the last day " +
				"of | last day of | the last calendar day of",
		},
		{
			dateBefore, "by",
			"by | on or before | at or before | until | till | up to | not later than | no later than | at the latest by | to " +
				"| through",
		},
		{dateBefore, "on", "on | as of | with effect from | effective"},
		{dateBefore, "", "in | of | for | during | dated"},
		{dateBefore, "less-than", "before | prior to"},
		{dateBefore, "more-than", "after | following"},
		{
			dateBefore, "at-least",
			"from | since | starting | beginning | not before | no earlier than | not earlier " +
				"than | starting on | as from",
		},
		{timeUnit, "seconds", "seconds"},
		{timeUnit, "minutes", "minute | minutes"},
		{timeUnit, "hours", "hour | hours | hrs"},
		{timeUnit, "days", "day | days"},
		{timeUnit, "weeks", "week | weeks"},
		{timeUnit, "months", "month | months"},
		{timeUnit, "years", "year | years"},
		{timeUnit, "10 years", "decade | decades"},
		{timeUnit, "100 years", "century | centuries"},
		{timeUnit, "14 days", "fortnight | fortnights"},
		{business, "business", "business | working | banking | trading"},
		{calendar, "", "calendar"},
		{lookback, "", "preceding | immediately preceding"},
		{lookback, "definite", "before | prior to"},
		{
			business, "",
			"calendar | consecutive | full | further | additional | more | clear | whole | " +
				"successive | long",
		},
		{
			unit, "personnel",
			"personnel | troops | soldiers | servicemen | service members | service personnel | " +
				"fighters | combatants | military personnel",
		},
		{
			unit, "persons",
			"people | persons | individuals | person | inhabitants | civilians | refugees",
		},
		{unit, "members", "members"},
		{unit, "states", "states | countries"},
		{unit, "employees", "employees | workers"},
		{unit, "votes", "votes"},
		{unit, "copies", "copies"},
		{unit, "aircraft", "aircraft | jets | planes | airplanes | aeroplanes"},
		{unit, "tanks", "tanks"},
		{unit, "missiles", "missiles | rockets"},
		{unit, "ships", "ships | vessels | warships"},
		{unit, "vehicles", "vehicles"},
		{unit, "prisoners", "prisoners | detainees"},
		{unit, "children", "children"},
		{unit, "km", "km | kilometre | kilometres | kilometer | kilometers"},
		{unit, "m", "metre | metres | meter | meters | m"},
		{unit, "cm", "cm | centimetres | centimeters"},
		{unit, "miles", "mile | miles"},
		{unit, "nautical-miles", "nautical miles"},
		{unit, "km2", "sq km | sq . km | square kilometres | square kilometers"},
		{unit, "m2", "square metres | square meters | sqm"},
		{unit, "bcm", "bcm | billion cubic metres | billion cubic meters"},
		{unit, "times", "times | fold"},
		{
			multiple, "2",
			"twice | twofold | double ~the | double ~that | double ~their | double ~its",
		},
		{multiple, "3", "thrice | threefold | treble ~the | triple ~the"},
		{multiple, "4", "fourfold"},
		{multiple, "5", "fivefold"},
		{multiple, "10", "tenfold"},
		{
			multiple, "",
			"once | once a year | once a month | once a week | once a day | once a quarter | " +
				"once every | once per | once in every | once in each",
		},
		{
			labelled, "",
			"version | edition | release | model | flat | apartment | suite | room | page | " +
				"pages | box | form | phase | stage | class | zone | line | gate | lot | plot | volume",
		},
		{
			street, "upper",
			"road | street | avenue | lane | drive | boulevard | crescent | terrace | quay | " +
				"square | st | rd | ave",
		},
		{unit, "ha", "hectare | hectares | ha"},
		{unit, "kg", "kg | kilograms | kilogrammes | kilos"},
		{unit, "t", "tonne | tonnes | metric tons | tons"},
		{unit, "l", "litres | liters"},
		{unit, "mw", "mw | megawatts"},
		{unit, "gw", "gw | gigawatts"},
		{unit, "kwh", "kwh | kilowatt hours"},
		{unit, "barrels", "barrels"},
		{unit, "ms", "milliseconds"},
		{unit, "inches", "inch | inches"},
		{unit, "feet", "foot | feet | ft"},
		{unit, "yards", "yard | yards"},
		{unit, "acres", "acre | acres"},
		{unit, "lb", "lb | lbs"},
		{unit, "oz", "ounce | ounces | oz"},
		{unit, "gallons", "gallon | gallons"},
		{unit, "g", "grams | grammes"},
		{unit, "mg", "milligrams"},
		{unit, "ml", "millilitres | milliliters"},
		{unit, "m3", "cubic metres | cubic meters"},
		{unit, "knots", "knots"},
		{unit, "celsius", "degrees celsius"},
		{unit, "degrees", "degrees"},
		{unit, "megahertz", "megahertz"},
		{
			unit, "kmh",
			"kilometres per hour | kilometers per hour | kilometres an hour | kilometers an hour",
		},
		{currency, "USD", "$ | us $ | usd | us dollars | dollars | dollar | united states dollars"},
		{currency, "EUR", "€ | eur | euro | euros"},
		{currency, "GBP", "£ | gbp | pounds sterling | pound sterling"},
		{currency, "UAH", "₴ | uah | hryvnia | hryvnias"},
		{currency, "RUB", "₽ | rub | rouble | roubles | ruble | rubles"},
		{currency, "CHF", "chf | swiss francs"},
		{currency, "JPY", "¥ | jpy | yen"},
		{currency, "PLN", "pln | zloty | zlotys | zł"},
		{currency, "CNY", "cny | yuan | rmb"},
		{currency, "CAD", "cad | c $ | ca $ | canadian dollars"},
		{currency, "AUD", "aud | a $ | au $ | australian dollars"},
		{percent, "percent", "% | percent | per cent | pct | p . c . | per centum"},
		{percent, "percentage-points", "percentage points | percentage point | pp | ppt"},
		{percent, "per-mille", "‰ | per mille"},
		{percent, "basis-points", "basis points"},
		{rate, "", "rate | rates | tax | taxes | interest | tariff | tariffs | vat | duty | " +
			"discount | inflation | royalty | royalties | premium | surcharge | commission | fee " +
			"| yield | growth | annum | levy | coupon"},
		{changeBy, "", "by"},
		{genitive, "", "of"},
		{
			majority, "1",
			"unanimous vote | unanimous decision | unanimously | by unanimity | unanimity | " +
				"unanimous consent",
		},
		{
			majority, "1/2",
			"simple majority | absolute majority | a majority ~of | the majority ~of | majority ~of",
		},
		{majority, "", "majority"},
		{idle, "", "majority shareholder | overwhelming majority | qualified majority | vast " +
			"majority | great majority"},
		{
			equally, "",
			"equally | in equal parts | in equal shares | in equal measure | half and half",
		},
		{rangeStart, "", "between | between the"},
		{rangeTo, "plain", "to"},
		{rangeTo, "", "and | or"},
		{
			boundBefore, "at-most",
			"limited to | nor more than | not be more than | not be greater than | not be longer " +
				"than | be more than | be greater than | be longer than | limit of | a limit of " +
				"| capped at | cap of | a cap of | cap at | up to | not more than | no more than " +
				"| not by more than | not exceed | not exceeding | not to exceed | at most | a " +
				"maximum of | maximum of | the maximum of | maximum | no greater than | not " +
				"greater than | restricted to | a ceiling of | ceiling of | no longer than | not " +
				"longer than | no higher than | not higher than | no larger than | not larger " +
				"than | no taller than | no heavier than | no wider than | no deeper than | " +
				"limits | limit | limited at | as many as | as much as | never exceed | not be " +
				"more than",
		},
		{
			boundBefore, "less-than",
			"less than | fewer than | under | below | lower than | smaller than | shorter than | " +
				"lighter than | narrower than | younger than",
		},
		{
			boundBefore, "at-least",
			"at least | no fewer than | not fewer than | no less than | not less than | nor " +
				"fewer than | nor less than | not be less than | not be fewer than | not be " +
				"lower than | not be below | not fall below | a minimum of | minimum of | " +
				"minimum | not below | a floor of",
		},
		{
			boundBefore, "more-than",
			"more than | over | above | exceeding | in excess of | greater than | exceeds | " +
				"exceed | upwards of | longer than | higher than | larger than | taller than | " +
				"heavier than | wider than | deeper than",
		},
		{boundBefore, "exactly", "exactly | precisely"},
		{
			boundBefore, "level",
			"remain at | remains at | remaining at | maintained at | stay at | stays at | kept " +
				"at | maintain at | frozen at | remain at the level of | be maintained at",
		},
		{
			boundBefore, "about",
			"about | approximately | around | roughly | circa | approx | nearly | almost | some " +
				"| close to | in the region of",
		},
		{
			boundAfter, "at-most",
			"at most | at the most | or less | or fewer | maximum | or below | or under",
		},
		{
			boundAfter, "at-least",
			"or more | at least | at a minimum | minimum | or above | or over",
		},
		{boundAfter, "about", "or so | approximately | or thereabouts"},
		{boundAfter, "by", "at the latest"},
		{idle, "", "over the | over a | under the | under its | about the | above all | below " +
			"the | over it | over them"},
		{
			unlimited, "",
			"no limit | no limits | no limitation | no limitations | no restriction | no " +
				"restrictions | unlimited | without limit | without limitation | no cap | no " +
				"ceiling | not limited in number | not be limited | no upper limit | not capped",
		},
		{idle, "", "including but not limited to | including without limitation | but not " +
			"limited to | not limited to"},
		{limited, "", "limited | capped | restricted in size"},
		{exceed, "", "exceed | be more than | be greater than | be longer than"},
		{
			deadlineBefore, "by",
			"within | in | no later than | not later than | within a period of | inside | within " +
				"a maximum of | within the | at the latest",
		},
		{deadlineBefore, "at-least", "not earlier than | no earlier than"},
		{
			notice, "",
			"notice | prior notice | written notice | prior written notice | advance notice",
		},
		{
			vague, "",
			"with immediate effect | as soon as possible | as soon as practicable | as soon as " +
				"reasonably practicable | as soon as reasonably possible | immediately | " +
				"promptly | without delay | without undue delay | without unreasonable delay | " +
				"forthwith | in due course | in the near future | at the earliest opportunity | " +
				"within a reasonable time | within a reasonable period | at once | swiftly | as " +
				"quickly as possible | urgently | before long | shortly",
		},
		{
			anchor, "",
			"after | of | from | following | before | prior to | upon | as of | since | counted from",
		},
		{reference, "article", "article | articles | art | arts"},
		{reference, "section", "section | sections | sec | §"},
		{reference, "clause", "clause | clauses"},
		{reference, "paragraph", "paragraph | paragraphs | para | paras"},
		{reference, "point", "point | points"},
		{reference, "item", "item | items"},
		{reference, "annex", "annex | annexes | appendix | exhibit"},
		{reference, "schedule", "schedule"},
		{reference, "chapter", "chapter | chapters"},
		{reference, "part", "part | parts"},
		{reference, "protocol", "protocol no . | protocol no | protocol"},
		{
			reference, "subparagraph",
			"subparagraph | sub paragraph | subparagraphs | sub paragraphs",
		},
		{reference, "subsection", "subsection | subsections"},
		{reference, "title", "title"},
		{reference, "rule", "rule | rules"},
		{reference, "recital", "recital | recitals"},
		{
			document, "",
			"treaty | convention | charter | constitution | act | code | regulation | directive " +
				"| agreement | statute | law | covenant | memorandum | pact | protocol | " +
				"declaration",
		},
		{own, "", "this | the present | these | hereof"},
		{
			force, must,
			"will | shall | must | undertakes to | undertake to | undertakes ~not to | undertake " +
				"~not to | agrees to | agree to | agrees ~not to | agree ~not to | commits to | " +
				"commit to | commits ~not to | commit ~not to | pledges to | pledge to | pledges " +
				"~not to | pledge ~not to | is bound to | are bound to | covenants to | commits " +
				"itself to | commit themselves to | undertakes | undertake | is to | are to | is " +
				"~not to | are ~not to",
		},
		{idle, "", "free will | good will | at will | willing"},
		{
			force, obliged,
			"obliged to | required to | obligated to | has to | have to | need to | needs to | " +
				"need ~not | must needs | under an obligation to",
		},
		{
			force, should,
			"should | ought to | recommends that | is recommended | are recommended | " +
				"recommended to | advised to | encouraged to | is encouraged to",
		},
		{idle, "", "is to say | as the case may be | as may be | that may be | which may be"},
		{
			force, expected,
			"is expected to | are expected to | is ~not expected to | are ~not expected to | " +
				"expected to",
		},
		{
			governs, "",
			"it is ~not expected that | is ~not expected that | it is expected that | is " +
				"expected that | there will be the expectation that | there is an expectation " +
				"that | the expectation is that | it is anticipated that",
		},
		{
			force, endeavour,
			"endeavour to | endeavours to | endeavor to | endeavors to | shall endeavour to | " +
				"shall endeavor to | will endeavour to | will endeavor to | strive to | strives " +
				"to | shall strive to | will strive to | seek to | seeks to | shall seek to | " +
				"will seek to | aim to | aims to | use best efforts to | use ? best efforts to | " +
				"shall use best efforts to | will use best efforts to | shall use ? best efforts " +
				"to | will use ? best efforts to | shall use reasonable efforts to | use " +
				"reasonable efforts to | shall use all reasonable efforts to | shall use " +
				"reasonable endeavours to | shall make every effort to | will make every effort " +
				"to | make every effort to | make efforts to | shall make efforts to | shall do " +
				"? best to | attempt to | shall attempt to | try to",
		},
		{
			force, may,
			"is ~not permitted | are ~not permitted | is ~not allowed | are ~not allowed | is " +
				"~not entitled to | are ~not entitled to | may | can | shall be allowed to | " +
				"shall be permitted | shall be allowed | will be allowed to | is entitled to | " +
				"are entitled to | entitled to | has the right to | have the right to | shall " +
				"have the right to | shall have the right | has the right | have the right | is " +
				"permitted | are permitted | is permitted to | are permitted to | permitted to | " +
				"is allowed | are allowed | is allowed to | are allowed to | allowed to | is " +
				"authorised to | are authorised to | is authorized to | are authorized to | is " +
				"free to | are free to | remains free to | shall be entitled to | will be " +
				"entitled to | shall be permitted to | shall be free to | be permitted | be allowed",
		},
		{
			force, forbidden,
			"is ~not prohibited | are ~not prohibited | is ~not forbidden | are ~not forbidden | " +
				"is prohibited | are prohibited | is forbidden | are forbidden | shall be " +
				"prohibited | shall be forbidden | will be prohibited | be prohibited | be " +
				"forbidden | is banned | are banned | will be banned | shall be banned | " +
				"prohibited from | is prohibited from | are prohibited from | forbidden from | " +
				"is forbidden from | are forbidden from | is barred from | refrain from | " +
				"refrains from | shall refrain from | will refrain from | must refrain from | " +
				"shall abstain from | agrees to refrain from | undertakes to refrain from | " +
				"agree to refrain from | undertake to refrain from",
		},
		{
			force, exempt,
			"under ~no obligation to | is exempt from | are exempt from | exempt from | exempted " +
				"from | is exempted from | are exempted from | shall be exempt from | shall be " +
				"exempted from | is released from | are released from | relieved of | is " +
				"relieved of | are relieved of",
		},
		{
			receive, "",
			"receive | be granted | be given | be provided with | get | obtain | be compensated " +
				"| be paid | benefit from | be entitled to",
		},
		{give, "", "provide | grant | give | pay | notify | inform | supply | reimburse | " +
			"compensate | indemnify | offer | deliver to | repay | return to | transfer to | lend"},
		{verb, "", "is | are | was | were | has | have | does | do | did | depends | depend | " +
			"remains | remain | becomes | become | applies | apply | requires | require | " +
			"constitutes | constitute"},
		{pronoun, "", "it | they | he | she"},
		{relative, "", "which | that | whose | whom"},
		{relative, "person", "who"},
		{
			force, mayNot,
			"cannot | can t | has ~no right to | have ~no right to | shall have ~no right to | " +
				"will have ~no right to",
		},
		{force, mustNot, "won t | shan t | mustn t"},
		{
			negator, "",
			"under no circumstances | in no event | in no case | on no account | at no time | " +
				"won t | shan t | mustn t | can t | don t | doesn t | didn t | isn t | aren t | " +
				"wasn t | no longer | not | never | cannot",
		},
		{negator, "subject", "no | neither | none | nothing | nobody | no one"},
		{idle, "", "once a year | once a month | once a week | once a day | once a quarter | " +
			"once every | once per | once in every | once in each | at once | more than once | " +
			"not only | whether or not | no later | without delay | if not | not later"},
		{
			condition, "if",
			"if | in so far as | insofar as | where the | where a | where an | where any | where " +
				"no | assuming that",
		},
		{
			condition, "when",
			"when the | when a | when an | when any | when there | when all | whenever",
		},
		{condition, "unless", "unless"},
		{condition, "unless", "unless and ~until"},
		{
			condition, "provided",
			"provided that | provided | on condition that | on the condition that | as long as | " +
				"so long as | conditional on | conditional upon | contingent on | contingent " +
				"upon | only if",
		},
		{condition, "after", "after | once | upon | only after | following"},
		{condition, "until", "until | till | pending"},
		{condition, "while", "while | whilst"},
		{
			condition, "except",
			"except | except for | except where | except that | except as | save | save for | " +
				"save that | save as | with the exception of | other than | excluding | excepting",
		},
		{
			condition, "event",
			"in the event of | in the event that | in the event | in case of | in cases of | in " +
				"case | in the case of",
		},
		{condition, "subject-to", "subject to"},
		{
			condition, "consent",
			"without the consent | without the prior consent | without the written consent | " +
				"without the prior written consent | without prior consent | without consent | " +
				"without prior written consent | with the consent | with the prior consent | " +
				"with the written consent | with the prior written consent | without the " +
				"approval | without the prior approval | with the approval | with the prior " +
				"approval",
		},
		{anchor, "", "following the"},
		{idle, "", "following the | the following | as follows | provided by | provided for | " +
			"provided with | provided in | be provided | is provided | are provided | upon which " +
			"| save costs | look after | if any | if only"},
		{
			condition, "after",
			"following the ~signature | following the ~signing | following the ~conclusion | " +
				"following the ~entry | following the ~ratification",
		},
		{
			scope, "peacetime",
			"in peacetime | in time of peace | in times of peace | during peacetime | peacetime",
		},
		{
			scope, "wartime",
			"in wartime | in time of war | in times of war | during wartime | during a state of " +
				"war | wartime | under martial law",
		},
		{
			scope, "permanent",
			"permanently | permanent | on a permanent basis | indefinitely | in perpetuity | " +
				"perpetually | for an unlimited period | for an indefinite period | without " +
				"limit of time",
		},
		{scope, "temporary", "temporarily | temporary | on a temporary basis | provisionally"},
		{scope, "under-command", "under its command | under their command | under ? command"},
		{
			scope, "without-cause",
			"without cause | without good cause | without just cause | without reason",
		},
		{scope, "with-cause", "for cause | for good cause"},
		{scope, "only", "only | solely | exclusively"},
		{recognition, "de-facto", "de facto"},
		{recognition, "de-jure", "de jure"},
		{recognition, "recognised", "recognis* | recogniz* | recognition"},
		{idle, "", "recognisance | recognizance"},
		{conjunction, "", "and | or | but | nor | as well as | & | together with"},
		{article, "", "both | each | either | all | every | any"},
		{clock, "", "a . m | p . m | am | pm | o clock | noon"},
		{
			abbreviation, "",
			"no | art | arts | sec | para | paras | approx | mr | mrs | dr | st | inc | ltd | co " +
				"| jan | feb | apr | aug | sept | sep | oct | nov | dec | e.g | i.e | cf | vs | " +
				"vol | sq",
		},
		{ordinal, "", "st | nd | rd | th"},
		{distance, "", "high | wide | long | deep | tall | apart | away | thick"},
		{copula, "", "be | is | are | was | were | remain | remains"},
		{yearTie, "", "in | of"},
		{dayWord, "", "day"},
		{asWord, "", "march | may | guarantees | warrants | grants | assigns | releases"},
		{inversion, "if", "should"},
		{minus, "", "minus | negative"},
		{lasting, "", "over | for"},
		{comparison, "", "below | above | higher | lower | more | less"},
		{tie, "", "to | in | under"},
		{titled, "", "on"},
		{dative, "", "to"},
		{numeralAnd, "100", "and"},
		{definite, "", "the"},
		{scale, "1000000", "mm"},
		{scale, "100000", "lakh | lakhs | lac"},
		{scale, "10000000", "crore | crores"},
		{numeral, "1/2", "half a ~dozen | half a ~thousand | half a ~trillion"},
		{andHalf, "1/4", "and a quarter | and one quarter"},
		{andHalf, "3/4", "and three quarters"},
		{rank, "1", "first"},
		{rank, "2", "second"},
		{rank, "3", "third"},
		{rank, "4", "fourth"},
		{rank, "5", "fifth"},
		{rank, "6", "sixth"},
		{rank, "7", "seventh"},
		{rank, "8", "eighth"},
		{rank, "9", "ninth"},
		{rank, "10", "tenth"},
		{rank, "11", "eleventh"},
		{rank, "12", "twelfth"},
		{rank, "13", "thirteenth"},
		{rank, "14", "fourteenth"},
		{rank, "15", "fifteenth"},
		{rank, "16", "sixteenth"},
		{rank, "17", "seventeenth"},
		{rank, "18", "eighteenth"},
		{rank, "19", "nineteenth"},
		{rank, "20", "twentieth"},
		{rank, "30", "thirtieth"},
		{currency, "INR", "rs | rs . | ₹ | inr | rupee | rupees | indian rupees"},
		{currency, "HKD", "hong kong dollars"},
		{currency, "SGD", "singapore dollars"},
		{currency, "NZD", "new zealand dollars"},
		{currency, "GBP", "british pounds"},
		{currency, "SEK", "swedish kronor | swedish krona"},
		{currency, "NOK", "norwegian kroner"},
		{currency, "DKK", "danish kroner"},
		{currency, "CZK", "czech crowns | czech koruna"},
		{currency, "TRY", "turkish lira"},
		{currency, "MXN", "mexican pesos"},
		{currency, "PHP", "philippine pesos"},
		{currency, "BRL", "brazilian reais"},
		{currency, "ZAR", "south african rand"},
		{currency, "KRW", "south korean won | korean won"},
		{currency, "ILS", "shekels | israeli shekels"},
		{currency, "SAR", "saudi riyals"},
		{currency, "VND", "vietnamese dong"},
		{cents, "", "cent | cents"},
		{pounds, "GBP", "pound | pounds"},
		{
			paying, "",
			"pay* | price | prices | rent | rents | deposit | sum | fine | fines | penalty | " +
				"penalties | cost | costs | charge | charges | damages | compensation | salary | " +
				"wages | loan | amount | amounts | money",
		},
		{
			unsure, "",
			"cent | cents | pence | pound | pounds | peso | pesos | dinar | dinars | rial | " +
				"rials | riyals | krona | kronor | krone | kroner | crown | crowns | franc | " +
				"francs | shilling | shillings | lira | liras | dirham | dirhams | baht | " +
				"ringgit | rupiah | koruna | milliard | milliards | quadrillion | quintillion | " +
				"quintal | quintals | hundredweight",
		},
		{numberSign, "", "no . | no | nos . | number | numbers"},
		{outOf, "", "in | in every | out of | out of every"},
		{eachMonth, "", "of each month | of every month | of each calendar month"},
		{
			changeVerb, "",
			"rais* | increas* | rise | rises | rose | risen | grow* | grew | reduc* | lower* | " +
				"fall | falls | fell | fallen | cut | cuts | chang* | drop* | extend* | shorten* " +
				"| decreas* | declin* | amend*",
		},
		{
			force, obliged,
			"warrants | warrants that | warrant that | represents and warrants | represent and " +
				"warrant | represents that | represent that | guarantees | grants | assigns | " +
				"releases | indemnifies | waives | waive ~all | waive ~any | hereby waive | " +
				"hereby waives | hereby assigns | hereby assign | hereby grants | hereby grant | " +
				"hereby releases | hereby release | assigns to | assigns all | irrevocably " +
				"waives | is responsible for | are responsible for | is ~not responsible for | " +
				"are ~not responsible for | is ~not liable for | are ~not liable for | is liable " +
				"for | are liable for | is liable to | are liable to | is accountable for | are " +
				"accountable for | bears the cost | bears the costs | bears all | bear the cost " +
				"| bear all | has the duty to | have the duty to | has a duty to | have a duty " +
				"to | has the obligation to | have the obligation to | is solely responsible for " +
				"| are solely responsible for | is under a duty to | are under a duty to | " +
				"assumes responsibility for | assume responsibility for",
		},
		{
			force, may,
			"reserves the right | reserve the right | reserves the right to | reserve the right " +
				"to | retains the right | retain the right | retains the right to | retain the " +
				"right to",
		},
		{
			force, exempt,
			"has ~no obligation to | have ~no obligation to | shall have ~no obligation to | has " +
				"~no duty to | have ~no duty to | disclaims | disclaim ~all | disclaim ~any",
		},
		{
			preposition, "",
			"with | against | between | among | towards | toward | via | through | without | " +
				"about | behind | at | by | for | than | concerning | regarding | respecting",
		},
		{give, "", "provides | grants | gives | pays | return | deliver | hand over | submit | " +
			"send | issue | transfer | disclose | refund | furnish | present | report | remit | " +
			"assign | lease | ship | return | make payment | make available | surrender | " +
			"forward | extend"},
		{
			filler, "",
			"then | thereafter | thereupon | accordingly | however | hereby | also | therefore | " +
				"further | moreover | nevertheless | in turn | at all times | in addition",
		},
		{give, "", "assigns to | hereby assigns | hereby assign | hereby grants | hereby grant | assigns"},
		{fraction, "1/4", "fourths"},
		{fraction, "1/6", "sixth | sixths"},
		{fraction, "1/7", "seventh | sevenths"},
		{fraction, "1/9", "ninth | ninths"},
		{fraction, "1/12", "twelfth | twelfths"},
		{fraction, "1/100", "hundredth | hundredths"},
		{currency, "PLN", "polish zloty | polish zlotys | polish złoty"},
		{currency, "UAH", "ukrainian hryvnia | ukrainian hryvnias"},
		{currency, "RUB", "russian roubles | russian rubles"},
		{currency, "CNY", "chinese yuan"},
		{currency, "JPY", "japanese yen"},
		{currency, "HUF", "hungarian forints | forints"},
		{currency, "RON", "romanian lei"},
		{currency, "SEK", "swedish crowns"},
		{currency, "NOK", "norwegian crowns"},
		{currency, "DKK", "danish crowns"},
		{give, "", "hand"},
		{force, obliged, "bears ~its | bear ~their"},
		{
			force, must,
			"it is the duty of | it shall be the duty of | it is the responsibility of | it " +
				"shall be the responsibility of | covenants ~with | covenant ~with",
		},
		{agent, "", "by | only by"},
		{passive, "", "be | been | being | be granted | be given | be provided with | be " +
			"compensated | be paid"},
		{
			duty, rightBehind,
			"it is for | it shall be for | it is up to | it shall be up to | it falls to | it " +
				"shall fall to | it rests with | it is incumbent on | it is incumbent upon | rests " +
				"with | rest with | rests solely with | lies with | lie with | falls to | fall to " +
				"| falls on | fall on | is incumbent on | is incumbent upon | is the " +
				"responsibility of | are the responsibility of | is payable by | are payable by | " +
				"is to be borne by | are to be borne by | is borne by | are borne by",
		},
		{duty, doer, "bears | bear ~one | bear ~half | bear ~equal | bear ~a"},
		{filler, "", "alone | itself | themselves | himself | herself | jointly | severally"},
		{conjunction, "", "whereas"},
		{
			give, "",
			"paid | given | granted | sent | delivered | returned | issued | submitted | handed " +
				"| transferred | disclosed | reported | furnished | lent | offered | supplied | " +
				"assigned | forwarded | refunded | served | serve | serve on | made available | " +
				"render | account | remitted | presented | leased | shipped | awarded | award | be " +
				"granted | be given | be paid | is payable by | are payable by",
		},
		{dative, "", "for the benefit of | in favour of | in favor of | to the account of"},
		{age, "behind", "old | of age | or older"},
		{boundAfter, "at-least", "or older"},
		{
			age, "",
			"aged | age of | ages of | ages | under the age of | below the age of | over the age " +
				"of | above the age of | reached the age of | attained the age of | not reached " +
				"the age of | not attained the age of | has not reached the age of | has not " +
				"attained the age of | have not reached the age of | have not attained the age of",
		},
		{
			boundBefore, "less-than",
			"under the age of | below the age of | not reached the age of | not attained the age " +
				"of | has not reached the age of | has not attained the age of | have not reached " +
				"the age of | have not attained the age of | or less than | or fewer than",
		},
		{
			boundBefore, "at-least",
			"reached the age of | attained the age of",
		},
		{boundBefore, "more-than", "over the age of | above the age of | or more than"},
		{numeral, "80", "fourscore"},
		{numeral, "60", "threescore"},
		{idle, "", "super majority | special majority | required majority | requisite majority"},
		{
			idle, "",
			"including , without limitation | including , but not limited to | equally authentic " +
				"| equally valid | equally binding | equally applicable | everyone equally | all " +
				"equally | apply equally | applies equally | equally to | equally as",
		},
	},
}

// undertaken reports whether a verb of promise at tokens i to to, with no "to" behind it, is the
// verb of the force before it, and no force of its own.
func (g *reading) undertaken(c *clause, i, to int) bool {
	if to-i != 1 || !strings.EqualFold(g.words(i), "undertake") || c.lastForce < 0 {
		return false
	}
	before := &g.found[c.lastForce]
	p := g.before(i)
	return p >= 0 && int(g.tokens[p].at) < before.Range.At+before.Range.Len
}

// englishForce gives what kind of force a phrase is: some only help another, or
// are another word.
func englishForce(g *reading, c *clause, i, to int, kind string) string {
	t, none := &g.tokens[i], false
	switch kind {
	case must:
		named := g.is(to, article) != nil || g.is(to, own) != nil || g.is(to, one) != nil
		none = g.helps(to, c.end) || // "shall not be obliged to"
			named && to < c.end && strings.EqualFold(g.words(to-1), "to") || // "agree to this"
			g.undertaken(c, i, to) // "may not undertake other work"
		if p := g.before(i); !none && p > c.first && g.is(p, negator) != nil &&
			strings.HasPrefix(strings.ToLower(g.words(g.before(p))), "do") {
			if denies, _ := g.deniedBehind(c, i, to); denies {
				return "" // who does not undertake not to do it is not said to be free
			}
			return obliged // who does not undertake to do a thing need not do it
		}
		if !none && g.ends(c, i, to) {
			return statement
		}
	case may:
		none = t.has(upper) && !t.has(sentence) // the month
	case obliged:
		// a noun
		none = g.is(i, asWord) != nil && (i == 0 || !g.namedUpTo(i) && g.is(i-1, pronoun) == nil)
	case should:
		none = t.has(sentence) && t.span <= 1 // "Should the … fail"
	case statement:
		// "do" helps another verb
		none = g.is(to, negator) == nil && strings.HasPrefix(strings.ToLower(g.words(i)), "do")
	}
	if none {
		return ""
	}
	return kind
}

// ends reports whether "is to" at token i, up to token to, says what something is for and binds
// nobody: "the purpose of the fund is to help".
func (g *reading) ends(c *clause, i, to int) bool {
	if is := g.words(i); !strings.EqualFold(is, "is") && !strings.EqualFold(is, "are") ||
		to < c.end && strings.EqualFold(g.words(to), "be") {
		return false
	}
	for k := c.start; k < i; k++ {
		if k+1 < i && !strings.EqualFold(g.words(k+1), "of") &&
			!strings.EqualFold(g.words(k+1), "behind") {
			continue // "the task force is to"
		}
		switch strings.ToLower(g.words(k)) {
		case "purpose", "purposes", "aim", "aims", "object", "objects", "objective", "objectives",
			"goal", "goals", "task", "tasks", "function", "functions", "role", "intention", "idea":
			return true
		}
	}
	return false
}
