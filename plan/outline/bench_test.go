package outline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/plan/outline"
)

// BenchmarkParse reads a megabyte of the text of each shape.
func BenchmarkParse(b *testing.B) {
	for _, s := range bulks() {
		b.Run(s.name, func(b *testing.B) {
			b.SetBytes(int64(len(s.text)))
			b.ReportAllocs()
			for b.Loop() {
				outline.Parse(s.text)
			}
		})
	}
}

// A bulk is what a text may look like as a whole.
type bulk struct{ name, text string }

// bulks gives a megabyte of each.
func bulks() []bulk {
	const size = 1 << 20
	const words = "The keeper of the bridge lets every cart pass that bears a lamp, and notes the hour in the book of the toll house"
	repeat := func(part func(b *strings.Builder, n int)) string {
		var b strings.Builder
		for n := 1; b.Len() < size; n++ {
			part(&b, n)
		}
		return b.String()
	}
	return []bulk{
		{"prose", repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b, "%d. %s. %s. %s.\n\n", n, words, words, words)
		})},
		{"paragraphs", repeat(func(b *strings.Builder, _ int) {
			b.WriteString(words + ". " + words + ".\n\n")
		})},
		{"dense", repeat(func(b *strings.Builder, n int) {
			if n%200 == 1 {
				fmt.Fprintf(b, "\nChapter %d\n\n", n/200+1)
			}
			fmt.Fprintf(b, "%d. Lamps are lit at dusk.\n", (n-1)%200+1)
		})},
		{"dense-letters", repeat(func(b *strings.Builder, n int) {
			if n%100 == 1 {
				fmt.Fprintf(b, "\nChapter %d\n\n", n/100+1)
			}
			fmt.Fprintf(b,
				"%d. The boats carry to the town:\na) salt of the north;\nb) wool and cloth;\nc) oil for the lamps.\n", (n-1)%100+1)
		})},
		{"contents", repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b, "%d.%d Of boats and lamps ........ %d\n", n/9+1, n%9+1, n/3)
		})},
		{"statute", repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b,
				"Article %d\n\nOf the bridge\n\n(1) %s.\n\n(2) It names:\n\n(a) the cart;\n\n(b) its master.\n\n", n, words)
		})},
		{"cyrillic", repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b,
				"Стаття %d. Про ліхтарі\n\n1. Сторож мосту пропускає кожен віз, на якому горить ліхтар.\n\n2. Він записує годину в книгу.\n\n", n)
		})},
		{"html", repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b,
				"<div class=\"clause\"><p><b>%d.</b> %s &amp; more, as <a href=\"/law/%d\">the law</a> has it.</p></div>\n", n, words, n)
		})},
		{"html-list", "<ol>\n" + repeat(func(b *strings.Builder, _ int) {
			b.WriteString("<li>Lamps are <em>lit</em>.</li>\n")
		}) + "</ol>\n"},
		{"html-line", "<p>" + strings.TrimSuffix(repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b, "%d. %s.</p><p>", n, words)
		}), "<p>")},
		{"markdown", repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b,
				"## %d. Of lamps\n\n**%d.1** %s, *and* says `so` to [the master](https://example.org/%d).\n\n- one cart\n- two carts\n\n", n, n, words, n)
		})},
		{"one-line", repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b, "%d. %s. ", n, words)
		})},
		{"one-line-prose", repeat(func(b *strings.Builder, _ int) { b.WriteString(words + ". ") })},
		{"table", "| No. | Goods | Toll |\n|---|---|---|\n" +
			repeat(func(b *strings.Builder, n int) {
				fmt.Fprintf(b, "| %d | salt of the north | %d.50 |\n", n, n%90)
			})},
		{"paper", repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b,
				"THE BRIDGE ACT\n\n%d. The keeper of the bridge lets every cart pass that bears a lamp, and\n", n)
			b.WriteString(strings.Repeat(
				"notes the hour in the book of the toll house, wherever it is kept by re-\nsolution of the town, as the master says and as the cus-\n", 12))
			fmt.Fprintf(b, "tom is.\n\n                         Page %d of 700\n\f", n)
		})},
		{"deep", repeat(func(b *strings.Builder, n int) {
			fmt.Fprintf(b,
				"%d. Of lamps\n  %d.1. Of oil\n    (a) The keeper buys:\n      (i) oil;\n      (ii) wicks, which are:\n        (A) long; or\n        (B) short.\n    (b) He burns it.\n", n, n)
		})},
	}
}

// BenchmarkFormat writes what a random draft holds.
func BenchmarkFormat(b *testing.B) {
	v, themes := draw(7)
	text := outline.Format(v, outline.StyleStop, outline.Themes(themes))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		outline.Format(v, outline.StyleStop, outline.Themes(themes))
	}
}
