// Article takes the text of an article out of an HTML page and says where it
// stands among the known drafts of the embedded plan.
//
//	go run . page.html                                     which draft it is
//	go run . -text page.html                               the text alone
//	go run . -text page.html | go run ../identify -        the text, handed on
//
// The text is found by a port of Mozilla's Readability. The numbers of an HTML
// list stand in no text of it, so they are written into the page first.
//
// The exit status is 0, or 1 where the input is at fault, or 2 where the call
// is. It is a module of its own, so that those who import redraft do not get an
// HTML parser with it.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

const (
	statusInput = 1
	statusUsage = 2
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run does the whole job and gives the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("article", flag.ContinueOnError)
	flags.SetOutput(stderr)
	text := flags.Bool("text", false, "print the text of the article alone")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return statusUsage
	}
	if flags.NArg() != 1 {
		fmt.Fprintln(stderr, "usage: article [-text] FILE    (- is standard input)")
		return statusUsage
	}
	page, err := read(stdin, flags.Arg(0))
	if err != nil {
		fmt.Fprintf(stderr, "article: %v\n", err)
		return statusInput
	}
	a, err := parse(page)
	if err != nil {
		fmt.Fprintf(stderr, "article: %s: %v\n", flags.Arg(0), err)
		return statusInput
	}
	if *text {
		fmt.Fprint(stdout, a.text)
		return 0
	}
	a.identify(stdout)
	return 0
}

func read(stdin io.Reader, file string) ([]byte, error) {
	if file == "-" {
		return io.ReadAll(stdin)
	}
	return os.ReadFile(file)
}

// An article is what a page is about.
type article struct {
	title, language, text string
}

var errNoArticle = errors.New("no article is found in it")

// parse finds the article of a page.
func parse(page []byte) (article, error) {
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return article{}, err
	}
	numberLists(doc)
	found, err := readability.FromDocument(doc, nil)
	if err != nil {
		return article{}, err
	}
	if found.Node == nil {
		return article{}, errNoArticle
	}
	var b strings.Builder
	if err := found.RenderText(&b); err != nil {
		return article{}, err
	}
	if strings.TrimSpace(b.String()) == "" {
		return article{}, errNoArticle
	}
	return article{title: found.Title(), language: found.Language(), text: b.String() + "\n"}, nil
}

// identify prints where the text stands among the known drafts.
func (a article) identify(w io.Writer) {
	o := outline.Parse(a.text, outline.Language(a.language))
	r := identify.Text(ukraine2025.Plan(), o.Version)
	fmt.Fprintf(w, "%s: %d points with words\n", a.title, r.Points)
	switch {
	case r.Finding == identify.FindingCopy:
		fmt.Fprintf(w, "another copy, whole or in part, of %s\n", r.Version)
	case r.Finding == identify.FindingDraft:
		fmt.Fprintf(w, "a draft of its own, nearest to %s\n", r.Version)
	case r.Finding == identify.FindingNew:
		fmt.Fprintln(w, "new: no known draft is near")
	case r.Version != "":
		fmt.Fprintf(w, "not settled, nearest to %s\n", r.Version)
	default:
		fmt.Fprintln(w, "not settled")
	}
	for _, p := range r.New() {
		fmt.Fprintf(w, "  in no known draft: %s  %s\n", p.Point, strings.Join(strings.Fields(p.Text), " "))
	}
}
