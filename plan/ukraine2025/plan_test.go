package ukraine2025_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// The rules of the format hold. Warned of is one thing: ten of the reports were
// read as files, or in pages whose address was not recorded. Every day is there.
func TestDocumentDecodes(t *testing.T) {
	t.Parallel()
	p, err := plan.DecodeBytes(ukraine2025.JSON(), plan.Name("plan.json"))
	require.NoError(t, err)
	warned := plan.LintBytes(ukraine2025.JSON(), plan.Name("plan.json"))
	require.Len(t, warned, 1)
	require.Equal(t, plan.CodeReportUntraced, warned[0].Code)
	require.Equal(t, "address", warned[0].Params["case"])
	require.Equal(t, "10", warned[0].Params["count"])
	require.NoError(t, plan.Check(p))
	if diff := cmp.Diff(p, ukraine2025.Plan()); diff != "" {
		t.Errorf("Plan() is not what the document says (-want +got):\n%s", diff)
	}
	var out bytes.Buffer
	require.NoError(t, plan.Encode(&out, p))
	if !bytes.Equal(out.Bytes(), ukraine2025.JSON()) {
		t.Error("the document is not in the form that Encode writes")
	}
}

func TestCopiesAreTheCallers(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	p.Version("us-28").Points[0].Text = "changed"
	if ukraine2025.Plan().Version("us-28").Points[0].Text == "changed" {
		t.Error("a change to one copy is seen in the next")
	}
	doc := ukraine2025.JSON()
	doc[0] = 'x'
	if ukraine2025.JSON()[0] == 'x' {
		t.Error("a change to the document is seen in the next copy")
	}
}

// contents calls f with every content of the plan: of points, readings and
// claims. The witness is the one whose words they are, nil for claims.
func contents(p *plan.Plan, f func(where plan.Ref, v *plan.Version, w *plan.Witness,
	c *plan.Content),
) {
	for i := range p.Versions {
		v := &p.Versions[i]
		for ref, point := range v.All() {
			f(ref, v, v.LeadWitness(), &point.Content)
		}
		for j := range v.Witnesses {
			w := &v.Witnesses[j]
			for k := range w.Readings {
				r := &w.Readings[k]
				f(plan.Ref{Version: v.ID, Point: r.Points[0], Witness: w.ID}, v, w, &r.Content)
			}
		}
		for j := range v.Claims {
			f(plan.Ref{Version: v.ID, Claim: v.Claims[j].ID}, v, nil, &v.Claims[j].Content)
		}
	}
}

func TestNothingIsGraded(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, s := range p.Sources {
		if s.Grade != "" {
			t.Errorf("source %s is graded", s.ID)
		}
	}
	ungraded := func(where string, cites []sources.Citation) {
		for _, c := range cites {
			if c.Credibility != 0 {
				t.Errorf("%s: a citation is graded", where)
			}
		}
	}
	contents(p, func(where plan.Ref, _ *plan.Version, _ *plan.Witness, c *plan.Content) {
		ungraded(where.String(), c.Cites)
	})
	for _, s := range p.Statements {
		ungraded(s.ID, s.Cites)
	}
}

// Every statement, count, claim and worded content says where it is from, and
// what was read only as others copied it says where it was read.
func TestEverythingIsCited(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	check := func(where string, cites []sources.Citation) {
		if len(cites) == 0 {
			t.Errorf("%s: no citation", where)
		}
		for _, c := range cites {
			if r := p.Report(c.Report); len(c.Via) == 0 && r.Read != sources.AccessRead &&
				r.Read != sources.AccessExcerpt {
				t.Errorf("%s: report %s was not read itself, and no copy is named", where, c.Report)
			}
			for _, id := range c.Via {
				if p.Report(id) == nil {
					t.Errorf("%s: no report %s", where, id)
				}
			}
			if len(c.Via) > 0 {
				if r := p.Report(c.Via[0]); r.Read != sources.AccessRead &&
					r.Read != sources.AccessExcerpt {
					t.Errorf("%s: the copy %s was not read", where, c.Via[0])
				}
			}
		}
	}
	contents(p, func(where plan.Ref, _ *plan.Version, _ *plan.Witness, c *plan.Content) {
		if c.State() != plan.PresenceUnreported {
			check(where.String(), c.Cites)
		}
	})
	for _, s := range p.Statements {
		check("statement "+s.ID, s.Cites)
	}
	for _, v := range p.Versions {
		for _, c := range v.Counts {
			check(v.ID+", counts", c.Cites)
		}
	}
}

