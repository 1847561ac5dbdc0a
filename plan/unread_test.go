package plan_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan"
)

// What a plan in Go may hold and a document may not hides no broken rule.
func TestCheckTellsEverythingAtOnce(t *testing.T) {
	t.Parallel()
	p := &plan.Plan{
		ID: "A", Title: "\xff", X: map[string]json.RawMessage{"y": json.RawMessage("1")},
		Themes: []plan.Theme{{ID: "t\xff", Name: "T"}, {ID: "u", Name: "U", In: "t"}},
		Versions: []plan.Version{{
			ID: "v", Status: "leak",
			Points: []plan.Point{{
				ID: "p",
				Content: plan.Content{
					Text:  "\xff",
					Notes: []plan.Note{{Kind: plan.NoteKindSic, At: 5}},
				},
			}},
		}},
	}
	want := []string{
		`error /id: "A" is not an id [bad-id]`,
		`error /themes/0/id: the text is not UTF-8 [bad-utf8]`,
		`error /title: the text is not UTF-8 [bad-utf8]`,
		`error /versions/0/points/0/text: the text is not UTF-8 [bad-utf8]`,
		`error /versions/0/status: "status" cannot be "leak" [unknown-value]`,
		`error /y: "y" is no name for a member of your own [unknown-member]`,
	}
	if diff := cmp.Diff(want, withoutPlaces(plan.Lint(p))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A fault inside a member in wrong case stands where that member is.
func TestPlacesInWrongCase(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"format": "redraft.plan/1", "id": "a", "Collected": "soon"}`:                      `1:54: error: "soon" is not a date [date]`,
		`{"format": "redraft.plan/1", "id": "a", "Collected": "x", "collected": "soon"}`:    `1:72: error: "soon" is not a date [date]`,
		`{"format": "redraft.plan/1", "id": "a", "collected": "soon", "Collected": "2026"}`: `1:54: error: "soon" is not a date [date]`,
	} {
		found := false
		ds := plan.LintBytes([]byte(text))
		for _, d := range ds {
			found = found || d.String() == want
		}
		if !found {
			t.Errorf("%s: want %s, got %v", text, want, ds)
		}
	}
}
