package identify_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// The texts that drafts are generated from: a contract and a statute.
const (
	contractText = `1. The Owner lets the barge Heron to the Carrier for 24 months from 1 March 2027.
2. The Carrier shall pay a hire of 4,200 euros a month, in advance, not later than the third day of the month.
3. The Owner shall deliver the barge at Saddle with a full tank and a valid certificate of the Harbour Office.
4. The Carrier may use the barge on inland waters. It shall not carry explosives or live animals.
5. The Carrier must keep a log of every passage and send a copy of it to the Owner within 10 days.
6. Repairs of the hull will be borne by the Owner. Repairs of the engine will be borne by the Carrier up to 3,000 euros a year.
7. If the engine fails for more than 5 days, the hire is reduced by 40 percent for that time.
8. The Carrier shall insure the cargo with an insurer whom the Owner accepts.
9. Neither side may assign this contract without the written consent of the other.
10. The Owner may inspect the barge on two days' notice.
11. The Carrier will return the barge at Saddle, clean and without cargo, at the end of the term.
12. Either side may end the contract with a notice of 60 days, but not before 1 September 2027.
13. The Carrier shall pay a deposit of 9,000 euros, which the Owner will give back within 30 days of the return.
14. Disputes are settled by an arbiter whom the Harbour Office names. The arbiter must decide within three months.
`
	statuteText = `1. Every household in the valley has the right to water from the common spring.
2. The Council shall keep the pipes in good order and shall publish an account of the costs each year.
3. No household may draw more than 900 litres on any day between 1 June and 30 September.
4. A household that waters a garden must do so before eight in the morning.
5. The fee is 12 crowns a quarter. The Council may lower it for a household of one person.
6. Nobody may dig a well within 200 metres of the spring.
7. The Warden shall read every meter twice a year and will leave a copy of the reading.
8. Whoever opens a sealed valve shall pay a fine of up to 500 crowns.
9. If the spring falls below the lower mark, the Council may ration water for at most 21 days.
10. The Assembly elects the Warden for four years. The Warden may be elected again once.
11. Half of the fines go to the school and half to the upkeep of the pipes.
12. A household may appeal against a fine to the Assembly within 14 days.
13. The Council must answer a complaint in writing within one month.
14. This statute enters into force on 1 January 2028 and replaces the rules of 1998.
`
)

// carried is a plan with one draft that three publications carry: one of them word for
// word, one with some words of its own, one that tells some of it.
func carried(t *testing.T, text string, parties ...plan.Party) *plan.Plan {
	t.Helper()
	p := &plan.Plan{ID: "carried", Parties: parties}
	v := outline.Parse(text).Version
	v.ID, v.Language, v.Lead = "first", "en", "herald"
	for _, id := range []string{"herald", "courier", "tide"} {
		p.Sources = append(p.Sources, sources.Source{ID: id, Name: id})
		p.Reports = append(p.Reports, sources.Report{
			ID: id, Source: id, Date: "2026-02-01",
			Language: "en", Read: sources.AccessRead,
		})
		v.Witnesses = append(v.Witnesses,
			plan.Witness{ID: id, Report: id, Wording: plan.WordingVerbatim})
	}
	v.Witnesses[2].Wording = plan.WordingParaphrase
	spelt := strings.NewReplacer("in good order", "in good repair", "a log of", "a record of",
		"each year", "every year", "borne by", "paid by", "up to", "not more than")
	for _, q := range v.All() {
		q.Confirmed = plan.ConfirmedExact
		v.Witnesses[1].Readings = append(v.Witnesses[1].Readings,
			plan.Reading{
				Points:  []string{q.ID},
				Content: plan.Content{Text: spelt.Replace(q.Text), Confirmed: plan.ConfirmedExact},
			})
		if len(q.ID) == 1 {
			v.Witnesses[2].Readings = append(v.Witnesses[2].Readings,
				plan.Reading{
					Points: []string{q.ID},
					Content: plan.Content{Text: "So it is said: " + strings.ToLower(q.Text[:1]) +
						q.Text[1:], Confirmed: plan.ConfirmedExact},
				})
		}
	}
	p.Versions = []plan.Version{*v}
	require.NoError(t, plan.Check(p))
	return p
}

// A turn is one way in which a redrafter turns a clause: what it finds, and what it
// puts there, each of them an effect.
type turn struct {
	name string
	find *regexp.Regexp
	put  []string
}

