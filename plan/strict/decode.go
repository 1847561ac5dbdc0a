package strict

import (
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
)

// Decode reads one JSON document into v, a pointer to a zero value of the
// shape's type, and adds what is wrong with it to c. It reports whether the
// JSON could be read to its end; v then holds all that has the right type,
// even where c has findings. Strings of v are copies: v keeps nothing of data, but
// short ones share blocks of memory, as [Scanner.Text] says.
//
// Of two members with one name the first counts. A member in wrong case is
// reported, and read as it is meant. Cost: one pass over data, and one more over
// each list of more than 128 elements; an allocation for each list and each block.
func (s *Shape) Decode(data []byte, v any, c *Collector) bool {
	target := reflect.ValueOf(v)
	if target.Kind() != reflect.Pointer || target.IsNil() || target.Type().Elem() != s.typ {
		return false
	}
	d := decoder{
		s: NewScanner(data, c), c: c, memory: c.maxMemory,
		benches: make([][]reflect.Value, s.shapes),
	}
	d.value(d.s.Next(), s, target.Elem(), "", false)
	if d.stopped {
		return false
	}
	return d.next().Kind == TokenKindEOF
}

type decoder struct {
	s       *Scanner
	c       *Collector
	memory  int  // what may still be built
	stopped bool // by a syntax error or a limit

	// where lists are put together, by the number of their shape: those that are free
	benches [][]reflect.Value
	// of the objects that are open: places of the names that were seen, by field
	first []int
}

func (d *decoder) next() Token {
	t := d.s.Next()
	d.stopped = d.stopped || t.Kind == TokenKindInvalid
	return t
}

// charge takes n bytes off what may still be built.
func (d *decoder) charge(n int, at Token) {
	if d.memory -= n; d.memory < 0 {
		d.tooMuch(at)
	}
}

func (d *decoder) tooMuch(at Token) {
	if !d.stopped {
		d.stopped = true
		d.s.state = scanEnded
		d.c.Add(diag.CodeTooLarge, Bytes(at.Start, at.End), P("case", "memory"),
			P("limit", strconv.Itoa(d.c.maxMemory)))
	}
}

// value decodes the value that t begins. Member is the name that it goes by, or,
// if it is an element of a list, the list.
func (d *decoder) value(t Token, s *Shape, v reflect.Value, member string, element bool) {
	switch s.form {
	case formObject:
		if t.Kind == TokenKindObject {
			if member != "" {
				d.charge(objectWeight, t)
			}
			d.object(s, v)
			return
		}
	case formList:
		if t.Kind == TokenKindArray {
			d.list(s, v, member)
			return
		}
	case formText:
		if t.Kind == TokenKindString {
			v.SetString(d.s.Text(t))
			return
		}
	case formBool:
		if t.Kind == TokenKindTrue || t.Kind == TokenKindFalse {
			v.SetBool(t.Kind == TokenKindTrue)
			return
		}
	case formNumber:
		if t.Kind == TokenKindNumber {
			d.number(t, s, v, member)
			return
		}
	}
	if t.Kind == TokenKindInvalid {
		d.stopped = true
		return
	}
	d.wrongType(t, s, member, element)
	d.skip(t)
}

func (s *Shape) want() TokenKind {
	switch s.form {
	case formBool:
		return TokenKindTrue
	case formNumber:
		return TokenKindNumber
	case formList:
		return TokenKindArray
	case formObject:
		return TokenKindObject
	case formText:
	}
	return TokenKindString
}

func (d *decoder) wrongType(t Token, s *Shape, member string, element bool) {
	variant := ""
	switch {
	case member == "":
		variant = "document"
	case element:
		variant = "element"
	case t.Kind == TokenKindNull:
		variant = "null"
	case s.form == formList && t.Kind == s.elem.want():
		variant = "single"
	case s.form == formText && t.Kind == TokenKindNumber:
		variant = "quotes"
	case s.form == formNumber && t.Kind == TokenKindString:
		if text := d.s.Text(t); text != "" && strings.Trim(text, "0123456789") == "" {
			variant = "no-quotes"
		}
	}
	d.c.Add(diag.CodeWrongType, Bytes(t.Start, t.End),
		P("case", variant), P("member", member), P("want", s.want().String()),
		P("found", t.Kind.String()))
}

func (d *decoder) number(t Token, s *Shape, v reflect.Value, member string) {
	digits := d.s.Raw(t)
	digits = digits[:min(len(digits), 2*diag.MaxParam)] // so many are too many
	n, err := strconv.ParseInt(string(digits), 10, s.bits)
	if err != nil {
		most := int64(1)<<(s.bits-1) - 1
		d.c.Add(diag.CodeNumberRange, Bytes(t.Start, t.End), P("member", member),
			P("value", string(digits)),
			P("min", strconv.FormatInt(-most, 10)), P("max", strconv.FormatInt(most, 10)))
		return
	}
	v.SetInt(n)
}

