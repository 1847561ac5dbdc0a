package say_test

import (
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/plan/words"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// fixtures are the small plans of package collate and those of package plan.
func fixtures(tb testing.TB) []string {
	tb.Helper()
	var out []string
	for _, dir := range []string{"../collate/testdata", "../../plan/testdata"} {
		files, err := filepath.Glob(dir + "/*.json")
		require.NoError(tb, err)
		out = append(out, files...)
	}
	require.Greater(tb, len(out), 10)
	return out
}

func load(tb testing.TB, file string) *plan.Plan {
	tb.Helper()
	f, err := os.Open(file)
	require.NoError(tb, err)
	defer f.Close()
	p, err := plan.Decode(f, plan.Name(file))
	require.NoError(tb, err)
	return p
}

// plans gives the plans that properties are held against. No test writes to
// them.
func plans(tb testing.TB) map[string]*plan.Plan {
	tb.Helper()
	out := map[string]*plan.Plan{"ukraine2025": embedded()}
	for _, f := range fixtures(tb) {
		out[f] = load(tb, f)
	}
	return out
}

var embedded = sync.OnceValue(ukraine2025.Plan)

// onEmbedded is what is said of the embedded plan, worked out once.
var onEmbedded = sync.OnceValues(func() ([]said, error) { return linesOf(embedded()) })

// A said is a line with what it was said of.
type said struct {
	source string
	line   say.Line
}

// lines gives all that is said of a plan: of its versions, its points, and the
// links of each version to those that name it as a parent.
func lines(tb testing.TB, p *plan.Plan) []said {
	tb.Helper()
	add := linesOf
	if p == embedded() {
		add = func(*plan.Plan) ([]said, error) { return onEmbedded() }
	}
	out, err := add(p)
	require.NoError(tb, err)
	return out
}

func linesOf(p *plan.Plan) ([]said, error) {
	var out []said
	add := func(source string, all []say.Line) {
		for _, l := range all {
			out = append(out, said{source, l})
		}
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		whole, err := say.Version(p, v.ID)
		if err != nil {
			return nil, err
		}
		add(v.ID, whole)
		for ref := range v.All() {
			point, err := say.Point(p, ref)
			if err != nil {
				return nil, err
			}
			add(ref.String(), point)
		}
		for _, parent := range v.Parents {
			c, err := diff.Between(p, parent.Version, v.ID)
			if err != nil {
				return nil, err
			}
			for k, all := range say.Links(c) {
				add(fmt.Sprintf("%s..%s %v %v", parent.Version, v.ID, refs(c.Links[k].Old),
					refs(c.Links[k].New)), all)
			}
		}
	}
	return out, nil
}

func refs(side []diff.Clause) []string {
	var out []string
	for i := range side {
		out = append(out, side[i].Ref.Point)
	}
	return out
}

// TestLinks: one by one or all at once, the same is said.
func TestLinks(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(load(t, "../../plan/testdata/hard-cases.json"), "us-28", "e3-28")
	require.NoError(t, err)
	n := 0
	for i, all := range say.Links(c) {
		assert.Equal(t, n, i)
		assert.Equal(t, say.Link(c, i), all)
		n++
	}
	assert.Equal(t, len(c.Links), n)
	for range say.Links(nil) {
		t.Error("nothing has no links")
	}
}

func TestGolden(t *testing.T) {
	t.Parallel()
	for _, file := range fixtures(t) {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var b strings.Builder
			last := ""
			for _, s := range lines(t, load(t, file)) {
				if s.source != last {
					fmt.Fprintf(&b, "\n%s\n", s.source)
					last = s.source
				}
				word := "may    "
				if !s.line.May {
					word = "may not"
				}
				fmt.Fprintf(&b, "  %s %-13s %s\n", word, s.line.Kind,
					say.Sentence(say.English(), s.line))
			}
			golden := filepath.Join("testdata", name+".txt")
			if *update {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			if d := gocmp.Diff(string(want), b.String()); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// strong are words that need a ground of their own.
var strong = regexp.MustCompile(
	`(?i)\b(reject|refus|delet|remov|confirm|admit|conced|insist|demand|approv|betray|surrender)`)

// TestNoSentenceOfItsOwnUsesStrongWords: the table's own words never say that
// anybody rejects, deletes, removes, confirms or admits; only the verb of a
// speaker who is on record with that stance does.
func TestNoSentenceOfItsOwnUsesStrongWords(t *testing.T) {
	t.Parallel()
	for key, s := range say.English().Texts {
		switch {
		case key == "verb.rejects", key == string(say.KindNotRefused):
		default:
			assert.NotRegexp(t, strong, s, key)
		}
	}
	for name, p := range plans(t) {
		for _, s := range lines(t, p) {
			if s.line.Stance == plan.StanceRejects {
				statement := p.Statement(s.line.Refs[0].Statement)
				require.NotNil(t, statement, name)
				assert.Equal(t, plan.StanceRejects, statement.Stance)
				assert.NotEmpty(t, statement.By, s.source)
			}
		}
	}
}

// TestStrongWordsComeFromTheEvidence: what is left of a sentence without the
// texts that it is filled with has no strong word.
func TestStrongWordsComeFromTheEvidence(t *testing.T) {
	t.Parallel()
	for _, p := range plans(t) {
		for _, s := range lines(t, p) {
			l := s.line
			l.Args = maps.Clone(l.Args)
			for _, key := range []string{"text", "from", "to", "doubt", "key", "aside"} {
				if l.Args[key] != "" {
					l.Args[key] = "…"
				}
			}
			l.By, l.Names, l.Forms = nil, []string{"N"}, nil
			if l.At.Words != "" {
				l.At.Words = "…"
			}
			l.Denials = slices.Clone(l.Denials)
			for i := range l.Denials {
				l.Denials[i].Text, l.Denials[i].By = "…", nil
			}
			if l.Stance != plan.StanceRejects && l.Kind != say.KindNotRefused {
				assert.NotRegexp(t, strong, say.Sentence(say.English(), l), s.source)
			}
		}
	}
}

// TestEveryLineHasItsGround: what may be said names a copy, a report or a
// speaker, or is about two versions that were compared; codes agree with May.
func TestEveryLineHasItsGround(t *testing.T) {
	t.Parallel()
	for _, p := range plans(t) {
		for _, s := range lines(t, p) {
			l := s.line
			assert.True(t, l.Kind.Valid(), l.Kind)
			assert.Equal(t, l.May, l.Kind.May(), l.Kind)
			assert.NotEmpty(t, l.Refs, "%s %s", s.source, l.Kind)
			switch l.Kind {
			case say.KindQuote, say.KindQuotePart, say.KindTell, say.KindTellDoubtful,
				say.KindClaimedText, say.KindClaimedOf, say.KindCounted, say.KindCarried,
				say.KindVacant:
				assert.NotEmpty(t, l.Names, "%s %s", s.source, l.Kind)
			case say.KindDiffer, say.KindNotOneForm:
				assert.GreaterOrEqual(t, len(l.Forms), 2)
			default:
			}
			assert.NotContains(t, say.Sentence(say.English(), l), "{", "%s %s", s.source, l.Kind)
			assert.NotRegexp(t, `\(\)|“”|  |after \)|by \)`, say.Sentence(say.English(), l),
				"%s %s", s.source, l.Kind)
		}
	}
}

// TestMayNotCannotStandAlone: a sentence of what may not be said, taken out of
// its list, is no claim.
func TestMayNotCannotStandAlone(t *testing.T) {
	t.Parallel()
	for _, c := range say.Kinds() {
		s := say.English().Texts[string(c)]
		require.NotEmpty(t, s, c)
		assert.Equal(t, !c.May(), strings.HasPrefix(s, "that ") ||
			strings.HasPrefix(s, "as a fact: "), c)
	}
}

// TestQuotationsAreToTheLetter: what stands in quotation marks under an
// outlet's name was read in these words in that outlet's text.
func TestQuotationsAreToTheLetter(t *testing.T) {
	t.Parallel()
	quotes := 0
	for _, p := range plans(t) {
		for _, s := range lines(t, p) {
			if s.line.Kind != say.KindQuote && s.line.Kind != say.KindQuotePart {
				continue
			}
			for _, name := range s.line.Names {
				quotes++
				assert.True(t, printed(p, s.line.Refs[0], name, s.line.Args["text"]), "%s: %s: %s",
					s.source, name, s.line.Args["text"])
			}
		}
	}
	assert.Greater(t, quotes, 50)
}

// printed reports whether an outlet has a text of a point in the draft's words:
// an independent walk over the plan.
func printed(p *plan.Plan, at plan.Ref, outlet, text string) bool {
	v := p.Version(at.Version)
	has := func(c *plan.Content, w *plan.Witness) bool {
		if !v.Standing(c, w).DraftWords() {
			return false
		}
		report := ""
		if w == nil {
			w = v.LeadWitness()
		}
		switch {
		case len(c.Cites) > 0:
			report = c.Cites[0].Report
			for _, cite := range c.Cites {
				if w != nil && cite.Report == w.Report {
					report = cite.Report
				}
			}
		case w != nil:
			report = w.Report
		default:
			return outlet == v.ID && c.Text == text
		}
		name := report
		if r := p.Report(report); r != nil {
			name = p.Source(r.Source).Name
			report = name + " (" + r.Source + ")" // how outlets that are named alike are told apart
		}
		return (name == outlet || report == outlet) && bare(c.Text) == bare(text)
	}
	if has(&v.Point(at.Point).Content, nil) {
		return true
	}
	for i := range v.Witnesses {
		for k := range v.Witnesses[i].Readings {
			r := &v.Witnesses[i].Readings[k]
			if slices.Equal(r.Points, []string{at.Point}) && has(&r.Content, &v.Witnesses[i]) {
				return true
			}
		}
	}
	return false
}

// bare gives a text without the marks of missing words.
func bare(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "[…]", " ")), " ")
}

// TestADeniedClaimIsNeverWithoutItsDenial holds it in the data and in the
// sentences, also with a table that has no place for denials.
func TestADeniedClaimIsNeverWithoutItsDenial(t *testing.T) {
	t.Parallel()
	terse := words.Table{Texts: map[string]string{
		"said":     "{who} {verb}: {text} ({names})",
		"not-fact": "as a fact: {text} ({who} {verb}, {names})",
	}}
	seen := 0
	for _, p := range plans(t) {
		denials := make(map[string][]string)
		for _, s := range p.Statements {
			for _, target := range s.About {
				if s.Stance == plan.StanceDenies && target.Statement != "" {
					denials[target.Statement] = append(denials[target.Statement], s.Text)
				}
			}
		}
		for _, s := range lines(t, p) {
			if len(s.line.Refs) == 0 || s.line.Refs[0].Statement == "" {
				continue
			}
			for _, text := range denials[s.line.Refs[0].Statement] {
				seen++
				for _, table := range []words.Table{say.English(), terse} {
					assert.Contains(t, say.Sentence(table, s.line), strings.TrimSuffix(text, "."),
						s.source)
				}
			}
		}
	}
	assert.Greater(t, seen, 4)
}

// TestAClaimedStateIsNeverToldAsADraft: what somebody claims to have existed is
// told as that, with what was said against it.
func TestAClaimedStateIsNeverToldAsADraft(t *testing.T) {
	t.Parallel()
	all, err := say.Point(embedded(), plan.Ref{Version: "us-28-audit", Point: "26"})
	require.NoError(t, err)
	for _, l := range all {
		assert.NotContains(t, []say.Kind{say.KindQuote, say.KindQuotePart, say.KindTell}, l.Kind)
		if l.Kind == say.KindClaimedText {
			require.Len(t, l.Denials, 1)
			assert.Equal(t, "Rustem Umerov", l.Denials[0].By[0].Name)
		}
	}
	all, err = say.Point(embedded(), plan.Ref{Version: "us-28", Point: "26"})
	require.NoError(t, err)
	i := slices.IndexFunc(all, func(l say.Line) bool { return l.Kind == say.KindNotExisted })
	require.GreaterOrEqual(t, i, 0)
	assert.NotEmpty(t, all[i].Denials)
}

// TestVerdicts holds what may be said of the differences whose verdicts the
// evidence settles.
func TestVerdicts(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(embedded(), "us-28", "e3-28")
	require.NoError(t, err)
	for _, tt := range []struct {
		name, point string
		code        say.Kind
		from, to    string
		names       []string
	}{
		{"the draft", "2", say.KindChanged, "Europe", "NATO", nil},
		{
			"the telling", "2", say.KindNotTelling, "comprehensive and comprehensive",
			"total and complete",
			[]string{"BBC News"},
		},
		{"a translation", "5", say.KindNotRendered, "reliable", "robust", []string{"Reuters"}},
		{
			"the base is not known", "1", say.KindNotBase, "will be confirmed", "to be reconfirmed",
			nil,
		},
		{"a figure", "6", say.KindChanged, "600,000", "800,000", nil},
		{"a vacant place", "3", say.KindGone, "", "", []string{"Reuters"}},
		{"told", "11", say.KindNotCompared, "", "", nil},
		{"silence", "15", say.KindNotUnreported, "", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			i := slices.IndexFunc(c.Links, func(l diff.Link) bool {
				return len(l.Old) == 1 && l.Old[0].Ref.Point == tt.point
			})
			require.GreaterOrEqual(t, i, 0)
			k := slices.IndexFunc(say.Link(c, i), func(l say.Line) bool {
				return l.Kind == tt.code && l.Args["from"] == tt.from && l.Args["to"] == tt.to
			})
			require.GreaterOrEqual(t, k, 0)
			assert.Equal(t, tt.names, say.Link(c, i)[k].Names)
		})
	}
	assert.Empty(t, say.Link(c, -1))
	assert.Empty(t, say.Link(c, len(c.Links)))
}

