package examples

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/schema"
)

// A smallCase is a folder in testdata/cases: a small input as ordinary files
// have it, and case.json. Numbers of folders are names; some are not used.
type smallCase struct {
	With  string `json:"with"`           // key of asked
	Lang  string `json:"lang"`           // BCP 47 tag that the reader is told; "" none
	Kind  int    `json:"kind"`           // index of kindsOfCases
	About string `json:"about"`          // what ordinary files do that this shows
	Right string `json:"right"`          // the outcome that does not mislead
	Open  string `json:"open,omitempty"` // what is wrong with the actual one; "" it is right

	name string
	a, b string
	plan []byte
}

// kindsOfCases says what goes wrong in cases of a kind.
var kindsOfCases = []string{
	"other kinds, most of which must stay right",
	"clauses that came or went below a bare heading are not told",
	"preamble and closing are not compared",
	"one odd number makes the whole text known in part",
	"traces of the page are put down to the draft",
	"a quotation is found though its ellipsis leaves out what counts",
	"a common form of number is not seen",
	"a figure without its scale or currency",
	"known in substance only, though it was read whole",
	"what is heading, level, contents, option",
	"what follows a list sticks to its last item",
	"tags and addresses of links are words",
	"effects that are not there",
	"a file that is no draft is compared as one",
	"common words come and go; marks slid by a word",
	"stale references; a comma that alters the sense",
	"inner names and the case of headings shown as matter",
}

// asked computes what a case asks for, a line each, and names the files that it
// takes.
var asked = map[string]struct {
	files []string
	lines func(*testing.T, *smallCase) []string
}{
	"compare":  {[]string{"a.txt", "b.txt"}, compareLines},
	"redline":  {[]string{"a.txt", "b.txt"}, redlineLines},
	"effect":   {[]string{"a.txt", "b.txt"}, effectLines},
	"outline":  {[]string{"a.txt"}, outlineLines},
	"facts":    {[]string{"a.txt"}, factLines},
	"quotes":   {[]string{"a.txt", "plan.json"}, quoteLines},
	"identify": {[]string{"a.txt", "plan.json"}, identifyLines},
	"validate": {[]string{"plan.json"}, validateLines},
}

const casesDir = "testdata/cases"

// TestCases holds the outcome of every case to testdata/cases/outcomes.txt, so
// that a line that moves is seen, whether it was right or open. Run with -update
// to write the file anew, read what moved, and say in case.json what is open.
func TestCases(t *testing.T) {
	t.Parallel()
	cases := readCases(t)
	var b strings.Builder
	writeTally(&b, cases)
	for i := range cases {
		c := &cases[i]
		head := []string{c.With}
		if c.Lang != "" {
			head = append(head, c.Lang)
		}
		fmt.Fprintf(&b, "\n== %s (%s) kind %d\n", c.name, strings.Join(head, " "), c.Kind)
		item(&b, "  about  ", c.About)
		item(&b, "  wanted ", c.Right)
		if c.Open == "" {
			b.WriteString("  right\n")
		} else {
			item(&b, "  open:  ", c.Open)
		}
		for _, line := range asked[c.With].lines(t, c) {
			item(&b, "    | "+line[:len(line)-len(strings.TrimLeft(line, " "))], line)
		}
	}
	file := filepath.Join(casesDir, "outcomes.txt")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err, "go test ./examples -run TestCases -update writes it")
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// readCases reads the folders in the order of their names.
func readCases(t *testing.T) []smallCase {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(casesDir, "*", "case.json"))
	require.NoError(t, err)
	var out []smallCase
	for _, file := range names {
		dir := filepath.Dir(file)
		c := smallCase{name: filepath.Base(dir)}
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		d := json.NewDecoder(bytes.NewReader(data))
		d.DisallowUnknownFields()
		require.NoError(t, d.Decode(&c), file)
		require.Contains(t, asked, c.With, file)
		require.Less(t, uint(c.Kind), uint(len(kindsOfCases)), file)
		require.NotEmpty(t, c.About, file)
		require.NotEmpty(t, c.Right, file)
		entries, err := os.ReadDir(dir)
		require.NoError(t, err)
		require.Len(t, entries, 1+len(asked[c.With].files), dir)
		for _, name := range asked[c.With].files {
			data, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			switch name {
			case "a.txt":
				c.a = string(data)
			case "b.txt":
				c.b = string(data)
			default:
				c.plan = data
			}
		}
		out = append(out, c)
	}
	require.NotEmpty(t, out)
	return out
}

