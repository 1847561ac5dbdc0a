package identify_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// publishers are lines of a publisher's own, as pages put them between the points
// of a text.
var publishers = []string{
	"ADVERTISEMENT",
	"Read more: How the winter changed the price of bread",
	"Subscribe to our newsletter and get the stories of the day every morning.",
	"Photo: a checkpoint in the rain (Press Pool)",
	"Story continues below",
	"Follow us on Telegram",
	"Related: Five questions about the talks",
}

var label = regexp.MustCompile(`(?m)^(\s*)(?:\d+\.|\w\)|\(\w\)|\w\.)\s+`)

// A damage is one thing that happens to a text.
type damage struct {
	name string
	do   func(text string) string
}

// damages are what happens to a text on its way through pages, phones and hands.
var damages = []damage{
	{"as it is", func(s string) string { return s }},
	{"a line after each third", func(s string) string { return between(s, 3, "\n") }},
	{"a paragraph after each fourth", func(s string) string { return between(s, 4, "\n\n") }},
	{"numbers stripped", func(s string) string { return label.ReplaceAllString(s, "") }},
	{"numbers stripped, paragraphs", func(s string) string {
		return strings.Join(strings.Split(strings.TrimSpace(label.ReplaceAllString(s, "")), "\n"),
			"\n\n")
	}},
	{"bullets", func(s string) string { return label.ReplaceAllString(s, "$1• ") }},
	{"two points a paragraph", func(s string) string { return pairs(s) }},
	{"one paragraph", func(s string) string {
		return strings.Join(strings.Fields(label.ReplaceAllString(s, "")), " ")
	}},
	{"one paragraph with numbers", func(s string) string {
		return strings.Join(strings.Fields(s), " ")
	}},
	{"shuffled", shuffled},
	{"shuffled without numbers", func(s string) string {
		return label.ReplaceAllString(shuffled(s), "")
	}},
}

// some gives the damages that go farthest.
func some() []damage { return slices.Concat(damages[:3], damages[6:8], damages[9:10]) }

func lines(s string) []string {
	s = regexp.MustCompile(`\n\s*\n`).ReplaceAllString(s, "\n")
	return strings.Split(strings.TrimSpace(s), "\n")
}

// between puts a publisher's lines after every nth line.
func between(s string, n int, gap string) string {
	var b strings.Builder
	for i, line := range lines(s) {
		b.WriteString(line + "\n")
		if i%n == n-1 {
			b.WriteString(strings.TrimPrefix(gap, "\n") + publishers[i/n%len(publishers)] + gap)
		}
	}
	return b.String()
}

// pairs runs every second line into the one before it, without its number.
func pairs(s string) string {
	var b strings.Builder
	for i, line := range lines(s) {
		if i%2 == 1 {
			b.WriteString(" " + strings.TrimSpace(label.ReplaceAllString(line, "")))
			continue
		}
		b.WriteString("\n" + line)
	}
	return strings.TrimSpace(b.String())
}

// shuffled puts the points of the first level into another order, each with what
// stands below it.
func shuffled(s string) string {
	var blocks []string
	for _, line := range lines(s) {
		if len(blocks) == 0 || !strings.HasPrefix(line, " ") {
			blocks = append(blocks, line)
		} else {
			blocks[len(blocks)-1] += "\n" + line
		}
	}
	const step = 7
	var out []string
	for from := range step {
		for i := from; i < len(blocks); i += step {
			out = append(out, blocks[i])
		}
	}
	return strings.Join(out, "\n")
}

// written gives a version as the text that somebody would paste.
func written(v *plan.Version) string {
	return outline.Format(&plan.Version{Points: v.Points, Language: v.Language}, outline.StyleStop)
}

// bareText gives the words of a version, or of one copy of it, without notes.
func bareText(v *plan.Version, witness string) string {
	text := v.Clone()
	if witness != "" {
		text = copyText(v, v.Witness(witness)).Clone()
	}
	for _, q := range text.All() {
		q.Notes = nil // what is no clause words
	}
	return written(text)
}

