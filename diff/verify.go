package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// surelyLinked is the least confidence, per mille, with which one point is taken for
// what became of another where words may change that are known to carry nothing, or
// where only one of the two stands where words may change at all.
const surelyLinked = 900

// Verify says whether nothing but what is allowed changed between the two drafts of a
// comparison: the question of who sent a draft out and gets it back. What is not
// allowed is a [Finding], and so is what cannot be told: a point that a side was not
// read in its own words at, a draft that is seen in part, a part of the files that was
// not looked at and whose bytes differ.
//
// An allowance for a point covers what stands below it in either draft. Not covered,
// unless they are named, are its own removal, move, split, merger and regrouping.
// Wording passes only where package effect calls each difference of a clause, in text
// and heading, wording only or typography only, and where both sides were read in these
// words and are surely one clause. Numbers that are others only because something that
// is allowed came in or went out before them, and references that only follow such a
// number, are allowed too, and listed apart.
//
// It looks at the clauses of the links, and not only at what c says of them: a
// difference of which c says nothing is a finding. What words do it takes from c where
// that says it, [Change].WordingOnly too: c must come from [Compare]. An allowance without a
// point is one for a part that was not looked at. A nil c is an empty one, which does not pass.
//
// Cost: linear in the comparison; and what [effect.Compare] takes for each clause whose
// wording may change and of which c does not say that only wording differs, and for each
// in which references are perhaps others. See BenchmarkBesides.
func Verify(c *Comparison, allow ...Allowance) *Verification {
	if c == nil {
		c = new(Comparison)
	}
	v := &verifier{c: c, allow: allow, out: &Verification{
		Format: VerificationFormat,
		Old:    verified(&c.Old), New: verified(&c.New),
	}}
	v.survey()
	v.points()
	v.numbers()
	v.references()
	v.parts()
	v.wholes()
	v.idle()
	v.sort()
	v.out.Passed = len(v.out.Findings) == 0
	return v.out
}

func verified(s *Side) Verified {
	return Verified{
		Name: s.Name(""), Points: s.Points, Coverage: s.Coverage, Digest: s.Digest,
		Looked: slices.Clone(s.Looked), Unread: s.unlooked(), Tracked: s.Tracked,
	}
}

// A verifier is one run of [Verify].
type verifier struct {
	c     *Comparison
	allow []Allowance
	out   *Verification

	at      [2]map[string]placed // the clauses of either side, by path
	changes [][]*Change          // by link
	named   []map[int][2]bool    // for each allowance, the links that it names, and on which sides
	nested  []map[int]bool       // and those all of whose clauses stand below one of these
	decided map[int]bool         // links whose numbers follow or may be others
	// paths of numbered clauses of either side that came in or went out and may, sorted
	inserted [2][][]int
	numbered []int     // links whose numbers are left to be looked at
	referred []*Change // changes whose references are left to be looked at
	comparer *effect.Comparer
	leads    [2]*numbering // by side; nil until a number is looked up
	stay     bool          // both are the same: see numbersStay
}

// survey finds where the clauses stand, what is said of the links, and what each
// allowance speaks of.
func (v *verifier) survey() {
	v.at = [2]map[string]placed{make(map[string]placed), make(map[string]placed)}
	v.decided = make(map[int]bool)
	for i := range v.c.Links {
		for side, clauses := range v.c.Links[i].sides() {
			for k := range clauses {
				v.at[side][pathKey(clauses[k].Path)] = placed{i, &clauses[k]}
			}
		}
	}
	for _, changes := range v.c.All() {
		v.changes = append(v.changes, changes)
	}
	for k := range v.allow {
		named, nested := v.covered(&v.allow[k])
		v.named, v.nested = append(v.named, named), append(v.nested, nested)
	}
}

// sides gives the clauses of either side of a link.
func (l *Link) sides() [2][]Clause { return [2][]Clause{l.Old, l.New} }

