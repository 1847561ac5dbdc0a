package facts

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A predicate is a small judgement on the token at which a word begins, with what it is of
// and what is like that and is not.
type predicate struct {
	lang, text, word string
	holds            bool
}

// TestPredicates shows the small judgements on who is bound examples.
func TestPredicates(t *testing.T) {
	whole := func(g *reading) *clause {
		return &clause{end: len(g.tokens), expected: -1, lastForce: -1, verb: -1}
	}
	for name, tt := range map[string]struct {
		holds func(g *reading, i int) bool
		of    []predicate
	}{
		"something is done to the subject": {
			func(g *reading, i int) bool { return g.isPassive(i, g.after(i), len(g.tokens)) },
			[]predicate{
				{"en", "it shall be mended", "shall", true},
				{"en", "it shall not ever be mended", "shall", false},
				{"en", "it shall not be mended", "shall", true},
				{"en", "it shall promptly be mended", "shall", true},
				{"en", "it shall mend what must be", "shall", false},
				{"de", "es kann im Mai gemäht werden", "kann", true},
				{"de", "es kann im Mai mähen", "kann", false},
				{"fr", "elle sera payée", "sera", true},
				{"fr", "il versera la somme", "versera", false},
				{"uk", "мито сплачується щороку", "сплачується", true},
				{"uk", "він сплачує мито", "сплачує", false},
			},
		},
		"the table has the word itself": {
			(*reading).inTable,
			[]predicate{
				{"fr", "elle sera payée", "sera", true},
				{"fr", "elle gagnera", "gagnera", false},
			},
		},
		"a verb that is done to its subject": {
			(*reading).reflexive,
			[]predicate{
				{"uk", "мито сплачується", "сплачується", true},
				{"uk", "він сплачує мито", "сплачує", false},
				{"en", "it is less", "less", false},
			},
		},
		"a verb in the form of what is done": {
			(*reading).done,
			[]predicate{
				{"en", "is mended", "mended", true},
				{"en", "it mends", "mends", false},
				{"de", "der Wald", "Wald", false},
			},
		},
		"done by who follows": {
			func(g *reading, k int) bool { return g.otherParticiple(g.after(g.at(t, "shall")), k) },
			[]predicate{
				{"en", "it shall be mended by", "by", false},
				{"en", "it shall be well and truly mended by", "by", true},
				{"en", "it shall be kept in a shed by", "by", true},
				{"en", "it shall be kept, damage caused by", "by", true},
				{"en", "it shall be let free by", "by", false},
				{"en", "it shall be swiftly mended by", "by", false},
			},
		},
		"who does it, by its ending": {
			(*reading).inAgentForm,
			[]predicate{
				{"uk", "Покупцем сплачено", "Покупцем", true},
				{"uk", "Покупець платить", "Покупець", false},
				{"uk", "Покупцю сплачено", "Покупцю", false},
				{"ru", "Клиникой выдано", "Клиникой", true},
				{"ru", "Клиника выдает", "Клиника", false},
				{"en", "Tenant pays", "Tenant", false},
			},
		},
		"to whom, by its ending": {
			(*reading).dativeForm,
			[]predicate{
				{"uk", "Покупцю сплачено", "Покупцю", true},
				{"uk", "Покупцем сплачено", "Покупцем", false},
				{"ru", "Клинику закрыли", "Клинику", false},
			},
		},
		"governed by the force before": {
			func(g *reading, i int) bool {
				c := whole(g)
				c.forces, c.bound = 1, 1
				return g.governed(c, i)
			},
			[]predicate{
				{"fr", "peut le faire et paie", "paie", true},
				{"fr", "peut le faire, paie", "paie", false},
				{"fr", "peut le faire et Ukraine paie", "paie", false},
				{"fr", "peut Ukraine et paie", "paie", true},
			},
		},
		"a duty is laid on who stands before": {
			func(g *reading, i int) bool { return g.laidOn(whole(g), i) != nil },
			[]predicate{
				{"de", "dem Mieter obliegt", "obliegt", true},
				{"de", "das Haus der Mieter obliegt", "obliegt", false},
				{"de", "das Kehren obliegt", "obliegt", false},
				{"uk", "на Покупця покладається", "покладається", true},
				{"uk", "Покупець покладається", "покладається", false},
				{"uk", "Покупцю покладено", "покладено", true},
			},
		},
		"another clause": {
			func(g *reading, i int) bool { return g.otherClause(i, len(g.tokens)) },
			[]predicate{
				{"de", "während er es muss", "während", true},
				{"de", "während er geht, muss", "während", false},
			},
		},
		"taken up by who": {
			func(g *reading, i int) bool { return g.relativeHead(whole(g), i) != nil },
			[]predicate{
				{"en", "the Tenant, who shall", "who", true},
				{"en", "the Tenant who shall", "who", true},
				{"en", "the cart of the Tenant, who shall", "who", true},
				{"en", "the cart of the Tenant, which shall", "which", false},
				{"en", "the Tenant, which shall", "which", true},
				{"en", "the Tenant waits, who shall", "who", false},
				{"en", "Ukraine and the Tenant, who shall", "who", false},
				{"uk", "Покупець, який повинен", "який", true},
				{"uk", "акт Покупця, який повинен", "який", false},
				{"uk", "на Покупця, який повинен", "який", true},
			},
		},
		"an age, by what stands before": {
			(*reading).ageBefore,
			[]predicate{
				{"en", "aged 12 to 14", "12", true},
				{"en", "aged 12 to 14", "14", true},
				{"en", "aged at least 12", "12", true},
				{"en", "a cart of 12", "12", false},
				{"en", "aged men of 12", "12", false},
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, e := range tt.of {
				g := prepare(t, e.lang, e.text)
				require.Equal(t, e.holds, tt.holds(g, g.at(t, e.word)), "%s: %q", e.text, e.word)
			}
		})
	}
}

