package say

import (
	"cmp"
	"strconv"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// Version gives what may be said of a version as a whole and what not, the
// first before the second. The error is a [*plan.RefError] that lists the
// versions that there are.
func Version(p *plan.Plan, id string) ([]Line, error) {
	item, err := p.Lookup(plan.Ref{Version: id})
	if err != nil {
		return nil, err
	}
	v := item.Version
	w := newWork(p)
	w.v = v
	refs := []plan.Ref{{Version: v.ID}}
	aboutIt := func(c Kind, pairs ...string) Line {
		return line(c, refs, append([]string{"version", w.call(v.ID)}, pairs...)...)
	}
	if lead := v.LeadWitness(); lead != nil && len(v.Points) > 0 {
		copies := collate.Copies(p, []sources.Citation{{Report: lead.Report}})
		if len(copies) > 0 && v.Status != plan.StatusClaimed {
			w.add(aboutIt(KindCarried).from(copies...))
		}
	}
	for _, n := range v.Counts {
		l := aboutIt(KindCounted, "n", strconv.Itoa(n.Points), "of", "points")
		if n.Of != "" {
			l.Args["of"] = string(n.Of)
		}
		if v.Status != plan.StatusClaimed { // of what may never have been, no number is said
			w.grounded(l.from(collate.Copies(p, n.Cites)...))
		}
	}
	for i := range v.Claims {
		c := &v.Claims[i]
		w.claim(collate.ReportedClaim{
			Ref: plan.Ref{Version: v.ID, Claim: c.ID}, Text: c.Text,
			Copies: collate.Copies(p, c.Cites),
		})
	}
	said := collate.Statements(p, plan.Ref{Version: v.ID})
	if v.Status == plan.StatusClaimed {
		var copies []collate.Copy
		for _, l := range v.Points {
			copies = append(copies, collate.Copies(p, l.Cites)...)
		}
		w.add(w.pointsDenied(line(KindNotExisted, refs, "ref",
			speech{Table: english()}.version(w.call(v.ID))).from(copies...)))
	}
	switch v.Coverage {
	case plan.CoverageContents:
		w.add(aboutIt(KindNotText))
	case plan.CoveragePartial:
		w.add(aboutIt(KindNotWhole))
	case plan.CoverageComplete:
	}
	if disputed(said) {
		w.add(aboutIt(KindNotAuthor))
	}
	w.conflicts(collate.VersionConflicts(p, v))
	w.statements(said)
	return w.ordered(), nil
}

// pointsDenied adds what was said against statements about the version and any
// point of it.
func (w *work) pointsDenied(l Line) Line {
	subjects := []plan.Ref{{Version: w.v.ID}}
	for ref := range w.v.All() {
		subjects = append(subjects, ref)
	}
	return withDenials(l, collate.Statements(w.p, subjects...))
}

// disputed reports whether statements about a version disagree on who wrote
// it: it is attributed to different hands, or somebody denies an authorship.
func disputed(said []collate.Statement) bool {
	authors := make(map[string]bool)
	denied := false
	var walk func([]collate.Statement)
	walk = func(all []collate.Statement) {
		for i := range all {
			s := &all[i]
			who := s.Object
			switch s.Stance {
			case plan.StanceAuthored:
				who = s.By
			case plan.StanceAttributes:
			case plan.StanceSupports, plan.StanceRejects, plan.StanceAsserts, plan.StanceDenies:
				who = nil
			}
			for _, a := range who {
				authors[cmp.Or(a.Party, a.Name, a.Role)] = true
			}
			denied = denied || len(who) > 0 && s.Denied()
			walk(s.Remarks)
		}
	}
	walk(said)
	return denied || len(authors) > 1
}