// TestWordsThatCame: of two texts by themselves it may be said which words came in.
func TestWordsThatCame(t *testing.T) {
	t.Parallel()
	text := func(id, s string) *plan.Version {
		return &plan.Version{
			ID:     id,
			Points: []plan.Point{{ID: "8", Number: "8", Content: plan.Content{Text: s}}},
		}
	}
	c := diff.Compare(text("old", "Arva will not station troops at the bridge."),
		text("new", "Arva will not permanently station troops at the bridge."))
	all := say.Link(c, 0)
	k := slices.IndexFunc(all, func(l say.Line) bool { return l.Kind == say.KindWordsCome })
	require.GreaterOrEqual(t, k, 0)
	assert.Equal(t, "permanently", all[k].Args["to"])
}

// TestOnlyADraftMayBeSaid: no line that may be said of a change rests on a
// verdict other than draft, and none of an open one is missing.
func TestOnlyADraftMayBeSaid(t *testing.T) {
	t.Parallel()
	for _, p := range plans(t) {
		for i := range p.Versions {
			for _, parent := range p.Versions[i].Parents {
				c, err := diff.Between(p, parent.Version, p.Versions[i].ID)
				require.NoError(t, err)
				for k := range c.Links {
					held(t, c, k)
				}
			}
		}
	}
}

