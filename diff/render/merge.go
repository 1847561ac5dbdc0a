package render

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"sync"

	"github.com/redraft-go/redraft/diff/merge"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// Merge writes for a terminal what two drafts made of a third: each thing with who has
// it, and the words of all three where they differ. The options are [Width] and
// [WithLabels]. A nil m is that of three empty drafts. The error is that of the writer.
func Merge(w io.Writer, m *merge.Merge, opts ...Option) error {
	if m == nil {
		m = new(merge.Merge)
	}
	set := settingsOf(opts)
	t := &merged{page: page{width: set.width}, view: &view{set: &set}}
	for i, s := range []merge.Side{m.Base, m.A, m.B} {
		t.side(&s, [...]string{t.label("merge.base"), t.label("merge.a"), t.label("merge.b")}[i])
	}
	t.item(0, "", 0, t.label("merge.head"))
	t.line("")
	for i := range m.Items {
		t.one(&m.Items[i])
	}
	t.item(0, "", 0, t.label("merge.same", "n", strconv.Itoa(m.Same)))
	if _, err := io.WriteString(w, t.b.String()); err != nil {
		return fmt.Errorf("write the merge: %w", err)
	}
	return nil
}

// merged are the lines of a terminal for a merge.
type merged struct {
	page
	*view // for its labels alone: there is no comparison
}

func (t *merged) side(s *merge.Side, role string) {
	coverage := ""
	if s.Coverage == plan.CoveragePartial || s.Coverage == plan.CoverageContents {
		coverage = t.label("verify.part")
	}
	points := t.label("verify.points", "n", strconv.Itoa(s.Points))
	if s.Points == 1 {
		points = t.label("verify.point")
	}
	t.item(0, "", 0, t.label("merge.side", "role", role, "name", s.Name, "points", points,
		"coverage", coverage))
}

// one writes an item: where and who, and below it the words.
func (t *merged) one(it *merge.Item) {
	t.ends(" "+it.At, t.label("merge."+string(it.Status)))
	if it.What != merge.WhatWords {
		t.item(numberColumn, "", 0, t.label("merge."+string(it.What)))
	}
	if len(it.Runs) == 0 {
		t.three("", it.Was, it.IsA, it.IsB, it)
		return
	}
	for _, r := range it.Runs {
		who := ""
		if len(it.Runs) > 1 {
			who = t.label("merge." + string(r.Status))
		}
		t.three(who, r.Was, r.IsA, r.IsB, it)
	}
}

// three writes what the three drafts have.
func (t *merged) three(who, was, isA, isB string, it *merge.Item) {
	const column = 6 // "base  "
	if who != "" {
		t.item(numberColumn, "", 0, who)
	}
	for i, words := range []string{was, isA, isB} {
		name := [...]string{t.label("merge.base"), t.label("merge.a"), t.label("merge.b")}[i]
		switch side := [...]string{"", "a", "b"}[i]; {
		case words == "" && slices.Contains(it.Unseen, side):
			words = t.label("merge.unseen")
		case words == "":
			words = t.label("merge.none")
		case slices.Contains(it.Unseen, side):
			words += " " + t.label("merge.unseen")
		}
		t.item(numberColumn, name, max(column, Columns(name)+2), words)
	}
}

// MergeJSON writes a merge as JSON in the format [merge.Format], laid out as [JSON] does.
// Text that is not UTF-8 is refused with a [*diag.Error]; any other error is the writer's.
func MergeJSON(w io.Writer, m *merge.Merge) error {
	named := merge.Merge{}
	if m != nil {
		named = *m
	}
	named.Format = merge.Format
	return writeJSON(w, mergeShape(), &named)
}

// mergeShape is made once and never changes.
var mergeShape = sync.OnceValue(func() *strict.Shape { return shapeOf[merge.Merge]() })
