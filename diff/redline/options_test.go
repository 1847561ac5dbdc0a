package redline_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/diff/redline"
)

func TestFoldCaseRestyles(t *testing.T) {
	old, new := "the Guarantor States", "the guarantor states"
	if r := redline.Compare(old, new); !r.Changed() {
		t.Error("without FoldCase, case is no change")
	}
	r := redline.Compare(old, new, redline.FoldCase())
	checkResult(t, old, new, r)
	if diff := cmp.Diff("the <Guarantor|guarantor> <States|states>", markup(r.Spans)); diff != "" {
		t.Errorf("mark-up (-want +got):\n%s", diff)
	}
}

func TestMovesOff(t *testing.T) {
	old := "Ukraine holds elections within 100 days of the signing. All prisoners are exchanged on the basis of all for all."
	new := "All prisoners are exchanged on the basis of all for all. Ukraine holds elections within 100 days of the signing."
	for _, s := range redline.Compare(old, new, redline.Moves(false)).Spans {
		if s.Op == redline.OpMoved || s.Move != 0 {
			t.Errorf("moved in spite of the option: %+v", s)
		}
	}
	r := redline.Compare(old, new)
	if r.OldInNew != 1000 || r.NewInOld != 1000 || r.Similarity != 999 {
		t.Errorf("a text in another order: similarity %d, contained %d and %d; want 999, 1000, 1000", r.Similarity, r.OldInNew, r.NewInOld)
	}
}

func TestContainment(t *testing.T) {
	old := "The parties declare a ceasefire."
	r := redline.Compare(old, old+" The guarantors verify it within seven days.")
	if r.OldInNew != 1000 || r.NewInOld >= 600 || r.NewInOld <= 200 {
		t.Errorf("OldInNew %d, NewInOld %d", r.OldInNew, r.NewInOld)
	}
	if r := redline.Compare("", "a b c"); r.OldInNew != 1000 || r.NewInOld != 0 ||
		r.Similarity != 0 {
		t.Errorf("an empty text: %+v", r)
	}
	if r := redline.Compare("", ""); r.Similarity != 1000 || r.Spans != nil {
		t.Errorf("two empty texts: %+v", r)
	}
}

func TestSpanJSON(t *testing.T) {
	r := redline.Compare("a plan", "a “plan” now")
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"op":"equal"`, `"op":"inserted"`, `"oldInNew":`,
		`"similarity":`,
	} {
		if !strings.Contains(string(data), want) {
			t.Errorf("JSON %s lacks %s", data, want)
		}
	}
	var back redline.Result
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, back); diff != "" {
		t.Errorf("through JSON (-want +got):\n%s", diff)
	}
}

func TestOpText(t *testing.T) {
	for i, op := range redline.Ops() {
		if int(op) != i || !op.Valid() || redline.Op(len(redline.Ops())).Valid() {
			t.Errorf("%v is not operation %d of those that are known", op, i)
		}
		text, err := op.MarshalText()
		if err != nil || string(text) != op.String() {
			t.Errorf("%v marshals to %q, %v", op, text, err)
		}
		var back redline.Op
		if err := back.UnmarshalText(text); err != nil || back != op {
			t.Errorf("%q unmarshals to %v, %v", text, back, err)
		}
	}
	var op redline.Op
	if err := op.UnmarshalText([]byte("Equal")); err == nil {
		t.Error("a name in another case was taken")
	}
	if _, err := redline.Op(9).MarshalText(); err == nil {
		t.Error("an unknown operation was marshalled")
	}
}

// TestConcurrent lets the race detector look at many comparisons at once.
func TestConcurrent(t *testing.T) {
	want := redline.Compare(clauseOld, clauseNew)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			var c redline.Comparer
			for range 20 {
				if diff := cmp.Diff(want, c.Compare(clauseOld, clauseNew)); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			}
		})
	}
	wg.Wait()
}

// TestAllocations holds a used Comparer to the result alone.
func TestAllocations(t *testing.T) {
	var c redline.Comparer
	c.Compare(clauseOld, clauseNew)
	if n := testing.AllocsPerRun(100, func() { c.Compare(clauseOld, clauseNew) }); n > 1 {
		t.Errorf("%v allocations for a small text, want 1", n)
	}
}
