package outline_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// FuzzParse looks for a text that loses a byte, breaks a point or makes Parse
// panic.
func FuzzParse(f *testing.F) {
	for _, c := range hardTexts(f) {
		f.Add(c.text)
	}
	f.Add("")
	f.Add("1. \xff\xfe\n\n2. «a [sic\n(Note: \n b) c) ** \r\r\n• 1\ufe0f\u20e3 x")
	f.Add("§ 1 (1) a) x\n\n##  2\n---\n1.2.3.4.5.6.7 A\niv) x\nаа) б)\n10 bis. A\n")
	f.Fuzz(func(t *testing.T, text string) {
		o := outline.Parse(text)
		checkOutline(t, text, o)
		styles := outline.Styles()
		written := outline.Format(o.Version, styles[len(text)%len(styles)], outline.Themes(o.Themes))
		checkWritten(t, o.Version, written)
		checkOutline(t, written, outline.Parse(written))
		checkOutline(t, text, outline.Parse(text, outline.Numbering("1.", "(a)", "-")))
		checkOutline(t, text, outline.Parse(text, outline.Start("2"), outline.Stop("3"), outline.MaxDiagnostics(2)))
	})
}

// checkOutline checks what must hold of the outline of any text.
func checkOutline(t *testing.T, text string, o *outline.Outline) {
	t.Helper()
	checkTiles(t, text, o)
	words := make(map[string]*strings.Builder)
	for _, s := range o.Segments {
		if utf8.ValidString(s.Text) == (s.Kind == outline.KindRaw) {
			t.Fatalf("segment %+v: raw and not UTF-8 are not the same", s)
		}
		if s.Kind == outline.KindText {
			if words[s.Point] == nil {
				words[s.Point] = &strings.Builder{}
			}
			words[s.Point].WriteString(s.Text)
		}
		if (s.Kind == outline.KindNumber || s.Kind == outline.KindText) && o.Version.Point(s.Point) == nil {
			t.Fatalf("segment %+v belongs to no point", s)
		}
	}
	ids := make(map[string]bool)
	for _, p := range o.Version.All() {
		if ids[p.ID] || p.ID == "" {
			t.Fatalf("id %q is missing or there twice", p.ID)
		}
		ids[p.ID] = true
		var segments string
		if b := words[p.ID]; b != nil {
			segments = b.String()
		}
		if got, want := squeeze(p.Text), squeeze(segments); got != want {
			t.Fatalf("point %s: text %q, segments %q", p.ID, got, want)
		}
		if p.Text == "" && p.Presence != plan.PresencePresent {
			t.Fatalf("point %s has no text and presence %q", p.ID, p.Presence)
		}
		for _, s := range []string{p.Text, p.Number, p.Heading} {
			if !utf8.ValidString(s) || strings.TrimSpace(s) != s {
				t.Fatalf("point %s: %q has blanks around it or is not UTF-8", p.ID, s)
			}
		}
		for _, n := range p.Notes {
			if n.At < 0 || n.At > len(p.Text) || !utf8.ValidString(p.Text[n.At:]) || !n.Kind.Valid() {
				t.Fatalf("point %s: note %+v is not in the text", p.ID, n)
			}
		}
	}
	v := *o.Version
	v.ID = "draft"
	p := &plan.Plan{Format: plan.Format, ID: "fuzz", Title: "A plan", Themes: o.Themes, Versions: []plan.Version{v}}
	if err := plan.Check(p); err != nil {
		t.Fatalf("the version is refused: %v", err)
	}
	last := 0
	for _, d := range o.Diagnostics {
		if d.Span.Start.Offset < last || d.Span.End.Offset < d.Span.Start.Offset || d.Span.End.Offset > len(text) || d.Message == "" {
			t.Fatalf("diagnostic %+v is out of place", d)
		}
		last = d.Span.Start.Offset
	}
}

// checkWritten checks that what Format wrote has the words of every point, in
// order; notes may stand between.
func checkWritten(t *testing.T, v *plan.Version, written string) {
	t.Helper()
	rest := written
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
