package main

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
)

// pages reads web pages.
func pages() input.Reader {
	return input.Reader{Name: "a web page", Is: isPage, Read: readPage}
}

// isPage reports whether a file is a web page: by its name, or by how it begins.
func isPage(name string, data []byte) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	head := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 1024)], "\ufeff \t\r\n"))
	return bytes.HasPrefix(head, []byte("<!doctype html")) ||
		bytes.HasPrefix(head, []byte("<html")) ||
		bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

var errNoArticle = errors.New("no article is found in it")

// readPage finds the article of a page. Its title and its language are those
// that the page gives itself.
func readPage(data []byte, encoding string) (input.Document, error) {
	page, err := inUTF8(data, encoding)
	if err != nil {
		return input.Document{}, err
	}
	root, err := html.Parse(page)
	if err != nil {
		return input.Document{}, err
	}
	numberLists(root)
	found, err := readability.FromDocument(root, nil)
	if err != nil {
		return input.Document{}, err
	}
	if found.Node == nil {
		return input.Document{}, errNoArticle
	}
	var b strings.Builder
	if err := found.RenderText(&b); err != nil {
		return input.Document{}, err
	}
	if strings.TrimSpace(b.String()) == "" {
		return input.Document{}, errNoArticle
	}
	doc := input.Document{Text: b.String() + "\n"}
	for field, value := range map[string]string{"title": found.Title(), "lang": found.Language()} {
		_ = doc.Origin.Set(field, value) // a page that says it wrongly has not said it
	}
	return doc, nil
}

// inUTF8 reads a page in the encoding that the user names, or else in the one
// that the page does.
func inUTF8(data []byte, encoding string) (io.Reader, error) {
	if encoding != "" {
		return charset.NewReaderLabel(encoding, bytes.NewReader(data))
	}
	return charset.NewReader(bytes.NewReader(data), "")
}
