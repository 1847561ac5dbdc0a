package quote

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/plan"
)

// Article finds the quotations of an article and says of each whether it stands in
// the copies of a version of p.
//
// The article is plain text, Markdown or HTML, in UTF-8. The error is a
// [*plan.RefError] where p has no such version. The option is [ReportID]. Neither p
// nor the article is altered; the order of what is in p changes nothing.
//
// Cost: linear in the article, and for each quotation in the copies that share
// most of its words; see BenchmarkArticle.
func Article(p *plan.Plan, version, article string, opts ...Option) (*Report, error) {
	return ArticleContext(context.Background(), p, version, article, opts...)
}

// ArticleContext is [Article] for long articles: it gives nothing but the
// context's error soon after ctx ends.
func ArticleContext(ctx context.Context, p *plan.Plan, version, article string,
	opts ...Option,
) (*Report, error) {
	item, err := p.Lookup(plan.Ref{Version: version})
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	c := newChecker(p, item.Version, apply(opts))
	page := parse(article)
	spans, lone := page.quotations()
	c.hear(page.prose(spans))
	c.recognise(page, spans)
	r := c.report()
	speakers := newSpeakers(p, page, spans)
	at := position{text: article, line: 1}
	for i := range spans {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		q, err := c.quotation(ctx, page, &spans[i], &at)
		if err != nil {
			return nil, err
		}
		q.Speaker = speakers.speakerOf(i)
		r.Quotations = append(r.Quotations, q)
	}
	r.leaveInner()
	for i := range r.Quotations {
		r.Tally.count(&r.Quotations[i])
	}
	at = position{text: article, line: 1}
	for _, m := range lone {
		from, end := page.place(m.at, m.at+m.len)
		line, _ := at.to(from)
		r.Lone = append(r.Lone, Mark{At: from, Line: line, Text: article[from:end]})
	}
	return r, nil
}

// A checker holds quotations against the passages of a draft.
type checker struct {
	settings
	*library
	own, joined, beyond, together *index

	known    []string // base languages in which its own words were read
	rendered []string // and those of translations
	anything bool     // something of it was read

	scripts, otherScripts []string // those of these words

	language, script string // of the article's own words, as far as they tell
	foreign          bool   // and it is in none in which the draft's own words are known

	reader  *detail.Reader
	details []detail.Details // of the draft's own passages, once asked

	itself     map[string]bool               // ids of the reports that the article is
	found      map[string]finding            // by the words of a quotation
	paragraphs map[string]finding            // by those of one of its paragraphs
	disputed   map[string][]collate.Conflict // by the reference of a point
}

func newChecker(p *plan.Plan, v *plan.Version, s settings) *checker {
	c := &checker{
		settings: s, library: newLibrary(p, v), itself: make(map[string]bool),
		found:      make(map[string]finding),
		paragraphs: make(map[string]finding), disputed: make(map[string][]collate.Conflict),
	}
	c.own, c.joined = newIndex(c.library.own), newIndex(c.library.joined)
	c.beyond, c.together = newIndex(c.library.beyond), newIndex(c.library.together)
	for i := range c.library.own {
		q := &c.library.own[i]
		base := lang.Base(q.lang)
		if base == "" && q.closely <= translated {
			base = languageOf(q.text)
		}
		switch q.closely {
		case draftWords:
			c.known = append(c.known, base)
			c.scripts = append(c.scripts, byScript(q.text))
			c.anything = true
		case translated:
			c.rendered = append(c.rendered, base)
			c.otherScripts = append(c.otherScripts, byScript(q.text))
			c.anything = true
		case told, unread:
		}
	}
	c.known, c.rendered = set(c.known), set(c.rendered)
	c.scripts, c.otherScripts = set(c.scripts), set(c.otherScripts)
	return c
}

