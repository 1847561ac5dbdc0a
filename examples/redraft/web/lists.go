package main

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// numberLists writes the numbers of ordered lists, and bullets, into the text
// of a page: a browser shows them, and no text holds them. Start, value and
// type are heeded as the HTML standard has them; reversed lists are not.
func numberLists(n *html.Node) {
	switch n.DataAtom {
	case atom.Ol:
		next := 1
		if start, err := strconv.Atoi(attribute(n, "start")); err == nil {
			next = start
		}
		for item := n.FirstChild; item != nil; item = item.NextSibling {
			if item.DataAtom != atom.Li {
				continue
			}
			if value, err := strconv.Atoi(attribute(item, "value")); err == nil {
				next = value
			}
			mark(item, ordinal(next, attribute(n, "type"))+". ")
			next++
		}
	case atom.Ul:
		for item := n.FirstChild; item != nil; item = item.NextSibling {
			if item.DataAtom == atom.Li {
				mark(item, "• ")
			}
		}
	default:
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		numberLists(c)
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// mark puts words before the first text of an item, which may stand in a
// paragraph.
func mark(item *html.Node, words string) {
	at := item
	for c := at.FirstChild; c != nil; c = at.FirstChild {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) == "" && c.NextSibling != nil {
			at.RemoveChild(c)
			continue
		}
		if c.DataAtom != atom.P && c.DataAtom != atom.Div && c.DataAtom != atom.Span {
			break
		}
		at = c
	}
	at.InsertBefore(&html.Node{Type: html.TextNode, Data: words}, at.FirstChild)
}

// ordinal writes a number as a list of a type shows it.
func ordinal(n int, kind string) string {
	switch kind {
	case "a", "A":
		const letters = 26
		s := ""
		for n := n; n > 0; n = (n - 1) / letters {
			s = string(rune('a'+(n-1)%letters)) + s
		}
		if s == "" {
			break
		}
		if kind == "A" {
			s = strings.ToUpper(s)
		}
		return s
	case "i", "I":
		const most = 3999
		if n < 1 || n > most {
			break
		}
		s := roman(n)
		if kind == "I" {
			s = strings.ToUpper(s)
		}
		return s
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	var b strings.Builder
	for _, step := range []struct {
		value int
		sign  string
	}{
		{1000, "m"},
		{900, "cm"},
		{500, "d"},
		{400, "cd"},
		{100, "c"},
		{90, "xc"},
		{50, "l"},
		{40, "xl"},
		{10, "x"},
		{9, "ix"},
		{5, "v"},
		{4, "iv"},
		{1, "i"},
	} {
		for ; n >= step.value; n -= step.value {
			b.WriteString(step.sign)
		}
	}
	return b.String()
}
