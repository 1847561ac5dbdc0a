package align

import "slices"

// An Option changes what [Trees] and [TreesContext] do.
type Option func(*options)

type options struct {
	given        []fixed
	counterparts bool
	unreplaced   bool
}

// A fixed link is one that the engine does not weigh.
type fixed struct {
	side   [2][]int
	method Method
}

// A GivenLink says which nodes became which, by their index in document order (see [Index]). One
// side may be empty: the nodes of the other have no partner.
type GivenLink struct{ Old, New []int }

// Given makes links that hold whatever the texts say: the caller's. They come back with
// [MethodCaller] and confidence 1000, and the engine works around them. A link that names a node
// that does not exist, or one that an earlier link has, is not made and stands in
// [Result.Ignored]. Where they have all nodes of a side there is nothing to weigh: no link has a
// runner-up then, and the other nodes of the other side have no partner.
func Given(links ...GivenLink) Option { return fix(MethodCaller, links) }

// Reported makes links that somebody is reported to have stated. They hold against the engine's
// and give way to those of [Given]; they come back with [MethodReport] and confidence 900.
func Reported(links ...GivenLink) Option { return fix(MethodReport, links) }

func fix(m Method, links []GivenLink) Option {
	return func(o *options) {
		for _, l := range links {
			o.given = append(o.given, fixed{[2][]int{tidyInts(l.Old), tidyInts(l.New)}, m})
		}
	}
}

func tidyInts(xs []int) []int {
	xs = slices.Clone(xs)
	slices.Sort(xs)
	return slices.Compact(xs)
}

// Counterparts asks for links of kind [KindCounterpart] too, among the nodes that are left:
// independent wording on one subject, found by rare words and keys in common. They are weak, and
// never a rewording.
func Counterparts() Option { return func(o *options) { o.counterparts = true } }

// Unreplaced asks for no links of kind [KindReplaced]: where another text stands under the same
// number, heading or key, the old node was removed and the new one added, as sure as that the
// texts are two, and the link that would have been stands in [Link.RunnerUp]. Links that the
// caller gives stay what they are.
func Unreplaced() Option { return func(o *options) { o.unreplaced = true } }
