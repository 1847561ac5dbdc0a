package schema

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/history"
)

// The types of a line of history, by the definition that describes each.
var describedOfHistory = map[string]reflect.Type{
	"": reflect.TypeFor[history.Line](), "state": reflect.TypeFor[history.State](),
	"historyChange": reflect.TypeFor[history.Change](),
	"historyEffect": reflect.TypeFor[history.Effect](), "origin": reflect.TypeFor[history.Origin](),
}

func TestHistorySchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, history.Format, historyFormat)
	schema := decoded(t, historySchema)
	for name, typ := range describedOfHistory {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[history.Line](), describedOfHistory)
}

// What is followed and written as lines follows the schema, line by line.
func TestHistoryFollowsItsSchema(t *testing.T) {
	t.Parallel()
	versions := func(yield func(history.Text, error) bool) {
		for i, text := range []string{
			"1. The tenant shall pay within 8 days.\n2. The owner paints the house under section 1.\n3. Dogs stay out.",
			"1. The tenant may pay within 14 days.\n2. The owner paints the house under section 1.",
			"", "2. The owner paints the house under section 1.",
			"1. The tenant shall pay within 8 days.\n2. The owner paints the house under section 1.\n3. Dogs stay out.",
		} {
			if !yield(history.Text{
				ID: string(rune('a' + i)), Path: "p", Date: "2001-05-01",
				Language: "en", Text: text,
			}, nil) {
				return
			}
		}
	}
	n := 0
	require.NoError(t, history.Follow(t.Context(), "lease", versions, func(l *history.Line) error {
		var b bytes.Buffer
		require.NoError(t, history.Encode(&b, l))
		require.Empty(t, Validate(b.Bytes()), b.String())
		n++
		return nil
	}))
	require.Equal(t, 5, n)
}
