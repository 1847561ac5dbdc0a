package docx_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/docx"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	in "github.com/redraft-go/redraft/plan/outline/docx"
)

// pages makes a contract of so many pages, three clauses of a hundred words each; every
// tenth clause of the second edition has another figure, and some moved.
func pages(n int, second bool) string {
	var b strings.Builder
	for i := range 3 * n {
		k := i
		if second && i%50 == 7 {
			k += 3
		}
		figure := 100 + k
		if second && i%10 == 0 {
			figure++
		}
		fmt.Fprintf(&b, "%d. The tenant of house %d pays %d dollars for it", i+1, k, figure)
		for w := range 45 {
			fmt.Fprintf(&b, " of%c%c the%d", 'a'+rune(w%26), 'a'+rune(k%26), (k*7+w*13)%997)
		}
		b.WriteString(".\n\n")
	}
	return b.String()
}

// BenchmarkContract compares two Word documents of 300 pages each and writes the third.
func BenchmarkContract(b *testing.B) {
	var data [2][]byte
	for i := range data {
		v := outline.Parse(pages(300, i == 1)).Version
		data[i] = written(b, diff.Compare(v, v))
	}
	b.ReportAllocs()
	for b.Loop() {
		var v [2]*plan.Version
		for i := range data {
			d, err := in.Read(bytes.NewReader(data[i]), int64(len(data[i])))
			require.NoError(b, err)
			v[i] = outline.Parse(d.Text).Version
		}
		var out bytes.Buffer
		require.NoError(b, docx.Write(&out, diff.Compare(v[0], v[1])))
	}
}
