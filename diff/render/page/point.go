package page

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// A point is a point of the first level as its template reads it.
type point struct {
	Fold                     string // what is said of several in a row; "" it is a point
	ID                       string
	Number                   string        // "" it has none, and goes by Title
	Called                   template.HTML // the number, with a hidden word for it
	Long                     bool          // the number is no short one
	Quiet                    bool          // there is nothing to show but its name and state
	Title                    string
	Lead                     string // both in one
	Badges                   []badge
	State                    string
	Marks                    string // words for the filters
	Theme, Parties, Effects  string
	Lines                    []effectLine
	Texts                    *pair
	Subs                     []sub
	Limits                   []string
	Others                   *block
	Disputes                 *block
	Said                     *block
	NotShown                 *labelledList
	SourcesHead              string
	Sources                  []sourceLine
	LinkText, Href, Evidence string
	Digest                   string
}

// An effectLine is a sentence on what differs, with the number that ties marked
// words to it.
type effectLine struct {
	ID    string
	N     int
	Badge badge
	At    string // the point below that it is of; "" the point itself
	Text  string
	Voice template.HTMLAttr // what a change does may be said in another language than the labels
	Why   string
	Minor bool // nothing that we can name turns on the words

	said *render.Line
}

// A pair is the texts of both sides.
type pair struct{ Old, New []quotation }

// A sub is a point below another one.
type sub struct {
	Fold  string
	Name  string
	State string
	Badge []badge
	Texts *pair
}

// A block is a list below a heading.
type block struct {
	Head  string
	Items []entry
}

// An entry is an item of a block, with what was said against it.
type entry struct {
	Badge badge
	HTML  template.HTML
	Class string
	Below []entry
}

// A labelledList is sentences that begin with the same words.
type labelledList struct {
	Label string
	Items []string
}

// point makes a point of an item of the sheet.
func (s *sheeted) point(item *render.Item, at int) *point {
	if item.Fold != "" {
		return &point{
			Fold: s.label("page.fold", "text", capital(item.Fold)),
			ID:   s.id(s.base + "/fold-" + number(at)),
		}
	}
	out := &point{
		ID: s.id(s.base + "/" + s.anchor(item, at)), Title: plain(item.Title),
		State: plain(item.State),
	}
	if item.Numbered {
		out.Number, out.Called = plain(item.Name), s.hiddenAround("page.point", "number", item.Name)
		out.Long = len(out.Number) > longest
		out.Lead = strings.TrimSpace(out.Number + " " + out.Title)
	} else {
		out.Title = capitalName(plain(item.Name))
		out.Lead = out.Title
	}
	for _, v := range item.Verdicts {
		out.Badges = append(out.Badges, s.verdict(v))
	}
	if item.Told || item.Known == "told" || item.Known == "in-part" {
		out.Badges = append(out.Badges, s.told())
	}
	switch item.Known {
	case "unseen-old", "unseen-new", "neither":
		out.Badges = append(out.Badges, badge{"rd-unknown", s.label("page.not-seen")})
	}
	if item.Told && item.State == s.label("known.substance") && len(out.Badges) > 0 {
		out.State = "" // a badge says it
	}
	s.fill(out, item)
	s.filterWords(out, item)
	return out
}

// longest is how many bytes a number has at most that is set large.
const longest = 4

// anchor is what the id of a point ends with: its number, or else the id that it
// has in the draft, or its place.
func (s *sheeted) anchor(item *render.Item, at int) string {
	l := &s.c.Links[item.Link]
	for _, c := range slices.Concat(l.Old, l.New) {
		if part := idPart(c.Number); part != "" && item.Numbered {
			return part
		}
	}
	return "at-" + number(at+1)
}

