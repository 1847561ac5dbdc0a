package collate

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
)

// A voice is what one reading or one claim has under one key.
type voice struct {
	key      string
	facts    []plan.Fact
	copies   []Copy
	ref      plan.Ref
	standing plan.Standing
	part     bool // its silence says nothing
	block    bool
	doubtful bool // the words that say them are perhaps not of the draft
	presence plan.Presence
}

// factConflicts finds the keys on which the readings of a point disagree.
func factConflicts(p *plan.Plan, all []held.Text) []Conflict {
	var voices []voice
	for i := range all {
		h := &all[i]
		if h.Standing.Presence == plan.PresenceAbsent {
			continue
		}
		for _, v := range voicesOf(h.Content.Facts) {
			v.copies, v.ref, v.standing, v.block = speakers(p, all, i, v.key), h.Ref, h.Standing,
				h.Block()
			v.doubtful = !slices.ContainsFunc(v.facts, func(f plan.Fact) bool {
				return !doubted(p, h.Content, &f)
			})
			v.part = !h.Standing.FullWords() || held.Gapped(h.Content.Notes)
			voices = append(voices, v)
		}
	}
	voices = slices.DeleteFunc(voices, func(v voice) bool {
		return v.block && !slices.ContainsFunc(voices, func(o voice) bool {
			return o.key == v.key && !o.block
		})
	})
	return conflictsOf(voices)
}

// doubted reports whether the words that say a fact are perhaps not of the draft: the
// whole text is in doubt, or words that are say the value. Of a fact whose words cannot
// be told that is not so.
func doubted(p *plan.Plan, c *plan.Content, f *plan.Fact) bool {
	for _, n := range c.Notes {
		if n.Kind != plan.NoteKindDoubtful || n.At < 0 || n.Len <= 0 || n.At+n.Len > len(c.Text) {
			continue
		}
		words := loose(c.Text[n.At : n.At+n.Len])
		names := []string{f.Value}
		if party := p.Party(f.Value); party != nil && f.Kind == plan.FactKindParty {
			names = append(slices.Clone(party.Aliases), party.Name)
		}
		if n.Len == len(c.Text) || slices.ContainsFunc(names, func(s string) bool {
			return s != "" && squeezed(words) == squeezed(loose(s))
		}) {
			return true
		}
	}
	return false
}

// squeezed gives a name without spaces: "U.S." is "US".
func squeezed(s string) string { return strings.ReplaceAll(s, " ", "") }

// speakers gives those who have the facts under a key as reading i has them. A
// report that a reading cites, and that is a witness with facts of its own
// under that key, speaks for itself there.
func speakers(p *plan.Plan, all []held.Text, i int, key string) []Copy {
	copies := copiesOf(p, &all[i])
	others := func(c Copy) bool {
		for k := range all {
			if k != i && all[k].Witness != nil && all[k].Witness.Report == c.Report &&
				slices.ContainsFunc(all[k].Content.Facts, func(f plan.Fact) bool {
					return f.Key == key
				}) {
				return true
			}
		}
		return false
	}
	if rest := slices.DeleteFunc(slices.Clone(copies), others); len(rest) > 0 {
		return rest
	}
	return copies[:min(1, len(copies))]
}

// claimConflicts finds the keys on which claims about a version disagree.
func claimConflicts(p *plan.Plan, v *plan.Version) []Conflict {
	var voices []voice
	for i := range v.Claims {
		c := &v.Claims[i]
		for _, o := range voicesOf(c.Facts) {
			o.copies, o.ref, o.part = Copies(p, c.Cites), plan.Ref{Version: v.ID, Claim: c.ID}, true
			if c.State() == plan.PresenceAbsent {
				o.presence = plan.PresenceAbsent
			}
			voices = append(voices, o)
		}
	}
	return conflictsOf(voices)
}

// voicesOf groups facts by key: a key may have several, such as the parties to
// an agreement.
func voicesOf(facts []plan.Fact) []voice {
	var out []voice
	for _, f := range facts {
		f.X = nil
		k := slices.IndexFunc(out, func(v voice) bool { return v.key == f.Key })
		if k < 0 {
			out = append(out, voice{key: f.Key})
			k = len(out) - 1
		}
		out[k].facts = append(out[k].facts, f)
	}
	for k := range out {
		slices.SortFunc(out[k].facts, func(a, b plan.Fact) int {
			return cmp.Or(
				strings.Compare(value(&a), value(&b)), strings.Compare(a.Scope, b.Scope),
				strings.Compare(string(a.Bound), string(b.Bound)), strings.Compare(a.Unit, b.Unit))
		})
	}
	return out
}