// covered gives the links that an allowance names, with the sides on which it does,
// and those below them.
func (v *verifier) covered(a *Allowance) (named map[int][2]bool, nested map[int]bool) {
	named, nested = make(map[int][2]bool), make(map[int]bool)
	if a.Point == "" {
		return named, nested
	}
	old, new := v.nameable(0, a.Point), v.nameable(1, a.Point)
	for i := range old {
		named[i] = [2]bool{true, new[i]}
	}
	for i := range new {
		// A number that the older draft gives to another point that is still there
		// names that one.
		if len(old) == 0 || len(v.c.Links[i].Old) == 0 {
			named[i] = [2]bool{old[i], true}
		}
	}
	for i := range v.c.Links {
		if _, ok := named[i]; !ok && v.isUnder(i, named) {
			nested[i] = true
		}
	}
	return named, nested
}

// nameable gives the links that have a clause of a name on a side.
func (v *verifier) nameable(side int, name string) map[int]bool {
	out := make(map[int]bool)
	for i := range v.c.Links {
		for _, clause := range v.c.Links[i].sides()[side] {
			if name == everyPoint || clause.Role != "" && name == string(clause.Role) ||
				clause.Ref.Point != "" && name == clause.Ref.Point ||
				name == v.path(side, &clause) {
				out[i] = true
			}
		}
	}
	return out
}

// path gives the numbers of a clause from the first level down, joined by full stops;
// "" where it has none. A number that repeats those above it stands for them.
func (v *verifier) path(side int, clause *Clause) string {
	number := bareNumber(clause)
	if number == "" || len(clause.Path) <= 1 {
		return number
	}
	outer, ok := v.at[side][pathKey(clause.Path[:len(clause.Path)-1])]
	if !ok {
		return number
	}
	outerPath := v.path(side, outer.clause)
	if outerPath == "" || strings.HasPrefix(number, outerPath+".") {
		return number
	}
	return outerPath + "." + number
}

// isUnder reports whether all clauses of a link stand below named links.
func (v *verifier) isUnder(i int, named map[int][2]bool) bool {
	for side, clauses := range v.c.Links[i].sides() {
		for k := range clauses {
			if !v.standsBelow(side, clauses[k].Path, named) {
				return false
			}
		}
	}
	return true
}

func (v *verifier) standsBelow(side int, path []int, named map[int][2]bool) bool {
	for n := len(path) - 1; n > 0; n-- {
		if outer, ok := v.at[side][pathKey(path[:n])]; ok {
			if _, ok := named[outer.link]; ok {
				return true
			}
		}
	}
	return false
}

// points decides on what became of each point, but for numbers and references that
// may follow.
func (v *verifier) points() {
	for i := range v.c.Links {
		l := &v.c.Links[i]
		for _, h := range v.changes[i] {
			v.change(i, l, h)
		}
		v.unsaid(i, l)
	}
}

// change decides on one change.
func (v *verifier) change(i int, l *Link, h *Change) {
	ground := v.ground(i, l, h.Kind)
	switch {
	case ground == GroundAllowed:
		if h.Kind == KindRenumbered {
			v.decided[i] = true
		}
	case h.Kind == KindRenumbered:
		v.numbered = append(v.numbered, i)
		return
	case h.Kind == KindReworded && len(l.Old) == 1 && len(l.New) == 1 && ground != GroundLink:
		v.referred = append(v.referred, h) // with its wording, in the end
		return
	case h.Kind == KindRestyled && ground != GroundLink:
		v.referred = append(v.referred, h)
		return
	}
	v.add(ground, i, h)
}

// ground decides by the allowances alone.
func (v *verifier) ground(i int, l *Link, kind Kind) Ground {
	ground := GroundChanged
	for k := range v.allow {
		a := &v.allow[k]
		sides, named := v.named[k][i]
		switch {
		case !named && !v.nested[k][i]:
		case a.covers(kind, named):
			if named && l.Confidence < surelyLinked && !v.wholly(a, l, sides) {
				ground = GroundLink
				continue
			}
			return GroundAllowed
		case a.whole() && ground == GroundChanged:
			ground = GroundUnnamed
		}
	}
	if ground != GroundChanged {
		return ground
	}
	switch {
	case kind == KindUnreported:
		return GroundUnseen
	case kind == KindRetold:
		return GroundTold
	case v.wordingOf(i) && (kind == KindReplaced || kind == KindRegrouped):
		return GroundUnclear
	}
	return GroundChanged
}

