package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// A parser turns one text into an outline, in steps: lines, bounds, markers
// (what might be a number), headings, settle (what is a number, and at which
// level), sort (which line belongs to which point), closing, and write
// (segments and points).
type parser struct {
	*settings
	*room
	source *source // the text as it came, where it has mark-up
	text   string  // its words
	valid  bool    // the text is UTF-8
	slavic bool    // it may have Cyrillic letters

	width       int      // that hardly any line exceeds; more than maxWrap if many do
	samples     []sample // the numbering that was told
	front       int      // lines of front matter
	first, last int      // the lines from Start to Stop
	sorts       sorts    // of the markers
	numbered    bool     // some marker is a number
	bulleted    bool     // none is, but the text is a list with bullets

	edited     bool             // letters in brackets are an editor's
	negotiated bool             // brackets stand round whole words: they are those of a negotiation
	shouting   bool             // most of the text is in capitals
	headed     tally[unit, int] // above 0 for the units that have headings
	// how many more lines right below their numbers are parted from the text by a blank one than
	// not
	setApart tally[unit, int]
	runsIn   tally[unit, bool] // captions are usual in a list of the unit

	empty   []int // those without words and without points below them
	themes  []theme
	title   string
	closing []paragraph // those that begin at or below the last number
	gaps    []listGap   // in the numbers of lists
	lacking bool        // points are missing somewhere
	partial bool        // points of the first level are missing
	roomy   int         // points before that with several paragraphs
	found   []finding

	footnotes map[string]string // by the call that leads to them
	footLines []run             // their words that are still to be written
	calls     []call            // plain ones that are still to be written

	noteEnd int // where the note ends that is being written
	piece   piece
	quoted  bool // a quotation began before a number and has not ended
}

// A node is a point while it is put together.
type node struct {
	role     plan.Role
	number   string
	heading  string
	text     string
	notes    []plan.Note
	from     int // its number, as a run of the input
	to       int
	line     int   // that it begins on
	parent   int32 // -1 none
	before   int32 // the point before it in its list; -1 none
	children int32 // points right below it
	theme    int32 // one more than its place; 0 none
	indent   int32
	level    int
	last     byte // its text ends with, as far as it is read
	bullet   bool
	row      bool // of a table among numbered points
	partial  bool // points below it are missing
}

// A paragraph is one of the last point.
type paragraph struct {
	line   int
	gap    bool // a blank line stands before it
	ruled  bool // a rule stands before it
	headed bool // a heading stands before it
}

func newParser(text string, s *settings) *parser {
	return &parser{
		settings: s, room: rooms.Get().(*room), text: text, valid: utf8.ValidString(text),
	}
}

// hasCyrillic reports whether s may have Cyrillic letters: the first byte of one stands in it.
func hasCyrillic(s string) bool {
	return strings.IndexByte(s, 0xd0) >= 0 || strings.IndexByte(s, 0xd1) >= 0 ||
		strings.IndexByte(s, 0xd2) >= 0
}

// listed reports whether the points of the text are marked, so that words
// before the first of them are the preamble.
func (p *parser) listed() bool { return p.numbered || p.bulleted }
