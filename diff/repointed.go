package diff

import (
	"context"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// repoint finds the references in clauses whose words are the same that lead to
// another clause now, or to none: the number stayed, and what has it is another.
// Only texts by themselves are looked at: of a copy it is not known what its
// numbers would lead to elsewhere.
func (c *Comparison) repoint(ctx context.Context, comparer *effect.Comparer) error {
	if !c.WithoutCopies() {
		return nil
	}
	leads, stay := numberings(c)
	if stay {
		return nil
	}
	lone := make(map[int]bool) // links of what one draft alone has, and the other is known not to have
	for i := range c.Changes {
		if k := c.Changes[i].Kind; k == KindRemoved || k == KindAdded {
			lone[c.Changes[i].Link] = true
		}
	}
	added := false
	for i := range c.Links {
		l := &c.Links[i]
		if len(l.Old) != 1 || len(l.New) != 1 || l.Known != KnownWords || l.Old[0].Text == "" || l.Old[0].Text != l.New[0].Text {
			continue
		}
		old, new := effectSide(l.Old), effectSide(l.New)
		for _, r := range comparer.References(old) {
			from, led := leads[0].link(r.Value)
			to, leadsOn := leads[1].link(r.Value)
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
				h.Effects = append(h.Effects, Effect{Effect: e, Verdict: h.Verdict, Reason: h.Reason})
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

// A numbering says which links have the points of a draft, by their numbers.
type numbering struct {
	links map[string]int // by the numbers from the first level down, or from the second
	below bool           // the numbers of the second level run on through the first: articles in chapters
}

// numberings gives the numbering of either side, and whether each number leads to one
// link in both drafts, if it leads anywhere.
func numberings(c *Comparison) (leads [2]*numbering, stay bool) {
	leads = [2]*numbering{numbersOf(c, 0), numbersOf(c, 1)}
	return leads, maps.Equal(leads[0].links, leads[1].links)
}

// numbersOf gives the numbering of a side. A path of numbers that a draft has twice
// leads nowhere that is known.
func numbersOf(c *Comparison, side int) *numbering {
	type place struct{ number, parent string }
	at := make(map[string]place) // by path
	key := func(path []int) string {
		var b strings.Builder
		for _, n := range path {
			b.WriteString(strconv.Itoa(n) + ".")
		}
		return b.String()
	}
	each := func(f func(link int, clause *Clause)) {
		for i := range c.Links {
			clauses := c.Links[i].Old
			if side == 1 {
				clauses = c.Links[i].New
			}
			for k := range clauses {
				f(i, &clauses[k])
			}
		}
	}
	seconds := make(map[string]bool)
	n := &numbering{links: make(map[string]int), below: true}
	each(func(_ int, clause *Clause) {
		if len(clause.Path) == 0 {
			return
		}
		number := plainNumber(clause.Number)
		at[key(clause.Path)] = place{number, key(clause.Path[:len(clause.Path)-1])}
		if len(clause.Path) == 2 && number != "" {
			n.below = n.below && !seconds[number]
			seconds[number] = true
		}
	})
	n.below = n.below && len(seconds) > 1
	twice := make(map[string]bool)
	add := func(numbers []string, link int) {
		path := strings.Join(numbers, " ")
		if _, ok := n.links[path]; ok || slices.Contains(numbers, "") {
			twice[path] = true
		}
		n.links[path] = link
	}
	each(func(link int, clause *Clause) {
		var numbers []string
		for at, k := at, key(clause.Path); k != ""; k = at[k].parent {
			numbers = append(numbers, at[k].number)
		}
		slices.Reverse(numbers)
		if len(numbers) > 0 {
			add(numbers, link)
		}
		if n.below && len(numbers) > 1 {
			add(numbers[1:], link)
		}
	})
	for path := range twice {
		delete(n.links, path)
	}
	return n
}

// link gives the link of the provision that a reference names.
func (n *numbering) link(value string) (int, bool) {
	var numbers []string
	for k, word := range strings.Fields(value) {
		if k%2 == 1 {
			numbers = append(numbers, plainNumber(word))
		}
	}
	i, ok := n.links[strings.Join(numbers, " ")]
	return i, ok && len(numbers) > 0
}

// targets gives the links of the provisions of the text itself that a clause names, as package effect wants them.
func (n *numbering) targets(comparer *effect.Comparer, clause effect.Clause) map[string]string {
	out := make(map[string]string)
	for _, r := range comparer.References(clause) {
		if link, ok := n.link(r.Value); ok && r.Document == "" {
			out[r.Value] = strconv.Itoa(link)
		}
	}
	return out
}

// plainNumber gives a number without what stands round it: (a), 2., § 3.
func plainNumber(s string) string {
	s = strings.ToLower(strings.Trim(s, " .():§\u00a0"))
	return s[strings.LastIndexAny(s, ".( ")+1:]
}
