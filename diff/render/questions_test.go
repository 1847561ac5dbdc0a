package render_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// A question is one that a reader asks of an output, with the lines that answer it,
// all of them under one draft. Of some the outputs must leave the answer open: their
// lines say so, and what would tempt to an answer stands nowhere there.
type question struct {
	ask    string
	output string
	under  string   // the label that the lines stand beside
	lines  []string // in order, the first words of each
	open   bool
	never  []string // what must not stand there
}

var questions = []question{
	{
		ask: "What size of army does the 28-point draft allow?", output: "military.cap",
		under: "20 Nov 2025 us-28/6",
		lines: []string{
			"at most 600,000 personnel",
			"quoted: Axios, read in pastebin; AFP, read in The Straits Times; AP, read in Global News; BBC News",
		},
		never: []string{"peacetime"},
	},
	{
		ask: "Does anybody doubt the 600,000?", output: "military.cap",
		under: "20 Nov 2025 us-28/6",
		lines: []string{"CONFLICT", "a limit, no figure given", "told: Finance.ua; TASS"},
	},
	{
		ask: "What does the E3 text allow?", output: "military.cap",
		under: "23 Nov 2025 e3-28/6 (answers us-28)",
		lines: []string{"at most 800,000 personnel in peacetime", "quoted: Reuters"},
		never: []string{"CONFLICT"},
	},
	{
		ask: "Does the European 24-point text limit the army?", output: "military.cap",
		under: "23 Nov 2025 eu-24/11 (answers us-28)",
		lines: []string{"NO LIMIT", "told: The Telegraph"},
	},
	{
		ask: "Has the Geneva text a limit on the army?", output: "military.cap",
		under: "23-24 Nov 2025 geneva-19", open: true,
		lines: []string{
			"CONFLICT", "said not to be in it", "claimed: ABC News",
			"at most 800,000 personnel", "claimed: Financial Times, read in Pravda network",
		},
		never: []string{"quoted"},
	},
	{
		ask: "Is the 800,000 of 24 December a ceiling?", output: "military.cap",
		under: "23 Dec 2025 ua-20-2025-12-24/4", open: true,
		lines: []string{
			"CONFLICT", "800,000 personnel in peacetime", "told: President of Ukraine",
			"at most 800,000 personnel in peacetime", "told: Pravda network",
		},
		never: []string{"quoted"},
	},
	{
		ask: "What size does the text of the Russian-American talks have?", output: "military.cap",
		under: "27 Nov 2025 - 26 Dec 2025 us-ru-27", open: true,
		lines: []string{"not seen"}, never: []string{"000", "NO LIMIT"},
	},
	{
		ask:    "How much of the frozen assets goes where in the 28-point draft?",
		output: "frozen-assets", under: "20 Nov 2025 us-28/14.a",
		lines: []string{
			"frozen assets to be invested: 100,000,000,000 USD", "quoted: Axios",
			"us-28/14.b: US share of the profits: half",
		},
	},
	{
		ask: "What is told of the frozen assets after Geneva?", output: "frozen-assets",
		under: "23-24 Nov 2025 geneva-19",
		lines: []string{"said not to be in it", "claimed: Bloomberg, read in TASS"},
	},
	{
		ask: "What does the text of 9 December have on frozen assets?", output: "frozen-assets",
		under: "9-20 Dec 2025 ua-20-2025-12-09", open: true,
		lines: []string{"not seen"}, never: []string{"nothing", "not in it"},
	},
	{
		ask: "Does the E3 text keep the compensation of the United States?", output: "10.a",
		under: "23 Nov 2025 e3-28/10.a",
		lines: []string{
			`"US to receive compensation for the guarantee" (Reuters`,
			"reworded, beside us-28",
		},
	},
	{
		ask: "And that of 24 December?", output: "10.a", under: "23 Dec 2025 ua-20-2025-12-24/5.c",
		lines: []string{"not in it, as it is told (President of Ukraine, read in Glavnoe; President of Ukraine, read in RBC-Ukraine)"},
	},
	{
		ask: "What became of the clause on a missile at Moscow by 24 December?", output: "10.d",
		under: "23 Dec 2025 ua-20-2025-12-24/5.b",
		lines: []string{"told: If Ukraine invades Russia or opens fire on Russian territory without provocation", "words not compared, renumbered, beside us-28"},
	},
	{
		ask: "Is it in the E3 text?", output: "10.d", under: "23 Nov 2025 e3-28/10.d",
		lines: []string{"not in it, as it is told (Reuters, read in Pravda network; Reuters, read in 5ch)"}, never: []string{"known"},
	},
	{
		ask: "Does the Geneva text have it?", output: "10.d", under: "23-24 Nov 2025 geneva-19",
		open:  true,
		lines: []string{"not seen"}, never: []string{"missile", "not in it"},
	},
	{
		ask: "From when are the 100 days to elections counted?", output: "25",
		under: "20 Nov 2025 us-28/25", open: true,
		lines: []string{
			"told: Ukraine will hold elections in 100 days.",
			"copies disagree on us-28: time of the elections: 100 days after approval (Fakti.bg, after Axios) / 100 days after signing (Gazeta.ru)",
		},
	},
	{
		ask: "What does the E3 text have instead of 100 days?", output: "elections",
		under: "23 Nov 2025 e3-28/25 (answers us-28)",
		lines: []string{"told: Ukraine will hold elections as soon as possible after the signing of the peace agreement.", "told: Reuters, read in Shorouk"},
		never: []string{"quoted"},
	},
	{
		ask: "Who says that an audit clause became the amnesty, and who denies it?", output: "26",
		under: "20 Nov 2025 us-28/26",
		lines: []string{"senior US official (United States), unnamed, as The Wall Street Journal reports, 20 Nov 2025: Ukraine replaced the audit by the amnesty.", "DENIED BY Rustem Umerov, 21 Nov 2025"},
	},
	{
		ask: "Was there a draft with an audit clause?", output: "26",
		under: "until 20 Nov 2025 us-28-audit/26", open: true,
		lines: []string{
			"told: Ukraine will conduct a full audit",
			"CLAIMED: that there was such a draft is said, not shown",
		}, never: []string{"quoted"},
	},
	{
		ask: `Did the E3 bring "total and complete" into point 2?`, output: "words",
		under: "first seen in us-28/2, as BBC News, read in a GitHub blog has it",
		lines: []string{`"total and complete"`},
	},
}

