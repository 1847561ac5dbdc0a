package markup

import "strings"

// raised reads a raised or lowered number: 10<sup>2</sup> is 10² and no 102. A raised
// one behind a word may be the call of a footnote, which the outline settles.
func (r *reader) raised(t *tag) bool {
	const most = 3 // digits
	if t.close || t.name != "sup" && t.name != "sub" {
		return false
	}
	rest := r.text[t.end:]
	digits := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
	if digits == "" || len(digits) > most || !hasPrefixFold(rest[len(digits):], "</"+t.name) {
		return false
	}
	signs := []rune("⁰¹²³⁴⁵⁶⁷⁸⁹")
	if t.name == "sub" {
		signs = []rune("₀₁₂₃₄₅₆₇₈₉")
	}
	r.put(r.at, t.end, KindSyntax, "")
	for i := range len(digits) {
		r.put(t.end+i, t.end+i+1, KindRaised, string(signs[digits[i]-'0']))
	}
	return true
}
