package page_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

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
	for _, name := range []string{"comparison", "comparison", "geneva", "story", "story", "table", "drafts"} {
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
	assert.Equal(t, text, whole(t, parts, page.Within(p), called(), page.Titled("A <title> of its own")))
}
