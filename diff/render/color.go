package render

import "strings"

// colored puts colours on the marks and verdicts of an output. It works on the
// finished lines, so that what an ordinary terminal shows is the same text, and
// no escape but ours is in it.
func (v *view) colored(s string) string {
	const reset = "\x1b[0m"
	pairs := []string{
		"[-", "\x1b[31m[-", "-]", "-]" + reset,
		"{+", "\x1b[32m{+", "+}", "+}" + reset,
	}
	verdict := func(word, code string) {
		if word != "" && !v.bare {
			pairs = append(pairs, word, code+word+reset)
		}
	}
	verdict(v.label("verdict.draft"), "\x1b[1;31m")
	verdict(v.label("verdict.telling"), "\x1b[1;36m")
	verdict(v.label("verdict.open"), "\x1b[1;33m")
	verdict(v.label("verdict.told"), "\x1b[1;35m")
	return strings.NewReplacer(pairs...).Replace(s)
}
