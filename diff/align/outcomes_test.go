package align_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/diff/align"
)

var update = flag.Bool("update", false, "write testdata/outcomes.txt anew")

// TestOutcomes holds what is found in the labelled cases and in some drafts that the other tests
// make to testdata/outcomes.txt, link by link. So it fails when a setting is changed that any of
// them needs; go run . settings in fit says which tests fail for which.
func TestOutcomes(t *testing.T) {
	var b strings.Builder
	put := func(name string, old, new align.Tree, ids [2][]string) {
		fmt.Fprintf(&b, "%s\n", name)
		for _, l := range align.Trees(old, new).Links {
			if l.Kind == align.KindSame && !l.Moved && l.Confidence == 999 {
				continue
			}
			side := func(which int, ns []int) string {
				var out []string
				for _, n := range ns {
					if ids[which] == nil {
						out = append(out, fmt.Sprint(n))
					} else {
						out = append(out, ids[which][n])
					}
				}
				return strings.Join(out, "+")
			}
			moved := ""
			if l.Moved {
				moved = " moved"
			}
			fmt.Fprintf(&b, " %s=%s %s %s %d%s\n", side(0, l.Old), side(1, l.New), l.Kind, l.Method,
				l.Confidence, moved)
		}
	}
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		c := readLabelled(t, f)
		put(c.name, c.old, c.new, c.ids)
	}
	for i, s := range schedules {
		old, new, _ := s.drafts(rand.New(rand.NewPCG(1, uint64(i))), 4, i%2 == 0, i%3 == 0)
		put("schedule: "+s.name, old, new, [2][]string{})
	}
	for i, p := range patterns {
		old, new, _ := p.drafts(rand.New(rand.NewPCG(2, uint64(i))), 5, 2, 2, 2)
		put(fmt.Sprint("siblings ", i), old, new, [2][]string{})
	}
	for _, s := range shapes {
		old, new := s.make(1 << 13)
		put("shape: "+s.name, old, new, [2][]string{})
	}
	old, new := grown(150, 60)
	put("grown", old, new, [2][]string{})

	const file = "testdata/outcomes.txt"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := gocmp.Diff(strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
