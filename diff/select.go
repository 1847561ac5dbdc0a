package diff

import (
	"fmt"
	"slices"
	"strings"
)

// Select gives the script of some changes alone, by their ids, re-based: [Apply] carries
// it out on the old draft, [Invert] turns it round, and nothing else changes. Paths in
// the old tree stay; those in the new one are of the tree that it leads to.
//
// A change stands for the edits of its link: words for text, heading, presence, role and
// theme, a renumbering for the number, a move for the move, what is added or removed for
// all. A field that no change of the link names goes with any of them. What was split,
// merged or regrouped is indivisible: any change of such a link stands for all of it. A
// change that only tells where words lead has no edits.
//
// The error is a [*SelectError] that names ids that are not there, and the changes that
// the chosen ones need: a point goes only with those below it, and comes only below one
// that is there. Cost: linear in the comparison, but for sorting.
func (c *Comparison) Select(ids ...string) ([]Edit, error) {
	if c == nil {
		c = new(Comparison)
	}
	s := &selection{c: c, chosen: make([]bool, len(c.Edits)), ids: ids}
	if err := s.choose(); err != nil {
		return nil, err
	}
	s.grow()
	if err := s.needs(); err != nil {
		return nil, err
	}
	return s.rebased(), nil
}

// A SelectError says why some changes cannot be selected by themselves.
type SelectError struct {
	Unknown []string // ids that no change has, as they were given
	Needs   []Need   // what is missing, in the order of the document
}

// A Need is a change without which another one makes no sense.
type Need struct {
	ID  string // of the change that is needed; "" what is needed is no change of its own
	For string // id of the change that needs it
	Why string // in English
}

func (e *SelectError) Error() string {
	var parts []string
	if len(e.Unknown) > 0 {
		parts = append(parts, "there is no change "+strings.Join(e.Unknown, ", "))
	}
	for _, n := range e.Needs {
		parts = append(parts, fmt.Sprintf("change %s needs %s: %s", n.For, n.ID, n.Why))
	}
	return "diff: " + strings.Join(parts, "; ")
}

// IDs gives the ids of the changes that are needed, each once.
func (e *SelectError) IDs() []string {
	var out []string
	for _, n := range e.Needs {
		if n.ID != "" && !slices.Contains(out, n.ID) {
			out = append(out, n.ID)
		}
	}
	return out
}

// A selection is one run of [Comparison.Select].
type selection struct {
	c        *Comparison
	ids      []string
	chosen   []bool         // by edit
	chosenBy map[int]string // edit → id of a change that chose it
	root     *limb
	points   int // of both trees, those of both once
	limbs    map[*Edit]*limb
}

// choose finds the edits of the changes.
func (s *selection) choose() error {
	at := make(map[string]*Change, len(s.c.Changes))
	for i := range s.c.Changes {
		at[s.c.Changes[i].ID] = &s.c.Changes[i]
	}
	var unknown []string
	picked := make(map[int][]*Change)
	for _, id := range s.ids {
		h := at[id]
		if h == nil {
			unknown = append(unknown, id)
			continue
		}
		picked[h.Link] = append(picked[h.Link], h)
	}
	if len(unknown) > 0 {
		return &SelectError{Unknown: unknown}
	}
	kinds := make(map[int][]Kind) // that are said of each link
	for i := range s.c.Changes {
		h := &s.c.Changes[i]
		kinds[h.Link] = append(kinds[h.Link], h.Kind)
	}
	s.chosenBy = make(map[int]string)
	for i := range s.c.Edits {
		e := &s.c.Edits[i]
		if !s.c.has(e.Link) {
			continue
		}
		for _, h := range picked[e.Link] {
			if s.stands(h, e, kinds[e.Link]) {
				s.chosen[i], s.chosenBy[i] = true, h.ID
				break
			}
		}
	}
	return nil
}

// stands reports whether a change stands for an edit of its link, of which changes of
// some kinds are said.
func (s *selection) stands(h *Change, e *Edit, kinds []Kind) bool {
	if h.Kind == KindRelinked || h.Kind == KindRepointed {
		return false
	}
	l := &s.c.Links[h.Link]
	if len(l.Old) > 1 || len(l.New) > 1 || len(l.Old)+len(l.New) < 2 {
		return true
	}
	own := func(k Kind) bool { return h.Kind == k || !slices.Contains(kinds, k) }
	switch {
	case e.Op == OpMove:
		return own(KindMoved)
	case e.Op == OpSet && e.Field == FieldNumber:
		return own(KindRenumbered)
	case h.Kind == KindMoved || h.Kind == KindRenumbered:
		return !slices.ContainsFunc(kinds, ofContent)
	}
	return true
}

