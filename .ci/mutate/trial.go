package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// An outcome says what became of a fault.
type outcome int

const (
	lived outcome = iota
	seen
	notBuilt
)

// A trial runs the tests of a package with one fault after the other.
type trial struct {
	*flags
	work   string
	binary string       // tests with the faults that are asked for by number
	in     map[int]bool // these
	stages []stage      // the tests that take no time first
}

// A stage is tests that are run together.
type stage struct {
	pattern string
	wait    time.Duration // for all of them
}

// newTrial builds the tests and makes sure that they pass as they are.
func newTrial(ctx context.Context, f *flags, work string, all []fault) (*trial, error) {
	t := &trial{flags: f, work: work, binary: filepath.Join(work, "all.test")}
	overlay, in, err := write(f.dir, f.pkg, work, all)
	if err != nil {
		return nil, err
	}
	t.in = in
	if out, err := t.build(ctx, overlay, t.binary); err != nil {
		return nil, fmt.Errorf("with all faults in it, the package is not built: %w\n%s", err, out)
	}
	out, err := t.measure(ctx, t.tests)
	if err != nil {
		return nil, err
	}
	if _, err := t.measure(ctx, quick(out)); err != nil {
		return nil, err
	}
	slices.Reverse(t.stages)
	if t.short {
		t.stages = t.stages[:1]
	}
	return t, nil
}

// measure makes a stage of tests, which must pass as they are, and gives what they say.
func (t *trial) measure(ctx context.Context, pattern string) (string, error) {
	start := time.Now()
	s := stage{pattern, t.wait}
	got, out, err := t.run(ctx, t.binary, 0, s)
	if err != nil {
		return "", err
	}
	if got != lived {
		return "", fmt.Errorf("the tests do not pass as they are:\n%s", out)
	}
	s.wait = min(s.wait, 5*time.Since(start)+5*time.Second)
	t.stages = append(t.stages, s)
	return out, nil
}

// quick gives a pattern for the tests that took less than a tenth of a second.
func quick(out string) string {
	var names []string
	for line := range strings.Lines(out) {
		var name string
		var seconds float64
		if n, _ := fmt.Sscanf(line, "--- PASS: %s (%fs)", &name, &seconds); n == 2 &&
			seconds < 0.1 {
			names = append(names, name)
		}
	}
	return "^(" + strings.Join(names, "|") + ")$"
}

// try says what becomes of one fault.
func (t *trial) try(ctx context.Context, x *fault) (outcome, error) {
	binary := t.binary
	if !t.in[x.number] {
		overlay, err := x.overlay(t.work)
		if err != nil {
			return notBuilt, err
		}
		binary = filepath.Join(t.work, "one.test")
		if _, err := t.build(ctx, overlay, binary); err != nil {
			return notBuilt, nil //nolint:nilerr // an outcome like the others
		}
	}
	for _, s := range t.stages {
		if got, _, err := t.run(ctx, binary, x.number, s); err != nil || got != lived {
			return got, err
		}
	}
	return lived, nil
}

func (t *trial) build(ctx context.Context, overlay, binary string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", "test", "-c", "-vet=off", "-overlay", overlay,
		"-o", binary, t.pkg)
	cmd.Dir = t.dir
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// run runs tests until the first of them fails.
func (t *trial) run(ctx context.Context, binary string, number int, s stage) (
	outcome, string, error,
) {
	ctx, cancel := context.WithTimeout(ctx, s.wait)
	defer cancel()
	cmd := exec.CommandContext(ctx, binary, "-test.short", "-test.failfast", "-test.v",
		"-test.run", s.pattern, "-test.skip", t.skip)
	cmd.Dir = filepath.Join(t.dir, t.pkg)
	cmd.Env = append(os.Environ(), variable+"="+strconv.Itoa(number))
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return lived, "", err
	}
	cmd.Stderr = cmd.Stdout
	if err := cmd.Start(); err != nil {
		return lived, "", err
	}
	var out strings.Builder
	lines := bufio.NewScanner(pipe)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		fmt.Fprintln(&out, lines.Text())
		if strings.HasPrefix(strings.TrimSpace(lines.Text()), "--- FAIL:") && number > 0 {
			cancel()
		}
	}
	err = cmd.Wait()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) && ctx.Err() == nil {
		return lived, "", err
	}
	if err != nil {
		return seen, out.String(), nil
	}
	return lived, out.String(), nil
}
