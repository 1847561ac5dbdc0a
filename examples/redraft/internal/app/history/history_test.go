package history

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/examples/internal/laws"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

// A keeper of laws is a folder with a repository.
type keeper struct {
	*testing.T
	folder string
	day    int
}

func newKeeper(t *testing.T) *keeper {
	t.Helper()
	k := &keeper{T: t, folder: t.TempDir()}
	k.git("init", "-q", "-b", "main", ".")
	return k
}

func (k *keeper) git(args ...string) string {
	k.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = k.folder
	date := "2001-01-" + strconv.Itoa(10+k.day) + "T12:00:00Z"
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org",
		"GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_AUTHOR_DATE="+date,
		"GIT_COMMITTER_DATE="+date)
	out, err := cmd.CombinedOutput()
	require.NoError(k, err, "git %q: %s", args, out)
	return strings.TrimSpace(string(out))
}

func (k *keeper) write(name, text string) {
	k.Helper()
	name = filepath.Join(k.folder, name)
	require.NoError(k, os.MkdirAll(filepath.Dir(name), 0o755))
	require.NoError(k, os.WriteFile(name, []byte(text), 0o644))
}

// commit commits what is there, a day after the commit before.
func (k *keeper) commit() string {
	k.Helper()
	k.day++
	k.git("add", "-A")
	k.git("commit", "-q", "--allow-empty", "-m", "c")
	return k.git("rev-parse", "HEAD")
}

func read(t *testing.T, out string) []*history.Line {
	t.Helper()
	var lines []*history.Line
	for l, err := range history.Decode(strings.NewReader(out)) {
		require.NoError(t, err)
		lines = append(lines, l)
	}
	return lines
}

const (
	lease = "---\ndate: 1999-02-03\nlang: en\n---\n1. The tenant shall pay within 8 days.\n2. The owner paints the house once in two years, as section 1 says.\n3. Dogs of all sizes stay out of the house and the garden.\n"
	again = "1. The tenant may pay within 14 days.\n2. The owner paints the house once in two years, as section 1 says.\n3. Dogs of all sizes stay out of the house and the garden.\n"
)

// brief is a line in a few words.
func brief(l *history.Line) string {
	s := l.Law + " " + strconv.Itoa(l.Step) + " " + string(l.New.Date)
	if l.New.Path != "" {
		s += " at " + l.New.Path
	}
	for name, is := range map[string]bool{
		" same": l.Same, " gone": l.Gone,
		" failed: " + l.Failed: l.Failed != "",
	} {
		if is {
			s += name
		}
	}
	for i := range l.Changes {
		s += " " + l.Changes[i].Provision
		for _, e := range l.Changes[i].Effects {
			s += " " + string(e.Kind)
		}
	}
	return s
}

