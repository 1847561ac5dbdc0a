package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
)

// still reports whether nothing is to be said of a link but that it has another
// number, or not even that.
func (v *view) still(i int) bool {
	l := v.l(i)
	return len(l.Old) == 1 && len(l.New) == 1 &&
		(l.Known == diff.KnownWords || l.Known == diff.KnownNeither) &&
		!slices.ContainsFunc(v.changes[i], func(h *diff.Change) bool {
			return h.Kind != diff.KindRenumbered
		}) && len(v.remarks(i)) == 0
}

// quiet reports whether nothing is to be said of a block and of what stands
// below it but that they have other numbers, or not even that.
func (v *view) quiet(b diff.Block) bool {
	return v.still(b.Link) && !slices.ContainsFunc(b.Below, func(i int) bool {
		return !v.still(i) || v.has(i, diff.KindRenumbered) && !v.implied(i)
	})
}

// quietRun gives the links of the blocks at the beginning of some that are quiet
// and were renumbered in a row.
func (v *view) quietRun(blocks []diff.Block) []int {
	var run []int
	for _, b := range blocks {
		if !v.quiet(b) || !v.has(b.Link, diff.KindRenumbered) ||
			len(run) > 0 && !v.next(run[len(run)-1], b.Link) {
			break
		}
		run = append(run, b.Link)
	}
	return run
}

// renumbered gives the links at the beginning of some that have nothing but
// another number and were renumbered in a row; the points below them are passed
// over.
func (v *view) renumbered(links []int) []int {
	var run []int
	for _, i := range links {
		switch {
		case v.still(i) && v.implied(i):
		case v.still(i) && v.has(i, diff.KindRenumbered) &&
			(len(run) == 0 || v.next(run[len(run)-1], i)):
			run = append(run, i)
		default:
			return run
		}
	}
	return run
}

// unchanged gives the links at the beginning of some of which nothing is to be
// said at all.
func (v *view) unchanged(links []int) []int {
	n := 0
	for n < len(links) && v.still(links[n]) && !v.has(links[n], diff.KindRenumbered) {
		n++
	}
	return links[:n]
}

// after gives the place in some links behind those of a run.
func (v *view) after(links, run []int) int { return slices.Index(links, run[len(run)-1]) + 1 }

// next reports whether a link follows another one on both sides as the next
// point of the same list.
func (v *view) next(before, i int) bool {
	follows := func(a, b []diff.Clause) bool {
		if len(a) != 1 || len(b) != 1 || len(a[0].Path) != len(b[0].Path) || len(a[0].Path) == 0 {
			return false
		}
		last := len(a[0].Path) - 1
		return slices.Equal(a[0].Path[:last], b[0].Path[:last]) &&
			b[0].Path[last] == a[0].Path[last]+1
	}
	return follows(v.l(before).Old, v.l(i).Old) && follows(v.l(before).New, v.l(i).New)
}

// implied reports whether the new number of a link is that of the point above
// it with the same end as before: "3.1 -> 2.1" below "3 -> 2".
func (v *view) implied(i int) bool {
	k, ok := v.outer(i)
	if !ok || !v.has(i, diff.KindRenumbered) || !v.has(k, diff.KindRenumbered) ||
		len(v.l(k).Old) != 1 || len(v.l(k).New) != 1 {
		return false
	}
	a, one := strings.CutPrefix(v.l(i).Old[0].Number, v.l(k).Old[0].Number)
	b, two := strings.CutPrefix(v.l(i).New[0].Number, v.l(k).New[0].Number)
	return one && two && a == b && a != ""
}

// run says that so many points in a row have other numbers.
func (v *view) run(links []int) string {
	first, last := links[0], links[len(links)-1]
	pairs := []string{
		"old", v.oldName(first), "end", v.oldName(last), "new", v.newName(first),
		"last", v.newName(last),
	}
	switch len(links) {
	case 1:
		return v.label("fold.one", pairs...)
	case 2:
		return v.label("fold.two", pairs...)
	}
	return v.label("fold.run", pairs...)
}

// oldName and newName name the first point of a link on one side.
func (v *view) oldName(i int) string { return v.places.Old(v.l(i).Old[0].Ref).Name(v.set.table) }
func (v *view) newName(i int) string { return v.places.New(v.l(i).New[0].Ref).Name(v.set.table) }
