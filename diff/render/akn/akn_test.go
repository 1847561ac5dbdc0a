package akn_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/diff/render/akn"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// schema is the standard's own, where it lies beside the project.
const schema = "../../../../shared/schemas/akomantoso30.xsd"

// valid holds documents to the published schema.
func valid(t *testing.T, documents map[string][]byte) {
	t.Helper()
	if _, err := exec.LookPath("xmllint"); err != nil {
		t.Skip("xmllint is not here")
	}
	xsd, err := filepath.Abs(schema)
	require.NoError(t, err)
	if _, err := os.Stat(xsd); err != nil {
		if xsd = os.Getenv("AKN_SCHEMA"); xsd == "" {
			t.Skip("the schema is not here: AKN_SCHEMA names it")
		}
	}
	dir := t.TempDir()
	args := []string{"--nonet", "--noout", "--huge", "--schema", xsd}
	for name, data := range documents {
		file := filepath.Join(dir, name+".xml")
		require.NoError(t, os.WriteFile(file, data, 0o600))
		args = append(args, file)
	}
	out, err := exec.CommandContext(t.Context(), "xmllint", args...).CombinedOutput()
	var faults []string
	for line := range strings.Lines(string(out)) {
		if !strings.HasSuffix(line, " validates\n") {
			faults = append(faults, line)
		}
	}
	require.NoError(t, err, "%q", faults)
	assert.Empty(t, faults)
}

func version(tb testing.TB, p *plan.Plan, v *plan.Version, opts ...akn.Option) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, akn.Version(&b, p, v, opts...))
	return b.Bytes()
}

func comparison(tb testing.TB, c *diff.Comparison, opts ...akn.Option) []byte {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, akn.Comparison(&b, c, opts...))
	return b.Bytes()
}

// kept gives what a document keeps of a version: its points as the lead copy has them.
func kept(v *plan.Version) *plan.Version {
	out := &plan.Version{
		ID: v.ID, Title: v.Title, Status: v.Status, Date: v.Date, Public: v.Public,
		Language: v.Language, Coverage: v.Coverage,
	}
	if w := v.LeadWitness(); w != nil {
		out.Witnesses = []plan.Witness{{
			ID: w.ID, Report: w.Report, Language: w.Language,
			Wording: w.Wording, Coverage: w.Coverage,
		}}
	} else if len(v.Witnesses) > 0 {
		out.Witnesses = []plan.Witness{{ID: "unknown"}}
	}
	copied := (&plan.Plan{Versions: []plan.Version{{Points: v.Points}}}).Clone().Versions[0]
	copied.FillIDs()
	for _, p := range copied.All() {
		p.Theme, p.ProposedBy, p.Facts, p.Cites, p.X = "", nil, nil, nil, nil
		if p.Number == "" {
			p.Numbering = ""
		}
	}
	out.Points = copied.Points
	return out
}

// TestRoundTrip holds what is read to what was written, for every version of every plan.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	for name, p := range testplans.All(t, "../../../plan/testdata") {
		trails := trail.Follow(p)
		for i := range p.Versions {
			v := &p.Versions[i]
			t.Run(name+"/"+v.ID, func(t *testing.T) {
				t.Parallel()
				got, err := akn.Read(bytes.NewReader(version(t, p, v, akn.Trails(trails))))
				require.NoError(t, err)
				if d := cmp.Diff(kept(v), got, cmpopts.EquateEmpty()); d != "" {
					t.Errorf("(-written +read):\n%s", d)
				}
				for ref, point := range v.All() {
					again := got.Point(ref.Point)
					assert.Equal(t, v.Standing(&point.Content, nil).DraftWords(),
						got.Standing(&again.Content, nil).DraftWords(), ref)
				}
			})
		}
	}
}

