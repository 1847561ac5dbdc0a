package say

import (
	"maps"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
)

// Labels are the sentences of lines by [Kind], and the words that sentences are
// made with. Words in braces are filled in. See [English] for the keys.
type Labels map[string]string

// English gives the English table, as a fresh map.
func English() Labels {
	return Labels{
		"quote":         "{version}, point {point}, in the copy of {names}: “{text}”",
		"text":          "{version}, point {point}: “{text}”",
		"quote-part":    "{version}, point {point}, a part of it in the copy of {names}: “{text}”",
		"tell":          "{version}, point {point}, in substance and not as a quotation (after {names}): {text}",
		"tell-doubtful": "{version}, point {point}, in substance and not as a quotation (after {names}): {text}; of this, perhaps not of the draft: {doubt}",
		"present":       "{version} has a point {point}; its words are not known",
		"vacant":        "{version} has no text at point {point}: so in the copy of {names}",
		"said-vacant":   "according to {names}, {version} has no point {point}",
		"claimed-text":  "a clause of a draft that is only claimed, in substance (after {names}): {text}",
		"claimed-of":    "according to {names}, of {version}: {text}",
		"said":          "{who} {verb}: {text} (reported by {names})",
		"same":          "{old} and {new} have the same words at point {point}",
		"changed":       "at point {point}, {new} has “{to}” where {old} has “{from}”",
		"words-gone":    "at point {point}, {new} does not have the words “{from}” of {old}",
		"words-come":    "at point {point}, {new} has the words “{to}”, which {old} does not have",
		"replaced":      "at point {point}, {new} has another text than {old}",
		"does":          "at point {point}, from {old} to {new}: {text}",
		"gone":          "{new} does not have point {point} of {old}",
		"come":          "{old} does not have point {point} of {new}",
		"counted":       "according to {names}, {version} has {n} {of}",
		"carried":       "{version} is known as {names} has it",
		"differ":        "{version}, point {point}: {first}, by a copy in the draft's words; others, not read in its words, have {rest}",

		"not-words":      "that {version} reads so, word for word, at point {point}: no copy in the draft's own words was read whole",
		"not-outlet":     "that {names} published the words given here for point {point}: they are nobody's quotation",
		"not-own":        "that what {names} printed is the wording of {version} at point {point}: it is a translation or a retelling",
		"not-one-form":   "that {version} has one of these, without the others: {first}, {rest}",
		"not-fact":       "as a fact: {text} ({who} {verb} so; reported by {names})",
		"not-existed":    "that a draft with {ref} existed: it is known from a claim alone (after {names})",
		"not-became":     "that {from} became {to}, as a fact: it is reported (by {names})",
		"not-number":     "that it was point {point}: the number is inferred",
		"not-known":      "that {version} has no point {point}, or says nothing of the matter: nothing is known of it here",
		"not-author":     "as a fact: who wrote {version} (different authors are named, or an authorship is denied)",
		"not-text":       "that {version} says anything word for word: no text of it was seen",
		"not-whole":      "that {version} does not have something: it is known in part",
		"not-telling":    "that {change} between {old} and {new}: {names} had {own} as {other} has it, before {other} was public",
		"not-contested":  "that {change} between {old} and {new}: {names} has {own} as {other} has it",
		"not-rendered":   "that {change} between {old} and {new}: a translation or retelling of {own} ({names}) has it as {other} has",
		"not-third":      "that {change} between {old} and {new}: {names} has {own} in words of neither",
		"not-base":       "that {change} between {old} and {new}: the wording that it was written over is not known here",
		"not-settled":    "that {change} between {old} and {new}: it is not settled",
		"not-does":       "that it is the draft's doing at point {point}, from {old} to {new}: {text}",
		"not-compared":   "that the wording of point {point} changed: a side was not read in the draft's own words",
		"not-language":   "that the wording of point {point} changed: the sides are in different languages",
		"not-in-part":    "that the wording of point {point} changed: a side is known in part",
		"not-silence":    "that {new} lacks what is not mentioned here: point {point} is known in substance only",
		"not-unreported": "that {side} has no point {point}: nothing is known of it there",
		"not-said-gone":  "as a fact: that {side} has no point {point} (it is told of; no exact copy of the place was read)",
		"not-refused":    "that {side} speaks against point {point}: a text that is silent refuses nothing",
		"not-who":        "as a fact: who changed point {point}, or why (nobody is on record for it here)",

		"change":          "“{from}” became “{to}”",
		"change.came":     "“{to}” came in",
		"change.went":     "“{from}” went out",
		"doubt.all":       "all of it",
		"denial":          "{who} denied it: {text} (reported by {names})",
		"form":            "{form} ({names})",
		"form.key":        "{key}: {form}",
		"form.none":       "no figure",
		"form.unlimited":  "no limit",
		"form.absent":     "nothing of it",
		"form.with":       "“{text}”",
		"form.without":    "no such words",
		"form.there":      "the point",
		"form.there.of":   "the matter of {key}",
		"form.gone.of":    "nothing of {key}",
		"form.gone":       "no such point",
		"form.count":      "{n} {key}",
		"bound.at-most":   "at most {value}",
		"bound.at-least":  "at least {value}",
		"bound.about":     "about {value}",
		"bound.exactly":   "exactly {value}",
		"verb.supports":   "supported it",
		"verb.rejects":    "rejected it",
		"verb.asserts":    "said",
		"verb.denies":     "denied it",
		"verb.authored":   "said that the speaker wrote it",
		"verb.attributes": "said who wrote it",
		"who.unnamed":     "somebody not named",
		"who.relayed":     "{who}, as {relay} relays,",
		"of.points":       "points",
		"of.numbers":      "numbers",
		"of.provisions":   "provisions",
		"list":            ", ",
		"clauses":         "; ",
	}
}

