package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// describe says what is known of a draft as a whole.
func (v *view) describe(s diff.Side, other string) string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if s.Title != v.old() && s.Title != v.new() {
		add(s.Title)
	}
	parts = append(parts, v.status(s)...)
	add(v.relation(s, other))
	parts = append(parts, v.carrier(s)...)
	add(v.label("head." + string(s.Coverage)))
	for _, part := range v.scope(s, true) {
		add(part)
	}
	if s.Claims > len(s.Said) { // of those that are quoted below it the count says nothing
		add(v.label("head.claims", "n", strconv.Itoa(s.Claims)))
	}
	if len(s.Counts) > 0 && (len(s.Counts) > 1 || s.Counts[0] != s.Points) {
		counts := make([]string, len(s.Counts))
		for i, n := range s.Counts {
			counts[i] = strconv.Itoa(n)
		}
		last := len(counts) - 1
		add(v.label("head.counts", "others", strings.Join(counts[:last], v.label("list")), "n",
			counts[last]))
	}
	if said := v.saidOfWhole(s.Said); said != "" {
		return strings.Join(parts, ", ") + v.label("head.said", "text", said)
	}
	return strings.Join(parts, ", ")
}

// status gives the date of a draft, its status, and whether it is disputed whose it is.
func (v *view) status(s diff.Side) []string {
	parts := []string{v.date(s.Date), v.label("status." + string(s.Status))}
	if s.Disputed {
		parts = append(parts, v.label("head.disputed"))
	}
	return slices.DeleteFunc(parts, func(part string) bool { return part == "" })
}

// carrier says whose copy stands for a draft, where there are copies.
func (v *view) carrier(s diff.Side) []string {
	switch {
	case v.bare:
	case s.Copy.Name != "":
		return []string{v.label("head.as", "name", s.Copy.Name)}
	case s.Coverage != plan.CoverageContents:
		return []string{v.label("head.itself")}
	}
	return nil
}

// scope says what of the file of a draft was looked at, if that is wanted, what was
// not, and what was taken as final.
func (v *view) scope(s diff.Side, looked bool) (parts []string) {
	if looked && len(s.Looked) > 0 {
		parts = append(parts, v.label("head.looked", "what",
			strings.Join(s.Looked, v.label("list"))))
	}
	if len(s.Unread) > 0 {
		parts = append(parts, v.label("head.unread", "what",
			strings.Join(s.Unread, v.label("list"))))
	}
	switch s.Tracked {
	case 0:
	case 1:
		parts = append(parts, v.label("head.tracked-1"))
	default:
		parts = append(parts, v.label("head.tracked", "n", strconv.Itoa(s.Tracked)))
	}
	return parts
}

// unlooked says for each draft what of its file was not looked at, or was taken as
// final.
func (v *view) unlooked() (lines []string) {
	for _, s := range [...]struct {
		name string
		side diff.Side
	}{{v.old(), v.c.Old}, {v.new(), v.c.New}} {
		if parts := v.scope(s.side, false); len(parts) > 0 {
			lines = append(lines, v.label("head.file", "name", s.name, "what",
				strings.Join(parts, v.label("clauses"))))
		}
	}
	return lines
}

// saidOfDraft says in a line what is claimed of a draft as a whole; none: nothing is.
func (v *view) saidOfDraft(draft string, all []diff.LinkedClaim) []string {
	said := v.saidOfWhole(all)
	if said == "" {
		return nil
	}
	return []string{v.label("head.said-of", "draft", draft, "text", said)}
}

// saidOfWhole gives what is claimed of a draft as a whole: the first, and how many
// more there are.
func (v *view) saidOfWhole(all []diff.LinkedClaim) string {
	if len(all) == 0 {
		return ""
	}
	c := &all[0]
	text := strings.TrimRight(c.Text, ".")
	if c.Quoted {
		text = quoted(text)
	}
	more := ""
	if n := len(all) - 1; n > 0 {
		more = v.label("head.said-more", "n", strconv.Itoa(n))
	}
	return v.label("head.said-by", "text", text, "reports", v.reporters(c.Copies, c.Reports),
		"more", more)
}

