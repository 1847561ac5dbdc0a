// Package testplans gives tests of several rooms the texts that they are held
// against. Only tests import it.
package testplans

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// Load reads the plan of a name in a folder.
func Load(tb testing.TB, folder, name string) *plan.Plan {
	tb.Helper()
	p, err := plan.ReadFile(filepath.Join(folder, name+".json"))
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// All gives the embedded plan and those of the test data of package plan, which
// folder is, by name.
func All(tb testing.TB, folder string) map[string]*plan.Plan {
	tb.Helper()
	out := map[string]*plan.Plan{"ukraine2025": ukraine2025.Plan()}
	for _, name := range []string{"water-talks", "lease", "hard-cases"} {
		out[name] = Load(tb, folder, name)
	}
	return out
}

// Reparsed writes a version as the text that somebody would paste, and reads
// that.
func Reparsed(v *plan.Version) *plan.Version {
	return outline.Parse(outline.Format(&plan.Version{Points: v.Points, Language: v.Language},
		outline.StyleStop)).Version
}

// Contract makes a draft of n points of about thirty words, one in eight of
// which differs between drafts, with every fiftieth left out of the second.
func Contract(n, draft int) *plan.Version {
	nouns := strings.Fields(
		"supplier buyer goods delivery payment warranty defect notice port vessel insurance " +
			"invoice inspection penalty bank")
	v := &plan.Version{ID: fmt.Sprint("draft-", draft)}
	for i := range n {
		if draft > 0 && i%50 == 49 {
			continue
		}
		var b strings.Builder
		for k := range 10 {
			fmt.Fprintf(&b, "the %s of clause %d shall ", nouns[(i*7+k*3)%len(nouns)],
				(i*31+k*17)%997)
		}
		days := 30
		if draft > 0 && i%8 == 0 {
			days = 45
		}
		fmt.Fprintf(&b, "apply within %d days.", days)
		v.Points = append(v.Points, plan.Point{
			Number:  fmt.Sprint(i + 1),
			Content: plan.Content{Text: b.String()},
		})
	}
	return v
}
