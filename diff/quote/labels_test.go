package quote_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan"
)

// Articles with what is right for each of their quotations, written before they
// were first checked: the answer (or those that are right), what the omitted words
// turn, whether a speaker is named, the points, and how the quotation begins.
func TestLabelledArticles(t *testing.T) {
	t.Parallel()
	p, err := plan.ReadFile("testdata/harbour.json")
	require.NoError(t, err)
	files, err := filepath.Glob("testdata/articles/*.labels")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		labels, err := os.ReadFile(file)
		require.NoError(t, err)
		article, err := os.ReadFile(strings.TrimSuffix(file, ".labels"))
		require.NoError(t, err)
		lines := strings.Split(strings.TrimSpace(string(labels)), "\n")
		r, err := quote.Article(p, strings.TrimPrefix(lines[0], "against\t"), string(article))
		require.NoError(t, err)
		for i, line := range lines[1:] {
			fields := strings.Split(line, "\t")
			if i >= len(r.Quotations) {
				t.Errorf("%s: there is no quotation %q", file, fields[2])
				continue
			}
			q := &r.Quotations[i]
			checkLabel(t, file, q, fields)
		}
		for _, q := range r.Quotations[min(len(lines)-1, len(r.Quotations)):] {
			t.Errorf("%s: %q is no quotation", file, q.Text)
		}
	}
}

func checkLabel(t *testing.T, file string, q *quote.Quotation, fields []string) {
	t.Helper()
	answer, speaker := strings.CutSuffix(fields[0], "+speaker")
	answers, turned := strings.CutSuffix(answer, ":not")
	if !strings.HasPrefix(q.Text, fields[2]) {
		t.Errorf("%s: a quotation begins %q, want %q", file, q.Text, fields[2])
		return
	}
	if !slices.Contains(strings.Split(answers, "|"), string(q.Answer)) {
		t.Errorf("%s: %q is %s (%s), want %s; near %+v", file, q.Text, q.Answer, q.Reason, answers,
			q.Near)
	}
	if speaker != (q.Speaker != "") {
		t.Errorf("%s: the speaker of %q is %q", file, q.Text, q.Speaker)
	}
	if turned && (len(q.Places) == 0 || len(q.Places[0].Omitted) == 0 ||
		q.Places[0].Omitted[0].Turn != quote.TurnNegation) {
		t.Errorf("%s: what %q leaves out is not told: %+v", file, q.Text, q.Places)
	}
	if fields[1] == "-" {
		return
	}
	places := slices.Concat(q.Places, q.Near)
	for _, x := range q.Parts {
		places = append(places, x.Places...)
	}
	var points []string
	for _, p := range places {
		for _, id := range p.Points {
			points = append(points, id, p.Ref.Version+"/"+id)
		}
	}
	for id := range strings.SplitSeq(fields[1], ",") {
		if !slices.Contains(points, id) {
			t.Errorf("%s: %q is at %v, want %s", file, q.Text, points, id)
		}
	}
}
