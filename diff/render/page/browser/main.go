// Command browser makes pictures (PNG) of a page or a part of it, for a system that
// takes no SVG, and those of README. It needs Chromium.
//
//	redraft report -o page.html us-28 e3-28
//	go run . -select '.rd-lineage svg' page.html lineage.png
//	go run . -readme ../pictures
//
// It is a module of its own, so that the library depends on no browser.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "browser:", err)
		os.Exit(1)
	}
}

func run() error {
	var l look
	flag.Int64Var(&l.width, "width", 1024, "the width of the window")
	flag.Int64Var(&l.height, "height", 768, "the height of the window")
	flag.BoolVar(&l.dark, "dark", false, "as it looks where dark colours are preferred")
	flag.Float64Var(&l.scale, "scale", 1, "pixels of the picture in one of the page")
	selector := flag.String("select", "", "only what this selector of CSS finds first")
	readme := flag.String("readme", "", "write the pictures of README into this `folder`")
	flag.Parse()
	ctx, end := start(context.Background())
	defer end()
	if *readme != "" {
		return ofReadme(ctx, *readme)
	}
	if flag.NArg() != 2 {
		return errors.New("give a page and the name of the picture")
	}
	text, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		return fmt.Errorf("read the page: %w", err)
	}
	return keep(ctx, string(text), *selector, l, flag.Arg(1))
}

// ofReadme makes the pictures of README: the first screen of the plan that comes
// with redraft, and all of its drafts.
func ofReadme(ctx context.Context, folder string) error {
	p := ukraine2025.Plan()
	var b bytes.Buffer
	names := page.Called(map[string]string{
		"us-28": "the 28-point draft", "e3-28": "the E3 text",
		"eu-24": "the European 24 points",
	})
	if err := page.HTML(&b, []page.Part{page.Plan(p)}, page.Within(p), names); err != nil {
		return err
	}
	for _, shot := range []struct {
		name, selector string
		look           look
	}{
		{"first-screen.png", "", look{width: 1000, height: 640}},
		{"drafts.png", ".rd-lineage svg", look{width: 1100, height: 900}},
	} {
		file := filepath.Join(folder, shot.name)
		if err := keep(ctx, b.String(), shot.selector, shot.look, file); err != nil {
			return err
		}
	}
	return nil
}

// keep writes a picture into a file.
func keep(ctx context.Context, text, selector string, l look, name string) error {
	png, err := picture(ctx, text, selector, l)
	if err != nil {
		return err
	}
	if err := os.WriteFile(name, png, 0o644); err != nil {
		return fmt.Errorf("keep the picture: %w", err)
	}
	return nil
}
