package identify_test

import (
	"bytes"
	"errors"
	"fmt"
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
	"github.com/redraft-go/redraft/sources"
)

// waterTalks gives the plan of the water talks with one more report.
func waterTalks(tb testing.TB) *plan.Plan {
	tb.Helper()
	p := testplans.Load(tb, data, "water-talks")
	p.Sources = append(p.Sources, sources.Source{ID: "herald", Name: "The Herald"})
	p.Reports = append(p.Reports, sources.Report{ID: "herald-1", Source: "herald"})
	return p
}

func encoded(tb testing.TB, p *plan.Plan) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, plan.Encode(&b, p))
	return b.String()
}

// TestAddWitnessToItself renders each copy of each version that is known by a
// good part of its text, takes it in under a new report, and finds every point
// where it was.
func TestAddWitnessToItself(t *testing.T) {
	t.Parallel()
	full := ukraine2025.Plan()
	for _, id := range []string{"us-28", "e3-28", "eu-24", "ua-20-2025-12-24", "eu-ua-2025-04"} {
		p := full.Clone()
		p.Reports = append(p.Reports, sources.Report{ID: "new-copy", Source: p.Sources[0].ID})
		v := full.Version(id)
		bare := v.Clone()
		for _, q := range bare.All() {
			q.Notes = nil // what is no clause words
		}
		text := testplans.Reparsed(&plan.Version{Points: bare.Points})
		a, err := identify.AddWitness(p, id, text, plan.Witness{Report: "new-copy"})
		require.NoError(t, err, id)
		assert.Empty(t, a.Unplaced, id)
		for _, placed := range a.Placed {
			assert.Len(t, placed.Points, 1, id)
			assert.Contains(t, []identify.Uptake{identify.UptakeAdded, identify.UptakeUpgraded},
				placed.Effect)
		}
		after := contents(a.Plan.Version(id))
		for key := range contents(v) {
			assert.True(t, after[key], "%s: lost: %s", id, key)
		}
		again, err := identify.AddWitness(a.Plan, id, text, plan.Witness{Report: "new-copy"})
		require.NoError(t, err, id)
		assert.False(t, again.Changed, id)
		w := a.Plan.Version(id).Witness("new-copy")
		require.NotNil(t, w)
		for i := range w.Readings {
			r := &w.Readings[i]
			q := v.Point(r.Points[0])
			assert.Equal(t, q.Text, r.Text, "%s/%s", id, q.ID)
			assert.Empty(t, r.Number, "%s/%s", id, q.ID)
		}
	}
}

func TestAddWitnessTwice(t *testing.T) {
	t.Parallel()
	p := waterTalks(t)
	before := encoded(t, p)
	text := outline.Parse("1. The waters of Lake Ostra are shared by Arva and Belm.\n" +
		"2. Arva shall release at least 40 cubic metres a second between May and September.\n" +
		"3. Belm pays nothing for the water that is released.").Version
	kept := text.Clone()
	first, err := identify.AddWitness(p, "belm-draft", text, plan.Witness{Report: "herald-1"})
	require.NoError(t, err)
	assert.True(t, first.Changed)
	assert.Equal(t, "herald-1", first.Witness)
	assert.Equal(t, plan.WordingVerbatim,
		first.Plan.Version("belm-draft").Witness("herald-1").Wording)
	assert.Equal(t, before, encoded(t, p), "the plan that was given")
	if d := cmp.Diff(kept, text); d != "" {
		t.Errorf("the text was altered:\n%s", d)
	}
	second, err := identify.AddWitness(first.Plan, "belm-draft", text,
		plan.Witness{Report: "herald-1"})
	require.NoError(t, err)
	assert.False(t, second.Changed)
	if d := cmp.Diff(first.Plan, second.Plan); d != "" {
		t.Errorf("the second time (-first +second):\n%s", d)
	}
	for _, placed := range second.Placed {
		assert.Equal(t, identify.UptakeSame, placed.Effect)
	}
}

