package identify_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// data is the test data of package plan.
const data = "../../plan/testdata"

// copyText gives what one copy of a version has as a text of its own: its
// points in its order under the numbers of the draft's.
func copyText(v *plan.Version, w *plan.Witness) *plan.Version {
	out := &plan.Version{}
	if w == v.LeadWitness() {
		out.Points = v.Clone().Points
		return out
	}
	for _, r := range w.Readings {
		if r.Text == "" {
			continue
		}
		p := v.Point(r.Points[0])
		out.Points = append(out.Points, plan.Point{
			ID: p.ID, Number: p.ID,
			Content: plan.Content{Text: r.Text},
		})
	}
	return out
}

// without gives p without what one copy of a version has.
func without(p *plan.Plan, version, witness string) *plan.Plan {
	p = p.Clone()
	v := p.Version(version)
	if v.LeadWitness() == v.Witness(witness) {
		for _, q := range v.All() {
			q.Content = plan.Content{}
		}
		return p
	}
	v.Witnesses = slices.DeleteFunc(v.Witnesses, func(w plan.Witness) bool {
		return w.ID == witness
	})
	return p
}

// TestIdentifyCopies identifies each held copy of the 28 points, the 24 points
// and the E3 text, with that copy left out of the plan. A copy with enough in
// it to say something is named rightly; no copy, however little it has, is
// taken for one of another draft.
func TestIdentifyCopies(t *testing.T) {
	t.Parallel()
	full := ukraine2025.Plan()
	named, held := 0, 0
	table := fmt.Sprintf("%-9s %-14s %6s %5s  %-7s %-9s %-9s %s\n", "draft", "left out", "points",
		"words", "finding", "named", "likeness", "sure")
	for _, id := range []string{"us-28", "e3-28", "eu-24"} {
		v := full.Version(id)
		for i := range v.Witnesses {
			w := &v.Witnesses[i]
			text := copyText(v, w)
			rest := without(full, id, w.ID)
			got := identify.Text(rest, testplans.Reparsed(text))
			if got.Points == 0 {
				continue
			}
			words := 0
			for _, p := range got.Placements {
				words += len(strings.Fields(p.Text))
			}
			near := got.Near()
			table += fmt.Sprintf("%-9s %-14s %6d %5d  %-7s %-9s %8d %5d\n", id, w.ID, got.Points,
				words, got.Finding, got.Version, near.Likeness, got.Confidence)
			if got.Finding == identify.FindingCopy {
				assert.Equal(t, id, got.Version, "%s@%s is taken for a copy of another draft", id,
					w.ID)
			}
			if got.Points < 3 || words < 40 || w.Language != "en" || !told(rest.Version(id)) {
				continue
			}
			held++
			if got.Version == id {
				named++
			}
		}
	}
	t.Logf("\n%s%d of %d copies with three points and forty words or more are named rightly", table,
		named, held)
	assert.NotZero(t, held)
	assert.Equal(t, held, named)
}

// told reports whether enough of a version is known to know it by.
func told(v *plan.Version) bool {
	n := 0
	for _, p := range v.All() {
		if p.Text != "" {
			n++
		}
	}
	for _, w := range v.Witnesses {
		for _, r := range w.Readings {
			if r.Text != "" {
				n++
			}
		}
	}
	return n >= len(v.Points)/2
}

// TestIdentifyItself names every version of every plan by its own text.
func TestIdentifyItself(t *testing.T) {
	t.Parallel()
	for name, p := range testplans.All(t, data) {
		for i := range p.Versions {
			v := &p.Versions[i]
			text := v.Clone()
			for _, point := range text.All() {
				point.Notes = nil // what is no clause words
			}
			text = testplans.Reparsed(text)
			got := identify.Text(p, text)
			if got.Points == 0 {
				assert.Equal(t, identify.FindingUnsure, got.Finding)
				continue
			}
			assert.Equal(t, v.ID, got.Version, "%s/%s", name, v.ID)
			assert.Empty(t, got.New(), "%s/%s", name, v.ID)
			assert.Contains(t, []identify.Finding{identify.FindingCopy, identify.FindingUnsure},
				got.Finding, "%s/%s", name, v.ID)
			if got.Points >= 3 {
				assert.Equal(t, identify.FindingCopy, got.Finding, "%s/%s", name, v.ID)
			}
			for _, pl := range got.Placements {
				assert.Empty(t, pl.Words, "%s/%s/%s has words that no copy has", name, v.ID,
					pl.Point)
			}
		}
	}
}

