package effect

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// kindClock is a time of the day, which package facts takes for no quantity: "22:00", or from
// one to another, "22:00/07:00". Its bound is by where it is the last.
const kindClock facts.Kind = "clock"

// A clockTable says how a language writes a time of the day. Words are parted by spaces.
type clockTable struct {
	hours string // behind the figure, of nothing else: Uhr, o'clock
	// behind the figure, of a length of time too: heures; a time of the day only behind one of at
	// or in a stretch
	maybe   string
	at      string // before a time of the day: à
	from    string // before the first of two: from, between
	to      string // before the second: to, and
	until   string // before the last time for something: until
	minutes string // behind the minutes: minutes
	noon    string // names 12:00
	half    bool   // a.m. and p.m. follow
}

// clocks reads the times of the day, and drops what package facts took their words for.
func (s *side) clocks() {
	c := &s.lexis.clocks
	var out []facts.Found
	for i := 0; i < len(s.all); i++ {
		t := s.clockAt(i)
		if t.to == 0 {
			continue
		}
		from, f := i, facts.Found{Kind: kindClock, Value: t.value()}
		before := s.wordBefore(i)
		switch {
		case listed(c.until, before), listed(c.at, before) && listed(c.until, s.wordBefore(i-1)):
			f.Bound = facts.BoundBy
		case listed(c.from, before) && t.to < len(s.all) && listed(c.to, s.all[t.to].text):
			if u := s.clockAt(t.to + 1); u.to > 0 && (t.sure || u.sure ||
				u.loose && u.hours >= noonHour) {
				t.sure = true
				f.Value, t.to = t.value()+"/"+u.value(), u.to
				from = i - 1
			} else if u.to > 0 { // "de 2 à 3 heures" is a length of time
				i = t.to + 1
				continue
			}
		}
		if !t.sure && !(t.loose && listed(c.at, before)) {
			continue
		}
		at, end := s.all[from].at, s.all[t.to-1].end
		f.Range = plan.Range{At: at, Len: end - at}
		out = append(out, f)
		i = t.to - 1
	}
	if len(out) == 0 {
		return
	}
	s.found = slices.DeleteFunc(s.found, func(f facts.Found) bool {
		return isQuantity(f.Kind) && slices.ContainsFunc(out, func(t facts.Found) bool {
			return f.Range.At < t.Range.At+t.Range.Len && t.Range.At < f.Range.At+f.Range.Len
		})
	})
	s.found = append(s.found, out...)
	slices.SortStableFunc(s.found, func(a, b facts.Found) int {
		return cmp.Compare(a.Range.At, b.Range.At)
	})
}

func isQuantity(k facts.Kind) bool {
	switch k {
	case facts.KindFigure, facts.KindMoney, facts.KindShare, facts.KindDuration,
		facts.KindDeadline, facts.KindDate, facts.KindDoubtful:
		return true
	default:
		return false
	}
}

// wordBefore gives the word before word i, past an article: "jusqu'à", "до".
func (s *side) wordBefore(i int) string {
	for i--; i > 0 && s.all[i].is(article); i-- {
	}
	if i < 0 {
		return ""
	}
	return s.all[i].text
}

// An hour is what a time of the day may be: sure, or by its words a length of time too.
type hour struct {
	hours, minutes, to int // to: the word behind; 0: none
	sure, loose        bool
}

func (h *hour) value() string { return fmt.Sprintf("%02d:%02d", h.hours, h.minutes) }

// clockAt reads the time of the day that word i may begin.
func (s *side) clockAt(i int) (h hour) {
	c := &s.lexis.clocks
	if i >= len(s.all) {
		return hour{}
	}
	v := &s.all[i]
	if v.text[0] < '0' || v.text[0] > '9' {
		return hour{}
	}
	first, second, split := strings.Cut(v.text, ".")
	if !split && strings.HasSuffix(v.text, "h") { // "13h", "12h30"
		first, second, split = strings.TrimSuffix(v.text, "h"), "00", true
	} else if !split {
		first, second, split = strings.Cut(v.text, "h")
	}
	n, err := strconv.Atoi(first)
	if err != nil || len(first) > 2 || n > 24 || split && len(second) != 2 {
		return hour{}
	}
	h = hour{hours: n, to: i + 1}
	tight := strings.Contains(v.text, "h") && listed(c.hours, "h")
	if split {
		h.minutes = minutesOf(second)
	}
	if !split && h.to < len(s.all) && s.gap(v, &s.all[h.to]) == ":" &&
		len(s.all[h.to].text) == 2 && minutesOf(s.all[h.to].text) >= 0 && !s.numbers(v.at) {
		h.minutes, h.sure = minutesOf(s.all[h.to].text), true
		h.to++
	}
	if h.minutes < 0 {
		return hour{}
	}
	h.sure = h.sure || tight
	s.hourWords(&h, split)
	if split && !h.sure {
		return hour{} // "18.00" of what
	}
	h.loose = h.loose && h.hours < 24
	return h
}