// TestRankAt shows the ordinals that are read, and how they bind.
func TestRankAt(t *testing.T) {
	for _, tt := range []struct {
		lang, text, word, value string
		bound                   Bound
	}{
		{"en", "by the third day", "third", "3", BoundBy},
		{"en", "on the twenty-first day", "twenty", "21", BoundOn},
		{"en", "before the 10th day", "10", "10", BoundLessThan},
		{"en", "of the third day", "third", "3", ""},
		{"en", "the third day", "third", "3", ""},
		{"en", "by 10 days", "10", "", BoundBy},
		{"en", "by ten days", "ten", "", BoundBy},
		{"en", "by the 10.5th day", "10", "", BoundBy},
		{"de", "am 10. Tag", "10", "10", BoundOn},
		{"de", "nach dem dritten Tag", "dritten", "3", BoundMoreThan},
	} {
		g := prepare(t, tt.lang, tt.text)
		i := g.at(t, tt.word)
		value, _ := g.rankAt(i)
		require.Equal(t, tt.value, value.String(), tt.text)
		bound, _ := g.nthBound(i)
		require.Equal(t, tt.bound, bound, tt.text)
	}
}

// TestForceEnd shows where ends what a force is said of.
func TestForceEnd(t *testing.T) {
	for _, tt := range []struct{ text, word string }{
		{"shall pay, it", ","},
		{"shall pay (it)", "("},
		{"shall pay which it", "which"},
		{"shall pay and may go", "may"},
		{"shall be paid; it", ";"},
	} {
		g := prepare(t, "en", tt.text)
		require.Equal(t, g.at(t, tt.word), g.forceEnd(1, len(g.tokens)), tt.text)
	}
	g := prepare(t, "en", "shall be paid soon")
	require.Equal(t, len(g.tokens), g.forceEnd(1, len(g.tokens)))
}

// TestVerbBehind shows which verb a force is of, and the next that is joined to it.
func TestVerbBehind(t *testing.T) {
	for _, tt := range []struct{ lang, text, first, next string }{
		{"en", "shall promptly pay it or return it", "pay", "return"},
		{"en", "shall not be paid it, lend it", "be paid", "lend"},
		{"en", "shall the Tenant pay it or go", "pay", ""},
		{"en", "shall pay it; or return it", "pay", ""},
		{"en", "shall pay it or may return it or lend it", "pay", ""},
	} {
		g := prepare(t, tt.lang, tt.text)
		var subject []int
		if len(g.mentions) > 0 {
			subject = []int{0}
		}
		k := g.verbBehind(1, subject)
		require.Equal(t, g.at(t, tt.first), k, tt.text)
		next := len(g.tokens)
		if tt.next != "" {
			next = g.at(t, tt.next)
		}
		require.Equal(t, next, g.nextVerb(k, len(g.tokens)), tt.text)
	}
}

// TestClosed shows the stems whose vowel changes in a closed syllable.
func TestClosed(t *testing.T) {
	for stem, want := range map[string]string{
		"сторон": "сторін", "осен": "осін", "дім": "дім", "акт": "акт",
	} {
		require.Equal(t, want, ukrainian.closed(stem))
		require.Equal(t, stem, russian.closed(stem))
	}
	require.NotEmpty(t, prepare(t, "uk", "жодна зі Сторін").mentions)
}

// TestTags shows what stands in a tag.
func TestTags(t *testing.T) {
	for _, tt := range []struct {
		text  string
		taken bool
	}{
		{`<a id="5">`, true},
		{`</a 5>`, true},
		{"x < y 5 > z", false},
		{"x <5 > z", false},
		{"<a 5 b", false},
		{"<a 5 <b>", false},
	} {
		g := prepare(t, "en", tt.text)
		g.tags()
		require.Equal(t, tt.taken, g.tokens[g.at(t, "5")].has(taken), tt.text)
	}
}
