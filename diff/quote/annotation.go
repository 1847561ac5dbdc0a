package quote

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Selectors select a quotation in an article as the Web Annotation Data Model does
// (W3C Recommendation, 2017, section 4.2): by its words, and by its place.
type Selectors struct {
	Quote    TextSelector     `json:"quote"`
	Position PositionSelector `json:"position"`
}

// A TextSelector selects words, as a reader sees them, by those around them.
type TextSelector struct {
	Type   SelectorType `json:"type"` // [SelectorTypeQuote]
	Exact  string       `json:"exact"`
	Prefix string       `json:"prefix,omitempty"` // 32 characters before them at most
	Suffix string       `json:"suffix,omitempty"` // and behind them
}

// A PositionSelector selects characters of the article as it was given, and not of
// the page that it makes: the model counts characters, and not bytes.
type PositionSelector struct {
	Type  SelectorType `json:"type"`  // [SelectorTypePosition]
	Start int          `json:"start"` // characters before the first
	End   int          `json:"end"`   // and up to the last
}

// SelectorType is the type of a selector.
type SelectorType string

// The types of selector.
const (
	SelectorTypeQuote    SelectorType = "TextQuoteSelector"
	SelectorTypePosition SelectorType = "TextPositionSelector"
)

// SelectorTypes lists the types of selector.
func SelectorTypes() []SelectorType {
	return []SelectorType{SelectorTypeQuote, SelectorTypePosition}
}

// Valid reports whether t is a known type. A selector's type may not be "".
func (t SelectorType) Valid() bool { return t == SelectorTypeQuote || t == SelectorTypePosition }

// contextLen is how many characters a prefix and a suffix have.
const contextLen = 32

// An Annotation is one quotation with its answer as the Web Annotation Data Model
// has it, ready to be written as JSON-LD.
type Annotation struct {
	Context    string           `json:"@context"`
	Type       string           `json:"type"`
	Motivation string           `json:"motivation"`
	Body       AnnotationBody   `json:"body"`
	Target     AnnotationTarget `json:"target"`
}

// An AnnotationBody is what is said of a quotation.
type AnnotationBody struct {
	Type  string `json:"type"`
	Value string `json:"value"` // the answer, with points where there are any: "found: us-28/6"
}

// An AnnotationTarget is the quotation in its article.
type AnnotationTarget struct {
	Source   string `json:"source"`   // the address of the article
	Selector []any  `json:"selector"` // a [TextSelector] and a [PositionSelector]
}

// Annotations gives the quotations of a report as Web Annotations of the article
// at an address.
func (r *Report) Annotations(source string) []Annotation {
	out := make([]Annotation, 0, len(r.Quotations))
	for i := range r.Quotations {
		q := &r.Quotations[i]
		value := string(q.Answer)
		var seen []string
		for _, p := range q.Places {
			name := p.Ref.Version + "/" + p.Ref.Point
			if !slices.Contains(seen, name) {
				seen = append(seen, name)
			}
		}
		if len(seen) > 0 {
			value += ": " + strings.Join(seen, ", ")
		}
		out = append(out, Annotation{
			Context: "http://www.w3.org/ns/anno.jsonld", Type: "Annotation",
			Motivation: "assessing",
			Body:       AnnotationBody{Type: "TextualBody", Value: value},
			Target: AnnotationTarget{
				Source:   source,
				Selector: []any{q.Selectors.Quote, q.Selectors.Position},
			},
		})
	}
	return out
}

// selectors gives the selectors of a span whose bytes in the article are those
// from at to end, the first of which is its character number chars.
func (p *page) selectors(s *span, at, end, chars int) Selectors {
	return Selectors{
		Quote: TextSelector{
			Type: SelectorTypeQuote, Exact: p.text[s.from:s.to],
			Prefix: tail(p.text[:s.from], contextLen), Suffix: head(p.text[s.to:], contextLen),
		},
		Position: PositionSelector{
			Type: SelectorTypePosition, Start: chars,
			End: chars + utf8.RuneCountInString(p.article[at:end]),
		},
	}
}

// tail gives the last n characters of a text.
func tail(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

// head gives the first n characters of a text.
func head(s string, n int) string {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at]
}
