package effect

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
	"github.com/redraft-go/redraft/plan/words"
)

// A Clause is one side of a comparison.
type Clause struct {
	Text     string // the clause's words, without its own number
	Language string // BCP 47 tag; "" by the text itself
	// how Text stands to the draft; anything but Verbatim counts as told: see the package comment
	Wording plan.Wording
	// Targets says what the references of the clause resolve to: from the
	// reference as package facts writes it ("article 5 paragraph 2") to the
	// caller's id of the provision, the same id in both drafts for the same
	// provision; "" where the number names nothing. A reference that is not a
	// key leads where the provision does of which it is a part, if that is one; else
	// it is not looked at. See [Comparer.References].
	Targets map[string]string
}

// Verbatim gives a clause in the draft's own words.
func Verbatim(text string) Clause { return Clause{Text: text, Wording: plan.WordingVerbatim} }

// An Effect is one thing that a rewording does.
type Effect struct {
	Kind   Kind     `json:"kind"`
	Before Term     `json:"before,omitzero"`  // the words of the old text; zero: none
	After  Term     `json:"after,omitzero"`   // the words of the new text; zero: none
	Holder []string `json:"holder,omitempty"` // ids of the parties that are bound, free or expected
	// the sort of force, scope or condition, the qualifier, or the part that a party plays
	What string `json:"what,omitempty"`
	// By is the exact difference of two values of one unit, without a sign;
	// Percent the same of the old value, to two places, half to even, and
	// Fraction exactly. "" where they cannot be told.
	By       string `json:"by,omitempty"`
	Percent  string `json:"percent,omitempty"`
	Fraction string `json:"fraction,omitempty"`
	// Told says that at least one side is no draft's own words, so that only
	// figures, shares, times, dates and parties were compared.
	Told     bool   `json:"told,omitempty"`
	Sentence string `json:"sentence"` // in words, from the table
}

// A Term is what one text has for an effect. Range is in bytes of that text,
// so that a caller who judges spans can give the effect the verdict of the
// span that it lies in.
type Term struct {
	// index of the clause where a caller compares several as one; 0 here
	Clause int        `json:"clause,omitempty"`
	Range  plan.Range `json:"range"`
	Text   string     `json:"text"`            // the words
	Value  string     `json:"value,omitempty"` // as package facts writes it
	Unit   string     `json:"unit,omitempty"`
	Bound  string     `json:"bound,omitempty"`
}

// An Option changes a comparison.
type Option func(*settings)

type settings struct {
	parties []plan.Party
	table   words.Table
	readers map[string]*facts.Reader
	leading map[string]*facts.Reader // those that read references alone
	// redlines are those at rest, with their memory.
	redlines  sync.Pool
	works     sync.Pool // the same of works
	arguments sync.Pool // the same of what sentences are made with
}

// redline gives one that is at rest, or a new one.
func (s *settings) redline() *redline.Comparer {
	if c, ok := s.redlines.Get().(*redline.Comparer); ok {
		return c
	}
	return new(redline.Comparer)
}

// reader gives that of some readers which is for the language of a clause, or makes one.
func (s *settings) reader(readers map[string]*facts.Reader, c Clause,
	opts ...facts.Option,
) *facts.Reader {
	lang, _, _ := strings.Cut(strings.ToLower(c.Language), "-")
	if lang == "und" {
		lang = ""
	}
	if r := readers[lang]; r != nil {
		return r
	}
	return s.newReader(c.Language, opts...)
}

func (s *settings) newReader(language string, opts ...facts.Option) *facts.Reader {
	return facts.NewReader(append(opts, facts.Language(language), facts.Parties(s.parties),
		facts.Doubtful(), facts.ModalsOnly())...)
}

// name gives the name of a party, or its id where it has none.
func (s *settings) name(id string) string {
	for i := range s.parties {
		if s.parties[i].ID == id && s.parties[i].Name != "" {
			return s.parties[i].Name
		}
	}
	return id
}

// Parties hands in the parties that the clauses may name.
func Parties(parties []plan.Party) Option { return func(s *settings) { s.parties = parties } }

// Sentences puts a table of sentences in place of [English], for another
// language or style. Kinds that it lacks keep their English sentences.
func Sentences(t words.Table) Option { return func(s *settings) { s.table = withVariants(t) } }

// Compare says what the rewording of old into new does, in the order of the
// texts. It gives nil for two texts that are the same. It cannot fail and
// alters neither. Compare of the sides changed gives the mirror of each
// effect, no more and no less.
//
// Cost: linear in the texts. Details of one kind are held against each other,
// which takes steps; they are counted, and where a clause needs more than are
// allowed, or is longer than 256 KiB, the one effect is [KindUnexamined].
func Compare(old, new Clause, opts ...Option) []Effect {
	return NewComparer(opts...).Compare(old, new)
}

// A Comparer compares many clauses with the same options. It is safe for
// concurrent use; its memory is used again from one pair to the next, so that a
// comparison allocates some 16 times the bytes of its clauses (BenchmarkClauses).
type Comparer struct{ set settings }

