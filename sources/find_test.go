package sources_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/sources"
)

// The draft of an invented agreement.
const lease = `1. The tenant shall pay a rent of 1,200 dollars each month, in advance.
2. The landlord shall keep the roof, the walls and the windows in good repair at all times.
3. The tenant shall keep the garden, the fence and the well in good repair at all times.
4. Neither side may end the lease before 1 May 2031 without the written consent of the other.
5. The well may be used by Northfield and by the neighbours of the tenant.
6. Reserved.
7. The parties will co-operate in U.S.–led efforts; the landlord’s heirs are bound.
8. Reserved.
`

// shown writes a match shortly.
func shown(text string, m sources.Match) string {
	var b strings.Builder
	b.WriteString(string(m.Outcome))
	if m.Literal {
		b.WriteString(" literally")
	}
	if m.Outcome == sources.OutcomeFound || m.Outcome == sources.OutcomeDiffers {
		fmt.Fprintf(&b, " %q", text[m.At:m.At+m.Len])
	}
	if m.Near != (sources.Passage{}) {
		fmt.Fprintf(&b, " near %q", text[m.Near.At:m.Near.At+m.Near.Len])
	}
	for _, d := range m.Differences {
		fmt.Fprintf(&b, " [%s|%s]", d.Quoted, d.Text)
	}
	for _, p := range m.Places {
		fmt.Fprintf(&b, " %d+%d", p.At, p.Len)
	}
	return b.String()
}

