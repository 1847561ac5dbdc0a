// Package lang says of language tags what rooms that compare texts ask: whether
// two texts may be in one language, and in which most of them are.
package lang

import "golang.org/x/text/language"

// Base gives the base language of a BCP 47 tag: "en" for "en-GB"; "" for what
// is not known, disputed ("und") or no tag.
func Base(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || t == language.Und {
		return ""
	}
	b, _ := t.Base()
	return b.String()
}

// MayBeOne reports whether two tags may name one language: what is not known
// may be any.
func MayBeOne(a, b string) bool {
	x, y := Base(a), Base(b)
	return x == "" || y == "" || x == y
}

// Most gives the base language that most of some tags name; of two that are
// named as often, the first by name.
func Most(tags []string) string {
	counts := make(map[string]int)
	most := ""
	for _, tag := range tags {
		b := Base(tag)
		counts[b]++
		if counts[b] > counts[most] || counts[b] == counts[most] && b < most {
			most = b
		}
	}
	return most
}
