package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// A Sheet is a comparison in words before it is laid out: what [Text] and
// [Markdown] write, in their order, for an output that has another form. Texts,
// names and statements of others are in it as they are: whoever lays it out
// escapes them. It points into the comparison. The zero Sheet is empty.
type Sheet struct {
	// two texts without copies: there are no verdicts, and nothing to authenticate
	Bare     bool
	Drafts   [2]Draft  // the old one and the new one
	Evidence string    // up to when it was collected, and that texts are not authenticated; "" Bare
	Count    string    // how many points there are
	Tally    []Tallied // of how many what is known: each point is in one
	Beside   string    // what stands beside the points; "" nothing
	Silence  string    // that not known is not refused; "" Bare
	Items    []Item    // the points, in the order of the text
}

// A Draft is one of two drafts as a reader knows it.
type Draft struct {
	Name  string // what the sheet calls it
	Brief string // date, status, whose copy stands for it
	About string // the same with what else is known of it as a whole
}

// A Tallied is the points of which as much is known.
type Tallied struct {
	// words, in-part, deleted, added, said-gone, one-told, missing, told, language, unseen-old,
	// unseen-new or neither
	Key   string
	Text  string
	Links []int // indices into Comparison.Links
}

// An Item is a point of a sheet, or what is said of several that need no more.
type Item struct {
	Fold string // what is said of several points in a row; "" the item is a point

	Link     int            // index into Comparison.Links
	Old, New string         // what the point goes by on either side; "" it has none there
	Name     string         // both in one
	Numbered bool           // whether it goes by a number
	Title    string         // what it is about: its heading or theme; "" not known
	Known    string         // the key of its [Tallied]; "" it is in none, or stands below another
	State    string         // how far it is known and what became of it, without verdicts
	Verdicts []diff.Verdict // those that are on it or below it
	Told     bool           // whether a line on it is of what is told
	Brief    []Line         // what is said of it on a first screen; none: Alike
	Alike    string         // what is said of it and of others in a word
	Texts    []Words        // what either side and the copies that bear on it have
	Lines    []Line         // what the words do, and what that is put down to
	Notes    []string       // doubts about the words
	Disputes []Dispute      // on what copies of one draft disagree
	Claims   []Claimed      // what is reported of it without its text
	Said     []Spoken       // what was said of it
	Related  []string       // points of the other draft that are about the same
	Below    []Item         // the points below it
}

// A Line is a sentence on what differs.
type Line struct {
	Verdict diff.Verdict // "" there is none
	Told    bool         // it is of what is told
	Label   string       // the word for the verdict; "" none
	Text    string       // without the words that differ, where Words are given
	Words   []*diff.Difference
	Effect  *diff.Effect // what it tells of; nil none
	// why the verdict is what it is; "" it stands at the next line, or needs none
	Reason string
}

// Sort says what a text is. The zero Sort is [SortOurs].
type Sort string

// The sorts of text.
const (
	SortOurs   Sort = ""       // a sentence on the text: that it was not seen, or is not there
	SortQuoted Sort = "quoted" // words of the draft that were read in the copy
	// SortForeign: words that were read in the copy, and are its own: a translation, a retelling
	SortForeign Sort = "foreign"
	SortTold    Sort = "told" // the text in our words
)

// Sorts lists the sorts of text.
func Sorts() []Sort { return []Sort{SortOurs, SortQuoted, SortForeign, SortTold} }

// Valid reports whether s is a known sort.
func (s Sort) Valid() bool { return slices.Contains(Sorts(), s) }

// String gives the sort as a word: ours, quoted, foreign, told.
func (s Sort) String() string { return cmp.Or(string(s), "ours") }

// A Words is a text of a point, or what is said of that.
type Words struct {
	Side  int // 0 the old draft's, 1 the new one's
	Sort  Sort
	Label string       // whose it is: the draft, and the number where it has several
	Text  string       // the text itself; for SortOurs a sentence
	As    plan.Wording // for SortForeign: what its words are
	Notes []plan.Note  // gaps and doubts in Text
	Copy  diff.Copy    // who has it; zero: the text itself
	Ref   plan.Ref     // where it stands in the plan
	Lead  bool         // it stands for the draft, and is what was compared
	Runs  []Differing  // words that the other side does not have, in order: for SortQuoted
}

// A Differing is some words of a text that the other side has otherwise.
type Differing struct {
	At, Len    int // in bytes
	Difference *diff.Difference
}

// A Dispute is what copies of one draft disagree on.
type Dispute struct {
	Draft string // what the sheet calls the draft
	What  string
	Forms []Disputed
	Brief string // all of it in short
}

// A Disputed is one form of what is disputed.
type Disputed struct {
	Text  string
	By    []string // who has it, each with where it was read
	Roots string   // how many reports of their own there are; "" no fewer than there are names
	Of    []diff.Copy
}

