package akn_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/akn"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// seeds are small documents that together have every element and attribute that is read:
// our own of drafts and comparisons, and such as other writers make.
func seeds(tb testing.TB) [][]byte {
	tb.Helper()
	var out [][]byte
	for n := range uint64(12) {
		out = append(out, version(tb, nil, generated(n)))
	}
	old := outline.Parse(
		"1. The ports stay open.\n2. The fee is 600 euros, due in May.\n3. Files are kept.").Version
	new := outline.Parse(
		"1. The fee is 800 euros, due in May.\n2. The ports stay open.\n4. Dogs are allowed.").Version
	out = append(out, comparison(tb, diff.Compare(old, new)))
	for _, inner := range []string{
		`<meta><identification source="#x"><FRBRExpression><FRBRalias name="title" value="T"/><FRBRdate date="2020-01-02" name=""/>` +
			`<FRBRversionNumber value="v"/><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>`,
		`<preface><longTitle><p>Act   of May</p></longTitle></preface><preamble><formula name="f"><p>Whereas</p></formula></preamble>`,
		`<body><article eId="a"><num>1</num><heading>Pilots</heading><paragraph><num>(a)</num><content><p>A <i>b</i><br/>c</p><p>d</p></content></paragraph></article></body>`,
		`<body><chapter><crossHeading>Ports</crossHeading><section><intro><p>The parties:</p></intro><point><num>-</num><content><block name="x">open</block></content></point></section></chapter></body>`,
		`<mainBody><p>loose <ref href="#x">there</ref><a href="https://a.example/">here</a><omissis>...</omissis></p></mainBody>`,
		`<mainBody><p xml:space="preserve">  a` + "\n" +
			`  b<authorialNote marker="1"><p>n</p></authorialNote> </p></mainBody><conclusions><p>Done.</p></conclusions>`,
		`<body><hcontainer name="alternative"><num>Option 1</num><content><p rd:note="x"><inline name="doubtful" rd:note="?">a</inline><remark rd:kind="sic"/></p></content></hcontainer></body>`,
		`<body><point rd:presence="absent" rd:wording="paraphrase" rd:confirmed="rendered" GUID="v/1.a"><content><p><remark rd:kind="standing">[told: <inline name="told">w</inline>]</remark></p></content></point></body>`,
		`<body><table/></body>`, `<components/>`, `<body>words</body>`,
	} {
		out = append(out, []byte(`<akomaNtoso xmlns="`+akn.Standard+`" xmlns:rd="`+akn.Namespace+
			`"><act name="a">`+inner+`</act></akomaNtoso>`))
	}
	return append(out, []byte(`<?xml version="1.0" encoding="UTF-8"?><x:akomaNtoso xmlns:x="`+
		akn.Standard+`"><x:doc/></x:akomaNtoso>`))
}

// FuzzRead holds that nothing makes the reader panic, that a fault has a place inside the
// document, and that what was read is written and read again as it was.
func FuzzRead(f *testing.F) {
	for _, data := range seeds(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		v, err := akn.Read(bytes.NewReader(data))
		if err != nil {
			var located *akn.Error
			require.ErrorAs(t, err, &located)
			require.True(t, located.Line >= 1 && located.Column >= 1 &&
				located.Line <= bytes.Count(data, []byte("\n"))+1, "%v", err)
			return
		}
		if v.ID == "" {
			v.ID = "v" // the places of points are places in a draft
		}
		again, err := akn.Read(bytes.NewReader(version(t, nil, v)))
		require.NoError(t, err)
		if d := cmp.Diff(texts(v), texts(again), cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("(-read +read again):\n%s", d)
		}
	})
}

// texts gives what a version's points say, with their depth.
func texts(v *plan.Version) []string {
	var out []string
	var walk func(points []plan.Point, depth string)
	walk = func(points []plan.Point, depth string) {
		for i := range points {
			p := &points[i]
			out = append(out, strings.Join([]string{
				depth, p.ID, string(p.Role), p.Number,
				p.Heading, p.Text, string(p.Presence), string(p.Wording),
			}, "|"))
			walk(p.Points, depth+">")
		}
	}
	walk(v.Points, "")
	return out
}

// FuzzWrite holds that any two texts make documents that are read back: a draft as it was,
// a comparison as its newer draft.
func FuzzWrite(f *testing.F) {
	f.Add("1. The ports stay open.\n2. The fee is 600 euros.",
		"1. The fee is 800 euros.\n3. The ports stay open.\n(a) Dogs.")
	f.Add("1. </p></content> & \"x\" ]]> <!-- a -->",
		"1. a\x01b\x0c\x1b[31m\xff\u202e\ufffe\n\n\tb  c")
	f.Add("# A\n\n1. [x] [y]\n\nDone.", "")
	f.Fuzz(func(t *testing.T, old, new string) {
		if len(old)+len(new) > 300 {
			return
		}
		a, b := outline.Parse(old).Version, outline.Parse(new).Version
		a.ID, b.ID = "a", "b"
		got, err := akn.Read(bytes.NewReader(version(t, nil, b)))
		require.NoError(t, err)
		if d := cmp.Diff(inXML(texts(b)), texts(got), cmpopts.EquateEmpty()); d != "" {
			t.Fatalf("(-text +read):\n%s", d)
		}
		_, err = akn.Read(bytes.NewReader(comparison(t, diff.Compare(a, b))))
		require.NoError(t, err)
	})
}

// inXML gives texts as XML can hold them.
func inXML(texts []string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
				return '\ufffd'
			}
			return r
		}, strings.Join(strings.Split(s, ""), "")) // bytes that are no UTF-8 one by one
	}
	return out
}
