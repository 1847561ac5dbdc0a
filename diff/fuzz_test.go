package diff_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/diag"
)

// FuzzDecode holds that a comparison that anybody sends is refused with located problems
// or comes back from its own JSON as it was, and that nothing that passes the rules makes
// what is done with it panic.
func FuzzDecode(f *testing.F) {
	for _, pair := range [][2]string{
		{"1|One.\n2|Two words.\n-a|Below.\n", "2|Two words.\n1|One more.\n"},
		{"", "1|x\n"},
		{
			"1|The army is limited to 600,000.\n2|Gone.\n",
			"1|The army is limited to 800,000 in peacetime.\n",
		},
	} {
		for _, c := range []*diff.Comparison{diff.Compare(versionFrom(pair[0]),
			versionFrom(pair[1]))} {
			var b bytes.Buffer
			require.NoError(f, diff.Encode(&b, c))
			f.Add(b.Bytes())
			b.Reset()
			require.NoError(f, diff.Encode(&b, c.ChangesOnly()))
			f.Add(b.Bytes())
		}
	}
	f.Add([]byte(
		`{"format": "redraft.comparison/1", "links": [{"old": [{"ref": "a/1"}]}], "changes": [{"link": 7}], "x-a": 1}`))
	f.Add([]byte(`{"format": "redraft.comparison/2"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := diff.Decode(bytes.NewReader(data))
		if err != nil {
			var refused *diag.Error
			require.ErrorAs(t, err, &refused)
			for _, d := range refused.Diagnostics {
				require.NotEmpty(t, d.Message)
				require.LessOrEqual(t, d.Span.End.Offset, len(data))
			}
		}
		if c == nil {
			require.Error(t, err)
			return
		}
		require.Equal(t, err == nil, diff.Check(c) == nil)
		var b bytes.Buffer
		require.NoError(t, diff.Encode(&b, c))
		again, err2 := diff.Decode(&b)
		require.Equal(t, err == nil, err2 == nil)
		if c.Format == "" {
			c.Format = diff.Format // written where it was missing
		}
		require.Empty(t, cmp.Diff(c, again))
		for i := range c.Links {
			c.ChangesOf(i)
		}
		c.Blocks()
		for _, h := range c.Changes {
			_, _ = c.Select(h.ID) // an id that none has is an error, and no more
		}
		diff.Verify(c)
		if less := c.ChangesOnly(); err == nil {
			require.NoError(t, diff.Check(less), "what is left of a sound comparison is sound")
		}
	})
}

// FuzzParseAllowance holds that what was read is written so that it is read the same.
func FuzzParseAllowance(f *testing.F) {
	for _, s := range []string{
		"point=4", "point=9:wording", "point=4.a:removed,moved",
		"unread=2 comments", "point=", "=", "point=1:wording,wording,", "\xff=:",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := diff.ParseAllowance(s)
		if err != nil {
			require.Equal(t, diff.Allowance{}, a)
			require.True(t, utf8.ValidString(err.Error()) || !utf8.ValidString(s))
			require.NotContains(t, err.Error(), "\n")
			return
		}
		again, err := diff.ParseAllowance(a.String())
		require.NoError(t, err, "%q is written %q", s, a)
		require.Equal(t, a.String(), again.String())
		require.Equal(t, strings.Contains(a.String(), "point="), a.Point != "" ||
			strings.Contains(a.Unread, "point="))
	})
}
