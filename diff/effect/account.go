package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// An account holds two sentences that were rewritten as a whole against each other:
// which of their words of content the other has too, in whatever form and at whatever
// place, and which of their marks. What one difference is left over is told by name.
type account struct {
	*work
	p, q       *bag
	a, b       *saying
	pairs      []int    // by atom of p: the one of q, -1: none
	gone, come []int    // the atoms of p and of q that are left over
	lost, got  []string // the marks that only one side has
}

// account makes the account of two sentences.
func (w *work) account(a, b *saying) *account {
	p, q := w.old.bag(a), w.new.bag(b)
	c := &account{work: w, p: p, q: q, a: a, b: b, pairs: w.pairSome(p.atoms, q.atoms)}
	c.left()
	return c
}

// accounted tells what is sure of two sentences that were rewritten as a whole, and reports
// whether that is all that they differ in.
func (w *work) accounted(a, b *saying) (whole bool) {
	c := w.account(a, b)
	switch {
	case c.forced(), c.denied(), c.conditioned(&w.old), c.conditioned(&w.new),
		c.placed(), c.swapped(), c.listed():
	default:
		return false
	}
	return len(c.gone)+len(c.come) <= 1
}

// left finds what is left over on either side.
func (c *account) left() {
	taken := make([]bool, len(c.q.atoms))
	for i, k := range c.pairs {
		if k < 0 {
			c.gone = append(c.gone, i)
		} else {
			taken[k] = true
		}
	}
	for k := range taken {
		if !taken[k] {
			c.come = append(c.come, k)
		}
	}
	c.lost, c.got = c.marksApart(c.p, c.q)
}

// marksApart gives the marks that only one of two bags has, but for those that say no
// more than how many are meant.
func (w *work) marksApart(p, q *bag) (lost, got []string) {
	x, y := settled(p.marks, q.marks), settled(q.marks, p.marks)
	binds := func(list []string) bool {
		return slices.ContainsFunc(list, func(m string) bool { return m[0] == '=' })
	}
	heavy := func(list []string, bare bool) (out []string) {
		for _, m := range list {
			binding := bare && m == "="+facts.Obligation
			if !binding && (strings.ContainsRune("=?-#", rune(m[0])) ||
				strings.HasPrefix(m, w.old.lexis.onlyWord)) {
				out = append(out, m)
			}
		}
		return out
	}
	free := w.old.lexis.presents && binds(x) != binds(y)
	first, second := heavy(x, free), heavy(y, free)
	for _, m := range first {
		if k := slices.Index(second, m); k >= 0 {
			second = slices.Delete(second, k, k+1)
		} else {
			lost = append(lost, m)
		}
	}
	return lost, second
}

// few reports whether so little is left over on both sides that a difference of marks is
// one of them, and of nothing else.
func (c *account) few() bool {
	return 5*len(c.gone) <= len(c.p.atoms) && 5*len(c.come) <= len(c.q.atoms)
}

// forced tells that the same is said with another force: "may refuse", "shall refuse".
func (c *account) forced() bool {
	if c.effort(&c.old, c.a, c.lost, c.got) || c.effort(&c.new, c.b, c.got, c.lost) {
		return true
	}
	if len(c.lost) != 1 || len(c.got) != 1 || c.lost[0][0] != '=' || c.got[0][0] != '=' ||
		!c.few() {
		return false
	}
	p, q := strings.TrimPrefix(c.lost[0], "="), strings.TrimPrefix(c.got[0], "=")
	kind := forceKind(p, q)
	if kind == "" {
		return false
	}
	x, y := c.force(&c.old, c.a, p), c.force(&c.new, c.b, q)
	if x < 0 || y < 0 {
		return false
	}
	holder := both(c.old.found[x].Holder, c.new.found[y].Holder)
	c.add(Effect{Kind: kind, Before: c.old.sideOf(x), After: c.new.sideOf(y), Holder: holder})
	c.deed(&c.new, y)
	return true
}

// effort tells that what the other text plainly says is a promise of effort in s, of which marks
// are those that only it has.
func (c *account) effort(s *side, say *saying, marks, other []string) bool {
	if len(marks) != 1 || len(other)+len(c.gone)+len(c.come) > 0 ||
		marks[0] != "="+facts.Endeavour {
		return false
	}
	k := c.force(s, say, facts.Endeavour)
	if k >= 0 {
		c.bare(s, k)
	}
	return k >= 0
}

