package compare

import (
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/plan"
)

// apart says where two drafts have nothing in common, before anything is called
// added or deleted. A page that an error left in the place of a text is not
// compared, unless the call says that it is the text, or a part of it.
func apart(note func(string, ...any), c *diff.Comparison, from, to *side) error {
	for _, x := range [][2]*side{{from, to}, {to, from}} {
		if !x[0].file || !input.ErrorPage(x[0].version) {
			continue
		}
		if share(c) || x[0].stated {
			note("%s: looks like the page of an error", x[0].shown())
			continue
		}
		return fmt.Errorf(
			"%s looks like the page of an error, and has nothing in common with %s: %q; -whole "+
				"says that it is the text",
			x[0].shown(), x[1].shown(), beginning(x[0].version))
	}
	if !from.file && !to.file || share(c) {
		return nil
	}
	a, b := input.Size(from.version), input.Size(to.version)
	for _, x := range []struct {
		*side
		size, other int
	}{{from, a, b}, {to, b, a}} {
		const tiny, times = 12, 4
		if x.file && !x.stated && x.size <= tiny && x.size*times <= x.other {
			return fmt.Errorf(
				"%s has hardly any words, and none of them in common with the other text: is it "+
					"the right file? %q; -whole says so",
				x.shown(), beginning(x.version))
		}
	}
	note("%s and %s have no point in common: all of one is deleted and all of the other added",
		from.shown(), to.shown())
	return nil
}

// share reports whether a point of one side became one of the other, by what
// their words have in common.
func share(c *diff.Comparison) bool {
	for i := range c.Links {
		l := &c.Links[i]
		if len(l.Old) > 0 && len(l.New) > 0 && l.Likeness > 0 {
			return true
		}
	}
	return false
}

// beginning gives the first words of a text.
func beginning(v *plan.Version) string {
	const most = 60
	for _, p := range v.All() {
		text := strings.TrimSpace(p.Number + " " + p.Heading + " " + p.Text)
		if r := []rune(text); len(r) > most {
			text = string(r[:most]) + "…"
		}
		return text
	}
	return ""
}
