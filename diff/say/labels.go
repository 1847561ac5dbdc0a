package say

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// english is [English], which is made once: no one else has its map.
var english = sync.OnceValue(English)

// English gives the sentences of lines by [Kind], and the words that sentences
// are made with, as a fresh table. For the syntax of templates see
// [words.Fill].
//
// For another language write a [words.Table] with these keys and the
// language's tag, which its plural forms need; keys that it lacks keep their
// English words. The slots of a key are those of its English template, and
// none may be left out: a template that lacks one is not used, since a
// sentence without its source, its speaker or its other side says too much.
// "key." with the key of a fact is what a reader would call it; see [Key].
// "number.group" is the sign between groups of digits, "list" and "clauses"
// stand between what is listed. {text}, {names} and the like are put in as
// they are, in the language that they have.
func English() words.Table {
	return withKeys(words.Table{Language: "en", Texts: map[string]string{
		"quote":      "{version}[, {at}], quoted by {names}: “{text}”",
		"text":       "{version}[, {at}]: “{text}”",
		"quote-part": "{version}[, {at}], quoted in part by {names}: “{text}”",
		"tell":       "{version}[, {at}], told, not quoted (after {names}): {text}",
		"tell-doubtful": "{version}[, {at}], told, not quoted (after {names}): {text}; of this, " +
			"perhaps not of the draft: {doubt}",
		"present":     "{version} has a {at}; its words are not known",
		"vacant":      "{version} has no text at {at}: so in the copy of {names}",
		"said-vacant": "according to {names}, {version} has no {at}",
		"claimed-text": "a clause of a draft that is only claimed, in substance (after " +
			"{names}): {text}",
		"claimed-of": "according to {names}, of {version}: {text}",
		"said":       "{who} {verb}: {text} (reported by {names})",
		"same":       "{old} and {new} have the same words at {at}",
		"changed":    "at {at}, {new} has “{to}” where {old} has “{from}”",
		"words-gone": "at {at}, {new} does not have the words “{from}” of {old}",
		"words-come": "at {at}, {new} has the words “{to}”, which {old} does not have",
		"replaced":   "at {at}, {new} has another text than {old}",
		"does":       "at {at}, from {old} to {new}: {text}",
		"gone":       "{new} does not have {at} of {old}",
		"come":       "{old} does not have {at} of {new}",
		"counted":    "according to {names}, {version} has {count}",
		"carried":    "{version} is known from the copy of {names}",
		"differ": "{version}[, {at}]: {first}, by a copy in the draft's words. Others, " +
			"not read in its words: {rest}",

		"not-words": "that {version} reads so, word for word, at {at}: no copy in the " +
			"draft's own words was read whole",
		"not-outlet": "that {names} published the words given here for {at}: they are " +
			"nobody's quotation",
		"not-own": "that the wording of {version} at {at} is that of {names}: that is a " +
			"translation or a retelling",
		"not-one-form": "that {version} has only one of these: {first}, {rest}",
		"not-fact":     "as a fact: {text} ({who} {verb} so; reported by {names})",
		"not-existed":  "that {ref} existed: it is known from a claim alone (after {names})",
		"not-became":   "that {from} became {to}, as a fact: it is reported (by {names})",
		"not-number":   "that it was {at}: the number is inferred",
		"not-known": "that {version} has no {at}, or says nothing of the matter: nothing is " +
			"known of it here",
		"not-author": "as a fact: who wrote {version} (different authors are named, or an " +
			"authorship is denied)",
		"not-text":  "that {version} says anything word for word: no text of it was seen",
		"not-whole": "that {version} does not have something: it is seen here in part",
		"not-telling": "that {change} between {old} and {new}: {own} reads so too in the copy " +
			"of {names}, before {other} was public",
		"not-contested": "that {change} between {old} and {new}: {own} reads as {other} does in " +
			"the copy of {names}",
		"not-rendered": "that {change} between {old} and {new}: a translation or retelling of " +
			"{own} ({names}) has it so too",
		"not-third": "that {change} between {old} and {new}: {own} reads like neither in " +
			"the copy of {names}",
		"not-base": "that {change} between {old} and {new}: the wording that it was " +
			"written over is not known here",
		"not-settled": "that {change} between {old} and {new}: it is not settled",
		"not-examined": "that the change at {at}, from {old} to {new}, does this or that, or " +
			"nothing: it is too long, or has too many details, to be compared",
		"not-does": "that it is the draft's doing at {at}, from {old} to {new}: {text}",
		"not-compared": "that the wording of {at} changed: a side was not read in the draft's " +
			"own words",
		"not-language":   "that the wording of {at} changed: the sides are in different languages",
		"not-in-part":    "that the wording of {at} changed: a side is seen here in part",
		"not-silence":    "that {new} lacks what is not mentioned here: {at} is told",
		"not-unreported": "that {side} has no {at}: nothing is known of it there",
		"not-said-gone": "as a fact: that {side} has no {at} (it is told of; no exact copy of " +
			"the place was read)",
		"not-refused": "that {side} speaks against {at}: a text that is silent refuses nothing",
		"not-who":     "as a fact: who changed {at}, or why (nobody is on record for it here)",

		"at.point":         "point {place}",
		"version.name":     "the {name}",
		"at.of":            "point {point} of {version}",
		"at.heading":       "point “{place}”",
		"place.preamble":   "preamble[, paragraph {n}]",
		"place.closing":    "closing[, paragraph {n}]",
		"place.words":      "“{words}”",
		"place.told":       "{words}",
		"place.none":       "without number",
		"place.under":      "[{under}, ]{name}",
		"change":           "“{from}” became “{to}”",
		"change.came":      "“{to}” came in",
		"change.went":      "“{from}” went out",
		"doubt.all":        "all of it",
		"aside":            "Redraft adds: {text}",
		"denial.report":    "{who} says against the report: {text} (reported by {names})",
		"denial":           "{who} denied it: {text} (reported by {names})",
		"form":             "{form} ({names})",
		"form.key":         "{key}: {form}",
		"form.more":        "{names} and {n} more",
		"form.none":        "no figure",
		"form.unlimited":   "no limit",
		"form.absent":      "nothing of it",
		"form.with":        "“{text}”",
		"form.without":     "no such words",
		"form.doubtful":    "{form}, perhaps not of the draft",
		"form.there":       "the point",
		"form.there.of":    "the matter of {key}",
		"form.gone.of":     "nothing of {key}",
		"form.gone":        "no such point",
		"bound.at-most":    "at most {value}",
		"bound.at-least":   "at least {value}",
		"bound.about":      "about {value}",
		"bound.exactly":    "exactly {value}",
		"verb.supports":    "supported it",
		"verb.rejects":     "rejected it",
		"verb.asserts":     "said",
		"verb.denies":      "denied it",
		"verb.authored":    "said that the speaker wrote it",
		"verb.attributes":  "said who wrote it",
		"who.unnamed":      "somebody not named",
		"who.role":         "{who}, unnamed",
		"who.analysis":     "{who}'s analysis",
		"who.end":          ",", // of a relayed speaker, before a verb
		"who.relayed":      "{who}, as {relay} reports",
		"count.points":     "{n|one:{n} point|other:{n} points}",
		"count.numbers":    "{n|one:{n} number|other:{n} numbers}",
		"count.provisions": "{n|one:{n} provision|other:{n} provisions}",
		"number.group":     ",",
		"name.relayed":     "{name}, as {relay} has it",
		"name.after":       "{name} after {from}",
		"number.point":     ".",
		"share.1/2":        "half",
		"share.1/3":        "a third",
		"share.2/3":        "two thirds",
		"share.percent":    "{n} percent",
		"money.USD":        "${value}",
		"money.EUR":        "€{value}",
		"money.GBP":        "£{value}",
		"scale.billion":    "{n} billion",
		"scale.million":    "{n} million",
		"sentences":        ". ",
		"list":             ", ",
		"clauses":          "; ",
	}})
}

