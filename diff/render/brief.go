package render

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
)

// Brief keeps [Text] and [Markdown] to a first screen: the opening, and on one line or a few
// for each point what may be said of it. Points of which the same is to be said
// in a word stand in one line: the same words, told in the same sense, not seen.
// Every point of both drafts is on exactly one line or in one of these. Of two
// texts of which there are no copies each changed clause has its line.
//
// Words are passed over only where no more than articles, punctuation, spelling
// or the order of the same words differs. Tellings are called the same in sense
// only where no typed detail, no qualifier and no word for what begins, stays or
// comes back is seen to differ. Conflicts stand at their point.
func Brief() Option { return func(s *settings) { s.brief = true } }

// A brief is a point on the first screen.
type brief struct {
	block diff.Block
	run   string // key of what is said of it with others; "" lines of its own
	lines []said
	aside []int // links below it that were not seen on a side, though it was
}

// A said is a line of a brief under the word for its verdict.
type said struct {
	label string
	text  phrase
}

// brief writes the first screen.
func (t *text) brief() {
	t.line("")
	var blocks []diff.Block
	for _, b := range t.blocks {
		if t.wanted(b) && !(t.l(b.Link).Role() == plan.RoleHeading && t.quiet(b)) {
			blocks = append(blocks, b)
		}
	}
	var runs []string
	members := make(map[string][]brief)
	var moved [][]int
	for len(blocks) > 0 {
		if run := t.quietRun(blocks); len(run) > 0 {
			moved = append(moved, run)
			blocks = blocks[len(run):]
			continue
		}
		b := t.briefOf(blocks[0])
		if b.run == "" {
			t.lines(&b)
			t.parts.cut(t.weight(b.block), b.block.Link)
		} else {
			if !slices.Contains(runs, b.run) {
				runs = append(runs, b.run)
			}
			members[b.run] = append(members[b.run], b)
		}
		blocks = blocks[1:]
	}
	for _, run := range moved {
		t.item(1, "", 0, t.run(run)+": "+t.label("kind.same"))
		t.parts.cut(quietest, run...)
	}
	slices.Sort(runs)
	for _, run := range runs {
		t.item(1, "", 0, run+": "+t.together(members[run]))
		t.parts.cut(quietest, briefLinks(members[run])...)
	}
	if followed := t.followed(); len(followed) > 0 {
		t.item(1, "", 0, t.label("kind.followed")+": "+t.listOf(followed))
		t.parts.cut(quietest, followed...)
	}
}

// briefLinks gives the links of points on the first screen.
func briefLinks(all []brief) []int {
	var out []int
	for _, b := range all {
		out = append(out, b.block.Link)
	}
	return out
}

// lines writes the lines of a point. What stands under no word begins where the
// words do.
func (t *text) lines(b *brief) {
	number := onLine(t.place(b.block.Link))
	if Columns(number) < numberColumn-2 {
		number = " " + number
	}
	lead := number + strings.Repeat(" ", max(2, numberColumn-Columns(number)))
	if Columns(lead) > mostLabel {
		t.item(0, number, numberColumn, "")
		lead = strings.Repeat(" ", numberColumn)
	}
	column := t.verdictColumn()
	for _, s := range b.lines {
		if s.label != "" {
			lead += s.label + strings.Repeat(" ", max(1, column-Columns(s.label)))
		}
		for _, l := range Wrap(s.text.styled(ascii), t.width-Columns(lead),
			t.width-numberColumn-column) {
			t.line(lead + l)
			lead = strings.Repeat(" ", numberColumn+column)
		}
		lead = strings.Repeat(" ", numberColumn)
	}
}

// together lists the points of a run, and what of them was not seen.
func (t *text) together(all []brief) string {
	var links, aside []int
	for _, b := range all {
		links = append(links, b.block.Link)
		aside = append(aside, b.aside...)
	}
	out := t.listOf(links)
	if len(aside) > 0 {
		out += " (" + t.unseen(aside, -1) + ")"
	}
	return out
}

// unseen says of which links nothing is shown on which side, and why, as they stand
// in a block, or with block < 0 anywhere.
func (v *view) unseen(links []int, block int) string {
	var parts []string
	for _, old := range []bool{true, false} {
		side := v.new()
		if old {
			side = v.old()
		}
		for _, why := range []lack{lackWords, lackAlone, lackSight} {
			var points []string
			for _, i := range links {
				switch {
				case v.oldUnknown(v.l(i)) != old || v.lackOf(v.l(i)) != why:
				case block < 0:
					points = append(points, v.place(i))
				default:
					points = append(points, v.placeWithin(i, block))
				}
			}
			if len(points) > 0 {
				parts = append(parts, v.lacking(why, side, points))
			}
		}
	}
	return strings.Join(parts, v.label("clauses"))
}

