package diff

import (
	"slices"
	"sort"

	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// A region is a run of bytes of a compared text.
type region struct {
	text  string
	words []words.Word // all of text
	at, n int
}

// form says whose words a reading has at a place: own is the place in the
// text of its own version, other that in the other version's. "" means that
// nothing can be said: the reading does not reach there, or has both.
//
// A fragment has what lies wholly inside of it and lacks nothing; an abridged
// text lacks nothing either. For whole texts (a replaced clause) the reading is
// held against each as a whole: see [Testimony].Part.
func (r *reading) form(own, other region, texts bool, compare hunk.Comparer) Form {
	if texts {
		return r.formOfText(own.text, other.text, compare)
	}
	a, b := r.has(own, r.own), r.has(other, r.other)
	switch {
	case a == yes && b == yes:
		return ""
	case a == yes:
		return FormOwn
	case b == yes:
		return FormOther
	case a == no || b == no:
		return FormThird
	}
	return ""
}

// formOfText says whose text a reading is as a whole. Three fifths of its
// words must be found in one text and fewer in the other.
func (r *reading) formOfText(own, other string, compare hunk.Comparer) Form {
	const enough = 600 // per mille
	a, b := compare(own, r.text).NewInOld, compare(other, r.text).NewInOld
	switch {
	case a >= enough && a > b:
		return FormOwn
	case b >= enough && b > a:
		return FormOther
	}
	return ""
}

// An answer is three-valued.
type answer uint8

const (
	unknown answer = iota // the reading does not reach the place
	yes                   // it has these words there
	no                    // it has others there, or none
)

// has says whether the reading has the words of a region at the same place.
// Equal words elsewhere do not count: a word beside the place must be shared
// too, or the reading must begin or end there.
func (r *reading) has(g region, ms []hunk.Hunk) answer {
	words := g.words
	first, last := inRegion(words, g) // first word in the region; one past the last
	placed := func(k int) (int, int, bool) {
		if k < 0 || k >= len(words) {
			return 0, 0, false
		}
		return place(ms, words[k])
	}
	_, before, hasBefore := placed(first - 1)
	after, _, hasAfter := placed(last)

	if first == last { // no words of its own: are the neighbours side by side?
		whole := r.extent == plan.ExtentWhole
		switch {
		case hasBefore && hasAfter:
			return r.sideBySide(before, after)
		case first == 0 && hasAfter && whole && !r.weak: // how a sentence opens is the translator's
			return r.sideBySide(0, after)
		case last == len(words) && hasBefore && whole:
			return r.sideBySide(before, len(r.text))
		}
		return unknown
	}
	start, end, covered := 0, 0, true
	for k := first; k < last && covered; k++ {
		at, to, ok := placed(k)
		if k == first {
			start = at
		} else {
			ok = ok && r.bare(end, at)
		}
		end, covered = to, ok
	}
	switch {
	case covered && (hasBefore && r.bare(before, start) || hasAfter && r.bare(end, after) ||
		r.bare(0, start) || r.bare(end, len(r.text))):
		return yes
	case hasBefore && hasAfter && !r.cut(before, after):
		return no
	}
	return unknown
}

// sideBySide answers whether the reading has no words between two offsets. That
// words are missing in an abridged text says nothing of the clause.
func (r *reading) sideBySide(from, to int) answer {
	switch {
	case r.cut(from, to):
		return unknown
	case !r.bare(from, to):
		return no
	case r.extent == plan.ExtentAbridged:
		return unknown
	}
	return yes
}

// bare reports whether the reading has no words between two offsets, and none
// are missing there.
func (r *reading) bare(from, to int) bool {
	return from <= to && !r.cut(from, to) && len(prose.Words(r.text[from:to])) == 0
}

// cut reports whether words are missing between two offsets of the reading.
func (r *reading) cut(from, to int) bool {
	return slices.ContainsFunc(r.gaps, func(at int) bool { return from <= at && at <= to })
}

// inRegion gives the words that lie in a region, as indices from and to.
func inRegion(list []words.Word, g region) (from, to int) {
	from, _ = slices.BinarySearchFunc(list, g.at, func(w words.Word, at int) int {
		return w.At - at
	})
	to = from
	for to < len(list) && list[to].End() <= g.at+g.n {
		to++
	}
	return from, to
}

// place gives where a shared word of the compared text stands in the reading.
func place(ms []hunk.Hunk, w words.Word) (at, end int, ok bool) {
	i := sort.Search(len(ms), func(i int) bool { return ms[i].OldAt > w.At }) - 1
	if i < 0 || w.End() > ms[i].OldEnd {
		return 0, 0, false
	}
	// Equal and restyled runs keep their words in step, but not their bytes
	// where style differs, so the word is looked for from the nearer end.
	m := &ms[i]
	if m.OldEnd-m.OldAt == m.NewEnd-m.NewAt {
		return m.NewAt + w.At - m.OldAt, m.NewAt + w.End() - m.OldAt, true
	}
	return m.NewAt, m.NewEnd, true
}