// TestHistory goes through a repository that has what repositories have: renames, merges,
// links, submodules, files that are no text, names with line feeds, laws that end and
// come again.
func TestHistory(t *testing.T) {
	t.Parallel()
	k := newKeeper(t)
	k.write("old\nname.md", lease)
	k.write("laws/b.md", again)
	k.write("laws/c.md",
		"1. Der Mieter zahlt f\xfcr jeden Monat im Voraus, auch w\xe4hrend der Ferien.\n")
	k.write("notes.rst", "1. Not wanted.\n")
	k.commit()
	k.git("mv", "old\nname.md", "laws/a.md")
	if err := os.Symlink("a.md", filepath.Join(k.folder, "laws", "link.md")); err == nil {
		k.commit()
	}
	k.git("checkout", "-q", "-b", "side")
	k.write("laws/a.md", again)
	k.commit()
	k.git("checkout", "-q", "main")
	k.write("laws/b.md", lease)
	k.commit()
	k.day++
	k.git("merge", "-q", "-m", "m", "side")
	k.git("rm", "-q", "laws/b.md")
	head := k.commit()
	k.git("update-index", "--add", "--cacheinfo", "160000,"+head+",laws/sub.md")
	k.git("commit", "-q", "-m", "s")
	k.write("laws/b.md", lease)
	k.write("laws/empty.md", "\n")
	k.git("add", "laws/b.md", "laws/empty.md")
	k.day++
	k.git("commit", "-q", "-m", "c")

	answer, out, errs := shelltest.Call(Command(), "", k.folder, "laws", "*.txt")
	require.Equal(t, status.Done, answer, errs)
	assert.Contains(t, errs, "1 merges: what came by one is one version")
	assert.Contains(t, errs, "4 versions could not be read; their lines say why")
	var got []string
	for _, l := range read(t, out) {
		got = append(got, brief(l))
	}
	assert.Equal(t, []string{
		"laws/a.md 1 1999-02-03 at old\nname.md", "laws/a.md 2 1999-02-03 same",
		"laws/a.md 3 2001-01-15 1 force-weakened deadline-lengthened",
		"laws/b.md 1 2001-01-11", "laws/b.md 2 1999-02-03 1 force-strengthened deadline-shortened",
		"laws/b.md 3 2001-01-16 gone", "laws/b.md 4 1999-02-03 same",
		"laws/c.md 1 2001-01-11 failed: the text is not UTF-8; it looks like Windows-1252: -encoding windows-1252 reads it so",
		"laws/empty.md 1 2001-01-17 failed: the text has no words that could be compared",
		"laws/link.md 1 2001-01-12 failed: it is a symbolic link, which is not followed",
		"laws/sub.md 1 2001-01-16 failed: it is a submodule, which is a repository of its own",
	}, got)
	_, same, _ := shelltest.Call(Command(), "", "-jobs", "7", k.folder, "laws/", "*.txt")
	assert.Equal(t, out, same)
	_, legible, _ := shelltest.Call(Command(), "", "-encoding", "windows-1252", k.folder,
		"laws/c.md")
	assert.Contains(t, legible, `"points":1`)

	shallow := &keeper{T: t, folder: t.TempDir()}
	shallow.git("clone", "-q", "--depth", "1", "file://"+filepath.ToSlash(k.folder), ".")
	answer, _, errs = shelltest.Call(Command(), "", shallow.folder)
	require.Equal(t, status.Done, answer, errs)
	assert.Contains(t, errs, "the repository is a shallow clone")

	bare := &keeper{T: t, folder: t.TempDir()}
	bare.git("clone", "-q", "--bare", "--filter=blob:none", "file://"+filepath.ToSlash(k.folder),
		".")
	answer, out, errs = shelltest.Call(Command(), "", bare.folder, "laws/a.md")
	require.Equal(t, status.Done, answer, errs)
	if strings.Contains(out, "failed") { // a server may not filter
		assert.Contains(t, out, "it is a clone of a part")
	}
}

// TestRenamedOnto holds that a law that took the path of one that is kept no longer is told
// apart from it.
func TestRenamedOnto(t *testing.T) {
	t.Parallel()
	k := newKeeper(t)
	k.write("a.md", lease)
	k.write("b.md",
		"1. Boats stay at the quay for three nights.\n2. The harbour master counts them.\n")
	k.commit()
	k.git("rm", "-q", "a.md")
	ended := k.commit()
	k.git("mv", "b.md", "a.md")
	k.commit()
	_, out, _ := shelltest.Call(Command(), "", k.folder)
	var got []string
	for _, l := range read(t, out) {
		got = append(got, brief(l))
	}
	assert.Equal(t, []string{
		"a.md 1 2001-01-11 at b.md", "a.md 2 2001-01-13 same",
		"a.md@" + ended + " 1 1999-02-03 at a.md", "a.md@" + ended + " 2 2001-01-12 at a.md gone",
	}, got)
}

