package page_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

var update = flag.Bool("update", false, "write the golden files anew")

// looks are what a golden file leaves out: the style, the script, and the policy with
// the digests of both.
var looks = regexp.MustCompile(`(?s)<style>.*?</style>|<script>.*?</script>|<meta http-equiv[^>]*>`)

// TestGolden holds whole pages and fragments; they are read when they change.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"water-talks", "lease", "hard-cases"} {
		p := load(t, name)
		c, err := diff.Between(p, p.Versions[0].ID, p.Versions[1].ID)
		require.NoError(t, err)
		golden(t, name+".html", whole(t, []page.Part{page.Comparison(c)}, page.Within(p)))
		golden(t, name+"-fragment.html", fragment(t, page.Comparison(c), page.Within(p),
			page.Embed("rd7")))
	}
	p := load(t, "hard-cases")
	story, err := trail.Subject(p, "forces")
	require.NoError(t, err)
	golden(t, "hard-cases-story.html", whole(t, []page.Part{page.Story(story), page.Drafts(p)},
		page.Within(p)))
}

func golden(t *testing.T, name, text string) {
	t.Helper()
	text = looks.ReplaceAllString(text, "…")
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if d := cmp.Diff(string(want), text); d != "" {
		t.Errorf("%s (-want +got):\n%s", file, d)
	}
}

// TestThePolicyIsThatOfThePage holds that nothing but the page's own style and script
// may run, and that nothing may be fetched.
func TestThePolicyIsThatOfThePage(t *testing.T) {
	t.Parallel()
	root := parse(t, whole(t, []page.Part{page.Plan(load(t, "lease"))}))
	policy := ""
	for _, e := range root.find("meta", "") {
		if e.attrs["http-equiv"] == "Content-Security-Policy" {
			policy = e.attrs["content"]
		}
	}
	digest := func(name string) string {
		sum := sha256.Sum256([]byte(root.find(name, "")[0].below[0].text))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	assert.Equal(t, "default-src 'none'; style-src "+digest("style")+"; script-src "+
		digest("script")+"; base-uri 'none'; form-action 'none'", policy)
}

// TestThePlanIsSmall holds what a phone has to fetch for the page of the whole plan,
// and before its first point.
func TestThePlanIsSmall(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	text := whole(t, []page.Part{page.Plan(p)}, page.Within(p), called())
	assert.Less(t, len(text), 600_000)
	assert.Less(t, strings.Index(text, `class="rd-point"`), 30_000)
}

// TestNothingIsAPage holds what becomes of parts that show nothing.
func TestNothingIsAPage(t *testing.T) {
	t.Parallel()
	for name, part := range map[string]page.Part{
		"comparison": page.Comparison(nil), "story": page.Story(nil), "table": page.Table(nil),
		"trail": page.Trail(nil, nil), "drafts": page.Drafts(nil), "plan": page.Plan(nil),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			parse(t, whole(t, []page.Part{part, {}, part}))
			parse(t, fragment(t, part))
		})
	}
	parse(t, whole(t, nil, nil))
	require.Error(t, page.Fragment(new(bytes.Buffer), page.Part{}))
}

// full is a writer that takes no more.
type full struct{ after int }

var errFull = errors.New("full")

func (f *full) Write(p []byte) (int, error) {
	if f.after -= len(p); f.after < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWritersErrorsComeBack(t *testing.T) {
	t.Parallel()
	part := page.Drafts(ukraine2025.Plan())
	for _, after := range []int{0, 1000, 20000} {
		require.ErrorIs(t, page.HTML(&full{after}, []page.Part{part}), errFull)
	}
	require.ErrorIs(t, page.Fragment(&full{}, part), errFull)
}

// TestOnePageHasSeveralParts holds that no two parts get into each other's way.
func TestOnePageHasSeveralParts(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	var parts []page.Part
	for _, name := range []string{
		"comparison", "comparison", "geneva", "story", "story", "table",
		"drafts",
	} {
		parts = append(parts, partsOf(t, p)[name])
	}
	text := whole(t, parts, page.Within(p), called(), page.Titled("A <title> of its own"))
	root := parse(t, text)
	assert.Len(t, root.find("h1", ""), 1)
	assert.Equal(t, "A <title> of its own", root.find("h1", "")[0].stripped(""))
	ids := make(map[string]bool)
	for _, e := range root.all() {
		if id := e.attrs["id"]; id != "" {
			assert.False(t, ids[id], "the id %s stands twice", id)
			ids[id] = true
		}
	}
	assert.Equal(t, text, whole(t, parts, page.Within(p), called(),
		page.Titled("A <title> of its own")))
}
