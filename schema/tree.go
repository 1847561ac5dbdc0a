package schema

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// tree reads a document into maps, slices and plain values, and reports to c
// what is wrong with it as JSON. It gives nil and false where the document
// could not be read to its end, or takes more than the limit on memory.
//
// Members that begin with x- stand in the tree without their values, for no
// schema looks at these, and numbers that are no whole number, or very large, stand
// as one half: neither can then be made to cost more than it weighs.
func tree(data []byte, c *strict.Collector) (any, bool) {
	b := builder{s: strict.NewScanner(data, c), c: c, room: c.MaxMemory()}
	v := b.value(b.s.Next())
	if b.broken || b.s.Next().Kind != strict.TokenKindEOF {
		return nil, false
	}
	return v, true
}

type builder struct {
	s      *strict.Scanner
	c      *strict.Collector
	room   int // for what may still be built, in bytes
	broken bool
}

// What parts of a tree take, roughly, in bytes.
const (
	elementWeight = 48
	memberWeight  = 96
	objectWeight  = 320
)

func (b *builder) next(weight int) strict.Token {
	t := b.s.Next()
	b.room -= weight
	if b.room < 0 && !b.broken {
		b.c.Add(diag.CodeTooLarge, strict.Bytes(t.Start, t.End), strict.P("case", "memory"),
			strict.P("limit", strconv.Itoa(b.c.MaxMemory())))
	}
	if t.Kind == strict.TokenKindInvalid || b.room < 0 || b.c.Full() {
		b.broken = true
		return strict.Token{}
	}
	return t
}

// value builds the value that t begins.
func (b *builder) value(t strict.Token) any {
	switch t.Kind {
	case strict.TokenKindObject:
		return b.object()
	case strict.TokenKindArray:
		list := []any{}
		for t := b.next(elementWeight); t.Kind != strict.TokenKindArrayEnd &&
			!b.broken; t = b.next(elementWeight) {
			list = append(list, b.value(t))
		}
		return list
	case strict.TokenKindString:
		return b.s.Text(t)
	case strict.TokenKindNumber:
		n, err := strconv.ParseInt(string(b.s.Raw(t)), 10, 54)
		if err != nil {
			return 0.5
		}
		return n
	case strict.TokenKindTrue, strict.TokenKindFalse:
		return t.Kind == strict.TokenKindTrue
	case strict.TokenKindNull:
		return nil
	default:
		b.broken = true
		return nil
	}
}

func (b *builder) object() any {
	members := make(map[string]any)
	places := make(map[string]int)
	b.room -= objectWeight
	for t := b.next(memberWeight); t.Kind == strict.TokenKindName &&
		!b.broken; t = b.next(memberWeight) {
		name := b.s.Text(t)
		value := b.next(0)
		first, again := places[name]
		if !again {
			places[name] = t.Start
		}
		switch {
		case again:
			b.c.Add(diag.CodeDuplicateMember, strict.Bytes(t.Start, t.End), strict.P("name", name),
				strict.PlaceParam("first", strict.Bytes(first, first+1)))
			b.s.Skip(value)
		case strings.HasPrefix(name, "x-"):
			members[name] = nil
			b.s.Skip(value)
		default:
			members[name] = b.value(value)
		}
	}
	return members
}
