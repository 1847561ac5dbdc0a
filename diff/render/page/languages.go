package page

import (
	"embed"
	"io/fs"
	"path"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// labels has a file for each language but English: a key, " = " and its template on a
// line. A line that begins with # says who went over it.
//
//go:embed labels/*.txt
var labels embed.FS

// Languages lists the languages that [Labels] has, English first.
func Languages() []string {
	out := []string{"en"}
	names, _ := fs.Glob(labels, "labels/*.txt") // the pattern is sound
	for _, name := range names {
		out = append(out, strings.TrimSuffix(path.Base(name), ".txt"))
	}
	return out
}

// Labels gives the words of a page in a language, by its BCP 47 tag, as a fresh table
// for [WithLabels]; false for one that there is none for. What a table lacks stays
// English, and so do in all of them the sentences on what a change does, in which a
// draft is quoted. A table that only its writer went over says so on the page, by its
// key "page.reviewed".
func Labels(language string) (words.Table, bool) {
	if language == "en" {
		return English(), true
	}
	data, err := labels.ReadFile("labels/" + language + ".txt")
	if err != nil {
		return words.Table{}, false
	}
	texts := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		if key, text, ok := strings.Cut(strings.TrimRight(line, "\r\n"), " = "); ok && !strings.HasPrefix(line, "#") {
			texts[key] = text
		}
	}
	return words.Table{Language: language, Texts: texts}.Over(English()), true
}
