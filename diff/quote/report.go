package quote

import (
	"slices"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// Format is the edition of the JSON form of a [Report].
const Format = "redraft.quotations/1"

// A Report says what came of each quotation of an article. The zero Report is
// that of nothing checked.
type Report struct {
	Format    string       `json:"format"`              // [Format]
	Plan      string       `json:"plan,omitempty"`      // title of the plan
	Collected sources.Date `json:"collected,omitempty"` // the evidence is complete up to here
	// id of the draft that the article was held against
	Version string       `json:"version"`
	Title   string       `json:"title,omitempty"` // of the draft, as a reader knows it
	Date    sources.Date `json:"date,omitempty"`  // of the draft
	Points  int          `json:"points"`          // provisions of its first level
	// ids of those of which nobody has read a word in the draft's own
	Unread []string `json:"unread,omitempty"`
	// base languages in which words of the draft were read, translations among them; sorted
	Languages []string `json:"languages,omitempty"`
	// base language of the article's own words, as far as they tell
	Language string `json:"language,omitempty"`
	// copies of the draft that the article is: what it has of them is checked against itself
	Itself []collate.Copy `json:"itself,omitempty"`
	Tally  Tally          `json:"tally"`

	// by place; one that holds others before these
	Quotations []Quotation `json:"quotations,omitempty"`
	// quotation marks without a partner, by place: what they open or close was not checked
	Lone []Mark `json:"lone,omitempty"`
}

// A Tally counts the quotations of a report by their answers. Those that the
// article gives to a speaker are counted in Speaker and, unless they were found
// or differ, nowhere else.
type Tally struct {
	Found     int `json:"found"`
	Omitted   int `json:"omitted"`
	Different int `json:"different"`
	Part      int `json:"part"`
	Elsewhere int `json:"elsewhere"`
	Nowhere   int `json:"nowhere"`
	Unchecked int `json:"unchecked"`
	Speaker   int `json:"speaker"`
}

// Wrong reports whether a quotation is different or nowhere, or has a part that
// is: the answer of a check is then no. What the article gives to a speaker counts
// where it differs from words of the draft, and not where it stands nowhere.
func (r *Report) Wrong() bool { return r.Tally.Different+r.Tally.Part+r.Tally.Nowhere > 0 }

// A Mark is a quotation mark in the article.
type Mark struct {
	At   int    `json:"at"`   // offset in the article, in bytes
	Line int    `json:"line"` // from 1
	Text string `json:"text"`
}

// A Quotation is one quotation of an article and what came of it.
type Quotation struct {
	// offset of its first byte in the article, behind the mark
	At   int `json:"at"`
	Len  int `json:"len"`  // its bytes in the article
	Line int `json:"line"` // from 1
	// its words as a reader sees them; a line feed parts paragraphs
	Text string `json:"text"`
	// its bytes in the article, where they are not Text: mark-up, entities, line breaks
	Source string `json:"source,omitempty"`
	// the mark that opens it, and the one that closes it, as they are counted; "" a block quotation
	Marks  string `json:"marks,omitempty"`
	Within int    `json:"within"` // index of the quotation that holds it; -1 none
	// it has too few words to tell where they are from
	Few bool `json:"few,omitempty"`
	// base language, as far as its words tell, or else those of the article
	Language string `json:"language,omitempty"`
	// whom the article gives it to, in its words; "" nobody
	Speaker string `json:"speaker,omitempty"`
	// ids of the points that the article names beside it
	Named []string `json:"named,omitempty"`

	Answer Answer `json:"answer"`
	Reason Reason `json:"reason,omitempty"` // why it cannot be checked
	// where it stands, closest first: in the draft, or, where it is elsewhere, there
	Places []Place `json:"places,omitempty"`
	// found: copies of the same points that have other words
	Unlike []Place `json:"unlike,omitempty"`
	// different: where the words stand that it is held against; elsewhere and nowhere: what is
	// similar in the draft, and not taken for it; in another language: the point that figures and
	// names tell
	Near  []Place `json:"near,omitempty"`
	Parts []Part  `json:"parts,omitempty"` // in part: its parts in order, with where each stands

	// what is disputed of the points of Places or Near, whether or not the quotation touches it
	Disputes []collate.Conflict `json:"disputes,omitempty"`
	// the quotation as the Web Annotation Data Model selects it
	Selectors Selectors `json:"selectors"`
}

// Itself reports whether all copies that have the words are the article.
func (q *Quotation) Itself() bool {
	return len(q.Places) > 0 && !slices.ContainsFunc(q.Places, func(p Place) bool {
		return !p.Itself
	})
}

// A Place is where words stand in a copy of a draft.
type Place struct {
	// version/point@witness; the first point where the words run over several
	Ref plan.Ref `json:"ref"`
	// ids of the points that the words run over
	Points []string `json:"points"`
	// who has them, with relays; zero: the text itself
	Copy   collate.Copy `json:"copy"`
	Itself bool         `json:"itself,omitempty"` // that is the article
	// offset in the text of the point as the copy has it, in bytes
	At int `json:"at"`
	// the words there; a line feed parts points
	Text        string       `json:"text"`
	Literal     bool         `json:"literal,omitempty"`     // byte for byte those of the quotation
	Differences []Difference `json:"differences,omitempty"` // by place in the quotation
	// words that the quotation leaves out where it says so, those that turn the sense first
	Omitted []Omission `json:"omitted,omitempty"`
}

// A Difference is a run of words that are others in the quotation than in a copy.
type Difference struct {
	QuotedAt int    `json:"quotedAt"` // offset in [Quotation.Text], in bytes
	Quoted   string `json:"quoted"`   // what the quotation has; "" it lacks words
	At       int    `json:"at"`       // offset in the text of the point, in bytes
	Text     string `json:"text"`     // what the copy has; "" it lacks words
	// in square brackets: the quoter says that the words are not the draft's
	Own  bool `json:"own"`
	Turn Turn `json:"turn,omitempty"`
}

// An Omission is a run of words of a copy that the quotation leaves out.
type Omission struct {
	At   int    `json:"at"` // offset in the text of the point, in bytes
	Text string `json:"text"`
	Turn Turn   `json:"turn,omitempty"`
}

// A Part is a run of words of a quotation that stands somewhere, or nowhere.
type Part struct {
	At   int    `json:"at"` // offset in [Quotation.Text], in bytes
	Text string `json:"text"`
	// where it stands, with what differs; empty: it stands in no copy
	Places []Place `json:"places,omitempty"`
}

// Answer says what came of a quotation. The zero value is no answer.
type Answer string

// The answers.
const (
	AnswerFound     Answer = "found"     // word for word in a copy of the draft
	AnswerOmitted   Answer = "omitted"   // found with words left out where it says so
	AnswerDifferent Answer = "different" // words of the draft with others among them
	AnswerPart      Answer = "part"      // a part stands in the draft and another does not
	// AnswerElsewhere: in another draft, or in another point than the article says
	AnswerElsewhere Answer = "elsewhere"
	AnswerNowhere   Answer = "nowhere"   // in no copy of a draft that anybody has read
	AnswerUnchecked Answer = "unchecked" // cannot be checked: see [Reason]
)

// Answers lists the answers.
func Answers() []Answer {
	return []Answer{
		AnswerFound, AnswerOmitted, AnswerDifferent, AnswerPart, AnswerElsewhere,
		AnswerNowhere, AnswerUnchecked,
	}
}

// Valid reports whether a is an answer. A quotation's answer may not be "".
func (a Answer) Valid() bool { return slices.Contains(Answers(), a) }

// Reason says why a quotation cannot be checked. The zero value means that it
// can.
type Reason string

// The reasons.
const (
	ReasonLanguage Reason = "language" // no words of the draft are known in its language
	// ReasonTranslation: it has, or may have, the words of a translation, which another one, or
	// the draft itself, need not have
	ReasonTranslation Reason = "translation"
	// ReasonUnread: of the point that it is from, or seems to be from, nobody has read these words
	ReasonUnread Reason = "unread"
	// ReasonTold: the words stand where a publication tells the draft in words of its own
	ReasonTold Reason = "told"
)

// Reasons lists the reasons.
func Reasons() []Reason {
	return []Reason{ReasonLanguage, ReasonTranslation, ReasonUnread, ReasonTold}
}

// Valid reports whether r is a known reason or "".
func (r Reason) Valid() bool { return r == "" || slices.Contains(Reasons(), r) }

// Turn says that words turn the sense of those beside them. The zero value means
// that they are not seen to.
type Turn string

// The turns.
const (
	TurnNegation  Turn = "negation"  // not, no, never
	TurnException Turn = "exception" // except, unless, without
	TurnCondition Turn = "condition" // if, provided, until
)

// Turns lists the turns, that which weighs most first.
func Turns() []Turn { return []Turn{TurnNegation, TurnException, TurnCondition} }

// Valid reports whether t is a known turn or "".
func (t Turn) Valid() bool { return t == "" || slices.Contains(Turns(), t) }
