package diff_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// What is no script that can be turned round is refused.
func TestApplyRefusesWhatIsNoScript(t *testing.T) {
	t.Parallel()
	v := versionFrom("1|One.\n-a|Below.\n2|Two words.\n")
	place := func(path ...int) diff.Position { return diff.Position{Path: path} }
	one := diff.Node{Number: "1", Text: "One."}
	below := diff.Node{Number: "a", Text: "Below."}
	two := diff.Node{Number: "2", Text: "Two words."}
	rewrite := func(splices ...diff.Splice) diff.Edit {
		return diff.Edit{
			Op: diff.OpRewrite, Old: place(1), New: place(1), Field: diff.FieldText,
			Splices: splices,
		}
	}
	renumber := func(from, to string) diff.Edit {
		return diff.Edit{
			Op: diff.OpSet, Old: place(0), New: place(0), Field: diff.FieldNumber,
			From: from, To: to,
		}
	}
	deleteTwo := diff.Edit{Op: diff.OpDelete, Old: place(1), Node: two}
	for _, tt := range []struct {
		name  string
		edits []diff.Edit
	}{
		{"no operation", []diff.Edit{{Old: place(0), New: place(0)}}},
		{"an unknown operation", []diff.Edit{{Op: "swap", Old: place(0), New: place(1)}}},
		{"no field", []diff.Edit{{Op: diff.OpSet, Old: place(0), New: place(0), To: "x"}}},
		{"an unknown field", []diff.Edit{{
			Op: diff.OpSet, Old: place(0), New: place(0),
			Field: "colour", To: "x",
		}}},
		{"a text that is set", []diff.Edit{{
			Op: diff.OpSet, Old: place(1), New: place(1),
			Field: diff.FieldText, From: "Two words.", To: "x",
		}}},
		{
			"a number that is rewritten",
			[]diff.Edit{{
				Op: diff.OpRewrite, Old: place(1), New: place(1), Field: diff.FieldNumber,
				Splices: []diff.Splice{{Old: "Two", New: "2"}},
			}},
		},
		{
			"a field that is rewritten without a name",
			[]diff.Edit{{
				Op: diff.OpRewrite, Old: place(1), New: place(1),
				Splices: []diff.Splice{{Old: "Two", New: "2"}},
			}},
		},
		{"splices out of order", []diff.Edit{rewrite(diff.Splice{At: 4, Old: "words", New: "x"},
			diff.Splice{At: 0, Old: "Two", New: "y"})}},
		{"splices that overlap", []diff.Edit{rewrite(diff.Splice{At: 0, Old: "Two w", New: "x"},
			diff.Splice{At: 4, Old: "words", New: "y"})}},
		{"a splice before the text", []diff.Edit{rewrite(diff.Splice{At: -1, New: "x"})}},
		{"a splice behind the text", []diff.Edit{rewrite(diff.Splice{At: 11, New: "x"})}},
		{
			"a splice at the end of all",
			[]diff.Edit{rewrite(diff.Splice{At: math.MaxInt, Old: "x"})},
		},
		{"two rewrites of one point", []diff.Edit{
			rewrite(diff.Splice{At: 0, Old: "Two", New: "x"}),
			rewrite(diff.Splice{At: 2, Old: "words", New: "y"}),
		}},
		{"two numbers for one point", []diff.Edit{renumber("1", "3"), renumber("3", "4")}},
		{"one point deleted twice", []diff.Edit{deleteTwo, deleteTwo}},
		{
			"one point deleted and moved",
			[]diff.Edit{deleteTwo, {Op: diff.OpMove, Old: place(1), New: place(0)}},
		},
		{"one point moved twice", []diff.Edit{
			{Op: diff.OpMove, Old: place(1), New: place(0)},
			{Op: diff.OpMove, Old: place(1), New: place(1)},
		}},
		{"one point moved and deleted", []diff.Edit{
			{Op: diff.OpMove, Old: place(1), New: place(0)},
			deleteTwo,
		}},
		{
			"a deleted point with one below it",
			[]diff.Edit{{Op: diff.OpDelete, Old: place(0), Node: one}},
		},
		{"a field of a deleted point", []diff.Edit{
			{Op: diff.OpDelete, Old: place(0, 0), Node: below},
			{
				Op: diff.OpSet, Old: place(0, 0), New: place(0, 0), Field: diff.FieldNumber,
				From: "a",
				To:   "b",
			},
		}},
		{
			"a change at another place",
			[]diff.Edit{{
				Op: diff.OpSet, Old: place(0), New: place(1), Field: diff.FieldNumber,
				From: "1", To: "3",
			}},
		},
		{
			"a change at no new place",
			[]diff.Edit{{
				Op: diff.OpSet, Old: place(0), Field: diff.FieldNumber, From: "1",
				To: "3",
			}},
		},
		{"two points at one place", []diff.Edit{
			{Op: diff.OpInsert, New: place(0), Node: one},
			{Op: diff.OpInsert, New: place(0), Node: two},
		}},
		{
			"an insertion with an old place",
			[]diff.Edit{{Op: diff.OpInsert, Old: place(0), New: place(0), Node: one}},
		},
		{
			"a deletion with a new place",
			[]diff.Edit{{Op: diff.OpDelete, Old: place(1), New: place(1), Node: two}},
		},
		{
			"a point below one that is not there",
			[]diff.Edit{{Op: diff.OpMove, Old: place(0), New: place(1, 0)}},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w, err := diff.Apply(v, tt.edits)
			_, ok := errors.AsType[*diff.ApplyError](err)
			require.True(t, ok, "Apply gave %v and %v", w, err)
			require.NotEmpty(t, err.Error())
			require.Nil(t, w)
		})
	}
}

