package lang_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/internal/lang"
)

func TestGuess(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ want, text string }{
		{"en", "The ferry sails at noon, and the crew is paid by the owner of the ship."},
		{"de", "Die Fähre fährt am Mittag, und die Mannschaft wird von dem Eigner des Schiffes bezahlt."},
		{"fr", "Le bac part à midi, et l'équipage est payé par le propriétaire du navire dans les dix jours."},
		{"es", "El barco sale al mediodía y la tripulación será pagada por el dueño de la nave en los diez días."},
		{"pt", "O barco sai ao meio-dia e a tripulação será paga por o dono do navio em dez dias, não depois das provas."},
		{"it", "La nave parte a mezzogiorno e il personale è pagato dal padrone della nave per ogni viaggio che non è di prova."},
		{"pl", "Prom wypływa w południe, a załoga jest opłacana przez właściciela statku i nie czeka na pasażerów, którzy się spóźnią."},
		{"uk", "Пором відпливає опівдні, і екіпаж не чекає на пасажирів, що запізнилися, та не несе за це відповідальності."},
		{"ru", "Паром отходит в полдень, и экипаж не ждёт пассажиров, что опоздали, и не отвечает за это при расчётах с ними."},
		{"nl", "De boot vertrekt om twaalf uur en de bemanning wordt door de eigenaar van het schip betaald, niet door de reizigers."},
		{"zh", "渡轮于中午启航，船员由船东支付工资。"},
		{"ja", "フェリーは正午に出航し、乗組員は船主から給与を受ける。"},
		{"ko", "여객선은 정오에 출항하고 선원은 선주에게서 급여를 받으며 승객을 기다리지 않는다."},
		{"fa", "کشتی ظهر حرکت کرد و دستمزد خدمه را مالک آن پرداخت کرده است."},
		{"", "کشتی دوپہر کو روانہ ہوتی ہے اور عملے کی تنخواہ مالک دیتا ہے۔"},
		{"ar", "تبحر العبارة ظهرا ويدفع مالك السفينة أجور الطاقم ولا تنتظر المسافرين المتأخرين"},
		{"el", "Το πλοίο αναχωρεί το μεσημέρι και το πλήρωμα πληρώνεται από τον πλοιοκτήτη."},
		{"", "Ferry, noon, crew."},
		{"", "Åland Öresund Kattegat Skagerrak Bornholm Gotland Öland Rügen Hiddensee"},
	} {
		assert.Equal(t, tt.want, lang.Guess(tt.text), tt.text)
	}
}
