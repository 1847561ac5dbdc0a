package ukraine2025_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// The evidence that the plan was made from is not in this repository. Where it
// lies beside it ("shared", or the directory that REDRAFT_SHARED names) the
// tests of this file walk both.
func shared(t *testing.T) string {
	t.Helper()
	places := []string{os.Getenv("REDRAFT_SHARED")}
	for folder := "../.."; len(folder) < 20; folder += "/.." {
		places = append(places, filepath.Join(folder, "shared"))
	}
	for _, dir := range places {
		if _, err := os.Stat(filepath.Join(dir, "evidence", "sources.json")); dir != "" && err == nil {
			return dir
		}
	}
	t.Skip("the evidence is not here")
	return ""
}

// Which version holds a file of the evidence.
var versionOf = map[string]string{
	"annex-guarantee-2025-11":      "annex-guarantee",
	"e3-28-reuters":                "e3-28",
	"eu-ua-2025-04":                "eu-ua-2025-04",
	"eu12-2025-10":                 "eu-12-2025-10",
	"eu24-telegraph":               "eu-24",
	"geneva-19":                    "geneva-19",
	"istanbul-ru-2025-06":          "istanbul-ru-2025-06",
	"istanbul-ua-2025-06":          "istanbul-ua-2025-06",
	"p20-2025-12-09":               "ua-20-2025-12-09",
	"p20-2025-12-24":               "ua-20-2025-12-24",
	"p20-2026":                     "ua-20-2026",
	"p28-audit-variant":            "us-28-audit",
	"p28-axios":                    "us-28",
	"p28-goncharenko":              "us-28",
	"p28-preleak-reports":          "early-reports",
	"p28-reuters":                  "us-28",
	"paris-declaration-2026-01-06": "paris-2026",
	"us-ru-27":                     "us-ru-27",
}

// Which version holds a file of the second reading.
var secondOf = map[string]string{
	"annex-guarantee-2025-11":      "annex-guarantee",
	"e3-28-straitstimes":           "e3-28",
	"e3-28-tass":                   "e3-28",
	"eu-ua-2025-04-guardian":       "eu-ua-2025-04",
	"istanbul-ru-2025-06":          "istanbul-ru-2025-06",
	"istanbul-ua-2025-06-essanews": "istanbul-ua-2025-06",
	"p20-2025-12-24-hromadske":     "ua-20-2025-12-24",
	"p20-2025-12-24-uk-objectiv":   "ua-20-2025-12-24",
	"p2026-claims":                 "ua-20-2026",
	"p28-afp-straitstimes":         "us-28",
	"p28-ap-globalnews":            "us-28",
	"p28-justsecurity-26":          "us-28",
	"p28-politico":                 "us-28",
	"p28-quotes-unnamed":           "us-28",
	"paris-declaration-2026-01-06": "paris-2026",
	"us-2025-04-witkoff":           "us-2025-04",
}

// Points that have the numbers of a fuller copy now.
var renamed = map[string]string{
	"istanbul-ua-2025-06/u2": "I.2", "istanbul-ua-2025-06/u3": "I.5",
	"istanbul-ua-2025-06/u5": "I.6",
	"istanbul-ru-2025-06/m1": "I.1", "istanbul-ru-2025-06/m2": "I.2",
	"istanbul-ru-2025-06/m3": "I.4",
	"istanbul-ru-2025-06/m4": "I.5", "istanbul-ru-2025-06/m5": "I.7",
	"istanbul-ru-2025-06/m6": "I.8",
	"istanbul-ru-2025-06/m7": "I.9", "istanbul-ru-2025-06/m8": "I.11",
	"istanbul-ru-2025-06/m9": "I.12",
}

// What the evidence has as a point and the plan as something else.
var elsewhere = map[string]string{
	"us-ru-27/k4":       "statement:g8-putin",
	"us-ru-27/k5":       "statement:differs-ryabkov",
	"p20-2025-12-09/c5": "berlin-2025-12",
}

// The articles that the evidence names by a number of its own.
var reportOf = map[string]string{
	"seed0": "us-agent-blog", "seed1": "shadow-negotiation", "seed2": "what-we-know-blog",
	"seed3": "rolling-stone-1121", "seed4": "bbc-copy",
}