// writeTally opens the table with what is right and open, by kind.
func writeTally(b *strings.Builder, cases []smallCase) {
	b.WriteString("right  open  kind\n")
	right, open := make([]int, len(kindsOfCases)), make([]int, len(kindsOfCases))
	for _, c := range cases {
		if c.Open == "" {
			right[c.Kind]++
		} else {
			open[c.Kind]++
		}
	}
	rights, opens := 0, 0
	for k, name := range kindsOfCases {
		fmt.Fprintf(b, "%5d %5d   %2d %s\n", right[k], open[k], k, name)
		rights, opens = rights+right[k], opens+open[k]
	}
	fmt.Fprintf(b, "%5d %5d   all\n", rights, opens)
}

// item writes a line of at most 80 columns, and what is longer below itself.
func item(b *strings.Builder, label, text string) {
	width := 80 - render.Columns(label)
	below := strings.Map(func(r rune) rune {
		if r == '|' {
			return r
		}
		return ' '
	}, label)
	for i, line := range render.Wrap(text, width, width-2) {
		if i > 0 {
			label = below + "  "
		}
		b.WriteString(strings.TrimRight(label+line, " ") + "\n")
	}
}

// shown writes a text in one line, with a name for what the eye does not see.
func shown(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString("⏎")
		case r != ' ' && (unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Cc)):
			fmt.Fprintf(&b, "<%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// first gives the first words of a text, quoted.
func first(s string, words int) string {
	list := strings.Fields(shown(s))
	if len(list) > words {
		list = append(slices.Clip(list[:words]), "…")
	}
	return quoted(strings.Join(list, " "))
}

func quoted(s string) string { return "“" + shown(s) + "”" }

// textLines gives the lines of a text that are not blank.
func textLines(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(s string) bool {
		return strings.TrimSpace(s) == ""
	})
}

// paragraphs are the ends of paragraphs as they are shown.
var paragraphs = regexp.MustCompile(`⏎+`)

// redlineLines gives the new text with the marks of what came and went, a line
// for each of its lines.
func redlineLines(_ *testing.T, c *smallCase) []string {
	r := redline.Compare(strings.TrimSuffix(c.a, "\n"), strings.TrimSuffix(c.b, "\n"))
	var b strings.Builder
	for _, s := range r.Spans {
		move := ""
		if s.Move > 0 {
			move = fmt.Sprintf("%d: ", s.Move)
		}
		switch was, is := shown(s.Old.Text), shown(s.New.Text); {
		case s.Op == redline.OpEqual:
			b.WriteString(paragraphs.ReplaceAllString(is, "$0\n"))
		case s.Op == redline.OpRestyled:
			b.WriteString("[~" + was + "~>" + is + "~]")
		case s.Op == redline.OpDeleted:
			b.WriteString("[-" + move + was + "-]")
		case s.Op == redline.OpInserted:
			b.WriteString("{+" + move + is + "+}")
		case s.New.Text == "":
			b.WriteString("<from " + move + was + ">")
		default:
			b.WriteString("<to " + move + is + ">")
		}
	}
	lines := textLines(b.String())
	if !r.Changed() {
		lines = append(lines, "(no word differs)")
	}
	return lines
}

// effectLines compares line by line.
func effectLines(t *testing.T, c *smallCase) []string {
	t.Helper()
	was, is := textLines(c.a), textLines(c.b)
	require.Len(t, is, len(was), c.name)
	var out []string
	for i := range was {
		old, next := effect.Verbatim(was[i]), effect.Verbatim(is[i])
		old.Language, next.Language = c.Lang, c.Lang
		out = append(out, first(was[i], 99)+" -> "+first(is[i], 99))
		for _, e := range effect.Compare(old, next) {
			out = append(out, fmt.Sprintf("  %s: %s", e.Kind, e.Sentence))
		}
	}
	return out
}

// factLines reads line by line. Negations and the like have no value to show.
func factLines(_ *testing.T, c *smallCase) []string {
	var out []string
	for _, text := range textLines(c.a) {
		out = append(out, first(text, 99))
		for _, f := range facts.Read(text, facts.Language(c.Lang)) {
			fields := []string{
				string(f.Kind), f.Value, f.Unit, string(f.Bound),
				quoted(f.Words(text)),
			}
			out = append(out, "  "+strings.Join(slices.DeleteFunc(fields, func(s string) bool {
				return s == ""
			}), " "))
		}
	}
	return out
}

