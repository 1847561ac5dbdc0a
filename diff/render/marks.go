package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
)

// marks gives for each clause of either side its text with what is not on the
// other side in [-...-] or {+...+}: only for rewordings, so only where both
// sides were read in these words.
func (v *view) marks(i int) [2][]string {
	l := v.l(i)
	out := [2][]string{make([]string, len(l.Old)), make([]string, len(l.New))}
	for _, h := range v.changes[i] {
		if h.Kind != diff.KindReworded || follows(h) {
			continue
		}
		for k := range l.Old {
			out[0][k] = marked(l.Old[k].Text, runs(h, k, func(d *diff.Difference) diff.Run { return d.Old }), "[-", "-]")
		}
		for k := range l.New {
			out[1][k] = marked(l.New[k].Text, runs(h, k, func(d *diff.Difference) diff.Run { return d.New }), "{+", "+}")
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

func marked(s string, runs []diff.Run, open, end string) string {
	var b strings.Builder
	done := 0
	for _, r := range joined(s, runs) {
		if r.At < done || r.At+len(r.Text) > len(s) {
			continue
		}
		b.WriteString(s[done:r.At])
		b.WriteString(open)
		b.WriteString(r.Text)
		b.WriteString(end)
		done = r.At + len(r.Text)
	}
	b.WriteString(s[done:])
	return b.String()
}
