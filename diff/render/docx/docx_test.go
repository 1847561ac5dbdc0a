package docx_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/docx"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/stretchr/testify/require"
)

func TestX(t *testing.T) {
	c, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, docx.Write(&b, c))
	require.NoError(t, os.WriteFile("/tmp/x.docx", b.Bytes(), 0o600))
}
