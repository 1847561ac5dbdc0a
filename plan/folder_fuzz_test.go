package plan_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

// Whatever the files hold: no panic; every problem stands in a file, at a place
// that it has; and what is read is what Decode reads of the same plan in one
// file.
func FuzzReadDir(f *testing.F) {
	f.Add(strait["plan.json"], strait["sources.json"], strait["statements.json"],
		`{"versions": ["march", "april"]}`, strait["march.json"], strait["april.json"],
		"april.json")
	f.Add(`{"format": "redraft.plan/1", "id": "p"`, "{}", "[]", "", "\n{\"id\": \"v\"},",
		`{"id": "v"}`, "v.JSON")
	f.Add(`{"format": "redraft.plan/2", "id": "p"}`, " {} ", "{}", "{}",
		`{"id": "v", "points": [{"number": "§"}]}`, `{"Id": "é", "points": [{}, {}]}`, "\xff.json")
	f.Add(`{"versions": [{}]}`, `{"id": 1, "x-a": 1}`, `{"x-a": 2, "id": "\ud800"}`,
		`{"versions": ["", "v", "v"]}`, "{\"id\":\n\n\"é\", \"é\": 1}", "", "a/b.json")
	for _, data := range fixtures(f) {
		f.Add(`{"format": "redraft.plan/1", "id": "p"}`, string(data), "{}", "{}",
			strait["march.json"], "{}", "a.md")
	}
	f.Fuzz(func(t *testing.T, thePlan, sources, statements, list, first, second, name string) {
		folder := fstest.MapFS{}
		for name, text := range map[string]string{
			"plan.json": thePlan, "sources.json": sources, "statements.json": statements,
			"versions.json": list, "first.json": first, name: second,
		} {
			if text != "" {
				folder[name] = &fstest.MapFile{Data: []byte(text)}
			}
		}
		p, err := plan.ReadDir(folder)
		refused, ok := errors.AsType[*plan.Error](err)
		if err != nil && !ok {
			return // a name that no file system has
		}
		if ok {
			for _, d := range refused.Diagnostics {
				requirePlaced(t, folder, d)
			}
		}
		if p == nil {
			require.Error(t, err)
			return
		}
		again, err2 := plan.DecodeBytes([]byte(encoded(t, p)))
		require.NotNil(t, again, "%v", err2)
		if p.Format == "" {
			p.Format = plan.Format // written where it was missing
		}
		require.Empty(t, cmp.Diff(p, again))
		if err == nil {
			require.NoError(t, err2)
		}
	})
}
