package render_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// pastedText is some of the 28 points as a reader may paste them from a page.
const pastedText = `1. Ukraine's sovereignty will be confirmed.
Subscribe to read all of it.
2. A comprehensive non-aggression agreement will be concluded between Russia, Ukraine and Europe. All ambiguities of the last 30 years will be considered settled.
3. It is expected that Russia will not invade neighboring countries and NATO will not expand further.
4. A dialogue will be held between Russia and NATO, mediated by the United States, to resolve all security issues and create conditions for de-escalation to ensure global security and increase opportunities for cooperation and future economic development.
5. Ukraine will receive reliable security guarantees.
6. The size of the Ukrainian Armed Forces will be limited to 600,000 personnel.
7. Ukraine agrees to enshrine in its constitution that it will not join NATO, and NATO agrees to include in its statutes a provision that Ukraine will not be admitted in the future.
8. NATO agrees not to station troops in Ukraine.
9. European fighter jets will be stationed in Poland.
10. The U.S. guarantee:
a. The U.S. will receive compensation for the guarantee.
b. If Ukraine invades Russia, it will lose the guarantee.
`

// TestCopies holds what is shown of a text beside the copies of a draft against
// the files in testdata.
func TestCopies(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	altered := strings.NewReplacer("European fighter", "NATO fighter", "600,000", "500,000",
		"reliable", "robust").Replace(pastedText)
	copiesOf := func(text string) *identify.Copies {
		v := outline.Parse(text).Version
		v.Title = "pasted.txt"
		c, err := identify.CompareCopy(p, "us-28", v)
		require.NoError(t, err)
		return c
	}
	a, b := outline.Parse(pastedText).Version, outline.Parse(altered).Version
	a.ID, b.Title = "first.txt", "second.txt"
	other := outline.Parse(strings.NewReplacer("confirmed", "affirmed", "comprehensive", "broad",
		"agreement", "treaty", "concluded", "signed", "expected", "anticipated",
		"invade", "attack", "expand", "grow", "dialogue", "talk", "held", "opened", "reliable",
		"dependable", "guarantees", "pledges", "limited", "capped", "personnel", "soldiers",
		"agrees", "undertakes", "be stationed", "be based", "to station", "to base", "fighter jets",
		"combat planes", "receive", "obtain", "guarantee", "pledge", "lose",
		"forfeit").Replace(pastedText)).Version
	other.Title = "other.txt"
	for name, c := range map[string]*identify.Copies{
		"reworded": identify.CompareCopies(a, other),
		"copy":     copiesOf(pastedText), "unclear": copiesOf(altered), "two": identify.CompareCopies(a, b),
		"empty": nil,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var b bytes.Buffer
			require.NoError(t, render.Copies(&b, c))
			for line := range strings.Lines(b.String()) {
				assert.LessOrEqual(t, utf8.RuneCountInString(line), 80+1, "%q", line)
			}
			file := filepath.Join("testdata", "copies_"+name+".txt")
			if *update {
				require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			if d := cmp.Diff(string(want), b.String()); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

func TestRewording(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	require.NoError(t, render.Rewording(&b, nil, "first"))
	require.NoError(t, render.Rewording(&b, new(identify.Rewording), "first"))
	assert.Empty(t, b.String())
	r := identify.Rewording{
		Points: 3, Of: 3, Exchanged: 3, Words: 12,
		Pairs: []identify.Exchange{
			{Known: "ship", Words: "vessel", Times: 2},
			{Known: "fee", Words: "charge", Times: 1},
		},
	}
	require.NoError(t, render.Rewording(&b, &r, "first", render.Width(400)))
	assert.Equal(t,
		"May be first in other words: 3 of 3 points are the same, in the same order, with the same figures and names, but for 3 of 12 words that are exchanged one for one (“vessel” for “ship”, “charge” for “fee”). If so, it bears no witness to the wording.\n", b.String())
}

func TestCopiesOfAskedPoints(t *testing.T) {
	t.Parallel()
	c, err := identify.CompareCopy(ukraine2025.Plan(), "us-28", outline.Parse(pastedText).Version)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, render.Copies(&b, c, render.Points("5")))
	assert.Contains(t, b.String(), "as a copy has it: 5\n")
}

// TestCopiesJSON holds that what is written is what was given.
func TestCopiesJSON(t *testing.T) {
	t.Parallel()
	c, err := identify.CompareCopy(ukraine2025.Plan(), "us-28", outline.Parse(pastedText).Version)
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, render.CopiesJSON(&b, c))
	got := new(identify.Copies)
	require.NoError(t, json.Unmarshal(b.Bytes(), got))
	assert.Empty(t, cmp.Diff(c, got))

	b.Reset()
	require.NoError(t, render.CopiesJSON(&b, nil))
	assert.Contains(t, b.String(), identify.CopiesFormat)
	require.Error(t, render.CopiesJSON(&b, &identify.Copies{Name: "\xff"}))
}
