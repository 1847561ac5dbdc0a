// Package detail reads out of a text what survives a translation: figures,
// parties and names. It serves to place a text where its words say nothing, and
// to find what contradicts a likeness of words.
package detail

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
	"github.com/redraft-go/redraft/plan/words"
)

// Details are what of a text survives a translation. Each list is sorted,
// without repetitions. The zero Details are those of a text that has none.
type Details struct {
	Figures []string // exact values: "600000", "1/2"
	Parties []string // ids
	Names   []string // the first letters of words with a capital, in Latin letters
}

// A Reader reads details out of texts. It is safe for concurrent use.
type Reader struct{ facts *facts.Reader }

// NewReader gives a reader that knows the given parties.
func NewReader(parties []plan.Party) *Reader {
	return &Reader{facts.NewReader(facts.Parties(parties))}
}

// Read gives the details of a text. Cost: linear in it.
func (r *Reader) Read(text string) Details {
	var d Details
	for _, f := range r.facts.Read(text) {
		switch f.Kind {
		case facts.KindFigure, facts.KindMoney, facts.KindShare, facts.KindDuration,
			facts.KindDeadline, facts.KindDate:
			if f.Value != "" && f.Value[0] >= '0' && f.Value[0] <= '9' {
				d.Figures = append(d.Figures, f.Value)
			}
		case facts.KindParty:
			d.Parties = append(d.Parties, f.Value)
		default:
		}
	}
	d.Figures = append(d.Figures, longFigures(text)...)
	d.Names = namesIn(text)
	for _, list := range []*[]string{&d.Figures, &d.Parties} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return d
}

// longFigures gives the numbers of five and more digits in a text: whatever
// they count, they are figures.
func longFigures(text string) []string {
	const long = 5
	var out []string
	for w := range words.All(text) {
		if w.Kind != words.KindNumber {
			continue
		}
		digits := strings.NewReplacer(",", "", ".", "", "'", "", " ",
			"").Replace(words.Fold(w.Text, true))
		if len(digits) >= long && strings.Trim(digits, "0123456789") == "" {
			out = append(out, digits)
		}
	}
	return out
}

// Contradicts reports whether d has a figure, or a party, that none of the
// others has, in the place of one that they have. Those that have none say
// nothing.
func (d *Details) Contradicts(others []*Details) (figure, party bool) {
	return apart(d, others, func(d *Details) []string { return d.Figures }),
		apart(d, others, func(d *Details) []string { return d.Parties })
}

func apart(d *Details, others []*Details, list func(*Details) []string) bool {
	found := false
	for _, o := range others {
		if len(list(o)) == 0 {
			continue
		}
		if !bothApart(list(d), list(o)) {
			return false
		}
		found = true
	}
	return found
}

// What details weigh where words say nothing.
const (
	FigureWeight = 3 // a figure is seldom alike by chance
	nameWeight   = 1
)

// Weigh gives what d has in common with the nearest of the others, and what
// either has alone.
func (d *Details) Weigh(others []*Details) (agree, lone int) {
	for n, o := range others {
		names, figures := Shared(d.Names, o.Names), Shared(d.Figures, o.Figures)
		a := FigureWeight*figures + nameWeight*names
		// Some languages begin every noun with a capital: what the shorter list lacks counts.
		l := FigureWeight*(len(d.Figures)+len(o.Figures)-2*figures) +
			nameWeight*(min(len(d.Names), len(o.Names))-names)
		if n == 0 || a-l > agree-lone {
			agree, lone = a, l
		}
	}
	return agree, lone
}

// bothApart reports whether each of two sorted lists has what the other lacks.
func bothApart(a, b []string) bool {
	n := Shared(a, b)
	return n < len(a) && n < len(b)
}

// Shared counts what two sorted lists have in common.
func Shared(a, b []string) int {
	n := 0
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			n++
		}
	}
	return n
}

// nameLetters is how many letters of a name are compared: the languages of
// drafts give names different endings.
const nameLetters = 4

// namesIn gives the words of a text that are names in most languages: those
// with a capital that begin no sentence, and those in capitals.
func namesIn(text string) []string {
	var out []string
	begins := true
	for w := range words.All(text) {
		switch w.Kind {
		case words.KindSpace, words.KindLink, words.KindNumber:
		case words.KindPunct:
			begins = strings.ContainsAny(w.Text, ".!?:;\n•→")
		case words.KindWord:
			first, size := utf8.DecodeRuneInString(w.Text)
			second, _ := utf8.DecodeRuneInString(w.Text[size:])
			if unicode.IsUpper(first) && (!begins || unicode.IsUpper(second)) {
				if name := latin(w.Text); len(name) > 1 {
					out = append(out, name[:min(len(name), nameLetters)])
				}
			}
			begins = false
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// latin writes the letters of a word as small Latin letters without accents,
// Cyrillic ones as they are commonly rendered in English.
func latin(word string) string {
	var b strings.Builder
	for _, c := range words.Fold(word, true) {
		switch {
		case c < 0x80:
			if unicode.IsLetter(c) {
				b.WriteRune(c)
			}
		default:
			b.WriteString(rendered(c))
		}
	}
	return b.String()
}

// rendered gives the Latin rendering of a small letter that is not ASCII; ""
// for one that is not known.
func rendered(c rune) string {
	const (
		cyrillic = "абвгґдеєёжзиіїйклмнопрстуфхцчшщыэюя"
		accented = "àáâäåãçèéêëìíîïñòóôöõùúûüýšžčćłńśź"
		plain    = "aaaaaaceeeeiiiinooooouuuuyszcclnsz"
	)
	english := [...]string{
		"a", "b", "v", "h", "g", "d", "e", "e", "e", "zh", "z", "y", "i", "i", "i", "k", "l", "m",
		"n", "o",
		"p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "y", "e", "iu", "ia",
	}
	if i := utf8.RuneCountInString(before(cyrillic, c)); i < len(english) {
		return english[i]
	}
	if i := utf8.RuneCountInString(before(accented, c)); i < len(plain) {
		return plain[i : i+1]
	}
	return ""
}

// before gives what of s stands before c; all of it where c is not in it.
func before(s string, c rune) string {
	if i := strings.IndexRune(s, c); i >= 0 {
		return s[:i]
	}
	return s
}
