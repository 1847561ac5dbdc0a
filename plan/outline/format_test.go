package outline_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestFormatParsesBack writes versions in every style and reads them again.
func TestFormatParsesBack(t *testing.T) {
	t.Parallel()
	for _, style := range outline.Styles() {
		t.Run(string(style), func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(40) {
				v, themes := draw(seed)
				checkParsesBack(t, v, themes, style)
			}
		})
	}
}

// TestFormatOfMarks writes texts and headings full of signs that are mark-up elsewhere,
// or begin a note, and reads them again.
func TestFormatOfMarks(t *testing.T) {
	t.Parallel()
	tokens := strings.Fields(
		`* ** _ __ \ \\ \* \< ~~ < > <b> </b> <br> & &amp; &#65; [ ] ( ) ]( ]: [^1] ! [sic] [T]he o[r] […] (ed.: so) # - + = | $ ^ : http://a.example [a](b) a b c word 5 . , ; '` + " ` ```")
	rng := rand.New(rand.NewPCG(3, 9))
	words := func(most int) string {
		list := []string{"So"}
		for range 1 + rng.IntN(most) {
			list = append(list, tokens[rng.IntN(len(tokens))])
			if n := len(list) - 1; rng.IntN(3) == 0 {
				list[n-1] += list[n]
				list = list[:n]
			}
		}
		return strings.Join(list, " ")
	}
	for n := range 2000 {
		v := &plan.Version{ID: "v", Points: []plan.Point{
			{Number: "1", Content: plan.Content{Text: words(8) + " end."}},
			{Number: "2", Heading: strings.NewReplacer("**", "*", "__", "_").Replace(words(3)) +
				" Title", Content: plan.Content{Text: words(8) + " end."}},
			{Number: "3", Content: plan.Content{Text: "Else."}},
		}}
		v.FillIDs()
		text := outline.Format(v, outline.Styles()[n%len(outline.Styles())])
		got := outline.Parse(text)
		checkTiles(t, text, got)
		if diff := cmp.Diff(dump(&outline.Outline{Version: v}),
			dump(&outline.Outline{Version: got.Version})); diff != "" {
			t.Fatalf("%d (-want +got)\n%s\n%s", n, diff, text)
		}
	}
}

// checkParsesBack formats v and parses the result, which must have the same
// title, themes and points.
func checkParsesBack(t *testing.T, v *plan.Version, themes []plan.Theme, style outline.Style) {
	t.Helper()
	text := outline.Format(v, style, outline.Themes(themes))
	o := outline.Parse(text, outline.Language(v.Language))
	checkOutline(t, text, o)
	got := &outline.Outline{Version: o.Version, Themes: o.Themes}
	whole := *v
	whole.Coverage = o.Version.Coverage // numbers that are left out are left out in v too
	want := &outline.Outline{Version: &whole, Themes: themes}
	if diff := cmp.Diff(dump(want), dump(got)); diff != "" {
		t.Fatalf("%s of %s (-want +got)\n%s\n%s", style, v.ID, diff, text)
	}
	if diff := cmp.Diff(v.Points, o.Version.Points,
		cmpopts.IgnoreFields(plan.Point{}, "Theme", "Coverage")); diff != "" {
		t.Fatalf("%s of %s: points (-want +got)\n%s", style, v.ID, diff)
	}
}

// draw makes a version that a text may have: the same one for the same seed.
func draw(seed uint64) (*plan.Version, []plan.Theme) {
	r := rand.New(rand.NewPCG(seed, 1))
	v := &plan.Version{
		ID:       "seed " + strconv.FormatUint(seed, 10),
		Language: []string{"en", "uk", "ru", "de", "fr"}[r.IntN(5)],
	}
	if r.IntN(2) == 0 {
		v.Title = "A draft for the tests"
	}
	var themes []plan.Theme
	if r.IntN(3) == 0 {
		themes = []plan.Theme{
			{ID: "theme-1", Name: "Security of the lake"},
			{ID: "theme-2", Name: "Торгівля"},
		}
	}
	numerals := [][]string{
		{"1", "2", "3", "4", "5", "6", "7"},
		{"a", "b", "c", "d", "e", "f"},
		{"i", "ii", "iii", "iv", "v"},
		{"а", "б", "в", "г"},
		{"1", "2", "2a", "3", "4"},
		{"", "", ""},
	}
	sentences := []string{
		"The lake is shared.", "Both sides withdraw within 30 days, but no later than 1 May 2031.",
		"Ціни не змінюються (крім солі).",
		"Article 5 of the charter applies to 100 boats; 5. is no number here.",
		"The guarantor [shall] [should] pay:", "«Озеро» — спільне, а човни — ні;",
		"Die Fähre fährt nach § 7 Abs. 2 der Ordnung.",
		"Le lac, dit « le Grand », est ouvert.\nIl ferme en hiver.",
		"A long sentence " + strings.Repeat("of many words, ", 20) + "that ends at last.",
	}
	var below func(level int) []plan.Point
	below = func(level int) []plan.Point {
		kind := r.IntN(len(numerals))
		if level == 0 {
			kind = []int{0, 4}[r.IntN(2)]
		}
		count := 2 + r.IntN(len(numerals[kind])-1)
		points := make([]plan.Point, count)
		for i := range points {
			p := &points[i]
			p.Number = numerals[kind][i]
			p.Text = sentences[r.IntN(len(sentences))]
			if level == 0 && r.IntN(4) == 0 {
				p.Heading = "Of boats and nets"
			}
			if level == 0 && len(themes) > 0 {
				p.Theme = themes[i*2/count].ID
			}
			if r.IntN(6) == 0 {
				at := strings.IndexByte(p.Text, ' ')
				p.Notes = append(p.Notes, plan.Note{Kind: plan.NoteKindSic, Text: "[sic]", At: at},
					plan.Note{Kind: plan.NoteKindGap, At: len(p.Text)})
				p.Extent = plan.ExtentFragment
			}
			if level < 3 && r.IntN(3+level) == 0 {
				p.Points = below(level + 1)
			}
		}
		return points
	}
	v.Points = below(0)
	if r.IntN(2) == 0 && v.Points[0].Number != "" {
		v.Points = slices.Concat(drawAround(r, plan.RolePreamble), v.Points,
			drawAround(r, plan.RoleClosing))
	}
	v.Points = drawHeadings(v.Points, v.Title, themes)
	v.FillIDs()
	return v, themes
}

