package facts_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/facts"
)

// TestVocabulary reads clauses with a reader that remembers the words of those before, and with
// one that never read: both find the same.
func TestVocabulary(t *testing.T) {
	parties := readParties(t)
	texts := map[string][]string{}
	for _, c := range readLabels(t) {
		texts[c.lang] = append(texts[c.lang], c.text)
	}
	hard := []string{
		"The U.S. shall pay 5 euros to U.S.A. and the US.", "Ж. П.A. сплачує 5 євро",
		"l'Acheteur doit payer", "об'єкт і об’єкт, Об'Єкт",
		"Cafe\u0301 owner must pay", "straße Straße STRASSE ×5÷3", "shall\xd0", "\xd0a shall \xc3",
		"shall-pay shall’pay SHALL Shall sHALL",
		"", "донаукововиробничопідприємницькийдоговір має бути сплачений", "A. B. may not.",
	}
	for lang, clauses := range texts {
		warm := facts.NewReader(facts.Language(lang), facts.Parties(parties))
		all := append(append([]string(nil), clauses...), hard...)
		for range 3 {
			for _, text := range all {
				warm.Read(text)
			}
		}
		for i, text := range all {
			if i%8 != 0 && i < len(clauses) { // a reader takes a while to make
				continue
			}
			cold := facts.NewReader(facts.Language(lang), facts.Parties(parties))
			require.Empty(t, cmp.Diff(cold.Read(text), warm.Read(text)), "%s: %q", lang, text)
		}
	}
}

// TestAppendContext appends to details that are there.
func TestAppendContext(t *testing.T) {
	r := facts.NewReader(facts.Language("en"))
	want := append(r.Read("The fee is 5 euros."), r.Read("It falls due on 3 May 2027.")...)
	got, err := r.AppendContext(t.Context(), r.Read("The fee is 5 euros."),
		"It falls due on 3 May 2027.")
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, got))
	got, err = r.AppendContext(t.Context(), got, "and so on")
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(want, got))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = r.AppendContext(ctx, got, "The fee is 5 euros.")
	require.ErrorIs(t, err, context.Canceled)
}
