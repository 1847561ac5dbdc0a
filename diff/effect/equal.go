package effect

import "strings"

// An equalPair is two wordings that mean the same in law, and why. The list is
// short on purpose: what is not on it is unclear.
type equalPair struct{ A, B, Reason string }

func equalPairs() []equalPair {
	return []equalPair{
		{"prior to", "before", "both name what comes first; neither adds a condition"},
		{"pursuant to", "in accordance with", "both point to the rule that governs"},
		{"subsequent to", "after", "both name what comes later"},
		{"signing", "signature", "the act and its name"},
		{"commence", "begin", "both name the start"},
		{"commences", "begins", "both name the start"},
		{"toward", "towards", "spelling"},
		{"neighboring", "neighbouring", "spelling"},
		{"people", "persons", "both count human beings"},
		{"program", "programme", "spelling"},
		{"programs", "programmes", "spelling"},
		{"щодо", "стосовно", "both name the matter"},
		{"відповідно до", "згідно з", "both point to the rule that governs"},
		{"относительно", "касательно", "both name the matter"},
		{"в соответствии с", "согласно", "both point to the rule that governs"},
		{"gemäss", "nach massgabe", "both point to the rule that governs"},
		{"conformément", "selon", "both point to the rule that governs"},
	}
}

// spelling gives the form under which British and American spellings of a word
// are one.
func spelling(s string) string {
	for _, p := range [][2]string{
		{"isation", "ization"},
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
	} {
		if len(s) > len(p[0])+1 && strings.HasSuffix(s, p[0]) {
			return strings.TrimSuffix(s, p[0]) + p[1]
		}
	}
	return s
}

// The words that join, and those that leave a choice: one for the other is no
// mere wording.
var (
	and = []string{"and", "і", "та", "й", "и", "und", "et"}
	or  = []string{"or", "або", "чи", "или", "либо", "oder", "ou"}
)

// functionWords carry no content of their own: articles, demonstratives,
// relative pronouns, "is" for "are", and "of". What joins,
// excludes, counts or points in a direction (or, not, all, only, by, from, for,
// with, between) is not among them.
var functionWords = func() map[string]bool {
	m := make(map[string]bool)
	for _, list := range []string{
		"the a an this that these those which who there of is are to",
		"цей ця це ці цього цієї цих який яка яке які що",
		"этот эта это эти этого этой который которая которое которые что",
		"der die das des dem den ein eine einen einem einer eines dieser diese dieses welcher welche welches zu dass",
		"le la les l un une des de du d ce cet cette ces qui que",
	} {
		for word := range strings.FieldsSeq(list) {
			m[word] = true
		}
	}
	return m
}()

func isFunction(s string) bool { return functionWords[s] }

// qualifiers change a condition or a scope, and the effect says which.
var qualifiers = []string{
	"written", "material", "prior", "reasonable", "reasonably", "substantial", "substantially", "significant", "serious", "gross", "wilful", "willful",
	"express", "explicit", "direct", "deliberate", "sustained", "full", "unconditional", "legally", "binding", "mutual", "unanimous",
	"письмов", "попередн", "істотн", "суттєв", "взаємн", "письменн", "предварительн", "существенн", "взаимн",
	"schriftlich", "vorherig", "wesentlich", "erheblich", "grob", "écrit", "écrite", "préalable", "substantiel", "grave",
}

func isQualifier(s string) bool {
	for _, q := range qualifiers {
		if s == q || len(q) > 7 && q[0] >= 0x80 && strings.HasPrefix(s, q) || strings.HasPrefix(s, q) && len(s)-len(q) <= 2 && len(q) > 8 {
			return true
		}
	}
	return false
}

// joints are the prepositions that come and go with a figure, a period or a
// reference beside them. Alone they are words of content.
var joints = []string{
	"under", "on", "for", "in", "at", "by", "with", "from", "within", "over", "during", "amounting", "на", "у", "в", "за", "по", "з", "протягом", "с", "в", "für", "um", "auf", "nach", "bis", "à", "pour", "en", "dans", "pendant",
}

// auxiliaries are the forms of "be" beside a participle: they go with the words
// that change, and carry a change by themselves only where nothing else does.
var auxiliaries = []string{"be", "been", "being"}

// pronouns follow the party that they stand for: one for another is content
// where nothing else changed and no party did.
var pronouns = []string{"it", "its", "they", "their", "them", "his", "her", "його", "її", "їх", "їхні", "свої", "его", "ее", "их", "свои", "seine", "ihre", "seiner", "ihrer", "ses", "son", "sa", "leur", "leurs"}
