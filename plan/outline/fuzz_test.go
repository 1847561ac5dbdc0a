package outline_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/words"
)

// FuzzParse looks for a text that loses a byte, breaks a point or makes Parse
// panic.
func FuzzParse(f *testing.F) {
	for _, c := range hardTexts(f) {
		f.Add(c.text)
	}
	f.Add("")
	f.Add("1. \xff\xfe\n\n2. «a [sic\n(Note: \n b) c) ** \r\r\n• 1\ufe0f\u20e3 x")
	f.Add("1. a\n\n##  \x7f\n\n2. b\n")
	f.Add("§ 1 (1) a) x\n\n##  2\n---\n1.2.3.4.5.6.7 A\niv) x\nаа) б)\n10 bis. A\n")
	f.Add("<p>1. a<br>b</p><ol><li>x &amp; <b>y</b></li></ol>\n\n2\\. [c](/d)[^1] `e` *f*\n\n|g|h|\n|-|-|\n|1|2|\n\n[^1]: <i>i</i>\n")
	f.Add("\xe2<b>\x80\x94</b> &nbsp;<h2>1. A</h2><table><tr><th>(a)<td>&lt;b&gt;</table><!-- c -->\xff[\xfe](#x)")
	f.Fuzz(func(t *testing.T, text string) {
		o := outline.Parse(text)
		checkOutline(t, text, o)
		styles := outline.Styles()
		written := outline.Format(o.Version, styles[len(text)%len(styles)],
			outline.Themes(o.Themes))
		checkWritten(t, o.Version, written)
		checkOutline(t, written, outline.Parse(written))
		checkOutline(t, text, outline.Parse(text, outline.Numbering("1.", "(a)", "-")))
		checkOutline(t, text, outline.Parse(text, outline.Start("2"), outline.Stop("3"),
			outline.MaxDiagnostics(2)))
	})
}

// checkOutline checks what must hold of the outline of any text.
func checkOutline(t *testing.T, text string, o *outline.Outline) {
	t.Helper()
	checkTiles(t, text, o)
	byPoint := make(map[string]*strings.Builder)
	for _, s := range o.Segments {
		if s.Kind != outline.KindUnread && utf8.ValidString(s.Text) == (s.Kind == outline.KindRaw) {
			t.Fatalf("segment %+v: raw and not UTF-8 are not the same", s)
		}
		if s.Kind == outline.KindText || s.Kind == outline.KindPreamble ||
			s.Kind == outline.KindClosing {
			if byPoint[s.Point] == nil {
				byPoint[s.Point] = &strings.Builder{}
			}
			byPoint[s.Point].WriteString(cmp.Or(s.Reads, s.Text))
		}
		p := o.Version.Point(s.Point)
		if want, ok := map[outline.Kind]plan.Role{
			outline.KindNumber: "", outline.KindText: "",
			outline.KindPreamble: plan.RolePreamble, outline.KindClosing: plan.RoleClosing,
		}[s.Kind]; ok && (p == nil || p.Role != want &&
			(want != "" || p.Role != plan.RoleAlternative)) {
			t.Fatalf("segment %+v belongs to no point, or to one of another role", s)
		}
	}
	ids := make(map[string]bool)
	paragraphs := make(map[plan.Role]int)
	for _, p := range o.Version.All() {
		if ids[p.ID] || p.ID == "" {
			t.Fatalf("id %q is missing or there twice", p.ID)
		}
		ids[p.ID] = true
		var segments string
		if b := byPoint[p.ID]; b != nil {
			segments = b.String()
		}
		if got, want := squeeze(p.Text), squeeze(segments); got != want {
			t.Fatalf("point %s: text %q, segments %q", p.ID, got, want)
		}
		if bare := p.Text == "" && p.Heading == "" && len(p.Points) == 0; bare != (p.Presence == plan.PresencePresent) {
			t.Fatalf("point %s: nothing is there is %v, and presence %q", p.ID, bare, p.Presence)
		}
		if !p.Role.Provision() && p.Role != plan.RoleHeading { // that may stand in any list
			paragraphs[p.Role]++
			if strings.Contains(p.Text, "\n") ||
				p.ID != fmt.Sprint(p.Role, ".", paragraphs[p.Role]) {
				t.Fatalf("point %s: a %s of several paragraphs, or with another id: %q", p.ID,
					p.Role, p.Text)
			}
		}
		for _, s := range []string{p.Text, p.Number, p.Heading} {
			if !utf8.ValidString(s) || strings.TrimSpace(s) != s {
				t.Fatalf("point %s: %q has blanks around it or is not UTF-8", p.ID, s)
			}
		}
		for _, n := range p.Notes {
			if n.At < 0 || n.At > len(p.Text) || !utf8.ValidString(p.Text[n.At:]) ||
				!n.Kind.Valid() {
				t.Fatalf("point %s: note %+v is not in the text", p.ID, n)
			}
		}
	}
	checkCoverage(t, o)
	checkTraces(t, o)
	v := *o.Version
	v.ID = "draft"
	p := &plan.Plan{
		Format: plan.Format, ID: "fuzz", Title: "A plan", Themes: o.Themes,
		Versions: []plan.Version{v},
	}
	if err := plan.Check(p); err != nil {
		t.Fatalf("the version is refused: %v", err)
	}
	last := 0
	for _, d := range o.Diagnostics {
		if d.Span.Start.Offset < last || d.Span.End.Offset < d.Span.Start.Offset ||
			d.Span.End.Offset > len(text) || d.Message == "" {
			t.Fatalf("diagnostic %+v is out of place", d)
		}
		last = d.Span.Start.Offset
	}
}

