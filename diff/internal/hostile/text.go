package hostile

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A Text is a hostile text and what it is made of.
type Text struct{ Name, Text string }

// Clauses gives texts of n bytes without line breaks, each hard in its own
// way. The same n and seed give the same texts; with another seed, what is
// random or counted in them is another.
func Clauses(n int, seed uint64) []Text {
	rng := rand.New(rand.NewPCG(seed, 1))
	var out []Text
	add := func(name string, unit func(i int) string) {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			b.WriteString(unit(i))
		}
		out = append(out, Text{name, b.String()[:n]})
	}
	for _, unit := range []string{
		"if ", "not ", "7 ", "shall ", "may not ", "only ", "to be ", "the ", "peace ", "a", ", ",
		". ", "; ", "(", ")(", "[", "1.", "\u00a0",
		"Ukraine ", "Russia and Ukraine ", "unless not if ", "by 1 May 2027 ", "within 30 days of ",
		"half ", "majority of 2/3 ", "Article 5 ", "§ ",
		"de facto ", "no limit ", "1,000 ", "€5 ", "не ", "nicht ",
		"The army shall be limited to 600,000 unless it is not. ",
	} {
		add(fmt.Sprintf("%q", unit), func(int) string { return unit })
	}
	random := func(from string) func(int) string {
		return func(int) string { i := rng.IntN(len(from)); return from[i : i+1] }
	}
	add("random bytes", func(int) string { return string([]byte{byte(rng.IntN(256))}) })
	add("random letters", random("abcdefghijklmnopqrstuvwxyz      "))
	add("digits", func(int) string { return fmt.Sprintf("%d ", rng.IntN(100000)) })
	add("counted", func(i int) string { return fmt.Sprintf("%d ", i+int(seed)) })
	add("dates", func(int) string {
		return fmt.Sprintf("by %d May %d, ", 1+rng.IntN(28), 1990+rng.IntN(50))
	})
	add("one stem", func(int) string { return fmt.Sprintf("paym%x ", rng.IntN(1<<20)) })
	salad := strings.Fields(
		"if not shall may only unless Ukraine Russia within 30 days of half 7 $100 million by " +
			"May 2027 , ; ( ) " +
			"the a peace treaty Article 5 de facto no limit is are must until after NATO")
	add("salad", func(int) string { return salad[rng.IntN(len(salad))] + " " })
	add("sentences", func(int) string {
		return fmt.Sprintf(
			"The %s shall give the %s a %s within %d days, unless the %s of %d percent is paid. ",
			noun(rng), noun(rng), noun(rng), 1+rng.IntN(60), noun(rng), rng.IntN(100))
	})
	return out
}

// Lines gives lists of clauses, one a line and without numbers, of n bytes
// together: all alike, alike but for one in twenty, made of few words, all
// different, and of single letters.
func Lines(n int, seed uint64) []Text {
	rng := rand.New(rand.NewPCG(seed, 2))
	var out []Text
	add := func(name string, line func(i int) string) {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			b.WriteString(line(i) + "\n")
		}
		out = append(out, Text{name, b.String()})
	}
	add("alike", func(int) string { return "The party shall pay." })
	add("nearly alike", func(int) string {
		if rng.IntN(20) == 0 {
			return "The party shall not pay."
		}
		return "The party shall pay."
	})
	add("counted", func(i int) string { return fmt.Sprint(i * int(seed)) })
	add("few words", func(int) string {
		return fmt.Sprintf("The %s shall pay the %s.", noun(rng), noun(rng))
	})
	add("different", func(int) string {
		return fmt.Sprintf("w%x x%x y%x", rng.IntN(1<<30), rng.IntN(1<<30), rng.IntN(1<<30))
	})
	add("letters", func(int) string {
		return fmt.Sprintf("%c %c %c", 'a'+rng.IntN(26), 'a'+rng.IntN(26), 'a'+rng.IntN(26))
	})
	return out
}

func noun(rng *rand.Rand) string {
	nouns := [...]string{
		"supplier", "buyer", "goods", "delivery", "payment", "warranty", "defect", "notice", "port",
		"vessel", "insurance", "invoice",
		"inspection", "penalty", "bank",
	}
	return nouns[rng.IntN(len(nouns))]
}