// lacking says of points why nothing is shown of them on a side.
func (v *view) lacking(why lack, side string, points []string) string {
	switch why {
	case lackWords:
		return v.label("brief.wordless", "side", side, "points", v.list(points))
	case lackAlone:
		return v.label("brief.untold", "side", side, "points", v.list(points))
	case lackTold, lackSight:
	}
	return v.label("brief.unseen", "side", side, "points", v.list(points))
}

// tells reports whether a side has a telling at a link.
func (v *view) tells(i int, old bool) bool {
	clauses := v.l(i).New
	if old {
		clauses = v.l(i).Old
	}
	return slices.ContainsFunc(clauses, func(c diff.Clause) bool {
		return c.Text != "" && !c.Standing.Quotable()
	})
}

// followed gives the links in which nothing differs but numbers that follow.
func (v *view) followed() []int {
	var out []int
	for i := range v.changes {
		if v.listed(i) && slices.ContainsFunc(v.changes[i], follows) {
			out = append(out, i)
		}
	}
	return out
}

// briefOf says of a block what is to be said on the first screen.
func (v *view) briefOf(b diff.Block) brief {
	out := brief{block: b}
	for _, i := range linksOf(b) {
		lines := v.saidOf(i, b)
		if i != b.Link && v.has(i, diff.KindUnreported) {
			out.aside = append(out.aside, i)
		}
		out.lines = append(out.lines, lines...)
	}
	if !v.bare {
		out.lines = v.joinedBy(out.lines)
	}
	head, reach := v.l(b.Link), v.reach(b)
	switch {
	case len(out.lines) > 0:
		if head.Known == diff.KnownOneSide {
			out.lines = v.joinedBy(append([]said{{text: plain(v.unreported(head))}}, out.lines...))
		}
		if list := v.listOfTold(head); list != nil && head.Known == diff.KnownSubstance &&
			list.some() {
			out.aside = slices.DeleteFunc(out.aside, func(i int) bool {
				return slices.Contains(list.onList, i)
			})
		}
		for _, rest := range nonEmpty(v.uncompared(b), v.unseen(out.aside, b.Link)) {
			out.lines[0].text = join([]phrase{out.lines[0].text, plain(rest)}, v.label("clauses"))
		}
	case head.Known == diff.KnownOneSide && reach == diff.KnownOneSide:
		out.run, out.aside = v.unreported(head), nil
	case reach == diff.KnownNeither, head.Known == diff.KnownAbsent:
		out.run = v.label("known."+string(reach), "side", "")
	case slices.ContainsFunc(linksOf(b), v.slightly):
		out.run = v.label("brief.slight", "verdicts", v.verdictsOf(linksOf(b)))
	case reach == diff.KnownWords && v.has(b.Link, diff.KindRenumbered):
		out.lines = []said{{text: plain(v.label("kind.renumbered") + v.label("list") +
			v.label("kind.same"))}}
	case reach == diff.KnownWords:
		out.run = v.label("kind.same")
	case reach == diff.KnownSubstance && v.known(b) == "told":
		out.run = v.toldRun(b)
	case len(out.aside) > 0:
		out.run = v.label("known.mixed")
	case v.bare:
		out.run = v.label("kind.same")
	default:
		out.run = v.toldRun(b)
	}
	return out
}

// toldRun says of a block that is told with nothing in it that is seen to differ
// whether its words were looked at for that.
func (v *view) toldRun(b diff.Block) string {
	if slices.ContainsFunc(linksOf(b), func(i int) bool {
		return v.has(i, diff.KindRetold) && v.ours(v.l(i))
	}) {
		return v.label("brief.uncompared")
	}
	return v.label("brief.alike")
}

