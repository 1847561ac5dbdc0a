package effect

import (
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
	found     []facts.Found
	used      []bool       // by index of found: paired, or told by an effect
	loose     bool         // its "if not" was read as "unless": the verb has another form
	explained []plan.Range // bytes whose change an effect, or an equal fact, accounts for
}

// work is the comparison of one pair.
type work struct {
	set      *settings
	old, new side
	spans    []redline.Span
	told     bool
	lost     []int   // deadlines of the old text that no other became
	fresh    []int   // deadlines of the new text that were no other
	matched  []match // all pairs of facts
	effects  []Effect
}

func newWork(set *settings, a, b Clause) *work {
	w := &work{set: set, told: a.Wording != plan.Verbatim || b.Wording != plan.Verbatim}
	w.old, w.new = w.read(a), w.read(b)
	return w
}

func (w *work) read(c Clause) side {
	lang, _, _ := strings.Cut(strings.ToLower(c.Language), "-")
	if lang == "und" {
		lang = ""
	}
	reader := w.set.readers[lang]
	if reader == nil {
		reader = facts.NewReader(facts.Language(c.Language), facts.Parties(w.set.parties))
	}
	s := side{Clause: c, found: reader.Read(c.Text)}
	s.used = make([]bool, len(s.found))
	s.explain(ownNumber(c.Text))
	return s
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
		w.dates()
		w.deadlines()
		w.parties()
		return w.effects
	}
	w.spans = redline.Compare(w.old.Text, w.new.Text, redline.FoldCase()).Spans
	w.equivalents()
	w.quantities()
	w.periods()
	w.dates()
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
	return w.effects
}

// add puts an effect.
func (w *work) add(e Effect) { w.effects = append(w.effects, e) }

// sideOf gives fact i of s as a side of an effect.
func (s *side) sideOf(i int) Side {
	f := &s.found[i]
	return Side{Range: f.Range, Text: f.Words(s.Text), Value: f.Value, Unit: f.Unit, Bound: string(f.Bound)}
}

// widen makes a side cover another range too.
func (p *Side) widen(s *side, r plan.Range) {
	if r.Len == 0 {
		return
	}
	at := min(p.Range.At, r.At)
	end := max(p.Range.At+p.Range.Len, r.At+r.Len)
	p.Range = plan.Range{At: at, Len: end - at}
	p.Text = s.Text[at:end]
}

// bounded gives fact i of s with the words of its bound as a side.
func (s *side) bounded(i int) Side {
	p := s.sideOf(i)
	p.widen(s, s.found[i].Binding)
	return p
}

// words gives a range of s as a side of an effect.
func (s *side) words(r plan.Range) Side {
	return Side{Range: r, Text: s.Text[r.At : r.At+r.Len]}
}

func (s *side) explain(rs ...plan.Range) {
	for _, r := range rs {
		if r.Len > 0 {
			s.explained = append(s.explained, r)
		}
	}
}

// done marks fact i as dealt with: its words and those of its bound.
func (s *side) done(i int) {
	s.used[i] = true
	s.explain(s.found[i].Range, s.found[i].Binding)
}

// isExplained reports whether the byte at is accounted for.
func (s *side) isExplained(at int) bool {
	for _, r := range s.explained {
		if at >= r.At && at < r.At+r.Len {
			return true
		}
	}
	return false
}

// of gives the indexes of the facts of the kinds that are not yet dealt with.
func (s *side) of(kinds ...facts.Kind) (out []int) {
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
	for i := range w.spans {
		s := &w.spans[i]
		if at < s.Old.At+len(s.Old.Text) && at >= s.Old.At {
			if s.New.Text == "" {
				return s.New.At
			}
			return s.New.At + min(at-s.Old.At, len(s.New.Text))
		}
	}
	return len(w.new.Text)
}

// sentenceAt gives the sentence of text that the byte at is in: from behind a
// full stop or semicolon to the next.
func sentenceAt(text string, at int) plan.Range {
	start, end := 0, len(text)
	for i := 0; i < len(text); i++ {
		if !stops(text, i) {
			continue
		}
		if i < at {
			start = i + 1
			continue
		}
		end = i + 1
		break
	}
	for start < end && (text[start] == ' ' || text[start] == '\n') {
		start++
	}
	return plan.Range{At: start, Len: max(0, end-start)}
}

func stops(text string, i int) bool {
	switch text[i] {
	case ';', '!', '?', '\n':
		return true
	case '.':
		if i+1 == len(text) {
			return true
		}
		if text[i+1] != ' ' {
			return false
		}
		c, _ := utf8.DecodeRuneInString(text[i+2:])
		return unicode.IsUpper(c) && i > 2 && text[i-2] != '.' && text[i-2] != ' '
	}
	return false
}

// A word of a text, folded, with its place.
type word struct {
	text string
	at   int
	end  int
}

// wordsOf cuts the words of text[r] and folds them: letters, digits, and the
// apostrophes and hyphens inside.
func wordsOf(text string, r plan.Range) (out []word) {
	start := -1
	end := r.At + r.Len
	flush := func(to int) {
		if start >= 0 {
			out = append(out, word{foldWord(text[start:to]), start, to})
			start = -1
		}
	}
	for i := r.At; i < end; {
		c, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c) || c == '%' || c == '$' || c == '€' || c == '£' || c == '§':
			if start < 0 {
				start = i
			}
		case start >= 0 && (c == '-' || c == '\'' || c == '’' || c == '‑' || c == ',' || c == '.') && i+size < end && inside(text, i+size, c):
		default:
			flush(i)
		}
		i += size
	}
	flush(end)
	return out
}

// foldWord gives the form in which words are compared: small letters, one
// apostrophe, ss for ß and е for ё.
func foldWord(s string) string { return folder.Replace(strings.ToLower(s)) }

var folder = strings.NewReplacer("ß", "ss", "ё", "е", "’", "'", "ʼ", "'", "‑", "-")

// inside reports whether the sign before i stands inside a word or a number.
func inside(text string, i int, sign rune) bool {
	c, _ := utf8.DecodeRuneInString(text[i:])
	if sign == ',' || sign == '.' {
		return unicode.IsDigit(c)
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}
