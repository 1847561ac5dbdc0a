package render_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
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

// allEvidence writes all the evidence of a plan, and its fact sheets.
func allEvidence(tb testing.TB, p *plan.Plan) string {
	tb.Helper()
	var b bytes.Buffer
	write := func(at plan.Ref) {
		e, err := render.EvidenceOf(p, at)
		require.NoError(tb, err)
		require.NoError(tb, render.EvidenceText(&b, e, render.Width(1000)))
		require.NoError(tb, render.EvidenceMarkdown(&b, e))
		s, err := render.FactSheetOf(p, at)
		require.NoError(tb, err)
		require.NoError(tb, render.FactSheetText(&b, s))
		require.NoError(tb, render.FactSheetCSV(&b, s))
	}
	for i := range p.Reports {
		write(plan.Ref{Report: p.Reports[i].ID})
	}
	for i := range p.Versions {
		write(plan.Ref{Version: p.Versions[i].ID})
		for ref := range p.Versions[i].All() {
			write(ref)
		}
	}
	return strings.ReplaceAll(b.String(), "\r\n", "\n")
}

// TestEvidenceIsWhole holds the value: each part is a known one and has entries, a
// text in quotation marks names who has it, and JSON loses nothing.
func TestEvidenceIsWhole(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, at := range []string{
		"us-28/26", "us-28/6", "e3-28/3", "us-28", "e3-28", "geneva-19",
		"early-reports", "us-28-audit",
	} {
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
				for _, voice := range entry.By {
					require.NotEmpty(t, voice.Read, "%s: %s", at, voice.Text)
					assert.Equal(t, voice.Report, voice.Read[0].Report)
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
	has(geneva, render.EvidencePartClaims,
		"A limit of 800,000 is accepted. Reported by Financial Times (read at Pravda network).")
}

// TestEvidenceOfEveryReport: each report of the plan has a page, nothing on which is
// in quotation marks under a report that was not read to have it.
func TestEvidenceOfEveryReport(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	require.Greater(t, len(p.Reports), 200)
	cited := 0
	for i := range p.Reports {
		r := &p.Reports[i]
		e, err := render.EvidenceOf(p, plan.Ref{Report: r.ID})
		require.NoError(t, err, r.ID)
		assert.Equal(t, r.URL, e.Where.URL)
		assert.Equal(t, r.Retrieved, e.Where.Day)
		assert.NotEmpty(t, entries(e, render.EvidencePartDescent), r.ID)
		for _, entry := range entries(e, render.EvidencePartTexts) {
			if strings.HasPrefix(entry.Label, "point ") &&
				(entry.Sort == render.SortQuoted || entry.Sort == render.SortForeign) {
				cited++
				require.Len(t, entry.By, 1, r.ID)
				assert.True(t, slices.ContainsFunc(entry.By[0].Read, func(a render.Address) bool {
					return a.Report == r.ID
				}), "%s: %s", r.ID, entry.Text)
				assert.True(t, printedBy(p, entry.Ref.Version, entry.By[0].Report, entry.Text),
					"%s: %s", r.ID, entry.Text)
			}
		}
		var b bytes.Buffer
		require.NoError(t, render.EvidenceText(&b, e))
		for line := range strings.Lines(b.String()) {
			if !strings.Contains(line, "://") {
				assert.LessOrEqual(t, render.Columns(strings.TrimSuffix(line, "\n")), 80, "%s: %s",
					r.ID, line)
			}
		}
	}
	assert.Greater(t, cited, 300)
}

// printedBy reports whether a report is the first that is cited for a text: an
// independent walk over the plan.
func printedBy(p *plan.Plan, version, report, text string) bool {
	v := p.Version(version)
	letters := func(s string) string {
		return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
			return r == ' ' || strings.ContainsRune("[…]", r)
		}), "")
	}
	first := func(c *plan.Content, w *plan.Witness) bool {
		if letters(c.Text) != letters(text) {
			return false
		}
		if w != nil && (len(c.Cites) == 0 ||
			slices.ContainsFunc(c.Cites, func(o sources.Citation) bool {
				return o.Report == w.Report
			})) {
			return w.Report == report
		}
		return len(c.Cites) > 0 && c.Cites[0].Report == report
	}
	for _, q := range v.All() {
		if first(&q.Content, v.LeadWitness()) {
			return true
		}
	}
	for i := range v.Witnesses {
		for k := range v.Witnesses[i].Readings {
			if first(&v.Witnesses[i].Readings[k].Content, &v.Witnesses[i]) {
				return true
			}
		}
	}
	return false
}

