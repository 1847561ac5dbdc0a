package render

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

// Story writes for a terminal what the drafts of a plan have on one subject: line
// by line, by date within each, every form with those who have it and how it is
// known from there. The options are [Width] and [WithLabels]. A nil s is that of a
// plan without drafts. The error is that of the writer.
func Story(w io.Writer, s *trail.Story, opts ...Option) error {
	v := newStory(s, opts)
	return v.listing().text(w, v.set.width, "the story")
}

// StoryMarkdown is [Story] as [Markdown] has it. The option is [WithLabels].
func StoryMarkdown(w io.Writer, s *trail.Story, opts ...Option) error {
	return newStory(s, opts).listing().markdown(w, "the story")
}

// story puts a subject into words.
type story struct {
	*view // for its labels alone: there is no comparison
	s     *trail.Story
	full  bool // words stand in full
}

func newStory(s *trail.Story, opts []Option) *story {
	if s == nil {
		s = new(trail.Story)
	}
	set := settingsOf(opts)
	return &story{view: &view{set: &set}, s: s}
}

func (v *story) listing() *listing {
	l := &listing{closing: []string{v.label("story.joined")}}
	l.opening = append(l.opening, v.label("story.head", "subject", v.s.Subject, "name", v.s.Name,
		"plan", v.s.Plan))
	for i := range v.s.Entries {
		e := &v.s.Entries[i]
		said := slices.DeleteFunc(slices.Clone(v.s.Said), func(c diff.LinkedClaim) bool {
			return c.Ref.Version != e.Version
		})
		if e.Seen != trail.SeenNot {
			l.opening = append(l.opening, v.saidOfDraft(v.called(e.Version), said)...)
		}
	}
	l.opening = append(l.opening, v.collected(v.s.Collected))
	for _, line := range trail.Lines() {
		if g := v.drafts(line); len(g.items) > 0 {
			l.groups = append(l.groups, g)
		}
	}
	l.closing = append(l.closing, v.sayable()...)
	return l
}

// sayable gives what may be said of the subject, and what not: by rule from what is known
// of each draft.
func (v *story) sayable() []string {
	var out, disputed, unseen, untold []string
	for _, p := range v.s.Pairs {
		out = append(out, v.label("story.may.pair", "old", p.Old, "new", p.New, "says",
			strings.Join(p.Says, v.label("clauses"))))
	}
	for i := range v.s.Entries {
		e := &v.s.Entries[i]
		switch {
		case e.Disputed() && e.Seen == trail.SeenQuoted:
			out = append(out, v.otherwise(e)...)
		case e.Disputed():
			disputed = append(disputed, e.Version)
		case e.Line != trail.LineMain && e.Line != trail.LineCounter:
		case e.Seen == trail.SeenNot:
			unseen = append(unseen, e.Version)
		case e.Seen == trail.SeenUntold:
			untold = append(untold, e.Version)
		}
	}
	list := v.label("list")
	if len(disputed) > 0 {
		out = append(out, v.label("story.not.either", "drafts", strings.Join(disputed, list)))
	}
	if len(untold) > 0 {
		out = append(out, v.label("story.not.untold", "drafts", strings.Join(untold, list)))
	}
	if len(unseen) > 0 {
		out = append(out, v.label("story.not.unseen", "drafts", strings.Join(unseen, list)))
	}
	return out
}

// otherwise says what is only told of a draft that is read in words that have it
// otherwise.
func (v *story) otherwise(e *trail.Entry) []string {
	var told []string
	for k := range e.Forms[1:] {
		f := &e.Forms[1+k]
		if f.Seen != trail.SeenQuoted && f.Kind != trail.FormKindWords {
			told = append(told, v.value(f))
		}
	}
	if len(told) == 0 {
		return nil
	}
	return []string{v.label("story.not.told", "draft", e.Version, "values",
		strings.Join(told, v.label("clauses")), "best", v.value(&e.Forms[0]))}
}

// collected says up to when the evidence was collected, and that texts are not
// authenticated.
func (v *view) collected(to sources.Date) string {
	if to == "" {
		return v.label("head.authentic")
	}
	return v.label("head.collected", "date", v.date(to)) + " " + v.label("head.authentic")
}

// drafts gives one line of drafts. Those of which nothing was seen stand in their
// place on the line of succession, and elsewhere at the end in one.
func (v *story) drafts(line trail.Line) listGroup {
	g := listGroup{heading: v.label("story.line." + string(line))}
	var unseen []string
	for i := range v.s.Entries {
		e := &v.s.Entries[i]
		switch {
		case e.Line != line:
		case e.Seen == trail.SeenNot && line != trail.LineMain && len(e.Elsewhere) == 0:
			unseen = append(unseen, e.Version)
		default:
			g.items = append(g.items, v.entry(e))
		}
	}
	if len(unseen) > 0 {
		g.items = append(g.items,
			listItem{lines: []listLine{{text: v.label("story.unseen", "drafts",
				strings.Join(unseen, v.label("list")))}}})
	}
	return g
}

