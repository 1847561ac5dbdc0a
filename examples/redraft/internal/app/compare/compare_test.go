package compare

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

const (
	root  = "../../../../../"
	lease = root + "plan/testdata/lease.json"

	march = "1. The army is limited to 600,000.\n2. Elections are held in 100 days.\n3. The seat is Ostra.\n"
	april = "1. The army is limited to 800,000.\n2. Elections are held in 100 days.\n3. The seat is Ostra.\n"
)

func call(args ...string) (answer int, stdout, stderr string) {
	return shelltest.Call(Command(), "", args...)
}

// file writes a text to a file of the given name and gives its path.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func TestMainJob(t *testing.T) {
	t.Parallel()
	want, err := os.ReadFile(root + "diff/render/testdata/ukraine2025_us-28_e3-28.txt")
	require.NoError(t, err)
	for _, args := range [][]string{
		nil,
		{"us-28", "e3-28"},
		{"-to", "e3-28"},
		{"-plan", "ukraine2025"},
	} {
		answer, out, errs := call(args...)
		assert.Equal(t, status.Done, answer)
		assert.Empty(t, errs)
		if d := cmp.Diff(string(want), out); d != "" {
			t.Errorf("%q (-want +got):\n%s", args, d)
		}
	}
}

// TestTwoFiles holds that two files are two drafts, and that nothing of the
// embedded plan reaches them.
func TestTwoFiles(t *testing.T) {
	t.Parallel()
	a, b := file(t, "march.txt", march), file(t, "april.txt", april)
	for _, args := range [][]string{
		{a, b},
		{"-from", a, "-to", b},
		{a, "-point", "1", b, "-point", "2", "-point", "3"},
	} {
		answer, out, errs := call(args...)
		assert.Equal(t, status.Done, answer)
		assert.Empty(t, errs)
		assert.Contains(t, out, "march  a file named march.txt, origin not stated")
		assert.Contains(t, out, "from 600,000 to 800,000")
		assert.NotContains(t, out, "Evidence")
	}

	c := compared(t, file(t, "a.txt", "1. A pact with Europe is made.\n"),
		file(t, "b.txt", "1. A pact with NATO is made.\n"))
	assert.Empty(t, c.Plan)
	assert.Empty(t, c.Collected)
	require.Len(t, c.Changes, 1)
	for _, e := range c.Changes[0].Effects {
		assert.NotContains(t, string(e.Kind), "party", "no party of a plan is known")
	}

	c = compared(t, "-plan", "ukraine2025", file(t, "a.txt", "1. A pact with Europe is made.\n"),
		file(t, "b.txt", "1. A pact with NATO is made.\n"))
	assert.NotEmpty(t, c.Plan)
	require.NotEmpty(t, c.Changes[0].Effects)
	assert.Contains(t, string(c.Changes[0].Effects[0].Kind), "party", "the user named the plan")
}

// compared gives the comparison of a call.
func compared(t *testing.T, args ...string) *diff.Comparison {
	t.Helper()
	answer, out, errs := call(append(args, "-format", "json")...)
	require.Equal(t, status.Done, answer, errs)
	c := new(diff.Comparison)
	require.NoError(t, json.Unmarshal([]byte(out), c))
	return c
}

func TestStandardInput(t *testing.T) {
	t.Parallel()
	a := file(t, "march.txt", march)
	answer, out, errs := shelltest.Call(Command(), april, a, "-")
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, "stdin  standard input, origin not stated")

	answer, _, errs = shelltest.Call(Command(), april, "-", "-")
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "standard input can stand for one file only")
}

func TestDraftAndFile(t *testing.T) {
	t.Parallel()
	some := file(t, "some.txt", "1) Ukraine will receive robust security guarantees.\n")
	answer, out, _ := call("us-28", some, "-drafts", "-whole")
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, out, "reliable -> robust")
	assert.Contains(t, out, "Evidence collected")
	assert.Contains(t, out, "DELETED", "the call says that it is whole")

	for _, args := range [][]string{{"-part"}, nil} {
		answer, out, _ = call(append([]string{"-from", "us-28", "-to", some, "-drafts"},
			args...)...)
		assert.Equal(t, status.Done, answer)
		assert.NotContains(t, out, "DELETED", "what may be a part of a draft deletes nothing")
	}
	_, out, _ = call("us-28", some, "-answers", "us-28")
	assert.Contains(t, out, "reliable -> robust", "what answers a draft is one")
}

