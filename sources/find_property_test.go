package sources_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/redraft-go/redraft/sources"
)

// inside reports whether a place is a run of whole characters of a text.
func inside(text string, at, length int) bool {
	if at < 0 || length < 0 || at+length > len(text) {
		return false
	}
	border := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
	return border(at) && border(at+length)
}

func FuzzFind(f *testing.F) {
	for _, quote := range []string{
		"The tenant shall", "keep the roof … in good repair",
		"[They] may end", "é", "\xff", "…", "乙方", "6. Reserved.\n7",
	} {
		f.Add(lease, quote, "of the other.", "6. Reserved", uint16(20), uint16(40))
	}
	f.Add("a\u0301 ab ab\u00ADc U.S.–l’ed 1,200.5 第一条", "b ab", "a", "c", uint16(0), uint16(30))
	f.Fuzz(func(t *testing.T, text, exact, prefix, suffix string, from, length uint16) {
		if len(text) > 1<<13 || len(exact) > 1<<11 {
			return
		}
		m := sources.Find(text, sources.Quote{Exact: exact, Prefix: prefix, Suffix: suffix})
		places := append([]sources.Passage{{At: m.At, Len: m.Len}, m.Near}, m.Places...)
		for _, p := range places {
			if !inside(text, p.At, p.Len) && utf8.ValidString(text) {
				t.Errorf("%+v is no run of characters of %q", p, text)
			}
		}
		for _, d := range m.Differences {
			if text[d.At:d.At+len(d.Text)] != d.Text ||
				exact[d.QuotedAt:d.QuotedAt+len(d.Quoted)] != d.Quoted {
				t.Errorf("%+v is not where it says", d)
			}
		}
		if !m.Outcome.Valid() || m.Literal != (m.Outcome == sources.OutcomeFound &&
			text[m.At:m.At+m.Len] == exact) {
			t.Errorf("%+v", m)
		}
		if (m.Outcome == sources.OutcomeDiffers) != (len(m.Differences) > 0 &&
			m.Near == sources.Passage{}) ||
			(m.Outcome == sources.OutcomeAmbiguous) != (len(m.Places) > 1) {
			t.Errorf("the outcome and its parts contradict each other: %+v", m)
		}

		// What stands there once, and is long enough, is found where it stands,
		// and is not when it is cut out.
		at, end := min(int(from), len(text)), min(int(from)+int(length), len(text))
		if !utf8.ValidString(text) || !inside(text, at, end-at) {
			return
		}
		part := text[at:end]
		if utf8.RuneCountInString(part) < 20 || strings.Count(text, part) != 1 ||
			strings.Contains(text[at+1:], part) {
			return
		}
		quote := sources.Quote{Exact: part}
		if m := sources.Find(text, quote); m.Outcome != sources.OutcomeFound || m.At != at ||
			m.Len != len(part) || !m.Literal {
			t.Errorf("%q stands at %d, got %+v", part, at, m)
		}
		rest := text[:at] + "\n" + text[end:]
		if m := sources.Find(rest, quote); m.Literal && !strings.Contains(rest, part) {
			t.Errorf("%q was cut out, got %+v", part, m)
		}
	})
}

// clauses makes clauses of one mould, as legal texts have them.
func clauses(r *rand.Rand, n int) []string {
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	out := make([]string, n)
	for i := range out {
		out[i] = fmt.Sprintf(
			"%s shall %s the %s within %d %s of receiving a written %s from %s, unless the %s has been %s in accordance with Article %d.",
			pick("The Supplier", "The Customer", "The Agent", "The Guarantor"),
			pick("deliver", "return", "inspect", "replace", "store", "insure"),
			pick("goods", "documents", "samples", "machines", "vessel", "drawings"),
			2+r.IntN(90), pick("days", "hours", "weeks"),
			pick("notice", "request", "complaint", "order"),
			pick("Harland", "Bexley", "Morrow", "Quint"),
			pick("price", "term", "quantity", "deposit"),
			pick("waived", "doubled", "reduced", "disputed"),
			3+r.IntN(50))
	}
	return out
}

