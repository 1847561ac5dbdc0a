package render_test

import (
	"bytes"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestStylesNameOneChange writes a file in every style before and after one
// change, reads and compares both, in either order: each output must name that
// change, what is renumbered by it and the references that follow, and nothing
// else. Every style and shape has its own 24th part of the changes; with
// REDRAFT_ALL_STYLES in the environment each has all of them.
func TestStylesNameOneChange(t *testing.T) {
	t.Parallel()
	every := 24
	if os.Getenv("REDRAFT_ALL_STYLES") != "" {
		every = 1
	}
	for n, style := range outline.Styles() {
		for k, s := range styledShapes() {
			t.Run(string(style)+"/"+s.name(), func(t *testing.T) {
				t.Parallel()
				base := s.version()
				checkNamed(t, style, oneChange{name: "nothing", old: base, new: base})
				for _, h := range oneChanges(base, s.skip, every, 7*n+5*k) {
					checkNamed(t, style, h)
					if t.Failed() {
						return // the others would mostly say the same again
					}
				}
			})
		}
	}
}

// checkNamed holds all outputs on a change to what they must name, in both
// orders.
func checkNamed(t *testing.T, style outline.Style, h oneChange) {
	t.Helper()
	for range 2 {
		texts := [2]string{outline.Format(h.old, style), outline.Format(h.new, style)}
		// With ids, for by their title both sides would have one name.
		c := diff.Compare(outline.Parse(texts[0], outline.ID("old")).Version,
			outline.Parse(texts[1], outline.ID("new")).Version)
		var j bytes.Buffer
		require.NoError(t, render.JSON(&j, c))
		read, err := diff.Decode(&j)
		require.NoError(t, err)
		if len(h.moved) > 1 && slices.ContainsFunc(read.Changes, func(x diff.Change) bool {
			return x.Kind == diff.KindMoved && keyOf(read.Links[x.Link].Old[0].Text) == h.moved[1]
		}) {
			h.moved = []string{h.moved[1]}
		}
		want := h.named()

		var kinds []string
		for _, x := range read.Changes {
			kinds = append(kinds, fmt.Sprint(x.Kind, x.Old, x.New))
		}
		slices.Sort(kinds)
		got := []string{
			"JSON\n" + strings.Join(kinds, "\n"),
			"Text\n" + strings.Join(markedRows(t, c), "\n"),
			"Verdicts\n" + strings.Join(verdictLines(t, c, &h), "\n"),
		}
		if d := cmp.Diff([]string{
			"JSON\n" + strings.Join(want.changes, "\n"), "Text\n" + strings.Join(want.rows, "\n"),
			"Verdicts\n" + strings.Join(want.lines, "\n"),
		}, got); d != "" {
			t.Errorf("%s (-want +got)\n%s\n%s\n=====\n%s\n=====\n%s", h.name, d, texts[0], texts[1],
				text(t, c, render.Width(120)))
			return
		}
		h.old, h.new = h.new, h.old
	}
}

// A styledShape is a kind of file.
type styledShape struct {
	headings, around bool
	gap              string // where there is a gap
	// the place that no number names, by the key of the point around the list
	skip map[string]int
}

func (s styledShape) name() string {
	out := "plain"
	if s.headings {
		out += ", headings"
	}
	if s.around {
		out += ", preamble and closing"
	}
	return out + s.gap
}

func styledShapes() []styledShape {
	var list []styledShape
	for i := range 4 {
		s := styledShape{headings: i&1 > 0, around: i&2 > 0}
		list = append(list, s)
		s.gap, s.skip = ", a gap", map[string]int{"": 2}
		list = append(list, s)
		s.gap, s.skip = ", a gap below", map[string]int{keyOf(tolls): 2}
		list = append(list, s)
	}
	return list
}

// Texts that others speak of. Of each text of the file no other has the words,
// and each has a figure.
const (
	tolls     = "Tolls are paid to the 2 keepers of the gate by:"
	disputes  = "Disputes go to the judge of the lower valley, who decides within 30 days."
	reference = "Quarrels about herds end after 10 years, as clause 4 says."
	another   = "Nothing is sold on the 3 Sundays before Easter."
)

// version makes a file of the shape.
func (s styledShape) version() *plan.Version {
	clause := func(text string, points ...plan.Point) plan.Point {
		return plan.Point{Number: "?", Content: plan.Content{Text: text}, Points: points}
	}
	v := &plan.Version{Title: "Accord of the two valleys", Points: []plan.Point{
		clause("The pass is open for 5 months of the year."),
		clause("Each side mends its half of the road within 14 days of a storm."),
		clause(tolls,
			clause("carts with more than 4 wheels;"), clause("herds of over 12 cows;"),
			clause("whoever sells at the inn for 7 days or more;"),
			clause("pedlars with 3 packs.")),
		clause(disputes,
			clause("He hears both sides 3 times."),
			clause("In the 6 weeks of harvest he may not:",
				clause("take gifts worth 8 coins;"), clause("judge any of his 9 cousins;"),
				clause("sleep for 11 hours in court.")),
			clause("His word is final after 21 days.")),
		clause("The inn has 16 beds in common."),
		clause(reference),
		clause("This accord holds for 50 winters."),
	}}
	if s.headings {
		for i, words := range []string{
			"Passage", "Upkeep", "Tolls", "Disputes", "Lodging",
			"Limits", "Term",
		} {
			v.Points[i].Heading = words
		}
	}
	if s.around {
		role := func(role plan.Role, text string) plan.Point {
			return plan.Point{Role: role, Content: plan.Content{Text: text}}
		}
		v.Points = slices.Concat(
			[]plan.Point{
				role(plan.RolePreamble, "The 2 villages of the upper valley and the lower town,"),
				role(plan.RolePreamble, "Mindful of the 4 hard winters, have agreed as follows:"),
			},
			v.Points,
			[]plan.Point{
				role(plan.RoleClosing, "The 7 elders gave their word."),
				role(plan.RoleClosing, "Done at Saddle on 3 June 1999."),
			},
		)
	}
	count(v, s.skip)
	return v
}

// count numbers all lists of a version, and has the reference follow.
func count(v *plan.Version, skip map[string]int) {
	var walk func(around string, points []plan.Point, letters bool)
	walk = func(around string, points []plan.Point, letters bool) {
		n := 0
		for i := range points {
			p := &points[i]
			walk(keyOf(p.Text), p.Points, !letters)
			if p.Number == "" {
				continue
			}
			if n++; n == skip[around] {
				n++
			}
			p.Number = strconv.Itoa(n)
			if letters {
				p.Number = string(rune('a' + n - 1))
			}
		}
	}
	walk("", v.Points, false)
	number := ""
	for _, p := range v.All() {
		if keyOf(p.Text) == keyOf(disputes) {
			number = p.Number
		}
	}
	for _, p := range v.All() {
		if keyOf(p.Text) == keyOf(reference) && number != "" {
			p.Text = referred.ReplaceAllString(p.Text, "clause "+number)
		}
	}
	v.FillIDs()
}

var (
	figure   = regexp.MustCompile(`\d+`)
	referred = regexp.MustCompile(`clause \d+`)
)

// keyOf gives what is the same of a clause on both sides: its words.
func keyOf(text string) string { return figure.ReplaceAllString(text, "#") }

// A oneChange is two versions that differ in one clause.
type oneChange struct {
	name     string
	old, new *plan.Version
	moved    []string // the key of the clause that moved; of two that changed places both
}

// oneChanges gives v with one change each: each clause is dropped with and
// without its number, another one is added before it, it is moved in its list
// and to another one, a figure of it or its heading is another. Of every so many
// changes one is made: first says from where on they are counted.
func oneChanges(v *plan.Version, skip map[string]int, every, first int) []oneChange {
	var out []oneChange
	n := 0
	add := func(what string, path []int, again bool, moved []string,
		f func(w *plan.Version, list *[]plan.Point, i int),
	) {
		if n++; (n-1+first)%every != 0 {
			return
		}
		w := v.Clone()
		for _, p := range w.All() {
			p.ID = ""
		}
		f(w, pointsAt(w, path[:len(path)-1]), path[len(path)-1])
		if again {
			count(w, skip)
		}
		w.FillIDs()
		out = append(out, oneChange{
			name: fmt.Sprint(what, " ", path), old: v, new: w,
			moved: moved,
		})
	}
	var walk func(at []int, points []plan.Point)
	walk = func(at []int, points []plan.Point) {
		for i := range points {
			p := &points[i]
			path := append(slices.Clone(at), i)
			key := keyOf(p.Text)
			drop := func(_ *plan.Version, l *[]plan.Point, i int) { *l = slices.Delete(*l, i, i+1) }
			add("drop", path, true, nil, drop)
			if p.Role.Provision() {
				add("drop with its number", path, false, nil, drop)
			}
			add("add before", path, true, nil, func(_ *plan.Version, l *[]plan.Point, i int) {
				q := plan.Point{
					Role: p.Role, Number: p.Number,
					Content: plan.Content{Text: another},
				}
				if p.Heading != "" {
					q.Heading = "Sundays"
				}
				*l = slices.Insert(*l, i, q)
			})
			if to, moved := goal(points, i); to >= 0 {
				add("move", path, true, moved, func(_ *plan.Version, l *[]plan.Point, i int) {
					q := (*l)[i]
					*l = slices.Insert(slices.Delete(*l, i, i+1), to, q)
				})
			}
			if around := keyOf(tolls); len(at) > 0 && len(p.Points) == 0 &&
				keyOf(pointAt(v, at).Text) != around {
				add("move to another list", path, true, []string{key},
					func(w *plan.Version, l *[]plan.Point, i int) {
						q := (*l)[i]
						*l = slices.Delete(*l, i, i+1)
						for _, p := range w.All() {
							if keyOf(p.Text) == around {
								p.Points = slices.Insert(p.Points, 2, q)
								break
							}
						}
					})
			}
			add("reword", path, true, nil, func(_ *plan.Version, l *[]plan.Point, i int) {
				text := (*l)[i].Text
				at := figure.FindStringIndex(text)
				n, _ := strconv.Atoi(text[at[0]:at[1]])
				(*l)[i].Text = text[:at[0]] + strconv.Itoa(n+1) + text[at[1]:]
			})
			if p.Heading != "" {
				add("rename", path, true, nil, func(_ *plan.Version, l *[]plan.Point, i int) {
					(*l)[i].Heading = "Kindness"
				})
			}
			walk(path, p.Points)
		}
	}
	walk(nil, v.Points)
	return out
}

// goal gives the place in a list to which a clause is moved, -1 where there is
// none, and which clauses may be said to have moved.
func goal(points []plan.Point, i int) (to int, moved []string) {
	first, last := i, i // of those of its role
	for first > 0 && points[first-1].Role == points[i].Role {
		first--
	}
	for last+1 < len(points) && points[last+1].Role == points[i].Role {
		last++
	}
	to = first
	if last-i > i-first {
		to = last
	}
	moved = []string{keyOf(points[i].Text)}
	switch to - i {
	case 0:
		return -1, nil
	case 1, -1:
		moved = append(moved, keyOf(points[to].Text))
	}
	return to, moved
}

func pointAt(v *plan.Version, path []int) *plan.Point {
	return &(*pointsAt(v, path[:len(path)-1]))[path[len(path)-1]]
}

func pointsAt(v *plan.Version, path []int) *[]plan.Point {
	list := &v.Points
	for _, i := range path {
		list = &(*list)[i].Points
	}
	return list
}

// A seat is a clause in its version.
type seat struct {
	*plan.Point

	key   string
	name  string   // as outputs call it
	top   string   // the key of the point of the first level
	above []string // keys of those around it
}

// last is the last of some keys, "" of none.
func last(keys []string) string {
	if len(keys) == 0 {
		return ""
	}
	return keys[len(keys)-1]
}

// howMoved says how a clause moved from below one point to below another.
func howMoved(a, b, above, under *seat) string {
	switch {
	case last(a.above) == last(b.above):
		return "in another order"
	case above == nil || under == nil:
		return "on another level"
	case above.Heading != "" || under.Heading != "":
		return "under another heading"
	}
	return "under another point"
}

// inside gives the name without that of the point of the first level.
func (s *seat) inside() string {
	_, rest, _ := strings.Cut(s.name, ".")
	return rest
}

// seats lists the clauses of a version in order.
func seats(v *plan.Version) []seat {
	var out []seat
	roles, nth := make(map[plan.Role]int), make(map[plan.Role]int)
	for _, p := range v.Points {
		roles[p.Role]++
	}
	var walk func(above []string, top string, points []plan.Point)
	walk = func(above []string, top string, points []plan.Point) {
		for i := range points {
			p := &points[i]
			s := seat{Point: p, key: keyOf(p.Text), name: p.ID, top: top, above: above}
			if !p.Role.Provision() {
				s.name = string(p.Role)
				if nth[p.Role]++; roles[p.Role] > 1 {
					s.name += fmt.Sprintf(", paragraph %d", nth[p.Role])
				}
			}
			if top == "" {
				s.top = s.key
			}
			out = append(out, s)
			walk(append(slices.Clone(above), s.key), s.top, p.Points)
		}
	}
	walk(nil, "", v.Points)
	return out
}

// named is what the outputs must name, sorted: the changes of the JSON, the rows
// of the text that have a mark, the lines of the table.
type named struct{ changes, rows, lines []string }

// named gives what the outputs on a change must name.
func (h *oneChange) named() named {
	var n named
	olds, news := seats(h.old), seats(h.new)
	find := func(list []seat, key string) *seat {
		if i := slices.IndexFunc(list, func(s seat) bool { return s.key == key }); i >= 0 {
			return &list[i]
		}
		return nil
	}
	change := func(kind diff.Kind, a, b *seat) {
		ids := [2]string{"[]", "[]"}
		for i, s := range []*seat{a, b} {
			if s != nil {
				ids[i] = "[" + []string{"old/", "new/"}[i] + s.ID + "]"
			}
		}
		n.changes = append(n.changes, string(kind)+ids[0]+" "+ids[1])
	}
	line := func(cells ...string) { n.lines = append(n.lines, strings.Join(cells, " | ")) }
	row := func(a, b *seat, mark string) {
		o, w := find(olds, a.top), find(news, a.top)
		switch {
		case o == nil:
			o = w
		case w == nil:
			w = o
		}
		within := ""
		switch {
		case len(a.above) == 0 && len(b.above) == 0:
		case b.top != a.top:
			within = became(a.name, b.name)
		default:
			within = became(a.inside(), b.inside())
		}
		n.rows = append(n.rows, became(o.name, w.name)+" | "+within+" | "+mark)
	}
	// A block is known in part as long as something below it was not seen.
	unseen := func(s *seat, kind diff.Kind) {
		a, b := find(olds, s.top), find(news, s.top)
		if kind != diff.KindUnreported || len(s.above) == 0 || a == nil || b == nil {
			return
		}
		if r := became(a.name, b.name) + " |  | compared in part"; !slices.Contains(n.rows, r) {
			n.rows = append(n.rows, r)
		}
	}
	var followed []string
	for k := range olds {
		a := &olds[k]
		b := find(news, a.key)
		if b == nil {
			kind, word := diff.KindRemoved, "DELETED"
			if partial(h.new, news, a) {
				kind, word = diff.KindUnreported, "not seen in new"
			}
			change(kind, a, nil)
			row(a, a, word)
			unseen(a, kind)
			line(a.name, word, gist(a))
			continue
		}
		place := became(a.name, b.name)
		if a.Number != b.Number {
			change(diff.KindRenumbered, a, b)
			line(a.name, "renumbered", "now "+b.name)
		}
		if len(h.moved) > 0 && h.moved[0] == a.key {
			how := "moved (" + howMoved(a, b, find(olds, last(a.above)),
				find(news, last(b.above))) + ")"
			change(diff.KindMoved, a, b)
			row(a, b, how)
			line(place, how, gist(a))
		}
		switch {
		case a.Heading != b.Heading:
			change(diff.KindReworded, a, b)
			row(a, b, "heading: "+a.Heading+" -> "+b.Heading)
			line(place, "reworded", "heading: "+a.Heading+" -> "+b.Heading)
		case a.Text == b.Text:
			// Where the clause that the reference names is gone, the same number
			// leads to another one or to none.
			if from, to := target(olds, a), target(news, b); from != nil &&
				(to != nil && to.key != from.key || to == nil && find(news, from.key) == nil &&
					!partial(h.new, news, from)) {
				change(diff.KindRepointed, a, b)
				row(a, b, "a reference leads elsewhere")
				line(place, "a reference leads elsewhere", gist(a))
			}
		case referred.ReplaceAllString(a.Text, "") == referred.ReplaceAllString(b.Text, ""):
			change(diff.KindReworded, a, b)
			followed = append(followed, place)
		default:
			change(diff.KindReworded, a, b)
			x, y := figure.FindString(a.Text), figure.FindString(b.Text)
			row(a, b, "[-"+x+"-]")
			row(a, b, "{+"+y+"+}")
			line(place, "reworded", x+" -> "+y)
		}
	}
	for k := range news {
		b := &news[k]
		if find(olds, b.key) != nil {
			continue
		}
		kind, word := diff.KindAdded, "ADDED"
		if partial(h.old, olds, b) {
			kind, word = diff.KindUnreported, "not seen in old"
		}
		change(kind, nil, b)
		row(b, b, word)
		unseen(b, kind)
		line(b.name, word, gist(b))
	}
	if len(followed) > 0 {
		line(strings.Join(followed, ", "), "reworded", "only references follow the renumbering")
	}
	slices.Sort(n.changes)
	slices.Sort(n.rows)
	slices.Sort(n.lines)
	return n
}

// target gives the clause of the first level that the reference in a clause names;
// nil if there is none.
func target(all []seat, s *seat) *seat {
	number, ok := strings.CutPrefix(referred.FindString(s.Text), "clause ")
	if !ok {
		return nil
	}
	for i := range all {
		if t := &all[i]; len(t.above) == 0 && t.Number == number {
			return t
		}
	}
	return nil
}

// partial reports whether the list of v, in which a clause would stand that v
// does not have, has a gap in its numbers.
func partial(v *plan.Version, all []seat, missing *seat) bool {
	list := v.Points
	for _, key := range missing.above {
		i := slices.IndexFunc(all, func(s seat) bool { return s.key == key })
		if i < 0 {
			break
		}
		list = all[i].Points
	}
	n := 0
	for _, p := range list {
		if p.Number == "" {
			continue
		}
		if n++; p.Number != strconv.Itoa(n) && p.Number != string(rune('a'+n-1)) {
			return true
		}
	}
	return false
}

// gist gives how the table says which clause it is.
func gist(s *seat) string {
	if s.Heading != "" {
		return s.Heading
	}
	return s.key
}

func became(a, b string) string {
	if a == b {
		return a
	}
	return a + " -> " + b
}

var columns = regexp.MustCompile(` {2,}`)

// verdictLines gives the lines of the table, sorted: a run of renumbered points
// as a line for each, and a clause that goes by its first words by its key.
func verdictLines(t *testing.T, c *diff.Comparison, h *oneChange) []string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, render.Verdicts(&b, c))
	olds, news := seats(h.old), seats(h.new)
	var out []string
	for l := range strings.Lines(b.String()) {
		cells := columns.Split(strings.TrimSuffix(l, "\n"), -1)
		require.Len(t, cells, 3, l)
		if cells[1] == "renumbered" {
			from, to := run(olds, cells[0]), run(news, strings.TrimPrefix(cells[2], "now "))
			if assert.Len(t, to, len(from), l) {
				for i := range from {
					out = append(out, from[i]+" | renumbered | now "+to[i])
				}
			}
			continue
		}
		if words, ok := strings.CutPrefix(cells[2], "“"); ok {
			words = strings.TrimSuffix(strings.TrimSuffix(words, "”"), " …")
			for _, s := range slices.Concat(olds, news) {
				if strings.HasPrefix(s.Text, words) {
					cells[2] = s.key
				}
			}
		}
		out = append(out, strings.Join(cells, " | "))
	}
	slices.Sort(out)
	return out
}

