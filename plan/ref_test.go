package plan_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan"
)

func TestParseRef(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text string
		want       plan.Ref
		bad        bool
	}{
		{name: "version", text: "us-28", want: plan.Ref{Version: "us-28"}},
		{name: "point", text: "us-28/10.b", want: plan.Ref{Version: "us-28", Point: "10.b"}},
		{
			name: "reading", text: "us-28/10.b@bbc",
			want: plan.Ref{Version: "us-28", Point: "10.b", Witness: "bbc"},
		},
		{name: "witness", text: "us-28@bbc", want: plan.Ref{Version: "us-28", Witness: "bbc"}},
		{name: "claim", text: "geneva-19#c2", want: plan.Ref{Version: "geneva-19", Claim: "c2"}},
		{name: "statement", text: "statement:st1", want: plan.Ref{Statement: "st1"}},
		{name: "report", text: "report:axios", want: plan.Ref{Report: "axios"}},
		{name: "empty", text: "", bad: true},
		{name: "no point", text: "us-28/", bad: true},
		{name: "no version", text: "/3", bad: true},
		{name: "two slashes", text: "us-28/3/4", bad: true},
		{name: "claim at a point", text: "us-28/3#c", bad: true},
		{name: "claim of a witness", text: "us-28#c@w", bad: true},
		{name: "space", text: "us 28", bad: true},
		{name: "bad bytes", text: "us\xff", bad: true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := plan.ParseRef(tt.text)
			if tt.bad {
				if _, ok := errors.AsType[*plan.RefError](err); !ok {
					t.Fatalf("ParseRef(%q) = %v, %v; want a *RefError", tt.text, got, err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("ParseRef(%q) (-want +got):\n%s", tt.text, diff)
			}
			if got.String() != tt.text {
				t.Errorf("String() = %q, want %q", got.String(), tt.text)
			}
		})
	}
}

func FuzzParseRef(f *testing.F) {
	for _, s := range []string{
		"us-28/10.b@bbc", "geneva-19#c2", "statement:st1", "report:", "a/@",
		"\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := plan.ParseRef(s)
		if err == nil && r.String() != s {
			t.Errorf("%q comes back as %q", s, r.String())
		}
	})
}

func TestLookup(t *testing.T) {
	t.Parallel()
	p := &plan.Plan{
		Versions: []plan.Version{{
			ID: "v", Lead: "a",
			Witnesses: []plan.Witness{
				{ID: "a"},
				{ID: "b", Readings: []plan.Reading{{
					Points:  []string{"1", "2"},
					Content: plan.Content{Text: "both"},
				}}},
			},
			Points: []plan.Point{
				{ID: "1", Content: plan.Content{Text: "one"}},
				{
					ID: "2", Content: plan.Content{Text: "two"},
					Points: []plan.Point{{ID: "2.a", Content: plan.Content{Text: "below"}}},
				},
			},
			Claims: []plan.Claim{{ID: "c", Content: plan.Content{Text: "claim"}}},
		}},
		Statements: []plan.Statement{{ID: "s"}},
	}
	for _, tt := range []struct {
		name, ref, text string
	}{
		{"point", "v/1", "one"},
		{"below", "v/2.a", "below"},
		{"lead's reading", "v/2@a", "two"},
		{"reading of a run", "v/2@b", "both"},
		{"claim", "v#c", "claim"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			ref, err := plan.ParseRef(tt.ref)
			if err != nil {
				t.Fatal(err)
			}
			item, err := p.Lookup(ref)
			if err != nil {
				t.Fatal(err)
			}
			if item.Content == nil || item.Content.Text != tt.text {
				t.Errorf("Lookup(%s) leads to %+v, want the text %q", tt.ref, item.Content, tt.text)
			}
		})
	}
	t.Run("silent witness", func(t *testing.T) {
		t.Parallel()
		item, err := p.Lookup(plan.Ref{Version: "v", Point: "2.a", Witness: "b"})
		if err != nil || item.Content != nil || item.Witness == nil {
			t.Errorf("got %+v, %v; want the witness, no content and no error", item, err)
		}
	})
	for _, missing := range []plan.Ref{
		{},
		{Version: "w"},
		{Version: "v", Point: "9"},
		{Version: "v", Witness: "z"},
		{Version: "v", Claim: "z"},
		{Statement: "z"},
		{Report: "z"},
	} {
		if _, err := p.Lookup(missing); err == nil {
			t.Errorf("Lookup(%v) found something", missing)
		}
	}
}

func TestAllGivesRefsThatLookupFollows(t *testing.T) {
	t.Parallel()
	p := &plan.Plan{Versions: []plan.Version{
		{ID: "v", Points: []plan.Point{{ID: "1", Points: []plan.Point{{ID: "1.a"}}}, {ID: "2"}}},
		{ID: "w", Points: []plan.Point{{ID: "1"}}},
	}}
	var got []string
	for ref, point := range p.All() {
		got = append(got, ref.String())
		if item, err := p.Lookup(ref); err != nil || item.Point != point {
			t.Errorf("Lookup(%v) does not lead to the point that All gave: %v", ref, err)
		}
		if ref.Version == "w" {
			break
		}
	}
	if diff := cmp.Diff([]string{"v/1", "v/1.a", "v/2", "w/1"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFillIDs(t *testing.T) {
	t.Parallel()
	v := &plan.Version{Points: []plan.Point{
		{Number: "1", Points: []plan.Point{{Number: "1.1"}, {Number: "(b)"}, {}}},
		{Number: "§ 12a"},
		{Number: "1"},
		{Number: "пункт 5"},
		{ID: "p5", Number: "x"},
		{},
	}}
	repeated := v.FillIDs()
	var got []string
	for _, p := range v.All() {
		got = append(got, p.ID)
	}
	want := []string{"1", "1.1", "1.b", "1.p3", "12a", "p3", "p4", "p5", "p6"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(repeated) != 1 || repeated[0] != &v.Points[2] {
		t.Errorf("repeated = %v, want the second point numbered 1", repeated)
	}
	if again := v.FillIDs(); len(again) != 1 {
		t.Errorf("filling twice gives %d repetitions, want 1", len(again))
	}
}