func held(t *testing.T, c *diff.Comparison, link int) {
	t.Helper()
	verdicts := make(map[[2]string]diff.Verdict)
	gone := false
	for _, h := range c.Changes {
		if h.Link == link {
			gone = gone || (h.Kind == diff.KindRemoved || h.Kind == diff.KindAdded) &&
				h.Verdict == diff.VerdictDraft
			for _, d := range h.Differences {
				verdicts[[2]string{d.Old.Text, d.New.Text}] = d.Verdict
			}
		}
	}
	for _, l := range say.Link(c, link) {
		switch l.Kind {
		case say.KindChanged, say.KindWordsCome, say.KindWordsGone, say.KindReplaced:
			assert.Equal(t, diff.VerdictDraft, verdicts[[2]string{l.Args["from"], l.Args["to"]}])
		case say.KindGone, say.KindCome:
			assert.True(t, gone)
		case say.KindSame:
			assert.Empty(t, verdicts)
		default:
		}
	}
}

func TestSentencesCanBeReplaced(t *testing.T) {
	t.Parallel()
	all, err := say.Point(load(t, "../collate/testdata/junk-copy.json"),
		plan.Ref{Version: "d", Point: "1"})
	require.NoError(t, err)
	quote := func(template string) words.Table {
		return words.Table{
			Language: "de",
			Texts: map[string]string{
				"quote": template, "at.point": "Punkt {place}",
				"version.name": "{name}",
			},
		}
	}
	german := quote("{version}, {at}, laut {names}: „{text}“")
	assert.Equal(t, "the draft, Punkt 1, laut The Gazette: „The fleet is limited to 40 vessels“",
		say.Sentence(german, all[0]))
	english := say.Sentence(say.English(), all[0])
	assert.Equal(t, english, say.Sentence(words.Table{}, all[0]))
	assert.Equal(t, english,
		say.Sentence(words.Table{Texts: map[string]string{"quote": "{version}: „{text}“"}}, all[0]),
		"a sentence that leaves out its ground is not taken")
}

