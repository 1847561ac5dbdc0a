package schema

import (
	"bytes"
	"flag"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

var hostileSize = flag.Int("hostile", 48, "KiB of each hostile document; the limit is 65536")

// hostile documents, each of the given size: many of one thing, or one thing
// that is long. The first function gives the beginning of the document, what
// is repeated and the end.
var hostile = map[string]func() (head, unit, tail string){
	"open arrays":  func() (string, string, string) { return "", "[", "" },
	"open objects": func() (string, string, string) { return "", `{"a":`, "" },
	"empty arrays": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","versions":[`, "[],", "[]]}"
	},
	"empty objects": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","versions":[`, "{},", "{}]}"
	},
	"empty points": func() (string, string, string) {
		return inVersion + `"points":[`, "{},", "{}]}]}"
	},
	"points with one id": func() (string, string, string) {
		return inVersion + `"points":[`, `{"id":"a"},`, `{"id":"b"}]}]}`
	},
	"points with one number": func() (string, string, string) {
		return inVersion + `"points":[`, `{"number":"1"},`, `{"number":"1"}]}]}`
	},
	"empty readings": func() (string, string, string) {
		return inWitness + `"readings":[`, "{},", "{}]}]}]}"
	},
	"empty ranges": func() (string, string, string) {
		return inPoint + `"quoted":[`, "{},", "{}]}]}]}"
	},
	"ranges": func() (string, string, string) {
		return inPoint + `"text":"a","quoted":[`, `{"at":0,"len":1},`, `{"at":0,"len":1}]}]}]}`
	},
	"empty strings": func() (string, string, string) {
		return inVersion + `"authors":[`, `"",`, `""]}]}`
	},
	"numbers": func() (string, string, string) {
		return inVersion + `"authors":[`, `1,`, `1]}]}`
	},
	"a long string": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","title":"`, "a", `"}`
	},
	"a long id": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"`, "a", `"}`
	},
	"a long name": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","`, "a", `":1}`
	},
	"a long number": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","x-n":`, "1", "}"
	},
	"a long count": func() (string, string, string) {
		return inVersion + `"counts":[{"points":`, "1", "}]}]}"
	},
	"a long date": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","collected":"`, "2026-", `"}`
	},
	"a long language": func() (string, string, string) {
		return inVersion + `"language":"`, "a-", `a"}]}`
	},
	"a long address": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","reports":[{"id":"r","url":"https://`, "a.",
			`a"}]}`
	},
	"a long value": func() (string, string, string) {
		return inPoint + `"facts":[{"key":"a","kind":"figure","value":"`, "1", `"}]}]}]}`
	},
	"escapes": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","title":"`, `\u0041`, `"}`
	},
	"lone surrogates": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","title":"`, `\ud800`, `"}`
	},
	"bad UTF-8": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","title":"`, "\xff", `"}`
	},
	"zero width joiners": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","title":"`, "a\u200d", `a"}`
	},
	"white space": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a"`, " ", "}"
	},
	"line feeds": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"?"`, "\n", "}"
	},
	"NUL bytes": func() (string, string, string) { return "", "\x00", "" },
	"one member again": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a"`, `,"id":"b"`, "}"
	},
	"unknown members": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a"`, `,"ida":1`, "}"
	},
	"x- in an array": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","x-a":[`, "[],", "[]]}"
	},
	"x- objects": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","x-a":[`, `{"a":1},`, "1]}"
	},
	"deep in x-": func() (string, string, string) {
		return `{"format":"redraft.plan/1","id":"a","x-a":[`,
			strings.Repeat("[", 60) + strings.Repeat("]", 60) + ",", "1]}"
	},
	"things that refer wrongly": func() (string, string, string) {
		return inVersion + `"authors":[`, `"nobody",`, `"nobody"]}]}`
	},
	"deep points": func() (string, string, string) {
		return inVersion + `"points":[`, strings.Repeat(`{"points":[`, 28) + `{}` +
			strings.Repeat("]}", 28) + ",", "{}]}]}"
	},
}

const (
	inVersion = `{"format":"redraft.plan/1","id":"a","versions":[{"id":"v",`
	inWitness = inVersion + `"witnesses":[{"id":"w","report":"r",`
	inPoint   = inVersion + `"points":[{"id":"p",`
)

// numbered documents have a different name or id each time.
var numbered = map[string]struct{ head, before, after, tail string }{
	"x- members":  {`{"format":"redraft.plan/1","id":"a"`, `,"x-`, `":0`, "}"},
	"names in x-": {`{"format":"redraft.plan/1","id":"a","x-a":{"":0`, `,"`, `":0`, "}}"},
	"versions": {
		`{"format":"redraft.plan/1","id":"a","versions":[`, `{"id":"v`, `"},`,
		`{"id":"v"}]}`,
	},
	"points":           {inVersion + `"points":[`, `{"id":"p`, `"},`, `{"id":"p"}]}]}`},
	"reports in a row": {`{"format":"redraft.plan/1","id":"a","sources":[{"id":"s","name":"S"}],"reports":[`, `{"id":"r`, `","source":"s","cites":[{"report":"r"}]},`, `{"id":"r","source":"s"}]}`},
	"parties with a name": {
		`{"format":"redraft.plan/1","id":"a","parties":[`, `{"id":"p`,
		`","name":"N"},`, `{"id":"p","name":"P"}]}`,
	},
}

func TestHostileDocuments(t *testing.T) {
	size := *hostileSize << 10
	documents := map[string]func() []byte{}
	for name, parts := range hostile {
		documents[name] = func() []byte {
			head, unit, tail := parts()
			var b bytes.Buffer
			b.Grow(size)
			b.WriteString(head)
			b.WriteString(strings.Repeat(unit, max(0, size-len(head)-len(tail))/len(unit)))
			b.WriteString(tail)
			return b.Bytes()
		}
	}
	for name, parts := range numbered {
		documents[name] = func() []byte {
			var b bytes.Buffer
			b.Grow(size)
			b.WriteString(parts.head)
			for i := 0; b.Len() < size-len(parts.tail)-64; i++ {
				b.WriteString(parts.before)
				b.WriteString(string(append([]byte(nil), decimal(i)...)))
				b.WriteString(parts.after)
			}
			b.WriteString(parts.tail)
			return b.Bytes()
		}
	}
	for name, document := range documents {
		t.Run(name, func(t *testing.T) {
			data := document()
			require.LessOrEqual(t, len(data), size+1<<10)
			data = data[:min(len(data), size)]
			start := time.Now()
			ds := Validate(data)
			took := time.Since(start)
			require.LessOrEqual(t, len(ds), 2*1000+2)
			for _, d := range ds {
				require.NotEmpty(t, d.Code)
				require.Less(t, len(d.Message)+len(d.Advice)+len(d.Pointer), 4000)
			}
			_, err := plan.DecodeBytes(data)
			require.Equal(t, ds.Err() == nil, err == nil)
			limit := 10 * time.Second
			require.Less(t, took, limit)
			t.Logf("%s: %d KiB in %v, %d diagnostics", name, *hostileSize,
				took.Round(time.Millisecond), len(ds))
		})
	}
}

func decimal(n int) []byte {
	digits := []byte{}
	for {
		digits = append([]byte{byte('0' + n%10)}, digits...)
		if n /= 10; n == 0 {
			return digits
		}
	}
}
