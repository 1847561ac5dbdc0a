package quote_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// Whom an article gives its last quotation to.
func TestSpeakers(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, tt := range []struct{ article, want string }{
		{"“We shall see,” said Ada Byron, who was there.", "Ada Byron"},
		{"“We shall see,” Ada Byron told reporters.", "Ada Byron"},
		{"“We shall see,” he added.", "he"},
		{"Ada Byron said: “We shall see.”", "Ada Byron"},
		{"According to Ada Byron, “all shall be well”.", "Ada Byron"},
		{"“One,” said Ada Byron. “And two.”", "Ada Byron"},
		{"US Vice President Ada Byron: “It is up to them.”", "US Vice President Ada Byron"},
		{"The critics call it “a bad day”.", "critics"},
		{"“It is a disgrace,” a Belgian diplomat said.", "Belgian"},
		{"Ada Byron called the plan “a bad day”.", "Ada Byron"},
		{"Ada Byron said that the draft’s “bad day” is near.", ""},
		{"The draft says “it is so”.", ""},
		{"Point 6 reads: “it is so”.", ""},
		{"“It is so,” the text says.", ""},
		{"“It is so,” wrote Reuters.", ""},
		{"He went home. It is, the plan goes on to say, “so”.", ""},
		{"„Das ist so“, sagte Kanzlerin Ada Byron.", "Kanzlerin Ada Byron"},
		{"Im Entwurf heißt es: „Das ist so.“", ""},
		{"« C’est ainsi », a déclaré Ada Byron.", "Ada Byron"},
		{"Le projet dit : « C’est ainsi ».", ""},
		{"«Так і є», — сказала Ада Байрон.", "Ада Байрон"},
		{"У документі сказано: «Так і є».", ""},
		{"«Так и есть», — заявил президент Иван Рябов.", "Иван Рябов"},
		{"Документ гласит: «Так и есть».", ""},
	} {
		r, err := quote.Article(p, "us-28", tt.article)
		require.NoError(t, err)
		require.NotEmpty(t, r.Quotations, tt.article)
		if got := r.Quotations[len(r.Quotations)-1].Speaker; got != tt.want {
			t.Errorf("%s: %q, want %q", tt.article, got, tt.want)
		}
	}
}
