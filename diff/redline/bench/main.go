// Command bench compares package redline with other engines at word level, all in one run on the
// same texts, and prints for each: the CPU time from the texts to the engine's result and that in
// parts of the time of the anchored diff; allocations; the peak of memory; the words deleted and
// inserted in parts of the least possible, which is worked out exactly; the number of changes and
// that in parts of the number of patience diff; and the share of chance matches: changes that are
// followed, before another, by a match of one or two words that are all stop-words or marks.
//
//	go run . [-dir folder] [-hard] [-own] [-engine name] [-pair part]
//	go run . -count [-show] [-dir folder] [-pair part]
//	go run . -moved file [-show]
//
// With -count it counts what a reader of the marks stumbles over instead, see count.go; with -moved,
// how many of the moves written down in a file come out clean, see moved.go.
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"time"
)

func main() {
	dir := flag.String("dir", os.Getenv("REDRAFT_TEXTS"),
		"folder with texts NAME.a and NAME.b; without one, texts are made up")
	hard := flag.Bool("hard", false, "measure the hard inputs instead, with package redline only")
	own := flag.Bool("own", false,
		"measure in the words of package redline, not in runs of letters and digits")
	only := flag.String("engine", "", "only engines whose name begins so, and the anchored one")
	which := flag.String("pair", "", "only pairs whose name has this in it")
	counting := flag.Bool("count", false,
		"count what a reader of the marks stumbles over, see count.go")
	moved := flag.String("moved", "", "count the moves written down in a file, see moved.go")
	show := flag.Bool("show", false, "with -count or -moved, show what was counted, and all moves")
	flag.Parse()
	if *moved != "" {
		if err := countMoved(*moved, *show); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	if *own {
		unitsIn = ownUnits
	}
	pairs, err := load(*dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
	if *hard {
		pairs = hardPairs()
	}
	if *counting {
		pairs = slices.DeleteFunc(pairs, func(p pair) bool {
			return !strings.Contains(p.name, *which)
		})
		count(pairs, *show)
		return
	}
	fmt.Printf("%s %s/%s, %d CPUs\n", runtime.Version(), runtime.GOOS, runtime.GOARCH,
		runtime.NumCPU())
	all := map[string][]row{}
	for _, p := range pairs {
		if strings.Contains(p.name, *which) {
			for _, r := range compare(p, *only, *hard) {
				all[r.name] = append(all[r.name], r)
			}
		}
	}
	summarize(all)
}

// A row is what an engine reaches on one pair.
type row struct {
	name   string
	pair   string
	time   time.Duration
	allocs uint64
	peak   uint64 // bytes
	quality
	toBase, toLeast, toPatience, chanceShare float64 // 0: not known
}

const header = "  %-27s %10s %7s %9s %9s %8s %7s %7s %7s\n"

func compare(p pair, only string, hard bool) []row {
	floor := least(p.old, p.new)
	fmt.Printf("\n%s: %d and %d bytes, least edit %d\n", p.name, len(p.old), len(p.new), floor)
	fmt.Printf(header, "", "time", "× anch.", "allocs", "peak MB", "× least", "hunks", "× pat.",
		"chance")
	var rows []row
	var base time.Duration
	patience := 0
	for _, e := range engines() {
		mine := strings.HasPrefix(e.name, "redline")
		switch {
		case e.limit > 0 && len(p.old)+len(p.new) > e.limit:
			continue
		case hard && !mine:
			continue
		case e.name != baseline && !strings.HasPrefix(e.name, only):
			continue
		}
		r := run(e, p)
		r.toLeast = float64(r.edit) / math.Max(1, float64(floor))
		r.chanceShare = 100 * float64(r.chance) / math.Max(1, float64(r.hunks))
		if e.name == baseline {
			base = r.time
		}
		if e.name == patienceName {
			patience = r.hunks
		}
		rows = append(rows, r)
	}
	for i := range rows {
		r := &rows[i]
		if base > 0 {
			r.toBase = float64(r.time) / float64(base)
		}
		if patience > 0 {
			r.toPatience = float64(r.hunks) / float64(patience)
		}
		fmt.Printf(header, r.name, r.time.Round(time.Microsecond), ratio(r.toBase),
			fmt.Sprint(r.allocs),
			fmt.Sprintf("%.1f", float64(r.peak)/1e6), fmt.Sprintf("%.3f", r.toLeast),
			fmt.Sprint(r.hunks), ratio(r.toPatience),
			fmt.Sprintf("%.1f%%", r.chanceShare))
		if r.errors > 0 {
			fmt.Printf("    %d words kept that differ in this measure\n", r.errors)
		}
	}
	return rows
}

func ratio(x float64) string {
	if x == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", x)
}

// summarize prints geometric means over the pairs whose name begins with s, m or l.
func summarize(all map[string][]row) {
	for _, kind := range []string{"s", "m", "l"} {
		printed := false
		for _, e := range engines() {
			var time, least, hunks, chance float64
			n := 0
			for _, r := range all[e.name] {
				if strings.HasPrefix(r.pair, kind) && r.toBase > 0 {
					time += math.Log(r.toBase)
					least += math.Log(r.toLeast)
					hunks += math.Log(math.Max(r.toPatience, 1e-9))
					chance += r.chanceShare
					n++
				}
			}
			if n == 0 {
				continue
			}
			if !printed {
				fmt.Printf("\nmeans of the pairs %s…\n", kind)
				printed = true
			}
			mean := func(x float64) float64 { return math.Exp(x / float64(n)) }
			fmt.Printf(
				"  %-27s × anchored %.2f, × least %.3f, × patience's hunks %.2f, chance %.2f%% "+
					"(%d pairs)\n",
				e.name, mean(time), mean(least), mean(hunks), chance/float64(n), n)
		}
	}
}

// run measures e on p: the fastest of several runs, garbage collected before each.
func run(e engine, p pair) row {
	r := row{name: e.name, pair: p.name}
	var result func() script
	started := clock()
	for n := 0; n < 3 || n < 25 && clock()-started < time.Second; n++ {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		t := clock()
		result = e.run(p.old, p.new)
		took := clock() - t
		runtime.ReadMemStats(&after)
		r.allocs = after.Mallocs - before.Mallocs
		if n == 0 || took < r.time {
			r.time = took
		}
		if took > 5*time.Second {
			break
		}
	}
	r.quality = assess(p.old, p.new, result())
	if r.time < 5*time.Second {
		r.peak = peak(e, p)
	}
	return r
}

// peak returns the most bytes of live and not yet collected objects in one run, with a collector
// that is kept busy, less what was there before.
func peak(e engine, p pair) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(5))
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	read := func() uint64 {
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	runtime.GC()
	before := read()
	done, most := make(chan struct{}), make(chan uint64)
	go func() {
		top := before
		for {
			top = max(top, read())
			select {
			case <-done:
				most <- max(top, read())
				return
			case <-time.After(100 * time.Microsecond):
			}
		}
	}()
	runtime.KeepAlive(e.run(p.old, p.new))
	close(done)
	return <-most - before
}
