package page

import (
	"html/template"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
)

// A filter is what the script offers to choose points by. Without script nothing of
// it is seen.
type filter struct {
	Label  string
	All    string // "All 28 points"
	Some   string // the same of some, with {some}
	Groups []filterGroup
}

// A filterGroup is one of the things to choose by. Themes and parties have no
// Choices: the script takes them from the points.
type filterGroup struct {
	Name, Label, Any string
	Choices          []choice
}

// A choice is one value of it.
type choice struct{ Value, Text string }

// filterWords gives a point what the filters look for.
func (s *sheeted) filterWords(out *point, item *render.Item) {
	var marks, themes, parties, effects []string
	add := func(to *[]string, value string) {
		if value != "" && !slices.Contains(*to, value) {
			*to = append(*to, value)
		}
	}
	for _, v := range item.Verdicts {
		add(&marks, string(v))
	}
	if item.Told || item.Known == "told" || item.Known == "in-part" {
		add(&marks, "told")
	}
	switch item.Known {
	case "unseen-old", "unseen-new", "neither":
		add(&marks, "unknown")
	case "deleted", "added":
		add(&marks, "deleted")
	}
	for _, i := range append([]*render.Item{item}, pointers(item.Below)...) {
		if i.Fold != "" {
			continue
		}
		l := &s.c.Links[i.Link]
		for _, c := range slices.Concat(l.Old, l.New) {
			add(&themes, c.Theme)
			for _, party := range s.partiesOf(c.Ref) {
				add(&parties, party)
			}
		}
		for _, h := range s.changes[i.Link] {
			for k := range h.Effects {
				add(&effects, string(classOf(&h.Effects[k])))
				for _, party := range h.Effects[k].Holder {
					add(&parties, party)
				}
			}
		}
	}
	out.Marks, out.Effects = strings.Join(marks, " "), strings.Join(effects, " ")
	for k, id := range parties {
		if p := s.set.plan.Party(id); p != nil {
			parties[k] = p.Name
		}
	}
	out.Parties, out.Theme = listed(parties), listed(themes)
}

// listed puts names into one attribute.
func listed(names []string) string {
	for k := range names {
		names[k] = strings.ReplaceAll(plain(names[k]), "|", " ")
	}
	return strings.Join(names, "|")
}

// partiesOf gives the parties that a point names, as somebody recorded them.
func (s *sheeted) partiesOf(ref plan.Ref) (out []string) {
	v := s.set.plan.Version(ref.Version)
	if v == nil {
		return nil
	}
	point := v.Point(ref.Point)
	if point == nil {
		return nil
	}
	for i := range point.Facts {
		if f := &point.Facts[i]; f.Kind == plan.FactKindParty && s.set.plan.Party(f.Value) != nil {
			out = append(out, f.Value)
		}
	}
	return out
}

// filter offers what the points of a page have; nil where they are too few to choose
// from.
func (s *sheeted) filter() *filter {
	const fewest = 8
	n := 0
	has := make(map[string]bool)
	themed, named := false, false
	for _, p := range s.items {
		if p.Fold != "" {
			continue
		}
		n++
		themed, named = themed || p.Theme != "", named || p.Parties != ""
		for word := range strings.FieldsSeq(p.Marks + " " + p.Effects) {
			has[word] = true
		}
	}
	if n < fewest || s.fragment {
		return nil
	}
	out := &filter{
		Label: s.label("page.filter"), All: s.label("page.filter.all", "n", number(n)),
		Some: s.label("page.filter.some", "n", number(n), "some", "%"),
	}
	group := func(name string, some bool, choices []choice) {
		if some {
			what := s.label("page.filter." + name)
			out.Groups = append(out.Groups,
				filterGroup{name, capital(what), s.label("page.filter.any", "what", what), choices})
		}
	}
	var marks, effects []choice
	for _, v := range diff.Verdicts() {
		if has[string(v)] {
			marks = append(marks, choice{string(v), s.verdict(v).Text})
		}
	}
	for _, c := range []choice{
		{"told", s.told().Text},
		{"deleted", s.label("page.deleted")},
		{"unknown", s.label("page.not-seen")},
	} {
		if has[c.Value] {
			marks = append(marks, c)
		}
	}
	for _, c := range classes() {
		if has[string(c)] {
			effects = append(effects, choice{string(c), s.label("page.effect." + string(c))})
		}
	}
	group("mark", len(marks) > 1, marks)
	group("theme", themed, nil)
	group("party", named, nil)
	group("effect", len(effects) > 1, effects)
	if len(out.Groups) == 0 {
		return nil
	}
	return out
}

// A legend explains the marks.
type legend struct {
	ID, Head string
	Rows     []legendRow
}

// A legendRow is a mark and what it means.
type legendRow struct {
	Mark template.HTML
	Text string
}

// legend explains all marks of a comparison.
func (s *sheeted) legend() *legend {
	out := &legend{ID: s.id("legend"), Head: s.label("page.legend")}
	add := func(mark template.HTML, key string) {
		out.Rows = append(out.Rows, legendRow{mark, s.label("page.legend." + key)})
	}
	for _, v := range diff.Verdicts() {
		add(badgeHTML(s.verdict(v)), string(v))
	}
	add(badgeHTML(s.told()), "told")
	add(badgeHTML(badge{"rd-unknown", s.label("page.not-seen")}), "unseen")
	add(badgeHTML(badge{"rd-claim", s.label("page.said")})+" "+
		badgeHTML(badge{"rd-denied", s.label("page.denied")}), "said")
	add(template.HTML(`<span class="rd-q">`)+text(s.label("page.sample"))+"</span>", "quoted")
	add(template.HTML(`<span class="rd-n">1</span>`), "note")
	return out
}
