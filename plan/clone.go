package plan

import "reflect"

// Clone gives a deep copy of p: nothing that is written to one is seen in the
// other. Nil gives nil. Cost: one walk over the plan by reflection, so that no
// field can be forgotten; see BenchmarkClone.
func (p *Plan) Clone() *Plan { return deepCopy(p) }

// Clone gives a deep copy of v, as [Plan.Clone] does.
func (v *Version) Clone() *Version { return deepCopy(v) }

func deepCopy[T any](p *T) *T {
	if p == nil {
		return nil
	}
	q := new(T)
	copyInto(reflect.ValueOf(q).Elem(), reflect.ValueOf(p).Elem())
	return q
}

// copyInto sets dst to a deep copy of src. The types of this package are trees
// of structs, slices, maps and plain values: no pointers, no cycles.
func copyInto(dst, src reflect.Value) {
	switch src.Kind() {
	case reflect.Struct:
		for i := range src.NumField() {
			copyInto(dst.Field(i), src.Field(i))
		}
	case reflect.Slice:
		if src.IsNil() {
			return
		}
		dst.Set(reflect.MakeSlice(src.Type(), src.Len(), src.Len()))
		for i := range src.Len() {
			copyInto(dst.Index(i), src.Index(i))
		}
	case reflect.Map:
		if src.IsNil() {
			return
		}
		dst.Set(reflect.MakeMapWithSize(src.Type(), src.Len()))
		for it := src.MapRange(); it.Next(); {
			v := reflect.New(src.Type().Elem()).Elem()
			copyInto(v, it.Value())
			dst.SetMapIndex(it.Key(), v)
		}
	default:
		dst.Set(src)
	}
}