// Sentence gives the sentence of a line. Keys that l lacks are taken from
// [English], as are sentences that leave out what a line needs; denials are put
// at the end of a sentence that has no place for them.
func (l Labels) Sentence(of Line) string {
	all := English()
	for key, s := range l {
		if english, ok := all[key]; !ok || holdsAll(s, english) {
			all[key] = s
		}
	}
	return all.sentence(&of)
}

// holdsAll reports whether a sentence has every word in braces of another.
func holdsAll(s, model string) bool {
	for rest := model; ; {
		_, after, ok := strings.Cut(rest, "{")
		if !ok {
			return true
		}
		name, tail, _ := strings.Cut(after, "}")
		if !strings.Contains(s, "{"+name+"}") {
			return false
		}
		rest = tail
	}
}

func (l Labels) sentence(of *Line) string {
	template := l[string(of.Kind)]
	denials := make([]string, len(of.Denials))
	for i, d := range of.Denials {
		denials[i] = l.fill("denial", map[string]string{
			"who": l.speakers(d.By), "text": clause(d.Text), "names": strings.Join(d.Names, l["list"]),
		})
	}
	if len(denials) > 0 && !strings.Contains(template, "{denials}") {
		template += l["clauses"] + "{denials}"
	}
	args := maps.Clone(of.Args)
	if args == nil {
		args = make(map[string]string)
	}
	change := "change"
	switch {
	case args["from"] == "":
		change = "change.came"
	case args["to"] == "":
		change = "change.went"
	}
	args["change"] = l.fill(change, args)
	if of.Kind == KindCounted {
		args["of"] = l["of."+args["of"]]
	}
	if args["doubt"] == args["text"] {
		args["doubt"] = l["doubt.all"]
	}
	args["text"], args["doubt"] = clause(args["text"]), clause(args["doubt"])
	args["names"] = strings.Join(of.Names, l["list"])
	args["who"] = l.speakers(of.By)
	args["verb"] = l["verb."+string(of.Stance)]
	args["denials"] = strings.Join(denials, l["clauses"])
	if len(of.Forms) > 0 {
		args["first"], args["rest"] = l.forms(of)
	}
	return fill(template, args)
}

