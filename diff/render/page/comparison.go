package page

import (
	"html/template"
	"maps"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan/words"
)

// A comparison is what its template reads.
type comparison struct {
	ID       string // what the ids of its points begin with
	Bare     bool
	Dek      string
	Changed  string
	First    []firstLine
	RuleHead string
	Rule     string
	Same     string // that no word differs; "" some do, or it is not known
	Rest     template.HTML
	Unseen   []template.HTML // points that are told alone, and that one side was not seen to have
	Mark     template.HTML
	Head     string // of Drafts
	Drafts   []labelled
	Standing string
	Silence  string
	HowFar   string
	Strip    []cell
	Keys     []key
	Nav      []navLink // of a page of a whole plan
	NavHead  string
	Points   string // heading
	PointsID string
	Filter   *filter
	Items    []*point
	Legend   *legend
	Whole    *whole
	Say      string // leads to what was said of the drafts as wholes; "" nothing was
	SayID    string
}

// A cell is a point in the strip of all points.
type cell struct {
	Class, Href, Number, Hidden string
}

// A key says how many points are known so far.
type key struct{ Class, Text string }

// A sheeted is a comparison with the sheet of it.
type sheeted struct {
	*builder
	c     *diff.Comparison
	sheet *render.Sheet
	base  string
	items []*point // by item of the sheet

	changes [][]*diff.Change // by link
	says    [][]say.Line     // by link
}

// comparison builds the part of a comparison.
func (b *builder) comparison(c *diff.Comparison) (*section, error) {
	names := make(map[string]string)
	if c != nil {
		one, two := c.Names()
		names[one], names[two] = b.reader(one, c.Old.Title), b.reader(two, c.New.Title)
		if names[one] == names[two] {
			names[one], names[two] = one, two
		}
	}
	opts := []render.Option{
		render.WithLabels(b.forPage(names, c)), b.called(names),
		render.Points(b.set.points...),
	}
	sheet, err := render.SheetOf(c, opts...)
	if err != nil {
		return nil, err
	}
	if c == nil {
		c = diff.Compare(nil, nil)
	}
	s := &sheeted{builder: b, c: c, sheet: sheet, base: pairID(c)}
	if b.parts > 1 {
		s.base += "--" + number(b.parts)
	}
	for _, changes := range c.All() {
		s.changes = append(s.changes, changes)
	}
	for _, lines := range say.Links(c) {
		s.says = append(s.says, lines)
	}
	return s.build(), nil
}

// forPage are the words of the page for one comparison: what is told of either side
// is put under its name.
func (b *builder) forPage(names map[string]string, c *diff.Comparison) words.Table {
	table := b.table
	if c == nil {
		return table
	}
	one, two := c.Names()
	table.Texts = maps.Clone(table.Texts)
	table.Texts["brief.told"] = b.label("page.told.both", "old", verbatim(names[one]), "new",
		verbatim(names[two]), "a", "{old}", "b", "{new}")
	table.Texts["words.gone"] = b.label("page.words.only", "draft", verbatim(names[one]), "a",
		"{text}")
	table.Texts["words.come"] = b.label("page.words.only", "draft", verbatim(names[two]), "a",
		"{text}")
	return table
}

// pairID is what the ids of the points of a comparison begin with: "us-28..e3-28".
func pairID(c *diff.Comparison) string {
	one, two := idPart(c.Old.Version), idPart(c.New.Version)
	if one == "" || two == "" {
		return "older..newer"
	}
	return one + ".." + two
}

