package sources_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// What stands behind some matters of the embedded plan, as its record has it.
func TestEmbeddedPlan(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	g := sources.NewGraph(p.Reports)

	audit := p.Version("us-28-audit")
	all := slices.Clone(audit.Point("26").Cites)
	for _, w := range audit.Witnesses {
		all = append(all, sources.Citation{Report: w.Report})
		for _, r := range w.Readings {
			all = append(all, r.Cites...)
		}
	}
	all = append(all, cited("rbc-wsj ki-umerov-copy npravda-eu-wsj defence24")...)

	for _, tt := range []struct {
		name  string
		cites []sources.Citation
		want  string
	}{
		{"the audit clause: everybody has it from one paper", all, "1: wsj-audit"},
		{"its point alone", audit.Point("26").Cites, "1: wsj-audit"},
		{
			"the missile clause: two agencies had the draft",
			p.Version("us-28").Point("10.d").Cites,
			"2: afp-draft ap-draft-copy",
		},
		{
			"withdrawal from Donetsk: two outlets had the draft",
			p.Version("us-28").Point("21.d").Cites, "2: bbc usatoday",
		},
		{
			"half of the army: one paper, however many carry it",
			cited("kommersant-ft hvylya chronica-ft spzh-ft ft-1119"),
			"1-3: axios-1119? ft-1119 reuters-1119?",
		},
		{
			"a post and those who translated it",
			cited("gonch-tg kommersant-gonch tsn-gonch npravda-en-2 statement-28"), "1: gonch-tg",
		},
		{
			"a blog that is compiled from others", cited("what-we-know-blog"),
			"1-2: axios-1118? guardian-1119?",
		},
		{
			"a bulletin that may have it from either paper", cited("xinhua-19-copy"),
			"0-2: ft-19? wapo-19?",
		},
	} {
		if got := told(g.Roots(tt.cites...)); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}

	d := g.Dispute(p.Statement("audit-claim").Cites, p.Statement("audit-denial").Cites)
	want := []string{"1: wsj-audit", "1-2: ki-umerov? umerov-deny"}
	if diff := cmp.Diff(want, []string{told(d.For), told(d.Against)}); diff != "" ||
		len(d.Both) != 0 {
		t.Errorf("claim and denial (-want +got), both %v:\n%s", d.Both, diff)
	}

	// The only thing that is wrong with the record is a compilation whose
	// origins are inferred.
	if diff := cmp.Diff([]string{"xinhua-19 is compiled from reports that are not surely known"},
		problems(g.Problems())); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// The counts behind everything that the embedded plan cites are in order, and
// nothing is said to be read where it cannot have been.
func TestEmbeddedPlanCitations(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	g := sources.NewGraph(p.Reports)
	lists := 0
	eachCitations(reflect.ValueOf(p), func(cites []sources.Citation) {
		lists++
		s := g.Roots(cites...)
		if s.AtLeast > s.AtMost || s.AtLeast > len(cites) || s.AtMost == 0 {
			t.Errorf("%s of %v", told(s), cites)
		}
		for _, problem := range s.Problems {
			if problem.Kind != sources.ProblemKindNoOrigin {
				t.Errorf("%v: %v", cites, problem)
			}
		}
	})
	if lists < 300 {
		t.Errorf("only %d lists of citations were looked at", lists)
	}
}

// eachCitations finds every list of citations in a value.
func eachCitations(v reflect.Value, yield func([]sources.Citation)) {
	switch v.Kind() {
	case reflect.Pointer:
		eachCitations(v.Elem(), yield)
	case reflect.Slice:
		if cites, ok := reflect.TypeAssert[[]sources.Citation](v); ok {
			if len(cites) > 0 {
				yield(cites)
			}
			return
		}
		for i := range v.Len() {
			eachCitations(v.Index(i), yield)
		}
	case reflect.Struct:
		for _, f := range v.Fields() {
			eachCitations(f, yield)
		}
	default:
	}
}
