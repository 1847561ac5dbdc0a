package effect_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/diff/effect"
)

// A claimTest is a rewording with all that is to be said of it, as brief has it.
type claimTest struct {
	name, lang, old, new string
	want                 []string
}

// checkClaims holds what is said of rewordings, there and back.
func checkClaims(t *testing.T, tests []claimTest) {
	t.Helper()
	c := effect.NewComparer()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			old, new := effect.Verbatim(tt.old), effect.Verbatim(tt.new)
			old.Language, new.Language = tt.lang, tt.lang
			if diff := cmp.Diff(tt.want, brief(c.Compare(old, new))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			checkMirror(t, c, old, new)
		})
	}
}

// TestClaims holds what may be claimed of ordinary rewordings: no more than their words
// bear out, and no less than what the change is about.
func TestClaims(t *testing.T) {
	checkClaims(t, []claimTest{
		{
			"a ban by its subject is not stronger under a bound", "en",
			"Each kite shall have a line of no more than 40 metres.",
			"No kite may have a line of more than 40 metres.",
			[]string{
				"substantive [Each] []", "unclear [shall] [may]",
			},
		},
		{
			"a ban by its subject is new", "en", "Each kite shall have a tail.",
			"No kite may have a tail.",
			[]string{"prohibition-added [] [No kite may]", "substantive [Each] []"},
		},
		{
			"може бути, можна", "uk", "Постанова може бути скасована судом міста.",
			"Постанову судом міста можна скасувати.",
			[]string{"wording-only [Постанова може бути скасована судом міста.] [Постанову судом міста можна скасувати.]"},
		},
		{
			"не можна", "uk", "Собак можна купати в озері.", "Собак не можна купати в озері.",
			[]string{"permission-to-prohibition [можна] [не можна]"},
		},
		{
			"peut être, il est possible", "fr", "La clôture peut être peinte.",
			"Il est possible de peindre la clôture.",
			[]string{"wording-only [La clôture peut être peinte.] [Il est possible de peindre la clôture.]"},
		},
		{
			"whose consent a pronoun says", "uk", "Листи можна відкривати лише за їхньою згодою.",
			"Листи можна відкривати.",
			[]string{"condition-dropped [за їхньою згодою] [] consent"},
		},
		{
			"the same in Russian", "ru", "Врач вправе снимать пациентов только с их согласия.",
			"Врач вправе снимать пациентов.",
			[]string{"condition-dropped [с их согласия] [] consent"},
		},
		{
			"the same in German", "de",
			"Die Briefe dürfen nur mit ihrer Zustimmung geöffnet werden.",
			"Die Briefe dürfen geöffnet werden.",
			[]string{"condition-dropped [mit ihrer Zustimmung] [] consent"},
		},
		{
			"the same in French", "fr",
			"Le gardien peut ouvrir les coffres seulement avec leur accord.",
			"Le gardien peut ouvrir les coffres.",
			[]string{"condition-dropped [avec leur accord] [] consent"},
		},
		{
			"the same in English", "en", "Letters may be opened only with their consent.",
			"Letters may be opened.",
			[]string{"condition-dropped [with their consent] [] consent"},
		},
		{
			"an only with what it limits", "en", "Riders may use the ford.",
			"Only riders may use the ford.",
			[]string{"scope-narrowed [] [Only riders] only"},
		},
		{
			"an only behind it", "en", "The shed is open for repairs only.",
			"The shed is open for repairs.",
			[]string{"scope-widened [repairs only] [] only"},
		},
		{
			"provided is a verb", "en", "The school may close.",
			"The school may close unless a bus has been provided.",
			[]string{"condition-added [] [unless a bus has been provided] unless"},
		},
		{
			"another name", "en", "Ostland shall pay for the lock on the canal.",
			"Westmark shall pay for the lock on the canal.",
			[]string{"party-replaced [Ostland] [Westmark] holder"},
		},
		{
			"another name, and a verb that binds", "en", "Ostland shall bear the cost of the lock.",
			"Westmark shall bear the cost of the lock.",
			[]string{"party-replaced [Ostland] [Westmark] holder"},
		},
		{
			"no name", "en", "Silence shall end the term.", "Payment shall end the term.",
			[]string{"unclear [Silence] [Payment]"},
		},
		{
			"a noun that names a duty", "de", "Gäste haben sich an der Pforte zu melden.",
			"An der Pforte besteht Meldepflicht für Gäste.",
			[]string{"substantive [Gäste] []", "unclear [melden] [Gäste]"},
		},
		{
			"a ban that says which", "en", "Claims shall be heard in Lodge Nine.",
			"Claims which cannot be settled by the wardens shall be heard in Lodge Nine.",
			[]string{"scope-narrowed [] [which cannot be settled by the wardens]"},
		},
		{
			"one word of force before two verbs", "en", "For apprentices it shall be voluntary.",
			"For apprentices it shall include help with the forms.",
			[]string{"unclear [voluntary] [include help with the forms]"},
		},
		{
			"a duty that comes", "de", "Im Labor dürfen Gäste rauchen.",
			"Im Labor dürfen Gäste rauchen. Es besteht Helmpflicht.",
			[]string{"duty-added [] [Es besteht Helmpflicht]"},
		},
		{
			"a relative clause for a genitive", "en",
			"The clerk calls the guests in the order of the register.",
			"The clerk calls the guests in the order in which they stand in the register.",
			[]string{"unclear [of] [in which they stand in]"},
		},
		{
			"annual, of the year", "en", "To approve the annual budget for 2031.",
			"To approve the budget for the year 2031.",
			[]string{"substantive [annual] []"},
		},
		{
			"each, jointly", "en",
			"If two persons hire the boat, each of them is liable for the whole fee.",
			"If two persons hire the boat, they are jointly and severally liable for the fee.",
			[]string{
				"unclear [each] [jointly and severally]", "unclear [is liable for] []",
				"substantive [whole] []",
			},
		},
		{
			"a statement that names nothing", "en", "Boats with a mast pay double.",
			"For boats that have a mast double is charged.",
			[]string{
				"substantive [] [For]", "unclear [with] [have]", "substantive [pay] []",
				"substantive [] [charged]",
			},
		},
		{
			"a limit by a ban", "en", "No member may hold more than two plots.",
			"A member may hold at most two plots.",
			[]string{"wording-only [No member may hold more than two plots.] [A member may hold at most two plots.]"},
		},
		{
			"another limit by a ban", "en", "A tenant may not keep more than two dogs.",
			"A tenant may keep at most three dogs.",
			[]string{"figure-raised [two] [three] 1 50.00 1/2"},
		},
		{
			"late", "en", "On return after the due date a fine of 2 euro is charged.",
			"A fine of 2 euro applies to late return.",
			[]string{"unclear [On return after the due date a fine of 2 euro is charged] [A fine of 2 euro applies to late return]"},
		},
		{
			"taking effect", "en", "We shall publish new rates 20 days before they take effect.",
			"New rates shall be published by us twenty days before taking effect.",
			[]string{"unclear [We shall publish new rates 20 days before they take effect] [New rates shall be published by us twenty days before taking effect]"},
		},
		{
			"what one gets, and may be paid", "en", "The trainee receives a bonus of 300 euro.",
			"The school may pay a bonus of 300 euro.",
			[]string{"unclear [trainee receives] [school may pay]", "force-weakened [] [may]"},
		},
		{
			"a ban, and leave for some only", "en", "Extensions are not permitted.",
			"Extensions are permitted only under section 4.",
			[]string{
				"prohibition-to-permission [are not permitted] [are permitted]",
				"scope-narrowed [] [only under section 4] only", "reference-added [] [section 4]",
			},
		},
		{
			"a participle is a condition without its verb", "en", "The school may close.",
			"The school may close provided that a bus runs.",
			[]string{"condition-added [] [provided that a bus runs] provided"},
		},
	})
}