// force gives the one force of a value in a sentence; -1 for none or more.
func (c *account) force(s *side, say *saying, value string) int {
	at := -1
	for _, i := range s.kinds[facts.KindForce] {
		f := &s.found[i]
		if !within(f.Range, say.region) || strings.TrimPrefix(binding(f), "=") != value {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}

// forceKind gives the kind of a change from one force to another; "" where it has none.
func forceKind(p, q string) Kind {
	switch {
	case p == facts.Permission && q == facts.Prohibition:
		return KindPermissionProhibited
	case p == facts.Prohibition && q == facts.Permission:
		return KindProhibitionPermitted
	case p == facts.Obligation && q == facts.Exemption:
		return KindDutyExempted
	case p == facts.Exemption && q == facts.Obligation:
		return KindExemptionBound
	case p == facts.Exemption || q == facts.Exemption,
		strings.HasPrefix(p, "not-") || strings.HasPrefix(q, "not-"):
	case (p == facts.Prohibition) != (q == facts.Prohibition):
	case strength(p) < strength(q):
		return KindForceStrengthened
	case strength(p) > strength(q):
		return KindForceWeakened
	}
	return ""
}

// denied tells that a denial came or went, and nothing else.
func (c *account) denied() bool {
	if len(c.gone)+len(c.come) > 0 || len(c.lost)+len(c.got) != 1 ||
		slices.Concat(c.lost, c.got)[0] != "-" {
		return false
	}
	s, say, kind := &c.old, c.a, KindNegationDropped
	if len(c.got) > 0 {
		s, say, kind = &c.new, c.b, KindNegationAdded
	}
	at := slices.IndexFunc(say.words, func(v word) bool {
		return v.is(negator|lacking) && v.end > v.at
	})
	if at < 0 || slices.ContainsFunc(say.words[at+1:], func(v word) bool {
		return v.is(negator | lacking)
	}) {
		return false
	}
	v := &say.words[at]
	e := Effect{Kind: kind}
	if term := s.words(v.span()); s == &c.old {
		e.Before = term
	} else {
		e.After = term
	}
	c.add(e)
	return true
}

// conditioned tells of a condition that only side s has: the words that are left over
// there are those of the condition, and without it the marks are the same.
func (c *account) conditioned(s *side) bool {
	say, rest, gone, bag := c.b, c.come, c.gone, c.p
	atoms, marks, kind := c.q.atoms, c.got, KindConditionAdded
	if s == &c.old {
		say, rest, gone, bag = c.a, c.gone, c.come, c.q
		atoms, marks, kind = c.p.atoms, c.lost, KindConditionDropped
	}
	if !slices.ContainsFunc(marks, func(m string) bool { return m[0] == '?' }) {
		return false
	}
	for _, run := range conditionsIn(say.words) {
		if !slices.Contains(marks, say.words[run[0]].text) {
			continue
		}
		from, end := say.words[run[0]].at, say.words[run[1]-1].end
		inside := func(i int) bool { return atoms[i].at >= from && atoms[i].end <= end }
		n, size, fresh := 0, 0, false
		for i := range atoms {
			if inside(i) {
				size++
			}
		}
		for _, i := range rest {
			if inside(i) {
				n++
				fresh = fresh || !slices.ContainsFunc(bag.atoms, func(a atom) bool {
					return s.lexis.akin(*atoms[i].word, *a.word)
				})
			}
		}
		outside := len(rest) - n
		if !fresh || 2*n < size || 2*len(gone) > n || 2*outside > n {
			continue
		}
		kept := s.bagOf(slices.Concat(say.words[:run[0]:run[0]], say.words[run[1]:]))
		var lost, got []string
		if s == &c.old {
			lost, got = c.marksApart(&kept, bag)
		} else {
			lost, got = c.marksApart(bag, &kept)
		}
		if len(lost)+len(got) > 0 {
			continue
		}
		e := Effect{Kind: kind}
		if term := s.words(plan.Range{At: from, Len: end - from}); s == &c.old {
			e.Before, c.gone = term, c.outside(c.gone, inside)
		} else {
			e.After, c.come = term, c.outside(c.come, inside)
		}
		c.add(e)
		return true
	}
	return false
}

func (c *account) outside(list []int, inside func(int) bool) []int {
	return slices.DeleteFunc(slices.Clone(list), inside)
}

// placed tells that another acts or is bound: one name of somebody who acts is left over
// on each side, and it plays one part.
func (c *account) placed() bool {
	if len(c.gone) != 1 || len(c.come) != 1 || len(c.lost)+len(c.got) > 0 {
		return false
	}
	x, y := &c.p.atoms[c.gone[0]], &c.q.atoms[c.come[0]]
	if !c.acts(&c.old, c.p, x) || !c.acts(&c.new, c.q, y) || !c.somebody(&c.old, x) ||
		!c.somebody(&c.new, y) || x.role == "S" && c.p.voice > 0 { // what a thing is done to
		return false
	}
	c.replaceWords(x, y, "holder")
	c.gone, c.come = nil, nil
	return true
}

// acts reports whether a word is the subject of what is done, or by whom it is done.
func (c *account) acts(s *side, b *bag, a *atom) bool {
	x := s.lexis
	return a.cond == 0 && (a.role == "S" || slices.Contains(x.agents, a.prep) ||
		a.role == "" && (x.cases || x.capitals || &b.atoms[0] == a))
}

// somebody reports whether a word names who may act: by its ending, or by a capital where
// other nouns have none; but "a Plan renews" defines what a plan is and names nobody.
func (c *account) somebody(s *side, a *atom) bool {
	return s.lexis.contrary[a.text] == "" && !a.is(qualifier|adverbial) &&
		(s.lexis.actor(a.text, 0) != "" || s.named(a.word) && !(s.ofSort(a.word) && c.states()))
}

// ofSort reports whether a word has an article, or "each", before it that makes it one of a sort.
func (s *side) ofSort(v *word) bool {
	k := firstFrom(s.all, v.at)
	return k > 0 && s.all[k-1].is(indefinite|every)
}

// states reports whether nothing in the two sentences binds, forbids or permits.
func (c *account) states() bool {
	binds := func(m string) bool { return strings.HasPrefix(m, "=") && m != "=statement" }
	return !slices.ContainsFunc(c.p.marks, binds) && !slices.ContainsFunc(c.q.marks, binds)
}

func (c *account) replaceWords(x, y *atom, what string) {
	c.partyReplaced(x.span(), y.span(), what)
}

// swapped tells that who acts and who is acted on have changed places: all that the
// subject says stands behind the verb in the other text, and the other way round.
func (c *account) swapped() bool {
	x := c.old.lexis
	if len(c.gone)+len(c.come)+len(c.lost)+len(c.got) > 0 || c.p.voice != c.q.voice ||
		c.p.light != c.q.light || x.cases || x.capitals {
		return false
	}
	back := inverse(c.pairs)
	was, is := c.subject(c.p), c.subject(c.q)
	acted := func(list []atom) func(int) bool {
		return func(i int) bool { return list[i].role != "O" || list[i].cond != 0 }
	}
	left, right := make([]int, 0, len(was)), make([]int, 0, len(is))
	for _, i := range was {
		left = append(left, c.pairs[i])
	}
	for _, k := range is {
		right = append(right, back[k])
	}
	if len(was) == 0 || len(is) == 0 || slices.ContainsFunc(left, acted(c.q.atoms)) ||
		slices.ContainsFunc(right, acted(c.p.atoms)) {
		return false
	}
	a, d := &c.p.atoms[was[len(was)-1]], &c.q.atoms[is[len(is)-1]]
	if !c.somebody(&c.old, a) && !c.somebody(&c.new, d) {
		return false
	}
	c.replaceWords(a, d, "holder")
	c.replaceWords(&c.p.atoms[right[len(right)-1]], &c.q.atoms[left[len(left)-1]], "beneficiary")
	return true
}

// subject gives the atoms of the subject that stands before the force.
func (c *account) subject(b *bag) (out []int) {
	for i := range b.atoms {
		if a := &b.atoms[i]; a.role == "S" && a.cond == 0 && !c.old.lexis.adverb(a.text) {
			out = append(out, i)
		}
	}
	return out
}

// listed tells that one more, or one fewer, of those who act is named.
func (c *account) listed() bool {
	if len(c.gone)+len(c.come) != 1 || len(c.lost)+len(c.got) > 0 {
		return false
	}
	s, b, i := &c.old, c.p, 0
	if len(c.come) > 0 {
		s, b, i = &c.new, c.q, c.come[0]
	} else {
		i = c.gone[0]
	}
	a := &b.atoms[i]
	attribute := func(k int) bool { // but "each man and woman teacher" is no more than each teacher
		return k >= 0 && k < len(b.atoms) && b.atoms[k].list == a.list &&
			stemText(b.atoms[k].text) != stemText(a.text) && b.atoms[k].item != a.item &&
			base(b.atoms[k].role) == base(a.role)
	}
	if !c.acts(s, b, a) || !attribute(i-1) && !attribute(i+1) || !c.somebody(s, a) &&
		!(s.lexis.capitals && s.upper(a.word)) {
		return false
	}
	term := s.words(a.span())
	if s == &c.old {
		c.add(Effect{Kind: KindPartyDropped, Before: term})
	} else {
		c.add(Effect{Kind: KindPartyAdded, After: term})
	}
	c.gone, c.come = nil, nil
	return true
}