// conflictsOf gives the keys under which voices disagree.
func conflictsOf(voices []voice) []Conflict {
	slices.SortStableFunc(voices, func(a, b voice) int {
		return cmp.Or(
			strings.Compare(a.key, b.key), cmp.Compare(len(b.facts), len(a.facts)),
			strings.Compare(wholeForm(a), wholeForm(b)),
			strings.Compare(a.ref.String(), b.ref.String()))
	})
	var out []Conflict
	for len(voices) > 0 {
		n := 1
		for n < len(voices) && voices[n].key == voices[0].key {
			n++
		}
		if c, ok := conflictAmong(voices[:n]); ok {
			out = append(out, c)
		}
		voices = voices[n:]
	}
	return out
}

// conflictAmong is conflictsOf for one key: disagreement on the values, or else
// on when and where the one value holds.
func conflictAmong(voices []voice) (Conflict, bool) {
	bounded := len(boundsOf(voices)) > 1
	if bounded { // how a value binds is disputed: who does not say takes no part
		voices = slices.DeleteFunc(slices.Clone(voices), func(v voice) bool {
			return slices.ContainsFunc(v.facts, func(f plan.Fact) bool {
				return f.Value != "" && f.Bound == ""
			})
		})
	}
	valued := func(v voice) string {
		return string(v.presence) + setOf(v.facts, func(f *plan.Fact) string {
			return valueForm(f, bounded)
		})
	}
	c := Conflict{
		Kind: kindOf(voices[0].facts[0].Kind), Key: voices[0].key,
		Forms: formsBy(voices, valued),
	}
	if len(c.Forms) > 1 {
		return c, true
	}
	scoped := slices.DeleteFunc(slices.Clone(voices), func(v voice) bool {
		return len(v.facts) > 1 || v.part && v.facts[0].Scope == ""
	})
	c.Kind = ConflictKindScope
	c.Forms = formsBy(scoped, func(v voice) string { return prose.Folded(v.facts[0].Scope) })
	return c, len(c.Forms) > 1
}

// formsBy groups voices by form. A voice whose silence says nothing, and all of
// whose facts another has beside others, has no form of its own.
func formsBy(voices []voice, form func(voice) string) []Variant {
	type group struct {
		form string
		Variant
	}
	var groups []group
	for _, v := range voices {
		at := slices.IndexFunc(groups, func(g group) bool { return g.form == form(v) })
		if at < 0 && v.part && slices.ContainsFunc(groups, func(g group) bool {
			return g.Presence == v.presence && contains(g.Facts, v.facts)
		}) {
			continue
		}
		if at < 0 {
			groups = append(groups, group{
				form:    form(v),
				Variant: Variant{Facts: v.facts, Presence: v.presence},
			})
			at = len(groups) - 1
		}
		g := &groups[at]
		g.By = append(g.By, v.copies...)
		g.Readings = append(g.Readings, v.ref)
		g.read(v.standing, v.doubtful)
	}
	slices.SortStableFunc(groups, func(a, b group) int { return strings.Compare(a.form, b.form) })
	out := make([]Variant, len(groups))
	for i := range groups {
		out[i] = groups[i].Variant
	}
	return out
}

// contains reports whether all has more facts than some, and each value of them,
// bound alike as far as both say how: "600" is not in "400 to 600".
func contains(all, some []plan.Fact) bool {
	for i := range some {
		if !slices.ContainsFunc(all, func(f plan.Fact) bool {
			return value(&f) == value(&some[i]) && (f.Bound == some[i].Bound || f.Bound == "" ||
				some[i].Bound == "")
		}) {
			return false
		}
	}
	return len(all) > len(some)
}

// boundsOf gives the ways in which values of one key are said to bind.
func boundsOf(voices []voice) []plan.Bound {
	var out []plan.Bound
	for _, v := range voices {
		for _, f := range v.facts {
			if f.Value != "" && f.Bound != "" && !slices.Contains(out, f.Bound) {
				out = append(out, f.Bound)
			}
		}
	}
	return out
}

