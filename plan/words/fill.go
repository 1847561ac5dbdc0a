package words

import (
	"slices"
	"strings"
)

// Fill makes a sentence of a template. Templates have
//
//   - slots: {name} becomes the value of name; one that args does not have is
//     left as it stands, so that a slip is seen;
//   - optional parts: [ by {by}] is left out, with all that is in it, where a
//     slot of its own is empty or missing;
//   - plural forms: {n|one:a point|other:{n} points} takes the form for the
//     number n by its category in Unicode CLDR (zero, one, two, few, many,
//     other), here that of English; see [Table.Fill].
//
// Parts and forms may hold slots, parts and forms. A backslash before one of
// [ ] { } | and \ takes that sign for itself. A value is put in as it is and
// never searched for slots. What is not closed is taken for itself.
// Cost: the length of the template times its nesting, and of what it becomes.
func Fill(template string, args map[string]string) string {
	f := filler{args: args, category: Table{}.category}
	return f.fill(template)
}

// FillEscaped is [Fill] for messages about other people's input: each value is
// put in as [Escape] gives it.
func FillEscaped(template string, args map[string]string) string {
	f := filler{args: args, category: Table{}.category, escape: Escape}
	return f.fill(template)
}

// signs are those that a backslash takes for themselves.
const signs = `[]{}|\`

// A filler makes one sentence.
type filler struct {
	args     map[string]string
	category func(number string) string
	escape   func(string) string // of values; nil: none
}

func (f *filler) fill(template string) string {
	var b strings.Builder
	f.write(&b, template)
	return b.String()
}

// write writes a template and reports whether no slot of its own was empty.
// What stands in an optional part is that part's.
func (f *filler) write(b *strings.Builder, template string) bool {
	full := true
	for template != "" {
		at := strings.IndexAny(template, `[{\`)
		if at < 0 {
			b.WriteString(template)
			break
		}
		b.WriteString(template[:at])
		template = template[at:]
		if taken(template) {
			b.WriteByte(template[1])
			template = template[2:]
			continue
		}
		if template[0] == '\\' { // before no sign it is none itself
			b.WriteByte('\\')
			template = template[1:]
			continue
		}
		inner, rest, ok := cut(template)
		switch {
		case !ok:
			b.WriteByte(template[0])
			rest = template[1:]
		case template[0] == '{':
			full = f.slot(b, inner) && full
		default:
			var part strings.Builder
			if f.write(&part, inner) {
				b.WriteString(part.String())
			}
		}
		template = rest
	}
	return full
}

// taken reports whether a template begins with a sign that is taken for itself.
func taken(template string) bool {
	return len(template) > 1 && template[0] == '\\' && strings.IndexByte(signs, template[1]) >= 0
}

// slot writes what stands between braces, and reports whether it is not empty.
func (f *filler) slot(b *strings.Builder, inner string) bool {
	name, forms, plural := strings.Cut(inner, "|")
	value, known := f.args[name]
	switch {
	case !known:
		b.WriteString("{" + inner + "}")
	case plural:
		f.write(b, form(forms, f.category(value)))
	case f.escape != nil:
		b.WriteString(f.escape(value))
	default:
		b.WriteString(value)
	}
	return value != ""
}

// form gives the form of a category, or else that of other.
func form(forms, category string) string {
	out := ""
	for forms != "" {
		end := formEnd(forms)
		name, text, _ := strings.Cut(forms[:end], ":")
		if name == category {
			return text
		}
		if name == "other" {
			out = text
		}
		forms = strings.TrimPrefix(forms[end:], "|")
	}
	return out
}

// formEnd gives the place of the first | outside of brackets and braces, or the
// end.
func formEnd(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '|':
			if depth == 0 {
				return i
			}
		}
	}
	return len(s)
}

// cut parts a template that begins with an opening bracket or brace behind the
// one that closes it. It reports false where none does.
func cut(s string) (inner, rest string, ok bool) {
	var open []byte // the closing signs that are waited for
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			open = append(open, ']')
		case '{':
			open = append(open, '}')
		case ']', '}':
			if open[len(open)-1] != s[i] {
				return "", "", false
			}
			if open = open[:len(open)-1]; len(open) == 0 {
				return s[1:i], s[i+1:], true
			}
		}
	}
	return "", "", false
}

// Slots lists the names of the slots of a template, each once, in their order,
// those in optional parts and plural forms too: what a translation of it must
// not leave out.
func Slots(template string) []string {
	var out []string
	for i := 0; i < len(template); i++ {
		switch template[i] {
		case '\\':
			i++
		case '{':
			name := template[i+1:]
			if end := strings.IndexAny(name, "|{}"); end > 0 && !slices.Contains(out, name[:end]) {
				out = append(out, name[:end])
			}
		}
	}
	return out
}
