package render

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// Text writes a comparison for a terminal: an opening that says what is
// compared and how far it is known, then each point of the first level with
// those below it. The options are [Width], [Color], [Points] and [WithLabels].
// The error is that of [diff.Check], or of the writer.
func Text(w io.Writer, c *diff.Comparison, opts ...Option) error {
	c, err := sound(c)
	if err != nil {
		return err
	}
	s := settingsOf(opts)
	t := &text{page: page{width: s.width, color: s.color}, set: &s, c: c, changes: make(map[int][]*diff.Change), blocks: c.Blocks()}
	for i := range c.Changes {
		t.changes[c.Changes[i].Link] = append(t.changes[c.Changes[i].Link], &c.Changes[i])
	}
	t.opening()
	for _, b := range t.blocks {
		if t.wanted(b) {
			t.block(b)
		}
	}
	out := t.b.String()
	if s.color {
		out = t.colored(out)
	}
	if _, err := io.WriteString(w, out); err != nil {
		return fmt.Errorf("write the comparison: %w", err)
	}
	return nil
}

type text struct {
	page
	set     *settings
	c       *diff.Comparison
	changes map[int][]*diff.Change // by link
	blocks  []diff.Block
}

func (t *text) label(key string, pairs ...string) string { return t.set.labels.with(key, pairs...) }

// names of the two drafts, as the output calls them.
func (t *text) old() string { return nameOf(t.c.Old, "old") }
func (t *text) new() string { return nameOf(t.c.New, "new") }

func nameOf(s diff.Side, otherwise string) string {
	switch {
	case s.Version != "":
		return s.Version
	case s.Title != "":
		return s.Title
	}
	return otherwise
}

// opening says what the output is.
func (t *text) opening() {
	column := max(Columns(t.old()), Columns(t.new())) + 2
	t.item(0, t.old(), column, t.describe(t.c.Old, t.new()))
	t.item(0, t.new(), column, t.describe(t.c.New, t.old()))
	closing := t.label("head.authentic")
	if t.c.Collected != "" {
		closing = t.label("head.collected", "date", t.set.labels.Date(t.c.Collected)) + " " + closing
	}
	t.item(0, "", 0, closing)
	t.line("")

	total := max(t.c.Old.Points, t.c.New.Points)
	heading := t.label("head.points", "n", strconv.Itoa(total))
	if total == 1 {
		heading = t.label("head.point")
	}
	t.item(0, heading, Columns(heading)+1, strings.Join(t.tally(), " · "))
	t.item(0, "", 0, t.label("head.silence"))
	t.item(0, "", 0, t.label("head.marks", "old", t.old(), "new", t.new()))
}

// describe says what is known of a draft as a whole.
func (t *text) describe(s diff.Side, other string) string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if s.Title != t.old() && s.Title != t.new() {
		add(s.Title)
	}
	add(t.set.labels.Date(s.Date))
	add(t.label("status." + string(s.Status)))
	if s.Disputed {
		add(t.label("head.disputed"))
	}
	add(t.relation(s, other))
	switch {
	case s.Copy.Name != "":
		add(t.label("head.as", "name", s.Copy.Name))
	case s.Coverage != plan.CoverageContents:
		add(t.label("head.itself"))
	}
	add(t.label("head." + string(s.Coverage)))
	if s.Claims > 0 {
		add(t.label("head.claims", "n", strconv.Itoa(s.Claims)))
	}
	if len(s.Counts) > 0 && (len(s.Counts) > 1 || s.Counts[0] != s.Points) {
		counts := make([]string, len(s.Counts))
		for i, n := range s.Counts {
			counts[i] = strconv.Itoa(n)
		}
		add(t.label("head.counts", "n", strings.Join(counts, ", ")))
	}
	return strings.Join(parts, ", ")
}

// relation says how a draft stands to the other one, hedged where it is not
// certain.
func (t *text) relation(s diff.Side, other string) string {
	relation := t.label("relation."+string(s.Relation), "other", other)
	if relation == "" || s.Certainty.Sure() {
		return relation
	}
	return t.label("certainty."+string(s.Certainty), "relation", relation)
}

// tally says how many points are known how, and which are not known.
func (t *text) tally() []string {
	unknown := make(map[diff.Known][]string)
	for _, b := range t.blocks {
		unknown[b.Known] = append(unknown[b.Known], numberOf(&t.c.Links[b.Link]))
	}
	var out []string
	for _, k := range []struct {
		n   int
		key diff.Known
	}{
		{t.c.Tally.Words, diff.KnownWords},
		{t.c.Tally.Absent, diff.KnownAbsent},
		{t.c.Tally.Substance, diff.KnownSubstance},
		{t.c.Tally.OneSide, diff.KnownOneSide},
		{t.c.Tally.Neither, diff.KnownNeither},
	} {
		if k.n == 0 {
			continue
		}
		part := t.label("head."+string(k.key), "n", strconv.Itoa(k.n))
		const mostListed = 12
		if k.n <= mostListed && (k.key == diff.KnownOneSide || k.key == diff.KnownNeither) {
			part += " (" + strings.Join(unknown[k.key], " ") + ")"
		}
		out = append(out, part)
	}
	return out
}

