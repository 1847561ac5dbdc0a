package input

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Language names a language in English by its BCP 47 tag; "" if the tag names none.
func Language(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || t == language.Und {
		return ""
	}
	return display.English.Languages().Name(t)
}
