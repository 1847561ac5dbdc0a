package plan

import (
	"cmp"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// open reads all files of the folder.
func (f *folder) open(fsys fs.FS) error {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return err
	}
	names, err := f.parts(fsys, entries)
	if err != nil {
		return err
	}
	// The brackets and commas that join the files count as well.
	left := f.c.MaxSize() - len(`{"versions":[]}`) - 2*len(names)
	for _, name := range names {
		data, err := readAtMost(fsys, name, left)
		if err != nil {
			return err
		}
		if left -= len(data); left < 0 {
			f.c.Add(diag.CodeTooLarge, strict.InFile(name), variant("folder"),
				strict.P("limit", strconv.Itoa(f.c.MaxSize())))
			f.lacks = lacking{true, true, true}
			return nil
		}
		f.take(file{name: name, data: data})
	}
	return nil
}

// parts gives the names of the files that are parts of the plan: those of the
// plan itself first. It reports what is missing, and what should not be there.
func (f *folder) parts(fsys fs.FS, entries []fs.DirEntry) (names []string, err error) {
	for _, e := range entries {
		name := e.Name()
		kind := e.Type()
		if kind&fs.ModeSymlink != 0 && !passedOver(name) && utf8.ValidString(name) {
			info, err := fs.Stat(fsys, name)
			if err != nil {
				return nil, err
			}
			kind = info.Mode().Type()
		}
		if isPart(name, kind, f.c) {
			names = append(names, name)
		}
	}
	for _, name := range sharedFiles() {
		if !slices.Contains(names, name) {
			f.lacks.shared = true
			v := ""
			if name == planFile {
				v = "plan"
			}
			f.c.Add(CodeMissingFile, strict.InFile(name), variant(v))
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), strings.Compare(a, b))
	})
	return names, nil
}

// rank puts the files of the plan itself first.
func rank(name string) int {
	if i := slices.Index(sharedFiles(), name); i >= 0 {
		return i
	}
	return len(sharedFiles())
}

// isPart reports whether what stands in a folder is a part of the plan, and
// adds to c what should not be there.
func isPart(name string, kind fs.FileMode, c *strict.Collector) bool {
	if passedOver(name) {
		return false
	}
	stem, isJSON := strings.CutSuffix(name, fileSuffix)
	var params []strict.Param
	switch {
	case kind.IsDir():
		params = append(params, variant("folder"))
	case !utf8.ValidString(name):
		params = append(params, variant("name"))
	case isJSON && stem != "" && kind.IsRegular():
		return true
	case len(name) > len(fileSuffix) && strings.EqualFold(name[len(name)-len(fileSuffix):],
		fileSuffix) && !isJSON:
		params = append(params, variant("case"),
			strict.P("near", name[:len(name)-len(fileSuffix)]+fileSuffix))
	}
	c.Add(CodeUnknownFile, strict.InFile(name), params...)
	return false
}

// readAtMost reads a file, of one with more than limit bytes one byte more.
func readAtMost(fsys fs.FS, name string, limit int) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	return io.ReadAll(io.LimitReader(f, max(0, int64(limit))+1))
}

// take puts a file where it belongs. One that is not a JSON object stays
// outside, with what is wrong with it.
func (f *folder) take(x file) {
	sound := x.glance(f.c)
	switch {
	case x.name == versionsFile:
		f.list = &x
		f.readList()
	case sound && slices.Contains(sharedFiles(), x.name):
		f.shared = append(f.shared, x)
	case sound:
		f.versions = append(f.versions, x)
	case slices.Contains(sharedFiles(), x.name):
		f.lacks.shared = true
		f.alone(x, planShape(), new(Plan))
	default:
		f.lacks.version = true
		f.alone(x, versionShape(), new(Version))
	}
}

// alone reads a file by itself into v, and keeps what is wrong with it. It
// reports whether v is all that the file says.
func (f *folder) alone(x file, shape *strict.Shape, v any) bool {
	c := f.collector(x)
	shape.Decode(x.data, v, c)
	f.apart = append(f.apart, c.Done(document(x.data), shape)...)
	return !c.Misread()
}

// collector makes a collector for one file alone.
func (f *folder) collector(x file) *strict.Collector {
	c := strict.NewCollector(catalog(), f.opts...)
	c.Parts(strict.Part{Name: x.name, End: len(x.data)})
	return c
}

func (f *folder) readList() {
	var list versionsPart
	if !f.alone(*f.list, versionsShape(), &list) {
		f.lacks.list, f.list = true, nil
	}
	f.order = list.Versions
}

// glance reports whether the file is a JSON object and nothing else, and notes
// what the order of the files needs.
func (x *file) glance(c *strict.Collector) bool {
	s := quietScanner(x.data, c.MaxSize(), c.MaxDepth())
	if s.Next().Kind != strict.TokenKindObject {
		return false
	}
	t := s.Next()
	x.empty = t.Kind == strict.TokenKindObjectEnd
	for t.Kind != strict.TokenKindInvalid && t.Kind != strict.TokenKindEOF {
		t = s.Next()
	}
	x.id, _ = strict.TextOf(x.data, "id", strict.MaxSize(len(x.data)))
	return t.Kind == strict.TokenKindEOF
}