// TestPastedCopy holds that nothing in which a text differs that may be a copy
// of a draft is put down to a draft, and that all of it is shown.
func TestPastedCopy(t *testing.T) {
	t.Parallel()
	const part = "../identify/testdata/part.txt"
	for _, args := range [][]string{{"us-28", part}, {part, "us-28"}} {
		answer, out, errs := call(args...)
		assert.Equal(t, status.Done, answer)
		assert.Contains(t, errs, "the list begins with 5")
		assert.Contains(t, strings.Join(strings.Fields(out), " "),
			"another copy of us-28, or a draft of its own")
		assert.NotContains(t, out, "CHANGED")
	}
	_, out, _ := call("us-28", part, "-drafts")
	assert.Contains(t, out, "CHANGED")

	answer, out, errs := call("us-28", part, "-format", "json")
	assert.Equal(t, status.Done, answer, errs)
	c := new(identify.Copies)
	require.NoError(t, json.Unmarshal([]byte(out), c))
	assert.Equal(t, identify.OutcomeUnclear, c.Outcome)

	answer, _, errs = call("us-28", part, "-format", "csv")
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, "-drafts compares")
	answer, _, _ = call("us-28", part, "-exit-code")
	assert.Equal(t, status.No, answer)
	answer, _, errs = call("us-28", part, "-copies", "-drafts")
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, "which of the two")
}

// TestTwoCopies holds that two files are copies of one text only where the call
// says so.
func TestTwoCopies(t *testing.T) {
	t.Parallel()
	a, b := file(t, "march.txt", march), file(t, "april.txt", april)
	answer, out, _ := call("-copies", a, b)
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, strings.Join(strings.Fields(out), " "), "as two copies of one text")
	assert.Contains(t, out, "“800,000” for “600,000”")
	assert.NotContains(t, out, "Evidence")
}

// TestReworded holds that what may be a text in other words is said beside the
// comparison, which is as ever.
func TestReworded(t *testing.T) {
	t.Parallel()
	a := file(t, "a.txt",
		"1. The strait stays open to the ships of all states.\n2. No more than 40 ships pass the strait on any day.\n"+
			"3. The coast guard employs trustworthy pilots.\n4. The fees are set once a year by the council.\n")
	b := file(t, "b.txt",
		"1. The channel remains open to the vessels of all countries.\n2. No more than 40 vessels cross the channel on any day.\n"+
			"3. The shore guard employs dependable guides.\n4. The charges are fixed once a year by the board.\n")
	answer, out, errs := call(a, b)
	assert.Equal(t, status.Done, answer)
	assert.Empty(t, errs)
	flat := strings.Join(strings.Fields(out), " ")
	assert.True(t, strings.HasPrefix(flat,
		"May be a in other words: 4 of 4 points are the same, in the same order"), flat)
	assert.Contains(t, flat, "4 points: 4 compared word by word")

	answer, out, errs = call(a, b, "-format", "json")
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, errs, "in other words: 13 of 20 words are exchanged one for one")
	assert.Contains(t, out, diff.Format)

	_, out, _ = call(a, b, "-copies")
	assert.Contains(t, out, "May be a in other words")
	_, out, errs = call(a, b, "-told")
	assert.NotContains(t, out+errs, "in other words:")
	_, out, errs = call(a, a)
	assert.NotContains(t, out+errs, "in other words:")
}