// TestPluralForms holds that counts agree with their numbers in the table's
// language.
func TestPluralForms(t *testing.T) {
	t.Parallel()
	ukrainian := words.Table{Language: "uk", Texts: map[string]string{
		"counted":      "за даними {names}, {version} має {count}",
		"count.points": "{n|one:{n} пункт|few:{n} пункти|many:{n} пунктів|other:{n} пункту}",
	}}
	for n, want := range map[string][2]string{
		"1":  {"according to Wire, d has 1 point", "за даними Wire, d має 1 пункт"},
		"22": {"according to Wire, d has 22 points", "за даними Wire, d має 22 пункти"},
		"28": {"according to Wire, d has 28 points", "за даними Wire, d має 28 пунктів"},
	} {
		l := say.Line{
			Kind: say.KindCounted, May: true, Names: []string{"Wire"},
			Args: map[string]string{"version": "d", "n": n, "of": "points"},
		}
		assert.Equal(t, want, [2]string{say.Sentence(say.English(), l), say.Sentence(ukrainian, l)})
	}
}

// TestEveryKeyIsThere holds that each value that picks a sentence or a word has
// one, and that no key is left over.
func TestEveryKeyIsThere(t *testing.T) {
	t.Parallel()
	keys := []string{
		"change", "change.came", "change.went", "doubt.all", "denial", "denial.report", "aside",
		"name.after", "form.doubtful", "who.unnamed", "who.role", "who.relayed", "who.analysis",
		"who.end", "name.relayed", "list", "clauses", "sentences", "number.group", "number.point",
		"count.points", "version.name", "at.of",
		"share.1/2", "share.1/3", "share.2/3", "share.percent", "money.USD", "money.EUR",
		"money.GBP", "scale.billion", "scale.million",
		"at.point", "at.heading", "place.preamble", "place.closing", "place.words", "place.told",
		"place.none", "place.under",
		"form", "form.key", "form.more", "form.none", "form.unlimited", "form.absent", "form.with",
		"form.without", "form.there", "form.there.of", "form.gone", "form.gone.of",
		"bound.at-most", "bound.at-least", "bound.about", "bound.exactly", // others are not said
	}
	for _, k := range say.Kinds() {
		keys = append(keys, string(k))
	}
	for _, s := range plan.Stances() {
		keys = append(keys, "verb."+string(s))
	}
	for _, counted := range plan.CountOfs() {
		keys = append(keys, "count."+string(counted))
	}
	texts := say.English().Texts
	// of facts: any may be there
	maps.DeleteFunc(texts, func(key, _ string) bool { return strings.HasPrefix(key, "key.") })
	assert.ElementsMatch(t, keys, slices.Collect(maps.Keys(texts)))
}

