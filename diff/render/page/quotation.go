package page

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
)

// A quotation is a text of one side as its template reads it.
type quotation struct {
	Sort   string // quoted, foreign, told, none
	Label  string
	Beside bool          // of a heading right above: the label is none itself
	How    template.HTML // whose it is, and where it was read
	Voice  template.HTMLAttr
	Text   template.HTML
	Told   string // the word that told text begins with
	After  template.HTML

	Translated  string // the word that a caller's translation begins with; "" there is none
	Translation string
	Tongue      template.HTMLAttr
}

// pair gives the texts of an item, or nil where it shows none.
func (s *sheeted) pair(item *render.Item, whole *point) *pair {
	out := new(pair)
	for i := range item.Texts {
		w := &item.Texts[i]
		if !w.Lead && w.Copy.Name != "" {
			continue
		}
		q := s.quotation(item, w, whole)
		if w.Side == 0 {
			out.Old = append(out.Old, q)
		} else {
			out.New = append(out.New, q)
		}
	}
	if len(out.Old)+len(out.New) == 0 {
		return nil
	}
	return out
}

// quotation shows a text that stands for its draft.
func (s *sheeted) quotation(item *render.Item, w *render.Words, whole *point) quotation {
	out := quotation{Label: capitalName(plain(w.Label)), Voice: s.voice(s.languageOf(item, w))}
	s.translate(&out, w.Ref)
	switch w.Sort {
	case render.SortQuoted:
		out.Sort, out.How, out.Text = "quoted", s.how(w), s.marked(item, w, whole)
	case render.SortForeign:
		out.Sort, out.How, out.Text = "foreign", s.foreignHow(w), s.marked(item, w, whole)
	case render.SortTold:
		out.Sort, out.Told, out.Text, out.After = "told", s.label("page.told"), text(w.Text),
			s.after(w)
	case render.SortOurs:
		out.Sort, out.Text, out.Voice = "none", text(sentence(w.Text)), ""
	}
	return out
}

// translate adds what the caller has for a text in another language.
func (b *builder) translate(q *quotation, at plan.Ref) {
	if text := b.set.translated[at.String()]; text != "" && at != (plan.Ref{}) {
		q.Translated, q.Translation, q.Tongue = b.label("page.translated"), lines(text),
			b.voice(b.set.tongue)
	}
}

// how says whose copy a quotation is from, and where that was read.
func (s *sheeted) how(w *render.Words) template.HTML {
	if w.Copy.Name == "" {
		if s.bare {
			return ""
		}
		return template.HTML(escaped(s.label("page.itself")))
	}
	return s.html("page.as", s.copySlots(w.Copy, w.Ref))
}

func (s *sheeted) foreignHow(w *render.Words) template.HTML {
	return s.html("page.foreign."+string(w.As), s.copySlots(w.Copy, w.Ref))
}

// after says by whom a told text is known.
func (s *sheeted) after(w *render.Words) template.HTML {
	if w.Copy.Name == "" {
		return template.HTML(escaped(s.label("page.ours")))
	}
	return s.html("page.after", s.copySlots(w.Copy, w.Ref))
}

// other shows what a copy has that bears on a verdict.
func (s *sheeted) other(w *render.Words, at string) entry {
	draft := slot{"draft", text(capital(w.Label))}
	switch w.Sort {
	case render.SortQuoted:
		return entry{HTML: s.prefixed(at,
			s.html("page.other", []slot{draft, {"how", s.how(w)}, {"text", s.inline(w)}}))}
	case render.SortForeign:
		return entry{
			Badge: s.told(),
			HTML: s.prefixed(at, s.html("page.other",
				[]slot{draft, {"how", s.foreignHow(w)}, {"text", s.inline(w)}})),
		}
	default:
		return entry{
			Badge: s.told(),
			HTML: s.prefixed(at, s.html("page.other.told",
				[]slot{draft, {"text", s.spoke(w, text(w.Text))}, {"after", s.after(w)}})),
		}
	}
}

// inline shows words in quotation marks within a line.
func (s *sheeted) inline(w *render.Words) template.HTML {
	return s.spoke(w, s.quoted(s.gapped(w)))
}

// spoke puts a text into its language.
func (s *sheeted) spoke(w *render.Words, html template.HTML) template.HTML {
	voice := s.voice(s.language(w.Ref))
	class := ""
	if w.Sort != render.SortTold && w.Sort != render.SortOurs {
		class = ` class="rd-q"`
	}
	if voice == "" && class == "" {
		return html
	}
	if voice != "" {
		voice = " " + voice
	}
	return template.HTML("<span"+class+string(voice)+">") + html + "</span>"
}

// languageOf gives the language of a text of a clause.
func (s *sheeted) languageOf(item *render.Item, w *render.Words) string {
	l := &s.c.Links[item.Link]
	for _, c := range slices.Concat(l.Old, l.New) {
		if c.Ref == w.Ref {
			return c.Standing.Language
		}
	}
	return s.language(w.Ref)
}

// language gives the language of what stands at a place of the plan.
func (b *builder) language(ref plan.Ref) string {
	item, err := b.set.plan.Lookup(ref)
	if err != nil || item.Version == nil || item.Content == nil {
		return ""
	}
	w := item.Witness
	if w == nil {
		w = item.Version.LeadWitness()
	}
	return item.Version.Standing(item.Content, w).Language
}

