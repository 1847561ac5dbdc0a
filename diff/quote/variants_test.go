package quote_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// A variant makes a quotation of a text, true or false; "" it makes none.
type variant struct {
	name string
	make func(text string) string
}

func replaced(old, put string) func(string) string {
	return func(s string) string {
		if out := strings.Replace(s, old, put, 1); out != s {
			return out
		}
		return ""
	}
}

var figure = regexp.MustCompile(`[0-9]+`)

// fields gives the words of a text with their number from and to, negative from the
// end.
func fields(s string, from, to int) string {
	list := strings.Fields(s)
	if len(list) < 8 {
		return ""
	}
	if from < 0 {
		from += len(list)
	}
	if to <= 0 {
		to += len(list)
	}
	return strings.Join(list[from:to], " ")
}

var trueVariants = []variant{
	{"as it is", func(s string) string { return s }},
	{"the first half", func(s string) string {
		n := len(strings.Fields(s))
		return fields(s, 0, (n+1)/2)
	}},
	{"the second half", func(s string) string {
		n := len(strings.Fields(s))
		return fields(s, n/2, 0)
	}},
	{"the first letter", func(s string) string {
		c, n := utf8.DecodeRuneInString(s)
		return string(unicode.ToLower(c)) + s[n:]
	}},
	{"the first letter, in brackets", func(s string) string {
		c, n := utf8.DecodeRuneInString(s)
		return "[" + string(unicode.ToLower(c)) + "]" + s[n:]
	}},
	{"a comma for the full stop", func(s string) string { return strings.TrimRight(s, ".") + "," }},
	{"capitals", strings.ToUpper},
	{"bold", func(s string) string { return strings.Replace(s, " ", " **", 1) + "**" }},
	{"no-break spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
	{"a line break", func(s string) string { return strings.Replace(s, " ", "\n", 1) }},
	{"sic", replaced(" will ", " will [sic] ")},
	{"a hyphen", replaced("non-aggression", "nonaggression")},
	{"a remark", replaced(" Ukraine ", " Ukraine [as they call it] ")},
	{"straight apostrophes", func(s string) string { return strings.ReplaceAll(s, "’", "'") }},
	{"groups of digits", replaced("600,000", "600 000")},
	{"words left out", func(s string) string {
		if n := len(strings.Fields(s)); n >= 12 {
			return fields(s, 0, 4) + " […] " + fields(s, n-4, 0)
		}
		return ""
	}},
}

var falseVariants = []variant{
	{"another figure", func(s string) string {
		at := figure.FindStringIndex(s)
		if at == nil {
			return ""
		}
		return s[:at[0]] + "7" + s[at[0]:]
	}},
	{"a lost not", replaced(" not ", " ")},
	{"another not", replaced(" will ", " will not ")},
	{"another party", replaced("Russia", "Belarus")},
	{"another country", replaced("Ukraine", "Moldova")},
	{"a word in brackets", replaced(" will ", " [must] ")},
	{"a word more", replaced(" will ", " will immediately ")},
	{"an invented tail", func(s string) string {
		return strings.TrimRight(s, ".") + " under the eyes of seven hundred inspectors"
	}},
	{"an invented head", func(s string) string {
		return "After the inspectors have agreed in writing, " + s
	}},
	{"the halves turned round", func(s string) string {
		if n := len(strings.Fields(s)); n >= 12 {
			return fields(s, n/2, 0) + " … " + fields(s, 0, n/2)
		}
		return ""
	}},
	{"words that were made up", func(s string) string {
		list := strings.Fields(s)
		for i := range list {
			if i%2 == 1 {
				list[i] = "blue"
			}
		}
		return strings.Join(list, " ")
	}},
}

// What is quoted rightly is found, and is neither nowhere nor different; what is not
// is not found, whatever was done to it.
func TestVariants(t *testing.T) {
	t.Parallel()
	harbour, err := plan.ReadFile("testdata/harbour.json")
	require.NoError(t, err)
	for _, tt := range []struct {
		plan    *plan.Plan
		version string
	}{
		{ukraine2025.Plan(), "us-28"},
		{ukraine2025.Plan(), "e3-28"},
		{harbour, "pact-1"},
		{harbour, "de-1"},
		{harbour, "fr-1"},
		{harbour, "uk-1"},
		{harbour, "ru-1"},
	} {
		v := tt.plan.Version(tt.version)
		for _, point := range v.All() {
			if s := v.Standing(&point.Content, nil); !s.FullWords() ||
				len(strings.Fields(point.Text)) < 5 {
				continue
			}
			for i, marks := range [][2]string{
				{"“", "”"},
				{"\"", "\""},
				{"«", "»"},
				{"„", "“"},
				{"‘", "’"},
			} {
				if strings.ContainsAny(point.Text, "'’\"") && i != 2 {
					continue
				}
				if i > 0 {
					check(t, tt.plan, tt.version, point.ID, trueVariants[0], marks, point.Text,
						true)
					continue
				}
				for _, x := range trueVariants {
					check(t, tt.plan, tt.version, point.ID, x, marks, point.Text, true)
				}
				for _, x := range falseVariants {
					check(t, tt.plan, tt.version, point.ID, x, marks, point.Text, false)
				}
			}
		}
	}
}

func check(t *testing.T, p *plan.Plan, version, point string, x variant, marks [2]string,
	text string, right bool,
) {
	t.Helper()
	quoted := x.make(text)
	if quoted == "" {
		return
	}
	article := fmt.Sprintf("Some words before. In the draft stands %s%s%s and so on.\n", marks[0],
		quoted, marks[1])
	r, err := quote.Article(p, version, article)
	require.NoError(t, err)
	name := fmt.Sprintf("%s/%s, %s: %s", version, point, x.name, article)
	if len(r.Quotations) == 0 {
		t.Errorf("%s: no quotation", name)
		return
	}
	q := &r.Quotations[0]
	found := slices.Contains([]quote.Answer{quote.AnswerFound, quote.AnswerOmitted}, q.Answer)
	if found != right {
		t.Errorf("%s: %s %s, near %+v", name, q.Answer, q.Reason, q.Near)
	}
}
