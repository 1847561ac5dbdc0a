package plan

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/strict"
)

// partSuffix ends the names of files that are being written, which begin with
// a dot.
const partSuffix = ".part"

// WriteDir writes p to the folder dir, in the layout that [ReadDir] reads and
// the canonical form of [Encode]: ReadDir(os.DirFS(dir)) gives p back, with the
// order of its versions and its x- members. It makes the folder if need be.
//
// The file of a version has its id for a name, with an underscore before it
// where another file, or a device of Windows, has that name; ids know small
// letters only, so that no two files become one anywhere.
//
// WriteDir refuses what [Check] refuses, with the same [*Error], and versions
// whose ids are no ids or that share one, whatever the options say. It refuses
// a folder that holds JSON files without being the folder of a plan, with an
// error that is [fs.ErrExist], and one that holds what ReadDir would refuse
// (see [CodeUnknownFile]). In the folder of a plan, of this or another one, it
// owns all files that end in .json: those that it does not write, of versions
// that p no longer has, are removed. Other files are left alone.
//
// Files are written under names that begin with a dot, and then renamed. From
// the first change to the folder until the last, plan.json is missing, so that
// a folder whose writing was cut off is refused by ReadDir; WriteDir may then
// write it again. An error before that leaves it as it was. A folder is not
// for writing, or for reading and writing, at the same time.
func WriteDir(dir string, p *Plan, opts ...Option) error {
	if err := Check(p, opts...); err != nil {
		return err
	}
	files, err := split(p, opts)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("plan: writing: %w", err)
	}
	old, err := taken(dir, opts)
	if err != nil {
		return err
	}
	if err := begin(dir, files); err != nil {
		return fmt.Errorf("plan: writing: %w", err)
	}
	for _, step := range finish(dir, old, files) {
		if err := step(); err != nil {
			return fmt.Errorf("plan: writing: %w", err)
		}
	}
	return nil
}

// split gives the files of a plan, plan.json last.
func split(p *Plan, opts []Option) ([]file, error) {
	c := strict.NewCollector(catalog(), opts...)
	var files []file
	add := func(name string, shape *strict.Shape, v any) {
		files = append(files, file{name: name, data: shape.Append(nil, v, c)})
	}
	var list versionsPart
	for i := range p.Versions {
		v := &p.Versions[i]
		if !wellFormedID(v.ID) || slices.Contains(list.Versions, v.ID) {
			return nil,
				fmt.Errorf("plan: writing: version %q has no id of its own to name its file by",
					v.ID)
		}
		list.Versions = append(list.Versions, v.ID)
		add(versionFile(v.ID), versionShape(), v)
	}
	add(versionsFile, versionsShape(), &list)
	add(sourcesFile, sourcesShape(), &sourcesPart{p.Sources, p.Reports})
	add(statementsFile, statementsShape(), &statementsPart{p.Statements})
	rest := *p
	rest.Sources, rest.Reports, rest.Statements, rest.Versions = nil, nil, nil, nil
	if rest.Format == "" {
		rest.Format = Format
	}
	add(planFile, planShape(), &rest)
	return files, c.Err(c.Done(nil, nil))
}

// taken gives the names of the files in the folder that WriteDir owns. It
// refuses a folder that is not one of a plan, or has what is no part of one.
func taken(dir string, opts []Option) (names []string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("plan: writing: %w", err)
	}
	c := strict.NewCollector(catalog(), append([]Option{Name(dir)}, opts...)...)
	var begun []string // by a writing that was cut off
	for _, e := range entries {
		kind := e.Type()
		if kind&fs.ModeSymlink != 0 {
			kind = 0 // the link is replaced, not what it leads to
		}
		switch name := e.Name(); {
		case strings.HasPrefix(name, ".") && strings.HasSuffix(name, fileSuffix+partSuffix) &&
			!kind.IsDir():
			begun = append(begun, name)
		case isPart(name, kind, c):
			names = append(names, name)
		}
	}
	if err := c.Err(c.Done(nil, nil)); err != nil {
		return nil, err
	}
	if len(names) > 0 && !slices.Contains(begun, partName(planFile)) &&
		!isPlan(filepath.Join(dir, planFile)) {
		return nil, fmt.Errorf("plan: writing: %s is not the folder of a plan, and holds %s: %w",
			dir, names[0], fs.ErrExist)
	}
	return append(names, begun...), nil
}

// isPlan reports whether a file says of itself that it holds a plan.
func isPlan(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, strict.DefaultMaxSize))
	if err != nil {
		return false
	}
	format, _ := strict.TextOf(data, "format")
	kind, _, _ := strings.Cut(Format, "/")
	return strings.HasPrefix(format, kind+"/")
}

func partName(name string) string { return "." + name + partSuffix }

// begin writes the files under the names of parts. If it fails it takes back
// what it wrote in a folder that is whole.
func begin(dir string, files []file) error {
	for i, x := range files {
		if err := writeFile(filepath.Join(dir, partName(x.name)), x.data); err != nil {
			if _, missing := os.Lstat(filepath.Join(dir, planFile)); missing == nil {
				for _, begun := range files[:i+1] {
					err = errors.Join(err, removeIfThere(filepath.Join(dir, partName(begun.name))))
				}
			}
			return err
		}
	}
	return nil
}

// finish gives the steps that put files, which were begun, in the place of the
// old ones. The first takes plan.json away and the last brings it back: in
// between the folder is not read.
func finish(dir string, old []string, files []file) []func() error {
	remove := func(name string) func() error {
		return func() error { return removeIfThere(filepath.Join(dir, name)) }
	}
	steps := []func() error{remove(planFile)}
	begun := make(map[string]bool, len(files))
	for _, x := range files {
		begun[partName(x.name)] = true
	}
	// The old files go before the new ones come: where names are not
	// case-sensitive one may be the other.
	for _, name := range old {
		if !begun[name] {
			steps = append(steps, remove(name))
		}
	}
	for _, x := range files {
		steps = append(steps, func() error {
			return os.Rename(filepath.Join(dir, partName(x.name)), filepath.Join(dir, x.name))
		})
	}
	return steps
}

// writeFile writes a file so that it is on the disk when this returns.
func writeFile(name string, data []byte) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

func removeIfThere(name string) error {
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
