package render_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/sources"
)

var update = flag.Bool("update", false, "write the golden files anew")

func load(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	if name == "ukraine2025" {
		return ukraine2025.Plan()
	}
	f, err := os.Open(filepath.Join("..", "..", "plan", "testdata", name+".json"))
	require.NoError(tb, err)
	defer f.Close()
	p, err := plan.Decode(f, plan.Name(name))
	require.NoError(tb, err)
	return p
}

func text(tb testing.TB, c *diff.Comparison, opts ...render.Option) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, render.Text(&b, c, opts...))
	return b.String()
}

// TestGolden holds whole outputs; they are read line by line when they change.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ plan, old, new string }{
		{"ukraine2025", "us-28", "e3-28"},
		{"ukraine2025", "us-28", "geneva-19"},
		{"ukraine2025", "us-28-audit", "us-28"},
		{"hard-cases", "us-28", "e3-28"},
		{"hard-cases", "us-28", "ua-20"},
		{"water-talks", "belm-draft", "arva-reply"},
		{"lease", "lease-1", "lease-2"},
	} {
		t.Run(tt.plan+"/"+tt.old+".."+tt.new, func(t *testing.T) {
			t.Parallel()
			c, err := diff.Between(load(t, tt.plan), tt.old, tt.new)
			require.NoError(t, err)
			golden(t, tt.plan+"_"+tt.old+"_"+tt.new+".txt", text(t, c))
		})
	}
}

func TestVerdicts(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(load(t, "ukraine2025"), "us-28", "e3-28")
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, render.Verdicts(&b, c))
	golden(t, "verdicts_us-28_e3-28.txt", b.String())
	for line := range strings.Lines(b.String()) {
		assert.Regexp(t, `^\S+ +(CHANGED|COPIES|UNCLEAR|TOLD|-) +\S.* +[a-z-]+\n$`, line)
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s (-want +got):\n%s", file, d)
	}
}

// A pair is a comparison of two versions of a plan.
type pair struct {
	name string
	p    *plan.Plan
	c    *diff.Comparison
}

// pairs gives the comparison of every pair of versions of every plan.
var pairs = sync.OnceValues(func() ([]pair, error) {
	var out []pair
	for _, name := range []string{"ukraine2025", "hard-cases", "water-talks", "lease", "howto"} {
		p := ukraine2025.Plan()
		if name != "ukraine2025" {
			var err error
			if p, err = plan.ReadFile(filepath.Join("..", "..", "plan", "testdata", name+".json")); err != nil {
				return nil, err
			}
		}
		for i := range p.Versions {
			for k := range p.Versions[i:] {
				k += i
				out = append(out, pair{
					name + "/" + p.Versions[i].ID + ".." + p.Versions[k].ID, p,
					diff.Compare(&p.Versions[i], &p.Versions[k], diff.Within(p)),
				})
			}
		}
	}
	return out, nil
})

func everyPair(t *testing.T, f func(t *testing.T, p *plan.Plan, c *diff.Comparison)) {
	t.Helper()
	all, err := pairs()
	require.NoError(t, err)
	for _, pair := range all {
		t.Run(pair.name, func(t *testing.T) {
			t.Parallel()
			f(t, pair.p, pair.c)
		})
	}
}

// TestLinesFit holds the width, and that what is coloured is the same text.
func TestLinesFit(t *testing.T) {
	t.Parallel()
	escapes := regexp.MustCompile("\x1b\\[[0-9;]*m")
	everyPair(t, func(t *testing.T, _ *plan.Plan, c *diff.Comparison) {
		t.Helper()
		for _, width := range []int{80, 60} {
			out := text(t, c, render.Width(width))
			for line := range strings.Lines(out) {
				line = strings.TrimSuffix(line, "\n")
				if n := utf8.RuneCountInString(line); n > width && strings.Contains(strings.TrimSpace(line), " ") {
					t.Errorf("%d columns at a width of %d: %s", n, width, line)
				}
			}
		}
		plain, colored := text(t, c), text(t, c, render.Color())
		assert.Equal(t, plain, escapes.ReplaceAllString(colored, ""))
	})
}

// TestOnlyWordsThatWereReadAreQuoted looks at every quotation and every mark
// in every output: the words must stand in an exact text of the plan.
func TestOnlyWordsThatWereReadAreQuoted(t *testing.T) {
	t.Parallel()
	everyPair(t, func(t *testing.T, p *plan.Plan, c *diff.Comparison) {
		t.Helper()
		exact := exactWords(p)
		// Wide, so that no text is wrapped and each row is one line.
		for line := range strings.Lines(text(t, c, render.Width(100_000))) {
			line = strings.TrimSpace(line)
			_, quote, ok := strings.Cut(line, `  "`)
			quote, closed := strings.CutSuffix(quote, `"`)
			if !ok || !closed {
				continue
			}
			assert.NotContains(t, line[:strings.Index(line, `"`)], "told:",
				"a told text is shown as a quotation")
			quote = strings.NewReplacer("[-", "", "-]", "", "{+", "", "+}", "").Replace(quote)
			for part := range strings.SplitSeq(quote, "[…]") {
				part = strings.Join(strings.Fields(part), " ")
				if !strings.Contains(exact, part) {
					t.Errorf("quoted, and read nowhere: %q", part)
				}
			}
		}
	})
}

