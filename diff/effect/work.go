package effect

import (
	"context"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A side of the work: a clause with what was read in it.
type side struct {
	Clause
	memory  *memory
	lexis   *lexis
	all     []word // its words as they stand
	norm    []word // its words in the form in which they are compared
	content []word // of these those of content, and those that no detector compares
	plain   []word
	flags   []flag // by byte
	found   []facts.Found
	// the quantities that it has whose values cannot be told: how many, by their words
	doubtful map[string]int
	kinds    map[facts.Kind][]int // the indexes of found, by kind, in order
	used     []bool               // by index of found: paired, or told by an effect
	stated   []int                // where forces begin that bind nobody: "shall apply"
	loose    bool                 // its "if not" was read as "unless": the verb has another form
	starts   []int                // where the sentences begin
	// by index of found: where it stands in the new text, when asked for; -1 before
	places []int
	// by index of found: the words to its left and right, when asked for
	neighbours []*[2][]word
	// by index of found: the words of content that it governs, when asked for
	overs [][]word
	// by index of found: the words of content of its region, when asked for
	regions [][]word
	changed []word // the words of content that stand in a change, when asked for
	// the different words of content in the order of word.stem, when asked for
	stems []word
}

// work is the comparison of one pair.
type work struct {
	budget
	memory   *memory
	set      *settings
	old, new side
	spans    []redline.Span
	told     bool
	trim     *trimmings           // what was left out; nil: nothing
	parts    map[[2]string]string // of the whole, that shares by value and unit are, when asked for
	pairs    []candidate          // memory of pair
	lost     []int                // deadlines of the old text that no other became
	fresh    []int                // deadlines of the new text that were no other
	matched  []match              // all pairs of facts
	effects  []Effect
	deeds    map[int]deed // who is to do what, by index of effects
}

func newWork(ctx context.Context, set *settings, a, b Clause) *work {
	w, ok := set.works.Get().(*work)
	if !ok {
		w = &work{memory: new(memory)}
		w.old.kinds, w.new.kinds = make(map[facts.Kind][]int), make(map[facts.Kind][]int)
	} else if w.memory.vocabulary == nil {
		w.memory.vocabulary = new(vocabulary)
	}
	*w = work{
		budget: newBudget(ctx, a, b), memory: w.memory, set: set, told: told(a, b),
		old: w.old, new: w.new, pairs: w.pairs, effects: w.effects,
	}
	w.read(&w.old, a)
	w.read(&w.new, b)
	return w
}

// done puts the work where another comparison finds its memory. Nobody may look at it from there
// on.
func (w *work) done() {
	w.memory.reset()
	set := w.set
	clear(w.effects)
	if cap(w.effects) > keptEffects {
		w.effects = nil
	}
	*w = work{
		memory: w.memory, old: w.old.emptied(), new: w.new.emptied(), pairs: w.pairs[:0],
		effects: w.effects[:0],
	}
	set.works.Put(w)
}

// Up to how many details and effects their memory is used again.
const (
	keptFound   = 1 << 9
	keptEffects = 1 << 8
)

// emptied gives a side with no more than the memory of s that none of the slabs lends.
func (s *side) emptied() side {
	clear(s.kinds)
	clear(s.found)
	if cap(s.found) > keptFound {
		s.found = nil
	}
	return side{kinds: s.kinds, found: s.found[:0]}
}

// read reads a clause into a side that was emptied.
func (w *work) read(s *side, c Clause) {
	found, err := w.set.reader(w.set.readers, c).AppendContext(w.ctx, s.found, c.Text)
	if err != nil {
		panic(stop{err})
	}
	if len(found) > maxFound {
		panic(stop{})
	}
	found, doubtful := withoutDoubtful(found, c.Text)
	m := w.memory
	*s = side{
		Clause: c, memory: m, found: found, doubtful: doubtful, kinds: s.kinds,
		lexis: lexisOf(c.Language, c.Text),
	}
	s.starts = sentences(m, c.Text)
	s.all = wordsOf(m, s.lexis, c.Text, plan.Range{Len: len(c.Text)})
	s.refine(w)
	s.clocks()
	n := len(s.found)
	s.used, s.places, s.flags = m.bools.take(n), m.ints.take(n), m.flags.take(len(c.Text))
	s.neighbours, s.regions, s.overs = m.sides.take(n), m.lists.take(n), m.lists.take(n)
	for i := range s.found {
		f := &s.found[i]
		s.places[i] = -1
		if s.kinds[f.Kind] == nil {
			s.kinds[f.Kind] = s.ofKind(f.Kind)
		}
		switch f.Kind {
		case facts.KindForce, facts.KindNegation:
			mark(s.flags, isBinding, f.Range)
		case facts.KindCondition, facts.KindDeadline:
			mark(s.flags, isDepends, f.Over)
		default:
		}
		if f.Kind != facts.KindCondition || f.Value != "consent" {
			mark(s.flags, isDetail, f.Range)
			mark(s.flags, isDetail, f.Binding)
		}
	}
	s.normalise()
	s.define()
	s.placeConditions(w)
	s.explain(ownNumber(c.Text))
}

// ofKind gives the indexes of the facts of a kind.
func (s *side) ofKind(kind facts.Kind) []int {
	out := s.memory.ints.room(len(s.found))
	for i := range s.found {
		if s.found[i].Kind == kind {
			out = append(out, i)
		}
	}
	return s.memory.ints.keep(out)
}

// ownNumber gives the number that a clause begins with: "6. ", "(a) ".
func ownNumber(text string) plan.Range {
	end := strings.IndexAny(text, " \t")
	if end < 2 || end > 6 || !strings.ContainsAny(text[end-1:end], ".)") {
		return plan.Range{}
	}
	label := strings.Trim(text[:end], "().")
	if label == "" || len(label) > 3 || len(label) > 1 && strings.Trim(label, "0123456789") != "" {
		return plan.Range{}
	}
	return plan.Range{Len: end}
}

// run applies all detectors, and then looks what of the changed words is left.
func (w *work) run() []Effect {
	if w.told {
		w.quantities()
		w.periods()
		w.dates()
		w.deadlines()
		w.parties()
		return w.effects
	}
	if w.replaced() {
		return w.effects
	}
	if w.onlyArticles() {
		return w.effects
	}
	w.settle()
	if w.said() {
		w.add(w.nothingElse(!slices.EqualFunc(w.old.all, w.new.all, func(a, b word) bool {
			return a.text == b.text
		})))
		return w.effects
	}
	lines := w.set.redline()
	r, err := lines.CompareContext(w.ctx, w.old.Text, w.new.Text, redline.FoldCase())
	if err != nil {
		panic(stop{err})
	}
	w.set.redlines.Put(lines)
	w.spans = r.Spans
	w.equivalents()
	w.frequencies()
	w.quantities()
	w.periods()
	w.dates()
	w.dayTimes()
	w.deadlines()
	w.conditions()
	w.scopes()
	w.recognitions()
	w.references()
	w.forces()
	w.negations()
	w.parties()
	w.crossed()
	w.residue()
	w.doubts()
	w.onlyWith()
	w.toldOnce()
	w.context()
	return w.effects
}

// context keeps, for the sentences, which effects of scope are on a ban and which
// references name a model.
func (w *work) context() {
	for i := range w.effects {
		e := &w.effects[i]
		s, r := &w.new, e.After.Range
		if e.After.Text == "" {
			s, r = &w.old, e.Before.Range
		}
		if e.Before.Text != "" && e.After.Text != "" {
			continue
		}
		d := w.deeds[i]
		switch e.Kind {
		case KindScopeNarrowed, KindScopeWidened:
			w.spend(len(s.kinds[facts.KindForce]))
			d.ban = slices.ContainsFunc(s.kinds[facts.KindForce], func(k int) bool {
				f := &s.found[k]
				return f.Value == facts.Prohibition && s.sameSentence(f.Range.At, r.At) &&
					!s.saysWhich(f)
			})
		case KindReferenceAdded, KindReferenceDropped:
			k := firstFrom(s.all, r.At)
			d.model = anyOf(s.all[max(0, k-3):k], modelling)
		default:
			continue
		}
		if d.ban || d.model {
			if w.deeds == nil {
				w.deeds = make(map[int]deed)
			}
			w.deeds[i] = d
		}
	}
}

// said reports whether both texts say the same in normal form, and nothing but
// their words is to be compared.
func (w *work) said() bool {
	whole := func(s *side) bool {
		return !slices.ContainsFunc(s.all, func(v word) bool {
			return s.flags[v.at]&isSettled == 0 && s.flags[v.at]&isExplained == 0
		}) &&
			(s.Targets == nil || len(s.kinds[facts.KindReference]) == 0)
	}
	return len(w.effects) == 0 && w.old.Text != w.new.Text && whole(&w.old) && whole(&w.new)
}

// nothingElse is the effect of a change of words, or of signs, and no more.
func (w *work) nothingElse(anyWords bool) Effect {
	kind := KindTypographyOnly
	if anyWords {
		kind = KindWordingOnly
	}
	return Effect{
		Kind: kind, Before: w.old.words(plan.Range{Len: len(w.old.Text)}),
		After: w.new.words(plan.Range{Len: len(w.new.Text)}),
	}
}

// add puts an effect.
func (w *work) add(e Effect) {
	w.spend(effectSteps * (len(e.Before.Text) + len(e.After.Text)))
	w.effects = append(w.effects, e)
}

// sideOf gives fact i of s as a side of an effect.
func (s *side) sideOf(i int) Term {
	f := &s.found[i]
	return Term{
		Range: f.Range, Text: f.Words(s.Text), Value: f.Value, Unit: f.Unit,
		Bound: string(f.Bound),
	}
}

// widen makes a side cover another range too.
func (p *Term) widen(s *side, r plan.Range) {
	if r.Len == 0 {
		return
	}
	at := min(p.Range.At, r.At)
	end := max(p.Range.At+p.Range.Len, r.At+r.Len)
	p.Range = plan.Range{At: at, Len: end - at}
	p.Text = s.Text[at:end]
}

// bounded gives fact i of s with the words of its bound as a side.
func (s *side) bounded(i int) Term {
	p := s.sideOf(i)
	p.widen(s, s.found[i].Binding)
	return p
}

// words gives a range of s as a side of an effect.
func (s *side) words(r plan.Range) Term {
	return Term{Range: r, Text: s.Text[r.At : r.At+r.Len]}
}

func (s *side) explain(rs ...plan.Range) {
	for _, r := range rs {
		mark(s.flags, isExplained, r)
	}
}

// A flag says something of a byte of a text.
type flag uint8

const (
	isTied      flag = 1 << iota // says how a value binds, away from the value
	isSettled                    // the other side says the same with it, in its place or another
	isExplained                  // an effect, or an equal fact, accounts for a change of it
	isDetail                     // is part of a fact that a detector compares
	isBinding                    // is part of a force or a denial
	isDepends                    // is part of a condition, or of what a deadline is counted from
)

func mark(bytes []flag, f flag, r plan.Range) {
	for i := r.At; i < r.At+r.Len && i < len(bytes); i++ {
		bytes[i] |= f
	}
}

// done marks fact i as dealt with: its words and those of its bound.
func (s *side) done(i int) {
	s.used[i] = true
	s.explain(s.found[i].Range, s.found[i].Binding)
}

// isExplained reports whether the byte at is accounted for.
func (s *side) isExplained(at int) bool { return s.flags[at]&isExplained != 0 }

// foundOf gives the indexes of the facts of the kinds that are not yet dealt with.
func (s *side) foundOf(kinds ...facts.Kind) (out []int) {
	for i := range s.found {
		for _, k := range kinds {
			if s.found[i].Kind == k && !s.used[i] {
				out = append(out, i)
			}
		}
	}
	return out
}

// mapped gives where the old offset at stands in the new text.
func (w *work) mapped(at int) int {
	i := w.spanAt(oldPart, at)
	if i == len(w.spans) {
		return len(w.new.Text)
	}
	s := &w.spans[i]
	return s.New.At + min(at-s.Old.At, len(s.New.Text))
}

// spanAt gives the span whose part of one side holds the byte at.
func (w *work) spanAt(part func(*redline.Span) redline.Part, at int) int {
	return sort.Search(len(w.spans), func(i int) bool { return part(&w.spans[i]).End() > at })
}

// sentences gives where the sentences of text begin: behind a full stop or a
// semicolon.
func sentences(m *memory, text string) []int {
	starts := append(m.ints.room(8), 0)
	for i := range len(text) {
		if stops(text, i) {
			starts = append(starts, i+1)
		}
	}
	return m.ints.keep(starts)
}

// sentence gives the sentence that the byte at is in.
func (s *side) sentence(at int) plan.Range {
	n := sort.SearchInts(s.starts, at+1) - 1
	start, end := s.starts[n], len(s.Text)
	if n+1 < len(s.starts) {
		end = s.starts[n+1]
	}
	for start < end && (s.Text[start] == ' ' || s.Text[start] == '\n') {
		start++
	}
	return plan.Range{At: start, Len: max(0, end-start)}
}

// sameSentence reports whether two bytes are in one sentence.
func (s *side) sameSentence(a, b int) bool { return s.sentence(a).At == s.sentence(b).At }

func stops(text string, i int) bool {
	switch text[i] {
	case ';', '!', '?':
		return true
	case '\n': // an item of a list goes on with the sentence that it stands in
		before := strings.TrimRight(text[max(0, i-32):i], " \t\n")
		return before == "" || !strings.ContainsAny(before[len(before)-1:], ":,") &&
			!endsJoined(before)
	case '.':
		if i+1 == len(text) {
			return true
		}
		if text[i+1] != ' ' {
			return false
		}
		c, _ := utf8.DecodeRuneInString(text[i+2:])
		return (unicode.IsUpper(c) || unicode.IsDigit(c) && endsLong(text[max(0, i-32):i])) &&
			!ordinal(text[max(0, i-32):i]) && i > 2 && text[i-2] != '.' && text[i-2] != ' '
	}
	return false
}

// endsLong reports whether a text ends with a word of small letters that is too long for
// one that a full stop shortens: "books", and not "sect".
func endsLong(text string) bool {
	n := 0
	for text != "" {
		c, size := utf8.DecodeLastRuneInString(text)
		if !unicode.IsLetter(c) {
			break
		}
		if unicode.IsUpper(c) {
			return false
		}
		n, text = n+1, text[:len(text)-size]
	}
	return n > shortWord
}

// shortWord is how many letters a word may have that stands for a longer one before a figure.
const shortWord = 4

// ordinal reports whether a text ends with a figure behind a word that makes it
// an ordinal with the full stop: "das 16".
func ordinal(text string) bool {
	before := strings.TrimRight(text, "0123456789")
	if n := len(text) - len(before); n == 0 || n > 2 || !strings.HasSuffix(before, " ") {
		return false
	}
	before = strings.TrimRight(before, " ")
	word := " " + strings.ToLower(before[strings.LastIndexAny(before, " \n")+1:]) + " "
	for _, x := range lexes {
		if strings.Contains(" "+x.ordinals+" ", word) {
			return true
		}
	}
	return false
}

// endsJoined reports whether a text ends with a word that joins it to what follows.
func endsJoined(text string) bool {
	at := strings.LastIndexAny(text, " \n") + 1
	for _, x := range lexes {
		if x.words[strings.ToLower(text[at:])]&(and|or) != 0 {
			return true
		}
	}
	return false
}

// A word of a text, folded, with its place.
type word struct {
	text string
	stem uint64 // a hash of its first letters, as many as words of one stem share at least
	at   int
	end  int

	trait trait // what it is for
	cond  int32 // the condition in which it stands: its index in found and one more; 0: none
}

// wordsOf cuts the words of text[r] and folds them: letters, digits, and the
// apostrophes and hyphens inside. Where a language is given they have their traits in it.
func wordsOf(m *memory, x *lexis, text string, r plan.Range) []word {
	out := m.words.room(r.Len/4 + 2)
	start := -1
	end := r.At + r.Len
	flush := func(to int) {
		if start >= 0 {
			out = append(out, m.word(text, start, to, x))
			start = -1
		}
	}
	for i := r.At; i < end; {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case inWord(c):
			if start < 0 {
				start = i
			}
		case start >= 0 && (c == '\'' || c == '’') && frenchElides(text[start:i]):
			flush(i) // l'accord
		case start >= 0 && (c == '-' || c == '\'' || c == '’' || c == '‑' || c == ',' ||
			c == '.') && i+size < end && inside(text, i+size, c):
		default:
			flush(i)
		}
		i += size
	}
	flush(end)
	return m.words.keep(out)
}

// inWord reports whether a character may stand in a word wherever it does.
func inWord(c rune) bool {
	if c < utf8.RuneSelf {
		low := c | 0x20
		return low >= 'a' && low <= 'z' || c >= '0' && c <= '9' || c == '%' || c == '$'
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c) || c == '€' ||
		c == '£' || c == '§'
}

// foldWord gives the form in which words are compared: small letters, one
// apostrophe, ss for ß and е for ё.
func foldWord(s string) string {
	low := strings.ToLower(s)
	for _, c := range low {
		switch c {
		case 'ß', 'ё', '’', 'ʼ', '‑':
			return folder.Replace(low)
		}
	}
	return low
}

var folder = strings.NewReplacer("ß", "ss", "ё", "е", "’", "'", "ʼ", "'", "‑", "-")

// inside reports whether the sign before i stands inside a word or a number.
func inside(text string, i int, sign rune) bool {
	c, _ := utf8.DecodeRuneInString(text[i:])
	if sign == ',' || sign == '.' {
		return unicode.IsDigit(c)
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}
