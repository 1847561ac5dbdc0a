package facts

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// A Found is one typed detail of a clause with its place in the text. Values
// are exact: a decimal ("1500000", "2.5"), a fraction as it was written
// ("1/3"), a date, or words; never a float, and money is never converted.
type Found struct {
	Kind  Kind   // what sort of detail it is
	Value string // see the constants of [Kind]; "" none is stated
	Unit  string // "personnel", "days", "percent", an ISO 4217 code; "" none was recognised
	Bound Bound  // how the value binds; "" not said
	// the words of the sentence that limit when it holds ("in peacetime"); "" none
	Scope   string
	Range   plan.Range // the bytes of the text that say it
	Binding plan.Range // the words that say the bound, where they stand outside Range; zero: none
	// what it governs: negated words, the duty, the whole condition, the anchor of a deadline;
	// zero: nothing
	Over     plan.Range
	Document string // of a reference: the other document that is named; "" the text itself
	Negated  bool   // of a force that stays what it is when negated: "it is not expected"

	Holder      []string // of a force: ids of the parties that are bound, free or expected
	Beneficiary []string // of a force: ids of the parties that are to receive
}

// Kind says what sort of detail a [Found] is.
type Kind string

// The kinds of detail and what their Value holds.
const (
	// KindFigure: a number of something, a rate, a tax; "" with Unlimited or Unstated
	KindFigure Kind = "figure"
	KindMoney  Kind = "money" // an amount in the currency Unit
	// KindShare: a part of a whole ("50" percent, "1/3", "50:50" ratio, "equal") or a majority
	// ("2/3" majority)
	KindShare Kind = "share"
	// KindDuration: a length of time that is no deadline: a term, a notice period
	KindDuration Kind = "duration"
	KindDeadline Kind = "deadline" // a period to do something in, or Vague
	// KindDate: an EDTF date: "2027-01-01", "2027-01", "2027"; "XXXX-01-31" without a year,
	// "XXXX-XX-31" of every month
	KindDate      Kind = "date"
	KindReference Kind = "reference" // a provision, outermost first: "article 5 paragraph 2"
	KindParty     Kind = "party"     // the id of a party that was handed in
	KindForce     Kind = "force"     // one of the forces: [Obligation] and its like
	KindNegation  Kind = "negation"  // "not": words are denied
	// KindCondition: if, unless, provided, after, until, while, except, event, subject-to, consent
	KindCondition Kind = "condition"
	// KindScope: peacetime, wartime, permanent, temporary, under-command, without-cause, only
	KindScope       Kind = "scope"
	KindRecognition Kind = "recognition" // recognised, de-facto, de-jure
	// KindDoubtful: a quantity or a date whose value cannot be told, which has none; only for
	// [Doubtful]
	KindDoubtful Kind = "doubtful"
)

// Kinds lists the kinds of detail.
func Kinds() []Kind {
	return []Kind{
		KindFigure, KindMoney, KindShare, KindDuration, KindDeadline, KindDate,
		KindReference, KindParty, KindForce, KindNegation, KindCondition, KindScope,
		KindRecognition, KindDoubtful,
	}
}

// Valid reports whether k is a known kind. The kind of a Found is never "".
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// Vague is the value of a deadline without a measure: "immediately", "as soon
// as possible". The words stand in the range.
const Vague = "vague"

// The values of a [KindForce], strongest first among those that bind. Will, shall,
// must, is to and undertakes are one force.
const (
	Obligation     = "obligation"
	Prohibition    = "prohibition"
	Recommendation = "recommendation"
	Expectation    = "expectation"
	Endeavour      = "endeavour"
	Permission     = "permission"
	Exemption      = "exemption"
	Statement      = "statement"
)

// Forces lists the values of a [KindForce].
func Forces() []string {
	return []string{
		Obligation, Prohibition, Recommendation, Expectation, Endeavour, Permission,
		Exemption, Statement,
	}
}

// Bound says how a value binds. Limited to, capped at, up to and not exceeding
// are one class; the zero value means that no word says it.
type Bound string

// The values of [Bound].
const (
	BoundAtMost    Bound = "at-most"   // limited to, capped at, up to, not exceeding
	BoundLessThan  Bound = "less-than" // fewer than, before a date
	BoundAtLeast   Bound = "at-least"  // no fewer than; from a date on
	BoundMoreThan  Bound = "more-than" // over; after a date
	BoundExactly   Bound = "exactly"   // exactly
	BoundLevel     Bound = "level"     // remain at, maintained at
	BoundAbout     Bound = "about"     // approximately, roughly
	BoundOn        Bound = "on"        // on a date
	BoundBy        Bound = "by"        // by, no later than, within
	BoundUnlimited Bound = "unlimited" // the text says that there is no limit
	BoundUnstated  Bound = "unstated"  // the text limits without a figure
)

// Bounds lists the values of [Bound].
func Bounds() []Bound {
	return []Bound{
		BoundAtMost, BoundLessThan, BoundAtLeast, BoundMoreThan, BoundExactly,
		BoundLevel, BoundAbout, BoundOn, BoundBy, BoundUnlimited, BoundUnstated,
	}
}

// Valid reports whether b is a known value or "".
func (b Bound) Valid() bool { return b == "" || slices.Contains(Bounds(), b) }

// Words gives the words of text that say f. The text is the one that f was
// read from; of any other text it gives "" where the range lies outside.
func (f *Found) Words(text string) string { return cut(text, f.Range) }

func cut(text string, r plan.Range) string {
	if r.At < 0 || r.Len < 0 || r.At > len(text)-r.Len {
		return ""
	}
	return text[r.At : r.At+r.Len]
}

// Fact gives f as a fact of the data model under the given key. The model
// knows fewer kinds and bounds: a deadline becomes a duration; at most, less
// than and by become at-most, more than becomes at-least; what it has no name
// for becomes an attribute.
func (f *Found) Fact(key string) plan.Fact {
	fact := plan.Fact{
		Key: key, Kind: plan.FactKindAttribute, Value: f.Value, Unit: f.Unit,
		Scope: f.Scope,
	}
	switch f.Kind {
	case KindFigure, KindMoney, KindShare, KindDuration, KindDate, KindParty, KindReference,
		KindForce:
		fact.Kind = plan.FactKind(f.Kind)
	case KindDeadline:
		fact.Kind = plan.FactKindDuration
	case KindNegation, KindCondition, KindScope, KindRecognition, KindDoubtful:
	}
	switch f.Bound {
	case BoundAtMost, BoundLessThan, BoundBy:
		fact.Bound = plan.BoundAtMost
	case BoundAtLeast, BoundMoreThan:
		fact.Bound = plan.BoundAtLeast
	case BoundExactly, BoundAbout, BoundUnlimited, BoundUnstated:
		fact.Bound = plan.Bound(f.Bound)
	case BoundLevel, BoundOn:
		fact.Bound = plan.BoundExactly
	}
	return fact
}