// TestIdentifyAPart names a version by any four points of it in a row, if they
// are no shorter than a sentence or two.
func TestIdentifyAPart(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, id := range []string{"us-28", "e3-28", "eu-24", "ua-20-2025-12-24"} {
		v := p.Version(id)
		parts := 0
		for i := 0; i+4 <= len(v.Points); i += 4 {
			part := testplans.Reparsed(&plan.Version{Points: v.Points[i : i+4]})
			got := identify.Text(p, part)
			if got.Points < 3 {
				continue
			}
			parts++
			assert.Equal(t, id, got.Version, "%s from point %s on", id, v.Points[i].Number)
			assert.NotContains(t, []identify.Finding{identify.FindingNew, identify.FindingDraft},
				got.Finding, "%s from point %s on", id, v.Points[i].Number)
		}
		assert.Greater(t, parts, 3)
	}
}

func TestIdentifyAnotherPlan(t *testing.T) {
	t.Parallel()
	texts := map[string]*plan.Version{
		"club": outline.Parse("1. The club meets on the first Monday of each month.\n" +
			"2. The subscription is 40 euros a year and is due in January.\n" +
			"3. The treasurer reports to the members once a year.\n" +
			"4. The club may be dissolved by two thirds of its members.").Version,
		"ceasefire": outline.Parse(
			"1. The Northern and the Southern Council stop all fighting on 3 March.\n" +
				"2. Prisoners are exchanged within 30 days under the eyes of the Red Cross.\n" +
				"3. The Southern Council withdraws its guns 15 kilometres behind the river.\n" +
				"4. Both councils elect a common assembly within 100 days.\n" +
				"5. A fund of 2 billion crowns rebuilds the harbour.").Version,
		"recipe": outline.Parse(
			"Boil the beans for an hour.\n\nFry the onions in butter until they are golden.\n\n" +
				"Put all of it into a dish and bake it for twenty minutes.\n\nServe it with bread.").Version,
	}
	for name, p := range testplans.All(t, data) {
		if name == "ukraine2025" || name == "hard-cases" {
			continue
		}
		for i := range p.Versions {
			texts[p.Versions[i].ID] = testplans.Reparsed(&p.Versions[i])
		}
	}
	p := ukraine2025.Plan()
	for name, text := range texts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := identify.Text(p, text)
			assert.Equal(t, identify.FindingNew, got.Finding)
			assert.Empty(t, got.Version)
			assert.Len(t, got.New(), got.Points)
			assert.Greater(t, got.Confidence, 600)
		})
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	lease := testplans.Load(t, data, "lease")
	lease.Versions = lease.Versions[:1]
	tests := []struct {
		name    string
		plan    *plan.Plan
		text    string
		finding identify.Finding
		version string
	}{
		{"nothing", lease, "", identify.FindingUnsure, ""},
		{
			"no plan", nil, "1. One thing.\n2. Another thing.\n3. A third thing.",
			identify.FindingNew,
			"",
		},
		{"two words", lease, "1. The tenant", identify.FindingUnsure, ""},
		{
			"another rent and term", lease,
			"1. The landlord lets the ground floor of 12 Mill Street to the tenant.\n2. The lease runs for three years from 1 May 2024.\n" +
				"3. The rent is 1,350 euros a month.",
			identify.FindingDraft, "lease-1",
		},
		{
			"one figure is another", lease,
			"1. The landlord lets the ground floor of 12 Mill Street to the tenant.\n2. The lease runs for five years from 1 May 2024.\n" +
				"3. The rent is 1,350 euros a month.",
			identify.FindingUnsure, "lease-1",
		},
		{
			"every figure is another", lease,
			"2. The lease runs for nine years from 2 June 2025.\n3. The rent is 9,350 euros a month.",
			identify.FindingUnsure, "lease-1",
		},
		{
			"half of it is new", lease,
			"1. The landlord lets the ground floor of 12 Mill Street to the tenant.\n2. The lease runs for five years from 1 May 2024.\n" +
				"3. Pets of any size are welcome in every room.\n4. Music after ten in the evening needs the consent of all neighbours.",
			identify.FindingDraft, "lease-1",
		},
		{
			"paragraphs of an article", ukraine2025.Plan(),
			"The paper came to light on a Thursday, and nobody would say from whom.\n\nThis is what it holds, as far as our reporters could copy it.\n\n" +
				"Ukraine will receive reliable security guarantees.\n\nNATO agrees not to station troops in Ukraine.\n\n" +
				"European fighter jets will be stationed in Poland.\n\nUkraine's sovereignty will be confirmed.\n\n" +
				"A spokesman for the mission would not talk about it on the telephone.",
			identify.FindingCopy, "us-28",
		},
		{
			"in German, with figures", ukraine2025.Plan(),
			"1. Die Ukraine bleibt souverän.\n2. Russland, die Ukraine und Europa greifen einander nicht an; die Fragen der letzten 30 Jahre sind erledigt.\n" +
				"3. Russland greift seine Nachbarn nicht an, die NATO wächst nicht.\n4. Russland und die NATO reden; die USA vermitteln.\n" +
				"5. Die Ukraine bekommt Garantien.\n6. Die ukrainische Armee hat höchstens 600.000 Soldaten.\n" +
				"7. Die Ukraine tritt der NATO nicht bei.\n8. Die NATO stellt keine Truppen in die Ukraine.\n9. In Polen stehen europäische Flugzeuge.",
			identify.FindingCopy, "us-28",
		},
		{
			"in German, without figures", ukraine2025.Plan(),
			"1. Die Parteien achten einander.\n2. Die Parteien reden miteinander.\n3. Alle anderen Fragen bleiben offen.",
			identify.FindingUnsure, "",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := identify.Text(tt.plan, outline.Parse(tt.text).Version)
			assert.Equal(t, tt.finding, got.Finding)
			assert.Equal(t, tt.version, got.Version)
			assert.True(t, got.Finding.Valid())
			assert.True(t, got.Ground == "" || got.Ground.Valid())
			if got.Ground == identify.GroundOutline {
				assert.LessOrEqual(t, got.Confidence, 600)
				assert.Empty(t, got.New())
			}
		})
	}
}

