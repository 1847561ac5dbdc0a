package strict_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// What is wrong with a value is told in the words of its case.
func TestWhatIsSaidOfValues(t *testing.T) {
	t.Parallel()
	type params = map[string]string
	for _, tt := range []struct {
		doc  string
		want params
	}{
		{`[]`, params{"case": "document", "member": "", "want": "an object", "found": "an array"}},
		{`{"marks":["a",1]}`, params{"case": "element", "member": "marks", "want": "a string", "found": "a number"}},
		{`{"id":null}`, params{"case": "null", "member": "id", "want": "a string", "found": "null"}},
		{`{"marks":"a"}`, params{"case": "single", "member": "marks", "want": "an array", "found": "a string"}},
		{`{"marks":1}`, params{"member": "marks", "want": "an array", "found": "a number"}},
		{`{"trees":{}}`, params{"case": "single", "member": "trees", "want": "an array", "found": "an object"}},
		{`{"id":1}`, params{"case": "quotes", "member": "id", "want": "a string", "found": "a number"}},
		{`{"id":true}`, params{"member": "id", "want": "a string", "found": "true or false"}},
		{`{"leaf":{"at":"10"}}`, params{"case": "no-quotes", "member": "at", "want": "a number", "found": "a string"}},
		{`{"leaf":{"at":"ten"}}`, params{"member": "at", "want": "a number", "found": "a string"}},
		{`{"leaf":{"at":""}}`, params{"member": "at", "want": "a number", "found": "a string"}},
		{`{"leaf":{"at":true}}`, params{"member": "at", "want": "a number", "found": "true or false"}},
		{`{"open":"true"}`, params{"member": "open", "want": "true or false", "found": "a string"}},
		{`{"leaf":[]}`, params{"member": "leaf", "want": "an object", "found": "an array"}},
		{
			`{"leaf":{"at":2147483648}}`,
			params{"member": "at", "value": "2147483648", "min": "-2147483647", "max": "2147483647"},
		},
		{
			`{"leaf":{"at":0.5}}`,
			params{"member": "at", "value": "0.5", "min": "-2147483647", "max": "2147483647"},
		},
		{`{"id":"a","id":"b"}`, params{"name": "id", "first": "1:2"}},
		{`{"idd":"a"}`, params{"case": "near", "name": "idd", "near": "id", "known": known}},
		{`{"zzz":"a"}`, params{"name": "zzz", "known": known}},
		{`{"Marks":[]}`, params{"case": "case", "name": "Marks", "near": "marks"}},
	} {
		_, _, ds := decode(t, tt.doc)
		if assert.Len(t, ds, 1, tt.doc) {
			assert.Equal(t, tt.want, ds[0].Params, tt.doc)
		}
	}
}

const known = "id, colour, open, leaf, note, marks, leaves, trees"

// A member that is misspelt, or in wrong case, is told; what it was meant to be is not
// missing then, unless it is there as well.
func TestMembersThatWereMeant(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		doc  string
		want []diag.Pointer
		mark string // the first mark that was read
	}{
		{`{"marks":["a"]}`, nil, "a"},
		{`{"Marks":["a"]}`, nil, "a"}, // read as it was meant
		{`{"Marks":["a"],"marks":["b"]}`, nil, "b"},
		{`{"marks":["b"],"Marks":["a"]}`, nil, "b"},
		{`{"Marks":["a"],"MARKS":["b"]}`, nil, "a"},
		{`{"mraks":["a"]}`, []diag.Pointer{"/marks"}, ""},
		{`{"mraks":["a"],"marks":["b"]}`, nil, "b"},
		{`{"marks":["b"],"mraks":["a"]}`, nil, "b"},
		{`{"Marks":[1]}`, []diag.Pointer{"/marks/0"}, ""},
		{`{"Trees":[{"Marks":[1]}]}`, []diag.Pointer{"/trees/0/marks/0"}, ""},
		{`{"zzz":["a"]}`, nil, ""},
	} {
		c := strict.NewCollector(diag.NewCatalog())
		var v tree
		shape(t).Decode([]byte(tt.doc), &v, c)
		assert.Equal(t, tt.want, c.Unread([]byte(tt.doc)), tt.doc)
		first := ""
		if len(v.Marks) > 0 {
			first = v.Marks[0]
		}
		assert.Equal(t, tt.mark, first, tt.doc)
	}
}

// Findings in a value that was built in Go stand in the order of its members, elements by
// their place, and not by their names.
func TestOrderOfMembers(t *testing.T) {
	t.Parallel()
	c := strict.NewCollector(diag.NewCatalog())
	for _, p := range []diag.Pointer{
		"/x-b", "/trees/10", "/trees/2/id", "/trees/2", "/marks", "/x-a", "/id", "", "/note", "/leaf/at",
	} {
		c.Add(diag.CodeTooDeep, strict.At(p), strict.P("limit", "1"))
	}
	var got []diag.Pointer
	for _, d := range c.Done(nil, shape(t)) {
		got = append(got, d.Pointer)
	}
	assert.Equal(t, []diag.Pointer{
		"", "/id", "/leaf/at", "/note", "/marks", "/trees/2", "/trees/2/id", "/trees/10", "/x-a", "/x-b",
	}, got)
}

