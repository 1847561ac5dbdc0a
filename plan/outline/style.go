package outline

import (
	"slices"
	"strings"
)

// A Style is a way to print numbered points. The zero Style is [StyleStop].
type Style string

// The styles that [Format] writes. The dress of the first level is shown;
// points below take others, so that levels can be told apart.
const (
	StyleStop     Style = "stop"     // 1. Text
	StyleBracket  Style = "bracket"  // 1) Text
	StyleBrackets Style = "brackets" // (1) Text
	StyleDash     Style = "dash"     // 1 – Text
	StyleNo       Style = "no"       // No. 1. Text
	StylePoint    Style = "point"    // Point 1: Text
	StyleArticle  Style = "article"  // Article 1, alone on its line above the text
	StyleSection  Style = "section"  // § 1. Text
	StyleLine     Style = "line"     // 1, alone on its line above the text
	StyleMarkdown Style = "markdown" // **1.** Text, with Markdown headings
)

// Styles lists the styles.
func Styles() []Style {
	return []Style{
		StyleStop, StyleBracket, StyleBrackets, StyleDash, StyleNo,
		StylePoint, StyleArticle, StyleSection, StyleLine, StyleMarkdown,
	}
}

// Valid reports whether s is a known style or "".
func (s Style) Valid() bool { return s == "" || slices.Contains(Styles(), s) }

// affixes gives what stands before and after the numbers of a level, and
// whether the text begins on the next line.
func (s Style) affixes(level int, language string) (before, after string, nested bool) {
	// The dresses of the lower levels: each style leaves out its own at first.
	lower := [...][2]string{{"", "."}, {"", ")"}, {"(", ")"}}
	turn := 0
	switch s {
	case StyleBracket:
		turn = 1
	case StyleBrackets:
		turn = 2
	case StyleDash, StyleNo, StylePoint, StyleArticle, StyleSection, StyleLine:
		if level == 0 {
			return s.outermost(language)
		}
		turn = 2
		level--
	case StyleMarkdown:
		if level == 0 {
			return "**", ".**", false
		}
	default: // StyleStop
	}
	d := lower[(level+turn)%len(lower)]
	return d[0], d[1], false
}

// outermost is around for the first level of the styles that differ there
// only.
func (s Style) outermost(language string) (before, after string, nested bool) {
	words := wordsFor(language)
	switch s {
	case StyleNo:
		return words.no + " ", ".", false
	case StylePoint:
		return words.point + " ", ":", false
	case StyleArticle:
		return words.article + " ", "", true
	case StyleSection:
		return "§ ", ".", false
	case StyleLine:
		return "", "", true
	default: // StyleDash
		return "", " –", false
	}
}

// unitWords are the words for units in one language.
type unitWords struct{ article, point, no string }

// wordsFor gives the words for a BCP 47 tag.
func wordsFor(language string) unitWords {
	base, _, _ := strings.Cut(language, "-")
	switch strings.ToLower(base) {
	case "uk":
		return unitWords{"Стаття", "Пункт", "№"}
	case "ru":
		return unitWords{"Статья", "Пункт", "№"}
	case "de":
		return unitWords{"Artikel", "Punkt", "Nr."}
	case "fr":
		return unitWords{"Article", "Point", "No."}
	case "es":
		return unitWords{"Artículo", "Punto", "No."}
	case "it":
		return unitWords{"Articolo", "Punto", "No."}
	}
	return unitWords{"Article", "Point", "No."}
}