// numberOf gives the printed number of a link, or the id of its point where
// none is printed; both where they differ.
func numberOf(l *diff.Link) string {
	side := func(clauses []diff.Clause) string {
		var out []string
		for _, c := range clauses {
			if c.Number != "" {
				out = append(out, c.Number)
			} else {
				out = append(out, c.Ref.Point)
			}
		}
		return strings.Join(out, "+")
	}
	a, b := side(l.Old), side(l.New)
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	}
	return a + " -> " + b
}

// titleOf gives what a link is about: the printed heading, or else the theme,
// of both sides where they differ.
func titleOf(l *diff.Link) string {
	for _, field := range []func(*diff.Clause) string{
		func(c *diff.Clause) string { return c.Heading },
		func(c *diff.Clause) string { return c.Theme },
	} {
		var titles []string
		for _, side := range [][]diff.Clause{l.Old, l.New} {
			if len(side) > 0 && field(&side[0]) != "" && !slices.Contains(titles, field(&side[0])) {
				titles = append(titles, field(&side[0]))
			}
		}
		if len(titles) > 0 {
			return strings.Join(titles, " -> ")
		}
	}
	return ""
}

// wanted reports whether a block is among the points that were asked for.
func (t *text) wanted(b diff.Block) bool { return t.listed(&t.c.Links[b.Link]) }

// listed reports whether a link is among the points that were asked for.
func (t *text) listed(l *diff.Link) bool {
	if len(t.set.points) == 0 {
		return true
	}
	for _, side := range [][]diff.Clause{l.Old, l.New} {
		for _, c := range side {
			if slices.Contains(t.set.points, c.Number) || slices.Contains(t.set.points, c.Ref.Point) {
				return true
			}
		}
	}
	return false
}

const (
	numberColumn = 4 // "10  "
	verdictWidth = 9 // "TELLING  "
)

func (t *text) block(b diff.Block) {
	l := &t.c.Links[b.Link]
	t.line("")
	number := numberOf(l)
	if len(number) < numberColumn-2 {
		number = " " + number
	}
	left := number + strings.Repeat(" ", max(2, numberColumn-Columns(number))) + titleOf(l)
	t.ends(left, t.state(b))
	t.link(b.Link, numberColumn)
	for _, i := range b.Below {
		if t.silent(i) {
			continue
		}
		t.item(numberColumn, numberOf(&t.c.Links[i]), numberColumn, t.stateOf(i))
		t.link(i, 2*numberColumn)
	}
}

// silent reports whether there is nothing to be said of a link: neither side
// has words and no change is known.
func (t *text) silent(i int) bool {
	l := &t.c.Links[i]
	return l.Known == diff.KnownNeither && len(t.changes[i]) == 0 && len(l.Statements) == 0
}

// state says at the end of a heading how far a block is known and what became
// of it, the verdicts first.
func (t *text) state(b diff.Block) string {
	var verdicts []string
	for _, v := range diff.Verdicts() {
		for _, i := range append([]int{b.Link}, b.Below...) {
			if t.l(i).Known != diff.KnownSubstance && t.bears(i, v) {
				verdicts = append(verdicts, t.label("verdict."+string(v)))
				break
			}
		}
	}
	parts := []string{t.stateOf(b.Link)}
	if b.Known == diff.KnownSubstance && t.l(b.Link).Known != diff.KnownSubstance {
		parts = []string{t.label("known.substance")}
	}
	if len(verdicts) > 0 {
		parts = append([]string{strings.Join(verdicts, " ")}, parts...)
	}
	return strings.Join(parts, ": ")
}

func (t *text) l(i int) *diff.Link { return &t.c.Links[i] }

// bears reports whether a change of link i, or a difference in it, has the
// verdict v.
func (t *text) bears(i int, v diff.Verdict) bool {
	for _, h := range t.changes[i] {
		if h.Verdict == v && len(h.Differences) == 0 {
			return true
		}
		for _, d := range h.Differences {
			if d.Verdict == v {
				return true
			}
		}
		for _, e := range h.Effects {
			if e.Verdict == v && h.Kind != diff.KindRetold {
				return true
			}
		}
	}
	return false
}

