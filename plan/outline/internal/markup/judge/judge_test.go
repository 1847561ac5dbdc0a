package judge

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	nethtml "golang.org/x/net/html"

	"github.com/redraft-go/redraft/plan/outline/internal/markup"
)

// A reading is what a reader of a page has: its words, and where they lead.
type reading struct {
	words string // without blanks and without signs that only lay out
	links []string
}

// ours reads a text with package markup.
func ours(text string) reading {
	page := markup.Read(text)
	r := reading{words: squeeze(page.Visible(text))}
	for _, l := range page.Links {
		r.links = append(r.links, target(l.Address))
	}
	return r
}

// byHTML reads a page as a browser builds it.
func byHTML(tb testing.TB, text string) reading {
	tb.Helper()
	root, err := nethtml.Parse(strings.NewReader(text))
	if err != nil {
		tb.Fatal(err)
	}
	var r reading
	var words strings.Builder
	var walk func(n *nethtml.Node)
	walk = func(n *nethtml.Node) {
		if n.Type == nethtml.TextNode {
			words.WriteString(n.Data)
		}
		if n.Type == nethtml.ElementNode {
			if isCall(n) {
				return
			}
			switch n.Data {
			case "script", "style", "head", "title", "template", "noscript", "iframe", "svg", "nav",
				"object", "math", "select", "textarea", "del", "s", "strike":
				// struck words are no words of the draft
				return
			}
			for _, a := range n.Attr {
				if n.Data == "a" && a.Key == "href" && squeeze(content(n)) != "" {
					r.links = append(r.links, target(a.Val))
				}
				if a.Key == "hidden" || a.Key == "style" &&
					strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
					return
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	r.words = squeeze(words.String())
	return r
}

// isCall reports whether a node is the call of a footnote, which is no word.
func isCall(n *nethtml.Node) bool {
	inner := n.FirstChild
	if inner == nil || inner.Type != nethtml.ElementNode || n.Data+inner.Data != "supa" &&
		n.Data+inner.Data != "asup" {
		return false
	}
	for _, a := range append(append([]nethtml.Attribute{}, n.Attr...), inner.Attr...) {
		if a.Key == "href" && strings.HasPrefix(a.Val, "#") {
			signs := strings.TrimSpace(content(n))
			return signs != "" && len(signs) <= 6
		}
	}
	return false
}

// content gives the text of a node.
func content(n *nethtml.Node) string {
	if n.Type == nethtml.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(content(c))
	}
	return b.String()
}

// items are the numbers of a list as Markdown has them, which the page counts
// anew. The outline reads those that stand there.
var items = regexp.MustCompile(`(?m)^((?:> *)?)[0-9]+\. `)

// byMarkdown reads a text of Markdown by way of the page that goldmark makes.
func byMarkdown(tb testing.TB, text string) reading {
	tb.Helper()
	md := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough),
		goldmark.WithRendererOptions(html.WithUnsafe()),
	)
	var page bytes.Buffer
	if err := md.Convert([]byte(text), &page); err != nil {
		tb.Fatal(err)
	}
	return byHTML(tb, page.String())
}

// layout has the signs that the outline reads itself, or that only lay out: the
// marks of headings, items, quotations and strong emphasis, and the frames of
// tables. The judges are not asked about these.
const layout = "#*_-+>|=\\"

// squeeze takes the blanks and the signs of layout out of s.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune(layout, r) {
			return -1
		}
		return r
	}, s)
}

// target gives an address as the judges write it.
func target(s string) string {
	return strings.NewReplacer("%20", " ", "%22", "\"").Replace(s)
}

// differ says how two readings differ; "" not at all.
func differ(want, got reading) string {
	if want.words != got.words {
		return fmt.Sprintf("words\n judge %q\n ours  %q", want.words, got.words)
	}
	if strings.Join(want.links, "\n") != strings.Join(got.links, "\n") {
		return fmt.Sprintf("links\n judge %q\n ours  %q", want.links, got.links)
	}
	return ""
}

// TestFixtures holds the texts of testdata against the judge of their kind.
func TestFixtures(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		var want reading
		switch filepath.Ext(file) {
		case ".html":
			want = byHTML(t, text)
		case ".md":
			text = items.ReplaceAllString(text, "$1")
			want = byMarkdown(t, text)
		default:
			continue
		}
		if d := differ(want, ours(text)); d != "" {
			t.Errorf("%s: %s", file, d)
		}
	}
}

