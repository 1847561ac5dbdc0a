package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// A pair is an older and a newer version of one text.
type pair struct{ name, old, new string }

// load reads the pairs NAME.a and NAME.b of a folder, or makes up pairs if dir is empty.
func load(dir string) ([]pair, error) {
	if dir == "" {
		return []pair{
			madeUp("small", 12, 6), madeUp("medium-few", 500, 40), madeUp("medium-many", 900, 700),
			madeUp("large", 9000, 1500),
		}, nil
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.a"))
	if err != nil {
		return nil, err
	}
	var pairs []pair
	for _, name := range names {
		base := strings.TrimSuffix(name, ".a")
		old, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		new, err := os.ReadFile(base + ".b")
		if err != nil {
			return nil, err
		}
		pairs = append(pairs, pair{filepath.Base(base), string(old), string(new)})
	}
	if len(pairs) == 0 {
		return nil, fmt.Errorf("no pairs NAME.a, NAME.b in %q", dir)
	}
	return pairs, nil
}

// The parts that made-up clauses are put together from, in four languages.
var (
	subjects = strings.Split(
		"Ukraine|The Russian Federation|Each Party|The guarantor States|The Joint Commission|Die "+
			"Vertragsparteien|Die zuständige Behörde|Les Parties|Le "+
			"Conseil|Сторони|Україна|Спільна комісія", "|")
	verbs = strings.Split(
		"shall withdraw|shall notify|undertakes to respect|may inspect|shall not "+
			"deploy|verpflichten sich zu|kann anordnen|s'engagent à respecter|peut "+
			"suspendre|зобов'язуються поважати|може призупинити|не розміщує", "|")
	objects = strings.Split(
		"heavy weapons|the armed forces|prisoners of war|frozen assets|the energy "+
			"facilities|schwere Waffen|die Übergangsfrist|les armes lourdes|le mandat|заморожені "+
			"активи|важке озброєння|місію спостерігачів", "|")
	limits = strings.Split(
		"within %d days of the signing|in the area named in § %da|up to a limit of %d,000 "+
			"personnel|for a period of %d years|binnen %d Tagen nach der Unterzeichnung|dans un "+
			"délai de %d jours|протягом %d днів після підписання|at a share of %d%%", "|")
	reasons = strings.Split(
		"unless the Commission decides otherwise|in accordance with Article 12|soweit nichts "+
			"anderes bestimmt ist|sauf disposition contraire|якщо інше не передбачено|subject to "+
			"verification by the guarantors|on the basis of reciprocity|and report thereon in writing", "|")
)

// madeUp makes a text of so many clauses, and a version of it with so many edits, the same each
// time.
func madeUp(name string, clauses, edits int) pair {
	r := rand.New(rand.NewPCG(uint64(clauses), uint64(edits)))
	pick := func(from []string) string { return from[r.IntN(len(from))] }
	clause := func() string {
		words := []string{
			pick(subjects), pick(verbs), pick(objects),
			fmt.Sprintf(pick(limits), 1+r.IntN(900)),
		}
		for range r.IntN(4) {
			words = append(words, pick(reasons))
			if r.IntN(2) == 0 {
				words = append(words, "–", pick(objects))
			}
		}
		return strings.Join(words, " ") + "."
	}
	var a []string
	for range clauses {
		a = append(a, clause())
	}
	b := append([]string(nil), a...)
	for range edits {
		i := r.IntN(len(b))
		words := strings.Fields(b[i])
		switch k := r.IntN(len(words)); r.IntN(6) {
		case 0:
			b[i] = clause()
		case 1:
			b = append(b[:i], append([]string{clause()}, b[i:]...)...)
		case 2:
			if len(b) > 2 {
				b = append(b[:i], b[i+1:]...)
			}
		case 3:
			words[k] = pick(strings.Fields(pick(reasons)))
			b[i] = strings.Join(words, " ")
		case 4:
			b[i] = strings.Join(words[:k], " ") + " " + pick(reasons) + " " +
				strings.Join(words[k:], " ")
		default:
			moved := b[i]
			b = append(b[:i], b[i+1:]...)
			j := r.IntN(len(b) + 1)
			b = append(b[:j], append([]string{moved}, b[j:]...)...)
		}
	}
	return pair{name, paragraphs(a), paragraphs(b)}
}

// paragraphs puts three clauses to a paragraph.
func paragraphs(clauses []string) string {
	var b strings.Builder
	for i, c := range clauses {
		b.WriteString(c)
		if i%3 == 2 {
			b.WriteString("\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// hardPairs are inputs that engines are known to fail on.
func hardPairs() []pair {
	r := rand.New(rand.NewPCG(5, 6))
	text := func(words, vocabulary int, lines bool) []string {
		out := make([]string, words)
		for i := range out {
			n := r.IntN(1 + r.IntN(1+r.IntN(vocabulary)))
			out[i] = string(rune('a'+n%26)) + fmt.Sprint("x", n)
			if lines && i%12 == 11 {
				out[i] += "\n"
			}
		}
		return out
	}
	edited := func(words []string, n int) []string {
		out := append([]string(nil), words...)
		for range n {
			out[r.IntN(len(out))] = fmt.Sprint("new", r.IntN(1000))
		}
		return out
	}
	join := func(words []string) string { return strings.Join(words, " ") }
	four := func() string {
		out := make([]string, 60000)
		for i := range out {
			out[i] = []string{"alpha", "beta", "gamma", "delta"}[r.IntN(4)]
		}
		return join(out)
	}
	line, handful, long, third := text(180000, 30000, false), text(60000, 6, false),
		text(520000, 30000, true), text(170000, 30000, true)
	k := len(third) / 3
	return []pair{
		{
			"hard: unrelated, 1 MB each", join(text(170000, 30000, true)),
			join(text(170000, 30000, true)),
		},
		{"hard: 1 MB in one line", join(line), join(edited(line, 900))},
		{"hard: 60,000 words of six", join(handful), join(text(60000, 6, false))},
		{
			"hard: 60,000 words of six, edited", join(handful),
			join(edited(append(handful[7:30000:30000], handful[30009:]...), 60)),
		},
		{"hard: 3 MB, 71 words changed", join(long), join(edited(long, 71))},
		{
			"hard: a third moved to the end", join(third),
			join(append(append([]string(nil), third[k:]...), third[:k]...)),
		},
		{"hard: 60,000 words drawn from four", four(), four()},
	}
}