// stateOf says how far a link is known and what kinds of change it has.
func (t *text) stateOf(i int) string {
	l := t.l(i)
	var parts []string
	side := t.unknownSide(l)
	for _, h := range t.changes[i] {
		switch h.Kind {
		case diff.KindReworded, diff.KindRetold:
			continue // said by how far it is known
		case diff.KindRemoved, diff.KindAdded:
			parts = append(parts, t.gone(h))
		case diff.KindRenumbered:
			parts = append(parts, t.label("kind.renumbered", "from", h.From, "to", h.To))
		case diff.KindMoved, diff.KindReplaced, diff.KindRestyled, diff.KindSplit, diff.KindMerged, diff.KindRegrouped, diff.KindUnreported,
			diff.KindRepointed, diff.KindRelinked, diff.KindBracketed, diff.KindUnbracketed, diff.KindNarrowed, diff.KindWidened, diff.KindReattributed:
			parts = append(parts, t.label("kind."+string(h.Kind), "side", side))
		}
	}
	switch {
	case l.Known == diff.KnownWords && !t.differs(i):
		parts = append(parts, t.label("kind.same"))
	case len(t.changes[i]) == 0 && l.Known == diff.KnownSubstance: // nobody tells it differently
		parts = append(parts, t.label("kind.alike"))
	case l.Known == diff.KnownWords, l.Known == diff.KnownSubstance, len(parts) == 0:
		parts = append(parts, t.label("known."+string(l.Known), "side", side))
	}
	return strings.Join(parts, ", ")
}

// differs reports whether any words of link i differ.
func (t *text) differs(i int) bool {
	for _, h := range t.changes[i] {
		if len(h.Differences) > 0 || h.Kind == diff.KindRestyled {
			return true
		}
	}
	return false
}

// gone says that a point is on one side alone, and on what ground.
func (t *text) gone(h *diff.Change) string {
	if h.Reason == diff.ReasonSaidGone {
		side := t.new()
		if h.Kind == diff.KindAdded {
			side = t.old()
		}
		return t.label("kind.said-gone", "side", side)
	}
	word := t.label("kind." + string(h.Kind))
	if len(h.Old) > 0 && len(h.New) > 0 {
		word += ", " + t.label("slot.kept")
	}
	return word
}

// unknownSide names the draft of which nothing is known here.
func (t *text) unknownSide(l *diff.Link) string {
	for _, c := range l.Old {
		if c.Text != "" {
			return t.new()
		}
	}
	return t.old()
}

// link writes the texts of a link and what is to be said of them.
func (t *text) link(i, indent int) {
	l := t.l(i)
	if l.Known == diff.KnownWords && len(t.changes[i]) == 0 {
		t.remarks(i, indent)
		return // the same words: nothing to show
	}
	for _, r := range t.rows(i) {
		t.item(indent, r.label, t.labelColumn(), r.text)
	}
	for _, h := range t.changes[i] {
		t.verdicts(l, h, indent)
	}
	t.remarks(i, indent)
}

// labelColumn is the width of the column that says whose text it is.
func (t *text) labelColumn() int {
	const most = 24
	n := 0
	for _, s := range []string{t.old() + ", " + t.c.Old.Copy.Name, t.new() + ", " + t.c.New.Copy.Name} {
		n = max(n, Columns(s))
	}
	return min(n+2, most)
}

// A row is a text with the label that says whose it is.
type row struct{ label, text string }

// rows gives the texts of a link: those that are compared, and after each side
// the copies that bear on a verdict.
func (t *text) rows(i int) []row {
	l := t.l(i)
	marks := t.marks(i)
	var out []row
	for side, clauses := range [][]diff.Clause{l.Old, l.New} {
		name := []string{t.old(), t.new()}[side]
		for k := range clauses {
			c := &clauses[k]
			label := name
			if len(clauses) > 1 {
				label += " " + c.Number
			}
			out = append(out, t.row(label, c, marks[side][k]))
		}
		if len(clauses) == 0 && l.Known != diff.KnownNeither {
			key := "text.unreported"
			if l.Known == diff.KnownAbsent {
				key = "text.absent"
			}
			out = append(out, row{name, t.label(key)})
		}
		for _, witness := range t.witnesses(i) {
			if len(clauses) > 0 && witness.Ref.Version == clauses[0].Ref.Version {
				out = append(out, t.copyRow(name, witness))
			}
		}
	}
	return out
}

// row gives the text of one clause: quoted under the outlet's name if it was
// read in these words there, told without it else.
func (t *text) row(name string, c *diff.Clause, marked string) row {
	switch {
	case c.Text == "":
		key := "text." + string(c.Standing.Presence)
		if c.Standing.Presence == plan.PresenceUnreported && c.Heading != "" {
			key = "text.none"
		}
		return row{name, t.label(key)}
	case !c.Standing.Quotable():
		tail := ""
		if c.Copy.Name != "" {
			tail = " " + t.label("text.after", "name", c.Copy.Name)
		}
		return row{name + " ~", c.Text + tail}
	case !c.Standing.DraftWords():
		return row{joinName(name, c.Copy.Name), t.foreign(c.Text, c.Notes, c.Copy)}
	}
	if marked == "" {
		marked = t.gapped(c.Text, c.Notes)
	}
	return row{joinName(name, c.Copy.Name), quoted(marked)}
}

