//go:build linux || darwin

package input

import (
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWhatNeverEnds holds that nothing is read, or waited for, that may have no
// end.
func TestWhatNeverEnds(t *testing.T) {
	t.Parallel()
	pipe := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(pipe, 0o600))
	input, _ := files("")
	for name, says := range map[string]string{
		"/dev/zero": "is a device, no file",
		pipe:        "is a pipe, no file",
	} {
		_, err := input.Bytes(name)
		require.ErrorContains(t, err, says)
		_, err = input.Plan(name)
		require.ErrorContains(t, err, says)
	}
}