// TestTold holds that of files that are translations by the call's word no words are
// compared, and nothing is added or deleted.
func TestTold(t *testing.T) {
	t.Parallel()
	a := file(t, "a.txt",
		"1. The strait is open.\n2. At most 40 ships may go through it in a day.\n3. Pilots are hired by the guard.\n")
	b := file(t, "b.txt",
		"1. The passage is free.\n2. Not more than 60 vessels a day shall traverse the strait.\n3. The guard employs guides.\n4. Norway pays.\n")
	answer, out, errs := call("-told", a, b)
	assert.Equal(t, status.Done, answer)
	assert.Empty(t, errs)
	assert.Contains(t, strings.Join(strings.Fields(out), " "), "from 40 ships to 60 vessels")
	for _, word := range []string{"CHANGED", "ADDED", "DELETED"} {
		assert.NotContains(t, strings.ReplaceAll(out, "CHANGED the text did", ""), word)
	}
	answer, out, _ = call("-told", "-copies", a, b)
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, strings.Join(strings.Fields(out), " "),
		"figures, dates, shares and parties alone are compared")
	assert.Contains(t, out, "from 40 ships to 60 vessels")

	c := compared(t, "-told=to", "us-28",
		file(t, "c.txt", "6. The Ukrainian army will have at most 700,000 people.\n"), "-drafts")
	for _, h := range c.Changes {
		assert.NotEqual(t, diff.KindReworded, h.Kind)
		assert.NotEqual(t, diff.KindRemoved, h.Kind)
	}
	answer, _, errs = call("-told", "us-28", "e3-28")
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, "-told speaks of text files")
	answer, _, _ = call("-told=from", "us-28", b)
	assert.Equal(t, status.Use, answer)
}

// TestOtherLanguage holds that a text in another language is told as that.
func TestOtherLanguage(t *testing.T) {
	t.Parallel()
	answer, out, _ := call("us-28", file(t, "es.txt",
		"1. La soberanía de Ucrania será confirmada por todas las partes.\n"+
			"6. El tamaño de las fuerzas armadas de Ucrania se limitará a 850.000 efectivos.\n7. Ucrania no entrará en la OTAN.\n"))
	assert.Equal(t, status.Done, answer)
	flat := strings.Join(strings.Fields(out), " ")
	assert.Contains(t, flat,
		"In Spanish: placed by numbers, figures and names; words are not compared.")
	assert.Contains(t, flat, "from 600,000 personnel to 850.000 efectivos")
	assert.NotContains(t, out, "not known")
}

func TestOtherPlans(t *testing.T) {
	t.Parallel()
	c := compared(t, "-plan", lease, "lease-1", "lease-2")
	assert.Equal(t, diff.Format, c.Format)
	assert.NotEmpty(t, c.Changes)
	answer, _, errs := call("-plan", lease)
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, "which two drafts")

	dir := t.TempDir()
	for name, text := range map[string]string{
		"plan.json": `{"format": "redraft.plan/1", "id": "p"}`, "sources.json": "{}",
		"statements.json": "{}",
		"a.json":          `{"id": "a", "points": [{"number": "1", "text": "One."}]}`,
		"b.json":          `{"id": "b", "points": [{"number": "1", "text": "Two."}]}`,
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	c = compared(t, "-plan", dir, "a", "b")
	assert.Equal(t, "a", c.Old.Version)
	answer, _, errs = call("-plan", dir, "a", "b", "-o", filepath.Join(dir, "out.txt"))
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "a folder that is read from")
}

func TestCoverage(t *testing.T) {
	t.Parallel()
	cut := "1. The army is limited to 600,000.\n7. The seat is Ostra:\n   a) in summer;\n   d) in winter.\n"
	short := "1. The army is limited to 600,000.\n"
	for _, tt := range []struct {
		name  string
		flags []string
		kind  diff.Kind
	}{
		{"whole unless it shows otherwise", nil, diff.KindRemoved},
		{"a part", []string{"-part"}, diff.KindUnreported},
		{"the newer a part", []string{"-part=to"}, diff.KindUnreported},
		{"the older a part", []string{"-part=from"}, diff.KindRemoved},
		{"both whole", []string{"-whole"}, diff.KindRemoved},
		{"one of each", []string{"-whole=from", "-part=to"}, diff.KindUnreported},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := compared(t, append(tt.flags, file(t, "cut.txt", cut),
				file(t, "short.txt", short))...)
			for _, h := range c.Changes {
				assert.Equal(t, tt.kind, h.Kind, "%v", h.Old)
			}
			require.NotEmpty(t, c.Changes)
		})
	}
	c := compared(t, "-whole", file(t, "short.txt", short), file(t, "cut.txt", cut))
	assert.Equal(t, "complete", string(c.New.Coverage),
		"the text shows that points are missing, and the user overrules it")
}

