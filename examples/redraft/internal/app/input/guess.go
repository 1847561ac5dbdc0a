package input

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// A guess is an encoding that texts may be in which are no UTF-8, and the
// characters outside ASCII that its languages use most, the commonest first.
type guess struct {
	name   string // as -encoding takes it
	shown  string
	common string
	dense  bool // such characters stand side by side
}

func guesses() []guess {
	const cyrillic = "оеаинтсрвлкмдпуяызьбгчйхжшюцщіїєґэфъё"
	const western = "éèàçêôîâùëïüöäßñóíáúãõåæøœ“”‘’–—…«»€£§°"
	const central = "ąćęłńóśźżáčďéěíňřšťúůýžőűăâîşţ„”–"
	return []guess{
		{"windows-1251", "Windows-1251", cyrillic, true},
		{"koi8-u", "KOI8", cyrillic, true},
		{"ibm866", "code page 866", cyrillic, true},
		{"iso-8859-5", "ISO 8859-5", cyrillic, true},
		{"x-mac-cyrillic", "Mac Cyrillic", cyrillic, true},
		{"windows-1253", "Windows-1253", "αοιετσνηυρπκλμςωγδθάόίέήύώβφχζξψ", true},
		{"windows-1255", "Windows-1255", "יולהאתרםשבמנחעדקצגפכטזסךןףץ", true},
		{"windows-1256", "Windows-1256", "الينمتربوعدسفهكقحجشصطخضذزثغظ،", true},
		{
			"gb18030", "GB 18030",
			"的一是不了在人有我他这中大来上国个到说们为和地出也时年，。、第条方以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四各双", true,
		},
		{
			"big5", "Big5",
			"的一是不了在人有我他這中大來上國個到說們為和地出也時年，。、第條方以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四各雙", true,
		},
		{"shift_jis", "Shift JIS", "のにはをたがでてとしれさあるいなか、。年第条", true},
		{"euc-jp", "EUC-JP", "のにはをたがでてとしれさあるいなか、。年第条", true},
		{"euc-kr", "EUC-KR", "이다는의에을가를한고하은지도로제조과", true},
		{"windows-1252", "Windows-1252", western, false},
		{"windows-1250", "Windows-1250", central, false},
	}
}

// seems says what bytes are that are no UTF-8.
func seems(data []byte) string {
	const enough = 1 << 16
	sample := data[:min(len(data), enough)]
	if wide := wideForm(sample); wide != "" {
		return fmt.Sprintf("looks like %s without its mark; -encoding %s reads it so",
			strings.ToUpper(wide), strings.ToLower(wide))
	}
	if controlled(sample) {
		return "is no text"
	}
	if line, bad := nearlyUTF8(data); line > 0 {
		return fmt.Sprintf(
			"is UTF-8 but for some bytes, the first in line %d (%#x); mend them, or name its "+
				"encoding with -encoding", line, bad)
	}
	best, most := guess{}, 0
	dense := isDense(sample)
	for _, g := range guesses() {
		if g.dense != dense {
			continue
		}
		if score := g.score(sample); score > most {
			best, most = g, score
		}
	}
	const likely = 300
	if most < likely {
		return "is not UTF-8, and what it is does not show; name its encoding with -encoding"
	}
	return fmt.Sprintf("is not UTF-8; it looks like %s: -encoding %s reads it so", best.shown,
		best.name)
}

// wideForm names the form in which every second byte of a text in Latin, Greek
// or Cyrillic letters is nearly zero; "" if that is not so.
func wideForm(data []byte) string {
	var low [2]int
	for i, b := range data {
		if b <= '\x05' {
			low[i%2]++
		}
	}
	const most = 9 // tenths
	switch half := len(data) / 2; {
	case low[1]*10 >= half*most && low[0] == 0:
		return "UTF-16LE"
	case low[0]*10 >= half*most && low[1] == 0:
		return "UTF-16BE"
	}
	return ""
}

// nearlyUTF8 gives the line of the first byte that is no UTF-8 where most
// characters outside ASCII are.
func nearlyUTF8(data []byte) (line int, bad byte) {
	good, wrong, first := 0, 0, -1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if wrong++; first < 0 {
				first = i
			}
		case size > 1:
			good++
		}
		i += size
	}
	if first < 0 || good <= wrong {
		return 0, 0
	}
	return bytes.Count(data[:first], []byte("\n")) + 1, data[first]
}

// isDense reports whether most bytes outside ASCII stand beside another one.
func isDense(data []byte) bool {
	high, adjacent := 0, 0
	for i, b := range data {
		if b < utf8.RuneSelf {
			continue
		}
		high++
		if i > 0 && data[i-1] >= utf8.RuneSelf || i+1 < len(data) && data[i+1] >= utf8.RuneSelf {
			adjacent++
		}
	}
	return adjacent*2 > high
}

// score says per mille how far the characters outside ASCII are those that the
// languages of g use.
func (g guess) score(data []byte) int {
	charset, err := htmlindex.Get(g.name)
	if err != nil {
		return 0
	}
	out, err := charset.NewDecoder().Bytes(data)
	if err != nil {
		return 0
	}
	const full, half, often = 2, 1, 20
	sum, n, before := 0, 0, ' '
	place := make(map[rune]int)
	for i, r := range []rune(g.common) {
		place[r] = full
		if i >= often {
			place[r] = half
		}
	}
	for _, r := range string(out) {
		last := before
		before = r
		switch {
		case r < utf8.RuneSelf:
			continue
		case r == utf8.RuneError, unicode.IsControl(r), unicode.IsUpper(r) && unicode.IsLower(last):
			sum -= full
		case place[r] > 0:
			sum += place[r]
		case place[unicode.ToLower(r)] == 0 && !unicode.Is(unicode.Han, r) &&
			!unicode.Is(unicode.Hangul, r):
			sum -= half
		}
		n++
	}
	if n == 0 {
		return 0
	}
	const perMille = 1000
	return sum * perMille / (full * n)
}
