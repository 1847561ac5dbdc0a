package diff

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/effect"
)

// A numbering says which links have the provisions of a draft, by their numbers from the
// outermost down, parted by points: "5.2.b".
type numbering struct {
	links map[string]int // from the first level on
	// from the level on whose numbers run on through what holds them: articles in chapters
	run    map[string]int
	holds  map[string]int      // by number alone: the provisions above that level
	depth  int                 // the level, counted from 1; 1 where no numbers run on
	chains map[string][]string // the numbers of a clause and those above it, by path
}

// The kinds of provisions that package facts tells, by where their numbers count.
var (
	containers = kindsOf("part chapter title")
	innerKinds = kindsOf("paragraph subparagraph subsection point item letter number sentence")
	apart      = kindsOf("annex schedule protocol recital") // with numbers of their own
	// which may be provisions of the first level
	listed = kindsOf("point item number")
)

func kindsOf(names string) map[string]bool {
	out := make(map[string]bool)
	for name := range strings.FieldsSeq(names) {
		out[name] = true
	}
	return out
}

// numberings gives the numbering of either side, and whether each number leads to one
// link in both drafts, if it leads anywhere.
func numberings(c *Comparison) (leads [2]*numbering, stay bool) {
	leads = [2]*numbering{numbersOf(c, 0), numbersOf(c, 1)}
	return leads, maps.Equal(leads[0].links, leads[1].links)
}

// move gives the links of the numbering other places.
func (n *numbering) move(place []int) {
	for _, links := range []map[string]int{n.links, n.run, n.holds} {
		for number, link := range links {
			links[number] = place[link]
		}
	}
}

// A numbered clause is given by its link and its numbers from the outermost down, "" where it has
// none.
type numbered struct {
	link  int
	chain []string
}

// numbersOf gives the numbering of a side. Numbers that a draft has twice lead nowhere
// that is known.
func numbersOf(c *Comparison, side int) *numbering {
	places, chains := placesOf(c, side)
	n := &numbering{
		links: make(map[string]int), run: make(map[string]int), holds: make(map[string]int),
		depth: runningDepth(places), chains: chains,
	}
	links, run, holds := once(n.links), once(n.run), once(n.holds)
	for _, p := range places {
		links.add(p.chain, p.link)
		switch {
		case n.depth > 1 && len(p.chain) >= n.depth:
			run.add(p.chain[n.depth-1:], p.link)
		case n.depth > 1:
			holds.add(p.chain[len(p.chain)-1:], p.link)
		}
	}
	links.end()
	run.end()
	holds.end()
	return n
}

// placesOf gives the clauses of a side in the order of the links, and their numbers by path.
func placesOf(c *Comparison, side int) (places []numbered, chains map[string][]string) {
	type place struct {
		key  string
		link int
	}
	keys := make([]place, 0, len(c.Links))
	clauses := make(map[string]*Clause, len(c.Links))
	for i := range c.Links {
		all := c.Links[i].Old
		if side == 1 {
			all = c.Links[i].New
		}
		for k := range all {
			key := pathKey(all[k].Path)
			clauses[key] = &all[k]
			keys = append(keys, place{key, i})
		}
	}
	chains = make(map[string][]string, len(clauses))
	places = make([]numbered, 0, len(keys))
	for _, k := range keys {
		if len(k.key) == 0 {
			continue
		}
		at := len(k.key) - keyBytes
		chain, ok := chains[k.key[:at]] // of the clause above, which mostly comes first
		if !ok {
			at = 0
		}
		chain = slices.Clip(chain)
		for ; at < len(k.key); at += keyBytes {
			outer, number := "", ""
			if p := clauses[k.key[:at]]; p != nil {
				outer = p.Number
			}
			if p := clauses[k.key[:at+keyBytes]]; p != nil {
				number = ownNumber(p.Number, outer)
			}
			chain = append(chain, number)
		}
		chains[k.key] = chain
		places = append(places, numbered{k.link, chain})
	}
	return places, chains
}

// runningDepth gives the deepest level whose numbers differ in the whole draft, though they
// stand in more than one provision of the level above; 1 where there is none.
func runningDepth(places []numbered) int {
	type level struct {
		numbers, outer map[string]bool
		twice          bool
	}
	var levels []level
	for _, p := range places {
		d := len(p.chain)
		for len(levels) < d {
			levels = append(levels, level{
				numbers: make(map[string]bool),
				outer:   make(map[string]bool),
			})
		}
		l, number := &levels[d-1], p.chain[d-1]
		if number == "" {
			continue
		}
		l.twice = l.twice || l.numbers[number]
		l.numbers[number] = true
		l.outer[strings.Join(p.chain[:d-1], ".")] = true
	}
	for d, l := range slices.Backward(levels) {
		if d > 0 && !l.twice && len(l.outer) > 1 {
			return d + 1
		}
	}
	return 1
}

