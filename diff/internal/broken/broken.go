// Package broken breaks values for tests: each integer is set to what it must
// not be, each list cut, each text emptied, one at a time.
package broken

import (
	"encoding/json"
	"math"
	"reflect"
	"testing"
)

// Each calls f with copies of v in each of which one thing is broken. The type
// of v must come back from encoding/json as it was.
func Each[T any](tb testing.TB, v *T, f func(*T)) {
	tb.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		tb.Fatal(err)
	}
	fresh := func() *T {
		c := new(T)
		if err := json.Unmarshal(data, c); err != nil {
			tb.Fatal(err)
		}
		return c
	}
	count := 0
	breaks(reflect.ValueOf(fresh()).Elem(), func(func()) { count++ })
	if count == 0 {
		tb.Fatal("there is nothing to break")
	}
	for n := range count {
		c, i := fresh(), 0
		breaks(reflect.ValueOf(c).Elem(), func(change func()) {
			if i == n {
				change()
			}
			i++
		})
		f(c)
	}
}

// breaks calls f with every way to break a value.
func breaks(v reflect.Value, f func(change func())) {
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			breaks(field, f)
		}
	case reflect.Slice:
		if v.Len() == 0 {
			return
		}
		length := v.Len()
		f(func() { v.SetLen(0) })
		f(func() { v.SetLen(length - 1) })
		f(func() { v.Set(reflect.Append(v, v.Index(0))) })
		for i := range length {
			if i < v.Len() {
				breaks(v.Index(i), f)
			}
		}
	case reflect.Int:
		n := int(v.Int())
		for _, m := range []int{-1, n + 1, math.MaxInt32, math.MaxInt} {
			f(func() { v.SetInt(int64(m)) })
		}
	case reflect.String:
		if v.Len() > 0 {
			f(func() { v.SetString("") })
			f(func() { v.SetString("\x1b[2J\u202e") })
		}
	default:
	}
}
