package page

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// A Part is one thing that a page shows. The zero Part is nothing.
type Part struct {
	name  string // what errors call it
	build func(*builder) (*section, error)
}

// Comparison is a comparison of two drafts, point by point.
func Comparison(c *diff.Comparison) Part {
	return Part{"comparison", func(b *builder) (*section, error) { return b.comparison(c) }}
}

// HTML writes one page of some parts, in their order: it needs no network and no
// other file. The options are [Within], [Called], [Points], [Titled], [RightToLeft]
// and [WithLabels]. The error is that of a part that is not sound, or of the writer.
// The same input gives the same bytes. Cost: linear in what is shown; see
// BenchmarkHTML.
func HTML(w io.Writer, parts []Part, opts ...Option) error {
	b := newBuilder(opts)
	doc, err := b.document(parts)
	if err != nil {
		return err
	}
	return write(w, "document", doc)
}

// Fragment writes one part for the page of somebody else: classes that begin with
// "rd-" alone, no style and no script. Its ids begin with what [Embed] gives and have
// neither dots nor slashes.
//
// It stays true where a reader sees its text alone, as in a feed: between any two
// words that stand apart on the page stand signs that part them; words that differ
// stand in [-…-] and {+…+} as well as in del and ins; the first line says what is
// compared, the last up to when the evidence was collected and that redraft
// does not authenticate texts. The options are those of [HTML], and [Embed].
func Fragment(w io.Writer, part Part, opts ...Option) error {
	b := newBuilder(opts)
	b.fragment = true
	if b.set.embed == "" {
		b.set.embed = "rd1"
	}
	s, err := b.section(part)
	if err != nil {
		return err
	}
	if s == nil {
		return errors.New("page: there is no part to make a fragment of")
	}
	if s.Digest == "" {
		if err := b.digest(s); err != nil {
			return err
		}
	}
	return write(w, "fragment", s)
}

// digest gives a fragment that is of no two texts the digest of the plan that it is
// of, where one was lent.
func (b *builder) digest(s *section) error {
	if len(b.set.plan.Versions) == 0 {
		return nil
	}
	sum := sha256.New()
	if err := plan.Encode(sum, b.set.plan); err != nil {
		return fmt.Errorf("page: the plan: %w", err)
	}
	s.Digest = fmt.Sprintf("sha256:%x", sum.Sum(nil))
	s.Foot = strings.TrimSpace(s.Foot + " " + b.label("page.digest.plan", "plan", s.Digest))
	return nil
}

// write carries out a template.
func write(w io.Writer, name string, data any) error {
	t, err := templates()
	if err != nil {
		return err
	}
	var sink errorSink
	sink.w = w
	if err := t.ExecuteTemplate(&sink, name, data); err != nil {
		if sink.err != nil {
			err = sink.err
		}
		return fmt.Errorf("write the page: %w", err)
	}
	return nil
}

// An errorSink keeps the error of its writer, which a template wraps in its own.
type errorSink struct {
	w   io.Writer
	err error
}

func (s *errorSink) Write(p []byte) (int, error) {
	n, err := s.w.Write(p)
	if err != nil && s.err == nil {
		s.err = err
	}
	return n, err
}

// A document is a page as its template reads it.
type document struct {
	Lang, Dir string
	Policy    string
	Style     template.HTML
	Script    template.HTML
	Title     string
	Skip      string
	Kicker    string
	Evidence  string
	Parts     []*section
	Sources   *sourceList
	About     []labelled
	Small     string
	Reviewed  string // that nobody went over the labels; "" somebody did
	First     string // id of the points, to which the keyboard may skip; "" there are none
}

// A labelled is a paragraph that begins with a word for it.
type labelled struct{ Label, Text string }

// A section is a part as its template reads it. One of the pointers is set.
type section struct {
	Dir, Lang  string
	Lead       bool // the first part of a page: it bears the page's heading
	Title      string
	Comparison *comparison
	Story      *story
	Lineage    *lineage
	Table      *table
	Whole      *whole
	Evidence   *evidence
	Trail      *trailOf
	Intro      string
	Index      []navLink // of what stands under it
	ID         string    // "" nothing leads to it
	Under      []*section
	Head, Foot string // of a fragment: what it is, and up to when
	Digest     string
}

// A navLink leads to a part of the page.
type navLink struct{ Href, Text string }

// document builds all of a page.
func (b *builder) document(parts []Part) (*document, error) {
	doc := &document{
		Lang: b.lang(), Dir: b.dir(), Policy: policy(), Style: style(),
		Script: script(), Skip: b.label("page.skip"),
	}
	for i := range parts {
		s, err := b.section(parts[i])
		if err != nil {
			return nil, err
		}
		if s == nil {
			continue
		}
		if len(doc.Parts) == 0 {
			s.lead()
			doc.Title, doc.Evidence = s.Title, b.evidence
			if b.set.title != "" {
				doc.Title = plain(b.set.title)
				s.Title = doc.Title
			}
		}
		if doc.First == "" && s.Comparison != nil {
			doc.First = s.Comparison.PointsID
		}
		doc.Parts = append(doc.Parts, s)
	}
	doc.Kicker = b.kicker(doc.Parts)
	doc.Sources = b.sourceList()
	doc.About = b.aboutRows()
	doc.Reviewed = b.label("page.reviewed")
	if b.evidence != "" {
		doc.Small = b.evidence + " " + b.label("page.later")
	}
	return doc, nil
}

// lead makes a part the first of a page, which bears the page's heading.
func (s *section) lead() {
	s.Lead = true
	if s.Trail != nil {
		s.Trail.Top = true
	}
	if s.Evidence != nil {
		s.Evidence.Top = true
	}
}

// section builds one part; nil for the zero Part.
func (b *builder) section(p Part) (*section, error) {
	if p.build == nil {
		return nil, nil
	}
	b.parts++
	s, err := p.build(b)
	if err != nil {
		return nil, fmt.Errorf("page: %s: %w", p.name, err)
	}
	s.Lang, s.Dir = b.lang(), b.dir()
	return s, nil
}

func (b *builder) kicker(parts []*section) string {
	key := "page.kicker.plan"
	for _, s := range parts {
		if s.Comparison != nil {
			key = "page.kicker"
		}
	}
	title := b.set.plan.Title
	if b.bare {
		title = "" // nothing of a plan reaches two other texts
	}
	return b.label(key, "plan", title)
}

// aboutRows says what the page is, at its end.
func (b *builder) aboutRows() []labelled {
	if b.bare {
		return []labelled{{b.label("page.about"), b.label("page.about.bare")}}
	}
	return []labelled{
		{b.label("page.corrections"), b.corrections()},
		{b.label("page.about"), b.label("page.about.text")},
	}
}