func TestOrigin(t *testing.T) {
	t.Parallel()
	a := file(t, "a.txt",
		"---\ntitle: \"The March terms\"\ndate: 2026-03-01\nstatus: draft\nlayout: page\ntags:\n- terms\n---\n"+march)
	b := file(t, "b.txt", april)
	answer, out, errs := call(a, b, "-title", "", "-title", "The April terms", "-date", "", "-date",
		"2026-04", "-status", "published", "-status", "signed",
		"-source", "", "-source", "https://example.org/b", "-read", "", "-read", "2026-05-06",
		"-answers", "", "-answers", a, "-lang", "en")
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, errs,
		`a.txt:4:1: front matter: there is no status "draft": reported, claimed`)
	flat := strings.Join(strings.Fields(out), " ")
	assert.Contains(t, flat, "a The March terms, 1 Mar 2026, published")
	assert.Contains(t, flat,
		"b The April terms, from https://example.org/b, read 6 May 2026, Apr 2026, signed, answers a")
	assert.Equal(t, 3, compared(t, a, b).Old.Points, "front matter is none of the text")
}

// TestLabels holds that the two sides are told apart, from each other and from
// drafts of the plan.
func TestLabels(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{
		"old/terms.txt", "new/terms.txt", "us-28.txt", "Ein Text (2).txt",
		"1/x/t.txt", "2/x/t.txt",
	} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(march), 0o600))
	}
	for _, tt := range []struct{ from, to, old, new string }{
		{"old/terms.txt", "new/terms.txt", "old-terms.txt", "new-terms.txt"},
		{"old/terms.txt", "us-28.txt", "terms.txt", "us-28.txt"},
		{"Ein Text (2).txt", "old/terms.txt", "Ein-Text-2", "terms"},
		{"1/x/t.txt", "2/x/t.txt", "x-t.txt-1", "x-t.txt-2"},
	} {
		c := compared(t, filepath.Join(dir, tt.from), filepath.Join(dir, tt.to))
		assert.Equal(t, []string{tt.old, tt.new}, []string{c.Old.Version, c.New.Version})
	}
	c := compared(t, "us-28", filepath.Join(dir, "us-28.txt"), "-drafts")
	assert.Equal(t, []string{"us-28", "us-28.txt"}, []string{c.Old.Version, c.New.Version})
}

func TestExitCode(t *testing.T) {
	t.Parallel()
	a, b := file(t, "a.txt", march), file(t, "b.txt", april)
	for _, tt := range []struct {
		name   string
		args   []string
		status int
	}{
		{"without the flag", []string{a, b}, status.Done},
		{"they differ", []string{"-exit-code", a, b}, status.No},
		{"they do not", []string{"-exit-code", a, file(t, "c.txt", march)}, status.Done},
		{"the point differs", []string{"-exit-code", a, b, "-point", "1"}, status.No},
		{"the point does not", []string{"-exit-code", a, b, "-point", "2"}, status.Done},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := call(tt.args...)
			assert.Equal(t, tt.status, answer, errs)
			assert.Empty(t, errs)
			assert.NotEmpty(t, out)
		})
	}
}

