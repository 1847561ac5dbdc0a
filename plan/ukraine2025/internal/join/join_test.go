package main

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

func TestEmbeddedPlanIsJoined(t *testing.T) {
	t.Parallel()
	got, err := join(os.DirFS("../../data"))
	require.NoError(t, err)
	want, err := os.ReadFile("../../plan.json")
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("plan.json is not what its parts make; run go generate (-want +got):\n%s", diff)
	}
}

func TestJoinRefuses(t *testing.T) {
	t.Parallel()
	whole := map[string]string{
		"plan.json":       `{"format": "redraft.plan/1", "id": "p"}`,
		"sources.json":    `{"sources": [{"id": "s", "name": "S"}]}`,
		"statements.json": `{"statements": []}`,
		"v.json":          `{"id": "v", "points": [{"number": "1", "text": "One."}]}`,
	}
	for _, tt := range []struct {
		name, part, content, want string
	}{
		{"nothing", "", "", ""},
		{"a part that is no JSON", "v.json", `{"id": "v"`, "v.json: unexpected end"},
		{"a part that is no object", "sources.json", `[]`, "sources.json: "},
		{"a part with nothing in it", "sources.json", `{}`, "sources.json: nothing in it"},
		{"a member that two parts have", "sources.json", `{"id": "q"}`, "parts:/id: "},
		{"a member that stands twice", "statements.json", `{"statements": [], "statements": []}`, "parts:/statements: "},
		{"a member that is unknown", "v.json", `{"id": "v", "titel": "V"}`, "v.json:/titel: "},
		{"a rule that is broken", "v.json", `{"id": "v", "points": [{"number": "1", "theme": "t"}]}`, "v.json:/points/0/theme: "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			parts := fstest.MapFS{}
			for name, content := range whole {
				parts[name] = &fstest.MapFile{Data: []byte(content)}
			}
			if tt.part == "" {
				_, err := join(parts)
				require.NoError(t, err)
				return
			}
			parts[tt.part] = &fstest.MapFile{Data: []byte(tt.content)}
			out, err := join(parts)
			require.Error(t, err)
			require.Empty(t, out)
			if !strings.Contains(err.Error(), tt.want) {
				t.Errorf("the error %q does not have %q", err, tt.want)
			}
		})
	}
}

func TestJoinNeedsEveryPart(t *testing.T) {
	t.Parallel()
	_, err := join(fstest.MapFS{"plan.json": {Data: []byte(`{"format": "redraft.plan/1", "id": "p"}`)}})
	require.Error(t, err)
}