// entry gives one draft: its date and name, then its forms.
func (v *story) entry(e *trail.Entry) listItem {
	name := e.Version
	if len(e.Forms) > 0 {
		name = placeOfForm(&e.Forms[0], name)
	}
	i := listItem{label: v.label("story.draft", "date", v.date(e.Date), "draft", name, "answers",
		e.Answers, "title", e.Title)}
	if len(e.Forms) == 0 && (len(e.Elsewhere) == 0 || e.Seen != trail.SeenNot) {
		i.add(0, v.label("story.seen."+string(e.Seen)))
	}
	for _, c := range e.Elsewhere {
		i.add(0, v.elsewhere(&c, plan.Ref.String))
	}
	if e.Disputed() {
		i.add(0, v.label("story.disputed"))
	}
	for k := range e.Forms {
		i.add(0, v.placed(&e.Forms[k], name))
		i.add(1, v.voices(&e.Forms[k]))
	}
	if e.Status == plan.StatusClaimed {
		i.add(0, v.label("story.claimed"))
	}
	for k := range e.Statements {
		for _, r := range v.statement(nil, &e.Statements[k], 0) {
			i.add(r.depth, r.text)
		}
	}
	return i
}

// elsewhere says under which other subject a draft has the counterpart of what another one
// has on this one. Name says what the output calls a point.
func (v *story) elsewhere(c *trail.Counterpart, name func(plan.Ref) string) string {
	return v.label("story.elsewhere", "at", name(c.At), "name", c.Name, "of", name(c.Of))
}

// placed gives what a form has, with its point where that is not the named one.
func (v *story) placed(f *trail.Form, name string) string {
	value := v.value(f)
	if at := placeOfForm(f, name); at != name {
		return v.label("story.at", "place", at, "value", value)
	}
	return value
}

// placeOfForm names the first point that has a form: "us-28/6".
func placeOfForm(f *trail.Form, version string) string {
	return append(pointsOfForm(f), version)[0]
}

// pointsOfForm names the points that have a form.
func pointsOfForm(f *trail.Form) []string {
	var out []string
	for _, r := range f.At {
		if at := (plan.Ref{Version: r.Version, Point: r.Point}).String(); r.Point != "" &&
			!slices.Contains(out, at) {
			out = append(out, at)
		}
	}
	return out
}

// value writes what a form has.
func (v *story) value(f *trail.Form) string {
	figure, words := v.parts(f)
	switch {
	case words == "":
		return figure
	case f.By[0].Seen == trail.SeenQuoted:
		words = quoted(words)
	default:
		words = v.label("told.text", "text", words)
	}
	if figure == "" {
		return words
	}
	return v.label("story.worded", "value", figure, "words", words)
}

// parts gives what is typed of a form, and the words of those by whom it is best
// known: one of the two, or both where the figure says less than its words.
func (v *story) parts(f *trail.Form) (figure, words string) {
	switch f.Kind {
	case trail.FormKindAbsent:
		if f.Seen == trail.SeenQuoted {
			return v.label("story.form.vacant"), ""
		}
		if f.Seen == trail.SeenTold { // copies that tell it do not have it: nobody said so
			return v.label("story.form.untold"), ""
		}
		return v.label("story.form.absent"), ""
	case trail.FormKindUnlimited:
		return v.label("story.form." + string(f.Kind)), ""
	case trail.FormKindUnstated:
		if !slices.ContainsFunc(f.Facts, func(x plan.Fact) bool {
			return x.Kind != plan.FactKindFigure
		}) {
			return v.label("story.form." + string(f.Kind)), ""
		} // of a deadline the words say more: "as soon as possible"
	case trail.FormKindFigure:
		value, bare := v.figures(f)
		switch {
		case value == "":
		case bare:
			return value, v.worded(f)
		default:
			return value, ""
		}
	case trail.FormKindWords:
	}
	return "", v.worded(f)
}

// worded gives the words of those by whom a form is best known.
func (v *story) worded(f *trail.Form) string {
	text := f.By[0].Text
	if !v.full {
		text = first(text, mostStory)
	}
	return text
}

// mostStory is how many characters of a text stand in a story: a clause of one sentence
// is whole, for what follows a cut is what a reader asks for.
const mostStory = 240

// figures gives the typed values of a form. A value that has no bound, as a bare one,
// says less than the words around it, which stand beside it then.
func (v *story) figures(f *trail.Form) (value string, bare bool) {
	var out []string
	bare, named := true, ""
	// Where a form has values of several keys each is named, or one would be taken for another's.
	mixed := slices.ContainsFunc(f.Facts, func(x plan.Fact) bool {
		return x.Kind != plan.FactKindAttribute && x.Key != f.Facts[0].Key
	})
	for rest := f.Facts; len(rest) > 0; {
		x := &rest[0]
		n := alongside(rest)
		here := rest[:n]
		rest = rest[n:]
		if x.Kind == plan.FactKindAttribute {
			continue // the recorder's own word for what the text says
		}
		bare = bare && (x.Bound == "" || x.Bound == plan.BoundExactly)
		if value = v.fact(x); x.Kind == plan.FactKindParty {
			value = v.parties(here)
		}
		if x.Key != named && (mixed || x.Key != "" && x.Key != v.s.Key) {
			value = v.label("story.key", "key", v.key(x.Key), "value", value)
		}
		named = x.Key
		out = append(out, value)
	}
	return strings.Join(out, v.label("list")), bare
}

