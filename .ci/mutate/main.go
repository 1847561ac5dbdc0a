// Command mutate asks whether the tests of a package would notice a fault in it. It makes
// one small fault at a time in a copy of a file, and runs the tests of that package alone:
//
//	go run . -dir ../.. -most 40 ./sources
//	go run . -dir ../.. -files verdict.go,absence.go ./diff
//
// A fault that the tests see is killed; the others are listed, with their place, to be read:
// some change nothing that can be seen (a bound that cannot be reached, a shortcut), the rest
// want a test. Which faults are tried is the same at every run with the same seed.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	call := flags{out: os.Stdout}
	flag.StringVar(&call.dir, "dir", ".", "root of the module")
	flag.IntVar(&call.most, "most", 40, "how many faults are tried")
	flag.StringVar(&call.files, "files", "",
		"names of files, with commas; all of the package without")
	flag.StringVar(&call.seed, "seed", "1", "another word chooses other faults")
	flag.DurationVar(&call.wait, "wait", 3*time.Minute, "how long one run of the tests may take")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	call.pkg = flag.Arg(0)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := call.run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1) //nolint:gocritic // what stop undoes ends with the process
	}
}

// flags are what the command was called with.
type flags struct {
	dir, pkg, files, seed string
	most                  int
	wait                  time.Duration
	out                   io.Writer
}

// run tries the faults and prints those that lived.
func (f *flags) run(ctx context.Context) error {
	files, err := f.sources()
	if err != nil {
		return err
	}
	var all []fault
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		found, err := faultsOf(name, text)
		if err != nil {
			return err
		}
		all = append(all, found...)
	}
	chosen := choose(all, f.seed)
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(work) }()
	if got, out := f.test(ctx, work, nil); got != lived {
		return fmt.Errorf("the tests do not pass as they are:\n%s", out)
	}
	tried, killed := 0, 0
	for i := range chosen {
		if tried == f.most {
			break
		}
		got, _ := f.test(ctx, work, &chosen[i])
		if err := ctx.Err(); err != nil {
			return err
		}
		switch got {
		case notBuilt:
			continue
		case seen:
			killed++
		case lived:
			fmt.Fprintln(f.out, chosen[i].String())
		}
		tried++
	}
	if tried == 0 {
		return errors.New("there is nothing to try")
	}
	fmt.Fprintf(f.out, "%s: %d of %d faults were seen (%d per cent), out of %d places\n",
		f.pkg, killed, tried, killed*100/tried, len(all))
	return nil
}

// sources names the files to make faults in.
func (f *flags) sources() ([]string, error) {
	all, err := filepath.Glob(filepath.Join(f.dir, f.pkg, "*.go"))
	if err != nil {
		return nil, err
	}
	var out []string
	for _, name := range all {
		base := filepath.Base(name)
		if strings.HasSuffix(base, "_test.go") ||
			f.files != "" && !slices.Contains(strings.Split(f.files, ","), base) {
			continue
		}
		abs, err := filepath.Abs(name)
		if err != nil {
			return nil, err
		}
		out = append(out, abs)
	}
	return out, nil
}

// An outcome says what became of a fault.
type outcome int

const (
	lived outcome = iota
	seen
	notBuilt
)

// test runs the tests with one fault, or with none.
func (f *flags) test(ctx context.Context, work string, x *fault) (outcome, string) {
	args := []string{
		"test", "-count=1", "-short", "-failfast", "-vet=off", "-timeout",
		f.wait.String(),
	}
	if x != nil {
		overlay, err := x.overlay(work)
		if err != nil {
			return notBuilt, err.Error()
		}
		args = append(args, "-overlay", overlay)
	}
	cmd := exec.CommandContext(ctx, "go", append(args, f.pkg)...)
	cmd.Dir = f.dir
	out, err := cmd.CombinedOutput()
	switch {
	case err == nil:
		return lived, ""
	case strings.Contains(string(out), "[build failed]"):
		return notBuilt, string(out)
	}
	return seen, string(out)
}
