package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// largePlan is a plan of 2,000 points with readings, facts and citations.
func largePlan(tb testing.TB) []byte {
	tb.Helper()
	const versions, points = 20, 100
	p := &plan.Plan{ID: "large", Sources: []sources.Source{{ID: "gazette", Name: "Gazette"}}}
	for i := range versions {
		n := strconv.Itoa(i)
		date := sources.Date(fmt.Sprintf("2026-%02d-%02d", i/2+1, i%2*14+1))
		p.Reports = append(p.Reports, sources.Report{
			ID: "leak-" + n, Source: "gazette", Date: date,
			Language: "en", Read: sources.AccessRead,
		})
		v := plan.Version{
			ID: "draft-" + n, Date: date, Language: "en",
			Witnesses: []plan.Witness{{
				ID: "gazette", Report: "leak-" + n,
				Wording: plan.WordingVerbatim,
			}},
		}
		for j := range points {
			id := strconv.Itoa(j + 1)
			v.Points = append(v.Points, plan.Point{ID: id, Number: id, Content: plan.Content{
				Confirmed: plan.ConfirmedExact,
				Text:      "A ship that passes the strait between sunset and sunrise takes a pilot on board, and pays a fee of " + id + "00 crowns to the harbour of departure within 30 days.",
				Facts: []plan.Fact{
					{
						Key: "fee", Kind: plan.FactKindMoney, Value: id + "00",
						Unit: "SEK", Bound: plan.BoundExactly,
					},
					{
						Key: "term", Kind: plan.FactKindDuration, Value: "30", Unit: "days",
						Bound: plan.BoundAtMost,
					},
				},
				Notes: []plan.Note{{Kind: plan.NoteKindGloss, At: 6, Text: "(of any flag)"}},
				Cites: []sources.Citation{{Report: "leak-" + n, Locator: "page " + id}},
			}})
		}
		p.Versions = append(p.Versions, v)
	}
	var b bytes.Buffer
	require.NoError(tb, plan.Encode(&b, p))
	require.Empty(tb, Validate(b.Bytes()))
	return b.Bytes()
}

// BenchmarkValidate holds a plan of 2,000 points to syntax, schema and rules,
// and beside it, for the ratios, what encoding/json and the schema's validator
// alone take for the same bytes, and what is without the schema.
func BenchmarkValidate(b *testing.B) {
	data := largePlan(b)
	b.Run("Validate", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if ds := Validate(data); ds.Err() != nil {
				b.Fatal(ds)
			}
		}
	})
	b.Run("LintBytes", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if ds := plan.LintBytes(data); ds.Err() != nil {
				b.Fatal(ds)
			}
		}
	})
	b.Run("jsonschema", func(b *testing.B) {
		faults, err := validator(address(planFormat), planSchema)
		require.NoError(b, err)
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			decoder := json.NewDecoder(bytes.NewReader(data))
			decoder.UseNumber()
			var v any
			if err := decoder.Decode(&v); err != nil {
				b.Fatal(err)
			}
			if found := faults(v); len(found) > 0 {
				b.Fatal(found)
			}
		}
	})
}