// fill gives a point its lines, its texts and all that stands beside them.
func (s *sheeted) fill(out *point, item *render.Item) {
	all := append([]*render.Item{item}, pointers(item.Below)...)
	for _, i := range all {
		if i.Fold != "" {
			continue
		}
		for k := range i.Lines {
			s.line(out, i, &i.Lines[k], i != item)
		}
	}
	s.toldLines(out, item)
	out.Texts = s.pair(item, out)
	for k := range item.Below {
		out.Subs = append(out.Subs, s.sub(&item.Below[k], out))
	}
	s.besideText(out, all)
	out.Limits = s.limits(item, all)
	out.NotShown = s.notShown(all)
	s.sourced(out, all)
	if !s.fragment {
		out.LinkText, out.Href = s.label("page.link.this"), "#"+out.ID
		if item.Numbered {
			out.LinkText = s.label("page.link", "number", item.Name)
		}
	}
	if !s.bare {
		out.Evidence = strings.TrimSpace(s.collectedUntil(s.c.Collected))
	}
	out.Quiet = s.bare && len(out.Lines)+len(out.Subs)+len(out.Limits) == 0 && out.Texts == nil
	if out.Quiet {
		out.LinkText = "" // a line for it would be longer than the point
	}
}

func pointers(items []render.Item) (out []*render.Item) {
	for i := range items {
		out = append(out, &items[i])
	}
	return out
}

// line adds a sentence on what differs.
func (s *sheeted) line(out *point, item *render.Item, l *render.Line, nested bool) {
	line := effectLine{
		N: len(out.Lines) + 1, Badge: s.badgeOf(l), Text: sentence(l.Text),
		Why: sentence(l.Reason), Minor: l.Effect == nil, said: l,
	}
	if nested {
		line.At = plain(item.Name)
	}
	if l.Effect != nil {
		line.Voice = s.voice(cmp.Or(s.set.effects, "en"))
	}
	line.ID = out.ID + "-n" + number(line.N)
	out.Lines = append(out.Lines, line)
}

// toldLines adds in what the tellings differ, where no line says so yet.
func (s *sheeted) toldLines(out *point, item *render.Item) {
	if slices.ContainsFunc(out.Lines, func(l effectLine) bool { return l.said.Told }) {
		return
	}
	for k := range item.Brief {
		if item.Brief[k].Told {
			s.line(out, item, &item.Brief[k], false)
		}
	}
}

// sub makes a point below another one.
func (s *sheeted) sub(item *render.Item, whole *point) sub {
	if item.Fold != "" {
		return sub{Fold: s.label("page.fold", "text", capital(item.Fold))}
	}
	out := sub{Name: plain(item.Name), State: plain(item.State), Texts: s.pair(item, whole)}
	for k := range item.Lines {
		if b := s.badgeOf(&item.Lines[k]); b.Text != "" && !slices.Contains(out.Badge, b) {
			out.Badge = append(out.Badge, b)
		}
	}
	return out
}

// besideText adds what copies have otherwise, on what they disagree, and what was said.
func (s *sheeted) besideText(out *point, all []*render.Item) {
	others, disputes, said := &block{Head: s.label("page.others")},
		&block{Head: s.label("page.disagree")}, &block{Head: s.label("page.said-of")}
	for k, item := range all {
		at := ""
		if k > 0 {
			at = item.Name
		}
		for i := range item.Texts {
			if w := &item.Texts[i]; !w.Lead && w.Copy.Name != "" {
				others.Items = append(others.Items, s.other(w, at))
			}
		}
		for _, r := range item.Related {
			others.Items = append(others.Items, entry{HTML: s.prefixed(at, text(capital(r)))})
		}
		for i := range item.Disputes {
			disputes.Items = append(disputes.Items, s.dispute(&item.Disputes[i], at))
		}
		for i := range item.Claims {
			c := &item.Claims[i]
			said.Items = append(said.Items, entry{
				Badge: badge{"rd-claim", s.label("page.claimed")},
				HTML:  s.prefixed(at, text(capital(c.Text))),
			})
		}
		for i := range item.Said {
			e := s.spoken(&item.Said[i])
			if !slices.ContainsFunc(said.Items, func(o entry) bool { return o.HTML == e.HTML }) {
				said.Items = append(said.Items, e)
			}
		}
	}
	for _, b := range []struct {
		from *block
		to   **block
	}{{others, &out.Others}, {disputes, &out.Disputes}, {said, &out.Said}} {
		if len(b.from.Items) > 0 {
			*b.to = b.from
		}
	}
}

// prefixed puts the name of the point below before a sentence on it.
func (b *builder) prefixed(at string, s template.HTML) template.HTML {
	if at == "" {
		return s
	}
	return b.html("page.line", []slot{{"label", text(at)}, {"text", s}})
}

