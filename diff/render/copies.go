package render

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// Copies writes for a terminal how a text stands to the known copies of a draft:
// whether it is read as one more copy, then what stands in another draft, what
// stands in no copy known here, what some copies have and others have not, and
// what the text does not have. Nothing in it is put down to the draft. The
// options are [Width], [Points] and [WithLabels]. A nil c is that of an empty text. The
// error is that of the writer.
func Copies(w io.Writer, c *identify.Copies, opts ...Option) error {
	if c == nil {
		c = new(identify.Copies)
	}
	s := settingsOf(opts)
	v := &copies{page: page{width: s.width}, view: &view{set: &s}, c: c}
	v.opening()
	v.sections()
	v.missing()
	if _, err := io.WriteString(w, v.b.String()); err != nil {
		return fmt.Errorf("write the copies: %w", err)
	}
	return nil
}

// copies are the lines of a terminal for a text beside copies of a draft.
type copies struct {
	page
	*view // for its labels alone: there is no comparison
	c     *identify.Copies
}

// opening says what the text is, and how it is shown.
func (v *copies) opening() {
	name := v.c.Name
	if name == "" {
		name = v.label("copies.text")
	}
	has := v.label("copies.has", "n", strconv.Itoa(v.c.Found), "all", strconv.Itoa(v.points()))
	if v.c.Ordered && v.c.Found > 1 {
		has = v.label("copies.ordered", "has", has)
	}
	var reasons []string
	for _, r := range v.c.Reasons {
		reasons = append(reasons, v.label("copies.reason."+string(r)))
	}
	outcome := cmp.Or(string(v.c.Outcome), "two")
	v.item(0, "", 0, v.label("copies.outcome."+outcome, "name", name, "draft",
		cmp.Or(v.c.Version, "-"), "has", has, "why", strings.Join(reasons, v.label("clauses"))))
	if v.c.Foreign {
		v.item(0, "", 0, v.foreign())
	}
	if v.c.Told {
		v.item(0, "", 0, v.label("copies.retold"))
	}
	if v.c.Reworded.May() {
		v.item(0, "", 0, v.rewording(&v.c.Reworded, v.c.Version))
	}
	switch {
	case v.c.Collected != "":
		v.item(0, "", 0, v.label("head.collected", "date", v.date(v.c.Collected))+" "+
			v.label("head.authentic"))
	case v.c.Outcome != "":
		v.item(0, "", 0, v.label("head.authentic"))
	}
}

// foreign says in which other language the text is.
func (v *copies) foreign() string {
	if name := v.language(v.c.Language); name != "" {
		return v.label("copies.foreign.named", "language", name)
	}
	return v.label("copies.foreign")
}

// language names the language of a tag; "" where the table has no name for it.
func (v *view) language(tag string) string { return v.label("language." + lang.Base(tag)) }

// points counts the points of the text.
func (v *copies) points() int {
	seen := make(map[string]bool) // of which parts may stand in several places
	for i := range v.c.Points {
		for _, id := range v.c.Points[i].Points {
			seen[id] = true
		}
	}
	return len(seen)
}

// A section is one heading with its lines, in the order of the text.
type section struct {
	key   string
	lines []copiesLine
	last  string // the place of the last line
}

type copiesLine struct{ place, text string }

// sections writes what is to be looked at, what matters most first.
func (v *copies) sections() {
	alone := "alone"
	if v.c.Outcome == "" {
		alone = "differ"
	}
	all := []section{
		{key: "elsewhere"},
		{key: alone},
		{key: "some"},
		{key: "told"},
		{key: "language"},
	}
	var same []string
	for i := range v.c.Points {
		p := &v.c.Points[i]
		if !v.asked(p) {
			continue
		}
		before := len(same)
		add := func(k int, text string) {
			place := v.named(p)
			if all[k].last == place {
				place = ""
			} else {
				all[k].last = place
			}
			all[k].lines = append(all[k].lines, copiesLine{place, text})
		}
		switch p.State {
		case identify.CopyStateElsewhere:
			add(0, v.label("copies.words-of", "words", opening(p.Text), "where",
				placeOf(p.Nearest)))
		case identify.CopyStateUnknown:
			add(1, v.label("copies.words", "words", opening(p.Text)))
		case identify.CopyStateTold, identify.CopyStateLanguage:
			v.untold(p, add)
		case identify.CopyStateSame:
			same = append(same, v.named(p))
		default:
			for k := range p.Variations {
				v.variation(&p.Variations[k], add)
			}
			for k := range p.Effects {
				add(1, p.Effects[k].Sentence)
			}
		}
		if len(same) > before && p.Conflict {
			add(1, v.label("copies.conflict"))
		}
	}
	for _, s := range all {
		v.section(s)
	}
	if len(same) > 0 {
		v.line("")
		v.item(0, "", 0, v.label("copies.same", "points", strings.Join(same, " ")))
	}
}

// asked reports whether a point is among those that were asked for, by its own
// number, or that of the point of the draft, or of what either stands below.
func (v *copies) asked(p *identify.CopiedPoint) bool {
	is := func(path []string) bool {
		return len(path) > 0 && (slices.Contains(v.set.points, path[0]) ||
			slices.Contains(v.set.points, numbers(path)))
	}
	return len(v.set.points) == 0 || is(p.Path) || is(p.Place)
}

func (v *copies) section(s section) {
	if len(s.lines) == 0 {
		return
	}
	const column = 6
	v.line("")
	v.item(0, "", 0, v.label("copies.section."+s.key, "draft", v.c.Version))
	for _, l := range s.lines {
		v.item(1, l.place, column, l.text)
	}
}

