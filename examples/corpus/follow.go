package main

import (
	"context"
	"io"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/sources"
)

func init() {
	register.Function1x2(byLaw)
	register.DoFn4x1[context.Context, string, func(*string) bool, func(string), error](&followFn{})
	register.Iter1[string]()
	register.Emitter1[string]()
	beam.RegisterDoFn(byLaw)
}

// byLaw keys a file by its folder, which is the law.
func byLaw(file fileio.FileMetadata) (law, name string) {
	name = strings.ReplaceAll(file.Path, `\`, "/")
	return path.Dir(name), name
}

// A followFn gives the lines of a law.
type followFn struct {
	Language string
}

// ProcessElement reads the versions of a law one after the other, by name, and emits a line
// for each.
func (f *followFn) ProcessElement(ctx context.Context, law string, names func(*string) bool,
	emit func(string),
) error {
	var all []string
	for name := ""; names(&name); {
		all = append(all, name)
	}
	return f.follow(ctx, law, all, emit)
}

// follow is what one process does for a law, and each worker of an engine.
func (f *followFn) follow(ctx context.Context, law string, names []string,
	emit func(string),
) error {
	slices.Sort(names)
	return history.Follow(ctx, path.Base(law), f.texts(ctx, names), func(l *history.Line) error {
		var line strings.Builder
		if err := history.Encode(&line, l); err != nil {
			return err
		}
		emit(strings.TrimSuffix(line.String(), "\n"))
		return nil
	})
}

// texts reads files when they are asked for.
func (f *followFn) texts(ctx context.Context, names []string) iter.Seq2[history.Text, error] {
	return func(yield func(history.Text, error) bool) {
		for _, name := range names {
			text, err := read(ctx, name)
			id := strings.TrimSuffix(path.Base(name), path.Ext(name))
			t := history.Text{ID: id, Language: f.Language, Text: text}
			if d := sources.Date(id); d.Valid() {
				t.Date = d
			}
			if !yield(t, err) {
				return
			}
		}
	}
}

// read reads a file of whatever system it is on.
func read(ctx context.Context, name string) (text string, err error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return "", err
	}
	r, err := fs.OpenRead(ctx, name)
	if err != nil {
		return "", err
	}
	data, err := io.ReadAll(r)
	if closed := r.Close(); err == nil {
		err = closed
	}
	if closed := fs.Close(); err == nil {
		err = closed
	}
	return string(data), err
}