// list decodes a list. It is put together on a bench, which is used again for the
// next of its type, so that the elements of a short list are moved once, to where
// there is room for just these; a long one keeps the bench.
func (d *decoder) list(s *Shape, v reflect.Value, member string) {
	bench := d.bench(s)
	n := 0
	for t := d.next(); t.Kind != TokenKindArrayEnd && !d.stopped; t = d.next() {
		d.charge(s.elem.weight, t)
		if n < shortList {
			d.charge(s.elem.size, t)
		}
		if n == bench.Cap() {
			d.widen(bench, s.elem, t)
		}
		if d.stopped {
			return
		}
		bench.SetLen(n + 1)
		d.value(t, s.elem, bench.Index(n), member, true)
		n++
	}
	if n > shortList {
		v.Set(bench)
		return
	}
	if n > 0 {
		v.Grow(n)
		v.SetLen(n)
		reflect.Copy(v, bench)
		bench.Clear()
		bench.SetLen(0)
	}
	d.benches[s.number] = append(d.benches[s.number], bench)
}

// shortList is the most elements that are put together on a bench which is used
// again.
const shortList = 128

// bench gives an empty list of a shape's type to put one together.
func (d *decoder) bench(s *Shape) reflect.Value {
	free := d.benches[s.number]
	if len(free) == 0 {
		return reflect.New(s.typ).Elem()
	}
	d.benches[s.number] = free[:len(free)-1]
	return free[len(free)-1]
}

// widen makes room on a bench for the element that t begins and for some after
// it: for as many again while the list is short; for all of a long one, which are
// counted ahead, since a great list that grows by doubling takes up to twice the
// memory, and the same again where it was. So what it takes is charged before it
// is read, and nothing is made for elements that would be too much.
func (d *decoder) widen(bench reflect.Value, elem *Shape, t Token) {
	n := bench.Len()
	more := max(n, 4)
	if n >= shortList {
		each := elem.size + elem.weight
		if elem.form == formObject {
			each += objectWeight
		}
		old := n * elem.size
		more = max(1, min(d.s.elements(t.Start), (d.memory-old)/each))
		d.charge(old+more*elem.size, t)
		if d.stopped {
			return
		}
		d.memory += old // free in a moment
	}
	wider := reflect.MakeSlice(bench.Type(), n, n+more)
	reflect.Copy(wider, bench)
	bench.Set(wider)
}

func (d *decoder) object(s *Shape, v reflect.Value) {
	var seen uint64    // by field
	var adopted uint64 // of these, read under a name in wrong case
	var extras nameSet // x- and unknown members that were seen
	var slips []int    // findings of names that are near to those of fields, or in wrong case
	open := len(d.first)
	d.first = slices.Grow(d.first, len(s.fields))[:open+len(s.fields)]
	expected := 0 // the field after the last one: mostly the next
	for t := d.next(); t.Kind == TokenKindName && !d.stopped; t = d.next() {
		i, exact := s.field(d.s, t, expected)
		if i < 0 {
			d.charge(extraWeight, t)
			name := d.s.Text(t)
			if before, ok := extras.add(name, t.Start); ok {
				d.duplicate(t, name, before)
				d.skip(d.next())
				continue
			}
			if slip := d.extra(t, name, s, v); slip >= 0 {
				slips = append(slips, slip)
			}
			continue
		}
		f := &s.fields[i]
		bit := uint64(1) << i
		switch {
		case !exact:
			found := len(d.c.found)
			d.c.Add(diag.CodeUnknownMember, Bytes(t.Start, t.End), P("case", "case"),
				P("name", d.s.Text(t)), P("near", f.name))
			if seen&bit != 0 {
				d.skip(d.next())
				continue
			}
			adopted |= bit
			if len(d.c.found) > found {
				d.c.found[found].meant, d.c.found[found].adopted = f.name, true
				slips = append(slips, found)
			}
		case adopted&bit != 0:
			adopted &^= bit
			v.FieldByIndex(f.index).SetZero()
		case seen&bit != 0:
			d.duplicate(t, f.name, d.first[open+i])
			d.skip(d.next())
			continue
		}
		seen |= bit
		d.first[open+i] = t.Start
		d.value(d.next(), f.shape, v.FieldByIndex(f.index), f.name, false)
		expected = i + 1
	}
	d.first = d.first[:open]
	for _, slip := range slips {
		f := &d.c.found[slip]
		if bit := uint64(1) << s.byName[f.meant]; seen&^adopted&bit != 0 ||
			!f.adopted && seen&bit != 0 {
			f.meant, f.adopted = "", false // the right one is there too
		}
	}
}

