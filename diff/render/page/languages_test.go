package page_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/plan/words"
)

// forms are the plural forms of whole numbers that a language has.
func pluralForms() map[string][]string {
	return map[string][]string{
		"de": {"one", "other"}, "fr": {"one", "other"}, "uk": {"one", "few", "many"},
		"ar": {"zero", "one", "two", "few", "many", "other"},
	}
}

// TestATranslationSaysNoLess holds every table of labels against the English one: it
// has no key that nobody asks for, each slot that English has, and each plural form
// of its language; and it says whether somebody went over it.
func TestATranslationSaysNoLess(t *testing.T) {
	t.Parallel()
	english := page.English()
	assert.Equal(t, []string{"ar", "de", "en", "fr", "uk"},
		slices.Sorted(slices.Values(page.Languages())))
	for _, language := range page.Languages() {
		table, ok := page.Labels(language)
		require.True(t, ok)
		if language == "en" {
			assert.Equal(t, english, table)
			continue
		}
		assert.NotEmpty(t, table.Texts["page.reviewed"], language)
		other := 0
		for key, text := range table.Texts {
			model, ok := english.Texts[key]
			assert.True(t, ok, "%s: nobody asks for %s", language, key)
			if text != model {
				other++
			}
			assert.ElementsMatch(t, words.Slots(model), words.Slots(text), "%s: %s", language, key)
			if strings.Contains(model, "|one:") && text != model {
				for _, form := range pluralForms()[language] {
					assert.Contains(t, text, "|"+form+":", "%s: %s", language, key)
				}
			}
			assert.NotContains(t, text, "→")
		}
		assert.Greater(t, other, 180, language)
		assert.Equal(t, other, len(table.Faithful(english).Texts)-same(english, table),
			"%s: a sentence says less than the English one", language)
	}
	_, ok := page.Labels("xx")
	assert.False(t, ok)
	_, ok = page.Labels("../labels/de")
	assert.False(t, ok)
}

// same counts the sentences that two tables share once a faithful one is made.
func same(english, table words.Table) (n int) {
	faithful := table.Faithful(english)
	for key, text := range faithful.Texts {
		if text == english.Texts[key] {
			n++
		}
	}
	return n
}

// marked is a table in which each English sentence of a language's table is marked: one
// that the language has no words of its own for.
func marked(language string) words.Table {
	english := page.English()
	table, _ := page.Labels(language)
	for key, text := range table.Texts {
		if text == english.Texts[key] &&
			strings.ContainsFunc(sameWords(language).ReplaceAllString(text, ""), unicode.IsLetter) {
			table.Texts[key] = "⟦" + key + "⟧" + text
		}
	}
	return table
}

// sameWords are the slots of a template, and words that are the same in a language.
func sameWords(language string) *regexp.Regexp {
	same := map[string]string{
		"de": "Plan",
		"fr": "Point|Corrections|COPIES|n|one|other|points?|note|via",
	}[language]
	return regexp.MustCompile(`\{[^{}|]*\}|\b(redraft|` + same + `)\b`)
}

// TestNoEnglishIsLeft holds that on a page in another language no label is English: what
// is left is quoted, told in the plan's words, a name, or an address.
func TestNoEnglishIsLeft(t *testing.T) {
	t.Parallel()
	for _, language := range page.Languages() {
		if language == "en" {
			continue
		}
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			table := marked(language)
			sentences, ok := page.Effects(language)
			require.True(t, ok)
			left := func(part page.Part, opts ...page.Option) {
				opts = append(opts, page.WithLabels(table), page.EffectsIn(language))
				for _, found := range regexp.MustCompile(`⟦[^⟧]*⟧.{0,60}`).FindAllString(
					whole(t, []page.Part{part}, opts...), 3) {
					assert.Fail(t, "an English label", found)
				}
			}
			p := ukraine2025.Plan()
			for name, part := range partsOf(t, p) {
				// made below, with the sentences of the language
				if name != "comparison" && name != "geneva" && name != "audit" {
					left(part, page.Within(p))
				}
			}
			for _, pair := range [][2]string{
				{"us-28", "e3-28"},
				{"us-28", "geneva-19"},
				{"us-28-audit", "us-28"},
				{"ua-20-2025-12-09", "ua-20-2025-12-24"},
			} {
				c, err := diff.Between(p, pair[0], pair[1], diff.Sentences(sentences))
				require.NoError(t, err)
				left(page.Comparison(c), page.Within(p))
			}
			for _, name := range []string{"hard-cases", "water-talks", "lease"} {
				p := load(t, name)
				trails := trail.Follow(p)
				for i := range trails.Trails {
					left(page.Trail(p, &trails.Trails[i]), page.Within(p))
				}
				for i := range p.Versions {
					for k := range p.Versions[:i] {
						left(page.Comparison(diff.Compare(&p.Versions[k], &p.Versions[i],
							diff.Within(p), diff.Sentences(sentences))), page.Within(p))
					}
					left(page.Evidence(p, plan.Ref{Version: p.Versions[i].ID}), page.Within(p))
				}
			}
			older, newer := outline.Parse(bracketed[0]).Version, outline.Parse(bracketed[1]).Version
			left(page.Comparison(diff.Compare(older, newer, diff.Sentences(sentences))))
		})
	}
}