// TestIdentifyWords gives the words that no copy has, and not those that
// another copy than the likest has.
func TestIdentifyWords(t *testing.T) {
	t.Parallel()
	text := outline.Parse(
		"2. A total and complete comprehensive non-aggression agreement will be concluded between Russia, Ukraine and Europe. " +
			"All ambiguities of the last 30 years will be considered settled for good.\n" +
			"5. Ukraine will receive reliable security guarantees.\n6. The size of the Ukrainian Armed Forces will be limited to 600,000 personnel.").Version
	got := identify.Text(ukraine2025.Plan(), text)
	require.Equal(t, "us-28", got.Version)
	require.Len(t, got.Placements, 3)
	var words []string
	for _, w := range got.Placements[0].Words {
		words = append(words, w.Text)
		assert.Equal(t, w.Text, got.Placements[0].Text[w.At:w.At+len(w.Text)])
	}
	if d := cmp.Diff([]string{"for good"}, words); d != "" {
		t.Errorf("words that no copy has (-want +got):\n%s", d)
	}
	assert.Empty(t, got.Placements[1].Words)
	assert.Equal(t, plan.Ref{Version: "us-28", Point: "6"}, got.Placements[2].At[0])
}

// TestIdentifyOrder turns everything round in the plan whose order means
// nothing.
func TestIdentifyOrder(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	turned := p.Clone()
	slices.Reverse(turned.Versions)
	slices.Reverse(turned.Sources)
	slices.Reverse(turned.Reports)
	slices.Reverse(turned.Parties)
	slices.Reverse(turned.Statements)
	for i := range turned.Versions {
		slices.Reverse(turned.Versions[i].Witnesses)
	}
	before := p.Clone()
	for i := range p.Versions {
		text := testplans.Reparsed(&p.Versions[i])
		kept := text.Clone()
		want := identify.Text(p, text)
		if d := cmp.Diff(want, identify.Text(turned, text)); d != "" {
			t.Errorf("%s: another order (-in order +turned):\n%s", p.Versions[i].ID, d)
		}
		if d := cmp.Diff(kept, text); d != "" {
			t.Errorf("the text was altered:\n%s", d)
		}
	}
	if d := cmp.Diff(before, p); d != "" {
		t.Errorf("the plan was altered:\n%s", d)
	}
}