// field finds the field of a name, -1 if there is none, and says whether the
// name is written as it should be.
func (s *Shape) field(scan *Scanner, t Token, expected int) (i int, exact bool) {
	raw := scan.data[t.Start+1 : t.End-1]
	if t.text&textEscaped == 0 {
		for i := expected; i < len(s.fields); i++ {
			if s.fields[i].name == string(raw) {
				return i, true
			}
		}
		if i, ok := s.byName[string(raw)]; ok {
			return i, true
		}
	}
	if len(raw) > 6*diag.NearLongest {
		return -1, false
	}
	name := scan.Text(t)
	if i, ok := s.byName[name]; ok {
		return i, true
	}
	for i := range s.fields {
		if strings.EqualFold(s.fields[i].name, name) {
			return i, false
		}
	}
	return -1, false
}

func (d *decoder) duplicate(t Token, name string, first int) {
	d.c.Add(diag.CodeDuplicateMember, Bytes(t.Start, t.End), P("name", name),
		PlaceParam("first", Bytes(first, first+1)))
}

// extra takes a member without a field: x- members are kept. It gives the
// finding of a name that is near to that of a field, or -1.
func (d *decoder) extra(name Token, text string, s *Shape, v reflect.Value) (slip int) {
	value := d.next()
	if s.extra == nil || !strings.HasPrefix(text, extraPrefix) || text == extraPrefix {
		slip = d.unknown(name, text, s)
		d.skip(value)
		return slip
	}
	d.skip(value)
	if d.stopped {
		return -1
	}
	field := v.FieldByIndex(s.extra)
	kept, _ := reflect.TypeAssert[map[string]json.RawMessage](field)
	if kept == nil {
		d.charge(extrasWeight, name)
		kept = make(map[string]json.RawMessage)
		field.Set(reflect.ValueOf(kept))
	}
	raw := d.s.data[value.Start:d.s.pos]
	kept[text] = compact(raw)
	d.charge(max(0, len(kept[text])-len(raw)), name)
	return -1
}

// unknown reports a name that no field has. It gives the finding if the name is
// near to that of a field, or -1.
func (d *decoder) unknown(t Token, name string, s *Shape) (slip int) {
	known := s.members()
	params := []Param{P("name", name), P("known", strings.Join(known, ", "))}
	nearest := diag.Nearest(name, known)
	if nearest != "" {
		params = append(params, P("case", "near"), P("near", nearest))
	}
	found := len(d.c.found)
	d.c.Add(diag.CodeUnknownMember, Bytes(t.Start, t.End), params...)
	if nearest == "" || len(d.c.found) == found {
		return -1
	}
	d.c.found[found].meant = nearest
	return found
}

// skip goes to the end of the value that t begins, and reports members that
// appear twice in it.
func (d *decoder) skip(t Token) {
	if t.Kind != TokenKindObject && t.Kind != TokenKindArray {
		return
	}
	var names []nameSet // of the objects that are open
	if t.Kind == TokenKindObject {
		names = append(names, nameSet{})
	}
	for depth := d.s.depth(); !d.stopped && d.s.depth() >= depth; {
		t = d.next()
		switch t.Kind {
		case TokenKindObject:
			if len(names) < cap(names) {
				names = names[:len(names)+1]
				names[len(names)-1].clear()
			} else {
				names = append(names, nameSet{})
			}
		case TokenKindObjectEnd:
			names = names[:len(names)-1]
		case TokenKindName:
			d.charge(2*memberWeight, t)
			name := d.s.Text(t)
			if first, ok := names[len(names)-1].add(name, t.Start); ok {
				d.duplicate(t, name, first)
			}
		default:
		}
	}
}

// nameSet holds the names of one object: a list while there are few.
type nameSet struct {
	few  []placedName
	many map[string]int
}

type placedName struct {
	name  string
	start int
}

func (n *nameSet) clear() { n.few, n.many = n.few[:0], nil }

// add gives the place of the name if the set has it, and takes it otherwise.
func (n *nameSet) add(name string, start int) (first int, repeated bool) {
	const few = 16
	if n.many != nil {
		if first, ok := n.many[name]; ok {
			return first, true
		}
		n.many[name] = start
		return 0, false
	}
	for _, f := range n.few {
		if f.name == name {
			return f.start, true
		}
	}
	n.few = append(n.few, placedName{name, start})
	if len(n.few) > few {
		n.many = make(map[string]int, 2*few)
		for _, f := range n.few {
			n.many[f.name] = f.start
		}
	}
	return 0, false
}

// compact gives a copy of a JSON value without the white space between its
// tokens. Strings and numbers stay as they are written, but for what steers, which is
// written as an encoder writes it: so what comes back is what went out.
func compact(raw []byte) []byte {
	out := make([]byte, 0, len(raw))
	inString, ascii := false, true
	for i := 0; i < len(raw); i++ {
		c := raw[i]
		switch {
		case inString:
			switch c {
			case '\\':
				out = append(out, c)
				i++
				c = raw[i]
			case '"':
				inString = false
			}
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			continue
		case c == '"':
			inString = true
		}
		ascii = ascii && c < 0x7f
		out = append(out, c)
	}
	if ascii {
		return out
	}
	return appendRaw(make([]byte, 0, len(out)), out)
}
