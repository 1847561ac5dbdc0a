package lang_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/internal/lang"
)

func TestMayBeOne(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"en", "en-GB", true},
		{"en", "uk", false},
		{"zh-Hant", "zh", true},
		{"", "uk", true},
		{"und", "uk", true},
		{"no tag", "uk", true},
	} {
		assert.Equal(t, tt.want, lang.MayBeOne(tt.a, tt.b), "%q, %q", tt.a, tt.b)
		assert.Equal(t, tt.want, lang.MayBeOne(tt.b, tt.a), "%q, %q", tt.b, tt.a)
	}
}

func TestMost(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		tags []string
		want string
	}{
		{nil, ""},
		{[]string{"uk", "en-GB", "en-US"}, "en"},
		{[]string{"uk", "en", "en", "uk"}, "en"},
		{[]string{"en", "uk", "uk", "en"}, "en"},
		{[]string{"", "und", "en"}, ""},
	} {
		assert.Equal(t, tt.want, lang.Most(tt.tags), "%q", tt.tags)
	}
}