// generated makes a text with all that a point may have, white space and signs of XML too.
func generated(seed uint64) *plan.Version {
	r := rand.New(rand.NewPCG(seed, 1))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	words := func() string {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(pick("ship", "<p>", "&amp;", "]]>", "порт", "\u202e", "\"", "\t", "\n",
				"\r", "  ", "…", "[", "½", "[told, not quoted: "))
			b.WriteString(pick(" ", "", " ", "-"))
		}
		return b.String()
	}
	var points func(depth int) []plan.Point
	points = func(depth int) []plan.Point {
		var out []plan.Point
		for range r.IntN(4) {
			p := plan.Point{
				Number:  pick("", "1", "1.", "(a)", "§ 3", "1"),
				Heading: pick("", words()),
			}
			if p.Number != "" {
				p.Numbering = plan.Numbering(pick("", "", "editorial", "inferred"))
			}
			p.Role = plan.Role(pick("", "", "", "alternative"))
			if r.IntN(4) > 0 {
				p.Text = words()
				p.Confirmed = plan.Confirmed(pick("", "exact", "rendered", "recalled"))
				p.Wording = plan.Wording(pick("", "verbatim", "translation", "paraphrase"))
				p.Extent = plan.Extent(pick("", "fragment", "abridged"))
				p.Language = pick("", "en", "uk")
				if r.IntN(2) > 0 {
					p.Notes = []plan.Note{{Kind: plan.NoteKind(pick("gloss", "comment", "sic",
						"struck", "gap")), Text: pick("", words()), At: r.IntN(2) * len(p.Text)}}
				}
				if r.IntN(3) > 0 && len(p.Notes) == 0 {
					p.Notes = []plan.Note{{
						Kind: plan.NoteKind(pick("doubtful", "link")),
						Text: pick("", "https://a.example/x y"), Len: len(p.Text),
					}}
				}
			} else {
				p.Presence = plan.Presence(pick("", "present", "absent", "unreported"))
			}
			if depth < 3 {
				p.Points = points(depth + 1)
			}
			out = append(out, p)
		}
		return out
	}
	v := &plan.Version{
		ID: "g", Title: pick("", words()),
		Language: pick("", "en", "de-AT", "nonsense!"),
	}
	if r.IntN(2) > 0 {
		v.Points = append(v.Points, plan.Point{Role: plan.RoleHeading, Heading: words()})
	}
	for range r.IntN(3) {
		v.Points = append(v.Points, plan.Point{
			Role:    plan.RolePreamble,
			Content: plan.Content{Text: words()},
		})
	}
	v.Points = append(v.Points, points(0)...)
	for range r.IntN(3) {
		v.Points = append(v.Points, plan.Point{
			Role:    plan.RoleClosing,
			Content: plan.Content{Text: words()},
		})
	}
	return v
}

// TestGenerated holds texts of all sorts to the round trip, and to the schema.
func TestGenerated(t *testing.T) {
	t.Parallel()
	documents := make(map[string][]byte)
	for seed := range uint64(400) {
		v := generated(seed)
		data := version(t, nil, v)
		if seed < 100 {
			documents[fmt.Sprint("g", seed)] = data
			documents[fmt.Sprint("c", seed)] = comparison(t, diff.Compare(v, generated(seed+1)))
		}
		got, err := akn.Read(bytes.NewReader(data))
		require.NoError(t, err, "seed %d: %s", seed, data)
		if d := cmp.Diff(kept(v), got, cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("seed %d (-written +read):\n%s\n%s", seed, d, data)
		}
	}
	valid(t, documents)
}

// TestPlans holds every version and every pair of every plan to the published schema, and
// that nothing is a modification that the comparison does not put down to the draft.
func TestPlans(t *testing.T) {
	t.Parallel()
	documents := make(map[string][]byte)
	for name, p := range testplans.All(t, "../../../plan/testdata") {
		trails := trail.Follow(p)
		for i := range p.Versions {
			documents[name+"_"+p.Versions[i].ID] = version(t, p, &p.Versions[i], akn.Trails(trails))
			for k := range p.Versions {
				c, err := diff.Between(p, p.Versions[i].ID, p.Versions[k].ID)
				require.NoError(t, err)
				data := comparison(t, c, akn.Within(p))
				documents[name+"_"+p.Versions[i].ID+"_"+p.Versions[k].ID] = data
				onlyTheDraft(t, c, string(data))
			}
		}
	}
	valid(t, documents)
}

// onlyTheDraft holds the modifications of a document to a comparison.
func onlyTheDraft(t *testing.T, c *diff.Comparison, got string) {
	t.Helper()
	for n := range c.Changes {
		h := &c.Changes[n]
		mod := strings.Contains(got, `rd:change="`+h.ID+`"`)
		listed := strings.Contains(got, `<rd:difference change="`+h.ID+`"`)
		assert.True(t, mod || listed, "%s is told", h.ID)
		switch {
		case h.Kind == diff.KindRetold || h.Kind == diff.KindUnreported:
			assert.False(t, mod, "%s", h.ID)
		case h.Verdict == diff.VerdictOpen || h.Verdict == diff.VerdictTelling:
			draft := false
			for _, x := range h.Differences {
				draft = draft || x.Verdict == diff.VerdictDraft
			}
			assert.Equal(t, draft, mod, "%s %s", h.Kind, h.ID)
		}
	}
}

