package trail_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// origins writes what is said of a point: its runs, what its words may be older by,
// and what was dropped.
func origins(o *trail.Origins, point string) string {
	var out []string
	for _, p := range o.Points {
		if p.At.Point != point {
			continue
		}
		for _, r := range p.Words {
			from := r.First.String()
			for _, w := range r.Without {
				from += " not " + w.String()
			}
			out = append(out, fmt.Sprintf("%s <%s>", r.Text, from))
		}
		for _, d := range p.Dropped {
			out = append(out, fmt.Sprintf("- %s <%s not %s>", d.Text, d.First, d.Without))
		}
		for _, r := range p.Before {
			out = append(out, "? "+r.String())
		}
	}
	return strings.Join(out, "\n")
}

// TestWords holds that words keep where they were first seen through splits and
// mergers, and over a draft that nobody has seen.
func TestWords(t *testing.T) {
	t.Parallel()
	p := harbour(t)
	got, err := trail.Words(p, "d")
	require.NoError(t, err)
	assert.Equal(t, []string{"a", "b"}, got.Looked)
	for point, want := range map[string]string{
		"1": "The strait stays open to the ships of all states <a/1>\nin peace. <d/1>",
		"2": "Warships give notice of their passage ten days before it. <a/2 not b>",
		"3": "Nobody fishes in the strait from May to July. <a/3>",
		"4": "A boat that fishes there in these months pays a fine of <a/3>\n950 <d/4>\ncrowns. <a/3>\n- 900 <a/3 not d/4>",
		"5": "The council of the harbour sets the fees once a year. <a/4>\nThe fees are paid to the treasurer of the council. <a/5>",
		"6": "The harbour keeps a list of all passages. <d/6>",
	} {
		assert.Equal(t, want, origins(got, point), point)
	}
	answer, err := trail.Words(p, "x")
	require.NoError(t, err)
	assert.Equal(t,
		"The strait stays open to the ships of all <a/1>\nfriendly <x/1>\nstates. <a/1>",
		origins(answer, "1"))
	first, err := trail.Words(p, "a")
	require.NoError(t, err)
	assert.Empty(t, first.Looked)
	assert.Equal(t, "Warships give notice of their passage ten days before it. <a/2>",
		origins(first, "2"))
}

// TestWordsBack holds that words which were dropped and stand there again are those
// of the older draft, unless they are what any text has.
func TestWordsBack(t *testing.T) {
	t.Parallel()
	draft := func(id, before, text string) plan.Version {
		v := plan.Version{
			ID: id, Language: "en",
			Points: []plan.Point{{ID: "1", Number: "1", Content: plan.Content{Text: text}}},
		}
		if before != "" {
			v.Parents = []plan.Parent{{Version: before, Relation: plan.RelationRevises}}
		}
		return v
	}
	p := &plan.Plan{ID: "sale", Versions: []plan.Version{
		draft("a", "",
			"The buyer pays the price within 30 days of delivery, and bears the costs of the transport in full."),
		draft("b", "a",
			"The buyer pays the price within a month, and bears the costs of the transport."),
		draft("c", "b", "The buyer pays the price promptly, and bears the costs of the transport."),
		draft("d", "c",
			"The buyer pays the price within 30 days of delivery, and bears the costs of the transport."),
	}}
	require.NoError(t, plan.Check(p))
	got, err := trail.Words(p, "d")
	require.NoError(t, err)
	assert.Equal(t, strings.Join([]string{
		"The buyer pays the price <a/1>",
		"within <d/1>",
		"30 days of delivery, <a/1 not b/1>",
		"and bears the costs of the transport. <a/1>",
		"- in full <a/1 not b/1>",
		"- within <a/1 not c/1>",
		"- a month <b/1 not c/1>",
		"- promptly <c/1 not d/1>",
	}, "\n"), origins(got, "1"))
}

// TestWordsCopies holds that another copy of an older draft counts if it was public
// before, and that what is told counts for nothing.
func TestWordsCopies(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	got, err := trail.Words(p, "e3-28")
	require.NoError(t, err)
	assert.Contains(t, origins(got, "2"), "total and complete <us-28/2@bbc>")
	assert.Contains(t, origins(got, "5"), "robust <e3-28/5>")
	assert.Contains(t, origins(got, "5"), "? us-28/5@reuters",
		"the copy over which it was written is not known here")
	for _, o := range got.Points {
		v := p.Version("e3-28")
		q := v.Point(o.At.Point)
		if !v.Standing(&q.Content, nil).DraftWords() {
			assert.Empty(t, o.Words, o.At)
			continue
		}
		var words []string
		for _, r := range o.Words {
			assert.Equal(t, r.Text, q.Text[r.At:r.At+len(r.Text)])
			words = append(words, strings.Fields(r.Text)...)
		}
		assert.Equal(t, strings.Fields(q.Text), words, "the runs are the text")
	}

	late := p.Clone()
	for i := range late.Reports {
		if late.Reports[i].ID == late.Version("us-28").Witness("bbc").Report {
			late.Reports[i].Date = "2025-11-25"
		}
	}
	got, err = trail.Words(late, "e3-28")
	require.NoError(t, err)
	assert.Contains(t, origins(got, "2"), "total and complete <e3-28/2>",
		"a copy that is later than the draft")
}

func TestWordsOrder(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]*plan.Plan{
		"harbour": harbour(t),
		"ukraine": ukraine2025.Plan(),
	} {
		turned := p.Clone()
		slices.Reverse(turned.Versions)
		for i := range turned.Versions {
			slices.Reverse(turned.Versions[i].Witnesses)
			slices.Reverse(turned.Versions[i].Parents)
		}
		for i := range p.Versions {
			want, err := trail.Words(p, p.Versions[i].ID)
			require.NoError(t, err)
			got, err := trail.Words(turned, p.Versions[i].ID)
			require.NoError(t, err)
			assert.Empty(t, cmp.Diff(want, got), name)
		}
	}
	_, err := trail.Words(harbour(t), "nowhere")
	var unknown *plan.RefError
	require.ErrorAs(t, err, &unknown)
	_, err = trail.Words(nil, "a")
	require.ErrorAs(t, err, &unknown)
}
