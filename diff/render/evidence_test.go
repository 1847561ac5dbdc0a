package render_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// evidence gives the evidence on what a reference names.
func evidence(tb testing.TB, p *plan.Plan, at string) *render.Evidence {
	tb.Helper()
	ref, err := plan.ParseRef(at)
	require.NoError(tb, err)
	e, err := render.EvidenceOf(p, ref)
	require.NoError(tb, err)
	return e
}

// entries gives all entries of a part, those below others too.
func entries(e *render.Evidence, part render.EvidencePart) []render.EvidenceEntry {
	var out []render.EvidenceEntry
	var walk func([]render.EvidenceEntry)
	walk = func(all []render.EvidenceEntry) {
		for i := range all {
			out = append(out, all[i])
			walk(all[i].Below)
		}
	}
	for i := range e.Sections {
		if e.Sections[i].Part == part {
			walk(e.Sections[i].Entries)
		}
	}
	return out
}

// allEvidence writes all the evidence of a plan.
func allEvidence(tb testing.TB, p *plan.Plan) string {
	tb.Helper()
	var b bytes.Buffer
	write := func(at plan.Ref) {
		e, err := render.EvidenceOf(p, at)
		require.NoError(tb, err)
		require.NoError(tb, render.EvidenceText(&b, e, render.Width(1000)))
		require.NoError(tb, render.EvidenceMarkdown(&b, e))
	}
	for i := range p.Versions {
		write(plan.Ref{Version: p.Versions[i].ID})
		for ref := range p.Versions[i].All() {
			write(ref)
		}
	}
	return b.String()
}

// TestEvidenceIsWhole holds the value: each part is a known one and has entries, a
// text in quotation marks names who has it, and JSON loses nothing.
func TestEvidenceIsWhole(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, at := range []string{"us-28/26", "us-28/6", "e3-28/3", "us-28", "e3-28", "geneva-19", "early-reports", "us-28-audit"} {
		e := evidence(t, p, at)
		assert.NotEmpty(t, e.Name)
		assert.NotEmpty(t, e.About)
		for _, s := range e.Sections {
			assert.True(t, s.Part.Valid(), s.Part)
			assert.NotEmpty(t, s.Entries, "%s: %s", at, s.Part)
			for _, entry := range entries(e, s.Part) {
				assert.NotEmpty(t, entry.Text+entry.State, "%s: %s", at, s.Part)
				if entry.Sort == render.SortQuoted || entry.Sort == render.SortForeign {
					assert.NotEmpty(t, entry.By, "%s: %s", at, entry.Text)
				}
				for _, by := range entry.By {
					require.NotEmpty(t, by.Read, "%s: %s", at, by.Text)
					assert.Equal(t, by.Report, by.Read[0].Report)
				}
			}
		}
		data, err := json.Marshal(e)
		require.NoError(t, err)
		var back render.Evidence
		require.NoError(t, json.Unmarshal(data, &back))
		if d := cmp.Diff(e, &back); d != "" {
			t.Errorf("%s: JSON (-before +after):\n%s", at, d)
		}
	}
}

// TestEvidenceOfADraft: what is asked of a whole draft stands in it.
func TestEvidenceOfADraft(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	has := func(e *render.Evidence, part render.EvidencePart, text string) {
		t.Helper()
		for _, entry := range entries(e, part) {
			if strings.Contains(entry.Label+" "+entry.State+" "+entry.Text+" "+entry.Ground, text) {
				return
			}
		}
		t.Errorf("%s: nothing in %s has %q", e.Name, part, text)
	}
	us := evidence(t, p, "us-28")
	assert.Contains(t, us.About[0], "authorship disputed")
	has(us, render.EvidencePartCopies, "Axios (read at pastebin")
	has(us, render.EvidencePartPoints, "1, 2, 3")
	has(us, render.EvidencePartCounts, "28 points")
	has(us, render.EvidencePartAuthors, "DENIED BY Pigott")
	has(us, render.EvidencePartClaims, `the working version "now differs"`)
	has(evidence(t, p, "e3-28"), render.EvidencePartSaid, "They confirmed the text.")
	has(evidence(t, p, "paris-2026"), render.EvidencePartAgainst, "It rejects the guarantees.")
	geneva := evidence(t, p, "geneva-19")
	assert.Empty(t, entries(geneva, render.EvidencePartCopies), "no text of it was seen")
	has(geneva, render.EvidencePartDisputes, "the matter of us-28/6 (Size of the armed forces)")
	has(geneva, render.EvidencePartCounts, "22 points (TASS)")
	has(geneva, render.EvidencePartClaims, "A limit of 800,000 is accepted. Reported by Financial Times (read at Pravda network).")
}

// TestEvidenceOfNothing: what is not there is refused with what there is, and nothing
// can be written.
func TestEvidenceOfNothing(t *testing.T) {
	t.Parallel()
	for _, at := range []plan.Ref{{}, {Version: "nope"}, {Version: "us-28", Point: "99"}} {
		for _, p := range []*plan.Plan{nil, ukraine2025.Plan()} {
			_, err := render.EvidenceOf(p, at)
			_, ok := errors.AsType[*plan.RefError](err)
			assert.True(t, ok, "%v: %v", at, err)
		}
	}
	var b bytes.Buffer
	require.NoError(t, render.EvidenceText(&b, nil))
	require.NoError(t, render.EvidenceMarkdown(&b, nil))
	var s render.Sort
	require.Error(t, s.UnmarshalText([]byte("nope")))
	_, err := render.Sort(9).MarshalText()
	require.Error(t, err)
	assert.Equal(t, "Sort(9)", render.Sort(9).String())
}
