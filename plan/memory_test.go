package plan_test

import (
	"bytes"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

// manyOf are documents of many of one thing: what stands before the things, one
// of them, with # for a number, and what stands behind them.
var manyOf = map[string][3]string{
	"empty points":           {inVersion + `"points":[`, `{}`, `]}]}`},
	"points":                 {inVersion + `"points":[`, `{"id":"#"}`, `]}]}`},
	"points with one number": {inVersion + `"points":[`, `{"number":"1"}`, `]}]}`},
	"points in points": {
		inVersion + `"points":[`,
		`{"id":"#","points":[{"id":"a#","points":[{"id":"b#"},{"id":"c#"},{"id":"d#"}]}]}`, `]}]}`,
	},
	"points with x-":          {inVersion + `"points":[`, `{"id":"#","x-a":0}`, `]}]}`},
	"x- members":              {inPlan, `"x-#":0`, `}`},
	"names in x-":             {inPlan + `"x-a":{`, `"#":0`, `}}`},
	"members of another name": {inPlan + `"x-b":[{`, `"a#":[]`, `}]}`},
	"quotes with x-": {
		inVersion + `"points":[{"id":"p","cites":[`,
		`{"report":"r","x-a":0,"quote":{"exact":"a","x-a":0}}`, `]}]}]}`,
	},
	"ranges": {
		inVersion + `"points":[{"id":"p","text":"a","quoted":[`,
		`{"at":0,"len":1}`, `]}]}]}`,
	},
	"facts": {
		inVersion + `"points":[{"id":"p","text":"a","facts":[`,
		`{"key":"k","kind":"attribute","value":"x"}`, `]}]}]}`,
	},
	"citations": {
		inVersion + `"points":[{"id":"p","text":"a","cites":[`,
		`{"report":"r","via":["q"]}`, `]}]}]}`,
	},
	"empty strings": {inVersion + `"authors":[`, `""`, `]}]}`},
	"authors":       {inVersion + `"authors":[`, `"#"`, `]}]}`},
	"lists of nine": {
		inVersion + `"points":[`,
		`{"id":"#","cites":[{"report":"r","via":["q","q1","q2","q3","q4","q5","q6","q7","q8"]}]}`,
		`]}]}`,
	},
	"lists of 129": {
		inVersion + `"points":[`,
		`{"id":"#","quoted":[` + strings.Repeat(`{"at":0,"len":1},`, 128) + `{"at":0,"len":1}]}`,
		`]}]}`,
	},
	"readings": {
		inVersion + `"witnesses":[{"id":"w","report":"r","readings":[`,
		`{"points":["#"],"text":"a"}`, `]}]}]}`,
	},
	"claims": {
		inVersion + `"claims":[`,
		`{"id":"c#","about":[{"version":"v"}],"cites":[{"report":"r"}]}`, `]}]}`,
	},
	"versions": {inPlan + `"versions":[`, `{"id":"v#"}`, `]}`},
	"versions with a point": {
		inPlan + `"versions":[`, `{"id":"v#","points":[{"number":"1"}]}`,
		`]}`,
	},
	"reports": {
		inPlan + `"reports":[`,
		`{"id":"r#","source":"s","cites":[{"report":"r1"}]}`, `]}`,
	},
	"parties with names": {
		inPlan + `"parties":[`,
		`{"id":"p#","name":"P#","aliases":["A#","B#","C#"]}`, `]}`,
	},
	"themes": {inPlan + `"themes":[`, `{"id":"t#","name":"T","in":"t1"}`, `]}`},
	"statements": {
		inPlan + `"statements":[`,
		`{"id":"s#","by":[{"role":"x"}],"stance":"denies","about":[{"statement":"s1"}],"cites":[{"report":"r"}]}`, `]}`,
	},
}

const (
	inPlan    = `{"format":"redraft.plan/1","id":"a",`
	inVersion = inPlan + `"versions":[{"id":"v",`
)

// written gives a document of n things, and where each of them ends.
func written(parts [3]string, n int) (data []byte, ends []int) {
	var b bytes.Buffer
	b.WriteString(parts[0])
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strings.ReplaceAll(parts[1], "#", strconv.Itoa(i+1)))
		ends = append(ends, b.Len())
	}
	b.WriteString(parts[2])
	return b.Bytes(), ends
}

// peak gives the most that is held while f runs, beyond what was held before.
func peak(f func()) int {
	defer debug.SetGCPercent(debug.SetGCPercent(5)) // what is not held is soon gone
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	var stop atomic.Bool
	most := make(chan uint64)
	go func() {
		var now runtime.MemStats
		top := before.HeapAlloc
		for !stop.Load() {
			runtime.ReadMemStats(&now)
			top = max(top, now.HeapAlloc)
			time.Sleep(100 * time.Microsecond)
		}
		most <- top
	}()
	f()
	stop.Store(true)
	return int(<-most - before.HeapAlloc)
}

// Whatever a document is made of, what is held while it is read and checked is no
// more than its strings and the limit: where it is refused for it, and where it
// is just within it.
func TestMemoryStaysWithinTheLimit(t *testing.T) { //nolint:paralleltest // it measures
	const memory, slack = 2 << 20, 1 << 20
	limits := []plan.Option{plan.MaxMemory(memory), plan.MaxDiagnostics(10)}
	for name, parts := range manyOf {
		t.Run(name, func(t *testing.T) { //nolint:paralleltest // it measures
			data, ends := written(parts, 3*memory/len(parts[1])/4)
			ds := plan.LintBytes(data, limits...)
			require.Equal(t, "memory", ds[0].Params["case"], "not enough to be too much")
			within := 0
			for within < len(ends) && ends[within] < ds[0].Span.Start.Offset {
				within++
			}
			within = within * 98 / 100
			most := map[string]int{
				"refused": peak(func() { _, _ = plan.DecodeBytes(data, limits...) }),
			}
			data, _ = written(parts, within)
			for _, d := range plan.LintBytes(data, limits...) {
				require.NotEqual(t, "memory", d.Params["case"], "%d are too many", within)
			}
			most["taken"] = peak(func() { _, _ = plan.DecodeBytes(data, limits...) })
			for how, n := range most {
				t.Logf("%s: %d KiB of %d", how, n>>10, memory>>10)
				require.Less(t, n, memory+len(data)+slack)
			}
		})
	}
}