// TestNothingInCommon holds that what is no draft is not compared as one.
func TestNothingInCommon(t *testing.T) {
	t.Parallel()
	long := file(t, "long.txt", march+april)
	for _, tt := range []struct{ name, text, says string }{
		{"empty", "", "x.txt is empty"},
		{"blank", " \n\t\n", "x.txt has no text"},
		{
			"an error page", "Page not found\n",
			`x.txt looks like the page of an error, and has nothing in common with `,
		},
		{"a number alone", "404\n", "looks like the page of an error"},
		{
			"a wall", "Just a moment...\nEnable JavaScript and cookies to continue\n",
			"looks like the page of an error",
		},
		{"another file", "Milk, eggs\n", "hardly any words"},
		{"a web page", "<!DOCTYPE html>\n<html><p>1. x</p></html>", "x.txt is a whole web page"},
		{"a PDF", "%PDF-1.7\n", "x.txt is a PDF"},
		{
			"a plan", `{"format": "redraft.plan/1", "id": "x"}`,
			`of the format "redraft.plan/1", no text; a plan is named with -plan`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			x := file(t, "x.txt", tt.text)
			for _, args := range [][]string{{long, x}, {x, long}, {"us-28", x}} {
				answer, out, errs := call(args...)
				assert.Equal(t, status.Input, answer, errs)
				assert.Empty(t, out)
				assert.Contains(t, errs, tt.says)
			}
		})
	}
	answer, out, errs := call(long, file(t, "other.txt",
		"1. Milk is bought daily.\n2. Bread is baked by everybody on Fridays.\n3. Who comes last washes up.\n"))
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, errs,
		"have no point in common: all of one is deleted and all of the other added")
	assert.Contains(t, out, "DELETED")

	answer, _, errs = call(file(t, "a.txt", "Page not found\n"),
		file(t, "b.txt", "Page not found\n"))
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, errs, "b.txt: looks like the page of an error",
		"two of them are the same, which says nothing")

	answer, out, errs = call("-whole=to", long, file(t, "x.txt", "Page not found\n"))
	assert.Equal(t, status.Done, answer, "who says that it is the text gets what is asked for")
	assert.Contains(t, errs, "x.txt: looks like the page of an error")
	assert.Contains(t, out, "DELETED")

	for _, text := range []string{
		"1. The rent is 500 euros.\n2. Pets are welcome.\n", "The fee is 404 crowns a year.\n",
		"1. Smoking is forbidden.\n2. The hall is open.\n",
	} {
		answer, _, errs = call(file(t, "a.txt", text), file(t, "b.txt", text+"\nDone at Saddle.\n"))
		assert.Equal(t, status.Done, answer)
		assert.NotContains(t, errs, "error",
			"a short text with such a number or word is no page of one")
	}
}

// TestRecords: a list of records, as data sets have them, is a draft; what was
// taken for what is told.
func TestRecords(t *testing.T) {
	t.Parallel()
	a := file(t, "a.json",
		`{"articles": [{"no": 1, "text": "Ships take a pilot."}, {"no": 2, "text": "The fee is due.", "url": "x"}]}`)
	answer, out, errs := call(a, file(t, "b.txt",
		"1. Ships take a pilot.\n2. The fee is due at once.\n"))
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, out, "at once")
	assert.Contains(t, errs, `a.json: read "no" as the number`)
	assert.Contains(t, errs, `a.json: left "url"`)

	answer, _, errs = call(a, file(t, "b.json", `["x"]`))
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "b.json is JSON, and no list of clauses")
}

// TestWordDocument: a Word document is a draft; what was not looked at in it is
// told in the output.
func TestWordDocument(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	for name, text := range map[string]string{
		"[Content_Types].xml": `<Types/>`,
		"word/document.xml": `<w:document xmlns:w="` + word +
			`"><w:body><w:p><w:r><w:t>1. Ships take two pilots, *if* they are large.</w:t></w:r><w:ins><w:r><w:t xml:space="preserve"> At night they take three.</w:t></w:r></w:ins></w:p></w:body></w:document>`,
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="a" Type="` + office +
			`header" Target="h.xml"/></Relationships>`,
		"word/h.xml": `<w:hdr xmlns:w="` + word +
			`"><w:p><w:r><w:t>Not for the press</w:t></w:r></w:p></w:hdr>`,
	} {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	answer, out, errs := call(file(t, "a.txt", "1. Ships take a pilot.\n"),
		file(t, "b.docx", b.String()))
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, "not looked at: heads of pages")
	assert.Contains(t, out, "two pilots, *if* they are large")

	assert.Contains(t, out, "looked at: all points")
	assert.Contains(t, out, "1 tracked change")
	assert.Contains(t, out, "take three")
	for _, format := range []string{"verdicts", "csv", "md", "json"} {
		_, out, errs := call("-format", format, file(t, "a.txt", "1. Ships take a pilot.\n"),
			file(t, "b.docx", b.String()))
		assert.Contains(t, out, "heads of pages", errs)
		assert.Contains(t, out, map[string]string{"json": `"tracked": 1`}[format])
	}
	_, out, errs = call("-original", file(t, "a.txt", "1. Ships take a pilot.\n"),
		file(t, "b.docx", b.String()))
	assert.Contains(t, out, "1 tracked change", errs)
	assert.NotContains(t, out, "final")
	assert.NotContains(t, out, "take three")

	answer, _, errs = call(file(t, "a.txt", "1. Ships take a pilot.\n"),
		file(t, "b.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"+
			"W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00"))
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "b.doc: the file is of the format that Word had before 2007")
}

