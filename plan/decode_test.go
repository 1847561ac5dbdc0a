package plan_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

func hardCases(tb testing.TB) []byte {
	tb.Helper()
	data, err := os.ReadFile("testdata/hard-cases.json")
	require.NoError(tb, err)
	return data
}

func TestHardCasesComeBackEqual(t *testing.T) {
	t.Parallel()
	data := hardCases(t)
	p, err := plan.DecodeBytes(data, plan.Name("hard-cases.json"))
	require.NoError(t, err)
	require.Empty(t, plan.LintBytes(data), "no warnings either")
	require.Empty(t, plan.Lint(p), "both doors find the same")

	var first bytes.Buffer
	require.NoError(t, plan.Encode(&first, p))
	again, err := plan.Decode(bytes.NewReader(first.Bytes()))
	require.NoError(t, err)
	if diff := cmp.Diff(p, again); diff != "" {
		t.Errorf("the plan changed on its way (-want +got):\n%s", diff)
	}
	var second bytes.Buffer
	require.NoError(t, plan.Encode(&second, again))
	require.Equal(t, first.String(), second.String())
}

func TestThePlanIsGivenWhereItsShapeIsRight(t *testing.T) {
	t.Parallel()
	const head = `{"format": "redraft.plan/1", "id": "a"`
	lowered := plan.SetSeverity(diag.CodeUnknownMember, diag.SeverityWarning)
	for _, tt := range []struct {
		name, text string
		opts       []plan.Option
		given      bool
		codes      string
	}{
		{"sound", head + `}`, nil, true, ""},
		{"a rule is broken", head + `, "collected": "soon"}`, nil, true, "date"},
		{"a member is unknown", head + `, "colour": 1}`, nil, false, "unknown-member"},
		{
			"unknown members are let through", head + `, "colour": 1}`,
			[]plan.Option{lowered},
			true,
			"",
		},
		{
			"wrong case is read as it is meant", head + `, "Collected": "2026"}`,
			[]plan.Option{lowered},
			true, "",
		},
		{
			"a wrong type cannot be let through", head + `, "title": 1}`,
			[]plan.Option{plan.SetSeverity(diag.CodeWrongType, diag.SeverityIgnored)},
			false,
			"wrong-type",
		},
		{
			"a rule is let through", head + `, "collected": "soon"}`,
			[]plan.Option{plan.SetSeverity(plan.CodeDate, diag.SeverityIgnored)},
			true, "",
		},
		{
			"a warning is raised",
			head + `, "versions": [{"id": "v", "points": [{"number": "1"}, {"number": "1"}]}]}`,
			[]plan.Option{plan.SetSeverity(plan.CodeNumberRepeated, diag.SeverityError)},
			true,
			"number-repeated",
		},
		{"a member twice", head + `, "id": "b"}`, nil, false, "duplicate-member"},
		{"no JSON", head, nil, false, "syntax"},
		{"nothing", "", nil, false, "syntax"},
		{"a newer edition", `{"format": "redraft.plan/12", "id": 5}`, nil, false, "newer-format"},
		{
			"an edition that cannot be", `{"format": "redraft.plan/01", "id": 5}`, nil, false,
			"unknown-format",
		},
		{
			"the format stands last", `{"id": 5, "x-a": {"format": 1}, "format": "redraft.plan/2"}`,
			nil, false, "newer-format",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p, err := plan.Decode(strings.NewReader(tt.text), tt.opts...)
			require.Equal(t, tt.given, p != nil)
			if tt.codes == "" {
				require.NoError(t, err)
				return
			}
			found, ok := errors.AsType[*plan.Error](err)
			require.True(t, ok, "%v", err)
			require.Len(t, found.Diagnostics, 1, "%v", err)
			require.Equal(t, tt.codes, string(found.Diagnostics[0].Code))
		})
	}
}

func TestReadersAndWritersThatFail(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	p, err := plan.Decode(iotest.ErrReader(broken))
	require.Nil(t, p)
	require.ErrorIs(t, err, broken)
	_, isOurs := errors.AsType[*plan.Error](err)
	require.False(t, isOurs)

	_, err = plan.Decode(strings.NewReader(strings.Repeat(" ", 200)), plan.MaxSize(100))
	require.ErrorContains(t, err, "[too-large]")

	require.ErrorIs(t, plan.Encode(failingWriter{broken}, &plan.Plan{ID: "a"}), broken)
	var b bytes.Buffer
	require.ErrorContains(t, plan.Encode(&b, &plan.Plan{ID: "\xff"}), "[bad-utf8]")
	require.Zero(t, b.Len(), "nothing is written")
}

