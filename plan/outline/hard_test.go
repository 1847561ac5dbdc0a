package outline_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan/outline"
)

// TestHardTexts holds texts as they are found against the trees that a careful
// reader makes of them, and the places where a warning is due.
func TestHardTexts(t *testing.T) {
	t.Parallel()
	for _, c := range hardTexts(t) {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			o := outline.Parse(c.text)
			checkOutline(t, c.text, o)
			if diff := cmp.Diff(strings.Split(c.tree, "\n"), strings.Split(dump(o), "\n")); diff != "" {
				t.Errorf("tree (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(c.says, says(o)); diff != "" {
				t.Errorf("diagnostics (-want +got)\n%s", diff)
			}
		})
	}
}

// says lists the lines and codes of the diagnostics.
func says(o *outline.Outline) string {
	var lines []string
	for _, d := range o.Diagnostics {
		lines = append(lines, fmt.Sprintf("%d %s", d.Span.Start.Line, d.Code))
	}
	return strings.Join(lines, "\n")
}
