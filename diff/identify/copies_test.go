package identify_test

import (
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// harbour is a plan with two copies of one draft, a third that retells it, and
// another draft.
func harbour(t *testing.T) *plan.Plan {
	t.Helper()
	p := &plan.Plan{ID: "harbour", Collected: "2026-03-01", Sources: []sources.Source{
		{ID: "herald", Name: "Herald"},
		{ID: "courier", Name: "Courier"},
		{ID: "tide", Name: "Tide"},
	}}
	for _, s := range p.Sources {
		p.Reports = append(p.Reports, sources.Report{
			ID: s.ID, Source: s.ID, Date: "2026-02-01",
			Language: "en", Read: sources.AccessRead,
		})
	}
	v := outline.Parse(harbourText).Version
	v.ID, v.Language, v.Lead = "first", "en", "herald"
	v.Witnesses = []plan.Witness{
		{ID: "herald", Report: "herald", Wording: plan.WordingVerbatim},
		{ID: "courier", Report: "courier", Wording: plan.WordingVerbatim},
		{ID: "tide", Report: "tide", Wording: plan.WordingParaphrase},
	}
	for _, q := range v.All() {
		q.Confirmed = plan.ConfirmedExact
		text := q.Text
		if q.Number == "3" {
			text = strings.Replace(text, "trustworthy", "reliable", 1)
		}
		v.Witnesses[1].Readings = append(v.Witnesses[1].Readings,
			plan.Reading{
				Points:  []string{q.ID},
				Content: plan.Content{Text: text, Confirmed: plan.ConfirmedExact},
			})
	}
	v.Witnesses[2].Readings = []plan.Reading{{
		Points: []string{"5"},
		Content: plan.Content{
			Text:      "Ships over 90 metres need two pilots to pass.",
			Confirmed: plan.ConfirmedExact,
		},
	}}
	second := outline.Parse(harbourRedrafted).Version
	second.ID, second.Language, second.Parents = "second", "en",
		[]plan.Parent{{Version: "first", Relation: plan.RelationRevises}}
	p.Versions = []plan.Version{*v, *second}
	require.NoError(t, plan.Check(p))
	return p
}

const harbourText = `1. The strait stays open to the ships of all states.
2. No more than 40 ships pass the strait on any day.
3. The coast guard employs trustworthy pilots.
4. A ship that passes the strait at night takes a pilot on board.
5. Ships of more than 90 metres take two pilots.
6. The fees are set once a year by the council of the harbour.
7. Warships give notice of their passage ten days before it.
8. Nobody fishes in the strait from May to July.
9. The council hears complaints within thirty days.
10. Fishing boats of the coast pay no fee.
11. Goods that burn are named before the passage.
12. The harbour keeps a list of all passages.
`

// harbourRedrafted is a later draft: other words nearly everywhere, some of which
// the tests put into the first.
const harbourRedrafted = `1. All states may send their ships through the strait at any season.
2. No more than 60 ships pass the strait on any day.
3. Pilots of the coast guard hold a certificate of the council.
4. A ship that passes the strait at night and in fog takes a pilot on board.
5. Two pilots are needed by every ship that measures over 90 metres.
6. Each spring the council of the harbour publishes what passage costs.
7. The passage of warships is announced to the coast guard beforehand.
8. Fishing in the strait rests while the herring spawns.
9. Whoever has a complaint brings it before the council.
10. Coastal fishing boats are free of fees and of tolls.
11. Before a ship with burning goods passes, its captain reports them.
12. A register of passages is open to everybody at the harbour.
`

func copied(t *testing.T, p *plan.Plan, version, text string) *identify.Copies {
	t.Helper()
	c, err := identify.CompareCopy(p, version, outline.Parse(text).Version)
	require.NoError(t, err)
	return c
}

// TestCopyStates holds what is said of one changed point, and how the whole text
// is then to be read.
func TestCopyStates(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, old, new string
		state          identify.CopyState
		outcome        identify.Outcome
		alone          string // words in no copy, or that all copies have
	}{
		{"nothing", "", "", identify.CopyStateSame, identify.OutcomeCopy, ""},
		{
			"a copy's word", "trustworthy", "reliable", identify.CopyStateSame,
			identify.OutcomeCopy,
			"",
		},
		{
			"another word", "trustworthy", "honest", identify.CopyStateDiffers,
			identify.OutcomeUnclear, "honest",
		},
		{
			"another form of a word", "The harbour keeps", "The harbour kept",
			identify.CopyStateDiffers, identify.OutcomeUnclear, "kept",
		},
		{
			"another ending", "of all passages", "of all passage", identify.CopyStateDiffers,
			identify.OutcomeCopy, "passage",
		},
		{
			"an article", "to the ships of", "to ships of", identify.CopyStateLacks,
			identify.OutcomeCopy, "the",
		},
		{
			"a conjunction", "of all passages", "or all passages", identify.CopyStateDiffers,
			identify.OutcomeUnclear, "or",
		},
		{
			"a figure", "40 ships", "50 ships", identify.CopyStateDiffers, identify.OutcomeUnclear,
			"50",
		},
		{
			"a figure of another draft", "40 ships", "60 ships", identify.CopyStateDiffers,
			identify.OutcomeUnclear, "60",
		},
		{
			"words of another draft", "at night", "at night and in fog", identify.CopyStateMore,
			identify.OutcomeUnclear, "and in fog",
		},
		{
			"a lost negation", "No more than 40 ships pass", "More than 40 ships pass",
			identify.CopyStateLacks, identify.OutcomeUnclear, "No",
		},
		{
			"a qualifier", "takes a pilot", "takes, if asked, a pilot", identify.CopyStateMore,
			identify.OutcomeUnclear, "if asked",
		},
		{
			"force", "give notice", "may give notice", identify.CopyStateMore,
			identify.OutcomeUnclear,
			"may",
		},
		{
			"an advertisement", "pilots.\n4.", "pilots.\nRead our story on pilots.\n4.",
			identify.CopyStateMore, identify.OutcomeCopy, "Read our story on pilots",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			text := strings.Replace(harbourText, tt.old, tt.new, 1)
			if tt.old != "" {
				require.NotEqual(t, harbourText, text)
			}
			c := copied(t, harbour(t), "first", text)
			assert.Equal(t, tt.outcome, c.Outcome, "%v", c.Reasons)
			i := slices.IndexFunc(c.Points, func(p identify.CopiedPoint) bool {
				return p.State != identify.CopyStateSame
			})
			if i < 0 {
				assert.Empty(t, tt.alone)
				return
			}
			assert.Equal(t, tt.state, c.Points[i].State)
			var alone []string
			for _, v := range c.Alone() {
				alone = append(alone, v.Words.Text+v.Known.Text)
			}
			require.Len(t, alone, 1)
			assert.Contains(t, alone[0], tt.alone)
		})
	}
}