// bracketed are two texts in which much of what can become of brackets, points and their
// places happens.
var bracketed = [2]string{
	"# Pact on the lake\n\nThe parties [agree][decide]:\n\n1. [The party of the north shall pay [20][30] crowns.]\n\n2. Boats [may] sail.\n\n" +
		"3. The dam is opened in May.\n\n4. Fish are counted. Nets are counted.\n\n5. See point 3.\n",
	"# Pact on the lake\n\nThe parties agree:\n\n1. The party of the north shall pay [20] crowns.\n\n2. Boats [may][shall] sail [only by day].\n\n" +
		"3. Fish are counted.\n\n4. Nets are counted.\n\n5. The dam is opened in June [or July].\n\n6. See point 3.\n",
}

// TestEffectsSayNoLess holds the sentences on what a change does against the English ones:
// each kind and variant is there, with the same slots; and that they are on the page in
// their language.
func TestEffectsSayNoLess(t *testing.T) {
	t.Parallel()
	english, _ := page.Effects("en")
	for _, language := range page.Languages() {
		table, ok := page.Effects(language)
		require.True(t, ok)
		for key, model := range english.Texts {
			if assert.NotEmpty(t, table.Texts[key], "%s: %s", language, key) {
				assert.ElementsMatch(t, words.Slots(model), words.Slots(table.Texts[key]), "%s: %s",
					language, key)
			}
		}
		assert.Len(t, table.Texts, len(english.Texts), language)
	}
	_, ok := page.Effects("xx")
	assert.False(t, ok)
	p := ukraine2025.Plan()
	german, _ := page.Labels("de")
	text := whole(t, []page.Part{page.Plan(p)}, page.Within(p), page.WithLabels(german),
		page.EffectsIn("de"))
	assert.Contains(t, text, "Obergrenze erhöht um ein Drittel, von 600,000 personnel auf 800,000")
	assert.NotContains(t, text, "limit raised by a third")
	root := parse(t, text)
	for _, line := range root.find("ul", "rd-effects") {
		for _, e := range line.find("span", "") {
			assert.NotEqual(t, "en", e.attrs["lang"], e.stripped(""))
		}
	}
}

// TestPagesInOtherLanguages holds that a page says which language it is in and how
// that is written, and that quotations keep their own.
func TestPagesInOtherLanguages(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	part := partsOf(t, p)["comparison"]
	for _, language := range page.Languages() {
		table, _ := page.Labels(language)
		root := parse(t, whole(t, []page.Part{part}, page.Within(p), page.WithLabels(table)))
		top := root.find("html", "")[0]
		assert.Equal(t, language, top.attrs["lang"])
		quotations := root.find("blockquote", "")
		require.NotEmpty(t, quotations)
		if language == "ar" {
			assert.Equal(t, "rtl", top.attrs["dir"])
			for _, q := range quotations {
				assert.Equal(t, "ltr", q.attrs["dir"], "%s", q.stripped(""))
			}
		}
		if language != "en" {
			assert.Contains(t, root.find("footer", "")[0].stripped(""),
				table.Texts["page.reviewed"])
			for _, q := range quotations {
				assert.NotEmpty(t, q.attrs["lang"])
			}
		}
		assert.Len(t, root.find("section", "rd-point"), 28)
		harmless(t, fragment(t, part, page.Within(p), page.WithLabels(table)), 0)
	}
}

// TestACallersTranslationIsMarked holds that a translation stands below its text, in
// its language, with a word for what it is, and never in quotation marks.
func TestACallersTranslationIsMarked(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	texts := map[string]string{
		"us-28/6":  "Die Größe der Streitkräfte <wird> begrenzt.",
		"us-28/25": "Wahlen in 100 Tagen.",
	}
	root := parse(t, whole(t, []page.Part{partsOf(t, p)["comparison"]}, page.Within(p),
		page.Translated("de", texts)))
	found := root.find("p", "rd-translated")
	require.Len(t, found, 2)
	assert.Equal(t,
		"In translation, not the draft's words: Die Größe der Streitkräfte <wird> begrenzt.",
		found[0].stripped(""))
	assert.Equal(t, "de", found[0].find("span", "")[0].attrs["lang"])
	for _, e := range root.all() {
		if e.name == "blockquote" {
			assert.NotContains(t, e.stripped(""), "Streitkräfte")
		}
	}
}
