package say

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// A Place says where a point stands, as a reader of the document knows it, and
// never by an id. The zero Place is a point of which nothing of the kind is
// known.
type Place struct {
	Role plan.Role `json:"role,omitempty"` // preamble or closing; "" a provision
	// of several with the role, from 1; 0 the only one
	Paragraph int `json:"paragraph,omitempty"`
	// the printed numbers from the first level down: "3 (b)", "10.d"; "" it has none
	Number string `json:"number,omitempty"`
	Own    string `json:"own,omitempty"` // its own printed number: "(b)", "d"
	// of a point without number: the printed numbers of what it stands below
	Under   string `json:"under,omitempty"`
	Heading string `json:"heading,omitempty"` // as printed
	Words   string `json:"words,omitempty"`   // of a point without heading: how it begins
	Quoted  bool   `json:"quoted,omitempty"`  // whether Words may be shown as a quotation
}

// Name gives the name of a place by a table, such as [English]: "10.d", "the
// heading", “its first words …”, "preamble, paragraph 2". Keys that the table
// lacks are taken from English. It is one line: see [words.Line].
func (p Place) Name(t words.Table) string { return words.Line(p.name(t.Faithful(english()))) }

func (p Place) name(t words.Table) string {
	n := ""
	if p.Paragraph > 0 {
		n = strconv.Itoa(p.Paragraph)
	}
	out := ""
	switch {
	case p.Role == plan.RolePreamble:
		return t.With("place.preamble", "n", n)
	case p.Role == plan.RoleClosing:
		return t.With("place.closing", "n", n)
	case p.Number != "":
		return p.Number
	case p.Heading != "":
		out = p.Heading
	case p.Words != "" && p.Quoted:
		out = t.With("place.words", "words", p.Words)
	case p.Words != "":
		out = t.With("place.told", "words", p.Words)
	default:
		out = t.With("place.none")
	}
	return t.With("place.under", "under", p.Under, "name", out)
}

// Alone gives p without what it stands below: as it is named where that is plain.
func (p Place) Alone() Place {
	p.Number, p.Under = p.Own, ""
	return p
}

// Gist says by a table what stands at a place: its heading, or else how it begins;
// "" where neither is known. It is one line: see [words.Line].
func (p Place) Gist(t words.Table) string {
	if p.Heading == "" && p.Words == "" {
		return ""
	}
	return Place{Heading: p.Heading, Words: p.Words, Quoted: p.Quoted}.Name(t)
}

// Places knows the places of the points of a comparison or a plan.
type Places struct {
	spots [2]map[plan.Ref]*spot // of the old draft and of the new one; a plan's are in the first
}

func newPlaces() *Places { return &Places{spots: [2]map[plan.Ref]*spot{{}, {}}} }

// A spot is a point with what it stands below.
type spot struct {
	parent                *spot
	role                  plan.Role
	paragraph             int
	number, heading, text string
	quoted                bool
}

// PlacesOf gives the places of the points of a comparison.
func PlacesOf(c *diff.Comparison) *Places {
	p := newPlaces()
	for side, clausesOf := range []func(*diff.Link) []diff.Clause{
		func(l *diff.Link) []diff.Clause { return l.Old },
		func(l *diff.Link) []diff.Clause { return l.New },
	} {
		var clauses []*diff.Clause
		for i := range c.Links {
			for k := range clausesOf(&c.Links[i]) {
				clauses = append(clauses, &clausesOf(&c.Links[i])[k])
			}
		}
		slices.SortStableFunc(clauses, func(a, b *diff.Clause) int {
			return slices.Compare(a.Path, b.Path)
		})
		var open []*spot // by level
		for _, clause := range clauses {
			s := &spot{
				role: clause.Role, number: clause.Number, heading: clause.Heading,
				text: clause.Text, quoted: clause.Standing.Quotable(),
			}
			level := max(len(clause.Path)-1, 0)
			if level > 0 && level <= len(open) {
				s.parent = open[level-1]
			}
			open = append(open[:min(level, len(open))], s)
			p.spots[side][clause.Ref] = s
		}
		paragraphs(clauses, p.spots[side])
	}
	return p
}

// paragraphs counts the paragraphs of preamble and closing.
func paragraphs(clauses []*diff.Clause, spots map[plan.Ref]*spot) {
	count := make(map[plan.Role]int)
	for _, clause := range clauses {
		count[clause.Role]++
	}
	at := make(map[plan.Role]int)
	for _, clause := range clauses {
		at[clause.Role]++
		if s := spots[clause.Ref]; !clause.Role.Provision() && count[clause.Role] > 1 {
			s.paragraph = at[clause.Role]
		}
	}
}

