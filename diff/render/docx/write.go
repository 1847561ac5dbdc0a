package docx

import (
	"archive/zip"
	"fmt"
	"io"
	"time"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
)

// An Option changes how a document is written.
type Option func(*settings)

type settings struct {
	date  string // of every mark; "" none
	sheet []render.Option
}

// Dated gives every mark a date, in whole seconds of UTC.
func Dated(t time.Time) Option {
	return func(s *settings) { s.date = t.UTC().Format("2006-01-02T15:04:05Z") }
}

// Rendered hands options to package render, whose words the comments and notes are:
// labels in another language, names of drafts.
func Rendered(opts ...render.Option) Option {
	return func(s *settings) { s.sheet = append(s.sheet, opts...) }
}

// settingsOf gives what the options set.
func settingsOf(opts []Option) *settings {
	s := new(settings)
	for _, opt := range opts {
		if opt != nil {
			opt(s)
		}
	}
	return s
}

// Write writes a comparison as a .docx file; nil is one of two empty drafts. The error is
// that of [diff.Check], or of the writer. Cost: linear in the comparison, but for the words
// of points that differ.
func Write(w io.Writer, c *diff.Comparison, opts ...Option) error {
	d, err := newDocument(c, opts)
	if err != nil {
		return err
	}
	for _, p := range sequence(d.c) {
		d.point(p)
	}
	return d.pack(w)
}

// pack writes the parts of the document into an archive.
func (d *document) pack(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, part := range d.parts() {
		f, err := z.CreateHeader(&zip.FileHeader{Name: part.name, Method: zip.Deflate})
		if err != nil {
			return fmt.Errorf("write %s: %w", part.name, err)
		}
		if _, err := io.WriteString(f, part.text); err != nil {
			return fmt.Errorf("write %s: %w", part.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("write the document: %w", err)
	}
	return nil
}
