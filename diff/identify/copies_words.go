package identify

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// gapped reports whether words are missing inside a known text.
func gapped(k *knownText) bool { return held.Gapped(k.Content.Notes) }

// A variant is a place with other words, and where it is in the text and in the
// copy that this is held against.
type variant struct {
	CopiedVariation
	hunk.Hunk
}

// variations gives the places at which a text has other words than base, with
// the copies that have either form.
func (c *copier) variations(base *carrier, carriers []carrier, p *place) []variant {
	var out []variant
	for _, run := range hunk.Changed(base.spans) {
		if sameSpelled(base.text[run.OldAt:run.OldEnd], p.text[run.NewAt:run.NewEnd]) {
			continue
		}
		for _, part := range run.Parts(base.text, p.text, redline.Compare) {
			v := c.variation(part, base, carriers, p)
			if v.Words.Text+v.Known.Text != "" && !base.silent(p.text, part) {
				out = append(out, variant{v, part})
			}
		}
	}
	return out
}

// variation says who has which form of one place.
func (c *copier) variation(part hunk.Hunk, base *carrier, carriers []carrier,
	p *place,
) CopiedVariation {
	text := p.text
	at, end := prose.Trim(text, part.NewAt, part.NewEnd)
	from, to := prose.Trim(base.text, part.OldAt, part.OldEnd)
	v := CopiedVariation{
		Words: collate.Phrase{At: at, Text: text[at:end]},
		Known: collate.Phrase{At: from, Text: base.text[from:to]},
	}
	v.Line = v.Known.Text == "" && alone(text, at, end)
	v.Elided = v.Words.Text == "" && elides(text, at, end)
	own, known := prose.Folded(v.Words.Text), prose.Folded(v.Known.Text)
	for i := range carriers {
		o := &carriers[i]
		carrier := collate.WitnessCopy(c.q.p, c.m.t.Version, o.witness, o.first.Content)
		form, ok := o.form(text, part)
		switch {
		case o == base:
			v.Against = append(v.Against, carrier)
		case ok && form == own, !ok && o.has(own):
			if o.draft {
				v.With = append(v.With, carrier)
			} else {
				v.Told = append(v.Told, carrier)
			}
		case ok && form == known, !ok && o.has(known):
			v.Against = append(v.Against, carrier)
		case o.draft && (ok || !o.cut && !o.wide):
			v.Neither = append(v.Neither, carrier)
		}
	}
	if v.Alone() {
		v.Drafts = c.drafts(own, part, p)
	}
	return v
}

// elides reports whether an ellipsis stands between the words of a text on either side
// of a place.
func elides(text string, at, end int) bool {
	before, after := prose.Words(text[:at]), prose.Words(text[end:])
	from, to := 0, len(text)
	if n := len(before); n > 0 {
		from = before[n-1].End()
	}
	if len(after) > 0 {
		to = end + after[0].At
	}
	gap := text[from:to]
	return strings.Contains(gap, "…") || strings.Contains(gap, "...")
}

// alone reports whether some words of a text stand on lines of their own.
func alone(text string, at, end int) bool {
	begin := strings.LastIndexByte(text[:at], '\n') + 1
	stop := len(text)
	if n := strings.IndexByte(text[end:], '\n'); n >= 0 {
		stop = end + n
	}
	return (begin > 0 || stop < len(text)) && prose.Folded(text[begin:at]) == "" &&
		prose.Folded(text[end:stop]) == ""
}

// silent reports whether a place lies beside all that a copy that is cut short
// has of the text, or beside all that the text has of a wider one. What words a copy
// has that is only cut short, it has.
func (o *carrier) silent(text string, part hunk.Hunk) bool {
	if !o.cut && !o.wide || !o.wide && prose.Folded(o.text[part.OldAt:part.OldEnd]) != "" {
		return false
	}
	_, before := o.left(text, part)
	_, after := o.right(text, part)
	return !before || !after
}

// form gives the folded words that a copy has between the words that stand
// beside a place of the text; false where the copy does not have these.
func (o *carrier) form(text string, part hunk.Hunk) (string, bool) {
	from, before := o.left(text, part)
	to, after := o.right(text, part)
	if !before || !after || from > to {
		return "", false
	}
	return prose.Folded(o.text[from:to]), true
}

// left gives where in a copy the word ends that stands before a place of the
// text. Before the first word of the text is the beginning of a copy that is not
// cut short.
func (o *carrier) left(text string, part hunk.Hunk) (int, bool) {
	words := prose.Words(text[:part.NewAt])
	if len(words) == 0 {
		return 0, !o.cut && !o.wide
	}
	w := words[len(words)-1]
	_, end, ok := o.image(w.At, w.End())
	return end, ok
}