// A Claimed is what is reported of a draft without its text.
type Claimed struct {
	Text  string
	Claim *diff.LinkedClaim
}

// A Spoken is what somebody said, with what others said of that.
type Spoken struct {
	Text      string
	Denies    bool
	Statement *collate.Statement
	Answers   []Spoken // denials first
}

// SheetOf puts a comparison into words and lays nothing out. The options are
// [Points], [Called] and [WithLabels]. The error is that of [diff.Check]. Cost:
// linear in the comparison.
func SheetOf(c *diff.Comparison, opts ...Option) (*Sheet, error) {
	c, err := sound(c)
	if err != nil {
		return nil, err
	}
	v := newView(c, opts)
	s := &Sheet{
		Bare: v.bare, Evidence: v.evidence(), Count: v.count(), Beside: v.surplus(),
		Drafts: [2]Draft{v.draft(c.Old, v.old(), v.new()), v.draft(c.New, v.new(), v.old())},
	}
	if !v.bare {
		s.Silence = v.label("head.silence")
	}
	known := make(map[int]string)
	for _, p := range v.parts() {
		s.Tally = append(s.Tally, Tallied{p.key, p.text, p.links})
		for _, i := range p.links {
			known[i] = p.key
		}
	}
	var wanted []diff.Block
	for _, b := range v.blocks {
		if v.wanted(b) {
			wanted = append(wanted, b)
		}
	}
	for len(wanted) > 0 {
		run := v.quietRun(wanted)
		if len(run) > 1 {
			s.Items = append(s.Items,
				Item{Fold: v.run(run) + v.label("clauses") + v.label("kind.same")})
		} else {
			item := v.itemOf(wanted[0])
			item.Known = known[wanted[0].Link]
			s.Items = append(s.Items, item)
		}
		wanted = wanted[max(len(run), 1):]
	}
	return s, nil
}

// draft describes one side.
func (v *view) draft(s diff.Side, name, other string) Draft {
	return Draft{Name: name, Brief: strings.Join(append(v.status(s), v.carrier(s)...),
		v.label("list")), About: v.describe(s, other)}
}

// itemOf gives a block as an item of a sheet.
func (v *view) itemOf(b diff.Block) Item {
	out := v.linked(b.Link)
	out.Old, out.New = v.namesOf(b.Link, -1)
	out.Name, out.Numbered, out.Title = v.place(b.Link), v.numbered(b.Link), v.title(b.Link)
	if !out.Numbered {
		out.Title = ""
	}
	out.State = v.stateAlone(b)
	if !v.bare {
		for _, verdict := range diff.Verdicts() {
			if v.verdictOn(linksOf(b), verdict) {
				out.Verdicts = append(out.Verdicts, verdict)
			}
		}
	}
	brief := v.briefOf(b)
	out.Alike = brief.run
	for _, s := range brief.lines {
		line := v.lineOf(s.label)
		line.Text = s.text.styled(v.inWords())
		out.Told = out.Told || line.Told
		out.Brief = append(out.Brief, line)
	}
	if v.quiet(b) {
		return out
	}
	for nested := b.Below; len(nested) > 0; {
		run := v.renumbered(nested)
		if len(run) > 1 {
			out.Below = append(out.Below,
				Item{Fold: v.run(run) + v.label("clauses") + v.label("kind.same")})
			nested = nested[v.after(nested, run):]
			continue
		}
		if same := v.unchanged(nested); len(same) > 1 {
			out.Below = append(out.Below,
				Item{Fold: v.label("kind.same") + ": " + v.inBlock(same, b.Link)})
			nested = nested[len(same):]
			continue
		}
		if i := nested[0]; !v.silent(i) {
			item := v.linked(i)
			item.Old, item.New = v.namesOf(i, b.Link)
			item.Name, item.State = v.placeWithin(i, b.Link), v.stateOf(i)
			item.Numbered = v.numbered(i)
			out.Below = append(out.Below, item)
		}
		nested = nested[1:]
	}
	return out
}

// namesOf gives what a link goes by on either side, in the block of another or
// with block < 0 by itself.
func (v *view) namesOf(i, block int) (old, new string) {
	a, b := v.sides(v.l(i))
	if block >= 0 {
		one, ok := v.placesBelow(0, v.l(i).Old, v.l(block).Old)
		two, both := v.placesBelow(1, v.l(i).New, v.l(block).New)
		if ok && both {
			a, b = one, two
		}
	}
	return v.became(a, nil), v.became(nil, b)
}

// linked gives a link as an item of a sheet, but for its names and what stands below
// it.
func (v *view) linked(i int) Item {
	l := v.l(i)
	out := Item{Link: i, Texts: v.wordsOf(i), Related: v.counterparts(l)}
	for _, h := range v.changes[i] {
		for _, g := range v.groups(l, h) {
			out.Lines = append(out.Lines, v.linesOf(&g)...)
		}
	}
	for _, c := range slices.Concat(l.Old, l.New) {
		out.Notes = append(out.Notes, v.notes(&c)...)
	}
	for k := range l.Conflicts {
		out.Disputes = append(out.Disputes, v.dispute(&l.Conflicts[k]))
	}
	for k := range l.Claims {
		out.Claims = append(out.Claims, Claimed{v.claim(&l.Claims[k]), &l.Claims[k]})
	}
	for k := range l.Statements {
		out.Said = append(out.Said, v.spokenTree(&l.Statements[k]))
	}
	return out
}

