package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
)

// The limits on what a document may unpack to.
const (
	maxSize    = 64 << 20
	maxRatio   = 200
	maxEntries = 10000
	maxDepth   = 256
	maxNodes   = 1 << 20 // elements and attributes of one paragraph, table or definition
)

// How the files begin that are known.
const (
	zipHead      = "PK"
	compoundHead = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
)

// A pack is the package of a document.
type pack struct {
	files map[string]*zip.File // by name as keyOf gives it
	left  int64                // bytes that may still be unpacked
}

// keyOf folds the name of a part: case tells none apart, and some programs write
// backslashes.
func keyOf(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// open looks at a package before anything of it is unpacked.
func open(r io.ReaderAt, size int64) (*pack, error) {
	if err := looked(r, size); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, &Error{Code: CodeBroken, Err: err}
	}
	p := &pack{files: make(map[string]*zip.File, len(z.File)), left: maxSize}
	total := uint64(0)
	for _, f := range z.File {
		total += min(f.UncompressedSize64, maxSize+1)
		const small = 1 << 10 // of which the ratio says nothing
		if total > maxSize || f.UncompressedSize64 > small &&
			f.UncompressedSize64/maxRatio > f.CompressedSize64 {
			return nil, &Error{Code: CodeTooLarge, Part: f.Name}
		}
		if f.Flags&1 != 0 {
			return nil, &Error{Code: CodeEncrypted}
		}
		key := keyOf(f.Name)
		if p.files[key] != nil {
			return nil, &Error{
				Code: CodeBroken, Part: f.Name,
				Err: errors.New("there are two parts of this name"),
			}
		}
		p.files[key] = f
	}
	switch {
	case p.files["mimetype"] != nil && p.files["content.xml"] != nil:
		return nil, &Error{Code: CodeOpenOffice}
	case p.files["[content_types].xml"] == nil:
		return nil, &Error{Code: CodeNotWord} // a zip archive of another kind
	}
	return p, nil
}

// looked says what a file is that is no package, or has too many parts: package
// zip reads the list of all of them at once.
func looked(r io.ReaderAt, size int64) error {
	head := make([]byte, max(0, min(size, int64(len(compoundHead)))))
	n, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	switch head = head[:n]; {
	case bytes.HasPrefix(head, []byte(compoundHead)):
		return compound(r, size)
	case !bytes.HasPrefix(head, []byte(zipHead)):
		return &Error{Code: CodeNotWord}
	case size > maxSize:
		return &Error{Code: CodeTooLarge}
	}
	const entry = "PK\x01\x02"
	found, err := count(r, size, entry)
	if err == nil && found[0] > maxEntries {
		return &Error{Code: CodeTooMany}
	}
	return err
}

// compound says what a compound file is, by the names of its streams, which are
// UTF-16.
func compound(r io.ReaderAt, size int64) error {
	wide := func(s string) string {
		var b strings.Builder
		for i := range len(s) {
			b.WriteByte(s[i])
			b.WriteByte(0)
		}
		return b.String()
	}
	found, err := count(r, min(size, maxSize), wide("EncryptedPackage"), wide("WordDocument"))
	switch {
	case err != nil:
		return err
	case found[0] > 0:
		return &Error{Code: CodeEncrypted}
	case found[1] > 0:
		return &Error{Code: CodeOldWord}
	}
	return &Error{Code: CodeOtherKind}
}

// count counts how often short words stand in a file.
func count(r io.ReaderAt, size int64, words ...string) ([]int, error) {
	const block, longest = 1 << 16, 64
	found, buf := make([]int, len(words)), make([]byte, block+longest)
	for at := int64(0); at < size; at += block {
		n, err := r.ReadAt(buf[:min(size-at, int64(len(buf)))], at)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		for i, w := range words { // those that begin in the block
			found[i] += bytes.Count(buf[:min(n, block+len(w)-1)], []byte(w))
		}
	}
	return found, nil
}

// A relation is how one part stands to another.
type relation struct {
	id, kind string // kind is the end of its type
	target   string // the name of a part, or an address
	external bool
}

// relations reads the relationships of a part.
func (p *pack) relations(part string) (list []relation, err error) {
	dir, file := path.Split(part)
	err = p.each(dir+"_rels/"+file+".rels", func(n *node, _ *parser) error {
		if n.name != "Relationship" {
			return nil
		}
		r := relation{
			id: n.attr("Id"), target: n.attr("Target"),
			external: n.attr("TargetMode") == "External",
		}
		r.kind = n.attr("Type")[strings.LastIndexByte(n.attr("Type"), '/')+1:]
		switch {
		case r.external:
		case strings.HasPrefix(r.target, "/"):
			r.target = r.target[1:]
		default:
			r.target = path.Join(dir, r.target)
		}
		list = append(list, r)
		return nil
	})
	return list, err
}

// target gives the first part of a kind; "" none.
func target(list []relation, kind string) string {
	for _, r := range list {
		if r.kind == kind && !r.external {
			return r.target
		}
	}
	return ""
}