// TestAddWitnessUpgrades reads told points of a copy in its own words: the
// tellings give way and are kept.
func TestAddWitnessUpgrades(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, version, witness string }{
		{"the lead", "us-28", "axios"},
		{"another copy", "us-28", "reuters"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := ukraine2025.Plan()
			v := p.Version(tt.version)
			w := v.Witness(tt.witness)
			require.NotNil(t, w)
			number, told := toldPoint(v, w)
			require.NotEmpty(t, told)
			words := strings.TrimSuffix(told, ".") + " without delay."
			text := outline.Parse(number + ". " + words).Version
			a, err := identify.AddWitness(p, tt.version, text,
				plan.Witness{Report: w.Report, Wording: plan.WordingVerbatim})
			require.NoError(t, err)
			require.Len(t, a.Placed, 1)
			assert.Equal(t, identify.UptakeUpgraded, a.Placed[0].Effect)
			assert.Equal(t, w.ID, a.Witness)
			require.Len(t, a.Kept, 1)
			after := contents(a.Plan.Version(tt.version))
			for key := range contents(v) {
				assert.True(t, after[key], "lost: %s", key)
			}
			old, err := a.Plan.Lookup(a.Kept[0])
			require.NoError(t, err)
			assert.Equal(t, told, old.Content.Text)
			assert.False(t, a.Plan.Version(tt.version).Standing(old.Content,
				old.Witness).DraftWords())
			now, err := a.Plan.Lookup(plan.Ref{
				Version: tt.version, Point: a.Placed[0].Points[0],
				Witness: w.ID,
			})
			require.NoError(t, err)
			assert.Equal(t, words, now.Content.Text)
			assert.True(t, a.Plan.Version(tt.version).Standing(now.Content,
				now.Witness).DraftWords())
			if w == v.LeadWitness() {
				assert.Equal(t, a.Placed[0].Points, a.Confirmed)
			}
			again, err := identify.AddWitness(a.Plan, tt.version, text,
				plan.Witness{Report: w.Report, Wording: plan.WordingVerbatim})
			require.NoError(t, err)
			assert.False(t, again.Changed)
		})
	}
}

// toldPoint gives the number and the text of a point of the first level that w
// tells and, if it is the lead, no copy has in the draft's words.
func toldPoint(v *plan.Version, w *plan.Witness) (number, text string) {
	for i := range v.Points {
		q := &v.Points[i]
		c := &q.Content
		if w != v.LeadWitness() {
			c = reading(w, q.ID)
		}
		if c == nil || len(strings.Fields(c.Text)) <= 5 || len(q.Points) > 0 ||
			v.Standing(c, w).Quotable() {
			continue
		}
		if w == v.LeadWitness() && slices.ContainsFunc(v.Witnesses, func(o plan.Witness) bool {
			r := reading(&o, q.ID)
			return r != nil && v.Standing(r, &o).DraftWords()
		}) {
			continue
		}
		return q.Number, c.Text
	}
	return "", ""
}

// reading gives what a witness that is not the lead has for one point, or nil.
func reading(w *plan.Witness, point string) *plan.Content {
	for i := range w.Readings {
		if r := &w.Readings[i]; len(r.Points) == 1 && r.Covers(point) {
			return &r.Content
		}
	}
	return nil
}

// TestAddWitnessTellings reads told points in another report: the draft's words
// take their place under its name, and every text that there was is there.
func TestAddWitnessTellings(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	p.Reports = append(p.Reports, sources.Report{
		ID: "herald", Source: p.Sources[0].ID,
		Language: "en",
	})
	v := p.Version("us-28")
	text := outline.Parse(
		"14. Frozen funds will be used as follows:\n15. A joint working group on security will be set up by the United States and Russia.\n" +
			"16. Russia will enshrine in law its policy of non-aggression towards Europe and Ukraine.").Version
	a, err := identify.AddWitness(p, "us-28", text,
		plan.Witness{Report: "herald", Wording: plan.WordingVerbatim})
	require.NoError(t, err)
	now := a.Plan.Version("us-28")
	q := now.Point("15")
	assert.Equal(t, text.Points[1].Text, q.Text)
	assert.Equal(t, "herald", q.Cites[0].Report)
	assert.True(t, now.Standing(&q.Content, nil).FullWords())
	assert.Equal(t, []string{"15", "16"}, a.Confirmed)
	assert.Equal(t, v.Point("14").Content, now.Point("14").Content, "what was read there stays")
	assert.Equal(t, []plan.Ref{
		{Version: "us-28", Point: "15", Witness: "axios-before"},
		{Version: "us-28", Point: "16", Witness: "axios-before"},
	}, a.Kept)
	after := contents(now)
	for key := range contents(v) {
		assert.True(t, after[key], "lost: %s", key)
	}
}

