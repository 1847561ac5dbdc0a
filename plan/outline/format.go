package outline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// Format writes the points of v as text in a style. It writes what [Parse]
// reads: where the numbers are such as Parse knows and go up without a
// repetition, headings and texts are no longer than those it looks for and no heading has ** or
// __, points with a heading have a text or points below them, and points without a number stand
// below others, head annexes or make up the whole, the text parses back to the same points. What
// looks like mark-up, or an editor's note, in a text or a heading is written so that it is read
// as it stands.
//
// Every style can carry preamble and closing, where some provisions have
// numbers: else all paragraphs are read as provisions. Each of them is one
// paragraph that ends as a sentence does, or with a comma, and begins as no
// point does; only the first of the preamble may have a heading, which says
// that it is one. A rule parts the closing from the provisions if no formula
// opens it.
//
// Numbers are written as they are, but for those that are editorial, which the
// text does not have. Points that are absent or unreported are left out, with
// what is below them. The options Language and [Themes] apply. It does not
// change v; nil gives "". Cost: linear.
func Format(v *plan.Version, style Style, opts ...Option) string {
	if v == nil {
		return ""
	}
	s := newSettings(opts)
	f := formatter{style: style, language: cmp.Or(s.language, v.Language), themes: s.themes}
	f.title(escapeLabel(v.Title))
	f.titled = v.Title
	f.itself = len(v.Witnesses) == 0
	before, provisions, after := parts(v.Points)
	f.headed = !slices.ContainsFunc(provisions, func(p plan.Point) bool { return p.Heading == "" })
	f.matterAround(before)
	f.points(provisions, 0, "")
	if len(after) > 0 && !beginsClosing(after[0].Text) {
		f.b.WriteString("* * *\n\n")
	}
	f.matterAround(after)
	return f.b.String()
}

// parts cuts the points of the first level into the preamble, the provisions
// and the closing.
func parts(points []plan.Point) (before, provisions, after []plan.Point) {
	from, to := 0, len(points)
	for i := range points {
		if points[i].Role == plan.RolePreamble {
			from = i + 1
		}
		if points[i].Role == plan.RoleClosing {
			to = min(to, i)
		}
	}
	to = max(from, to)
	return points[:from], points[from:to], points[to:]
}

// matterAround writes the paragraphs before or after the provisions.
func (f *formatter) matterAround(points []plan.Point) {
	for i := range points {
		p := &points[i]
		if p.Role == plan.RoleHeading {
			f.header(p)
			continue
		}
		f.themeOf(p)
		for _, words := range [...]string{escapeLabel(p.Heading), withNotes(&p.Content)} {
			if words != "" {
				f.b.WriteString(strings.ReplaceAll(words, "\n", "\n\n") + "\n\n")
			}
		}
	}
}

// header writes a line that heads what follows it. The title is written already.
func (f *formatter) header(p *plan.Point) {
	switch known := len(f.chain(p.Theme)) > 0; {
	case known:
		f.themeOf(p)
	case p.Heading == f.titled:
	case f.style == StyleMarkdown:
		f.b.WriteString("## " + escapeLabel(p.Heading) + "\n\n")
	default:
		f.underline(escapeLabel(p.Heading), "-")
	}
	f.titled = ""
}

type formatter struct {
	b        strings.Builder
	style    Style
	language string
	themes   []plan.Theme
	theme    string // the last one written
	titled   string // the title, until something follows it
	headed   bool   // all provisions of the first level have headings
	itself   bool   // the version is the text itself: what it does not have is not there
}

func (f *formatter) title(words string) {
	switch {
	case words == "":
	case f.style == StyleMarkdown:
		f.b.WriteString("# " + words + "\n\n")
	default:
		f.underline(words, "=")
	}
}

func (f *formatter) underline(words, sign string) {
	f.b.WriteString(words + "\n" + strings.Repeat(sign, max(3, utf8.RuneCountInString(words))) +
		"\n\n")
}

// points writes points of one level.
func (f *formatter) points(points []plan.Point, level int, indent string) {
	numbered := false // a point with a number stands before
	for i := range points {
		p := &points[i]
		if p.Role == plan.RoleHeading {
			f.header(p)
			continue
		}
		if !f.has(p) {
			continue
		}
		f.titled = ""
		f.themeOf(p)
		number := p.Number
		if p.Numbering == plan.NumberingEditorial {
			number = ""
		}
		var head string
		inner := indent + "   "
		nested := false
		switch {
		case p.Role == plan.RoleAlternative && number != "":
			head, numbered = number+":", true
		case number != "":
			before, after, alone := f.style.affixes(level, f.language)
			head, nested = before+number+after, alone
			numbered = true
			if alone {
				inner = indent
			}
		case level > 0 && !numbered:
			head = "-"
			inner = indent + "  "
		case level > 0: // after numbered points: flush with the point around them
			inner = indent[:max(0, len(indent)-3)]
			f.b.WriteString(inner)
		default:
			inner = indent
		}
		if head != "" {
			f.b.WriteString(indent + head)
		}
		f.words(p, head, inner, nested)
		f.points(p.Points, level+1, inner)
	}
}

