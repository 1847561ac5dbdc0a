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
	b := builder{s: diag.NewScanner(data, c), c: c, room: diag.DefaultMaxMemory}
	v := b.value(b.s.Next())
	if b.broken || b.s.Next().Kind != diag.TokenKindEOF {
		return nil, false
	}
	return v, true
}

type builder struct {
	s      *diag.Scanner
	c      *diag.Collector
	room   int // for what may still be built, in bytes
	broken bool
}

// What parts of a tree take, roughly, in bytes.
const (
	elementWeight = 32
	memberWeight  = 96
	objectWeight  = 320
)

func (b *builder) next(weight int) diag.Token {
	t := b.s.Next()
	b.room -= weight
	if b.room < 0 && !b.broken {
		b.c.Add(diag.CodeTooLarge, diag.Bytes(t.Start, t.End), diag.P("case", "memory"), diag.P("limit", strconv.Itoa(diag.DefaultMaxMemory)))
	}
	if t.Kind == diag.TokenKindInvalid || b.room < 0 || b.c.Full() {
		b.broken = true
		return diag.Token{}
	}
	return t
}

// value builds the value that t begins.
func (b *builder) value(t diag.Token) any {
	switch t.Kind {
	case diag.TokenKindObject:
		return b.object()
	case diag.TokenKindArray:
		list := []any{}
		for t := b.next(elementWeight); t.Kind != diag.TokenKindArrayEnd && !b.broken; t = b.next(elementWeight) {
			list = append(list, b.value(t))
		}
		return list
	case diag.TokenKindString:
		return b.s.Text(t)
	case diag.TokenKindNumber:
		n, err := strconv.ParseInt(string(b.s.Raw(t)), 10, 54)
		if err != nil {
			return 0.5
		}
		return n
	case diag.TokenKindTrue, diag.TokenKindFalse:
		return t.Kind == diag.TokenKindTrue
	case diag.TokenKindNull:
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
	for t := b.next(memberWeight); t.Kind == diag.TokenKindName && !b.broken; t = b.next(memberWeight) {
		name := b.s.Text(t)
		value := b.next(0)
		first, again := places[name]
		if !again {
			places[name] = t.Start
		}
		switch {
		case again:
			b.c.Add(diag.CodeDuplicateMember, diag.Bytes(t.Start, t.End), diag.P("name", name), diag.PlaceParam("first", diag.Bytes(first, first+1)))
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
