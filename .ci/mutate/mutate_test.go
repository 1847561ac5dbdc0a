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
	f := flags{dir: dir, pkg: ".", tests: ".", skip: "^$", seed: "1", most: 40, wait: time.Minute, out: &out}
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

// A fault is the same whether it is asked for by its number or built alone: a binary with all
// of them finds what the tests of each would, tried on every sixth.
func TestSwitched(t *testing.T) {
	dir := t.TempDir()
	const text = `package p

type size int8

var got []string

func say(s string) bool { got = append(got, s); return s != "" }

func all(a, b int, f float64, s size, ok bool) (n int) {
	if a < b && !ok || f >= 2 { // in the order in which they stand
		n++
		say("first")
	}
	for i := 0; i < 3; i++ {
		if i == 1 {
			continue
		}
		n += int(s-1) * 2
	}
	const fixed = 1 + 1
	table := [2]int{1: 7}
	n = n - table[1]/fixed
	return n
}
`
	const tests = `package p

import "testing"

func TestAll(t *testing.T) {
	if n := all(1, 2, 1.5, 3, false); n != 6 || len(got) != 1 {
		t.Fatal(n, got)
	}
}
`
	for name, data := range map[string]string{
		"go.mod": "module example.com/p\n\ngo 1.26\n", "p.go": text, "p_test.go": tests,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	name := filepath.Join(dir, "p.go")
	faults, err := faultsOf(name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for i := range faults {
		faults[i].number = i + 1
	}
	f := flags{dir: dir, pkg: ".", tests: ".", skip: "^$", wait: time.Minute}
	together, err := newTrial(t.Context(), &f, t.TempDir(), faults)
	if err != nil {
		t.Fatal(err)
	}
	apart := *together
	apart.in = nil
	if n := len(together.in); n < len(faults)*3/4 {
		t.Errorf("%d of %d faults can be asked for", n, len(faults))
	}
	for i := 0; i < len(faults); i += 6 {
		if !together.in[i+1] {
			continue
		}
		got, err := together.try(t.Context(), &faults[i])
		if err != nil {
			t.Fatal(err)
		}
		want, err := apart.try(t.Context(), &faults[i])
		if err != nil {
			t.Fatal(err)
		}
		if got != want && want != notBuilt {
			t.Errorf("%s: %d together, %d alone", faults[i].String(), got, want)
		}
	}
}
