package outline_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestOneChange writes two versions of one file that differ in one clause, in
// every style, and reads both: the trees must differ in that clause alone. For
// that each must be read as it was written, whatever was changed.
func TestOneChange(t *testing.T) {
	t.Parallel()
	for _, style := range outline.Styles() {
		for _, shape := range shapes() {
			t.Run(string(style)+"/"+shape.name, func(t *testing.T) {
				t.Parallel()
				base := shape.version()
				checkWrittenAndRead(t, "as it is", base, style)
				for name, v := range changes(base) {
					checkWrittenAndRead(t, name, v, style)
				}
			})
		}
	}
}

// checkWrittenAndRead writes a version and reads it again.
func checkWrittenAndRead(t *testing.T, name string, v *plan.Version, style outline.Style) {
	t.Helper()
	want := v.Clone()
	if v.Title != "" {
		want.Points = slices.Insert(want.Points, 0,
			plan.Point{Role: plan.RoleHeading, Heading: v.Title})
	}
	want.FillIDs()
	text := outline.Format(want, style)
	o := outline.Parse(text)
	checkTiles(t, text, o)
	if diff := cmp.Diff(want.Points, o.Version.Points,
		cmpopts.IgnoreFields(plan.Point{}, "Coverage")); diff != "" {
		t.Errorf("%s: points (-written +read)\n%s\n%s", name, diff, text)
	}
	if diff := cmp.Diff(gapsOf(want), partialLists(o.Version)); diff != "" {
		t.Errorf("%s: lists known in part (-written +read)\n%s\n%s", name, diff, text)
	}
}

// gapsOf gives the lists of v in whose numbers there is a gap.
func gapsOf(v *plan.Version) []string {
	var list []string
	broken := func(points []plan.Point) bool {
		next := 1
		for _, p := range points {
			if p.Number == "" {
				continue
			}
			if at := placeOf(p.Number); at != next {
				return true
			}
			next++
		}
		return false
	}
	if broken(v.Points) {
		list = append(list, "-")
	}
	for _, p := range v.All() {
		if broken(p.Points) {
			list = append(list, p.ID)
		}
	}
	return list
}

// placeOf gives the place that a number of these versions names.
func placeOf(number string) int {
	if n, err := strconv.Atoi(number); err == nil {
		return n
	}
	return int(number[0]-'a') + 1
}

// A shape is a kind of file.
type shape struct {
	name                        string
	headings, around, gap, bare bool
}

func shapes() []shape {
	return []shape{
		{name: "plain"},
		{name: "headings", headings: true},
		{name: "preamble and closing", around: true},
		{name: "a gap", gap: true},
		{name: "headings over lists", headings: true, bare: true},
		{name: "all of it", headings: true, around: true, gap: true, bare: true},
	}
}

// version makes a file of the shape.
func (s shape) version() *plan.Version {
	clause := func(number, text string) plan.Point {
		return plan.Point{Number: number, Content: plan.Content{Text: text}}
	}
	v := &plan.Version{Title: "Accord of the two valleys", Points: []plan.Point{
		clause("1", "The pass is open from May to October."),
		clause("2", "Each side keeps its half of the road."),
		clause("3", "Tolls are paid by:"),
		clause("4", "Disputes go to the judge of the lower valley, who decides within 30 days."),
		clause("5", "The inn is common.\nIts keeper is paid by both sides."),
		clause("6", "This accord holds for ten years."),
	}}
	v.Points[2].Points = []plan.Point{
		clause("a", "carts;"),
		clause("b", "herds of more than 12 cows; and"), clause("c", "whoever sells at the inn."),
	}
	v.Points[3].Points = []plan.Point{
		clause("a", "He hears both sides."),
		clause("b", "He may not:"), clause("c", "His word is final."),
	}
	v.Points[3].Points[1].Points = []plan.Point{
		clause("1", "take gifts;"),
		clause("2", "judge his kin;"), clause("3", "sleep in court."),
	}
	if s.headings {
		for i, words := range []string{
			"The pass", "Upkeep", "Tolls", "Disputes", "The inn",
			"Term",
		} {
			v.Points[i].Heading = words
		}
	}
	if s.bare {
		v.Points[2].Text, v.Points[3].Text = "", ""
	}
	if s.gap {
		v.Points = slices.Delete(v.Points, 1, 2)
		v.Points[2].Points = slices.Delete(v.Points[2].Points, 0, 1)
	}
	if s.around {
		role := func(role plan.Role, text string) plan.Point {
			return plan.Point{Role: role, Content: plan.Content{Text: text}}
		}
		v.Points = slices.Concat(
			[]plan.Point{
				role(plan.RolePreamble, "The upper and the lower valley,"),
				role(plan.RolePreamble, "Mindful of the hard winters, have agreed as follows:"),
			},
			v.Points,
			[]plan.Point{
				role(plan.RoleClosing, "The elders gave their word."),
				role(plan.RoleClosing, "Done at Saddle on 3 June 1999."),
			},
		)
	}
	return v
}

