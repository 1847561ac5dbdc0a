package collate

import (
	"context"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Watched gives the words whose presence in one reading and absence from
// another is always a conflict, as a fresh slice: words by which a duty or a
// recognition stands or falls. See [Watch] for more.
func Watched() []string {
	return []string{
		"de facto", "de jure", "without cause", "in peacetime", "unless", "except", "permanently",
		"temporarily",
		"provisionally", "unconditional", "unconditionally", "legally binding", "by consensus",
	}
}

// wordConflicts finds watched words that a reading has and another one, whole
// and in the same language, has not. Only texts that were read in these words
// count: whoever recorded a rendering chose its words.
func wordConflicts(p *plan.Plan, all []held.Text, watch []string) []Conflict {
	texts := make([]string, len(all)) // "" for what does not count
	for i := range all {
		if h := &all[i]; h.Standing.Quotable() && !h.Block() {
			texts[i] = " " + loose(h.Content.Text) + " "
		}
	}
	phrases := make(map[string]bool)
	var out []Conflict
	for _, phrase := range watch {
		key := loose(phrase)
		if key == "" || phrases[key] {
			continue
		}
		phrases[key] = true
		has := func(i int) bool { return strings.Contains(texts[i], " "+key+" ") }
		c := Conflict{Kind: ConflictKindWords, Key: key, Forms: []Variant{{Text: key}, {}}}
		for i := range all {
			switch {
			case texts[i] == "":
			case has(i):
				c.Forms[0].join(p, &all[i])
			case !cut(all[i].Standing, all[i].Content.Notes) && hasInLanguageOf(&all[i], all, has):
				c.Forms[1].join(p, &all[i])
			}
		}
		if len(c.Forms[0].Readings) > 0 && len(c.Forms[1].Readings) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// hasInLanguageOf reports whether a reading that is known to be in the language
// of h has what is looked for.
func hasInLanguageOf(h *held.Text, all []held.Text, has func(int) bool) bool {
	for i := range all {
		if has(i) && sameKnownLanguage(h, &all[i]) {
			return true
		}
	}
	return false
}

// join adds a reading whose words have the form: those are the first copy's
// alone, whoever else is cited for the matter.
func (f *Variant) join(p *plan.Plan, h *held.Text) {
	copies := copiesOf(p, h)
	f.By = append(f.By, copies[:min(1, len(copies))]...)
	f.Readings = append(f.Readings, h.Ref)
	f.read(h.Standing, slices.ContainsFunc(h.Content.Notes, func(n plan.Note) bool {
		return n.Kind == plan.NoteKindDoubtful && n.At == 0 && n.Len == len(h.Content.Text)
	}))
}

// loose gives folded words with hyphens taken apart: "de-facto" is "de facto".
func loose(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(prose.Folded(s), "-", " ")), " ")
}

// sameKnownLanguage reports whether two texts are known to be in one language.
func sameKnownLanguage(a, b *held.Text) bool {
	x := lang.Base(a.Standing.Language)
	return x != "" && x == lang.Base(b.Standing.Language)
}

// negations gives the words that turn a clause round in a base language.
func negations(language string) []string {
	switch language {
	case "de":
		return []string{"nicht", "kein", "keine", "keinen", "keinem", "keiner", "nie", "niemals"}
	case "en":
		return []string{"not", "no", "never", "nor", "neither", "none"}
	case "es":
		return []string{"no", "nunca", "jamás", "ningún", "ninguna"}
	case "fr":
		return []string{"ne", "n", "pas", "jamais", "aucun", "aucune"}
	case "it":
		return []string{"non", "mai", "nessun", "nessuno", "nessuna"}
	case "ru":
		return []string{"не", "ни", "нет", "никогда"}
	case "uk":
		return []string{"не", "ні", "ані", "немає", "ніколи"}
	}
	return nil
}

// supports reports whether a word comes and goes with a negation.
func supports(w string) bool { return w == "do" || w == "does" || w == "did" }

// negationConflicts finds places where one reading has a negation and another
// one, in the same language, has the same words around it and none. Texts that
// were not read in these words are passed over.
func negationConflicts(ctx context.Context, p *plan.Plan, all []held.Text) ([]Conflict, error) {
	count := make([]int, len(all)) // -1 for what does not count
	for i := range all {
		h := &all[i]
		negs := negations(lang.Base(h.Standing.Language))
		if count[i] = -1; negs != nil && h.Standing.Quotable() && !h.Block() {
			_, count[i] = plain(h.Content.Text, negs)
		}
	}
	var out []Conflict
	for i := range all {
		for k := range all {
			a, b := &all[i], &all[k]
			// With as many in both it stands elsewhere: "is not expected to" for "is expected not
			// to".
			if count[k] < 0 || count[i] <= count[k] || !sameKnownLanguage(a, b) {
				continue
			}
			turns, err := turned(ctx, a.Content.Text, b.Content.Text,
				negations(lang.Base(a.Standing.Language)))
			if err != nil {
				return nil, err
			}
			for _, t := range turns {
				at := slices.IndexFunc(out, func(c Conflict) bool { return c.Key == t.key })
				if at < 0 {
					out = append(out, Conflict{
						Kind: ConflictKindNegation, Key: t.key,
						Forms: []Variant{{Text: t.present}, {Text: t.absent}},
					})
					at = len(out) - 1
				}
				for side, h := range []*held.Text{a, b} {
					if f := &out[at].Forms[side]; !slices.Contains(f.Readings, h.Ref) {
						f.join(p, h)
					}
				}
			}
		}
	}
	return out, nil
}

// A turn is a place that one text negates and another does not.
type turn struct{ key, present, absent string }

// turned gives the places that a negates and b does not.
func turned(ctx context.Context, a, b string, negs []string) ([]turn, error) {
	const alike = 600 // per mille of the shorter text that must be in the other
	r, err := redline.CompareContext(ctx, a, b, redline.Minimal(), redline.FoldCase(),
		redline.Moves(false))
	if err != nil || max(r.OldInNew, r.NewInOld) < alike {
		return nil, err
	}
	var out []turn
	for _, h := range hunk.Joined(r.Spans) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		x, y := a[h.OldAt:h.OldEnd], b[h.NewAt:h.NewEnd]
		restX, n := plain(x, negs)
		restY, m := plain(y, negs)
		if n%2 == 0 || m > 0 || !slices.EqualFunc(restX, restY, sameStem) {
			continue
		}
		before, okBefore := lastWord(a[:h.OldAt])
		after, okAfter := firstWord(a[h.OldEnd:])
		beforeB, okBeforeB := lastWord(b[:h.NewAt])
		afterB, okAfterB := firstWord(b[h.NewEnd:])
		if okBefore != okBeforeB || okAfter != okAfterB || !okBefore && !okAfter ||
			prose.Folded(before) != prose.Folded(beforeB) ||
			prose.Folded(after) != prose.Folded(afterB) {
			continue
		}
		// A negation may be its own run ("not") or in one with its verb ("won't").
		key := prose.Folded(strings.Join(append(restY, after), " "))
		if len(restY) == 0 {
			key = prose.Folded(before + " " + after)
		}
		out = append(out, turn{
			key: key, present: spaced(before, x, after),
			absent: spaced(beforeB, y, afterB),
		})
	}
	return out, nil
}