// contents gives every text of a version with its point, how it is known and
// who is cited for it.
func contents(v *plan.Version) map[string]bool {
	out := make(map[string]bool)
	add := func(points []string, c *plan.Content, w *plan.Witness) {
		s := v.Standing(c, w)
		key := fmt.Sprint(points, c.Text, s.Wording, s.Confirmed, s.Extent, s.Language)
		for _, cite := range c.Cites {
			key += " " + cite.Report
		}
		out[key] = true
	}
	for _, q := range v.All() {
		if q.Text != "" {
			add([]string{q.ID}, &q.Content, nil)
		}
	}
	for i := range v.Witnesses {
		for k := range v.Witnesses[i].Readings {
			r := &v.Witnesses[i].Readings[k]
			add(r.Points, &r.Content, &v.Witnesses[i])
		}
	}
	return out
}

// TestAddWitnessBlocks keeps the order, the numbers and the blocks of a copy
// that groups the points.
func TestAddWitnessBlocks(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	p.Reports = append(p.Reports, sources.Report{ID: "blocks", Source: p.Sources[0].ID})
	text := outline.Parse("1. NATO agrees not to station troops in Ukraine.\n" +
		"2. US guarantee: The US will receive compensation for the guarantee. If Ukraine invades Russia, it will lose the guarantee. " +
		"If Ukraine launches a missile at Moscow or St. Petersburg without cause, the security guarantee will be deemed invalid.\n" +
		"3. Ukraine will receive reliable security guarantees.").Version
	a, err := identify.AddWitness(p, "us-28", text, plan.Witness{Report: "blocks"})
	require.NoError(t, err)
	var got []string
	for _, r := range a.Plan.Version("us-28").Witness("blocks").Readings {
		got = append(got, r.Number+": "+strings.Join(r.Points, " "))
	}
	if d := cmp.Diff([]string{"1: 8", "2: 10 10.a 10.b 10.d", "3: 5"}, got); d != "" {
		t.Errorf("readings (-want +got):\n%s", d)
	}
}

