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
	flag.DurationVar(&call.wait, "wait", 3*time.Minute, "how long one run of the tests may take; never more than five times what it takes as it is")
	flag.StringVar(&call.tests, "run", ".", "the tests to run, as go test has it")
	flag.StringVar(&call.skip, "skip", "^$",
		"tests to leave out, such as those that count allocations, of which the questions make more")
	flag.BoolVar(&call.short, "short", false,
		"leave out tests that take long: what they alone see counts as not seen")
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
	tests, skip           string
	most                  int
	short                 bool
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
	for i := range all {
		all[i].number = i + 1
	}
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(work) }()
	t, err := newTrial(ctx, f, work, all)
	if err != nil {
		return err
	}
	chosen := choose(all, f.seed)
	tried, killed := 0, 0
	for i := range chosen {
		if tried == f.most {
			break
		}
		got, err := t.try(ctx, &chosen[i])
		if err != nil {
			return err
		}
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
