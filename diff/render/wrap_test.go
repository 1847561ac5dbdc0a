package render_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/sources"
)

func TestWrap(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text  string
		first, rest int
		want        []string
	}{
		{"fits", "one two", 7, 7, []string{"one two"}},
		{"breaks", "one two", 6, 6, []string{"one", "two"}},
		{"a longer word", "abcdefgh i", 3, 3, []string{"abcdefgh", "i"}},
		{"beside a long label", "one two three", 3, 9, []string{"one", "two three"}},
		{"no room beside a label", "three four", 3, 10, []string{"", "three four"}},
		{"wide letters", "日本 語", 4, 4, []string{"日本", "語"}},
		{"what steers a terminal", "a\x1b[31mb\u202ec", 10, 10, []string{"aU+001B[31mbU+202Ec"}},
		{"nothing", "", 5, 5, []string{""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, tt.want, render.Wrap(tt.text, tt.first, tt.rest))
		})
	}
}

func TestDate(t *testing.T) {
	t.Parallel()
	for date, want := range map[string]string{
		"": "", "2025": "2025", "2025-11": "Nov 2025", "2025-11-02": "2 Nov 2025",
		"../2025-11-20": "until 20 Nov 2025",
		"2025-11-27/..": "from 27 Nov 2025", "2025-11-23/2025-11-24": "23-24 Nov 2025",
		"soon": "soon",
	} {
		assert.Equal(t, want, render.Date(render.English(), sources.Date(date)))
	}
}
