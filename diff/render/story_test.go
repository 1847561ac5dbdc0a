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
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// TestStory holds what is shown of some subjects of the embedded plan against the
// files in testdata.
func TestStory(t *testing.T) {
	t.Parallel()
	for _, subject := range []string{
		"military.cap", "frozen-assets", "territory",
		"us-compensation", "elections", "foreign-troops", "nato.membership", "zaporizhzhia-npp",
		"nuclear-status", "amnesty",
	} {
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

// TestTrail holds what is shown of some points of the embedded plan against the
// files in testdata.
func TestTrail(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	all := trail.Follow(p)
	for _, point := range []string{"6", "10.a", "10.d", "14.a", "25", "26"} {
		t.Run(point, func(t *testing.T) {
			t.Parallel()
			found := all.Of(plan.Ref{Version: "us-28", Point: point})
			require.NotEmpty(t, found)
			var b bytes.Buffer
			require.NoError(t, render.Trail(&b, p, found[0]))
			for line := range strings.Lines(b.String()) {
				assert.LessOrEqual(t, utf8.RuneCountInString(line), 80+1, "%q", line)
			}
			file := filepath.Join("testdata", "trail_"+point+".txt")
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
	var b bytes.Buffer
	require.NoError(t, render.Trail(&b, nil, nil))
	require.NoError(t, render.TrailsJSON(&b, nil))
	b.Reset()
	require.NoError(t, render.TrailsJSON(&b, all))
	got := new(trail.Trails)
	require.NoError(t, json.Unmarshal(b.Bytes(), got))
	assert.Empty(t, cmp.Diff(all, got))
}

// TestTable holds what is shown of four drafts side by side against the files in
// testdata.
func TestTable(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	wide, err := trail.Tabulate(p, []string{"us-28", "e3-28", "eu-24", "ua-20-2025-12-24"},
		trail.Subjects("military.cap", "elections"))
	require.NoError(t, err)
	for name, width := range map[string]int{"table.txt": 80, "table_narrow.txt": 40} {
		var b bytes.Buffer
		require.NoError(t, render.Table(&b, wide, render.Width(width)))
		for line := range strings.Lines(b.String()) {
			assert.True(t, utf8.RuneCountInString(line) <= width+1 ||
				len(strings.Fields(line)) == 1, "%q", line)
		}
		file := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.WriteFile(file, b.Bytes(), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		if d := cmp.Diff(string(want), b.String()); d != "" {
			t.Errorf("-want +got:\n%s", d)
		}
	}
	var b bytes.Buffer
	require.NoError(t, render.TableJSON(&b, wide))
	got := new(trail.Table)
	require.NoError(t, json.Unmarshal(b.Bytes(), got))
	assert.Empty(t, cmp.Diff(wide, got))

	wide.Rows[0].Name = "=1+1"
	b.Reset()
	require.NoError(t, render.TableCSV(&b, wide))
	assert.Contains(t, b.String(), ",'=1+1,")
	require.NoError(t, render.Table(&b, nil))
	require.NoError(t, render.TableCSV(&b, nil))
	require.NoError(t, render.TableJSON(&b, nil))
}
