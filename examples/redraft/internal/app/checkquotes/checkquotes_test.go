package checkquotes

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const columns = 80

func TestOutput(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		args   []string
		status int
	}{
		{"article", []string{"testdata/article.txt"}, status.No},
		{"article-e3", []string{"testdata/article.txt", "-against", "e3-28"}, status.No},
		{"none", []string{"-against=us-28", "testdata/none.txt"}, status.Done},
		{"copies", []string{"testdata/copies.txt"}, status.No},
		{"harbour", []string{"-plan", "testdata/harbour.json", "testdata/harbour.txt", "-against", "first"}, status.No},
		{"harbour-second", []string{"-plan", "testdata/harbour.json", "-against", "second", "testdata/harbour.txt"}, status.No},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := shelltest.Call(Command(), "", tt.args...)
			assert.Equal(t, tt.status, answer)
			assert.Empty(t, errs)
			golden := filepath.Join("testdata", tt.name+".want")
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(out), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			if d := cmp.Diff(string(want), out); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestStandardInput(t *testing.T) {
	t.Parallel()
	article, err := os.ReadFile("testdata/article.txt")
	require.NoError(t, err)
	_, fromFile, _ := shelltest.Call(Command(), "", "testdata/article.txt")
	_, fromInput, errs := shelltest.Call(Command(), string(article), "-")
	assert.Empty(t, errs)
	if d := cmp.Diff(fromFile, fromInput); d != "" {
		t.Errorf("(-file +input):\n%s", d)
	}
}

func TestFaults(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"no article", nil, status.Use, "one article is expected, not 0"},
		{"two articles", []string{"a", "b"}, status.Use, "one article is expected, not 2"},
		{"an unknown flag", []string{"-to", "e3-28", "a"}, status.Use, "flag provided but not defined"},
		{"no such article", []string{"testdata/lost.txt"}, status.Input, "there is no file testdata/lost.txt"},
		{"a name that looks like a flag", []string{"--", "-lost"}, status.Input, "there is no file -lost"},
		{"no such draft", []string{"-against", "geneva19", "testdata/none.txt"}, status.Input, `did you mean "geneva-19"?`},
		{"no such plan", []string{"-plan", "testdata/lost.json", "testdata/none.txt"}, status.Input, "lost.json"},
		{"a plan that is none", []string{"-plan", "testdata/none.txt", "testdata/none.txt"}, status.Input, "testdata/none.txt:1:1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := shelltest.Call(Command(), "", tt.args...)
			assert.Equal(t, tt.status, answer)
			assert.Empty(t, out)
			assert.Contains(t, errs, tt.says)
		})
	}
	cmd := Command()
	var out, errs strings.Builder
	assert.Equal(t, status.Input, cmd.Run(&shell.Env{Stdin: iotest.ErrReader(os.ErrPermission), Stdout: &out, Stderr: &errs}, []string{"-"}))
	assert.Contains(t, errs.String(), "standard input: permission denied")
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
