package effect_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
)

var update = flag.Bool("update", false, "write the golden files")

// TestGolden holds what is said of every labelled pair, sentence by sentence.
func TestGolden(t *testing.T) {
	pairs := readPairs(t)
	c := effect.NewComparer(effect.Parties(readParties(t)))
	var b strings.Builder
	for i := range pairs {
		p := &pairs[i]
		fmt.Fprintf(&b, "- %s\n+ %s\n", p.old, p.new)
		for _, e := range c.Compare(p.clauses()) {
			fmt.Fprintf(&b, "  %s: %s", e.Kind, e.Sentence)
			if e.Told {
				b.WriteString(" (told)")
			}
			b.WriteByte('\n')
		}
	}
	file := filepath.Join("testdata", "effects.golden")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("run with -update and read what changed (-want +got)\n%s", diff)
	}
}