// TestWhoHasIt holds that each form of a place is given to those that have it,
// and what is not there to nobody.
func TestWhoHasIt(t *testing.T) {
	t.Parallel()
	text := strings.Replace(harbourText, "trustworthy pilots", "honest pilots", 1)
	text = strings.Replace(text, "take two pilots", "need two pilots", 1)
	text = strings.Replace(text, "40 ships", "60 ships", 1)
	c := copied(t, harbour(t), "first", text[:strings.Index(text, "11.")])
	names := func(p int, list func(*identify.CopiedVariation) []string) []string {
		return list(&c.Points[p].Variations[0])
	}
	against := func(v *identify.CopiedVariation) (out []string) {
		for _, c := range v.Against {
			out = append(out, c.Name)
		}
		return out
	}
	assert.Equal(t, []string{"Herald"}, names(2, against))
	assert.Equal(t, "Courier", c.Points[2].Variations[0].Neither[0].Name)
	assert.Equal(t, []string{"Herald", "Courier"}, names(4, against))
	assert.Equal(t, "Tide", c.Points[4].Variations[0].Told[0].Name)
	assert.True(t, c.Points[4].Variations[0].Alone(), "a telling chooses its words")
	assert.Equal(t, plan.Ref{Version: "second", Point: "2"}, c.Points[1].Variations[0].Drafts[0])
	assert.Contains(t, c.Reasons, identify.CopyReasonElsewhere)
	assert.True(t, c.Part)
	assert.True(t, c.Ordered)
	require.Len(t, c.Lacking, 2)
	assert.Equal(t, []string{"11"}, c.Lacking[0].Path)
	for _, p := range c.Points {
		for _, v := range p.Variations {
			assert.Equal(t, v.Words.Text, p.Text[v.Words.At:v.Words.At+len(v.Words.Text)])
			assert.Equal(t, v.Known.Text, p.Known[v.Known.At:v.Known.At+len(v.Known.Text)])
		}
	}
}