// outlineLines gives a line a point, with what is sure and what is not.
func outlineLines(_ *testing.T, c *smallCase) []string {
	o := outline.Parse(c.a, outline.Language(c.Lang))
	out := part(o)
	line := func(label, words string) {
		if words != "" {
			out = append(out, label+" "+first(words, 12))
		}
	}
	line("title", o.Version.Title)
	line("preamble", o.Preamble())
	themes := make(map[string]string)
	for _, theme := range o.Themes {
		themes[theme.ID] = theme.Name
	}
	var walk func(points []plan.Point, indent string)
	walk = func(points []plan.Point, indent string) {
		for i := range points {
			p := &points[i]
			fields := []string{indent + or(p.Number, "*")}
			if p.Role != "" {
				fields = append(fields, string(p.Role))
			}
			if p.Heading != "" {
				fields = append(fields, "# "+shown(p.Heading))
			}
			if p.Theme != "" {
				fields = append(fields, "@ "+shown(themes[p.Theme]))
			}
			if p.Text != "" {
				fields = append(fields, first(p.Text, 7))
				if words := strings.Fields(p.Text); len(words) > 7 {
					fields[len(fields)-1] += fmt.Sprintf(" %d words, last %s", len(words),
						quoted(words[len(words)-1]))
				}
			}
			if p.Coverage != "" {
				fields = append(fields, "("+string(p.Coverage)+")")
			}
			out = append(out, strings.Join(fields, " "))
			for _, n := range p.Notes {
				out = append(out, fmt.Sprintf("%s  ! %s %s", indent, n.Kind, first(n.Text, 9)))
			}
			walk(p.Points, indent+"  ")
		}
	}
	walk(o.Version.Points, "")
	line("closing", o.Closing())
	return append(out, doubts(o)...)
}

// or gives s, or where it is empty the other.
func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// part says that an outline is known in part.
func part(o *outline.Outline) []string {
	if o.Version.Coverage == "" {
		return nil
	}
	return []string{"(" + string(o.Version.Coverage) + ")"}
}

// doubts gives the diagnostics of an outline.
func doubts(o *outline.Outline) []string {
	out := make([]string, len(o.Diagnostics))
	for i, d := range o.Diagnostics {
		out[i] = fmt.Sprintf("doubt at %s: %s", d.Span.Start, d.Code)
	}
	return out
}

// compareLines gives how far the two texts are known, and a line a change.
func compareLines(t *testing.T, c *smallCase) []string {
	t.Helper()
	old, next := outline.Parse(c.a, outline.Language(c.Lang)),
		outline.Parse(c.b, outline.Language(c.Lang))
	old.Version.ID, next.Version.ID = "a", "b"
	r := diff.Compare(old.Version, next.Version)
	require.NoError(t, diff.Check(r), c.name)
	var out []string
	for i, o := range []*outline.Outline{old, next} {
		for _, s := range append(part(o), doubts(o)...) {
			out = append(out, "ab"[i:i+1]+": "+s)
		}
	}
	s := sides{old: map[string]*diff.Clause{}, new: map[string]*diff.Clause{}}
	for i := range r.Links {
		for k := range r.Links[i].Old {
			s.old[fmt.Sprint(r.Links[i].Old[k].Path)] = &r.Links[i].Old[k]
		}
		for k := range r.Links[i].New {
			s.new[fmt.Sprint(r.Links[i].New[k].Path)] = &r.Links[i].New[k]
		}
	}
	out = append(out, s.themes()...)
	var known []string
	for _, k := range []struct {
		n    int
		rule string
	}{
		{r.Tally.Words, "by words"},
		{r.Tally.Substance, "in substance"},
		{r.Tally.Absent, "missing on a side"},
		{r.Tally.OneSide, "on one side"},
		{r.Tally.Neither, "on neither"},
	} {
		if k.n > 0 {
			known = append(known, fmt.Sprintf("%d %s", k.n, k.rule))
		}
	}
	out = append(out, "known of the first level: "+strings.Join(known, ", "))
	for i := range r.Links {
		if l := &r.Links[i]; l.Known == diff.KnownSubstance || l.Known == diff.KnownNeither {
			out = append(out, fmt.Sprintf("%s: known by %s", s.label(l), l.Known))
		}
	}
	for i := range r.Changes {
		out = append(out, s.change(r, &r.Changes[i])...)
	}
	if len(r.Changes) == 0 {
		out = append(out, "(no change)")
	}
	return out
}

// sides are the clauses of two texts by their paths.
type sides struct{ old, new map[string]*diff.Clause }

