package compare

import (
	"slices"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
)

// reworded says beside the comparison of two drafts that the newer may be the older
// in other words: in its text, or, where that is another form, as a note.
func (c *comparison) reworded(call *shell.Call, from, to *side) error {
	if !from.file && !to.file {
		return nil // what drafts of a plan are the plan says
	}
	r := identify.MayBeReworded(from.version, to.version)
	if !r.May() {
		return nil
	}
	if c.format != "text" {
		call.Note("%s: may be %s in other words: %d of %d words are exchanged one for one, with "+
			"the same figures and in the same order",
			to.shown(), from.shown(), r.Exchanged, r.Words)
		return nil
	}
	if err := render.Rewording(call, &r, from.version.ID, render.Width(call.Width())); err != nil {
		return err
	}
	_, err := call.WriteString("\n")
	return err
}

// asCopies shows the two sides as copies of one text, where the call says that
// they are, or where a file may be one more copy of a draft of the plan. It
// reports false where they are to be compared as drafts: what lies beyond the end
// of a file that may be a part is then not taken for deleted.
func (c *comparison) asCopies(call *shell.Call, from, to *side) (bool, error) {
	found, err := c.placed(call, from, to)
	if found == nil || err != nil {
		return false, err
	}
	if err := c.showCopies(call, found); err != nil {
		return false, err
	}
	if c.exitCode && unlike(found) {
		return true, status.ErrNo
	}
	return true, nil
}

// placed holds the sides against each other as copies; nil: they are drafts.
func (c *comparison) placed(call *shell.Call, from, to *side) (*identify.Copies, error) {
	if from.file == to.file {
		if c.copies {
			return identify.CompareCopies(from.version, to.version), nil
		}
		return nil, nil
	}
	file, draft := from, to
	if to.file {
		file, draft = to, from
	}
	if (len(draft.version.Witnesses) == 0 || len(file.version.Parents) > 0) && !c.copies {
		return nil, nil // a text itself has no copies, and what answers another draft is one
	}
	done := call.Progress("looking through the drafts")
	found, err := identify.CompareCopy(c.sides.plan, draft.version.ID, file.version)
	if err == nil && c.retells(file, found) {
		(&which{from: file == from, to: file == to}).tell(from, to)
		call.Note("%s: says of itself %q: held against the copies as a translation; -told=none "+
			"compares its words", file.shown(), file.translated)
		found, err = identify.CompareCopy(c.sides.plan, draft.version.ID, file.version)
	}
	done()
	if err != nil || c.copies || found.Outcome != identify.OutcomeDraft && found.Found > 0 &&
		!c.drafts {
		return found, err
	}
	if found.Part && !file.stated {
		file.version.Coverage = plan.CoveragePartial
	}
	if !c.drafts && found.Found > 0 {
		call.Note("%s: a draft of its own beside %s; -copies shows it as a copy is", file.shown(),
			draft.shown())
	}
	return nil, nil
}

// retells reports whether a file is to be read as a translation by its own word: the call
// says nothing of it, and its words are not those of the copies.
func (c *comparison) retells(file *side, found *identify.Copies) bool {
	const sure = 900 // that a text is the draft by its words, per mille
	return file.translated != "" && c.sides.told == (which{}) && !c.copies && !c.drafts &&
		found.Outcome == identify.OutcomeUnclear && !found.Foreign && found.Confidence < sure
}

func (c *comparison) showCopies(call *shell.Call, found *identify.Copies) error {
	switch c.format {
	case "text":
		return render.Copies(call, found, render.Width(call.Width()), render.Points(c.points...))
	case "json":
		return render.CopiesJSON(call, found)
	}
	return status.Wrong(
		"copies of one text are shown as text or json, not %s; -drafts compares the two as drafts",
		c.format)
}

// unlike reports whether a text has, or lacks, anything that no copy has so.
func unlike(c *identify.Copies) bool {
	return slices.ContainsFunc(c.Points, func(p identify.CopiedPoint) bool {
		return p.Conflict || len(p.Effects) > 0 || len(p.At) == 0 ||
			slices.ContainsFunc(p.Variations, func(v identify.CopiedVariation) bool {
				return v.Alone()
			})
	})
}