// TestFiveArticles holds what the pages of five articles say against a reading of
// the articles themselves: what they have, from whom, and what the copies of the
// draft have otherwise.
func TestFiveArticles(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	page := func(report string) string {
		var b bytes.Buffer
		require.NoError(t, render.EvidenceText(&b, evidence(t, p, "report:"+report),
			render.Width(1000)))
		return b.String()
	}
	for _, tt := range []struct {
		report string
		says   []string
	}{
		{"us-agent-blog", []string{
			"reports nothing of its own",
			"The Ukrainian army is cut by half. (from Financial Times, there after European Pravda)",
			`us-28/6: "The size of the Ukrainian Armed Forces will be limited to 600,000 personnel." (Axios (read at pastebin))`,
		}},
		{"shadow-negotiation", []string{
			"The Ukrainian army is cut by half. (from Financial Times)",
			"A just peace cannot be a capitulation of Kyiv. (its own",
		}},
		{"what-we-know-blog", []string{
			"How the plan treats territory is unclear. (from Axios)",
			"not evidence of the draft",
		}},
		{"rolling-stone-1121", []string{
			`told: "a reduction of the Ukrainian military by half"`,
			`the copies have at 6: "The size of the Ukrainian Armed Forces will be limited to 600,000 personnel."`,
			`told: "amnesty for all crimes committed during the conflict"`,
			`the copies have at 26: "All parties involved in this conflict will receive full amnesty for their actions`,
			"using seized Russian assets",
			`the copies have at 14.a: "$100 billion in frozen Russian assets`,
			`the copies have at 10.d: "If Ukraine launches a missile at Moscow or St. Petersburg without cause`,
			"make Ukraine sign before Thanksgiving. (from Reuters)",
		}},
		{"bbc-copy", []string{
			"BBC News (word for word)",
			`point 2 (Non-aggression): "total and complete comprehensive non-aggression agreement between Russia, Ukraine and Europe"`,
			`the copies have at 10.c: "If Russia invades Ukraine, in addition to a decisive coordinated military response`,
			"It had not officially seen the plan. (from BBC News)",
		}},
	} {
		out := page(tt.report)
		for _, s := range tt.says {
			assert.Contains(t, out, s, tt.report)
		}
		assert.NotRegexp(t, `(?i)reliab(le|ility) [A-F]\b|credib|grade`, out)
	}
}

// TestEvidenceOfNothing: what is not there is refused with what there is, and nothing
// can be written.
func TestEvidenceOfNothing(t *testing.T) {
	t.Parallel()
	for _, at := range []plan.Ref{
		{},
		{Version: "nope"},
		{Version: "us-28", Point: "99"},
		{Report: "nope"},
	} {
		for _, p := range []*plan.Plan{nil, ukraine2025.Plan()} {
			_, err := render.EvidenceOf(p, at)
			_, ok := errors.AsType[*plan.RefError](err)
			assert.True(t, ok, "%v: %v", at, err)
		}
	}
	var b bytes.Buffer
	require.NoError(t, render.EvidenceText(&b, nil))
	require.NoError(t, render.EvidenceMarkdown(&b, nil))
	for _, s := range render.Sorts() {
		assert.True(t, s.Valid())
	}
	assert.False(t, render.Sort("nope").Valid())
	assert.Equal(t, "ours", render.SortOurs.String())
}
