package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// codesAt gives what both doors say of a document, which must be the same.
func codesAt(t *testing.T, data []byte) []string {
	t.Helper()
	ds := Validate(data)
	require.Empty(t, cmp.Diff(plan.LintBytes(data), ds), "%s", data)
	_, err := plan.DecodeBytes(data)
	require.Equal(t, err == nil, ds.Err() == nil)
	var list []string
	for _, d := range ds {
		require.True(t, d.Span.Known())
		list = append(list, fmt.Sprintf("%s %s", d.Pointer, d.Code))
	}
	slices.Sort(list)
	return list
}

// A slip is one way to get a member wrong.
type slip struct {
	name string
	// the last name of the pointer, with the code
	make func(around map[string]any, member string) (told string, ok bool)
}

func slips() []slip {
	return []slip{
		{"misspelt", func(around map[string]any, member string) (string, bool) {
			wrong := member[:1] + member[len(member)-1:] + member[1:]
			if len(member) < 3 || around[wrong] != nil {
				return "", false
			}
			around[wrong] = around[member]
			delete(around, member)
			return wrong + " unknown-member", true
		}},
		{"in wrong case", func(around map[string]any, member string) (string, bool) {
			wrong := strings.ToUpper(member[:1]) + member[1:]
			around[wrong] = around[member]
			delete(around, member)
			return wrong + " unknown-member", true
		}},
		{"of another type", func(around map[string]any, member string) (string, bool) {
			if _, ok := around[member].(bool); ok {
				return "", false
			}
			around[member] = true
			return member + " wrong-type", true
		}},
		{"null", func(around map[string]any, member string) (string, bool) {
			around[member] = nil
			return member + " wrong-type", true
		}},
		{"with a broken character", func(around map[string]any, member string) (string, bool) {
			s, ok := around[member].(string)
			around[member] = s + broken
			return member + " bad-utf8", ok
		}},
	}
}

// broken stands for a byte that is no UTF-8 until the document is written.
const broken = "BROKEN"

func written(t *testing.T, document any) []byte {
	t.Helper()
	data, err := json.Marshal(document)
	require.NoError(t, err)
	return bytes.ReplaceAll(data, []byte(broken), []byte("\xff"))
}

// eachMember calls f for each member of each object of a document.
func eachMember(document any, f func(object diag.Pointer, member string)) {
	var walk func(p diag.Pointer, v any)
	walk = func(p diag.Pointer, v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, name := range sorted(v) {
				if !strings.HasPrefix(name, "x-") {
					f(p, name)
					walk(p.Member(name), v[name])
				}
			}
		case []any:
			for i, x := range v {
				walk(p.Index(i), x)
			}
		}
	}
	walk("", document)
}

// A slip is told, and nothing else: neither what is missing because of it nor
// what refers to that.
func TestASlipIsToldOnce(t *testing.T) {
	t.Parallel()
	sound := everything(t)
	for _, s := range slips() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			eachMember(decoded(t, sound), func(object diag.Pointer, member string) {
				if object == "" && member == "format" {
					return // whatever else would be said of another format would be wrong
				}
				document := decoded(t, sound)
				told, ok := s.make(at(document, object).(map[string]any), member) //nolint:forcetypeassert // it would fail the test
				if !ok {
					return
				}
				if diff := cmp.Diff([]string{string(object) + "/" + told},
					codesAt(t, written(t, document))); diff != "" {
					t.Errorf("%s %s %s (-want +got):\n%s", object, member, s.name, diff)
				}
			})
		})
	}
}

