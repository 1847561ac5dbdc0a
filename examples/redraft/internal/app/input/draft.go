package input

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/words"
)

// Draft reads a text file as a draft, by what its user states of it and by what
// the file does. Where its reading was not sure the user is told. A file without
// points cannot be compared with anything: that is an error.
func (f *Files) Draft(name, encoding string, stated Origin) (*plan.Version, error) {
	doc, err := f.Document(name, encoding)
	if err != nil {
		return nil, err
	}
	if f.scopes == nil {
		f.scopes = make(map[string]Scope)
	}
	f.scopes[name] = doc.Scope
	if f.translated == nil {
		f.translated = make(map[string]string)
	}
	f.translated[name] = translation(doc.Text)
	stated = stated.mergedWith(doc.Origin)
	v := doc.Draft
	if v == nil {
		if strings.TrimSpace(doc.Text) == "" {
			return nil, fmt.Errorf("%s has no text", Shown(name))
		}
		if v, err = f.read(name, &doc, stated.Language); err != nil {
			return nil, err
		}
	}
	if len(v.Points) == 0 {
		return nil, fmt.Errorf("%s has words but no points: there is nothing to compare",
			Shown(name))
	}
	v.Title, v.Date, v.Status, v.Language = stated.Name(name), stated.Date, stated.Status,
		stated.Language
	if stated.Answers != "" {
		v.Parents = []plan.Parent{{Version: stated.Answers, Relation: plan.RelationCounters}}
	}
	return v, nil
}

// read reads a text, or a list of records, of which it tells what was taken for
// what.
func (f *Files) read(name string, doc *Document, language string) (*plan.Version, error) {
	if text := strings.TrimSpace(doc.Text); (text[0] == '[' || text[0] == '{') &&
		json.Valid([]byte(text)) {
		r, err := outline.ParseRecords([]byte(text), outline.Language(language))
		if err != nil {
			return nil, fmt.Errorf("%s is JSON, and no list of clauses: %w", Shown(name), err)
		}
		for _, m := range r.Taken {
			f.note("%s: read %s", Shown(name), words.Escape(m.String()))
		}
		for _, left := range r.Left {
			f.note("%s: left %q", Shown(name), words.Escape(left))
		}
		return r.Version, nil
	}
	o := outline.Parse(doc.Text, outline.Language(language))
	f.tell(name, doc.Placed, o.Diagnostics)
	return o.Version, nil
}

// few is how many diagnostics of one code are told one by one.
const few = 2

// tell tells where a text was not surely read: each place, or the first and how
// many more there are.
func (f *Files) tell(name string, placed bool, ds diag.Diagnostics) {
	count := make(map[diag.Code]int)
	for _, d := range ds {
		count[d.Code]++
	}
	for _, d := range ds {
		n := count[d.Code]
		line := Shown(name) + ": " + d.Message
		if placed {
			line = Shown(name) + ":" + d.Span.Start.String() + ": " + d.Message
		}
		switch {
		case n < 0: // told
		case n > few:
			f.note("%s, and %d more like this", line, n-1)
			count[d.Code] = -1
		default:
			f.note("%s", line)
		}
	}
}
