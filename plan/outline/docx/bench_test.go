package docx_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/outline/docx"
)

// BenchmarkRead reads a long agreement: bytes are those of the part with the text,
// unpacked.
func BenchmarkRead(b *testing.B) {
	clause := p(item(1, 0)+r("The parties shall keep ")+`<w:ins>`+r("all ")+`</w:ins>`+
		r("records of *each* delivery.")) + p(item(1, 1)+r("Each is kept for ten years."))
	const clauses = 2000
	body := strings.Repeat(clause, clauses)
	data := build(body, map[string]string{"numbering": numbering, "styles": styles})
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := docx.Read(bytes.NewReader(data), int64(len(data)))
		require.NoError(b, err)
	}
}
