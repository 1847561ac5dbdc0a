package sources

import (
	"encoding/json"
	"slices"
)

// A Source is somebody who publishes: an outlet, an office, a person, a data
// set. The zero Source is not usable: an ID and a name are required.
type Source struct {
	ID      string     `json:"id"`                // unique among the plan's sources
	Name    string     `json:"name"`              // as a reader knows it
	Kind    SourceKind `json:"kind,omitempty"`    // "" not said
	Aliases []string   `json:"aliases,omitempty"` // other names it goes by
	// reliability, Admiralty A to F; "" not graded, as in all data that redraft ships
	Grade string `json:"grade,omitempty"`
	// what a publisher should know before linking to it; "" nothing
	Caution string `json:"caution,omitempty"`

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// SourceKind says what sort of publisher a [Source] is. The zero value means
// that it is not said.
type SourceKind string

// The kinds of source.
const (
	SourceKindOutlet  SourceKind = "outlet"  // a newspaper, an agency, a broadcaster, a site
	SourceKindOffice  SourceKind = "office"  // a government, an institution, a party to the talks
	SourceKindPerson  SourceKind = "person"  // somebody who publishes in their own name
	SourceKindDataset SourceKind = "dataset" // a collection or an archive
)

// SourceKinds lists the kinds of source.
func SourceKinds() []SourceKind {
	return []SourceKind{SourceKindOutlet, SourceKindOffice, SourceKindPerson, SourceKindDataset}
}

// Valid reports whether k is a known kind or "".
func (k SourceKind) Valid() bool { return k == "" || slices.Contains(SourceKinds(), k) }

// A Report is one dated publication of a [Source]. The zero Report is not
// usable: an ID and a source are required.
type Report struct {
	ID        string `json:"id"`                  // unique among the plan's reports
	Source    string `json:"source"`              // id of the Source that published it
	Title     string `json:"title,omitempty"`     // its headline; "" not recorded
	Date      Date   `json:"date,omitempty"`      // when it was published; "" not known
	URL       string `json:"url,omitempty"`       // where it was published; "" not known
	Language  string `json:"language,omitempty"`  // BCP 47 tag of its text; "" not known
	Read      Access `json:"read,omitempty"`      // how far its text was seen; "" not said
	Retrieved Date   `json:"retrieved,omitempty"` // when it was read; "" not known
	Archived  string `json:"archived,omitempty"`  // address of the copy that was read; "" none
	Digest    string `json:"digest,omitempty"`    // SHA-256 of that copy, in hexadecimal; "" none
	// id of the report that this one corrects; "" none
	Supersedes string `json:"supersedes,omitempty"`
	// compiled from others without reporting of its own: counts as no root
	Derived bool `json:"derived,omitempty"`
	// whom it takes the matter from; empty: from no other
	Cites []Edge `json:"cites,omitempty"`

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// Access says how far the text of a [Report] was seen by whoever recorded it.
// The zero value means that it is not said and is to be taken as [AccessUnseen].
type Access string

// The values of [Access], most first.
const (
	AccessRead      Access = "read"       // read whole
	AccessExcerpt   Access = "excerpt"    // read in part
	AccessViaCopies Access = "via-copies" // read only as others copied it
	AccessUnseen    Access = "unseen"     // known to exist, not read
)

// Accesses lists the values of [Access].
func Accesses() []Access {
	return []Access{AccessRead, AccessExcerpt, AccessViaCopies, AccessUnseen}
}

// Valid reports whether a is a known value or "".
func (a Access) Valid() bool { return a == "" || slices.Contains(Accesses(), a) }

// An Edge says that a report takes its matter from another one.
type Edge struct {
	Report    string    `json:"report"`              // id of the report that is cited
	How       How       `json:"how,omitempty"`       // "" not said
	Certainty Certainty `json:"certainty,omitempty"` // "" means Certain

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// How says in what way one text was made from another. The zero value means
// that it is not said.
type How string

// The ways of making one text from another.
const (
	HowCopy        How = "copy"        // word for word
	HowTranslation How = "translation" // into another language
	HowParaphrase  How = "paraphrase"  // in other words
	HowMention     How = "mention"     // only named as where the matter comes from
)

// Hows lists the ways of making one text from another.
func Hows() []How { return []How{HowCopy, HowTranslation, HowParaphrase, HowMention} }

// Valid reports whether h is a known way or "".
func (h How) Valid() bool { return h == "" || slices.Contains(Hows(), h) }

// Certainty says how surely a relation is known. The zero value counts as
// [CertaintyCertain]: what a file states without hedging, it states.
type Certainty string

// The values of [Certainty], surest first.
const (
	CertaintyCertain  Certainty = "certain"  // stated by who must know, or seen
	CertaintyInferred Certainty = "inferred" // concluded from the texts
	CertaintyClaimed  Certainty = "claimed"  // somebody says so
	// CertaintyPossible: cannot be ruled out; alternatives may stand beside it
	CertaintyPossible Certainty = "possible"
)

// Certainties lists the values of [Certainty], surest first.
func Certainties() []Certainty {
	return []Certainty{CertaintyCertain, CertaintyInferred, CertaintyClaimed, CertaintyPossible}
}

// Valid reports whether c is a known value or "".
func (c Certainty) Valid() bool { return c == "" || slices.Contains(Certainties(), c) }

// Sure reports whether c is [CertaintyCertain], which "" counts as. Only sure
// relations are held to the rules on cycles and dates.
func (c Certainty) Sure() bool { return c == "" || c == CertaintyCertain }

// A Quote marks a place in a text by the words that stand there and the words
// around them, as the text quote selector of the W3C Web Annotation Data Model
// does. The zero Quote marks nothing.
type Quote struct {
	Exact  string `json:"exact,omitempty"`  // the quoted words
	Prefix string `json:"prefix,omitempty"` // what stands just before them; "" not recorded
	Suffix string `json:"suffix,omitempty"` // what stands just after them; "" not recorded

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Citation ties something in a plan to the report that is said to have it.
// The zero Citation is not usable: a report is required.
type Citation struct {
	Report  string `json:"report"`            // id of the report that is said to have it
	Locator string `json:"locator,omitempty"` // where in the report; "" not said
	// ids of the reports in which it was in fact read, nearest first; empty: in Report itself
	Via []string `json:"via,omitempty"`
	// the words that say so; zero: none recorded
	Quote       Quote `json:"quote,omitzero"`
	Credibility int   `json:"credibility,omitempty"` // Admiralty 1 to 6; 0 not graded

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}
