package page_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func called() page.Option {
	return page.Called(map[string]string{"us-28": "the 28-point draft", "e3-28": "the E3 text"})
}

// partsOf gives parts of the embedded plan, of every sort.
func partsOf(tb testing.TB, p *plan.Plan) map[string]page.Part {
	tb.Helper()
	c, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(tb, err)
	geneva, err := diff.Between(p, "us-28", "geneva-19")
	require.NoError(tb, err)
	audit, err := diff.Between(p, "us-28-audit", "us-28")
	require.NoError(tb, err)
	story, err := trail.Subject(p, "military.cap")
	require.NoError(tb, err)
	amnesty, err := trail.Subject(p, "amnesty")
	require.NoError(tb, err)
	table, err := trail.Tabulate(p, []string{"us-28", "e3-28", "eu-24", "ua-20-2025-12-24"})
	require.NoError(tb, err)
	out := map[string]page.Part{
		"comparison": page.Comparison(c), "geneva": page.Comparison(geneva),
		"audit": page.Comparison(audit), "story": page.Story(story),
		"amnesty": page.Story(amnesty), "table": page.Table(table), "drafts": page.Drafts(p),
		"plan": page.Plan(p),
	}
	trails := trail.Follow(p)
	for i := range trails.Trails {
		if r := &trails.Trails[i]; r.ID.String() == "us-28/6" || r.ID.Version == "us-28-audit" {
			out["trail of "+r.ID.Point] = page.Trail(p, r)
		}
	}
	for name, ref := range map[string]string{
		"evidence on 26": "us-28/26",
		"evidence on 6":  "us-28/6", "evidence on a draft": "us-28",
		"evidence on one not seen": "geneva-19",
	} {
		at, err := plan.ParseRef(ref)
		require.NoError(tb, err)
		out[name] = page.Evidence(p, at)
	}
	out["evidence on a report"] = page.Evidence(p, plan.Ref{Report: p.Reports[0].ID})
	require.Len(tb, out, 15)
	return out
}

func whole(tb testing.TB, parts []page.Part, opts ...page.Option) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, page.HTML(&b, parts, opts...))
	return b.String()
}

func fragment(tb testing.TB, part page.Part, opts ...page.Option) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, page.Fragment(&b, part, opts...))
	return b.String()
}

// A form is a page or a fragment of a part of the embedded plan.
type form struct {
	name, text string
	root       *node
}

// forms are made once; nobody changes them.
var (
	forms     []form
	formsOnce sync.Once
)

func makeForms(tb testing.TB) {
	tb.Helper()
	p := ukraine2025.Plan()
	for name, part := range partsOf(tb, p) {
		for kind, text := range map[string]string{
			"page":     whole(tb, []page.Part{part}, page.Within(p), called()),
			"fragment": fragment(tb, part, page.Within(p), called()),
		} {
			forms = append(forms, form{name + " " + kind, text, parse(tb, text)})
		}
	}
}

// everyForm calls f with the page and the fragment of every part.
func everyForm(t *testing.T, f func(t *testing.T, text string, root *node)) {
	t.Helper()
	formsOnce.Do(func() { makeForms(t) })
	for _, form := range forms {
		t.Run(form.name, func(t *testing.T) {
			t.Parallel()
			f(t, form.text, form.root)
		})
	}
}

