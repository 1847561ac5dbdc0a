package render

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// Story writes for a terminal what the drafts of a plan have on one subject: line
// by line, by date within each, every form with those who have it and how it is
// known from there. The options are [Width] and [WithLabels]. A nil s is that of a
// plan without drafts. The error is that of the writer.
func Story(w io.Writer, s *trail.Story, opts ...Option) error {
	if s == nil {
		s = new(trail.Story)
	}
	set := settingsOf(opts)
	v := &story{page: page{width: set.width}, view: &view{set: &set}, s: s}
	v.opening()
	for _, line := range trail.Lines() {
		v.drafts(line)
	}
	v.line("")
	v.item(0, "", 0, v.label("story.joined"))
	if _, err := io.WriteString(w, v.b.String()); err != nil {
		return fmt.Errorf("write the story: %w", err)
	}
	return nil
}

// story are the lines of a terminal for a subject.
type story struct {
	page
	*view // for its labels alone: there is no comparison
	s     *trail.Story
}

func (v *story) opening() {
	v.item(0, "", 0, v.label("story.head", "subject", v.s.Subject, "name", v.s.Name, "plan", v.s.Plan))
	if v.s.Collected != "" {
		v.item(0, "", 0, v.label("head.collected", "date", v.date(v.s.Collected))+" "+v.label("head.authentic"))
	} else {
		v.item(0, "", 0, v.label("head.authentic"))
	}
}

// drafts writes one line of drafts. Those of which nothing was seen stand in
// their place on the line of succession, and elsewhere at the end in one.
func (v *story) drafts(line trail.Line) {
	first := true
	var unseen []string
	for i := range v.s.Entries {
		e := &v.s.Entries[i]
		if e.Line != line {
			continue
		}
		if first {
			v.line("")
			v.item(0, "", 0, v.label("story.line."+string(line)))
			first = false
		}
		if e.Seen == trail.SeenNot && line != trail.LineMain {
			unseen = append(unseen, e.Version)
			continue
		}
		v.entry(e)
	}
	if len(unseen) > 0 {
		v.item(1, "", 0, v.label("story.unseen", "drafts", strings.Join(unseen, v.label("list"))))
	}
}

const storyColumn = 24 // "2025-11-23/24 geneva-19"

// entry writes one draft: its date and name, then its forms.
func (v *story) entry(e *trail.Entry) {
	name := e.Version
	if len(e.Forms) > 0 {
		name = placeOfForm(&e.Forms[0], name)
	}
	head := strings.TrimSpace(v.date(e.Date) + "  " + name)
	if e.Answers != "" {
		head = v.label("story.answers", "draft", head, "other", e.Answers)
	}
	switch {
	case len(e.Forms) == 0:
		v.item(1, head, storyColumn, v.label("story.seen."+string(e.Seen)))
		return
	case e.Disputed():
		v.item(1, head, storyColumn, v.label("story.disputed"))
	case Columns(head) >= storyColumn:
		v.item(1, "", 0, head)
		head = ""
	default:
	}
	for i := range e.Forms {
		label := ""
		if i == 0 && !e.Disputed() {
			label = head
		}
		value := v.value(&e.Forms[i])
		if at := placeOfForm(&e.Forms[i], name); at != name {
			value = v.label("story.at", "place", at, "value", value)
		}
		v.item(1, label, storyColumn, value)
		v.item(3, "", storyColumn, v.voices(&e.Forms[i]))
	}
	if e.Status == plan.StatusClaimed {
		v.item(1, "", storyColumn, v.label("story.claimed"))
	}
	for i := range e.Statements {
		for _, r := range v.statement(nil, &e.Statements[i], 0) {
			v.item(1+2*r.depth, "", storyColumn, r.text)
		}
	}
}

// placeOfForm names the first point that has a form: "us-28/6".
func placeOfForm(f *trail.Form, version string) string {
	for _, r := range f.At {
		if r.Point != "" {
			return plan.Ref{Version: r.Version, Point: r.Point}.String()
		}
	}
	return version
}

// value writes what a form has.
func (v *story) value(f *trail.Form) string {
	switch f.Kind {
	case trail.FormKindUnlimited, trail.FormKindAbsent:
		return v.label("story.form." + string(f.Kind))
	case trail.FormKindUnstated:
		if !slices.ContainsFunc(f.Facts, func(x plan.Fact) bool { return x.Kind != plan.FactKindFigure }) {
			return v.label("story.form." + string(f.Kind))
		} // of a deadline the words say more: "as soon as possible"
	case trail.FormKindFigure:
		var out []string
		for i := range f.Facts {
			if f.Facts[i].Kind == plan.FactKindAttribute {
				continue // the recorder's own word for what the text says
			}
			value := v.fact(&f.Facts[i])
			if len(v.s.Keys) > 1 && f.Facts[i].Key != v.s.Keys[0] {
				value = v.label("story.key", "key", strings.ReplaceAll(f.Facts[i].Key, "-", " "), "value", value)
			}
			out = append(out, value)
		}
		if len(out) > 0 {
			return strings.Join(out, v.label("list"))
		}
	case trail.FormKindWords:
	}
	if f.By[0].Seen == trail.SeenQuoted {
		return quoted(opening(f.By[0].Text))
	}
	return v.label("told.text", "text", opening(f.By[0].Text))
}

// voices says who has a form, how it is known from each, the best known first.
func (v *story) voices(f *trail.Form) string {
	const most = 4 // of one way
	var out []string
	for _, seen := range trail.Seens() {
		var names, reports []string
		for i := range f.By {
			if by := &f.By[i]; by.Seen == seen && (by.Copy.Report == "" || !slices.Contains(reports, by.Copy.Report)) {
				reports = append(reports, by.Copy.Report) // however many ways it was read in
				name := v.copyName(by.Copy, false)
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
		out = append(out, v.label("story.voices."+string(seen), "names", strings.Join(names, v.label("clauses")), "more", more))
	}
	return strings.Join(out, v.label("clauses"))
}

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
