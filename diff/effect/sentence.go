package effect

import (
	"math/big"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
	"github.com/redraft-go/redraft/plan/words"
)

// English gives the sentences that are used without [Sentences], as a fresh
// table: as a newspaper prints them, "would" while the text is not in force, and
// quotation marks about words that were read. Its keys are
//
//   - the kinds of effect (see [Kinds]), each with the template of its sentence;
//   - a kind with a variant, "scope-narrowed.gone": ".come" and ".gone" where only
//     the new or only the old text has words for it, ".act" where it is known who
//     is to do what, ".ban" where what is forbidden is narrowed, ".model" where what
//     is referred to is what something is to be like, ".also" where the other text
//     has another detail of the kind, ".date" where a deadline is a date, ".often"
//     where it is how often a thing comes back, ".before" where a time is counted
//     back from an event, ".bounded" where it is a limit, ".holder" and ".other" for
//     who is bound and who receives, ".told" where a side is a telling, and some of
//     one kind only;
//   - "told", about the {sentence} of an effect with a side that is no draft's own
//     words. English has none: whether a side is a telling, a part or in another
//     language, the caller knows and says;
//   - "share.half", "share.third", "share.quarter", "share.point" and "share.points" (of
//     percentages), and "share" for how much a
//     value changed, "limit.at-most" and "limit.at-least" for what a figure is;
//   - "number.group", the sign between groups of digits.
//
// For the syntax of templates see [words.Fill]. For another language or style
// write a [words.Table] with these keys and the language's tag; kinds that it
// lacks keep their English sentences, and a kind that it has without a variant is
// told without it. The slots are {before} and {after}, the words of the texts;
// {by}, {percent} and {share}, how much a value changed; {limit}; {who} and {act},
// who is to do what, in the text's words; {holder}, the names of the parties that
// are bound; {what}; and {sentence} in "told". What an effect does not have is
// empty, so a slot that may be empty stands in an optional part with the words
// about it. A sentence may do without any of them.
func English() words.Table {
	return words.Table{Language: "en", Texts: map[string]string{
		"number.group":   ",",
		"share":          "{percent} %",
		"share.point":    "{by} percentage point",
		"share.points":   "{by} percentage points",
		"share.half":     "half",
		"share.third":    "a third",
		"share.quarter":  "a quarter",
		"limit.at-most":  "limit",
		"limit.at-least": "minimum",

		"figure-raised":               "[{limit} ]raised[ by {share}], from {before} to {after}",
		"figure-raised.often":         "more often: {after} instead of {before}",
		"figure-lowered":              "[{limit} ]lowered[ by {share}], from {before} to {after}",
		"figure-lowered.often":        "less often: {after} instead of {before}",
		"figure-added":                "a figure where there was none: {after}",
		"figure-added.also":           "also {after}",
		"figure-dropped":              "no figure any more; it was {before}",
		"figure-dropped.also":         "no longer {before}",
		"figure-dropped.told":         "no figure; it was {before}",
		"bound-changed":               "“{before}” became “{after}”",
		"bound-changed.unlimited":     "no limit any more; it was {before}",
		"bound-changed.limited":       "limited now: {after}",
		"unit-changed":                "another unit, so not compared: {before}, now {after}",
		"share-changed":               "{after} instead of {before}",
		"share-added":                 "a share where there was none: {after}",
		"share-added.also":            "also {after}",
		"share-dropped":               "no share any more; it was {before}",
		"share-dropped.also":          "no longer {before}",
		"share-dropped.told":          "no share; it was {before}",
		"duration-lengthened":         "longer: {after} instead of {before}",
		"duration-lengthened.often":   "less often: {after} instead of {before}",
		"duration-lengthened.before":  "earlier: {after} instead of {before}",
		"duration-lengthened.bounded": "{limit} raised, from {before} to {after}",
		"duration-shortened":          "shorter: {after} instead of {before}",
		"duration-shortened.often":    "more often: {after} instead of {before}",
		"duration-shortened.before":   "later: {after} instead of {before}",
		"duration-shortened.bounded":  "{limit} lowered, from {before} to {after}",
		"duration-added":              "a length of time where there was none: {after}",
		"duration-added.also":         "also {after}",
		"duration-dropped":            "no length of time any more; it was {before}",
		"duration-dropped.also":       "no longer {before}",
		"duration-dropped.told":       "no length of time; it was {before}",
		"deadline-lengthened":         "longer: {after} instead of {before}",
		"deadline-lengthened.before":  "later: {after} instead of {before}",
		"deadline-lengthened.date":    "later: {after} instead of {before}",
		"deadline-shortened":          "shorter: {after} instead of {before}",
		"deadline-shortened.before":   "earlier: {after} instead of {before}",
		"deadline-shortened.date":     "earlier: {after} instead of {before}",
		"deadline-added":              "a deadline where there was none: {after}",
		"deadline-added.also":         "also {after}",
		"deadline-dropped":            "no deadline any more; it was {before}",
		"deadline-dropped.also":       "no longer {before}",
		"deadline-dropped.told":       "no deadline; it was {before}",
		"deadline-made-vague":         "“{after}” instead of {before}",
		"deadline-made-vague.told":    "{after} instead of {before}",
		"deadline-fixed":              "{after} instead of “{before}”",
		"deadline-fixed.told":         "{after} instead of {before}",
		"anchor-changed":              "counted {after}; before, {before}",
		"anchor-changed.come":         "counted {after}; before, from when was not said",
		"anchor-changed.gone":         "from when is not said any more; before, {before}",
		"date-later":                  "later: {after} instead of {before}",
		"date-earlier":                "earlier: {after} instead of {before}",
		"date-changed":                "{after} instead of {before}",
		"date-added":                  "a date where there was none: {after}",
		"date-added.also":             "also {after}",
		"date-dropped":                "no date any more; it was {before}",
		"date-dropped.also":           "no longer {before}",
		"date-dropped.told":           "no date; it was {before}",
		"party-added":                 "{after} is named now",
		"party-added.told":            "{after} is named",
		"party-dropped":               "{before} is no longer named[ as {what}]",
		"party-dropped.told":          "{before} is not named",
		"party-replaced":              "“{before}” is now “{after}”",
		"party-replaced.holder":       "applies to “{after}” now instead of “{before}”",
		"party-replaced.other":        "towards “{after}” now instead of “{before}”",
		"party-replaced.told":         "{after} instead of {before}",
		"duty-added":                  "new duty[ for {holder}]: “{after}”",
		"duty-added.act":              "{who} would have to {act}",
		"duty-dropped":                "duty[ of {holder}] gone: “{before}”",
		"duty-dropped.act":            "{who} would no longer have to {act}",
		"permission-added":            "new permission[ for {holder}]: “{after}”",
		"permission-added.act":        "{who} would be allowed to {act}",
		"permission-dropped":          "permission[ of {holder}] gone: “{before}”",
		"permission-dropped.act":      "it is no longer said that {who} may {act}",
		"prohibition-added":           "new ban[ on {holder}]: “{after}”",
		"prohibition-added.act":       "{who} would not be allowed to {act}",
		"prohibition-dropped":         "ban[ on {holder}] gone: “{before}”",
		"prohibition-dropped.act":     "it is no longer said that {who} may not {act}",
		"exemption-added":             "new exemption[ for {holder}]: “{after}”",
		"exemption-added.act":         "{who} would not have to {act}",
		"exemption-dropped":           "exemption[ of {holder}] gone: “{before}”",
		"exemption-dropped.act":       "it is no longer said that {who} need not {act}",
		"recommendation-added":        "new recommendation: “{after}”",
		"recommendation-dropped":      "recommendation gone: “{before}”",
		"expectation-added":           "new expectation[ on {holder}]: “{after}”",
		"expectation-dropped":         "expectation[ on {holder}] gone: “{before}”",
		"endeavour-added":             "new promise of effort: “{after}”",
		"endeavour-dropped":           "promise of effort gone: “{before}”",
		"statement-added":             "new statement: “{after}”",
		"statement-dropped":           "no longer stated: “{before}”",
		"force-strengthened":          "stronger: “{before}” became “{after}”",
		"force-strengthened.come":     "stronger: “{after}” came in",
		"force-strengthened.gone":     "stronger: “{before}” went out",
		"force-weakened":              "weaker: “{before}” became “{after}”",
		"force-weakened.endeavour":    "[“{before}” became ]“{after}”: a promise of effort",
		"force-weakened.come":         "weaker: “{after}” came in",
		"force-weakened.gone":         "weaker: “{before}” went out",
		"permission-to-prohibition":   "what was allowed is forbidden[: {act}]",
		"prohibition-to-permission":   "what was forbidden is allowed[: {act}]",
		"duty-to-exemption":           "no longer a duty[: {act}]",
		"exemption-to-duty":           "now a duty[: {act}]",
		"negation-added":              "“{after}” came in[: {act}]",
		"negation-dropped":            "“{before}” went out[: {act}]",
		"scope-narrowed":              "narrower: “{after}” instead of “{before}”",
		"scope-narrowed.ban":          "the ban holds only “{after}”",
		"scope-narrowed.come":         "now only “{after}”",
		"scope-narrowed.gone":         "no longer “{before}”",
		"scope-narrowed.told":         "only {after}",
		"scope-widened":               "wider: “{after}” instead of “{before}”",
		"scope-widened.come":          "now also “{after}”",
		"scope-widened.gone":          "no longer only “{before}”",
		"scope-widened.told":          "not only {before}",
		"scope-changed":               "limited otherwise: “{before}”, now “{after}”",
		"scope-changed.unchosen":      "no longer left to somebody’s choice: “{before}” went out",
		"scope-changed.chosen":        "left to somebody’s choice: “{after}” came in",
		"scope-changed.come":          "limited otherwise: “{after}” came in",
		"scope-changed.gone":          "limited otherwise: “{before}” went out",
		"condition-added":             "new condition: “{after}”",
		"condition-dropped":           "no longer a condition: “{before}”",
		"condition-changed":           "condition changed[ ({what})]: “{before}”, now “{after}”",
		"recognition-added":           "words on recognition came in: “{after}”",
		"recognition-dropped":         "no words on recognition any more; before: “{before}”",
		"recognition-dropped.told":    "no words on recognition; before: “{before}”",
		"recognition-changed":         "recognition “{after}” instead of “{before}”",
		"reference-added":             "{after} is referred to, and was not before",
		"reference-added.told":        "{after} is referred to",
		"reference-added.model":       "“{after}” named as the model",
		"reference-dropped":           "{before} is no longer referred to",
		"reference-dropped.told":      "{before} is not referred to",
		"reference-changed":           "refers to {after} instead of {before}",
		"reference-kept":              "still refers to {after}",
		"reference-followed":          "{before} is {after} now, and the number follows",
		"reference-stale":             "still points to {after}, which is another clause now",
		"reference-retargeted":        "refers to another provision: {after} instead of {before}",
		"reference-dangling":          "points to {after}, which names nothing",
		"reference-mended":            "{after} names a provision again",
		"substantive":                 "other words: “{before}”, now “{after}”",
		"substantive.come":            "words came in: “{after}”",
		"substantive.gone":            "words went out: “{before}”",
		"unclear": "whether this means the same is not known: “{before}”, now " +
			"“{after}”",
		"unclear.come":    "whether this means the same is not known: “{after}” came in",
		"unclear.gone":    "whether this means the same is not known: “{before}” went out",
		"wording-only":    "the words differ; nothing in them that can be named does",
		"unexamined":      "too long, or too many details, to say what the change does",
		"typography-only": "only signs, spaces or capitals differ",
	}}
}

