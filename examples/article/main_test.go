package main

import (
	"bytes"
	"strings"
	"testing"
)

func call(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func TestText(t *testing.T) {
	t.Parallel()
	status, out, errs := call("", "-text", "testdata/paper.html")
	if status != 0 || errs != "" {
		t.Fatalf("status %d: %s", status, errs)
	}
	for _, want := range []string{
		"5. Ukraine will receive reliable security guarantees.", "6. The size of", "10. US guarantee:", "a. The US will receive", "b. If Ukraine invades",
		"not join NATO",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in the text:\n%s", want, out)
		}
	}
	for _, alien := range []string{"Sport", "no point", "color", "All rights"} {
		if strings.Contains(out, alien) {
			t.Errorf("%q is in the text:\n%s", alien, out)
		}
	}
}

func TestIdentify(t *testing.T) {
	t.Parallel()
	status, out, errs := call("", "testdata/paper.html")
	const want = `What the paper says: 9 points with words
another copy, whole or in part, of us-28
  in no known draft: 11  Lake Ostra belongs to both sides, and nobody may draw water from it after the first of May of any year.
`
	if status != 0 || errs != "" || out != want {
		t.Errorf("status %d, stderr %q, got:\n%s\nwant:\n%s", status, errs, out, want)
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, stdin string
		args        []string
		status      int
		says        string
	}{
		{"no file", "", []string{"testdata/nowhere.html"}, statusInput, "nowhere.html"},
		{"no article", "<p></p>", []string{"-"}, statusInput, "article: -: "},
		{"no argument", "", nil, statusUsage, "usage: article"},
		{"unknown flag", "", []string{"-colour"}, statusUsage, "not defined"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			status, out, errs := call(tt.stdin, tt.args...)
			if status != tt.status || out != "" || !strings.Contains(errs, tt.says) {
				t.Errorf("status %d, stdout %q, stderr %q", status, out, errs)
			}
		})
	}
}

func TestOrdinal(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		n    int
		kind string
		want string
	}{
		{3, "", "3"}, {1, "a", "a"}, {28, "A", "AB"}, {4, "i", "iv"}, {1994, "I", "MCMXCIV"}, {0, "a", "0"}, {-1, "i", "-1"}, {4000, "i", "4000"},
	} {
		if got := ordinal(tt.n, tt.kind); got != tt.want {
			t.Errorf("ordinal(%d, %q) = %q, want %q", tt.n, tt.kind, got, tt.want)
		}
	}
}
