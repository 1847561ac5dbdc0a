// Command bench compares package redline with other engines, on words, in one run.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

type pair struct{ name, old, new string }

func main() {
	dir := flag.String("dir", os.Getenv("REDRAFT_TEXTS"), "folder with NAME.a and NAME.b; without, made-up texts")
	only := flag.String("engine", "", "only engines whose name begins so (the anchored one runs always)")
	which := flag.String("pair", "", "only pairs whose name has this in it")
	flag.BoolVar(&ownWords, "own", false, "measure in the words of package redline")
	flag.Parse()
	pairs, err := load(*dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	compare(pairs, *only, *which)
}

func load(dir string) ([]pair, error) {
	if dir == "" {
		return nil, fmt.Errorf("no texts")
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.a"))
	if err != nil {
		return nil, err
	}
	var pairs []pair
	for _, name := range names {
		old, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		new, err := os.ReadFile(strings.TrimSuffix(name, "a") + "b")
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, pair{strings.TrimSuffix(filepath.Base(name), ".a"), string(old), string(new)})
	}
	return pairs, nil
}

type figures struct {
	time   time.Duration
	allocs uint64
	bytes  uint64
	quality
}

func compare(pairs []pair, only, which string) {
	for _, p := range pairs {
		if !strings.Contains(p.name, which) {
			continue
		}
		floor := least(p.old, p.new)
		fmt.Printf("%s: %d + %d bytes, least edit %d\n", p.name, len(p.old), len(p.new), floor)
		fmt.Printf("  %-28s %10s %8s %10s %10s %8s %7s %8s %7s\n", "engine", "time", "× base", "allocs", "bytes", "× least", "hunks", "× pat.", "chance")
		var base time.Duration
		pat := 0
		var rows []struct {
			name string
			figures
		}
		for _, e := range engines() {
			if e.limit > 0 && len(p.old)+len(p.new) > e.limit || only != "" && e.name != baseline && !strings.HasPrefix(e.name, only) {
				continue
			}
			f := run(e, p)
			if e.name == baseline {
				base = f.time
			}
			if strings.HasPrefix(e.name, "patience") {
				pat = f.hunks
			}
			rows = append(rows, struct {
				name string
				figures
			}{e.name, f})
		}
		for _, r := range rows {
			fmt.Printf("  %-28s %10s %8.2f %10d %10d %8.3f %7d %8.2f %6.1f%%", r.name, r.time.Round(time.Microsecond),
				float64(r.time)/float64(base), r.allocs, r.bytes, float64(r.edit)/math.Max(1, float64(floor)), r.hunks,
				float64(r.hunks)/math.Max(1, float64(pat)), 100*float64(r.chance)/math.Max(1, float64(r.hunks)))
			if r.errors > 0 {
				fmt.Printf("  %d errors", r.errors)
			}
			fmt.Println()
		}
	}
}

// run measures e on p: the fastest of several runs, garbage collected before each.
func run(e engine, p pair) figures {
	var f figures
	var times []time.Duration
	var result func() script
	started := time.Now()
	for len(times) < 3 || len(times) < 25 && time.Since(started) < 500*time.Millisecond {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		t := time.Now()
		result = e.run(p.old, p.new)
		times = append(times, time.Since(t))
		runtime.ReadMemStats(&after)
		f.allocs, f.bytes = after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc
		if times[0] > 5*time.Second {
			break
		}
	}
	slices.SortFunc(times, cmp.Compare[time.Duration])
	f.time = times[0]
	f.quality = assess(p.old, p.new, result())
	return f
}