// withVariants leaves out the English variants of kinds for which a caller's
// table has a sentence of its own.
func withVariants(t words.Table) words.Table {
	out := t.Over(English())
	for key := range English().Texts {
		kind, _, variant := strings.Cut(key, ".")
		_, own := t.Texts[key]
		if _, has := t.Texts[kind]; variant && has && !own && Kind(kind).Valid() {
			delete(out.Texts, key)
		}
	}
	return out
}

// A deed is who is to do what, in the words of the text; "" where these are not
// such as a sentence can take up. Ban says that the effect is one on what is
// forbidden, model that what it names is what something is to be like.
type deed struct {
	who, act   string
	ban, model bool
	also       bool // the other side has another detail of the kind
	before     bool // a time is counted back from an event
}

// sentenceArgs is how many values a sentence may be made with.
const sentenceArgs = 10

// sentence puts an effect into words. It puts what the words are made with into args.
func (s *settings) sentence(e *Effect, d deed, args map[string]string) string {
	t := s.table
	holders := make([]string, len(e.Holder))
	for i, id := range e.Holder {
		holders[i] = s.name(id)
	}
	args["before"], args["after"], args["by"], args["percent"], args["share"] = e.Before.Text,
		e.After.Text, t.Number(e.By), wholePercent(e.Fraction), share(t, e)
	args["limit"], args["holder"], args["what"], args["who"], args["act"] = limit(t, e),
		strings.Join(holders, ", "), e.What, d.who, d.act
	text := t.Fill(variant(t, e, d), args)
	if e.Told && t.Has("told") {
		text = t.With("told", "sentence", text)
	}
	return text
}

