package plan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Ids that are made hold those round them, so that a deep tree of long numbers would make a
// document many times its size: it is counted first, by the most that each may take.
func TestSizeOfIDsThatAreMade(t *testing.T) {
	t.Parallel()
	const own = len("p1000000.") // of a point, beside its number and what it stands below
	below := []Point{{Number: "a"}, {ID: "x", Points: []Point{{Number: "bb"}}}}
	for _, tt := range []struct {
		points []Point
		want   int
	}{
		{nil, 0},
		{[]Point{{ID: "a", Number: "10"}}, 0},
		{[]Point{{}}, own},
		{[]Point{{Number: "10"}}, own + 2},
		{[]Point{{ID: "abc", Points: []Point{{Number: "1"}}}}, 3 + own + 1},
		{
			[]Point{{Number: "10", Points: below}},
			(own + 2) + (own + 2 + own + 1) + (1 + own + 2),
		},
	} {
		assert.Equal(t, tt.want, filledSize(tt.points, 0, maxFilled), "%+v", tt.points)
	}
	many := []Point{{Number: strings.Repeat("1", 50)}, {Number: "2"}}
	assert.Equal(t, own+50, filledSize(many, 0, 20),
		"no more is counted than to know that it is too much")
}
