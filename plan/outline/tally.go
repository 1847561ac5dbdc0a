package outline

// A tally counts or keeps something by a small key. The keys of a text are few, so that a
// look through all of them costs less than a map does, and none is made for each text.
type tally[K ~uint32, V any] []entry[K, V]

type entry[K ~uint32, V any] struct {
	key   K
	value V
}

// of gives the place of what is kept for a key, the zero value at first.
func (t *tally[K, V]) of(key K) *V {
	list := *t
	for i := range list {
		if list[i].key == key {
			return &list[i].value
		}
	}
	*t = append(list, entry[K, V]{key: key})
	return &(*t)[len(list)].value
}