// TestIdentifyEvidence names the drafts that the files of the evidence hold, as
// far as these are at hand.
func TestIdentifyEvidence(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("REDRAFT_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	files, err := filepath.Glob(filepath.Join(dir, "evidence", "drafts", "*.json"))
	require.NoError(t, err)
	if len(files) == 0 {
		t.Skip("the evidence is not here")
	}
	want := map[string]string{
		"p28-axios": "us-28", "p28-reuters": "us-28", "p28-goncharenko": "us-28",
		"e3-28-reuters":  "e3-28",
		"eu24-telegraph": "eu-24", "p20-2025-12-24": "ua-20-2025-12-24",
		"eu-ua-2025-04": "eu-ua-2025-04",
	}
	p := ukraine2025.Plan()
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		if want[name] == "" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := identify.Text(p,
				testplans.Reparsed(&plan.Version{Points: readEvidence(t, file)}))
			assert.Equal(t, want[name], got.Version)
			t.Logf("%s, %s on %s, sure %d", got.Version, got.Finding, got.Ground, got.Confidence)
		})
	}
}

// readEvidence gives the points of a file of the evidence.
func readEvidence(t *testing.T, file string) []plan.Point {
	t.Helper()
	type item struct {
		Number any    `json:"number"`
		Text   string `json:"text"`
		Items  []item `json:"items"`
	}
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	var draft struct {
		Points []item `json:"points"`
	}
	require.NoError(t, json.Unmarshal(text, &draft))
	var points func(items []item) []plan.Point
	points = func(items []item) []plan.Point {
		var out []plan.Point
		for _, i := range items {
			if i.Text != "" || len(i.Items) > 0 {
				out = append(out, plan.Point{
					Number:  fmt.Sprint(i.Number),
					Content: plan.Content{Text: i.Text}, Points: points(i.Items),
				})
			}
		}
		return out
	}
	return points(draft.Points)
}

// FuzzText holds any text against a small plan: nothing panics, and what
// is said lies inside the text.
func FuzzText(f *testing.F) {
	lease := testplans.Load(f, data, "lease")
	for i := range lease.Versions { // small, so that many texts are tried
		v := &lease.Versions[i]
		v.Points = v.Points[:min(len(v.Points), 3)]
	}
	single := lease.Clone()
	single.Versions = single.Versions[:1]
	for i := range lease.Versions {
		f.Add(outline.Format(&lease.Versions[i], outline.StyleStop))
	}
	f.Add("1. Die Miete beträgt 1.200 Euro.\n(a)\n\n\xff § 7")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 400 {
			return
		}
		v := outline.Parse(text).Version
		if got := identify.Text(single, v); got.Version != "" &&
			got.Version != single.Versions[0].ID {
			t.Fatalf("there is no version %q", got.Version)
		}
		got := identify.Text(lease, v)
		if !got.Finding.Valid() || got.Confidence < 0 || got.Confidence > 1000 {
			t.Fatalf("finding %q, confidence %d", got.Finding, got.Confidence)
		}
		for _, p := range got.Placements {
			if p.Best < 0 || p.Best > 1000 || p.Likeness > p.Best {
				t.Fatalf("likeness %d, best %d", p.Likeness, p.Best)
			}
			for _, w := range p.Words {
				if p.Text[w.At:w.At+len(w.Text)] != w.Text {
					t.Fatalf("%q is not at %d", w.Text, w.At)
				}
			}
		}
	})
}

func BenchmarkText(b *testing.B) {
	b.Run("us-28", func(b *testing.B) {
		p := ukraine2025.Plan()
		text := testplans.Reparsed(p.Version("us-28"))
		b.ReportAllocs()
		for b.Loop() {
			identify.Text(p, text)
		}
	})
	for _, n := range []int{500, 5000} {
		old, text := testplans.Contract(n, 0), testplans.Contract(n, 1)
		old.ID = "old"
		p := &plan.Plan{Versions: []plan.Version{*old}}
		b.Run(fmt.Sprintf("contract/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				identify.Text(p, text)
			}
		})
	}
}