// exactWords joins all texts that may be shown as quotations.
func exactWords(p *plan.Plan) string {
	var b strings.Builder
	add := func(s plan.Standing, text string) {
		if s.Quotable() {
			b.WriteString(strings.Join(strings.Fields(text), " "))
			b.WriteByte('\n')
		}
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		for _, point := range v.All() {
			add(v.Standing(&point.Content, nil), point.Text)
		}
		for k := range v.Witnesses {
			for r := range v.Witnesses[k].Readings {
				reading := &v.Witnesses[k].Readings[r]
				add(v.Standing(&reading.Content, &v.Witnesses[k]), reading.Text)
			}
		}
	}
	return b.String()
}

func TestMembersOfOthersAreNotRendered(t *testing.T) {
	t.Parallel()
	p := load(t, "water-talks")
	secret := map[string]json.RawMessage{"x-secret": json.RawMessage(`"do not print"`)}
	p.X, p.Versions[0].X, p.Versions[0].Points[1].X, p.Statements[0].X = secret, secret, secret,
		secret
	p.Versions[0].Points[1].Notes = []plan.Note{{Kind: plan.NoteKindGloss, X: secret}}
	p.Versions[0].Points[1].Facts[0].X = secret
	c, err := diff.Between(p, "belm-draft", "arva-reply")
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, render.JSON(&b, c))
	assert.NotContains(t, b.String()+text(t, c), "do not print")
}

func TestATextCannotSteerTheTerminal(t *testing.T) {
	t.Parallel()
	old := &plan.Version{Points: []plan.Point{{
		Number:  "1",
		Content: plan.Content{Text: "Peace\x1b[2J\u202e now."},
	}}}
	new := &plan.Version{Points: []plan.Point{{
		Number:  "1",
		Content: plan.Content{Text: "Peace\a later."},
	}}}
	out := text(t, diff.Compare(old, new))
	assert.NotContains(t, out, "\x1b")
	assert.NotContains(t, out, "\a")
	assert.NotContains(t, out, "\u202e")
}

// TestAnotherText: of a text that was replaced by another no number is claimed
// to be the same that is not.
func TestAnotherText(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ old, new, want string }{
		{"5", "5", "5  another text, same number  "},
		{"5", "6", "5 -> 6  another text  "},
		{"", "", "  another text  “"},
	} {
		side := func(number, text string) *plan.Version {
			return &plan.Version{Points: []plan.Point{{
				ID: "p", Number: number,
				Content: plan.Content{Text: text},
			}}}
		}
		c := diff.Compare(side(tt.old, "Ships take a pilot on board."),
			side(tt.new, "Every bell rings at noon, as before."),
			diff.Given(diff.GivenLink{Old: []string{"p"}, New: []string{"p"}}))
		var b bytes.Buffer
		require.NoError(t, render.Verdicts(&b, c))
		assert.Contains(t, b.String(), tt.want)
	}
}

// TestToldIsMarked: what a retelling does is labelled so, and no sign stands for
// it anywhere.
func TestToldIsMarked(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(load(t, "ukraine2025"), "us-28", "e3-28")
	require.NoError(t, err)
	out := text(t, c, render.Points("25"))
	assert.Contains(t, out, "\n    TOLD     time of the elections: ")
	assert.NotContains(t, out, "\n    UNCLEAR")
	assert.NotContains(t, text(t, c), "~")
	assert.Contains(t, text(t, c, render.Color(), render.Points("25")), "\x1b[1;35mTOLD\x1b[0m")
}

// TestACutTextLacksNothing: what is not in a text that breaks off, or has words
// left out, is not called the other side's alone.
func TestACutTextLacksNothing(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(load(t, "ukraine2025"), "us-28", "e3-28")
	require.NoError(t, err)
	out := firstScreen(t, text(t, c, render.Brief(), render.Width(2000)))
	assert.NotContains(t, out, "only us-28: Zaporizhzhia")
	assert.NotContains(t, out, "only e3-28: Redevelopment", "words of ours lack nothing either")
}

// TestToldIsNotQuoted: what was quoted on both sides is not called told, though
// its words are not compared.
func TestToldIsNotQuoted(t *testing.T) {
	t.Parallel()
	texts := func(language, text string) *plan.Version {
		return &plan.Version{
			Language: language,
			Points:   []plan.Point{{ID: "1", Number: "1", Content: plan.Content{Text: text}}},
		}
	}
	english, german := texts("en", "The fleet is limited to 40 vessels."),
		texts("de", "Die Flotte ist auf 50 Schiffe begrenzt.")
	out := text(t, diff.Compare(english, german))
	assert.Contains(t, out, "in different languages\n")
	assert.Contains(t, out, "\n    words are not compared: the sides are in different languages\n")
	assert.NotContains(t, out, "told")

	part := texts("en", "The fleet is limited to 50")
	part.Points[0].Extent = plan.ExtentFragment
	out = text(t, diff.Compare(english, part))
	assert.Contains(t, out, "a side seen here in part\n")
	assert.NotContains(t, out, "told")
}

