package words_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/words"
)

func TestAppendSpelling(t *testing.T) {
	for text, want := range map[string]string{
		"dreißig": "dreissig", "всё": "все", "œuvre": "oeuvre", "п’ять": "п'ять", "пʼять": "п'ять",
		"co\u2011op": "co-op", "plain": "plain",
	} {
		var got []byte
		for _, c := range text {
			got = words.AppendSpelling(got, c)
		}
		require.Equal(t, want, string(got))
	}
}
