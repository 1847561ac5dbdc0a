package identify_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan/outline"
)

// FuzzCopies holds that a pasted text beside the known copies of a draft is told in words
// that stand where it says, and that a text beside itself is the same everywhere.
func FuzzCopies(f *testing.F) {
	p := testplans.Load(f, data, "water-talks")
	f.Add(outline.Format(p.Version("belm-draft"), outline.StyleStop))
	f.Add("1. The waters of Lake Ostra are shared by Arva and Belm.\n2. Arva shall release 400 cubic metres … each second.")
	f.Add("2. Арва випускає 40 кубометрів [sic] на секунду.\n\xff")
	f.Add("A!\n0! 0) A")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 500 {
			return
		}
		v := outline.Parse(text).Version
		c, err := identify.CompareCopy(p, "belm-draft", v)
		require.NoError(t, err)
		require.True(t, c.Outcome.Valid() && c.Confidence >= 0 && c.Confidence <= 1000, "%q %d",
			c.Outcome, c.Confidence)
		same := identify.CompareCopies(v, v)
		for _, x := range []*identify.Copies{c, same} {
			for i := range x.Points {
				point := &x.Points[i]
				require.True(t, point.State.Valid(), "%q", point.State)
				for _, a := range point.Variations {
					require.Equal(t, a.Words.Text,
						point.Text[a.Words.At:a.Words.At+len(a.Words.Text)])
					require.Equal(t, a.Known.Text,
						point.Known[a.Known.At:a.Known.At+len(a.Known.Text)])
				}
			}
		}
		for i := range same.Points {
			if strings.TrimSpace(same.Points[i].Text) != "" && utf8.ValidString(text) {
				require.Empty(t, same.Points[i].Variations, "%q differs from itself",
					same.Points[i].Text)
			}
		}
		r := identify.MayBeReworded(v, v)
		require.False(t, r.May(), "a text is itself in other words")
	})
}
