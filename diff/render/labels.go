package render

import "github.com/redraft-go/redraft/plan/words"

// English gives the words that are used without [WithLabels], as a fresh table.
// For the syntax of templates see [words.Fill].
//
// For another language write a [words.Table] with these keys and the
// language's tag, which its plural forms need; keys that it lacks keep their
// English words. The slots of a key are those of its English template: {old}
// and {new} are the names of the two drafts, {n} is a number. None may be left
// out: a template that lacks one is not used, since an output that does not say
// whose copy, which draft or how many says too much. "number.group" is the sign
// between groups of digits. Names, titles, clauses and what people said are
// put in as they are. So are the sentences of effects, which come with the
// comparison: see package effect.
func English() words.Table {
	return words.Table{Language: "en", Texts: map[string]string{
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

		"head.disputed":   "authorship disputed",
		"head.as":         "as {name} has it",
		"head.itself":     "the text itself",
		"head.partial":    "seen here in part",
		"head.contents":   "known by its contents only",
		"head.claims":     "{n|one:{n} claim|other:{n} claims} about it",
		"head.counts":     "counted as [{others} or ]{n|one:{n} point|other:{n} points}",
		"head.collected":  "Evidence collected to {date}.",
		"head.authentic":  "redraft does not authenticate texts.",
		"head.points":     "{n|one:{n} point|other:{n} points}:",
		"head.both":       "{n|one:{n} point|other:{n} points} side by side ({a} in {old}, {b} in {new}):",
		"head.words":      "{n} compared word by word",
		"head.in-part":    "{n} in part",
		"head.deleted":    "{n} deleted",
		"head.added":      "{n} added",
		"head.said-gone":  "{n} said to be missing",
		"head.one-told":   "{n} on one side, as told",
		"head.missing":    "{n} in neither",
		"head.told":       "{n} told",
		"head.language":   "{n} in different languages",
		"head.unseen-old": "{n} not seen in {old}",
		"head.unseen-new": "{n} not seen in {new}",
		"head.neither":    "{n} without known words on either side",
		"head.beside":     "Beside them: {parts}.",
		"head.preamble":   "{n|one:the preamble|other:{n} paragraphs of preamble}",
		"head.unread":     "not looked at: {what}",
		"head.headings":   "{n|one:a heading|other:{n} headings}",
		"head.closing":    "{n|one:the closing|other:{n} paragraphs of closing}",
		"head.marks": `Marks: {draft} the text did · {telling} only copies differ · {open} which of the two · ` +
			`{gone} · {come} · "..." quoted · {told}, told: not quoted, never print as a quotation; there {old} / {new}`,
		"head.bare-marks": "Marks: {gone} · {come}",
		"head.only":       "only {name}",
		"head.silence":    "What is not known of a draft was neither refused nor deleted by anybody.",

		"verdict.draft":   "CHANGED",
		"verdict.telling": "COPIES",
		"verdict.open":    "UNCLEAR",
		"verdict.told":    "TOLD", // no verdict: in place of open, where a side was not read in its words

		"known.words":     "compared word by word",
		"known.substance": "told",
		"known.mixed":     "compared in part",
		"known.in-part":   "a side seen here in part", // of substance: quoted, but not whole
		"known.language":  "in different languages",
		"known.absent":    "missing on a side",
		"known.one-side":  "not seen in {side}",
		"known.neither":   "no words known",

		"kind.same":       "the same words",
		"kind.alike":      "told alike",
		"kind.reworded":   "reworded",
		"kind.restyled":   "only punctuation, spacing or case differs",
		"kind.retold":     "words not compared",
		"kind.replaced":   "another text, same number",
		"kind.elsewhere":  "another text", // replaced, where the numbers are not the same
		"kind.renumbered": "renumbered",
		"kind.followed":   "only references follow the renumbering",
		"kind.moved":      "moved[ ({how})]",
		"kind.split":      "SPLIT",
		"kind.merged":     "MERGED",
		"kind.regrouped":  "REGROUPED",
		"kind.wordless":   "there in {side}, its words not seen", // unreported, but for its presence
		"kind.added":      "ADDED",
		"kind.removed":    "DELETED",
		"kind.unreported": "not seen in {side}",
		"kind.said-gone":  "said to be missing in {side}",
		"slot.kept":       "number is kept",

		"moved.order":   "in another order",
		"moved.heading": "under another heading",
		"moved.point":   "under another point",
		"moved.level":   "on another level",

		"kind.repointed":    "a reference leads elsewhere",
		"kind.relinked":     "the same words, linked to another address",
		"kind.bracketed":    "now in brackets",
		"kind.unbracketed":  "no longer in brackets",
		"kind.narrowed":     "fewer alternatives",
		"kind.widened":      "more alternatives",
		"kind.reattributed": "others are named as those who want it",

		"fold.one":   "{old} is now {new}",
		"fold.two":   "{old} and {end} are now {new} and {last}",
		"fold.run":   "{old} to {end} are now {new} to {last}",
		"fold.place": "{first}[ to {last}]",
		"fold.now":   "now {first}[ to {last}]",

		"brief.slight":       "the words differ[: {verdicts}]",
		"brief.alike":        "told in the same sense",
		"brief.unseen":       "not seen in {side}: {points}",
		"brief.base-unknown": "or of the copy beneath",
		"brief.earlier-copy": "not new: {copies} has it for {own}",
		"brief.contested":    "{copies}: so {own} too",
		"brief.third-form":   "{copies}: neither, for {own}",
		"brief.told":         "{old} / {new}",
		"brief.alone":        "only {side}: {text}",
		"brief.more":         "{name} +{n}",
		"brief.disputed":     "disputed in {version}: {what}",

		"text.absent":     "not in this text",
		"text.unreported": "not seen",
		"text.present":    "there; its words are not known",
		"text.none":       "(no text of its own)",
		"text.gap":        `\[…\]`,
		"text.heading":    "heading: {text}",

		"told.text":        "told: {text}",
		"told.draft":       "{name} told:",
		"told.copy":        "{name} (told)",
		"told.after":       "{text} (after {name}; our words)",
		"told.translation": "{text} (a translation)",
		"told.paraphrase":  "{text} (a retelling)",
		"told.":            "{text} (perhaps not the draft's words)",

		"reason.text-itself":  "",
		"reason.copies-agree": "no copy of either draft says otherwise",
		"reason.seconded":     "so too in {copies}",
		"reason.whole-text":   "the other text was read whole, and it is not there",
		"reason.ground":       "the copy shows the place vacant ({name})",
		"reason.earlier-copy": "not the doing of {other}: {copies} has it for {own}, before {other} was public",
		"reason.contested":    "{copies}: has it for {own} as {other} does",
		"reason.third-form":   "{copies}: has neither for {own}",
		"reason.base-unknown": "{later} seems to be written over the copy of {over} that {base} saw, whose words are not known here; nothing bears out {name}'s",
		"reason.basis-told":   "so too in the copy of {over} that {base} saw, as it is told",
		"reason.mixed":        "some of its words changed, of others only copies differ",
		"reason.said-gone":    "its absence is told of; no exact copy of this place was read",
		"reason.told":         "words are not compared: a side was not read in these words",
		"reason.language":     "words are not compared: the sides are in different languages",
		"reason.in-part":      "words are not compared: a side is seen here in part",

		"copy.read":  "{name}, read in {via}",
		"copy.dated": "{name} ({date})",

		"note.candidate": "nearest on the other side: {place}, not sure enough ({n} in 1,000)",
		"note.struck":    "reported struck out: {text}",
		"note.doubtful":  "perhaps not of the draft: {text}",

		"conflict.line":          "copies disagree on {version}: {key}: {forms}",
		"conflict.form":          "{form} ({who})",
		"conflict.or":            " / ",
		"conflict.none":          "none stated",
		"conflict.without":       "without these words",
		"conflict.present":       "there",
		"conflict.absent":        "missing",
		"conflict.roots":         "{n|one:{n} report of its own|other:{n} reports of their own}",
		"conflict.no-root":       "none",
		"conflict.roots-between": "at most {most|one:{most} report of its own|other:{most} reports of their own}, perhaps {least}",

		"claim.present": "reported of {version}, its text not seen; {text} (reported by {reports})",
		"claim.absent":  "reported as missing in {version}, its text not seen; {text} (reported by {reports})",

		"said.supports":   "supported by {who}[, {date}]",
		"said.rejects":    "rejected by {who}[, {date}]",
		"said.asserts":    "{who} said[, {date}]",
		"said.denies":     "DENIED BY {who}[, {date}]",
		"said.authored":   "authorship claimed by {who}[, {date}]",
		"said.attributes": "authorship attributed by {who}[ to {to}][, {date}]",
		"said.relayed":    "{who}[, {date}]", // asserts, where {who} says who reports it
		"said.again":      "{said}: as said above or below",
		"said.text":       "{said}[: {text}][ (reported by {reports})]",

		"who.unnamed":  "somebody not named",
		"who.role":     "{who}, unnamed",
		"who.relayed":  "{who}, as {relay} reports",
		"who.analysis": "{who}'s analysis",

		"bound.at-most":  "at most {value}",
		"bound.at-least": "at least {value}",
		"bound.about":    "about {value}",

		"number.group": ",",
		"list":         ", ",
		"clauses":      "; ",

		"csv.old":       "old",
		"csv.new":       "new",
		"csv.kind":      "kind",
		"csv.label":     "label",
		"csv.old-words": "old words",
		"csv.new-words": "new words",
		"csv.effect":    "effect",
		"csv.key":       "key",
		"csv.reason":    "reason",
		"csv.copies":    "copies",

		"place.preamble": "preamble[, paragraph {n}]",
		"place.closing":  "closing[, paragraph {n}]",
		"place.words":    "“{words}”",
		"place.told":     "{words}",
		"place.none":     "without number",
		"place.under":    "[{under}, ]{name}",

		"month.1": "Jan", "month.2": "Feb", "month.3": "Mar", "month.4": "Apr",
		"month.5": "May", "month.6": "Jun", "month.7": "Jul", "month.8": "Aug",
		"month.9": "Sep", "month.10": "Oct", "month.11": "Nov", "month.12": "Dec",
		"date.day":   "[{day} ][{month} ]{year}",
		"date.days":  "{from}-{to}", // of one month: the first is a number
		"date.range": "{from} - {to}",
		"date.until": "until {date}",
		"date.from":  "from {date}",
	}}
}