// slight are the modals and qualifiers; heavy is all else.
func slight() []turn {
	return []turn{
		{"modal", regexp.MustCompile(`\b(?:shall|must|will)\b`), []string{"may", "should"}},
		{
			"permission", regexp.MustCompile(`\b(Carrier|Owner|Council|Warden|side) may\b`),
			[]string{"$1 shall", "$1 must", "$1 should"},
		},
		{
			"qualifier", regexp.MustCompile(`\b(shall|must|will|may)\b`),
			[]string{
				"$1, if possible,", "$1, where practicable,", "$1 only", "$1, in principle,",
				"$1, as far as possible,", "$1 temporarily",
			},
		},
		{
			"bound", regexp.MustCompile(`\b(\d+(?: (?:days|euros|crowns|litres|metres|months)))\b`),
			[]string{"about $1", "at least $1"},
		},
	}
}

func heavy() []turn {
	return append(slight(),
		turn{
			"figure", regexp.MustCompile(`\b(\d)(\d*),(\d{3})\b`),
			[]string{"7${2}1,$3", "${1}5,$3"},
		},
		turn{
			"number",
			regexp.MustCompile(`\b\d+ (days|euros|crowns|litres|metres|months|percent)\b`),
			[]string{"77 $1", "45 $1"},
		},
		turn{
			"date", regexp.MustCompile(`\b1 (January|March|June|September)\b`),
			[]string{"15 $1", "1 November"},
		},
		turn{
			"negation", regexp.MustCompile(`\b(shall|must|will|may) (not )?`),
			[]string{"$1 never "},
		},
		turn{
			"condition", regexp.MustCompile(`\.$`),
			[]string{
				", if both sides agree.", ", unless a flood prevents it.",
				", provided that the Assembly consents.",
			},
		},
		turn{
			"exception", regexp.MustCompile(`\.$`),
			[]string{", except on Sundays.", ", except in winter."},
		},
		turn{
			"sentence", regexp.MustCompile(`\.$`),
			[]string{
				". This ends after two years.", ". Minors are exempt from this.",
				". A fee of 80 crowns is due for it.",
			},
		},
		turn{
			"quantifier",
			regexp.MustCompile(`\b(?:every|Every|each|all|Either|Neither|both|two)\b`),
			[]string{"some", "any", "no"},
		},
		turn{
			"adverb", regexp.MustCompile(`\b(shall|must|will|may) (not )?`),
			[]string{
				"$1 ${2}jointly ", "$1 ${2}reasonably ", "$1 ${2}permanently ",
				"$1 ${2}in peacetime ", "$1 ${2}promptly ", "$1 ${2}substantially ",
			},
		},
		turn{
			"preposition", regexp.MustCompile(`\b(?:before|within|until|after|between)\b`),
			[]string{"after", "before"},
		},
		turn{
			"cut",
			regexp.MustCompile(
				`(?: (?:in|on|with|within|for|of|by|before|without|between)\b[^.;,]*)\.`),
			[]string{"."},
		},
		turn{
			"adjective",
			regexp.MustCompile(
				`\b(written|full|valid|clean|common|lower|reliable|comprehensive|good|sealed)\b`),
			[]string{"adequate", "partial"},
		},
		turn{
			"party", regexp.MustCompile(`\bThe (?:Owner|Carrier|Council|Warden)\b`),
			[]string{"The Ministry", "The Harbour Office"},
		},
		turn{"nation", regexp.MustCompile(`\b(?:Ukraine|Russia)\b`), []string{"Poland", "Belarus"}},
	)
}

// A change is what was done to one point.
type change struct{ point, turn, was, is string }

// redrafted gives a text with n points changed, each in another one.
func redrafted(v *plan.Version, turns []turn, n int, r *rand.Rand) (*plan.Version, []change) {
	out := v.Clone()
	var done []change
	all := slices.Collect(func(yield func(*plan.Point) bool) {
		for _, q := range out.All() {
			if !yield(q) {
				return
			}
		}
	})
	for _, i := range r.Perm(len(all)) {
		if len(done) == n {
			break
		}
		q := all[i]
		for _, k := range r.Perm(len(turns)) {
			t := turns[k]
			sites := t.find.FindAllStringSubmatchIndex(q.Text, -1)
			if len(sites) == 0 {
				continue
			}
			at := sites[r.IntN(len(sites))]
			is := q.Text[:at[0]] + string(t.find.ExpandString(nil, t.put[r.IntN(len(t.put))],
				q.Text, at)) + q.Text[at[1]:]
			if is == q.Text {
				continue
			}
			done = append(done, change{q.ID, t.name, q.Text, is})
			q.Text = is
			break
		}
	}
	return out, done
}

