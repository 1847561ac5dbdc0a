package quote_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// TestArticleInAnotherLanguage holds that what an article quotes in a language in
// which no words of the draft are known is told as that, whether or not the words
// of the quotation show their language by themselves; and that what it quotes of
// the draft's own words is checked all the same.
func TestArticleInAnotherLanguage(t *testing.T) {
	t.Parallel()
	const found, different = "“European fighter jets will be stationed in Poland”",
		"“The size of the Ukrainian Armed Forces will be limited to 900,000 personnel”"
	for _, tt := range []struct{ language, article string }{
		{"es", "El plan dice que «se confirmará la soberanía de Ucrania» y añade, según los diarios de la capital, que «los cazas europeos irán a Polonia». Se cita además «ejército limitado»."},
		{"pt", "O plano diz que «será confirmada a soberania da Ucrânia» e acrescenta, segundo os jornais da capital, que «caças europeus ficarão na Polónia». Não se cita mais do que «exército limitado»."},
		{"hu", "A terv szerint „Ukrajna szuverenitását megerősítik”, és a lapok azt írják, hogy „európai vadászgépek lesznek Lengyelországban”. Nem idéznek belőle mást, csak ezt: „korlátozott hadsereg”, ami nem új."},
		{"nl", "In het plan staat dat „de soevereiniteit van Oekraïne wordt bevestigd” en dat „Europese gevechtsvliegtuigen in Polen komen”. Verder citeren de kranten er niet veel uit, op „beperkt leger” na."},
		{"sv", "I planen står att ”Ukrainas suveränitet bekräftas” och att ”europeiska stridsflygplan placeras i Polen”. Det är inte allt som tidningarna citerar: en av dem har också ”begränsad armé”."},
		{"fi", "Suunnitelmassa sanotaan, että ”Ukrainan suvereniteetti vahvistetaan” ja että ”eurooppalaiset hävittäjät sijoitetaan Puolaan”. Lehtien mukaan siinä ei ole muuta kuin ”rajoitettu armeija”, joka on jo tiedossa."},
		{"cs", "V plánu se píše, že „suverenita Ukrajiny bude potvrzena“ a že „evropské stíhačky budou v Polsku“. Podle listů je v něm také „omezená armáda“ a nic, co by ještě nebylo známo."},
		{"", "Plāns, raksta avīzes, sākas šādi: «Ukrainas suverenitāte tiks apstiprināta». Tālāk seko «Eiropas iznīcinātājus izvietos Polijā», beigās vēl «ierobežota armija», kuras skaitlis pilsētā apspriests vakar vakarā."},
	} {
		t.Run(tt.language, func(t *testing.T) {
			t.Parallel()
			r, err := quote.Article(ukraine2025.Plan(), "us-28", tt.article+" "+found+" "+different)
			require.NoError(t, err)
			assert.Equal(t, tt.language, r.Language)
			require.Len(t, r.Quotations, 5)
			for _, q := range r.Quotations[:3] {
				assert.Equal(t, quote.AnswerUnchecked, q.Answer, q.Text)
				assert.Equal(t, quote.ReasonLanguage, q.Reason, q.Text)
				assert.Equal(t, tt.language, q.Language, q.Text)
			}
			assert.Equal(t, quote.AnswerFound, r.Quotations[3].Answer)
			assert.Equal(t, quote.AnswerDifferent, r.Quotations[4].Answer)
		})
	}
}

// TestPlacedByFigures holds that a quotation in another language is placed by its
// figures and names where these tell the point, and by nothing else.
func TestPlacedByFigures(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ quotation, point string }{
		{"El tamaño de las Fuerzas Armadas de Ucrania se limitará a 600.000 efectivos", "6"},
		{"El ejército de Ucrania se limitará a 700.000 efectivos", ""},
		{"Se confirmará la soberanía de todo el país", ""},
		// two points have that sum
		{"Se invertirán 100.000 millones de dólares de activos rusos", ""},
	} {
		t.Run(tt.quotation, func(t *testing.T) {
			t.Parallel()
			r, err := quote.Article(ukraine2025.Plan(), "us-28",
				"El plan dice, según los diarios de la capital que lo han visto, que «"+
					tt.quotation+"».")
			require.NoError(t, err)
			require.Len(t, r.Quotations, 1)
			q := &r.Quotations[0]
			assert.Equal(t, quote.ReasonLanguage, q.Reason)
			assert.Empty(t, q.Places)
			if tt.point == "" {
				assert.Empty(t, q.Near)
				return
			}
			require.NotEmpty(t, q.Near)
			for _, p := range q.Near {
				assert.Equal(t, tt.point, p.Ref.Point)
				assert.Empty(t, p.Differences)
			}
		})
	}
}