// build makes the part.
func (s *sheeted) build() *section {
	s.evidence, s.bare = plain(s.sheet.Evidence), s.sheet.Bare
	out := &comparison{
		ID: s.base, Bare: s.bare, Head: s.label("page.drafts"), Silence: plain(s.sheet.Silence),
		HowFar: s.label("page.how-far"),
		Changed: s.label("page.changed", "old", s.sheet.Drafts[0].Name, "new",
			s.sheet.Drafts[1].Name),
		Points: s.label("page.points"), PointsID: s.id("points"),
		RuleHead: s.label("page.rule"), Rule: s.label("page.rule.text"),
	}
	var tally, dek []string
	for _, p := range s.sheet.Tally {
		tally = append(tally, plain(p.Text))
	}
	for _, d := range s.sheet.Drafts {
		out.Drafts = append(out.Drafts, labelled{
			capitalName(plain(d.Name)),
			plain(withoutName(d.About, d.Name)),
		})
		if d.Brief != "" {
			dek = append(dek, s.label("page.line", "label", capitalName(d.Name), "text", d.Brief))
		}
	}
	out.Dek = strings.Join(dek, ". ")
	if out.Dek != "" {
		out.Dek += "."
	}
	out.Standing = strings.TrimSpace(plain(s.sheet.Count) + " " + strings.Join(tally, " · ") + ".")
	if s.sheet.Beside != "" {
		out.Standing += " " + plain(s.sheet.Beside)
	}
	for i := range s.sheet.Items {
		p := s.point(&s.sheet.Items[i], i)
		s.items, out.Items = append(s.items, p), append(out.Items, p)
	}
	s.first(out)
	if s.bare && len(s.c.Edits) == 0 {
		out.Same = s.label("page.same")
	}
	s.strip(out)
	if !s.bare {
		out.Legend = s.legend()
		out.Mark = s.html("page.mark", []slot{
			{"draft", badgeHTML(s.verdict(diff.VerdictDraft))},
			{"telling", badgeHTML(s.verdict(diff.VerdictTelling))},
			{"open", badgeHTML(s.verdict(diff.VerdictOpen))},
			{"told", badgeHTML(s.told())},
		})
	}
	out.Filter = s.filter()
	if !s.bare && !s.fragment && !s.embedded { // of all drafts it is said there
		if out.Whole = s.wholeOf(s.set.plan, s.c.Old.Version, s.c.New.Version); out.Whole != nil {
			out.Say, out.SayID = s.label("page.whole"), out.Whole.ID
		}
	}
	title := "page.title"
	if s.bare {
		title = "page.title.two"
	}
	sec := &section{Comparison: out, Title: s.label(title, "old",
		capitalName(s.sheet.Drafts[0].Name), "new", s.sheet.Drafts[1].Name)}
	sec.Head = strings.TrimSpace(sec.Title + ". " + out.Dek + " " + out.Standing)
	sec.Foot = s.evidence
	if s.c.Old.Digest != "" && s.c.New.Digest != "" {
		sec.Digest = s.c.Old.Digest + " " + s.c.New.Digest
		sec.Foot = strings.TrimSpace(sec.Foot + " " + s.label("page.digest", "old", s.c.Old.Digest,
			"new", s.c.New.Digest))
	}
	return sec
}

// withoutName gives what is said of a draft without its title, where that is the
// name that stands before it.
func withoutName(subject, name string) string {
	n := len(name)
	if len(subject) > n+2 && strings.EqualFold(subject[:n], name) && subject[n:n+2] == ", " {
		return capital(subject[n+2:])
	}
	return capital(subject)
}

// strip fills the strip of all points, and says what its forms mean.
func (s *sheeted) strip(out *comparison) {
	class := func(key string) string {
		switch key {
		case "words":
			return "rd-words"
		case "in-part":
			return "rd-half"
		case "deleted", "added", "missing":
			return "rd-gone"
		case "unseen-old", "unseen-new", "neither":
			return "rd-none"
		default:
			return "rd-tell"
		}
	}
	text := make(map[string]string)
	for _, p := range s.sheet.Tally {
		text[p.Key] = p.Text
	}
	for i := range s.sheet.Items {
		item := &s.sheet.Items[i]
		if item.Fold == "" && item.Known != "" && item.Numbered {
			out.Strip = append(out.Strip, cell{
				class(item.Known), "#" + s.items[i].ID,
				plain(item.Name), s.items[i].Title,
			})
		}
	}
	const mostCells = 60
	if len(out.Strip) > mostCells || len(out.Strip) < 2 || s.bare {
		out.Strip = nil
		return
	}
	for _, p := range s.sheet.Tally {
		out.Keys = append(out.Keys, key{class(p.Key), plain(p.Text)})
	}
}

// A badge is a word for what something is, with the class that gives it its form.
type badge struct{ Class, Text string }

func badgeHTML(b badge) template.HTML {
	return template.HTML(`<b class="rd-badge ` + b.Class + `">` + escaped(b.Text) + `</b>`)
}

// verdict is the badge of a verdict.
func (b *builder) verdict(v diff.Verdict) badge {
	return badge{"rd-" + string(v), b.label("verdict." + string(v))}
}

// told is the badge of what is told.
func (b *builder) told() badge { return badge{"rd-told", b.label("verdict.told")} }

// badgeOf is the badge of a line; the zero badge for one without a verdict.
func (b *builder) badgeOf(line *render.Line) badge {
	switch {
	case line.Label == "":
		return badge{}
	case line.Told:
		return badge{"rd-told", plain(line.Label)}
	}
	return badge{"rd-" + string(line.Verdict), plain(line.Label)}
}

// verbatim gives a text as it stands in a template.
func verbatim(s string) string {
	return strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`, `{`, `\{`, `}`, `\}`, `|`,
		`\|`).Replace(plain(s))
}
