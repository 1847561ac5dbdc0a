package render_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

func TestVerification(t *testing.T) {
	t.Parallel()
	const older = `1. Fee
The guild shall pay a fee of 40 crowns on the eve of the fair.

2. Boats
The pilot shall bring the boats in within 3 hours of high water.

3. Lamps
The keeper lights the lamps at dusk.

4. Songs
Nobody sings on the quay at night.
`
	newer := strings.NewReplacer("shall bring", "shall use reasonable efforts to bring", "40", "50",
		"at dusk", "before night").Replace(older)
	newer, _, _ = strings.Cut(newer, "4. Songs")
	draft := func(name, text string) *plan.Version {
		v := outline.Parse(text).Version
		v.ID = name
		return v
	}
	c := diff.Compare(draft("old.docx", older), draft("new.docx", newer),
		diff.Looked([]string{"all points", "tables"}, []string{"all points", "tables"}),
		diff.Unread([]string{"2 comments"}, []string{"heads of pages", "2 comments"}),
		diff.Tracked(3, 0))
	v := diff.Verify(c, diff.Allowance{Point: "1"}, diff.Allowance{Point: "3", Wording: true})
	var b bytes.Buffer
	require.NoError(t, render.Verification(&b, v, render.Width(72)))
	want := `old.docx: 4 points, whole, of digest bddbd9855f97
new.docx: 3 points, whole, of digest d8b30f414aae

not allowed
  2    “shall” became “shall use reasonable efforts to”: a promise of
       effort
  4    not in the newer text; went out: Songs Nobody sings on the quay
       at night.
could not tell
  3    whether this means the same is not known: “at dusk”, now “before
       night”; whether it is wording alone
  heads of pages: not looked at, and not the same
allowed         1: 40 -> 50
looked at       all points, tables
not looked at   old.docx: 2 comments; new.docx: heads of pages, 2
                comments
taken as final  3 tracked changes in old.docx
`
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}

	b.Reset()
	require.NoError(t, render.VerificationJSON(&b, v))
	var back diff.Verification
	require.NoError(t, json.Unmarshal(b.Bytes(), &back))
	if d := cmp.Diff(v, &back); d != "" {
		t.Errorf("(-before +after):\n%s", d)
	}

	b.Reset()
	require.NoError(t, render.Verification(&b,
		diff.Verify(diff.Compare(draft("a", older), draft("b", older)))))
	assert.Contains(t, b.String(), "Nothing else changed in what was looked at.\n")
	b.Reset()
	require.NoError(t, render.Verification(&b, nil))
	assert.Contains(t, b.String(), "there was nothing to look at")
	require.NoError(t, render.VerificationJSON(&b, nil))
}
