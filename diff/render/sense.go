package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/words"
)

// slight reports whether a difference is no more than articles, punctuation,
// spelling, or the order of the same words.
func slight(d *diff.Difference) bool {
	return !d.Heading && slices.Equal(bag(d.Old.Text), bag(d.New.Text))
}

// bag gives the words of a text without articles, under one spelling, in an
// order of their own.
func bag(text string) []string {
	var out []string
	for _, w := range prose.Words(text) {
		if s := plainWord(w); s != "a" && s != "an" && s != "the" {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

// plainWord gives a word in small letters and one spelling, without hyphens and
// what else stands inside of it.
func plainWord(w words.Word) string {
	s := strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) {
			return -1
		}
		return r
	}, words.Fold(w.Text, true))
	return spelling.Replace(s)
}

// spelling brings British and American spelling to one form, by what words have
// in them: no two words are one under it that are not.
var spelling = strings.NewReplacer("isation", "ization", "ising", "izing", "ised", "ized", "ise",
	"ize", "our", "or", "programme", "program", "centre", "center", "defence", "defense")

// A telling is what two tellings of one clause have that the other has not.
type telling struct {
	another bool       // hardly a word is in both
	apart   []contrast // what may alter the sense
}

// A contrast is words of either side.
type contrast struct{ old, new string }

// tellings compares what is told of a link on either side. It calls tellings the same
// only where no typed detail differs, and no word among those that differ is one
// of weight: a name, a number, a modal, a negation, a quantifier, a qualifier, or
// a word for what begins, stays or comes back.
func (v *view) tellings(l *diff.Link) telling {
	a, b := textOf(l.Old), textOf(l.New)
	if !kindred(a, b) {
		return telling{another: true}
	}
	r := redline.Compare(a, b, redline.Moves(false))
	effects := v.comparer.Compare(effect.Verbatim(a), effect.Verbatim(b))
	typed := func(at, end int, side func(*effect.Effect) effect.Term) bool {
		return slices.ContainsFunc(effects, func(e effect.Effect) bool {
			t := side(&e)
			return e.Kind.Changes() && e.Kind != effect.KindUnclear &&
				e.Kind != effect.KindSubstantive &&
				t.Text != "" && t.Range.At < end && at < t.Range.At+t.Range.Len
		})
	}
	var t telling
	var parts []hunk.Hunk
	for _, h := range hunk.Changed(r.Spans) {
		parts = append(parts, h.Parts(a, b, redline.Compare)...)
	}
	for _, h := range parts {
		was, is := a[h.OldAt:h.OldEnd], b[h.NewAt:h.NewEnd]
		if slices.Equal(timeless(was), timeless(is)) {
			continue
		}
		if weighty(a, h.OldAt, h.OldEnd, is, b) || weighty(b, h.NewAt, h.NewEnd, was, a) ||
			typed(h.OldAt, h.OldEnd, func(e *effect.Effect) effect.Term { return e.Before }) ||
			typed(h.NewAt, h.NewEnd, func(e *effect.Effect) effect.Term { return e.After }) {
			if was == "" && holds(a, is) || is == "" && holds(b, was) {
				return telling{another: true} // in another order, so it is on neither side alone
			}
			t.apart = append(t.apart, contrast{trimmed(was), trimmed(is)})
		}
	}
	return t
}

// kindred reports whether two tellings have half of the words of the shorter one
// in common, short words aside: whether it is worth looking at what differs.
func kindred(a, b string) bool {
	content := func(text string) map[string]bool {
		out := make(map[string]bool)
		for _, w := range prose.Words(text) {
			if prose.Substantial(w) {
				out[plainWord(w)] = true
			}
		}
		return out
	}
	x, y := content(a), content(b)
	shared := 0
	for s := range x {
		if y[s] {
			shared++
		}
	}
	return 2*shared >= min(len(x), len(y))
}

// holds reports whether a text has all the words of a passage.
func holds(text, passage string) bool {
	all := bag(text)
	return !slices.ContainsFunc(bag(passage), func(s string) bool {
		return !slices.Contains(all, s)
	})
}

// timeless is [bag] without the words by which a telling says that something is
// to be: "the US will receive", "US to receive".
func timeless(text string) []string {
	return slices.DeleteFunc(bag(text), func(s string) bool {
		return slices.Contains([]string{"will", "shall", "to", "is", "are", "be"}, s)
	})
}

// textOf joins the texts of clauses.
func textOf(clauses []diff.Clause) string {
	texts := make([]string, len(clauses))
	for i := range clauses {
		texts[i] = clauses[i].Text
	}
	return strings.Join(texts, "\n")
}

func trimmed(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r)
	})
}

// weighty reports whether a word of a text from at to end, which the other side
// has not, may alter the sense. A name must stand at the same place there.
func weighty(text string, at, end int, place, other string) bool {
	here, there := bag(place), bag(other)
	for _, w := range prose.Words(text[at:end]) {
		s := plainWord(w)
		first, _ := utf8.DecodeRuneInString(w.Text)
		name := unicode.IsUpper(first) && strings.TrimSpace(text[:at+w.At]) != ""
		if slices.Contains(here, s) || !name && slices.Contains(there, s) {
			continue
		}
		if name || w.Kind == words.KindNumber || weights[s] || strings.HasSuffix(s, "ly") ||
			strings.ContainsFunc(s, unicode.IsDigit) {
			return true
		}
	}
	return false
}

// weights are words that may alter the sense of a telling, in English, in which
// plans tell, as plainWord has them. "Will" and "shall" are not among them: a
// telling has "is to" for both, and what binds is looked at as a typed detail.
var weights = func() map[string]bool {
	m := make(map[string]bool)
	for s := range strings.FieldsSeq(`
		may might must should can cannot could would ought need
		no not nor neither never none without unless except but only until till if when once while
		after before upon subject provided
		all any each every some several many few both either half least most more less
		become becomes remain remains remained remaining keep keeps kept keeping stay stays retain
		retains
		maintain maintains maintained maintaining continue continues continued still already again
		back yet anew
		start starts started launch launches launched begin begins begun restart restarts
		restarted resume resumes resumed
		restore restores restored reinstate reinstated return returns returned rejoin renew
		renewed reopen reopened
		reintegrate reintegrated reconfirm reconfirmed lift lifted lifting freeze frozen unfreeze
		full partial entire whole total complete permanent temporary immediate gradual limited
		unlimited
		robust reliable strong powerful decisive effective binding mutual joint special exclusive
		direct
		preferential preferred shortterm longterm unilateral equal fair written prior material
		reasonable substantial significant
		de facto jure legal lawful illegal voluntary mandatory optional free
	`) {
		m[s] = true
	}
	return m
}()
