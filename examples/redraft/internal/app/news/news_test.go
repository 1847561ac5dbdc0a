package news

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func TestNews(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	p.Statements = p.Statements[:len(p.Statements)-1]
	old := filepath.Join(t.TempDir(), "old.json")
	f, err := os.Create(old)
	require.NoError(t, err)
	require.NoError(t, plan.Encode(f, p))
	require.NoError(t, f.Close())

	answer, out, errs := shelltest.Call(Command(), "", old, "ukraine2025")
	assert.Equal(t, status.Done, answer, errs)
	assert.NotContains(t, out, "Nothing is new")
	answer, out, errs = shelltest.Call(Command(), "", old, "ukraine2025", "-format", "json")
	assert.Equal(t, status.Done, answer, errs)
	n := new(news.News)
	require.NoError(t, json.Unmarshal([]byte(out), n))
	assert.NotEmpty(t, n.Items)

	for format, want := range map[string]string{"md": "### ", "csv": "\r\n"} {
		answer, out, errs := shelltest.Call(Command(), "", old, "ukraine2025", "-format", format)
		assert.Equal(t, status.Done, answer, errs)
		assert.Contains(t, out, want)
	}

	answer, out, _ = shelltest.Call(Command(), "", "ukraine2025", "ukraine2025")
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, out, "Nothing is new")
	answer, _, _ = shelltest.Call(Command(), "", old)
	assert.Equal(t, status.Use, answer)
	answer, _, _ = shelltest.Call(Command(), "", old, "nowhere.json")
	assert.Equal(t, status.Input, answer)
	answer, _, _ = shelltest.Call(Command(), "", old, old, "-format", "x")
	assert.Equal(t, status.Use, answer)
}