type evidencePoint struct {
	Number       any             `json:"number"`
	Part         string          `json:"part"`
	Label        string          `json:"label"`
	Text         string          `json:"text"`
	Status       string          `json:"status"`
	Wording      string          `json:"wording"`
	Confirmation string          `json:"confirmation"`
	Fragment     bool            `json:"fragment"`
	Cut          string          `json:"cut"`
	SubItems     []evidencePoint `json:"sub_items"`
	Variants     []struct {
		Source, Text, Wording string
	} `json:"variants"`
}

func readJSON(t *testing.T, name string, v any) {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, v), name)
}

// evidencePoints calls f with every point of the first reading of the evidence,
// those below others too, and the id that it has in the plan.
func evidencePoints(t *testing.T, dir string, f func(file, id string, p evidencePoint)) {
	t.Helper()
	pointsIn(t, filepath.Join(dir, "evidence", "drafts"), versionOf, f)
}

// secondPoints is evidencePoints for what was read in November 2026.
func secondPoints(t *testing.T, dir string, f func(file, id string, p evidencePoint)) {
	t.Helper()
	pointsIn(t, filepath.Join(dir, "evidence", "november-26"), secondOf, f)
}

func pointsIn(t *testing.T, dir string, versions map[string]string,
	f func(file, id string, p evidencePoint),
) {
	t.Helper()
	for _, file := range slices.Sorted(maps.Keys(versions)) {
		var draft struct{ Points []evidencePoint }
		readJSON(t, filepath.Join(dir, file+".json"), &draft)
		require.NotEmpty(t, draft.Points, file)
		for _, p := range draft.Points {
			id := fmt.Sprint(p.Number)
			if p.Part != "" {
				id += "." + p.Part
			}
			f(file, id, p)
			for _, below := range p.SubItems {
				f(file, id+"."+below.Label, below)
			}
		}
	}
}

// found gives what the plan has for a point of the evidence: in the point, in
// the readings of it, in a claim.
func found(v *plan.Version, id string) (all []*plan.Content, witnesses []*plan.Witness) {
	if point := v.Point(id); point != nil {
		all, witnesses = append(all, &point.Content), append(witnesses, v.LeadWitness())
	}
	for i := range v.Witnesses {
		w := &v.Witnesses[i]
		for j := range w.Readings {
			if r := &w.Readings[j]; r.Covers(id) {
				all, witnesses = append(all, &r.Content), append(witnesses, w)
			}
		}
	}
	if claim := v.Claim(id); claim != nil {
		all, witnesses = append(all, &claim.Content), append(witnesses, nil)
	}
	return all, witnesses
}

// squeeze makes runs of white space one space.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// pieces cuts a text at its gaps: what stands between them was read as it is.
func pieces(c *plan.Content) []string {
	var cuts []int
	for _, n := range c.Notes {
		if n.Kind == plan.NoteKindGap {
			cuts = append(cuts, n.At)
		}
	}
	slices.Sort(cuts)
	var all []string
	at := 0
	for _, cut := range append(cuts, len(c.Text)) {
		if s := squeeze(c.Text[at:cut]); s != "" {
			all = append(all, s)
		}
		at = cut
	}
	return all
}

