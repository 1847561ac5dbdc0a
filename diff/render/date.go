package render

import (
	"strings"

	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/sources"
)

// Date writes a date for people by a table, such as [English]: 20 Nov 2025,
// 23-24 Nov 2025, Nov 2025, until 20 Nov 2025. A date that cannot be read is
// written as it is. Keys that the table lacks are taken from English.
func Date(t words.Table, d sources.Date) string { return date(t.Faithful(English()), d) }

func date(t words.Table, d sources.Date) string {
	if d == "" || !d.Valid() {
		return string(d)
	}
	from, to, interval := strings.Cut(string(d), "/")
	switch {
	case !interval:
		return day(t, from)
	case from == "..":
		return t.With("date.until", "date", day(t, to))
	case to == "..":
		return t.With("date.from", "date", day(t, from))
	}
	if len(from) == len("2025-11-23") && len(to) == len(from) && from[:7] == to[:7] {
		return t.With("date.days", "from", strings.TrimPrefix(from[8:], "0"), "to", day(t, to))
	}
	return t.With("date.range", "from", day(t, from), "to", day(t, to))
}

func day(t words.Table, s string) string {
	year, rest, _ := strings.Cut(s, "-")
	month, day, _ := strings.Cut(rest, "-")
	if month != "" {
		month = t.With("month." + strings.TrimPrefix(month, "0"))
	}
	return t.With("date.day", "day", strings.TrimPrefix(day, "0"), "month", month, "year", year)
}
