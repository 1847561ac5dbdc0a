package quote_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// A labelled quotation of testdata/unseen.
type labelled struct {
	label, first, remark string
}

// answersTo are the answers that are right for a label.
var answersTo = map[string][]quote.Answer{
	"found":               {quote.AnswerFound},
	"found-with-omission": {quote.AnswerOmitted},
	"different":           {quote.AnswerDifferent, quote.AnswerPart},
	"in-part":             {quote.AnswerPart, quote.AnswerDifferent},
	"elsewhere":           {quote.AnswerElsewhere},
	"nowhere":             {quote.AnswerNowhere},
	"cannot-be-checked":   {quote.AnswerUnchecked},
}

var layout = regexp.MustCompile(`\n> ?`)

// oneLine is a text as the labels have it.
func oneLine(s string) string {
	return strings.Join(strings.Fields(layout.ReplaceAllString(s, " ")), " ")
}

func readLabels(t *testing.T, file string) (version string, all []labelled) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		f := append(strings.Split(line, "\t"), "", "", "")
		if i == 0 {
			version = f[1]
			continue
		}
		all = append(all, labelled{f[0], oneLine(f[2]), f[3]})
	}
	if version == "ua-20" {
		version = "ua-20-2025-12-24"
	}
	return version, all
}

// right reports whether an answer is one that the label takes, or one that its
// remark says would do.
func (l *labelled) right(q *quote.Quotation) bool {
	switch {
	case l.label == "short":
		return true
	case q == nil:
		return false
	case l.label == "speaker":
		return q.Speaker != ""
	}
	for label, answers := range answersTo {
		would := strings.Contains(l.remark, "would do") &&
			strings.Contains(strings.ReplaceAll(l.remark, " ", "-"), label)
		if (label == l.label || would) && slices.Contains(answers, q.Answer) {
			return true
		}
	}
	return false
}

// TestUnseenArticles checks articles that were written and labelled without sight
// of this package: no false quotation is found, no true one is said to differ or
// to be nowhere. How many answers are right is logged, and held where it is.
func TestUnseenArticles(t *testing.T) {
	t.Parallel()
	for _, set := range []struct {
		name  string
		least int
	}{{"open", 76}, {"sealed", 89}} {
		t.Run(set.name, func(t *testing.T) {
			t.Parallel()
			right, all := 0, 0
			files, err := filepath.Glob(filepath.Join("testdata", "unseen", set.name, "*.labels"))
			require.NoError(t, err)
			require.NotEmpty(t, files)
			for _, file := range files {
				r, n := scoreArticle(t, file)
				right, all = right+r, all+n
			}
			t.Logf("%d of %d", right, all)
			assert.GreaterOrEqual(t, right, set.least)
		})
	}
}

func scoreArticle(t *testing.T, file string) (right, all int) {
	t.Helper()
	articles, err := filepath.Glob(strings.TrimSuffix(file, "labels") + "[thm]*")
	require.NoError(t, err)
	require.Len(t, articles, 1)
	data, err := os.ReadFile(articles[0])
	require.NoError(t, err)
	version, labels := readLabels(t, file)
	report, err := quote.Article(ukraine2025.Plan(), version, string(data))
	require.NoError(t, err)
	used := make([]bool, len(report.Quotations))
	for i := range labels {
		l := &labels[i]
		begin := string([]rune(l.first)[:min(30, len([]rune(l.first)))])
		k := slices.IndexFunc(report.Quotations, func(q quote.Quotation) bool {
			return strings.HasPrefix(oneLine(string(data[q.At:min(q.At+600, len(data))])), begin) ||
				strings.HasPrefix(oneLine(q.Text), begin)
		})
		for k >= 0 && used[k] { // the same words again
			next := slices.IndexFunc(report.Quotations[k+1:], func(q quote.Quotation) bool {
				return strings.HasPrefix(oneLine(string(data[q.At:min(q.At+600, len(data))])),
					begin)
			})
			if next < 0 {
				k = -1
				break
			}
			k += 1 + next
		}
		var q *quote.Quotation
		if k >= 0 {
			used[k] = true
			q = &report.Quotations[k]
		}
		all++
		if l.right(q) {
			right++
		}
		if q == nil {
			continue
		}
		is := func(answers ...quote.Answer) bool { return slices.Contains(answers, q.Answer) }
		switch l.label {
		case "nowhere", "different", "in-part":
			assert.False(t, is(quote.AnswerFound, quote.AnswerOmitted), "%s: %q is found", file,
				l.first)
		case "found", "found-with-omission":
			assert.False(t, is(quote.AnswerNowhere, quote.AnswerDifferent), "%s: %q is %s", file,
				l.first, q.Answer)
		}
	}
	return right, all
}