func TestWrongCalls(t *testing.T) {
	t.Parallel()
	k := newKeeper(t)
	k.write("a.md", lease)
	k.commit()
	file := filepath.Join(t.TempDir(), "lines")
	require.NoError(t, os.WriteFile(file, []byte("no line\n"), 0o644))
	for _, tt := range []struct {
		args []string
		want int
		says string
	}{
		{nil, status.Use, "the folder of a git repository"},
		{[]string{k.folder, "["}, status.Use, "is no pattern"},
		{[]string{k.folder, "*.xml"}, status.Input, "has a path like that"},
		{[]string{"-at", "nowhere", k.folder}, status.Input, `no commit "nowhere"`},
		{[]string{"-at", "--all", k.folder}, status.Input, `no commit "--all"`},
		{[]string{t.TempDir()}, status.Input, "cannot be read as a git repository"},
		{[]string{"-encoding", "runes", k.folder}, status.Use, "there is no encoding"},
		{[]string{"-o", t.TempDir(), k.folder}, status.Input, "is no file that can be replaced"},
		{[]string{"-ask", "why", file}, status.Use, "there is no question"},
		{[]string{"-ask", "summary"}, status.Use, "of one file"},
		{[]string{"-ask", "summary", file}, status.Input, "line 1"},
		{[]string{"-ask", "summary", file + "s"}, status.Input, "no such file"},
	} {
		answer, out, errs := shelltest.Call(Command(), "", tt.args...)
		assert.Equal(t, tt.want, answer, "%q: %s", tt.args, errs)
		assert.Contains(t, errs, tt.says)
		assert.Empty(t, out)
	}
}

// TestNoGit holds that a machine without git is told what is not there.
func TestNoGit(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := openRepository(".")
	require.ErrorIs(t, err, ErrNoGit)
	answer, _, errs := shelltest.Call(Command(), "", ".")
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "the program git is not there")
}

// TestMain is the program itself where a test calls it to kill it.
func TestMain(m *testing.M) {
	if args := os.Getenv("REDRAFT_HISTORY"); args != "" {
		var call []string
		if err := json.Unmarshal([]byte(args), &call); err != nil {
			os.Exit(status.Use)
		}
		cmd := Command()
		os.Exit(cmd.Run(shell.System(), call))
	}
	os.Exit(m.Run())
}

// program starts the program with arguments.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	data, err := json.Marshal(args)
	require.NoError(t, err)
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "REDRAFT_HISTORY="+string(data))
	require.NoError(t, cmd.Start())
	return cmd
}

// repositoryOf makes a repository of made laws.
func repositoryOf(tb testing.TB, count int, like laws.Law) string {
	tb.Helper()
	folder := tb.TempDir()
	require.NoError(tb, exec.Command("git", "init", "-q", "-b", "main", folder).Run())
	cmd := exec.Command("git", "-C", folder, "fast-import", "--quiet")
	r, w := io.Pipe()
	cmd.Stdin = r
	go func() { w.CloseWithError(laws.Stream(w, count, like)) }()
	out, err := cmd.CombinedOutput()
	require.NoError(tb, err, string(out))
	return folder
}

// TestKilled kills the program at twenty points, goes on each time, and holds that the file is
// in the end what a run makes that nobody disturbed.
func TestKilled(t *testing.T) {
	t.Parallel()
	const points = 20
	folder := repositoryOf(t, 60, laws.Law{Seed: 7, Sections: 6, Versions: 5, Changed: 80})
	answer, want, errs := shelltest.Call(Command(), "", "-lang", "en", folder)
	require.Equal(t, status.Done, answer, errs)
	name := filepath.Join(t.TempDir(), "lines.jsonl")
	killed := 0
	for k := range points {
		cmd := program(t, "-lang", "en", "-o", name, folder)
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		for wait := true; wait; {
			select {
			case err := <-ended:
				require.NoError(t, err)
				wait = false
			case <-time.After(time.Millisecond):
				info, err := os.Stat(name + ".part")
				if err == nil && info.Size() >= int64(len(want)*(k+1)/(points+2)) {
					require.NoError(t, cmd.Process.Kill())
					require.Error(t, <-ended)
					killed++
					wait = false
				}
			}
		}
		if _, err := os.Stat(name); err == nil {
			break // it was done before it could be killed
		}
	}
	t.Logf("killed %d times", killed)
	require.Positive(t, killed)
	require.NoError(t, program(t, "-lang", "en", "-o", name, folder).Wait())
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, sha256.Sum256([]byte(want)), sha256.Sum256(got),
		"the file is another than that of a run without a kill")
	left, err := filepath.Glob(name + ".*")
	require.NoError(t, err)
	assert.Empty(t, left)
}