func TestCopiesOfTwoTexts(t *testing.T) {
	t.Parallel()
	a := outline.Parse(harbourText).Version
	b := outline.Parse(strings.Replace(harbourText, "40 ships", "50 ships", 1)).Version
	c := identify.CompareCopies(a, b)
	assert.Empty(t, c.Outcome)
	assert.Equal(t, 12, c.Found)
	n := 0
	for p, v := range c.Alone() {
		assert.Equal(t, 1, p)
		assert.Equal(t, "50", v.Words.Text)
		require.Len(t, v.Effects, 1)
		n++
	}
	assert.Equal(t, 1, n)
	assert.Empty(t, identify.CompareCopies(a, a.Clone()).Lacking)
	assert.Len(t, identify.CompareCopies(a, nil).Lacking, 12)
	assert.Equal(t, identify.CopyStateUnknown, identify.CompareCopies(nil, a).Points[0].State)
}

// TestElided holds that words which a text says that it leaves out make it no draft,
// and are shown.
func TestElided(t *testing.T) {
	t.Parallel()
	c := copied(t, harbour(t), "first",
		strings.Replace(harbourText, "set once a year by the council of the harbour.",
			"set once a year …", 1))
	assert.Equal(t, identify.OutcomeCopy, c.Outcome, "%v", c.Reasons)
	n := 0
	for _, v := range c.Alone() {
		assert.True(t, v.Elided)
		assert.Equal(t, "by the council of the harbour", v.Known.Text)
		n++
	}
	assert.Equal(t, 1, n)
}

// TestStruckPoints holds that what lacks few points, or numbers the rest anew, may be a
// draft, and that an excerpt and a part are none by that.
func TestStruckPoints(t *testing.T) {
	t.Parallel()
	struck := regexp.MustCompile(`(?m)^4\..*\n`).ReplaceAllString(harbourText, "")
	number := 0
	for _, tt := range []struct {
		name, text string
		want       identify.Outcome
	}{
		{"one struck", struck, identify.OutcomeUnclear},
		{
			"one struck, and numbered anew",
			regexp.MustCompile(`(?m)^\d+`).ReplaceAllStringFunc(struck, func(string) string {
				number++
				return fmt.Sprint(number)
			}), identify.OutcomeUnclear,
		},
		{"a part", harbourText[:strings.Index(harbourText, "11.")], identify.OutcomeCopy},
		// six points are few
		{"an excerpt", regexp.MustCompile(`(?m)^(?:2|4|6|7|9|11)\..*\n`).ReplaceAllString(
			harbourText, ""), identify.OutcomeUnclear},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := copied(t, harbour(t), "first", tt.text)
			assert.Equal(t, tt.want, c.Outcome, "%v", c.Reasons)
			assert.Equal(t, strings.Contains(tt.name, "struck"),
				slices.Contains(c.Reasons, identify.CopyReasonLacking), "%v", c.Reasons)
		})
	}
}

func TestCompareCopyOfNoVersion(t *testing.T) {
	t.Parallel()
	_, err := identify.CompareCopy(harbour(t), "third", nil)
	var ref *plan.RefError
	require.ErrorAs(t, err, &ref)
	_, err = identify.CompareCopy(nil, "first", nil)
	require.ErrorAs(t, err, &ref)
	c, err := identify.CompareCopy(harbour(t), "first", nil)
	require.NoError(t, err)
	assert.NotEqual(t, identify.OutcomeCopy, c.Outcome)
}

// TestHeldCopies gives each copy of a draft of the embedded plan back as a text, in
// its own language and with that copy left out: none is taken for a copy of another
// draft, and none is called a draft of its own, not even where nearly nothing is left of
// the draft. One reaches "a copy": of the others most have too few points, and what they
// have in words that no copy has is more than an article.
func TestHeldCopies(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	full := ukraine2025.Plan()
	table, copies := "", 0
	var called []string
	for id, w := range heldCopies(full) {
		rest := without(full, id, w.ID)
		text := testplans.Reparsed(printedText(full.Version(id), w))
		c, err := identify.CompareCopy(rest, id, text)
		require.NoError(t, err)
		if len(c.Points) == 0 {
			continue
		}
		copies++
		assert.NotEqual(t, identify.OutcomeDraft, c.Outcome, "%s@%s", id, w.ID)
		if c.Outcome == identify.OutcomeCopy {
			called = append(called, id+"@"+w.ID)
		}
		found := identify.Text(rest, text)
		if found.Finding == identify.FindingCopy {
			assert.Equal(t, id, found.Version, "%s@%s", id, w.ID)
		}
		table += fmt.Sprintf("%-18s %-14s %-3s %3d %-8s %4d %v\n", id, w.ID, w.Language,
			len(c.Points), c.Outcome, c.Confidence, c.Reasons)
	}
	t.Logf("%d copies\n%s", copies, table)
	assert.Greater(t, copies, 40)
	assert.Equal(t, []string{"us-28@ap"}, called)
}

