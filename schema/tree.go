package schema

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
)

// tree reads a document into maps, slices and plain values, and reports to c
// what is wrong with it as JSON. It gives nil and false where the document
// could not be read to its end.
//
// Members that begin with x- stand in the tree without their values, for no
// schema looks at these, and numbers that are no whole number, or very large, stand
// as one half: neither can then be made to cost more than it weighs.
func tree(data []byte, c *diag.Collector) (any, bool) {
	b := builder{s: diag.NewScanner(data, c), c: c}
	v := b.value(b.s.Next(), false)
	if b.broken || b.s.Next().Kind != diag.KindEOF {
		return nil, false
	}
	return v, true
}

type builder struct {
	s      *diag.Scanner
	c      *diag.Collector
	broken bool
}

func (b *builder) next() diag.Token {
	t := b.s.Next()
	if t.Kind == diag.KindInvalid || b.c.Full() {
		b.broken = true
		return diag.Token{}
	}
	return t
}

// value builds the value that t begins, or only goes past it.
func (b *builder) value(t diag.Token, skip bool) any {
	switch t.Kind {
	case diag.KindObject:
		return b.object(skip)
	case diag.KindArray:
		list := []any{}
		for t := b.next(); t.Kind != diag.KindArrayEnd && !b.broken; t = b.next() {
			if v := b.value(t, skip); !skip {
				list = append(list, v)
			}
		}
		return list
	case diag.KindString:
		if skip {
			return nil
		}
		return b.s.Text(t)
	case diag.KindNumber:
		n, err := strconv.ParseInt(string(b.s.Raw(t)), 10, 54)
		if err != nil {
			return 0.5
		}
		return n
	case diag.KindTrue, diag.KindFalse:
		return t.Kind == diag.KindTrue
	case diag.KindNull:
		return nil
	default:
		b.broken = true
		return nil
	}
}

func (b *builder) object(skip bool) any {
	members := make(map[string]any)
	places := make(map[string]int)
	for t := b.next(); t.Kind == diag.KindName && !b.broken; t = b.next() {
		name := b.s.Text(t)
		if first, again := places[name]; again {
			b.c.Add(diag.CodeDuplicateMember, diag.Bytes(t.Start, t.End), diag.P("name", name),
				diag.PlaceParam("first", diag.Bytes(first, first+1)))
			b.value(b.next(), true)
			continue
		}
		places[name] = t.Start
		own := strings.HasPrefix(name, "x-")
		v := b.value(b.next(), skip || own)
		if own {
			v = nil
		}
		if !skip {
			members[name] = v
		}
	}
	return members
}
