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
		{"copies", []string{"testdata/copies.txt"}, status.Done},
		{"page", []string{"testdata/page.html"}, status.No},
		{"spanish", []string{"testdata/spanish.txt"}, status.Done},
		{"article-json", []string{"-format=json", "testdata/article.txt"}, status.No},
		{"harbour", []string{
			"-plan", "testdata/harbour.json", "testdata/harbour.txt", "-against",
			"first",
		}, status.No},
		{"harbour-second", []string{
			"-plan", "testdata/harbour.json", "-against", "second",
			"testdata/harbour.txt",
		}, status.Done},
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
		{
			"an unknown flag",
			[]string{"-to", "e3-28", "a"},
			status.Use,
			"flag provided but not defined",
		},
		{
			"no such article",
			[]string{"testdata/lost.txt"},
			status.Input,
			"there is no file testdata/lost.txt",
		},
		{
			"a name that looks like a flag",
			[]string{"--", "-lost"},
			status.Input,
			"there is no file -lost",
		},
		{
			"no such format",
			[]string{"-format", "xml", "testdata/none.txt"},
			status.Use,
			`there is no format "xml"`,
		},
		{
			"no such draft",
			[]string{"-against", "geneva19", "testdata/none.txt"},
			status.Input,
			`did you mean "geneva-19"?`,
		},
		{
			"no such plan",
			[]string{"-plan", "testdata/lost.json", "testdata/none.txt"},
			status.Input,
			"lost.json",
		},
		{
			"a plan that is none",
			[]string{"-plan", "testdata/none.txt", "testdata/none.txt"},
			status.Input, "testdata/none.txt:1:1",
		},
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
	assert.Equal(t, status.Input,
		cmd.Run(&shell.Env{Stdin: iotest.ErrReader(os.ErrPermission), Stdout: &out, Stderr: &errs},
			[]string{"-"}))
	assert.Contains(t, errs.String(), "standard input: permission denied")
}

func TestLinesFit(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.want")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "-json.want") {
			continue
		}
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