// right gives where in a copy the word begins that stands behind a place of the
// text.
func (o *carrier) right(text string, part hunk.Hunk) (int, bool) {
	words := prose.Words(text[part.NewEnd:])
	if len(words) == 0 {
		return len(o.text), !o.cut && !o.wide
	}
	at, _, ok := o.image(words[0].At+part.NewEnd, words[0].End()+part.NewEnd)
	return at, ok
}

// image gives the bytes of a copy that stand for some bytes of the text which
// both have.
func (o *carrier) image(at, end int) (from, to int, ok bool) {
	for _, s := range o.shared {
		if end <= s.New.At || at >= s.New.End() {
			continue
		}
		if s.Op != redline.OpEqual || s.Old.Text != s.New.Text {
			return s.Old.At, s.Old.End(), true
		}
		return s.Old.At + max(at-s.New.At, 0), s.Old.At + min(end-s.New.At, len(s.New.Text)), true
	}
	return 0, 0, false
}

// compare holds a copy against the text of its place.
func (o *carrier) compare(comparer *redline.Comparer, text string) {
	r := comparer.Compare(o.text, text, redline.FoldCase(), redline.Moves(false))
	o.spans, o.likeness, o.shared = r.Spans, r.Similarity, nil
	share := func(spans []redline.Span, old, new int) {
		for _, s := range spans {
			if hunk.Same(s) {
				s.Old.At += old
				s.New.At += new
				o.shared = append(o.shared, s)
			}
		}
	}
	share(r.Spans, 0, 0)
	for _, h := range hunk.Changed(r.Spans) { // which may have a shared word inside
		if h.OldAt < h.OldEnd && h.NewAt < h.NewEnd {
			inner := comparer.Compare(o.text[h.OldAt:h.OldEnd], text[h.NewAt:h.NewEnd],
				redline.Minimal(), redline.FoldCase(), redline.Moves(false))
			share(inner.Spans, h.OldAt, h.NewAt)
		}
	}
}

// has reports whether a copy has some folded words anywhere in the place, and these are
// such as say something wherever they stand: a "not", or a "may", is none.
func (o *carrier) has(folded string) bool {
	return slices.ContainsFunc(prose.Words(folded), prose.Substantial) &&
		strings.Contains(spaced(o.text), " "+folded+" ") &&
		!slices.ContainsFunc(facts.Read(folded), func(f facts.Found) bool {
			return f.Kind == facts.KindForce || f.Kind == facts.KindNegation ||
				f.Kind == facts.KindCondition || f.Kind == facts.KindScope
		})
}

// drafts gives the points of other drafts that have the words in this place.
func (c *copier) drafts(own string, part hunk.Hunk, p *place) []plan.Ref {
	if own == "" {
		return nil
	}
	var out []plan.Ref
	for _, m := range c.q.matches {
		if m == c.m {
			continue
		}
		if ref, ok := c.draft(m, own, part, p); ok {
			out = append(out, ref)
		}
	}
	return out
}

// draft gives the point of one other draft that has the words in this place.
func (c *copier) draft(m *nearness, own string, part hunk.Hunk, p *place) (plan.Ref, bool) {
	for _, i := range p.units {
		if m.hits[i].likeness < foundLikeness {
			continue
		}
		for _, k := range m.hits[i].known {
			if !c.q.comparable(k.Standing.Language) || !k.Standing.DraftWords() &&
				m.hits[i].likeness < toldLikeness {
				continue
			}
			o := carrier{text: k.text, cut: true}
			o.compare(&c.q.comparer, p.text)
			if form, ok := o.form(p.text, part); ok && form == own {
				return m.ref(k), true
			}
		}
	}
	return plan.Ref{}, false
}

// weigh says what the words of the variations do that stand in no known copy,
// and gives what no single one of them does.
func (c *copier) weigh(base *carrier, text string, all []variant) []effect.Effect {
	if !slices.ContainsFunc(all, func(v variant) bool { return v.Alone() }) {
		return nil
	}
	var rest []effect.Effect
	for _, e := range c.effects.Compare(effect.Verbatim(base.text), effect.Verbatim(text)) {
		i := slices.IndexFunc(all, func(v variant) bool {
			return meets(e.After.Range, v.NewAt, v.NewEnd)
		})
		if i < 0 {
			i = slices.IndexFunc(all, func(v variant) bool {
				return meets(e.Before.Range, v.OldAt, v.OldEnd)
			})
		}
		switch {
		case i < 0 && !matters(e): // of what is only spelled in another way
		case i < 0:
			rest = append(rest, e)
		case all[i].Alone():
			all[i].Effects = append(all[i].Effects, e)
		}
	}
	return rest
}

// meets reports whether a range has bytes of a stretch of text.
func meets(r plan.Range, at, end int) bool { return r.At < end && at < r.At+r.Len }