func TestFind(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		text  string // "" the lease
		quote sources.Quote
		opts  []sources.Option
		want  string
	}{
		{
			name:  "word for word",
			quote: sources.Quote{Exact: "keep the roof, the walls and the windows"},
			want:  `found literally "keep the roof, the walls and the windows"`,
		},
		{
			name:  "case, quotation marks, dashes, apostrophes, space and the last comma",
			quote: sources.Quote{Exact: "The parties “will” co–operate in  US-led\u00A0efforts; the Landlord's heirs are bound,"},
			want:  `found "The parties will co-operate in U.S.–led efforts; the landlord’s heirs are bound"`,
		},
		{
			name:  "composition",
			text:  "Rozhodnutí o mý\u0301tu je konečné.",
			quote: sources.Quote{Exact: "rozhodnuti\u0301 o mý\u0301tu"},
			want:  "found \"Rozhodnutí o mý\u0301tu\"",
		},
		{
			name:  "soft hyphens",
			text:  "Die Ver\u00ADein\u00ADbarung gilt.",
			quote: sources.Quote{Exact: "Die Vereinbarung gilt"},
			want:  `found "Die Ver\u00adein\u00adbarung gilt"`,
		},
		{
			name:  "no words at all",
			quote: sources.Quote{Exact: "–"},
			want:  `found literally "–"`,
		},
		{
			name:  "nothing to look for",
			quote: sources.Quote{Prefix: "The", Suffix: "lease"},
			want:  "not-checked",
		},
		{
			name:  "no text",
			text:  " ",
			quote: sources.Quote{Exact: "The tenant"},
			want:  "absent",
		},
		{
			name:  "a word inside another one is none",
			quote: sources.Quote{Exact: "ten"},
			want:  "absent",
		},
		{
			name:  "a long quotation may begin inside a word",
			quote: sources.Quote{Exact: "ndlord shall keep the ro"},
			want:  `found literally "ndlord shall keep the ro"`,
		},
		{
			name:  "a small difference",
			quote: sources.Quote{Exact: "The landlord must keep the roof, the walls and the windows in good repair at all times."},
			want:  `differs "The landlord shall keep the roof, the walls and the windows in good repair at all times" [must|shall]`,
		},
		{
			name:  "words dropped and words put in",
			quote: sources.Quote{Exact: "Neither side may ever end the lease before 1 May 2031 without the consent of the other."},
			want:  `differs "Neither side may end the lease before 1 May 2031 without the written consent of the other" [ever|] [|written]`,
		},
		{
			name:  "the first word and the last",
			quote: sources.Quote{Exact: "Each landlord shall keep the roof, the walls and the windows in good repair at all hours"},
			want:  `differs "The landlord shall keep the roof, the walls and the windows in good repair at all times" [Each|The] [hours|times]`,
		},
		{
			name:  "differences that are not allowed",
			quote: sources.Quote{Exact: "The landlord must keep the roof, the walls and the windows in good repair at all times."},
			opts:  []sources.Option{sources.SameWords()},
			want:  "absent",
		},
		{
			name:  "another figure may be another clause",
			quote: sources.Quote{Exact: "The tenant shall pay a rent of 1,500 dollars each month, in advance."},
			want:  `absent near "The tenant shall pay a rent of 1,200 dollars each month, in advance" [1,500|1,200]`,
		},
		{
			name: "another figure where the context says that it is this clause",
			quote: sources.Quote{
				Exact:  "The tenant shall pay a rent of 1,500 dollars each month",
				Suffix: ", in advance. 2. The landlord shall keep the roof",
			},
			want: `differs "The tenant shall pay a rent of 1,200 dollars each month" [1,500|1,200]`,
		},
		{
			name:  "another name",
			quote: sources.Quote{Exact: "The well may be used by Southfield and by the neighbours of the tenant."},
			want:  `absent near "The well may be used by Northfield and by the neighbours of the tenant" [Southfield|Northfield]`,
		},
		{
			name:  "another currency",
			text:  "The fund holds $100 and no more.",
			quote: sources.Quote{Exact: "€100"},
			want:  "absent",
		},
		{
			name:  "two clauses look alike, and the one that is meant is there",
			quote: sources.Quote{Exact: "shall keep the garden, the fence and the well in good repair at all times"},
			want:  `found literally "shall keep the garden, the fence and the well in good repair at all times"`,
		},
		{
			name:  "a few words that differ are nothing",
			quote: sources.Quote{Exact: "by the neighbours of the landlord"},
			want:  `absent near "by the neighbours of the tenant" [landlord|tenant]`,
		},
		{
			name:  "two places",
			quote: sources.Quote{Exact: "in good repair at all times"},
			want:  "ambiguous 135+27 224+27",
		},
		{
			name: "two places, and the prefix tells",
			quote: sources.Quote{
				Exact:  "in good repair at all times",
				Prefix: "fence and the well ",
			},
			want: `found literally "in good repair at all times"`,
		},
		{
			name:  "two places, and the suffix tells",
			quote: sources.Quote{Exact: "Reserved", Suffix: ". 7. The parties will"},
			want:  `found literally "Reserved"`,
		},
		{
			name: "two places, and the context is of neither",
			quote: sources.Quote{
				Exact:  "in good repair at all times",
				Prefix: "the tools and the ladder ", Suffix: " unless agreed otherwise",
			},
			want: `absent near "in good repair at all times"`,
		},
		{
			name: "a few words elsewhere are not those that were quoted",
			quote: sources.Quote{
				Exact: "may be used by", Prefix: "The tools and the ladder ",
				Suffix: " anybody who lives there",
			},
			want: `absent near "may be used by"`,
		},
		{
			name: "many words elsewhere were moved",
			quote: sources.Quote{
				Exact:  "The well may be used by Northfield",
				Prefix: "the tools and the ladder. ", Suffix: " unless agreed otherwise",
			},
			want: `found literally "The well may be used by Northfield"`,
		},
		{
			name:  "words left out",
			quote: sources.Quote{Exact: "The landlord shall keep the roof … in good repair"},
			want:  `found "The landlord shall keep the roof, the walls and the windows in good repair"`,
		},
		{
			name:  "words left out, in brackets, and a word that differs",
			quote: sources.Quote{Exact: "Neither side may end the lease [...] without any written consent of the other"},
			want:  `differs "Neither side may end the lease before 1 May 2031 without the written consent of the other" [any|the]`,
		},
		{
			name:  "more words left out than may be",
			quote: sources.Quote{Exact: "The landlord shall keep the roof ... in good repair"},
			opts:  []sources.Option{sources.MaxGap(2)},
			want:  `absent near "The landlord shall keep the roof, the walls and" [in good repair|the walls and]`,
		},
		{
			name:  "words left out, and no differences allowed",
			quote: sources.Quote{Exact: "The landlord shall keep the roof … in good repair"},
			opts:  []sources.Option{sources.SameWords()},
			want:  `found "The landlord shall keep the roof, the walls and the windows in good repair"`,
		},
		{
			name:  "words left out, and a place that is nearly as good",
			text:  "The landlord shall keep the roof, the walls and the windows in good repair. The landlord shall hold the roof and the gate in good repair.",
			quote: sources.Quote{Exact: "The landlord shall keep the roof … in good repair"},
			want:  `found "The landlord shall keep the roof, the walls and the windows in good repair"`,
		},
		{
			name:  "an omission begins at the nearest beginning",
			text:  "They shall keep it. They shall keep the well in good repair.",
			quote: sources.Quote{Exact: "shall keep … in good repair"},
			want:  `found "shall keep the well in good repair"`,
		},
		{
			name:  "a word more at the end than the sentence has",
			quote: sources.Quote{Exact: "The landlord shall keep the roof, the walls and the windows in good repair at all times always"},
			want:  `differs "The landlord shall keep the roof, the walls and the windows in good repair at all times" [always|]`,
		},
		{
			name:  "a sign",
			text:  "The water rises by -5 degrees.",
			quote: sources.Quote{Exact: "rises by 5 degrees"},
			want:  `absent near "rises by -5 degrees" [|-]`,
		},
		{
			name:  "Greek, and two forms of a letter",
			text:  "Ο νόμος ισχύει.",
			quote: sources.Quote{Exact: "Ο ΝΌΜΟΣ ΙΣΧΎΕΙ"},
			want:  `found "Ο νόμος ισχύει"`,
		},
		{
			name:  "an omission spans no more than it must",
			quote: sources.Quote{Exact: "shall keep ... in good repair"},
			want:  "ambiguous 88+61 178+60",
		},
		{
			name:  "the quoter's own words",
			quote: sources.Quote{Exact: "[Neither of them] may end the [whole] lease before [that spring day] without the written consent of the other"},
			want:  `found "may end the lease before 1 May 2031 without the written consent of the other"`,
		},
		{
			name:  "a bracket that is not closed swallows nothing",
			quote: sources.Quote{Exact: "The well may be used by [Southfield and by the neighbours"},
			want:  `absent near "The well may be used by Northfield and by the neighbours" [Southfield|Northfield]`,
		},
		{
			name:  "a letter in brackets is part of its word",
			quote: sources.Quote{Exact: "[t]he well may be use[d] by Northfield"},
			want:  `found "The well may be used by Northfield"`,
		},
		{
			name:  "another ending in brackets is another word",
			quote: sources.Quote{Exact: "The landlord[s] shall keep the roof, the walls and the windows in good repair at all times"},
			want:  `differs "The landlord shall keep the roof, the walls and the windows in good repair at all times" [landlord[s]|landlord]`,
		},
		{
			name: "a context that is cut through words",
			quote: sources.Quote{
				Exact: "in good repair", Prefix: "ce and the well ",
				Suffix: " at all tim",
			},
			want: `found literally "in good repair"`,
		},
		{
			name: "a quotation that is cut through words, as its context says",
			quote: sources.Quote{
				Exact: "arden, the f", Prefix: "shall keep the g",
				Suffix: "ence and the well",
			},
			want: `found literally "arden, the f"`,
		},
		{
			name: "a few words whose context is another on one side",
			quote: sources.Quote{
				Exact:  "in good repair",
				Prefix: "nobody wants old tools that are kept ",
				Suffix: " at all times. 3. The tenant",
			},
			want: `absent near "in good repair"`,
		},
		{
			name:  "a script without spaces",
			text:  "第一条 甲方应当每月支付租金。第二条 乙方应当保持房屋完好。",
			quote: sources.Quote{Exact: "乙方应当保持房屋完好"},
			want:  `found literally "乙方应当保持房屋完好"`,
		},
		{
			name:  "a script without spaces, one character other",
			text:  "第一条 甲方应当每月支付租金。第二条 乙方应当保持房屋完好无损。",
			quote: sources.Quote{Exact: "乙方应当保护房屋完好无损"},
			want:  `differs "乙方应当保持房屋完好无损" [护|持]`,
		},
		{
			name:  "Thai",
			text:  "ผู้เช่าต้องชำระค่าเช่าทุกเดือน",
			quote: sources.Quote{Exact: "ชำระค่าเช่า"},
			want:  `found literally "ชำระค่าเช่า"`,
		},
		{
			name:  "Ukrainian, and three apostrophes",
			text:  "Пам’ять про угоду зобов'язує всіх.",
			quote: sources.Quote{Exact: "ПАМʼЯТЬ ПРО УГОДУ ЗОБОВ’ЯЗУЄ"},
			want:  `found "Пам’ять про угоду зобов'язує"`,
		},
		{
			name:  "bytes that are no text",
			text:  "a\xff\xfeb \x80 the tenant \xc3",
			quote: sources.Quote{Exact: "the tenant \xc3"},
			want:  "found literally \"the tenant \\xc3\"",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			text := tt.text
			if text == "" {
				text = lease
			}
			got := sources.Find(text, tt.quote, tt.opts...)
			if diff := cmp.Diff(tt.want, shown(text, got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if !got.Outcome.Valid() {
				t.Errorf("outcome %q is not in the list", got.Outcome)
			}
			for _, d := range got.Differences {
				if text[d.At:d.At+len(d.Text)] != d.Text ||
					tt.quote.Exact[d.QuotedAt:d.QuotedAt+len(d.Quoted)] != d.Quoted {
					t.Errorf("the difference %+v is not where it says", d)
				}
			}
		})
	}
}