// dispute shows on what copies of one draft disagree, each form with those who have
// it.
func (b *builder) dispute(d *render.Dispute, at string) entry {
	out := entry{Badge: badge{"rd-claim", b.label("page.disagree")}}
	out.HTML = b.prefixed(at, "<b>"+text(b.label("page.disputed-of", "draft", capital(d.Draft), "what",
		d.What))+"</b>")
	for i := range d.Forms {
		f := &d.Forms[i]
		who := strings.Join(f.By, b.label("clauses"))
		if f.Roots != "" {
			who += b.label("clauses") + f.Roots
		}
		out.Below = append(out.Below,
			entry{HTML: b.html("page.form", []slot{{"form", "<b>" + text(f.Text) + "</b>"}}, "who",
				who)})
	}
	return out
}

// spoken shows what somebody said, with the denials right below.
func (b *builder) spoken(said *render.Spoken) entry {
	out := entry{Badge: badge{"rd-claim", b.label("page.said")}, HTML: text(capital(said.Text))}
	if said.Denies {
		out.Badge, out.Class = badge{"rd-denied", b.label("page.denied")}, "rd-denial"
		out.HTML = text(strings.TrimPrefix(said.Text, out.Badge.Text+" ")) // the badge says it
	}
	for i := range said.Answers {
		out.Below = append(out.Below, b.spoken(&said.Answers[i]))
	}
	return out
}

// limits says what must not be made of silence, where a side is not known whole, and which words
// are in doubt.
func (s *sheeted) limits(item *render.Item, all []*render.Item) (out []string) {
	for k, i := range all {
		for _, note := range i.Notes {
			if k > 0 {
				note = s.label("page.line", "label", i.Name, "text", note)
			}
			out = append(out, sentence(note))
		}
	}
	switch item.Known {
	case "words", "deleted", "added", "":
	default:
		if !s.bare {
			out = append(out, plain(s.sheet.Silence))
		}
	}
	return out
}

// notShown lists what a reader might take from a point, and must not.
func (s *sheeted) notShown(all []*render.Item) *labelledList {
	if s.bare {
		return nil
	}
	out := &labelledList{Label: s.label("page.not-shown")}
	for _, item := range all {
		if item.Fold != "" {
			continue
		}
		for _, line := range s.says[item.Link] {
			switch line.Kind {
			case say.KindNotWho, say.KindNotFact, say.KindNotRefused, say.KindNotSaidGone,
				say.KindNotUnreported:
			default:
				continue
			}
			if limit := plain(say.Sentence(s.table, s.renamed(line))) + "."; !slices.Contains(out.Items, limit) {
				out.Items = append(out.Items, limit)
			}
		}
	}
	if len(out.Items) == 0 {
		return nil
	}
	return out
}

// renamed gives a line with the names of the drafts that a reader has, in place of
// those that it has.
func (s *sheeted) renamed(line say.Line) say.Line {
	one, two := s.c.Names()
	called := say.Called([]plan.Version{
		{ID: one, Title: s.c.Old.Title},
		{ID: two, Title: s.c.New.Title},
	})
	args := make(map[string]string, len(line.Args))
	for k, v := range line.Args {
		switch v {
		case "":
		case called[one]:
			v = s.sheet.Drafts[0].Name
		case called[two]:
			v = s.sheet.Drafts[1].Name
		}
		args[k] = v
	}
	line.Args = args
	return line
}

// sourced lists the sources of a point.
func (s *sheeted) sourced(out *point, all []*render.Item) {
	var mentions []mention
	for _, item := range all {
		if item.Fold != "" {
			continue
		}
		l := &s.c.Links[item.Link]
		for _, c := range slices.Concat(l.Old, l.New) {
			mentions = append(mentions, s.mentionsOf(c.Ref)...)
		}
		for i := range l.Claims {
			mentions = append(mentions, s.mentionsOf(l.Claims[i].Ref)...)
		}
		for i := range l.Statements {
			mentions = append(mentions, s.mentionsIn(&l.Statements[i])...)
		}
	}
	out.Sources = s.sourcesOf(mentions)
	if len(out.Sources) > 0 {
		out.SourcesHead = s.label("page.sources-of", "n", number(len(out.Sources)))
	}
}