// A quotation is cited to the report of the witness that it is given for. The
// exceptions are those that the package comment names: these points of us-28 were
// read in other copies, not in one of Axios, whose witness leads.
func TestQuotationsAreCitedToTheirWitness(t *testing.T) {
	t.Parallel()
	var others []string
	contents(ukraine2025.Plan(), func(where plan.Ref, v *plan.Version, w *plan.Witness,
		c *plan.Content,
	) {
		if w == nil || !v.Standing(c, w).Quotable() {
			return
		}
		if !slices.ContainsFunc(c.Cites, func(x sources.Citation) bool {
			return x.Report == w.Report
		}) {
			others = append(others, where.String())
		}
	})
	want := []string{
		"us-28/10.c", "us-28/10.d", "us-28/11", "us-28/13", "us-28/20.a", "us-28/20.b",
		"us-28/21", "us-28/21.a", "us-28/21.b", "us-28/21.c", "us-28/21.d", "us-28/26",
	}
	if diff := cmp.Diff(want, others); diff != "" {
		t.Errorf("quotations that are cited to other reports than the witness's (-want +got):\n%s",
			diff)
	}
}

// No link between points is written into the data, but the one that somebody
// claims: that the audit clause became the amnesty. Who claims it and who
// denies it stand beside.
func TestOneReportedLink(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	var links []string
	for _, v := range p.Versions {
		for _, parent := range v.Parents {
			for _, l := range parent.Links {
				links = append(links, parent.Version+"/"+l.From[0]+" "+v.ID+"/"+l.To[0])
			}
		}
	}
	if diff := cmp.Diff([]string{"us-28-audit/26 us-28/26"}, links); diff != "" {
		t.Errorf("reported links (-want +got):\n%s", diff)
	}
	stances := map[string]plan.Stance{}
	for _, s := range p.Statements {
		for _, about := range s.About {
			if about.Statement == "audit-claim" || about.Version == "us-28-audit" &&
				about.Point == "26" {
				stances[s.ID] = s.Stance
			}
		}
	}
	want := map[string]plan.Stance{
		"audit-claim": plan.StanceAsserts,
		"audit-named": plan.StanceAsserts, "audit-denial": plan.StanceDenies,
		"audit-nypost": plan.StanceAsserts,
	}
	if diff := cmp.Diff(want, stances); diff != "" {
		t.Errorf("who claims and who denies (-want +got):\n%s", diff)
	}
}

// A fact has the same kind and unit wherever its key is used, so that it can
// be followed through the versions.
func TestFactsAreConsistent(t *testing.T) {
	t.Parallel()
	type form struct {
		Kind plan.FactKind
		Unit string
	}
	seen := map[string]form{}
	contents(ukraine2025.Plan(), func(where plan.Ref, _ *plan.Version, _ *plan.Witness,
		c *plan.Content,
	) {
		for _, f := range c.Facts {
			have := form{f.Kind, f.Unit}
			if f.Value == "" {
				continue // no value, and perhaps no unit
			}
			if was, ok := seen[f.Key]; ok && was != have {
				t.Errorf("%s: fact %s is %v here and %v elsewhere", where, f.Key, have, was)
			}
			seen[f.Key] = have
		}
	})
}

func BenchmarkPlan(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(ukraine2025.JSON())))
	for b.Loop() {
		ukraine2025.Plan()
	}
}

func pointIDs(v *plan.Version) []string {
	var ids []string
	for ref := range v.All() {
		ids = append(ids, ref.Point)
	}
	return ids
}
