package docx_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/docx"
	"github.com/redraft-go/redraft/plan/outline"
	in "github.com/redraft-go/redraft/plan/outline/docx"
)

// FuzzWrite holds that any two texts make a document that is sound, and that it is read
// back, with its changes accepted and as it was before them.
func FuzzWrite(f *testing.F) {
	for _, tt := range texts {
		f.Add(tt[0], tt[1])
	}
	f.Add("1. a\x01b\x0c\ufffe </w:t> & ]]>\n2. [A] [B]", "1. \xff\u202e\n(a) x\n(b) y\t\tz")
	f.Fuzz(func(t *testing.T, old, new string) {
		if len(old)+len(new) > 300 {
			return
		}
		c := diff.Compare(outline.Parse(old).Version, outline.Parse(new).Version)
		if len(old)%4 == 3 { // side by side
			var b bytes.Buffer
			require.NoError(t, docx.Columns(&b, c))
			_, err := in.Read(bytes.NewReader(b.Bytes()), int64(b.Len()))
			require.NoError(t, err)
			return
		}
		data := written(t, c)
		read(t, data)
		require.False(t, t.Failed())
		for _, opts := range [][]in.Option{nil, {in.Original()}} {
			_, err := in.Read(bytes.NewReader(data), int64(len(data)), opts...)
			require.NoError(t, err)
		}
	})
}