// sentence ends at a full stop before a capital, but for that of an abbreviation, an
// initial or a number.
var sentenceEnd = regexp.MustCompile(`[^\s.]{3,}\.[”")]* (["“(]*\p{Lu})`)

// TestSentencesCanBePrinted holds all that is said of the embedded plan: 40 words a
// sentence at most, no ids, no values as files have them, and no name of what is
// relayed without the relay.
func TestSentencesCanBePrinted(t *testing.T) {
	t.Parallel()
	p := embedded()
	ids := make(map[string]bool)
	for i := range p.Versions {
		ids[p.Versions[i].ID] = true
	}
	for i := range p.Reports {
		ids[p.Reports[i].ID] = strings.Contains(p.Reports[i].ID, "-")
	}
	for i := range p.Statements {
		ids[p.Statements[i].ID] = true
	}
	raw := regexp.MustCompile(`\b\d+/\d+\b|\b(USD|EUR) \d{4}|\b\d{5,}\b|\b20\d\d-\d\d\b|\{|\}`)
	n := 0
	for _, s := range lines(t, p) {
		n++
		out := say.Sentence(say.English(), s.line)
		for sentence := range strings.SplitSeq(sentenceEnd.ReplaceAllString(out, "$0\n"), "\n") {
			// the capital after the break
			assert.LessOrEqual(t, len(strings.Fields(sentence)), 40+1, "%s: %s", s.source, out)
		}
		ours := out // without the texts of others
		for _, text := range []string{
			s.line.Args["text"], s.line.Args["from"], s.line.Args["to"],
			s.line.At.Words,
		} {
			if text != "" {
				ours = strings.ReplaceAll(ours, strings.TrimSuffix(text, "."), "…")
			}
		}
		for word := range strings.FieldsFuncSeq(ours, func(r rune) bool {
			return strings.ContainsRune(" ,;:()“”/", r)
		}) {
			assert.False(t, ids[word], "%s: an id in %s", s.source, out)
		}
		if !strings.Contains(out, "[…]") { // of a text that was cut the rest may have figures
			assert.NotRegexp(t, raw, ours, s.source)
		}
		for name, relay := range s.line.Relays {
			if strings.Contains(ours, name+",") &&
				!strings.Contains(ours, name+", as "+relay+" has it") {
				assert.NotContains(t, s.line.Names, name, "%s: %s is read at %s: %s", s.source, name,
					relay, out)
			}
		}
	}
	assert.Greater(t, n, 2000)
}