// untold says what differs where words are not compared.
func (v *copies) untold(p *identify.CopiedPoint, add func(int, string)) {
	for k := range p.Effects {
		add(1, p.Effects[k].Sentence)
	}
	if p.Conflict && len(p.Effects) == 0 {
		add(1, v.label("copies.conflict"))
	}
	to := 3
	if p.State == identify.CopyStateLanguage {
		to = 4
	}
	add(to, v.label("copies.words", "words", opening(p.Text)))
}

// variation writes one place with other words where it belongs.
func (v *copies) variation(x *identify.CopiedVariation, add func(int, string)) {
	text := v.form(x)
	switch {
	case !x.Alone():
		add(2, text)
		return
	case len(x.Drafts) > 0:
		add(0, text)
	default:
		add(1, text)
	}
}

// form says what the text has, who has it too, and who has what else.
func (v *copies) form(x *identify.CopiedVariation) string {
	key := "exchanged"
	switch {
	case x.Line:
		key = "line"
	case x.Words.Text == "":
		key = "without"
	case x.Known.Text == "":
		key = "added"
	}
	drafts := make([]string, len(x.Drafts))
	for i, r := range x.Drafts {
		drafts[i] = placeOf(r)
	}
	var effects []string
	for i := range x.Effects {
		if matters(x.Effects[i].Kind) {
			effects = append(effects, x.Effects[i].Sentence)
		}
	}
	return v.label("copies.form."+key, "words", x.Words.Text, "known", x.Known.Text, "with",
		v.carriers(x.With), "told", v.carriers(x.Told), "against", v.carriers(x.Against),
		"neither", v.carriers(x.Neither), "drafts", strings.Join(drafts, v.label("list")),
		"effects", strings.Join(effects, v.label("clauses")))
}

// matters reports whether an effect is worth its words beside the words
// themselves.
func matters(k effect.Kind) bool {
	return k.Changes() && k != effect.KindUnclear && k != effect.KindSubstantive
}

// placeOf names a point of a draft.
func placeOf(r plan.Ref) string { return plan.Ref{Version: r.Version, Point: r.Point}.String() }

// carriers lists copies, each with where it was in fact read.
func (v *copies) carriers(all []collate.Copy) string {
	var out []string
	for _, c := range all {
		name := c.Name
		if name == "" {
			name = v.c.Version // the text itself
		}
		if len(c.Via) > 0 && c.Via[0] != c.Name {
			name = v.label("copy.read", "name", name, "via", c.Via[0])
		}
		if c.Wording == plan.WordingParaphrase || c.Wording == plan.WordingTranslation {
			name = v.label("told.copy", "name", name)
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, v.label("clauses"))
}

// numbers names a point by the numbers that are printed for it; "" none.
func numbers(path []string) string {
	out := ""
	for _, n := range path {
		switch {
		case out == "":
		case strings.HasPrefix(n, "("):
			out += " "
		default:
			out += "."
		}
		out += n
	}
	return out
}

// named names a point of the text, and that of the draft where it has another
// number.
func (v *copies) named(p *identify.CopiedPoint) string {
	own, draft := numbers(p.Path), numbers(p.Place)
	if own == draft || own == "" || draft == "" { // a text without numbers has no others
		return cmp.Or(own, draft, "-")
	}
	return v.label("copies.place", "own", own, "draft", draft)
}

// missing says what of the draft the text does not have: runs of the first level
// by their ends.
func (v *copies) missing() {
	if len(v.c.Lacking) == 0 {
		return
	}
	var names []string
	for i := 0; i < len(v.c.Lacking); i++ {
		from := i
		for i+1 < len(v.c.Lacking) && nextTo(v.c.Lacking[i].Path, v.c.Lacking[i+1].Path) {
			i++
		}
		name := func(k int) string {
			l := &v.c.Lacking[k]
			return cmp.Or(numbers(l.Path), v.label("copies.words", "words", opening(l.Text)))
		}
		if i-from >= 2 {
			names = append(names, v.label("copies.run", "from", name(from), "to", name(i)))
			continue
		}
		for k := from; k <= i; k++ {
			names = append(names, name(k))
		}
	}
	points := strings.Join(names, v.label("list"))
	v.line("")
	if v.c.Part {
		v.item(0, "", 0, v.label("copies.part", "points", points))
		return
	}
	v.item(0, "", 0, v.label("copies.lacking", "points", points))
}

// nextTo reports whether one point of the first level is numbered next after
// another.
func nextTo(a, b []string) bool {
	if len(a) != 1 || len(b) != 1 {
		return false
	}
	m, err := strconv.Atoi(a[0])
	n, err2 := strconv.Atoi(b[0])
	return err == nil && err2 == nil && n == m+1
}

// opening gives the first words of a text.
func opening(text string) string { return first(text, 90) }

// first gives the first words of a text, of no more than so many characters.
func first(text string, most int) string {
	line := strings.Join(strings.Fields(text), " ")
	if r := []rune(line); len(r) > most {
		cut := string(r[:most])
		if i := strings.LastIndexByte(cut, ' '); i > 0 {
			cut = cut[:i]
		}
		return cut + " …"
	}
	return line
}

// CopiesJSON writes what [Copies] shows as JSON in the format
// [identify.CopiesFormat]: two spaces a level, nothing escaped without need, a
// line feed at the end; the same bytes for the same copies. A nil c is that of an
// empty text. Text that is not UTF-8 is refused with a [*diag.Error]; any other
// error is the writer's.
func CopiesJSON(w io.Writer, c *identify.Copies) error {
	named := identify.Copies{}
	if c != nil {
		named = *c
	}
	named.Format = identify.CopiesFormat
	return writeJSON(w, copiesShape(), &named)
}

// copiesShape is made once and never changes.
var copiesShape = sync.OnceValue(func() *strict.Shape { return shapeOf[identify.Copies]() })
