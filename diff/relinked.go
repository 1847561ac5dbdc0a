package diff

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// relinked gives the first words that both sides have, and that lead to one
// address on the one side and to another on the other. Words that lead nowhere on
// a side tell nothing: a plain text has no links.
func (w *work) relinked(s *span, a, b joint, r redline.Result) (from, to string, ok bool) {
	olds := addresses(w.old, s.old, a)
	if len(olds) == 0 {
		return "", "", false
	}
	news := addresses(w.new, s.new, b)
	for _, part := range r.Spans {
		if part.Op != redline.OpEqual || part.Old.Text != part.New.Text {
			continue
		}
		for len(olds) > 0 && olds[0].at < part.Old.End() {
			o := olds[0]
			olds = olds[1:]
			for len(news) > 0 && news[0].at-part.New.At < o.at-part.Old.At {
				news = news[1:]
			}
			if o.at < part.Old.At || o.end > part.Old.End() || len(news) == 0 {
				continue
			}
			n := news[0]
			same := n.at-part.New.At == o.at-part.Old.At && n.end-n.at == o.end-o.at
			if same && n.to != o.to {
				return o.to, n.to, true
			}
		}
	}
	return "", "", false
}

// An address is where words of a joint lead to.
type address struct {
	at, end int
	to      string
}

// addresses gives the links of the clauses of a joint, in order.
func addresses(t *flat.Tree, nodes []int, j joint) []address {
	var list []address
	for k, i := range nodes {
		for _, n := range t.Nodes[i].Point.Notes {
			if n.Kind == plan.NoteKindLink {
				list = append(list, address{j.starts[k] + n.At, j.starts[k] + n.At + n.Len, n.Text})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b address) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.to, b.to))
	})
	return list
}
