package sources_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/sources"
)

// record reads a small record of who cites whom, one report a line:
//
//	wire 2025-11-20
//	blog derived: wire copy, paper paraphrase possible
//	paper2 corrects paper: wire
func record(tb testing.TB, lines string) []sources.Report {
	tb.Helper()
	var out []sources.Report
	for line := range strings.Lines(lines) {
		head, cites, _ := strings.Cut(strings.TrimSpace(line), ":")
		words := strings.Fields(head)
		if len(words) == 0 {
			continue
		}
		r := sources.Report{ID: words[0], Source: words[0]}
		for i := 1; i < len(words); i++ {
			switch w := words[i]; {
			case w == "derived":
				r.Derived = true
			case w == "corrects":
				i++
				r.Supersedes = words[i]
			case w == "of":
				i++
				r.Source = words[i]
			case sources.Access(w).Valid():
				r.Read = sources.Access(w)
			case sources.Date(w).Valid():
				r.Date = sources.Date(w)
			default:
				tb.Fatalf("cannot read %q in %q", w, line)
			}
		}
		for cite := range strings.SplitSeq(cites, ",") {
			words := strings.Fields(cite)
			if len(words) == 0 {
				continue
			}
			e := sources.Edge{Report: words[0]}
			for _, w := range words[1:] {
				switch {
				case sources.How(w).Valid():
					e.How = sources.How(w)
				case sources.Certainty(w).Valid():
					e.Certainty = sources.Certainty(w)
				default:
					tb.Fatalf("cannot read %q in %q", w, line)
				}
			}
			r.Cites = append(r.Cites, e)
		}
		out = append(out, r)
	}
	return out
}

// cited makes a citation of each word; "a<b<c" is a, read in b, read in c.
func cited(words string) []sources.Citation {
	var out []sources.Citation
	for w := range strings.FieldsSeq(words) {
		ids := strings.Split(w, "<")
		via := ids[1:]
		slices.Reverse(via)
		out = append(out, sources.Citation{Report: ids[0], Via: via})
	}
	return out
}

// told writes roots and counts shortly: "2-3: a b? c" where b is not sure.
func told(s sources.Support) string {
	var b strings.Builder
	if s.AtLeast == s.AtMost {
		fmt.Fprintf(&b, "%d:", s.AtLeast)
	} else {
		fmt.Fprintf(&b, "%d-%d:", s.AtLeast, s.AtMost)
	}
	for _, r := range s.Roots {
		b.WriteString(" " + r.Report)
		if !r.Sure {
			b.WriteString("?")
		}
	}
	return b.String()
}

func problems(list []sources.Problem) []string {
	var out []string
	for _, p := range list {
		out = append(out, p.String())
	}
	return out
}

