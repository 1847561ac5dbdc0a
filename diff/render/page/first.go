package page

import (
	"cmp"
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
)

// mostFirst is how many lines stand on the first screen.
const mostFirst = 6

// A firstLine is a point on the first screen.
type firstLine struct {
	Badges []badge
	Lead   string // its number and subject
	Text   string
	Aside  []string // disputes and denials, which belong to the line
	Href   string
}

// A class is a sort of effect, in the order in which a reader asks for them.
type class string

const (
	classParties     class = "parties"
	classFigures     class = "figures"
	classTimes       class = "times"
	classForce       class = "force"
	classRecognition class = "recognition"
	classOther       class = "other"
)

func classes() []class {
	return []class{classParties, classFigures, classTimes, classForce, classRecognition, classOther}
}

// classOf sorts an effect by its kind; "" for one that says no more than that words
// differ.
func classOf(e *diff.Effect) class {
	kind, _, _ := strings.Cut(string(e.Kind), "-")
	switch kind {
	case "party":
		return classParties
	case "figure", "bound", "unit", "share":
		return classFigures
	case "duration", "deadline", "anchor", "date":
		return classTimes
	case "duty", "permission", "prohibition", "exemption", "recommendation", "expectation",
		"endeavour", "force", "negation", "scope", "condition":
		return classForce
	case "recognition":
		return classRecognition
	case "substantive", "unclear", "wording", "typography", "unexamined":
		return ""
	}
	return classOther
}

// rank says how early a point comes among those of the first screen, from 0; below
// 0 nothing differs in it.
func (s *sheeted) rank(item *render.Item) int {
	n := len(classes())
	best := -1
	take := func(r int) {
		if best < 0 || r < best {
			best = r
		}
	}
	links := []int{item.Link}
	for i := range item.Below {
		links = append(links, item.Below[i].Link)
	}
	for _, l := range links {
		for _, h := range s.changes[l] {
			switch h.Kind {
			case diff.KindRenumbered, diff.KindUnreported, diff.KindRestyled:
				continue
			case diff.KindAdded, diff.KindRemoved:
				if h.Verdict == diff.VerdictDraft {
					take(n - 1) // before what is of another kind
				}
			default:
			}
			for k := range h.Effects {
				e := &h.Effects[k]
				at := slices.Index(classes(), classOf(e))
				switch {
				case at < 0:
				case e.Verdict == diff.VerdictDraft && classes()[at] == classOther:
					take(n)
				case e.Verdict == diff.VerdictDraft:
					take(at)
				case h.Kind == diff.KindRetold:
					take(n + 1 + at)
				}
			}
			if h.Kind == diff.KindRetold {
				take(2*n + 2)
			}
			take(2*n + 1)
		}
	}
	if len(item.Brief) == 0 {
		return -1
	}
	return best
}

// first chooses the lines of the first screen.
func (s *sheeted) first(out *comparison) {
	type candidate struct{ at, rank int }
	var all []candidate
	for i := range s.sheet.Items {
		item := &s.sheet.Items[i]
		if item.Fold != "" {
			continue
		}
		if r := s.rank(item); r >= 0 {
			all = append(all, candidate{i, r})
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(a.rank, b.rank) })
	chosen, rest := all[:min(mostFirst, len(all))], all[min(mostFirst, len(all)):]
	byPlace := func(a, b candidate) int { return cmp.Compare(a.at, b.at) }
	slices.SortFunc(chosen, byPlace)
	slices.SortFunc(rest, byPlace)
	for _, c := range chosen {
		out.First = append(out.First, s.firstLine(&s.sheet.Items[c.at], s.items[c.at]))
	}
	var links []template.HTML
	for _, c := range rest {
		links = append(links, s.pointLink(c.at))
	}
	const mostListed = 60
	if len(links) > mostListed {
		links = append(links[:mostListed], "…")
	}
	if len(rest) > 0 {
		out.Rest = s.html("page.rest", []slot{{"points", s.joined(links)}}, "n", number(len(rest)))
	}
	listed := make(map[int]bool)
	for _, c := range all {
		listed[c.at] = true
	}
	links = nil
	for i := range s.sheet.Items {
		switch item := &s.sheet.Items[i]; item.Known {
		case "told", "one-told", "language", "in-part", "neither":
			if item.Fold == "" && !listed[i] {
				links = append(links, s.pointLink(i))
			}
		}
	}
	if len(links) > 0 {
		out.Unseen = append(out.Unseen,
			s.html("page.only-told", []slot{{"points", s.joined(links)}}))
	}
	for side, key := range []string{"unseen-old", "unseen-new"} {
		links = nil
		for i := range s.sheet.Items {
			if s.sheet.Items[i].Known == key {
				links = append(links, s.pointLink(i))
			}
		}
		if len(links) > 0 {
			out.Unseen = append(out.Unseen,
				s.html("page.unseen", []slot{
					{"draft", text(s.sheet.Drafts[side].Name)},
					{"points", s.joined(links)},
				}))
		}
	}
}