func TestAddWitnessRefuses(t *testing.T) {
	t.Parallel()
	water := waterTalks(t)
	unread := waterTalks(t)
	unread.Report("herald-1").Read = sources.AccessUnseen
	lease := &plan.Plan{
		ID: "x", Sources: []sources.Source{{ID: "s", Name: "S"}},
		Reports: []sources.Report{{ID: "herald-1", Source: "s"}},
		Versions: []plan.Version{{
			ID: "belm-draft",
			Points: []plan.Point{{
				ID: "1", Number: "1",
				Content: plan.Content{Text: "One thing."},
			}},
		}},
	}
	ukraine := ukraine2025.Plan()
	ukraine.Reports = append(ukraine.Reports,
		sources.Report{ID: "herald-1", Source: ukraine.Sources[0].ID})
	const german = "1. Die Parteien achten einander.\n2. Die Parteien reden miteinander.\n3. Alles andere bleibt offen."
	const known = "1. The waters of Lake Ostra are shared by Arva and Belm."
	for _, tt := range []struct {
		name          string
		plan          *plan.Plan
		version, text string
		witness       plan.Witness
		want          []identify.AddReason
	}{
		{
			"no plan", nil, "belm-draft", known,
			plan.Witness{Report: "herald-1"},
			[]identify.AddReason{identify.AddReasonVersion},
		},
		{
			"no version", water, "belm", known,
			plan.Witness{Report: "herald-1"},
			[]identify.AddReason{identify.AddReasonVersion},
		},
		{
			"no report", water, "belm-draft", known,
			plan.Witness{},
			[]identify.AddReason{identify.AddReasonReport},
		},
		{
			"no report, no text", water, "belm-draft", "",
			plan.Witness{Report: "x"},
			[]identify.AddReason{identify.AddReasonReport, identify.AddReasonNoText},
		},
		{
			"not read", unread, "belm-draft", known,
			plan.Witness{Report: "herald-1"},
			[]identify.AddReason{identify.AddReasonUnread},
		},
		{
			"the text itself", lease, "belm-draft", known,
			plan.Witness{Report: "herald-1"},
			[]identify.AddReason{identify.AddReasonTextItself},
		},
		{
			"another language", ukraine, "us-28", german,
			plan.Witness{Report: "herald-1", Language: "de"},
			[]identify.AddReason{identify.AddReasonLanguage},
		},
		{
			"another text", water, "belm-draft",
			"1. The club meets on the first Monday of each month.\n2. The subscription is 40 euros a year.",
			plan.Witness{Report: "herald-1"},
			[]identify.AddReason{
				identify.AddReasonOtherText, identify.AddReasonNotThere,
				identify.AddReasonNotThere,
			},
		},
		{
			"other words of the same report", water, "belm-draft",
			"1. The waters of Lake Ostra are shared by Arva and Belm in equal parts.",
			plan.Witness{Report: water.Version("belm-draft").LeadWitness().Report},
			[]identify.AddReason{identify.AddReasonDiffers},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a, err := identify.AddWitness(tt.plan, tt.version, outline.Parse(tt.text).Version,
				tt.witness)
			assert.Nil(t, a)
			refused, ok := errors.AsType[*identify.AddError](err)
			require.True(t, ok, "%v", err)
			var got []identify.AddReason
			for _, p := range refused.Problems {
				got = append(got, p.Reason)
				assert.True(t, p.Reason.Valid())
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("reasons (-want +got):\n%s\n%v", d, err)
			}
			assert.Len(t, strings.Split(err.Error(), "\n"), len(got))
		})
	}
}

// TestAddWitnessRules refuses a result that breaks the rules for plans, and
// gives their error.
func TestAddWitnessRules(t *testing.T) {
	t.Parallel()
	p := waterTalks(t)
	_, err := identify.AddWitness(p, "belm-draft",
		outline.Parse("1. The waters of Lake Ostra are shared by Arva and Belm.").Version,
		plan.Witness{ID: "no id", Report: "herald-1"})
	refused, ok := errors.AsType[*identify.AddError](err)
	require.True(t, ok)
	assert.Equal(t, identify.AddReasonRules, refused.Problems[0].Reason)
	_, ok = errors.AsType[*plan.Error](err)
	assert.True(t, ok)
}

// TestAddWitnessTranslation places a translation by numbers, figures and
// names.
func TestAddWitnessTranslation(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	p.Reports = append(p.Reports, sources.Report{
		ID: "zeitung", Source: p.Sources[0].ID,
		Language: "de",
	})
	text := outline.Parse(
		"1. Die Ukraine bleibt souverän.\n2. Russland, die Ukraine und Europa greifen einander nicht an; die Fragen der letzten 30 Jahre sind erledigt.\n" +
			"3. Russland greift seine Nachbarn nicht an, die NATO wächst nicht.\n4. Russland und die NATO reden; die USA vermitteln.\n" +
			"5. Die Ukraine bekommt Garantien.\n6. Die ukrainische Armee hat höchstens 600.000 Soldaten.\n" +
			"7. Die Ukraine tritt der NATO nicht bei.\n8. Die NATO stellt keine Truppen in die Ukraine.").Version
	a, err := identify.AddWitness(p, "us-28", text, plan.Witness{Report: "zeitung"})
	require.NoError(t, err)
	w := a.Plan.Version("us-28").Witness("zeitung")
	assert.Equal(t, plan.WordingTranslation, w.Wording)
	assert.Equal(t, "de", w.Language)
	assert.Len(t, w.Readings, 8)
	for _, r := range w.Readings {
		assert.Len(t, r.Points, 1)
	}
	assert.Empty(t, a.Confirmed, "a translation confirms no words")
}

