package diff

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestReferencesLead holds that a reference leads to the provision that its kind and its
// numbers name, in each of the ways in which laws and contracts are numbered.
func TestReferencesLead(t *testing.T) {
	t.Parallel()
	const (
		act    = "# Garden Act\n\n## Part 1\n\n§ 1 Trees\n\n(1) %s\n\n(2) Oaks stay.\n\n§ 2 Hedges\n\n(1) Low.\n\na) box;\n\nb) yew.\n\n## Part 2\n\n§ 3 Ponds\n\n(1) Deep.\n\n(2) Wide.\n\n## Part 3\n\n§ 4 Paths\n\n(1) Straight.\n\n"
		treaty = "# Treaty\n\nChapter I General\n\nArticle 1 Aim\n\n1. %s\n\n2. They keep it.\n\nArticle 2 Scope\n\n1. Wide.\n\n2. Deep:\n\n(a) ponds;\n\n(b) wells.\n\nChapter II More\n\nArticle 3 Rest\n\nIt ends.\n\n"
		law    = "Розділ I. Загальне\n\nСтаття 1. Предмет\n\n1. %s\n\n2. Суд діє.\n\nРозділ II. Інше\n\nСтаття 5. Друге\n\n1. Рада вирішує.\n\n2. Рада збирається:\n\n1) улітку;\n\n2) узимку.\n\n"
		lease  = "# Lease\n\n1. Rent\n\n1.1 %s\n\n1.2 The rent is due.\n\n2. Term\n\n2.1 It is a year.\n\n2.2 It ends.\n\n"
		points = "# Plan\n\n1. %s\n\n2. Prisoners return.\n\n3. Aid flows.\n\n"
	)
	tests := []struct{ lang, text, words, ref string }{
		{"en", act, "See section 3.", "2.3"},
		{"en", act, "See Part 3.", "3"},
		{"en", act, "See section 3(2).", "2.3.2"},
		{"en", act, "See section 2 of Part 1.", "1.2"},
		{"en", act, "See subsection (2).", "1.1.2"},
		{"en", act, "See paragraph 2.", "1.1.2"},
		{"en", act, "See section 9.", ""},
		{"en", act, "See Part 9.", ""},
		{"en", act, "See Annex 3.", ""},
		{"de", act, "Siehe § 3 Abs. 2.", "2.3.2"},
		{"de", act, "Siehe § 2 Absatz 1 Buchstabe b.", "1.2.1.b"},
		{"de", act, "Siehe Absatz 2 Satz 1.", "1.1.2"},
		{"en", treaty, "See paragraph 2(b) of Article 2.", "I.2.2.b"},
		{"en", treaty, "See Article 2(2)(b).", "I.2.2.b"},
		{"en", treaty, "See Article 3.", "II.3"},
		{"en", treaty, "See Chapter II.", "II"},
		{"de", treaty, "Siehe Artikel 2 Absatz 2.", "I.2.2"},
		{"fr", treaty, "Voir l'article 2, alinéa 2.", "I.2.2"},
		{"es", treaty, "Véase el artículo 2, apartado 2.", "I.2.2"},
		{"uk", law, "За статтею 5.", "II.5"},
		{"uk", law, "За пунктом 2 статті 5.", "II.5.2"},
		{"uk", law, "За частиною 2 статті 5.", "II.5.2"},
		{"uk", law, "За частиною 2.", "I.1.2"},
		{"ru", law, "По пункту 2 части 2 статьи 5.", "II.5.2.2"},
		{"en", lease, "See clause 2.1.", "2.1"},
		{"en", lease, "See clause 2.", "2"},
		{"en", lease, "See clause 2.9.", ""},
		{"en", points, "See point 3.", "3"},
		{"en", points, "See paragraph 3.", "3"},
		{"en", points, "See point 4.", ""},
	}
	comparer := effect.NewComparer()
	for _, tt := range tests {
		doc := outline.Parse(strings.Replace(tt.text, "%s", tt.words, 1)).Version
		c := Compare(doc, doc)
		n := numbersOf(c, 0)
		got, looked := "", false
		for i := range c.Links {
			for k := range c.Links[i].Old {
				clause := c.Links[i].Old[k : k+1]
				if clause[0].Text != tt.words {
					continue
				}
				refs := comparer.References(effect.Clause{Text: tt.words, Language: tt.lang})
				require.Len(t, refs, 1, tt.words)
				looked = true
				if link, ok := n.link(refs[0], clause); ok {
					got = c.Links[link].Old[0].Ref.Point
				}
			}
		}
		require.True(t, looked, tt.words)
		assert.Equal(t, tt.ref, got, "%s: %s", tt.lang, tt.words)
	}
}
