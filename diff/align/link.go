package align

import "slices"

// A Kind says what became of the nodes of a link.
type Kind string

// The kinds of link. Moved and renumbered are said beside the kind: a reworded clause may have
// moved.
const (
	// KindSame: 1:1, the same words; case, punctuation and spacing are not looked at
	KindSame     Kind = "same"
	KindReworded Kind = "reworded" // 1:1, other words
	// KindRetold: 1:1, and one side is told, in another language or without words: nothing is
	// said of the wording
	KindRetold    Kind = "retold"
	KindReplaced  Kind = "replaced"  // 1:1, same place, number, heading or key, another text
	KindSplit     Kind = "split"     // 1:n
	KindMerged    Kind = "merged"    // n:1
	KindRegrouped Kind = "regrouped" // n:m
	KindAdded     Kind = "added"     // 0:1
	KindRemoved   Kind = "removed"   // 1:0
	// KindCounterpart: 1:1, independent wording on one subject; only with [Counterparts]
	KindCounterpart Kind = "counterpart"
)

// Kinds returns every Kind, in the order in which they are declared.
func Kinds() []Kind {
	return []Kind{
		KindSame, KindReworded, KindRetold, KindReplaced, KindSplit, KindMerged,
		KindRegrouped, KindAdded, KindRemoved, KindCounterpart,
	}
}

// Valid reports whether k is one of [Kinds].
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// A Method says what decided a link.
type Method string

// The methods, roughly from strong to weak.
const (
	MethodCaller      Method = "given"       // the caller said so
	MethodReport      Method = "reported"    // somebody is reported to have said so
	MethodIdentity    Method = "identical"   // the same words
	MethodWording     Method = "wording"     // shared words, weighed by their rarity
	MethodContainment Method = "containment" // one side stands within the other
	MethodHeading     Method = "heading"     // the same heading
	MethodNumber      Method = "number"      // the same number where numbers can be trusted
	MethodKey         Method = "key"         // a key of the caller's
	MethodChildren    Method = "children"    // their children are linked
	MethodPlace       Method = "place"       // what stands there, between linked neighbours
	MethodNone        Method = "none"        // nothing was found: added and removed
)

// Methods returns every Method, in the order in which they are declared.
func Methods() []Method {
	return []Method{
		MethodCaller, MethodReport, MethodIdentity, MethodWording, MethodContainment,
		MethodHeading, MethodNumber, MethodKey, MethodChildren, MethodPlace, MethodNone,
	}
}

// Valid reports whether m is one of [Methods].
func (m Method) Valid() bool { return slices.Contains(Methods(), m) }

// A Link says which nodes of the old tree became which nodes of the new one. Nodes are given by
// their index in document order, ascending. Measures are per mille.
type Link struct {
	Old, New []int // Old is nil for what was added, New for what was removed
	Kind     Kind
	Moved    bool // it is Reordered or Reparented
	// it, and of a split, merge or regrouping each part, is outside the longest run in order of
	// those under the same linked parents
	Reordered  bool
	Reparented bool // it, or each part of it, is under a parent that is not its parent's partner
	Renumbered bool // a 1:1 link whose numbers differ
	Method     Method

	// Confidence that the link is right: of links said 950 sure, 95 in a hundred are, or more.
	// For added and removed, that no partner was missed.
	Confidence int
	// Likeness of the wording: the share of both sides' words, weighed by rarity, that the other
	// side has beside the same neighbours (less where the neighbours differ). 0 for what was
	// added or removed.
	Likeness int
	// OldCovered and NewCovered are the share of the words of each side, weighed by rarity, that
	// the other side accounts for.
	OldCovered, NewCovered int

	// RunnerUp is the best other partner for the same nodes: the candidate that was turned down.
	// For added and removed it is the one that was not sure enough. Its Old and New are nil where
	// there was none.
	RunnerUp Candidate
	// Margin is what Confidence leads the runner-up's by, never negative.
	Margin int

	Pieces []Piece // for splits, merges and regroupings: which bytes went where; in old order
}

// A Candidate is a link that was weighed and not made.
type Candidate struct {
	Old, New   []int
	Confidence int // per mille
	Likeness   int // per mille
}

// A Piece is a passage of one old node that one new node took up. Offsets and lengths are bytes
// of [Node.Text].
type Piece struct {
	Old, OldAt, OldLen int
	New, NewAt, NewLen int
}

// A Result is the alignment of two trees: every node of both is in exactly one link.
type Result struct {
	// Links in order: by first old node; what was added comes after the link of the new node
	// before it.
	Links []Link
	// Ignored are the given and reported links that could not be made.
	Ignored []GivenLink
	// NumberTrust is how far numbers can be trusted to say which node became which in these two
	// trees, per mille.
	NumberTrust int
	// Refused says why the engine linked nothing of its own; "" it did its work.
	Refused Refusal
}

// A Refusal is a reason for which two trees were not aligned.
type Refusal string

// RefusalLanguages says that the trees are in different languages and share no numbers, headings,
// figures, names or keys that could be relied on.
const RefusalLanguages Refusal = "languages"

// Refusals lists the reasons.
func Refusals() []Refusal { return []Refusal{RefusalLanguages} }

// Valid reports whether r is a known reason or "".
func (r Refusal) Valid() bool { return r == "" || slices.Contains(Refusals(), r) }