type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestNilIsAnEmptyPlan(t *testing.T) {
	t.Parallel()
	require.EqualError(t, plan.Check(nil), `/id: error: "id" is missing or empty [missing-member]`)
	require.Len(t, plan.Lint(nil), 1)
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, nil))
	require.JSONEq(t, `{"format": "redraft.plan/1", "id": ""}`, b.String())
	q, removed, err := plan.Public(nil)
	require.NoError(t, err)
	require.Nil(t, q)
	require.Zero(t, removed)
}

// Faults that only a plan built in Go can have.
func TestCheckOfAPlanBuiltInGo(t *testing.T) {
	t.Parallel()
	own := func(name, value string) map[string]json.RawMessage {
		return map[string]json.RawMessage{name: json.RawMessage(value)}
	}
	loop := &plan.Plan{ID: "a", Versions: []plan.Version{{ID: "v", Points: make([]plan.Point, 1)}}}
	loop.Versions[0].Points[0] = plan.Point{ID: "p", Points: loop.Versions[0].Points}
	for _, tt := range []struct {
		name string
		p    *plan.Plan
		want string
	}{
		{
			"text that is not UTF-8", &plan.Plan{ID: "a", Title: "\xff"},
			`/title: error: the text is not UTF-8 [bad-utf8]`,
		},
		{
			"x- that is not JSON", &plan.Plan{ID: "a", X: own("x-a", "{")},
			`/x-a: error: "x-a" holds something that is not JSON [wrong-type]`,
		},
		{
			"a foreign name", &plan.Plan{ID: "a", X: own("a", "1")},
			`/a: error: "a" is no name for a member of your own [unknown-member]`,
		},
		{
			"points without ids", &plan.Plan{
				ID:       "a",
				Versions: []plan.Version{{ID: "v", Points: []plan.Point{{Number: "1"}}}},
			},
			`/versions/0/points/0/id: error: "id" is missing or empty [missing-member]`,
		},
		{
			"another edition", &plan.Plan{ID: "a", Format: "redraft.plan/2"},
			`/format: error: written for a newer format; this library reads up to 1 [newer-format]`,
		},
		{"points inside themselves", loop, `[too-deep]`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			err := plan.Check(tt.p)
			require.ErrorContains(t, err, tt.want)
			require.NotContains(t, err.Error(), "\n", "one fault, told once")
		})
	}
}

// The order of diagnostics of a plan in Go is that of its places in a document.
func TestOrderIsThatOfTheDocument(t *testing.T) {
	t.Parallel()
	p, err := plan.DecodeBytes(hardCases(t))
	require.NoError(t, err)
	p.Statements[0].Stance = "shouts"
	p.Versions[1].Points[2].Theme = "navy"
	p.Versions[0].Date = "soon"
	p.Parties[1].Name = ""
	p.Collected = "later"
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	var inGo, inDocument []diag.Pointer
	for _, d := range plan.Lint(p) {
		inGo = append(inGo, d.Pointer)
	}
	for _, d := range plan.LintBytes(b.Bytes()) {
		inDocument = append(inDocument, d.Pointer)
	}
	require.Len(t, inGo, 5)
	require.Equal(t, inDocument, inGo)
}

// What could not be read explains what would otherwise be told of it.
func TestFollowingFaultsAreNotTold(t *testing.T) {
	t.Parallel()
	data := string(hardCases(t))
	for _, tt := range []struct{ name, old, changed, want string }{
		{"a list of another type", `"sources": [`, `"sources": 5, "x-sources": [`, "[wrong-type]"},
		{"a misspelt list", `"reports": [`, `"report": [`, "[unknown-member]"},
		{"an id of another type", `{"id": "us-28", `, `{"id": 28, `, "[wrong-type]"},
		{
			"a text of another type", `"text": "The army is limited to 600,000."`,
			`"text": ["The army is limited to 600,000."]`, "[wrong-type]",
		},
		{
			"a place of another type", `{"kind": "gap", "at": 36,`, `{"kind": "gap", "at": "36",`,
			"[wrong-type]",
		},
		{
			"presence of another type", `"presence": "absent", "confirmed": "exact"`,
			`"presence": null, "confirmed": "exact"`, "[wrong-type]",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			require.Contains(t, data, tt.old)
			ds := plan.LintBytes([]byte(strings.Replace(data, tt.old, tt.changed, 1)))
			require.Len(t, ds, 1, "%v", ds)
			require.Contains(t, ds[0].String(), tt.want)
		})
	}
}
