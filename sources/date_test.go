package sources_test

import (
	"testing"

	"github.com/redraft-go/redraft/sources"
)

func TestDateValid(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		date sources.Date
		want bool
	}{
		{"", true},
		{"2025", true},
		{"2025-11", true},
		{"2025-11-20", true},
		{"2025-11-23/2025-11-24", true},
		{"2025-11/2026", true},
		{"../2025-11-20", true},
		{"2025-11-27/..", true},
		{"2024-02-29", true},
		{"2025-02-29", false},
		{"2026-13-01", false},
		{"2026-00-01", false},
		{"2026-1-1", false},
		{"../..", false},
		{"2025-11-24/2025-11-23", false},
		{"2025-11-23/", false},
		{"/", false},
		{"20 November 2025", false},
		{"2025-11-20T10:00", false},
		{"+025", false},
	} {
		if got := tt.date.Valid(); got != tt.want {
			t.Errorf("Date(%q).Valid() = %v, want %v", tt.date, got, tt.want)
		}
	}
}

func TestDateBefore(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name          string
		a, b          sources.Date
		before, after bool
	}{
		{"days", "2025-11-20", "2025-11-21", true, false},
		{"the same day", "2025-11-20", "2025-11-20", false, false},
		{"a day in the month", "2025-11-20", "2025-11", false, false},
		{"a day before the month", "2025-10-31", "2025-11", true, false},
		{"years", "2025", "2026", true, false},
		{"intervals that touch", "2025-11-23/2025-11-24", "2025-11-24", false, false},
		{"intervals apart", "2025-11-23/2025-11-24", "2025-11-25/2025-11-26", true, false},
		{"open start against a later day", "../2025-11-20", "2025-11-21", true, false},
		{"open end against a later day", "2025-11-20/..", "2025-12-21", false, false},
		{"open end against an earlier day", "2025-11-20/..", "2025-11-19", false, true},
		{"not known", "", "2025-11-21", false, false},
		{"not readable", "soon", "2025-11-21", false, false},
		{"before the epoch", "1969-12-31", "1970-01-01", true, false},
	} {
		if got := tt.a.Before(tt.b); got != tt.before {
			t.Errorf("%s: %q before %q = %v, want %v", tt.name, tt.a, tt.b, got, tt.before)
		}
		if got := tt.b.Before(tt.a); got != tt.after {
			t.Errorf("%s: %q before %q = %v, want %v", tt.name, tt.b, tt.a, got, tt.after)
		}
	}
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{
		"2025-11-20", "../2025", "2025-11-23/2025-11-24",
		"0000-01-01/9999",
	} {
		f.Add(s, "2025-11")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		d, e := sources.Date(a), sources.Date(b)
		if d.Before(e) && e.Before(d) {
			t.Errorf("%q and %q are each before the other", a, b)
		}
		if d.Before(e) && (!d.Valid() || !e.Valid()) {
			t.Errorf("%q is before %q though one cannot be read", a, b)
		}
	})
}
