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
	} {
		assert.Equal(t, tt.want, words.Fold(tt.word, false), tt.word)
	}
}
