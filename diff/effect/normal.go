package effect

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// normalise brings the words of a side to the form in which they are compared:
// phrases that say one thing have one form, a value is one word however it is
// written, and so is what binds.
func (s *side) normalise() {
	s.norm = s.memory.words.take(len(s.all) + len(s.all)/4 + 8)[:0]
	s.tie()
	next, opened := 0, -1
	for i := 0; i < len(s.all); {
		v := s.all[i]
		for next < len(s.found) && s.found[next].Range.At < v.at {
			next++
		}
		b := s.startAt(next, v.at)
		if b.quantity >= 0 {
			i = s.one(i, b.quantity, quantity(s, b.quantity))
			continue
		}
		if s.labels(i) {
			i++
			continue
		}
		if s.flags[v.at]&isTied != 0 || v.is(naming) && s.quoted(i+1) {
			i++
			continue
		}
		if b.force >= 0 && !s.longer(i, b.force) {
			from := i
			i = s.one(i, b.force, binding(&s.found[b.force]))
			// "shall", "bear all"
			if n := len(s.norm); n > 1 && s.norm[n-2].text == s.norm[n-1].text {
				s.norm = s.norm[:n-1]
			}
			s.deedOf(s.all[from:i])
			continue
		}
		if b.stated >= 0 {
			i = s.plainVerb(i, &s.found[b.stated])
			continue
		}
		if b.condition >= 0 && opened != b.condition {
			to := s.one(i, b.condition, trigger(s, b.condition))
			if opened = b.condition; s.found[b.condition].Range.Len > 0 { // else no word begins it
				i = to
			}
			continue
		}
		if p := s.lexis.match(s.all[i:]); p != nil && !s.parted(s.all[i:i+len(p.words)]) {
			if p.idle {
				s.norm = append(s.norm, s.all[i:i+len(p.words)]...)
			} else {
				s.form(p, i)
			}
			i += len(p.words)
			continue
		}
		// "time-limit"
		if first, second, ok := strings.Cut(v.text, "-"); ok && s.lexis.compounds &&
			len(first) > 3 && len(second) > 3 {
			one, two := v, v
			one.text, two.text = first, second
			one.trait, two.trait = s.lexis.trait(first), s.lexis.trait(second)
			s.norm = append(s.norm, s.plainly(one), s.plainly(two))
			i++
			continue
		}
		v.text = s.lexis.spell(s.lexis.ordinal(v.text, s.dotted(i)))
		if rest := s.lexis.undoneBy(v.text); rest != "" { // "non-payment"
			denial := v
			denial.text, denial.trait = "-", negator|light
			s.norm = append(s.norm, denial)
			v.text = rest
		}
		s.norm = append(s.norm, s.plainly(v))
		i++
	}
	s.rules()
	s.measures()
	if s.lexis.marked != nil {
		s.lexis.marked(s)
	}
}

// labels reports whether word i is the label of an item of a list, "(a)", and no part of
// what the list says.
func (s *side) labels(i int) bool {
	v := &s.all[i]
	if v.end-v.at > maxLabel || v.at == 0 || v.end >= len(s.Text) || s.Text[v.at-1] != '(' ||
		s.Text[v.end] != ')' {
		return false
	}
	before := strings.TrimRight(s.Text[:v.at-1], " \n")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ":;,") ||
		i > 0 && s.all[i-1].is(and|or)
}

// maxLabel is how many bytes the label of an item has.
const maxLabel = 4

// parted reports whether a comma stands among words: "shall proceed, at its cost, to" has
// no phrase that goes on behind it.
func (s *side) parted(words []word) bool {
	for i := 1; i < len(words); i++ {
		if strings.ContainsAny(s.gap(&words[i-1], &words[i]), ",;:") && !words[i].is(nothing) {
			return true
		}
	}
	return false
}

// rules brings the prepositions that point to a provision to one: "under Article 5",
// "pursuant to Article 5".
func (s *side) rules() {
	for i := range s.norm {
		if v := &s.norm[i]; v.is(ruling) && i+1 < len(s.norm) && strings.HasPrefix(s.norm[i+1].text,
			"#reference") {
			v.text, v.stem, v.trait = s.lexis.rule, beginning(s.lexis.rule),
				s.lexis.trait(s.lexis.rule)
		}
		if v := &s.norm[i]; i > 0 && strings.HasPrefix(s.norm[i-1].text, "#deadline:") &&
			slices.Contains(s.lexis.anchors, v.text) {
			v.text, v.trait = s.lexis.anchors[0], s.lexis.trait(s.lexis.anchors[0])
			v.stem = beginning(v.text)
		}
	}
	for i := 1; i < len(s.norm); i++ { // "every three months"
		if v := &s.norm[i]; s.norm[i-1].is(every) && s.lexis.interval[v.text] != "" {
			v.text = s.lexis.interval[v.text]
			v.stem, v.trait = beginning(v.text), s.lexis.trait(v.text)
			s.norm = slices.Delete(s.norm, i-1, i)
		}
	}
	for i := 0; i+1 < len(s.norm); i++ { // "the provisions of article 12"
		k := i + 1
		for k < len(s.norm) && k < i+3 && s.norm[k].is(nothing|genitive) {
			k++
		}
		if k < len(s.norm) && strings.HasPrefix(s.norm[k].text, "#reference") &&
			slices.Contains(s.lexis.ruled, s.norm[i].text) {
			s.norm = slices.Delete(s.norm, i, k)
		}
	}
}

