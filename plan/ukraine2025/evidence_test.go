package ukraine2025_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
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
	for up := "../.."; len(up) < 20; up += "/.." {
		places = append(places, filepath.Join(up, "shared"))
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

// evidencePoints calls f with every point of the evidence, those below others
// too, and the id that it has in the plan.
func evidencePoints(t *testing.T, dir string, f func(file, id string, p evidencePoint)) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "evidence", "drafts", "*.json"))
	require.NoError(t, err)
	require.Len(t, files, len(versionOf))
	for _, name := range files {
		var draft struct{ Points []evidencePoint }
		readJSON(t, name, &draft)
		file := strings.TrimSuffix(filepath.Base(name), ".json")
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
	for _, name := range files {
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
	contents(ukraine2025.Plan(), func(where plan.Ref, v *plan.Version, w *plan.Witness, c *plan.Content) {
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

// What the evidence calls exact is exact, and nothing that it calls otherwise
// counts as the draft's own words.
func TestConfirmationFollowsTheEvidence(t *testing.T) {
	t.Parallel()
	dir := shared(t)
	p := ukraine2025.Plan()
	seen := map[string]int{}
	evidencePoints(t, dir, func(file, id string, e evidencePoint) {
		where := file + "/" + id
		if elsewhere[where] != "" {
			return
		}
		v := p.Version(versionOf[file])
		var found []*plan.Content
		add := func(w *plan.Witness, c *plan.Content) {
			found = append(found, c)
			s := v.Standing(c, w)
			for _, told := range e.Variants {
				if told.Wording != "verbatim" && squeeze(c.Text) == squeeze(told.Text) && s.DraftWords() {
					t.Errorf("%s: what %s has is a %s and counts as the draft's words", where, told.Source, told.Wording)
				}
			}
			if e.Text == "" || e.Confirmation == "exact" || squeeze(c.Text) != squeeze(e.Text) {
				return
			}
			if s.DraftWords() {
				t.Errorf("%s: confirmed as %q, and it counts as the draft's words", where, e.Confirmation)
			}
			if e.Confirmation == "content" && s.Quotable() {
				t.Errorf("%s: not confirmed in these words, and it may be quoted", where)
			}
			if e.Wording == "paraphrase" && s.Wording != plan.WordingParaphrase {
				t.Errorf("%s: a paraphrase counts as %s", where, s.Wording)
			}
		}
		if point := v.Point(id); point != nil {
			add(nil, &point.Content)
			if e.Confirmation == "content" && v.Standing(&point.Content, nil).Quotable() && point.Text == e.Text {
				t.Errorf("%s: not confirmed, and the lead has it exact", where)
			}
			if e.Confirmation == "none" && point.State() != plan.PresenceUnreported {
				t.Errorf("%s: nothing is confirmed, and it is %s", where, point.State())
			}
		}
		for i := range v.Witnesses {
			for j := range v.Witnesses[i].Readings {
				if r := &v.Witnesses[i].Readings[j]; r.Covers(id) {
					add(&v.Witnesses[i], &r.Content)
				}
			}
		}
		if claim := v.Claim(id); claim != nil {
			add(nil, &claim.Content)
		}
		if len(found) == 0 {
			t.Errorf("%s is nowhere in %s", where, v.ID)
		}
		seen[e.Confirmation]++
		if e.Confirmation != "exact" {
			return
		}
		want := squeeze(strings.ReplaceAll(e.Text, "[...]", ""))
		ok := slices.ContainsFunc(found, func(c *plan.Content) bool {
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

// Every source of the evidence is a report here, of the same date, with the
// chains that the evidence has.
func TestEverySourceIsHere(t *testing.T) {
	t.Parallel()
	dir := shared(t)
	var list struct {
		Sources []struct {
			ID, URL, Date string
			Cites         []string
		}
	}
	readJSON(t, filepath.Join(dir, "evidence", "sources.json"), &list)
	require.Len(t, list.Sources, 161)
	p := ukraine2025.Plan()
	id := func(id string) string {
		if here, ok := reportOf[id]; ok {
			return here
		}
		return id
	}
	// The date of a copy in the evidence; the report itself is a day older.
	dates := map[string]sources.Date{"wsj-1124": "2025-11-24"}
	for _, s := range list.Sources {
		r := p.Report(id(s.ID))
		if r == nil {
			t.Errorf("report %s is missing", s.ID)
			continue
		}
		if want, ok := dates[s.ID]; (!ok || r.Date != want) && string(r.Date) != s.Date {
			t.Errorf("%s is dated %s, the evidence has %s", s.ID, r.Date, s.Date)
		}
		for _, cited := range s.Cites {
			if !slices.ContainsFunc(r.Cites, func(e sources.Edge) bool { return e.Report == id(cited) }) {
				t.Errorf("%s does not cite %s", s.ID, cited)
			}
		}
		if !strings.HasPrefix(s.URL, "http") || strings.Contains(s.URL, " ") {
			continue
		}
		known := slices.ContainsFunc(p.Reports, func(q sources.Report) bool {
			copies := slices.ContainsFunc(q.Cites, func(e sources.Edge) bool { return e.Report == r.ID })
			return q.URL == s.URL && (q.ID == r.ID || copies)
		})
		if !known {
			t.Errorf("%s: its address %s is nowhere", s.ID, s.URL)
		}
	}
}
