package evidence

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/compare"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/trail"
)

// TestQuestions holds that who has the outputs alone can answer what is asked of the
// plan that comes with the program, and where in them: ten questions that have an
// answer, and five of which the answer is that it is not known. No output says what
// a hasty reader would.
func TestQuestions(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		question string
		command  func() shell.Command
		args     string
		lines    []string // that answer, each without its line breaks
		never    []string
	}{
		{"1 what size of army each draft allows", compare.Command, "-point 6", []string{
			`us-28, Axios "[-The-] size of [-the Ukrainian Armed Forces will be limited to 600,000 personnel-]."`,
			`"Size of {+Ukraine military to be capped at 800,000 in peacetime+}."`,
			"CHANGED limit raised by a third, from 600,000 personnel to 800,000",
			"CHANGED now only “in peacetime” borne out by AFP, read in The Straits Times, AP, read in Global News, BBC News",
		}, nil},
		{"2 whether anybody doubts the 600,000", Command, "us-28/6", []string{
			"told: no figure (Finance.ua (after O. Goncharenko MP on Telegram), TASS (after O. Goncharenko MP on Telegram); at most 2 reports of their own, perhaps 1)",
			"at most 600,000 personnel (AFP (read at The Straits Times), AP (read at Global News), Axios (read at pastebin)",
			"Calgary uaconnect (after O. Goncharenko MP on Telegram), Kommersant (after O. Goncharenko MP on Telegram)",
			"cut of the army told: at least half (an unnamed outlet on the 19 points) told: exactly half (Rolling Stone)",
			"size limited; no figure given in the document, said to be due in the final one told by TASS",
		}, nil},
		{"3 which point was deleted, and how that is known", compare.Command, "-point 3", []string{
			"3 NATO expansion CHANGED: DELETED, number is kept",
			"the copy shows the place vacant (Reuters, read in The Straits Times)",
		}, nil},
		{"4 whether the Europeans wrote total and complete", compare.Command, "-point 2", []string{
			"COPIES comprehensive and comprehensive -> total and complete not the doing of e3-28: BBC News, read in a GitHub blog (21 Nov 2025) has it for us-28",
			"CHANGED “Europe” is now “NATO”",
		}, nil},
		{"5 whether NATO may station troops", compare.Command, "-point 8", []string{
			`"NATO agrees not to station troops in Ukraine."`, "the ban holds only “permanently”",
			"the ban holds only “under its command”",
			"the ban holds only “in peacetime”",
		}, nil},
		{"6 whether the European 24 points are an edit of the 28", Command, "eu-24", []string{
			"eu-24 European 24 points, a text of their own, published by The Telegraph",
			"eu-24 answers us-28 (so it is claimed) with a text of its own: no copy is known that it was written over.",
			"The E3 text and the 24 points are two texts. Reported by news.by, Mail.ru, Kommersant, TASS.",
			"Redraft adds: They are two. The 24 points have an order and numbers of their own and are no edit of the 28",
		}, []string{"revises us-28"}},
		{"6 the same, from a comparison alone", compare.Command, "-brief us-28 eu-24", []string{
			"European 24 points, a text of their own, published by The Telegraph",
		}, []string{"revises us-28"}},
		{"who published what first, and which draft it is", Command, "us-28", []string{
			"a translation: O. Goncharenko MP on Telegram (read at TSN; at TASS; at Finance.ua; at Kommersant; at Calgary uaconnect) 20 Nov 2025; it carries the whole draft; in Ukrainian",
			"TASS (outlet), Fakti.bg (outlet) said, Nov 2025: Goncharenko's text was the first in full that was public, hours before that of Axios.",
		}, nil},
		{
			"6 whether they limit the army", trail.Command, "military.cap",
			[]string{"eu-24/11 (answers us-28): European 24 points, a text of their own, published by The Telegraph NO LIMIT told: The Telegraph"},
			nil,
		},
		{
			"7 who said that an audit became the amnesty, and what the man named says", Command,
			"us-28/26",
			[]string{
				"behind it: 1 report of its own: The Wall Street Journal",
				"senior US official (United States), unnamed, as The Wall Street Journal reports, 20 Nov 2025: Ukraine replaced the audit by the amnesty.",
				"Trofimov (reporter of The Wall Street Journal) said, 20-21 Nov 2025: The Ukrainian who changed the point is Rustem Umerov.",
				"DENIED BY Rustem Umerov, 21 Nov 2025: He gave no assessment and approved no point",
			},
			nil,
		},
		{"8 what recognition stands in 21.a", Command, "us-28/21.a", []string{
			`"Crimea, Luhansk and Donetsk will be recognized as de facto Russian, including by the United States."`,
			"told: de jure, perhaps not of the draft (liveindia.tv)",
			"perhaps not of the draft: all of it (no other copy has it)",
		}, nil},
		{"9 what became of the 100 days", compare.Command, "-point 25", []string{
			"25 Elections told",
			"time of the elections: as told, as soon as possible after the signing of the peace agreement instead of 100 days",
			"words are not compared: a side was not read in these words",
		}, []string{`"Ukraine will hold elections`}},
		{"10 what is told of the amnesty after Geneva", Command, "us-28/26", []string{
			"geneva-19 not there, told: The amnesty point is not among the 19. Reported by Deutsche Welle (read at axy.media), ABC News (read at Caliber.az), RBC-Ukraine.",
			"Stefanishyna (ambassador) said, Nov 2025: The amnesty point is not among the 19.",
		}, nil},

		{"A who wrote the 28 points", Command, "us-28", []string{
			"authorship disputed",
			"authorship attributed by Marco Rubio (Secretary of State) to United States",
			"to someone believed to represent Russia, 22 Nov 2025:",
			"DENIED BY Pigott (State Department), 22 Nov 2025: The senators' account is blatantly false.",
			"- as a fact: who wrote the 28-point draft (different authors are named, or an authorship is denied).",
		}, nil},
		{
			"whether Umerov denies that the draft is real", Command, "us-28", nil,
			[]string{"DENIED BY Rustem Umerov", "Rustem Umerov denied it"},
		},
		{"whether the New York Post's official is answered", Command, "us-28/26", []string{
			"Redraft adds: No clause is named. Umerov said on 21 November that he approved no point; which of the two came first is not known.",
			"Rustem Umerov says against the report: He gave no assessment and approved no point",
		}, nil},
		{"what is told of the E3 text in 14", compare.Command, "-brief", []string{
			"14 TOLD perhaps not of e3-28: both relays run the two European texts of 23 November together",
			"US share of the profits: as told, no share; it was 50 percent; not told by itself in e3-28: a b",
			"20 TOLD of us-28's head, a, b, c, told of e3-28: a; the others not by themselves",
			"there in e3-28, its words not seen: 24.a 24.b 24.c 24.d",
			"told, words not compared: 11 12 16 18 19 24",
		}, []string{"told in the same sense", "preferential / preferred"}},
		{
			"whether an item of 20 and 24 is told, in the point itself", compare.Command,
			"-point 20",
			[]string{
				"of us-28's head, a, b, c, told of e3-28: a; the others not by themselves",
				"a told of e3-28 at 20", "b not told by itself in e3-28",
				"c not told by itself in e3-28",
			},
			[]string{"a not seen", "b not seen"},
		},
		{"B what the E3 text says in 15, 17, 22, 23, 27, 28", compare.Command, "-brief", []string{
			"6 not seen in e3-28 (15 17 22 23 27 28)",
			"What is not known of a draft is not thereby refused or deleted.",
			"1 deleted (3)",
		}, nil},
		{"C whether the Geneva text limits the army", Command, "geneva-19", []string{
			"the matter of us-28/6 (Size of the armed forces) missing (ABC News (read at Caliber.az), RBC-Ukraine) there (Financial Times (read at Pravda network))",
			"- that the Geneva text says anything word for word: no text of it was seen.",
			"- that the Geneva text has only one of these: nothing of point 6 of the 28-point draft",
		}, nil},
		{"D whether the E3 reject recognition", Command, "e3-28/21", []string{
			"- that the E3 counter-proposal lacks what is not mentioned here: point 21 is told.",
		}, []string{"rejects recognition", "reject recognition", "recognition refused"}},
		{"D whether a draft with an audit existed", Command, "us-28/26", []string{
			"CLAIMED EARLIER STATE: us-28-audit/26 Audit of aid only claimed to have existed",
			"- that point 26 of the Claimed earlier state of the amnesty point existed: it is known from a claim alone",
		}, nil},
		{"E whether 800,000 is a ceiling", Command, "ua-20-2025-12-24/4", []string{
			"told: at most 800,000 personnel in peacetime (Pravda network)",
			"told: exactly 800,000 personnel in peacetime (President of Ukraine (read at Hindustan Times, there after AFP), hromadske",
			"- that the 20-point framework (as President Zelensky presented it) has only one of these: limit on the army:",
		}, nil},
		{"E whether there is a later text", Command, "ua-20-2026", []string{
			"known by its contents only",
			"- that the 20-point framework in 2026 says anything word for word: no text of it was seen.",
		}, nil},
	} {
		t.Run(tt.question, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := shelltest.Call(tt.command(), "", strings.Fields(tt.args)...)
			require.Zero(t, answer, errs)
			one := flat(out)
			for _, line := range tt.lines {
				assert.Contains(t, one, line)
			}
			for _, line := range tt.never {
				assert.NotContains(t, one, line)
			}
		})
	}
}
