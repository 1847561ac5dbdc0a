package diff

import (
	"context"
	"slices"
	"sync"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/facts"
)

// A work is one run of a comparison, on the sides ordered by content.
type work struct {
	stopper
	old, new     *flat.Tree
	set          *settings
	out          *Comparison
	links        []span   // in step with out.Links
	counterparts [][2]int // nodes that are counterparts, where these are asked for
	linkOf       [2][]int // index in links of each node, by side
	turned       bool     // the comparison was asked for from new to old: see Compare
	descent      descent
	comparer     *effect.Comparer
	targets      [2]targets // of either draft, once the links are known
	// of either draft, where both are texts by themselves and a number leads elsewhere in one;
	// nil otherwise
	leads   [2]*numbering
	readers map[string]*facts.Reader // by language, when asked for

	brackets     [2][]plan.PointBrackets // by side and node, once they are read
	bracketsRead bool
	contests     map[*span]*contest // of links with words in brackets
}

// A span is a link by the nodes of both trees.
type span struct {
	old, new             []int
	replaced, renumbered bool
	displaced            bool  // all of it is out of its place, whatever the script does
	move                 *move // nil: it did not move
}

// A move is how a link moved: from an old node to a new one, in another order or
// below another point.
type move struct {
	old, new   int
	reparented bool
}

func newWork(ctx context.Context, old, new *flat.Tree, s *settings, turned bool) *work {
	w := &work{
		stopper: stopper{ctx: ctx}, old: old, new: new, set: s, turned: turned,
		out: &Comparison{Format: Format}, contests: make(map[*span]*contest),
	}
	w.descent = descentOf(s.scope, old.Version, new.Version)
	w.comparer = s.comparer()
	return w
}

// plainComparer compares the effects of texts without a plan, by the sentences of package
// effect. It is made once, never changes, and lends its memory to one comparison after the
// other.
var plainComparer = sync.OnceValue(func() *effect.Comparer { return effect.NewComparer() })

// comparer gives what compares effects.
func (s *settings) comparer() *effect.Comparer {
	var opts []effect.Option
	if s.scope != nil {
		opts = append(opts, effect.Parties(s.scope.Parties))
	}
	if len(s.sentences.Texts) > 0 {
		opts = append(opts, effect.Sentences(s.sentences))
	}
	if opts == nil {
		return plainComparer()
	}
	return effect.NewComparer(opts...)
}

func (w *work) run() error {
	if p := w.set.scope; p != nil {
		w.out.Plan, w.out.Collected = p.Title, p.Collected
	}
	w.out.Old, w.out.New = w.side(w.old), w.side(w.new)
	if p := parent(w.old.Version, w.new.Version); p != nil {
		w.out.Old.Relation, w.out.Old.Certainty = p.Relation, p.Certainty
	}
	if p := parent(w.new.Version, w.old.Version); p != nil {
		w.out.New.Relation, w.out.New.Certainty = p.Relation, p.Certainty
	}
	w.out.Basis = w.basis()
	if err := w.align(); err != nil {
		return err
	}
	w.linkOf = w.linksOf()
	partner := w.partners()
	w.out.Edits = w.script(partner)
	w.moves(partner)
	w.targets[0], w.targets[1] = w.out.targets()
	if w.out.WithoutCopies() {
		if leads, stay := numberings(w.out); !stay {
			w.leads = leads
		}
	}
	for i := range w.links {
		if w.ended() {
			return w.err
		}
		w.judge(i)
	}
	return w.err
}

// side describes one of the drafts.
func (w *work) side(t *flat.Tree) Side {
	v := t.Version
	s := Side{
		Version: v.ID, Title: v.Title, Status: v.Status, Date: v.Date, Public: v.FirstPublic(),
		Coverage: v.Coverage, Points: v.Provisions(), Claims: len(v.Claims),
	}
	s.Copy = collate.WitnessCopy(w.set.scope, v, v.LeadWitness(), nil)
	for _, c := range v.Counts {
		s.Counts = append(s.Counts, c.Points)
	}
	slices.Sort(s.Counts)
	s.Counts = slices.Compact(s.Counts)
	s.Said = w.saidOf(v)
	s.Disputed = w.set.scope.AuthorshipDisputed(v.ID)
	s.Digest = digest(v.Points)
	s.Brackets = bracketsIn(t)
	return s
}

// bracketsIn counts the brackets of a draft, where they are its own.
func bracketsIn(t *flat.Tree) bracket.Count {
	alternative := func(n flat.Node) bool { return n.Point.Role == plan.RoleAlternative }
	if !t.TextItself() || !t.Bracketed() && !slices.ContainsFunc(t.Nodes, alternative) {
		return bracket.Count{}
	}
	if n := t.Version.CountBrackets(); n.Brackets+n.Sets+n.Unmatched > 0 {
		return n
	}
	return bracket.Count{}
}

// basis gives in whose wording one draft was written over the other, if that
// is another than the one that is compared. A difference from the compared
// wording is then the draft's only if that witness, however its text is known,
// or a second copy in the draft's own words bears it out.
func (w *work) basis() Basis {
	for _, pair := range [][2]*flat.Tree{{w.new, w.old}, {w.old, w.new}} {
		child, origin := pair[0], pair[1]
		p := parent(child.Version, origin.Version)
		if p == nil || p.Witness == "" {
			continue
		}
		lead, base := origin.Version.LeadWitness(), origin.Version.Witness(p.Witness)
		if lead != nil && base != nil && lead != base {
			return Basis{
				Version: child.Version.ID, Over: origin.Version.ID,
				Copy:      collate.WitnessCopy(w.set.scope, origin.Version, base, nil),
				Certainty: p.Certainty,
			}
		}
	}
	return Basis{}
}

// parent gives what child says of its descent from v, or nil.
func parent(child, v *plan.Version) *plan.Parent {
	for i := range child.Parents {
		if child.Parents[i].Version == v.ID {
			return &child.Parents[i]
		}
	}
	return nil
}

// clause describes a node.
func (w *work) clause(t *flat.Tree, i int) Clause {
	n := &t.Nodes[i]
	p := n.Point
	c := Clause{
		Ref: plan.Ref{Version: t.Version.ID, Point: p.ID}, Path: n.Path, Role: p.Role,
		Number:  t.Number(i),
		Heading: p.Heading, Text: p.Text, Standing: n.Standing,
	}
	if w.set.scope != nil {
		if theme := w.set.scope.Theme(p.Theme); theme != nil {
			c.Theme = theme.Name
		}
	}
	c.Notes = held.Notes(&p.Content)
	if lead := t.Version.LeadWitness(); lead != nil {
		c.Copy = collate.WitnessCopy(w.set.scope, t.Version, lead, &p.Content)
	} else if len(p.Cites) > 0 {
		c.Copy = collate.CopyOf(w.set.scope, p.Cites[0])
	}
	return c
}
