package compare

import (
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// apart says where two drafts have nothing in common, before anything is called
// added or deleted. A page that an error left in the place of a text cannot be
// compared at all: that is an error.
func apart(note func(string, ...any), c *diff.Comparison, from, to *side) error {
	for _, x := range [][2]*side{{from, to}, {to, from}} {
		if !x[0].file || !errorPage(x[0].version) {
			continue
		}
		if share(c) {
			note("%s: looks like the page of an error", x[0].shown())
			continue
		}
		return fmt.Errorf("%s looks like the page of an error, and has nothing in common with %s: %q",
			x[0].shown(), x[1].shown(), beginning(x[0].version))
	}
	if !from.file && !to.file || share(c) {
		return nil
	}
	a, b := size(from.version), size(to.version)
	for _, x := range []struct {
		*side
		size, other int
	}{{from, a, b}, {to, b, a}} {
		const tiny, times = 12, 4
		if x.file && x.size <= tiny && x.size*times <= x.other {
			return fmt.Errorf("%s has hardly any words, and none of them in common with the other text: is it the right file? %q",
				x.shown(), beginning(x.version))
		}
	}
	note("%s and %s have no point in common: all of one is deleted and all of the other added", from.shown(), to.shown())
	return nil
}

// share reports whether a point of one side became one of the other, by what
// their words have in common.
func share(c *diff.Comparison) bool {
	for i := range c.Links {
		l := &c.Links[i]
		if len(l.Old) > 0 && len(l.New) > 0 && l.Likeness > 0 {
			return true
		}
	}
	return false
}

// size counts the words of a text.
func size(v *plan.Version) (n int) {
	for _, p := range v.All() {
		for w := range words.All(p.Heading + " " + p.Text) {
			if w.Kind != words.KindSpace && w.Kind != words.KindPunct {
				n++
			}
		}
	}
	return n
}

// errorPage reports whether a text is what a server or a browser says in place
// of a page. That has no list, and a number alone is no status where it may be a
// sum.
func errorPage(v *plan.Version) bool {
	const most, few = 60, 3 // words of such a page, and of one that is little but a status
	n := size(v)
	if n > most {
		return false
	}
	var b strings.Builder
	numbered := 0
	for _, p := range v.All() {
		if p.Number != "" {
			numbered++
		}
		b.WriteString(strings.ToLower(p.Number + " " + p.Heading + " " + p.Text + " "))
	}
	if numbered > 1 {
		return false
	}
	text := " " + strings.Join(strings.Fields(b.String()), " ") + " "
	if n <= few || strings.Contains(text, "error") {
		for _, status := range []string{" 404 ", " 403 ", " 500 ", " 502 ", " 503 "} {
			if strings.Contains(text, status) {
				return true
			}
		}
	}
	for _, said := range []string{
		"not found", "forbidden", "access denied", "bad gateway", "service unavailable",
		"internal server error", "gateway timeout", "too many requests", "enable javascript", "just a moment", "are you a robot",
		"page is unavailable", "page does not exist", "page doesn't exist", "no longer available", "sign in to continue", "log in to continue",
	} {
		if strings.Contains(text, said) {
			return true
		}
	}
	return false
}

// beginning gives the first words of a text.
func beginning(v *plan.Version) string {
	const most = 60
	for _, p := range v.All() {
		text := strings.TrimSpace(p.Number + " " + p.Heading + " " + p.Text)
		if r := []rune(text); len(r) > most {
			text = string(r[:most]) + "…"
		}
		return text
	}
	return ""
}
