package docx

import (
	"strconv"
	"strings"
)

// formatted writes a number as a format of ECMA-376 (17.18.59) does, or as custom
// counts; in figures, and not known, where the format is another one.
func formatted(n int, format, custom string) (label string, known bool) {
	figures := strconv.Itoa(n)
	switch format {
	case "", "decimal", "decimalHalfWidth":
		return figures, true
	case "bullet", "none":
		return "", true
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + figures, true
		}
		return figures, true
	case "ordinal":
		return figures + ordinalEnd(n), true
	case "cardinalText":
		return capital(cardinal(n)), true
	case "ordinalText":
		return capital(ordinal(n)), true
	case "numberInDash":
		return "- " + figures + " -", true
	case "hex":
		return strings.ToUpper(strconv.FormatInt(int64(n), 16)), true
	case "lowerRoman":
		return strings.ToLower(roman(n)), true
	case "upperRoman":
		return roman(n), true
	case "decimalFullWidth", "decimalFullWidth2":
		return shifted(figures, '０'-'0'), true
	case "hindiNumbers": // those of Devanagari
		return shifted(figures, '०'-'0'), true
	case "thaiNumbers":
		return shifted(figures, '๐'-'0'), true
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return signs(n, "①", 20), true
	case "decimalEnclosedParen":
		return signs(n, "⑴", 20), true
	case "decimalEnclosedFullstop":
		return signs(n, "⒈", 20), true
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
		"japaneseDigitalTenThousand",
		"taiwaneseCounting", "taiwaneseCountingThousand", "koreanDigital":
		return eastern(n, format), true
	case "custom":
		return customary(n, custom)
	}
	if letters, doubled := alphabetOf(format); letters != "" {
		return lettered(n, letters, doubled), true
	}
	return figures, false
}

// alphabetOf gives the letters that a format counts with, and whether it doubles
// them after the last: a to z, then aa, bb and so on.
func alphabetOf(format string) (letters string, doubled bool) {
	const latin, russian = "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя"
	switch format {
	case "lowerLetter":
		return latin, true
	case "upperLetter":
		return strings.ToUpper(latin), true
	case "russianLower":
		return russian, true
	case "russianUpper":
		return strings.ToUpper(russian), true
	case "chicago":
		return "*†‡§", true
	case "hebrew2":
		return "אבגדהוזחטיכלמנסעפצקרשת", true
	case "arabicAlpha":
		return "أبتثجحخدذرزسشصضطظعغفقكلمنهوي", true
	case "arabicAbjad":
		return "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", true
	case "ideographZodiac":
		return "子丑寅卯辰巳午未申酉戌亥", false
	case "ideographTraditional":
		return "甲乙丙丁戊己庚辛壬癸", false
	case "ganada":
		return "가나다라마바사아자차카타파하", true
	case "aiueoFullWidth":
		return "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン", false
	case "irohaFullWidth":
		return "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン", false
	case "thaiLetters":
		return "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", true
	}
	return "", false
}

// lettered counts with the letters of an alphabet.
func lettered(n int, letters string, doubled bool) string {
	list := []rune(letters)
	const most = 30 // times that a letter is doubled
	if n < 1 || n > len(list)*most || !doubled && n > len(list) {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(list[(n-1)%len(list)]), (n-1)/len(list)+1)
}

// shifted writes figures in other digits.
func shifted(figures string, base rune) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r + base
		}
		return r
	}, figures)
}

// signs counts with signs that stand in a row.
func signs(n int, first string, most int) string {
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	return string([]rune(first)[0] + rune(n-1)) //nolint:gosec // at most twenty
}

// customary counts as a sample of the first numbers does: with zeros before them.
func customary(n int, sample string) (string, bool) {
	first, _, _ := strings.Cut(sample, ",")
	first = strings.TrimSpace(first)
	if v, err := strconv.Atoi(first); err != nil || v < 0 || v > 1 {
		return strconv.Itoa(n), false
	}
	figures := strconv.Itoa(n)
	return strings.Repeat("0", max(0, len(first)-len(figures))) + figures, true
}

func ordinalEnd(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}

// cardinal writes a number in English words; in figures from a hundred on.
func cardinal(n int) string {
	small := strings.Fields(
		"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen " +
			"fifteen sixteen seventeen eighteen nineteen")
	tens := strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
	switch {
	case n < 0 || n >= 100:
		return strconv.Itoa(n)
	case n < len(small):
		return small[n]
	case n%10 == 0:
		return tens[n/10-2]
	}
	return tens[n/10-2] + "-" + small[n%10]
}

// ordinal writes a number as an ordinal in English words; in figures from a hundred
// on.
func ordinal(n int) string {
	if n < 0 || n >= 100 {
		return strconv.Itoa(n) + ordinalEnd(n)
	}
	word := cardinal(n)
	for _, odd := range [...][2]string{
		{"one", "first"},
		{"two", "second"},
		{"three", "third"},
		{"five", "fifth"},
		{"eight", "eighth"},
		{"nine", "ninth"},
		{"twelve", "twelfth"},
	} {
		if before, ok := strings.CutSuffix(word, odd[0]); ok {
			return before + odd[1]
		}
	}
	if before, ok := strings.CutSuffix(word, "y"); ok {
		return before + "ieth"
	}
	return word + "th"
}

// capital writes a word in English letters with a capital.
func capital(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

// eastern counts as the languages of East Asia do.
func eastern(n int, format string) string {
	digits := "〇一二三四五六七八九"
	switch format {
	case "ideographDigital", "japaneseDigitalTenThousand":
	case "koreanDigital":
		digits = "영일이삼사오육칠팔구"
	default:
		return chinese(n)
	}
	list := []rune(digits)
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return list[r-'0']
		}
		return r
	}, strconv.Itoa(n))
}

// chinese counts in the words of Chinese and Japanese: 一, 十二, 二十; in figures from
// ten thousand on.
func chinese(n int) string {
	if n < 1 || n >= 10000 {
		return strconv.Itoa(n)
	}
	digits := []rune("零一二三四五六七八九")
	var b strings.Builder
	gap := false
	for _, unit := range [...]struct {
		value int
		sign  string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / unit.value % 10
		if d == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteRune(digits[0])
			gap = false
		}
		if d > 1 || unit.value != 10 || b.Len() > 0 { // twelve is ten two
			b.WriteRune(digits[d])
		}
		b.WriteString(unit.sign)
	}
	return b.String()
}

func roman(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range [...]struct {
		value int
		text  string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}