// clause gives a text without the full stop at its end, to stand inside of a
// sentence.
func clause(s string) string { return strings.TrimSuffix(s, ".") }

func (l Labels) fill(key string, args map[string]string) string { return fill(l[key], args) }

// fill puts values in place of words in braces, each once: a value is never
// searched for further words in braces.
func fill(template string, args map[string]string) string {
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(template, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		name, rest, ok := strings.Cut(after, "}")
		if !ok {
			b.WriteString("{" + after)
			return b.String()
		}
		b.WriteString(args[name])
		template = rest
	}
}

func (l Labels) speakers(by []plan.Speaker) string {
	var out []string
	for _, s := range by {
		who := s.Who()
		if who == "" {
			who = l["who.unnamed"]
		}
		if s.RelayedBy != "" {
			who = l.fill("who.relayed", map[string]string{"who": who, "relay": s.RelayedBy})
		}
		out = append(out, who)
	}
	if len(out) == 0 {
		return l["who.unnamed"]
	}
	return strings.Join(out, l["list"])
}

// forms gives the first side of a conflict and the others, each with who has it.
func (l Labels) forms(of *Line) (first, rest string) {
	var all []string
	for i := range of.Forms {
		f := &of.Forms[i]
		var names []string
		for _, by := range f.By {
			names = appendNew(names, by.Name)
		}
		all = append(all, l.fill("form", map[string]string{
			"form": l.Form(collate.ConflictKind(of.Args["kind"]), of.Args["key"], f), "names": strings.Join(names, l["list"]),
		}))
	}
	return all[0], strings.Join(all[1:], l["list"])
}

// Form puts one side of a conflict into words.
func (l Labels) Form(kind collate.ConflictKind, key string, f *collate.Variant) string {
	all := l
	if _, ok := l["form.none"]; !ok {
		all = English()
		maps.Copy(all, l)
	}
	if f.Presence == plan.PresenceAbsent && kind != collate.ConflictKindPresence {
		return all["form.absent"]
	}
	switch kind {
	case collate.ConflictKindPresence:
		word := "form.there"
		if f.Presence == plan.PresenceAbsent {
			word = "form.gone"
		}
		if key != string(kind) { // of claims: the point that they are about
			word += ".of"
		}
		return all.fill(word, map[string]string{"key": key})
	case collate.ConflictKindWords, collate.ConflictKindNegation:
		if f.Text == "" {
			return all.fill("form.without", map[string]string{"key": key})
		}
		return all.fill("form.with", map[string]string{"text": f.Text})
	case collate.ConflictKindCount:
		of := all["of."+key]
		return all.fill("form.count", map[string]string{"n": all.facts(f.Facts), "key": of})
	case collate.ConflictKindFigure, collate.ConflictKindParty, collate.ConflictKindDetail, collate.ConflictKindScope:
	}
	return all.fill("form.key", map[string]string{"key": strings.ReplaceAll(key, "-", " "), "form": all.facts(f.Facts)})
}

func (l Labels) facts(facts []plan.Fact) string {
	var out []string
	for _, f := range facts {
		value := number(f.Value)
		switch {
		case value == "" && f.Bound == plan.BoundUnlimited:
			value = l["form.unlimited"]
		case value == "":
			value = l["form.none"]
		default:
			value = strings.Join(strings.Fields(value+" "+f.Unit), " ")
			if bound := l["bound."+string(f.Bound)]; bound != "" {
				value = fill(bound, map[string]string{"value": value})
			}
		}
		out = append(out, strings.Join(strings.Fields(value+" "+f.Scope), " "))
	}
	return strings.Join(out, l["list"])
}

// number writes the digits of a whole number of more than four in groups of
// three; anything else as it is.
func number(s string) string {
	const group, plain = 3, 4
	if len(s) <= plain || strings.Trim(s, "0123456789") != "" {
		return s
	}
	for at := len(s) - group; at > 0; at -= group {
		s = s[:at] + "," + s[at:]
	}
	return s
}

func appendNew(all []string, s string) []string {
	if slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}
