package collate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A Provenance says how a reading's words came from the draft to the plan: Read is
// how its witness's text was read, Made how that text came about. The zero
// Path says that the witness was read itself and is not known to have its text
// from another one.
type Provenance struct {
	Read []Step `json:"read,omitempty"` // the reports in which it was in fact read, nearest first
	Made []Step `json:"made,omitempty"` // what the witness's text was made from, nearest first
}

// A Step is one station of a [Provenance]. Several texts in From are alternatives;
// the path ends with them, and with a text that is not a certain one.
type Step struct {
	From []Carrier `json:"from"` // by name
}

// A Carrier is one that another text was made from, or was read in.
type Carrier struct {
	// id in the version; "" for one that is no witness of it
	Witness  string `json:"witness,omitempty"`
	Report   string `json:"report,omitempty"`   // id of the report
	Name     string `json:"name"`               // of the source
	Language string `json:"language,omitempty"` // BCP 47 tag; "" not known
	// what was done with it: copy, translation, paraphrase; "" not known
	How       sources.How       `json:"how,omitempty"`
	Certainty sources.Certainty `json:"certainty,omitempty"` // "" certain
}

// Languages gives the languages that the words went through, from the one that
// the reading has to the farthest one that is surely known, without repeats
// side by side: "en", "zh", "en" for our English of a Chinese text made from
// an English one.
func (r *Reading) Languages() []string {
	var out []string
	add := func(tag string) {
		if b := lang.Base(tag); b != "" && (len(out) == 0 || out[len(out)-1] != b) {
			out = append(out, b)
		}
	}
	add(r.Standing.Language)
	for _, s := range slices.Concat(r.Path.Read, r.Path.Made) {
		if len(s.From) == 1 && s.From[0].Certainty.Sure() {
			add(s.From[0].Language)
		}
	}
	return out
}

// path follows a content back: through the reports of its first citation of
// its witness, then through what the witness's text was made from.
func path(p *plan.Plan, v *plan.Version, h *held.Text) Provenance {
	if h.Witness == nil {
		return Provenance{}
	}
	own := slices.IndexFunc(h.Content.Cites, func(c sources.Citation) bool {
		return c.Report == h.Witness.Report
	})
	if own < 0 {
		if len(h.Content.Cites) > 0 {
			// others have these words: the witness's descent says nothing of them
			return Provenance{}
		}
		return Provenance{Made: made(p, v, h.Witness)}
	}
	var out Provenance
	for _, id := range h.Content.Cites[own].Via {
		out.Read = append(out.Read, Step{From: []Carrier{reportText(p, id)}})
	}
	if len(out.Read) > 0 { // read in copies: the witness's own text is a station too
		out.Read = append(out.Read, Step{From: []Carrier{witnessText(p, h.Witness)}})
		ways(p, h.Content.Cites[own], out.Read)
	}
	out.Made = made(p, v, h.Witness)
	return out
}

// ways says at each station but the first how the text before it was made from
// it, where the reports' own citations say so.
func ways(p *plan.Plan, c sources.Citation, steps []Step) {
	chain := append(slices.Clone(c.Via), c.Report)
	for i := 1; i < len(chain); i++ {
		r := p.Report(chain[i-1])
		if r == nil {
			continue
		}
		for _, e := range r.Cites {
			if e.Report == chain[i] {
				steps[i].From[0].How, steps[i].From[0].Certainty = e.How, e.Certainty
			}
		}
	}
}

// made follows a witness's descent as far as there is one certain way.
func made(p *plan.Plan, v *plan.Version, w *plan.Witness) []Step {
	var out []Step
	seen := map[string]bool{w.ID: true}
	for {
		var s Step
		for _, d := range w.From {
			t := Carrier{Witness: d.Witness, Name: d.Witness}
			if from := v.Witness(d.Witness); from != nil {
				t = witnessText(p, from)
			}
			t.How, t.Certainty = d.How, d.Certainty
			s.From = append(s.From, t)
		}
		slices.SortFunc(s.From, func(a, b Carrier) int {
			return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Witness, b.Witness))
		})
		if len(s.From) == 0 {
			return out
		}
		out = append(out, s)
		next := v.Witness(s.From[0].Witness)
		if len(s.From) > 1 || !s.From[0].Certainty.Sure() || next == nil || seen[next.ID] {
			return out
		}
		seen[next.ID] = true
		w = next
	}
}

func reportText(p *plan.Plan, id string) Carrier {
	t := Carrier{Report: id, Name: cmp.Or(sourceName(p, id), id)}
	if p != nil {
		if r := p.Report(id); r != nil {
			t.Language = r.Language
		}
	}
	return t
}

func witnessText(p *plan.Plan, w *plan.Witness) Carrier {
	t := reportText(p, w.Report)
	t.Witness = w.ID
	t.Language = cmp.Or(w.Language, t.Language)
	return t
}
