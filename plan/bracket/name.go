package bracket

import (
	"slices"
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
		if proposers, ok := names(head[:n], false); ok {
			b.By = proposers
			b.trim(t.Source, n+width, 0)
			t.onlyWants(b)
			return
		}
	}
	if len(s) <= mostNames {
		proposers, ok := names(s, true)
		if !ok {
			proposers, ok = rounded(s)
		}
		if ok {
			b.By, b.Kind = proposers, KindStance
			b.Inner = Span{b.Inner.End(), 0}
			return
		}
	}
	if name, at, ok := proposalBehind(s); ok && t.named {
		b.By = name
		b.trim(t.Source, 0, len(s)-at)
		return
	}
	tail := s[max(0, len(s)-mostNames):]
	for _, dash := range []string{" — ", " – ", " -- ", "—"} {
		if strings.IndexByte(tail, dash[1]) < 0 { // cheap, where brackets are many
			continue
		}
		if n := strings.LastIndex(tail, dash); n >= 0 {
			if proposers, ok := proposal(tail[n+len(dash):]); ok {
				b.By = proposers
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

// onlyWants makes a stance of a bracket that has nothing but what those named want: [US:
// delete].
func (t *Text) onlyWants(b *Bracket) {
	stance := stances[strings.ToLower(t.Source[b.Inner.At:b.Inner.End()])]
	if stance == "" {
		return
	}
	for i := range b.By {
		b.By[i].Stance = stance
	}
	b.Kind, b.Inner = KindStance, Span{b.Inner.End(), 0}
}

// rounded reads names in round brackets of which some say what they want: (EU, supported
// by Japan). Without that they may be anything.
func rounded(s string) (out []Name, ok bool) {
	s, open := strings.CutPrefix(s, "(")
	s, shut := strings.CutSuffix(s, ")")
	if !open || !shut {
		return nil, false
	}
	wanted := false
	for part := range strings.SplitSeq(s, ",") {
		proposers, ok := proposal(part)
		if wanted = wanted || ok; !ok {
			if proposers, ok = names(part, false); !ok {
				return nil, false
			}
		}
		out = append(out, proposers...)
	}
	return out, wanted
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
	for k < len(fields)-1 && (fields[k] == "by" || fields[k] == "of" ||
		linking[strings.ToLower(fields[k])] || fields[k] == "from" || fields[k] == "von" ||
		fields[k] == "par") {
		k++
	}
	named := strings.Join(fields[k:], " ")
	proposers, ok := names(named, false)
	if !ok && isLongName(fields[k:]) {
		proposers, ok = []Name{{Name: named}}, true
	}
	for i := range proposers {
		proposers[i].Stance = stance
	}
	return proposers, ok
}

// proposalBehind reads names in round brackets at the end of a wording: 60 (India). An
// abbreviation of the words before it is none: World Trade Organization (WTO).
func proposalBehind(s string) (proposers []Name, at int, ok bool) {
	s = strings.TrimRight(s, " .")
	if !strings.HasSuffix(s, ")") || len(s) < 3 {
		return nil, 0, false
	}
	at = strings.LastIndexByte(s, '(')
	if at <= 0 || len(s)-at > mostNames {
		return nil, 0, false
	}
	inner := s[at+1 : len(s)-1]
	if proposers, ok = names(inner, false); !ok || abbreviates(inner, s[:at]) {
		return nil, 0, false
	}
	return proposers, at, true
}

// abbreviates reports whether a name begins with the letter with which a word begins of
// the last ones before it, one for each of its letters.
func abbreviates(name, before string) bool {
	letters := []rune(name)
	fields := strings.Fields(before)
	for n := len(fields) - 1; n >= 0 && len(fields)-n <= 2*len(letters); n-- {
		if r, _ := utf8.DecodeRuneInString(fields[n]); unicode.ToUpper(r) == letters[0] &&
			len(fields)-n >= len(letters) && !strings.Contains(name, " ") {
			return true
		}
	}
	return false
}

// Names reads who is named in a note on bracketed words and what they want: Proposed by
// Chile; Korea opposes. Nil: the note names nobody in such words. A mark at its beginning
// that calls it is passed over. Cost: linear in the note.
func Names(note string) []Name {
	note = strings.TrimLeft(note, " ^[](){}0123456789*†‡¹²³⁴⁵⁶⁷⁸⁹⁰.")
	if len(note) > 2*mostNames {
		return nil
	}
	var out []Name
	for _, part := range strings.FieldsFunc(note, func(r rune) bool {
		return r == ';' || r == '.'
	}) {
		if proposers, ok := proposal(part); ok {
			out = append(out, proposers...)
		} else if proposers, ok := names(part, true); ok {
			out = append(out, proposers...)
		}
	}
	return out
}

// names reads a list of names with what they want: EU, Japan; or US/AU propose; NZ
// oppose. A name is up to six words that begin with capitals or digits; who is said to
// want something may be a common noun. verb: each part must say what is wanted.
func names(s string, verb bool) ([]Name, bool) {
	var out []Name
	for part := range strings.SplitSeq(s, ";") {
		fields, stance := wants(strings.Fields(part))
		if len(fields) == 0 || verb && stance == "" {
			return nil, false
		}
		proper := false
		for _, one := range splitNames(strings.Join(fields, " ")) {
			named := isName(one) || !verb && isGroup(one)
			if !named && (stance == "" || !isNoun(one)) {
				return nil, false
			}
			proper = proper || named
			out = append(out, Name{Name: one, Stance: stance})
		}
		if !proper {
			return nil, false
		}
	}
	return out, len(out) > 0
}

// wants takes the verb of wanting off the end or the beginning of a part, with the small
// words beside it.
func wants(fields []string) ([]string, Stance) {
	end := len(fields)
	for end > 1 && helpers[strings.ToLower(fields[end-1])] {
		end--
	}
	if end > 1 {
		if stance, ok := stances[strings.ToLower(fields[end-1])]; ok {
			end--
			for end > 1 && helpers[strings.ToLower(fields[end-1])] {
				end--
			}
			return fields[:end], stance
		}
	}
	if len(fields) > 1 {
		if stance, ok := stances[strings.ToLower(fields[0])]; ok { // reserved by China
			fields = fields[1:]
			if low := strings.ToLower(fields[0]); len(fields) > 1 && (low == "by" || low == "of") {
				fields = fields[1:]
			}
			return fields, stance
		}
	}
	return fields, ""
}

// splitNames cuts a list of names.
func splitNames(s string) []string {
	for _, word := range joins {
		s = strings.ReplaceAll(s, word, ",")
	}
	var out []string
	for _, one := range strings.FieldsFunc(s, func(r rune) bool {
		return r == ',' || r == '/' || r == '+'
	}) {
		one = strings.TrimSpace(one)
		for _, word := range joins {
			one = strings.TrimPrefix(one, word[1:]) // EU, and Japan
		}
		one = strings.TrimPrefix(strings.TrimPrefix(one, "the "), "The ")
		out = append(out, one)
	}
	return out
}

// isNoun reports whether s may be what somebody is called who wants something: the
// facilitator proposes.
func isNoun(s string) bool {
	const most = 2
	fields := strings.Fields(s)
	return len(fields) > 0 && len(fields) <= most && !drafting[strings.ToLower(fields[0])] &&
		isLetter(s)
}

// isGroup reports whether s looks like the name of a group of parties, which not all
// languages write with capitals: Groupe arabe, petits États insulaires. In a sentence they
// may be anybody: [support developing countries].
func isGroup(s string) bool {
	const most = 7
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > most || drafting[strings.ToLower(fields[0])] {
		return false
	}
	return slices.ContainsFunc(fields, func(f string) bool { return groups[strings.ToLower(f)] }) &&
		!slices.ContainsFunc(fields, func(f string) bool {
			return !isLetter(f) || forces[strings.ToLower(f)]
		})
}

// isLongName reports whether words behind whose wording it is are one name that does not
// write all of them with capitals: République tchèque, Union africaine.
func isLongName(fields []string) bool {
	const most = 4
	if len(fields) < 2 || len(fields) > most || !isName(fields[0]) {
		return false
	}
	return !slices.ContainsFunc(fields, func(f string) bool {
		low := strings.ToLower(f)
		return !isLetter(f) || strings.HasSuffix(f, ",") || forces[low] || finite[low] ||
			stances[low] != "" || openers[low] || countedAfter[low]
	})
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
		case unicode.IsUpper(r), unicode.Is(unicode.Lo, r),
			i > 0 && (unicode.IsDigit(r) || linking[strings.ToLower(f)]):
		default:
			return false
		}
	}
	return true
}
