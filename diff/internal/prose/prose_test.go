package prose_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
)

func TestTrim(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{" , ", ""},
		{"one", "one"},
		{" (one, two). ", "one, two"},
		{"«600 000»", "600 000"},
		{`"authorised officer" means a person; `, `"authorised officer" means a person`},
		{`, the Bank (the "Fund").`, `the Bank (the "Fund")`},
		{` (a) is paid, `, `(a) is paid`},
		{`one) and (two`, `one) and (two`},
		{`„Träger“ ist, wer „zahlt“;`, `„Träger“ ist, wer „zahlt“`},
		{`one" (`, "one"},
	} {
		at, end := prose.Trim("x "+tt.text+" y", 2, 2+len(tt.text))
		assert.Equal(t, tt.want, ("x " + tt.text + " y")[at:end], "%q", tt.text)
	}
}

func TestFolded(t *testing.T) {
	t.Parallel()
	assert.Equal(t, "the army's size 600,000", prose.Folded(" The Army’s size – 600,000!"))
	assert.Empty(t, prose.Folded(" – . "))
}

func TestSubstantial(t *testing.T) {
	t.Parallel()
	var got []string
	for _, w := range prose.Words("A cap of 5 is set for the army.") {
		if prose.Substantial(w) {
			got = append(got, w.Text)
		}
	}
	assert.Equal(t, []string{"5", "army"}, got)
}

func TestHeaded(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ heading, text, want string }{
		{"", "", ""},
		{"A", "", "A"},
		{"", "b", "b"},
		{"A", "b", "A\nb"},
	} {
		assert.Equal(t, tt.want,
			prose.Headed(&plan.Point{Heading: tt.heading, Content: plan.Content{Text: tt.text}}))
	}
}

func TestBracketed(t *testing.T) {
	t.Parallel()
	for _, sign := range []string{"[", "]", "{", "}", "【", "】", "［", "］"} {
		assert.True(t, prose.Bracketed("one "+sign+" two"), sign)
		assert.Positive(t, bracket.Parse(sign+"one").Count().Unmatched, sign)
	}
	assert.False(t, prose.Bracketed("(one) <two> „three“ 「four」"))
}
