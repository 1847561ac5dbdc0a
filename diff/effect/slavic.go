package effect

import "strings"

// The endings of nouns that Ukrainian and Russian share as far as it takes to see who
// acts: of whom by whom something is done, and of what is acted on.
var (
	slavicByWhom    = strings.Fields("ом ем єм ою ею єю ой ей ами ями им ими")
	slavicActedOn   = strings.Fields("у ю а я ів їв ов ев ей")
	slavicUnlikely  = strings.Fields("у ю ів їв ов ев")
	slavicMasculine = strings.Fields("ом ем єм")
)

// slavicRecast reports whether a noun of an active sentence, in the form a, has the form b in
// its passive: who acts, "омбудсмен", is by whom it is done, "омбудсменом", and what is
// acted on, "скаргу", is the subject, "скарга".
func slavicRecast(a, b string) bool {
	switch {
	case ends(b, slavicByWhom) && !ends(a, slavicByWhom):
		return !ends(a, slavicUnlikely) && !(ends(b, slavicMasculine) && endsIn(a, "а я"))
	case ends(a, slavicActedOn):
		return !ends(b, slavicByWhom) && !endsIn(b, "у ю") && (endsIn(a, "у ю") == endsIn(b, "а я"))
	}
	return false
}