// quoted reports whether word i stands in quotation marks.
func (s *side) quoted(i int) bool {
	if i >= len(s.all) || i == 0 {
		return false
	}
	return strings.ContainsAny(s.gap(&s.all[i-1], &s.all[i]), "\"“„«‘'")
}

// longer reports whether a phrase of the table that begins with force k, at word i,
// goes beyond it: "shall have the meaning given in".
func (s *side) longer(i, k int) bool {
	p := s.lexis.match(s.all[i:])
	return p != nil && !p.idle && s.all[i+len(p.words)-1].end > s.found[k].Range.At+
		s.found[k].Range.Len
}

// deedOf puts what the words of a force say beside that it binds: "shall
// permanently not", "best efforts", "bears the costs".
func (s *side) deedOf(force []word) {
	deed := anyOf(force, pledging)
	for i, u := range force {
		if p := s.lexis.match(force[i : i+1]); deed && p != nil && !p.idle && len(p.form) == 1 {
			u.text = p.form[0] // "bears the cost", "bears the expense"
		}
		if u.is(utmost) {
			u.text, u.stem, u.trait = s.lexis.utmost, beginning(s.lexis.utmost), utmost
			s.norm = append(s.norm, u)
			continue
		}
		if deed && !u.is(negator|inverting) || u.is(qualifier|every|utmost) ||
			ends(u.text, s.lexis.adverbs) {
			s.norm = append(s.norm, s.plainly(u))
		}
	}
}

// plainly gives a word that is part of no phrase and no fact in normal form.
func (s *side) plainly(v word) word {
	v.text = s.lexis.spell(v.text)
	if s.lexis.stemmed != nil {
		v.text = s.lexis.stemmed(v.text)
	}
	v.text = s.lexis.related(v.text)
	v = s.lexis.owning(v)
	v.stem = beginning(v.text)
	return v
}

// plainVerb puts what a force that binds nobody says beside its verb: its denial,
// and not "shall" or "be". It gives the first word behind.
func (s *side) plainVerb(i int, f *facts.Found) int {
	end := f.Range.At + f.Range.Len
	k := firstFrom(s.all, end)
	if k < len(s.all) && s.all[k].is(auxiliary) {
		p := s.lexis.match(s.all[k:])
		phrase := p != nil && !p.idle                  // "be composed of"
		if is := s.lexis.beWord; is != "" && !phrase { // "shall be final", "is final"
			v := s.all[k]
			v.at, v.end = s.all[i].at, s.all[i].end
			v.text, v.stem, v.trait = is, beginning(is), s.lexis.trait(is)
			s.norm = append(s.norm, v)
		}
		if !phrase {
			end = s.all[k].end
		}
	}
	for ; i < len(s.all) && s.all[i].at < end; i++ {
		if s.all[i].is(negator) || f.Range.Len > maxStated && s.all[i].at < f.Range.At+f.Range.Len {
			s.norm = append(s.norm, s.plainly(s.all[i]))
		}
	}
	return i
}

// maxStated is how many bytes "shall not" may have.
const maxStated = 12

// A start is what begins at a word and is one word in the normal form; -1: none.
type start struct{ quantity, force, condition, stated int }

// startAt gives what begins at the byte at, where fact k is the first that begins
// there or behind.
func (s *side) startAt(k, at int) start {
	out := start{-1, -1, -1, -1}
	for ; k < len(s.found) && s.found[k].Range.At == at; k++ {
		f := &s.found[k]
		switch f.Kind {
		case facts.KindFigure, facts.KindMoney, facts.KindShare, facts.KindDuration,
			facts.KindDeadline, facts.KindDate, facts.KindReference, kindClock:
			if f.Value != "" {
				out.quantity = k
			}
		case facts.KindForce:
			if f.Value != facts.Statement {
				out.force = k
			} else if slices.Contains(s.stated, f.Range.At) {
				out.stated = k
			}
		case facts.KindCondition:
			if f.Value != "consent" {
				out.condition = k
			}
		default:
		}
	}
	return out
}

