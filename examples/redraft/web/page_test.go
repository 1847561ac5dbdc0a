package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/examples/redraft/internal/app"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func call(stdin string, args ...string) (answer int, stdout, stderr string) {
	var out, errs bytes.Buffer
	env := &shell.Env{
		Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs,
		Readers: []input.Reader{pages()},
	}
	answer = app.Run(env, args)
	return answer, out.String(), errs.String()
}

const paper = "testdata/paper.html"

func TestReadPage(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(paper)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := readPage(data, "")
	if err != nil {
		t.Fatal(err)
	}
	if doc.Origin.Title != "What the paper says" || doc.Origin.Language != "en" {
		t.Errorf("%+v", doc.Origin)
	}
	for _, want := range []string{
		"5. Ukraine will receive reliable security guarantees.", "6. The size of",
		"10. US guarantee:", "a. The US will receive", "b. If Ukraine invades",
		"not join NATO",
	} {
		if !strings.Contains(doc.Text, want) {
			t.Errorf("%q is not in the text:\n%s", want, doc.Text)
		}
	}
	for _, alien := range []string{"Sport", "no point", "color", "All rights"} {
		if strings.Contains(doc.Text, alien) {
			t.Errorf("%q is in the text:\n%s", alien, doc.Text)
		}
	}
}

func TestIdentify(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(paper)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range [][]string{{"", "identify", paper}, {string(page), "identify", "-"}} {
		answer, out, errs := call(tt[0], tt[1:]...)
		if answer != status.Done || !strings.Contains(out,
			"9 points with words\nANOTHER COPY, whole or in part, of us-28") ||
			!strings.Contains(out, "Lake Ostra") {
			t.Errorf("status %d, stderr %q, got:\n%s", answer, errs, out)
		}
	}
}

func TestCompare(t *testing.T) {
	t.Parallel()
	answer, out, errs := call("", "us-28", paper, "-point", "5")
	if answer != status.Done || !strings.Contains(out,
		"What the paper says: another copy of us-28") || strings.Contains(out, "CHANGED") {
		t.Errorf("status %d, stderr %q, got:\n%s", answer, errs, out)
	}
}

func TestEncodings(t *testing.T) {
	t.Parallel()
	// Windows-1251
	const body = "<p>1. \xd1\xf2\xee\xf0\xee\xed\xe8 \xef\xee\xe3\xee\xe4\xe6\xf3\xfe\xf2\xfc\xf1\xff.</p>"
	for _, tt := range []struct{ name, page, encoding string }{
		{"the page says it", `<html><head><meta charset="windows-1251"></head><body><article>` +
			body + "</article></body></html>", ""},
		{
			"the user says it", "<html><body><article>" + body + "</article></body></html>",
			"windows-1251",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			doc, err := readPage([]byte(tt.page), tt.encoding)
			if err != nil || !strings.Contains(doc.Text, "Сторони погоджу") {
				t.Errorf("%q %v", doc.Text, err)
			}
		})
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	empty := filepath.Join(t.TempDir(), "empty.html")
	if err := os.WriteFile(empty, []byte("<p></p>"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{
			"no file",
			[]string{"identify", "testdata/nowhere.html"},
			status.Input,
			"there is no file testdata/nowhere.html",
		},
		{"no article", []string{"identify", empty}, status.Input, "read as a web page: "},
		{"no argument", []string{"identify"}, status.Use, "usage: redraft identify"},
		{"no such encoding", []string{"identify", "-encoding", "nope", paper}, status.Use, "nope"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := call("", tt.args...)
			if answer != tt.status || out != "" || !strings.Contains(errs, tt.says) {
				t.Errorf("status %d, stdout %q, stderr %q", answer, out, errs)
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
		{3, "", "3"},
		{1, "a", "a"},
		{28, "A", "AB"},
		{4, "i", "iv"},
		{1994, "I", "MCMXCIV"},
		{0, "a", "0"},
		{-1, "i", "-1"},
		{4000, "i", "4000"},
	} {
		if got := ordinal(tt.n, tt.kind); got != tt.want {
			t.Errorf("ordinal(%d, %q) = %q, want %q", tt.n, tt.kind, got, tt.want)
		}
	}
}
