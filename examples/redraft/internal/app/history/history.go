// Package history follows the laws of a git repository through their versions.
package history

import (
	"context"
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "history",
		Args:  "REPO [PATH…] | -ask QUESTION LINES",
		Short: "What every version of every law in a git repository changed",
		Long: `REPO is the folder of a git repository, which the program git reads. PATH is a folder,
a path or a pattern such as 'laws/*.md', in quotation marks; without one, *.md and
*.txt are read. Each file is a law, through all its names; the commits along the first parents are
its versions, by the date in their front matter or that of their author. Each version is a
line of JSON (` + history.Format + `), in the order of the laws.

With -o the call can be ended at any moment: the same call goes on where it was, and
what it left is in FILE.part until all is there. With -update as well, a finished file is
brought up to date: laws without a new version are not followed again. With -ask the
lines of a file answer a question, as CSV: ` + questionNames() + `.`,
		Example: "redraft history -o lines.jsonl ../laws acts",
		Setup: func(flags *flag.FlagSet) shell.Job {
			s := new(settings)
			flags.StringVar(&s.at, "at", "HEAD", "the last `commit` to look at")
			flags.StringVar(&s.language, "lang", "",
				"the `language` of texts that do not say it, as a BCP 47 tag")
			flags.StringVar(&s.encoding, "encoding", "", input.EncodingUsage)
			flags.IntVar(&s.jobs, "jobs", 0,
				"how many laws to follow at a time; 0: one for each `core`")
			flags.BoolVar(&s.update, "update", false,
				"take over the lines of laws without a new version from the file of -o, as an "+
					"earlier call of this program with the same -lang and -encoding wrote it")
			flags.StringVar(&s.ask, "ask", "", "answer this `question` from the lines of a file")
			return func(sh *shell.Call, args []string) error {
				if s.ask != "" {
					return answer(sh, s.ask, args)
				}
				if len(args) == 0 {
					return status.Wrong("the folder of a git repository is looked at")
				}
				return s.follow(sh, args[0], args[1:])
			}
		},
	}
}

// settings are what a call says.
type settings struct {
	at, language, encoding, ask string
	jobs                        int
	update                      bool
}

// follow follows the laws of a repository.
func (s *settings) follow(sh *shell.Call, folder string, patterns []string) error {
	ctx := context.Background()
	if len(patterns) == 0 {
		patterns = []string{"*.md", "*.txt"}
	}
	want, err := wanted(patterns)
	if err != nil {
		return status.Wrong("a path is no pattern: %s", err)
	}
	if err := input.KnownEncoding(s.encoding); err != nil {
		return err
	}
	repo, err := openRepository(folder)
	if err != nil {
		return err
	}
	hash, err := repo.commit(ctx, s.at)
	if err != nil {
		return err
	}
	c := call{
		Format: history.Format, Commit: hash, Paths: patterns, Language: s.language,
		Encoding: s.encoding,
	}
	r := &run{repo: repo, jobs: s.jobs, call: c}
	if r.jobs < 1 {
		r.jobs = runtime.GOMAXPROCS(0)
	}
	if s.update && sh.Out() == "" {
		return status.Wrong("-update brings the file of -o up to date: name it")
	}
	if sh.Out() == "" {
		if err := r.gather(ctx, sh, want); err != nil {
			return err
		}
		return r.show(ctx, sh, sh.Stream())
	}
	if s.update {
		if r.done, err = openFinished(sh.Out()); err != nil {
			return err
		}
		if r.done != nil {
			defer r.done.file.Close()
		}
	}
	return r.file(ctx, sh, want)
}

// file writes the lines to the file that is named for them, or goes on with it.
func (r *run) file(ctx context.Context, sh *shell.Call, want func(path string) bool) error {
	j, err := openJournal(sh.Out(), r.call)
	if err != nil {
		return err
	}
	defer j.file.Close()
	r.call = j.call
	if err := r.gather(ctx, sh, want); err != nil {
		return err
	}
	if j.last != "" {
		var ok bool
		r.from, ok = slices.BinarySearchFunc(r.laws, j.last, func(l *law, name string) int {
			return strings.Compare(l.name, name)
		})
		if !ok {
			return fmt.Errorf(
				"%s has lines of %s, which is no law of commit %s: remove it to begin anew",
				words.Escape(j.part()), words.Escape(j.last), r.call.Commit)
		}
		sh.Note("going on with law %d of %d, at commit %s", r.from+1, len(r.laws), r.call.Commit)
	}
	if err := r.show(ctx, sh, j.file); err != nil {
		return err
	}
	sh.Hold()
	return j.finish()
}

// gather finds the laws, and notes what of the repository is not looked at as one might
// expect.
func (r *run) gather(ctx context.Context, sh *shell.Call, want func(path string) bool) error {
	k := newCollection()
	done := sh.Progress("reading the commits")
	warned, err := r.repo.commits(ctx, r.call.Commit, k.add)
	done()
	if err != nil {
		return err
	}
	r.laws = k.laws(want)
	shallow, err := r.repo.shallow(ctx)
	if err != nil {
		return err
	}
	if shallow {
		sh.Note("the repository is a shallow clone: what was before its first commit is not in it")
	}
	if k.merges > 0 {
		sh.Note("%d merges: what came by one is one version, with all that it changed", k.merges)
	}
	if warned != "" {
		sh.Note("git: %s", warned)
	}
	if len(r.laws) == 0 {
		return fmt.Errorf("no file of commit %s, or of one before it, has a path like that",
			r.call.Commit)
	}
	return nil
}

// show writes the lines, and says how far it is and what could not be read.
func (r *run) show(ctx context.Context, sh *shell.Call, w io.Writer) error {
	for _, l := range r.laws[r.from:] {
		r.all += int64(len(l.versions))
	}
	// Two versions of a few laws are all that is held, and much is made and left.
	const spare = 400 // percent of that
	defer debug.SetGCPercent(debug.SetGCPercent(spare))
	done := sh.Watch(r.progress)
	err := r.write(ctx, w)
	done()
	if n := r.taken.Load(); n > 0 {
		sh.Note("%d laws have no new version: their lines were taken over", n)
	}
	if n := r.failed.Load(); n > 0 {
		sh.Note("%d versions could not be read; their lines say why", n)
	}
	if n := r.left.Load(); n > 0 {
		sh.Note("%d fields of front matter could not be read and were left out", n)
	}
	return err
}
