package diff

import (
	"fmt"
	"strconv"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// links checks the links, and gathers where the clauses of either side stand.
func (k *checker) links() {
	k.at = [2]map[string]placed{make(map[string]placed), make(map[string]placed)}
	firsts := [2]map[string]diag.Pointer{
		make(map[string]diag.Pointer),
		make(map[string]diag.Pointer),
	}
	each(k, nil, "links", k.c.Links, func(i int, here *diag.Path, l *Link) {
		if len(l.Old)+len(l.New) == 0 {
			k.add(CodePointLinks, here, "", strict.P("what", "a link without a point"))
		}
		for side, s := range []struct {
			member  string
			clauses []Clause
			version string
		}{{"old", l.Old, k.c.Old.Version}, {"new", l.New, k.c.New.Version}} {
			each(k, here, s.member, s.clauses, func(_ int, here *diag.Path, c *Clause) {
				k.clause(here, c, s.version)
				key := pathKey(c.Path)
				if first, again := firsts[side][key]; again && len(c.Path) > 0 {
					k.add(CodePointLinks, here, "path",
						strict.P("what",
							fmt.Sprintf("the point at %v is in the links twice; first at %s",
								c.Path, first)))
					return
				}
				firsts[side][key] = here.Pointer()
				k.at[side][key] = placed{i, c}
			})
		}
		value(k, here, "method", l.Method, align.Methods())
		value(k, here, "known", l.Known, Knowns())
		k.perMille(here, "confidence", l.Confidence)
		k.perMille(here, "likeness", l.Likeness)
		runnerUp := here.Member("runnerUp")
		k.perMille(&runnerUp, "confidence", l.RunnerUp.Confidence)
	})
	k.trees()
}

func (k *checker) perMille(here *diag.Path, member string, n int) {
	if n < 0 || n > 1000 {
		k.add(diag.CodeNumberRange, here, member, strict.P("value", strconv.Itoa(n)),
			strict.P("min", "0"), strict.P("max", "1000"))
	}
}

// clause checks one point of a side.
func (k *checker) clause(here *diag.Path, c *Clause, version string) {
	switch {
	case len(c.Path) == 0:
		k.add(CodePathMissing, here, "path", strict.P("path", "[]"))
	case c.Ref.Version != version:
		ref := here.Member("ref")
		k.add(CodePointLinks, &ref, "version",
			strict.P("what", fmt.Sprintf("a point of version %q on the side of %q", c.Ref.Version,
				version)))
	}
	value(k, here, "role", c.Role, plan.Roles())
	each(k, here, "notes", c.Notes, func(_ int, here *diag.Path, n *plan.Note) {
		if n.At < 0 || n.Len < 0 || n.At > len(c.Text) || n.Len > len(c.Text)-n.At {
			k.add(plan.CodeTextRange, here, "at", strict.P("case", "outside"),
				strict.P("at", strconv.Itoa(n.At)), strict.P("len", strconv.Itoa(n.Len)),
				strict.P("size", strconv.Itoa(len(c.Text))))
		}
	})
}

// trees checks that the paths of either side make a tree: each but the first of
// its siblings has one before it, and below the first level each has a parent. Where
// links were left out that cannot be said.
func (k *checker) trees() {
	if k.c.Left > 0 {
		return // not all of them are here
	}
	each(k, nil, "links", k.c.Links, func(_ int, here *diag.Path, l *Link) {
		for side, s := range []struct {
			member  string
			clauses []Clause
		}{{"old", l.Old}, {"new", l.New}} {
			each(k, here, s.member, s.clauses, func(_ int, here *diag.Path, c *Clause) {
				if len(c.Path) == 0 {
					return // told already
				}
				last := len(c.Path) - 1
				for _, other := range [][]int{c.Path[:last], before(c.Path)} {
					if _, ok := k.at[side][pathKey(other)]; len(other) > 0 && !ok {
						k.add(CodePathMissing, here, "path", strict.P("path", fmt.Sprint(other)))
						return
					}
				}
			})
		}
	})
}

// before gives the path of the sibling before; nil for the first one, and a
// path that nothing has for a negative index.
func before(path []int) []int {
	last := len(path) - 1
	if path[last] == 0 {
		return nil
	}
	out := append([]int(nil), path...)
	out[last]--
	return out
}
