package diff_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// allowed reads allowances, separated by blanks.
func allowed(tb testing.TB, s ...string) []diff.Allowance {
	tb.Helper()
	var out []diff.Allowance
	for _, one := range s {
		a, err := diff.ParseAllowance(one)
		require.NoError(tb, err)
		assert.Equal(tb, one, a.String())
		out = append(out, a)
	}
	return out
}

// textOf reads a text as a whole one, whatever its numbers say.
func textOf(s string) *plan.Version {
	v := outline.Parse(s).Version
	v.Coverage = plan.CoverageComplete
	return v
}

// said gives findings in short.
func said(list []diff.Finding) []string {
	var out []string
	for _, f := range list {
		s := string(f.Ground)
		for _, part := range []string{string(f.Kind), f.Part, f.At} {
			if part != "" {
				s += " " + part
			}
		}
		if f.Now != "" && f.Now != f.At {
			s += " -> " + f.Now
		}
		out = append(out, s)
	}
	return out
}

const lease = `1. Rent
The tenant shall pay the rent of 500 euros on the first day of each month.

2. Repairs
The landlord shall repair the roof within 30 days, subject to clause 3.

3. Notice
A notice under clause 2 shall be given in writing.

4. Costs
The costs of clause 1 and clause 3 are borne by the tenant:
(a) of water, which the town charges;
(b) of heating, which the landlord charges.
`

