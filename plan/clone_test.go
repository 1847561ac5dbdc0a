package plan_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan"
)

// fill sets every field below v to something that is not zero, so that a copy
// which forgets a field differs.
func fill(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			fill(field, depth)
		}
	case reflect.Slice:
		if v.Type() == reflect.TypeFor[json.RawMessage]() {
			v.SetBytes([]byte(`"x"`))
			return
		}
		if depth == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), depth-1)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		elem := reflect.New(v.Type().Elem()).Elem()
		fill(elem, depth)
		v.SetMapIndex(reflect.ValueOf("x-test"), elem)
	case reflect.String:
		v.SetString("s")
	case reflect.Int:
		v.SetInt(7)
	case reflect.Bool:
		v.SetBool(true)
	default:
	}
}

// spoil overwrites every byte that can be reached from v through slices and maps.
func spoil(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for _, field := range v.Fields() {
			spoil(field)
		}
	case reflect.Slice:
		for i := range v.Len() {
			spoil(v.Index(i))
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			spoil(it.Value())
			v.SetMapIndex(it.Key(), reflect.Zero(v.Type().Elem()))
		}
	case reflect.String:
		v.SetString("spoilt")
	case reflect.Int:
		v.SetInt(-1)
	case reflect.Uint8:
		v.SetUint('!')
	default:
	}
}

func TestCloneIsEqualAndSharesNothing(t *testing.T) {
	t.Parallel()
	var p, same plan.Plan
	fill(reflect.ValueOf(&p).Elem(), 5)
	fill(reflect.ValueOf(&same).Elem(), 5)

	c := p.Clone()
	if diff := cmp.Diff(&p, c); diff != "" {
		t.Fatalf("the copy differs (-want +got):\n%s", diff)
	}
	spoil(reflect.ValueOf(c).Elem())
	if diff := cmp.Diff(same, p); diff != "" {
		t.Errorf("writing to the copy changed the plan (-want +got):\n%s", diff)
	}
	if cmp.Equal(&p, c) {
		t.Error("the copy was not changed: the test proves nothing")
	}
}

func TestCloneOfNil(t *testing.T) {
	t.Parallel()
	if (*plan.Plan)(nil).Clone() != nil || (*plan.Version)(nil).Clone() != nil {
		t.Error("a copy of nil is not nil")
	}
}