func TestFaults(t *testing.T) {
	t.Parallel()
	bad := file(t, "bad.json", `{"format": "redraft.plan/1", "id": "x", "tittle": "y"}`)
	a := file(t, "a.txt", march)
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"near id", []string{"-to", "e3-82"}, status.Input, `there is no draft "e3-82"`},
		{
			"ids that there are",
			[]string{"us-29", "e3-28"},
			status.Input,
			"drafts here: annex-guarantee, ",
		},
		{"misspelt id", []string{"-to", "geneve-19"}, status.Input, `did you mean "geneva-19"?`},
		{
			"missing text",
			[]string{"-to", "nowhere.txt"},
			status.Input,
			"there is no file nowhere.txt",
		},
		{"missing plan", []string{"-plan", "nowhere.json", "a", "b"}, status.Input, "nowhere.json"},
		{
			"bad plan",
			[]string{"-plan", bad, "a", "b"},
			status.Input,
			`bad.json:1:41: error: unknown member "tittle"`,
		},
		{
			"a folder",
			[]string{a, t.TempDir()},
			status.Input,
			"is a folder; a file is expected here",
		},
		{"no such point", []string{"-point", "99"}, status.Input, `point "99"`},
		{
			"no such format",
			[]string{"-format", "pdf"},
			status.Use,
			`no format "pdf": text, verdicts, md, csv, annotated, docx, docx-table, akn, json`,
		},
		{"no such flag", []string{"-x"}, status.Use, "flag provided but not defined"},
		{
			"no such encoding",
			[]string{a, a, "-encoding", "x"},
			status.Use,
			`there is no encoding "x"`,
		},
		{"one draft", []string{"us-28"}, status.Use, "two drafts are compared, not 1"},
		{
			"drafts named twice",
			[]string{"us-28", "-to", "e3-28"},
			status.Use,
			`"us-28" is one too many`,
		},
		{"whole and part", []string{a, a, "-whole", "-part=to"}, status.Use, "said of one text"},
		{"a part of a plan's draft", []string{"-part"}, status.Use, "speak of text files"},
		{"no such side", []string{a, a, "-part=both"}, status.Use, "it is from or to"},
		{
			"one title for two",
			[]string{a, a, "-title", "A"},
			status.Use,
			`-title is given once for two files: give it twice`,
		},
		{"a title for none", []string{"-title", "A"}, status.Use, "both drafts are the plan's"},
		{
			"three dates",
			[]string{a, a, "-date", "2025", "-date", "2026", "-date", "2027"},
			status.Use, "-date is given 3 times for 2 files",
		},
		{
			"no date",
			[]string{"us-28", a, "-date", "yesterday"},
			status.Use,
			`-date: "yesterday" is no date`,
		},
		{
			"no address",
			[]string{"us-28", a, "-source", "a friend"},
			status.Use,
			`-source: "a friend" is no address`,
		},
		{
			"no status",
			[]string{"us-28", a, "-status", "secret"},
			status.Use,
			`-status: there is no status "secret"`,
		},
		{"no language", []string{"us-28", a, "-lang", "English language"}, status.Use, "-lang: "},
		{"no place to write", []string{"-o", "/nowhere/at/all"}, status.Input, "/nowhere/at/all"},
		{
			"onto an input",
			[]string{"us-28", a, "-o", a},
			status.Input,
			"nothing is written onto it",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := call(tt.args...)
			assert.Equal(t, tt.status, answer)
			assert.Empty(t, out)
			assert.Contains(t, errs, tt.says)
		})
	}
	data, err := os.ReadFile(a)
	require.NoError(t, err)
	assert.Equal(t, march, string(data))
}

