package trail

import (
	"hash/maphash"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
)

// A draft is a version of a row, read once: as the newer side, and then as the
// older one.
type draft struct {
	given  *plan.Version
	v      *plan.Version // the same, with ids
	nodes  []node        // in document order
	tops   []int         // those of the first level
	plain  bool          // the text itself, in which nothing but its clauses speaks
	runOn  bool          // the numbers of the second level are all different: articles in chapters
	count  bracket.Count // of its brackets
	digest string
}

// A node is a point with its place.
type node struct {
	point  *plan.Point
	parent int // -1 on the first level
	end    int // index after the last node below it
	path   []int
	sum    sum  // of all that it has, and of all below it
	same   bool // equal sums are equal points, of which all is known
	marked bool // brackets stand in it
	named  []string
	read   bool // named has the words of its text that have a digit
}

// A sum stands for the bytes of a point: two hashes, so that by chance no two
// points have one.
type sum [2]uint64

// seeds are of this run: no sum leaves it.
var seeds = [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}

func newDraft(v *plan.Version) *draft {
	d := &draft{given: v, v: v}
	if v == nil {
		return d
	}
	points, named := 0, true
	for _, p := range v.All() {
		named = named && p.ID != ""
		points++
	}
	if !named {
		d.v = v.Clone()
		d.v.FillIDs()
	}
	d.nodes = make([]node, 0, points)
	d.plain = len(v.Witnesses)+len(v.Claims)+len(v.Counts) == 0 &&
		(v.Coverage == "" || v.Coverage == plan.CoverageComplete) && len(v.Points) > 0
	var hashes [2]maphash.Hash
	for i := range hashes {
		hashes[i].SetSeed(seeds[i])
	}
	d.tops = d.walk(d.v.Points, -1, nil, &hashes)
	d.runOn = d.runsOn()
	if slices.ContainsFunc(d.nodes, func(n node) bool {
		return n.marked || n.point.Role == plan.RoleAlternative
	}) {
		d.count = d.v.CountBrackets()
	}
	return d
}

// walk adds the points of a list, and gives their indices.
func (d *draft) walk(points []plan.Point, parent int, path []int, hashes *[2]maphash.Hash) []int {
	var list []int
	for i := range points {
		p := &points[i]
		at := len(d.nodes)
		list = append(list, at)
		here := append(slices.Clip(path), i)
		d.nodes = append(d.nodes, node{point: p, parent: parent, path: here})
		children := d.walk(p.Points, at, here, hashes)
		n := &d.nodes[at]
		n.end = len(d.nodes)
		n.marked = prose.Bracketed(p.Heading) || prose.Bracketed(p.Text)
		n.same = known(p)
		for h := range hashes {
			hash := &hashes[h]
			hash.Reset()
			for _, s := range []string{
				string(p.Role), p.Number, string(p.Numbering), p.Heading,
				p.Theme, p.Language, p.Text,
			} {
				hash.WriteString(s)
				hash.WriteByte(0xff) // in no text
			}
			for _, b := range children {
				maphash.WriteComparable(hash, d.nodes[b].sum[h])
			}
			n.sum[h] = hash.Sum64()
		}
		for _, b := range children {
			n.same = n.same && d.nodes[b].same
		}
		d.plain = d.plain && strings.Count(p.Heading+p.Text, "[") == strings.Count(p.Heading+p.Text,
			"]")
	}
	return list
}

// known reports whether a point has words of its own, or only heads others, and
// nothing is said of it but that.
func known(p *plan.Point) bool {
	return p.Presence == "" && p.Wording == "" && p.Confirmed == "" && p.Extent == "" &&
		p.Coverage == "" && p.Role != plan.RoleAlternative &&
		len(p.Notes)+len(p.Cites)+len(p.Quoted)+len(p.Facts)+len(p.ProposedBy) == 0 &&
		(p.Text != "" || p.Heading != "" || len(p.Points) > 0)
}

// runsOn reports whether no number of the second level stands there twice.
func (d *draft) runsOn() bool {
	seen := make(map[string]bool)
	for i := range d.nodes {
		if n := number(d.nodes[i].point); len(d.nodes[i].path) == 2 && n != "" {
			if seen[n] {
				return false
			}
			seen[n] = true
		}
	}
	return true
}

// numbered is how many levels have numbers that lead to a point by themselves: the first, and
// the second where its numbers run on.
func (d *draft) numbered() int {
	if d.runOn {
		return 2
	}
	return 1
}

// number gives the number of a point without what stands round it.
func number(p *plan.Point) string {
	s := strings.ToLower(strings.Trim(p.Number, " .():§\u00a0"))
	return s[strings.LastIndexAny(s, ".( ")+1:]
}

// list gives the nodes right below one.
func (d *draft) list(i int) []int {
	var out []int
	for k := i + 1; k < d.nodes[i].end; k = d.nodes[k].end {
		out = append(out, k)
	}
	return out
}

// numbers gives the words of the text of node i that have a digit, in lower case.
func (d *draft) numbers(i int) []string {
	n := &d.nodes[i]
	if !n.read {
		n.named, n.read = numbersIn(n.point.Text), true
	}
	return n.named
}

// sumOf gives the digest of a draft as a comparison has it.
func (d *draft) sumOf() string {
	if d.digest == "" {
		d.digest = diff.Digest(d.v)
	}
	return d.digest
}