// TestLongSentences: lists of names are shortened before texts are, and what is left
// out is marked.
func TestLongSentences(t *testing.T) {
	t.Parallel()
	words40 := strings.TrimSpace(strings.Repeat("word ", 40))
	many := []string{"One", "Two", "Three", "Four", "Five"}
	l := say.Line{
		Kind: say.KindQuote, May: true, Names: many, At: say.Place{Number: "3"},
		Args: map[string]string{"version": "d", "text": words40},
	}
	out := say.Sentence(say.English(), l)
	assert.Len(t, strings.Fields(out), 40)
	assert.Contains(t, out, "point 3, quoted by One and 4 more: “word word")
	assert.Contains(t, out, "word […]”")
	assert.Equal(t, words40, l.Args["text"], "the line keeps all of it")
	l.Args["text"] = "A short text"
	assert.Contains(t, say.Sentence(say.English(), l),
		"quoted by One, Two, Three, Four, Five: “A short text”")
	l.Args["text"] = "The first part of it is rather long, and so that it is cut there, there is more of it than a sentence in print is to have, with more, and again more, and so on until at last it ends"
	assert.Contains(t, say.Sentence(say.English(), l), " […]”")
	l.Args["text"] = "One sentence of few words. Then another sentence, and so that it is of use here, as many words in it as a sentence in print may have if its beginning is not with it"
	assert.NotContains(t, say.Sentence(say.English(), l), "[…]",
		"each sentence is counted by itself")
	l.Args["text"] = strings.Repeat("word ", 200_000)
	assert.LessOrEqual(t, len(strings.Fields(say.Sentence(say.English(), l))), 40, "and soon")
}

// TestEveryKeyHasALabel: a reader never meets the key of a fact.
func TestEveryKeyHasALabel(t *testing.T) {
	t.Parallel()
	table := say.English()
	facts := func(c *plan.Content) {
		for i := range c.Facts {
			assert.NotEmpty(t, table.Texts["key."+c.Facts[i].Key], c.Facts[i].Key)
		}
	}
	p := embedded()
	for i := range p.Versions {
		v := &p.Versions[i]
		for _, q := range v.All() {
			facts(&q.Content)
		}
		for k := range v.Claims {
			facts(&v.Claims[k].Content)
		}
		for k := range v.Witnesses {
			for n := range v.Witnesses[k].Readings {
				facts(&v.Witnesses[k].Readings[n].Content)
			}
		}
	}
}

// TestValues: what a reader sees of the values of facts.
func TestValues(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		fact plan.Fact
		want string
	}{
		{
			plan.Fact{Key: "toll", Kind: plan.FactKindMoney, Value: "100000000000", Unit: "USD"},
			"toll: $100 billion",
		},
		{
			plan.Fact{Key: "toll", Kind: plan.FactKindMoney, Value: "2500000", Unit: "EUR"},
			"toll: €2,500,000",
		},
		{
			plan.Fact{Key: "toll", Kind: plan.FactKindMoney, Value: "3000000", Unit: "SEK"},
			"toll: 3,000,000 SEK",
		},
		{
			plan.Fact{
				Key: "part", Kind: plan.FactKindShare, Value: "29/200",
				Bound: plan.BoundAbout,
			},
			"part: about 14.5 percent",
		},
		{plan.Fact{Key: "part", Kind: plan.FactKindShare, Value: "1/2"}, "part: half"},
		{plan.Fact{Key: "part", Kind: plan.FactKindShare, Value: "1/7"}, "part: 1/7"},
		{
			plan.Fact{Key: "part", Kind: plan.FactKindShare, Value: "50", Unit: "percent"},
			"part: 50 percent",
		},
		{plan.Fact{
			Key: "fleet", Kind: plan.FactKindFigure, Value: "600000", Unit: "vessels",
			Bound: plan.BoundAtMost,
		}, "fleet: at most 600,000 vessels"},
	} {
		assert.Equal(t, tt.want, say.Form(say.English(), "figure", tt.fact.Key,
			&collate.Variant{Facts: []plan.Fact{tt.fact}}))
	}
}