// A fault of a value is told whatever else went wrong in the objects that it is
// in.
func TestASlipHidesNoOtherFault(t *testing.T) {
	t.Parallel()
	sound := everything(t)
	faulty := map[string]string{ // of each code that looks at one value alone
		"id": "bad-id", "date": "date", "public": "date", "collected": "date", "retrieved": "date",
		"language": "language", "url": "url", "archived": "url", "digest": "digest",
		"grade":  "grade",
		"status": "unknown-value", "coverage": "unknown-value", "wording": "unknown-value",
		"confirmed": "unknown-value", "extent": "unknown-value",
		"presence": "unknown-value", "certainty": "unknown-value", "how": "unknown-value",
		"relation": "unknown-value", "of": "unknown-value",
		"kind": "unknown-value", "bound": "unknown-value", "stance": "unknown-value",
		"read": "unknown-value", "numbering": "unknown-value",
		"party": "unknown-party", "theme": "unknown-theme", "source": "unknown-source",
		"in": "unknown-theme", "lead": "unknown-witness",
		"title": "hidden-character", "name": "hidden-character", "heading": "hidden-character",
		"locator": "hidden-character",
		"report":  "unknown-report", "version": "unknown-version", "statement": "unknown-statement",
	}
	lists := map[string]string{ // that a reference looks in
		"party": "parties", "theme": "themes", "in": "themes", "source": "sources",
		"lead": "witnesses", "report": "reports", "version": "versions", "statement": "statements",
	}
	for _, s := range slips() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			tried := make(map[string]int)
			eachMember(decoded(t, sound), func(object diag.Pointer, member string) {
				code, ok := faulty[member]
				if !ok || strings.Contains(string(object), "/x-") {
					return
				}
				kind := strings.Trim(string(object), "0123456789") + "/" + member
				if tried[kind]++; tried[kind] > 1 {
					return
				}
				spoilt := func() map[string]any {
					document := decoded(t, sound)
					value := "not-there"
					if code != "unknown-"+member && !strings.HasPrefix(code, "unknown-") ||
						code == "unknown-value" {
						value = "?"
					}
					if code == "hidden-character" {
						value = "\u202ea"
					}
					at(document, object).(map[string]any)[member] = value //nolint:forcetypeassert // it would fail the test
					return document
				}
				want := string(object.Member(member)) + " " + code
				if !slices.Contains(codesAt(t, written(t, spoilt())), want) {
					return // the member means something else here
				}
				// In the object itself and in those around it, slip by slip.
				for around := object; ; around = around.Parent() {
					o, ok := at(spoilt(), around).(map[string]any)
					if !ok {
						continue
					}
					for _, other := range sorted(o) {
						place := around.Member(other)
						inside := strings.HasPrefix(string(object.Member(member))+"/",
							string(place)+"/")
						if strings.HasPrefix(other, "x-") || inside && s.name != "in wrong case" ||
							place == "/format" || other == lists[member] ||
							// it may be the one that is looked for
							other == "id" && strings.HasPrefix(code, "unknown-") && around != "" ||
							code == "unknown-value" && other == "kind" && member != "kind" {
							continue
						}
						document := spoilt()
						told, ok := s.make(at(document, around).(map[string]any), other) //nolint:forcetypeassert // it would fail the test
						if !ok || place == object.Member(member) {
							continue
						}
						var got []string
						for _, d := range Validate(written(t, document)) {
							got = append(got, fmt.Sprintf("%s %s", d.Pointer, d.Code))
						}
						for _, w := range []string{want, string(around) + "/" + told} {
							if !slices.Contains(got, w) {
								t.Errorf("%s %s hides %s: %s", place, s.name, w, got)
							}
						}
					}
					if around == "" {
						break
					}
				}
			})
		})
	}
}

