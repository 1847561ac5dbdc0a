package page

import (
	"maps"
	"slices"

	"github.com/redraft-go/redraft/plan/words"
)

// translations are the tables that come with this package, but for English. None of
// them was gone over by a reader whose own language it is: each says so on the page,
// by its key "page.reviewed".
func translations() map[string]func() map[string]string {
	return map[string]func() map[string]string{}
}

// Languages lists the languages that [Labels] has, English first.
func Languages() []string {
	return append([]string{"en"}, slices.Sorted(maps.Keys(translations()))...)
}

// Labels gives the words of a page in a language, by its BCP 47 tag, as a fresh table
// for [WithLabels]; false for one that there is none for. What a table lacks stays
// English: sentences on what a change does, in which a draft is quoted, are English in
// all of them.
func Labels(language string) (words.Table, bool) {
	if language == "en" {
		return English(), true
	}
	texts := translations()[language]
	if texts == nil {
		return words.Table{}, false
	}
	return words.Table{Language: language, Texts: texts()}.Over(English()), true
}
