package render_test

import (
	"bytes"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// everyOutput gives all that is written for people of a comparison, and of the
// plan that lent to it, if one did.
func everyOutput(tb testing.TB, c *diff.Comparison, p *plan.Plan) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, render.Text(&b, c, render.Width(1000)))
	require.NoError(tb, render.Verdicts(&b, c))
	require.NoError(tb, render.Markdown(&b, c))
	require.NoError(tb, render.CSV(&b, c))
	var lines []say.Line
	for _, all := range say.Links(c) {
		lines = append(lines, all...)
	}
	if p != nil {
		for i := range p.Versions {
			all, err := say.Version(p, p.Versions[i].ID)
			require.NoError(tb, err)
			lines = append(lines, all...)
			for ref := range p.Versions[i].All() {
				all, err := say.Point(p, ref)
				require.NoError(tb, err)
				lines = append(lines, all...)
			}
		}
	}
	for _, l := range lines {
		sentence := say.Sentence(say.English(), l)
		require.NotContains(tb, sentence, "\n")
		b.WriteString(sentence + "\n")
		for i := range l.Forms {
			b.WriteString(say.Form(say.English(), "words", l.Args["key"], &l.Forms[i]) + "\n")
		}
		b.WriteString(say.Who(say.English(), l.By) + "\n" + l.At.Name(say.English()) + "\n")
	}
	return strings.ReplaceAll(b.String(), "\r\n", "\n")
}

// steering has all that a terminal obeys, a reader cannot see, or that turns the
// direction of writing: what must arrive nowhere as it is.
var steering = func() string {
	var b strings.Builder
	for r := rune(1); r < 0xa0; r++ {
		if unicode.IsControl(r) {
			b.WriteRune(r)
		}
	}
	for r := rune(0xa0); r <= unicode.MaxRune; r++ {
		if unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp) {
			b.WriteRune(r)
		}
	}
	return b.String() +
		"\u00ad\u034f\u115f\u180e\u200b\u200c\u200d\u2060\u2800\u3164\ufeff\ue000\U000e0041\U00100000\U000e0fff"
}()

// steered changes every text of a value: ids and what refers to them alike, so
// that these still meet. Values of enumerations have types of their own.
func steered(v reflect.Value, f func(reflect.Value)) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				steered(v.Field(i), f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			steered(v.Index(i), f)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			steered(v.Elem(), f)
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && v.Len() > 0 {
			f(v)
		}
	default:
	}
}

// colours are the escapes that are ours.
var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// clean holds that nothing steers in an output.
func clean(tb testing.TB, what, output string) {
	tb.Helper()
	lineBreaks := strings.NewReplacer("\n", "")
	if at := strings.IndexAny(lineBreaks.Replace(output), steering); at >= 0 {
		tb.Errorf("%s: something steers in %+q", what,
			lineBreaks.Replace(output)[max(at-40, 0):at+4])
	}
}

// cleanJSON holds that of what hides a document has nothing raw that a terminal
// obeys or that turns the direction of writing.
func cleanJSON(tb testing.TB, output string) {
	tb.Helper()
	for _, r := range output {
		require.False(tb, r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r),
			"%U", r)
	}
}

// TestNothingSteers puts what steers into every text of a plan and looks at all
// that is written of it.
func TestNothingSteers(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	for _, name := range []string{"hard-cases", "water-talks", "lease", "howto"} {
		p := load(t, name)
		steered(reflect.ValueOf(p), func(v reflect.Value) { v.SetString(v.String() + steering) })
		var b bytes.Buffer
		if err := plan.Encode(&b, p); err != nil {
			clean(t, "the refusal", err.Error())
		}
		cleanJSON(t, b.String())
		clean(t, "evidence", allEvidence(t, p))
		for i := range p.Versions {
			for k := range p.Versions {
				c := diff.Compare(&p.Versions[i], &p.Versions[k], diff.Within(p))
				clean(t, "an output", everyOutput(t, c, p))
				clean(t, "in colours", colours.ReplaceAllString(text(t, c, render.Color()), ""))
				b.Reset()
				require.NoError(t, render.JSON(&b, c))
				cleanJSON(t, b.String())
				back, err := diff.Decode(&b)
				require.NoError(t, err)
				require.Empty(t, cmp.Diff(c, back))
			}
		}
	}
}

// TestNothingSteersInAComparison does the same with each text of a comparison
// that was made by somebody else, one at a time.
func TestNothingSteersInAComparison(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	for _, tt := range [][3]string{
		{"water-talks", "belm-draft", "arva-reply"},
		{"lease", "lease-1", "lease-2"},
	} {
		c, err := diff.Between(load(t, tt[0]), tt[1], tt[2])
		require.NoError(t, err)
		seen := 0
		steered(reflect.ValueOf(c), func(v reflect.Value) {
			before := v.String()
			v.SetString(before + steering)
			if diff.Check(c) == nil {
				seen++
				clean(t, tt[0], everyOutput(t, c, nil))
				clean(t, "in colours", colours.ReplaceAllString(text(t, c, render.Color()), ""))
			}
			v.SetString(before)
		})
		require.Greater(t, seen, 10, "texts that Check lets anybody write")
	}
}