// variant gives the key of the sentence for an effect.
func variant(t words.Table, e *Effect, d deed) string {
	kind := string(e.Kind)
	for _, v := range []struct {
		name string
		when bool
	}{
		{"told", e.Told},
		{"act", d.who != "" && d.act != ""},
		{"unlimited", e.After.Bound == string(facts.BoundUnlimited)},
		{"limited", e.Before.Bound == string(facts.BoundUnlimited)},
		{"endeavour", e.After.Value == facts.Endeavour},
		{"holder", e.What == "holder"},
		{"other", e.What == "beneficiary"},
		{"ban", d.ban && e.Before.Text == ""},
		{"model", d.model},
		{"also", d.also},
		{"chosen", e.What == discretion && e.Before.Text == ""},
		{"unchosen", e.What == discretion && e.After.Text == ""},
		{"often", e.What == "frequency"},
		{"before", d.before},
		{"bounded", limit(t, e) != ""},
		{"date", e.Before.Unit == "" && e.After.Unit == ""},
		{"come", e.Before.Text == ""},
		{"gone", e.After.Text == ""},
	} {
		if !v.when {
			continue
		}
		if key := kind + "." + v.name; t.Has(key) {
			return key
		}
	}
	return kind
}

// limit gives what a figure is: a limit, a minimum.
func limit(t words.Table, e *Effect) string {
	if e.Before.Bound != e.After.Bound {
		return ""
	}
	return t.Fill("limit."+e.After.Bound, nil)
}

// share says by how much a value changed: a half, a third or a quarter in words,
// else in whole per cent; and what is a percentage itself by its points, and what
// changed by less than one per cent by the number.
func share(t words.Table, e *Effect) string {
	percent := wholePercent(e.Fraction)
	if strings.HasPrefix(e.Before.Unit, "percent") && e.By != "" {
		if e.By == "1" {
			return t.With("share.point", "by", t.Number(e.By))
		}
		return t.With("share.points", "by", t.Number(e.By))
	}
	if percent == "" || percent == "0" {
		return t.Number(e.By)
	}
	switch e.Fraction {
	case "1/2":
		return t.With("share.half")
	case "1/3":
		return t.With("share.third")
	case "1/4":
		return t.With("share.quarter")
	}
	return t.With("share", "percent", t.Number(percent))
}

// wholePercent writes a fraction as whole per cent, half to even.
func wholePercent(fraction string) string {
	if fraction == "" {
		return ""
	}
	f, ok := new(big.Rat).SetString(fraction)
	if !ok {
		return ""
	}
	return rounded(new(big.Rat).Mul(f, big.NewRat(100, 1))).String()
}