// In a document of one mould, a clause that was cut out is never found in its
// look-alikes, with its context or without; one that was slightly altered is
// found in its place, or not at all.
func TestFindLookAlikes(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2, 8))
	found, missed := 0, 0
	for round := range 60 {
		list := clauses(r, 40)
		k := 1 + r.IntN(len(list)-2)
		document := strings.Join(list, "\n")
		if strings.Count(document, list[k]) > 1 {
			continue
		}
		cut := strings.Join(append(append([]string(nil), list[:k]...), list[k+1:]...), "\n")
		context := sources.Quote{Exact: list[k], Prefix: list[k-1], Suffix: list[k+1]}
		for _, q := range []sources.Quote{{Exact: list[k]}, context} {
			if m := sources.Find(cut, q); m.Outcome != sources.OutcomeAbsent &&
				m.Outcome != sources.OutcomeAmbiguous {
				t.Errorf("round %d: %q is gone, got %s", round, q.Exact, shown(cut, m))
			}
		}
		// The same, with the neighbours altered, so that they are not side by side.
		beside := strings.Join(list[:k-1], "\n") + "\n" + strings.Replace(list[k-1],
			"in accordance with", "under", 1) + "\n" +
			strings.Replace(list[k+1], "shall", "may", 1) + "\n" + strings.Join(list[k+2:], "\n")
		if m := sources.Find(beside, context); m.Outcome != sources.OutcomeAbsent &&
			m.Outcome != sources.OutcomeAmbiguous {
			t.Errorf("round %d: %q is gone, got %s", round, context.Exact, shown(beside, m))
		}
		context.Exact = strings.Replace(list[k], "unless the", "save where the", 1)
		at := strings.Index(document, list[k])
		m := sources.Find(document, context)
		switch {
		case m.Outcome == sources.OutcomeDiffers && m.At == at:
			found++
		case m.Outcome == sources.OutcomeFound || m.Outcome == sources.OutcomeDiffers:
			t.Errorf("round %d: %q stands at %d, got %s", round, context.Exact, at,
				shown(document, m))
		default:
			missed++
		}
	}
	if missed*20 > found {
		t.Errorf("%d of %d altered clauses were not found in their place", missed, found+missed)
	}
}

// The same where nothing but words differs between the clauses of the mould:
// there, only the context can tell.
func TestFindLookAlikesByContext(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4, 9))
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	for round := range 150 {
		list := make([]string, 40)
		for i := range list {
			list[i] = fmt.Sprintf(
				"the %s shall %s the %s before the %s and tell the %s of it in %s without being asked again",
				pick("keeper", "gardener", "porter", "smith", "miller"),
				pick("paint", "mend", "clean", "close", "open"),
				pick("gate", "fence", "well", "mill", "bridge"),
				pick("winter", "spring", "harvest", "feast", "fair"),
				pick("council", "owner", "priest", "judge", "clerk"),
				pick("writing", "person", "public", "private", "time"))
		}
		k := 2 + r.IntN(len(list)-4)
		quote := sources.Quote{Exact: list[k], Prefix: list[k-1], Suffix: list[k+1]}
		text := strings.Join(list[:k-1], "\n") + "\n" + strings.Replace(list[k-1], "without",
			"before", 1) + "\n" +
			strings.Replace(list[k+1], "shall", "may", 1) + "\n" + strings.Join(list[k+2:], "\n")
		if strings.Contains(text, list[k]) {
			continue
		}
		if m := sources.Find(text, quote); m.Outcome == sources.OutcomeFound ||
			m.Outcome == sources.OutcomeDiffers {
			t.Errorf("round %d: %q is gone, got %s", round, quote.Exact, shown(text, m))
		}
	}
}

// A place in the middle of a long text, with what is asked of it.
func article(size int) (text string, quote sources.Quote) {
	r := rand.New(rand.NewPCG(6, 28))
	text = strings.Join(clauses(r, size/100), "\n")
	middle := "Both sides undertake to exchange the remaining prisoners, and the bodies of the fallen, before the end of the winter."
	return text[:size/2] + "\n" + middle + "\n" + text[size/2:size], sources.Quote{Exact: middle}
}

func BenchmarkFind(b *testing.B) {
	text, quote := article(1 << 20)
	altered := sources.Quote{Exact: strings.Replace(quote.Exact, "undertake", "promise", 1)}
	for _, bb := range []struct {
		name  string
		quote sources.Quote
		want  sources.Outcome
	}{
		{"exact", quote, sources.OutcomeFound},
		{"differs", altered, sources.OutcomeDiffers},
		{"absent", sources.Quote{Exact: "Nobody who lives here has ever seen a word of the text that the newspapers print in such large letters."}, sources.OutcomeAbsent},
		{
			"lookalikes",
			sources.Quote{Exact: "The Supplier shall melt the goods within 1 year of receiving a written poem from Harland, unless the price has been sung in accordance with Article 99."},
			sources.OutcomeAbsent,
		},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if m := sources.Find(text, bb.quote); m.Outcome != bb.want {
					b.Fatal(shown(text, m))
				}
			}
		})
	}
}