// uncompared names what stands below a block and is told, with nothing else to be said
// of it; "" nothing.
func (v *view) uncompared(b diff.Block) string {
	var names []string
	for _, i := range b.Below {
		for _, h := range v.changes[i] {
			if h.Kind == diff.KindRetold && v.ours(v.l(i)) && v.toldOf(v.l(i), h).text == nil {
				names = append(names, v.placeWithin(i, b.Link))
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return v.label("brief.uncompared") + ": " + v.list(names)
}

// slightly reports whether the words of a link differ, and no more than slightly.
func (v *view) slightly(i int) bool {
	return slices.ContainsFunc(v.changes[i], func(h *diff.Change) bool {
		return h.Kind == diff.KindRestyled && !v.cased(h) || h.Kind == diff.KindReworded &&
			!follows(h) && !slices.ContainsFunc(h.Differences, func(d diff.Difference) bool {
			return !slight(&d)
		})
	})
}

// cased reports whether letters are written otherwise, as those of a defined term
// are, or a heading: whether a restyling is more than signs and spaces.
func (v *view) cased(h *diff.Change) bool {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, s)
	}
	return v.restyledHeading(v.l(h.Link), h) != "" ||
		slices.ContainsFunc(v.splices(h.Link), func(s diff.Splice) bool {
			return letters(s.Old) != letters(s.New)
		})
}

// saidOf gives the lines on a link of a block: none where there is nothing but
// what a run says.
func (v *view) saidOf(i int, b diff.Block) []said {
	l := v.l(i)
	var out []said
	for _, h := range v.changes[i] {
		switch h.Kind {
		case diff.KindRetold:
			if s := v.toldOf(l, h); s.text != nil {
				out = append(out, s)
			}
		case diff.KindUnreported, diff.KindRenumbered:
			// said by a run, and by the names of the points
		case diff.KindReworded:
			out = append(out, v.saidByGroups(l, h)...)
		case diff.KindRestyled:
			if v.reordered(h) {
				out = append(out, said{text: plain(v.kindOf(l, h))})
			}
			if s := v.restyled(h); s != "" && v.cased(h) {
				out = append(out, said{text: plain(s)})
			}
		case diff.KindReplaced:
			out = append(out, said{v.verdict(h, h.Verdict, h.Reason), plain(v.replaced(l))})
			out = append(out, v.saidByGroups(l, h)...)
		case diff.KindRemoved, diff.KindAdded:
			s := said{v.verdict(h, h.Verdict, h.Reason), plain(v.gone(h))}
			if h.Reason == diff.ReasonGround {
				s.text = plain(v.gone(h) + v.label("clauses") + v.vacant(l))
			}
			out = append(out, v.named(i, s))
		default:
			if !ofBrackets(h) || h.From+h.To != "" {
				s := said{v.verdict(h, h.Verdict, h.Reason), plain(v.kindOf(l, h))}
				// the words of those named last are others
				if h.Kind != diff.KindNarrowed && h.Kind != diff.KindWidened {
					s = v.named(i, s)
				}
				out = append(out, s)
			}
			if ofBrackets(h) {
				out = append(out, v.saidByGroups(l, h)...)
			}
		}
	}
	if s := v.disputes(l.Conflicts); s != "" {
		out = append(out, said{text: plain(s)})
	}
	for k := range l.Claims {
		out = append(out, said{text: plain(v.claim(&l.Claims[k]))})
	}
	if v.c.Old.Status == plan.StatusClaimed || v.c.New.Status == plan.StatusClaimed {
		out = append(out, v.denials(l)...)
	}
	if out = v.joinedBy(out); i != b.Link {
		for k := range out {
			out[k].text = append(phrase{{text: v.placeWithin(i, b.Link) + ": "}}, out[k].text...)
		}
	}
	return out
}

// denials gives what was said of a link and is denied, with the denials: what a
// draft has that is only claimed is never shown without them.
func (v *view) denials(l *diff.Link) []said {
	var out []said
	for k := range l.Statements {
		s := l.Statements[k]
		if !s.Denied() && s.Stance != plan.StanceDenies {
			continue
		}
		s.Remarks = nil
		for _, r := range v.statement(nil, &s, 0) {
			out = append(out, said{text: plain(r.text)})
		}
	}
	return out
}

// named adds to what became of a point of two texts without copies which it is.
func (v *view) named(i int, s said) said {
	if gist := v.gist(v.l(i)); v.bare && v.numbered(i) && gist != "" {
		s.text = append(s.text, piece{text: ": " + balanced(gist)})
	}
	return s
}

// joinedBy puts what stands under one word, or under none, into one line.
func (v *view) joinedBy(all []said) []said {
	var out []said
	for _, s := range all {
		s.text = unended(s.text)
		if k := len(out) - 1; k >= 0 && out[k].label == s.label {
			out[k].text = join([]phrase{out[k].text, s.text}, v.label("clauses"))
			continue
		}
		out = append(out, s)
	}
	return out
}

// saidByGroups gives the lines on what words do and on those that differ more
// than slightly.
func (v *view) saidByGroups(l *diff.Link, h *diff.Change) []said {
	less := *h
	if !ofBrackets(h) {
		less.Differences = slices.DeleteFunc(slices.Clone(h.Differences),
			func(d diff.Difference) bool { return slight(&d) })
	}
	if h.Kind == diff.KindReworded && len(less.Differences) == 0 {
		return nil
	}
	var out []said
	for _, g := range v.groups(l, &less) {
		if h.Kind == diff.KindReplaced && len(g.lines) == 1 && g.reason == "" &&
			len(g.words) == 0 && !slices.ContainsFunc(h.Effects, func(e diff.Effect) bool {
			return named(&e)
		}) {
			continue // the reason alone
		}
		if len(g.lines) == 0 && g.reason == "" {
			continue // nothing is to be said but that it is another text
		}
		s := said{g.label, sentences(g.lines, v.label("clauses"))}
		if why := v.why(&g); why != "" {
			s.text = append(s.text, piece{text: " (" + why + ")"})
		}
		out = append(out, s)
	}
	return out
}

// sentences puts sentences into one.
func sentences(all []phrase, sep string) phrase {
	for k := range all {
		all[k] = unended(all[k])
	}
	return join(all, sep)
}

// unended gives a phrase without the full stop at its end.
func unended(p phrase) phrase {
	p = slices.Clone(p)
	if n := len(p) - 1; n >= 0 && p[n].mark == both {
		p[n].text = strings.TrimSuffix(p[n].text, ".")
	}
	return p
}

// why gives a reason in short, where a difference is not the draft's, or may not
// be.
func (v *view) why(g *group) string {
	if v.bare {
		return ""
	}
	var names []string
	own, other := v.old(), v.new()
	for _, w := range g.copies {
		if w.Ref.Version != g.copies[0].Ref.Version {
			continue
		}
		if w.Ref.Version != v.c.Old.Version {
			own, other = v.new(), v.old()
		}
		name := w.Copy.Name
		if w.Weak {
			name = v.label("told.copy", "name", name)
		}
		if g.because == diff.ReasonEarlier && w.Copy.Date != "" {
			name = v.label("copy.dated", "name", name, "date", v.date(w.Copy.Date))
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	pairs := []string{"copies", strings.Join(names, v.label("list")), "own", own, "other", other}
	switch g.because {
	case diff.ReasonEarlier:
		return v.label("brief.earlier-copy", pairs...)
	case diff.ReasonContested:
		return v.label("brief.contested", pairs...)
	case diff.ReasonThird:
		return v.label("brief.third-form", pairs...)
	case diff.ReasonBase:
		return v.label("brief.base-unknown")
	case diff.ReasonMixed:
		return g.reason
	default:
		return ""
	}
}

// disputes gives conflicts in short, by the version that they are in; "" for
// none.
func (v *view) disputes(all []collate.Conflict) string {
	var versions []string
	formsOf := make(map[string][]string)
	for k := range all {
		c := &all[k]
		var forms []string
		for i := range c.Forms {
			forms = append(forms, v.heldBy(c, &c.Forms[i]))
		}
		if formsOf[c.Version] == nil {
			versions = append(versions, c.Version)
		}
		formsOf[c.Version] = append(formsOf[c.Version],
			v.key(c.Key)+": "+strings.Join(forms, v.label("conflict.or")))
	}
	var out []string
	for _, version := range versions {
		out = append(out, v.label("brief.disputed", "version", v.called(version), "what",
			strings.Join(formsOf[version], v.label("clauses"))))
	}
	return strings.Join(out, v.label("clauses"))
}

// heldBy gives one form of a conflict with the first of those who have it, and
// how many more do.
func (v *view) heldBy(c *collate.Conflict, f *collate.Variant) string {
	var names []string
	for _, holder := range f.By {
		if name := v.copyAfter(holder.Name, holder.From); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return v.form(c, f)
	}
	who := names[0]
	if more := len(names) - 1; more > 0 {
		who = v.label("brief.more", "name", who, "n", strconv.Itoa(more))
	}
	return v.label("conflict.form", "form", v.form(c, f), "who", who)
}