// drawHeadings puts the lines before the points that head them: the title, and
// the names of the themes.
func drawHeadings(points []plan.Point, title string, themes []plan.Theme) []plan.Point {
	var out []plan.Point
	add := func(heading, theme string) {
		if heading != "" {
			out = append(out, plan.Point{Role: plan.RoleHeading, Heading: heading, Theme: theme})
		}
	}
	add(title, "")
	theme := ""
	for _, p := range points {
		if p.Theme != theme {
			theme = p.Theme
			for _, t := range themes {
				if t.ID == theme {
					add(t.Name, t.ID)
				}
			}
		}
		out = append(out, p)
	}
	return out
}

// drawAround makes paragraphs before or after the provisions.
func drawAround(r *rand.Rand, role plan.Role) []plan.Point {
	sentences := []string{
		"The two sides,", "Mindful of the winter, have agreed as follows:",
		"Сторони домовилися про таке:",
		"Die Seiten sind einig.", "Done at the lake on 3 June 2031.",
		"It was a long night (of nine hours), and the lamps were out.",
	}
	points := make([]plan.Point, r.IntN(4))
	for i := range points {
		points[i] = plan.Point{
			Role:    role,
			Content: plan.Content{Text: sentences[r.IntN(len(sentences))]},
		}
	}
	if role == plan.RolePreamble && len(points) > 0 && r.IntN(2) == 0 {
		points[0].Heading = "Preamble"
	}
	return points
}

// TestEvidenceParsesBack does it with the clauses of the collected drafts,
// which are not part of the module: REDRAFT_EVIDENCE names their folder.
func TestEvidenceParsesBack(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("REDRAFT_EVIDENCE")
	if dir == "" {
		dir = filepath.FromSlash("../../../shared/evidence")
	}
	files, err := filepath.Glob(filepath.Join(dir, "drafts", "*.json"))
	if err != nil || len(files) == 0 {
		t.Skip("the collected drafts are not here")
	}
	for _, file := range files {
		v := evidence(t, file)
		for _, style := range outline.Styles() {
			t.Run(v.ID+"/"+string(style), func(t *testing.T) { checkParsesBack(t, v, nil, style) })
		}
	}
}

// evidence reads the clauses of one collected draft, numbered by their place
// where the number is not one of the text.
func evidence(t *testing.T, file string) *plan.Version {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	type clause struct {
		Number   any      `json:"number"`
		Label    string   `json:"label"`
		Text     string   `json:"text"`
		SubItems []clause `json:"sub_items"`
	}
	var draft struct {
		ID     string   `json:"id"`
		Points []clause `json:"points"`
	}
	if err := json.Unmarshal(data, &draft); err != nil {
		t.Fatal(err)
	}
	v := &plan.Version{ID: draft.ID}
	for i, c := range draft.Points {
		p := plan.Point{Number: fmt.Sprint(c.Number), Content: plan.Content{Text: c.Text}}
		if _, err := strconv.Atoi(p.Number); err != nil {
			p.Number = strconv.Itoa(i + 1)
		}
		for _, sub := range c.SubItems {
			p.Points = append(p.Points, plan.Point{Number: sub.Label, Content: content(sub.Text)})
		}
		p.Content = content(c.Text)
		v.Points = append(v.Points, p)
	}
	v.FillIDs()
	return v
}

// content is the text of a clause, with the places where words are missing.
func content(text string) plan.Content {
	if text == "" {
		return plan.Content{Presence: plan.PresencePresent}
	}
	var c plan.Content
	for i, words := range strings.Split(text, "[...]") {
		if i > 0 {
			c.Text = strings.TrimRight(c.Text, " ")
			c.Notes = append(c.Notes, plan.Note{Kind: plan.NoteKindGap, At: len(c.Text)})
		}
		if c.Text == "" {
			words = strings.TrimLeft(words, " ")
		}
		c.Text += words
	}
	for _, n := range c.Notes {
		if c.Extent != plan.ExtentFragment {
			c.Extent = plan.ExtentAbridged
		}
		if n.At == 0 || n.At == len(c.Text) {
			c.Extent = plan.ExtentFragment
		}
	}
	return c
}