// changes gives v with one change each, by name: in each list each clause is
// dropped with and without its number, another one is added before it, it is
// moved behind the next one, and it is told in other words.
func changes(v *plan.Version) map[string]*plan.Version {
	out := make(map[string]*plan.Version)
	var walk func(at []int, points []plan.Point)
	walk = func(at []int, points []plan.Point) {
		for i := range points {
			here := append(slices.Clip(at), i)
			name := func(what string) string { return fmt.Sprint(what, " ", here) }
			change := func(what string, f func(list []plan.Point) []plan.Point, again bool) {
				w := v.Clone()
				list := listAt(w, at)
				*list = f(*list)
				if again {
					renumber(*list)
				}
				out[name(what)] = w
			}
			if len(points) > 1 && points[i].Role.Provision() {
				change("drop", func(l []plan.Point) []plan.Point {
					return slices.Delete(l, i, i+1)
				}, true)
				change("drop with its number", func(l []plan.Point) []plan.Point {
					return slices.Delete(l, i, i+1)
				}, false)
			}
			if !points[i].Role.Provision() {
				change("drop", func(l []plan.Point) []plan.Point {
					return slices.Delete(l, i, i+1)
				}, false)
			}
			change("add before", func(l []plan.Point) []plan.Point {
				p := l[i]
				p.Points, p.Text = nil, "Nothing is sold on Sundays."
				if p.Heading != "" {
					p.Heading = "Sundays"
				}
				return slices.Insert(l, i, p)
			}, true)
			if i+1 < len(points) && points[i].Role == points[i+1].Role {
				change("move on", func(l []plan.Point) []plan.Point {
					l[i], l[i+1] = l[i+1], l[i]
					return l
				}, true)
			}
			change("reword", func(l []plan.Point) []plan.Point {
				if l[i].Text != "" {
					l[i].Text = "In winter " + l[i].Text
				}
				return l
			}, false)
			if points[i].Heading != "" {
				change("rename", func(l []plan.Point) []plan.Point {
					l[i].Heading = "Of another kind"
					return l
				}, false)
			}
			walk(here, points[i].Points)
		}
	}
	walk(nil, v.Points)
	return out
}

// listAt gives the list below the point at a path.
func listAt(v *plan.Version, path []int) *[]plan.Point {
	list := &v.Points
	for _, i := range path {
		list = &(*list)[i].Points
	}
	return list
}

// renumber counts the provisions of a list, in the way that it is counted.
func renumber(points []plan.Point) {
	n := 0
	for i := range points {
		switch p := &points[i]; {
		case p.Number == "":
		case strings.Trim(p.Number, "0123456789") == "":
			n++
			p.Number = strconv.Itoa(n)
		default:
			p.Number = string(rune('a' + n))
			n++
		}
	}
}