// What a quotation leaves out, and what its brackets stand for, are told; and where
// its context is another.
func TestFindTells(t *testing.T) {
	t.Parallel()
	const left = "Neither side may end the lease … without [any] written consent"
	m := sources.Find(lease, sources.Quote{
		Exact: left, Prefix: "nothing of this stands before",
		Suffix: "of the other. 5.",
	})
	text := func(p sources.Passage) string { return lease[p.At : p.At+p.Len] }
	if m.Outcome != sources.OutcomeFound || len(m.Omitted) != 1 ||
		text(m.Omitted[0]) != "before 1 May 2031" {
		t.Errorf("%s, left out %+v", shown(lease, m), m.Omitted)
	}
	if want := []sources.Difference{{
		Quoted: "any", QuotedAt: strings.Index(left, "any"),
		Text: "the", At: strings.Index(lease, "the written"),
	}}; !slices.Equal(m.Replaced, want) {
		t.Errorf("replaced %+v, want %+v", m.Replaced, want)
	}
	if !m.PrefixDiffers || m.SuffixDiffers {
		t.Errorf("the prefix differs: %t, the suffix: %t", m.PrefixDiffers, m.SuffixDiffers)
	}
	m = sources.Find(lease,
		sources.Quote{Exact: "The well may be used by [them] and by the neighbours"})
	if m.Outcome != sources.OutcomeFound || len(m.Replaced) != 1 ||
		m.Replaced[0].Text != "Northfield" {
		t.Errorf("%s, replaced %+v", shown(lease, m), m.Replaced)
	}
}