// ofContent reports whether a change of a kind stands for what a point has beside its
// number and its place.
func ofContent(k Kind) bool {
	return k != KindMoved && k != KindRenumbered && k != KindRelinked && k != KindRepointed
}

// A limb is a point of the trees while the changes are selected.
type limb struct {
	// those below it in the old tree and, by the whole script, in the new one
	old, now             []*limb
	parents, wantedUnder *limb // what it stands below in these; nil in one where it is not
	gone, come           int   // the edits that take it away or bring it in; -1 none
	path                 []int // in the tree that the selection leads to
	leaves, enters       bool  // whether those edits are chosen
}

// grow builds the old tree and what the whole script makes of it.
func (s *selection) grow() {
	s.root = newLimb()
	s.limbs = make(map[*Edit]*limb)
	var old [][]int
	for i := range s.c.Links {
		for k := range s.c.Links[i].Old {
			old = append(old, s.c.Links[i].Old[k].Path)
		}
	}
	slices.SortFunc(old, slices.Compare[[]int])
	for _, path := range old {
		b := newLimb()
		if b.parents = s.at(path[:max(len(path)-1, 0)]); b.parents != nil && len(path) > 0 {
			b.parents.old = append(b.parents.old, b)
		}
	}
	s.points = len(old)
	var incoming []int
	for i := range s.c.Edits {
		e := &s.c.Edits[i]
		b := newLimb()
		if e.Op != OpInsert {
			if b = s.at(e.Old.Path); b == nil {
				continue
			}
		}
		s.limbs[e] = b
		if e.Op == OpDelete || e.Op == OpMove {
			b.gone, b.leaves = i, s.chosen[i]
		}
		if e.Op == OpInsert {
			s.points++
		}
		if e.Op == OpInsert || e.Op == OpMove {
			b.come, b.enters = i, s.chosen[i]
			incoming = append(incoming, i)
		}
	}
	s.root.settle()
	slices.SortStableFunc(incoming, func(a, b int) int {
		return slices.Compare(s.c.Edits[a].New.Path, s.c.Edits[b].New.Path)
	})
	for _, i := range incoming {
		e := &s.c.Edits[i]
		b := s.limbs[e]
		if e.New.IsZero() {
			continue
		}
		if b.wantedUnder = s.limbAt(e.New.Path[:len(e.New.Path)-1]); b.wantedUnder != nil {
			k := min(max(e.New.Path[len(e.New.Path)-1], 0), len(b.wantedUnder.now))
			b.wantedUnder.now = slices.Insert(b.wantedUnder.now, k, b)
		}
	}
}

func newLimb() *limb { return &limb{gone: -1, come: -1} }

// at gives what stands at a place of the old tree, or nil.
func (s *selection) at(path []int) *limb {
	return s.root.down(path, func(b *limb) []*limb { return b.old })
}

// limbAt gives what stands at a place of the new tree, or nil.
func (s *selection) limbAt(path []int) *limb {
	return s.root.down(path, func(b *limb) []*limb { return b.now })
}

// down goes down a path in one of the trees; nil where it leads nowhere.
func (b *limb) down(path []int, list func(*limb) []*limb) *limb {
	for _, k := range path {
		children := list(b)
		if k < 0 || k >= len(children) {
			return nil
		}
		b = children[k]
	}
	return b
}

// settle puts into the new tree what the whole script leaves where it is.
func (b *limb) settle() {
	for _, c := range b.old {
		c.settle()
		if c.gone < 0 {
			c.wantedUnder = b
			b.now = append(b.now, c)
		}
	}
}