// leaveInner leaves to the quotations inside of others what is theirs: one that
// stands in the draft in those parts alone stands there nowhere itself, and one that
// is not found is whose its first inner one is, if it begins with that.
func (r *Report) leaveInner() {
	for i := range r.Quotations {
		outer := &r.Quotations[i]
		if outer.Answer != AnswerPart && outer.Answer != AnswerNowhere {
			continue
		}
		var inner []string
		for k := i + 1; k < len(r.Quotations) && r.Quotations[k].At < outer.At+outer.Len; k++ {
			inside := &r.Quotations[k]
			inner = append(inner, inside.Text)
			if len(inner) == 1 && outer.Speaker == "" && outer.Marks == "" &&
				inside.At-outer.At <= utf8.UTFMax {
				outer.Speaker = inside.Speaker
			}
		}
		if outer.Answer == AnswerPart && !slices.ContainsFunc(outer.Parts, func(p Part) bool {
			return len(p.Places) > 0 && !slices.ContainsFunc(inner, func(s string) bool {
				return strings.Contains(s, p.Text)
			})
		}) {
			outer.Answer, outer.Parts = AnswerNowhere, nil
		}
	}
}

// set sorts words and drops those that are empty or there twice.
func set(list []string) []string {
	list = slices.DeleteFunc(list, func(s string) bool { return s == "" })
	slices.Sort(list)
	return slices.Compact(list)
}

// report is the head of a report.
func (c *checker) report() *Report {
	v := c.version
	r := &Report{
		Format: Format, Plan: c.plan.Title, Collected: c.plan.Collected, Version: v.ID,
		Title: v.Title, Date: v.Date,
		Points: v.Provisions(), Unread: c.unreadPoints(),
		Languages: set(slices.Concat(c.known, c.rendered)), Itself: c.copiesItself(),
		Language: c.language,
	}
	return r
}

// unreadPoints gives the provisions of the first level of which nobody has read a
// word of the draft's own, in them or below.
func (c *checker) unreadPoints() []string {
	read := make(map[string]bool)
	for i := range c.library.own {
		if p := &c.library.own[i]; p.closely == draftWords {
			for _, id := range p.points {
				read[id] = true
			}
		}
	}
	var out []string
	for i := range c.version.Points {
		if p := &c.version.Points[i]; p.Role.Provision() && !anyRead(p, read) {
			out = append(out, p.ID)
		}
	}
	return out
}

func anyRead(p *plan.Point, read map[string]bool) bool {
	if read[p.ID] {
		return true
	}
	return slices.ContainsFunc(p.Points, func(point plan.Point) bool {
		return anyRead(&point, read)
	})
}

// quotation checks one quotation of a page.
func (c *checker) quotation(ctx context.Context, page *page, s *span, at *position) (Quotation,
	error,
) {
	from, end := page.place(s.from, s.to)
	text := page.words(s)
	q := Quotation{At: from, Len: end - from, Text: text, Within: s.holder}
	q.Line, at.chars = at.to(from)
	q.Selectors = page.selectors(s, from, end, at.chars)
	if source := page.article[from:end]; source != text {
		q.Source = strings.ToValidUTF8(source, "\uFFFD")
	}
	if !s.block {
		q.Marks = s.open.form + s.shut.form
	}
	look := c.query(text)
	q.Few, q.Language = look.count < few, look.language
	f, ok := c.found[text]
	if !ok {
		f = c.judge(look)
		c.found[text] = f
	}
	q.Named = c.named(page, s)
	f = c.placed(f, look, q.Named)
	q.Answer, q.Reason = f.answer, f.reason
	q.Places, q.Unlike, q.Near = c.places(f.places), c.places(f.unlike), c.places(f.nearest)
	for _, x := range f.parts {
		q.Parts = append(q.Parts, Part{
			At: x.from, Text: text[x.from:x.to],
			Places: c.places(x.places),
		})
	}
	var err error
	q.Disputes, err = c.disputes(ctx, &q)
	return q, err
}

// placed weighs what was found against the points that the article names.
func (c *checker) placed(f finding, q *query, named []string) finding {
	if len(named) == 0 || q.count < few {
		return f
	}
	switch f.answer {
	case AnswerFound, AnswerOmitted:
		if !slices.ContainsFunc(f.places, func(h holding) bool {
			return slices.ContainsFunc(h.points, func(id string) bool { return isBelow(id, named) })
		}) {
			f.answer, f.unlike = AnswerElsewhere, nil
		}
	case AnswerNowhere, AnswerDifferent, AnswerPart:
		if slices.ContainsFunc(c.library.own, func(p passage) bool {
			return p.closely <= translated && slices.ContainsFunc(p.points, func(id string) bool {
				return isBelow(id, named)
			})
		}) {
			return f
		}
		f = finding{
			answer: AnswerUnchecked, reason: ReasonUnread, nearest: f.nearest, unread: named,
		}
	default:
	}
	return f
}

