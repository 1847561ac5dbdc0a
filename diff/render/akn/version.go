package akn

import (
	"errors"
	"fmt"
	"io"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// A document is one in the making.
type document struct {
	builder
	set      *settings
	p        *plan.Plan // nil: none
	v        *plan.Version
	id       identity
	sections *sections
	names    *names
	// where a point was first known, by its id; its own place where it is not here
	origin  map[string]string
	authors []author
	carrier string // name of whose copy it is; "" the text itself
}

// documentOf begins a document of a version, which is not altered.
func documentOf(p *plan.Plan, v *plan.Version, set *settings) *document {
	copied := (&plan.Plan{Versions: []plan.Version{*v}}).Clone()
	d := &document{set: set, p: p, v: &copied.Versions[0]}
	d.v.FillIDs()
	d.id = identityOf(p, d.v.ID, d.language())
	d.sections = sectionsOf(d.v.Points)
	d.names = namesOf(d.v, d.sections)
	d.authors = authorsOf(p, d.v)
	if w := d.v.LeadWitness(); w != nil {
		d.carrier = carrierOf(p, w)
	}
	return d
}

// carrierOf names who published a copy.
func carrierOf(p *plan.Plan, w *plan.Witness) string {
	if r := p.Report(w.Report); r != nil {
		if s := p.Source(r.Source); s != nil {
			return s.Name
		}
	}
	return ""
}

// write writes the document; analysis, which may be nil, says what changed.
func (d *document) write(w io.Writer, contains string, analysis func()) error {
	d.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	d.open("akomaNtoso", "xmlns", Standard, "xmlns:rd", Namespace)
	d.open("doc", "name", "draft", "contains", contains)
	d.open("meta")
	d.identification()
	if analysis != nil {
		analysis()
	}
	d.proprietary()
	d.close("meta")
	d.parts()
	d.close("doc")
	d.close("akomaNtoso")
	if _, err := io.WriteString(w, d.String()); err != nil {
		return fmt.Errorf("write the document: %w", err)
	}
	return nil
}

// errNoVersion says that there is nothing to write.
var errNoVersion = errors.New("there is no version to write")

// Version writes a draft. P is the plan that it is of, which names the work, the authors
// and whose copy it is, and by whose trails a point keeps its wId; nil if there is none.
// Neither is altered. The error says that v is nil, or is that of the writer.
//
// Cost: linear in the text, and with a plan that of [trail.Follow], unless the option
// [Trails] gives them.
func Version(w io.Writer, p *plan.Plan, v *plan.Version, opts ...Option) error {
	if v == nil {
		return errNoVersion
	}
	d := documentOf(p, v, settingsOf(opts))
	if p != nil {
		t := d.set.trails
		if t == nil {
			t = trail.Follow(p)
		}
		d.origin = origins(t, d.v)
	}
	return d.write(w, "originalVersion", d.references)
}

// origins gives where the points of a version were first known. A point that goes on
// several trails, or that shares its trail with another one of the version, has a place of
// its own.
func origins(t *trail.Trails, v *plan.Version) map[string]string {
	first, shared := make(map[string]string), make(map[string]int)
	for ref, p := range v.All() {
		if trails := t.Of(ref); len(trails) == 1 {
			first[p.ID] = trails[0].ID.String()
			shared[first[p.ID]]++
		}
	}
	for id, origin := range first {
		if shared[origin] > 1 {
			delete(first, id)
		}
	}
	return first
}