// pieces of HTML that a fuzzed text is put together from.
var tags = []string{
	"<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<span class=\"a > b\">",
	"</span>", "<br>", "<br/>", "<hr>",
	"<h2>", "</h2>", "<ul>", "</ul>", "<ol type=a>", "</ol>", "<li>", "</li>", "<em>", "</em>",
	"<!-- no <b> word -->",
	"<script>if (a<b) { c(\"</b>\") }</script>", "<style>p { color: red }</style>",
	"<img src=x alt='not a word'>",
	"<a href=\"/one?a=1&amp;b=2\">here</a>", "<a href='https://two.example/'>there</a>",
	"<a name=x>anchor</a>",
	"<sup>2</sup>", "<sup><a href=#n>1</a></sup>", "<a href=\"#n\"><sup>[2]</sup></a>",
	"<del>gone <b>words</b></del>", "<s>gone</s>", "<div hidden>not seen</div>",
	"<table><tr><td>cell</td><td>other</td></tr></table>", "<blockquote>", "</blockquote>",
	"&amp;", "&nbsp;", "&lt;b&gt;", "&#8217;", "&#x2014;", "&eacute;", "&notin;", "&unknown;", "&",
	" < ", " > ", "a<5", "1 & 2",
	"The gate", " opens", "\n", "\n\n", "  ", "1. ", "(a) ", "“quoted”", "é", "§ 3", "* ", "_",
	"[o]", "|",
}

// pieces of Markdown. Each stands between blanks or lines, as people write it:
// where they touch, what is meant is for the judges of Markdown to settle.
var marks = []string{
	"*lightly*", "**strongly**", "_so_", "__very__", "`code <b> here`",
	"[words](https://one.example/a_b)", "[words](/two \"a title\")",
	"[named][ref]", "[ref]", "![no word](/image.png)", "<https://three.example/x>", "<b>bold</b>",
	"&amp;", "&nbsp;", "&copy;", "1\\. ", "\\*", "\\[as it is\\]",
	"a < b", "R & D", "snake_case_word", "5 * 6 * 7", "~~struck~~", "The gate opens.", "[o]r",
	"[the parties] (1)",
	"\n", "\n\n", "\n\n# Head\n\n", "\n\n- item\n- item\n\n", "\n\n> said\n\n",
	"\n\n| a | b |\n|---|---|\n| 1 | two |\n\n", "\n\n1. one\n2. two\n\n",
	"and<!-- none -->", "<span id=\"1.1\">spanned</span>", "it's", "\"so\"", "3 > 2",
}

const references = "\n\n[ref]: https://ref.example/ \"Reference\"\n"

// build puts a text together from pieces.
func build(choice []byte, pieces []string, between string) string {
	var b strings.Builder
	for _, c := range choice[:min(len(choice), 40)] {
		b.WriteString(pieces[int(c)%len(pieces)])
		b.WriteString(between)
	}
	return b.String()
}

// FuzzHTML looks for a page that reads otherwise in a browser.
func FuzzHTML(f *testing.F) {
	for i := range tags {
		f.Add([]byte{byte(i), 47, byte(i + 1), 48})
		f.Add([]byte{0, 47, byte(i), 48, byte(i), 1})
	}
	f.Fuzz(func(t *testing.T, choice []byte) {
		text := build(choice, tags, "")
		if d := differ(byHTML(t, text), ours(text)); d != "" {
			t.Fatalf("%q: %s", text, d)
		}
	})
}

// FuzzMarkdown looks for a text of Markdown that goldmark reads otherwise.
func FuzzMarkdown(f *testing.F) {
	for i := range marks {
		f.Add([]byte{byte(i), 23, byte(i + 1), 23})
		f.Add([]byte{23, byte(i), byte(i), 23})
	}
	f.Fuzz(func(t *testing.T, choice []byte) {
		text := items.ReplaceAllString(build(choice, marks, " ")+references, "$1")
		if d := differ(byMarkdown(t, text), ours(text)); d != "" {
			t.Fatalf("%q: %s", text, d)
		}
	})
}
