package markup_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan/outline/internal/markup"
)

func TestRead(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text, words string
		links             []string // words and address by turns
		notes             []string
	}{
		{name: "no mark-up", text: "1. Oars & sails < 5 * 3.", words: "1. Oars & sails < 5 * 3."},
		{
			name: "tags", text: "<p>One<br/>two</p><p class='a>b'>three</p>",
			words: "\n\nOne\ntwo\n\n\n\nthree\n\n",
		},
		{
			name: "line feeds inside a paragraph", text: "<p>\n  One\n  two\n</p>",
			words: "\n\nOne two \n\n",
		},
		{
			name: "Markdown inside a block", text: "<div>\n\n1. One\n2. Two\n\n</div>",
			words: "\n\n\n1. One\n2. Two\n\n\n",
		},
		{name: "a heading", text: "<h2 id=x>Dues</h2>", words: "\n\n## Dues\n\n"},
		{
			name: "bold", text: "1. <b>Dues.</b> They <strong> rise</strong>.",
			words: "1. **Dues.** They  rise.",
		},
		{
			name: "a heading by its class",
			text: "<span class=\"my-heading\"><span>Dues</span></span> x", words: "Dues x",
		},
		{
			name: "bold by its class", text: "<span class=\"my-heading\">Dues</span> x",
			words: "**Dues** x",
		},
		{
			name:  "numbers that the page prints",
			text:  "<ol start=3><li>One</li><li value=7>Two</ol>",
			words: "\n\n3. One\n\n7. Two\n",
		},
		{
			name:  "letters that the page prints",
			text:  "<ol type=i><li>One<ol type=A><li>Two</ol></ol>",
			words: "\n\ni. One\n\n   A. Two\n\n",
		},
		{
			name: "items with numbers of their own", text: "<ol><li>(a) One<li><b>2.</b> Two</ol>",
			words: "\n\n(a) One\n**2.** Two\n",
		},
		{name: "bullets", text: "<ul><li>One<li>– Two</ul>", words: "\n\n- One\n– Two\n"},
		{
			name: "what is not shown",
			text: "a<script>if (a<b) x('</p>')</script>b<!-- <b> -->c<p hidden>d</p>e<style>p{}</style>", words: "abce",
		},
		{name: "a comment without an end", text: "a <!-- b", words: "a <!-- b"},
		{
			name: "no tags", text: "<name> <the buyer> < b> <5> <b",
			words: "<name> <the buyer> < b> <5> <b",
		},
		{
			name: "names of characters", text: "a&nbsp;&amp;&lt;b&gt; &#8217;&#x41;&eacute;",
			words: "a\u00a0&<b> ’Aé",
		},
		{
			name: "no names of characters", text: "R&D; &amp &unknown; &#0; &#xd800; &; AT&T",
			words: "R&D; &amp &unknown; &#0; &#xd800; &; AT&T",
		},
		{
			name:  "links",
			text:  "[one](https://a.example/x_(y) 'T'), <a href=\"/b?c=1&amp;d=2\">two</a>, <https://c.example>.",
			words: "one, two, https://c.example.",
			links: []string{
				"one", "https://a.example/x_(y)", "two", "/b?c=1&d=2",
				"https://c.example", "https://c.example",
			},
		},
		{
			name:  "links by name",
			text:  "[one][a], [b][] and [c], [d].\n\n[A]: https://a.example 'T'\n[b]: <b c>\n[c]: /c\n",
			words: "one, b and c, [d].\n\n\n\n\n",
			links: []string{"one", "https://a.example", "b", "b c", "c", "/c"},
		},
		{name: "an image", text: "![alt [x]](a.png) and [![y](b.png)](/c)", words: " and "},
		{
			name: "no links", text: "[they agree](1), [shall](not later), [a](i.e.), [b]: c",
			words: "[they agree](1), [shall](not later), [a](i.e.), [b]: c",
		},
		{
			name: "emphasis", text: "*one* _two three_ ***four*** a*b*c (*five*)",
			words: "one two three **four** a*b*c (five)",
		},
		{
			name:  "calls on a page",
			text:  "a<sup><a href=\"#n1\">1</a></sup> b<a href='#n2'><sup>[2]</sup></a> m<sup>2</sup> <a href='#c'>d</a> <sup><a href=/e>3</a></sup>",
			words: "a b m² d 3", links: []string{"d", "#c", "3", "/e"},
		},
		{
			name: "struck words", text: "a ~~b *c*~~ d <del class=x>e <a href=/f>g</a></del> <s>h",
			words: "a  d  h", notes: []string{"b c", "e g"},
		},
		{
			name:  "no emphasis",
			text:  "* item\n2 * 3 * 4; a_b_c; fee* and toll*; ___ day; *not\n\nclosed*",
			words: "* item\n2 * 3 * 4; a_b_c; fee* and toll*; ___ day; *not\n\nclosed*",
		},
		{name: "code", text: "`a <b> *c*` and ``d ` e``", words: "a <b> *c* and d ` e"},
		{name: "no code", text: "`a' and `b'; ``c'' and `d'", words: "`a' and `b'; ``c'' and `d'"},
		{name: "a block of code", text: "```text\n<b>*a*</b>\n```\nb", words: "\n<b>*a*</b>\n\nb"},
		{name: "escapes", text: `1\. a \& b \* c C:\~d`, words: `1\. a & b \* c C:\~d`},
		{
			name:  "a heading in an item",
			text:  "1. ## Dues\n(a) # Rate ##\nb) ### *x*\nNo. # 5\n- ## ",
			words: "1. **Dues**\n(a) **Rate**\nb) x\nNo. # 5\n- ## ",
		},
		{name: "a table", text: "a | b\n--|--\n1 | 2\n\nc | d", words: "a | b\n1 | 2\n\nc | d"},
		{name: "no table", text: "a | b\nc | d", words: "a | b\nc | d"},
		{
			name: "footnotes",
			text: "One[^1] and two.[^b] [^3]\n\n[^1]: First *note*.\n[^b]: Second\n    on two lines.\n", words: "One and two. [^3]\n\n\n\n",
			notes: []string{"First note.", "Second on two lines."},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			page := markup.Read(tt.text)
			checkPage(t, tt.text, page)
			var links, notes []string
			for _, l := range page.Links {
				links = append(links, tt.text[l.At:l.At+l.Len], l.Address)
			}
			for _, n := range page.Notes {
				notes = append(notes, n.Text)
			}
			if d := cmp.Diff([]any{tt.words, tt.links, tt.notes},
				[]any{page.Words(tt.text), links, notes}); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

// checkPage checks what must hold of any text: the spans stand in order, and what
// a link or a note marks is in the text.
func checkPage(tb testing.TB, text string, page *markup.Page) {
	tb.Helper()
	at := 0
	for _, s := range page.Spans {
		if s.At < at || s.Len <= 0 || s.End() > len(text) || !utf8.ValidString(s.Text) {
			tb.Fatalf("span %+v after %d, of %d", s, at, len(text))
		}
		at = s.End()
	}
	for _, l := range page.Links {
		if l.At < 0 || l.Len <= 0 || l.At+l.Len > len(text) || l.Address == "" {
			tb.Fatalf("link %+v", l)
		}
	}
	words := page.Words(text)
	for _, k := range page.Pipes {
		if words[k] != '|' {
			tb.Fatalf("no sign of a table at %d of %q", k, words)
		}
	}
}

// FuzzRead looks for spans that overlap or a page that panics.
func FuzzRead(f *testing.F) {
	f.Add("<p>a<br>\n b</p><ol><li>(a) [x](/y) *z*</ol>&amp;`c`\n\n|a|b|\n|-|-|\n|1|2|\n[^1]\n\n[^1]: n\n[y]: /z 'T'")
	f.Add("<table><tr><th>a<td>b</table><div hidden><div></div></div>\n```\n<b>\n```\n<!--\r\n--> \\<b> <a href=x>y</a>")
	f.Fuzz(func(t *testing.T, text string) { checkPage(t, text, markup.Read(text)) })
}

// BenchmarkRead reads a megabyte: of text without mark-up, of a page, and of what
// is made to be slow.
func BenchmarkRead(b *testing.B) {
	for name, piece := range map[string]string{
		"plain":         "1. The owner keeps the berth clean, and pays what is due (see 3 & 4) on the first day.\n",
		"page":          "<p class=\"a\">1.&nbsp;The <b>owner</b> keeps the <a href=\"/berth\">berth</a> clean.</p>\n",
		"tags":          "<a ",
		"quotes":        "<a b=\"<a b='",
		"brackets":      "[](",
		"emphasis":      "*a _b ",
		"code":          "` a `` b ",
		"comments":      "<!-- ",
		"definitions":   "[a]: [b]:",
		"hidden":        "<svg><p hidden>",
		"rows":          "|-|\n|",
		"characters":    "&amp",
		"notes":         "[^a]: b\n\n",
		"calls":         "<sup><a href=#>",
		"struck inside": "<s>a</s",
		"struck":        "<s><del>~~a ",
	} {
		text := strings.Repeat(piece, 1<<20/len(piece))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				markup.Read(text)
			}
		})
	}
}

// TestNested reads what nests as deep as a text can: each level is looked at once.
func TestNested(t *testing.T) {
	t.Parallel()
	const deep = 20000
	for _, tt := range [][2]string{
		{"<s>", "</s>"},
		{"<div hidden>", "</div>"},
		{"<ol><li>", "</ol>"},
		{"<a href=#b><sup>", "</sup></a>"},
		{"[", "](/x)"},
	} {
		text := strings.Repeat(tt[0], deep) + "a" + strings.Repeat(tt[1], deep)
		checkPage(t, text, markup.Read(text))
	}
	calls := strings.Repeat("a[^n] ", deep) + "\n\n[^n]: " + strings.Repeat("*b* ", deep)
	page := markup.Read(calls)
	checkPage(t, calls, page)
	if len(page.Notes) != deep {
		t.Errorf("%d notes", len(page.Notes))
	}
}
