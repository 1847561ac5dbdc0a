package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// english is the table of English.
func english() *language {
	return &language{
		tag: "en", declaring: true, states: englishStates, stemmed: englishStem, marked: englishMarked,
		traits: []traitRow{
			{article, "the"},
			{indefinite, "a an"},
			{naming, "term expression word phrase"},
			{ruling, "under by"},
			{adverbial, "~expense ~writing ~faith ~anytime ~discretion"},
			{qualifier, "simple absolute qualified"},
			{pledging, "warrant* represent* guarantee* grants grant assigns assign releases release indemnif* waive* bears bear assumes assume"},
			{nothing, "the a an this that these those which who there of is are to hereby"},
			{definite, "the"},
			{relative, "who which whose whom that"},
			{and, "and"},
			{or, "or"},
			{joint, "pursuant exceeding lasting under on for in at by with from within over during amounting"},
			{joint, "about above across after against along among around as before behind below beneath beside between beyond concerning despite except following inside into near off onto outside per regarding since through throughout till toward until upon via without notwithstanding"},
			{limiting, "in at on within inside outside during between near for under"},
			{genitive, "of"},
			{pronoun, "it its they their them his her he she"},
			{auxiliary, "be been being"},
			{support, "do does did"},
			{negator, "not no never neither nor none nothing nobody cannot"},
			{opensDeed, "shall will must may can should to not"},
			{pairing, "both either"},
			{placing, "where"},
			{ever, "never"},
			{inverting, "should"},
			{offset, "who which whose whom"},
			{destination, "to"},
			{finite, "is are was were"},
			{lacking, "without"},
			{having, "with"},
			{trying, "use make exert apply"},
			{infinitive, "fail fails omit omits neglect neglects failure"},
			{omitting, "fail fails omit omits neglect neglects failure"},
			{earlier, "before until"},
			{whole, "majority"},
			{excluder, "no neither none nobody"},
			{every, "all every each any"},
			{most, "most"},
			{some, "some certain several selected part portion parts portions"},
			{only, "only solely exclusively"},
			{later, "then"},
			{effort, "endeavour endeavor endeavours endeavors effort efforts strive seek attempt try aim"},
			{lapsed, "longer"},
			{utmost, "best every utmost"},
			{light, "make makes made give gives given carry carries carried out hold holds held perform performs performed effect effected conduct conducts conducted"},
			{filler, "has have had having whether case so been will would"},
			{loosely, "any"},
			{subject, "it they he she"},
			{further, "additional further other another more new"},
			{qualifier, "written material materially prior reasonable reasonably substantial substantially significant significantly serious seriously gross grossly wilful willful express expressly explicit explicitly direct directly deliberate deliberately sustained full unconditional legally binding mutual mutually unanimous unanimously knowingly intentionally exclusively"},
			{qualifier, "internal external domestic foreign commercial private public personal professional licensed registered qualified authorised authorized certified independent competent relevant applicable necessary essential critical major minor main principal primary regular temporary permanent temporarily permanently final formal official confidential sensitive civilian military residential medical urgent proven documented"},
		},
		onlyWord: "only",
		rule:     "pursuant",
		phrases: []phraseRow{
			{idle, "binding upon|called upon|agreed upon|agree upon|based upon|relied upon|rely upon|incumbent upon|bestowed upon|conferred upon|imposed upon|insist upon|upon which|call upon|calls upon|draw upon|touch upon|depend upon|depends upon|built upon|entered upon|look after|looks after|looking after", "the preposition belongs to the verb, and no event is named"},
			{"before", "prior to|in advance of|before", "both name what comes first; neither adds a condition"},
			{"pursuant", "pursuant to|in accordance with|in conformity with|in compliance with", "both point to the rule that governs"},
			{"after", "subsequent to|after|following the", "both name what comes later"},
			{"concerning", "concerning|regarding|in respect of|with respect to|with regard to|in relation to|relating to|as regards", "all name the matter"},
			{"despite", "despite|notwithstanding|in spite of|irrespective of|regardless of", "all set aside what they name"},
			{"instead", "instead of|in place of|in lieu of", "all name what is replaced"},
			{"during", "during|for the duration of|in the course of|throughout", "all name the time in which"},
			{"because", "because of|owing to|due to|by reason of|on account of|as a result of", "all name the cause"},
			{"under", "under the terms of|by virtue of", "both point to what gives the right"},
			{"by", "by means of|by way of|by", "both name the means"},
			{"for", "for the purposes of|for the purpose of|for the benefit of|for", "all name what for"},
			{"to", "in order to|so as to", "both name the end"},
			{"writing", "in writing|in written form", "both ask for a text"},
			{"signature", "signing|signature", "the act and its name"},
			{"begin", "commence|begin|start", "all name the start"},
			{"begins", "commences|begins|starts", "all name the start"},
			{"force", "enter into force|come into force|take effect|come into effect|become effective|enters into force|comes into force|takes effect|comes into effect|becomes effective", "all say from when a text binds"},
			{"terminate", "terminate|bring to an end|put an end to", "all name the end that somebody makes"},
			{"buy", "purchase|buy", "both name the act of the buyer"},
			{"buys", "purchases|buys", "both name the act of the buyer"},
			{"perform", "carry out|perform", "all name the doing of what was promised"},
			{"performed", "carried out|performed", "all name the doing of what was promised"},
			{"use", "utilise|utilize|use|make use of", "all name one act"},
			{"help", "assist|help", "both name one act"},
			{"show", "demonstrate|show", "both name one act"},
			{"expense", "cost and expense|expense|cost", "both name who pays"},
			{"expense", "costs and expenses|expenses|costs", "both name who pays"},
			{"own", "own|sole", "of an expense: both say that nobody else bears it"},
			{"void", "null and void|void|of no effect", "each says all of it"},
			{"terms", "terms and conditions|terms", "conditions are terms"},
			{"every", "each and every|any and all|every|each|all", "each speaks of all"},
			{"including", "including without limitation|including but not limited to|including", "a list of examples ends nothing"},
			{"set", "set out in|set forth in|laid down in|specified in|stated in|prescribed in|provided for in|set out|set forth", "all point to where a rule stands"},
			{"peacetime", "in peacetime|in time of peace|in times of peace|during peacetime", "all name the time of peace"},
			{"wartime", "in wartime|in time of war|in times of war|during wartime", "all name the time of war"},
			{"whilst", "while|whilst", "all name the time in which"},
			{"among", "among|amongst", "spelling"},
			{"toward", "toward|towards", "spelling"},
			{"neighbor", "neighboring|neighbouring", "spelling"},
			{"", "amounts to|amount to|comes to|is equal to|equals|totals", "what follows is the value"},
			{"consist", "consist of|be composed of|be made up of|comprise", "all name the parts of a whole"},
			{"consists", "consists of|is composed of|is made up of|comprises", "all name the parts of a whole"},
			{"annually", "annually|yearly|every year|each year|per year|per annum|once a year", "all name the same interval"},
			{"monthly", "monthly|every month|each month|per month|once a month", "all name the same interval"},
			{"quarterly", "quarterly|every quarter|each quarter|every three months", "all name the same interval"},
			{"on", "upon|on", "one preposition"},
			{"persons", "people|persons", "both count human beings"},
			{"program", "programme|program", "spelling"},
			{"check", "cheque|check", "spelling"},
			{"checks", "cheques|checks", "spelling"},
			{"willful", "wilful|willful", "spelling"},
			{"willfully", "wilfully|willfully", "spelling"},
			{"skillful", "skilful|skillful", "spelling"},
			{"installment", "instalment|installment", "spelling"},
			{"installments", "instalments|installments", "spelling"},
			{"fulfillment", "fulfilment|fulfillment", "spelling"},
			{"enrollment", "enrolment|enrollment", "spelling"},
			{"judgment", "judgement|judgment", "spelling"},
			{"acknowledgment", "acknowledgement|acknowledgment", "spelling"},
			{"maneuver", "manoeuvre|maneuver", "spelling"},
			{"tire", "tyre|tire", "spelling"},
			{"tires", "tyres|tires", "spelling"},
			{"gray", "grey|gray", "spelling"},
			{"aluminum", "aluminium|aluminum", "spelling"},
			{"percent", "per cent|percent", "spelling"},
			{"free", "free of charge|without charge|at no charge|at no cost|free of cost", "all say that nothing is paid"},
			{"freeof", "free from|free of", "both say what is not there"},
			{"pay", "make payment of|make payment for|effect payment of|pay", "the act and its name"},
			{"pays", "makes payment of|effects payment of|pays", "the act and its name"},
			{"be due", "fall due|become due|be due|become payable|be payable", "all name the day on which to pay"},
			{"is due", "falls due|becomes due|is due|becomes payable|is payable", "all name the day on which to pay"},
			{"whether", "whether or not|irrespective of whether|regardless of whether", "all say that it does not matter"},
			{"both", "both|the two", "both name two"},
			{"agreement", "agreement|contract", "both name what was agreed"},
			{"programs", "programmes|programs", "spelling"},
			{"until", "until such time as|until|till|up until", "all name the end of a time"},
			{"notify", "give notice to|notify", "the act and its name"},
			{"immediately", "immediately|forthwith|at once", "all name the next moment"},
			{"require", "require|call for", "both name what is asked for"},
			{"provide", "supply|provide|furnish", "all name the act of making available"},
			{"provides", "supplies|provides|furnishes", "all name the act of making available"},
			{"enough", "sufficient|enough", "both name the measure that will do"},
			{"has", "possesses|has", "both name what one has"},
			{"have", "possess|have", "both name what one has"},
			{"", "with or without cause|with or without good cause|with or without reason", "says that it limits nothing"},
			{"stay", "remain|stay|continue to be|continue", "all name what does not change"},
			{"as", "in the capacity of|as", "both name the part"},
			{"such", "such|said|the said|the aforesaid", "all point to what was named"},
			{"thirdparty", "third party|third person", "both name who is not bound"},
			{"about", "approximately|about", "both name what is near"},
			{"", "it is understood that|for the avoidance of doubt|it is agreed that|the parties agree that", "what follows is agreed in any case"},
		},
		events: []phraseRow{
			{"after", "as soon as|immediately after|following ~the|following ~an|following ~any|following ~receipt|following ~completion|following ~notice", "names what comes before, as after does"},
			{"except", "apart from|with the exclusion of", "leaves out what it names, as except does"},
			{"unless", "in the absence of|failing", "names what is not there"},
			{"if", "where possible|if possible|where appropriate|if appropriate|where necessary|if necessary|where practicable|if practicable|as far as possible|as far as practicable|so far as possible|to the extent possible|to the extent practicable|to the extent permitted|if so requested|where applicable|if applicable", "names a case, as if does"},
			{"if", "if ~any|in circumstances where|in the case that|in cases where", "names a case, as if does"},
		},
		forces: []phraseRow{
			{facts.Obligation, "has a duty to|have a duty to|has an obligation to|have an obligation to|is under a duty to|are under a duty to|is bound to|are bound to", "each binds"},
			{facts.Permission, "is entitled|are entitled|is at liberty to|are at liberty to|has permission to|have permission to|has the power to|have the power to", "each permits"},
		},
		undone: "non-|",
		kin: []kinRow{
			{"begin commenc start", "all name the start"},
			{"terminat cancellation", "both name the end that somebody makes"},
			{"employ engag", "both name the taking on of work"},
			{"assist help aid", "all name one act"},
			{"obtain acquir", "both name how one comes by a thing"},
			{"send transmit forward dispatch", "all name the sending"},
			{"reply respon answer", "all name what is said to a question"},
			{"remed rectif", "both name the putting right"},
		},
		roots: "borne bear bore bear paid pay given give taken take held hold sold sell bought buy sent send kept keep left leave lost lose built build drawn draw written write chosen choose broken break begun begin done do shown show withdrawn withdraw undertaken undertake met meet led lead found find brought bring sought seek told tell spent spend lent lend made make set set put put become become understood understand",
		scopes: []phraseRow{
			{"with-cause", "with cause|with good cause|with just cause", "holds for a reason only"},
		},
		spellings: [][2]string{
			{"isation", "ization"},
			{"isations", "izations"},
			{"ise", "ize"},
			{"ising", "izing"},
			{"ised", "ized"},
			{"ises", "izes"},
			{"yse", "yze"},
			{"our", "or"},
			{"ours", "ors"},
			{"oured", "ored"},
			{"ouring", "oring"},
			{"ourable", "orable"},
			{"tre", "ter"},
			{"tres", "ters"},
			{"ence", "ense"},
			{"ences", "enses"},
			{"elled", "eled"},
			{"elling", "eling"},
			{"ogue", "og"},
			{"isational", "izational"},
		},
		opposites:   "lawful unlawful admissible inadmissible permissible impermissible valid invalid possible impossible legal illegal compatible incompatible consistent inconsistent usual unusual able unable aware unaware necessary unnecessary prohibited unprohibited",
		contraries:  "later earlier before after above below more less over under minimum maximum highest lowest higher lower first last increase decrease inclusive exclusive including excluding with without gross net joint several jointly severally",
		participles: "ed made paid sold given held taken done due sent bought built kept left lost found borne owed set known shown drawn arising occurring resulting falling located situated resident",
		modifiers:   "al ive ous able ible ary ic ful less ed ing ly ent ant",
		endings:     [][2]string{{"ies", "y"}, {"ches", "ch"}, {"shes", "sh"}, {"xes", "x"}, {"sses", "ss"}, {"ss", "ss"}, {"s", ""}},
		gerunds:     "ing",
		possessives: "'s",
		adverbs:     "ly free",
		elliptic:    " to be ",
		turning:     "by to with",
		agent:       "by",
	}
}

