package render

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/sources"
)

// Date writes a date for people: 20 Nov 2025, 23-24 Nov 2025, Nov 2025, until 20
// Nov 2025. A date that cannot be read is written as it is.
func (l Labels) Date(d sources.Date) string {
	if d == "" || !d.Valid() {
		return string(d)
	}
	from, to, interval := strings.Cut(string(d), "/")
	switch {
	case !interval:
		return l.day(from)
	case from == "..":
		return l.with("date.until", "date", l.day(to))
	case to == "..":
		return l.with("date.from", "date", l.day(from))
	}
	if len(from) == len("2025-11-23") && len(to) == len(from) && from[:7] == to[:7] {
		return strings.TrimPrefix(from[8:], "0") + "-" + l.day(to)
	}
	return l.day(from) + " - " + l.day(to)
}

func (l Labels) day(s string) string {
	parts := strings.Split(s, "-")
	out := parts[0]
	if len(parts) > 1 {
		out = l["month."+strings.TrimPrefix(parts[1], "0")] + " " + out
	}
	if len(parts) > 2 {
		out = strings.TrimPrefix(parts[2], "0") + " " + out
	}
	return out
}

// number writes digits in groups of three: 600,000. What is no plain whole
// number of more than four digits is written as it is.
func number(s string) string {
	if _, err := strconv.ParseUint(s, 10, 64); err != nil || len(s) < 5 {
		return s
	}
	var groups []string
	for len(s) > 3 {
		groups = append([]string{s[len(s)-3:]}, groups...)
		s = s[:len(s)-3]
	}
	return strings.Join(append([]string{s}, groups...), ",")
}