// spaced joins parts of a text with single spaces.
func spaced(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// plain gives the words of a run without negations and what comes with them,
// and the number of negations.
func plain(s string, negs []string) (rest []string, n int) {
	for w := range strings.FieldsSeq(prose.Folded(s)) {
		switch {
		case w == "cannot", w == "can't":
			rest = append(rest, "can")
			n++
		case w == "won't":
			rest = append(rest, "will")
			n++
		case strings.HasSuffix(w, "n't"):
			w = strings.TrimSuffix(w, "n't")
			n++
			if !supports(w) {
				rest = append(rest, w)
			}
		case slices.Contains(negs, w):
			n++
		case !supports(w):
			rest = append(rest, w)
		}
	}
	return rest, n
}

// sameStem reports whether two words are one but for an ending -s: what a verb
// loses after "does not".
func sameStem(a, b string) bool { return strings.TrimSuffix(a, "s") == strings.TrimSuffix(b, "s") }

func lastWord(s string) (string, bool) {
	word := ""
	for w := range words.All(s) {
		if prose.Carries(w) {
			word = w.Text
		}
	}
	return word, word != ""
}

func firstWord(s string) (string, bool) {
	for w := range words.All(s) {
		if prose.Carries(w) {
			return w.Text, true
		}
	}
	return "", false
}