func TestAuthors(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	got := string(version(t, p, p.Version("e3-28")))
	assert.Contains(t, got, `<FRBRauthor href="#party-uk"/>`)
	p.Statements = append(p.Statements, plan.Statement{
		ID: "x", Stance: plan.StanceAttributes,
		Object: []plan.Speaker{{Party: "us"}, {Party: "ru"}},
		About:  []plan.Target{{Ref: plan.Ref{Version: "e3-28"}}},
	})
	got = string(version(t, p, p.Version("e3-28")))
	assert.NotContains(t, got, "party-uk", "it is disputed")
	assert.Contains(t, got, `<FRBRauthor href="#unknown"/>`)
	c, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(t, err)
	assert.NotContains(t, string(comparison(t, c, akn.Within(p))), "party-uk")
	assert.NotContains(t, string(comparison(t, c)), "party-uk", "a comparison knows no authors")
}

// TestTold holds that words that nobody read stand in remarks alone.
func TestTold(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	checked := 0
	for i := range p.Versions {
		v := &p.Versions[i]
		got := string(version(t, nil, v))
		for ref, point := range v.All() {
			if s := v.Standing(&point.Content, nil); s.Worded && !s.DraftWords() {
				checked++
				assert.NotContains(t, got, ">"+point.Text+"</p>", ref)
			}
		}
	}
	assert.Positive(t, checked)
	v := &plan.Version{ID: "x", Points: []plan.Point{
		{Number: "1", Content: plan.Content{
			Text: "Ships wait.", Wording: plan.WordingParaphrase,
			Confirmed: plan.ConfirmedRendered,
		}},
		{Number: "2"},
	}}
	got := string(version(t, nil, v))
	assert.Contains(t, got,
		`<p status="editorial"><remark status="editorial" rd:kind="standing">[told, not quoted: <inline name="told">Ships wait.</inline>]</remark></p>`)
	assert.Contains(t, got,
		`<p status="unknown"><remark status="editorial" rd:kind="standing">[not seen]</remark></p>`)
}

// TestIdentity holds that a point that was renumbered has a new eId and its old wId.
func TestIdentity(t *testing.T) {
	t.Parallel()
	old := outline.Parse(
		"1. Ports stay open to grain ships.\n2. The commission meets each May in Lisbon.").Version
	new := outline.Parse(
		"1. No fee is due for the pilots of the strait.\n2. Ports stay open to grain ships.\n3. The commission meets each May in Lisbon.").Version
	old.ID, new.ID = "march", "april"
	got := string(comparison(t, diff.Compare(old, new)))
	assert.Contains(t, got, `<point eId="point_1" wId="april/1" GUID="april/1"`)
	assert.Contains(t, got, `<point eId="point_2" wId="march/1" GUID="april/2"`)
	assert.Contains(t, got, `<textualMod type="renumbering"`)

	new.Parents = []plan.Parent{{Version: "march", Relation: plan.RelationRevises}}
	new.Date, old.Date = "2026-04", "2026-03"
	p := &plan.Plan{ID: "strait", Versions: []plan.Version{*old, *new}}
	got = string(version(t, p, &p.Versions[1]))
	assert.Contains(t, got, `<point eId="point_2" wId="march/1" GUID="april/2"`)
	assert.Contains(t, got, `<FRBRdate date="2026-04-01" name="written 2026-04"/>`)
	assert.Contains(t, got, `<FRBRthis value="/akn/xx/doc/2026/strait"/>`)
	assert.Contains(t, got, `<FRBRdate date="0001-01-01" name="unknown"/>`,
		"nobody told when the file was made")
	at := akn.Dated(time.Date(2026, 5, 1, 23, 0, 0, 0, time.FixedZone("", -7200)))
	assert.Contains(t, string(version(t, p, &p.Versions[1], at)),
		`<FRBRdate date="2026-05-02" name="made"/>`)
}

