package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
)

// marks gives for each clause of either side its text with marks on what is not
// on the other side: only for rewordings, so only where both sides were read in
// these words.
func (v *view) marks(i int) [2][]phrase {
	l := v.l(i)
	out := [2][]phrase{make([]phrase, len(l.Old)), make([]phrase, len(l.New))}
	for _, h := range v.changes[i] {
		if h.Kind != diff.KindReworded || follows(h) {
			continue
		}
		for k := range l.Old {
			out[0][k] = marked(l.Old[k].Text, runs(h, k, func(d *diff.Difference) diff.Run {
				return d.Old
			}), gone)
		}
		for k := range l.New {
			out[1][k] = marked(l.New[k].Text, runs(h, k, func(d *diff.Difference) diff.Run {
				return d.New
			}), come)
		}
	}
	return out
}

func runs(h *diff.Change, clause int, side func(*diff.Difference) diff.Run) []diff.Run {
	var out []diff.Run
	for k := range h.Differences {
		d := &h.Differences[k]
		if r := side(d); !d.Heading && r.Clause == clause && r.Text != "" {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b diff.Run) int { return a.At - b.At })
	return out
}

// joined makes one run of runs with nothing but space between them.
func joined(s string, runs []diff.Run) []diff.Run {
	var out []diff.Run
	for _, r := range runs {
		if k := len(out) - 1; k >= 0 {
			end := out[k].At + len(out[k].Text)
			if end <= r.At && r.At+len(r.Text) <= len(s) && strings.TrimSpace(s[end:r.At]) == "" {
				out[k].Text = s[out[k].At : r.At+len(r.Text)]
				continue
			}
		}
		out = append(out, r)
	}
	return out
}

func marked(s string, runs []diff.Run, m mark) phrase {
	var out phrase
	done := 0
	for _, r := range joined(s, runs) {
		if r.At < done || r.At+len(r.Text) > len(s) {
			continue
		}
		out = append(out, piece{text: s[done:r.At]}, piece{r.Text, m})
		done = r.At + len(r.Text)
	}
	return append(out, piece{text: s[done:]})
}