// printedText is copyText with an ellipsis where the copy leaves words out, by what the
// plan notes of it.
func printedText(v *plan.Version, w *plan.Witness) *plan.Version {
	out := copyText(v, w)
	if w == v.LeadWitness() {
		return out
	}
	k := 0
	for _, r := range w.Readings {
		if r.Text == "" {
			continue
		}
		text := &out.Points[k].Text
		k++
		for _, n := range slices.Backward(r.Notes) {
			if n.Kind == plan.NoteKindGap {
				*text = (*text)[:n.At] + " … " + (*text)[n.At:]
			}
		}
		if len(r.Notes) == 0 && v.Standing(&r.Content, w).Extent != plan.ExtentWhole {
			*text += " …"
		}
	}
	return out
}

// heldCopies gives the copies of four drafts of the embedded plan.
func heldCopies(p *plan.Plan) iter.Seq2[string, *plan.Witness] {
	return func(yield func(string, *plan.Witness) bool) {
		for _, id := range []string{"us-28", "e3-28", "eu-24", "ua-20-2025-12-24"} {
			v := p.Version(id)
			for i := range v.Witnesses {
				if !yield(id, &v.Witnesses[i]) {
					return
				}
			}
		}
	}
}

// An alteration is what a forger does to one word.
type alteration struct {
	name string
	find *regexp.Regexp
	put  string
}

// alterations of a figure, of a party and of a "not", in the languages of the copies.
var alterations = []alteration{
	{"figure", regexp.MustCompile(`\b\d[\d,]*( [\p{L}%])`), "77$1"},
	{"party", regexp.MustCompile(`\bUkraine\b|\bUkrainian\b`), "Poland"},
	{"party", regexp.MustCompile(`\bRussian?\b`), "Belarus"},
	{"party", regexp.MustCompile(`\bNATO\b`), "ASEAN"},
	{"party", regexp.MustCompile(`(?i)україн[а-яіїє]+|украин[а-я]+`), "Польща"},
	{"party", regexp.MustCompile(`(?i)росі[а-яіїє]+|росси[а-я]+`), "Білорусь"},
	{"party", regexp.MustCompile(`\bНАТО\b`), "ОАЕ"},
	{"party", regexp.MustCompile(`\bUcraina\b`), "Polonia"},
	{"not", regexp.MustCompile(`\b(will|shall|is|are)\b`), "$1 not"},
	{"not", regexp.MustCompile(` not `), " "},
	{"not", regexp.MustCompile(` не `), " "},
	{"not", regexp.MustCompile(` (буде|будет|має) `), " не $1 "},
	{"not", regexp.MustCompile(` (sera|sarà) `), " ne $1 pas "},
}

