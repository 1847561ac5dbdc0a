package render_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// TestStory holds what is shown of some subjects of the embedded plan against the
// files in testdata.
func TestStory(t *testing.T) {
	t.Parallel()
	for _, subject := range []string{"military.cap", "frozen-assets", "territory", "us-compensation", "elections"} {
		t.Run(subject, func(t *testing.T) {
			t.Parallel()
			s, err := trail.Subject(ukraine2025.Plan(), subject)
			require.NoError(t, err)
			var b bytes.Buffer
			require.NoError(t, render.Story(&b, s))
			for line := range strings.Lines(b.String()) {
				assert.LessOrEqual(t, utf8.RuneCountInString(line), 80+1, "%q", line)
			}
			file := filepath.Join("testdata", "story_"+subject+".txt")
			if *update {
				require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			if d := cmp.Diff(string(want), b.String()); d != "" {
				t.Errorf("-want +got:\n%s", d)
			}
		})
	}
}

// TestStoryJSON holds that what is written is what was given.
func TestStoryJSON(t *testing.T) {
	t.Parallel()
	s, err := trail.Subject(ukraine2025.Plan(), "military.cap")
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, render.StoryJSON(&b, s))
	got := new(trail.Story)
	require.NoError(t, json.Unmarshal(b.Bytes(), got))
	assert.Empty(t, cmp.Diff(s, got))
	b.Reset()
	require.NoError(t, render.StoryJSON(&b, nil))
	require.NoError(t, render.Story(&b, nil))
	require.Error(t, render.StoryJSON(&b, &trail.Story{Name: "\xff"}))
}
