package render_test

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// firstScreen gives what stands between the opening and the points.
func firstScreen(tb testing.TB, out string) string {
	tb.Helper()
	parts := strings.SplitN(out, "\n\n", 4)
	require.GreaterOrEqual(tb, len(parts), 3)
	return parts[2]
}

// TestBriefHasEveryPointOnce: on exactly one line or in one run.
func TestBriefHasEveryPointOnce(t *testing.T) {
	t.Parallel()
	run := regexp.MustCompile(`^ ([^\d“ ].*?): (.+)$`)
	aside := regexp.MustCompile(` \((not seen in|there in|not told by) .*$`)
	everyPair(t, func(t *testing.T, _ *plan.Plan, c *diff.Comparison) {
		t.Helper()
		if len(c.Links) == 0 {
			return
		}
		brief := text(t, c, render.Brief(), render.Width(2000))
		screen := firstScreen(t, brief)
		assert.Equal(t, strings.TrimRight(screen, "\n"),
			strings.TrimRight(firstScreen(t, text(t, c, render.Width(2000))), "\n"),
			"the same is the first screen of all")
		var lines []string // names of points that have their own
		runs := ""
		for line := range strings.Lines(screen) {
			line = strings.TrimSuffix(line, "\n")
			switch m := run.FindStringSubmatch(line); {
			case strings.HasPrefix(line, "    "):
			case m != nil:
				// of drafts of their own
				members := strings.ReplaceAll(aside.ReplaceAllString(m[2], ""), " / ", " -> ")
				runs += "; " + members + ";"
			default:
				name, _, _ := strings.Cut(strings.TrimSpace(line), "  ")
				lines = append(lines, name)
			}
		}
		found := len(lines)
		for _, name := range namesOf(c) {
			if old, _, two := strings.Cut(name, " -> "); two && !strings.Contains(runs, name) {
				name = old // of what is told in the same sense the older name stands for both
			}
			if strings.Contains(name, " ") && strings.Contains(runs, name) {
				runs = strings.Replace(runs, name, "", 1)
				found++
			}
		}
		found += len(strings.FieldsFunc(runs, func(r rune) bool {
			return strings.ContainsRune(" ,;", r)
		}))
		blocks := slices.DeleteFunc(c.Blocks(), func(b diff.Block) bool {
			l := &c.Links[b.Link] // of headings only those that changed have a line
			return l.Role() == plan.RoleHeading &&
				(l.Known == diff.KnownOneSide || len(c.ChangesOf(b.Link)) == 0)
		})
		assert.Len(t, blocks, found, "%s", brief)
		seen := make(map[string]bool)
		for _, name := range lines {
			assert.False(t, seen[name] && !strings.Contains(brief, "side by side"), "%s twice",
				name)
			seen[name] = true
		}
	})
}

// namesOf gives the names of the points of the first level, longest first.
func namesOf(c *diff.Comparison) []string {
	places := say.PlacesOf(c)
	var out []string
	for _, b := range c.Blocks() {
		var old, new string
		for _, clause := range c.Links[b.Link].Old {
			old = places.Old(clause.Ref).Name(say.English())
		}
		for _, clause := range c.Links[b.Link].New {
			new = places.New(clause.Ref).Name(say.English())
		}
		name := old + " -> " + new
		if old == new || new == "" || old == "" {
			name = cmp.Or(old, new)
		}
		out = append(out, name)
	}
	slices.SortFunc(out, func(a, b string) int { return len(b) - len(a) })
	return out
}

// TestBriefIsBrief holds what an editor reads first.
func TestBriefIsBrief(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ plan, old, new string }{
		{"ukraine2025", "us-28", "e3-28"},
		{"ukraine2025", "us-28", "geneva-19"},
		{"lease", "lease-1", "lease-2"},
	} {
		c, err := diff.Between(load(t, tt.plan), tt.old, tt.new)
		require.NoError(t, err)
		out := text(t, c, render.Brief())
		golden(t, "brief_"+tt.old+"_"+tt.new+".txt", out)
		assert.LessOrEqual(t, strings.Count(out, "\n"), 115)
	}
}

