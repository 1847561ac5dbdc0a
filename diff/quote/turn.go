package quote

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// turns are the words by which a clause is turned round, excepts or depends: those
// of all languages together, since an omission is too short to tell its own.
var turns = map[Turn]string{
	TurnNegation: "not no never nor neither none cannot nothing nobody without " +
		"nicht kein keine keinen keinem keiner nie niemals weder ohne " +
		"ne pas jamais aucun aucune ni sans non " +
		"не ни нет никогда без ні ані немає ніколи жоден жодна жодне жодного " +
		"nunca jamás ningún ninguna sin mai nessun nessuno nessuna senza nie żaden bez",
	TurnException: "except unless excluding save only excepting " +
		"außer ausgenommen nur sofern ausser sauf hormis excepté seulement uniquement " +
		"кроме исключением только лишь окрім крім винятком лише тільки " +
		"salvo excepto solo sólo eccetto tranne",
	TurnCondition: "if provided subject until when pending after before conditional conditionally " +
		"wenn falls vorbehaltlich soweit bis nachdem solange " +
		"si lorsque jusqu réserve condition après avant pourvu " +
		"если условии пока после якщо умови поки після коли si hasta cuando purché",
}

var turning = func() map[string]Turn {
	out := make(map[string]Turn)
	for _, t := range slices.Backward(Turns()) {
		for w := range strings.FieldsSeq(turns[t]) {
			out[w] = t
		}
	}
	return out
}()

// turnIn gives what a run of words turns, the weightiest first; "" nothing.
func turnIn(s string) Turn {
	best := Turn("")
	for w := range words.All(s) {
		t := turning[words.Fold(w.Text, true)]
		if strings.HasSuffix(words.Fold(w.Text, true), "n't") {
			t = TurnNegation
		}
		if t != "" && (best == "" || weight(t) < weight(best)) {
			best = t
		}
	}
	return best
}

// turnOf gives the turn that one of two runs of words has and the other has not.
func turnOf(a, b string) Turn {
	x, y := turnIn(a), turnIn(b)
	if x == y {
		return ""
	}
	if x == "" || y != "" && weight(y) < weight(x) {
		return y
	}
	return x
}

// weight orders turns, that which weighs most first; what turns nothing comes last.
func weight(t Turn) int {
	if i := slices.Index(Turns(), t); i >= 0 {
		return i
	}
	return len(Turns())
}

// sortOmissions puts those that turn the sense first.
func sortOmissions(list []Omission) {
	slices.SortStableFunc(list, func(a, b Omission) int {
		return cmp.Or(cmp.Compare(weight(a.Turn), weight(b.Turn)), cmp.Compare(a.At, b.At))
	})
}

func sortDifferences(list []Difference) {
	slices.SortStableFunc(list, func(a, b Difference) int {
		return cmp.Or(cmp.Compare(a.QuotedAt, b.QuotedAt), cmp.Compare(a.At, b.At))
	})
}
