package diff_test

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A paragraph is what a reader finds in a paragraph, or what is said of it: its brackets
// line by line, and the words that went out and came in. What only changed its place is in
// neither list of words.
type paragraph struct {
	Brackets []string
	Out, In  []string
	Problems int
}

var (
	findingLine = regexp.MustCompile(`^(\w+) +"(.*?)"(?: > "(.*)")?$`)
	longName    = "Conference of the Parties serving as the meeting of the Parties to the Paris Agreement"
)

// readFindings reads testdata/brackets/paris.txt: paragraphs by "old -> new".
func readFindings(t *testing.T) (keys []string, out map[string][]string) {
	t.Helper()
	text, err := os.ReadFile("testdata/brackets/paris.txt")
	require.NoError(t, err)
	out = make(map[string][]string)
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.Contains(line, " -> ") && line[0] >= '0' && line[0] <= '9':
			keys = append(keys, line)
			out[line] = nil
		default:
			out[keys[len(keys)-1]] = append(out[keys[len(keys)-1]], line)
		}
	}
	return keys, out
}

// wanted makes a paragraph of the lines of a reader; source is the old text.
func wanted(t *testing.T, lines []string, source string) paragraph {
	t.Helper()
	var p paragraph
	var gone, came []string
	for _, line := range lines {
		if n, ok := strings.CutPrefix(line, "unmatched "); ok {
			_, err := fmt.Sscan(n, &p.Problems)
			require.NoError(t, err)
			continue
		}
		line = strings.ReplaceAll(line, "CMA>>", `"CMA" > "`+longName+`"`)
		m := findingLine.FindStringSubmatch(line)
		require.NotNil(t, m, line)
		switch m[1] {
		case "out":
			p.Brackets = append(p.Brackets, "out "+bare(m[2]))
			gone = append(gone, wordsOf(spelled(t, m[2], source))...)
		case "off", "kept":
			new := m[3]
			if new == "" {
				new = m[2]
			}
			p.Brackets = append(p.Brackets, m[1]+" "+bare(m[2])+" > "+bare(new))
		case "drop", "option":
			p.Brackets = append(p.Brackets, m[1]+" "+bare(m[2]))
		case "inside", "words":
			gone, came = append(gone, wordsOf(m[2])...), append(came, wordsOf(m[3])...)
		default:
			t.Fatal(line)
		}
	}
	p.Out, p.In = unlike(gone, came)
	slices.Sort(p.Brackets)
	return p
}

// spelled puts the words of the source in the place of "a … b".
func spelled(t *testing.T, s, source string) string {
	t.Helper()
	head, tail, ok := strings.Cut(s, " … ")
	if !ok {
		return s
	}
	at := strings.Index(source, head)
	require.GreaterOrEqual(t, at, 0, s)
	end := strings.Index(source[at+len(head):], tail)
	require.GreaterOrEqual(t, end, 0, s)
	return source[at : at+len(head)+end+len(tail)]
}

// wordsOf gives the words of a text without marks and capitals.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return strings.ContainsRune(" \n,;:.[](){}*\"“”", r)
	})
}

// bare gives the words of a text in a row; what stands in "a … b" stays so.
func bare(s string) string { return strings.Join(wordsOf(s), " ") }

// unlike gives the words of two lists that the other one has not.
func unlike(a, b []string) (onlyA, onlyB []string) {
	n := make(map[string]int)
	for _, w := range a {
		n[w]++
	}
	for _, w := range b {
		n[w]--
	}
	for _, w := range slices.Sorted(maps.Keys(n)) {
		for range n[w] {
			onlyA = append(onlyA, w)
		}
		for range -n[w] {
			onlyB = append(onlyB, w)
		}
	}
	return onlyA, onlyB
}

