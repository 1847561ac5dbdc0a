package render_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// TestLaterDrafts holds what every later draft has for five points of the leaked 28,
// as a reading of the evidence has it: which point it is, what is told of it, and
// where nothing is known.
func TestLaterDrafts(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	unseen := func(drafts string) string {
		return "No text was seen of " + drafts + ", and nothing claimed of this point there."
	}
	none := "no counterpart found, which says nothing of the draft"
	const guarantee = "The United States offers 15 years of guarantees, Ukraine seeks 30 to 50; the United States set a deadline in June."
	for _, tt := range []struct {
		point string
		want  []string // draft: state: text
	}{
		{"6", []string{
			"e3-28: e3-28/6, reworded (CHANGED): Size of Ukraine military to be capped at 800,000 in peacetime.",
			"eu-24: eu-24/11 (same subject): No restrictions on Ukraine's armed forces and defence industry, including international cooperation.",
			"geneva-19: not there: The 600,000 limit is dropped.",
			"geneva-19: : A limit of 800,000 is accepted.",
			"ua-20-2025-12-09: : About 800,000 is kept.",
			"ua-20-2025-12-24: ua-20-2025-12-24/4 (same subject): The strength of the Armed Forces of Ukraine will remain at 800,000 personnel in peacetime.",
			": : " + unseen("us-ru-27, ua-20-2026"),
		}},
		{"10", []string{
			"e3-28: e3-28/10, reworded (CHANGED): US guarantee that mirrors Article 5",
			"eu-24: " + none +
				"; its number 10 has: Robust, legally binding security guarantees including from the US (Article 5-like agreement).",
			"ua-20-2025-12-24: ua-20-2025-12-24/5, renumbered: The United States, NATO, and the European signatory states will provide Ukraine with security guarantees that mirror Article 5.",
			"ua-20-2026: : " + guarantee,
			": : " + unseen("geneva-19, us-ru-27, ua-20-2025-12-09"),
		}},
		{"10.d", []string{
			"e3-28: e3-28/10.d (same number), not in this text (UNCLEAR): ",
			"eu-24: : " + none,
			"ua-20-2025-12-24: ua-20-2025-12-24/5.b (same subject): If Ukraine invades Russia or opens fire on Russian territory without provocation, the security guarantees will be considered void; if Russia opens fire on Ukraine they come into effect.",
			"ua-20-2026: : " + guarantee,
			": : " + unseen("geneva-19, us-ru-27, ua-20-2025-12-09"),
		}},
		{"14", []string{
			"e3-28: e3-28/14 (same number): Ukraine will be fully reconstructed and compensated financially, including through Russian sovereign assets that will remain frozen until Russia compensates damage to Ukraine.",
			"perhaps not of e3-28: both relays run the two European texts of 23 November together; the other one has these words as its point 22",
			"eu-24: eu-24/22 (same subject): Ukraine is fully reconstructed and compensated financially, including through Russian sovereign assets that remain frozen until Russia compensates the damage.",
			"perhaps not of eu-24: read only in a relay that runs the two European texts of 23 November together",
			"geneva-19: not there: The clause on 100 billion dollars of frozen assets is removed.",
			"ua-20-2025-12-24: : no counterpart among its 20 points, as they are told",
			": : " + unseen("us-ru-27, ua-20-2025-12-09, ua-20-2026"),
		}},
		{"21", []string{
			"e3-28: e3-28/21 (same number): Ukraine commits not to recover its occupied sovereign territory through military means. Negotiations on territorial swaps will start from the Line of Contact.",
			"eu-24: eu-24/16 (same subject): Territorial issues are discussed and settled after a full and unconditional ceasefire.",
			"geneva-19: : The most contentious questions are left to the two presidents.",
			"ua-20-2025-12-09: : US idea: Russian withdrawal from parts of Sumy, Kharkiv, Dnipropetrovsk; lines unchanged in Kherson and Zaporizhzhia; Ukrainian withdrawal in Donbas without Russian entry.",
			"ua-20-2025-12-24: ua-20-2025-12-24/14 (same subject): Territories",
			"ua-20-2026: : Ukraine gives up its claims to the occupied parts of Donbas, fighting stops on the present lines, and Russia gives up its claims to the parts of Zaporizhzhia and Kherson regions that Kyiv holds.",
			"ua-20-2026: : named on this subject, nothing told of it.",
			": : " + unseen("us-ru-27"),
		}},
	} {
		var got []string
		for _, s := range evidence(t, p, "us-28/"+tt.point).Sections {
			if s.Part == render.EvidencePartLater {
				for _, e := range s.Entries {
					got = append(got, e.Label+": "+e.State+": "+e.Text)
					if len(e.How) > 0 {
						got = append(got, strings.Join(e.How, "; "))
					}
				}
			}
		}
		assert.Equal(t, tt.want, got, tt.point)
	}
}

// TestNothingIsLost: that the E3 text counts the elections from the signing, and what
// is claimed of the leaked draft as a whole, stand in every output that there is for
// them.
func TestNothingIsLost(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	c, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(t, err)
	written := func(write func(io.Writer) error) string {
		var b bytes.Buffer
		require.NoError(t, write(&b))
		return strings.Join(strings.Fields(b.String()), " ")
	}
	only := render.Points("25")
	for name, write := range map[string]func(io.Writer) error{
		"text":     func(w io.Writer) error { return render.Text(w, c, only) },
		"brief":    func(w io.Writer) error { return render.Text(w, c, only, render.Brief()) },
		"Markdown": func(w io.Writer) error { return render.Markdown(w, c, only) },
		"CSV":      func(w io.Writer) error { return render.CSV(w, c, only) },
		"evidence": func(w io.Writer) error {
			return render.EvidenceText(w, evidence(t, p, "us-28/25"))
		},
	} {
		assert.Contains(t, written(write), "after the signing of the peace agreement", name)
	}
	story, err := trail.Subject(p, "military.cap")
	require.NoError(t, err)
	origins, err := trail.Words(p, "us-28")
	require.NoError(t, err)
	path := trail.Follow(p).Of(plan.Ref{Version: "us-28", Point: "6"})[0]
	sheet := factSheet(t, p, plan.Ref{Version: "us-28", Point: "6"})
	for name, write := range map[string]func(io.Writer) error{
		"text":     func(w io.Writer) error { return render.Text(w, c, only) },
		"brief":    func(w io.Writer) error { return render.Text(w, c, only, render.Brief()) },
		"Markdown": func(w io.Writer) error { return render.Markdown(w, c, only) },
		"draft": func(w io.Writer) error {
			return render.EvidenceText(w, evidence(t, p, "us-28"))
		},
		"point": func(w io.Writer) error {
			return render.EvidenceText(w, evidence(t, p, "us-28/6"))
		},
		"page": func(w io.Writer) error {
			return render.EvidenceMarkdown(w, evidence(t, p, "us-28/6"))
		},
		"sheet": func(w io.Writer) error { return render.FactSheetText(w, sheet) },
		"JSON": func(w io.Writer) error {
			return render.EvidenceJSON(w, evidence(t, p, "us-28/6"))
		},
		"story": func(w io.Writer) error { return render.Story(w, story) },
		"trail": func(w io.Writer) error { return render.Trail(w, p, path) },
		"words": func(w io.Writer) error { return render.Origins(w, origins) },
	} {
		assert.Contains(t, strings.ReplaceAll(written(write), `\"`, `"`),
			`the working version "now differs"`, name)
	}
}