// valueForm gives what two facts of one key must share to agree: the value and,
// where copies bind it in different ways, how it binds.
func valueForm(f *plan.Fact, bounded bool) string {
	if bounded && f.Value != "" {
		return value(f) + "\x00" + string(f.Bound)
	}
	return value(f)
}

// value gives the value of a fact in the form in which two are held against
// each other: numbers as such, words folded; for no value, in what way there is
// none. Amounts and durations have their unit with them.
func value(f *plan.Fact) string {
	if f.Value == "" {
		return "\x00" + string(f.Bound)
	}
	s := prose.Folded(f.Value)
	if s == "" {
		s = f.Value
	}
	switch f.Kind {
	case plan.FactKindFigure, plan.FactKindShare, plan.FactKindMoney, plan.FactKindDuration:
		if r, ok := number(f.Value); ok {
			s = r.RatString()
		}
	case plan.FactKindDate, plan.FactKindParty:
		s = f.Value
	case plan.FactKindReference, plan.FactKindForce, plan.FactKindAttribute:
	}
	if f.Kind == plan.FactKindMoney || f.Kind == plan.FactKindDuration {
		s += " " + f.Unit
	}
	return s
}

// number reads an exact decimal or a fraction. Exponents are refused: they
// could ask for numbers of any size.
func number(s string) (*big.Rat, bool) {
	const longest = 64
	if len(s) > longest || strings.ContainsAny(s, "eExXpPbBoO_") {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}

func setOf(facts []plan.Fact, form func(*plan.Fact) string) string {
	var all []string
	for i := range facts {
		all = append(all, form(&facts[i]))
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), "\n")
}

func wholeForm(v voice) string {
	return setOf(v.facts, func(f *plan.Fact) string {
		return strings.Join([]string{value(f), f.Unit, string(f.Bound), f.Scope}, "\x00")
	})
}

func kindOf(k plan.FactKind) ConflictKind {
	switch k {
	case plan.FactKindFigure, plan.FactKindMoney, plan.FactKindShare, plan.FactKindDuration,
		plan.FactKindDate:
		return ConflictKindFigure
	case plan.FactKindParty:
		return ConflictKindParty
	case plan.FactKindReference, plan.FactKindForce, plan.FactKindAttribute:
	}
	return ConflictKindDetail
}

// countConflicts finds what is counted in a version with different results.
func countConflicts(p *plan.Plan, v *plan.Version) []Conflict {
	byKey := make(map[string][]plan.Count)
	for _, c := range v.Counts {
		key := cmp.Or(string(c.Of), "points")
		byKey[key] = append(byKey[key], c)
	}
	var out []Conflict
	for key, counts := range byKey {
		slices.SortStableFunc(counts, func(a, b plan.Count) int {
			return cmp.Compare(a.Points, b.Points)
		})
		c := Conflict{Kind: ConflictKindCount, Key: key}
		for _, n := range counts {
			value := strconv.Itoa(n.Points)
			if k := len(c.Forms); k == 0 || c.Forms[k-1].Facts[0].Value != value {
				c.Forms = append(c.Forms,
					Variant{Facts: []plan.Fact{{
						Key: key, Kind: plan.FactKindFigure,
						Value: value,
					}}})
			}
			f := &c.Forms[len(c.Forms)-1]
			f.By = append(f.By, Copies(p, n.Cites)...)
		}
		for i := range c.Forms {
			c.Forms[i].Readings = []plan.Ref{{Version: v.ID}}
		}
		if len(c.Forms) > 1 {
			out = append(out, c)
		}
	}
	return out
}

// holds reports whether a conflict on a count has all that one of claims under the same key
// has: each figure, with those who have it.
func (c *Conflict) holds(claims *Conflict) bool {
	if c.Key != claims.Key {
		return false
	}
	return !slices.ContainsFunc(claims.Forms, func(f Variant) bool {
		return len(f.Facts) != 1 || !slices.ContainsFunc(c.Forms, func(g Variant) bool {
			return g.Facts[0].Value == f.Facts[0].Value &&
				!slices.ContainsFunc(f.By, func(holder Copy) bool {
					return !slices.ContainsFunc(g.By, func(o Copy) bool {
						return o.Report == holder.Report
					})
				})
		})
	})
}
