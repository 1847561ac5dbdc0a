package outline

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// Records is a text that was kept as a list of records, as data sets and programs
// for laws keep it: [{"no": "1", "text": "…"}].
type Records struct {
	// never nil after ParseRecords; without witnesses, as that of an [Outline]
	Version *plan.Version
	Taken   []Member // which members were taken for what, in the order of their first use
	// members of the records that were not taken, in the order of their first use
	Left []string
}

// A Member is a member of records with what it was taken for. The zero Member is
// none.
type Member struct {
	Name string // as it stands in the records
	As   string // number, heading, text or points
}

// memberNames are the names that members of records have, likeliest first, by
// what they are taken for.
var memberNames = [...]struct {
	as    string
	names []string
}{
	{"number", []string{
		"number", "no", "nr", "num", "№", "label", "article", "section", "point",
		"clause", "item", "artikel", "номер", "id",
	}},
	{"heading", []string{
		"heading", "title", "name", "caption", "rubric", "überschrift", "titre",
		"заголовок", "назва",
	}},
	{"text", []string{
		"text", "body", "content", "words", "value", "paragraph", "inhalt", "texte",
		"текст",
	}},
	{"points", []string{
		"points", "children", "items", "articles", "sections", "clauses",
		"paragraphs", "subpoints", "parts",
	}},
}

// ParseRecords reads a list of records as a draft: a JSON array of objects, or an
// object with one such array, its title and its language. Which members are the
// number, the heading, the text and the records below is told by their names, in
// any case, in the first record that has them; Records says what was taken, and
// what was left. A text that is no such list gives a [*diag.Error] with one
// diagnostic, located. Of the options ID, Language and [MaxSize]
// apply; lists deeper than 24 levels are none. Cost: linear.
func ParseRecords(data []byte, opts ...Option) (*Records, error) {
	s := newSettings(opts)
	if len(data) > s.maxSize {
		return nil, notRecords(data, int64(s.maxSize), diag.CodeTooLarge,
			"more bytes than the limit")
	}
	r := recordReader{out: &Records{}, as: make(map[string]string), outer: make(map[string]bool)}
	var doc any
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if err := dec.Decode(&doc); err != nil {
		at := int64(len(data))
		if bad, ok := errors.AsType[*json.SyntaxError](err); ok {
			at = bad.Offset
		}
		return nil, notRecords(data, at, diag.CodeSyntax, "not JSON from here on")
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, notRecords(data, dec.InputOffset(), diag.CodeTrailingData,
			"something stands after the list")
	}
	v := &plan.Version{ID: s.id, Language: s.language, Coverage: plan.CoverageComplete}
	list, ok := doc.([]any)
	if outer, isObject := doc.(map[string]any); isObject {
		list, ok = r.inside(outer, v)
	}
	if !ok || !areRecords(list, 0) {
		return nil, notRecords(data, 0, diag.CodeWrongType,
			"no list of records: an array of objects, each with a text")
	}
	r.order(data)
	r.rank()
	v.Points = r.points(list)
	v.FillIDs()
	r.out.Version = v
	r.leave()
	return r.out, nil
}

// notRecords is the error of a document that is no list of records.
func notRecords(data []byte, at int64, code diag.Code, message string) error {
	pos := positioner{text: string(data), line: 1}
	p := pos.pos(min(int(at), len(data)))
	return diag.Diagnostics{{
		Code: code, Severity: diag.SeverityError, Span: diag.Span{Start: p, End: p},
		Message: message,
		Advice:  `such a list is [{"number": "1", "text": "…"}]`,
	}}.Err()
}

// A recordReader is one run of ParseRecords.
type recordReader struct {
	out   *Records
	as    map[string]string // what a member is, by its name
	names []string          // of members, in the order of the document

	outer  map[string]bool     // the members round the list that were read
	likely map[string][]string // names of members for each thing, likeliest first
}

// inside gives the one list of records in an object, and takes what it says of
// the draft.
func (r *recordReader) inside(outer map[string]any, v *plan.Version) (list []any, ok bool) {
	for name, value := range outer {
		switch words, isText := value.(string); {
		case isText && strings.EqualFold(name, "title"):
			v.Title, r.outer[name] = label(words), true
		case isText && (strings.EqualFold(name, "language") || strings.EqualFold(name, "lang")):
			v.Language, r.outer[name] = words, true
		}
		if inner, isList := value.([]any); isList && areRecords(inner, 0) {
			if ok {
				return nil, false // two of them
			}
			list, ok, r.outer[name] = inner, true, true
		}
	}
	return list, ok
}

