package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// symbol gives the character for a sign of a font by its code, as far as others have
// it. Fonts of signs have codes below 256, also as private ones.
func symbol(font, char string) (sign string, known bool) {
	code, err := strconv.ParseUint(char, 16, 32)
	if err != nil {
		return "", false
	}
	r := rune(code) //nolint:gosec // ParseUint held it to 32 bits; what is no character is seen below
	const private, end, small = 0xf000, 0xf0ff, 0xff
	own := r >= private && r <= end
	if own {
		r -= private
	}
	table, ok := signsOf(font)
	switch {
	case !own && (!ok || r > small):
		if r < ' ' || !utf8.ValidRune(r) {
			return "", false
		}
		return string(r), true
	case table[r] != "":
		return table[r], true
	case strings.EqualFold(font, "Symbol") && r >= ' ' && r <= '?':
		return string(r), true // figures and stops
	case r == '\xb7':
		return "•", true
	}
	return "", false
}

// signsOf gives the signs of a font by code, and whether it is one of signs.
func signsOf(font string) (map[rune]string, bool) {
	switch strings.ToLower(font) {
	case "symbol":
		out := map[rune]string{
			0xa2: "′", 0xa3: "≤", 0xa5: "∞", 0xab: "↔", 0xac: "←", 0xad: "↑", 0xae: "→", 0xaf: "↓",
			0xb0: "°", 0xb1: "±", 0xb2: "″", 0xb3: "≥",
			0xb4: "×", 0xb6: "∂", 0xb7: "•", 0xb8: "÷", 0xb9: "≠", 0xba: "≡", 0xbb: "≈", 0xbc: "…",
			0xc7: "∩", 0xc8: "∪", 0xce: "∈", 0xd1: "∇",
			0xd2: "®", 0xd3: "©", 0xd4: "™", 0xd5: "∏", 0xd6: "√", 0xd7: "⋅", 0xd8: "¬", 0xde: "⇒",
			0xe2: "®", 0xe3: "©", 0xe4: "™", 0xe5: "∑", 0xf2: "∫",
		}
		for i, r := range []rune("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ") {
			out['A'+rune(i)] = string(r)
		}
		for i, r := range []rune("αβχδεφγηιϕκλμνοπθρστυϖωξψζ") {
			out['a'+rune(i)] = string(r)
		}
		return out, true
	case "wingdings":
		return map[rune]string{
			0x6c: "●", 0x6d: "❍", 0x6e: "■", 0x6f: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x78: "☒",
			0x75: "◆", 0x76: "❖", 0x9f: "•", 0xa7: "▪", 0xa8: "☐",
			0xd8: "➢", 0xdf: "←", 0xe0: "→", 0xe8: "➔", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑",
		}, true
	case "wingdings 2":
		return map[rune]string{0x4f: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xa3: "☐"}, true
	case "wingdings 3", "webdings":
		return nil, true
	}
	return nil, false
}
