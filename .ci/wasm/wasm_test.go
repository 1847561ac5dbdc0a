package wasm

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// TestPackages compiles the tests of packages and runs them: words, which are cut by hand-written
// loops over bytes, and the strict reader of JSON. Examples are left to the other platforms:
// their output would go through a file, which the system interface does not let them make.
func TestPackages(t *testing.T) {
	t.Parallel()
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	for _, name := range []string{"plan/words", "plan/strict"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			program := filepath.Join(t.TempDir(), "test.wasm")
			build := exec.CommandContext(t.Context(), "go", "test", "-c", "-o", program, ".")
			build.Dir = filepath.Join(root, name)
			build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
			out, err := build.CombinedOutput()
			require.NoError(t, err, "%s", out)
			code, err := os.ReadFile(program)
			require.NoError(t, err)
			said := run(t, code, build.Dir)
			assert.Contains(t, said, "\nPASS\n")
			assert.NotContains(t, said, "no tests to run")
		})
	}
}

// run runs a test program in a folder of this machine, which it can read, and gives what
// it says.
func run(t *testing.T, code []byte, dir string) string {
	t.Helper()
	ctx := t.Context()
	runtime := wazero.NewRuntime(ctx)
	defer func() { assert.NoError(t, runtime.Close(ctx)) }()
	wasi_snapshot_preview1.MustInstantiate(ctx, runtime)
	var out bytes.Buffer
	config := wazero.NewModuleConfig().WithArgs("test", "-test.short", "-test.run=^(Test|Fuzz)",
		"-test.v").WithEnv("PWD", dir).
		WithFSConfig(wazero.NewFSConfig().WithReadOnlyDirMount("/", "/")).
		WithStdout(&out).WithStderr(&out).WithSysNanotime().WithSysWalltime()
	_, err := runtime.InstantiateWithConfig(ctx, code, config)
	// A program that ends with status 0 ends without an error.
	require.NoError(t, err, "%s", out.String())
	return out.String()
}
