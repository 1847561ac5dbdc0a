package plan

import (
	"strconv"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/plan/words"
)

// seen warns of what is in a text of clauses and is no clause words: characters
// that cannot be seen, and mark-up of a page. One warning of each is enough.
func (k *checker) seen(here *diag.Path, s string) {
	count, first, at := 0, rune(0), 0
	for i, c := range words.Hidden(s) {
		if count == 0 {
			first, at = c, i
		}
		count++
	}
	if count > 0 {
		params := []strict.Param{
			strict.P("character", words.CodePoint(first)),
			strict.P("at", strconv.Itoa(at)), strict.P("count", strconv.Itoa(count)),
		}
		if count > 1 {
			params = append(params, variant("more"))
		}
		k.add(CodeHiddenInText, here, "text", params...)
	}
	for i, mark := range words.Markup(s) {
		k.add(CodeMarkupInText, here, "text", strict.P("markup", mark),
			strict.P("at", strconv.Itoa(i)))
		break
	}
}