// TestAClaimIsNotWithoutItsDenial on the first screen either.
func TestAClaimIsNotWithoutItsDenial(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(load(t, "ukraine2025"), "us-28-audit", "us-28")
	require.NoError(t, err)
	screen := firstScreen(t, text(t, c, render.Width(2000)))
	_, of26, ok := strings.Cut(screen, "\n26  TOLD")
	require.True(t, ok)
	assert.Contains(t, of26,
		"Ukraine replaced the audit by the amnesty. (reported by The Wall Street Journal, read in RBC-Ukraine); DENIED BY Rustem Umerov")
}

// TestWhatIsNeverPassedOver: a difference that may alter the sense has its words
// on the first screen, and one that does not is in a run.
func TestWhatIsNeverPassedOver(t *testing.T) {
	t.Parallel()
	draft := func(id string, witness bool, text string) plan.Version {
		v := plan.Version{
			ID: id, Language: "en",
			Points: []plan.Point{{ID: "1", Number: "1", Content: plan.Content{Text: text}}},
		}
		if witness {
			v.Lead = "w"
			v.Witnesses = []plan.Witness{{
				ID: "w", Report: "r-" + id,
				Wording: plan.WordingParaphrase, Coverage: plan.CoverageComplete,
			}}
			v.Points[0].Confirmed = plan.ConfirmedExact
		}
		return v
	}
	for _, tt := range []struct {
		old, new string
		told     bool
		want     string // in the first screen
	}{
		{
			"The ships take the pilots on board.", "Ships take pilots on board.", false,
			" the words differ: 1\n",
		},
		{
			"The ships take pilots, on board.", "The ships take pilots on board.", false,
			" the words differ: 1\n",
		},
		{
			"The organisation keeps its colour.", "The organization keeps its color.", false,
			" the words differ: 1\n",
		},
		{"Ships shall take a pilot on board.", "Ships may take a pilot on board.", false, "may"},
		{"Ukraine is neutral in war.", "Ukraine remains neutral in war.", false, "remains"},
		{"Ships take a pilot on board.", "Ships take no pilot on board.", false, "no"},
		{"All ships take pilots on board.", "Some ships take pilots on board.", false, "Some"},
		{"Ukraine gets reliable guarantees.", "Ukraine gets robust guarantees.", false, "robust"},

		{
			"A humanitarian committee will be established to resolve outstanding issues.",
			"A humanitarian committee is to be established to resolve open issues.", true,
			" told in the same sense: 1\n",
		},
		{
			"The US will receive compensation for the guarantee.",
			"US to receive compensation for the guarantee.", true, " told in the same sense: 1\n",
		},
		{
			"Ukraine agrees to be a neutral state.", "Ukraine agrees to remain a neutral state.",
			true,
			"be / remain",
		},
		{
			"The plant will be launched under supervision.",
			"The plant will be restarted under supervision.", true, "launched / restarted",
		},
		{
			"Russia will be integrated into the world economy.",
			"Russia will be progressively integrated into the world economy.", true,
			"progressively",
		},
		{
			"Elections will be held within 100 days of signing.",
			"Elections will be held as soon as possible after signing.", true,
			"as soon as possible",
		},
		{
			"The army will have a decisive response.", "The army will have a robust response.",
			true,
			"decisive / robust",
		},
		{
			"Ukraine pays Russia for the damage.", "Russia pays Ukraine for the damage.", true,
			"Ukraine pays Russia for the damage; new, told: Russia pays",
		},
		{
			"Sanctions will be lifted in stages.", "Sanctions will not be lifted in stages.", true,
			"not",
		},
		{
			"All parties to this conflict receive full amnesty.", "Help is given to victims.", true,
			"Help is given to victims",
		},
	} {
		old, new := draft("old", tt.told, tt.old), draft("new", tt.told, tt.new)
		c := diff.Compare(&old, &new)
		screen := firstScreen(t, text(t, c, render.Brief(), render.Width(200)))
		assert.Contains(t, screen, tt.want, "%s\n%s", tt.old, tt.new)
		if !strings.HasPrefix(tt.want, " ") {
			assert.NotContains(t, screen, "the words differ:")
			assert.NotContains(t, screen, "in the same sense")
		}
		if tt.told { // and words of ours are not compared: typed details alone
			old.Points[0].Confirmed, new.Points[0].Confirmed = plan.ConfirmedRendered,
				plan.ConfirmedExact
			screen := firstScreen(t, text(t, diff.Compare(&old, &new), render.Brief(),
				render.Width(200)))
			assert.NotContains(t, screen, "in the same sense")
			assert.NotContains(t, screen, " / ")
			// or both, beside each other
			said := []string{
				"told, words not compared: 1\n", "as told, ",
				"old, told: " + tt.old[:len("All parties")],
			}
			assert.True(t, slices.ContainsFunc(said, func(s string) bool {
				return strings.Contains(screen, s)
			}), screen)
		}
	}
}

