package strict

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/diag"
)

// Append writes v, a value of the shape's type or a pointer to one, to the end
// of dst in the canonical layout, with a line feed after it: two spaces a
// level, one member or element a line, members in the order of the struct's
// fields, then the x- members in the order of their names. Optional members
// that are zero are left out. Only quotation marks, backslashes, control
// characters and marks that turn the direction of writing are escaped, so
// jq --indent 2 lays it out alike but for these marks and those from U+0080 to
// U+009F, and a terminal or an editor that shows the document obeys none.
//
// The same value gives the same bytes. What cannot be read back is reported to
// c, and dst is given as it was: text that is not UTF-8, x- members that are
// not JSON or not named x-, nesting beyond the limit. Cost: one walk over v.
func (s *Shape) Append(dst []byte, v any, c *Collector) []byte {
	value := reflect.ValueOf(v)
	if value.Kind() == reflect.Pointer {
		value = value.Elem()
	}
	if !value.IsValid() || value.Type() != s.typ {
		return dst
	}
	found := len(c.found)
	e := encoder{out: dst, c: c}
	e.value(s, value)
	if len(c.found) > found || c.full {
		return dst
	}
	return append(e.out, '\n')
}

// Inspect reports to c what [Shape.Append] would: all that a value that was
// built in Go may hold and a document may not. It reports whether all of v was
// looked at, which it is unless v is nested beyond the limit, has too many
// faults, or is none of the shape's.
func (s *Shape) Inspect(v any, c *Collector) bool {
	value := reflect.ValueOf(v)
	if value.Kind() == reflect.Pointer {
		value = value.Elem()
	}
	if !value.IsValid() || value.Type() != s.typ {
		return false
	}
	e := encoder{c: c, dry: true}
	e.value(s, value)
	return !e.cut && !c.full
}

type encoder struct {
	out   []byte
	c     *Collector
	dry   bool // writes nothing
	cut   bool // what is nested beyond the limit was left out
	depth int
	path  []step // to the value that is written
}

// A step leads to a member, or to an element of a list.
type step struct {
	name  string // "" to an element
	index int
}

// here gives the place of the value that is written.
func (e *encoder) here() diag.Pointer {
	var at diag.Pointer
	for _, s := range e.path {
		if s.name == "" {
			at = at.Index(s.index)
		} else {
			at = at.Member(s.name)
		}
	}
	return at
}

func (e *encoder) newline() {
	if e.dry {
		return
	}
	e.out = append(e.out, '\n')
	for range e.depth {
		e.out = append(e.out, "  "...)
	}
}

func (e *encoder) write(s string) {
	if !e.dry {
		e.out = append(e.out, s...)
	}
}

func (e *encoder) value(s *Shape, v reflect.Value) {
	switch s.form {
	case formText:
		e.text(v.String())
	case formBool:
		e.write(strconv.FormatBool(v.Bool()))
	case formNumber:
		n := v.Int()
		if most := int64(1)<<(s.bits-1) - 1; n > most || n < -most-1 {
			e.c.Add(diag.CodeNumberRange, At(e.here()), P("member", e.here().Last()),
				P("value", strconv.FormatInt(n, 10)),
				P("min", strconv.FormatInt(-most, 10)), P("max", strconv.FormatInt(most, 10)))
		}
		if !e.dry {
			e.out = strconv.AppendInt(e.out, n, 10)
		}
	case formList:
		e.list(s, v)
	case formObject:
		e.object(s, v)
	}
}

// enter goes one level down; it reports false where that is too deep.
func (e *encoder) enter() bool {
	if e.c.full {
		return false
	}
	if e.depth == e.c.maxDepth {
		e.cut = true
		e.c.Add(diag.CodeTooDeep, At(e.here()), P("limit", strconv.Itoa(e.c.maxDepth)))
		return false
	}
	e.depth++
	return true
}

func (e *encoder) list(s *Shape, v reflect.Value) {
	if v.Len() == 0 {
		e.write("[]")
		return
	}
	if !e.enter() {
		return
	}
	e.write("[")
	for i := range v.Len() {
		if i > 0 {
			e.write(",")
		}
		e.newline()
		e.path = append(e.path, step{index: i})
		e.value(s.elem, v.Index(i))
		e.path = e.path[:len(e.path)-1]
	}
	e.depth--
	e.newline()
	e.write("]")
}

