package plan

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// An arc leads from one thing to another of its kind. Its place is where it
// stands in the plan.
type arc struct {
	to    int
	place diag.Pointer
}

// graph is what the rules on circles look at: certain relations among the
// things of one kind, by their order in the plan.
type graph struct {
	code diag.Code
	ids  []string
	arcs [][]arc
}

func newGraph(code diag.Code, n int) *graph {
	return &graph{code: code, ids: make([]string, n), arcs: make([][]arc, n)}
}

// link adds an arc to the thing with the given id, if there is one.
func (g *graph) link(from int, known *ids, to string, place diag.Pointer) {
	if i, ok := known.index[to]; ok {
		g.arcs[from] = append(g.arcs[from], arc{i, place})
	}
}

// circles reports each arc that leads back to where a walk came from, in the
// order of the plan: one finding a circle. Cost: linear.
func (k *checker) circles(g *graph) {
	const (
		fresh = iota
		open
		done
	)
	state := make([]byte, len(g.ids))
	type step struct{ node, next int }
	for root := range g.ids {
		if state[root] != fresh {
			continue
		}
		state[root] = open
		walk := []step{{node: root}}
		for len(walk) > 0 {
			if k.c.Full() {
				return
			}
			top := &walk[len(walk)-1]
			if top.next == len(g.arcs[top.node]) {
				state[top.node] = done
				walk = walk[:len(walk)-1]
				continue
			}
			a := g.arcs[top.node][top.next]
			top.next++
			if !k.unread.sure(a.place) {
				continue
			}
			switch state[a.to] {
			case fresh:
				state[a.to] = open
				walk = append(walk, step{node: a.to})
			case open:
				var path []string
				for _, step := range slices.Backward(walk) {
					path = append(path, g.ids[step.node])
					if step.node == a.to || len(path) == 8 {
						break
					}
				}
				path = append([]string{g.ids[a.to]}, path...)
				slices.Reverse(path)
				k.c.Add(g.code, strict.At(a.place), strict.P("id", g.ids[a.to]),
					strict.P("path", strings.Join(path, " -> ")))
			}
		}
	}
}

// cycles looks for circles among all that is certain. What is only possible,
// claimed or inferred may contradict itself: that is what the words are for.
func (k *checker) cycles() {
	k.themeCycles()
	k.reportCycles()
	k.versionCycles()
	k.statementCycles()
}

func (k *checker) themeCycles() {
	g := newGraph(CodeThemeCycle, len(k.p.Themes))
	each(k, nil, "themes", k.p.Themes, func(i int, here *diag.Path, x *Theme) {
		g.ids[i] = x.ID
		if x.In != "" {
			g.link(i, k.themes, x.In, here.Pointer().Member("in"))
		}
	})
	k.circles(g)
}

func (k *checker) reportCycles() {
	cites := newGraph(CodeCitationCycle, len(k.p.Reports))
	supersedes := newGraph(CodeSupersedesCycle, len(k.p.Reports))
	for i := range k.p.Reports {
		x := &k.p.Reports[i]
		cites.ids[i], supersedes.ids[i] = x.ID, x.ID
		if x.Supersedes == "" && len(x.Cites) == 0 {
			continue
		}
		here := diag.Pointer("/reports").Index(i)
		if x.Supersedes != "" {
			supersedes.link(i, k.reports, x.Supersedes, here.Member("supersedes"))
		}
		for j := range x.Cites {
			if x.Cites[j].Certainty.Sure() {
				cites.link(i, k.reports, x.Cites[j].Report,
					here.Member("cites").Index(j).Member("report"))
			}
		}
	}
	k.circles(cites)
	k.circles(supersedes)
}

func (k *checker) versionCycles() {
	parents := newGraph(CodeParentCycle, len(k.p.Versions))
	for i := range k.p.Versions {
		v := &k.p.Versions[i]
		parents.ids[i] = v.ID
		here := diag.Pointer("/versions").Index(i)
		for j := range v.Parents {
			x := &v.Parents[j]
			place := here.Member("parents").Index(j).Member("version")
			other, ok := k.versions.index[x.Version]
			switch {
			case !ok || !x.Certainty.Sure() || x.Relation == RelationBeside && other != i:
			case x.Relation == RelationEarlierStateOf:
				parents.arcs[other] = append(parents.arcs[other], arc{i, place})
			default:
				parents.arcs[i] = append(parents.arcs[i], arc{other, place})
			}
		}
		descents := newGraph(CodeDescentCycle, len(v.Witnesses))
		for j := range v.Witnesses {
			w := &v.Witnesses[j]
			descents.ids[j] = w.ID
			for n := range w.From {
				if w.From[n].Certainty.Sure() {
					descents.link(j, k.inside[i].witnesses, w.From[n].Witness,
						here.Member("witnesses").Index(j).Member("from").Index(n).Member("witness"))
				}
			}
		}
		k.circles(descents)
	}
	k.circles(parents)
}

func (k *checker) statementCycles() {
	g := newGraph(CodeStatementCycle, len(k.p.Statements))
	for i := range k.p.Statements {
		x := &k.p.Statements[i]
		g.ids[i] = x.ID
		for j := range x.About {
			if id := x.About[j].Statement; id != "" {
				g.link(i, k.statements, id,
					diag.Pointer("/statements").Index(i).Member("about").Index(j).Member(
						"statement"))
			}
		}
	}
	k.circles(g)
}