// wholly reports whether what an allowance names is all that a link has: then it does
// not matter which clause became which.
func (v *verifier) wholly(a *Allowance, l *Link, sides [2]bool) bool {
	return a.Point == everyPoint || (sides[0] || len(l.Old) == 0) && (sides[1] || len(l.New) == 0)
}

// wordingOf reports whether the wording of a link may change, beyond what else may.
func (v *verifier) wordingOf(i int) bool {
	for k := range v.allow {
		if _, named := v.named[k][i]; v.allow[k].Wording && (named || v.nested[k][i]) {
			return true
		}
	}
	return false
}

// open reports whether whatever the words of a link do may be.
func (v *verifier) open(i int) bool {
	for k := range v.allow {
		if _, named := v.named[k][i]; v.allow[k].whole() && (named || v.nested[k][i]) {
			return true
		}
	}
	return false
}

// unsaid finds what differs between the sides of a link, or is not known of it, and is
// in none of its changes.
func (v *verifier) unsaid(i int, l *Link) {
	if v.open(i) {
		return
	}
	said := func(kinds ...Kind) bool {
		return slices.ContainsFunc(v.changes[i], func(h *Change) bool {
			return slices.Contains(kinds, h.Kind)
		})
	}
	silent := func(kind Kind) { v.put(&v.out.Findings, v.finding(GroundSilent, i, kind)) }
	switch {
	case len(l.Old) == 0 && l.Known == KnownAbsent && !said(KindAdded) && worded(l.New):
		silent(KindAdded)
	case len(l.New) == 0 && l.Known == KnownAbsent && !said(KindRemoved) && worded(l.Old):
		silent(KindRemoved)
	case len(l.Old) > 1 && !said(KindMerged, KindRegrouped, KindNarrowed, KindWidened):
		silent(KindMerged)
	case len(l.New) > 1 && !said(KindSplit, KindRegrouped, KindNarrowed, KindWidened):
		silent(KindSplit)
	}
	words := said(KindReworded, KindRestyled, KindRetold, KindReplaced, KindBracketed,
		KindUnbracketed, KindNarrowed, KindWidened,
		KindReattributed, KindAdded, KindRemoved, KindUnreported)
	if len(l.Old) == 1 && len(l.New) == 1 {
		a, b := &l.Old[0], &l.New[0]
		if !words && (a.Text != b.Text || a.Heading != b.Heading) {
			silent(KindReworded)
		}
		if a.Role != b.Role {
			silent("")
		}
		if a.Number != b.Number && l.Known == KnownWords && !said(KindRenumbered) {
			v.numbered = append(v.numbered, i)
		}
	}
	switch {
	case words:
	case l.Known == KnownSubstance:
		v.put(&v.out.Findings, v.finding(GroundTold, i, ""))
	case l.Known == KnownOneSide, l.Known == KnownNeither:
		v.put(&v.out.Findings, v.finding(GroundUnseen, i, ""))
	}
}

// worded reports whether any of some clauses has something to read.
func worded(clauses []Clause) bool {
	return slices.ContainsFunc(clauses, func(c Clause) bool {
		return c.Text != "" || c.Heading != ""
	})
}

// wholes finds what is wrong with the drafts as a whole.
func (v *verifier) wholes() {
	if len(v.c.Links) == 0 {
		v.put(&v.out.Findings, Finding{Ground: GroundNothing})
	}
	for side, s := range []*Side{&v.c.Old, &v.c.New} {
		if s.Coverage == plan.CoveragePartial || s.Coverage == plan.CoverageContents {
			f := Finding{Ground: GroundUnseen}
			f.At, f.Now = v.sideName(side)
			v.put(&v.out.Findings, f)
		}
	}
}

// sideName gives what a side is called, as At or as Now of a finding.
func (v *verifier) sideName(side int) (at, now string) {
	old, new := v.c.Names()
	if side == 0 {
		return old, ""
	}
	return "", new
}