// areRecords reports whether a list is one of objects that have a text, or
// records below them that have.
func areRecords(list []any, depth int) bool {
	if depth >= maxDepth {
		return false
	}
	texts := 0
	for _, x := range list {
		record, ok := x.(map[string]any)
		if !ok {
			return false
		}
		for name, value := range record {
			_, words := value.(string)
			inner, deeper := value.([]any)
			switch roleOfMember(name) {
			case "text":
				if words {
					texts++
				}
			case "points":
				if deeper && len(inner) > 0 && areRecords(inner, depth+1) {
					texts++
				}
			}
		}
	}
	return texts > 0
}

// roleOfMember says what a member of a record is by its name; "" nothing known.
func roleOfMember(name string) string {
	for _, m := range memberNames {
		if slices.Contains(m.names, strings.ToLower(name)) {
			return m.as
		}
	}
	return ""
}

// order lists the names of members as they come in the document.
func (r *recordReader) order(data []byte) {
	dec := json.NewDecoder(bytes.NewReader(data))
	var objects []bool // whether what is open is an object, innermost last
	name := false      // a name comes next
	seen := make(map[string]bool)
	for {
		token, err := dec.Token()
		if err != nil {
			return
		}
		switch t := token.(type) {
		case json.Delim:
			switch t {
			case '{', '[':
				objects = append(objects, t == '{')
				name = t == '{'
				continue
			}
			objects = objects[:len(objects)-1]
		case string:
			if name && len(objects) > 0 && objects[len(objects)-1] {
				if !seen[t] {
					seen[t] = true
					r.names = append(r.names, t)
				}
				name = false
				continue
			}
		}
		name = len(objects) > 0 && objects[len(objects)-1]
	}
}

// rank finds out which members may be taken for what.
func (r *recordReader) rank() {
	small := make(map[string][]string)
	for _, name := range r.names {
		lower := strings.ToLower(name)
		small[lower] = append(small[lower], name)
	}
	r.likely = make(map[string][]string)
	for _, m := range memberNames {
		for _, name := range m.names {
			r.likely[m.as] = append(r.likely[m.as], small[name]...)
		}
	}
}

// points reads a list of records.
func (r *recordReader) points(list []any) []plan.Point {
	points := make([]plan.Point, 0, len(list))
	for _, x := range list {
		record, _ := x.(map[string]any)
		var p plan.Point
		p.Number = label(r.text(record, "number"))
		p.Heading = label(r.text(record, "heading"))
		p.Text = r.text(record, "text")
		if inner, ok := r.value(record, "points").([]any); ok && len(inner) > 0 &&
			areRecords(inner, 0) {
			p.Points = r.points(inner)
		}
		if p.Text == "" && p.Heading == "" && len(p.Points) == 0 && p.Number != "" {
			p.Presence = plan.PresencePresent
		}
		points = append(points, p)
	}
	return points
}

// text gives a member of a record as words.
func (r *recordReader) text(record map[string]any, as string) string {
	switch x := r.value(record, as).(type) {
	case string:
		return strings.TrimSpace(x)
	case json.Number:
		return x.String()
	}
	return ""
}

// value gives the member of a record that is taken for something: that of the
// likeliest name.
func (r *recordReader) value(record map[string]any, as string) any {
	for _, name := range r.likely[as] {
		value, ok := record[name]
		if !ok || r.as[name] != "" && r.as[name] != as {
			continue
		}
		if r.as[name] == "" {
			r.as[name] = as
			r.out.Taken = append(r.out.Taken, Member{Name: name, As: as})
		}
		return value
	}
	return nil
}

// leave lists the members that were not taken.
func (r *recordReader) leave() {
	for _, name := range r.names {
		if r.as[name] == "" && !r.outer[name] {
			r.out.Left = append(r.out.Left, name)
		}
	}
}

// String says it as programs do: no as the number.
func (m Member) String() string { return strconv.Quote(m.Name) + " as the " + m.As }