func TestModifications(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, old, new, want string }{
		{
			"words", "1. The army is limited to 600,000.", "1. The army is limited to 800,000.",
			"substitution",
		},
		{"words that came", "1. Elections are held.", "1. Elections are held in May.", "insertion"},
		{"words that went", "1. Elections are held in May.", "1. Elections are held.", "repeal"},
		{
			"a point that came", "1. Files are kept.",
			"1. Files are kept.\n2. Ports stay open to grain ships.", "insertion",
		},
		{
			"a point that went", "1. Files are kept.\n2. Ports stay open to grain ships.",
			"1. Files are kept.", "repeal",
		},
		{
			"split", "1. The parties open the ports to grain ships and the commission inspects each ship within two days of its coming.",
			"1. The parties open the ports to grain ships.\n2. The commission inspects each ship within two days of its coming.", "split",
		},
		{
			"join", "1. The parties open the ports to grain ships.\n2. The commission inspects each ship within two days of its coming.",
			"1. The parties open the ports to grain ships and the commission inspects each ship within two days of its coming.", "join",
		},
	}
	documents := make(map[string][]byte)
	for _, tt := range tests {
		data := comparison(t, diff.Compare(outline.Parse(tt.old).Version,
			outline.Parse(tt.new).Version))
		documents[tt.name] = data
		assert.Contains(t, string(data), `<textualMod type="`+tt.want+`"`, tt.name)
	}
	moved := string(comparison(t, diff.Compare(
		outline.Parse(
			"(a) The fund pays for roads and bridges.\n(b) The tenant repairs the roof every spring.\n(c) Prisoners are exchanged all for all.").Version,
		outline.Parse(
			"(a) Prisoners are exchanged all for all.\n(b) The fund pays for roads and bridges.\n(c) The tenant repairs the roof every spring.").Version)))
	documents["moved"] = []byte(moved)
	assert.Contains(t, moved, `<textualMod type="repeal" eId="pmod_4" refersTo="#note_1"`)
	assert.Contains(t, moved, `<textualMod type="insertion" eId="pmod_5" refersTo="#note_1"`)
	assert.Contains(t, moved,
		`<note eId="note_1"><p>moved, not repealed: older/c of the older draft is newer/a of the newer one</p></note>`)
	valid(t, documents)
}