// isBelow reports whether a point is one of some points or stands below one.
func isBelow(id string, points []string) bool {
	return slices.ContainsFunc(points, func(p string) bool {
		return id == p || strings.HasPrefix(id, p+".")
	})
}

// places makes holdings what a reader is told of them, each copy once for each
// point.
func (c *checker) places(list []holding) []Place {
	var out []Place
	for i := range list {
		h := &list[i]
		at, end := trimmed(h.text, h.at, h.end)
		points, holder := h.span(at, end)
		p := Place{
			Ref: h.ref, Points: slices.Clone(points), Copy: h.copy, At: holder,
			Text: h.text[at:end], Literal: h.literal,
			Itself: c.itself[h.read],
		}
		p.Ref.Point = points[0]
		shift := holder - at
		for _, d := range h.differences {
			d.At += shift
			p.Differences = append(p.Differences, d)
		}
		for _, o := range h.omitted {
			o.At += shift
			p.Omitted = append(p.Omitted, o)
		}
		if !slices.ContainsFunc(out, func(o Place) bool { return o.same(&p) }) {
			out = append(out, p)
		}
	}
	return out
}

// same reports whether two places are one to a reader: one copy has the same words
// of the same point there.
func (p *Place) same(o *Place) bool {
	return p.Ref.Version == o.Ref.Version && p.Copy.Name == o.Copy.Name &&
		slices.Equal(p.Copy.Via, o.Copy.Via) && slices.Equal(p.Points, o.Points) && p.Text == o.Text
}

// disputes gives what is disputed of the points at which a quotation was found, or
// against which it was held.
func (c *checker) disputes(ctx context.Context, q *Quotation) ([]collate.Conflict, error) {
	var out []collate.Conflict
	var seen []plan.Ref
	for _, p := range slices.Concat(q.Places, q.Near) {
		for _, id := range p.Points {
			ref := plan.Ref{Version: p.Ref.Version, Point: id}
			if q.Few || slices.Contains(seen, ref) {
				continue
			}
			seen = append(seen, ref)
			list, err := c.dispute(ctx, ref)
			if err != nil {
				return nil, err
			}
			out = append(out, list...)
		}
	}
	return out, nil
}

func (c *checker) dispute(ctx context.Context, ref plan.Ref) ([]collate.Conflict, error) {
	key := ref.String()
	if list, ok := c.disputed[key]; ok {
		return list, nil
	}
	v := c.plan.Version(ref.Version)
	list, err := collate.ConflictsContext(ctx, c.plan, v, v.Point(ref.Point))
	if err == nil {
		c.disputed[key] = list
	}
	return list, err
}

// count adds a quotation to a tally.
func (t *Tally) count(q *Quotation) {
	if q.Speaker != "" {
		t.Speaker++
		if q.Few || q.Answer == AnswerNowhere || q.Answer == AnswerPart ||
			q.Answer == AnswerUnchecked {
			return
		}
	}
	switch q.Answer {
	case AnswerFound:
		t.Found++
	case AnswerOmitted:
		t.Omitted++
	case AnswerDifferent:
		t.Different++
	case AnswerPart:
		t.Part++
	case AnswerElsewhere:
		t.Elsewhere++
	case AnswerNowhere:
		t.Nowhere++
	case AnswerUnchecked:
		t.Unchecked++
	}
}

// A position counts lines and characters of a text as it goes on.
type position struct {
	text  string
	at    int
	line  int
	chars int
}

// to gives the line of a byte, and how many characters stand before it.
func (p *position) to(at int) (line, chars int) {
	if at < p.at {
		p.at, p.line, p.chars = 0, 1, 0
	}
	p.line += strings.Count(p.text[p.at:at], "\n")
	p.chars += utf8.RuneCountInString(p.text[p.at:at])
	p.at = at
	return p.line, p.chars
}