// letters cuts a text into its runs of letters and digits.
func letters(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// TestAStrippedPageIsTrue takes every tag away: no two words run into one, told text
// begins with a word for it, and nothing is said that a terminal does not say either.
func TestAStrippedPageIsTrue(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	var ids []string
	for i := range p.Versions {
		ids = append(ids, regexp.QuoteMeta(p.Versions[i].ID))
	}
	inner := regexp.MustCompile(`(^|[\s(“"])(` + strings.Join(ids, "|") + `)/[0-9a-z]`)
	everyForm(t, func(t *testing.T, _ string, root *node) {
		t.Helper()
		text := root.stripped("")
		if apart := root.stripped(" "); !slices.Equal(letters(apart), letters(text)) {
			a, b := letters(apart), letters(text)
			for i := range b {
				if a[i] != b[i] {
					t.Fatalf("words run together: %q in %q", b[i], b[max(0, i-5):min(len(b), i+5)])
				}
			}
		}
		for _, word := range []string{
			"witness", "Witness", "charged", "confidence", "per mille",
			"→", "->", "ZgotmplZ", "%!", "<no value>",
		} {
			assert.NotContains(t, text, word)
		}
		assert.Empty(t, inner.FindString(text), "the inner name of a point")
		assert.NotRegexp(t, `\d\.\d+ ?%|\{[a-z]+\}`, text)
		assert.NotContains(t, strings.ToLower(text), "dropped by")
		assert.Contains(t, text,
			"Evidence collected to 26 Nov 2026. redraft does not authenticate texts.")
		for _, told := range root.find("p", "rd-told") {
			assert.Regexp(t, `^Told: `, told.stripped(""))
		}
		for name, signs := range map[string][3]string{
			"del": {"[removed: ", "[-", "-]"},
			"ins": {"[added: ", "{+", "+}"},
		} {
			for _, mark := range root.find(name, "") {
				words := mark.stripped("")
				// in a fragment the signs stand around the element
				if !strings.HasPrefix(words, signs[0]) {
					assert.Contains(t, text, signs[1]+words+signs[2])
				}
			}
		}
	})
}

// TestAFragmentIsForAnyPage holds what the system of a newsroom takes.
func TestAFragmentIsForAnyPage(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	ids := make(map[string]bool)
	for name, part := range partsOf(t, p) {
		text := fragment(t, part, page.Within(p), called(), page.Embed("x"+name))
		root := parse(t, text)
		for _, e := range root.all() {
			assert.NotContains(t, []string{
				"script", "style", "link", "iframe", "object", "form",
				"input", "h1",
			}, e.name)
			assert.NotContains(t, e.attrs, "style")
			for class := range strings.FieldsSeq(e.attrs["class"]) {
				assert.True(t, strings.HasPrefix(class, "rd-"), class)
			}
			for key, value := range e.attrs {
				assert.False(t, strings.HasPrefix(key, "on"), key)
				if key == "id" {
					assert.Regexp(t, `^x[a-z0-9]+-[A-Za-z0-9-]+$`, value)
					assert.False(t, ids[value], "the id %s stands twice", value)
					ids[value] = true
				}
			}
		}
		assert.Regexp(t, `^sha256:[0-9a-f]{64}`, root.below[0].attrs["data-rd-plan"], name)
		assert.Contains(t, root.stripped(""), root.below[0].attrs["data-rd-plan"][:71],
			"the foot line has it too")
		if name == "comparison" {
			assert.Regexp(t, `^sha256:[0-9a-f]{64} sha256:[0-9a-f]{64}$`,
				root.below[0].attrs["data-rd-plan"])
			assert.Contains(t, root.stripped(""), "[-600,000-]")
			assert.Contains(t, root.stripped(""), "{+800,000+}")
		}
	}
}

// TestLinksLead holds that a link within a page leads to what the page has, any
// other to http or https, and that no two things have one id.
func TestLinksLead(t *testing.T) {
	t.Parallel()
	everyForm(t, func(t *testing.T, _ string, root *node) {
		t.Helper()
		ids := make(map[string]bool)
		for _, e := range root.all() {
			if id := e.attrs["id"]; id != "" {
				assert.False(t, ids[id], "the id %s stands twice", id)
				ids[id] = true
			}
		}
		for _, e := range root.all() {
			for _, key := range []string{"aria-labelledby"} {
				if to, ok := e.attrs[key]; ok {
					assert.True(t, ids[to], to)
				}
			}
			if to, ok := e.attrs["href"]; ok {
				at, inner := strings.CutPrefix(to, "#")
				assert.True(t, inner && ids[at] || strings.HasPrefix(to, "https://") ||
					strings.HasPrefix(to, "http://"), to)
			}
			assert.NotContains(t, e.attrs, "src")
		}
	})
}

// marks are the words that a page puts into a quotation.
var (
	marks = regexp.MustCompile(`\[(?:removed|added|unclear|only in copies): `)
	notes = regexp.MustCompile(`\[note \d+\]`)
	signs = strings.NewReplacer("[-", "", "-]", "", "{+", "", "+}", "")
	spans = regexp.MustCompile(`“([^”]*)”`)
)

// bare gives a text without what a page puts into quotations.
func bare(s string) string {
	s = notes.ReplaceAllString(s, "")
	s = signs.Replace(s)
	for marks.MatchString(s) { // each with the bracket that ends it
		at := marks.FindStringIndex(s)
		end := strings.Index(s[at[1]:], "]")
		s = s[:at[0]] + s[at[1]:at[1]+end] + s[at[1]+end+1:]
	}
	return s
}

// readIn gives everything of a plan that was read in its words: of the drafts, and
// of what copies of their own words have.
func readIn(p *plan.Plan) (drafts, copies string) {
	var a, b strings.Builder
	take := func(c *plan.Content, s plan.Standing) {
		text := strings.Join(strings.Fields(c.Text), " ") + "\n"
		if s.DraftWords() {
			a.WriteString(text)
		}
		if s.Quotable() {
			b.WriteString(text)
		}
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		for _, q := range v.All() {
			take(&q.Content, v.Standing(&q.Content, nil))
		}
		for k := range v.Witnesses {
			w := &v.Witnesses[k]
			for n := range w.Readings {
				take(&w.Readings[n].Content, v.Standing(&w.Readings[n].Content, w))
			}
		}
	}
	return a.String(), b.String()
}

// TestEveryQuotationWasRead holds that what stands in quotation marks was read in
// these words, and that who has it, and through whom it was read, stands with it.
func TestEveryQuotationWasRead(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	drafts, copies := readIn(p)
	everyForm(t, func(t *testing.T, _ string, root *node) {
		t.Helper()
		n := 0
		for _, m := range spans.FindAllStringSubmatch(bare(root.stripped("")), -1) {
			for piece := range strings.SplitSeq(m[1], "[…]") {
				piece = strings.TrimSuffix(strings.Join(strings.Fields(piece), " "), "…")
				n++
				assert.Contains(t, copies, strings.TrimSpace(piece))
			}
		}
		for _, q := range root.find("blockquote", "") {
			text := strings.Trim(strings.Join(strings.Fields(bare(q.stripped(""))), " "), "“”")
			for piece := range strings.SplitSeq(text, "[…]") {
				if !q.has("rd-part") {
					assert.Contains(t, drafts, strings.TrimSpace(piece))
				}
			}
		}
		for _, e := range root.all() { // how it was read stands right before it
			for i, q := range e.below {
				if q.name == "blockquote" {
					side := e.below[i-2]
					assert.True(t, side.has("rd-side"), "%s", q.stripped(""))
					assert.Regexp(t,
						`(?m)as .+ has it|the text itself|^ *in .+|by .+: not the draft's own words|in .+: perhaps`, side.stripped(""))
				}
			}
		}
		for _, form := range root.find("p", "rd-form") { // in a table or a story, behind it
			if len(form.find("span", "rd-q")) > 0 {
				assert.NotEmpty(t, form.find("span", "rd-by")[0].stripped(""), "%s",
					form.stripped(""))
			}
		}
		if len(root.find("", "rd-point")) > 20 {
			assert.Greater(t, n, 20)
			assert.Contains(t, root.stripped(""), "as Axios has it, read in pastebin")
		}
	})
}

// TestNobodyIsNamedWhereNobodyReads holds that no person is in a title, an anchor,
// or another attribute.
func TestNobodyIsNamedWhereNobodyReads(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	names := make(map[string]bool)
	for i := range p.Statements {
		s := &p.Statements[i]
		for _, speaker := range slices.Concat(s.By, s.Object) {
			for _, word := range letters(speaker.Name) {
				if len(word) > 4 && unicode.IsUpper([]rune(word)[0]) {
					names[word] = true
				}
			}
		}
	}
	for _, outlet := range p.Sources { // an outlet may say something, too
		for _, word := range letters(outlet.Name) {
			delete(names, word)
		}
	}
	for _, word := range []string{
		"Europe", "European", "Ukraine", "Russia", "House", "White",
		"State", "Department", "Western", "official",
	} {
		delete(names, word)
	}
	names["Umerov"] = true // his statement is a source, too
	require.Greater(t, len(names), 10)
	everyForm(t, func(t *testing.T, _ string, root *node) {
		t.Helper()
		for _, e := range root.all() {
			var shown []string
			for key, value := range e.attrs {
				if key != "href" || strings.HasPrefix(value, "#") {
					shown = append(shown, value)
				}
			}
			if e.name == "title" || e.name == "h1" {
				shown = append(shown, e.stripped(""))
			}
			for _, s := range shown {
				for _, word := range letters(s) {
					assert.False(t, names[word], "%s in %q", word, s)
				}
			}
		}
	})
}

// TestAClaimStandsWithItsDenial holds that a denial is within the element of what it
// denies, and in letters of the same size.
func TestAClaimStandsWithItsDenial(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	denied := make(map[string]bool) // what was said and is denied
	for i := range p.Statements {
		for _, at := range p.Statements[i].About {
			if s := p.Statement(at.Statement); s != nil && p.Statements[i].Stance == plan.StanceDenies {
				denied[s.Text] = true
			}
		}
	}
	require.Greater(t, len(denied), 2)
	everyForm(t, func(t *testing.T, text string, root *node) {
		t.Helper()
		denials, answered := 0, make(map[*node]bool)
		for _, item := range root.find("li", "") {
			for said := range denied {
				var own strings.Builder
				for _, e := range item.below {
					if e.name != "ul" {
						own.WriteString(e.stripped(""))
					}
				}
				if strings.HasPrefix(own.String(), "SAID: ") &&
					strings.Contains(own.String(), said) {
					assert.NotEmpty(t, item.find("li", "rd-denial"), own.String())
				}
			}
		}
		for _, item := range root.find("li", "") {
			for _, list := range item.below {
				for _, e := range list.below {
					if e.name == "li" && e.has("rd-denial") {
						denials++
						answered[e] = true
						assert.Regexp(t, `^SAID: |^CLAIMED: `, item.stripped(""))
						assert.Regexp(t, `^DENIED BY: `, strings.TrimSpace(e.stripped("")))
					}
				}
			}
		}
		// those that deny no statement: of a draft, or of a claim beside it
		for _, e := range root.find("li", "rd-denial") {
			if !answered[e] {
				text := e.stripped("")
				assert.True(t, slices.ContainsFunc(p.Statements, func(s plan.Statement) bool {
					return strings.Contains(text, s.Text) &&
						!slices.ContainsFunc(s.About, func(at plan.Target) bool {
							return at.Statement != ""
						})
				}), text)
			}
		}
		if strings.Contains(text, "Rustem Umerov (secretary of the NSDC)") {
			assert.Positive(t, denials)
		}
		assert.NotRegexp(t, `(?:rd-denial|rd-denied|rd-claim)[^{}<>]*\{[^}]*font-size`, text)
		for _, hidden := range root.find("details", "") {
			assert.NotContains(t, hidden.stripped(""), "DENIED")
			assert.Empty(t, hidden.find("", "rd-block"))
			assert.Empty(t, hidden.find("", "rd-limit"))
		}
	})
}

// TestNoStateIsTheAuthor holds that the name of a draft whose authorship is disputed
// names no author.
func TestNoStateIsTheAuthor(t *testing.T) {
	t.Parallel()
	author := regexp.MustCompile(
		`(?i)\b(US|U\.S\.|American|Russian|United States|Trump|Kremlin|Witkoff)( peace)? (28|plan|draft|text|points)`)
	everyForm(t, func(t *testing.T, _ string, root *node) {
		t.Helper()
		for _, name := range []string{"title", "h1", "h2", "h3", "h4", "dt", "th", "summary"} {
			for _, e := range root.find(name, "") {
				// an annex, presented as a text of the US
				if head := e.stripped(""); !strings.Contains(head, "guarantee") {
					assert.NotRegexp(t, author, head)
				}
			}
		}
		// of others
		if !strings.Contains(t.Name(), "report") && !strings.Contains(t.Name(), "not_seen") {
			assert.Regexp(t, `(?s)28-point draft.{0,80}authorship disputed`, root.stripped(""))
		}
	})
}

// TestACorrectionLeavesItsLine holds that a report that was corrected is said to
// have been, where it is named and at the end of the page.
func TestACorrectionLeavesItsLine(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	before := whole(t, []page.Part{partsOf(t, p)["comparison"]}, page.Within(p), called())
	require.Contains(t, before,
		"None of the reports behind this page is known to have been corrected.")
	i := slices.IndexFunc(p.Versions, func(v plan.Version) bool { return v.ID == "us-28" })
	old := p.Report(p.Versions[i].LeadWitness().Report)
	later := *old
	later.ID, later.Date, later.Supersedes = "corrected", "2025-11-25", old.ID
	p.Reports = append(p.Reports, later)
	root := parse(t, whole(t, []page.Part{partsOf(t, p)["comparison"]}, page.Within(p), called()))
	assert.Contains(t, root.find("ul", "rd-sources")[0].stripped(""),
		"Was corrected by its report of 25 Nov 2025.")
	assert.Contains(t, root.find("footer", "")[0].stripped(""),
		"Axios: Was corrected by its report of 25 Nov 2025.")
}

// TestLongest holds the longest text of one outlet against the page.
func TestLongest(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	c, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(t, err)
	outlet, words := page.Longest(c)
	assert.Equal(t, "Axios", outlet)
	root := parse(t, whole(t, []page.Part{page.Comparison(c)}, page.Within(p), called()))
	most := 0
	for _, point := range root.find("section", "rd-point") {
		n := 0
		for _, q := range point.find("blockquote", "") {
			if !q.has("rd-part") {
				n = max(n, len(strings.Fields(strings.ReplaceAll(bare(q.stripped("")), "[…]", ""))))
			}
		}
		most = max(most, n)
	}
	assert.GreaterOrEqual(t, words, most, "no single quotation is longer than the longest run")
	_, some := page.Longest(c, "6")
	assert.Less(t, some, words)
}