// A cut is a place in a text at which something is put in.
type cut struct {
	at   int
	rank int // of two at one place the lower comes first
	html template.HTML
}

// gapped shows a text with a mark where words are missing.
func (s *sheeted) gapped(w *render.Words) template.HTML { return s.pieces(w, nil) }

// marked shows a text with marks on what the other side has otherwise.
func (s *sheeted) marked(item *render.Item, w *render.Words, whole *point) template.HTML {
	var cuts []cut
	done := 0
	for _, r := range w.Runs {
		if r.At < done || r.At+r.Len > len(w.Text) {
			continue
		}
		before, after := s.marks(w.Side, r.Difference, s.noteOf(item, w.Side, r.Difference, whole))
		cuts = append(cuts, cut{r.At, 2, before}, cut{r.At + r.Len, 0, after})
		done = r.At + r.Len
	}
	return s.quoted(s.pieces(w, cuts))
}

// pieces puts together a text and what is put in at some places.
func (s *sheeted) pieces(w *render.Words, cuts []cut) template.HTML {
	for _, n := range w.Notes {
		if n.Kind == plan.NoteKindGap && n.At >= 0 && n.At <= len(w.Text) {
			cuts = append(cuts, cut{
				n.At, 1,
				template.HTML(" " + escaped(s.label("text.gap")) + " "),
			})
		}
	}
	slices.SortStableFunc(cuts, func(a, b cut) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.rank, b.rank))
	})
	var out strings.Builder
	done := 0
	for _, c := range cuts {
		if c.at > done {
			out.WriteString(escaped(lines(w.Text[done:c.at])))
			done = c.at
		}
		out.WriteString(string(c.html))
	}
	out.WriteString(escaped(lines(w.Text[done:])))
	return template.HTML(strings.TrimSpace(out.String()))
}

// marks gives what stands before and behind words that the other side has
// otherwise. Only what the draft changed is struck or added; what is in doubt, or
// in the copies alone, is neither.
func (s *sheeted) marks(side int, d *diff.Difference, note *effectLine) (before,
	after template.HTML,
) {
	tag, class, word := "span", "rd-w rd-"+string(d.Verdict), "page.unclear"
	signs := [2]string{}
	switch {
	case d.Verdict == diff.VerdictDraft && side == 0:
		tag, class, word, signs = "del", "", "page.removed", [2]string{"[-", "-]"}
	case d.Verdict == diff.VerdictDraft:
		tag, class, word, signs = "ins", "", "page.added", [2]string{"{+", "+}"}
	case d.Verdict == diff.VerdictTelling:
		word = "page.copies"
	}
	if d.Verdict == diff.VerdictDraft && (note == nil || note.Minor) {
		class = "rd-minor"
	}
	open, end := template.HTML("<"+tag), template.HTML("</"+tag+">")
	if class != "" {
		open += template.HTML(` class="` + class + `"`)
	}
	open += ">"
	switch {
	case s.fragment && signs[0] != "":
		before, after = template.HTML(signs[0])+open, end+template.HTML(signs[1])
	case s.fragment:
		before, after = "["+text(s.label(word))+": "+open, end+"]"
	default:
		before = open + `<span class="rd-sr">` +
			text(s.label("page.marked", "word", s.label(word))) + `</span>`
		after = `<span class="rd-sr">]</span>` + end
	}
	if note != nil && !s.bare {
		n, hidden := text(number(note.N)), text("["+s.label("page.note"))+" "
		after += template.HTML(`<sup class="rd-n"><a href="#`+escaped(note.ID)+
			`"><span class="rd-sr">`) + hidden + `</span>` + n +
			`<span class="rd-sr">]</span></a></sup>`
	}
	return before, after
}

// noteOf gives the line that says what a difference amounts to; nil for none.
func (s *sheeted) noteOf(item *render.Item, side int, d *diff.Difference,
	whole *point,
) *effectLine {
	first := s.lineAt(item, whole)
	if first < 0 {
		return nil
	}
	run, term := d.Old, func(l *render.Line) (int, int, int) {
		t := l.Effect.Before
		return t.Clause, t.Range.At, t.Range.Len
	}
	if side == 1 {
		run, term = d.New, func(l *render.Line) (int, int, int) {
			t := l.Effect.After
			return t.Clause, t.Range.At, t.Range.Len
		}
	}
	for k := range item.Lines {
		l := &item.Lines[k]
		if l.Effect == nil || l.Effect.Verdict != d.Verdict {
			continue
		}
		if clause, at, n := term(l); clause == run.Clause && at < run.At+len(run.Text) &&
			run.At < at+n {
			return &whole.Lines[first+k]
		}
	}
	for k := range item.Lines {
		if slices.Contains(item.Lines[k].Words, d) {
			return &whole.Lines[first+k]
		}
	}
	return nil
}

// lineAt gives the place of the first line of an item among those of its point.
func (s *sheeted) lineAt(item *render.Item, whole *point) int {
	if len(item.Lines) == 0 {
		return -1
	}
	return slices.IndexFunc(whole.Lines, func(l effectLine) bool {
		return l.said == &item.Lines[0]
	})
}
