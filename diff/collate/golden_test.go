package collate_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden holds what is said of every point of every small plan.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, name := range names(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := describe(t, load(t, name))
			file := filepath.Join("testdata", name+".txt")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			if d := gocmp.Diff(string(want), got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// describe writes down all that the package says of a plan.
func describe(tb testing.TB, p *plan.Plan) string {
	tb.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", p.Title)
	for i := range p.Versions {
		v := &p.Versions[i]
		fmt.Fprintf(&b, "\n== %s\n", v.ID)
		conflicts(&b, collate.VersionConflicts(p, v))
		for ref := range v.All() {
			a, err := collate.At(p, ref)
			require.NoError(tb, err)
			apparatus(&b, a)
			statements(&b, collate.Statements(p, ref), "  ")
		}
	}
	if len(p.Versions) == 2 {
		sharing(&b, p)
	}
	return b.String()
}

func apparatus(b *strings.Builder, a *collate.Apparatus) {
	fmt.Fprintf(b, "\n%s\n", a.Ref)
	for i := range a.Readings {
		r := &a.Readings[i]
		fmt.Fprintf(b, "  %s %s group %d, %s %s %s %q\n", r.Ref, r.Basis, r.Group,
			r.Standing.Presence, cmp.Or(string(r.Standing.Wording), "?"),
			cmp.Or(string(r.Standing.Confirmed), "?"), r.Text)
		fmt.Fprintf(b, "    by %s; languages %s; quotable %t\n", copies(r.Copies),
			strings.Join(r.Languages(), " < "), r.Quotable())
		if len(r.Block) > 0 {
			fmt.Fprintf(b, "    block %v number %q\n", r.Block, r.Number)
		}
		for _, run := range r.Lost {
			fmt.Fprintf(b, "    lost %d %q\n", run.At, run.Text)
		}
		for _, run := range r.Added {
			fmt.Fprintf(b, "    added %d %q\n", run.At, run.Text)
		}
		for _, n := range r.Notes {
			fmt.Fprintf(b, "    note %s %d+%d %q\n", n.Kind, n.At, n.Len, n.Text)
		}
	}
	for i, g := range a.Groups {
		fmt.Fprintf(b, "  group %d %v exact %t\n", i, g.Readings, g.Exact)
	}
	conflicts(b, a.Conflicts)
}

func copies(all []collate.Copy) string {
	var out []string
	for _, c := range all {
		s := c.Name + " (" + c.Report + ")"
		if len(c.Via) > 0 {
			s += " via " + strings.Join(c.Via, ", ")
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func conflicts(b *strings.Builder, all []collate.Conflict) {
	for _, c := range all {
		fmt.Fprintf(b, "  conflict %s %q\n", c.Kind, c.Key)
		for _, f := range c.Forms {
			var facts []string
			for _, x := range f.Facts {
				facts = append(facts,
					strings.Join([]string{x.Value, x.Unit, string(x.Bound), x.Scope}, "|"))
			}
			fmt.Fprintf(b, "    %q %q %s by %s; words %t whole %t %v\n", facts, f.Text, f.Presence,
				copies(f.By), f.Words, f.Whole, f.Readings)
		}
	}
}

func statements(b *strings.Builder, all []collate.Statement, indent string) {
	for i := range all {
		s := &all[i]
		fmt.Fprintf(b, "%s%s %s again %t: %s\n", indent, s.ID, s.Stance, s.Again, s.Text)
		statements(b, s.Denials, indent+"  ")
		statements(b, s.Remarks, indent+"  ")
	}
}

func sharing(b *strings.Builder, p *plan.Plan) {
	var pairs []collate.Pair
	for ref := range p.Versions[0].All() {
		pairs = append(pairs, collate.Pair{Base: ref.Point, Other: ref.Point})
	}
	s := collate.SharedWording(&p.Versions[0], &p.Versions[1], pairs)
	fmt.Fprintf(b, "\n%s keeps of %s: %v %s\n", s.Other, s.Base, s.Kept, s.Outcome)
	for _, m := range s.Matches {
		fmt.Fprintf(b, "  %s over %s: for %+v against %+v unseen %d: %s\n", m.Witness, m.Rival,
			m.For, m.Against, m.Unseen, m.Outcome)
		for _, h := range m.Shared {
			fmt.Fprintf(b, "    %s at %d %q against %t told %t\n", h.Point, h.At, h.Text, h.Against,
				h.Told)
		}
	}
}