// shown reports whether what was done to a point stands among what is to be looked at:
// the words that came in, or those that went out, in what no copy has.
func shown(c *identify.Copies, d change) bool {
	for i := range c.Points {
		p := &c.Points[i]
		if !slices.Contains(p.Points, d.point) {
			continue
		}
		if came := less(tokens(d.is), tokens(d.was)); (p.State == identify.CopyStateTold || len(p.At) == 0) && len(less(came, tokens(p.Text))) == 0 {
			return true // it stands there whole
		}
		words := ""
		for _, v := range p.Variations {
			if v.Alone() {
				words += " " + v.Words.Text + " " + v.Known.Text
			}
		}
		have, was, is := tokens(words), tokens(d.was), tokens(d.is)
		all := func(words []string) bool {
			return len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool {
				return !slices.Contains(have, w)
			})
		}
		if all(less(is, was)) || all(less(was, is)) || all(is) {
			return true
		}
	}
	return false
}

// tokens gives the words and figures of a text.
func tokens(text string) []string {
	return strings.FieldsFunc(strings.ToLower(strings.ReplaceAll(text, ",", "")),
		func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// less gives what of some words is left when each of others is taken away once.
func less(some, others []string) []string {
	out := slices.Clone(some)
	for _, w := range others {
		if i := slices.Index(out, w); i >= 0 {
			out = slices.Delete(out, i, i+1)
		}
	}
	return out
}

// TestGeneratedDrafts makes two hundred drafts out of three texts, half of them by one
// modal or qualifier and the others by one change to five: none is called a copy of
// what it was made from, each change is shown, and beside the text itself each is a
// draft, whose changes are its own.
func TestGeneratedDrafts(t *testing.T) {
	t.Parallel()
	contract := carried(t, contractText, plan.Party{ID: "owner", Name: "Owner"},
		plan.Party{ID: "carrier", Name: "Carrier"})
	statute := carried(t, statuteText)
	talks := ukraine2025.Plan()
	for i, tt := range []struct {
		name, version string
		p             *plan.Plan
		n             int
	}{
		{"contract", "first", contract, 70},
		{"statute", "first", statute, 70},
		{"28 points", "us-28", talks, 60},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(22, uint64(i)))
			v := tt.p.Version(tt.version)
			base := copyText(v, v.LeadWitness())
			c, err := identify.CompareCopy(tt.p, tt.version, base)
			require.NoError(t, err)
			require.Equal(t, identify.OutcomeCopy, c.Outcome,
				"what is made of it is held against what is a copy: %v", c.Reasons)
			called, unseen, changes, alike := 0, 0, 0, 0
			for k := range tt.n {
				turns, n := slight(), 1
				if k%2 == 1 {
					turns, n = heavy(), 1+r.IntN(5)
				}
				text, done := redrafted(base, turns, n, r)
				require.Len(t, done, n)
				struck := ""
				if k%10 == 9 { // and a point struck out
					i := 1 + r.IntN(len(text.Points)-2)
					struck = text.Points[i].ID
					text.Points = slices.Delete(text.Points, i, i+1)
					done = slices.DeleteFunc(done, func(d change) bool {
						return d.point == struck || strings.HasPrefix(d.point, struck+".")
					})
				}
				c, err := identify.CompareCopy(tt.p, tt.version, text)
				require.NoError(t, err)
				if c.Outcome == identify.OutcomeCopy {
					called++
					t.Errorf("called a copy: %+v", done)
				}
				if struck != "" {
					changes++
					assert.True(t, slices.ContainsFunc(c.Lacking,
						func(l identify.LackedPoint) bool {
							return l.Ref.Point == struck ||
								strings.HasPrefix(l.Ref.Point, struck+".")
						}), "point %s is struck out", struck)
				}
				for _, d := range done {
					changes++
					if !shown(c, d) {
						unseen++
						t.Errorf("not shown: %+v", d)
					}
				}
				if len(diff.Compare(base, text).Changes) == 0 {
					alike++
				}
			}
			t.Logf("%d drafts, %d changes: %d called a copy, %d changes not shown, %d without a change beside the text itself", tt.n, changes, called, unseen, alike)
			assert.Zero(t, alike)
		})
	}
}