// copyRow gives the text of a copy that bears on a verdict.
func (t *text) copyRow(name string, w diff.Testimony) row {
	switch {
	case !w.Quoted:
		return row{name + " ~", w.Text + " " + t.label("text.after", "name", t.copyName(w.Copy))}
	case w.Copy.Wording != plan.WordingVerbatim:
		return row{joinName(name, w.Copy.Name), t.foreign(w.Text, w.Notes, w.Copy)}
	}
	return row{joinName(name, w.Copy.Name), quoted(t.gapped(w.Text, w.Notes))}
}

// foreign shows words that an outlet has, but that are its own telling of the
// draft: a translation or a paraphrase.
func (t *text) foreign(s string, notes []plan.Note, c diff.Copy) string {
	return "~ " + quoted(t.gapped(s, notes)) + " " + t.label("text.foreign."+string(c.Wording))
}

func joinName(draft, copyName string) string {
	if copyName == "" {
		return draft
	}
	return draft + ", " + copyName
}

func quoted(s string) string { return `"` + s + `"` }

// gapped puts a mark where words of a text are missing.
func (t *text) gapped(s string, notes []plan.Note) string {
	var gaps []int
	for _, n := range notes {
		if n.Kind == plan.NoteKindGap && n.At >= 0 && n.At <= len(s) {
			gaps = append(gaps, n.At)
		}
	}
	slices.Sort(gaps)
	for _, at := range slices.Backward(gaps) {
		s = strings.TrimRight(s[:at], " ") + " " + t.label("text.gap") + " " + strings.TrimLeft(s[at:], " ")
	}
	return strings.TrimSpace(s)
}

// marks gives for each clause of either side its text with what is not on the
// other side in [-...-] or {+...+}: only for rewordings, so only where both
// sides were read in these words.
func (t *text) marks(i int) [2][]string {
	l := t.l(i)
	out := [2][]string{make([]string, len(l.Old)), make([]string, len(l.New))}
	for _, h := range t.changes[i] {
		if h.Kind != diff.KindReworded {
			continue
		}
		for k := range l.Old {
			out[0][k] = marked(l.Old[k].Text, runs(h, k, func(d *diff.Difference) diff.Run { return d.Old }), "[-", "-]")
		}
		for k := range l.New {
			out[1][k] = marked(l.New[k].Text, runs(h, k, func(d *diff.Difference) diff.Run { return d.New }), "{+", "+}")
		}
	}
	return out
}

func runs(h *diff.Change, clause int, side func(*diff.Difference) diff.Run) []diff.Run {
	var out []diff.Run
	for k := range h.Differences {
		d := &h.Differences[k]
		if r := side(d); !d.Heading && r.Clause == clause && r.Text != "" {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b diff.Run) int { return a.At - b.At })
	return out
}

// joined makes one run of runs with nothing but space between them.
func joined(s string, runs []diff.Run) []diff.Run {
	var out []diff.Run
	for _, r := range runs {
		if k := len(out) - 1; k >= 0 {
			end := out[k].At + len(out[k].Text)
			if end <= r.At && r.At+len(r.Text) <= len(s) && strings.TrimSpace(s[end:r.At]) == "" {
				out[k].Text = s[out[k].At : r.At+len(r.Text)]
				continue
			}
		}
		out = append(out, r)
	}
	return out
}

func marked(s string, runs []diff.Run, open, end string) string {
	var b strings.Builder
	done := 0
	for _, r := range joined(s, runs) {
		if r.At < done || r.At+len(r.Text) > len(s) {
			continue
		}
		b.WriteString(s[done:r.At])
		b.WriteString(open)
		b.WriteString(r.Text)
		b.WriteString(end)
		done = r.At + len(r.Text)
	}
	b.WriteString(s[done:])
	return b.String()
}

// colored puts colours on the marks and verdicts of an output. It works on the
// finished lines, so that what an ordinary terminal shows is the same text.
func (t *text) colored(s string) string {
	const reset = "\x1b[0m"
	pairs := []string{
		"[-", "\x1b[31m[-", "-]", "-]" + reset,
		"{+", "\x1b[32m{+", "+}", "+}" + reset,
	}
	for key, code := range map[string]string{"verdict.draft": "\x1b[1;31m", "verdict.telling": "\x1b[1;36m", "verdict.open": "\x1b[1;33m"} {
		word := t.label(key)
		pairs = append(pairs, word, code+word+reset)
	}
	return strings.NewReplacer(pairs...).Replace(s)
}
