package align_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// A schedule is a list of thirty rows of one kind.
type schedule struct {
	name string
	row  func(r *rand.Rand, i int) string
	// no row stands twice: where two beside each other are edited, both may be like either
	single bool
}

var schedules = []schedule{
	{name: "one row", row: func(*rand.Rand, int) string {
		return "Berth for one boat, per night, with water: 12 crowns"
	}},
	{name: "two rows", row: func(_ *rand.Rand, i int) string {
		return []string{
			"Hall, per evening: 40 crowns",
			"Cleaning of the hall after use: 15 crowns",
		}[i%2]
	}},
	{name: "five rows", row: func(r *rand.Rand, _ int) string {
		return []string{
			"Deposit for a key: 5 crowns", "Late return, per day: 2 crowns",
			"Copy of the register, per page: 1 crown",
			"Inspection of the premises: 30 crowns", "No fee is charged.",
		}[r.IntN(5)]
	}},
	{name: "blocks", row: func(_ *rand.Rand, i int) string {
		return []string{
			"Application: 20 crowns", "Inspection on the spot: 35 crowns",
			"Issue of the permit: 10 crowns", "Renewal for a year: 25 crowns",
		}[i%4]
	}},
	{name: "rows that differ", row: func(r *rand.Rand, i int) string {
		goods := strings.Fields(
			"apples barley cloth dates eggs flax grain honey iron jute kale lead maize nuts oats pears quince rye salt tar urns veal wool yarn zinc beans cork dill figs glue")
		return fmt.Sprintf("For each sack of %s brought to market: %d crowns", goods[i],
			1+r.IntN(9))
	}},
	{name: "figures that differ", single: true, row: func(_ *rand.Rand, i int) string {
		return fmt.Sprintf("Mooring for a boat of up to %d metres, per night: %d crowns", 4+i,
			6+2*i)
	}},
}

// rewrite changes a word or two of a row, one of a short row.
func rewrite(r *rand.Rand, row string) string {
	words := strings.Fields(row)
	for range 1 + r.IntN(min(2, len(words)/3)) {
		switch i := r.IntN(len(words)); r.IntN(3) {
		case 0:
			words = slices.Insert(words, i,
				[]string{"every", "full", "ordinary", "winter"}[r.IntN(4)])
		case 1:
			for k := range words {
				if strings.ContainsAny(words[k], "0123456789") {
					words[k] = fmt.Sprint(60 + r.IntN(30))
				}
			}
		default:
			words[i] = []string{"harbour", "market", "council", "summer", "weekly"}[r.IntN(5)]
		}
	}
	return strings.Join(words, " ")
}

const foreignRow = "The keeper of the quay answers complaints in writing before the new moon."

// drafts gives thirty rows and the same with some edited in place, and another with a row of
// another kind between them; want says what became of each old row.
func (s schedule) drafts(r *rand.Rand, edits int, foreign, numbered bool) (old, new align.Tree,
	want []int,
) {
	var rows []string
	for i := range 30 {
		rows = append(rows, s.row(r, i))
	}
	later := slices.Clone(rows)
	for _, i := range r.Perm(30)[:edits] {
		for later[i] == rows[i] {
			later[i] = rewrite(r, rows[i])
		}
	}
	at := -1
	if foreign {
		at = r.IntN(31)
		later = slices.Insert(later, at, foreignRow)
	}
	for i := range rows {
		if foreign && i >= at {
			want = append(want, i+1)
		} else {
			want = append(want, i)
		}
	}
	tree := func(rows []string) (t align.Tree) {
		for i, row := range rows {
			n := align.Node{Text: row}
			if numbered {
				n.Number = fmt.Sprintf("%d.", i+1)
			}
			t.Nodes = append(t.Nodes, n)
		}
		return t
	}
	return tree(rows), tree(later), want
}

// TestSchedules: in lists whose rows recur, what is edited in place stays in its place, and so do
// its neighbours; a row of another kind moves none.
func TestSchedules(t *testing.T) {
	const draws = 20
	table := &strings.Builder{}
	for _, numbered := range []bool{false, true} {
		for _, s := range schedules {
			for edits := range 7 {
				foreign := edits == 0
				right, all := 0, 0
				for draw := range uint64(draws) {
					r := rand.New(rand.NewPCG(draw, uint64(edits)))
					old, new, want := s.drafts(r, edits, foreign, numbered)
					for _, l := range align.Trees(old, new).Links {
						if len(l.Old) == 1 && len(l.New) == 1 && want[l.Old[0]] == l.New[0] {
							right++
						}
					}
					all += len(want)
				}
				least := all
				if s.single || numbered {
					least = all * 97 / 100
				}
				if right < least {
					t.Errorf("%s, numbered %t, %d edited, foreign %t: %d right of %d", s.name,
						numbered, edits, foreign, right, all)
				}
				fmt.Fprintf(table, "%-20s numbered %-5t edited %d: %d of %d\n", s.name, numbered,
					edits, right, all)
			}
		}
	}
	t.Log("\n" + table.String())
}

// TestTwoAlike: of two clauses alike the first one is edited, and stays the first; where one of
// them is gone, nothing tells which, and that is said.
func TestTwoAlike(t *testing.T) {
	const clause = "The harbour dues are paid to the clerk before the boat is unloaded."
	const edited = "The harbour dues are paid to the clerk, in coin, before the boat is unloaded."
	const other = "Every village keeps a school with two teachers and a garden."
	numbered := func(ts ...string) (t align.Tree) {
		for i, s := range ts {
			t.Nodes = append(t.Nodes, align.Node{Number: fmt.Sprint(i + 1), Text: s})
		}
		return t
	}
	pairs := func(old, new align.Tree) (out [][2]int) {
		for _, l := range checkMirror(t, old, new).Links {
			out = append(out, pairsOf(l.Old, l.New)...)
		}
		return out
	}
	old, new := numbered(clause, clause), numbered(edited, clause)
	if got := pairs(old, new); !slices.Equal(got, [][2]int{{0, 0}, {1, 1}}) {
		t.Errorf("two alike: %v", got)
	}
	old, new = numbered(other, clause, clause, clause), numbered(other, clause, clause, edited)
	if got := pairs(old, new); !slices.Equal(got, [][2]int{{0, 0}, {1, 1}, {2, 2}, {3, 3}}) {
		t.Errorf("three alike: %v", got)
	}
	old, new = numbered(clause, clause, clause), numbered(clause, clause)
	for i := range old.Nodes {
		old.Nodes[i].Number = ""
	}
	for _, l := range align.Trees(old, new).Links {
		if l.Confidence > 500 {
			t.Errorf("%v = %v is said %d sure, and could be another", l.Old, l.New, l.Confidence)
		}
	}
}