// Sentence gives the sentence of a line by a table, such as [English]. Keys that
// it lacks are taken from English, as are sentences that leave out what a line
// needs; denials are sentences behind one that has no place for them. No sentence has
// more than 40 words: longer lists of names say how many more there are, and the end
// of a longer text is left out, with a mark; all of it is in the line. It is one line, on which
// nothing hides: see [words.Line].
func Sentence(t words.Table, line Line) string {
	s := speech{Table: t.Faithful(english())}
	return words.Line(s.fitted(&line))
}

// Form puts one side of a conflict into words by a table, such as [English].
// Keys that it lacks are taken from English. It is one line: see [words.Line].
func Form(t words.Table, kind collate.ConflictKind, key string, f *collate.Variant) string {
	s := speech{Table: t.Faithful(english())}
	return words.Line(s.form(kind, key, f))
}

// Who names speakers by a table, such as [English]: "Ada Byron (chair)",
// "official (Arva), unnamed, as The Herald reports", "The Herald's analysis" for
// an outlet that has "analysis" in its role. No speakers are somebody not named.
// Keys that the table lacks are taken from English. It is one line: see
// [words.Line].
func Who(t words.Table, speakers []plan.Speaker) string {
	s := speech{Table: t.Faithful(english())}
	return words.Line(s.speakers(speakers))
}