// run gives the names of the points from one to another in a list: "3 to 5".
func run(all []seat, words string) []string {
	first, last, ok := strings.Cut(words, " to ")
	if !ok {
		return []string{words}
	}
	var out []string
	var above []string
	for _, s := range all {
		if s.name == first {
			above = s.above
			out = append(out, s.name)
		} else if len(out) > 0 && slices.Equal(above, s.above) {
			out = append(out, s.name)
		}
		if s.name == last {
			break
		}
	}
	return out
}

// markedRows gives the marks in the text, sorted, each with the block and the row in
// which it stands.
func markedRows(t *testing.T, c *diff.Comparison) []string {
	t.Helper()
	const before = 3 // the names, the tally and what Brief writes
	blocks := strings.Split(strings.TrimSuffix(text(t, c, render.Width(400)), "\n"), "\n\n")
	require.Greater(t, len(blocks), before)
	var out []string
	for _, block := range blocks[before:] {
		top, within, wide := "", "", false
		mark := func(s string) { out = append(out, top+" | "+within+" | "+s) }
		state := func(s string) {
			for part := range strings.SplitSeq(s, ", ") {
				switch part {
				case "", "renumbered", "the same words", "compared word by word",
					"only references follow the renumbering":
				default:
					mark(part)
				}
			}
		}
		for i, l := range strings.Split(block, "\n") {
			cells := columns.Split(strings.TrimSpace(l), -1)
			last := cells[len(cells)-1]
			switch {
			case i == 0:
				top = cells[0]
				if len(cells) > 1 {
					state(last)
				}
			case narrow.MatchString(l):
				m := narrow.FindStringSubmatch(l)
				within, wide = m[1], false
				state(m[2])
			case cells[0] == "old" || cells[0] == "new":
				wide = false
				for _, s := range redline.FindAllString(last, -1) {
					mark(s)
				}
			case strings.HasPrefix(last, "heading: "):
				mark(last)
			case strings.HasPrefix(l, "     "):
				if wide {
					state(last)
				}
				wide = false
			case len(cells) > 1:
				within, wide = cells[0], false
				state(last)
			default: // a name so wide that the rest stands below it
				within, wide = cells[0], true
			}
		}
	}
	slices.Sort(out)
	return out
}

var (
	redline = regexp.MustCompile(`\[-.*?-\]|\{\+.*?\+\}`)
	// a name with but one blank behind it
	narrow = regexp.MustCompile(`^ {4}([a-z]\.\d) ([^- ].*)$`)
)