// TestAddWitnessFirst gives a version that is known from reports alone its
// points.
func TestAddWitnessFirst(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	require.Empty(t, p.Version("geneva-19").Points)
	p.Reports = append(p.Reports, sources.Report{
		ID: "scoop", Source: p.Sources[0].ID,
		Language: "en",
	})
	text := outline.Parse(
		"# Security\n\n1. One thing is agreed.\n2. Another thing is agreed.").Version
	a, err := identify.AddWitness(p, "geneva-19", text, plan.Witness{Report: "scoop"})
	require.NoError(t, err)
	v := a.Plan.Version("geneva-19")
	assert.Equal(t, "scoop", v.Lead)
	assert.Len(t, v.Points, 2)
	assert.Len(t, v.Claims, len(p.Version("geneva-19").Claims), "claims stay")
	assert.Equal(t, plan.CoveragePartial, v.Coverage)
}

// TestAddWitnessWithoutIDs takes a text into a draft that was built without ids.
func TestAddWitnessWithoutIDs(t *testing.T) {
	t.Parallel()
	text := outline.Parse(
		"1. The army is limited to 600,000 personnel.\n2. Elections are held in 100 days.").Version
	v := plan.Version{
		ID: "v", Lead: "w", Points: text.Clone().Points,
		Witnesses: []plan.Witness{{
			ID: "w", Report: "r1", Wording: plan.WordingVerbatim,
			Coverage: plan.CoverageComplete,
		}},
	}
	for i := range v.Points {
		v.Points[i].ID, v.Points[i].Confirmed = "", plan.ConfirmedExact
	}
	p := &plan.Plan{
		Format: plan.Format, ID: "x", Sources: []sources.Source{{ID: "s", Name: "S"}},
		Reports:  []sources.Report{{ID: "r1", Source: "s"}, {ID: "r2", Source: "s"}},
		Versions: []plan.Version{v},
	}
	a, err := identify.AddWitness(p, "v", text, plan.Witness{Report: "r2"})
	require.NoError(t, err)
	assert.Len(t, a.Plan.Version("v").Witness("r2").Readings, 2)
	assert.Empty(t, p.Versions[0].Points[0].ID, "the plan was altered")
}

// TestAddWitnessOrder turns round what has no order.
func TestAddWitnessOrder(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	p.Reports = append(p.Reports, sources.Report{ID: "new-copy", Source: p.Sources[0].ID})
	turned := p.Clone()
	slices.Reverse(turned.Version("us-28").Witnesses)
	slices.Reverse(turned.Reports)
	slices.Reverse(turned.Parties)
	text := outline.Parse(
		"5. Ukraine will receive reliable guarantees.\n6. The army is limited to 600,000.\n9. European jets will be stationed in Poland.").Version
	a, err := identify.AddWitness(p, "us-28", text, plan.Witness{Report: "new-copy"})
	require.NoError(t, err)
	b, err := identify.AddWitness(turned, "us-28", text, plan.Witness{Report: "new-copy"})
	require.NoError(t, err)
	if d := cmp.Diff(a.Placed, b.Placed); d != "" {
		t.Errorf("another order (-in order +turned):\n%s", d)
	}
}

// FuzzAddWitness never panics, and what it gives passes the rules and is the
// same the second time.
func FuzzAddWitness(f *testing.F) {
	p := waterTalks(f)
	f.Add("1. The waters of Lake Ostra are shared by Arva and Belm.\n2. Arva shall release 40 cubic metres.", "en")
	f.Add("2. Арва випускає 40 кубометрів [sic] на секунду.\n\xff", "uk")
	f.Add("# A\n\n(a) Belm pays nothing\n\n(a) Belm pays nothing", "")
	f.Fuzz(func(t *testing.T, text, language string) {
		if len(text) > 400 {
			return
		}
		v := outline.Parse(text).Version
		a, err := identify.AddWitness(p, "belm-draft", v,
			plan.Witness{Report: "herald-1", Language: language})
		if err != nil {
			return
		}
		b, err := identify.AddWitness(a.Plan, "belm-draft", v,
			plan.Witness{Report: "herald-1", Language: language})
		if err != nil {
			t.Fatalf("the second time: %v", err)
		}
		if b.Changed {
			t.Fatalf("the second time it changes %v", b.Placed)
		}
	})
}
