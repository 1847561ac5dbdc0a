package bracket

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostNames is the most bytes of names in a bracket.
const mostNames = 200

// attribute takes the names out of a bracket of contested words: before a colon (US
// propose; NZ oppose: …), behind a dash (… — proposal of the EU), behind the bracket
// (proposal by Japan), or nothing but names and what they want (US oppose).
func (t *Text) attribute(b *Bracket) {
	s := t.Source[b.Inner.At:b.Inner.End()]
	head := s[:min(len(s), mostNames)]
	head = head[:nextMark(head, 0)]
	if n := strings.IndexAny(head, ":："); n >= 0 {
		_, width := utf8.DecodeRuneInString(head[n:])
		if by, ok := names(head[:n], false); ok {
			b.By = by
			b.trim(t.Source, n+width, 0)
			return
		}
	}
	if len(s) <= mostNames {
		if by, ok := names(s, true); ok {
			b.By, b.Kind = by, KindStance
			b.Inner = Span{b.Inner.End(), 0}
			return
		}
	}
	tail := s[max(0, len(s)-mostNames):]
	for _, dash := range []string{" — ", " – ", " -- ", "—"} {
		if n := strings.LastIndex(tail, dash); n >= 0 {
			if by, ok := proposal(tail[n+len(dash):]); ok {
				b.By = by
				b.trim(t.Source, 0, len(tail)-n)
				return
			}
		}
	}
	rest := strings.TrimLeft(t.Source[b.End():min(len(t.Source), b.End()+mostNames)], " ")
	if strings.HasPrefix(rest, "(") && !b.Later {
		if end := strings.IndexByte(rest, ')'); end > 0 {
			b.By, _ = proposal(rest[1:end])
		}
	}
}

// trim takes bytes off both ends of the words, and the blanks behind them.
func (b *Bracket) trim(s string, front, back int) {
	from, to := b.Inner.At+front, b.Inner.End()-back
	for from < to && (s[from] == ' ' || s[from] == '\n') {
		from++
	}
	for to > from && s[to-1] == ' ' {
		to--
	}
	b.Inner = Span{from, to - from}
}

// proposal reads words that say whose a wording is: proposal of Japan, proposed by the
// EU and Norway. Names alone do not: they may be anything in brackets.
func proposal(s string) ([]Name, bool) {
	fields := strings.Fields(strings.TrimRight(s, ". "))
	if len(fields) < 2 {
		return nil, false
	}
	stance, ok := stances[strings.ToLower(fields[0])]
	if !ok {
		return nil, false
	}
	k := 1
	for k < len(fields)-1 && (fields[k] == "by" || fields[k] == "of" || linking[strings.ToLower(fields[k])] || fields[k] == "from" || fields[k] == "von" || fields[k] == "par") {
		k++
	}
	by, ok := names(strings.Join(fields[k:], " "), false)
	for i := range by {
		by[i].Stance = stance
	}
	return by, ok
}

// names reads a list of names with what they want: EU, Japan; or US/AU propose; NZ
// oppose. A name is up to six words that begin with capitals or digits. verb: each part
// must say what is wanted.
func names(s string, verb bool) ([]Name, bool) {
	var out []Name
	for part := range strings.SplitSeq(s, ";") {
		fields := strings.Fields(part)
		if len(fields) == 0 {
			return nil, false
		}
		stance, said := stances[strings.ToLower(fields[len(fields)-1])]
		before := said && len(fields) > 1
		if before {
			fields = fields[:len(fields)-1]
		} else if first, ok := stances[strings.ToLower(fields[0])]; ok && len(fields) > 1 {
			stance, said, before = first, true, true // reserved by China
			fields = fields[1:]
			if low := strings.ToLower(fields[0]); len(fields) > 1 && (low == "by" || low == "of") {
				fields = fields[1:]
			}
		}
		if !before {
			stance, said = "", false
		}
		if verb && !said {
			return nil, false
		}
		for _, name := range strings.FieldsFunc(strings.Join(fields, " "), func(r rune) bool { return r == ',' || r == '/' || r == '+' }) {
			for one := range strings.SplitSeq(name, " and ") {
				one = strings.TrimPrefix(strings.TrimSpace(one), "and ")
				if one = strings.TrimPrefix(one, "the "); !isName(one) {
					return nil, false
				}
				out = append(out, Name{Name: one, Stance: stance})
			}
		}
	}
	return out, len(out) > 0
}

// isName reports whether s looks like the name of a party.
func isName(s string) bool {
	const most = 6
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > most || drafting[strings.ToLower(fields[0])] {
		return false
	}
	for i, f := range fields {
		r, _ := utf8.DecodeRuneInString(f)
		switch {
		case unicode.IsUpper(r), unicode.Is(unicode.Lo, r), i > 0 && (unicode.IsDigit(r) || linking[strings.ToLower(f)]):
		default:
			return false
		}
	}
	return true
}
