package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/words"
)

func TestMisread(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text           string
		at             int
		begins, linked bool
		want           bool
	}{
		{"a*b", 1, false, false, true},
		{"* an item", 0, true, false, false},
		{"a_b", 1, false, false, false},
		{"_b", 0, true, false, true},
		{"3 < 4", 2, false, false, false},
		{"<b>", 0, true, false, true},
		{"R&D; x", 1, false, false, true},
		{"a & b", 2, false, false, false},
		{"[a]", 0, true, false, false},
		{"[a]", 0, true, true, true},
		{"[^1]", 0, true, false, true},
		{"[a](b)", 2, false, false, true},
		{"# a", 0, true, false, true},
		{"No # a", 3, false, false, false},
		{"a~~b", 2, false, false, true},
		{"`a", 0, true, false, true},
	} {
		assert.Equal(t, tt.want, words.Misread(tt.text, tt.at, tt.begins, tt.linked), tt.text)
	}
}