func TestReadOthers(t *testing.T) {
	t.Parallel()
	got, err := akn.Read(strings.NewReader(`<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <act name="act">
    <meta><identification source="#x"><FRBRExpression><FRBRdate date="2020-01-02" name=""/><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
    <preface><longTitle><p>Strait   Act</p></longTitle></preface>
    <preamble><p>Whereas
      ships wait,</p></preamble>
    <body>
      <section eId="sec_1"><num>1.</num><heading>Pilots</heading>
        <subsection eId="sec_1__subsec_a"><num>(a)</num><content><p>A <term refersTo="#p">pilot</term> is
          taken<authorialNote marker="1"><p>Since 2019.</p></authorialNote>.</p><p>No fee is due.</p></content></subsection>
      </section>
    </body>
  </act>
</akomaNtoso>`))
	require.NoError(t, err)
	want := &plan.Version{Date: "2020-01-02", Language: "eng", Points: []plan.Point{
		{ID: "heading.1", Role: plan.RoleHeading, Heading: "Strait Act"},
		{
			ID: "preamble.1", Role: plan.RolePreamble,
			Content: plan.Content{Text: "Whereas ships wait,"},
		},
		{ID: "1", Number: "1.", Heading: "Pilots", Points: []plan.Point{{
			ID: "1.a", Number: "(a)",
			Content: plan.Content{
				Text:  "A pilot is taken.\nNo fee is due.",
				Notes: []plan.Note{{Kind: plan.NoteKindGloss, Text: "Since 2019.", At: 16}},
			},
		}}},
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestReadFaults(t *testing.T) {
	t.Parallel()
	doc := func(body string) string {
		return `<akomaNtoso xmlns="` + akn.Standard + `" xmlns:rd="` + akn.Namespace + `">` +
			"\n<doc>" + body + "</doc></akomaNtoso>"
	}
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", "", "there is no document"},
		{"another root", "<html/>", "1:8: not a document of Akoma Ntoso 1.0"},
		{"cut", "<akomaNtoso xmlns=\"" + akn.Standard + "\">\n<doc>", "2:6: not well-formed"},
		{
			"a document type", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>` + doc(""),
			"a document type is not read",
		},
		{"an entity", doc("<mainBody><p>&x;</p></mainBody>"), "not well-formed"},
		{
			"words between elements", doc("<mainBody>loose</mainBody>"),
			"words where only elements stand",
		},
		{"a table", doc("<mainBody><table/></mainBody>"), "2:24: table is not read there"},
		{"an attachment", doc("<attachments/>"), "attachments is not read"},
		{
			"a picture", doc(`<mainBody><p><img src="x"/></p></mainBody>`),
			"img is not read inside a text",
		},
		{
			"a value", doc(`<mainBody><point rd:wording="loud"/></mainBody>`),
			`there is no wording "loud"`,
		},
		{
			"an attribute twice", doc(`<mainBody><point eId="a" eId="b"/></mainBody>`),
			"point has two attributes eId",
		},
		{
			"one point twice", doc(`<mainBody><point GUID="v/1"/><point GUID="v/1"/></mainBody>`),
			"two elements are the point v/1",
		},
		{"depth", doc("<mainBody>" + strings.Repeat("<point>", 300) + strings.Repeat("</point>",
			300) + "</mainBody>"), "more than 256 elements"},
		{"bytes", doc("<mainBody><p>\xff</p></mainBody>"), "not well-formed"},
		{"two roots", doc("") + doc(""), "whose one root"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			v, err := akn.Read(strings.NewReader(tt.text))
			assert.Nil(t, v)
			var located *akn.Error
			require.ErrorAs(t, err, &located)
			assert.Contains(t, err.Error(), tt.want)
			assert.Positive(t, located.Line)
		})
	}
	_, err := akn.Read(iotest.ErrReader(errFull))
	require.ErrorIs(t, err, errFull)
}

var errFull = errors.New("no space left")

// A full writer takes n bytes.
type full struct{ n int }

func (f *full) Write(p []byte) (int, error) {
	if f.n -= len(p); f.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestWriters(t *testing.T) {
	t.Parallel()
	v := outline.Parse("1. Files are kept.").Version
	c := diff.Compare(v, v)
	require.ErrorIs(t, akn.Version(new(full), nil, v), errFull)
	require.ErrorIs(t, akn.Comparison(new(full), c), errFull)
	require.Error(t, akn.Version(new(bytes.Buffer), nil, nil))
	both := diff.Compare(outline.Parse("1. Files are kept.\n2. Ports open in May.").Version,
		outline.Parse("1. Files are kept.\n2. Ports open in June.").Version)
	require.ErrorContains(t, akn.Comparison(new(bytes.Buffer), both.ChangesOnly()),
		"only what changed", "a text with gaps is not the draft")
	require.Error(t, akn.Comparison(new(bytes.Buffer), &diff.Comparison{Edits: []diff.Edit{{}}}))
	valid(t, map[string][]byte{
		"nil":   comparison(t, nil, nil),
		"empty": version(t, nil, new(plan.Version)), "no plan": version(t, new(plan.Plan), v),
	})
	first, second := comparison(t, c), comparison(t, c)
	assert.Equal(t, first, second)
}

// TestHostile holds that what XML cannot hold breaks no document.
func TestHostile(t *testing.T) {
	t.Parallel()
	documents := make(map[string][]byte)
	for name, text := range map[string]string{
		"marks":   `1. </p></content> & "x" ]]> <!-- a -->`,
		"control": "1. a\x01b\x0cc\x1b[31m d\xff\u202ee\ufffe",
		"long":    "1. " + strings.Repeat("word ", 200_000),
		"deep":    strings.Repeat("(a) ", 100) + "end",
	} {
		v := outline.Parse(text).Version
		documents[name] = version(t, nil, v)
		_, err := akn.Read(bytes.NewReader(documents[name]))
		require.NoError(t, err)
		documents[name+"-c"] = comparison(t,
			diff.Compare(v, outline.Parse("1. Files are kept.").Version))
	}
	odd := &plan.Version{
		ID: "a b", Title: "\x00",
		Points: []plan.Point{
			{ID: "x y", Number: "\x00"},
			{ID: "x y"},
			{ID: "z", Number: "§"},
			{ID: "z"},
		},
	}
	documents["odd"] = version(t, nil, odd)
	valid(t, documents)
}