// The order in which edits are handed over changes nothing.
func TestApplyInAnyOrder(t *testing.T) {
	t.Parallel()
	p := load(t, "lease")
	old, new := p.Version("lease-1"), p.Version("lease-2")
	edits := diff.Compare(old, new).Edits
	slices.Reverse(edits)
	holds := func(v *plan.Version, edits []diff.Edit, want *plan.Version) {
		w, err := diff.Apply(v, edits)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(treeOf(want), treeOf(w)))
	}
	holds(old, edits, new)
	holds(new, diff.Invert(edits), old)
}

// FuzzApply carries out edits that bytes pick, most of them close to those of a
// script: none panics, and what is carried out can be undone.
func FuzzApply(f *testing.F) {
	f.Add("1|One.\n-a|Below.\n2|Two words.\n", "2|Two words.\n1|One more.\n", []byte{})
	f.Add("1|One.\n-a|Below.\n2|Two words.\n", "1|Two.\n-a|Beyond.\n-b|Below.\n",
		[]byte{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3})
	f.Add("1|a b c\n2|d\n3|e\n-x|f\n", "", []byte{
		0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3,
		4, 4, 4, 4, 5, 5, 5, 5,
	})
	f.Add("", "1|x\n", []byte{6, 1, 0, 0, 0, 2, 1})
	f.Fuzz(func(t *testing.T, a, b string, picks []byte) {
		if len(a)+len(b) > 500 || len(picks) > 200 {
			return
		}
		v := versionFrom(a)
		edits := alter(v, diff.Compare(v, versionFrom(b)).Edits, picks)
		before := treeOf(v)
		w, err := diff.Apply(v, edits)
		require.Equal(t, before, treeOf(v), "the version was altered")
		if err != nil {
			_, ok := errors.AsType[*diff.ApplyError](err)
			require.True(t, ok, "%T", err)
			return
		}
		back, err := diff.Apply(w, diff.Invert(edits))
		require.NoError(t, err, "%+v\n%s\n%s", edits, before, treeOf(w))
		require.Empty(t, cmp.Diff(before, treeOf(back)), "%+v", edits)
	})
}

// alter drops, repeats, changes and adds edits as the bytes say.
func alter(v *plan.Version, edits []diff.Edit, picks []byte) []diff.Edit {
	pick := func(n int) int {
		if len(picks) == 0 || n < 1 {
			return 0
		}
		k := int(picks[0])
		picks = picks[1:]
		return k % n
	}
	var points []*plan.Point
	for _, p := range v.All() {
		points = append(points, p)
	}
	path := func() diff.Position {
		var p diff.Position
		for range pick(4) {
			p.Path = append(p.Path, pick(5)-1)
		}
		return p
	}
	texts := []string{"", "1", "a", "Two", "Two words.", "One.", strings.Repeat("x", 20)}
	text := func() string { return texts[pick(len(texts))] }
	node := func() diff.Node {
		if len(points) == 0 || pick(3) == 0 {
			return diff.Node{Number: text(), Text: text()}
		}
		p := points[pick(len(points))]
		return diff.Node{
			Number: p.Number, Heading: p.Heading, Theme: p.Theme,
			Presence: string(p.Presence), Text: p.Text,
		}
	}
	ops, fields := append(diff.Ops(), "", "swap"), append(diff.Fields(), "", "colour")
	edits = slices.Clone(edits)
	for len(picks) > 0 {
		k := pick(len(edits) + 1)
		if k == len(edits) {
			edits = append(edits, diff.Edit{
				Op: ops[pick(len(ops))], Old: path(), New: path(),
				Field: fields[pick(len(fields))], From: text(), To: text(), Node: node(),
			})
			continue
		}
		e := edits[k]
		switch pick(9) {
		case 0:
			edits = slices.Delete(edits, k, k+1)
			continue
		case 1:
			edits = append(edits, e)
		case 2:
			e.Op = ops[pick(len(ops))]
		case 3:
			e.Old = path()
		case 4:
			e.New = path()
		case 5:
			e.Field, e.From, e.To = fields[pick(len(fields))], text(), text()
		case 6:
			e.Node = node()
		case 7:
			at := []int{0, 1, 4, -1, math.MaxInt, math.MinInt}
			e.Splices = append(slices.Clone(e.Splices),
				diff.Splice{At: at[pick(len(at))], Old: text(), New: text()})
		case 8:
			e.Old, e.New = e.New, e.Old
		}
		edits[k] = e
	}
	return edits
}
