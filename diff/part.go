package diff

import "slices"

// A Part is something of a file that was not looked at, with what its bytes are.
type Part struct {
	Name   string `json:"name"`   // in English: heads of pages
	Digest string `json:"digest"` // of its bytes, by any recipe that both sides share
}

// UnreadParts says of what the files have beside what was read what its bytes are, so
// that [Verify] can tell whether they are the same on both sides. What it names is
// named by [Unread] too, where outputs tell of it.
func UnreadParts(old, new []Part) Option {
	return func(s *settings) { s.parts = [2][]Part{slices.Clone(old), slices.Clone(new)} }
}

// unlooked gives the names of all that was not looked at on a side.
func (s Side) unlooked() []string {
	names := slices.Clone(s.Unread)
	for _, p := range s.Parts {
		if !slices.ContainsFunc(s.Unread, func(name string) bool {
			return name == p.Name || partName(name) == p.Name
		}) {
			names = append(names, p.Name)
		}
	}
	return names
}

// parts finds the parts that were not looked at and differ, as far as that is known: by
// their bytes, or in that one side alone has them, or has another number of them.
func (v *verifier) parts() {
	var names []string
	digests := [2]map[string]string{}
	plain := [2][]string{v.c.Old.Unread, v.c.New.Unread}
	for side, s := range []*Side{&v.c.Old, &v.c.New} {
		digests[side] = make(map[string]string)
		for _, p := range s.Parts {
			digests[side][p.Name] = p.Digest
			names = append(names, p.Name)
		}
	}
	told := func(name string) bool {
		return slices.ContainsFunc(names, func(n string) bool {
			return n == name || n == partName(name)
		})
	}
	for side := range plain {
		for _, name := range plain[side] {
			if !told(name) && !slices.Contains(plain[1-side], name) {
				v.part(name, side)
			}
		}
	}
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		old, ok := digests[0][name]
		new, also := digests[1][name]
		switch {
		case !also:
			v.part(name, 0)
		case !ok:
			v.part(name, 1)
		case old != new:
			v.part(name, -1)
		}
	}
}

// part adds a part that differs, or that a side alone has.
func (v *verifier) part(name string, side int) {
	f := Finding{Ground: GroundUnread, Part: name}
	if side >= 0 {
		f.At, f.Now = v.sideName(side)
	}
	if slices.ContainsFunc(v.allow, func(a Allowance) bool { return a.allowsUnread(name) }) {
		f.Ground = GroundAllowed
		v.put(&v.out.Allowed, f)
		return
	}
	v.put(&v.out.Findings, f)
}
