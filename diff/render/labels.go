package render

import (
	"maps"
	"strings"
)

// Labels are the words of an output, by key. Words in braces are filled in:
// "{old}" and "{new}" are the names of the two drafts. See [English] for the
// keys.
type Labels map[string]string

// English gives the words that are used without [WithLabels], as a fresh map.
func English() Labels {
	return Labels{
		"status.reported":         "reported",
		"status.claimed":          "claimed",
		"status.leaked":           "leaked",
		"status.counter-proposal": "counter-proposal",
		"status.presented":        "presented",
		"status.published":        "published",
		"status.agreed":           "agreed",
		"status.signed":           "signed",

		"relation.revises":          "revises {other}",
		"relation.counters":         "answers {other}",
		"relation.restates":         "tells {other} anew",
		"relation.annexes":          "is annexed to {other}",
		"relation.beside":           "stands beside {other}",
		"relation.draws-on":         "draws on {other}",
		"relation.earlier-state-of": "is an earlier state of {other}",

		"certainty.inferred": "{relation} (inferred)",
		"certainty.claimed":  "{relation} (so it is claimed)",
		"certainty.possible": "perhaps {relation}",

		"head.disputed":  "authorship disputed",
		"head.as":        "as {name} has it",
		"head.itself":    "the text itself",
		"head.partial":   "known in part",
		"head.contents":  "known by its contents only",
		"head.claims":    "{n} claims about it",
		"head.counts":    "said to have {n} points",
		"head.collected": "Evidence collected to {date}.",
		"head.authentic": "redraft does not authenticate texts.",
		"head.points":    "{n} points:",
		"head.point":     "1 point:",
		"head.words":     "{n} compared word by word",
		"head.substance": "{n} known in substance only",
		"head.absent":    "{n} known to be missing on a side",
		"head.one-side":  "{n} not known on a side",
		"head.neither":   "{n} without known words on either side",
		"head.marks": "Marks: DRAFT the draft changed · TELLING only an outlet's words differ · OPEN not settled · " +
			"\"...\" quoted · ~ told, not quoted: never print as a quotation · [-only {old}-] · {+only {new}+}",
		"head.silence": "What is not known of a draft was neither refused nor deleted by anybody.",

		"verdict.draft":   "DRAFT",
		"verdict.telling": "TELLING",
		"verdict.open":    "OPEN",

		"known.words":     "compared word by word",
		"known.substance": "known in substance only",
		"known.absent":    "missing on a side",
		"known.one-side":  "not known in {side}",
		"known.neither":   "no words known",

		"kind.same":       "the same words",
		"kind.alike":      "told alike",
		"kind.reworded":   "reworded",
		"kind.restyled":   "only punctuation, spacing or case differs",
		"kind.retold":     "retold",
		"kind.replaced":   "REPLACED",
		"kind.renumbered": "renumbered {from} -> {to}",
		"kind.moved":      "moved",
		"kind.split":      "SPLIT",
		"kind.merged":     "MERGED",
		"kind.regrouped":  "REGROUPED",
		"kind.added":      "ADDED",
		"kind.removed":    "DELETED",
		"kind.unreported": "not known in {side}",
		"kind.said-gone":  "said to be missing in {side}",
		"slot.kept":       "number is kept",

		"kind.repointed":    "the same words, a number in them leads elsewhere",
		"kind.relinked":     "the same words, linked to another address",
		"kind.bracketed":    "now in brackets",
		"kind.unbracketed":  "no longer in brackets",
		"kind.narrowed":     "fewer alternatives",
		"kind.widened":      "more alternatives",
		"kind.reattributed": "others are named as those who want it",

		"text.absent":              "missing, and known to be",
		"text.unreported":          "not known",
		"text.present":             "there; its words are not known",
		"text.none":                "(no text of its own)",
		"text.after":               "(after {name}; our words)",
		"text.foreign.translation": "(a translation)",
		"text.foreign.paraphrase":  "(a retelling)",
		"text.foreign.":            "(perhaps not the draft's words)",
		"text.read":                "read in {via}",
		"text.gap":                 "[…]",

		"reason.text-itself":  "",
		"reason.copies-agree": "no copy of either draft says otherwise",
		"reason.seconded":     "so too in {copies}",
		"reason.whole-text":   "the other text was read whole, and it is not there",
		"reason.ground":       "the copy shows the place vacant ({name})",
		"reason.earlier-copy": "not the doing of {other}: {copies} has it for {own}, before {other} was public",
		"reason.contested":    "{copies}: has it for {own} as {other} does",
		"reason.third-form":   "{copies}: has neither for {own}",
		"reason.base-unknown": "{later} seems to be written over the copy of {over} that {base} saw, whose words are not known here; nothing bears out {name}'s",
		"reason.basis-told":   "so too in the copy of {over} that {base} saw, as it is told ~",
		"reason.mixed":        "some of its words are the draft's, some only the telling's",
		"reason.said-gone":    "its absence is told of; no exact copy of this place was read",
		"reason.told":         "words are not compared: a side was not read in these words",
		"reason.language":     "words are not compared: the sides are in different languages",
		"reason.in-part":      "words are not compared: a side is known in part",

		"copy.dated":             "{name} ({date})",
		"note.heading":           "heading: ",
		"note.candidate":         "nearest on the other side: {ref}, not sure enough ({n} in 1,000)",
		"note.struck":            "reported struck out: ",
		"note.doubtful":          "perhaps not of the draft: ",
		"conflict.line":          "conflict in {version}: ",
		"bound.at-most":          "at most",
		"bound.at-least":         "at least",
		"bound.about":            "about",
		"conflict.none":          "none stated",
		"conflict.without":       "without these words",
		"conflict.present":       "there",
		"conflict.absent":        "missing",
		"conflict.roots":         "{n} independent",
		"conflict.roots-between": "{least} to {most} independent",
		"claim.present":          "reported of {version}, its text not seen",
		"claim.absent":           "reported as missing in {version}, its text not seen",
		"said.supports":          "supported",
		"said.rejects":           "rejected",
		"said.asserts":           "claimed",
		"said.denies":            "DENIED",
		"said.authored":          "authorship claimed",
		"said.attributes":        "authorship attributed",
		"said.by":                "by {who}",
		"said.to":                "to {who}",
		"said.again":             "as said above or below",
		"said.unnamed":           "somebody not named",
		"said.relayed":           "as {who} relays",
		"said.in":                "reported by {reports}",

		"month.1": "Jan", "month.2": "Feb", "month.3": "Mar", "month.4": "Apr",
		"month.5": "May", "month.6": "Jun", "month.7": "Jul", "month.8": "Aug",
		"month.9": "Sep", "month.10": "Oct", "month.11": "Nov", "month.12": "Dec",
		"date.until": "until {date}",
		"date.from":  "from {date}",
	}
}

// with fills in the words in braces of the label with the given key. Pairs are
// names and values in turn.
func (l Labels) with(key string, pairs ...string) string {
	s := l[key]
	for i := 0; i+1 < len(pairs); i += 2 {
		s = strings.ReplaceAll(s, "{"+pairs[i]+"}", pairs[i+1])
	}
	return s
}

// over gives English with the labels of l put over it.
func (l Labels) over(base Labels) Labels {
	maps.Copy(base, l)
	return base
}