func (e *encoder) object(s *Shape, v reflect.Value) {
	if !e.enter() {
		return
	}
	e.write("{")
	empty := true
	for i := range s.fields {
		f := &s.fields[i]
		field := v.FieldByIndex(f.index)
		if f.optional && (field.IsZero() || field.Kind() == reflect.Slice && field.Len() == 0) {
			continue
		}
		e.path = append(e.path, step{name: f.name})
		e.name(f.name, empty)
		e.value(f.shape, field)
		e.path = e.path[:len(e.path)-1]
		empty = false
	}
	if s.extra != nil && v.FieldByIndex(s.extra).Len() > 0 {
		extras, _ := reflect.TypeAssert[map[string]json.RawMessage](v.FieldByIndex(s.extra))
		for _, name := range slices.Sorted(maps.Keys(extras)) {
			e.path = append(e.path, step{name: name})
			e.name(name, empty)
			e.raw(extras[name], name)
			e.path = e.path[:len(e.path)-1]
			empty = false
		}
	}
	e.depth--
	if !empty {
		e.newline()
	}
	e.write("}")
}

// name writes the name of a member, which may be the first of its object.
func (e *encoder) name(name string, first bool) {
	if !first {
		e.write(",")
	}
	e.newline()
	e.text(name)
	e.write(": ")
}

func (e *encoder) text(s string) {
	if !utf8.ValidString(s) {
		e.c.Add(diag.CodeBadUTF8, At(e.here()), P("case", "value"))
		return
	}
	if e.dry {
		return
	}
	e.out = appendQuoted(e.out, s)
}

func appendQuoted(out []byte, s string) []byte {
	out = append(out, '"')
	from := 0
	for i := 0; i < len(s); i++ {
		if plainByte[s[i]] && s[i] != 0x7f {
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		at := i
		i += size - 1
		if c > 0x7f && !steers(c) {
			continue
		}
		out = append(out, s[from:at]...)
		from = at + size
		switch c {
		case '"', '\\':
			out = append(out, '\\', byte(c))
		case '\b':
			out = append(out, `\b`...)
		case '\f':
			out = append(out, `\f`...)
		case '\n':
			out = append(out, `\n`...)
		case '\r':
			out = append(out, `\r`...)
		case '\t':
			out = append(out, `\t`...)
		default:
			out = fmt.Appendf(out, `\u%04x`, c)
		}
	}
	out = append(out, s[from:]...)
	return append(out, '"')
}

// steers reports whether a terminal may obey c, or it turns the direction of
// writing, though JSON lets it stand in a text.
func steers(c rune) bool {
	return c >= 0x7f && c <= 0x9f || unicode.Is(unicode.Bidi_Control, c)
}

// appendRaw writes a text as it stands in a document, but for what steers. In
// what is JSON that stands in texts alone.
func appendRaw(out, raw []byte) []byte {
	from := 0
	for i, c := range string(raw) {
		if steers(c) {
			out = fmt.Appendf(append(out, raw[from:i]...), `\u%04x`, c)
			from = i + utf8.RuneLen(c)
		}
	}
	return append(out, raw[from:]...)
}

// raw writes a member of the caller's own in the canonical layout.
func (e *encoder) raw(raw json.RawMessage, name string) {
	if !strings.HasPrefix(name, extraPrefix) || name == extraPrefix {
		e.c.Add(diag.CodeUnknownMember, At(e.here()), P("case", "value"), P("name", name))
	}
	// A collector of its own: these places are places in raw.
	inside := NewCollector(e.c.catalog, MaxSize(e.c.maxSize), MaxMemory(e.c.maxMemory),
		MaxDiagnostics(1))
	inside.maxDepth = e.c.maxDepth - e.depth
	d := decoder{s: NewScanner(raw, inside), c: inside, memory: e.c.maxMemory}
	d.skip(d.next())
	if d.stopped || d.next().Kind != TokenKindEOF || inside.misread {
		e.c.Add(diag.CodeWrongType, At(e.here()), P("case", "value"), P("member", name))
		return
	}
	if !e.dry {
		e.indent(raw)
	}
}

// indent lays out a JSON value that is known to be one.
func (e *encoder) indent(raw []byte) {
	s := newScanner(raw, e.c.maxDepth)
	depth := e.depth
	before := TokenKindName
	for {
		t := s.Next()
		switch t.Kind {
		case TokenKindEOF, TokenKindInvalid:
			e.depth = depth
			return
		case TokenKindObjectEnd, TokenKindArrayEnd:
			e.depth--
			if before != TokenKindObject && before != TokenKindArray {
				e.newline()
			}
		default:
			if before != TokenKindName {
				if before != TokenKindObject && before != TokenKindArray {
					e.out = append(e.out, ',')
				}
				e.newline()
			}
		}
		e.out = appendRaw(e.out, s.Raw(t))
		switch t.Kind {
		case TokenKindName:
			e.out = append(e.out, ": "...)
		case TokenKindObject, TokenKindArray:
			e.depth++
		default:
		}
		before = t.Kind
	}
}
