package plan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// An unread knows the values that were not read as they are meant: of a wrong
// type, with broken characters, or missing under a misspelt name. Their faults
// are told; what the rules find for want of them is not. A nil unread knows
// none.
type unread struct {
	values map[diag.Pointer]bool
	// in which an id may be missing, points at whatever depth under those of their version
	lists map[diag.Pointer]bool
	// by objects and lists around the values: the names on the way to one, with "*" for another
	// element of a list
	members map[diag.Pointer]map[string]bool
}

// newUnread takes in the places of values of p, whose ids are not filled in
// yet.
func newUnread(p *Plan, places []diag.Pointer) *unread {
	if places == nil {
		return nil
	}
	u := &unread{
		make(map[diag.Pointer]bool), make(map[diag.Pointer]bool),
		make(map[diag.Pointer]map[string]bool),
	}
	for _, at := range places {
		u.values[at] = true
		u.lists[listOf(p, at)] = true
		way := ""
		for parent := at; parent != ""; {
			name := parent.Last()
			parent = parent.Parent()
			step := "*"
			if !isIndex(name) {
				step, way = "", wayOf(name, way)
			}
			if u.members[parent] == nil {
				u.members[parent] = make(map[string]bool)
			}
			u.members[parent][wayOf(step, way)] = true
		}
	}
	return u
}

func wayOf(a, b string) string { return strings.Trim(a+"/"+b, "/") }

func isIndex(name string) bool { return name != "" && strings.Trim(name, "0123456789") == "" }

// listOf gives the list that lacks an id if the value at a place was not read:
// the value is the list, an element of it, or what the id of one is made from.
// Any other place gives what is no list of things with ids.
func listOf(p *Plan, at diag.Pointer) diag.Pointer {
	if name := at.Last(); name == "id" || name == "number" && idFromNumber(p, at.Parent()) {
		at = at.Parent()
	}
	if isIndex(at.Last()) {
		at = at.Parent()
	}
	if t := at.Tokens(); len(t) > 3 && t[2] == "points" && at.Last() == "points" {
		return diag.Pointer("").Member(t[0]).Member(t[1]).Member(t[2])
	}
	return at
}

// idFromNumber reports whether the point at a place has no id of its own.
func idFromNumber(p *Plan, at diag.Pointer) bool {
	t := at.Tokens()
	if len(t) < 4 || t[0] != "versions" {
		return false
	}
	v := element(p.Versions, t[1])
	if v == nil {
		return false
	}
	points := v.Points
	for t = t[2:]; len(t) > 1 && t[0] == "points"; t = t[2:] {
		x := element(points, t[1])
		switch {
		case x == nil:
			return false
		case len(t) == 2:
			return x.ID == ""
		}
		points = x.Points
	}
	return false
}

// element gives the element that a name of a pointer leads to, or nil.
func element[T any](list []T, index string) *T {
	if i, err := strconv.Atoi(index); err == nil && i >= 0 && i < len(list) {
		return &list[i]
	}
	return nil
}

// unreadIDs marks the ids of which there are more than were read.
func (k *checker) unreadIDs() {
	if k.unread == nil {
		return
	}
	mark := func(known **ids, at diag.Pointer) {
		if k.unread.lists[at] {
			*known = &ids{index: (*known).index, unread: true}
		}
	}
	mark(&k.parties, "/parties")
	mark(&k.themes, "/themes")
	mark(&k.sources, "/sources")
	mark(&k.reports, "/reports")
	mark(&k.versions, "/versions")
	mark(&k.statements, "/statements")
	for i := range k.inside {
		inside, here := &k.inside[i], diag.Pointer("/versions").Index(i)
		mark(&inside.witnesses, here.Member("witnesses"))
		mark(&inside.points, here.Member("points"))
		mark(&inside.claims, here.Member("claims"))
	}
}

// sure reports whether what says how sure or what sort a relation is was read;
// at is the place of what it leads to.
func (u *unread) sure(at diag.Pointer) bool {
	return u == nil || !u.values[at.Parent().Member("certainty")] &&
		!u.values[at.Parent().Member("relation")]
}

// follows lists, for codes and their cases, what a rule finds where other values
// are missing: the names on the way to these, from an object or a list that the
// finding is in. A rule that is not here finds fault with what it has read. See
// [ids] for references, and the rules on circles.
var follows = map[string][]string{
	"bad-reference_empty":   {"version", "point", "witness", "claim", "statement", "report"},
	"bad-reference_version": {"version"},
	"claims-coverage":       {"coverage", "points"},
	"count-conflict":        {"*/of", "*/points"},
	"count-coverage": {
		"coverage", "counts/of", "counts/points", "points/numbering",
		"points/presence",
	},
	"date-order_cites":   {"certainty"},
	"date-order_earlier": {"certainty"},
	"date-order_parent":  {"certainty", "relation"},
	"exact-language":     {"witnesses/language"},
	"exact-unseen":       {"cites/via", "lead", "witnesses/id"},
	"fact-value_missing": {"bound"},
	"gap-extent":         {"extent"},
	"id-from-order":      {"id"},
	"missing-member":     {"to"}, // instead of "from"
	"presence-ground": {
		"cites", "notes/kind", "lead", "witnesses/id", "witnesses/coverage",
		"witnesses/wording",
	},
	"presence-text":          {"presence", "text"},
	"reading-repeated":       {"*/extent"},
	"role-place_after":       {"*/role"},
	"role-place_before":      {"*/role"},
	"role-place_heading":     {"heading"},
	"speaker":                {"party", "name", "role"},
	"statement-object_extra": {"stance"},
	"text-range_inside":      {"text", "at", "len"},
	"text-range_order":       {"*/at", "*/len"},
	"text-range_outside":     {"text", "at", "len"},
	"text-unconfirmed":       {"confirmed", "wording", "lead", "witnesses/id"},
	"uncited-exact":          {"cites", "wording", "lead", "witnesses/id"},
	"verbatim-language":      {"language", "wording", "confirmed", "witnesses/language"},
}

// explain reports whether values that were not read may be all that is behind
// a finding. Cost: linear in the depth of its place.
func (u *unread) explain(code diag.Code, at diag.Pointer, params []strict.Param) bool {
	if u == nil || code == CodeHiddenCharacter { // such a character was read
		return false
	}
	name := string(code)
	if i := slices.IndexFunc(params, func(p strict.Param) bool { return p.Case() != "" }); i >= 0 {
		name += "_" + params[i].Case()
	}
	for {
		if u.values[at] {
			return true
		}
		for way := range u.members[at] {
			for _, want := range follows[name] {
				if want == way || strings.HasPrefix(want, way+"/") {
					return true
				}
			}
		}
		if at == "" {
			return false
		}
		at = at.Parent()
	}
}
