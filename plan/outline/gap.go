package outline

import (
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/words"
)

// A Gap is a place where the numbers of a list show that points of it are
// missing, so that the list is known in part. The zero Gap is none.
type Gap struct {
	// id of the point whose list it is; "" the first level
	Point  string `json:"point,omitempty"`
	Number string `json:"number"` // the number that shows it, as printed
	// the one before it, as printed; "" the list begins with Number
	Before string   `json:"before,omitempty"`
	At     diag.Pos `json:"at"` // where Number stands in the input
}

// String says it in English: "4 follows 2", "the list begins with 5".
func (g Gap) String() string {
	code := CodeMissingNumber
	if g.Before == "" {
		code = CodeStartsLate
	}
	return words.FillEscaped(texts[code].Message,
		map[string]string{"number": g.Number, "before": g.Before})
}

// A lack says where points are missing, as far as the numbers show.
type lack uint8

const (
	nothing  lack = iota
	siblings      // in the list of the point
	anywhere      // in the list that it goes on with in another unit, too
)

// findPartial finds the lists that are known in part: each that has a gap in
// its numbers. Where a list goes on in another unit, the points may be missing
// at the end of the one or at the beginning of the other.
func (p *parser) findPartial() {
	if !p.lacking {
		return
	}
	for k := range p.markers {
		m := &p.markers[k]
		if !m.taken || m.lacks == nothing {
			continue
		}
		list := p.listOf(m)
		p.partialList(list, k)
		if m.lacks == anywhere {
			if other := p.listOf(&p.markers[m.goesOn-1]); other != list {
				p.partialList(other, k)
			}
		}
	}
}

// listOf gives the node whose list has the point of m; -1 the first level.
func (p *parser) listOf(m *marker) int32 { return p.nodes[m.node].parent }

func (p *parser) partialList(list int32, marker int) {
	if list < 0 {
		p.partial = true
	} else {
		p.nodes[list].partial = true
	}
	p.gaps = append(p.gaps, listGap{list, marker})
}

// A listGap is a gap before it is worded.
type listGap struct {
	list   int32
	marker int
}

// worded gives the gaps as a program reads them; ids are those of the nodes.
func (p *parser) worded(ids []string) []Gap {
	var list []Gap
	at := positioner{text: p.text, line: 1}
	for _, g := range p.gaps {
		m := &p.markers[g.marker]
		out := Gap{
			Number: label(p.numberOf(m)), Before: label(p.numberBefore(m)),
			At: at.pos(m.num),
		}
		if g.list >= 0 {
			out.Point = ids[g.list]
		}
		list = append(list, out)
	}
	return list
}

// coverage says how much of a list is here. Where no list has a gap nothing is
// said, for a text is whole unless it shows otherwise; else each list says it.
func (p *parser) coverage(partial bool) plan.Coverage {
	switch {
	case len(p.gaps) == 0:
		return ""
	case partial:
		return plan.CoveragePartial
	default:
		return plan.CoverageComplete
	}
}
