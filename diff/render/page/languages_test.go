package page_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render/page"
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
	assert.Equal(t, []string{"ar", "de", "en", "fr", "uk"}, slices.Sorted(slices.Values(page.Languages())))
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
		assert.Equal(t, other, len(table.Faithful(english).Texts)-same(english, table), "%s: a sentence says less than the English one", language)
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
			assert.Contains(t, root.find("footer", "")[0].stripped(""), table.Texts["page.reviewed"])
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
	texts := map[string]string{"us-28/6": "Die Größe der Streitkräfte <wird> begrenzt.", "us-28/25": "Wahlen in 100 Tagen."}
	root := parse(t, whole(t, []page.Part{partsOf(t, p)["comparison"]}, page.Within(p), page.Translated("de", texts)))
	found := root.find("p", "rd-translated")
	require.Len(t, found, 2)
	assert.Equal(t, "In translation, not the draft's words: Die Größe der Streitkräfte <wird> begrenzt.", found[0].stripped(""))
	assert.Equal(t, "de", found[0].find("span", "")[0].attrs["lang"])
	for _, e := range root.all() {
		if e.name == "blockquote" {
			assert.NotContains(t, e.stripped(""), "Streitkräfte")
		}
	}
}