// alongside says how many facts at the beginning of a list are one thing: parties that
// the same proposal names.
func alongside(facts []plan.Fact) int {
	n := 1
	for n < len(facts) && facts[0].Kind == plan.FactKindParty &&
		facts[n].Kind == plan.FactKindParty &&
		facts[n].Key == facts[0].Key && facts[n].Scope == facts[0].Scope {
		n++
	}
	return n
}

// parties names parties, and then for what they are named.
func (v *story) parties(facts []plan.Fact) string {
	var names []string
	for i := range facts {
		x := facts[i]
		x.Scope = ""
		names = append(names, v.fact(&x))
	}
	return v.label("story.parties", "names", strings.Join(names, v.label("list")), "scope",
		facts[0].Scope)
}

// voices says who has a form, how it is known from each, the best known first.
func (v *story) voices(f *trail.Form) string {
	const most = 4 // of one way
	var out []string
	for _, seen := range trail.Seens() {
		var names, reports []string
		for i := range f.By {
			if holder := &f.By[i]; holder.Seen == seen &&
				(holder.Copy.Report == "" || !slices.Contains(reports, holder.Copy.Report)) {
				reports = append(reports, holder.Copy.Report) // however many ways it was read in
				name := v.copyName(holder.Copy, false)
				if name == "" {
					name = v.label("story.itself")
				}
				if !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
		if len(names) == 0 {
			continue
		}
		more := ""
		if n := len(names); n > most {
			names, more = names[:most], strconv.Itoa(n-most)
		}
		out = append(out, v.label("story.voices."+string(seen), "names",
			strings.Join(names, v.label("clauses")), "more", more))
	}
	return strings.Join(out, v.label("clauses"))
}

// StoryCSV writes a story as comma-separated values, as [CSV] does: a row for each
// form that a draft has, and one for a draft that has none; words are in full. Its columns are the
// line, the draft, its date, the draft that it answers, the points, the value, how
// it is known and from whom, whether others have it otherwise, and what was said of
// it, denials with it. The option is [WithLabels].
func StoryCSV(w io.Writer, s *trail.Story, opts ...Option) error {
	v := newStory(s, opts)
	v.full = true
	rows := [][]string{v.header("line", "draft", "date", "answers", "points", "value", "known",
		"disputed", "said")}
	for i := range v.s.Entries {
		e := &v.s.Entries[i]
		row := func(points, value, known string) {
			disputed := ""
			if e.Disputed() {
				disputed = v.label("story.disputed")
			}
			rows = append(rows, []string{
				strings.TrimPrefix(v.label("story.line."+string(e.Line)), "-- "), e.Version,
				string(e.Date), e.Answers, points, value, known, disputed, v.saidOf(e),
			})
		}
		if len(e.Forms) == 0 {
			known := []string{v.label("story.seen." + string(e.Seen))}
			for _, c := range e.Elsewhere {
				known = append(known, v.elsewhere(&c, plan.Ref.String))
			}
			row("", "", strings.Join(known, cellSeparator))
		}
		for k := range e.Forms {
			f := &e.Forms[k]
			row(strings.Join(pointsOfForm(f), v.label("list")), v.value(f), v.voices(f))
		}
	}
	return writeCSV(w, rows, "the story")
}

// saidOf gives what was said of what a draft has, on one line.
func (v *story) saidOf(e *trail.Entry) string {
	var out []string
	if e.Status == plan.StatusClaimed {
		out = append(out, v.label("story.claimed"))
	}
	for k := range e.Statements {
		for _, r := range v.statement(nil, &e.Statements[k], 0) {
			out = append(out, r.text)
		}
	}
	return strings.Join(out, cellSeparator)
}

// cellSeparator stands between what is of one cell.
const cellSeparator = " | "

// StoryJSON writes a story as JSON in the format [trail.StoryFormat], laid out as
// [CopiesJSON] does. A nil s is that of a plan without drafts. Text that is not
// UTF-8 is refused with a [*diag.Error]; any other error is the writer's.
func StoryJSON(w io.Writer, s *trail.Story) error {
	named := trail.Story{}
	if s != nil {
		named = *s
	}
	named.Format = trail.StoryFormat
	return writeJSON(w, storyShape(), &named)
}

// storyShape is made once and never changes.
var storyShape = sync.OnceValue(func() *strict.Shape { return shapeOf[trail.Story]() })