// TestWhoSpeaks holds how those are named who said something.
func TestWhoSpeaks(t *testing.T) {
	t.Parallel()
	say := func(stance plan.Stance, speakers ...plan.Speaker) collate.Statement {
		return collate.Statement{
			Stance: stance, By: speakers, Date: "2025-11-20", Text: "It is so.",
			Reports: []string{"The Wire"},
		}
	}
	official := plan.Speaker{Role: "official", Party: "Arva", RelayedBy: "The Wire"}
	for _, tt := range []struct {
		want string
		s    collate.Statement
	}{
		{
			"Ada Byron (chair) said, 20 Nov 2025: It is so. (reported by The Wire)",
			say(plan.StanceAsserts, plan.Speaker{Name: "Ada Byron", Role: "chair"}),
		},
		{
			"official (Arva), unnamed, as The Wire reports, 20 Nov 2025: It is so.",
			say(plan.StanceAsserts, official),
		},
		{
			"DENIED BY official (Arva), unnamed, as The Wire reports, 20 Nov 2025:",
			say(plan.StanceDenies, official),
		},
		{
			"The Gazette's analysis said, 20 Nov 2025:",
			say(plan.StanceAsserts, plan.Speaker{Name: "The Gazette", Role: "outlet, analysis"}),
		},
		// a body is not anonymous
		{
			"ministry (Arva) said, 20 Nov 2025:",
			say(plan.StanceAsserts, plan.Speaker{Role: "ministry", Party: "Arva"}),
		},
		{"somebody not named said, 20 Nov 2025:", say(plan.StanceAsserts)},
	} {
		v := &plan.Version{Points: []plan.Point{{
			Number:  "1",
			Content: plan.Content{Text: "It is."},
		}}}
		c := diff.Compare(v, v)
		c.Links[0].Statements = []collate.Statement{tt.s}
		assert.Contains(t, text(t, c, render.Width(200)), tt.want)
	}
}

// TestATranslationLeavesNothingOut: a sentence that does not say whose copy it
// is, or of which draft, is not used.
func TestATranslationLeavesNothingOut(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(load(t, "water-talks"), "belm-draft", "arva-reply")
	require.NoError(t, err)
	table := words.Table{
		Language: "de",
		Texts: map[string]string{
			"reason.seconded": "auch anderswo",
			"said.denies":     "BESTRITTEN VON {who}[, {date}]",
		},
	}
	out := text(t, c, render.WithLabels(table))
	assert.Contains(t, out, "borne out by Northern Wire")
	assert.Contains(t, out, "BESTRITTEN VON Arva, 17 Apr 2024")
}

func TestPointsAndLabels(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(load(t, "water-talks"), "belm-draft", "arva-reply")
	require.NoError(t, err)
	out := text(t, c, render.Points("2"),
		render.WithLabels(words.Table{Texts: map[string]string{"verdict.draft": "ENTWURF"}}))
	assert.Contains(t, out, "ENTWURF")
	assert.Contains(t, out, "UNCLEAR", "labels that are not replaced keep their words")
	assert.NotContains(t, out, "Fishing", "only the points that were asked for")
}

// TestEveryLabelIsThere: no enum value of the outputs is without words, and no
// label is left over.
func TestEveryLabelIsThere(t *testing.T) {
	t.Parallel()
	labels := render.English()
	var want []string
	for _, v := range plan.Statuses() {
		want = append(want, "status."+string(v))
	}
	for _, v := range plan.Relations() {
		want = append(want, "relation."+string(v))
	}
	for _, v := range sources.Certainties()[1:] {
		want = append(want, "certainty."+string(v))
	}
	for _, v := range diff.Verdicts() {
		want = append(want, "verdict."+string(v))
	}
	for _, v := range diff.Reasons() {
		want = append(want, "reason."+string(v))
	}
	for _, v := range diff.Kinds() {
		want = append(want, "kind."+string(v))
	}
	for _, v := range diff.Knowns() {
		want = append(want, "known."+string(v))
	}
	for _, v := range plan.Stances() {
		want = append(want, "said."+string(v))
	}
	for _, key := range want {
		if !labels.Has(key) {
			t.Errorf("no label %s", key)
		}
	}
}

type failing struct{}

var errFull = errors.New("the disk is full")

func (failing) Write([]byte) (int, error) { return 0, errFull }

func TestWritersErrorsComeBack(t *testing.T) {
	t.Parallel()
	c := diff.Compare(nil, nil)
	require.ErrorIs(t, render.Text(failing{}, c), errFull)
	require.ErrorIs(t, render.JSON(failing{}, c), errFull)
	require.ErrorIs(t, render.Verdicts(failing{}, c), errFull)
	require.ErrorIs(t, render.Markdown(failing{}, c), errFull)
	require.ErrorIs(t, render.CSV(failing{}, c), errFull)
}