// Whatever may be shown as a quotation stands word for word in the evidence
// or in the articles beside it.
func TestQuotationsAreInTheEvidence(t *testing.T) {
	t.Parallel()
	dir := shared(t)
	var corpus strings.Builder
	var collect func(v any)
	collect = func(v any) {
		switch v := v.(type) {
		case string:
			corpus.WriteString(squeeze(v) + "\n")
		case []any:
			for _, e := range v {
				collect(e)
			}
		case map[string]any:
			for _, e := range v {
				collect(e)
			}
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "evidence", "drafts", "*.json"))
	require.NoError(t, err)
	second, err := filepath.Glob(filepath.Join(dir, "evidence", "november-26", "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, second)
	for _, name := range append(files, second...) {
		var v any
		readJSON(t, name, &v)
		collect(v)
	}
	articles, err := filepath.Glob(filepath.Join(dir, "seeds", "*.txt"))
	require.NoError(t, err)
	for _, name := range articles {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		collect(string(data))
	}
	all := corpus.String()
	quoted := 0
	contents(ukraine2025.Plan(), func(where plan.Ref, v *plan.Version, w *plan.Witness,
		c *plan.Content,
	) {
		var texts []string
		if v.Standing(c, w).Quotable() {
			texts = pieces(c)
		}
		for _, q := range c.Quoted {
			texts = append(texts, squeeze(c.Text[q.At:q.At+q.Len]))
		}
		for _, s := range texts {
			quoted++
			if !strings.Contains(all, s) {
				t.Errorf("%s: %q is not in the evidence", where, s)
			}
		}
	})
	if quoted < 100 {
		t.Errorf("only %d quotations were looked at", quoted)
	}
}

// A point of the first reading that the second one knows better.
func readAgain(t *testing.T, dir string) map[string]bool {
	t.Helper()
	again := map[string]bool{}
	secondPoints(t, dir, func(file, id string, e evidencePoint) {
		if e.Confirmation != "none" && !e.Fragment {
			again[secondOf[file]+"/"+id] = true
		}
	})
	return again
}

// What the evidence calls exact is exact, and nothing that it calls otherwise
// counts as the draft's own words.
func TestConfirmationFollowsTheEvidence(t *testing.T) {
	t.Parallel()
	dir := shared(t)
	p := ukraine2025.Plan()
	again := readAgain(t, dir)
	seen := map[string]int{}
	evidencePoints(t, dir, func(file, id string, e evidencePoint) {
		where := file + "/" + id
		if elsewhere[where] != "" {
			return
		}
		v := p.Version(versionOf[file])
		if to := renamed[v.ID+"/"+id]; to != "" {
			id = to
		}
		better := again[v.ID+"/"+id]
		contents, witnesses := found(v, id)
		if len(contents) == 0 {
			t.Errorf("%s is nowhere in %s", where, v.ID)
		}
		for i, c := range contents {
			s := v.Standing(c, witnesses[i])
			for _, told := range e.Variants {
				if told.Wording != "verbatim" && squeeze(c.Text) == squeeze(told.Text) &&
					s.DraftWords() {
					t.Errorf("%s: what %s has is a %s and counts as the draft's words", where,
						told.Source, told.Wording)
				}
			}
			if better || e.Text == "" || e.Confirmation == "exact" ||
				squeeze(c.Text) != squeeze(e.Text) {
				continue
			}
			if s.DraftWords() {
				t.Errorf("%s: confirmed as %q, and it counts as the draft's words", where,
					e.Confirmation)
			}
			if e.Confirmation == "content" && s.Quotable() {
				t.Errorf("%s: not confirmed in these words, and it may be quoted", where)
			}
			if e.Wording == "paraphrase" && s.Wording != plan.WordingParaphrase {
				t.Errorf("%s: a paraphrase counts as %s", where, s.Wording)
			}
		}
		if point := v.Point(id); point != nil && e.Confirmation == "none" && !better &&
			point.State() != plan.PresenceUnreported {
			t.Errorf("%s: nothing is confirmed, and it is %s", where, point.State())
		}
		seen[e.Confirmation]++
		if e.Confirmation != "exact" || better {
			return
		}
		want := squeeze(strings.ReplaceAll(e.Text, "[...]", ""))
		ok := slices.ContainsFunc(contents, func(c *plan.Content) bool {
			if e.Status == "deleted" {
				return c.State() == plan.PresenceAbsent && c.Confirmed == plan.ConfirmedExact
			}
			return squeeze(c.Text) == want && c.Confirmed == plan.ConfirmedExact && c.Wording == ""
		})
		if !ok {
			t.Errorf("%s: the exact text is not in %s as exact", where, v.ID)
		}
	})
	for _, kind := range []string{"exact", "read", "content", "none"} {
		if seen[kind] < 10 {
			t.Errorf("only %d points of kind %q were looked at", seen[kind], kind)
		}
	}
}

// plainWords folds what copies of one text print differently without having
// other words: marks at the end, curly quotation marks, capitals.
func plainWords(s string) string {
	s = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "[...]", " ").Replace(s)
	return strings.ToLower(strings.TrimRight(squeeze(s), ".,;: "))
}

// cutWord takes off a word in whose middle a copy breaks off.
func cutWord(e evidencePoint) string {
	if e.Cut == "" || strings.HasSuffix(e.Text, " the") || strings.HasSuffix(e.Text, " is") ||
		strings.HasPrefix(e.Cut, "the quotation") {
		return e.Text
	}
	return e.Text[:strings.LastIndexByte(e.Text, ' ')]
}

// What was read in November 2026 is here as it was read: what is exact with the
// copy's words, a fragment never as a clause, what is told as told.
func TestSecondReadingFollowsTheEvidence(t *testing.T) {
	t.Parallel()
	dir := shared(t)
	p := ukraine2025.Plan()
	seen := map[string]int{}
	bracket := regexp.MustCompile(`^\[[^\]]*\] `)
	secondPoints(t, dir, func(file, id string, e evidencePoint) {
		where := file + "/" + id
		v := p.Version(secondOf[file])
		if v == nil {
			t.Fatalf("%s: no version %q", where, secondOf[file])
		}
		if strings.HasPrefix(id, "h") { // a heading
			seen["heading"]++
			require.Equal(t, plan.RoleHeading, v.Point(id).Role, where)
			require.Equal(t, e.Text, v.Point(id).Heading, where)
			return
		}
		contents, witnesses := found(v, id)
		if len(contents) == 0 {
			t.Errorf("%s is nowhere in %s", where, v.ID)
		}
		if e.Text == "" || e.Confirmation == "none" {
			return
		}
		want := plainWords(bracket.ReplaceAllString(cutWord(e), ""))
		exact, same := false, false
		for i, c := range contents {
			s := v.Standing(c, witnesses[i])
			have := plainWords(c.Text)
			if have != want {
				continue
			}
			same = true
			exact = exact || s.Quotable()
			switch {
			case e.Fragment && s.Extent == plan.ExtentWhole:
				t.Errorf("%s: a fragment stands for the clause", where)
			case e.Confirmation == "content" && s.Quotable():
				t.Errorf("%s: not confirmed in these words, and it may be quoted", where)
			case e.Confirmation == "read" && s.Quotable():
				t.Errorf("%s: a rendering may be quoted", where)
			}
		}
		if e.Confirmation == "exact" && !exact {
			t.Errorf("%s: the exact text %q is not in %s as exact", where, want, v.ID)
		}
		if same {
			seen[e.Confirmation]++
		}
	})
	require.GreaterOrEqual(t, seen["exact"], 60)
	require.Equal(t, 3, seen["heading"])
}

// What the second reading corrects in the first: who cites whom, and which
// report goes by another name here.
var (
	citesNow = map[string]string{"its9ja": "afp-draft"}
	datesNow = map[string]sources.Date{
		"wsj-1124":        "2025-11-24", // the evidence has the date of a copy, a day later
		"justsecurity-26": "2025-11/..", // "after 2025-11"
	}
)

// Every source of the evidence is a report here, of the same date, with the
// chains that the evidence has. Those of the second reading have their day.
func TestEverySourceIsHere(t *testing.T) {
	t.Parallel()
	dir := shared(t)
	type list struct {
		Sources []struct {
			ID, URL, Date string
			Cites         []string
		}
	}
	var first, second list
	readJSON(t, filepath.Join(dir, "evidence", "sources.json"), &first)
	require.Len(t, first.Sources, 161)
	readJSON(t, filepath.Join(dir, "evidence", "november-26", "sources-new.json"), &second)
	require.Len(t, second.Sources, 54)
	p := ukraine2025.Plan()
	id := func(id string) string {
		if here, ok := reportOf[id]; ok {
			return here
		}
		return id
	}
	for n, s := range append(first.Sources, second.Sources...) {
		r := p.Report(id(s.ID))
		if r == nil {
			t.Errorf("report %s is missing", s.ID)
			continue
		}
		if want, ok := datesNow[s.ID]; (!ok || r.Date != want) && string(r.Date) != s.Date {
			t.Errorf("%s is dated %s, the evidence has %s", s.ID, r.Date, s.Date)
		}
		read := r.Read == sources.AccessRead || r.Read == sources.AccessExcerpt
		if second := n >= len(first.Sources); second && read && r.Retrieved != "2026-11-26" {
			t.Errorf("%s: no day of reading", s.ID)
		}
		for _, cited := range s.Cites {
			if now, ok := citesNow[s.ID]; ok {
				cited = now
			}
			if !slices.ContainsFunc(r.Cites, func(e sources.Edge) bool {
				return e.Report == id(cited)
			}) {
				t.Errorf("%s does not cite %s", s.ID, cited)
			}
		}
		for url := range strings.SplitSeq(s.URL, " ; ") {
			if !strings.HasPrefix(url, "http") || strings.Contains(url, " ") {
				continue
			}
			known := slices.ContainsFunc(p.Reports, func(q sources.Report) bool {
				copies := slices.ContainsFunc(q.Cites, func(e sources.Edge) bool {
					return e.Report == r.ID
				})
				return q.URL == url && (q.Source == r.Source || copies)
			})
			if !known {
				t.Errorf("%s: its address %s is nowhere", s.ID, url)
			}
		}
	}
}