func (b *builder) joined(links []template.HTML) template.HTML {
	var out []string
	for _, l := range links {
		out = append(out, string(l))
	}
	return template.HTML(strings.Join(out, escaped(b.label("list"))))
}

// pointLink leads to a point by its number.
func (s *sheeted) pointLink(i int) template.HTML {
	return link(text(s.sheet.Items[i].Name), "#"+s.items[i].ID)
}

// firstLine gives the line of a point: what is put down to the draft, or else the
// first of its lines, with what is disputed of it.
func (s *sheeted) firstLine(item *render.Item, p *point) firstLine {
	out := firstLine{Href: "#" + p.ID, Lead: p.Lead}
	main := slices.IndexFunc(item.Brief, func(l render.Line) bool { return l.Label != "" })
	for i := range item.Brief {
		l := &item.Brief[i]
		switch {
		case s.bare: // the heading of a point that came or went is its lead already
			out.Text = strings.TrimSpace(out.Text + " " +
				sentence(strings.TrimSuffix(l.Text, ": "+item.Title)))
		case i == main:
			out.Text = sentence(l.Text)
			if b := s.badgeOf(l); b.Text != "" {
				out.Badges = append(out.Badges, b)
			}
		case l.Label == "":
			out.Aside = append(out.Aside, sentence(l.Text))
		default:
			if b := s.badgeOf(l); !slices.Contains(out.Badges, b) {
				out.Badges = append(out.Badges, b)
			}
		}
	}
	if utf8.RuneCountInString(out.Text) > mostLetters {
		out.Text = s.shortened(p, out)
	}
	return out
}

// What the line of a point has at most on the first screen, where more than
// mostLetters are to be said of it, and the length of a sentence that fits there.
const (
	mostLetters   = 330
	mostSentences = 3
	fitting       = 160
)

// shortened gives the first of the sentences on a point that fit, by what they speak
// of, in the order of the point, and says how many more there are.
func (s *sheeted) shortened(p *point, line firstLine) string {
	var all []int
	for i := range p.Lines {
		l := &p.Lines[i]
		if (len(line.Badges) == 0 || l.Badge == line.Badges[0]) &&
			utf8.RuneCountInString(l.Text) <= fitting {
			all = append(all, i)
		}
	}
	if len(all) == 0 {
		return line.Text
	}
	order := func(i int) int {
		if e := p.Lines[i].said.Effect; e != nil {
			if at := slices.Index(classes(), classOf(e)); at >= 0 {
				return at
			}
		}
		return len(classes())
	}
	slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(order(a), order(b)) })
	all = all[:min(mostSentences, len(all))]
	slices.Sort(all)
	var out []string
	for _, i := range all {
		text := p.Lines[i].Text
		if p.Lines[i].At != "" {
			text = s.label("page.line", "label", p.Lines[i].At, "text", text)
		}
		out = append(out, text)
	}
	if more := len(p.Lines) - len(all); more > 0 {
		out = append(out, s.label("page.first.more", "n", number(more)))
	}
	return strings.Join(out, " ")
}
