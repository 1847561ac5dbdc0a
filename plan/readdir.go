package plan

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// ReadDir reads a plan that is kept as a folder, the root of fsys, so that each
// version can be corrected and reviewed in a file of its own:
//
//   - plan.json has the members of the plan itself: format, id, title,
//     collected, parties, themes.
//   - sources.json has sources and reports, statements.json has statements; {}
//     if there are none.
//   - versions.json lists the versions, in their order, by their ids:
//     {"versions": ["march", "april"]}. Without it they stand in the order of
//     the names of their files.
//   - Every other file that ends in .json is a version; its name is free.
//
// Names that begin with a dot or end in .md are passed over. Anything else, a
// folder too, is refused, so that no draft is left out by a slip; see
// [CodeUnknownFile].
//
// The plan is held to all that [Decode] holds a document to, as if it were
// one: limits are those of all files together, and in which of the first three
// files a member stands makes no difference. The error is an [*Error] that has
// the problems of all files, each with the name of its file in
// [diag.Diagnostic.File], and its place there; Error.Name is what the option
// [Name] gives, best the folder's. Where a file is not JSON, nothing is said of
// what others miss in it. As with Decode the plan may be given beside the
// error; any other error comes from fsys.
//
// Cost: as Decode, and one pass more over the bytes.
func ReadDir(fsys fs.FS, opts ...Option) (*Plan, error) {
	c := strict.NewCollector(catalog(), opts...)
	f := &folder{c: c, opts: opts}
	if err := f.open(fsys); err != nil {
		return nil, fmt.Errorf("plan: reading: %w", err)
	}
	p, ds, whole := f.read()
	if !whole {
		p = nil
	}
	return p, c.Err(ds)
}

// A folder is what is read of a plan that is kept as one.
type folder struct {
	c    *strict.Collector
	opts []Option

	shared   []file // that could be read, in the order of sharedFiles
	versions []file // likewise
	list     *file  // of the versions; nil if there is none
	order    []string

	lacks lacking
	apart Diagnostics // of files that are not in the joined document
}

// lacking says of what sort the files are that could not be read.
type lacking struct{ shared, version, list bool }

// A file is one whose bytes were read.
type file struct {
	name  string
	data  []byte
	id    string // what its member "id" has
	empty bool   // it has no members
}

// read gives the plan, as the function of this name does for a document.
func (f *folder) read() (p *Plan, ds Diagnostics, whole bool) {
	f.sort()
	data, parts := join(f.shared, f.versions)
	f.c.Parts(parts...)
	p, ds, whole = read(data, f.c, f.prepare)
	for i, d := range ds {
		if d.Code == CodeNewerFormat || d.Code == CodeUnknownFormat {
			return nil, ds[i : i+1], false // whatever else would be said would be wrong
		}
	}
	if len(f.apart) > 0 {
		ds = append(f.apart, ds...)
		slices.SortStableFunc(ds, func(a, b diag.Diagnostic) int {
			return cmp.Or(cmp.Compare(unnamed(a), unnamed(b)), cmp.Compare(a.File, b.File))
		})
	}
	return p, ds, whole && f.lacks == lacking{}
}

// unnamed puts what is of no file last: that there is more.
func unnamed(d diag.Diagnostic) int {
	if d.File == "" {
		return 1
	}
	return 0
}

// sort puts the versions in the order of the list, those that are not in it
// last.
func (f *folder) sort() {
	at := make(map[string]int, len(f.order))
	for i, id := range slices.Backward(f.order) {
		at[id] = i - len(f.order)
	}
	slices.SortStableFunc(f.versions, func(a, b file) int {
		return cmp.Compare(at[a.id], at[b.id])
	})
}
