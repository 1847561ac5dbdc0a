package facts_test

import (
	"strings"
	"testing"

	"github.com/redraft-go/redraft/plan/facts"
)

// BenchmarkRead reads the labelled clauses of each language, one after the other.
func BenchmarkRead(b *testing.B) {
	parties := readParties(b)
	byLang := map[string][]string{}
	for _, c := range readLabels(b) {
		byLang[c.lang] = append(byLang[c.lang], c.text)
	}
	for _, lang := range facts.Languages() {
		b.Run(lang, func(b *testing.B) {
			clauses := byLang[lang]
			reader := facts.NewReader(facts.Language(lang), facts.Parties(parties))
			b.SetBytes(int64(len(strings.Join(clauses, ""))))
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range clauses {
					reader.Read(text)
				}
			}
		})
	}
	b.Run("plain", func(b *testing.B) { // nothing to find
		text := "A comprehensive dialogue between neighbours, mediated by friends. "
		reader := facts.NewReader(facts.Language("en"))
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			reader.Read(text)
		}
	})
}

// BenchmarkMegabyte reads a megabyte in one clause: the labelled clauses of each
// language one behind the other, without a full stop.
func BenchmarkMegabyte(b *testing.B) {
	parties := readParties(b)
	byLang := map[string]string{}
	for _, c := range readLabels(b) {
		byLang[c.lang] += strings.ReplaceAll(c.text, ".", "") + ", "
	}
	for _, lang := range facts.Languages() {
		b.Run(lang, func(b *testing.B) {
			const size = 1 << 20
			text := strings.Repeat(byLang[lang], size/len(byLang[lang])+1)[:size]
			reader := facts.NewReader(facts.Language(lang), facts.Parties(parties))
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				reader.Read(text)
			}
		})
	}
}
