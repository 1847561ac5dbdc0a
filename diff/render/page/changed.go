package page

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// Changed gives the points of which a fragment that was made from an older state of a
// plan is not what it would be now: those whose text a correction, a denial or a copy
// that was found has changed. Each goes by its number, or by what it begins with where
// it has none. Both comparisons are of the same two drafts. The options are those of
// [Fragment]. The error is that of [diff.Check]. Cost: that of both fragments.
func Changed(older, newer *diff.Comparison, was, is *plan.Plan, opts ...Option) ([]string, error) {
	before, _, err := pointTexts(older, was, opts)
	if err != nil {
		return nil, err
	}
	after, names, err := pointTexts(newer, is, opts)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, name := range names {
		if text, ok := before[name]; !ok || text != after[name] {
			out = append(out, name)
		}
	}
	return out, nil
}

// pointTexts gives what a fragment has of each point, by what it goes by.
func pointTexts(c *diff.Comparison, p *plan.Plan, opts []Option) (texts map[string]string,
	names []string, err error,
) {
	b := newBuilder(append(slices.Clip(opts), Within(p)))
	b.fragment = true
	s, err := b.section(Comparison(c))
	if err != nil {
		return nil, nil, err
	}
	t, err := templates()
	if err != nil {
		return nil, nil, err
	}
	texts = make(map[string]string)
	for _, point := range s.Comparison.Items {
		if point.Fold != "" {
			continue
		}
		name := point.Number
		if name == "" {
			name = point.Title
		}
		var text bytes.Buffer
		if err := t.ExecuteTemplate(&text, "point", point); err != nil {
			return nil, nil, fmt.Errorf("write point %s: %w", name, err)
		}
		texts[name] = text.String()
		names = append(names, name)
	}
	return texts, names, nil
}
