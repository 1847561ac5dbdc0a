package quote_test

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan"
)

// Whatever an article is: its quotations are in it, in order and properly nested,
// each with its words; so are their parts and differences, and the answer has what it
// speaks of.
func FuzzArticle(f *testing.F) {
	for _, s := range []string{
		"“One” \"two\" «three» „four“ ”five” »six« 「seven」 ‘eight’ 'nine' ‹ten› ,,eleven'' \"\n\n“",
		"> Fishermen of either town are not permitted to land their catch.\n>\n> > 2. The size\n\n<blockquote>Both towns&rsquo; <q>harbour</q></blockquote>",
		"“The size of the harbour guard will be limited to [no more than] 250 … ” said Ada Byron. “[E]ach town will pay 40,000\n\n“crowns a year.”",
		"\xff“\xfe”\"\x80\"<!-- “ --> \\\"a\\\" `\"b\"` [“c”](http://d.example \"e\")",
		"“Both towns recognise the harbour as common property. The size of the harbour guard will be limited … to 90 days” – «Обидва міста визнають»",
	} {
		f.Add(s)
	}
	p, err := plan.ReadFile("testdata/harbour.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, article string) {
		if len(article) > 1<<14 {
			return
		}
		r, err := quote.Article(p, "pact-1", article)
		if err != nil {
			t.Fatal(err)
		}
		var open []int
		for i := range r.Quotations {
			q := &r.Quotations[i]
			if q.At < 0 || q.Len <= 0 || q.At+q.Len > len(article) || q.Line < 1 {
				t.Fatalf("%+v is not in the article", q)
			}
			if source := strings.ToValidUTF8(article[q.At:q.At+q.Len], "\uFFFD"); cmp.Or(q.Source, q.Text) != source {
				t.Errorf("%q stands at %d, and not %q", source, q.At, cmp.Or(q.Source, q.Text))
			}
			for len(open) > 0 && r.Quotations[open[len(open)-1]].At+
				r.Quotations[open[len(open)-1]].Len < q.At+q.Len {
				open = open[:len(open)-1]
			}
			if q.Within >= i || q.Within >= 0 &&
				(r.Quotations[q.Within].At > q.At ||
					r.Quotations[q.Within].At+r.Quotations[q.Within].Len < q.At+q.Len) {
				t.Errorf("%d is not in %d", i, q.Within)
			}
			open = append(open, i)
			checkAnswer(t, q)
		}
		var b bytes.Buffer
		if err := quote.Encode(&b, r); err != nil {
			t.Error(err)
		}
	})
}

func checkAnswer(t *testing.T, q *quote.Quotation) {
	t.Helper()
	if !q.Answer.Valid() || !q.Reason.Valid() ||
		(q.Reason != "") != (q.Answer == quote.AnswerUnchecked) || !utf8.ValidString(q.Text) {
		t.Errorf("%+v", q)
	}
	places := slices.Concat(q.Places, q.Near, q.Unlike)
	switch q.Answer {
	case quote.AnswerFound, quote.AnswerOmitted, quote.AnswerElsewhere:
		if len(q.Places) == 0 || len(q.Places[0].Differences) > 0 {
			t.Errorf("%s without a place, or with differences: %+v", q.Answer, q)
		}
	case quote.AnswerDifferent:
		if len(q.Near) == 0 || len(q.Near[0].Differences) == 0 {
			t.Errorf("different from nothing: %+v", q)
		}
	case quote.AnswerPart:
		if len(q.Parts) == 0 {
			t.Errorf("in part, and no part: %+v", q)
		}
	default:
	}
	for _, x := range q.Parts {
		if q.Text[x.At:x.At+len(x.Text)] != x.Text {
			t.Errorf("%q does not stand at %d", x.Text, x.At)
		}
		places = append(places, x.Places...)
	}
	for _, p := range places {
		for _, d := range p.Differences {
			if q.Text[d.QuotedAt:d.QuotedAt+len(d.Quoted)] != d.Quoted {
				t.Errorf("%q does not stand at %d of %q", d.Quoted, d.QuotedAt, q.Text)
			}
		}
		if len(p.Points) == 0 || p.Ref.Point != p.Points[0] || !utf8.ValidString(p.Text) {
			t.Errorf("%+v", p)
		}
	}
}
