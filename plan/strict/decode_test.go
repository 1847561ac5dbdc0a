package strict_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// leaves is a list of n, each with a number of its own.
func leaves(from, n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(`{"at":%d}`, from+i)
	}
	return "[" + strings.Join(list, ",") + "]"
}

// Lists are put together where others were before: whatever their lengths, and
// however they lie in each other, each has its own elements, and no other list
// changes with it.
func TestListsAreTheirOwn(t *testing.T) {
	t.Parallel()
	var trees []string
	for i, n := range []int{1, 0, 3, 4, 5, 127, 128, 129, 2, 300, 131, 1} {
		inner := fmt.Sprintf(
			`{"id":"in","leaves":%s,"trees":[{"id":"deep","marks":["a","b"]},{"id":"","leaves":%s}]}`, leaves(10_000*i, n/2), leaves(20_000*i, 2))
		trees = append(trees, fmt.Sprintf(`{"id":"t%d","leaves":%s,"trees":[%s],"marks":["m"]}`, i,
			leaves(1000*i, n), strings.Join([]string{inner, inner, inner}, ",")))
	}
	text := `{"id":"root","trees":[` + strings.Join(trees, ",") +
		strings.Repeat(`,{"id":"more","leaves":[{"at":1}]}`, 150) + `]}`
	var want tree
	require.NoError(t, json.Unmarshal([]byte(text), &want))
	got, whole, ds := decode(t, text)
	require.True(t, whole)
	require.Empty(t, ds)
	require.Empty(t, cmp.Diff(emptied(want), got))

	for i := range got.Trees {
		got.Trees[i].Leaves = append(got.Trees[i].Leaves, leaf{At: -1})
		got.Trees[i].Trees = append(got.Trees[i].Trees, tree{ID: "added"})
		want.Trees[i].Leaves = append(want.Trees[i].Leaves, leaf{At: -1})
		want.Trees[i].Trees = append(want.Trees[i].Trees, tree{ID: "added"})
	}
	require.Empty(t, cmp.Diff(emptied(want), got))
}

// emptied makes of lists without elements what they are here: missing.
func emptied(v tree) tree {
	if len(v.Leaves) == 0 {
		v.Leaves = nil
	}
	for i := range v.Trees {
		v.Trees[i] = emptied(v.Trees[i])
	}
	return v
}

// Texts are given out from memory that they share: none changes with another, nor
// with the document.
func TestTextsAreCopies(t *testing.T) {
	t.Parallel()
	var written, want []string
	for _, n := range []int{0, 1, 7, 100, 1000, 1023, 1024, 1025, 2000, 4095, 4096, 4097, 9000} {
		for _, unit := range []string{"a", "é", `\n`, `\u0416`, "\xff", "a\xff", `\ud800`, "中"} {
			written = append(written, strings.Repeat(unit, n)+"x")
		}
	}
	data := []byte(`["` + strings.Join(written, `","`) + `"]`)
	for _, raw := range written {
		var text string
		require.NoError(t, json.Unmarshal([]byte(`"`+strings.ReplaceAll(raw, "\xff", "\ufffd")+`"`),
			&text))
		if strings.Contains(raw, "\xff\xff") {
			text = "\ufffdx" // one for a run of them
		}
		want = append(want, text)
	}
	s := strict.NewScanner(data, strict.NewCollector(diag.NewCatalog(),
		strict.MaxDiagnostics(len(data))))
	var got []string
	for tok := s.Next(); tok.Kind > strict.TokenKindEOF; tok = s.Next() {
		if tok.Kind == strict.TokenKindString {
			got = append(got, s.Text(tok))
		}
	}
	clear(data)
	require.Empty(t, cmp.Diff(want, got))
}

// A scanner has nothing more to give once its collector takes nothing more.
func TestNothingIsReadThatCannotBeTold(t *testing.T) {
	t.Parallel()
	c := strict.NewCollector(diag.NewCatalog(), strict.MaxDiagnostics(1))
	s := strict.NewScanner([]byte("[\"\xff\",\"\xff\",1]"), c)
	n := 0
	for tok := s.Next(); tok.Kind != strict.TokenKindInvalid; tok = s.Next() {
		n++
	}
	require.True(t, c.Full())
	require.Equal(t, 3, n)
}
