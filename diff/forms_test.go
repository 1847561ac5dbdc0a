package diff_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A form is a case of testdata/brackets/forms.txt.
type form struct {
	name     string
	old, new string
	want     []string
}

// forms reads the cases.
func forms(t *testing.T) []form {
	t.Helper()
	text, err := os.ReadFile("testdata/brackets/forms.txt")
	require.NoError(t, err)
	var out []form
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		if name, ok := strings.CutPrefix(line, "= "); ok {
			out = append(out, form{name: name})
			continue
		}
		f := &out[len(out)-1]
		switch line[0] {
		case '<':
			f.old += strings.TrimPrefix(line[1:], " ") + "\n"
		case '>':
			f.new += strings.TrimPrefix(line[1:], " ") + "\n"
		default:
			f.want = append(f.want, strings.Join(strings.Fields(line), " "))
		}
	}
	return out
}

// inWords says of a comparison what the lines of a case say.
func inWords(c *diff.Comparison, older, newer *plan.Version, counts []string) []string {
	out := counted(c, counts)
	texts := [2]map[string]*bracket.Text{
		make(map[string]*bracket.Text),
		make(map[string]*bracket.Text),
	}
	for side, v := range []*plan.Version{older, newer} {
		for _, x := range v.Brackets() {
			texts[side][x.Point.ID] = x.Text
		}
	}
	for i := range c.Changes {
		h := &c.Changes[i]
		l := &c.Links[h.Link]
		switch {
		case h.Kind == diff.KindRemoved && strings.HasPrefix(l.Old[0].Number, "Option"):
			out = append(out, fmt.Sprintf("gone %q", l.Old[0].Number))
		case h.From != "" && h.Kind == diff.KindNarrowed:
			out = append(out, fmt.Sprintf("option %q", h.From))
		}
		for _, d := range h.Differences {
			old, new := d.Old.Text, d.New.Text
			whole := [2]bool{}
			if old != "" {
				whole[0] = wholeBracket(texts[0][l.Old[d.Old.Clause].Ref.Point], old)
			}
			if new != "" {
				whole[1] = wholeBracket(texts[1][l.New[d.New.Clause].Ref.Point], new)
			}
			out = append(out, oneWord(h.Kind, d, whole))
		}
	}
	return out
}

// counted gives the counts that a case has lines of.
func counted(c *diff.Comparison, lines []string) []string {
	var out []string
	for _, line := range lines {
		switch word, _, _ := strings.Cut(line, " "); word {
		case "brackets":
			out = append(out, fmt.Sprintf("brackets %d %d", c.Old.Brackets.Brackets,
				c.New.Brackets.Brackets))
		case "sets":
			out = append(out, fmt.Sprintf("sets %d %d", c.Old.Brackets.Sets, c.New.Brackets.Sets))
		}
	}
	return out
}

// oneWord says a difference in the words of a case.
func oneWord(kind diff.Kind, d diff.Difference, whole [2]bool) string {
	old, new := d.Old.Text, d.New.Text
	pair := func(word string) string {
		if bare(old) == bare(new) {
			return fmt.Sprintf("%s %q", word, old)
		}
		return fmt.Sprintf("%s %q > %q", word, old, new)
	}
	switch {
	case kind == diff.KindUnbracketed:
		return pair("off")
	case kind == diff.KindBracketed:
		return fmt.Sprintf("on %q", new)
	case kind == diff.KindNarrowed && new == "":
		return fmt.Sprintf("drop %q", old)
	case kind == diff.KindNarrowed:
		return pair("kept")
	case kind == diff.KindWidened && old == "":
		return fmt.Sprintf("more %q", new)
	case kind == diff.KindWidened:
		return fmt.Sprintf("first %q", new)
	case kind == diff.KindReattributed:
		return fmt.Sprintf("by %q > %q", naming(d.By.Old), naming(d.By.New))
	case d.Filled:
		return fmt.Sprintf("fill %q > %q", old, new)
	case d.Bracketed && new == "" && whole[0]:
		return fmt.Sprintf("out %q", old)
	case d.Bracketed && old == "" && whole[1]:
		return fmt.Sprintf("in %q", new)
	case d.Bracketed:
		return fmt.Sprintf("inside %q > %q", old, new)
	}
	return fmt.Sprintf("words %q > %q", old, new)
}

// naming writes who is named and what they want.
func naming(names []bracket.Name) string {
	var out []string
	for _, n := range names {
		out = append(out, strings.TrimSpace(n.Name+" "+string(n.Stance)))
	}
	return strings.Join(out, ", ")
}

// plainLine gives a line without marks and capitals, to compare it by.
func plainLine(line string) string {
	word, rest, _ := strings.Cut(line, " ")
	if old, new, ok := strings.Cut(rest, `" > "`); ok {
		return word + " " + bare(old) + " > " + bare(new)
	}
	return word + " " + bare(rest)
}

// In twenty forms of brackets that is told which a reader finds, no more and no less.
func TestFormsOfBrackets(t *testing.T) {
	t.Parallel()
	for _, f := range forms(t) {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			older, newer := outline.Parse(f.old).Version, outline.Parse(f.new).Version
			c := diff.Compare(older, newer)
			require.NoError(t, diff.Check(c))
			var want, got []string
			for _, line := range f.want {
				if !strings.HasPrefix(line, "~ ") {
					want = append(want, plainLine(line))
				}
			}
			for _, line := range inWords(c, older, newer, f.want) {
				got = append(got, plainLine(line))
			}
			slices.Sort(want)
			slices.Sort(got)
			assert.Equal(t, want, got)
		})
	}
}