// TestIdentifyDamaged finds drafts in texts that lost numbers, order and line
// breaks, or have lines of a publisher's between their points.
func TestIdentifyDamaged(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, id := range []string{"us-28", "e3-28", "eu-24", "ua-20-2025-12-24"} {
		text := bareText(p.Version(id), "")
		for _, d := range map[bool][]damage{
			true:  damages,
			false: some(),
		}[strings.HasSuffix(id, "-28")] {
			t.Run(id+", "+d.name, func(t *testing.T) {
				t.Parallel()
				damaged := d.do(text)
				got := identify.Text(p, outline.Parse(damaged).Version)
				assert.Equal(t, identify.FindingCopy, got.Finding)
				assert.Equal(t, id, got.Version)
				assert.Greater(t, got.Near().Likeness, 970)
				assert.Greater(t, got.Confidence, 700)
				assert.Zero(t, got.Near().Conflicts)
				assert.Empty(t, got.New())
				assert.Empty(t, got.Lacking)
				var strays []string
				for _, s := range got.Strays {
					strays = append(strays, s.Text)
				}
				if diff := cmp.Diff(published(damaged), strays); diff != "" {
					t.Errorf("lines of the publisher's (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// published gives the publisher's lines of a text, in their order.
func published(text string) []string {
	var out []string
	for _, line := range lines(text) {
		if slices.Contains(publishers, line) {
			out = append(out, line)
		}
	}
	return out
}

// TestIdentifyDamagedCopies does the same to copies that are left out of the plan:
// none is then called a draft of its own, or a text of something else, or is
// named wrongly, whatever the plan has left to know it by.
func TestIdentifyDamagedCopies(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	const enough = 50 // words
	full := ukraine2025.Plan()
	v := full.Version("us-28")
	held, named := 0, 0
	for _, w := range v.Witnesses {
		text := bareText(v, w.ID)
		if w.Language != "en" || len(strings.Fields(text)) < enough {
			continue
		}
		rest := without(full, v.ID, w.ID)
		for _, d := range some() {
			got := identify.Text(rest, outline.Parse(d.do(text)).Version)
			assert.Contains(t, []identify.Finding{identify.FindingCopy, identify.FindingUnsure},
				got.Finding, "%s, %s", w.ID, d.name)
			assert.Equal(t, v.ID, got.Version, "%s, %s", w.ID, d.name)
			if held++; got.Finding == identify.FindingCopy {
				named++
			}
		}
	}
	t.Logf("%d of %d are called copies, the rest not settled", named, held)
	assert.Greater(t, named*10, held*8)
}

// TestIdentifyStrays tells lines of a publisher's from what may be a draft's.
func TestIdentifyStrays(t *testing.T) {
	t.Parallel()
	text := func(line string) string {
		return "5. Ukraine will receive reliable security guarantees.\n" +
			"7. Ukraine agrees to enshrine in its constitution that it will not join NATO, and NATO agrees to include in its statutes " +
			"a provision that Ukraine will not be admitted in the future.\n8. NATO agrees not to station troops in Ukraine.\n" + line +
			"\n9. European fighter jets will be stationed in Poland.\n25. Ukraine will hold elections in 100 days.\n"
	}
	p := ukraine2025.Plan()
	for _, tt := range []struct {
		line  string
		stray bool
	}{
		{"ADVERTISEMENT", true},
		{"Sign up for our evening briefing.", true},
		{"READ MORE: What will happen to the 600,000 soldiers?", true},
		{"Image | Anna Example", true},
		{"© The Example 2025", true},
		{"Читайте також: новини дня", true},
		{"Lesen Sie auch: Die Lage am Abend", true},
		{"Lire aussi : la guerre des prix", true},
		{"Advertisement - scroll to continue", true},
		{"Get it all in our daily newsletter.", true},
		// a caption: no sentence, nothing of the plan, nothing that binds
		{"A couple walks past the old harbour at dusk", true},

		{"Advertisement of tobacco is prohibited.", false},
		{"Ukraine shall leave Kherson.", false},
		{"Fighter jets over 400 kilometres from the border", false},
		{"Pets of any size are welcome in every room.", false},
		{"Related parties shall notify each other.", false},
		{"No missiles in Ukraine", false},
		{"Photo evidence is exchanged monthly", false},
		{"Listening posts are dismantled", false},
		{"Share of profits: half for each side", false},
		{"Each side may publish our newsletter.", false},
	} {
		t.Run(tt.line, func(t *testing.T) {
			t.Parallel()
			got := identify.Text(p, outline.Parse(text(tt.line)).Version)
			assert.Equal(t, "us-28", got.Version)
			var found []string
			for _, s := range got.Strays {
				found = append(found, s.Text)
				if i := slices.IndexFunc(got.Placements, func(p identify.Placement) bool {
					return p.Point == s.Point
				}); i >= 0 {
					assert.Equal(t, s.Text, got.Placements[i].Text[s.At:s.At+len(s.Text)])
				}
			}
			if !tt.stray {
				assert.Empty(t, found)
				return
			}
			assert.Equal(t, []string{tt.line}, found)
			assert.Equal(t, identify.FindingCopy, got.Finding)
			assert.Equal(t, 1000, got.Near().Likeness)
			for _, pl := range got.Placements {
				assert.Empty(t, pl.Words, "%s", pl.Point)
			}
		})
	}
}

// cutInTwo puts a line into the middle of every nth line that has enough words.
func cutInTwo(text, line string, n int) string {
	const enough = 9
	all := lines(text)
	for i := range all {
		if w := strings.Fields(all[i]); i%n == n-1 && len(w) > enough {
			k := len(w) / 2
			all[i] = strings.Join(w[:k], " ") + "\n" + line + "\n" + strings.Join(w[k:], " ")
		}
	}
	return strings.Join(all, "\n") + "\n"
}

// TestIdentifyCutSentences puts a publisher's line into the middle of sentences: it is
// named and counts for nothing, the words behind it stay the draft's, and what was
// altered in these is seen.
func TestIdentifyCutSentences(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, line := range []string{
		"ADVERTISEMENT", "Advertisement", "Story continues below",
		"Read more: How winter came to the valley",
		"Our app brings you the news first: get our newsletter every morning.", "Реклама",
	} {
		for _, id := range []string{"us-28", "e3-28"} {
			t.Run(id+", "+line, func(t *testing.T) {
				t.Parallel()
				v := outline.Parse(cutInTwo(bareText(p.Version(id), ""), line, 3)).Version
				c, err := identify.CompareCopy(p, id, v)
				require.NoError(t, err)
				assert.Equal(t, identify.OutcomeCopy, c.Outcome, "%v", c.Reasons)
				got := identify.Text(p, v)
				assert.Equal(t, 1000, got.Near().Likeness)
				assert.Greater(t, len(got.Strays), 3)
				for _, s := range got.Strays {
					assert.Equal(t, line, s.Text)
				}
				for _, x := range c.Alone() {
					assert.True(t, x.Line, "%q", x.Words.Text)
				}
			})
		}
		t.Run("points without numbers, "+line, func(t *testing.T) {
			t.Parallel()
			text := label.ReplaceAllString(cutInTwo(bareText(p.Version("us-28"), ""), line, 3), "")
			c, err := identify.CompareCopy(p, "us-28", outline.Parse(text).Version)
			require.NoError(t, err)
			for i := range c.Points {
				assert.Empty(t, c.Points[i].Effects, "%q", c.Points[i].Text)
			}
		})
		t.Run("altered, "+line, func(t *testing.T) {
			t.Parallel()
			text := strings.Replace(bareText(p.Version("us-28"), ""), "it will lose the guarantee",
				"\n"+line+"\nit may lose the guarantee", 1)
			c, err := identify.CompareCopy(p, "us-28", outline.Parse(text).Version)
			require.NoError(t, err)
			assert.Equal(t, identify.OutcomeUnclear, c.Outcome)
			words := ""
			for _, x := range c.Alone() {
				words += " " + x.Words.Text
			}
			assert.Contains(t, words, "may")
		})
	}
}

// TestIdentifyMarks holds that what paper, pages and threads of messages put round a
// text is none of its words.
func TestIdentifyMarks(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	number := regexp.MustCompile(`(?m)^(\d+)\. `)
	for _, d := range []damage{
		{"no-break spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
		{"capitals", strings.ToUpper},
		{"a thread", func(s string) string { return number.ReplaceAllString(s, "$1/28 ") }},
		{"an open thread", func(s string) string { return number.ReplaceAllString(s, "$1/ ") }},
		{"number signs", func(s string) string { return number.ReplaceAllString(s, "#$1 ") }},
		{"words", func(s string) string { return number.ReplaceAllString(s, "Point $1: ") }},
		{"a letter", func(s string) string {
			return "> " + strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n> ")
		}},
		{"no marks between thousands", func(s string) string {
			return strings.ReplaceAll(s, "00,000", "00000")
		}},
		{"page numbers", func(s string) string { return cutInTwo(s, "Page 2 of 5", 5) }},
		{"an article round it", func(s string) string {
			return "The paper has the document. This is its text as an official handed it over on Thursday, who asked not to be named.\n\n" + s +
				"\n\nAnna Example reports on diplomacy. She has lived in nine cities.\n"
		}},
	} {
		for _, id := range []string{"us-28", "e3-28", "ua-20-2025-12-24"} {
			t.Run(id+", "+d.name, func(t *testing.T) {
				t.Parallel()
				got := identify.Text(p, outline.Parse(d.do(bareText(p.Version(id), ""))).Version)
				assert.Equal(t, identify.FindingCopy, got.Finding)
				assert.Equal(t, id, got.Version)
				assert.GreaterOrEqual(t, got.Near().Likeness, 990)
				assert.Zero(t, got.Near().Conflicts)
				assert.Empty(t, got.New())
				assert.Empty(t, got.Lacking)
			})
		}
	}
}

// TestIdentifyTwins holds texts against two drafts that differ in two words: a
// text that has neither of them is not said to be either.
func TestIdentifyTwins(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	twin := p.Version("us-28").Clone()
	twin.ID, twin.Witnesses, twin.Lead = "us-28-twin", nil, ""
	twin.Point("5").Text = "Ukraine will receive robust security guarantees."
	twin.Point("8").Text = "NATO agrees not to place troops in Ukraine."
	p.Versions = append(p.Versions, *twin)
	both := bareText(p.Version("us-28"), "")
	neither := twin.Clone()
	neither.Points = slices.DeleteFunc(neither.Points, func(q plan.Point) bool {
		return q.ID == "5" || q.ID == "8"
	})
	for _, d := range some() {
		for name, text := range map[string]string{
			"one of them": both,
			"the other":   bareText(twin, ""), "neither": bareText(neither, ""),
		} {
			got := identify.Text(p, outline.Parse(d.do(text)).Version)
			assert.Equal(t, identify.FindingUnsure, got.Finding, "%s, %s", name, d.name)
			assert.LessOrEqual(t, got.Confidence, 500, "%s, %s", name, d.name)
			assert.Contains(t, []string{"us-28", "us-28-twin"}, got.Version, "%s, %s", name, d.name)
		}
	}
}

// TestIdentifyDamagedDrafts alters a figure, a party, a "not", or puts a provision
// in, and damages the text: it is never taken for a copy without a word of that.
func TestIdentifyDamagedDrafts(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	text := bareText(p.Version("us-28"), "")
	for _, c := range []struct{ from, to, shown string }{
		{"limited to 600,000", "limited to 850,000", "850,000"},
		{"not to station troops", "to station troops", ""},
		{
			"stationed in Poland.", "stationed in Poland. Romania may close its ports.",
			"Romania may close its ports",
		},
		{"elections in 100 days", "elections in 300 days", "300"},
	} {
		changed := strings.Replace(text, c.from, c.to, 1)
		require.NotEqual(t, text, changed)
		for _, d := range some() {
			got := identify.Text(p, outline.Parse(d.do(changed)).Version)
			assert.Equal(t, "us-28", got.Version, "%s, %s", c.to, d.name)
			assert.Less(t, got.Near().Likeness, 1000, "%s, %s", c.to, d.name)
			var shown []string
			for _, pl := range got.Placements {
				for _, w := range pl.Words {
					shown = append(shown, w.Text)
				}
			}
			if c.shown != "" {
				assert.Contains(t, strings.Join(shown, "|"), c.shown, "%s, %s", c.to, d.name)
			}
		}
	}
}
