package strict_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// A document of two files: {"a":1, / "b":[ and, from the third line on, the
// elements of b.
func TestPlacesAreToldInTheFilesOfADocument(t *testing.T) {
	t.Parallel()
	const first, second = "{\"a\":1,\n\"é\":0", "{\n \"c\": 2}"
	doc := first + `,"b":[` + second + `]}`
	start := len(doc) - len(second) - 2
	c := strict.NewCollector(diag.NewCatalog(), strict.Name("data"))
	c.Parts(
		strict.Part{Name: "first.json", End: len(first)},
		strict.Part{Name: "second.json", Start: start, End: start + len(second), At: "/b/0"},
	)
	c.Add(diag.CodeWrongType, strict.At("/b/0/c"), strict.P("case", "element"),
		strict.P("member", "c"), strict.P("want", "a string"), strict.P("found", "a number"))
	c.Add(diag.CodeWrongType, strict.At("/b/0"), strict.P("case", "element"),
		strict.P("member", "b"), strict.P("want", "a string"), strict.P("found", "an object"))
	c.Add(diag.CodeDuplicateMember, strict.AtName("/b/0/c"), strict.P("name", "c"),
		strict.PlaceParam("first", strict.AtName("/é")))
	c.Add(diag.CodeDuplicateMember, strict.At("/é"), strict.P("name", "é"),
		strict.PlaceParam("first", strict.At("/a")))
	c.Add(diag.CodeTooDeep, strict.At(""), strict.P("limit", "1"))
	c.Add(diag.CodeTooDeep, strict.At("/b"), strict.P("limit", "2"))
	c.Add(diag.CodeTooLarge, strict.InFile("third\n.json"), strict.P("limit", "3"))

	ds := c.Done([]byte(doc), nil)
	var got []string
	for _, d := range ds {
		got = append(got, d.Line("data")+" "+string(d.Pointer)+" "+d.Span.End.String()+" "+
			d.Params["first"])
	}
	want := []string{
		`data/first.json:1:1: error: nested deeper than 1 levels [too-deep]  2:6 `,
		`data/first.json:2:5: error: member "é" appears twice [duplicate-member] /é 2:6 1:6`,
		`data/second.json:1:1: error: nested deeper than 2 levels [too-deep] /b 2:9 `,
		`data/second.json:1:1: error: an element of "b" must be a string, not an object [wrong-type]  2:9 `,
		`data/second.json:2:2: error: member "c" appears twice [duplicate-member] /c 2:5 first.json:2:1`,
		`data/second.json:2:7: error: an element of "c" must be a string, not a number [wrong-type] /c 2:8 `,
		`data/thirdU+000A.json: error: the file has more than 3 bytes [too-large]   `,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	require.ErrorContains(t, c.Err(ds), "data/second.json:2:7: ")
	require.Equal(t, "first.json:2:5: error: member \"é\" appears twice [duplicate-member]",
		ds[1].String())
}
