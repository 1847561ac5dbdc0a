package input

import (
	"regexp"
	"strings"
)

// Translated gives the words in which a file says, before its first point, that it is a
// translation: "translated automatically from Ukrainian"; "" it does not, or was not read as
// a draft.
func (f *Files) Translated(name string) string { return f.translated[name] }

// translation finds what a text says of itself in its first lines.
func translation(text string) string {
	const most = 6 // lines
	n := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if numbered.MatchString(line) || n == most {
			break
		}
		if line == "" {
			continue
		}
		n++
		if found := translated.FindString(line); found != "" {
			return found
		}
	}
	return ""
}

var (
	numbered   = regexp.MustCompile(`^[(\[*#\s]*(?:\p{Nd}+|[A-Z]|[IVX]+)[.)\]]`)
	translated = regexp.MustCompile(`(?i)` + strings.Join([]string{
		`machine[- ]translat\pL+`, `automatic(?:ally)? translat\pL+`,
		`translated (?:automatically |by machine |by us )?(?:from|into) \pL+`,
		`(?:unofficial|working|rough|our own|our) translation`, `translation from (?:the )?\pL+`,
		`re-?translat\pL+`,
		`(?:inoffizielle|maschinelle|automatische|eigene|unsere) übersetzung`,
		`(?:maschinell|automatisch) übersetzt`, `übersetzt aus dem \pL+`, `aus dem \pL+ übersetzt`,
		`traduction (?:automatique|non officielle|libre)`,
		`traduit (?:automatiquement )?(?:de l'|du |de )\pL+`,
		`(?:машинный|автоматический|неофициальный) перевод`, `перевод с \pL+`, `переведено с \pL+`,
		`(?:машинний|автоматичний|неофіційний) переклад`, `переклад з \pL+`, `перекладено з \pL+`,
		`ترجمة (?:غير رسمية|آلية)`,
	}, "|"))
)