func TestVerify(t *testing.T) {
	t.Parallel()
	edit := func(pairs ...string) func(string) string {
		return func(s string) string {
			for i := 0; i < len(pairs); i += 2 {
				require.Contains(t, s, pairs[i])
				s = strings.Replace(s, pairs[i], pairs[i+1], 1)
			}
			return s
		}
	}
	// a clause comes in before the second, and all numbers after it and what leads there follow
	inserted := func(s string) string {
		return edit("2. Repairs",
			"2. Garden\nThe tenant shall water the roses on every dry evening of the summer.\n\n3. Repairs", "clause 3.", "clause 4.",
			"3. Notice", "4. Notice", "clause 2 shall", "clause 3 shall", "4. Costs", "5. Costs",
			"clause 1 and clause 3", "clause 1 and clause 4")(s)
	}
	without := edit(
		"4. Costs\nThe costs of clause 1 and clause 3 are borne by the tenant:\n(a) of water, which the town charges;\n(b) of heating, which the landlord charges.\n", "")
	follow := []string{
		"follows renumbered 2 -> 3", "follows reworded 2 -> 3",
		"follows renumbered 3 -> 4", "follows reworded 3 -> 4", "follows renumbered 4 -> 5",
		"follows reworded 4 -> 5",
	}
	for _, tt := range []struct {
		name      string
		edit      func(string) string
		allow     []string
		findings  []string
		allowed   []string
		following []string
	}{
		{"nothing", edit(), nil, nil, nil, nil},
		{"a word, not allowed", edit("500", "600"), nil, []string{"changed reworded 1"}, nil, nil},
		{
			"a word, allowed", edit("500", "600"),
			[]string{"point=1"},
			nil,
			[]string{"allowed reworded 1"},
			nil,
		},
		{
			"another word than was allowed", edit("500", "600", "30 days", "60 days"),
			[]string{"point=1"},
			[]string{"changed reworded 2"},
			[]string{"allowed reworded 1"},
			nil,
		},
		{
			"a word of an item, by its point",
			edit("of water, which the town", "of water, which the parish"),
			[]string{"point=4"},
			nil,
			[]string{"allowed reworded 4.a"},
			nil,
		},
		{
			"a word of an item, by its number",
			edit("of water, which the town", "of water, which the parish"),
			[]string{"point=4.a"},
			nil,
			[]string{"allowed reworded 4.a"},
			nil,
		},
		{
			"a word of the point of an item", edit("borne by the tenant", "borne by the landlord"),
			[]string{"point=4.a"},
			[]string{"changed reworded 4"},
			nil, nil,
		},
		{
			"an item comes in below what is allowed",
			edit("landlord charges.\n",
				"landlord charges;\n(c) of the chimney sweep, whom nobody has seen.\n"),
			[]string{"point=4"},
			nil,
			[]string{"allowed restyled 4.b", "allowed added -> 4.c"},
			nil,
		},
		{
			"wording", edit("shall pay the rent of 500 euros", "shall pay rent of 500 euros"),
			[]string{"point=1:wording"},
			nil,
			[]string{"allowed reworded 1"},
			nil,
		},
		{
			"a sign", edit("the town charges;", "the town charges,"),
			[]string{"point=4:wording"},
			nil,
			[]string{"allowed restyled 4.a"},
			nil,
		},
		{
			"more than wording", edit("500", "600"),
			[]string{"point=1:wording"},
			[]string{"meaning reworded 1"},
			nil, nil,
		},
		{
			"perhaps more than wording", edit("in writing", "in plain words"),
			[]string{"point=3:wording"},
			[]string{"unclear reworded 3"},
			nil, nil,
		},
		{
			"a heading", edit("Rent\n", "Interest\n"),
			[]string{"point=1:wording"},
			[]string{"unclear reworded 1"},
			nil, nil,
		},
		{
			"its removal is not named", without,
			[]string{"point=4"},
			[]string{"not-named removed 4"},
			[]string{"allowed removed 4.a", "allowed removed 4.b"},
			nil,
		},
		{
			"its removal is named", without,
			[]string{"point=4:removed"},
			nil,
			[]string{"allowed removed 4", "allowed removed 4.a", "allowed removed 4.b"},
			nil,
		},
		{
			"a clause comes in", inserted,
			[]string{"point=2:added"},
			nil,
			[]string{"allowed added -> 2"},
			follow,
		},
		{"a clause comes in that is not allowed", inserted, nil, []string{
			"changed added -> 2", "changed renumbered 2 -> 3", "changed reworded 2 -> 3",
			"changed renumbered 3 -> 4", "changed reworded 3 -> 4", "changed renumbered 4 -> 5",
			"changed reworded 4 -> 5",
		}, nil, nil},
		{
			"and one reference does not follow", func(s string) string {
				return edit("clause 1 and clause 4", "clause 1 and clause 2")(inserted(s))
			},
			[]string{"point=2:added"},
			[]string{"changed reworded 4 -> 5"},
			[]string{"allowed added -> 2"},
			slices.Delete(slices.Clone(follow), 5, 6),
		},
		{
			"and beside one that does a word is another", func(s string) string {
				return edit("given in writing", "given in person")(inserted(s))
			},
			[]string{"point=2:added"},
			[]string{"changed reworded 3 -> 4"},
			[]string{"allowed added -> 2"},
			slices.Delete(slices.Clone(follow), 3, 4),
		},
		{
			"and one reference stays behind", func(s string) string {
				return edit("clause 1 and clause 4", "clause 1 and clause 3")(inserted(s))
			},
			[]string{"point=2:added"},
			[]string{"changed repointed 4 -> 5"},
			[]string{"allowed added -> 2"},
			slices.Delete(slices.Clone(follow), 5, 6),
		},
		{
			"and one stays behind in words that carry nothing", func(s string) string {
				return edit("clause 3 shall be given", "clause 2 will be given")(inserted(s))
			},
			[]string{"point=2:added", "point=*:wording"},
			[]string{"meaning reworded 3 -> 4"},
			[]string{"allowed added -> 2"},
			slices.Delete(slices.Clone(follow), 3, 4),
		},
		{
			"and words that carry nothing follow it", func(s string) string {
				return edit("clause 3 shall be given", "clause 3 will be given")(inserted(s))
			},
			[]string{"point=2:added", "point=*:wording"},
			nil,
			[]string{"allowed added -> 2", "allowed reworded 3 -> 4"},
			slices.Delete(slices.Clone(follow), 3, 4),
		},
		{
			"and one number is left out", func(s string) string {
				return edit("5. Costs", "6. Costs")(inserted(s))
			},
			[]string{"point=2:added"},
			[]string{"changed renumbered 4 -> 6"},
			[]string{"allowed added -> 2"},
			append(slices.Clone(follow[:4]), "follows reworded 4 -> 6"),
		},
		{
			"moved", edit(
				"1. Rent\nThe tenant shall pay the rent of 500 euros on the first day of each month.\n\n", "", "4. Costs", "1. Rent\nThe tenant shall pay the rent of 500 euros on the first day of each month.\n\n4. Costs"),
			[]string{"point=1"},
			[]string{"not-named moved 1"},
			nil, nil,
		},
		{
			"moved, as is named",
			edit("1. Rent\nThe tenant shall pay the rent of 500 euros on the first day of each month.\n\n", "", "4. Costs", "1. Rent\nThe tenant shall pay the rent of 500 euros on the first day of each month.\n\n4. Costs"),
			[]string{"point=1:moved"},
			nil,
			[]string{"allowed moved 1"},
			nil,
		},
		{"everything", inserted, []string{"point=*"}, nil, []string{
			"allowed added -> 2", "allowed reworded 2 -> 3", "allowed renumbered 2 -> 3",
			"allowed reworded 3 -> 4", "allowed renumbered 3 -> 4", "allowed reworded 4 -> 5",
			"allowed renumbered 4 -> 5",
		}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			v := diff.Verify(diff.Compare(textOf(lease), textOf(tt.edit(lease))),
				allowed(t, tt.allow...)...)
			assert.Equal(t, tt.findings, said(v.Findings))
			assert.Equal(t, tt.allowed, said(v.Allowed))
			assert.Equal(t, tt.following, said(v.Following))
			assert.Equal(t, len(tt.findings) == 0, v.Passed)
		})
	}
}

