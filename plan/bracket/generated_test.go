package bracket_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/stretchr/testify/assert"
)

// A text of more than a thousand brackets of all shapes, counted three ways: by whoever
// made it, by what was read, and by peeling pairs off from the inside out.
func TestGeneratedBrackets(t *testing.T) {
	shapes := []struct {
		text                         string
		brackets, depth, sets, wants int // wants: the wordings of the sets
		gaps, other                  int
	}{
		{"Ships [shall][should] carry a light [at sea].", 3, 1, 1, 2, 0, 0},
		{"[Each boat [shall][should][other] carry [a bell [of bronze]].]", 6, 3, 1, 3, 0, 0},
		{"Ports [shall/should] open [by [date]].", 3, 2, 1, 2, 1, 0},
		{"[EU, Norland: Nets are free.] [Group of Deltas: Nets are taxed.]", 2, 1, 1, 2, 0, 0},
		{"Fees of [10] [20] marks are due [X] days after landing.", 3, 1, 1, 2, 1, 0},
		{"[Harbours close.][no text]", 2, 1, 1, 2, 0, 0},
		{"The word \"harbor [sic]\" stands in the old text.", 0, 0, 0, 0, 0, 1},
		{"See the [list of ports](https://example.org/ports) [and wharves].", 1, 1, 0, 0, 0, 1},
		{"Pilots [and mates][and cooks] meet [in spring] or [in autumn].", 4, 1, 1, 2, 0, 0},
		{"[[[[Deep] water] is] marked].", 4, 4, 0, 0, 0, 0},
		{"Wharves [are] repaired [US oppose] [, where needed,] each year.", 3, 1, 0, 0, 0, 0},
		{"Масштаб [повинен] [може] бути [X].", 3, 1, 1, 2, 1, 0},
		{"[Placeholder: text on ferries]", 1, 1, 0, 0, 1, 0},
		{"The council [invites] [urges] towns [with] [or without] ports to join [by 2030] [by 2035].", 6, 1, 2, 4, 0, 0},
	}
	var all strings.Builder
	var want bracket.Count
	seed, outer := uint32(7), 0
	for n := 0; want.Brackets < 1000; n++ {
		seed = seed*1664525 + 1013904223
		s := shapes[int(seed>>16)%len(shapes)]
		text, depth := s.text, s.depth
		if seed>>28 == 3 && s.brackets > 0 {
			text, depth, outer = "["+text+" So it is.]", depth+1, outer+1
		}
		fmt.Fprintf(&all, "%d) %s\n", n, text)
		want.Brackets += s.brackets
		want.Depth = max(want.Depth, depth)
		want.Sets += s.sets
		want.Options += s.wants
		want.Placeholders += s.gaps
		want.Other += s.other
	}
	want.Brackets += outer
	got := bracket.Parse(all.String()).Count()
	assert.Equal(t, want, bracket.Count{
		Brackets: got.Brackets, Depth: got.Depth, Sets: got.Sets, Options: got.Options,
		Placeholders: got.Placeholders, Other: got.Other, Unmatched: got.Unmatched,
	})

	pair := regexp.MustCompile(`\[([^\[\]]*)\]`)
	rest, peeled, depth := regexp.MustCompile(`\[sic\]|\[list of ports\]`).ReplaceAllString(
		all.String(), ""), 0, 0
	for ; strings.Contains(rest, "["); depth++ {
		peeled += len(pair.FindAllString(rest, -1))
		rest = pair.ReplaceAllString(rest, "$1")
	}
	assert.Equal(t, []int{got.Brackets, got.Depth}, []int{peeled, depth})
}
