package effect

import (
	"math/big"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A frequencyTable says how a language writes how often a thing comes back. Words are parted by
// spaces.
type frequencyTable struct {
	every string // before a length of time that comes back: every
	per   string // between a number of times and a length of time: a, per
	times string // behind a number: times
	// numbers of times, each followed by its value: once 1
	counts string
	// names of lengths of time, and adverbs that say that one comes back, each followed by
	// its months or days: quarter 3:months, quarterly 3:months
	units, adverbs string
}

// opens gives the words that a frequency may begin with.
func (t *frequencyTable) opens() map[string]bool {
	m := make(map[string]bool)
	for _, list := range []string{t.every, t.counts, t.adverbs, t.times} {
		for w := range strings.FieldsSeq(list) {
			m[w] = true
		}
	}
	return m
}

// A frequency is how often a thing comes back: so many times in a length of time.
type frequency struct {
	count  *big.Rat // nil: no word says it
	length facts.Found
	region plan.Range
}

// frequencies tells of the one frequency that a text has and that is another in the other text.
func (w *work) frequencies() {
	p, q := w.old.frequencies(), w.new.frequencies()
	if len(p) != 1 || len(q) != 1 || (p[0].count == nil) != (q[0].count == nil) {
		return
	}
	x, y := &p[0], &q[0]
	lengths := compareLengths(&x.length, &y.length)
	if lengths == 2 || lengths == 0 && (x.count == nil || x.count.Cmp(y.count) == 0) {
		return
	}
	e := Effect{
		Kind: KindDurationLengthened, Before: w.old.words(x.region), After: w.new.words(y.region),
		What: "frequency",
	}
	switch {
	case x.count != nil:
		was, is := x.yearly(), y.yearly()
		if was == nil || is == nil || was.Cmp(is) == 0 {
			return
		}
		e.Kind = KindFigureLowered
		if was.Cmp(is) < 0 {
			e.Kind = KindFigureRaised
		}
		e.Before.Value, e.After.Value = exact(was), exact(is)
		e.Before.Unit, e.After.Unit = "times-a-year", "times-a-year"
	case lengths == 1:
		e.Kind = KindDurationShortened
		fallthrough
	default:
		e.Before.Value, e.Before.Unit = x.length.Value, x.length.Unit
		e.After.Value, e.After.Unit = y.length.Value, y.length.Unit
	}
	w.old.doneIn(x.region)
	w.new.doneIn(y.region)
	w.add(e)
}

// yearly gives how many times a year it is; nil where that cannot be told.
func (f *frequency) yearly() *big.Rat {
	n, ok := new(big.Rat).SetString(f.length.Value)
	if !ok || n.Sign() == 0 {
		return nil
	}
	year := big.NewRat(365, 1)
	if m, ok := months(f.length.Unit); ok {
		n.Mul(n, m)
		year = big.NewRat(12, 1)
	} else if f.length.Unit != "days" {
		return nil
	}
	return n.Quo(year.Mul(year, f.count), n)
}

// doneIn marks the details in a range as dealt with, and its words as accounted for.
func (s *side) doneIn(region plan.Range) {
	s.explain(region)
	for i := range s.found {
		if within(s.found[i].Range, region) {
			s.done(i)
		}
	}
}

// frequencies reads how often things come back, but for what the other text says too.
func (s *side) frequencies() (out []frequency) {
	counted := make(map[int]bool) // where figures begin
	for _, k := range s.kinds[facts.KindFigure] {
		counted[s.found[k].Range.At] = true
	}
	for i := 0; i < len(s.all); i++ {
		if !s.lexis.opensOften[s.all[i].text] && !counted[s.all[i].at] {
			continue
		}
		f, to := s.frequencyAt(i)
		if to == 0 {
			continue
		}
		if s.flags[s.all[i].at]&isSettled == 0 {
			out = append(out, f)
		}
		i = to - 1
	}
	return out
}

// frequencyAt reads the frequency that begins with word i, and gives the word behind it; 0 where
// none does. What is reckoned by a length of time, "for every day", comes back no more often.
func (s *side) frequencyAt(i int) (f frequency, to int) {
	t := &s.lexis.often
	if t.units == "" {
		return f, 0
	}
	k := i
	if n, end := s.countAt(i); end > 0 {
		f.count, k = n, end
	}
	if text := pairedWith(t.adverbs, s.text(k)); text != "" {
		f.length, to = lengthOf(text), k+1
	} else if listed(t.per, s.text(k)) && f.count != nil || listed(t.every, s.text(k)) {
		f.length, to = s.lengthAt(k + 1)
	}
	if to == 0 || f.count == nil && i > 0 && s.all[i-1].is(joint|genitive) ||
		to < len(s.all) && s.all[to].is(genitive) {
		return f, 0
	}
	f.region = plan.Range{At: s.all[i].at, Len: s.all[to-1].end - s.all[i].at}
	return f, to
}

// text gives word k, or "".
func (s *side) text(k int) string {
	if k >= len(s.all) {
		return ""
	}
	return s.all[k].text
}

// countAt reads the number of times that word i begins with.
func (s *side) countAt(i int) (n *big.Rat, to int) {
	t := &s.lexis.often
	if text := pairedWith(t.counts, s.text(i)); text != "" {
		n, _ = new(big.Rat).SetString(text)
		to = i + 1
	}
	for k := range s.found {
		f := &s.found[k]
		if f.Kind == facts.KindFigure && f.Range.At == s.all[i].at && n == nil {
			if v, ok := new(big.Rat).SetString(f.Value); ok {
				n, to = v, firstFrom(s.all, f.Range.At+f.Range.Len)
				if f.Unit == "times" {
					return n, to
				}
			}
		}
	}
	switch {
	case n != nil && listed(t.times, s.text(to)):
		return n, to + 1
	case n != nil && pairedWith(t.counts, s.text(i)) != "" && !s.needsTimes(i):
		return n, to
	}
	return nil, 0
}

// needsTimes reports whether the number at word i counts no times by itself: "one".
func (s *side) needsTimes(i int) bool {
	return s.text(i) == s.lexis.oneWord || listed(s.lexis.often.times, "~"+s.text(i))
}

// lengthAt reads the length of time that begins with word k, past an article: "tous les deux ans".
func (s *side) lengthAt(k int) (length facts.Found, to int) {
	if k < len(s.all) && s.all[k].is(article) {
		k++
	}
	if text := pairedWith(s.lexis.often.units, s.text(k)); text != "" {
		return lengthOf(text), k + 1
	}
	for i := range s.found {
		f := &s.found[i]
		if k < len(s.all) && f.Kind == facts.KindDuration && f.Range.At == s.all[k].at &&
			f.Bound == "" {
			return *f, firstFrom(s.all, f.Range.At+f.Range.Len)
		}
	}
	return facts.Found{}, 0
}

// pairedWith gives what follows a word in a list of pairs; "" where the list has it not.
func pairedWith(list, word string) string {
	fields := strings.Fields(list)
	for i := 0; word != "" && i+1 < len(fields); i += 2 {
		if fields[i] == word {
			return fields[i+1]
		}
	}
	return ""
}

// lengthOf gives a length of time written as "3:months".
func lengthOf(text string) facts.Found {
	value, unit, _ := strings.Cut(text, ":")
	return facts.Found{Kind: facts.KindDuration, Value: value, Unit: unit}
}