// placesIn gives the places of the points of a plan's versions.
func placesIn(p *plan.Plan) *Places {
	out := newPlaces()
	if p == nil {
		return out
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		count, at := make(map[plan.Role]int), make(map[plan.Role]int)
		for k := range v.Points {
			count[v.Points[k].Role]++
		}
		var walk func(points []plan.Point, parent *spot)
		walk = func(points []plan.Point, parent *spot) {
			for k := range points {
				q := &points[k]
				s := &spot{
					parent: parent, role: q.Role, heading: q.Heading, text: q.Text,
					quoted: v.Standing(&q.Content, nil).Quotable(),
				}
				if q.Numbering != plan.NumberingEditorial {
					s.number = q.Number
				}
				at[q.Role]++
				if !q.Role.Provision() && count[q.Role] > 1 {
					s.paragraph = at[q.Role]
				}
				out.spots[0][plan.Ref{Version: v.ID, Point: q.ID}] = s
				walk(q.Points, s)
			}
		}
		walk(v.Points, nil)
	}
	return out
}

// At gives the place of a point, which is the old draft's where both drafts have
// one id.
func (p *Places) At(point plan.Ref) Place {
	if out := p.Old(point); out != (Place{}) {
		return out
	}
	return p.New(point)
}

// Old gives the place of a point of the old draft.
func (p *Places) Old(point plan.Ref) Place { return p.spots[0][at(point)].place() }

// New gives the place of a point of the new draft.
func (p *Places) New(point plan.Ref) Place { return p.spots[1][at(point)].place() }

// at gives the point that a reference goes to, without what it says beside.
func at(r plan.Ref) plan.Ref { return plan.Ref{Version: r.Version, Point: r.Point} }

func (s *spot) place() Place {
	if s == nil {
		return Place{}
	}
	out := Place{
		Role: s.role, Paragraph: s.paragraph, Number: s.path(), Own: s.number,
		Heading: s.heading,
	}
	if s.role.Provision() {
		out.Role = ""
	}
	if s.number == "" {
		out.Number, out.Under = "", out.Number
	}
	if s.heading == "" {
		out.Words = beginning(s.text)
		out.Quoted = s.quoted && out.Words != ""
	}
	return out
}

// path joins the printed numbers from the first level down, without those that
// a number below them has in it.
func (s *spot) path() string {
	number := s.number
	outer := s.outer()
	for outer != nil && repeats(number, outer.number) {
		outer = outer.outer()
	}
	switch {
	case outer == nil:
		return number
	case number == "":
		return outer.path()
	case bare(outer.path()) && bare(number):
		return outer.path() + "." + number
	}
	return outer.path() + " " + number
}

// outer gives the nearest point with a number that s stands below.
func (s *spot) outer() *spot {
	for s = s.parent; s != nil && s.number == ""; {
		s = s.parent
	}
	return s
}

// repeats reports whether a number holds that of what it stands below, as "3.2"
// or "3(b)" below "3", and "5.1" below "Article 5".
func repeats(number, outer string) bool {
	fields := strings.Fields(outer)
	for _, s := range append(fields, outer) {
		s = strings.TrimRight(s, ".):")
		rest, ok := strings.CutPrefix(number, s)
		if !ok || s == "" || !strings.ContainsFunc(s, unicode.IsDigit) && s != outer ||
			!strings.ContainsFunc(rest, isAlnum) {
			continue
		}
		next, _ := utf8.DecodeRuneInString(rest)
		last, _ := utf8.DecodeLastRuneInString(s)
		if !isAlnum(next) || unicode.IsDigit(next) != unicode.IsDigit(last) {
			return true
		}
	}
	return false
}

func isAlnum(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// bare reports whether a number has nothing round its letters and digits.
func bare(number string) bool {
	return !strings.ContainsFunc(number, func(r rune) bool {
		return !isAlnum(r) && r != '.' && r != '-'
	})
}

// beginning gives the first words of a text: six at most, and no more than a
// line has room for.
func beginning(text string) string {
	const most, room = 6, 48
	fields := strings.Fields(text)
	n := min(most, len(fields))
	for n > 1 && utf8.RuneCountInString(strings.Join(fields[:n], " ")) > room {
		n--
	}
	out := strings.Join(fields[:n], " ")
	cut := n < len(fields)
	if runes := []rune(out); len(runes) > room { // of a script without spaces
		out, cut = string(runes[:room]), true
	}
	if out = strings.TrimRightFunc(out, func(r rune) bool {
		return unicode.IsPunct(r) || unicode.IsSpace(r)
	}); cut {
		out += " …"
	}
	return out
}