// TestKeys holds what the keys of facts are called.
func TestKeys(t *testing.T) {
	t.Parallel()
	assert.Equal(t, "limit on the army", say.Key(say.English(), "forces-cap"))
	assert.Equal(t, "toll of the bridge", say.Key(say.English(), "toll-of-the-bridge"),
		"a key without a label is read as it is written")
	assert.Equal(t, "Obergrenze",
		say.Key(words.Table{Texts: map[string]string{"key.forces-cap": "Obergrenze"}},
			"forces-cap"))
}

// TestEverySlotIsFilled holds the slots of each kind's sentence against the
// lines of that kind, and those of the other templates against their lists.
func TestEverySlotIsFilled(t *testing.T) {
	t.Parallel()
	english := say.English()
	always := []string{"names", "who", "verb", "text", "doubt", "denials", "change"}
	seen := make(map[say.Kind]bool)
	for _, p := range plans(t) {
		for _, s := range lines(t, p) {
			seen[s.line.Kind] = true
			filled := slices.AppendSeq(slices.Clone(always), maps.Keys(s.line.Args))
			if len(s.line.Refs) > 0 {
				filled = append(filled, "at")
			}
			if len(s.line.Forms) > 0 {
				filled = append(filled, "first", "rest")
			}
			if s.line.Kind == say.KindCounted {
				filled = append(filled, "count")
			}
			assert.Subset(t, filled, words.Slots(english.Texts[string(s.line.Kind)]), s.line.Kind)
		}
	}
	unseen := map[say.Kind][]string{ // of links, which no small plan has
		say.KindWordsGone: {"from", "to"}, say.KindNotSettled: {"from", "to"},
		say.KindNotLanguage: nil, say.KindNotInPart: nil, say.KindNotExamined: nil,
		say.KindNotContested: {"from", "to", "own", "other"},
		say.KindNotThird:     {"from", "to", "own", "other"},
	}
	for _, k := range say.Kinds() {
		if slots, ok := unseen[k]; ok {
			assert.Subset(t, append(append(slots, "old", "new", "at"), always...),
				words.Slots(english.Texts[string(k)]), k)
		} else {
			assert.True(t, seen[k], "no line of kind %s", k)
		}
	}
	for key, slots := range map[string][]string{
		"change": {"from", "to"}, "change.came": {"to"}, "change.went": {"from"},
		"denial": {"who", "text", "names"}, "who.relayed": {"who", "relay"}, "who.role": {"who"},
		"who.analysis": {"who"},
		"form":         {"form", "names"}, "form.key": {"key", "form"}, "form.with": {"text"},
		"form.there.of": {"key"}, "form.gone.of": {"key"},
	} {
		assert.ElementsMatch(t, slots, words.Slots(english.Texts[key]), key)
	}
	for key, template := range english.Texts {
		switch group, _, _ := strings.Cut(key, "."); group {
		case "bound":
			assert.Equal(t, []string{"value"}, words.Slots(template), key)
		case "count":
			assert.Equal(t, []string{"n"}, words.Slots(template), key)
		case "verb", "doubt", "list", "clauses", "sentences", "number":
			assert.Empty(t, words.Slots(template), key)
		default: // held above
		}
	}
}

// TestBracesInTextAreText: what fills a sentence is never searched for more to
// fill in.
func TestBracesInTextAreText(t *testing.T) {
	t.Parallel()
	l := say.Line{
		Kind: say.KindQuote, May: true, Names: []string{"{text}"},
		At: say.Place{Number: "{"}, Args: map[string]string{
			"version": "{names}",
			"text":    "a {version} b",
		},
	}
	assert.Equal(t, "{names}, point {, quoted by {text}: “a {version} b”",
		say.Sentence(say.English(), l))
}

func TestWhatIsNotThere(t *testing.T) {
	t.Parallel()
	p := load(t, "../collate/testdata/junk-copy.json")
	_, err := say.Point(p, plan.Ref{Version: "d", Point: "9"})
	_, ok := errors.AsType[*plan.RefError](err)
	assert.True(t, ok, "%v", err)
	_, err = say.Version(p, "nope")
	_, ok = errors.AsType[*plan.RefError](err)
	assert.True(t, ok, "%v", err)
}
