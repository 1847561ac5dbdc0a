package page

import (
	"embed"
	"io/fs"
	"path"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
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
// English. The sentences on what a change does come with the comparison: see [Effects].
// A table that only its writer went over says so on the page, by its key
// "page.reviewed".
func Labels(language string) (words.Table, bool) {
	if language == "en" {
		return English(), true
	}
	texts, ok := texts(language, func(key string) (string, bool) {
		return key, !strings.HasPrefix(key, does)
	})
	return words.Table{Language: language, Texts: texts}.Over(English()), ok
}

// Effects gives the sentences on what a change does in a language of [Languages], as a
// fresh table for [effect.Sentences], with which a comparison is made; [EffectsIn] tells
// a page that it was. False for one that there is none for. Nobody but their writer went
// over those that are not English. What a draft says stays in its own words in them.
func Effects(language string) (words.Table, bool) {
	if language == "en" {
		return effect.English(), true
	}
	texts, ok := texts(language, func(key string) (string, bool) {
		return strings.CutPrefix(key, does)
	})
	return words.Table{Language: language, Texts: texts}, ok
}

// does stands before the keys of the sentences on what a change does.
const does = "does."

// texts reads the templates of a language whose keys are wanted; what it gives back is
// what a key is called.
func texts(language string, wanted func(key string) (string, bool)) (map[string]string, bool) {
	data, err := labels.ReadFile("labels/" + language + ".txt")
	if err != nil {
		return nil, false
	}
	out := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		key, text, ok := strings.Cut(strings.TrimRight(line, "\r\n"), " = ")
		if name, want := wanted(key); ok && want && !strings.HasPrefix(line, "#") {
			out[name] = text
		}
	}
	return out, true
}
