package redline

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// longestCommon is the plain table: the length of a longest common subsequence.
func longestCommon(a, b []int32) int32 {
	row := make([]int32, len(b)+1)
	for _, p := range a {
		before := int32(0)
		for j, q := range b {
			here := row[j+1]
			if p == q {
				row[j+1] = before + 1
			} else {
				row[j+1] = max(here, row[j])
			}
			before = here
		}
	}
	return row[len(b)]
}

func randomIDs(r *rand.Rand, n, words int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = int32(r.IntN(words))
	}
	return out
}

// checkRuns fails if runs are no common subsequence of a and b, and returns how long it is.
func checkRuns(t *testing.T, runs []run, a, b []int32) (kept int32) {
	t.Helper()
	endA, endB := int32(0), int32(0)
	for k, r := range runs {
		if r.n <= 0 || r.a < endA || r.b < endB {
			t.Fatalf("run %d, %+v, comes before %d, %d", k, r, endA, endB)
		}
		if k > 0 && r.a == endA && r.b == endB {
			t.Fatalf("run %d, %+v, goes on where the one before ends", k, r)
		}
		for i := range r.n {
			if a[r.a+i] != b[r.b+i] {
				t.Fatalf("run %d, %+v, holds different words at %d", k, r, i)
			}
		}
		endA, endB = r.a+r.n, r.b+r.n
		kept += r.n
	}
	return kept
}

func TestLeastIsLongestCommon(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	var l leaster
	for n := range 400 {
		size, words := 1+n%150, 2+n%17
		a, b := randomIDs(r, size, words), randomIDs(r, 1+r.IntN(size), words)
		if n%3 == 0 { // versions of one text
			b = append([]int32(nil), a...)
			for range 1 + size/8 {
				b[r.IntN(len(b))] = int32(r.IntN(words))
			}
		}
		want := longestCommon(a, b)
		if got := l.length(a, b, words); got != want {
			t.Fatalf("length %d, want %d: %v, %v", got, want, a, b)
		}
		if most := l.atMost(a, b, words); most < want || most > int32(min(len(a), len(b))) {
			t.Fatalf("at most %d, but %d are common", most, want)
		}
		if got := checkRuns(t, l.common(nil, a, b, words, 0, 0, 0), a, b); got != want {
			t.Fatalf("%d words kept, want %d: %v, %v", got, want, a, b)
		}
		// In the band that a common subsequence as long, or a shorter one, leaves.
		for _, kept := range []int32{want, want / 2, 1} {
			if kept == 0 {
				continue
			}
			if got := checkRuns(t, l.common(nil, a, b, words, 0, 0, int(kept)), a, b); got != want {
				t.Fatalf("%d words kept in the band of %d, want %d: %v, %v", got, kept, want, a, b)
			}
		}
	}
}

// TestLeastInHalves works out tables of which not all rows are kept.
func TestLeastInHalves(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	a := randomIDs(r, 4300, 40)
	b := append(randomIDs(r, 300, 40), a[:4000]...)
	for range 900 {
		b[r.IntN(len(b))] = int32(r.IntN(40))
	}
	if stride := (len(a) + 63) / 64; stride*len(b) <= maxRows {
		t.Fatal("all rows are kept")
	}
	var l leaster
	want := longestCommon(a, b)
	if got := l.length(a, b, 40); got != want {
		t.Errorf("length %d, want %d", got, want)
	}
	for _, kept := range []int{0, int(want), int(want) - 100} {
		if got := checkRuns(t, l.common(nil, a, b, 40, 0, 0, kept), a, b); got != want {
			t.Errorf("%d words kept in the band of %d, want %d", got, kept, want)
		}
	}
}

func TestLeastPlaces(t *testing.T) {
	var l leaster
	a, b := []int32{5, 1, 2, 3, 9, 4}, []int32{1, 2, 7, 3, 4, 8}
	want := []run{{11, 100, 2}, {13, 103, 1}, {15, 104, 1}}
	got := l.common(nil, a, b, 10, 10, 100, 0)
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(run{})); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
	if got := l.common(got[:1], nil, b, 10, 0, 0, 0); len(got) != 1 {
		t.Errorf("nothing has %v in common", got[1:])
	}
	for _, tt := range []struct {
		a, b []int32
		want int32
	}{
		{[]int32{1, 1, 2}, []int32{1, 2, 2}, 2},
		{[]int32{1, 2}, []int32{2, 1}, 2},
		{[]int32{3}, []int32{4}, 0},
	} {
		if got := l.atMost(tt.a, tt.b, 10); got != tt.want {
			t.Errorf("at most %d of %v in %v, want %d", got, tt.a, tt.b, tt.want)
		}
	}
}

func TestLeastTurns(t *testing.T) {
	var l leaster
	a, b := []int32{1, 2, 3, 2}, []int32{2, 3, 1, 2}
	l.reset(4)
	l.turn = 1<<32 - 2 // the next turn begins anew
	for range 3 {
		if got := checkRuns(t, l.common(nil, a, b, 4, 0, 0, 0), a, b); got != 3 {
			t.Errorf("%d words kept, want 3", got)
		}
	}
}

func TestBandWindow(t *testing.T) {
	for _, tt := range []struct {
		d            band
		j, n, lo, hi int
		words        int
	}{
		{wide, 0, 100, 0, 2, 2},
		{wide, 7, 64, 0, 1, 1},
		{band{-2, 2}, 0, 1000, 0, 1, 2},
		{band{-2, 2}, 63, 1000, 0, 2, 2},
		{band{-2, 2}, 70, 1000, 1, 2, 2},
		{band{-70, 70}, 200, 1000, 2, 5, 4},
		{band{-2, 2}, 999, 1000, 15, 16, 2},
		{band{-2, 2}, 5000, 1000, 16, 16, 2},
	} {
		lo, hi := tt.d.window(tt.j, tt.n)
		if lo != tt.lo || hi != tt.hi || tt.d.words(tt.n) != tt.words {
			t.Errorf("row %d of %d columns in %v: %d to %d, %d words; want %d to %d, %d", tt.j, tt.n,
				tt.d, lo, hi, tt.d.words(tt.n), tt.lo, tt.hi, tt.words)
		}
	}
}

func TestLengths(t *testing.T) {
	// The length grows in the columns whose bit is 0.
	got := lengths(nil, []uint64{^uint64(0b1011)}, 5)
	if diff := cmp.Diff([]int32{0, 1, 2, 2, 3, 3}, got); diff != "" {
		t.Errorf("lengths (-want +got):\n%s", diff)
	}
}