// themes gives the names of themes as a comparison has them, if any.
func (s sides) themes() []string {
	var names []string
	for _, side := range []map[string]*diff.Clause{s.old, s.new} {
		for _, c := range side {
			if c.Theme != "" {
				names = append(names, c.Theme)
			}
		}
	}
	slices.Sort(names)
	if names = slices.Compact(names); len(names) == 0 {
		return nil
	}
	return []string{"themes: " + strings.Join(names, ", ")}
}

// label names the points of a link, old -> new.
func (s sides) label(l *diff.Link) string {
	return labels(s.old, l.Old) + " -> " + labels(s.new, l.New)
}

// labels names clauses with what is above them: "2/a". A clause without number
// is named by its place or its role.
func labels(side map[string]*diff.Clause, clauses []diff.Clause) string {
	var out []string
	for _, c := range clauses {
		var label []string
		for i := range c.Path {
			above := side[fmt.Sprint(c.Path[:i+1])]
			switch {
			case above == nil:
				label = append(label, "?")
			case above.Number != "":
				label = append(label, above.Number)
			default:
				label = append(label, fmt.Sprintf("%s*%d", above.Role, c.Path[i]+1))
			}
		}
		out = append(out, strings.Join(label, "/"))
	}
	return or(strings.Join(out, " + "), "none")
}

// change gives a change in lines: what and where, its words, what they do.
func (s sides) change(c *diff.Comparison, h *diff.Change) []string {
	l := &c.Links[h.Link]
	line := fmt.Sprintf("%s %s", h.Kind, s.label(l))
	if h.Verdict != "" && h.Verdict != diff.VerdictDraft {
		line += fmt.Sprintf(" (%s: %s)", h.Verdict, h.Reason)
	}
	if len(l.Old) == 0 || len(l.New) == 0 {
		for _, c := range slices.Concat(l.Old, l.New) {
			if c.Heading != "" {
				line += " # " + shown(c.Heading)
			}
			if c.Text != "" {
				line += " " + first(c.Text, 9)
			}
		}
	}
	out := []string{line}
	for _, d := range h.Differences {
		words := "  " + quoted(d.Old.Text) + " -> " + quoted(d.New.Text)
		if d.Heading {
			words += " in the heading"
		}
		if d.Bracketed {
			words += " in brackets"
		}
		out = append(out, words)
	}
	var kinds []string
	for _, e := range h.Effects {
		kind := string(e.Kind)
		if e.Contested {
			kind += " (contested)"
		}
		kinds = append(kinds, kind)
	}
	if len(kinds) > 0 {
		out = append(out, "  effects: "+strings.Join(kinds, ", "))
	}
	return out
}

// quoteLines checks the quotations of the article against the draft "b".
func quoteLines(t *testing.T, c *smallCase) []string {
	t.Helper()
	p, err := plan.Decode(bytes.NewReader(c.plan), plan.Name(c.name))
	require.NoError(t, err)
	r, err := quote.Article(p, "b", c.a)
	require.NoError(t, err)
	var out []string
	for i := range r.Quotations {
		q := &r.Quotations[i]
		out = append(out, shown(q.Text))
		line := "  " + string(q.Answer)
		if q.Reason != "" {
			line += " (" + string(q.Reason) + ")"
		}
		places := q.Places
		if len(places) == 0 {
			places = q.Near
		}
		if len(places) == 0 {
			out = append(out, line)
			continue
		}
		at := &places[0]
		out = append(out, line+" in "+strings.Join(at.Points, "+")+": "+quoted(at.Text))
		for _, o := range at.Omitted {
			out = append(out, strings.TrimRight("    without "+quoted(o.Text)+" "+string(o.Turn),
				" "))
		}
		for _, d := range at.Differences {
			out = append(out, "    "+quoted(d.Quoted)+" for "+quoted(d.Text))
		}
	}
	return out
}

func identifyLines(t *testing.T, c *smallCase) []string {
	t.Helper()
	p, err := plan.Decode(bytes.NewReader(c.plan), plan.Name(c.name))
	require.NoError(t, err)
	r := identify.Text(p, outline.Parse(c.a, outline.Language(c.Lang)).Version)
	return []string{fmt.Sprintf("%s %s, confidence %d, by %s", r.Finding,
		or(r.Version, "(no version)"), r.Confidence, r.Ground)}
}

func validateLines(_ *testing.T, c *smallCase) []string {
	var out []string
	for _, d := range schema.Validate(c.plan) {
		out = append(out, d.Line("plan.json"), fmt.Sprintf("  %s %s", d.Pointer, d.Advice))
	}
	return out
}