// A speech has the words for every line.
type speech struct {
	words.Table
	most int // names that are listed at most; 0 all
}

func (s speech) sentence(line *Line) string {
	template := s.Texts[string(line.Kind)]
	denials := make([]string, len(line.Denials))
	denial := "denial"
	// it denies what is reported, not that there was a text
	if line.Kind == KindNotExisted || line.Kind == KindNotBecame {
		denial = "denial.report"
	}
	for i, d := range line.Denials {
		denials[i] = s.With(denial, "who", s.subject(d.By), "text", clause(d.Text), "names",
			s.names(d.Names, d.Relays))
	}
	args := maps.Clone(line.Args)
	if args == nil {
		args = make(map[string]string)
	}
	for _, key := range []string{"version", "old", "new", "side", "own", "other"} {
		if args[key] != "" {
			args[key] = s.version(args[key])
		}
	}
	change := "change"
	switch {
	case args["from"] == "":
		change = "change.came"
	case args["to"] == "":
		change = "change.went"
	}
	args["change"] = s.Fill(change, args)
	if line.Kind == KindCounted {
		args["count"] = s.count(args["of"], args["n"])
	}
	if args["doubt"] == args["text"] {
		args["doubt"] = s.Texts["doubt.all"]
	}
	args["text"], args["doubt"] = clause(args["text"]), clause(args["doubt"])
	if args["at"] = s.at(line); line.At.Number == "" && line.At.Under == "" && line.At.Heading == "" &&
		begins(args["text"], line.At.Words) {
		args["at"] = "" // the text itself says which it is
	}
	args["names"] = s.names(line.Names, line.Relays)
	args["who"] = s.subject(line.By)
	args["verb"] = s.Texts["verb."+string(line.Stance)]
	args["denials"] = strings.Join(denials, s.Texts["sentences"])
	if len(line.Forms) > 0 {
		args["first"], args["rest"] = s.forms(line)
	}
	out := s.Fill(string(line.Kind), args)
	if args["aside"] != "" {
		out += s.Texts["sentences"] + s.With("aside", "text", clause(args["aside"]))
	}
	if len(denials) > 0 && !slices.Contains(words.Slots(template), "denials") {
		out += s.Texts["sentences"] + args["denials"]
	}
	return out
}

// names lists sources, each with who relays it where it was not read itself.
func (s speech) names(names []string, relays map[string]string) string {
	more := 0
	if s.most > 0 && len(names) > s.most {
		names, more = names[:s.most], len(names)-s.most
	}
	out, separator := slices.Clone(names), s.Texts["list"]
	for i, n := range out {
		if relay := relays[n]; relay != "" {
			out[i], separator = s.With("name.relayed", "name", n, "relay", relay), s.Texts["clauses"]
		}
	}
	if more > 0 {
		return s.With("form.more", "names", strings.Join(out, separator), "n", strconv.Itoa(more))
	}
	return strings.Join(out, separator)
}

// at says in a sentence which point a line speaks of; "" for a line of a version
// as a whole.
func (s speech) at(line *Line) string {
	place := line.At.name(s.Table)
	switch {
	case !slices.ContainsFunc(line.Refs, func(r plan.Ref) bool {
		return r.Point != ""
	}) && line.At == (Place{}):
		return ""
	case line.At.Role != "":
		return place
	case line.At.Number == "" && line.At.Heading != "":
		return s.With("at.heading", "place", place)
	}
	return s.With("at.point", "place", place)
}