// linesOf gives the lines of a group, with its reason at the last.
func (v *view) linesOf(g *group) []Line {
	var out []Line
	for k, text := range g.lines {
		line := Line{
			Verdict: g.verdict, Told: g.label != "" && g.label == v.label("verdict.told"),
			Label: g.label, Text: text.styled(v.inWords()),
		}
		switch {
		case k < len(g.effects):
			line.Effect = g.effects[k]
		case len(g.differ) > 0 && k == len(g.lines)-1:
			line.Words = g.differ
		}
		out = append(out, line)
	}
	if n := len(out) - 1; n >= 0 {
		out[n].Reason = g.reason
	}
	return out
}

// lineOf gives a line with the word for a verdict, or for none.
func (v *view) lineOf(label string) Line {
	out := Line{Label: label}
	for _, verdict := range diff.Verdicts() {
		if label != "" && label == v.label("verdict."+string(verdict)) {
			out.Verdict = verdict
		}
	}
	out.Told = label != "" && label == v.label("verdict.told")
	return out
}

// inWords is a style that says in words on which side some words alone stand.
func (v *view) inWords() style {
	quotes := func(s string) [2]string {
		before, after, _ := strings.Cut(s, "\x00")
		return [2]string{before, after}
	}
	return style{marks: [...][2]string{
		gone: quotes(v.label("words.gone", "text", "\x00")),
		come: quotes(v.label("words.come", "text", "\x00")),
	}}
}

// wordsOf gives the texts of a link, with what differs in those that were compared.
func (v *view) wordsOf(i int) []Words {
	var out []Words
	for _, r := range v.rows(i) {
		w := Words{
			Side: r.side, Sort: r.sort, Label: v.sideLabel(i, &r), Text: r.own,
			Notes: r.notes, Copy: r.copy, Ref: r.ref, Lead: r.clause >= 0,
		}
		switch {
		case r.sort == SortTold && r.own == "":
			w.Text, w.Sort = v.label("told.text", "text", r.text.styled(style{})), SortOurs
		case r.sort == SortOurs:
			w.Text = r.text.styled(style{})
		case r.sort == SortForeign:
			w.As = r.copy.Wording
		case r.sort == SortQuoted && r.clause >= 0:
			w.Runs = v.differing(i, r.side, r.clause)
		}
		out = append(out, w)
	}
	return out
}

// sideLabel names the draft of a row, with the number of the clause where there
// are several.
func (v *view) sideLabel(i int, r *row) string {
	name := []string{v.old(), v.new()}[r.side]
	old, new := v.sides(v.l(i))
	places := [][]say.Place{old, new}[r.side]
	if r.clause < 0 || len(places) < 2 {
		return name
	}
	return name + " " + places[r.clause].Alone().Name(v.set.table)
}

// differing gives the words of a clause that the other side has otherwise.
func (v *view) differing(i, side, clause int) []Differing {
	var out []Differing
	for _, h := range v.changes[i] {
		if h.Kind != diff.KindReworded || follows(h) {
			continue
		}
		for k := range h.Differences {
			d := &h.Differences[k]
			r := d.Old
			if side == 1 {
				r = d.New
			}
			if !d.Heading && r.Clause == clause && r.Text != "" {
				out = append(out, Differing{r.At, len(r.Text), d})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Differing) int { return a.At - b.At })
	return out
}

// dispute gives what copies of one draft disagree on.
func (v *view) dispute(c *collate.Conflict) Dispute {
	out := Dispute{
		Draft: v.called(c.Version), What: v.key(c.Key),
		Brief: v.disputes([]collate.Conflict{*c}),
	}
	for k := range c.Forms {
		f := &c.Forms[k]
		form := Disputed{Text: v.form(c, f), Roots: v.roots(f), Of: f.By}
		for _, holder := range f.By {
			if name := v.copyName(holder, false); !slices.Contains(form.By, name) {
				form.By = append(form.By, name)
			}
		}
		out.Forms = append(out.Forms, form)
	}
	return out
}

// spokenTree gives what one said, and below it what was said against it and of it.
func (v *view) spokenTree(s *collate.Statement) Spoken {
	out := Spoken{Text: v.spoken(s), Denies: s.Stance == plan.StanceDenies, Statement: s}
	for _, answers := range [][]collate.Statement{s.Denials, s.Remarks} {
		for k := range answers {
			out.Answers = append(out.Answers, v.spokenTree(&answers[k]))
		}
	}
	return out
}