// declares are verbs that say what holds and bind nobody: a text that shall apply
// applies.
const declares = "apply mean include expire lapse cease enter come remain continue survive prevail constitute form run begin commence end terminate accrue"

// isSo are words of what is so, and not of what somebody has to do.
const isSo = "valid void binding final effective deemed null admissible lawful governed invalid unenforceable enforceable conclusive confidential exempt free entitled eligible equivalent equal"

// englishStates reports whether "shall" is no force where it stands: before a verb
// that says what holds, "shall apply", "shall be final"; and whether "hereby" is all
// that a force has.
func englishStates(s *side, i int) bool {
	f := &s.found[i]
	text := foldWord(f.Words(s.Text))
	if strings.HasPrefix(text, "hereby ") {
		return true
	}
	next := s.wordsIn(f.Over)
	if text != "shall" && text != "shall not" || len(next) == 0 {
		return false
	}
	if next[0].text == "be" && len(next) > 1 {
		return slices.Contains(strings.Fields(isSo), next[1].text)
	}
	return slices.Contains(strings.Fields(declares), next[0].text)
}

// englishStem gives a word without the hyphen behind its prefix: "co-operate".
func englishStem(word string) string {
	if first, rest, ok := strings.Cut(word, "-"); ok && slices.Contains(strings.Fields("co re pre sub inter multi post anti semi un"), first) {
		return first + rest
	}
	return word
}

// englishMarked brings "that arises" and "arising" behind a noun to one word.
func englishMarked(x *lexis, words []word) {
	for i := 1; i < len(words); i++ {
		v, before := &words[i], &words[i-1]
		verb := ""
		switch {
		case strings.HasSuffix(v.text, "ing") && len(v.text) > 5 && !v.is(qualifier|joint|light) && !before.is(nothing|joint|pronoun|and|or|auxiliary|support|genitive) && !before.fact():
			verb = strings.TrimSuffix(v.text, "ing")
		case before.is(relative) && i > 1 && !words[i-2].fact() && !v.fact() && !v.is(nothing|joint|pronoun|auxiliary|support|filler|negator|finite|adverbial):
			verb = x.bare(v.text)
		default:
			continue
		}
		verb = strings.TrimSuffix(verb, "e")
		if n := len(verb); n > 3 && verb[n-1] == verb[n-2] && verb[n-1] != 'l' && verb[n-1] != 's' {
			verb = verb[:n-1]
		}
		v.text, v.stem = verb+"~", beginning(verb)
	}
}