// TestCutAnywhere holds the same for a file that ends at any byte, as after a loss of
// power: what was not written whole is written again.
func TestCutAnywhere(t *testing.T) {
	t.Parallel()
	k := newKeeper(t)
	for _, name := range []string{"a.md", "b.md", "c.md"} {
		k.write(name, lease)
	}
	k.commit()
	k.write("a.md", again)
	k.write("c.md", again)
	k.commit()
	name := filepath.Join(t.TempDir(), "lines")
	answer, _, errs := shelltest.Call(Command(), "", "-o", name, k.folder)
	require.Equal(t, status.Done, answer, errs)
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	at := k.git("rev-parse", "HEAD")
	k.write("a.md", lease) // not in the run that is gone on with
	k.commit()
	record := `{"format":"redraft.history/1","commit":"` + at + `","paths":["*.md","*.txt"]}`
	ends := []int{0, 1, len(want) - 1, len(want)}
	for i := range want {
		if want[i] == '\n' || i%211 == 0 {
			ends = append(ends, i, i+1)
		}
	}
	slices.Sort(ends)
	for _, end := range slices.Compact(ends) {
		require.NoError(t, os.WriteFile(name+".part", want[:end], 0o644))
		require.NoError(t, os.WriteFile(name+".call", []byte(record), 0o644))
		answer, _, errs := shelltest.Call(Command(), "", "-o", name, k.folder)
		require.Equal(t, status.Done, answer, errs)
		got, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), "cut at %d", end)
	}
	for what, c := range map[string]struct{ part, record, says string }{
		"another call": {
			string(want[:9]), strings.Replace(record, "*.txt", "*.rst", 1),
			"another call of history",
		},
		"no record": {"", "", "is not known"},
		"no lines":  {"1\n", record, "line 1 is none of a history"},
		"an unseen law": {
			`{"format":"redraft.history/1","law":"z.md"}` + "\n", record,
			"which is no law of commit",
		},
	} {
		require.NoError(t, os.WriteFile(name+".part", []byte(c.part), 0o644))
		require.NoError(t, os.WriteFile(name+".call", []byte(c.record), 0o644))
		answer, _, errs := shelltest.Call(Command(), "", "-o", name, k.folder)
		assert.NotEqual(t, status.Done, answer, what)
		assert.Contains(t, errs, c.says, what)
	}
}

// TestAsk holds the answers to what the lines say.
func TestAsk(t *testing.T) {
	t.Parallel()
	k := newKeeper(t)
	k.write("a.md", lease)
	k.commit()
	k.write("a.md", again)
	k.commit()
	k.write("a.md", lease)
	head := k.commit()
	name := filepath.Join(t.TempDir(), "lines")
	answer, _, errs := shelltest.Call(Command(), "", "-o", name, k.folder)
	require.Equal(t, status.Done, answer, errs)
	for question, want := range map[string]string{
		"changed":             "a.md,1,2,2001-01-12,1999-02-03\n",
		"deadlines-shortened": "a.md,1," + head + ",1999-02-03,",
		"summary":             "duties-to-permissions,2001,1,",
		"came-back":           "The tenant shall pay within 8 days.",
	} {
		answer, out, errs := shelltest.Call(Command(), "", "-ask", question, name)
		require.Equal(t, status.Done, answer, errs)
		assert.Contains(t, out, want, question)
	}
	measured, err := precisions()
	require.NoError(t, err)
	for _, q := range questions() {
		assert.NotEmpty(t, measured[q.name].told, q.name)
	}
}