// TestAlteredHeldCopies does the same with one figure, one party or one "not" altered
// in it, at up to two places each: the text is never called a copy, and what was
// altered stands on top, where words are compared at all.
func TestAlteredHeldCopies(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	const places = 2
	full := ukraine2025.Plan()
	made, seen, whole := 0, 0, 0
	for id, w := range heldCopies(full) {
		rest := without(full, id, w.ID)
		text := testplans.Reparsed(printedText(full.Version(id), w))
		for _, a := range alterations {
			n := 0
			for ref, q := range text.All() {
				at := a.find.FindStringSubmatchIndex(q.Text)
				if at == nil || n == places {
					continue
				}
				d := change{
					point: ref.Point, turn: a.name, was: q.Text,
					is: q.Text[:at[0]] + string(a.find.ExpandString(nil, a.put, q.Text, at)) +
						q.Text[at[1]:],
				}
				if strings.Contains(d.is, "not not") {
					continue
				}
				n++
				v := text.Clone()
				v.Point(d.point).Text = d.is
				c, err := identify.CompareCopy(rest, id, v)
				require.NoError(t, err)
				made++
				if c.Outcome == identify.OutcomeCopy {
					t.Errorf("%s@%s is called a copy: %+v", id, w.ID, d)
				}
				k := slices.IndexFunc(c.Points, func(p identify.CopiedPoint) bool {
					return slices.Contains(p.Points, d.point)
				})
				switch {
				case k >= 0 && (c.Points[k].State == identify.CopyStateTold ||
					c.Points[k].State == identify.CopyStateLanguage || len(c.Points[k].At) == 0):
					whole++ // which is told with the whole point
				case shown(c, d):
					seen++
				default:
					t.Errorf("%s@%s: not shown: %+v", id, w.ID, d)
				}
			}
		}
	}
	t.Logf("%d altered: none called a copy; %d shown, in %d the words of the point are not compared", made, seen, whole)
	assert.Greater(t, seen, 40)
}

// TestAlteredCopies alters the lead's text of the 28 points in one place at a
// time, and in several: what was altered is always shown, as in no copy, and the
// text is never called a copy.
func TestAlteredCopies(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	p := ukraine2025.Plan()
	base := testplans.Reparsed(copyText(p.Version("us-28"), p.Version("us-28").LeadWitness()))
	places := []struct {
		find *regexp.Regexp
		put  string
	}{
		{regexp.MustCompile(`\bwill be\b`), "may be"},
		{regexp.MustCompile(`\bwill\b`), "should"},
		{regexp.MustCompile(`\bwill be\b`), "will not be"},
		{regexp.MustCompile(`\bwill be\b`), "will, if possible, be"},
		{regexp.MustCompile(`\bagrees to\b`), "does not agree to"},
		{regexp.MustCompile(`\bUkraine\b`), "Poland"},
		{regexp.MustCompile(`\bRussia\b`), "Belarus"},
		{regexp.MustCompile(`\d+`), "77"},
	}
	made, shown, called := 0, 0, 0
	for i := range base.Points {
		for _, a := range places {
			at := a.find.FindStringIndex(base.Points[i].Text)
			if at == nil {
				continue
			}
			v := base.Clone()
			text := &v.Points[i].Text
			*text = (*text)[:at[0]] + a.put + (*text)[at[1]:]
			c, err := identify.CompareCopy(p, "us-28", v)
			require.NoError(t, err)
			made++
			if c.Outcome == identify.OutcomeCopy {
				called++
				t.Errorf("called a copy: %s", *text)
			}
			seen := false
			for n, x := range c.Alone() {
				seen = seen || c.Points[n].Points[0] == v.Points[i].ID &&
					x.Words.Text+x.Known.Text != ""
			}
			seen = seen || slices.ContainsFunc(c.Points, func(q identify.CopiedPoint) bool {
				return slices.Contains(q.Points, v.Points[i].ID) &&
					(q.Conflict || q.State == identify.CopyStateTold || len(q.At) == 0)
			})
			if seen {
				shown++
			} else {
				t.Errorf("not shown: %s", *text)
			}
		}
	}
	t.Logf("%d altered, %d shown, %d called a copy", made, shown, called)
	assert.Greater(t, made, 60)
}

// TestForeignCopy holds that of a text in another language no point is said to be
// new and none to be missing below one that it has.
func TestForeignCopy(t *testing.T) {
	t.Parallel()
	c := copied(t, harbour(t), "first", `1. Die Meerenge bleibt den Schiffen aller Staaten offen.
2. An einem Tag durchfahren nicht mehr als 40 Schiffe die Meerenge.
3. Die Küstenwache stellt verlässliche Lotsen ein.
4. Ein Schiff, das die Meerenge bei Nacht durchfährt, nimmt einen Lotsen an Bord.
5. Schiffe von mehr als 90 Metern nehmen zwei Lotsen.
`)
	assert.True(t, c.Foreign)
	assert.NotEqual(t, identify.OutcomeCopy, c.Outcome)
	for _, p := range c.Points {
		assert.Equal(t, identify.CopyStateLanguage, p.State)
		assert.Equal(t, p.Path, p.Place)
		assert.Empty(t, p.Variations)
	}
	assert.NotContains(t, c.Reasons, identify.CopyReasonUnknown)
}