// TestQuestions answers the questions from the outputs alone.
func TestQuestions(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	outputs := make(map[string]string)
	write := func(name string, f func(io.Writer) error) {
		var b bytes.Buffer
		require.NoError(t, f(&b))
		outputs[name] = b.String()
	}
	wide := render.Width(10000) // a line is a line
	for _, subject := range []string{"military.cap", "frozen-assets", "elections"} {
		s, err := trail.Subject(p, subject)
		require.NoError(t, err)
		write(subject, func(w io.Writer) error { return render.Story(w, s, wide) })
	}
	all := trail.Follow(p)
	for _, point := range []string{"10.a", "10.d", "25", "26"} {
		write(point, func(w io.Writer) error {
			return render.Trail(w, p, all.Of(plan.Ref{Version: "us-28", Point: point})[0], wide)
		})
	}
	o, err := trail.Words(p, "e3-28")
	require.NoError(t, err)
	write("words", func(w io.Writer) error {
		return render.Origins(w, o, wide, render.Points("2"))
	})

	left := 0
	for _, q := range questions {
		got := beside(outputs[q.output], q.under)
		require.NotEmpty(t, got, "%s: nothing stands beside %q in\n%s", q.ask, q.under,
			outputs[q.output])
		rest := got
		for _, want := range q.lines {
			k := 0
			for k < len(rest) && !strings.HasPrefix(rest[k], want) {
				k++
			}
			if !assert.Less(t, k, len(rest), "%s: no line %q in\n%s", q.ask, want,
				strings.Join(got, "\n")) {
				break
			}
			rest = rest[k+1:]
		}
		for _, no := range q.never {
			assert.NotContains(t, strings.Join(got, "\n"), no, q.ask)
		}
		if q.open {
			left++
		}
	}
	assert.Len(t, questions, 20)
	assert.Equal(t, 7, left, "a third stays not known")
}

// beside gives the lines that stand beside a label: those of its own line and those
// below it up to the next label.
func beside(output, label string) []string {
	var out []string
	inside := false
	for line := range strings.Lines(output) {
		text := strings.Join(strings.Fields(line), " ")
		labelled := strings.HasPrefix(line, " ") && !strings.HasPrefix(line, "  ")
		switch {
		case labelled && (text == label || strings.HasPrefix(text, label+" ") ||
			strings.HasPrefix(text, label+": ")):
			inside = true
			text = strings.TrimSpace(strings.TrimPrefix(text, label))
			if strings.HasPrefix(text, ":") {
				text = "" // the title of the draft
			}
		case labelled || text == "":
			inside = false
		}
		if inside && text != "" {
			out = append(out, text)
		}
	}
	return out
}
