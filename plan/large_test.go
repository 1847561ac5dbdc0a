package plan_test

import (
	"bytes"
	"errors"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// TestLargeHostileDocuments reads documents as large as are read, of twenty shapes that
// cost a reader most for their bytes. Each comes to an end with a number of problems that
// is bounded, and what is built from it is what the limit says, give or take.
func TestLargeHostileDocuments(t *testing.T) {
	size := strict.DefaultMaxSize
	if testing.Short() {
		size = 1 << 20
	}
	const open = `{"format": "redraft.plan/1", "id": "p", `
	for _, shape := range []struct{ name, before, unit, after string }{
		{"open lists", "", "[", ""},
		{"open objects", "", `{"a":`, ""},
		{"closed lists", "", "]", ""},
		{"one string", `"`, "a", `"`},
		{"escapes", `"`, `\u00e9`, `"`},
		{"halves of pairs", `"`, `\ud800`, `"`},
		{"one number", "", "9", ""},
		{"numbers", "[", "1,", "1]"},
		{"nulls", open + `"versions": [`, "null,", "null]}"},
		{"empty objects", open + `"versions": [`, "{},", "{}]}"},
		{"one member again and again", open, `"id": "p", `, `"id": "p"}`},
		{"members that are not known", open, `"y": 1, `, `"y": 1}`},
		{"members of others", open, `"x-y": {"a": [1]}, `, `"x-y": 1}`},
		{"points", open + `"versions": [{"id": "v", "points": [`, "{},", "{}]}]}"},
		{
			"points with one number", open + `"versions": [{"id": "v", "points": [`,
			`{"number":"1","text":"a"},`, "{}]}]}",
		},
		{"points below points", open + `"versions": [{"id": "v", "points": [`, `{"points":[`, ""},
		{"sources with one id", open + `"sources": [`, `{"id":"a","name":"b"},`, "{}]}"},
		{"white space", "", " \n", "{}"},
		{"bytes that are no UTF-8", `"`, "\xff", `"`},
		{"control characters", `"`, "\x01", `"`},
	} {
		t.Run(shape.name, func(t *testing.T) {
			n := (size - len(shape.before) - len(shape.after)) / len(shape.unit)
			data := []byte(shape.before + strings.Repeat(shape.unit, n) + shape.after)
			require.LessOrEqual(t, len(data), size)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			p, err := plan.DecodeBytes(data)
			runtime.ReadMemStats(&after)
			refused, ok := errors.AsType[*plan.Error](err)
			if !ok {
				require.NoError(t, err, "a sound document is read")
				require.NotNil(t, p)
				return
			}
			assert.LessOrEqual(t, len(refused.Diagnostics), 1001,
				"a thousand, and that there are more")
			for _, d := range refused.Diagnostics {
				require.LessOrEqual(t, len(d.String()), 4000,
					"a message quotes no more than it takes")
			}
			t.Logf("%d MiB allocated", (after.TotalAlloc-before.TotalAlloc)>>20)
			runtime.KeepAlive(p)
		})
	}
	_, err := plan.DecodeBytes(bytes.Repeat([]byte(" "), strict.DefaultMaxSize+1))
	require.ErrorContains(t, err, "[too-large]")
}
