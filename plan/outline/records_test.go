package outline_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/outline"
)

func TestParseRecords(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, data  string
		want        []plan.Point
		taken, left string
	}{
		{
			"a list", `[{"no": 1, "text": "Ships take a pilot."}, {"no": "2", "text": " The fee is due. ", "source": "x"}]`,
			[]plan.Point{
				{ID: "1", Number: "1", Content: plan.Content{Text: "Ships take a pilot."}},
				{ID: "2", Number: "2", Content: plan.Content{Text: "The fee is due."}},
			},
			`["no" as the number "text" as the text]`, "[source]",
		},
		{
			"inside an object, with more below",
			`{"Title": "Strait", "articles": [{"article": "1", "title": "Pilots", "children": [{"label": "a", "body": "By day."}]}]}`,
			[]plan.Point{{
				ID: "1", Number: "1", Heading: "Pilots",
				Points: []plan.Point{{
					ID: "1.a", Number: "a",
					Content: plan.Content{Text: "By day."},
				}},
			}},
			`["article" as the number "title" as the heading "children" as the points "label" as the number "body" as the text]`, "[]",
		},
		{
			"an id where nothing else counts", `[{"id": "§ 1", "content": "x"}]`,
			[]plan.Point{{ID: "1", Number: "§ 1", Content: plan.Content{Text: "x"}}},
			`["id" as the number "content" as the text]`, "[]",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r, err := outline.ParseRecords([]byte(tt.data))
			require.NoError(t, err)
			assert.Empty(t, cmp.Diff(tt.want, r.Version.Points))
			assert.Equal(t, tt.taken, fmt.Sprint(r.Taken))
			assert.Equal(t, tt.left, fmt.Sprint(r.Left))
		})
	}
}

func TestParseRecordsRefuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, data, want string }{
		{"no JSON", "[{\"no\": 1,\n  text}]", "2:4: error: not JSON from here on [syntax]"},
		{"cut", `[{"no": 1`, "1:10: error: not JSON from here on [syntax]"},
		{"more", `[{"text": "x"}] y`, "1:"},
		{
			"no records", `["x"]`,
			"1:1: error: no list of records: an array of objects, each with a text [wrong-type]",
		},
		{
			"two lists", `{"a": [{"text": "x"}], "b": [{"text": "x"}]}`,
			"1:1: error: no list of records",
		},
		{"no text", `[{"no": 1}]`, "1:1: error: no list of records"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := outline.ParseRecords([]byte(tt.data))
			found, ok := errors.AsType[*diag.Error](err)
			require.True(t, ok)
			require.Len(t, found.Diagnostics, 1)
			assert.Contains(t, found.Diagnostics[0].String(), tt.want)
		})
	}
}

// A list of records is read as a draft; which members were taken is told.
func ExampleParseRecords() {
	r, err := outline.ParseRecords([]byte(`[{"no": 1, "text": "Ships take a pilot.", "url": "x"}]`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Version.Points[0].Number, r.Version.Points[0].Text, r.Taken, r.Left)
	// Output: 1 Ships take a pilot. ["no" as the number "text" as the text] [url]
}