// TestHostileNames holds that a name or a text steers no terminal and makes no
// message of its own.
func TestHostileNames(t *testing.T) {
	t.Parallel()
	const evil = "evil\x1b[31m\u202e"
	a := file(t, "a.txt", march)
	for _, args := range [][]string{
		{a, evil},
		{a, "x\nredraft: all is well.txt"},
		{"-plan", evil, "a", "b"},
		{"-point", evil},
		{"-format", evil},
		{a, a, "-title", evil, "-title", evil},
		{a, a, "-encoding", evil},
		{"-" + evil},
		{a, file(t, "b.txt", "---\ntitle: "+evil+"\ndate: "+evil+
			"\n---\n1. The army \x1b]0;x\x07 is limited.\n3. x "+evil+"\n")},
	} {
		_, out, errs := call(args...)
		assert.NotContains(t, out+errs, "\x1b")
		assert.NotContains(t, out+errs, "\u202e")
		assert.NotContains(t, "\n"+errs, "\nredraft: all is well")
	}
}

// JSON can leave out what did not change.
func TestChangesOnly(t *testing.T) {
	t.Parallel()
	answer, whole, errs := shelltest.Call(Command(), "", "-format", "json", "us-28", "e3-28")
	require.Equal(t, status.Done, answer, errs)
	answer, less, errs := shelltest.Call(Command(), "", "-format", "json", "-changes-only", "us-28",
		"e3-28")
	require.Equal(t, status.Done, answer, errs)
	assert.Less(t, len(less), len(whole))
	c, err := diff.Decode(strings.NewReader(less))
	require.NoError(t, err)
	assert.Positive(t, c.Left)
	answer, _, _ = shelltest.Call(Command(), "", "-changes-only", "us-28", "e3-28")
	assert.Equal(t, status.Use, answer)
}

func TestAkomaNtoso(t *testing.T) {
	t.Parallel()
	answer, out, errs := call("-format", "akn", "us-28", "e3-28")
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, `<FRBRauthor href="#party-uk"/>`, "the plan names the authors")
	assert.Contains(t, out,
		`<new href="#point_6"><rd:words in="text" at="41">800,000</rd:words></new>`)
}

// TestSaysItIsATranslation holds that a file which says of itself that it is a translation is
// held against the copies of a draft as one, and that the call may say otherwise.
func TestSaysItIsATranslation(t *testing.T) {
	t.Parallel()
	text := "1. Ukraine's sovereign standing finds its confirmation.\n5. Ukraine gets dependable promises of safety.\n" +
		"6. The number of soldiers in Ukraine's army is bounded by 600 thousand.\n8. Nato consents that it places no soldiers in Ukraine.\n" +
		"9. European combat aircraft are to be based in Poland.\n"
	for head, says := range map[string]bool{
		"What the paper says (machine translation, not checked)": true,
		"Inoffizielle Übersetzung":                               true, "The plan in full": false,
		"The translator's prize": false,
	} {
		name := file(t, "said.txt", head+"\n\n"+text)
		answer, out, errs := call("us-28", name)
		require.Equal(t, status.Done, answer, errs)
		assert.Equal(t, says, strings.Contains(errs, "says of itself"), head)
		assert.Equal(t, says, strings.Contains(out, "A translation or a telling"), head)
		_, out, errs = call("us-28", name, "-told=none")
		assert.NotContains(t, errs+out, "says of itself", head)
		assert.NotContains(t, out, "A translation or a telling", head)
	}
	answer, _, errs := call("us-28", "e3-28", "-whole=none")
	assert.Equal(t, status.Use, answer, errs)
}