// NewComparer prepares a comparer.
func NewComparer(opts ...Option) *Comparer {
	c := &Comparer{}
	for _, opt := range opts {
		if opt != nil {
			opt(&c.set)
		}
	}
	if c.set.table.Texts == nil {
		c.set.table = English()
	}
	c.set.readers, c.set.leading = make(map[string]*facts.Reader), make(map[string]*facts.Reader)
	for lang := range lexes {
		c.set.readers[lang] = c.set.newReader(lang)
		c.set.leading[lang] = c.set.newReader(lang, facts.ReferencesOnly())
	}
	return c
}

// Compare is the function [Compare] with the options of c.
func (c *Comparer) Compare(old, new Clause) []Effect {
	effects, _ := c.CompareContext(context.Background(), old, new) // which never ends
	return effects
}

// CompareContext is [Comparer.Compare] for long clauses: it looks at ctx every
// so many steps, and gives nothing but the context's error soon after that ends.
func (c *Comparer) CompareContext(ctx context.Context, old, new Clause) ([]Effect, error) {
	if old.Text == new.Text && sameTargets(old.Targets, new.Targets) {
		return nil, ctx.Err()
	}
	// One order of the sides is worked on and turned round for the other: the mirror is exact.
	turned := order(old, new) > 0
	a, b := old, new
	if turned {
		a, b = new, old
	}
	x, y, from := trimmed(a, b)
	effects, deeds, err := examine(ctx, &c.set, x, y, &trimmings{a, b, from})
	if err != nil {
		return nil, err
	}
	args, ok := c.set.arguments.Get().(map[string]string)
	if !ok {
		args = make(map[string]string, sentenceArgs)
	}
	for i := range effects {
		e := &effects[i]
		if x.Text != a.Text {
			if e.Kind == KindWordingOnly || e.Kind == KindTypographyOnly ||
				e.Kind == KindUnexamined {
				e.Before, e.After = allOf(a), allOf(b)
			} else {
				e.Before.moveBy(from)
				e.After.moveBy(from)
			}
		}
		if turned {
			e.Kind, e.Before, e.After = e.Kind.Mirror(), e.After, e.Before
		}
		e.Told = told(a, b)
		measure(e)
		e.Sentence = c.set.sentence(e, deeds[i], args)
	}
	clear(args)
	c.set.arguments.Put(args)
	slices.SortStableFunc(effects, func(x, y Effect) int {
		return cmp.Or(cmp.Compare(place(&x), place(&y)),
			cmp.Compare(x.After.Range.At, y.After.Range.At), cmp.Compare(x.Kind, y.Kind))
	})
	return effects, nil
}

// examine gives the effects of one order of the sides, or, where that takes
// more than is allowed, none but the one that says so.
func examine(ctx context.Context, set *settings, a, b Clause, rest *trimmings) (effects []Effect,
	deeds map[int]deed, err error,
) {
	if max(len(a.Text), len(b.Text)) > maxText {
		return unexamined(a, b), nil, ctx.Err()
	}
	defer func() {
		p := recover()
		switch s, ok := p.(stop); {
		case p == nil:
		case !ok:
			panic(p)
		case s.err != nil:
			effects, deeds, err = nil, nil, s.err
		default:
			effects, deeds, err = unexamined(a, b), nil, nil
		}
	}()
	w := newWork(ctx, set, a, b)
	w.trim = rest
	if found := w.run(); len(found) > 0 {
		effects, deeds = slices.Clone(found), w.deeds
	}
	w.done()
	return effects, deeds, nil
}

// unexamined is the one effect of two clauses that take more than is allowed.
func unexamined(a, b Clause) []Effect {
	return []Effect{{Kind: KindUnexamined, Before: allOf(a), After: allOf(b)}}
}

// allOf gives all of a clause as a side of an effect.
func allOf(c Clause) Term { return Term{Range: plan.Range{Len: len(c.Text)}, Text: c.Text} }

// told reports whether a side is not in the draft's own words, or not in those of
// the other's language.
func told(a, b Clause) bool {
	return a.Wording != plan.WordingVerbatim || b.Wording != plan.WordingVerbatim ||
		foreign(a.Language, b.Language)
}

// foreign reports whether two tags name two languages.
func foreign(a, b string) bool {
	a, _, _ = strings.Cut(strings.ToLower(a), "-")
	b, _, _ = strings.Cut(strings.ToLower(b), "-")
	return a != b && a != "" && b != "" && a != "und" && b != "und"
}

// place is where an effect stands for the order: in the old text, or in the new.
func place(e *Effect) int {
	if e.Before.Text != "" {
		return e.Before.Range.At
	}
	return e.After.Range.At
}

func order(a, b Clause) int {
	return cmp.Or(strings.Compare(a.Text, b.Text),
		strings.Compare(string(a.Wording), string(b.Wording)),
		strings.Compare(a.Language, b.Language), compareTargets(a.Targets, b.Targets))
}

func sameTargets(a, b map[string]string) bool { return compareTargets(a, b) == 0 }

func compareTargets(a, b map[string]string) int {
	list := func(m map[string]string) []string {
		out := make([]string, 0, len(m))
		for k, v := range m {
			out = append(out, k+"\x00"+v)
		}
		slices.Sort(out)
		return out
	}
	return slices.Compare(list(a), list(b))
}