// has reports whether the text has p.
func (f *formatter) has(p *plan.Point) bool {
	switch p.State() {
	case plan.PresencePresent:
		return true
	case plan.PresenceAbsent:
		return false
	default:
		return len(p.Points) > 0 || f.itself && p.Presence == "" && p.Heading != ""
	}
}

// words writes the heading and the text of a point behind or below its number.
func (f *formatter) words(p *plan.Point, head, inner string, nested bool) {
	more := inner // before the paragraphs after the first
	if nested {
		more += "   " // or the last of them would look like words after the end
	}
	text := strings.ReplaceAll(withNotes(&p.Content), "\n", "\n\n"+more)
	gap := " "
	switch {
	case head == "":
		gap = ""
	case nested:
		gap = "\n" + inner
	}
	switch {
	case p.Heading == "":
	case head == "" && annexOn(p.Heading, 0) != noAnnex:
		f.b.WriteString(escapeLabel(p.Heading))
		gap = "\n\n" + inner
	case f.style == StyleArticle && nested:
		f.b.WriteString("\n" + inner + f.articleHeading(escapeLabel(p.Heading)))
		gap = "\n\n" + inner
	default:
		f.b.WriteString(gap + "**" + escapeLabel(p.Heading) + stopBefore(text) + "**")
		gap = " "
	}
	if text != "" {
		f.b.WriteString(gap + text)
	}
	f.b.WriteString("\n\n")
}

// stopBefore gives what ends a heading in bold before a text: a full stop where
// the text might else be taken for the rest of its sentence.
func stopBefore(text string) string {
	if r, _ := utf8.DecodeRuneInString(text); unicode.IsLower(r) {
		return "."
	}
	return ""
}

// articleHeading gives a heading as it stands below the number of an article:
// marked where other articles have none, so that it is not taken for text.
func (f *formatter) articleHeading(words string) string {
	if f.headed {
		return words
	}
	return "**" + words + "**"
}

// withNotes gives the text with its notes where they stand.
func withNotes(c *plan.Content) string {
	var b strings.Builder
	at := 0
	for _, n := range c.Notes {
		words := n.Text
		switch n.Kind {
		case plan.NoteKindSic:
			words = cmp.Or(words, "[sic]")
		case plan.NoteKindGap:
			words = cmp.Or(words, "[…]")
		case plan.NoteKindGloss, plan.NoteKindComment:
			words = bracketed(words)
		case plan.NoteKindStruck:
			if words != "" {
				words = "~~" + words + "~~"
			}
		case plan.NoteKindDoubtful, plan.NoteKindLink: // a mark on words that stand there anyway
			continue
		}
		if words == "" || n.At < at || n.At > len(c.Text) {
			continue
		}
		b.WriteString(literal(c.Text[at:n.At]))
		if n.At > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words)
		if n.At == 0 && c.Text != "" {
			b.WriteByte(' ')
		}
		at = n.At
	}
	b.WriteString(literal(c.Text[at:]))
	return b.String()
}

// literal writes the words of a text so that they are read as they stand, whatever
// they look like.
func literal(s string) string {
	return escapeText(s, func(at int) bool {
		end := closing(s, at)
		if end < 0 {
			return false
		}
		supplied := s[at] == '[' && suppliedEnd(s, at) > 0 &&
			(wordBefore(s, at) || letterAt(s, end+1))
		return supplied || noteKind(s[at+1:end]) != ""
	})
}

// bracketed gives a note as it stands in a text, so that it is read as one again:
// the words of a footnote have no brackets of their own.
func bracketed(words string) string {
	if words == "" || words[0] == '(' || words[0] == '[' {
		return words
	}
	return "[Note: " + words + "]"
}

// themeOf writes the headings above p that are not yet written.
func (f *formatter) themeOf(p *plan.Point) {
	if p.Theme == "" || p.Theme == f.theme {
		return
	}
	chain := f.chain(p.Theme)
	known := f.chain(f.theme)
	for i, t := range chain {
		if i < len(known) && known[i].ID == t.ID {
			continue
		}
		switch {
		case f.style == StyleMarkdown || i > 0:
			f.b.WriteString(strings.Repeat("#", min(i+2, 6)) + " " + escapeLabel(t.Name) + "\n\n")
		default:
			f.underline(escapeLabel(t.Name), "-")
		}
	}
	f.theme = p.Theme
}

// chain gives a theme with those that it is in, widest first.
func (f *formatter) chain(id string) []plan.Theme {
	var list []plan.Theme
	for id != "" && len(list) <= maxDepth {
		found := false
		for _, t := range f.themes {
			if t.ID == id {
				list = append([]plan.Theme{t}, list...)
				id, found = t.In, true
				break
			}
		}
		if !found {
			break
		}
	}
	return list
}
