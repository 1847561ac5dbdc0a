package history

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// ErrNoGit says that the program git, which reads repositories here, is not there.
var ErrNoGit = errors.New(
	"the program git is not there: it reads the repository; install it, or put it on the PATH")

// A repository is read by the program git, which is asked for nothing that changes it
// or fetches from elsewhere.
type repository struct {
	program string
	folder  string
}

func openRepository(folder string) (*repository, error) {
	program, err := exec.LookPath("git")
	if err != nil {
		return nil, ErrNoGit
	}
	return &repository{program: program, folder: folder}, nil
}

// command is a call of git, without what a user's settings would change in its output.
func (r *repository) command(ctx context.Context, args ...string) *exec.Cmd {
	own := []string{
		"-C", r.folder, "--no-pager", "--no-replace-objects", "-c", "log.showRoot=true",
		"-c", "log.showSignature=false", "-c", "diff.renameLimit=5000",
	}
	cmd := exec.CommandContext(ctx, r.program, append(own, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1",
		"GIT_TERMINAL_PROMPT=0")
	return cmd
}

// ask gives the one line that git answers.
func (r *repository) ask(ctx context.Context, args ...string) (string, error) {
	cmd := r.command(ctx, args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return "", said(err, errs.String())
	}
	return strings.TrimSuffix(out.String(), "\n"), nil
}

// said is an error with what git said of it.
func said(err error, errs string) error {
	if errs = strings.TrimSpace(errs); errs != "" {
		return errors.New(words.Escape(strings.TrimPrefix(errs, "fatal: ")))
	}
	return fmt.Errorf("git: %w", err)
}

// commit gives the full name of a commit.
func (r *repository) commit(ctx context.Context, name string) (string, error) {
	if _, err := r.ask(ctx, "rev-parse", "--git-dir"); err != nil {
		return "", fmt.Errorf("%s cannot be read as a git repository: %w", words.Escape(r.folder),
			err)
	}
	hash, err := r.ask(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options",
		name+"^{commit}")
	if err != nil {
		return "", fmt.Errorf("there is no commit %q in %s", words.Escape(name),
			words.Escape(r.folder))
	}
	return hash, nil
}

// shallow reports whether the repository has not all commits that were made.
func (r *repository) shallow(ctx context.Context) (bool, error) {
	answer, err := r.ask(ctx, "rev-parse", "--is-shallow-repository")
	return answer == "true", err
}

// modes of what a tree has, as git writes them.
const (
	modeLink      = "120000"
	modeSubmodule = "160000"
)

// A record is one file that a commit changed.
type record struct {
	status   byte // A, D, M, R, T
	mode     string
	blob     string
	from, to string // paths; from is "" unless it was renamed
}

// A commit is one step of the first line of parents.
type commit struct {
	hash, date string
	merge      bool
	records    []record
}

// commits goes through the commits that lead to one, oldest first, along the first
// parents: what came by a merge is what the merge changed. What git warns of comes back.
func (r *repository) commits(ctx context.Context, hash string, each func(*commit)) (warned string,
	err error,
) {
	cmd := r.command(ctx, "log", "-z", "--first-parent", "--diff-merges=first-parent", "--reverse",
		"--topo-order", "--raw", "--no-abbrev", "-M", "--no-ext-diff", "--no-textconv",
		"--no-relative", "--no-color", "--format=%H %as %P", "--end-of-options", hash, "--")
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	bad := readLog(bufio.NewReaderSize(out, 1<<16), each)
	if bad != nil {
		_, _ = io.Copy(io.Discard, out)
	}
	if err := cmd.Wait(); err != nil {
		return "", said(err, errs.String())
	}
	return strings.TrimSpace(errs.String()), bad
}

// readLog reads what git log writes with -z and --raw: for each commit its line, and then a
// record and its paths for each file.
func readLog(log *bufio.Reader, each func(*commit)) error {
	var c *commit
	next := func() (string, error) {
		token, err := log.ReadString(0)
		if err == nil {
			token = token[:len(token)-1]
		}
		return token, err
	}
	for {
		token, err := next()
		if err != nil && (!errors.Is(err, io.EOF) || token != "") {
			if errors.Is(err, io.EOF) && !strings.HasPrefix(strings.TrimLeft(token, "\n"), ":") {
				err = nil // the last commit changed nothing: no sign follows it
			}
			if err != nil {
				return fmt.Errorf("git log: %w", err)
			}
		}
		if token == "" {
			break
		}
		token = strings.TrimLeft(token, "\n")
		if !strings.HasPrefix(token, ":") {
			if c != nil {
				each(c)
			}
			fields := strings.Fields(token)
			if len(fields) < 2 {
				return fmt.Errorf("git log wrote %q for a commit", words.Escape(token))
			}
			c = &commit{hash: fields[0], date: fields[1], merge: len(fields) > 3}
			continue
		}
		fields := strings.Fields(token)
		if len(fields) != 5 || c == nil {
			return fmt.Errorf("git log wrote %q for a file", words.Escape(token))
		}
		rec := record{mode: fields[1], blob: fields[3], status: fields[4][0]}
		if rec.to, err = next(); err == nil && (rec.status == 'R' || rec.status == 'C') {
			rec.from = rec.to
			rec.to, err = next()
		}
		if err != nil {
			return fmt.Errorf("git log: %w", err)
		}
		c.records = append(c.records, rec)
	}
	if c != nil {
		each(c)
	}
	return nil
}

// blobs is one process of git that gives what files hold.
type blobs struct {
	cmd   *exec.Cmd
	stdin io.WriteCloser
	out   *bufio.Reader
	data  []byte
}

func (r *repository) blobs(ctx context.Context) (*blobs, error) {
	b := &blobs{cmd: r.command(ctx, "cat-file", "--batch")}
	var err error
	if b.stdin, err = b.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := b.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	b.out = bufio.NewReaderSize(out, 1<<16)
	return b, b.cmd.Start()
}

// errMissing says that a repository lacks what it names.
var errMissing = errors.New("the repository does not have its text: it is a clone of a part")

// errLarge says that a file is not read.
var errLarge = errors.New("the file is larger than 64 MiB")

// read gives what a blob holds, until it is asked again.
func (b *blobs) read(hash string, limit int) ([]byte, error) {
	if _, err := io.WriteString(b.stdin, hash+"\n"); err != nil {
		return nil, fmt.Errorf("git cat-file: %w", err)
	}
	head, err := b.out.ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("git cat-file: %w", err)
	}
	fields := strings.Fields(head)
	if len(fields) == 2 && fields[1] == "missing" {
		return nil, errMissing
	}
	if len(fields) != 3 {
		return nil, fmt.Errorf("git cat-file wrote %q", words.Escape(head))
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil {
		return nil, fmt.Errorf("git cat-file: %w", err)
	}
	if size > limit {
		if _, err := io.CopyN(io.Discard, b.out, int64(size)+1); err != nil {
			return nil, fmt.Errorf("git cat-file: %w", err)
		}
		return nil, errLarge
	}
	if cap(b.data) < size+1 {
		b.data = make([]byte, size+1+size/8)
	}
	b.data = b.data[:size+1]
	if _, err := io.ReadFull(b.out, b.data); err != nil {
		return nil, fmt.Errorf("git cat-file: %w", err)
	}
	return b.data[:size], nil
}

func (b *blobs) close() error {
	err := b.stdin.Close()
	return errors.Join(err, b.cmd.Wait())
}
