package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestRun(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		args []string
	}{
		{"article", []string{"testdata/article.txt"}},
		{"article-e3", []string{"testdata/article.txt", "-against", "e3-28"}},
		{"none", []string{"-against=us-28", "testdata/none.txt"}},
		{"copies", []string{"testdata/copies.txt"}},
		{"harbour", []string{"-plan", "testdata/harbour.json", "testdata/harbour.txt", "-against", "first"}},
		{"harbour-second", []string{"-plan", "testdata/harbour.json", "-against", "second", "testdata/harbour.txt"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var stdout, stderr bytes.Buffer
			if status := run(tt.args, strings.NewReader(""), &stdout, &stderr); status != 0 || stderr.Len() != 0 {
				t.Fatalf("status %d: %s", status, stderr.String())
			}
			golden := filepath.Join("testdata", tt.name+".want")
			if *update {
				if err := os.WriteFile(golden, stdout.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), stdout.String()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestRunStandardInput(t *testing.T) {
	t.Parallel()
	article, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	var fromFile, fromInput, stderr bytes.Buffer
	run([]string{"testdata/article.txt"}, strings.NewReader(""), &fromFile, &stderr)
	run([]string{"-"}, bytes.NewReader(article), &fromInput, &stderr)
	if diff := cmp.Diff(fromFile.String(), fromInput.String()); diff != "" || stderr.Len() != 0 {
		t.Errorf("%s (-file +input):\n%s", stderr.String(), diff)
	}
}

func TestRunErrors(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		want   string
	}{
		{"no article", nil, 2, "one article is expected, not 0"},
		{"two articles", []string{"a", "b"}, 2, "one article is expected, not 2"},
		{"an unknown flag", []string{"-to", "e3-28", "a"}, 2, "flag provided but not defined"},
		{"help", []string{"-h"}, 0, "usage: checkquotes"},
		{"no such article", []string{"testdata/lost.txt"}, 1, "there is no file testdata/lost.txt"},
		{"a name that looks like a flag", []string{"--", "-lost"}, 1, "there is no file -lost"},
		{"no such draft", []string{"-against", "geneva19", "testdata/none.txt"}, 1, `did you mean "geneva-19"?`},
		{"no such plan", []string{"-plan", "testdata/lost.json", "testdata/none.txt"}, 1, "lost.json"},
		{"a plan that is none", []string{"-plan", "testdata/none.txt", "testdata/none.txt"}, 1, "testdata/none.txt:1:1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var stdout, stderr bytes.Buffer
			status := run(tt.args, strings.NewReader(""), &stdout, &stderr)
			if status != tt.status || !strings.Contains(stderr.String(), tt.want) || stdout.Len() != 0 {
				t.Errorf("status %d, want %d; want %q in:\n%s", status, tt.status, tt.want, stderr.String())
			}
		})
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"-"}, iotest.ErrReader(os.ErrPermission), &stdout, &stderr); status != 1 {
		t.Errorf("status %d for input that cannot be read", status)
	}
}

func TestFindQuotations(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		text     string
		want     []quotation
		unpaired int
	}{
		{"straight", "He said \"yes\" and\n(\"no\").", []quotation{{1, "yes"}, {2, "no"}}, 0},
		{"curly", "“One,” he said. “Two.”", []quotation{{1, "One,"}, {1, "Two."}}, 0},
		{"guillemets, both ways", "«un» und »zwei«", []quotation{{1, "un"}, {1, "zwei"}}, 0},
		{"guillemets with spaces", "« un mot »", []quotation{{1, "un mot"}}, 0},
		{"German and Polish", "„eins“ i „dwa”", []quotation{{1, "eins"}, {1, "dwa"}}, 0},
		{"Swedish", "Han sade ”ja” och ”nej”.", []quotation{{1, "ja"}, {1, "nej"}}, 0},
		{"Japanese", "彼は「はい」と言った。", []quotation{{1, "はい"}}, 0},
		{"over a line", "“one\ntwo” “three”", []quotation{{1, "one\ntwo"}, {2, "three"}}, 0},
		{"one inside another", "“he said ‘no’ and «never»”", []quotation{{1, "he said ‘no’ and «never»"}}, 0},
		{"of two paragraphs", "“first\n“second”", []quotation{{1, "first"}, {2, "second"}}, 1},
		{"not closed before an empty line", "“first\n\nsecond”", []quotation{{1, "first"}}, 2},
		{"inches and apostrophes", "5\" wide, it's", nil, 1},
		{"nothing between", "\"\" and “”", nil, 0},
		{"none", "plain", nil, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, unpaired := findQuotations(tt.text)
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(quotation{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if unpaired != tt.unpaired {
				t.Errorf("%d marks without a partner, want %d", unpaired, tt.unpaired)
			}
		})
	}
}

func FuzzFindQuotations(f *testing.F) {
	f.Add("“One” \"two\" «three» „four“ ”five” »six« 「seven」 \"\n\n“")
	f.Fuzz(func(t *testing.T, text string) {
		found, unpaired := findQuotations(text)
		at := 0
		for _, q := range found {
			i := strings.Index(text[at:], q.text)
			if q.text == "" || i < 0 {
				t.Fatalf("%q does not stand after byte %d", q.text, at)
			}
			at += i + len(q.text)
		}
		if unpaired < 0 {
			t.Errorf("%d marks without a partner", unpaired)
		}
	})
}

func TestLinesFit(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.want")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > columns {
				t.Errorf("%s: %d columns: %s", file, n, line)
			}
		}
	}
}
