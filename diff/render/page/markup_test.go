package page_test

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A node is an element of a page, or a text of it.
type node struct {
	name  string // "" it is a text
	text  string
	attrs map[string]string
	below []*node
}

var (
	tags = regexp.MustCompile(
		`<(/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9-]*(?:="[^"]*")?)*)\s*/?>`)
	attributes = regexp.MustCompile(`([a-zA-Z][a-zA-Z0-9-]*)(?:="([^"]*)")?`)
)

// empty are the elements that have no end.
func empty(name string) bool {
	return slices.Contains([]string{"meta", "br", "path", "line", "rect", "circle"}, name)
}

// parse reads a page into its elements. It holds that what begins also ends, and in
// turn, and that every sign < begins a tag.
func parse(tb testing.TB, page string) *node {
	tb.Helper()
	page = strings.TrimPrefix(page, "<!doctype html>\n")
	root := &node{}
	open := []*node{root}
	add := func(text string) {
		if text == "" {
			return
		}
		top := open[len(open)-1]
		if top.name != "style" && top.name != "script" {
			require.NotContains(tb, text, "<")
			text = html.UnescapeString(text)
		}
		top.below = append(top.below, &node{text: text})
	}
	done := 0
	for _, m := range tags.FindAllStringSubmatchIndex(page, -1) {
		top := open[len(open)-1]
		name := page[m[4]:m[5]]
		closing := m[3] > m[2]
		if (top.name == "style" || top.name == "script") && (!closing || name != top.name) {
			continue
		}
		add(page[done:m[0]])
		done = m[1]
		if closing {
			require.Equal(tb, top.name, name, "at %.80q", page[m[0]:])
			open = open[:len(open)-1]
			continue
		}
		n := &node{name: name, attrs: make(map[string]string)}
		for _, a := range attributes.FindAllStringSubmatch(page[m[6]:m[7]], -1) {
			require.NotContains(tb, n.attrs, a[1])
			n.attrs[a[1]] = html.UnescapeString(a[2])
		}
		top.below = append(top.below, n)
		if !empty(name) {
			open = append(open, n)
		}
	}
	add(page[done:])
	require.Len(tb, open, 1)
	return root
}

// all gives an element and all elements in it, in their order.
func (n *node) all() []*node {
	out := []*node{n}
	for _, b := range n.below {
		if b.name != "" {
			out = append(out, b.all()...)
		}
	}
	return out
}

// find gives the elements of a name, with a class if one is given.
func (n *node) find(name, class string) []*node {
	var out []*node
	for _, e := range n.all() {
		if (name == "" || e.name == name) && (class == "" || e.has(class)) {
			out = append(out, e)
		}
	}
	return out
}

func (n *node) has(class string) bool {
	return slices.Contains(strings.Fields(n.attrs["class"]), class)
}

// stripped gives the text of an element with between in place of every tag: what is
// left of a page without its mark-up. What is no text of a page is not in it.
func (n *node) stripped(between string, but ...string) string {
	var b strings.Builder
	n.strip(&b, between, but)
	return b.String()
}

func (n *node) strip(b *strings.Builder, between string, but []string) {
	if n.name == "style" || n.name == "script" || slices.ContainsFunc(but, n.has) {
		return
	}
	b.WriteString(n.text)
	for _, e := range n.below {
		if e.name != "" {
			b.WriteString(between)
		}
		e.strip(b, between, but)
		if e.name != "" {
			b.WriteString(between)
		}
	}
}
