package effect

import (
	"slices"
	"strings"
)

// sameOf reports whether two sentences that are not the same part by part say
// the same nonetheless: a pronoun in the one stands for the noun that the other
// has there, or the one is the passive of the other.
func (w *work) sameOf(a, b *saying) bool {
	w.spend(2 * (len(a.words) + len(b.words)))
	if w.sameFreed(a, b) || w.samePronouns(a, b) {
		return true
	}
	p, q := w.old.roles(a), w.new.roles(b)
	return p != nil && q != nil && p.passive != q.passive && p.same(q)
}

// sameFreed reports whether two sentences are the same but for a force that a
// rule made of a ban in the one: "may not … unless", "shall … only if".
func (w *work) sameFreed(a, b *saying) bool {
	p, q := anyOf(a.words, derived), anyOf(b.words, derived)
	if p == q {
		return false
	}
	free := func(s *side, say *saying) []part {
		words := s.memory.words.clone(say.words)
		for i := range words {
			if words[i].text == "=obligation" {
				words[i] = derivedForce(words[i])
			}
		}
		return s.parts(words, false)
	}
	return len(w.memory.apart(free(&w.old, a), free(&w.new, b)))+
		len(w.memory.apart(free(&w.new, b), free(&w.old, a))) == 0
}

// samePronouns reports whether two sentences are the same but for a noun and the
// pronoun that stands for it, which have changed places.
func (w *work) samePronouns(a, b *saying) bool {
	x, y := w.memory.apart(a.parts, b.parts), w.memory.apart(b.parts, a.parts)
	if len(x) != len(y) || len(x) == 0 || len(x) > 6 {
		return false
	}
	for _, list := range [][]string{x, y} {
		for _, noun := range list {
			if n := strings.Count(noun, " "); n > 4 || n == 0 || w.old.lexis.pronounOnly(noun) ||
				noun[0] == '?' || strings.ContainsAny(noun, "=#") {
				continue
			}
			if slices.Equal(w.old.lexis.standIn(x, noun), w.new.lexis.standIn(y, noun)) {
				return true
			}
		}
	}
	return false
}

// apart gives the keys of the parts of x that y has not.
func (m *memory) apart(x, y []part) (out []string) {
	count := m.count()
	for i := range y {
		count[y[i].key]++
	}
	for i := range x {
		if k := x[i].key; count[k] > 0 {
			count[k]--
		} else {
			out = append(out, k)
		}
	}
	return out
}

// pronounOnly reports whether a part is a pronoun and no more.
func (x *lexis) pronounOnly(key string) bool {
	return x.words[strings.TrimSpace(key)]&subject != 0
}

// standIn gives parts in which one sign stands for a noun and for the pronouns
// that may stand for it, in an order of their own.
func (x *lexis) standIn(keys []string, noun string) []string {
	out := make([]string, len(keys))
	for i, key := range keys {
		key = strings.ReplaceAll(key+" ", noun+" ", " @ ")
		words := strings.Fields(key)
		for k := range words {
			if x.words[words[k]]&subject != 0 {
				words[k] = "@"
			}
		}
		out[i] = strings.Join(words, " ")
	}
	slices.Sort(out)
	return out
}

// roles are who does what to whom in a sentence that has one force.
type roles struct {
	actor, force, verb, object string
	rest                       []string
	passive                    bool
}

// roles reads a sentence with one force, active or passive; nil where its parts
// are not sure.
func (s *side) roles(say *saying) *roles {
	f := forceIn(say.words)
	if f <= 0 || len(s.lexis.agents) != 1 || f+2 >= len(say.words) {
		return nil
	}
	parts := say.parts
	at := slices.IndexFunc(parts, func(p part) bool { return p.key == " "+say.words[f].text })
	if at <= 0 || at+1 >= len(parts) {
		return nil
	}
	r := &roles{force: parts[at].key}
	subject, verb := at-1, at+1
	for subject > 0 && parts[subject].tail { // "goods of the first class in store shall …"
		subject--
	}
	words := strings.Fields(parts[verb].key)
	used := []int{at, subject, verb}
	if len(words) > 1 && s.lexis.words[words[0]]&auxiliary != 0 {
		agent := slices.IndexFunc(parts, func(p part) bool {
			return strings.HasPrefix(p.key, " "+s.lexis.agents[0]+" ")
		})
		if agent < verb || len(words) != 2 || !s.lexis.participle(words[1]) {
			return nil
		}
		r.passive = true
		r.verb, r.object, r.actor = words[1], parts[subject].key,
			strings.TrimPrefix(parts[agent].key, " "+s.lexis.agents[0])
		used = append(used, agent)
	} else {
		if len(words) < 2 {
			return nil
		}
		r.verb, r.object, r.actor = words[0], " "+strings.Join(words[1:], " "), parts[subject].key
	}
	for i := range parts {
		if !slices.Contains(used, i) {
			r.rest = append(r.rest, parts[i].key)
		}
	}
	slices.Sort(r.rest)
	return r
}

func (r *roles) same(q *roles) bool {
	return r.actor == q.actor && r.force == q.force && r.object == q.object &&
		slices.Equal(r.rest, q.rest) &&
		strings.HasPrefix(r.verb, commonStart(r.verb, q.verb)) &&
		len(commonStart(r.verb, q.verb)) >= max(3, min(len(r.verb), len(q.verb))-1)
}

// commonStart gives the bytes that two words begin with both.
func commonStart(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a[:n]
}
