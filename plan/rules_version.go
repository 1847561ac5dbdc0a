package plan

import (
	"math"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

func (k *checker) version(here *diag.Path, v *Version, declared *versionIDs) {
	k.label(here, "title", v.Title)
	oneOf(k, here, "status", v.Status, Statuses)
	authors := here.Member("authors")
	for i, id := range v.Authors {
		at := authors.Index(i)
		if id == "" {
			k.add(CodeMissingMember, &at, "", strict.P("why", "the id of a party"))
		}
		k.refer(CodeUnknownParty, &at, "", id, k.parties, nil)
	}
	k.repeated(here, "authors", v.Authors)
	k.date(here, "date", v.Date)
	k.date(here, "public", v.Public)
	if certainlyBefore(v.Public, v.Date) {
		k.add(CodeDateOrder, here, "public", variant("public"), strict.P("date", string(v.Public)),
			strict.P("otherDate", string(v.Date)))
	}
	k.language(here, "language", v.Language)
	each(k, here, "parents", v.Parents, func(_ int, here *diag.Path, x *Parent) {
		k.parent(here, v, declared, x)
	})
	k.counts(here, v)
	oneOf(k, here, "coverage", v.Coverage, Coverages)
	if v.Coverage == CoverageContents && len(v.Points) > 0 {
		k.add(CodeContentsPoints, here, "coverage")
	}
	if v.Coverage == "" && len(v.Claims) > 0 && len(v.Points) == 0 {
		k.add(CodeClaimsCoverage, here, "coverage")
	}
	k.refer(CodeUnknownWitness, here, "lead", v.Lead, declared.witnesses, v)
	if v.Lead == "" && len(v.Witnesses) > 1 {
		k.add(CodeMissingLead, here, "lead", strict.P("count", strconv.Itoa(len(v.Witnesses))),
			strict.P("near", v.Witnesses[0].ID))
	}
	each(k, here, "witnesses", v.Witnesses, func(i int, here *diag.Path, w *Witness) {
		k.unique(declared.witnesses, here, "witness", w.ID, i)
		k.witness(here, v, declared, w)
	})
	k.points(here, v, declared)
	each(k, here, "claims", v.Claims, func(i int, here *diag.Path, c *Claim) {
		k.unique(declared.claims, here, "claim", c.ID, i)
		k.claim(here, v, c)
	})
}

func (k *checker) parent(here *diag.Path, v *Version, declared *versionIDs, x *Parent) {
	k.need(here, "version", x.Version, "the id of the earlier version")
	k.refer(CodeUnknownVersion, here, "version", x.Version, k.versions, nil)
	oneOf(k, here, "relation", x.Relation, Relations)
	oneOf(k, here, "certainty", x.Certainty, sources.Certainties)
	each(k, here, "links", x.Links, func(_ int, here *diag.Path, l *ReportedLink) {
		if len(l.From) == 0 && len(l.To) == 0 {
			k.missing(here, "from", `the points of the parent; "to" the points of this version`)
		}
		k.pointList(here, "to", l.To, declared, v)
		if len(l.Cites) == 0 {
			k.add(CodeUncited, here, "cites", strict.P("kind", "a link that somebody reports"))
		}
		k.cites(here, l.Cites)
	})
	k.cites(here, x.Cites)
	i, ok := k.versions.index[x.Version]
	if !ok {
		return
	}
	other := &k.p.Versions[i]
	k.refer(CodeUnknownWitness, here, "witness", x.Witness, k.inside[i].witnesses, other)
	each(k, here, "links", x.Links, func(_ int, here *diag.Path, l *ReportedLink) {
		k.pointList(here, "from", l.From, &k.inside[i], other)
	})
	if x.Certainty.Sure() {
		k.parentDates(here, v, x, other)
	}
}

// parentDates checks that a draft is not certainly older than what it was
// certainly made from.
func (k *checker) parentDates(here *diag.Path, v *Version, x *Parent, other *Version) {
	how, contradicts := "parent", certainlyBefore(v.Date, other.Date)
	switch x.Relation {
	case RelationRevises, RelationCounters, RelationRestates, RelationDrawsOn:
	case RelationEarlierStateOf:
		how, contradicts = "earlier", certainlyBefore(other.Date, v.Date)
	default:
		return
	}
	if contradicts {
		k.add(CodeDateOrder, here, "version", variant(how),
			strict.P("other", other.ID), strict.P("otherDate", string(other.Date)),
			strict.P("date", string(v.Date)))
	}
}

// pointList checks a list of ids of points.
func (k *checker) pointList(here *diag.Path, member string, list []string, declared *versionIDs,
	v *Version,
) {
	parent := here.Member(member)
	for i, id := range list {
		at := parent.Index(i)
		if id == "" {
			k.add(CodeMissingMember, &at, "", strict.P("why", "the id of a point"))
			continue
		}
		k.refer(CodeUnknownPoint, &at, "", id, declared.points, v)
	}
	k.repeated(here, member, list)
}

// counts checks the claimed numbers of points: those of one report against
// each other, and all of them against the points of a version that is said to
// be complete.
func (k *checker) counts(here *diag.Path, v *Version) {
	type counted struct {
		report  string
		counted CountOf
	}
	first := make(map[counted]int)
	parent := here.Member("counts")
	each(k, here, "counts", v.Counts, func(i int, here *diag.Path, x *Count) {
		switch {
		case x.Points == 0:
			k.missing(here, "points", "how many, from 1 on")
		case x.Points < 0:
			k.add(diag.CodeNumberRange, here, "points", strict.P("value", strconv.Itoa(x.Points)),
				strict.P("min", "1"), strict.P("max", strconv.Itoa(math.MaxInt32)))
		}
		oneOf(k, here, "of", x.Of, CountOfs)
		k.cites(here, x.Cites)
		for j := range x.Cites {
			key := counted{x.Cites[j].Report, x.Of}
			n, again := first[key]
			switch {
			case !again:
				first[key] = i
			case v.Counts[n].Points != x.Points:
				at := parent.Index(n)
				k.add(CodeCountConflict, here, "points", strict.P("report", key.report),
					strict.P("points", strconv.Itoa(x.Points)),
					strict.P("other", strconv.Itoa(v.Counts[n].Points)),
					strict.PlaceParam("first", strict.At(at.Pointer().Member("points"))))
			}
		}
	})
	if v.Coverage != CoverageComplete && v.Coverage != "" || len(v.Counts) == 0 ||
		v.Coverage == "" && len(v.Points) == 0 {
		return
	}
	numbers, provisions := 0, 0
	for i := range v.Points {
		if !v.Points[i].Role.Provision() {
			continue
		}
		if v.Points[i].Numbering != NumberingEditorial {
			numbers++
		}
		if v.Points[i].State() != PresenceAbsent {
			provisions++
		}
	}
	var claimed []string
	for _, x := range v.Counts {
		// One that is no number is told above, and might have been the one that fits.
		if x.Points <= 0 || x.Of != CountOfProvisions && x.Points == numbers ||
			x.Of != CountOfNumbers && x.Points == provisions {
			return
		}
		claimed = append(claimed, strconv.Itoa(x.Points))
	}
	k.add(CodeCountCoverage, here, "counts", strict.P("carried", strconv.Itoa(numbers)),
		strict.P("counts", few(claimed)))
}

func (k *checker) witness(here *diag.Path, v *Version, declared *versionIDs, w *Witness) {
	k.need(here, "report", w.Report, "the id of the report that carries the text")
	k.refer(CodeUnknownReport, here, "report", w.Report, k.reports, nil)
	if i, ok := k.reports.index[w.Report]; ok && certainlyBefore(k.p.Reports[i].Date, v.Date) {
		k.add(CodeWitnessEarly, here, "report", strict.P("date", string(k.p.Reports[i].Date)),
			strict.P("otherDate", string(v.Date)))
	}
	k.language(here, "language", w.Language)
	oneOf(k, here, "wording", w.Wording, Wordings)
	oneOf(k, here, "coverage", w.Coverage, Coverages)
	each(k, here, "from", w.From, func(_ int, here *diag.Path, d *Descent) {
		k.need(here, "witness", d.Witness, "the id of the witness that it was made from")
		k.refer(CodeUnknownWitness, here, "witness", d.Witness, declared.witnesses, v)
		oneOf(k, here, "how", d.How, sources.Hows)
		oneOf(k, here, "certainty", d.Certainty, sources.Certainties)
	})
	if len(w.Readings) > 0 && w == v.LeadWitness() {
		k.add(CodeLeadReadings, here, "readings", strict.P("id", w.ID))
	}
	whole := make(map[string]int)
	readings := here.Member("readings")
	each(k, here, "readings", w.Readings, func(i int, here *diag.Path, r *Reading) {
		if len(r.Points) == 0 {
			k.missing(here, "points",
				"the id of the point that this is a reading of, or of the run of points")
		}
		k.pointList(here, "points", r.Points, declared, v)
		k.label(here, "number", r.Number)
		k.content(here, v, &r.Content, holder{witness: w, kind: "reading"})
		if len(r.Points) == 1 && r.Text != "" && (r.Extent == "" || r.Extent == ExtentWhole) {
			id := r.Points[0]
			if n, again := whole[id]; again {
				before := readings.Index(n)
				k.add(CodeReadingRepeated, here, "points", strict.P("id", id),
					strict.PlaceParam("first", strict.At(before.Pointer())))
			} else {
				whole[id] = i
			}
		}
	})
}

// points checks the points of a version, with those below them.
func (k *checker) points(here *diag.Path, v *Version, declared *versionIDs) {
	if len(v.Points) > 0 {
		w := pointWalk{version: here, v: v, declared: declared}
		k.pointsOf(&w, here, v.Points, nil)
	}
}

// pointWalk goes through the points of a version at all depths.
type pointWalk struct {
	version  *diag.Path
	v        *Version
	declared *versionIDs
	order    int // of the next point
}

// pointsOf checks points that stand in one list; cites is what is cited for what
// stands around them.
func (k *checker) pointsOf(w *pointWalk, here *diag.Path, points []Point,
	cites []sources.Citation,
) {
	var numbers map[string]int
	parent := here.Member("points")
	each(k, here, "points", points, func(i int, here *diag.Path, x *Point) {
		k.pointID(w.version, w.v, w.declared, here, x.ID, w.order)
		w.order++
		oneOf(k, here, "role", x.Role, Roles)
		k.rolePlace(here, w.v, points, i)
		k.label(here, "number", x.Number)
		if n, again := numbers[x.Number]; again {
			first := parent.Index(n)
			k.add(CodeNumberRepeated, here, "number", strict.P("number", x.Number),
				strict.PlaceParam("first", strict.At(first.Pointer().Member("number"))))
		} else if x.Number != "" {
			if numbers == nil {
				numbers = make(map[string]int, len(points))
			}
			numbers[x.Number] = i
		}
		oneOf(k, here, "numbering", x.Numbering, Numberings)
		k.label(here, "heading", x.Heading)
		k.refer(CodeUnknownTheme, here, "theme", x.Theme, k.themes, nil)
		oneOf(k, here, "coverage", x.Coverage, Coverages)
		each(k, here, "proposedBy", x.ProposedBy, k.speaker)
		own := cites
		if len(x.Cites) > 0 {
			own = x.Cites
		}
		k.content(here, w.v, &x.Content, holder{cites: own, kind: "point"})
		if len(x.Points) > 0 {
			k.pointsOf(w, here, x.Points, own)
		}
	})
}

// rolePlace checks that preamble and closing stand round the provisions of the
// first level, and that only provisions have numbers. Points are those of one
// list.
func (k *checker) rolePlace(here *diag.Path, v *Version, points []Point, i int) {
	p := &points[i]
	if p.Role.Provision() {
		return
	}
	role := strict.P("role", string(p.Role))
	if p.Number != "" {
		k.add(CodeRolePlace, here, "number", variant("number"), role, strict.P("number", p.Number))
	}
	if p.Role == RoleHeading {
		k.headingPlace(here, p)
		return
	}
	// Headings stand anywhere, so the neighbours are those that are none.
	before, after := i-1, i+1
	for before >= 0 && points[before].Role == RoleHeading {
		before--
	}
	for after < len(points) && points[after].Role == RoleHeading {
		after++
	}
	switch {
	case &points[0] != &v.Points[0]:
		k.add(CodeRolePlace, here, "role", variant("level"), role)
	case p.Role == RolePreamble && before >= 0 && points[before].Role != RolePreamble:
		k.add(CodeRolePlace, here, "role", variant("before"), role)
	case p.Role == RoleClosing && after < len(points) && points[after].Role != RoleClosing:
		k.add(CodeRolePlace, here, "role", variant("after"), role)
	}
}

// headingPlace checks that a point which only heads others has a heading, and
// nothing else.
func (k *checker) headingPlace(here *diag.Path, p *Point) {
	switch {
	case p.Heading == "":
		k.add(CodeRolePlace, here, "role", variant("heading"))
	case p.Text != "":
		k.add(CodeRolePlace, here, "text", variant("content"), strict.P("member", "text"))
	case len(p.Points) > 0:
		k.add(CodeRolePlace, here, "points", variant("content"), strict.P("member", "points"))
	}
}

// pointID checks the id of the point that is the n-th of a version at all
// depths.
func (k *checker) pointID(version *diag.Path, v *Version, declared *versionIDs, here *diag.Path,
	id string, n int,
) {
	switch first := declared.points.index[id]; {
	case id == "":
		k.missing(here, "id", "Version.FillIDs makes one from the number")
	case !wellFormedPointID(id):
		k.add(CodeBadID, here, "id", variant("point"), strict.P("id", id))
	case first != n && k.c.Wants(CodeDuplicateID):
		at, _ := pointAt(version.Pointer(), v.Points, first)
		k.add(CodeDuplicateID, here, "id", strict.P("kind", "point"), strict.P("id", id),
			strict.PlaceParam("first", strict.At(at.Member("id"))))
	}
}

// pointAt gives the place of the n-th of some points and those below them, from
// 0; or the number of them if there are no more than n.
func pointAt(parent diag.Pointer, points []Point, n int) (at diag.Pointer, count int) {
	for i := range points {
		if n == count {
			return parent.Member("points").Index(i), count
		}
		count++
		if len(points[i].Points) == 0 {
			continue
		}
		at, counted := pointAt(parent.Member("points").Index(i), points[i].Points, n-count)
		if at != "" {
			return at, count
		}
		count += counted
	}
	return "", count
}

func (k *checker) claim(here *diag.Path, v *Version, c *Claim) {
	k.refer(CodeUnknownTheme, here, "theme", c.Theme, k.themes, nil)
	k.targets(here, c.About)
	if len(c.Cites) == 0 {
		k.add(CodeUncited, here, "cites", strict.P("kind", "a claim"))
	}
	k.content(here, v, &c.Content, holder{cites: c.Cites, kind: "claim"})
}

func (k *checker) statement(here *diag.Path, s *Statement) {
	if len(s.By) == 0 {
		k.missing(here, "by", "who said it; a role is enough where no name is given")
	}
	each(k, here, "by", s.By, k.speaker)
	k.need(here, "stance", string(s.Stance), "one of "+joined(Stances()))
	oneOf(k, here, "stance", s.Stance, Stances)
	k.date(here, "date", s.Date)
	if len(s.About) == 0 {
		k.missing(here, "about", "what it was said of")
	}
	k.targets(here, s.About)
	k.seen(here, s.Text)
	switch {
	case s.Stance == StanceAttributes && len(s.Object) == 0:
		k.add(CodeStatementObject, here, "object", variant("missing"))
	case s.Stance != StanceAttributes && len(s.Object) > 0:
		k.add(CodeStatementObject, here, "object", variant("extra"),
			strict.P("stance", string(s.Stance)))
	}
	each(k, here, "object", s.Object, k.speaker)
	if len(s.Cites) == 0 {
		k.add(CodeUncited, here, "cites", strict.P("kind", "a statement"))
	}
	k.cites(here, s.Cites)
}

func joined[E ~string](list []E) string {
	names := make([]string, len(list))
	for i, e := range list {
		names[i] = string(e)
	}
	return strings.Join(names, ", ")
}

func (k *checker) speaker(_ int, here *diag.Path, s *Speaker) {
	if s.Party == "" && s.Name == "" && s.Role == "" {
		k.add(CodeSpeaker, here, "")
	}
	k.refer(CodeUnknownParty, here, "party", s.Party, k.parties, nil)
	k.label(here, "name", s.Name)
	k.label(here, "role", s.Role)
	k.label(here, "relayedBy", s.RelayedBy)
}

// targets checks what a claim or a statement speaks of.
func (k *checker) targets(here *diag.Path, list []Target) {
	each(k, here, "about", list, func(_ int, here *diag.Path, t *Target) {
		ofVersion := []struct{ member, id string }{
			{"point", t.Point},
			{"witness", t.Witness},
			{"claim", t.Claim},
		}
		alone := 0
		for _, id := range []string{t.Version, t.Statement, t.Report} {
			if id != "" {
				alone++
			}
		}
		if alone == 0 && t.Point == "" && t.Witness == "" && t.Claim == "" {
			k.add(CodeBadReference, here, "", variant("empty"))
			return
		}
		for _, m := range ofVersion {
			if m.id != "" && t.Version == "" {
				k.add(CodeBadReference, here, m.member, variant("version"))
			}
		}
		switch {
		case alone > 1 && t.Statement != "":
			k.add(CodeBadReference, here, "statement", variant("alone"))
		case alone > 1:
			k.add(CodeBadReference, here, "report", variant("alone"))
		case t.Claim != "" && (t.Point != "" || t.Witness != ""):
			k.add(CodeBadReference, here, "claim", variant("alone"))
		}
		k.refer(CodeUnknownStatement, here, "statement", t.Statement, k.statements, nil)
		k.refer(CodeUnknownReport, here, "report", t.Report, k.reports, nil)
		k.refer(CodeUnknownVersion, here, "version", t.Version, k.versions, nil)
		if i, ok := k.versions.index[t.Version]; ok {
			v := &k.p.Versions[i]
			k.refer(CodeUnknownPoint, here, "point", t.Point, k.inside[i].points, v)
			k.refer(CodeUnknownWitness, here, "witness", t.Witness, k.inside[i].witnesses, v)
			k.refer(CodeUnknownClaim, here, "claim", t.Claim, k.inside[i].claims, v)
		}
	})
}
