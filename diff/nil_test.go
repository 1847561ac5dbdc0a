package diff_test

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/facts"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/schema"
	"github.com/redraft-go/redraft/sources"
)

// An option that is nil is passed over, in every package.
func TestNilOptions(t *testing.T) {
	t.Parallel()
	p := load(t, "lease")
	v, at := p.Version("lease-1"), plan.Ref{Version: "lease-1", Point: "1"}
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	for name, f := range map[string]func(){
		"plan.Decode":      func() { _, _ = plan.Decode(bytes.NewReader(b.Bytes()), nil) },
		"plan.DecodeBytes": func() { _, _ = plan.DecodeBytes(b.Bytes(), nil) },
		"plan.Check":       func() { _ = plan.Check(p, nil) },
		"plan.Lint":        func() { plan.Lint(p, nil) },
		"plan.LintBytes":   func() { plan.LintBytes(b.Bytes(), nil) },
		"plan.Encode":      func() { _ = plan.Encode(io.Discard, p, nil) },
		"diag":             func() { strict.NewCollector(diag.NewCatalog(), nil) },
		"facts":            func() { facts.Read("within 30 days", nil) },
		"outline.Parse":    func() { outline.Parse("1. One.", nil) },
		"outline.Format":   func() { outline.Format(v, "", nil) },
		"sources.Find":     func() { sources.Find("a text", sources.Quote{Exact: "text"}, nil) },
		"sources.Check": func() {
			for range sources.Check(
				slices.Values([]sources.Citation{{
					Report: "a",
					Quote:  sources.Quote{Exact: "text"},
				}}), map[string]string{"a": "a text"}, nil) {
			}
		},
		"schema": func() { schema.Validate(b.Bytes(), nil) },
		"align": func() {
			align.Trees(align.Tree{}, align.Tree{Nodes: []align.Node{{Text: "a"}}}, nil)
		},
		"effect": func() {
			effect.Compare(effect.Verbatim("30 days"), effect.Verbatim("60 days"), nil)
		},
		"redline":                  func() { redline.Compare("a", "b", nil) },
		"diff.Compare":             func() { diff.Compare(v, v, nil) },
		"diff.Between":             func() { _, _ = diff.Between(p, "lease-1", "lease-2", nil) },
		"collate.At":               func() { _, _ = collate.At(p, at, nil) },
		"collate.Conflicts":        func() { collate.Conflicts(p, v, v.Point("1"), nil) },
		"collate.VersionConflicts": func() { collate.VersionConflicts(p, v, nil) },
		"render.Text":              func() { _ = render.Text(io.Discard, diff.Compare(v, v), nil) },
		"render.Verdicts": func() {
			_ = render.Verdicts(io.Discard, diff.Compare(v, v), nil)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			require.NotPanics(t, f)
		})
	}
}

// A plan, a version or a comparison that is nil is one with nothing in it.
func TestNilPlansAndVersions(t *testing.T) {
	t.Parallel()
	p := load(t, "lease")
	v := p.Version("lease-1")
	about := plan.Ref{Version: "lease-1", Point: "1"}
	for name, f := range map[string]func() error{
		"Between": func() error { _, err := diff.Between(nil, "a", "b"); return err },
		"Between led": func() error {
			_, err := diff.Between(nil, "a", "b", diff.WithLead("a", "w"))
			return err
		},
		"collate.At":       func() error { _, err := collate.At(nil, about); return err },
		"collate.At, zero": func() error { _, err := collate.At(nil, plan.Ref{}); return err },
		"say.Point":        func() error { _, err := say.Point(nil, about); return err },
		"say.Version":      func() error { _, err := say.Version(nil, "a"); return err },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var err error
			require.NotPanics(t, func() { err = f() })
			_, ok := errors.AsType[*plan.RefError](err)
			require.True(t, ok, "%T: %v", err, err)
		})
	}
	for name, f := range map[string]func(){
		"Compare": func() {
			diff.Compare(nil, nil, diff.Within(nil), diff.WithLead("", "w"))
		},
		"Compare, one side": func() { diff.Compare(v, nil, diff.Within(nil)) },
		"CompareContext":    func() { _, _ = diff.CompareContext(t.Context(), nil, v) },
		"Apply":             func() { _, _ = diff.Apply(nil, nil) },
		"Identify":          func() { identify.Text(nil, nil) },
		"Identify, no plan": func() { identify.Text(nil, v) },
		"Identify, no text": func() { identify.Text(p, nil) },
		"Blocks":            func() { (*diff.Comparison)(nil).Blocks() },
		"collate.Conflicts": func() { collate.Conflicts(nil, nil, nil) },
		"collate.Conflicts, graph": func() {
			collate.Conflicts(nil, v, v.Point("1"), collate.Graph(nil))
		},
		"collate.VersionConflicts": func() { collate.VersionConflicts(nil, nil) },
		"collate.Statements":       func() { collate.Statements(nil, about) },
		"collate.Claims":           func() { collate.Claims(nil, about) },
		"collate.Copies": func() {
			collate.Copies(nil, []sources.Citation{{Report: "a"}})
		},
		"collate.CopyOf":        func() { collate.CopyOf(nil, sources.Citation{Report: "a"}) },
		"collate.SharedWording": func() { collate.SharedWording(nil, nil, nil) },
		"collate.NewGraph": func() {
			collate.NewGraph(nil).Roots(sources.Citation{Report: "a"})
		},
		"collate.AddWitness": func() {
			_, _ = identify.AddWitness(nil, "a", nil, plan.Witness{})
		},
		"say.Link":        func() { say.Link(nil, 0) },
		"render.Text":     func() { _ = render.Text(io.Discard, nil) },
		"render.Verdicts": func() { _ = render.Verdicts(io.Discard, nil) },
		"outline.Format":  func() { outline.Format(nil, "") },
		"sources.Graph": func() {
			var g *sources.Graph
			g.Current("a")
			g.Cites("a")
			g.CitedBy("a")
			g.Descendants("a")
			g.Problems()
			g.Roots(sources.Citation{Report: "a"})
			g.Dispute([]sources.Citation{{Report: "a"}}, []sources.Citation{{Report: "b"}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			require.NotPanics(t, f)
		})
	}
}

// What is written of no comparison is what is written of one of nothing.
func TestNilComparisonIsAnEmptyOne(t *testing.T) {
	t.Parallel()
	written := func(c *diff.Comparison) map[string]string {
		out := make(map[string]string)
		for name, write := range map[string]func(io.Writer) error{
			"text":  func(w io.Writer) error { return render.Text(w, c) },
			"table": func(w io.Writer) error { return render.Verdicts(w, c) },
			"JSON":  func(w io.Writer) error { return render.JSON(w, c) },
		} {
			var b strings.Builder
			require.NoError(t, write(&b))
			out[name] = b.String()
		}
		return out
	}
	require.True(t, maps.Equal(written(diff.Compare(nil, nil)), written(nil)))
}
