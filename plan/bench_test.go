package plan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// largePlan is a plan of 2,000 points in 20 versions, with readings, facts,
// notes, citations and links, as evidence comes.
func largePlan(tb testing.TB) []byte {
	tb.Helper()
	const versions, points = 20, 100
	p := &plan.Plan{
		ID: "large", Title: "Many drafts of one convention", Collected: "2026-11-22",
		Parties: []plan.Party{
			{ID: "north", Name: "North"},
			{ID: "south", Name: "South", Aliases: []string{"Southland"}},
		},
		Themes: []plan.Theme{
			{ID: "pilots", Name: "Pilots"},
			{ID: "fees", Name: "Fees", In: "pilots"},
		},
		Sources: []sources.Source{{ID: "gazette", Name: "Gazette", Kind: sources.SourceKindOutlet}},
	}
	for i := range versions {
		n := strconv.Itoa(i)
		date := sources.Date(fmt.Sprintf("2026-%02d-%02d", i/2+1, i%2*14+1))
		p.Reports = append(
			p.Reports,
			sources.Report{
				ID: "leak-" + n, Source: "gazette", Date: date,
				URL: "https://gazette.example/" + n, Language: "en", Read: sources.AccessRead,
			},
			sources.Report{
				ID: "copy-" + n, Source: "gazette", Date: date, Language: "uk",
				Read:  sources.AccessExcerpt,
				Cites: []sources.Edge{{Report: "leak-" + n, How: sources.HowTranslation}},
			},
		)
		v := plan.Version{
			ID: "draft-" + n, Title: "Draft " + n, Status: plan.StatusLeaked, Date: date,
			Language: "en", Coverage: plan.CoverageComplete, Lead: "gazette",
			Counts: []plan.Count{{
				Points: points, Of: plan.CountOfNumbers,
				Cites: []sources.Citation{{Report: "leak-" + n}},
			}},
			Witnesses: []plan.Witness{
				{
					ID: "gazette", Report: "leak-" + n, Language: "en",
					Wording:  plan.WordingVerbatim,
					Coverage: plan.CoverageComplete,
				},
				{
					ID: "copy", Report: "copy-" + n, Language: "uk",
					Wording:  plan.WordingTranslation,
					Coverage: plan.CoveragePartial,
				},
			},
		}
		if i > 0 {
			v.Parents = []plan.Parent{{
				Version:  "draft-" + strconv.Itoa(i-1),
				Relation: plan.RelationRevises,
			}}
		}
		for j := range points {
			id := strconv.Itoa(j + 1)
			v.Points = append(v.Points, plan.Point{
				ID: id, Number: id, Theme: "fees",
				Content: plan.Content{
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
					Notes: []plan.Note{{
						Kind: plan.NoteKindGloss, At: 6,
						Text: "(of any flag)",
					}},
					Cites: []sources.Citation{{Report: "leak-" + n, Locator: "page " + id}},
				},
			})
			if j%4 == 0 {
				v.Witnesses[1].Readings = append(v.Witnesses[1].Readings, plan.Reading{
					Points: []string{id},
					Content: plan.Content{
						Confirmed: plan.ConfirmedExact,
						Text:      "Судно, що проходить протоку вночі, бере лоцмана та сплачує збір.",
						Cites:     []sources.Citation{{Report: "copy-" + n}},
					},
				})
			}
		}
		p.Versions = append(p.Versions, v)
	}
	var b bytes.Buffer
	require.NoError(tb, plan.Encode(&b, p))
	require.Empty(tb, plan.LintBytes(b.Bytes()))
	return b.Bytes()
}

// BenchmarkDecode reads a plan of 2,000 points strictly and by all rules, and
// beside it, for the ratio, what encoding/json takes for the same bytes into
// the same structs without either.
func BenchmarkDecode(b *testing.B) {
	data := largePlan(b)
	b.Run("Decode", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := plan.DecodeBytes(data); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("json.Unmarshal", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if err := json.Unmarshal(data, new(plan.Plan)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkDecodeInTurns takes turns with encoding/json on the same bytes, so that
// what else the machine does falls on both: its figures are parts of what
// json.Unmarshal takes.
func BenchmarkDecodeInTurns(b *testing.B) {
	data := largePlan(b)
	inTurns(b, func() error {
		_, err := plan.DecodeBytes(data)
		return err
	}, func() error {
		return json.Unmarshal(data, new(plan.Plan))
	})
}

// inTurns reports what ours takes, in time, memory and allocations, as parts of
// what theirs does.
func inTurns(b *testing.B, ours, theirs func() error) {
	b.Helper()
	var sums [2]struct {
		time           time.Duration
		bytes, objects uint64
	}
	for b.Loop() {
		for i, f := range []func() error{ours, theirs} {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			err := f()
			sums[i].time += time.Since(start)
			runtime.ReadMemStats(&after)
			sums[i].bytes += after.TotalAlloc - before.TotalAlloc
			sums[i].objects += after.Mallocs - before.Mallocs
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(sums[0].time)/float64(sums[1].time), "of-its-time")
	b.ReportMetric(float64(sums[0].bytes)/float64(sums[1].bytes), "of-its-bytes")
	b.ReportMetric(float64(sums[0].objects)/float64(sums[1].objects), "of-its-allocs")
}

// Reading costs what is built, not what is read: a list is one allocation, and
// texts share theirs.
func TestDecodeAllocatesWhatItBuilds(t *testing.T) { //nolint:paralleltest // it counts
	data := largePlan(t)
	allocations := testing.AllocsPerRun(3, func() {
		_, err := plan.DecodeBytes(data)
		require.NoError(t, err)
	})
	require.Less(t, allocations, 15_000.0,
		"2,000 points with 6,500 lists in them, and 500 readings")
}

func BenchmarkCheck(b *testing.B) {
	p, err := plan.DecodeBytes(largePlan(b))
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if err := plan.Check(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	p, err := plan.DecodeBytes(largePlan(b))
	require.NoError(b, err)
	var out bytes.Buffer
	b.ReportAllocs()
	for b.Loop() {
		out.Reset()
		if err := plan.Encode(&out, p); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(out.Len()))
}
