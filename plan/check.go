package plan

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

// Check holds a plan that was built in Go to the rules that [Decode] holds a
// document to; one fault has one code, whichever finds it. The error is an
// [*Error], whose diagnostics have pointers but no lines. Warnings alone are
// no error: see [Lint]. It alters nothing; nil is an empty plan. Points need
// ids: see [Version.FillIDs].
// Cost: near linear in what the plan holds.
func Check(p *Plan, opts ...Option) error {
	c := strict.NewCollector(catalog(), opts...)
	return c.Err(lint(p, c))
}

// A checker holds one plan to the rules. Each kind of thing has a method that
// checks one of it, and calls those of the things in it.
type checker struct {
	c     *strict.Collector
	p     *Plan
	built bool   // the plan was built in Go: there is no document
	where string // what the plan stands in

	parties, themes, sources, reports, versions, statements *ids
	// by the order of the versions
	inside []versionIDs

	unread *unread
	tags   map[string]bool // language tags that were looked at
}

// ids are the ids of one kind, with where each is first.
type ids struct {
	index  map[string]int
	list   []string // the ids in order; see names
	unread bool     // there are more, which were not read
}

// versionIDs are the ids that are unique in one version.
type versionIDs struct {
	witnesses, points, claims *ids
}

func indexOf[T any](all []T, id func(*T) string) *ids {
	if len(all) == 0 {
		return noIDs
	}
	x := &ids{index: make(map[string]int, len(all))}
	for i := range all {
		x.add(id(&all[i]), i)
	}
	return x
}

func (x *ids) add(id string, i int) {
	if _, ok := x.index[id]; !ok && id != "" {
		x.index[id] = i
	}
}

// names gives the ids in the order of the things. It is only asked for where one
// is missing.
func (x *ids) names() []string {
	if x.list == nil && len(x.index) > 0 {
		x.list = slices.SortedFunc(maps.Keys(x.index), func(a, b string) int {
			return x.index[a] - x.index[b]
		})
	}
	return x.list
}

// noIDs is only read.
var noIDs = new(ids)

func (x *ids) has(id string) bool { _, ok := x.index[id]; return ok }

func newChecker(p *Plan, c *strict.Collector, u *unread) *checker {
	k := &checker{
		c: c, p: p, unread: u, where: "the file",
		parties:    indexOf(p.Parties, func(x *Party) string { return x.ID }),
		themes:     indexOf(p.Themes, func(x *Theme) string { return x.ID }),
		sources:    indexOf(p.Sources, func(x *sources.Source) string { return x.ID }),
		reports:    indexOf(p.Reports, func(x *sources.Report) string { return x.ID }),
		versions:   indexOf(p.Versions, func(x *Version) string { return x.ID }),
		statements: indexOf(p.Statements, func(x *Statement) string { return x.ID }),
		inside:     make([]versionIDs, len(p.Versions)),
		tags:       make(map[string]bool),
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		k.inside[i] = versionIDs{
			witnesses: indexOf(v.Witnesses, func(x *Witness) string { return x.ID }),
			points:    pointIDs(v),
			claims:    indexOf(v.Claims, func(x *Claim) string { return x.ID }),
		}
	}
	k.unreadIDs()
	return k
}

// pointIDs gives the ids of the points of a version, by their order at all
// depths.
func pointIDs(v *Version) *ids {
	n := 0
	for range v.All() {
		n++
	}
	if n == 0 {
		return noIDs
	}
	x := &ids{index: make(map[string]int, n)}
	n = 0
	for _, p := range v.All() {
		x.add(p.ID, n)
		n++
	}
	return x
}

// add reports a fault of the value that here leads to, or of a member of it.
func (k *checker) add(code diag.Code, here *diag.Path, member string, params ...strict.Param) {
	if !k.c.Wants(code) {
		return
	}
	at := here.Pointer()
	if member != "" {
		at = at.Member(member)
	}
	if k.unread.explain(code, at, params) {
		return
	}
	k.c.Add(code, strict.At(at), append(params, strict.P("member", at.Last()))...)
}

func variant(name string) strict.Param { return strict.P("case", name) }

// plan checks all of the plan.
func (k *checker) plan() {
	p := k.p
	if p.Format == "" && !k.built {
		k.add(CodeMissingMember, nil, "format", variant("format"), strict.P("known", Format))
	}
	k.id(nil, "plan", p.ID)
	k.label(nil, "title", p.Title)
	k.date(nil, "collected", p.Collected)

	each(k, nil, "parties", p.Parties, func(i int, here *diag.Path, x *Party) {
		k.unique(k.parties, here, "party", x.ID, i)
		k.party(here, x)
	})
	k.sharedAliases()
	each(k, nil, "themes", p.Themes, func(i int, here *diag.Path, x *Theme) {
		k.unique(k.themes, here, "theme", x.ID, i)
		k.theme(here, x)
	})
	each(k, nil, "sources", p.Sources, func(i int, here *diag.Path, x *sources.Source) {
		k.unique(k.sources, here, "source", x.ID, i)
		k.source(here, x)
	})
	each(k, nil, "reports", p.Reports, func(i int, here *diag.Path, x *sources.Report) {
		k.unique(k.reports, here, "report", x.ID, i)
		k.report(here, x)
	})
	k.untraced()
	each(k, nil, "versions", p.Versions, func(i int, here *diag.Path, x *Version) {
		k.unique(k.versions, here, "version", x.ID, i)
		k.version(here, x, &k.inside[i])
	})
	each(k, nil, "statements", p.Statements, func(i int, here *diag.Path, x *Statement) {
		k.unique(k.statements, here, "statement", x.ID, i)
		k.statement(here, x)
	})
	k.cycles()
}

