package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A Reference is a provision that a clause names.
type Reference struct {
	// as package facts writes it, outermost first: "article 5 paragraph 2"
	Value string `json:"value"`
	// another document, of which it is; "" the text itself
	Document string     `json:"document,omitempty"`
	Range    plan.Range `json:"range"` // in bytes of the clause's text
	Text     string     `json:"text"`  // the words
}

// References gives the provisions that a clause names, in the order of its text:
// article, section, §, clause, paragraph, point, annex and their like in the
// languages that are read, alone or one of the other ("paragraph 2 of Article 5").
// It is for a caller who fills in [Clause.Targets]: its keys are their values.
// Compare of a clause with itself and two sets of targets then tells which of
// them went stale, dangle or were mended though no word changed.
//
// Cost: linear in the text.
func (c *Comparer) References(clause Clause) []Reference {
	var out []Reference
	r := c.set.reader(c.set.leading, clause, facts.ReferencesOnly())
	for _, f := range r.Read(clause.Text) {
		out = append(out, Reference{
			Value: f.Value, Document: f.Document, Range: f.Range,
			Text: f.Words(clause.Text),
		})
	}
	return out
}

// resolve gives what a reference resolves to by the caller's targets, and whether
// they know: by itself, or by the provision of which it is a part, so that
// "article 5 paragraph 2" and "article 5(2)" lead where "article 5" does.
func (c *Clause) resolve(value string) (target string, known bool) {
	for value != "" {
		if target, known = c.Targets[value]; known {
			return target, true
		}
		value = outer(value)
	}
	return "", false
}

// outer gives the provision of which another is a part; "" where it is of none.
func outer(value string) string {
	if strings.HasSuffix(value, ")") {
		if at := strings.LastIndexByte(value, '('); at > 0 && value[at-1] != ' ' {
			return value[:at]
		}
	}
	words := strings.Fields(value)
	if len(words) < 4 {
		return ""
	}
	return strings.Join(words[:len(words)-2], " ")
}

// references compares the provisions and documents that are named, and where
// the caller knows what they resolve to, whether they still lead there.
func (w *work) references() {
	as, bs := w.old.foundOf(facts.KindReference), w.new.foundOf(facts.KindReference)
	pairs, gone, come := w.pair(as, bs, 4, func(a, b int) int {
		x, y := &w.old.found[a], &w.new.found[b]
		points := w.closeness(a, b)
		if x.Value == y.Value {
			points += 3
		}
		if x.Document == y.Document {
			points++
		}
		return points
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
		if kind := w.target(m.a, m.b); kind != "" {
			w.add(Effect{Kind: kind, Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)})
		}
	}
	for _, a := range gone {
		w.old.done(a)
		w.add(Effect{Kind: KindReferenceDropped, Before: w.old.sideOf(a)})
	}
	for _, b := range come {
		w.new.done(b)
		w.add(Effect{Kind: KindReferenceAdded, After: w.new.sideOf(b)})
	}
}

// unpointed gives the name of a document without what points to it: "this Agreement" is the
// Agreement.
func (x *lexis) unpointed(document string) string {
	words := strings.Fields(foldWord(document))
	words = slices.DeleteFunc(words, func(v string) bool {
		return x.words[v]&(pointing|article|nothing) != 0
	})
	return strings.Join(words, " ")
}

// target tells what became of a reference; "" where nothing is to be said.
func (w *work) target(a, b int) Kind {
	x, y := &w.old.found[a], &w.new.found[b]
	same := x.Value == y.Value && (x.Document == y.Document ||
		w.old.lexis.unpointed(x.Document) == w.old.lexis.unpointed(y.Document))
	was, known1 := w.old.resolve(x.Value)
	is, known2 := w.new.resolve(y.Value)
	switch {
	case x.Document != "" || y.Document != "" || !known1 || !known2:
		if same {
			return ""
		}
		return KindReferenceChanged
	case was == "" && is == "":
		if same {
			return ""
		}
		return KindReferenceChanged
	case is == "":
		return KindReferenceDangling
	case was == "":
		return KindReferenceMended
	case was == is && same:
		return KindReferenceKept
	case was == is:
		return KindReferenceFollowed
	case same:
		return KindReferenceStale
	}
	return KindReferenceRetargeted
}