// Rules that look at several values say nothing where one of these was not
// read, and everything where only others were not.
func TestRulesBesideASlip(t *testing.T) {
	t.Parallel()
	const head = `{"format": "redraft.plan/1", "id": "a", `
	version := func(members string) string {
		return head + `"versions": [{"id": "v", ` + members + `}]}`
	}
	point := func(members string) string {
		return version(`"points": [{"id": "p", ` + members + `}]`)
	}
	cited := func(version string) string {
		return head +
			`"sources": [{"id": "s", "name": "S"}], "reports": [{"id": "r", "source": "s", "read": "unseen"}, {"id": "q", "source": "s", "language": "en"}], "versions": [{"id": "v", ` + version + `}]}`
	}
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{
			"a list in wrong case, and more",
			head + `"versions": [{"id": "V v", "Points": [{"id": "p", "theme": "t"}], "status": "leak", "lead": "w", "authors": [""]}]}`,
			[]string{
				"/versions/0/Points unknown-member", "/versions/0/authors/0 missing-member",
				"/versions/0/id bad-id", "/versions/0/lead unknown-witness",
				"/versions/0/points/0/theme unknown-theme", "/versions/0/status unknown-value",
			},
		},
		{
			"a misspelt list, and more",
			head + `"versions": [{"pionts": [], "status": "leak", "lead": "w", "claims": [{"id": "c"}]}]}`,
			[]string{
				"/versions/0/claims/0/cites uncited", "/versions/0/id missing-member",
				"/versions/0/lead unknown-witness", "/versions/0/pionts unknown-member",
				"/versions/0/status unknown-value",
			},
		},
		{
			"slips inside what is in wrong case",
			head + `"Versions": [{"id": 5, "Points": [{"id": "p", "text": 7, "notes": [{"kind": "sic", "at": 2, "lne": 1}]}], "claims": [{"id": "c", "text": "x", "About": [{"version": "w", "point": "1"}], "cites": 5}]}]}`,
			[]string{
				"/Versions unknown-member", "/Versions/0/Points unknown-member",
				"/Versions/0/Points/0/notes/0/lne unknown-member",
				"/Versions/0/Points/0/text wrong-type",
				"/Versions/0/claims/0/About unknown-member",
				"/Versions/0/claims/0/cites wrong-type",
				"/Versions/0/id wrong-type",
			},
		},
		{
			"what is in wrong case beside the right one",
			head + `"Themes": [{"id": 5}], "themes": [{"id": "T", "name": "T"}], "themes": [{"id": "u", "name": "\xff"}]}`,
			[]string{
				"/Themes unknown-member", "/Themes/0/id wrong-type", "/themes duplicate-member",
				"/themes/0/id bad-id", "/themes/0/name bad-utf8",
			},
		},
		{
			"a slip that is as near to what is there",
			version(`"pionts": [], "points": [{"id": "p"}], "claims": [{"id": "c", "text": "x", "cites": [{"report": "r"}], "about": [{"version": "v", "point": "q"}]}]`),
			[]string{
				"/versions/0/claims/0/about/0/point unknown-point",
				"/versions/0/claims/0/cites/0/report unknown-report",
				"/versions/0/pionts unknown-member",
			},
		},
		{
			"dates beside a slip",
			version(`"titel": "x", "date": "2026-03-01", "public": "2026-01-01"`),
			[]string{"/versions/0/public date-order", "/versions/0/titel unknown-member"},
		},
		{
			"a count beside a slip",
			version(`"titel": "x", "counts": [{"points": 3, "cites": []}], "points": [{"id": "p"}]`),
			[]string{"/versions/0/counts count-coverage", "/versions/0/titel unknown-member"},
		},
		{
			"a count of a misspelt list",
			version(`"counts": [{"points": 3}], "pionts": [{"id": "p"}]`),
			[]string{"/versions/0/pionts unknown-member"},
		},
		{
			"a count whose coverage is misspelt",
			version(`"counts": [{"points": 3}], "coverge": "partial", "points": [{"id": "p"}]`),
			[]string{"/versions/0/coverge unknown-member"},
		},
		{
			"a count beside a point's slip",
			version(`"counts": [{"points": 3}], "points": [{"id": "p", "txet": "x"}]`),
			[]string{
				"/versions/0/counts count-coverage",
				"/versions/0/points/0/txet unknown-member",
			},
		},
		{
			"points and contents beside a slip",
			version(`"titel": "x", "coverage": "contents", "points": [{"id": "p"}]`),
			[]string{"/versions/0/coverage contents-points", "/versions/0/titel unknown-member"},
		},
		{
			"two witnesses, a slip and no lead",
			cited(`"titel": "x", "witnesses": [{"id": "w", "report": "q"}, {"id": "x", "report": "r"}]`),
			[]string{"/versions/0/lead missing-lead", "/versions/0/titel unknown-member"},
		},
		{
			"two witnesses and a misspelt lead",
			cited(`"laed": "w", "witnesses": [{"id": "w", "report": "q"}, {"id": "x", "report": "r"}]`),
			[]string{"/versions/0/laed unknown-member"},
		},
		{
			"no ground, and a slip above",
			version(`"titel": "x", "witnesses": [], "coverage": "partial", "points": [{"id": "p", "presence": "absent"}]`),
			[]string{
				"/versions/0/points/0/presence presence-ground",
				"/versions/0/titel unknown-member",
			},
		},
		{
			"no ground that was read",
			version(`"coverage": "partial", "points": [{"id": "p", "presence": "absent", "ctes": [{"report": "r"}]}]`),
			[]string{"/versions/0/points/0/ctes unknown-member"},
		},
		{
			"no ground that was read above",
			version(`"coverage": "partial", "points": [{"id": "p", "cites": 5, "points": [{"id": "p.a", "presence": "absent"}]}]`),
			[]string{"/versions/0/points/0/cites wrong-type"},
		},
		{
			"no ground, and a slip beside",
			version(`"coverage": "partial", "points": [{"id": "p", "presence": "absent"}, {"id": "q", "cites": 5}]`),
			[]string{
				"/versions/0/points/0/presence presence-ground",
				"/versions/0/points/1/cites wrong-type",
			},
		},
		{
			"exact and uncited, and a slip above",
			cited(`"titel": "x", "points": [{"id": "p", "text": "x", "confirmed": "exact"}]`),
			[]string{
				"/versions/0/points/0/confirmed uncited-exact",
				"/versions/0/titel unknown-member",
			},
		},
		{
			"exact and uncited, and no witness that was read",
			cited(`"witneses": [], "points": [{"id": "p", "text": "x", "confirmed": "exact"}]`),
			[]string{"/versions/0/witneses unknown-member"},
		},
		{
			"exact and unseen, and a slip beside",
			cited(`"points": [{"id": "p", "heding": "x", "text": "x", "confirmed": "exact", "cites": [{"report": "r"}]}]`),
			[]string{
				"/versions/0/points/0/confirmed exact-unseen",
				"/versions/0/points/0/heding unknown-member",
			},
		},
		{
			"exact and unseen, read somewhere",
			cited(`"points": [{"id": "p", "text": "x", "confirmed": "exact", "cites": [{"report": "r", "via": "q"}]}]`),
			[]string{"/versions/0/points/0/cites/0/via wrong-type"},
		},
		{
			"a note outside the text, and another's slip",
			point(`"text": "abc", "notes": [{"kind": "gap", "at": "1"}, {"kind": "sic", "at": 9}]`),
			[]string{
				"/versions/0/points/0/notes/0/at wrong-type",
				"/versions/0/points/0/notes/1/at text-range",
				"/versions/0/points/0/notes/0 gap-extent",
			},
		},
		{
			"a note in a text that was not read",
			point(`"txet": "abc", "notes": [{"kind": "sic", "at": 2}]`),
			[]string{"/versions/0/points/0/txet unknown-member"},
		},
		{
			"a gap in a text of unknown extent",
			point(`"text": "abc", "extent": 5, "notes": [{"kind": "gap", "at": 2}]`),
			[]string{"/versions/0/points/0/extent wrong-type"},
		},
		{
			"ranges out of order, one not read",
			point(`"text": "abcdef", "quoted": [{"at": "0", "len": 3}, {"at": 1, "len": 1}]`),
			[]string{"/versions/0/points/0/quoted/0/at wrong-type"},
		},
		{
			"ranges out of order, and a slip beside",
			point(`"heding": "x", "text": "abcdef", "quoted": [{"at": 0, "len": 3}, {"at": 1, "len": 1}]`),
			[]string{
				"/versions/0/points/0/heding unknown-member",
				"/versions/0/points/0/quoted/1/at text-range",
			},
		},
		{
			"a fact without value, and a slip beside",
			point(`"text": "a", "facts": [{"key": "k", "kind": "figure", "scpe": "x"}]`),
			[]string{
				"/versions/0/points/0/facts/0/scpe unknown-member",
				"/versions/0/points/0/facts/0/value fact-value",
			},
		},
		{
			"a fact without value, its bound not read",
			point(`"text": "a", "facts": [{"key": "k", "kind": "figure", "bond": "unstated"}]`),
			[]string{"/versions/0/points/0/facts/0/bond unknown-member"},
		},
		{
			"a fact with a bad number, its bound not read",
			point(`"text": "a", "facts": [{"key": "k", "kind": "figure", "value": "many", "bond": "about"}]`),
			[]string{
				"/versions/0/points/0/facts/0/bond unknown-member",
				"/versions/0/points/0/facts/0/value fact-value",
			},
		},
		{
			"a reference to a point, and a point's slip",
			version(`"points": [{"id": "p", "heding": "x"}], "claims": [{"id": "c", "text": "x", "cites": 5, "about": [{"version": "v", "point": "q"}]}]`),
			[]string{
				"/versions/0/claims/0/about/0/point unknown-point",
				"/versions/0/claims/0/cites wrong-type",
				"/versions/0/points/0/heding unknown-member",
			},
		},
		{
			"a reference to a point of another version than the slip's",
			head + `"versions": [{"id": "v", "points": [{"id": "p"}], "claims": [{"id": "c", "text": "x", "cites": 5, "about": [{"version": "v", "point": "q"}]}]}, {"id": "w", "pionts": []}]}`,
			[]string{
				"/versions/0/claims/0/about/0/point unknown-point",
				"/versions/0/claims/0/cites wrong-type", "/versions/1/pionts unknown-member",
			},
		},
		{
			"a number that makes the id, of another type",
			version(`"points": [{"number": 1}], "claims": [{"id": "c", "text": "x", "cites": 5, "about": [{"version": "v", "point": "1"}]}]`),
			[]string{
				"/versions/0/claims/0/cites wrong-type",
				"/versions/0/points/0/number wrong-type",
			},
		},
		{
			"a number that makes no id, of another type",
			version(`"points": [{"id": "p", "number": 1}], "claims": [{"id": "c", "text": "x", "cites": 5, "about": [{"version": "v", "point": "1"}]}]`),
			[]string{
				"/versions/0/claims/0/about/0/point unknown-point",
				"/versions/0/claims/0/cites wrong-type", "/versions/0/points/0/number wrong-type",
			},
		},
		{
			"an id of another type, and a number that makes none",
			version(`"points": [{"id": 5, "number": "пункт"}]`),
			[]string{"/versions/0/points/0/id wrong-type"},
		},
		{
			"a claim that stands alone and beside, with a slip",
			head + `"statements": [{"id": "s", "by": [{"role": "x", "relaydBy": "y"}], "stance": "denies", "cites": 5, "about": [{"version": "v", "statement": "s"}]}], "versions": [{"id": "v"}]}`,
			[]string{
				"/statements/0/about/0/statement bad-reference",
				"/statements/0/about/0/statement statement-cycle",
				"/statements/0/by/0/relaydBy unknown-member", "/statements/0/cites wrong-type",
			},
		},
		{
			"nobody, with a slip",
			head + `"statements": [{"id": "s", "by": [{"relaydBy": "y"}, {"nmae": "x"}], "stance": "denies", "cites": 5, "about": [{"version": "v"}]}], "versions": [{"id": "v"}]}`,
			[]string{
				"/statements/0/by/0 speaker", "/statements/0/by/0/relaydBy unknown-member",
				"/statements/0/by/1/nmae unknown-member", "/statements/0/cites wrong-type",
			},
		},
		{
			"a circle, and a slip",
			head + `"themes": [{"id": "t", "name": "T", "in": "u"}, {"id": "u", "nmae": "U", "in": "t"}]}`,
			[]string{"/themes/1/in theme-cycle", "/themes/1/nmae unknown-member"},
		},
		{
			"a circle that may be none",
			head + `"versions": [{"id": "v", "parents": [{"version": "w"}]}, {"id": "w", "parents": [{"version": "v", "certainy": "possible"}]}]}`,
			[]string{"/versions/1/parents/0/certainy unknown-member"},
		},
		{
			"a circle, and a slip in what is cited",
			head + `"sources": [{"id": "s", "nmae": "S"}], "reports": [{"id": "q", "source": "s", "cites": [{"report": "r"}]}, {"id": "r", "source": "s", "cites": [{"report": "q"}]}, {"id": "t", "source": "s", "cites": [{"report": "q", "certainty": 5}]}]}`,
			[]string{
				"/reports/1/cites/0/report citation-cycle",
				"/reports/2/cites/0/certainty wrong-type",
				"/sources/0/nmae unknown-member",
			},
		},
		{
			"a broken id, and what refers to it",
			head + `"themes": [{"id": "caf\xff", "name": "T"}, {"id": "t", "name": "T", "in": "caf\xff"}, {"id": "U", "name": "\u202e"}]}`,
			[]string{
				"/themes/0/id bad-utf8", "/themes/1/in bad-utf8", "/themes/2/id bad-id",
				"/themes/2/name hidden-character",
			},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			slices.Sort(tt.want)
			data := bytes.ReplaceAll([]byte(tt.text), []byte(`\xff`), []byte("\xff"))
			if diff := cmp.Diff(tt.want, codesAt(t, data)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// What is let through is not there: what is missing for it is told, by both
// doors.
func TestASlipThatIsLetThrough(t *testing.T) {
	t.Parallel()
	lowered := plan.SetSeverity(diag.CodeUnknownMember, diag.SeverityWarning)
	data := []byte(
		`{"format": "redraft.plan/1", "idd": "a", "themes": [{"id": "t", "name": "T", "in": "u"}], "Versions": [{"id": "v", "status": "leak"}]}`)
	ds := Validate(data, lowered)
	var got []string
	for _, d := range ds {
		got = append(got, d.String())
	}
	require.Equal(t, []string{
		`1:1: error: "id" is missing or empty [missing-member]`,
		`1:30: warning: unknown member "idd" [unknown-member]`,
		`1:84: error: theme "u" is not in the file [unknown-theme]`,
		`1:91: warning: unknown member "Versions" [unknown-member]`,
		`1:126: error: "status" cannot be "leak" [unknown-value]`,
	}, got)
	require.Empty(t, cmp.Diff(plan.LintBytes(data, lowered), ds))
	p, err := plan.DecodeBytes(data, lowered)
	require.NotNil(t, p)
	require.Error(t, err)
	require.ErrorContains(t, plan.Check(p), "[unknown-theme]")
}