// findings makes a paragraph of what is said of a link; brackets are those of the old draft.
func findings(c *diff.Comparison, link int, brackets map[string]*bracket.Text) paragraph {
	var p paragraph
	var gone, came []string
	inDrop := func(h []*diff.Change, d diff.Difference) bool {
		return slices.ContainsFunc(h, func(x *diff.Change) bool {
			return x.Kind == diff.KindNarrowed &&
				slices.ContainsFunc(x.Differences, func(n diff.Difference) bool {
					return n.New.Text == "" && n.Old.Clause == d.Old.Clause &&
						n.Old.At <= d.Old.At &&
						d.Old.At+len(d.Old.Text) <= n.Old.At+len(n.Old.Text)
				})
		})
	}
	all := c.ChangesOf(link)
	for _, h := range all {
		if h.Kind == diff.KindNarrowed && h.From != "" {
			p.Brackets = append(p.Brackets, "option "+bare(h.From))
		}
		for _, d := range h.Differences {
			if d.Heading {
				continue
			}
			old, new := bare(d.Old.Text), bare(d.New.Text)
			switch h.Kind {
			case diff.KindUnbracketed:
				p.Brackets = append(p.Brackets, "off "+old+" > "+new)
			case diff.KindNarrowed:
				if new == "" {
					p.Brackets = append(p.Brackets, "drop "+old)
				} else {
					p.Brackets = append(p.Brackets, "kept "+old+" > "+new)
				}
			default:
				came = append(came, wordsOf(d.New.Text)...)
				if d.Bracketed && inDrop(all, d) {
					break
				}
				gone = append(gone, wordsOf(d.Old.Text)...)
				if d.Bracketed && new == "" &&
					wholeBracket(brackets[c.Links[link].Old[d.Old.Clause].Ref.Point], d.Old.Text) {
					p.Brackets = append(p.Brackets, "out "+old)
				}
			}
		}
	}
	for _, x := range c.Links[link].Old {
		p.Problems += len(brackets[x.Ref.Point].Problems)
	}
	p.Out, p.In = unlike(gone, came)
	slices.Sort(p.Brackets)
	return p
}

// wholeBracket reports whether words are all those of a bracket of a text.
func wholeBracket(x *bracket.Text, words string) bool {
	for i := range x.Brackets {
		if bare(x.Words(i)) == bare(words) {
			return true
		}
	}
	return false
}

// matches reports whether what is said is what a reader wrote, "a … b" for what begins
// with a and ends with b.
func matches(want, got string) bool {
	parts := strings.Split(want, "…")
	for i := range parts {
		parts[i] = regexp.QuoteMeta(strings.TrimSpace(parts[i]))
	}
	return regexp.MustCompile("^" + strings.Join(parts, " .* ") + "$").MatchString(got)
}

// told gives the lines of a reader with what is told in the place of those that are not.
func told(lines []string) (out, not []string) {
	for _, line := range lines {
		if x, ok := strings.CutPrefix(line, "~ "); ok {
			not = append(not, x)
			continue
		}
		out = append(out, strings.TrimPrefix(line, "= "))
	}
	return out, not
}

// In eight articles of two real drafts that is told which a careful reader of them finds:
// no finding more or less, but those of which the list says why.
func TestArticlesOfARealDraft(t *testing.T) {
	t.Parallel()
	const dir = "../../shared/texts/brackets/"
	older, err := os.ReadFile(dir + "paris-2015-12-09.md")
	if err != nil {
		t.Skip("the texts are not here: ", err)
	}
	newer, err := os.ReadFile(dir + "paris-2015-12-12.md")
	require.NoError(t, err)
	draft := outline.Parse(string(older)).Version
	c := diff.Compare(draft, outline.Parse(string(newer)).Version)
	brackets := make(map[string]*bracket.Text)
	for _, x := range draft.Brackets() {
		brackets[x.Point.ID] = x.Text
	}
	links := make(map[string]int)
	for i := range c.Links {
		var old, new []string
		for _, x := range c.Links[i].Old {
			if !strings.Contains(x.Ref.Point, "Option") {
				old = append(old, x.Ref.Point)
			}
		}
		for _, x := range c.Links[i].New {
			new = append(new, x.Ref.Point)
		}
		if len(new) == 0 {
			new = []string{"-"}
		}
		links[strings.Join(old, " + ")+" -> "+strings.Join(new, " + ")] = i
	}
	keys, all := readFindings(t)
	found, missed := 0, 0
	for _, key := range keys {
		link, ok := links[key]
		if !assert.True(t, ok, "no link %s", key) || len(c.Links[link].New) == 0 {
			continue
		}
		var source string
		for _, x := range c.Links[link].Old {
			source += x.Text + "\n"
		}
		lines, not := told(all[key])
		want, got := wanted(t, lines, source), findings(c, link, brackets)
		for k, w := range want.Brackets { // a … b stands for what it fits
			if fits := slices.IndexFunc(got.Brackets, func(g string) bool {
				return matches(w, g)
			}); fits >= 0 {
				want.Brackets[k] = got.Brackets[fits]
			}
		}
		slices.Sort(want.Brackets)
		if rewritten := key == "7.7 -> 10.6"; rewritten {
			// no sentence outside the brackets is the same: the words are not listed
			want.Out, want.In = got.Out, got.In
		}
		assert.Equal(t, want, got, key)
		for _, line := range not {
			if !strings.HasPrefix(line, "words") {
				missed++
			}
		}
		found += len(want.Brackets)
	}
	assert.Equal(t, []int{50, 3}, []int{found, missed})
}