// needs finds what the chosen edits need.
func (s *selection) needs() error {
	out := new(SelectError)
	names := make(map[int]string) // link → id of the change that stands for a structural edit
	for i := range s.c.Changes {
		h := &s.c.Changes[i]
		if structural(h.Kind) || h.Kind == KindAdded || h.Kind == KindUnreported ||
			names[h.Link] == "" {
			names[h.Link] = h.ID
		}
	}
	need := func(edit, other int, why string) {
		n := Need{ID: names[s.c.Edits[other].Link], For: s.chosenBy[edit], Why: why}
		if !slices.Contains(out.Needs, n) {
			out.Needs = append(out.Needs, n)
		}
	}
	for again := true; again; {
		again = false
		for i := range s.c.Edits {
			if !s.chosen[i] {
				continue
			}
			for _, w := range s.wants(i) {
				if s.along(w.edit, i) {
					again = true
				} else {
					need(i, w.edit, w.why)
				}
			}
		}
	}
	if len(out.Needs) > 0 {
		return out
	}
	return nil
}

// A want is an edit that another one needs.
type want struct {
	edit int
	why  string
}

// wants gives the edits that a chosen one needs and that are not chosen.
func (s *selection) wants(i int) (out []want) {
	e := &s.c.Edits[i]
	b := s.limbs[e]
	if b == nil {
		return nil
	}
	if e.Op == OpDelete {
		for _, child := range b.old {
			if child.gone >= 0 && !child.leaves {
				out = append(out, want{child.gone, "a point goes only with those below it"})
			}
		}
	}
	if e.Op != OpInsert && e.Op != OpMove || b.wantedUnder == nil {
		return out
	}
	if p := b.wantedUnder; p.parents == nil && p.come >= 0 && !p.enters {
		out = append(out, want{p.come, "a point comes only below one that is there"})
	}
	if circle := s.circle(b); circle != nil {
		out = append(out, want{circle.come, "it would stand below itself"})
	}
	return out
}

// along takes an edit that no change stands for along with one that needs it, and
// reports whether it did.
func (s *selection) along(i, other int) bool {
	e := &s.c.Edits[i]
	if slices.ContainsFunc(s.c.Changes, func(h Change) bool { return h.Link == e.Link }) {
		return false
	}
	s.chosen[i], s.chosenBy[i] = true, s.chosenBy[other]
	if b := s.limbs[e]; b != nil {
		b.leaves, b.enters = b.gone >= 0, b.come >= 0
	}
	return true
}

// circle gives the point that would have to move too so that b does not stand below
// itself in the tree that the selection leads to; nil where it does not.
func (s *selection) circle(b *limb) *limb {
	var last *limb
	steps := s.points // more are not above b, unless others go in a circle: they are told of there
	for p := b.wantedUnder; p != nil && p != s.root && steps > 0; p = p.home() {
		if steps--; p == b {
			return last
		}
		if p.come >= 0 && !p.enters && p.parents != nil {
			last = p
		}
	}
	return nil
}

// home gives what a point stands below in the tree that the selection leads to.
func (b *limb) home() *limb {
	if b.enters {
		return b.wantedUnder
	}
	return b.parents
}

// rebased gives the chosen edits with the places of the tree that they lead to.
func (s *selection) rebased() []Edit {
	s.place(s.root, nil)
	var out []Edit
	for i := range s.c.Edits {
		e := s.c.Edits[i]
		if !s.chosen[i] {
			continue
		}
		if b := s.limbs[&s.c.Edits[i]]; b != nil && e.Op != OpDelete {
			e.New = Position{Path: slices.Clone(b.path)}
		}
		e.Old.Path, e.Splices = slices.Clone(e.Old.Path), slices.Clone(e.Splices)
		out = append(out, e)
	}
	sortEdits(out, func(int) bool { return false })
	return out
}

// place gives all that stands below b its place: what stays in the old order, and what
// comes in behind what stands before it in the new tree and is there.
func (s *selection) place(b *limb, path []int) {
	b.path = path
	followers := make(map[*limb][]*limb) // nil: before all others
	var last *limb
	for _, c := range b.now {
		switch {
		case c.enters:
			followers[last] = append(followers[last], c)
			last = c
		case c.home() == b:
			last = c
		}
	}
	k := 0
	var put func(c *limb)
	put = func(c *limb) {
		if c != nil {
			s.place(c, append(slices.Clone(path), k))
			k++
		}
		for _, next := range followers[c] {
			put(next)
		}
	}
	put(nil)
	for _, c := range b.old {
		if !c.leaves {
			put(c)
		}
	}
}
