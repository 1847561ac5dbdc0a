package diff

import (
	"context"
	"strconv"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// repoint finds the references in clauses whose words are the same that lead to
// another clause now, or to none: the number stayed, and what has it is another.
// Only texts by themselves are looked at: of a copy it is not known what its
// numbers would lead to elsewhere. Leads are the numberings of both.
func (c *Comparison) repoint(ctx context.Context, comparer *effect.Comparer,
	leads [2]*numbering,
) error {
	// links of what one draft alone has, and the other is known not to have
	lone := make(map[int]bool)
	for i := range c.Changes {
		if k := c.Changes[i].Kind; k == KindRemoved || k == KindAdded {
			lone[c.Changes[i].Link] = true
		}
	}
	added := false
	for i := range c.Links {
		l := &c.Links[i]
		if len(l.Old) != 1 || len(l.New) != 1 || l.Known != KnownWords || l.Old[0].Text == "" ||
			l.Old[0].Text != l.New[0].Text {
			continue
		}
		old, new := effectSide(l.Old), effectSide(l.New)
		for _, r := range comparer.References(old) {
			from, led := leads[0].link(r, l.Old)
			to, leadsOn := leads[1].link(r, l.New)
			switch {
			case r.Document != "", !led && !leadsOn, !leadsOn && !lone[from], !led && !lone[to]:
				continue // nothing is known of where it led, or of where it leads
			}
			if old.Targets == nil {
				old.Targets, new.Targets = make(map[string]string), make(map[string]string)
			}
			old.Targets[r.Value], new.Targets[r.Value] = target(from, led), target(to, leadsOn)
		}
		if old.Targets == nil {
			continue
		}
		effects, err := comparer.CompareContext(ctx, old, new)
		if err != nil {
			return err
		}
		h := Change{Kind: KindRepointed, Link: i, Verdict: VerdictDraft, Reason: ReasonText}
		h.Old, h.New = []plan.Ref{l.Old[0].Ref}, []plan.Ref{l.New[0].Ref}
		for _, e := range effects {
			if e.Kind.Changes() {
				e.Before, e.After = inClause(e.Before, l.Old), inClause(e.After, l.New)
				h.Effects = append(h.Effects,
					Effect{Effect: e, Verdict: h.Verdict, Reason: h.Reason})
			}
		}
		if len(h.Effects) > 0 {
			h.ID, h.Words = changeID(&h), changeWords(h.Kind, l)
			c.Changes = append(c.Changes, h)
			added = true
		}
	}
	if added {
		c.sortChanges()
	}
	return nil
}

// target names a link for package effect; "" is a reference that leads nowhere.
func target(link int, leads bool) string {
	if !leads {
		return ""
	}
	return strconv.Itoa(link)
}