// tie marks the words that say how values bind.
func (s *side) tie() {
	for i := range s.found {
		switch f := &s.found[i]; f.Kind {
		case facts.KindFigure, facts.KindMoney, facts.KindShare, facts.KindDuration,
			facts.KindDeadline, facts.KindDate, facts.KindReference:
			if f.Value != "" {
				mark(s.flags, isTied, f.Binding)
			}
		default:
		}
	}
}

// one puts one word in the place of those of fact k, of which the first is word
// i, and gives the first behind them.
func (s *side) one(i, k int, text string) int {
	r := s.found[k].Range
	s.norm = append(s.norm, word{
		text: text, stem: beginning(text), at: r.At, end: r.At + r.Len,
		trait: bound,
	})
	for i++; i < len(s.all) && s.all[i].at < r.At+r.Len; i++ {
	}
	return i
}

// quantity gives the word for a value.
func quantity(s *side, k int) string {
	f := &s.found[k]
	if f.Kind == kindClock && f.Value == "12:00" && s.lexis.clocks.noon != "" {
		return "noon"
	}
	if text := s.beforehand(f); text != "" {
		return text
	}
	text := "#" + string(f.Kind) + ":" + amount(f.Value, f.Unit) + ":" + string(f.Bound)
	if f.Value == facts.Vague {
		text += s.vague(f)
	}
	if one := s.lexis.oneWord; one != "" && text == "#figure:1::" {
		return one
	}
	text += s.sort(f) + s.workday(f)
	if f.Document != "" {
		text += foldWord(f.Document)
	}
	return text
}

// amount gives a value with its unit under the unit to which those that are so many of it are
// brought: a year is twelve months, two weeks are 14 days, half is 50 percent. How often a thing
// is done is the number of times that it is: "meets three times", "holds three meetings".
func amount(value, unit string) string {
	factor, ok := factors[unit]
	if !ok && !strings.Contains(value, "/") {
		return value + ":" + unit
	}
	n, isNumber := new(big.Rat).SetString(value)
	if !isNumber {
		return value + ":" + unit
	}
	if !ok { // "a quarter", "25 percent"
		return exact(n) + ":" + unit
	}
	return exact(n.Mul(n, big.NewRat(factor.num, factor.den))) + ":" + factor.unit
}

// A factor says how many of a unit another is.
type factor struct {
	num, den int64
	unit     string
}

var factors = map[string]factor{
	"years":   {12, 1, "months"},
	"weeks":   {7, 1, "days"},
	"percent": {1, 100, ""},
	"times":   {1, 1, ""},
}

// beforehand gives the word for the time that something is to be done before an event at
// the latest: "no later than 14 days before" is "at least 14 days before"; "" for all else.
func (s *side) beforehand(f *facts.Found) string {
	if f.Kind == facts.KindDuration && f.Bound == facts.BoundAtMost && s.anchored(f) {
		return "#deadline:" + amount(f.Value, f.Unit) + ":" + string(facts.BoundBy)
	}
	least := f.Kind == facts.KindDuration && f.Bound == facts.BoundAtLeast
	if !least && (!anyOf(s.wordsIn(f.Range), negator) && !anyOf(s.wordsIn(f.Binding), negator) ||
		f.Kind != facts.KindDeadline || f.Bound != facts.BoundBy || f.Value == facts.Vague) {
		return ""
	}
	if !s.beforeEvent(f) {
		return ""
	}
	return "#duration:" + amount(f.Value, f.Unit) + ":" + string(facts.BoundAtLeast)
}

// beforeEvent reports whether a time is counted back from what follows it: "14 days before".
func (s *side) beforeEvent(f *facts.Found) bool {
	k := firstFrom(s.all, f.Range.At+f.Range.Len)
	if k >= len(s.all) {
		return false
	}
	next := s.all[k]
	if p := s.lexis.match(s.all[k:]); p != nil && len(p.form) == 1 {
		next.trait = s.lexis.trait(p.form[0])
	}
	return next.is(earlier)
}

// anchored reports whether a length of time is counted from what follows it: "not more than 21
// days after service".
func (s *side) anchored(f *facts.Found) bool {
	k := firstFrom(s.all, f.Range.At+f.Range.Len)
	return k < len(s.all) && slices.Contains(s.lexis.anchors, s.all[k].text) &&
		s.all[k].text == s.lexis.anchors[0]
}

// sort gives the words that say of which sort a majority is: "simple", "absolute".
func (s *side) sort(f *facts.Found) (out string) {
	if f.Kind != facts.KindShare || f.Unit != "majority" {
		return ""
	}
	for _, v := range s.wordsIn(f.Range) {
		if v.is(qualifier) {
			out += ":" + v.text
		}
	}
	return out
}