// relation says how a draft stands to the other one, hedged where it is not
// certain.
func (v *view) relation(s diff.Side, other string) string {
	relation := v.label("relation."+string(s.Relation), "other", other)
	if relation == "" || s.Certainty.Sure() {
		return relation
	}
	return v.label("certainty."+string(s.Certainty), "relation", relation)
}

// evidence says up to when the evidence was collected, and that texts are not
// authenticated; "" for two texts by themselves, of which there is none.
func (v *view) evidence() string {
	switch {
	case v.bare:
		return ""
	case v.c.Collected == "":
		return v.label("head.authentic")
	}
	return v.label("head.collected", "date", v.date(v.c.Collected)) + " " +
		v.label("head.authentic")
}

// legend explains the labels and marks that are used.
func (v *view) legend() phrase {
	marks := []slot{
		{"gone", phrase{{v.label("head.only", "name", v.old()), gone}}},
		{"come", phrase{{v.label("head.only", "name", v.new()), come}}},
	}
	switch {
	case !v.bare:
		return v.phrase("head.marks", marks, "draft", v.label("verdict.draft"), "telling",
			v.label("verdict.telling"),
			"open", v.label("verdict.open"), "told", v.label("verdict.told"),
			"old", v.old(), "new", v.new())
	case slices.ContainsFunc(v.c.Changes, func(h diff.Change) bool {
		return h.Kind == diff.KindReworded && !follows(&h)
	}):
		return v.phrase("head.bare-marks", marks)
	}
	return nil
}

// count gives how many points there are: those of both drafts where these have
// not the same.
func (v *view) count() string {
	counted := v.counted()
	n, a, b := len(counted.points), v.c.Old.Points, v.c.New.Points
	if counted.nested != nil {
		a, b = 0, 0
		for _, block := range counted.points {
			a, b = a+len(v.l(block.Link).Old), b+len(v.l(block.Link).New)
		}
	}
	if max(a, b) == n && (a == b || min(a, b) == 0) {
		return v.label("head.points", "n", strconv.Itoa(n))
	}
	return v.label("head.both", "n", strconv.Itoa(n), "a", strconv.Itoa(a), "b", strconv.Itoa(b),
		"old", v.old(), "new", v.new())
}

// A part is the points of which as much is known.
type part struct {
	key   string // of the label
	text  string
	links []int
}

// tally says of how many points what is known, each point in one part.
func (v *view) tally() string {
	var out []string
	for _, p := range v.parts() {
		out = append(out, p.text)
	}
	return strings.Join(out, " · ")
}

// parts sorts the points by what is known of them, each into one part.
func (v *view) parts() []part {
	parts := map[string][]int{} // links
	counted := v.counted()
	for _, b := range counted.points {
		key := v.known(b)
		parts[key] = append(parts[key], b.Link)
	}
	var out []part
	add := func(key string, list bool) {
		links := parts[key]
		if len(links) == 0 {
			return
		}
		text := v.label("head."+key, "n", strconv.Itoa(len(links)), "old", v.old(), "new", v.new())
		const mostListed = 12
		if list && len(links) <= mostListed && !slices.ContainsFunc(links, func(i int) bool {
			return !v.numbered(i)
		}) {
			names := make([]string, len(links))
			for k, i := range links {
				names[k] = counted.name(v, i, counted.nested[i])
			}
			text += " (" + v.list(names) + ")"
		}
		out = append(out, part{key, text, links})
	}
	add("words", false)
	add("in-part", true)
	add("deleted", true)
	add("added", true)
	add("said-gone", true)
	add("one-told", true)
	add("missing", true)
	add("told", false)
	add("language", false)
	add("unseen-old", true)
	add("unseen-new", true)
	add("neither", true)
	return out
}

// listOf lists the numbers of links.
func (v *view) listOf(links []int) string {
	numbers := make([]string, len(links))
	for k, i := range links {
		numbers[k] = v.place(i)
	}
	return v.list(numbers)
}

// list joins names of points.
func (v *view) list(names []string) string {
	has := func(sign string) bool {
		return slices.ContainsFunc(names, func(s string) bool { return strings.Contains(s, sign) })
	}
	switch {
	case has(","):
		return strings.Join(names, v.label("clauses"))
	case has(" "):
		return strings.Join(names, v.label("list"))
	}
	return strings.Join(names, " ")
}

