package identify

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// retold reports whether a text says by its lead that it is a translation, or tells
// its draft in other words.
func retold(v *plan.Version) bool {
	if v == nil {
		return false
	}
	w := v.LeadWitness()
	return w != nil && w.Wording != "" && w.Wording != plan.WordingVerbatim
}

// retelling gives v as a text that tells its draft in other words.
func retelling(v *plan.Version) *plan.Version {
	out := textOf(v)
	if out == nil {
		out = new(plan.Version)
	} else {
		out.Title = v.Title
	}
	out.Lead = "told"
	out.Witnesses = []plan.Witness{{ID: out.Lead, Wording: plan.WordingParaphrase}}
	return out
}

// told gives what a text has otherwise than the likest copy of a place, and than
// each other one that has the whole place, as far as a telling can be held to it:
// figures, shares, dates and parties.
func (c *copier) told(base *carrier, carriers []carrier, nodes []int, text string) []effect.Effect {
	own := effect.Verbatim(text)
	if c.out.Told {
		own.Wording = plan.WordingTranslation
	}
	clause := func(o *carrier) effect.Clause {
		return effect.Clause{
			Text: o.text, Language: o.first.Standing.Language,
			Wording: plan.WordingParaphrase,
		}
	}
	out := c.toldBeside(clause(base), own)
	for i := range carriers {
		if o := &carriers[i]; o != base && !o.cut && !o.wide && len(out) > 0 {
			out = both(out, c.toldBeside(clause(o), own))
		}
	}
	// who tells a point may tell its items in one, or an item with its head
	if c.out.Told && len(out) > 0 {
		for _, whole := range c.families(nodes) {
			out = both(out, c.toldBeside(whole, own))
		}
	}
	return out
}

// families gives what each copy has of the points on the first level that some stand in, with
// all below these, as one text.
func (c *copier) families(nodes []int) []effect.Clause {
	top := func(n int) int {
		for c.m.t.Nodes[n].Parent >= 0 {
			n = c.m.t.Nodes[n].Parent
		}
		return n
	}
	var tops []int
	for _, n := range nodes {
		tops = append(tops, top(n))
	}
	var out []effect.Clause
	var witnesses []*plan.Witness
	for k := range c.m.texts {
		t := &c.m.texts[k]
		if !slices.Contains(tops, top(t.nodes[0])) ||
			!c.m.foreign && !c.q.comparable(t.Standing.Language) {
			continue
		}
		i := slices.Index(witnesses, t.Witness)
		if i < 0 {
			i = len(witnesses)
			witnesses = append(witnesses, t.Witness)
			out = append(out, effect.Clause{
				Language: t.Standing.Language,
				Wording:  plan.WordingParaphrase,
			})
		}
		out[i].Text = strings.TrimSpace(out[i].Text + "\n" + t.text)
	}
	return out
}

// toldBeside gives what matters of what a text does beside a known one.
func (c *copier) toldBeside(known, own effect.Clause) []effect.Effect {
	return slices.DeleteFunc(c.effects.Compare(known, own), func(e effect.Effect) bool {
		return !matters(e)
	})
}

// both gives the effects of some that others speak of too: at the same words of the
// text, or of one kind where neither has words there.
func both(some, others []effect.Effect) []effect.Effect {
	return slices.DeleteFunc(some, func(e effect.Effect) bool {
		return !slices.ContainsFunc(others, func(o effect.Effect) bool {
			if e.After.Range.Len == 0 {
				return o.After.Range.Len == 0 && o.Kind == e.Kind
			}
			return meets(o.After.Range, e.After.Range.At, e.After.Range.At+e.After.Range.Len)
		})
	})
}

// abroad gives the values in which a text differs from all that is known of a place
// in other languages: beside those of the first copy that has other ones.
func (c *copier) abroad(p *place) []effect.Effect {
	own := effect.Clause{Text: p.text, Language: c.out.Language, Wording: plan.WordingTranslation}
	known := c.m.known(p.nodes)
	effects := func(k *knownText) []effect.Effect {
		return c.toldBeside(effect.Clause{
			Text: k.text, Language: k.Standing.Language,
			Wording: plan.WordingTranslation,
		}, own)
	}
	for _, k := range known {
		out := slices.DeleteFunc(effects(k), func(e effect.Effect) bool {
			return e.After.Value == "" || e.Before.Value == "" && !adds(e.Kind)
		})
		if len(out) == 0 {
			continue
		}
		for _, o := range known {
			out = both(out, effects(o))
		}
		for _, whole := range c.families(p.nodes) {
			if len(out) > 0 {
				out = both(out, c.toldBeside(whole, own))
			}
		}
		return out
	}
	return nil
}

// adds reports whether an effect is that a value came in: of names, which other languages
// spell in other ways, that says little.
func adds(k effect.Kind) bool {
	return slices.Contains([]effect.Kind{
		effect.KindDateAdded, effect.KindFigureAdded, effect.KindShareAdded,
		effect.KindDurationAdded, effect.KindDeadlineAdded,
	}, k)
}
