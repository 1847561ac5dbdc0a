package page

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// Story is what the drafts of a plan have on one subject: a row a draft, with a
// picture of its figures where it has some.
func Story(s *trail.Story) Part {
	return Part{"story", func(b *builder) (*section, error) { return b.story(s), nil }}
}

// A story is what its template reads.
type story struct {
	ID         string
	Caption    string
	Draft      string // heading of the columns
	Words      string
	Scale      template.HTML // the axis; "" there are no figures
	ScaleWord  string
	Lines      []storyLine
	Joined     string
	Silent     []string // which drafts have nothing on it, and of which it is not known
	HasPicture bool
}

// A storyLine is the drafts of one line.
type storyLine struct {
	Name string
	Rows []storyRow
}

// A storyRow is one draft.
type storyRow struct {
	Name, Small string
	Picture     template.HTML
	Badge       badge
	Forms       []storyForm
	Seen        string
	Elsewhere   []string
	Said        []entry
}

// A storyForm is what some of those who have a draft have: what is typed of it, its
// words, or both.
type storyForm struct {
	At    string // its point, where the row has several
	Value string
	Words template.HTML
	By    string
}

// story builds the part.
func (b *builder) story(s *trail.Story) *section {
	if s == nil {
		s = new(trail.Story)
	}
	name := s.Name
	if name == "" {
		name = strings.ReplaceAll(s.Subject, "-", " ")
	}
	out := &story{
		ID: b.id("story-" + idPart(s.Subject)), Caption: b.label("page.story.caption"),
		Draft: b.label("page.story.draft"),
		Words: b.label("page.story.words"), Joined: b.label("story.joined"),
		ScaleWord: b.label("page.story.scale"),
	}
	if b.evidence == "" {
		b.evidence = strings.TrimSpace(b.collectedUntil(s.Collected) + b.label("head.authentic"))
	}
	scale := scaleOf(s)
	if scale.most > 0 {
		out.HasPicture, out.Scale = true, scale.axis(b.table.Number)
	}
	told := render.StorySheet(s, render.WithLabels(b.table), b.called(nil))
	for _, line := range trail.Lines() {
		l := storyLine{Name: b.label("page.lane." + string(line))}
		for i := range told {
			if told[i].Entry.Line == line && (len(told[i].Forms)+len(told[i].Elsewhere) > 0 ||
				line == trail.LineMain && out.HasPicture) {
				l.Rows = append(l.Rows, b.storyRow(&told[i], scale))
			}
		}
		if len(l.Rows) > 0 {
			out.Lines = append(out.Lines, l)
		}
	}
	for _, seen := range []trail.Seen{trail.SeenNothing, trail.SeenUntold, trail.SeenNot} {
		var names []string
		for i := range told {
			if e := told[i].Entry; e.Seen == seen &&
				(e.Line != trail.LineMain || !out.HasPicture) && len(e.Elsewhere) == 0 {
				names = append(names, plain(told[i].Draft))
			}
		}
		if len(names) > 0 {
			const mostNamed = 4
			n := number(len(names))
			if seen == trail.SeenNot && len(names) > mostNamed {
				names = nil
			}
			out.Silent = append(out.Silent, b.label("page.story.silent."+string(seen), "n", n,
				"drafts", strings.Join(names, b.label("clauses"))))
		}
	}
	title := b.label("page.title.story", "subject", name)
	return &section{Story: out, Title: title, Head: sentence(title), Foot: b.evidence}
}

// storyRow is what one draft has.
func (b *builder) storyRow(t *render.Told, scale scale) storyRow {
	numbers := b.numbersOf(t.Entry)
	number := ""
	if len(numbers) == 1 {
		number = b.label("page.at", "number", numbers[0])
	}
	out := storyRow{Name: capitalName(plain(t.Draft)), Seen: sentence(t.Seen)}
	out.Small = joinTold(" · ", plain(t.Date), number, b.authorship(b.set.plan, t.Entry.Version))
	if t.Dispute != "" {
		out.Badge = badge{"rd-claim", plain(t.Dispute)}
	}
	if t.Claimed != "" {
		out.Said = append(out.Said, entry{
			Badge: badge{"rd-claim", b.label("page.claimed")},
			HTML:  text(capital(sentence(t.Claimed))),
		})
	}
	for i := range t.Forms {
		form := b.storyForm(&t.Forms[i])
		if at := b.numbersAt(t.Forms[i].Form.At); len(numbers) > 1 && len(at) > 0 {
			form.At = strings.TrimSpace(b.label("page.line", "label",
				b.label("page.point", "number", strings.Join(at, b.label("list"))), "text", ""))
		}
		out.Forms = append(out.Forms, form)
	}
	for _, line := range t.Elsewhere {
		out.Elsewhere = append(out.Elsewhere, capital(sentence(line)))
	}
	for i := range t.Said {
		out.Said = append(out.Said, b.spoken(&t.Said[i]))
	}
	if scale.most > 0 {
		out.Picture = b.plot(t, scale)
	}
	return out
}

