package outline_test

import (
	"strings"
	"testing"

	"github.com/redraft-go/redraft/plan/outline"
)

// BenchmarkParse reads a megabyte of texts of each kind.
func BenchmarkParse(b *testing.B) {
	texts := make(map[string]string)
	for _, c := range hardTexts(b) {
		texts[c.name] = c.text
	}
	texts["html-line"] = "<p>" + strings.ReplaceAll(texts["en-article-paste"], "\n", "</p><p>") + "</p>" // beside the first
	for _, name := range []string{"en-article-paste", "en-sublists", "en-wrapped", "en-markdown", "en-plain-paragraphs", "uk-statti", "de-gesetz", "fr-traite", "html-line"} {
		text := strings.Repeat(texts[name]+"\n", 1<<20/len(texts[name]))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				outline.Parse(text)
			}
		})
	}
}

// BenchmarkFormat writes what the largest of them holds.
func BenchmarkFormat(b *testing.B) {
	v, themes := draw(7)
	text := outline.Format(v, outline.StyleStop, outline.Themes(themes))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		outline.Format(v, outline.StyleStop, outline.Themes(themes))
	}
}