// planted gives the pairs of the planted set, each with its kind, and those of
// package effect that do more than wording.
func planted(tb testing.TB) (pairs [][4]string, parties *plan.Plan) {
	tb.Helper()
	parties = new(plan.Plan)
	data, err := os.ReadFile("effect/testdata/parties.json")
	require.NoError(tb, err)
	require.NoError(tb, json.Unmarshal(data, &parties.Parties))
	read := func(name string) []string {
		data, err := os.ReadFile(filepath.FromSlash(name))
		require.NoError(tb, err)
		return strings.Split(strings.TrimSpace(string(data)), "\n")
	}
	for _, line := range read("testdata/verify/planted.txt") {
		if f := strings.Split(line, "|"); len(f) == 4 {
			pairs = append(pairs, [4]string(f))
		}
	}
	for _, line := range read("effect/testdata/substantive.txt") {
		if f := strings.Split(line, "|"); len(f) == 3 {
			pairs = append(pairs, [4]string{f[0], "", f[1], f[2]})
		}
	}
	for _, name := range []string{
		"pairs", "set-open", "set-sealed", "unseen-open",
		"unseen-sealed",
	} {
		lines := read("effect/testdata/" + name + ".txt")
		for k := 0; k+3 < len(lines); k += 4 {
			fields := strings.Fields(strings.TrimPrefix(lines[k], "="))
			lang := "en"
			if len(fields) > 0 && len(fields[0]) == 2 {
				lang = fields[0]
			}
			if lines[k+3] != "none" && !strings.HasSuffix(lines[k+3], "-only") {
				pairs = append(pairs, [4]string{lang, "", lines[k+1], lines[k+2]})
			}
		}
	}
	return pairs, parties
}

// No change that does anything passes as wording, from either side.
func TestNoPlantedChangePassesAsWording(t *testing.T) {
	t.Parallel()
	kinds := make(map[effect.Kind]bool)
	tongues := make(map[string]bool)
	pairs, parties := planted(t)
	require.Greater(t, len(pairs), 700)
	for _, p := range pairs {
		if p[1] != "" {
			kinds[effect.Kind(p[1])], kinds[effect.Kind(p[1]).Mirror()], tongues[p[0]] = true, true,
				true
		}
		for _, sides := range [][2]string{{p[2], p[3]}, {p[3], p[2]}} {
			var drafts [2]*plan.Version
			for k, text := range sides {
				drafts[k] = &plan.Version{Language: p[0], Points: []plan.Point{
					{
						Number:  "1",
						Content: plan.Content{Text: "The first clause of this text stands as it stood."},
					},
					{Number: "2", Content: plan.Content{Text: text}},
					{
						Number:  "3",
						Content: plan.Content{Text: "And so does the third, which is the last of them."},
					},
				}}
			}
			c := diff.Compare(drafts[0], drafts[1])
			if p[1] == "" { // labelled for who knows the parties
				c = diff.Compare(drafts[0], drafts[1], diff.Within(parties))
			}
			assert.False(t, diff.Verify(c, allowed(t, "point=*:wording")...).Passed,
				"%s %s: %s -> %s", p[0], p[1], sides[0], sides[1])
			assert.False(t, diff.Verify(c).Passed, "%s -> %s", sides[0], sides[1])
		}
	}
	assert.Len(t, tongues, 5)
	for _, d := range effect.Kinds() {
		if d.Kind.Changes() && !kinds[d.Kind] && d.Kind != effect.KindUnexamined &&
			!strings.HasPrefix(string(d.Kind), "reference-") {
			t.Errorf("%s is not planted", d.Kind)
		}
	}
}