// TestOrder holds that slots which end in any order are written in theirs, that those which
// hold too much wait, and that an error ends all.
func TestOrder(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	o := newOrder(&b, 4)
	for _, i := range []int{2, 1, 0} {
		s := slot{o, i}
		_, err := io.WriteString(s, strconv.Itoa(i))
		require.NoError(t, err)
		s.end()
	}
	assert.Equal(t, "012", b.String())
	wrote := make(chan error)
	go func() {
		_, err := slot{o, 4}.Write([]byte("44444"))
		wrote <- err
	}()
	require.NoError(t, o.wait(4, 2))
	slot{o, 3}.end()
	require.NoError(t, <-wrote)
	assert.Equal(t, "01244444", b.String())
	go func() { wrote <- o.wait(9, 2) }()
	o.fail(io.ErrClosedPipe)
	require.ErrorIs(t, <-wrote, io.ErrClosedPipe)
	_, err := slot{o, 4}.Write([]byte("4"))
	require.ErrorIs(t, err, io.ErrClosedPipe)
}

func TestPatterns(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		pattern, path string
		want          bool
	}{
		{"*.md", "a.md", true},
		{"*.md", "laws/x/a.md", true},
		{"*.md", "a.txt", false},
		{"laws", "laws/x/a.txt", true},
		{"laws/", "laws/a", true},
		{"laws", "lawsuits/a", false},
		{"laws", "x/laws/a", false},
		{"laws/*.md", "laws/a.md", true},
		{"laws/*.md", "laws/x/a.md", false},
		{"laws/*/a.md", "laws/x/a.md", true},
		{"*/x", "laws/x/a.md", true},
	} {
		want, err := wanted([]string{tt.pattern})
		require.NoError(t, err)
		assert.Equal(t, tt.want, want(tt.path), "%s %s", tt.pattern, tt.path)
	}
	assert.Equal(t, `a\xffb`, shown("a\xffb"))
}

func TestProgress(t *testing.T) {
	t.Parallel()
	r := &run{all: 40}
	assert.Equal(t, "0 of 40 versions, 0 kB/s", r.progress(1))
	r.versions.Store(10)
	r.bytes.Store(4 << 20)
	assert.Equal(t, "10 of 40 versions, 2048 kB/s, 6s left", r.progress(2))
}

// TestUpdate brings a file up to date, and holds that it is what a run makes that begins
// anew, though laws without a new version are not followed.
func TestUpdate(t *testing.T) {
	t.Parallel()
	k := newKeeper(t)
	for _, name := range []string{"a.md", "b.md", "c.md", "d.md"} {
		k.write(name, lease)
	}
	k.write("e.md", "1. Der Mieter zahlt f\xfcr jeden Monat.\n")
	k.commit()
	name := filepath.Join(t.TempDir(), "lines.jsonl")
	call := func(args ...string) (out, errs string) {
		t.Helper()
		answer, out, errs := shelltest.Call(Command(), "", append(args, k.folder)...)
		require.Equal(t, status.Done, answer, errs)
		return out, errs
	}
	_, errs := call("-update", "-o", name)
	assert.NotContains(t, errs, "taken over") // there was no file yet
	k.write("b.md", again)
	k.git("mv", "c.md", "f.md")
	k.git("rm", "-q", "d.md")
	k.write("new.md", lease)
	k.commit()

	_, errs = call("-update", "-o", name)
	assert.Contains(t, errs, "2 laws have no new version: their lines were taken over")
	assert.Contains(t, errs, "1 versions could not be read")
	want, _ := call()
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, want, string(got))

	told := strings.Replace(want, `"law":"a.md","step":1`, `"law":"a.md","step":9`, 1)
	require.NoError(t, os.WriteFile(name, []byte(told), 0o644))
	// b.md has a version less, and others are not there
	call("-update", "-o", name, "-at", "HEAD~1")
	got, err = os.ReadFile(name)
	require.NoError(t, err)
	before, _ := call("-at", "HEAD~1")
	assert.Equal(t, strings.Replace(before, `"law":"a.md","step":1`, `"law":"a.md","step":9`, 1),
		string(got), "a.md was followed again")

	require.NoError(t, os.WriteFile(name, []byte(want+"no line\n"), 0o644))
	answer, _, errs := shelltest.Call(Command(), "", "-update", "-o", name, k.folder)
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "line 9 is none of a history")
	answer, _, errs = shelltest.Call(Command(), "", "-update", k.folder)
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, "name it")
}
