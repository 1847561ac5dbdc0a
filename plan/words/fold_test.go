package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/words"
)

// TestFoldOfPrint: what a page or a typewriter makes of letters is no other word;
// a power is another number.
func TestFoldOfPrint(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ word, want string }{
		{"ﬁsh", "fish"},
		{"oﬀered", "offered"},
		{"ﬄ", "ffl"},
		{"Ａｒｔ", "Art"},
		{"５０", "50"},
		{"10²", "10²"},
		{"m³", "m³"},
		{"U.S.", "US"},
		{"U.S", "US"},
		{"С.Ш.А.", "США"},
		{"a.m.", "a.m."}, // not am
		{"A.", "A."},
		{"U.S.A.F.12", "U.S.A.F.12"},
	} {
		assert.Equal(t, tt.want, words.Fold(tt.word, false), tt.word)
	}
}
