package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestFaults(t *testing.T) {
	const text = `package p

func f(a, b int) bool {
	if a < b && !g() {
		a++
		h()
	}
	return true
}
`
	faults, err := faultsOf("p.go", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range faults {
		got = append(got, x.String())
	}
	want := []string{
		`p.go:4: "&&" -> "||"`, `p.go:4: "<" -> "<="`, `p.go:4: "<" -> ">="`, `p.go:4: "!" -> ""`,
		`p.go:5: "++" -> "--"`, `p.go:6: "h()" -> ""`, `p.go:8: "true" -> "false"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A fault that a test sees is killed, one behind a line that no test reaches lives, and the
// files stay as they are.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{
		"go.mod": "module example.com/p\n\ngo 1.26\n",
		"p.go": "package p\n\nfunc Sum(a, b int) int { return a + b }\n\n" +
			"func Less(a, b int) bool { return a < b }\n",
		"p_test.go": "package p\n\nimport \"testing\"\n\n" +
			"func TestSum(t *testing.T) {\n\tif Sum(2, 3) != 5 {\n\t\tt.Fatal()\n\t}\n}\n",
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	f := flags{dir: dir, pkg: ".", seed: "1", most: 40, wait: time.Minute, out: &out}
	if err := f.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`p.go:5: "<" -> "<="`, `p.go:5: "<" -> ">="`, "1 of 3 faults were seen",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is not in\n%s", want, out.String())
		}
	}
	if got, err := os.ReadFile(filepath.Join(dir, "p.go")); err != nil ||
		string(got) != files["p.go"] {
		t.Errorf("the file was changed: %s %v", got, err)
	}
	f.files = "none.go"
	if err := f.run(t.Context()); err == nil {
		t.Error("nothing to try is no error")
	}
}
