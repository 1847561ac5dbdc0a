package judge

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render/prov"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// python is Debian's own, which its packages are for.
const python = "/usr/bin/python3"

// judged gives what python3-prov finds in a plan's document, by sort.
func judged(t *testing.T, p *plan.Plan) map[string]int {
	t.Helper()
	var document, errs bytes.Buffer
	require.NoError(t, prov.Write(&document, p))
	cmd := exec.CommandContext(t.Context(), python, "read.py")
	cmd.Stdin, cmd.Stderr = &document, &errs
	out, err := cmd.Output()
	require.NoError(t, err, "python3-prov is needed: %s", errs.String())
	count := make(map[string]int)
	require.NoError(t, json.Unmarshal(out, &count))
	return count
}

func TestEmbeddedPlan(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	got := judged(t, p)
	copies, revisions := 0, 0
	for i := range p.Versions {
		copies += len(p.Versions[i].Witnesses)
		for _, parent := range p.Versions[i].Parents {
			if parent.Relation == plan.RelationRevises && parent.Certainty.Sure() {
				revisions++
			}
		}
	}
	for i := range p.Reports {
		if p.Reports[i].Supersedes != "" {
			revisions++
		}
	}
	assert.Equal(t, len(p.Reports)+len(p.Versions)+copies, got["Entity"])
	assert.Equal(t, len(p.Sources)+len(p.Parties), got["Agent"])
	assert.Equal(t, revisions, got["Revision"])
	assert.Positive(t, got["PrimarySource"])
	assert.Positive(t, got["Quotation"])
	assert.Positive(t, got["Influence"])
}

func TestOtherPlans(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"water-talks", "lease", "hard-cases", "howto"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := plan.ReadFile("../../../../plan/testdata/" + name + ".json")
			require.NoError(t, err)
			judged(t, p)
		})
	}
}
