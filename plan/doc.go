// Package plan models one negotiated text through all its drafts: its
// versions, their points, and the witnesses that carry their words.
//
//	p, err := plan.Decode(r, plan.Name("plan.json"))
//	v := p.Version("us-28")
//	for ref, point := range p.All() { … }
//
// # What is told apart
//
// A [Version] is a draft. A [Witness] is one publication of it: witnesses of
// one version may differ without the version having changed. What a witness
// has for a point is a [Reading]; the readings of the lead witness stand in
// the version's points and nowhere else. A [Claim] is what somebody reports of
// a text that has not been seen; claims are never points.
//
// Two axes decide what may be said of words. [Wording] says how the witness
// stands to the draft (verbatim, translation, paraphrase); [Confirmed] says
// how the text in our file stands to that witness (exact, rendered, recalled).
// A claim about words takes the weaker of both: [Version.Standing] puts them
// together.
//
// [Presence] has three values: present, absent with a ground, unreported. None
// is ever inferred from another: silence is neither refusal nor deletion.
//
// A version without witnesses is the text itself. Two drafts of a contract
// need points with number and text and nothing else, and count as verbatim,
// exact and whole.
//
// # Format
//
// A plan is read and written as JSON with "format": [Format]. JSON names are
// the Go names in lower camel case with initialisms lowered. Members that
// begin with "x-" are kept in the field X of each struct, written back, and
// never rendered. encoding/json alone drops them and checks nothing: use
// [Decode] and [Encode].
//
// # Vocabulary
//
// Work and version follow IFLA's FRBR and Akoma Ntoso; witness, reading and
// lead textual criticism (Maas, Greg's copy-text); absent against unreported is
// TEI's omission against lacuna.
//
// # Concurrency
//
// All functions are safe for concurrent use. A plan is a value like any other:
// it may be read from many goroutines, and not written while it is read.
//
// # Stability
//
// Before v1 the API may change. Format editions are read for good: a later
// edition comes with a step that reads this one.
package plan