// TestTellingsSpeak holds what the first screen says of points that are told, those
// that a reader asks for first.
func TestTellingsSpeak(t *testing.T) {
	t.Parallel()
	p := load(t, "ukraine2025")
	for _, tt := range []struct {
		to, point string
		want      []string
	}{
		{"e3-28", "6", []string{
			"limit raised by a third, from 600,000 personnel to 800,000",
			"now only “in peacetime”",
		}},
		{"e3-28", "10", []string{
			"“Article 5” named as the model",
			"d: said to be missing in e3-28",
		}},
		{"e3-28", "14", []string{
			"another text: Ukraine will be fully reconstructed",
			"US share of the profits: as told, no share; it was 50 percent",
			"Europe's contribution: as told, no figure; it was $100 billion",
			"perhaps not of e3-28: both relays run",
		}},
		{
			"e3-28", "20",
			[]string{"of us-28's head, a, b, c, told of e3-28: a; the others not by themselves"},
		},
		{"e3-28", "21", []string{
			"another text: Ukraine commits not to recover",
			"not told by itself in e3-28: a b c d",
		}},
		{
			"e3-28", "25",
			[]string{"as soon as possible after the signing of the peace agreement instead of 100 days"},
		},
		{"e3-28", "26", []string{"Provision will be made to address the suffering of victims"}},
		{"eu-24", "6", []string{"6 / 11", "as told, no limit any more; it was 600,000 personnel"}},
		{"eu-24", "14", []string{"14 / 22", "US share of the profits: as told, no share"}},
		{"ua-20-2025-12-24", "6", []string{
			"6 -> 4",
			"raised by a third, from 600,000 personnel to 800,000 personnel",
		}},
		{"ua-20-2025-12-24", "10", []string{
			"a -> c: said to be missing in ua-20-2025-12-24",
			"told, words not compared: c -> a, d -> b",
			"not told by itself in ua-20-2025-12-24: b",
		}},
		{
			"ua-20-2025-12-24", "20",
			[]string{"of us-28's head, a, b, c, told of ua-20-2025-12-24: head; the others not by themselves"},
		},
		{"geneva-19", "6", []string{
			"The 600,000 limit is dropped",
			"A limit of 800,000 is accepted", "Financial Times, read in Pravda network",
		}},
		{
			"geneva-19", "14",
			[]string{"The clause on 100 billion dollars of frozen assets is removed"},
		},
	} {
		c, err := diff.Between(p, "us-28", tt.to)
		require.NoError(t, err)
		out := text(t, c, render.Brief(), render.Points(tt.point), render.Width(10_000))
		for _, want := range tt.want {
			assert.Contains(t, out, want, "%s, %s", tt.to, tt.point)
		}
		assert.NotContains(t, out, "Ukraine is named", "%s, %s", tt.to, tt.point)
	}
}