// each calls f for each element of a list, with the path to it, until there
// are too many errors.
func each[T any](k *checker, here *diag.Path, member string, list []T,
	f func(i int, here *diag.Path, x *T),
) {
	if len(list) == 0 {
		return
	}
	parent := here.Member(member)
	for i := range list {
		if k.c.Full() {
			return
		}
		at := parent.Index(i)
		f(i, &at, &list[i])
	}
}

// unique checks the id of the i-th thing of those that a plan or a version
// knows by id.
func (k *checker) unique(known *ids, here *diag.Path, kind, id string, i int) {
	k.id(here, kind, id)
	if first := known.index[id]; id != "" && first != i && k.c.Wants(CodeDuplicateID) {
		at := here.Pointer().Parent().Index(first).Member("id")
		k.add(CodeDuplicateID, here, "id", strict.P("kind", kind), strict.P("id", id),
			strict.PlaceParam("first", strict.At(at)))
	}
}

// id checks the form of an id at the level of the plan or of a version.
func (k *checker) id(here *diag.Path, kind, id string) {
	if id == "" {
		k.missing(here, "id", "a "+kind+" needs an id of its own")
		return
	}
	if wellFormedID(id) {
		return
	}
	nearest := strings.ToLower(strings.ReplaceAll(strings.TrimSpace(id), " ", "-"))
	nearest = strings.ReplaceAll(nearest, "_", "-")
	if wellFormedID(nearest) {
		k.add(CodeBadID, here, "id", variant("near"), strict.P("id", id), strict.P("near", nearest))
		return
	}
	k.add(CodeBadID, here, "id", strict.P("id", id))
}

const (
	maxID      = 64
	maxPointID = 128
)

// wellFormedID reports whether id matches [a-z0-9][a-z0-9.-]{0,63}.
func wellFormedID(id string) bool {
	for i := range len(id) {
		c := id[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && (i == 0 || c != '.' && c != '-') {
			return false
		}
	}
	return id != "" && len(id) <= maxID
}

// wellFormedPointID reports whether id matches
// [A-Za-z0-9][A-Za-z0-9._-]{0,127}: a point's id may be made of its number.
func wellFormedPointID(id string) bool {
	return id != "" && len(id) <= maxPointID && !strings.ContainsFunc(id, notInID) &&
		!strings.ContainsAny(id[:1], ".-_")
}

func (k *checker) missing(here *diag.Path, member, why string) {
	k.add(CodeMissingMember, here, member, strict.P("why", why))
}

// need checks that a member without which a thing means nothing is there.
func (k *checker) need(here *diag.Path, member, value, why string) {
	if value == "" {
		k.missing(here, member, why)
	}
}

// refer checks a reference by id, if there is one. V is the version that the
// thing is looked for in, nil for all of the plan.
func (k *checker) refer(code diag.Code, here *diag.Path, member, id string, known *ids,
	v *Version,
) {
	if id == "" || known.has(id) || known.unread || k.c.Full() {
		return
	}
	where := k.where
	if v != nil {
		where = `version "` + v.ID + `"`
	}
	params := []strict.Param{strict.P("id", id), strict.P("where", where)}
	switch nearest := diag.Nearest(id, known.names()); {
	case len(known.index) == 0:
		params = append(params, variant("none"))
	case nearest != "":
		params = append(params, variant("near"), strict.P("near", nearest))
	default:
		params = append(params, strict.P("known", few(known.names())))
	}
	k.add(code, here, member, params...)
}

// few lists ids for a message, not all if there are many.
func few(list []string) string {
	const most = 8
	if len(list) <= most {
		return strings.Join(list, ", ")
	}
	return strings.Join(list[:most], ", ") + " and " + strconv.Itoa(len(list)-most) + " more"
}

// enum is a string type that lists its values.
type enum interface {
	~string
	Valid() bool
}

// oneOf checks that a value is among those of its type.
func oneOf[E enum](k *checker, here *diag.Path, member string, value E, known func() []E) {
	if value == "" || value.Valid() {
		return
	}
	var names []string
	for _, v := range known() {
		names = append(names, string(v))
	}
	params := []strict.Param{
		strict.P("value", string(value)),
		strict.P("known", "known: "+strings.Join(names, ", ")),
	}
	if nearest := diag.Nearest(string(value), names); nearest != "" {
		params = append(params, variant("near"), strict.P("near", nearest))
	}
	k.add(CodeUnknownValue, here, member, params...)
}