// surplus says what is shown beside the points that are counted, and what of it came or
// went below them.
func (v *view) surplus() string {
	return strings.Join(nonEmpty(v.matterAround(), v.deeper()), " ")
}

// matterAround says how many paragraphs of preamble and closing, and how many headings,
// are shown beside the points; "" none.
func (v *view) matterAround() string {
	count := make(map[plan.Role][3]int) // in all, in the old draft and in the new one
	for _, b := range v.blocks {
		l := v.l(b.Link)
		n := count[l.Role()]
		count[l.Role()] = [3]int{n[0] + 1, n[1] + len(l.Old), n[2] + len(l.New)}
	}
	var parts []string
	add := func(text string, n [3]int) {
		if v.bare && n[1] != n[2] && min(n[1], n[2]) > 0 {
			text += v.label("head.sides", "a", strconv.Itoa(n[1]), "b", strconv.Itoa(n[2]),
				"old", v.old(), "new", v.new())
		}
		if n[0] > 0 {
			parts = append(parts, text)
		}
	}
	n := count[plan.RolePreamble]
	add(v.label("head.preamble", "n", strconv.Itoa(n[0])), n)
	n = count[plan.RoleClosing]
	add(v.label("head.closing", "n", strconv.Itoa(n[0])), n)
	n = count[plan.RoleHeading]
	add(v.label("head.headings", "n", strconv.Itoa(n[0])), n)
	if len(parts) == 0 {
		return ""
	}
	return v.label("head.beside", "parts", strings.Join(parts, v.label("list")))
}

// known sorts a block into the one part of the head line that it is counted in.
func (v *view) known(b diff.Block) string {
	l := v.l(b.Link)
	switch v.reach(b) {
	case diff.KnownWords:
		return "words"
	case diff.KnownAbsent:
		for _, h := range v.changes[b.Link] {
			switch {
			case h.Reason == diff.ReasonSaidGone:
				return "said-gone"
			case h.Verdict == diff.VerdictOpen:
				return "one-told"
			case h.Kind == diff.KindRemoved:
				return "deleted"
			case h.Kind == diff.KindAdded:
				return "added"
			}
		}
		return "missing"
	case diff.KnownOneSide:
		if v.oldUnknown(l) {
			return "unseen-old"
		}
		return "unseen-new"
	case diff.KnownNeither:
		return "neither"
	case diff.KnownSubstance:
	}
	switch {
	case slices.ContainsFunc(linksOf(b), func(i int) bool {
		return v.l(i).Known == diff.KnownWords && v.worded(i)
	}),
		v.retold(b.Link, diff.ReasonPartial):
		return "in-part"
	case v.retold(b.Link, diff.ReasonLanguage):
		return "language"
	}
	return "told"
}

// reach says how far a block is known. Headings without text, of two texts by
// themselves, have no words that were not seen.
func (v *view) reach(b diff.Block) diff.Known {
	headings := func(i int) bool {
		l := v.l(i)
		return v.bare && l.Known == diff.KnownNeither && len(l.Old) > 0 && len(l.New) > 0
	}
	if (b.Known == diff.KnownSubstance || b.Known == diff.KnownNeither) && v.bare &&
		!slices.ContainsFunc(linksOf(b), func(i int) bool {
			return v.l(i).Known != diff.KnownWords && !headings(i)
		}) {
		return diff.KnownWords
	}
	return b.Known
}

// worded reports whether a link has words on both sides.
func (v *view) worded(i int) bool {
	words := func(c diff.Clause) bool { return c.Text != "" }
	return slices.ContainsFunc(v.l(i).Old, words) && slices.ContainsFunc(v.l(i).New, words)
}

// retold reports whether the words of link i were not compared for a reason.
func (v *view) retold(i int, r diff.Reason) bool {
	return slices.ContainsFunc(v.changes[i], func(h *diff.Change) bool {
		return h.Kind == diff.KindRetold && h.Reason == r
	})
}

// unknownSide names the draft of which nothing is known here.
func (v *view) unknownSide(l *diff.Link) string {
	if v.oldUnknown(l) {
		return v.old()
	}
	return v.new()
}

func (v *view) oldUnknown(l *diff.Link) bool {
	return len(l.Old) == 0 || len(l.New) > 0 &&
		!slices.ContainsFunc(l.Old, func(c diff.Clause) bool { return c.Text != "" })
}