// workday gives the sort of business days that a time is reckoned in; "" where there is but one.
func (s *side) workday(f *facts.Found) string {
	if f.Unit != businessDays || s.lexis.workdays == "" {
		return ""
	}
	for _, v := range s.wordsIn(f.Range) {
		for stem := range strings.FieldsSeq(s.lexis.workdays) {
			if strings.HasPrefix(v.text, stem) {
				return ":" + stem
			}
		}
	}
	return ""
}

// vague gives the words of a deadline without a measure, in the form of the table.
func (s *side) vague(f *facts.Found) string {
	words := s.wordsIn(f.Range)
	if len(words) > 0 {
		if p := s.lexis.match(words); p != nil && len(p.words) == len(words) && !p.idle {
			return strings.Join(p.form, " ")
		}
	}
	return foldWord(f.Words(s.Text))
}

// binding gives the word for a force.
func binding(f *facts.Found) string {
	if f.Negated {
		return "=not-" + f.Value
	}
	return "=" + f.Value
}

// trigger gives the word for what begins a condition: one for each class.
func trigger(s *side, k int) string {
	f := &s.found[k]
	text := foldWord(f.Words(s.Text))
	value := f.Value
	if first, _, _ := strings.Cut(text, " "); s.lexis.words[first]&only != 0 {
		if value == "provided" {
			value = "if"
		}
		value = "only-" + value
	}
	return "?" + value
}

// form puts the form of a phrase that begins at word i.
func (s *side) form(p *phrase, i int) {
	at, end := s.all[i].at, s.all[i+len(p.words)-1].end
	for _, text := range p.form {
		text = s.lexis.related(text)
		t := s.lexis.trait(text)
		if len(p.form) > 1 || strings.HasPrefix(text, "=") {
			t |= bound
		}
		s.norm = append(s.norm, word{text: text, stem: beginning(text), at: at, end: end, trait: t})
	}
}

// match gives the longest phrase of the table that words begin with; nil for none.
func (x *lexis) match(words []word) *phrase {
	list := x.phrases[words[0].text]
next:
	for i := range list {
		p := &list[i]
		if len(p.words) > len(words) {
			continue
		}
		for k, text := range p.words {
			if words[k].text != text {
				continue next
			}
		}
		return p
	}
	return nil
}

// placeConditions tells every normal word in which condition it stands.
func (s *side) placeConditions(w *work) {
	for n := range s.kinds[facts.KindCondition] {
		i := s.kinds[facts.KindCondition][n]
		r := s.found[i].Over
		from, to := firstFrom(s.norm, r.At), firstFrom(s.norm, r.At+r.Len)
		w.spend(to - from)
		for k := from; k < to; k++ {
			if s.norm[k].cond == 0 {
				s.norm[k].cond = int32(i + 1)
			}
		}
	}
}

// span gives where a word stands in the text.
func (v *word) span() plan.Range { return plan.Range{At: v.at, Len: v.end - v.at} }

// fact reports whether a word in normal form stands for a fact.
func (v *word) fact() bool { return strings.IndexByte("#=?", v.text[0]) >= 0 }

// related gives a word under the name of those that name one thing, with what its
// ending says; the word itself where the table has no such name for it.
func (x *lexis) related(word string) string {
	if len(word) < 2 {
		return word
	}
	for _, k := range x.kinship[word[:2]] {
		if strings.HasPrefix(word, k.stem) && (len(word) > len(k.stem) || k.stem == k.first ||
			len(k.stem) > 4) {
			n := len(word)
			for range 2 {
				_, size := utf8.DecodeLastRuneInString(word[:n])
				n -= size
			}
			return k.first + "~" + word[max(n, len(k.stem)):]
		}
	}
	if rest, ok := strings.CutPrefix(word, x.participleStart); ok && x.participleStart != "" &&
		len(rest) > 4 {
		if kin := x.related(rest); kin != rest { // "gemeldet"
			return kin
		}
	}
	return word
}

// undoneBy gives what a noun says is not done: "payment" for "non-payment"; ""
// for a noun that says nothing of the sort.
func (x *lexis) undoneBy(word string) string {
	for _, u := range x.undone {
		if rest, ok := strings.CutPrefix(word, u[0]); ok && len(rest) > 4 &&
			strings.HasPrefix(rest, u[1]) {
			return rest
		}
	}
	return ""
}

// owning gives a word without the ending that makes it the genitive of the word
// behind it: "the Tenant's", "the Parties'".
func (x *lexis) owning(v word) word {
	if x.possessives == "" {
		return v
	}
	if owner, ok := strings.CutSuffix(v.text, x.possessives); ok {
		v.text, v.trait = owner, v.trait|possessive
	} else if owner, ok := strings.CutSuffix(v.text, "'"); ok {
		v.text, v.trait = owner, v.trait|possessive
	}
	return v
}
