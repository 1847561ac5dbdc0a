package facts

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// phrasesOf gives the phrases of a class in the table of a language, with their
// meaning, without those that need another word beside them.
func phrasesOf(l *language, c class) map[string]meaning {
	out := map[string]meaning{}
	lex := newLexicon()
	for _, r := range append(append([]row{}, l.rows...), symbols...) {
		if r.class != c {
			continue
		}
		for phrase := range strings.SplitSeq(r.phrases, "|") {
			phrase = strings.Join(strings.Fields(phrase), " ")
			if phrase == "" || strings.ContainsAny(phrase, "~?*") {
				continue
			}
			before := len(lex.nodes)
			lex.add(row{c, r.value, phrase})
			m := lex.nodes[len(lex.nodes)-1][0]
			if _, known := out[phrase]; !known && len(lex.nodes) > before {
				out[phrase] = m
			}
		}
	}
	return out
}

// asWritten writes the codes of currencies in capitals.
func asWritten(phrase, code string) string {
	if phrase == strings.ToLower(code) {
		return code
	}
	if len(phrase) == len("a $") && phrase[1] == ' ' {
		return strings.ToUpper(phrase[:1]) + phrase[2:]
	}
	return strings.NewReplacer("us $", "US$", "us ", "U.S. ").Replace(phrase)
}

// An amount is one expression with what it is worth.
type amount struct {
	text, value, unit string
	plain             bool // to be found, not only never wrong
}

// amounts puts the numbers, scales, fractions and currencies of a language
// together in every order.
func amounts(l *language) (out []amount) {
	point := string(l.point)
	numbers := map[string]number{
		"3": {3, 1, false}, "2" + point + "5": {5, 2, false},
		"2½": {5, 2, false}, "40": {40, 1, false},
	}
	numerals := phrasesOf(l, numeral)
	for n, phrase := range slices.Sorted(maps.Keys(numerals)) {
		if m := numerals[phrase]; n%(len(numerals)/5) == 0 && m.num.d == 1 && m.num.n > 1 &&
			m.num.n < 100 {
			numbers[phrase] = m.num
		}
	}
	scales := phrasesOf(l, scale)
	scales[""] = meaning{num: number{1, 1, false}}
	halves := phrasesOf(l, andHalf)
	currencies := phrasesOf(l, currency)
	behind := ""
	for p := range phrasesOf(l, genitive) {
		behind = max(behind, p)
	}
	for word, n := range numbers {
		for s, m := range scales {
			x := n.times(m.num)
			if short := len([]rune(strings.TrimSuffix(s, " ."))) <= 2; short && s != "" &&
				word != "3" {
				continue
			}
			for c, cm := range currencies {
				cur := asWritten(c, cm.value)
				long := s == "" || len([]rune(s)) > 3
				digits := word[0] < 'A'
				out = append(out,
					amount{
						join3(word, s, cur), x.String(), cm.value,
						long && digits && word != "2½",
					},
					amount{join3(cur, word, s), x.String(), cm.value, false},
					amount{join3(word, cur, s), x.String(), cm.value, false},
					amount{join3(word, s, behind+" "+cur), x.String(), cm.value, false},
				)
				if digits {
					out = append(out,
						amount{cur + word + " " + s, x.String(), cm.value, false},
						amount{cur + word + s, x.String(), cm.value, false},
					)
					if !isLetter(cur[0]) { // "3millions $" may be 3 million S$
						out = append(out, amount{word + s + cur, x.String(), cm.value, false})
					}
				}
				if word != "3" || !long {
					continue
				}
				for h, hm := range halves {
					step := hm.num
					if s != "" {
						step = step.times(m.num)
					}
					out = append(out, amount{
						join3(word, s, h+" "+cur), x.plus(step).String(),
						cm.value, false,
					})
				}
			}
		}
	}
	return out
}

func join3(a, b, c string) string { return strings.Join(strings.Fields(a+" "+b+" "+c), " ") }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// measures puts numbers, parts and every unit of a language together.
func measures(l *language) (out []amount) {
	numbers := map[string]number{
		"3": {3, 1, false}, "2" + string(l.point) + "5": {5, 2, false},
		"2½": {5, 2, false},
	}
	numerals := phrasesOf(l, numeral)
	for n, phrase := range slices.Sorted(maps.Keys(numerals)) {
		if m := numerals[phrase]; n%3 == 0 && m.num.d == 1 && m.num.n > 1 && m.num.n < 1000 {
			numbers[phrase] = m.num
		}
	}
	parts := phrasesOf(l, andHalf)
	for _, c := range []class{unit, timeUnit, percent} {
		for u, m := range phrasesOf(l, c) {
			for word, n := range numbers {
				n = n.times(m.factor()) // 14 days in a fortnight
				out = append(out, amount{
					word + " " + u, n.String(), m.value,
					word != "2½" && len([]rune(u)) > 2,
				})
				if word == "2½" || n.d != 1 || strings.Contains(word, string(l.point)) {
					continue
				}
				for p, pm := range parts {
					out = append(out, amount{
						word + " " + p + " " + u,
						n.plus(pm.num.times(m.factor())).String(), m.value, false,
					})
				}
			}
		}
	}
	return out
}

// TestMeasuresAreRightOrAbsent is the same for units, times and percentages.
func TestMeasuresAreRightOrAbsent(t *testing.T) { rightOrAbsent(t, measures) }

// TestAmountsAreRightOrAbsent holds that whatever numbers, scales, parts and
// currencies of a language are put together, in every order, the amount that is
// read is the right one, or none is.
func TestAmountsAreRightOrAbsent(t *testing.T) { rightOrAbsent(t, amounts) }

func rightOrAbsent(t *testing.T, generate func(*language) []amount) {
	t.Helper()
	for _, l := range taught {
		t.Run(l.tag, func(t *testing.T) {
			r := NewReader(Language(l.tag))
			all, read := 0, 0
			for _, a := range generate(l) {
				text := "zzz " + a.text + "; zzz"
				all++
				found := 0
				for _, f := range r.Read(text) {
					switch f.Kind {
					case KindFigure, KindMoney, KindShare, KindDuration, KindDeadline, KindDate:
						found++
						if f.Value != a.value || f.Unit != a.unit {
							t.Errorf("%q: %s %q is %s %s, want %s %s", text, f.Kind, f.Words(text),
								f.Value, f.Unit, a.value, a.unit)
						}
					default:
					}
				}
				if found > 0 {
					read++
				}
				if found > 1 || found == 0 && a.plain {
					t.Errorf("%q: %d found", text, found)
				}
			}
			t.Logf("%d expressions, %d read", all, read)
		})
	}
}
