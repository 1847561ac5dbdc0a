package outline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestGaps holds that a gap in the numbers makes its own list partial and no
// other.
func TestGaps(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		want       string // line, list and words of each gap
		partial    string // the lists that are partial, "-" the first level
	}{
		{name: "none", text: "1. a\n2. b\n3. c"},
		{
			name: "on the first level", text: "1. a\n2. b:\n(a) x;\n(b) y.\n4. d",
			want: "5 -: 4 follows 2", partial: "-",
		},
		{
			name: "below a point", text: "1. a:\n(a) x;\n(b) y;\n(d) z.\n2. b:\n(a) x;\n(b) y.",
			want: "4 1: d follows b", partial: "1",
		},
		{
			name: "a list that starts late", text: "1. a:\n(c) x;\n(d) y.\n2. b",
			want: "2 1: the list begins with c", partial: "1",
		},
		{
			name: "the text starts late", text: "5. e\n6. f:\n(a) x;\n(b) y.",
			want: "1 -: the list begins with 5", partial: "-",
		},
		{
			name: "two", text: "1. a:\n(a) x;\n(c) z.\n2. b\n5. e",
			want: "3 1: c follows a, 5 -: 5 follows 2", partial: "- 1",
		},
		{
			name: "here it is, out of order",
			text: "1. One.\n\n2. Two.\n\n3. Three.\n\n5. Five.\n\n4. Four.\n\n6. Six.",
		},
		{
			name: "over chapters",
			text: "Chapter I\nArticle 1\nA.\nArticle 2\nB.\nChapter II\nArticle 3\nC.\nArticle 4\nD.",
		},
		{
			name: "between chapters",
			text: "Chapter I\nArticle 1\nA.\nArticle 2\nB.\nChapter II\nArticle 5\nC.\nArticle 6\nD.\nChapter III\nArticle 7\nE.",
			want: "7 II: 5 follows 2, 7 I: 5 follows 2", partial: "I II",
		},
		{name: "paragraphs over articles", text: "Article 1\n1. a\n2. b\nArticle 2\n3. c\n4. d"},
		{
			name: "a date",
			text: "1. The treaty of\n14. August 2017 holds.\n2. It ends on\n17. 05. 2026 at noon.\n3. So it is.",
		},
		{
			name: "a year",
			text: "1. The rule follows those of\n1582. It is old.\n2. Terms end in\n2027. So it is.",
		},
		{
			name: "an amount",
			text: "1. The sum is at most\n500. It is paid at once.\n2. Nobody pays more than\n90. That is all.",
		},
		{
			name: "a reference",
			text: "Article 1\nWho does not pay under\nArticle 9 is turned back.\nArticle 2\nSee\nArticle 14 of the charter.",
		},
		{name: "repealed", text: "1. a\n2. (repealed)\n3. [Omitted]\n4. (weggefallen)\n5. d"},
		{
			name: "a range repealed", text: "4. a\n5 to 7. [Repealed]\n8. b",
			want: "1 -: the list begins with 4", partial: "-",
		},
		{name: "from the first on", text: "1 to 4. [Repealed]\n5. a\n6. b"},
		{name: "sections", text: "§ 1 Es gilt.\n§§ 2 bis 7 (weggefallen)\n§ 8 Es endet."},
		{name: "sections with a dash", text: "§ 1 Es gilt.\n§§ 2–7 aufgehoben\n§ 8 Es endet."},
		{name: "articles", text: "Article 1\nA.\nArticles 2 to 4 (deleted)\nArticle 5\nB."},
		{
			name: "French articles",
			text: "Article 1er\n\nA.\n\nArticles 2 à 4 (abrogés)\n\nArticle 5\n\nB.",
		},
		{
			name: "Spanish articles",
			text: "Artículo 1\n\nA.\n\nArtículos 2 a 4 (derogados)\n\nArtículo 5\n\nB.",
		},
		{
			name: "Italian articles",
			text: "Articolo 1\n\nA.\n\nArticoli 2 e 3 (abrogati)\n\nArticolo 4\n\nB.",
		},
		{
			name: "Ukrainian articles",
			text: "Стаття 1. Мир.\nСтатті 2—4 виключено\nСтаття 5. Торгівля.",
		},
		{name: "paragraphs in brackets", text: "Article 1\n(1) a\n(2)–(4) Repealed.\n(5) b"},
		{
			name: "dotted",
			text: "1. Rent\n1.1 It is due.\n1.2 to 1.4 [Deleted]\n1.5 It is low.\n2. Repairs\n2.1 None.",
		},
		{
			name: "a note of the editors",
			text: "1. a\n2. b\n[Points 3 and 4 were repealed in 2031.]\n5. c",
		},
		{
			name: "before the next chapter",
			text: "Chapter I\nArticle 1\nA.\nArticle 2\nB.\n\n(Articles 3 to 6 were repealed.)\n\nChapter II\nArticle 7\nC.\nArticle 8\nD.",
		},
		{
			name: "a note of some of them", text: "1. a\n2. b\n[Point 3 was repealed.]\n5. c",
			want: "4 -: 5 follows 2", partial: "-",
		},
		{
			name: "a range of something else", text: "1. A.\n\n2. B.\n\n3 to 5. [Lamps]\n\n6. C.",
			want: "7 -: 6 follows 2", partial: "-",
		},
		{
			name: "inserted",
			text: "Article 8\nA.\nArticle 8bis\nB.\nArticle 8ter\nC.\nArticle 9\nD.\nArticle 9-1\nE.\nArticle 10\nF.", want: "1 -: the list begins with 8", partial: "-",
		},
		{
			name: "inserted letters", text: "11. a\n12. b\n12a. c\n12b. d\n13. e",
			want: "1 -: the list begins with 11", partial: "-",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			o := outline.Parse(tt.text)
			checkOutline(t, tt.text, o)
			var gaps []string
			for _, g := range o.Gaps {
				list := g.Point
				if list == "" {
					list = "-"
				}
				gaps = append(gaps, fmt.Sprintf("%d %s: %s", g.At.Line, list, g))
			}
			assert.Equal(t, tt.want, strings.Join(gaps, ", "))
			assert.Equal(t, tt.partial, strings.Join(partialLists(o.Version), " "), "%s\n%v",
				dump(o), o.Diagnostics)
		})
	}
}

// partialLists gives the lists that are known in part, by the ids of their
// points; "-" is the first level.
func partialLists(v *plan.Version) []string {
	var list []string
	if v.Coverage == plan.CoveragePartial {
		list = append(list, "-")
	}
	for _, p := range v.All() {
		if p.Coverage == plan.CoveragePartial {
			list = append(list, p.ID)
		}
	}
	return list
}
