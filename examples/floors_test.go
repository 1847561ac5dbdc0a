package examples

import (
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/redraft-go/redraft"

// floors are the rooms of this module from the ground up. A room imports rooms of
// lower floors alone. What has no row (an internal folder, a program) belongs to
// the nearest room around it.
var floors = [][]string{
	{"plan/words"},
	{"plan/diag", "diff/redline", "diff/align"},
	{"sources", "plan/strict", "plan/bracket"},
	{"plan"},
	{"plan/facts", "plan/outline", "plan/ukraine2025", "schema"},
	{"plan/outline/docx", "diff/effect", "diff/internal"},
	{"diff/collate"},
	{"diff/identify"},
	{"diff", "diff/quote"},
	{"diff/say", "diff/trail", "diff/news", "diff/merge"},
	{"diff/render", "diff/history"},
	{"diff/render/akn", "diff/render/docx", "diff/render/page", "diff/render/prov"},
	{"examples"},
}

// apart are the rooms of lower floors that a room does not import all the same:
// whoever compares two drafts says which they are.
var apart = map[string][]string{"diff": {"diff/identify"}}

// TestFloors holds every import of this module to the table.
func TestFloors(t *testing.T) {
	t.Parallel()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`,
		"../...").Output()
	require.NoError(t, err)
	seen := make(map[string]bool)
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		here := roomOf(t, fields[0])
		seen[here] = true
		for _, imported := range fields[1:] {
			if !strings.HasPrefix(imported, module+"/") {
				checkForeign(t, here, imported)
				continue
			}
			there := roomOf(t, imported)
			assert.True(t, here == there || floorOf(there) < floorOf(here),
				"%s imports %s, which is not below it", fields[0], imported)
			assert.NotContains(t, apart[here], there, "%s imports %s", fields[0], imported)
			assert.False(t, here != there && strings.Contains(imported, "/internal/") &&
				!strings.HasPrefix(there, "diff/internal"),
				"%s imports %s", fields[0], imported)
		}
	}
	for _, floor := range floors {
		for _, room := range floor {
			assert.True(t, seen[room], "there is no room %s", room)
		}
	}
}

// roomOf gives the room that a package belongs to.
func roomOf(t *testing.T, pkg string) string {
	t.Helper()
	for p := strings.TrimPrefix(pkg, module+"/"); p != "."; p = path.Dir(p) {
		if floorOf(p) >= 0 {
			return p
		}
	}
	require.Fail(t, "a package without a room", pkg)
	return ""
}

func floorOf(room string) int {
	return slices.IndexFunc(floors, func(rooms []string) bool {
		return slices.Contains(rooms, room)
	})
}

// checkForeign holds to what only some rooms may import.
func checkForeign(t *testing.T, room, imported string) {
	t.Helper()
	only := map[string][]string{
		"github.com/santhosh-tekuri/jsonschema/v5": {"schema"},
		"net": nil, "net/http": nil,
		"os/exec": {"examples"}, "log": {"examples"},
		"os": {"plan", "plan/ukraine2025", "examples"}, // ukraine2025: its generator
	}
	for name, rooms := range only {
		if imported == name {
			assert.Contains(t, rooms, room, "%s imports %s", room, imported)
		}
	}
	if host, _, _ := strings.Cut(imported, "/"); strings.Contains(host, ".") {
		assert.True(t, strings.HasPrefix(imported, "golang.org/x/text/") || room == "schema",
			"%s imports %s", room, imported)
	}
}