// What is built is counted before it is made: a document just fits, or one byte less does
// not.
func TestMemoryIsCounted(t *testing.T) {
	t.Parallel()
	fits := func(doc string, limit int) bool {
		_, whole, _ := decode(t, doc, strict.MaxMemory(limit))
		return whole
	}
	least := func(doc string) int {
		low, high := 0, 1<<20
		for low+1 < high {
			if middle := (low + high) / 2; fits(doc, middle) {
				high = middle
			} else {
				low = middle
			}
		}
		return high
	}
	one, two := least(`{"trees":[{}]}`), least(`{"trees":[{},{}]}`)
	assert.Less(t, one, two)
	assert.Equal(t, two-one, least(`{"trees":[{},{},{}]}`)-two, "each takes the same")
	assert.Less(t, least(`{"leaves":[{}]}`), one, "a smaller one takes less")
	assert.Less(t, least(`{"leaf":{}}`), least(`{"leaf":{"x-a":1}}`))
	plain, steering := least(`{"x-a":"ab"}`), least(`{"x-a":"`+"\u0085"+`"}`)
	assert.Equal(t, plain+4, steering, "what is written with six letters instead of two bytes")
}

// What is written is laid out in one way, lists without elements too; a value that is none of
// the shape's is not written, nor what is nested beyond the limit.
func TestWhatIsWritten(t *testing.T) {
	t.Parallel()
	type bare struct {
		Names []string `json:"names"`
		At    int      `json:"at"`
	}
	s, err := strict.ShapeOf[bare]()
	require.NoError(t, err)
	for _, tt := range []struct {
		v    any
		opts []strict.Option
		want string // behind ">"
		all  bool   // of it was looked at
		said string
	}{
		{bare{}, nil, "{\n  \"names\": [],\n  \"at\": 0\n}\n", true, ""},
		{&bare{Names: []string{"a", "b"}}, nil, "{\n  \"names\": [\n    \"a\",\n    \"b\"\n  ],\n  \"at\": 0\n}\n", true, ""},
		{"text", nil, "", false, ""},
		{(*bare)(nil), nil, "", false, ""},
		{nil, nil, "", false, ""},
		{bare{Names: []string{"a"}}, []strict.Option{strict.MaxDepth(2)}, "{\n  \"names\": [\n    \"a\"\n  ],\n  \"at\": 0\n}\n", true, ""},
		{bare{Names: []string{"a"}}, []strict.Option{strict.MaxDepth(1)}, "", false, "/names too-deep"},
		{bare{Names: []string{"\xff"}}, nil, "", true, "/names/0 bad-utf8"},
		{bare{At: 1<<31 - 1}, nil, "{\n  \"names\": [],\n  \"at\": 2147483647\n}\n", true, ""},
		{bare{At: -1 << 31}, nil, "{\n  \"names\": [],\n  \"at\": -2147483648\n}\n", true, ""},
	} {
		c := strict.NewCollector(diag.NewCatalog(), tt.opts...)
		assert.Equal(t, ">"+tt.want, string(s.Append([]byte(">"), tt.v, c)), "%+v", tt.v)
		said := ""
		for _, d := range c.Done(nil, s) {
			said += string(d.Pointer) + " " + string(d.Code)
		}
		assert.Equal(t, tt.said, said, "%+v", tt.v)
		inspected := strict.NewCollector(diag.NewCatalog(), tt.opts...)
		assert.Equal(t, tt.all, s.Inspect(tt.v, inspected), "%+v", tt.v)
		assert.Equal(t, c.Done(nil, s), inspected.Done(nil, s), "%+v", tt.v)
	}
}

// A name that comes twice is found among few and among many, with where it was first.
func TestNamesThatComeTwice(t *testing.T) {
	t.Parallel()
	for _, n := range []int{1, 2, 15, 16, 17, 18, 40} {
		for again := range n {
			doc := `{`
			for i := range n {
				doc += fmt.Sprintf(`"x-%02d":1,`, i)
			}
			doc += fmt.Sprintf(`"x-%02d":2}`, again)
			_, _, ds := decode(t, doc)
			if assert.Len(t, ds, 1, "%d of %d", again, n) {
				assert.Equal(t, diag.CodeDuplicateMember, ds[0].Code)
				assert.Equal(t, fmt.Sprintf("1:%d", 2+9*again), ds[0].Params["first"])
			}
		}
	}
}
