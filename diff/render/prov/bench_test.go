package prov_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render/prov"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// BenchmarkWrite writes where the texts of the embedded plan come from.
func BenchmarkWrite(b *testing.B) {
	p := ukraine2025.Plan()
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, prov.Write(io.Discard, p))
	}
}