// noonHour is the hour from which "from 9 to 17" is taken for a stretch of the day, and no
// length of time, where the words may say either.
const noonHour = 12

// numbers reports whether the byte at is part of a ratio or of the number of a provision.
func (s *side) numbers(at int) bool {
	return slices.ContainsFunc(s.found, func(f facts.Found) bool {
		return (f.Kind == facts.KindShare || f.Kind == facts.KindReference) &&
			f.Range.At <= at && at < f.Range.At+f.Range.Len
	})
}

// hourWords reads the words behind the figures of a time of the day.
func (s *side) hourWords(h *hour, split bool) {
	c := &s.lexis.clocks
	word := func(k int) string {
		if k < len(s.all) && !strings.ContainsAny(s.gap(&s.all[k-1], &s.all[k]), ",;:()") {
			return s.all[k].text
		}
		return ""
	}
	next := word(h.to)
	if c.half && h.hours > 0 && h.hours <= 12 {
		late, end := "", h.to+1
		switch {
		case next == "am", next == "pm":
			late = next[:1]
		case (next == "a" || next == "p") && word(h.to+1) == "m":
			late, end = next, h.to+2
		}
		if late != "" {
			h.hours, h.to, h.sure = h.hours%12, end, true
			if late == "p" {
				h.hours += 12
			}
			return
		}
	}
	switch {
	case next == "":
		return
	case listed(c.hours, next):
		h.sure = true
	case listed(c.maybe, next):
		h.loose = true
	case listed(c.noon, next) && h.hours == 12:
		h.sure = true
	default:
		return
	}
	h.to++
	if m := word(h.to); !split && len(m) == 2 && minutesOf(m) > 0 { // "12 h 30"
		h.minutes = minutesOf(m)
		h.to++
		if listed(c.minutes, word(h.to)) {
			h.to++
		}
	}
	if c.noon != "" && listed(c.noon, word(h.to)) && h.hours == 12 { // "12 o'clock noon"
		h.to++
	}
}

// minutesOf gives the minutes that two digits say; -1 for none.
func minutesOf(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 59 {
		return -1
	}
	return n
}

// dayTimes compares the times of the day.
func (w *work) dayTimes() {
	as, bs := w.old.foundOf(kindClock), w.new.foundOf(kindClock)
	alone := len(as) == 1 && len(bs) == 1
	pairs, _, _ := w.pair(as, bs, 3, func(a, b int) int {
		points := w.closeness(a, b)
		if w.old.found[a].Value == w.new.found[b].Value {
			points += 5
		}
		if alone {
			points += 2
		}
		return points
	})
	for _, m := range pairs {
		x, y := &w.old.found[m.a], &w.new.found[m.b]
		kind, told := otherTime(x, y)
		if !told {
			continue // a stretch and an hour are left to the words
		}
		w.old.done(m.a)
		w.new.done(m.b)
		if kind != "" {
			w.add(Effect{Kind: kind, Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)})
		}
	}
}

// otherTime says what became of a time of the day, "" where it is the same, and whether that can
// be said.
func otherTime(x, y *facts.Found) (Kind, bool) {
	from, to, stretch := strings.Cut(x.Value, "/")
	first, last, stretched := strings.Cut(y.Value, "/")
	switch {
	case stretch != stretched:
		return "", false
	case x.Value == y.Value:
		return "", true
	case stretch:
		return otherStretch(from, to, first, last), true
	case x.Bound == facts.BoundBy && y.Bound == facts.BoundBy && x.Value < y.Value:
		return KindDeadlineLengthened, true
	case x.Bound == facts.BoundBy && y.Bound == facts.BoundBy:
		return KindDeadlineShortened, true
	case x.Value < y.Value:
		return KindDateLater, true
	}
	return KindDateEarlier, true
}

// otherStretch says whether a stretch of the day is longer or shorter, where one of its ends
// stayed.
func otherStretch(from, to, first, last string) Kind {
	length := func(a, b string) int { return (minutes(b) - minutes(a) + 24*60) % (24 * 60) }
	was, is := length(from, to), length(first, last)
	switch {
	case from != first && to != last || was == is:
		return KindDateChanged
	case was < is:
		return KindDurationLengthened
	}
	return KindDurationShortened
}

// minutes gives the minutes since midnight of the value of a time of the day.
func minutes(value string) int {
	h, m, _ := strings.Cut(value, ":")
	hours, _ := strconv.Atoi(h)
	return 60*hours + max(0, minutesOf(m))
}
