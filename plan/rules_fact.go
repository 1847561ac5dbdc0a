package plan

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

// DurationUnits lists the units of a [Fact] of kind [FactKindDuration].
func DurationUnits() []string {
	return []string{"minutes", "hours", "days", "working-days", "weeks", "months", "years"}
}

// ShareUnits lists the units of a [Fact] of kind [FactKindShare]; a share without
// unit is a part of 1, such as "1/2".
func ShareUnits() []string { return []string{"percent", "per-mille"} }

// fact checks a typed detail. A figure has a unit of the caller's own choice,
// in the form of an id ("personnel"); an amount of money has an ISO 4217 code.
func (k *checker) fact(here *diag.Path, f *Fact) {
	k.need(here, "key", f.Key, "what the fact is about, such as forces-cap")
	k.label(here, "key", f.Key)
	if f.Kind == "" {
		k.missing(here, "kind", "one of "+joined(FactKinds()))
	}
	oneOf(k, here, "kind", f.Kind, FactKinds)
	oneOf(k, here, "bound", f.Bound, Bounds)
	k.label(here, "scope", f.Scope)
	if !f.Kind.Valid() {
		return
	}
	k.unit(here, f)
	open := f.Bound == BoundUnlimited || f.Bound == BoundUnstated
	switch {
	case open && f.Value != "":
		k.add(CodeFactValue, here, "value", variant("bound"), strict.P("bound", string(f.Bound)),
			strict.P("value", f.Value))
	case open:
	case f.Value == "":
		k.add(CodeFactValue, here, "value", variant("missing"))
	case f.Kind == FactKindParty:
		k.refer(CodeUnknownParty, here, "value", f.Value, k.parties, nil)
	case f.Kind == FactKindDate:
		k.date(here, "value", sources.Date(f.Value))
	case slices.Contains([]FactKind{FactKindFigure, FactKindMoney, FactKindShare, FactKindDuration},
		f.Kind) && !exactNumber(f.Value):
		k.add(CodeFactValue, here, "value", variant("number"), strict.P("value", f.Value))
	}
}

func (k *checker) unit(here *diag.Path, f *Fact) {
	report := func(how string, known string, nearest string) {
		k.add(CodeUnknownUnit, here, "unit", variant(how), strict.P("unit", f.Unit),
			strict.P("kind", factKindWords(f.Kind)), strict.P("known", known),
			strict.P("near", nearest))
	}
	check := func(known []string, optional bool) {
		missing := f.Unit == "" && !optional && f.Value != ""
		unknown := f.Unit != "" && !slices.Contains(known, f.Unit)
		if !missing && !unknown {
			return
		}
		list := "known: " + strings.Join(known, ", ")
		nearest := diag.Nearest(f.Unit, known)
		switch {
		case missing:
			report("missing", list, "")
		case nearest != "":
			report("near", list, nearest)
		default:
			report("", list, "")
		}
	}
	switch f.Kind {
	case FactKindDuration:
		check(DurationUnits(), false)
	case FactKindShare:
		check(ShareUnits(), true)
	case FactKindMoney:
		const advice = "three capitals, as ISO 4217 has them: USD, EUR, UAH"
		switch {
		case f.Unit == "" && f.Value != "":
			report("missing", advice, "")
		case f.Unit != "" && (len(f.Unit) != 3 || !allBetween(f.Unit, 'A', 'Z')):
			report("", advice, "")
		}
	case FactKindFigure:
		if f.Unit != "" && !wellFormedID(f.Unit) {
			report("", "what is counted, in the form of an id: personnel, aircraft", "")
		}
	case FactKindDate, FactKindParty, FactKindReference, FactKindForce, FactKindAttribute:
		if f.Unit != "" {
			report("none", "", "")
		}
	}
}

func factKindWords(kind FactKind) string {
	switch kind {
	case FactKindFigure, FactKindShare, FactKindDuration, FactKindDate, FactKindParty,
		FactKindReference, FactKindForce:
		return "a " + string(kind)
	case FactKindMoney:
		return "an amount of money"
	case FactKindAttribute:
	}
	return "an attribute"
}

// exactNumber reports whether s is a decimal ("-12.50") or a fraction
// ("1/3") without anything that reads differently in another country.
func exactNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, rest, fraction := strings.Cut(s, "/")
	if fraction {
		return digits(whole) && digits(rest) && strings.Trim(rest, "0") != ""
	}
	whole, rest, decimal := strings.Cut(s, ".")
	return digits(whole) && (!decimal || digits(rest)) && (whole == "0" || whole[0] != '0')
}

func digits(s string) bool { return s != "" && allBetween(s, '0', '9') }

// allBetween reports whether each byte of s is from first to last.
func allBetween(s string, first, last byte) bool {
	for i := range len(s) {
		if s[i] < first || s[i] > last {
			return false
		}
	}
	return true
}