// idle finds allowances that name nothing.
func (v *verifier) idle() {
	for k := range v.allow {
		a := &v.allow[k]
		if a.Unread != "" && !slices.ContainsFunc(slices.Concat(v.c.Old.unlooked(),
			v.c.New.unlooked()), a.allowsUnread) ||
			a.Point != "" && len(v.named[k]) == 0 {
			v.out.Idle = append(v.out.Idle, a.String())
		}
	}
}

// add puts a change where it belongs.
func (v *verifier) add(ground Ground, i int, h *Change) {
	if ground == GroundChanged && (h.Verdict == VerdictTelling || h.Verdict == VerdictOpen) {
		ground = GroundCopies
		if h.Reason == ReasonTold || h.Reason == ReasonLanguage || h.Reason == ReasonPartial {
			ground = GroundTold
		}
	}
	f := v.finding(ground, i, h.Kind)
	f.Change, f.Effects = h.ID, plain(h.Effects)
	for _, d := range h.Differences {
		f.Words = append(f.Words, Exchange{Old: d.Old.Text, New: d.New.Text})
	}
	switch h.Kind {
	case KindRenumbered, KindMoved, KindRelinked:
		f.Words = []Exchange{{Old: h.From, New: h.To}}
	case KindAdded, KindRemoved, KindUnreported, KindRetold:
		f.Words = v.texts(i)
	default: // its differences
	}
	switch ground {
	case GroundAllowed:
		v.put(&v.out.Allowed, f)
		v.comesAndGoes(i)
	case GroundFollows:
		v.put(&v.out.Following, f)
	default:
		v.put(&v.out.Findings, f)
	}
}

// texts gives the words of a link, whole.
func (v *verifier) texts(i int) []Exchange {
	var e Exchange
	l := &v.c.Links[i]
	for _, clause := range l.Old {
		e.Old = strings.TrimSpace(e.Old + "\n" + strings.TrimSpace(clause.Heading+"\n"+clause.Text))
	}
	for _, clause := range l.New {
		e.New = strings.TrimSpace(e.New + "\n" + strings.TrimSpace(clause.Heading+"\n"+clause.Text))
	}
	if e == (Exchange{}) {
		return nil
	}
	return []Exchange{e}
}

// finding gives a finding on a link.
func (v *verifier) finding(ground Ground, i int, kind Kind) Finding {
	f := Finding{Ground: ground, Kind: kind}
	var names [2][]string
	for side, clauses := range v.c.Links[i].sides() {
		for k := range clauses {
			names[side] = append(names[side], v.name(side, &clauses[k]))
			if side == 0 {
				f.Old = append(f.Old, clauses[k].Ref)
			} else {
				f.New = append(f.New, clauses[k].Ref)
			}
		}
	}
	f.At, f.Now = strings.Join(names[0], ", "), strings.Join(names[1], ", ")
	return f
}

// name gives what a reader knows a clause by.
func (v *verifier) name(side int, clause *Clause) string {
	const few = 6 // words of one that has neither number nor heading
	if path := v.path(side, clause); path != "" {
		return path
	}
	if clause.Heading != "" {
		return strings.Join(strings.Fields(clause.Heading), " ")
	}
	words := strings.Fields(clause.Text)
	if len(words) > few {
		return strings.Join(words[:few], " ") + " …"
	}
	return cmp.Or(strings.Join(words, " "), string(clause.Role), clause.Ref.Point)
}

func (v *verifier) put(list *[]Finding, f Finding) {
	f.Unsure = f.Ground.unsure()
	*list = append(*list, f)
}

// sort puts the findings into the order of the document: what is of no point last.
func (v *verifier) sort() {
	order := make(map[plan.Ref]int, len(v.c.Links))
	for i := range v.c.Links {
		for _, clauses := range v.c.Links[i].sides() {
			for _, clause := range clauses {
				order[clause.Ref] = i
			}
		}
	}
	place := func(f *Finding) int {
		for _, r := range slices.Concat(f.Old, f.New) {
			return order[r]
		}
		return len(v.c.Links)
	}
	for _, list := range [][]Finding{v.out.Findings, v.out.Allowed, v.out.Following} {
		slices.SortStableFunc(list, func(a, b Finding) int {
			return cmp.Compare(place(&a), place(&b))
		})
	}
	slices.Sort(v.out.Idle)
}