func TestGraphRoots(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		reports  string
		cites    string
		want     string
		problems []string
	}{
		{
			name:    "nothing is cited",
			reports: "a",
			want:    "0:",
		},
		{
			name:    "three that saw it themselves",
			reports: "a\nb\nc",
			cites:   "a b c",
			want:    "3: a b c",
		},
		{
			name:    "a chain dressed as three witnesses",
			reports: "origin\nfirst: origin paraphrase\nsecond: first translation\nthird: second paraphrase",
			cites:   "first second third",
			want:    "1: origin",
		},
		{
			name:    "a wire story carried by five sites",
			reports: "wire\na: wire copy\nb: wire copy\nc: wire copy\nd: wire copy\ne: wire copy",
			cites:   "a b c d e",
			want:    "1: wire",
		},
		{
			name:    "a relay of a relay counts for the report that is said to have it",
			reports: "origin via-copies\nrelay: origin translation\nrelay2: relay paraphrase",
			cites:   "origin<relay<relay2",
			want:    "1: origin",
		},
		{
			name:    "a derived blog adds nothing to what it is compiled from",
			reports: "a\nb\nblog derived: a paraphrase, b paraphrase",
			cites:   "a b blog",
			want:    "2: a b",
		},
		{
			name:    "a derived blog alone has its matter from one of its origins, which is not known",
			reports: "a\nb\nblog derived: a paraphrase, b paraphrase",
			cites:   "blog",
			want:    "1-2: a? b?",
		},
		{
			name:     "a derived blog that names nobody is no root",
			reports:  "a\nblog derived",
			cites:    "a blog",
			want:     "1-2: a",
			problems: []string{"blog is compiled from reports that are not surely known"},
		},
		{
			name:     "a derived blog with possible origins only",
			reports:  "a\nb\nblog derived: a paraphrase possible, b paraphrase possible",
			cites:    "blog",
			want:     "0-2: a? b?",
			problems: []string{"blog is compiled from reports that are not surely known"},
		},
		{
			name:    "a report that names three counts once at least",
			reports: "a\nb\nc\ndigest: a, b, c",
			cites:   "digest",
			want:    "1-3: a? b? c?",
		},
		{
			name:    "one of the three is cited too, and may be meant both times",
			reports: "a\nb\nc\ndigest: a, b, c",
			cites:   "digest b",
			want:    "1-3: a? b c?",
		},
		{
			name:    "two digests with one origin in common may both mean it",
			reports: "a\nb\nc\none: a, b\ntwo: b, c",
			cites:   "one two",
			want:    "1-3: a? b? c?",
		},
		{
			name:    "three digests, each two of which share an origin, cannot mean one",
			reports: "a\nb\nc\none: a, b\ntwo: b, c\nthree: a, c",
			cites:   "one two three",
			want:    "2-3: a? b? c?",
		},
		{
			name:    "two outlets alike are not one",
			reports: "news-a of news-ru\nnews-b of news-by",
			cites:   "news-a news-b",
			want:    "2: news-a news-b",
		},
		{
			name:     "a circle has no root",
			reports:  "a: b\nb: c\nc: a",
			cites:    "a b c",
			want:     "0-1:",
			problems: []string{"a and b, c take the matter from each other"},
		},
		{
			name:     "a circle with a way out has the root outside",
			reports:  "a: b\nb: a, origin\norigin",
			cites:    "a b",
			want:     "1: origin",
			problems: []string{"a and b take the matter from each other"},
		},
		{
			name:     "a report that cites itself",
			reports:  "a: a",
			cites:    "a",
			want:     "0-1:",
			problems: []string{"a cites itself"},
		},
		{
			name:    "a circle of possibilities leaves each a root, but not surely",
			reports: "a: b possible\nb: a possible",
			cites:   "a b",
			want:    "1-2: a? b?",
		},
		{
			name:    "an unsure relation neither merges nor splits",
			reports: "a\nb: a paraphrase possible",
			cites:   "a b",
			want:    "1-2: a b?",
		},
		{
			name:    "an unsure relation adds no second root to one citation",
			reports: "a\nb: a paraphrase inferred",
			cites:   "b",
			want:    "1: a? b?",
		},
		{
			name:    "a copy of what is unsure",
			reports: "a\nb: a paraphrase claimed\nc: b copy",
			cites:   "b c",
			want:    "1: a? b?",
		},
		{
			name:    "two that may have it from one",
			reports: "a\nb: a inferred\nc: a inferred",
			cites:   "b c",
			want:    "1-2: a? b? c?",
		},
		{
			name:    "a sure and an unsure origin",
			reports: "a\nb\nc: a, b possible",
			cites:   "c",
			want:    "1-2: a? b?",
		},
		{
			name:     "a late citation cannot be as it is recorded",
			reports:  "late 2025-11-24\nearly 2025-11-20: late",
			cites:    "late early",
			want:     "1-2: early? late",
			problems: []string{"early cites late, which is later"},
		},
		{
			name:    "a citation within one month is not late",
			reports: "a 2025-11-24\nb 2025-11: a",
			cites:   "a b",
			want:    "1: a",
		},
		{
			name:     "an unknown root may be one that is counted already",
			reports:  "a\nb: gone",
			cites:    "a b",
			want:     "1-2: a",
			problems: []string{"gone is not there, though b names it"},
		},
		{
			name:     "a citation of a report that is not there",
			reports:  "a",
			cites:    "a nowhere nowhere",
			want:     "1-2: a",
			problems: []string{"nowhere is cited, and is not there"},
		},
		{
			name:     "a report and its correction are one",
			reports:  "old\nnew corrects old\nnewest corrects new",
			cites:    "old newest",
			want:     "1: newest",
			problems: []string{"old was corrected by newest"},
		},
		{
			name:     "who copied the stale report has it from the corrected one",
			reports:  "old\nnew corrects old\nb: old copy",
			cites:    "new b",
			want:     "1: new",
			problems: []string{"b takes from old, which was corrected by new"},
		},
		{
			name:    "an origin that the correction no longer names",
			reports: "a\nold: a\nnew corrects old",
			cites:   "new a",
			want:    "1-2: a new?",
		},
		{
			name:    "an origin that the correction names again",
			reports: "a\nold: a\nnew corrects old: a",
			cites:   "new a",
			want:    "1: a",
		},
		{
			name:    "a chain of possibilities is one root, whichever",
			reports: "a\nb: a possible\nc: b possible",
			cites:   "c",
			want:    "1: a? b? c?",
		},
		{
			name:     "a circle with possible ways out",
			reports:  "a: b\nb: a, x possible, y possible\nx\ny",
			cites:    "a",
			want:     "0-3: x? y?",
			problems: []string{"a and b take the matter from each other"},
		},
		{
			name:     "reports that correct each other",
			reports:  "a corrects b\nb corrects a",
			cites:    "a b",
			want:     "1: a",
			problems: []string{"a and b correct each other", "b was corrected by a"},
		},
		{
			name:     "two reports with one id are taken for one",
			reports:  "a\nb\na: b",
			cites:    "a b",
			want:     "1: b",
			problems: []string{"several reports have the id a"},
		},
		{
			name:     "read where nothing says that it was taken from there",
			reports:  "a\nb",
			cites:    "a<b",
			want:     "1: a",
			problems: []string{"b takes nothing from a by any recorded citation"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			g := sources.NewGraph(record(t, tt.reports))
			got := g.Roots(cited(tt.cites)...)
			if diff := cmp.Diff(tt.want, told(got)); diff != "" {
				t.Errorf("roots (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.problems, problems(got.Problems)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestGraphChain(t *testing.T) {
	t.Parallel()
	g := sources.NewGraph(record(t, `
		origin via-copies
		first: origin translation
		second: first copy, origin paraphrase possible
	`))
	cites := cited("origin<second origin<first")
	cites[0].Credibility, cites[1].Credibility = 4, 2
	cites = append(cites, sources.Citation{Report: "second", Credibility: 1})
	want := []sources.Root{{
		Report:      "origin",
		Sure:        true,
		Read:        sources.AccessViaCopies,
		Credibility: 4,
		Chain: sources.Chain{{
			From: "first", To: "origin", How: sources.HowTranslation,
			Certainty: sources.CertaintyCertain,
		}},
	}}
	got := g.Roots(cites...).Roots
	// The origin that second may have beside first is the same.
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("roots (-want +got):\n%s", diff)
	}
	chain := g.Roots(cited("origin<second")...).Roots[0].Chain
	if len(chain) != 2 || chain.How() != sources.HowTranslation ||
		chain.Certainty() != sources.CertaintyCertain {
		t.Errorf("the sure way through first was not taken: %v", chain)
	}
	if direct := g.Roots(append(cites, cited("origin")...)...).Roots[0]; !direct.Direct ||
		direct.Chain != nil {
		t.Errorf("the citation read in the origin itself does not stand out: %+v", direct)
	}
}

func TestChainNothingIsBetterThanItsWorstLink(t *testing.T) {
	t.Parallel()
	chain := sources.Chain{
		{From: "c", To: "b", How: sources.HowCopy, Certainty: sources.CertaintyPossible},
		{From: "b", To: "a", How: sources.HowParaphrase, Certainty: sources.CertaintyCertain},
	}
	if chain.Certainty() != sources.CertaintyPossible || chain.How() != sources.HowParaphrase {
		t.Errorf("got %s %s, want possible and paraphrase", chain.Certainty(), chain.How())
	}
	if empty := (sources.Chain{}); empty.Certainty() != sources.CertaintyCertain ||
		empty.How() != sources.HowCopy {
		t.Errorf("no step was made, so nothing was lost: got %s %s", empty.Certainty(), empty.How())
	}
}

func TestGraphNeighbours(t *testing.T) {
	t.Parallel()
	g := sources.NewGraph(record(t, `
		origin
		relay: origin copy
		blog derived: relay paraphrase, other mention possible
		maybe: origin inferred
		other
	`))
	if diff := cmp.Diff([]sources.Hop{
		{From: "maybe", To: "origin", Certainty: sources.CertaintyInferred},
		{From: "relay", To: "origin", How: sources.HowCopy, Certainty: sources.CertaintyCertain},
	}, g.CitedBy("origin")); diff != "" {
		t.Errorf("cited by (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]sources.Hop{
		{From: "blog", To: "other", How: sources.HowMention, Certainty: sources.CertaintyPossible},
		{
			From: "blog", To: "relay", How: sources.HowParaphrase,
			Certainty: sources.CertaintyCertain,
		},
	}, g.Cites("blog")); diff != "" {
		t.Errorf("cites (-want +got):\n%s", diff)
	}
	surely, possibly := g.Descendants("origin")
	if diff := cmp.Diff([][]string{{"blog", "relay"}, {"maybe"}}, [][]string{surely, possibly}); diff != "" {
		t.Errorf("descendants (-want +got):\n%s", diff)
	}
}

func TestGraphDispute(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name                string
		reports             string
		claim, denial       string
		wantFor, wantDenied string
		both                []string
	}{
		{
			name:    "each side has its own",
			reports: "leak\nrelay: leak copy\noffice",
			claim:   "leak relay", denial: "office",
			wantFor: "1: leak", wantDenied: "1: office",
		},
		{
			name:    "who denies a story and names it has not the denial from there",
			reports: "leak\npaper: leak mention\noffice",
			claim:   "leak", denial: "office paper",
			wantFor: "1: leak", wantDenied: "1-2: office paper?",
		},
		{
			name:    "one report carries both",
			reports: "agency",
			claim:   "agency", denial: "agency",
			wantFor: "1: agency", wantDenied: "1: agency", both: []string{"agency"},
		},
		{
			name:    "a denial that nobody cites",
			reports: "leak",
			claim:   "leak",
			wantFor: "1: leak", wantDenied: "0:",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			d := sources.NewGraph(record(t, tt.reports)).Dispute(cited(tt.claim), cited(tt.denial))
			if diff := cmp.Diff([]string{tt.wantFor, tt.wantDenied},
				[]string{told(d.For), told(d.Against)}); diff != "" {
				t.Errorf("for and against (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.both, d.Both); diff != "" {
				t.Errorf("both (-want +got):\n%s", diff)
			}
		})
	}
}

func TestGraphProblems(t *testing.T) {
	t.Parallel()
	g := sources.NewGraph(record(t, `
		a 2025-11-20: b
		b 2025-11-21: lost
		blog derived
		x: y
		y: x
		old
		new corrects old
	`))
	want := []string{
		"a cites b, which is later",
		"blog is compiled from reports that are not surely known",
		"lost is not there, though b names it",
		"old was corrected by new",
		"x and y take the matter from each other",
	}
	if diff := cmp.Diff(want, problems(g.Problems())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if now, ok := g.Current("old"); now != "new" || !ok {
		t.Errorf("the latest correction of old is new, got %q, %v", now, ok)
	}
	if _, ok := g.Current("lost"); ok {
		t.Error("lost is not among the reports")
	}
	for _, p := range g.Problems() {
		if !p.Kind.Valid() {
			t.Errorf("kind %q is not in the list", p.Kind)
		}
	}
}

func TestGraphEmpty(t *testing.T) {
	t.Parallel()
	var none *sources.Graph
	for _, g := range []*sources.Graph{none, {}, sources.NewGraph(nil)} {
		s := g.Roots(cited("a")...)
		if told(s) != "0-1:" || len(s.Problems) != 1 {
			t.Errorf("got %s %v", told(s), s.Problems)
		}
		surely, possibly := g.Descendants("a")
		if len(g.Problems())+len(g.Cites("a"))+len(g.CitedBy("a"))+len(surely)+len(possibly) != 0 {
			t.Error("an empty graph says something")
		}
	}
}
