package words

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// A Table holds the words of an output by key, in one language. The zero Table
// has none. Packages that write for people give theirs as a fresh Table, whose
// keys are the list of what a translation needs, and take another one in its
// place. A Table is not changed by its methods.
type Table struct {
	Language string            // BCP 47 tag, for plural forms; "" English
	Texts    map[string]string // templates by key; see Fill for their syntax
}

// Has reports whether the table has a template for key, if only an empty one.
func (t Table) Has(key string) bool {
	_, ok := t.Texts[key]
	return ok
}

// Over gives t with the templates of base for the keys that it lacks. The
// language is that of t, or of base where t names none.
func (t Table) Over(base Table) Table {
	out := Table{Language: t.Language, Texts: maps.Clone(base.Texts)}
	if out.Language == "" {
		out.Language = base.Language
	}
	if out.Texts == nil {
		out.Texts = make(map[string]string, len(t.Texts))
	}
	maps.Copy(out.Texts, t.Texts)
	return out
}

// Faithful is [Table.Over] for sentences that must not say less than those of
// base: a template of t that lacks a slot which base has for the key is not
// taken. What base gives a name, a source or a denial is then named in every
// language. Keys that base does not have are kept. Where nothing is to be mended
// it is t, with its own map.
func (t Table) Faithful(base Table) Table {
	if t.isFaithful(base) {
		return t
	}
	out := t.Over(base)
	for key, template := range t.Texts {
		if model, ok := base.Texts[key]; ok && model != template && !hasSlots(template, model) {
			out.Texts[key] = model
		}
	}
	return out
}

// isFaithful reports whether t has a template for each key of base, with the
// slots that base has there.
func (t Table) isFaithful(base Table) bool {
	if t.Language == "" {
		return false
	}
	for key, model := range base.Texts {
		if template, ok := t.Texts[key]; !ok || template != model && !hasSlots(template, model) {
			return false
		}
	}
	return true
}

// hasSlots reports whether template has each slot of model.
func hasSlots(template, model string) bool {
	has := Slots(template)
	return !slices.ContainsFunc(Slots(model), func(slot string) bool {
		return !slices.Contains(has, slot)
	})
}

// With makes the sentence of a key; pairs are names and values of slots in
// turn. It gives "" for a key that t lacks.
func (t Table) With(key string, pairs ...string) string {
	args := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		args[pairs[i]] = pairs[i+1]
	}
	return t.Fill(key, args)
}

// Fill makes the sentence of a key, with plural forms of the table's language.
// It gives "" for a key that t lacks.
func (t Table) Fill(key string, args map[string]string) string {
	f := filler{args: args, category: t.category}
	return f.fill(t.Texts[key])
}

// Number writes the digits of a whole number of more than four in groups of
// three, parted by the text of the key "number.group"; anything else stays as
// it is.
func (t Table) Number(s string) string {
	const group, plain = 3, 4
	if len(s) <= plain || strings.Trim(s, "0123456789") != "" {
		return s
	}
	for at := len(s) - group; at > 0; at -= group {
		s = s[:at] + t.Texts["number.group"] + s[at:]
	}
	return s
}

// categories are the names that CLDR gives to plural forms.
var categories = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two",
	plural.Few: "few", plural.Many: "many", plural.Other: "other",
}

// category gives the CLDR plural category of a whole number in the table's
// language; "other" for what is none. Groups of digits are looked through.
func (t Table) category(number string) string {
	if group := t.Texts["number.group"]; group != "" {
		number = strings.ReplaceAll(number, group, "")
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 {
		return "other"
	}
	tag := language.English
	if t.Language != "" {
		tag = language.Make(t.Language)
	}
	const most = 10_000_000 // plural rules look at the last digits only, and take no larger number
	if n >= most {
		n = most + n%1_000_000
	}
	return categories[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]
}
