package sources

import (
	"strconv"
	"strings"
	"time"
)

// A Date is a day, a month, a year or an interval of these, in the subset of
// the Extended Date/Time Format (ISO 8601-2:2019) that reports of drafts need:
//
//	2025  2025-11  2025-11-20  2025-11-23/2025-11-24  ../2025-11-20  2025-11-27/..
//
// In an interval either end may be open, written "..", but not both. The zero
// Date, "", means that the date is not known.
//
// Dates know their own vagueness, so their order is three-valued: see
// [Date.Before].
type Date string

// Valid reports whether d can be read. The empty date is valid.
func (d Date) Valid() bool {
	_, _, ok := d.Days()
	return ok
}

// Before reports whether every day that d may mean is before every day that e
// may mean: certainly before. Where d.Before(e) and e.Before(d) are both
// false, the order is not known (or the dates share a day). It is false if
// either date is empty or cannot be read.
func (d Date) Before(e Date) bool {
	_, dLast, dOK := d.Days()
	eFirst, _, eOK := e.Days()
	return dOK && eOK && d != "" && e != "" && dLast.day < eFirst.day && !dLast.open && !eFirst.open
}

// Days gives the first and the last day that d may mean. It reports false if
// d cannot be read. The days of the empty date are both open.
func (d Date) Days() (first, last Day, ok bool) {
	if d == "" {
		return Day{open: true}, Day{open: true}, true
	}
	from, to, interval := strings.Cut(string(d), "/")
	if !interval {
		return parseDay(string(d))
	}
	if from == ".." && to == ".." {
		return first, last, false
	}
	if from == ".." {
		first.open = true
	} else if first, _, ok = parseDay(from); !ok {
		return first, last, false
	}
	if to == ".." {
		last.open = true
	} else if _, last, ok = parseDay(to); !ok {
		return first, last, false
	}
	if !first.open && !last.open && last.day < first.day {
		return first, last, false
	}
	return first, last, true
}

// A Day is one end of what a [Date] may mean. The zero Day is 1970-01-01.
type Day struct {
	day  int // days since 1970-01-01
	open bool
}

// Open reports whether the end is open: the date may reach any day on that side.
func (d Day) Open() bool { return d.open }

// Compare orders two days that are not open: negative if d is the earlier,
// zero if they are one day, positive if d is the later. Open days compare as
// equal to anything; check [Day.Open] first.
func (d Day) Compare(e Day) int {
	if d.open || e.open {
		return 0
	}
	return d.day - e.day
}

// parseDay reads a year, a month or a day, and gives its first and last day.
func parseDay(s string) (first, last Day, ok bool) {
	parts := strings.Split(s, "-")
	widths := [...]int{4, 2, 2}
	if len(parts) > len(widths) {
		return first, last, false
	}
	value := [...]int{1, 1, 1}
	for i, p := range parts {
		if len(p) != widths[i] {
			return first, last, false
		}
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil {
			return first, last, false
		}
		value[i] = int(n)
	}
	start := time.Date(value[0], time.Month(value[1]), value[2], 0, 0, 0, 0, time.UTC)
	if start.Month() != time.Month(value[1]) || start.Day() != value[2] {
		return first, last, false
	}
	var end time.Time
	switch len(parts) {
	case 1:
		end = start.AddDate(1, 0, -1)
	case 2:
		end = start.AddDate(0, 1, -1)
	default:
		end = start
	}
	return Day{day: unixDay(start)}, Day{day: unixDay(end)}, true
}

// unixDay gives the number of a day by its midnight.
func unixDay(midnight time.Time) int {
	const secondsPerDay = 24 * 60 * 60
	return int(midnight.Unix() / secondsPerDay)
}