// A seen fills a map of links, and takes out again what it was given twice.
type seen struct {
	links map[string]int
	twice map[string]bool
}

func once(links map[string]int) *seen { return &seen{links, make(map[string]bool)} }

func (s *seen) add(chain []string, link int) {
	key := strings.Join(chain, ".")
	if _, ok := s.links[key]; ok || slices.Contains(chain, "") {
		s.twice[key] = true
	}
	s.links[key] = link
}

func (s *seen) end() {
	for key := range s.twice {
		delete(s.links, key)
	}
}

// link gives the link of the provision that a reference in one of the clauses names. Its
// kind says from where its number counts: a part or chapter is above the level whose
// numbers run on, an article or section is on it, and a paragraph or point is one of the
// clause's own provision.
func (n *numbering) link(r effect.Reference, clauses []Clause) (int, bool) {
	steps := stepsOf(r.Value)
	if k := len(steps) - 1; k >= 0 && steps[k].kind == "sentence" { // no clause of its own
		steps = steps[:k]
	}
	if len(steps) == 0 || apart[steps[0].kind] {
		return 0, false
	}
	holds := containers[steps[0].kind] && !slavicPart(steps[0].kind, r.Text)
	if holds && n.depth > 1 {
		if len(steps) == 1 {
			link, ok := n.holds[steps[0].numbers]
			return link, ok
		}
		steps = steps[1:]
	}
	key := keyOf(steps)
	switch kind := steps[0].kind; {
	case innerKinds[kind] || slavicPart(kind, r.Text):
		return n.levelOf(kind, key, clauses)
	case n.depth > 1:
		link, ok := n.run[key]
		return link, ok
	}
	link, ok := n.links[key]
	return link, ok
}

// levelOf gives the link of a provision that is named by what it is inside of another:
// that of the clause itself, from the innermost out.
func (n *numbering) levelOf(kind, key string, clauses []Clause) (int, bool) {
	if len(clauses) == 0 {
		return 0, false
	}
	chain := n.chains[pathKey(clauses[0].Path)]
	least := n.depth
	if n.depth == 1 && (listed[kind] || len(chain) < 2 || !numeric(chain[len(chain)-1]) &&
		numeric(key)) {
		least = 0 // it may be one of the first level
	}
	for k := len(chain) - 1; k >= least; k-- {
		link, ok := n.links[strings.Join(append(slices.Clone(chain[:k]), key), ".")]
		if !ok {
			continue
		}
		if first, doubtful := n.links[key]; doubtful && first != link && listed[kind] &&
			least == 0 {
			return 0, false // point 2 of this one, or of the whole
		}
		return link, true
	}
	return 0, false
}

func numeric(number string) bool { return number != "" && number[0] >= '0' && number[0] <= '9' }

// slavicPart reports whether a part is one inside of an article, as частина is: a word that
// is written in no Latin letters.
func slavicPart(kind, text string) bool {
	return kind == "part" && text != "" && text[0] >= utf8.RuneSelf
}

// A step is one level of a reference: "article 5(2)".
type step struct{ kind, numbers string }

// stepsOf cuts the value of a reference into its levels.
func stepsOf(value string) []step {
	var out []step
	words := strings.Fields(value)
	for k := 0; k+1 < len(words); k += 2 {
		out = append(out, step{words[k], plainNumber(words[k+1])})
	}
	return out
}

func keyOf(steps []step) string {
	numbers := make([]string, len(steps))
	for i, s := range steps {
		numbers[i] = s.numbers
	}
	return strings.Join(numbers, ".")
}

// targets gives the links of the provisions of the text itself that a clause names, as package
// effect wants them.
func (n *numbering) targets(comparer *effect.Comparer, clause effect.Clause,
	clauses []Clause,
) map[string]string {
	out := make(map[string]string)
	for _, r := range comparer.References(clause) {
		if link, ok := n.link(r, clauses); ok && r.Document == "" {
			out[r.Value] = strconv.Itoa(link)
		}
	}
	return out
}

// plainNumber gives a number without what stands round it, its levels parted by points:
// (a), 2., § 3, 5(2)(b).
func plainNumber(s string) string {
	s = strings.ToLower(strings.Trim(s, " .():§\u00a0"))
	s = s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Join(strings.FieldsFunc(s, func(c rune) bool {
		return strings.ContainsRune("().", c)
	}), ".")
}

// ownNumber gives the number of a provision without that of the one above it: 2.1 in 2.
func ownNumber(number, outer string) string {
	number, outer = plainNumber(number), plainNumber(outer)
	if own, ok := strings.CutPrefix(number, outer+"."); ok && outer != "" {
		return own
	}
	return number
}
