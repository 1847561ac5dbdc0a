package news_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

func kinds(n *news.News) []news.Kind {
	var out []news.Kind
	for _, i := range n.Items {
		out = append(out, i.Kind)
	}
	return out
}

// TestBetween alters the embedded plan in one thing at a time.
func TestBetween(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		alter func(p *plan.Plan)
		want  []news.Kind // of what is new; turned round it is withdrawn, unless told
		back  []news.Kind
	}{
		{"nothing", func(*plan.Plan) {}, nil, nil},
		{"a draft", func(p *plan.Plan) {
			p.Versions = append(p.Versions, plan.Version{ID: "zz", Date: "2026-12"})
		}, []news.Kind{news.KindDraft}, []news.Kind{news.KindWithdrawn}},
		{"a denial", func(p *plan.Plan) {
			p.Statements = append(p.Statements,
				plan.Statement{
					ID: "no", Stance: plan.StanceDenies, Text: "It is not so.",
					About: []plan.Target{{Ref: plan.Ref{Version: "us-28", Point: "6"}}},
				})
		}, []news.Kind{news.KindDenial}, []news.Kind{news.KindWithdrawn}},
		{"a statement", func(p *plan.Plan) {
			p.Statements = append(p.Statements,
				plan.Statement{ID: "yes", Stance: plan.StanceSupports, Text: "It is good."})
		}, []news.Kind{news.KindStatement}, []news.Kind{news.KindWithdrawn}},
		{"a correction", func(p *plan.Plan) {
			p.Reports = append(p.Reports, sources.Report{
				ID: "mended", Source: p.Reports[0].Source,
				Date: "2026-12", Supersedes: p.Reports[0].ID,
			})
		}, []news.Kind{news.KindCorrection}, []news.Kind{news.KindWithdrawn}},
		{"a claim", func(p *plan.Plan) {
			v := p.Version("geneva-19")
			v.Claims = append(v.Claims, plan.Claim{
				ID: "more", Theme: "amnesty",
				Content: plan.Content{
					Text:  "It is in again.",
					Cites: []sources.Citation{{Report: p.Reports[0].ID}},
				},
			})
		}, []news.Kind{news.KindClaim}, []news.Kind{news.KindWithdrawn}},
		{"a copy", func(p *plan.Plan) {
			v := p.Version("e3-28")
			v.Witnesses = append(v.Witnesses,
				plan.Witness{ID: "more", Report: p.Reports[0].ID, Wording: plan.WordingVerbatim})
		}, []news.Kind{news.KindCopy}, []news.Kind{news.KindWithdrawn}},
		{"other words of a copy", func(p *plan.Plan) {
			p.Version("ua-20-2025-12-24").Point("1").Text += " Nothing more."
		}, []news.Kind{news.KindReading}, []news.Kind{news.KindReading}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			old, now := ukraine2025.Plan(), ukraine2025.Plan()
			tt.alter(now)
			others := func(k news.Kind) bool { return k == news.KindVerdict }
			assert.Equal(t, tt.want, slices.DeleteFunc(kinds(news.Between(old, now)), others))
			assert.Equal(t, tt.back, slices.DeleteFunc(kinds(news.Between(now, old)), others))
		})
	}
}

// TestVerdicts holds that a verdict that another copy turns is told, with what
// stood before.
func TestVerdicts(t *testing.T) {
	t.Parallel()
	old, now := ukraine2025.Plan(), ukraine2025.Plan()
	v := now.Version("us-28")
	bbc := v.Witness("bbc")
	require.NotNil(t, bbc)
	bbc.Readings = slices.DeleteFunc(bbc.Readings, func(r plan.Reading) bool {
		return slices.Contains(r.Points, "2")
	})
	n := news.Between(old, now)
	i := slices.IndexFunc(n.Items, func(i news.Item) bool { return i.Kind == news.KindVerdict })
	require.GreaterOrEqual(t, i, 0)
	item := n.Items[i]
	assert.Equal(t, "2", item.At.Point)
	assert.NotEqual(t, item.Before, item.Verdict)
}

func TestOrder(t *testing.T) {
	t.Parallel()
	now := ukraine2025.Plan()
	turned := now.Clone()
	slices.Reverse(turned.Versions)
	slices.Reverse(turned.Reports)
	slices.Reverse(turned.Statements)
	assert.Empty(t, cmp.Diff(news.Between(nil, now), news.Between(nil, turned)))
	assert.Empty(t, news.Between(now, turned).Items)
	assert.NotEmpty(t, news.Between(now, nil).Items)
	assert.Empty(t, news.Between(nil, nil).Items)
}
