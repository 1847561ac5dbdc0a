package history

import (
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

// check adds to found the values of a line that it may not have.
func check(l *Line, found *strict.Collector) {
	root := diag.Pointer("")
	date(found, root.Member("old"), l.Old.Date)
	date(found, root.Member("new"), l.New.Date)
	for i := range l.Changes {
		ch := &l.Changes[i]
		here := root.Member("changes").Index(i)
		for j, kind := range ch.Kinds {
			known(found, here.Member("kinds").Index(j), "kinds", kind, diff.Kinds())
		}
		for j := range ch.Effects {
			known(found, here.Member("effects").Index(j).Member("kind"), "kind", ch.Effects[j].Kind,
				effectKinds())
		}
		date(found, here.Member("back"), ch.Back.Date)
	}
}

// date adds the date of a state or an origin that cannot be read.
func date(found *strict.Collector, at diag.Pointer, d sources.Date) {
	if !d.Valid() {
		found.Add(plan.CodeDate, strict.At(at.Member("date")), strict.P("date", string(d)))
	}
}

// known adds a value that is none of some.
func known[K ~string](found *strict.Collector, at diag.Pointer, member string, value K, all []K) {
	names := make([]string, len(all))
	for i, k := range all {
		if k == value {
			return
		}
		names[i] = string(k)
	}
	found.Add(plan.CodeUnknownValue, strict.At(at), strict.P("member", member),
		strict.P("value", string(value)), strict.P("known", "known are "+strings.Join(names, ", ")))
}

func effectKinds() []effect.Kind {
	var out []effect.Kind
	for _, d := range effect.Kinds() {
		out = append(out, d.Kind)
	}
	return out
}
