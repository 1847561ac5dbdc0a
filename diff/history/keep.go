package history

import (
	"crypto/sha256"
	"strings"

	"github.com/redraft-go/redraft/diff"
)

// A sum stands for words, folded for white space: half of their SHA-256.
type sum [sha256.Size / 2]byte

// leastWords is how many words a clause has of which it is said that it came back: fewer,
// such as "Repealed.", stand there again for another reason.
const leastWords = 6

// sumOf gives the sum of words; false where they are too few.
func sumOf(words string) (s sum, ok bool) {
	fields := strings.Fields(words)
	whole := sha256.Sum256([]byte(strings.Join(fields, " ")))
	copy(s[:], whole[:])
	return s, len(fields) >= leastWords
}

// A keeper writes the changes of one comparison, and carries the names of provisions and
// the words that went from the version before to this one.
type keeper struct {
	*follower
	c     *diff.Comparison
	names map[string]string // of the newer version
	taken map[string]bool   // names of provisions that moved
	gone  []lost
	done  []Change
}

// Words that a provision no longer has.
type lost struct {
	words  sum
	origin Origin
}

// pass goes through the links of the comparison: first those of provisions that stood
// in the version before, whose names are taken then.
func (k *keeper) pass() {
	k.names, k.taken = make(map[string]string), make(map[string]bool)
	var came []int
	for l, changes := range k.c.All() {
		if len(changes) > 0 {
			if len(l.Old) == 0 {
				came = append(came, len(k.done))
			}
			k.done = append(k.done, k.change(l, changes))
		}
		if len(l.Old) > 0 {
			k.carry(l)
		}
	}
	for _, i := range came {
		k.done[i].Provision = k.fresh(k.done[i].New[0])
	}
	for _, g := range k.gone {
		k.follower.gone[g.words] = g.origin
	}
	k.follower.names = k.names
}

// named gives the name of the provision that a point of the older version is.
func (k *keeper) named(point string) string {
	if name, ok := k.follower.names[point]; ok {
		return name
	}
	return point
}

// carry carries the names of provisions over; further points of what was split get names
// of their own.
func (k *keeper) carry(l *diff.Link) {
	for i := range l.New {
		point := l.New[i].Ref.Point
		if i >= len(l.Old) {
			k.fresh(point)
		} else if name := k.named(l.Old[i].Ref.Point); name != point {
			k.names[point] = name
			k.taken[name] = true
		}
	}
}

// fresh names a point that was none before: by its id, unless a provision has that name
// which has moved elsewhere.
func (k *keeper) fresh(point string) string {
	if !k.taken[point] {
		return point
	}
	k.names[point] = point + "@" + k.c.New.Version
	return k.names[point]
}

// change writes down what became of a link.
func (k *keeper) change(l *diff.Link, changes []*diff.Change) Change {
	ch := Change{Old: points(l.Old), New: points(l.New)}
	if len(ch.Old) > 0 {
		ch.Provision = k.named(ch.Old[0])
	}
	for _, h := range changes {
		ch.Kinds = append(ch.Kinds, h.Kind)
		for i := range h.Effects {
			if e := &h.Effects[i]; e.Kind.Changes() {
				ch.Effects = append(ch.Effects, effectOf(e))
			}
		}
	}
	was, is := wordsOf(l.Old), wordsOf(l.New)
	switch {
	case was != is:
		ch.Was, ch.Is, ch.Back = was, is, k.exchange(l, was, is)
	case len(ch.Effects) > 0:
		ch.Is = is
	}
	return ch
}

// exchange notes words that went, and says where those that came stood before.
func (k *keeper) exchange(l *diff.Link, was, is string) (back Origin) {
	if s, ok := sumOf(is); ok {
		back = k.follower.gone[s]
		delete(k.follower.gone, s)
	}
	if s, ok := sumOf(was); ok {
		k.gone = append(k.gone, lost{s, Origin{
			Version: k.next.Old.ID, Date: k.next.Old.Date,
			Point: l.Old[0].Ref.Point,
		}})
	}
	return back
}

func points(clauses []diff.Clause) []string {
	var out []string
	for i := range clauses {
		out = append(out, clauses[i].Ref.Point)
	}
	return out
}

// wordsOf gives the headings and texts of clauses.
func wordsOf(clauses []diff.Clause) string {
	var out []string
	for i := range clauses {
		for _, s := range []string{clauses[i].Heading, clauses[i].Text} {
			if s != "" {
				out = append(out, s)
			}
		}
	}
	return strings.Join(out, "\n")
}

func effectOf(e *diff.Effect) Effect {
	return Effect{
		Kind: e.Kind, Before: e.Before.Text, After: e.After.Text, Was: e.Before.Value,
		Is: e.After.Value,
		By: e.By, What: e.What, Contested: e.Contested,
	}
}