// clause gives a text without the full stop at its end, to stand inside of a
// sentence.
func clause(s string) string { return strings.TrimSuffix(s, ".") }

// subject names speakers before a verb.
func (s speech) subject(list []plan.Speaker) string {
	who := s.speakers(list)
	if len(list) > 0 && list[len(list)-1].RelayedBy != "" {
		who += s.Texts["who.end"]
	}
	return who
}

func (s speech) speakers(list []plan.Speaker) string {
	var out []string
	for _, b := range list {
		who := b.Who()
		if who == "" {
			who = s.Texts["who.unnamed"]
		}
		if slices.Contains(strings.Split(b.Role, ", "), "analysis") && b.Name != "" {
			who = s.With("who.analysis", "who", b.Name)
		}
		if b.RelayedBy != "" && b.Name == "" && b.Role != "" {
			who = s.With("who.role", "who", who)
		}
		if b.RelayedBy != "" {
			who = s.With("who.relayed", "who", who, "relay", b.RelayedBy)
		}
		out = append(out, who)
	}
	if len(out) == 0 {
		return s.Texts["who.unnamed"]
	}
	return strings.Join(out, s.Texts["list"])
}

// forms gives the first side of a conflict and the others, each with who has it.
func (s speech) forms(line *Line) (first, rest string) {
	var all []string
	for i := range line.Forms {
		f := &line.Forms[i]
		kind := collate.ConflictKind(line.Args["kind"])
		form := s.form(kind, line.Args["key"], f)
		switch { // of what it is was said with the first
		case i == 0:
		case kind == collate.ConflictKindPresence:
			form = s.form(kind, string(kind), f)
		case len(f.Facts) > 0 && kind != collate.ConflictKindCount:
			form = s.facts(f.Facts)
			if f.Doubtful {
				form = s.With("form.doubtful", "form", form)
			}
		}
		all = append(all, s.With("form", "form", form, "names", s.few(f.By)))
	}
	return all[0], strings.Join(all[1:], s.Texts["list"])
}

// few names the first of those who have a form, with who relays them, and says how
// many more there are.
func (s speech) few(copies []collate.Copy) string {
	const most = 3
	copies = slices.Clone(copies)
	for i := range copies {
		if c := &copies[i]; c.From != "" && c.From != c.Name {
			c.Name = s.With("name.after", "name", c.Name, "from", c.From)
		}
	}
	names, relays := grounds(copies)
	if s.most == 0 && len(names) > most+1 {
		s.most = most
	}
	return s.names(names, relays)
}

func (s speech) form(kind collate.ConflictKind, key string, f *collate.Variant) string {
	if f.Doubtful {
		sure := *f
		sure.Doubtful = false
		return s.With("form.doubtful", "form", s.form(kind, key, &sure))
	}
	if f.Presence == plan.PresenceAbsent && kind != collate.ConflictKindPresence {
		return s.Texts["form.absent"]
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
		return s.With(word, "key", key)
	case collate.ConflictKindWords, collate.ConflictKindNegation:
		if f.Text == "" {
			return s.Texts["form.without"]
		}
		return s.With("form.with", "text", f.Text)
	case collate.ConflictKindCount:
		return s.count(key, s.facts(f.Facts))
	case collate.ConflictKindFigure, collate.ConflictKindParty, collate.ConflictKindDetail,
		collate.ConflictKindScope:
	}
	return s.With("form.key", "key", Key(s.Table, key), "form", s.facts(f.Facts))
}

// count says how many there are of what was counted.
func (s speech) count(counted, n string) string {
	if key := "count." + counted; s.Has(key) {
		return s.With(key, "n", n)
	}
	return n
}

func (s speech) facts(facts []plan.Fact) string {
	var out []string
	for _, f := range facts {
		value := s.value(&f)
		switch {
		case value == "" && f.Bound == plan.BoundUnlimited:
			value = s.Texts["form.unlimited"]
		case value == "":
			value = s.Texts["form.none"]
		default:
			if bound := "bound." + string(f.Bound); s.Has(bound) {
				value = s.With(bound, "value", value)
			}
		}
		out = append(out, strings.Join(strings.Fields(value+" "+f.Scope), " "))
	}
	return strings.Join(out, s.Texts["list"])
}

func appendNew(all []string, s string) []string {
	if slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}
