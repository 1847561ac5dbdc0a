package strict

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
)

// A Shape is what a Go type looks like in JSON: structs as objects, slices as
// lists, named strings as texts. It is made once for a type, does not change,
// and may be used from many goroutines.
//
// Members have the names of the json tags. A field X of type
// map[string]json.RawMessage takes the members whose names begin with "x-".
// A list that is empty is the same as one that is missing.
type Shape struct {
	form   form
	typ    reflect.Type
	bits   int // of a number
	fields []shapeField
	byName map[string]int
	extra  []int // index of the field X; nil if there is none
	elem   *Shape
	size   int // of one value of this type, in bytes, for the limit on memory
	weight int // what an element of a list weighs beside
	number int // which of the shapes that were made together it is
	shapes int // how many these are, if it is the outermost
}

type form byte

const (
	formText form = iota
	formBool
	formNumber
	formList
	formObject
)

type shapeField struct {
	name     string
	index    []int
	shape    *Shape
	optional bool // left out where it is zero
}

// extraPrefix begins the names of members that are the caller's own.
const extraPrefix = "x-"

// maxFields is the most members that an object may have: one bit each.
const maxFields = 64

// ShapeOf makes the shape of T. It refuses types that have no plain form in
// JSON: maps, pointers, interfaces, floats, functions, channels, unexported
// or untagged fields.
func ShapeOf[T any]() (*Shape, error) {
	known := make(map[reflect.Type]*Shape)
	s, err := shapeOf(reflect.TypeFor[T](), known)
	if err != nil {
		return nil, err
	}
	s.shapes = len(known)
	return s, nil
}

func shapeOf(t reflect.Type, known map[reflect.Type]*Shape) (*Shape, error) {
	if s := known[t]; s != nil {
		return s, nil
	}
	s := &Shape{typ: t, size: sizeOf(t), number: len(known)}
	known[t] = s
	switch t.Kind() {
	case reflect.String:
		s.form = formText
		s.weight = 32 // the smallest text; longer ones are bounded by the document
	case reflect.Bool:
		s.form = formBool
	case reflect.Int, reflect.Int32:
		s.form, s.bits = formNumber, 32 // the same range on every architecture
	case reflect.Int8, reflect.Int16:
		s.form, s.bits = formNumber, t.Bits()
	case reflect.Int64:
		s.form, s.bits = formNumber, 54 // what every reader of JSON keeps exactly
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return nil, fmt.Errorf("diag: %v has no shape", t)
		}
		elem, err := shapeOf(t.Elem(), known)
		if err != nil {
			return nil, err
		}
		s.form, s.elem = formList, elem
	case reflect.Struct:
		s.form, s.byName = formObject, make(map[string]int)
		if err := s.addFields(t, nil, known); err != nil {
			return nil, err
		}
		if len(s.fields) > maxFields {
			return nil, fmt.Errorf("diag: %v has more than %d members", t, maxFields)
		}
	default:
		return nil, fmt.Errorf("diag: %v has no shape", t)
	}
	return s, nil
}

// sizeOf gives what a value of type t takes in memory on a machine of 64 bits,
// so that the limit on memory is the same on all.
func sizeOf(t reflect.Type) int {
	const word = 8
	switch t.Kind() {
	case reflect.String:
		return 2 * word
	case reflect.Slice:
		return 3 * word
	case reflect.Struct:
		size := 0
		for f := range t.Fields() {
			size += sizeOf(f.Type)
		}
		return size
	default:
		return word
	}
}

const (
	// memberWeight is what one member of an object without a shape weighs.
	memberWeight = 32
	// objectWeight is what an object weighs beside its value: what the rules of a
	// format remember of it, and what a generic reader of JSON needs for it.
	objectWeight = memberWeight * 8
	// extraWeight is what an x- member weighs, and extrasWeight what the first of
	// an object weighs beside.
	extraWeight, extrasWeight = memberWeight * 10, memberWeight * 12
)

var extraType = reflect.TypeFor[map[string]json.RawMessage]()

func (s *Shape) addFields(t reflect.Type, path []int, known map[reflect.Type]*Shape) error {
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(slices.Clone(path), i)
		tag := f.Tag.Get("json")
		name, options, _ := strings.Cut(tag, ",")
		switch {
		case f.Name == "X" && f.Type == extraType:
			if s.extra == nil || len(index) < len(s.extra) {
				s.extra = index
			}
			continue
		case !f.IsExported():
			return fmt.Errorf("diag: %v.%s is not exported", t, f.Name)
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			if err := s.addFields(f.Type, index, known); err != nil {
				return err
			}
			continue
		case name == "-":
			continue
		case name == "" || strings.HasPrefix(name, extraPrefix):
			return fmt.Errorf("diag: %v.%s has no name in JSON", t, f.Name)
		}
		if _, ok := s.byName[name]; ok {
			return fmt.Errorf("diag: %v has two members %q", t, name)
		}
		shape, err := shapeOf(f.Type, known)
		if err != nil {
			return err
		}
		optional := strings.Contains(options, "omitempty") || strings.Contains(options, "omitzero")
		s.byName[name] = len(s.fields)
		s.fields = append(s.fields, shapeField{
			name: name, index: index, shape: shape,
			optional: optional,
		})
	}
	return nil
}

// members lists the names of the members of an object, in their order; nil for
// anything else.
func (s *Shape) members() []string {
	var names []string
	for _, f := range s.fields {
		names = append(names, f.name)
	}
	return names
}

// order turns a pointer into numbers that sort as the values stand in a
// document that [Shape.Append] wrote.
func (s *Shape) order(p diag.Pointer) []int {
	var path []int
	for _, token := range p.Tokens() {
		n := 0
		var next *Shape
		switch {
		case s == nil:
		case s.form == formList:
			n, _ = strconv.Atoi(token)
			next = s.elem
		case s.form == formObject:
			n = len(s.fields) // x- members, after the known ones
			if i, ok := s.byName[token]; ok {
				n, next = i, s.fields[i].shape
			}
		}
		path = append(path, n)
		s = next
	}
	return path
}

func sortByPointer(list diag.Diagnostics, shape *Shape) {
	type keyed struct {
		d    diag.Diagnostic
		path []int
	}
	keys := make([]keyed, len(list))
	for i, d := range list {
		keys[i] = keyed{d, shape.order(d.Pointer)}
	}
	slices.SortStableFunc(keys, func(a, b keyed) int {
		if c := slices.Compare(a.path, b.path); c != 0 {
			return c
		}
		return sameOrder(a.d, b.d)
	})
	for i, k := range keys {
		list[i] = k.d
	}
}