// storyForm shows a form: only words that were read stand in quotation marks.
func (b *builder) storyForm(f *render.ToldForm) storyForm {
	out := storyForm{Value: sentence(f.Figure), By: sentence(f.By)}
	if f.Words == "" {
		return out
	}
	voice := b.voice(b.language(f.Form.At[0]))
	if voice != "" {
		voice = " " + voice
	}
	if f.Form.By[0].Seen == trail.SeenQuoted {
		out.Words = template.HTML(`<span class="rd-q"`+string(voice)+">") +
			b.quoted(text(f.Words)) + "</span>"
		return out
	}
	out.Words = template.HTML("<b>"+escaped(b.label("page.told"))+"</b> <span"+string(voice)+">") +
		text(sentence(f.Words)) + "</span>"
	return out
}

// numbersOf gives the numbers of the points of a draft that have the subject.
func (b *builder) numbersOf(e *trail.Entry) []string {
	var out []string
	for i := range e.Forms {
		for _, n := range b.numbersAt(e.Forms[i].At) {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// numbersAt gives the numbers that points print, with those of the points above them.
func (b *builder) numbersAt(at []plan.Ref) []string {
	var out []string
	for _, ref := range at {
		v := b.set.plan.Version(ref.Version)
		if v == nil || ref.Point == "" {
			continue
		}
		p := v.Point(ref.Point)
		if p == nil || p.Numbering != "" || p.Number == "" {
			continue
		}
		number := plain(p.Number)
		if strings.HasSuffix(ref.Point, "."+p.Number) {
			number = ref.Point
		}
		if !slices.Contains(out, number) {
			out = append(out, number)
		}
	}
	return out
}

// A scale is that of the figures of a story: from 0 to the greatest.
type scale struct {
	key, unit string
	most      int64
}

// scaleOf gives the scale of the figures that most drafts have; with most 0 there
// are too few to show.
func scaleOf(s *trail.Story) scale {
	if len(s.Keys) == 0 {
		return scale{}
	}
	out, n := scale{key: s.Keys[0]}, 0
	for i := range s.Entries {
		for k := range s.Entries[i].Forms {
			for _, f := range s.Entries[i].Forms[k].Facts {
				value, err := strconv.ParseInt(f.Value, 10, 64)
				if f.Key != out.key || err != nil || value < 0 || value > 1e15 ||
					f.Unit != out.unit && n > 0 {
					continue
				}
				out.unit = f.Unit
				out.most = max(out.most, value)
				n++
			}
		}
	}
	if n < 2 {
		return scale{}
	}
	return out
}

// The plot runs from left to right in ten thousandths of its width, so that what it
// says in letters is never scaled.
const (
	plotBegin, plotEnd = 400, 7200
	formHeight         = 26
	lineHeight         = 15
	narrowest          = 328 // pixels of a plot on a small telephone
	letterWidth        = 7   // pixels of a letter in bold, in the middle
	dotRoom            = 11  // pixels from a dot to what stands beside it
)

// at gives the place of a value, in hundredths of a per cent.
func (s scale) at(value int64) int {
	return plotBegin + int(value/(s.most/1000+1)*(plotEnd-plotBegin)/max(s.most/(s.most/1000+1), 1))
}

// percent writes hundredths of a per cent.
func percent(n int) string { return fmt.Sprintf("%d.%02d%%", n/100, n%100) }

// steps gives the values at which the axis has lines: round ones, five at most
// beside 0.
func (s scale) steps() []int64 {
	step := int64(1)
	for s.most/step > 5 {
		for _, f := range []int64{2, 5, 10} {
			if s.most/(step*f) <= 5 || f == 10 {
				step *= f
				break
			}
		}
	}
	var out []int64
	for v := int64(0); v <= s.most; v += step {
		out = append(out, v)
	}
	return out
}

// axis draws the numbers above the plots.
func (s scale) axis(write func(string) string) template.HTML {
	var out strings.Builder
	out.WriteString(`<svg class="rd-plot" width="100%" height="20" aria-hidden="true">`)
	for _, v := range s.steps() {
		fmt.Fprintf(&out, `<text `+shape("rd-ax")+` x="%s" y="14" text-anchor="middle">%s</text>`+
			"\n", percent(s.at(v)), escaped(write(strconv.FormatInt(v, 10))))
	}
	out.WriteString("</svg>")
	return template.HTML(out.String())
}

// plot draws what one draft has: a dot for each figure, filled where it was read in
// the draft's words; words for what is no figure; a hatched bar for what was not
// seen. What the words beside it say is not said again to those who hear the page.
// Where the columns stand below each other, the axis is far from most plots: one that
// has a figure carries its own then.
func (b *builder) plot(t *render.Told, s scale) template.HTML {
	tops, bottom, figure := []int(nil), 4, false // where the row of each form begins
	for i := range t.Forms {
		f := t.Forms[i].Form
		tops = append(tops, bottom)
		bottom += formHeight
		figure = figure || f.Kind == trail.FormKindFigure && slices.ContainsFunc(f.Facts, s.shows)
		if f.Kind != trail.FormKindUnlimited && !slices.ContainsFunc(f.Facts, s.shows) {
			bottom += lineHeight * (len(inscription(&t.Forms[i])) - 1)
		}
	}
	height := max(bottom, 4+formHeight) + 4
	var out strings.Builder
	fmt.Fprintf(&out,
		`<svg class="rd-plot" width="100%%" height="%d" aria-hidden="true" focusable="false">`,
		height)
	for _, v := range s.steps() {
		x := percent(s.at(v))
		fmt.Fprintf(&out, `<line `+shape("rd-grid")+` x1="%s" x2="%s" y1="0" y2="%d"/>`, x, x,
			height)
	}
	if len(t.Forms) == 0 && t.Entry.Seen == trail.SeenNot {
		fmt.Fprintf(&out, `<rect `+shape("rd-gap")+` x="%s" y="8" width="%s" height="16"/>`,
			percent(plotBegin), percent(plotEnd-plotBegin))
		inscribe(&out, plotBegin+100, 21, b.label("page.story.gap"))
	}
	for i := range t.Forms {
		b.form(&out, &t.Forms[i], tops[i]+formHeight/2, s)
	}
	if t.Dispute != "" {
		fmt.Fprintf(&out, `<path `+shape("rd-bracket")+` d="M8 5H2V%dH8"/>`, height-5)
	}
	out.WriteString("</svg>")
	if figure {
		out.WriteString(`<div class="rd-own">` + string(s.axis(b.table.Number)) + "</div>")
	}
	return template.HTML(out.String())
}

// shows reports whether a fact is a figure that has a dot on the scale.
func (s scale) shows(f plan.Fact) bool {
	value, err := strconv.ParseInt(f.Value, 10, 64)
	return f.Key == s.key && err == nil && f.Unit == s.unit && value >= 0 && value <= s.most
}

// inscription gives the lines in which a plot says what is no figure on its scale.
func inscription(f *render.ToldForm) []string {
	const letters, most = (narrowest*(10000-plotBegin)/10000 - dotRoom) / letterWidth, 2
	word := f.Figure
	if word == "" {
		word = f.Words
	}
	lines := render.Wrap(plain(word), letters, letters)
	if len(lines) > most {
		lines = append(lines[:most-1], shorter(strings.Join(lines[most-1:], " "), letters))
	}
	return lines
}

// inscribe writes words into a plot, line below line.
func inscribe(out *strings.Builder, x, y int, lines ...string) {
	for k, line := range lines {
		fmt.Fprintf(out, `<text `+shape("rd-said")+` x="%s" y="%d">%s</text>`+"\n", percent(x),
			y+k*lineHeight, escaped(plain(line)))
	}
}

func shorter(s string, letters int) string {
	if s = plain(s); utf8.RuneCountInString(s) > letters {
		return string([]rune(s)[:letters-1]) + "…"
	}
	return s
}

// form draws one form in its row of a plot, of which y is the middle.
func (b *builder) form(out *strings.Builder, f *render.ToldForm, y int, s scale) {
	ring := "rd-ring"
	if f.Form.Seen == trail.SeenQuoted {
		ring = "rd-dot"
	}
	switch f.Form.Kind {
	case trail.FormKindUnlimited:
		fmt.Fprintf(out, `<rect `+shape("rd-band")+` x="%s" y="%d" width="%s" height="18"/>`,
			percent(plotBegin), y-9, percent(10000-plotBegin))
		fmt.Fprintf(out, `<text `+shape("rd-value")+` x="98%%" y="%d" text-anchor="end">%s</text>`+
			"\n", y+5, escaped(shorter(f.Figure, 24)))
		return
	case trail.FormKindFigure:
		var drawn []string // the figures as they are written
		last := 0
		for _, fact := range f.Form.Facts {
			if !s.shows(fact) {
				continue
			}
			value, _ := strconv.ParseInt(fact.Value, 10, 64)
			x := s.at(value)
			fmt.Fprintf(out, `<circle %s cx="%s" cy="%d" r="6"/>`, shape(ring), percent(x), y)
			last, drawn = x, append(drawn, b.table.Number(fact.Value))
		}
		word, anchor, dx, room := f.Figure, "start", dotRoom, 10000-last
		switch {
		case len(drawn) > 1:
			word = strings.Join(drawn, " – ") // beside the last of them
		case last > 10000-last:
			anchor, dx, room = "end", -dotRoom, last
		}
		if len(drawn) > 0 {
			word = strings.Replace(word, " "+s.unit, "", 1) // the words beside it have the unit
			fmt.Fprintf(out, `<text `+shape("rd-value")+
				` x="%s" y="%d" dx="%d" text-anchor="%s">%s</text>`+"\n",
				percent(last), y+5, dx, anchor,
				escaped(shorter(word, (narrowest*room/10000-dotRoom)/letterWidth)))
			return
		}
	case trail.FormKindUnstated, trail.FormKindAbsent, trail.FormKindWords:
	}
	inscribe(out, plotBegin+100, y+5, inscription(f)...)
}
