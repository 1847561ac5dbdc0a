package input

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline/docx"
)

// unreadParts gives what of a Word document is not read, each sort with a digest: of the
// words of its notes, and of the bytes of all else, part by part in the order of their
// names. A package that cannot be opened has none that are known.
func unreadParts(data []byte, d *docx.Document) []diff.Part {
	sums := make(map[string]hash.Hash)
	sum := func(name string) hash.Hash {
		if sums[name] == nil {
			sums[name] = sha256.New()
		}
		return sums[name]
	}
	for _, n := range d.Notes {
		fmt.Fprintf(sum(n.Kind+"s"), "%q %q\n", n.Author, n.Text)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	files := slices.Clone(z.File)
	slices.SortStableFunc(files, func(a, b *zip.File) int {
		return strings.Compare(a.Name, b.Name)
	})
	left := int64(4 * MaxSize)
	for _, f := range files {
		sort := sortOf(f.Name)
		if sort == "" {
			continue
		}
		h := sum(sort)
		// all that is known of what is past the limit
		fmt.Fprintf(h, "%q %d %d\n", f.Name, f.UncompressedSize64, f.CRC32)
		r, err := f.Open()
		if err != nil {
			continue
		}
		n, _ := io.Copy(h, io.LimitReader(r, left))
		left -= n
		_ = r.Close()
	}
	var parts []diff.Part
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		parts = append(parts, diff.Part{
			Name:   name,
			Digest: "sha256:" + hex.EncodeToString(sums[name].Sum(nil)),
		})
	}
	return parts
}

// sortOf says to what sort of unread things a part of a Word document belongs; "" for
// one that is read, as the text is, its lists and its notes.
func sortOf(name string) string {
	dir, file := path.Split(strings.ToLower(name))
	dir = strings.TrimSuffix(dir, "/")
	switch {
	case strings.HasPrefix(dir, "docprops"), strings.HasPrefix(dir, "customxml"):
		return "properties"
	case dir == "word/media":
		return "pictures"
	case dir == "word/charts":
		return "charts"
	case dir == "word/diagrams":
		return "diagrams"
	case dir == "word/embeddings":
		return "embedded objects"
	case dir == "word/theme", dir == "word/fonts":
		return "formatting"
	case dir != "word":
		return ""
	}
	switch stem := strings.TrimRight(strings.TrimSuffix(file, ".xml"), "0123456789"); stem {
	case "header":
		return "heads of pages"
	case "footer":
		return "feet of pages"
	case "styles", "settings", "websettings", "fonttable", "styleswitheffects":
		return "formatting"
	case "document", "numbering", "footnotes", "endnotes", "comments", "commentsextended",
		"commentsids", "commentsextensible", "people":
		return ""
	default:
		return "other parts"
	}
}