// checkCoverage checks that lists are partial where there are gaps, and that
// then the others are said to be complete.
func checkCoverage(t *testing.T, o *outline.Outline) {
	t.Helper()
	partial := make(map[string]bool)
	for _, g := range o.Gaps {
		partial[g.Point] = true
	}
	check := func(id string, points []plan.Point, got plan.Coverage) {
		var want plan.Coverage
		switch {
		case partial[id]:
			want = plan.CoveragePartial
		case len(points) > 0 && len(o.Gaps) > 0:
			want = plan.CoverageComplete
		}
		if got != want {
			t.Fatalf("list %q has coverage %q, not %q", id, got, want)
		}
	}
	if n := len(o.Segments); n > 0 && o.Segments[n-1].Kind == outline.KindUnread {
		checkCut(t, o)
		return
	}
	check("", o.Version.Points, o.Version.Coverage)
	for _, p := range o.Version.All() {
		check(p.ID, p.Points, p.Coverage)
	}
}

// checkCut checks that where the rest of a text was not read, no list that it
// may go on with is complete, and the last clause is not whole.
func checkCut(t *testing.T, o *outline.Outline) {
	t.Helper()
	if o.Version.Coverage != plan.CoveragePartial {
		t.Fatalf("a version of which the rest was not read has coverage %q", o.Version.Coverage)
	}
	for list := o.Version.Points; len(list) > 0; {
		last := &list[len(list)-1]
		if list = last.Points; last.Coverage == plan.CoverageComplete || len(list) == 0 &&
			last.Text != "" && last.Extent != plan.ExtentFragment {
			t.Fatalf("point %s, before what was not read, has coverage %q and extent %q", last.ID,
				last.Coverage, last.Extent)
		}
	}
}

// checkTraces checks that what package plan warns of in the texts is warned of
// here too.
func checkTraces(t *testing.T, o *outline.Outline) {
	t.Helper()
	want := make(map[diag.Code]bool)
	for _, p := range o.Version.All() {
		for range words.Hidden(p.Text) {
			want[outline.CodeHiddenInText] = true
		}
		for range words.Markup(p.Text) {
			want[outline.CodeMarkupInText] = true
		}
	}
	got := make(map[diag.Code]bool)
	for _, d := range o.Diagnostics {
		if d.Code == outline.CodeTooMany {
			return
		}
		if d.Code == outline.CodeHiddenInText || d.Code == outline.CodeMarkupInText {
			got[d.Code] = true
		}
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Fatalf("traces (-texts +warnings)\n%s", diff)
	}
}

// checkWritten checks that what Format wrote has the words of every point, in
// order; notes may stand between.
func checkWritten(t *testing.T, v *plan.Version, written string) {
	t.Helper()
	rest := strings.NewReplacer(`\&`, "&", "&#92;", `\`, "&#38;", "&", "&#60;", "<", "&#96;", "`",
		"&#126;", "~").Replace(written)
	for _, p := range v.All() {
		for _, r := range squeeze(p.Text) {
			n := strings.IndexRune(rest, r)
			if n < 0 {
				t.Fatalf("point %s: %q is not in what was written:\n%s", p.ID, p.Text, written)
			}
			rest = rest[n+utf8.RuneLen(r):]
		}
	}
}

// squeeze takes the blanks out of s.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// A hardText is a text of testdata/hard with what Parse should make of it.
type hardText struct {
	name, text, tree, says string
}

// hardTexts reads testdata/hard. A file has the sections text, tree and says
// (the codes of the diagnostics), each after a line "-- name --".
func hardTexts(tb testing.TB) []hardText {
	tb.Helper()
	files, err := filepath.Glob("testdata/hard/*.txt")
	if err != nil {
		tb.Fatal(err)
	}
	var list []hardText
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		c := hardText{name: strings.TrimSuffix(filepath.Base(file), ".txt")}
		_, rest, ok := strings.Cut(string(data), "-- text --\n")
		text, rest, ok2 := strings.Cut(rest, "-- tree --\n")
		tree, says, ok3 := strings.Cut(rest, "-- says --\n")
		if !ok || !ok2 || !ok3 {
			tb.Fatalf("%s: not all sections are there", file)
		}
		c.text, c.tree, c.says = text, tree, strings.TrimSpace(says)
		list = append(list, c)
	}
	return list
}
