package prov_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/diff/render/prov"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

func written(tb testing.TB, p *plan.Plan) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, prov.Write(&b, p))
	return b.Bytes()
}

// A document is PROV-JSON as anybody would read it.
type document map[string]map[string]any

func read(tb testing.TB, data []byte) document {
	tb.Helper()
	var d document
	require.NoError(tb, json.Unmarshal(data, &d))
	return d
}

// between gives the relations of a sort between two entities.
func (d document) between(sort, from, to string) []map[string]any {
	ends := map[string][2]string{
		"wasDerivedFrom":  {"prov:generatedEntity", "prov:usedEntity"},
		"wasInfluencedBy": {"prov:influencee", "prov:influencer"},
		"wasAttributedTo": {"prov:entity", "prov:agent"},
		"alternateOf":     {"prov:alternate1", "prov:alternate2"},
	}[sort]
	var out []map[string]any
	for _, r := range d[sort] {
		if r, ok := r.(map[string]any); ok && r[ends[0]] == from && r[ends[1]] == to {
			out = append(out, r)
		}
	}
	return out
}

// sortOf gives the sort of derivation of a relation; "" a plain one.
func sortOf(r map[string]any) string {
	t, _ := r["prov:type"].(map[string]any)
	s, _ := t["$"].(string)
	return s
}

// TestParents holds every parent of every plan to what may be said of it: a revision only
// where it is certain, and never for a draft that counters another.
func TestParents(t *testing.T) {
	t.Parallel()
	seen := make(map[plan.Relation]bool)
	for _, p := range testplans.All(t, "../../../plan/testdata") {
		d := read(t, written(t, p))
		for i := range p.Versions {
			for _, parent := range p.Versions[i].Parents {
				seen[parent.Relation] = true
				from, to := "draft:"+p.Versions[i].ID, "draft:"+parent.Version
				var sorts []string
				for _, r := range d.between("wasDerivedFrom", from, to) {
					sorts = append(sorts, sortOf(r))
				}
				influences := d.between("wasInfluencedBy", from, to)
				switch {
				case parent.Relation == plan.RelationRevises && parent.Certainty.Sure():
					assert.Equal(t, []string{"prov:Revision"}, sorts)
					assert.Empty(t, influences)
				case parent.Relation == plan.RelationCounters || !parent.Certainty.Sure() &&
					parent.Relation == plan.RelationRevises:
					assert.Empty(t, sorts, "%s %s %s", from, parent.Relation, to)
					require.Len(t, influences, 1)
					assert.Equal(t, string(parent.Relation), influences[0]["rd:relation"])
					ground, _ := influences[0]["rd:ground"].([]any)
					assert.Len(t, ground, len(parent.Cites))
				}
			}
		}
	}
	assert.True(t, seen[plan.RelationRevises] && seen[plan.RelationCounters])
}

func small() *plan.Plan {
	return &plan.Plan{
		ID: "strait", Parties: []plan.Party{{ID: "north", Name: "North"}},
		Sources: []sources.Source{
			{
				ID: "gazette", Name: "The Gazette", Kind: sources.SourceKindOutlet, Grade: "F",
				Caution: "a farm of bots",
			},
			{ID: "skipper", Name: "A. Skipper", Kind: sources.SourceKindPerson},
		},
		Reports: []sources.Report{
			{ID: "leak", Source: "gazette", Date: "2026-03-01"},
			{
				ID: "relay", Source: "skipper",
				Cites: []sources.Edge{{Report: "leak", How: sources.HowCopy}}, Supersedes: "first",
			},
			{ID: "digest", Source: "skipper", Cites: []sources.Edge{
				{Report: "leak", How: sources.HowTranslation},
				{Report: "relay", How: sources.HowCopy, Certainty: sources.CertaintyPossible},
				{Report: "first", How: sources.HowMention},
			}},
		},
		Versions: []plan.Version{
			{ID: "march", Authors: []string{"north"}, Witnesses: []plan.Witness{
				{ID: "gazette", Report: "leak", Wording: plan.WordingVerbatim},
				{
					ID: "other", Report: "digest", Wording: plan.WordingTranslation,
					From: []plan.Descent{{Witness: "gazette", How: sources.HowTranslation}},
				},
			}},
			{ID: "april", Parents: []plan.Parent{
				{Version: "march", Relation: plan.RelationEarlierStateOf},
				{
					Version: "may", Relation: plan.RelationBeside,
					Cites: []sources.Citation{{Report: "leak", Credibility: 2}},
				},
			}},
		},
	}
}

func TestEntities(t *testing.T) {
	t.Parallel()
	data := written(t, small())
	d := read(t, data)
	for _, tt := range []struct{ from, to, sort string }{
		{"report:leak", "draft:march", "prov:PrimarySource"},
		{"report:relay", "report:leak", "prov:Quotation"},
		{"report:relay", "report:first", "prov:Revision"},
		{"report:digest", "report:leak", ""},
		{"copy:march_gazette", "draft:march", "prov:Quotation"},
		{"copy:march_other", "draft:march", ""},
		{"copy:march_other", "copy:march_gazette", ""},
	} {
		got := d.between("wasDerivedFrom", tt.from, tt.to)
		require.Len(t, got, 1, "%s %s", tt.from, tt.to)
		assert.Equal(t, tt.sort, sortOf(got[0]))
	}
	assert.Len(t, d["wasDerivedFrom"], 7)
	assert.Len(t, d.between("wasInfluencedBy", "report:digest", "report:relay"), 1,
		"it is not sure")
	assert.Len(t, d.between("wasInfluencedBy", "report:digest", "report:first"), 1, "a mention")
	assert.Len(t, d["wasInfluencedBy"], 2)
	assert.Len(t, d.between("alternateOf", "draft:april", "draft:march"), 1)
	assert.Contains(t, d["entity"]["draft:april"], "rd:beside")
	assert.Len(t, d.between("wasAttributedTo", "draft:march", "party:north"), 1)
	assert.Len(t, d.between("wasAttributedTo", "copy:march_gazette", "source:gazette"), 1)
	for _, rating := range []string{"rade", "bots", "redib", "aution"} {
		assert.NotContains(t, string(data), rating, "nothing is rated")
	}

	p := small()
	p.Statements = []plan.Statement{{
		ID: "x", Stance: plan.StanceAttributes,
		Object: []plan.Speaker{{Party: "north"}, {Party: "south"}},
		About:  []plan.Target{{Ref: plan.Ref{Version: "march"}}},
	}}
	d = read(t, written(t, p))
	assert.Empty(t, d.between("wasAttributedTo", "draft:march", "party:north"), "it is disputed")
}

// TestOrder holds that the order of lists in a file changes nothing.
func TestOrder(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	want := written(t, p)
	slices.Reverse(p.Sources)
	slices.Reverse(p.Reports)
	slices.Reverse(p.Parties)
	slices.Reverse(p.Versions)
	for i := range p.Versions {
		slices.Reverse(p.Versions[i].Witnesses)
	}
	assert.Equal(t, string(want), string(written(t, p)))
}

var errFull = errors.New("no space left")

// A full writer takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriters(t *testing.T) {
	t.Parallel()
	require.ErrorIs(t, prov.Write(full{}, small()), errFull)
	assert.Contains(t, string(written(t, nil)),
		`"rd": "https://github.com/redraft-go/redraft/prov/1#"`)
	odd := &plan.Plan{Versions: []plan.Version{{ID: "a b<>\"\x00\xff", Title: "\x01"}}}
	assert.NotEmpty(t, read(t, written(t, odd))["entity"])
}
