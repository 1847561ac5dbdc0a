package input

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// ErrorPage reports whether a text is what a server or a browser says in place
// of a page. That has no list, and a number alone is no status where it may be a
// sum.
func ErrorPage(v *plan.Version) bool {
	const most, few = 60, 3 // words of such a page, and of one that is little but a status
	n := Size(v)
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
		"internal server error", "gateway timeout", "too many requests", "enable javascript",
		"just a moment", "are you a robot",
		"page is unavailable", "page does not exist", "page doesn't exist", "no longer available",
		"sign in to continue", "log in to continue",
	} {
		if strings.Contains(text, said) {
			return true
		}
	}
	return false
}

// Size counts the words of a text.
func Size(v *plan.Version) (n int) {
	for _, p := range v.All() {
		for w := range words.All(p.Heading + " " + p.Text) {
			if w.Kind != words.KindSpace && w.Kind != words.KindPunct {
				n++
			}
		}
	}
	return n
}