// Each clause, cut out of the lease, is not found in what looks like it.
func TestFindDeleted(t *testing.T) {
	t.Parallel()
	for line := range strings.Lines(lease) {
		clause := strings.TrimSpace(line[3:])
		if clause == "Reserved." {
			continue // stands there twice
		}
		before, after, _ := strings.Cut(lease, line)
		for _, q := range []sources.Quote{
			{Exact: clause},
			{Exact: clause, Prefix: before, Suffix: after},
		} {
			if m := sources.Find(before+after, q); m.Outcome != sources.OutcomeAbsent {
				t.Errorf("%q is gone, and the outcome is %s", clause, shown(before+after, m))
			}
			if m := sources.Find(lease, q); m.Outcome != sources.OutcomeFound ||
				lease[m.At:m.At+m.Len] != clause {
				t.Errorf("%q is there, and the outcome is %s", clause, shown(lease, m))
			}
		}
	}
}

func TestCheck(t *testing.T) {
	t.Parallel()
	quote := func(s string) sources.Quote { return sources.Quote{Exact: s} }
	cites := []sources.Citation{
		{Report: "paper", Quote: quote("The tenant shall pay")},
		{
			Report: "paper",
			Quote: quote(
				"The landlord must keep the roof, the walls and the windows in good repair at all times."),
		},
		{Report: "paper", Quote: quote("The tenant may keep a dog")},
		{Report: "paper", Quote: quote("Reserved")},
		{Report: "paper"},
		{Report: "elsewhere", Quote: quote("The tenant shall pay")},
		{Report: "paper", Via: []string{"lost", "relay"}, Quote: quote("The tenant shall pay")},
	}
	texts := map[string]string{"paper": lease, "relay": "The tenant has to pay."}
	var got []string
	for c := range sources.Check(slices.Values(cites), texts) {
		got = append(got, c.Report+" "+string(c.Match.Outcome))
	}
	want := []string{
		"paper found", "paper differs", "paper absent", "paper ambiguous",
		"paper not-checked", " not-checked", "relay absent",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for c := range sources.Check(slices.Values(cites), texts) {
		if c.Report != "paper" {
			t.Error("the iterator goes on after it was stopped")
		}
		break
	}
}

// Texts that are hard on matchers are done with, or given up, in bounded time:
// what is quadratic here does not come back before the test is stopped.
func TestFindHardTexts(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text, quote string
		want              sources.Outcome
	}{
		{
			"one word, and another at the end", strings.Repeat("a ", 20_000),
			strings.Repeat("a ", 300) + "b", sources.OutcomeAmbiguous,
		},
		{
			"one word", strings.Repeat("a ", 100_000), strings.Repeat("a ", 50_000),
			sources.OutcomeAmbiguous,
		},
		{
			"no spaces", strings.Repeat("x", 1_000_000), strings.Repeat("x", 999_999) + "y",
			sources.OutcomeAbsent,
		},
		{
			"two words in turn", strings.Repeat("a b ", 10_000), strings.Repeat("b a a ", 200),
			sources.OutcomeAbsent,
		},
		{
			"an omission after each word", strings.Repeat("a b ", 2_000),
			strings.Repeat("a … b … ", 100) + "c", sources.OutcomeAmbiguous,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			m := sources.Find(tt.text, sources.Quote{Exact: tt.quote})
			if m.Outcome != tt.want {
				t.Errorf("got %s, want %s", m.Outcome, tt.want)
			}
		})
	}
}
