package page

import (
	"maps"
	"strings"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan/words"
)

// English gives the words that are used without [WithLabels], as a fresh table:
// those of [say.English] and [render.English], and the page's own. Keys that begin with "page.for."
// stand in place of the key behind that: a page says in words what a terminal
// shows by signs. For the rules of a translation see [render.English].
func English() words.Table {
	table := render.English().Over(say.English())
	maps.Copy(table.Texts, own())
	return table
}

// own are the words of the page itself.
func own() map[string]string {
	return map[string]string{
		"page.for.turned":      "“{old}”, now “{new}”",
		"page.for.turned.name": "{old}, now {new}",
		"page.quotation":       "“{text}”",
		"page.words.only":      "“{a}”, only in {draft}",
		"page.told.both":       "{old}: {a}; {new}: {b}",
		"page.for.conflict.or": "; ",
		"page.for.copy.read":   "{name} via {via}",

		"page.for.brief.more":     "{name} and {n} more",
		"page.for.said.asserts":   "{who}[, {date}]",
		"page.for.said.text":      "{said}[: {text}][ ({reports})]",
		"page.for.story.disputed": "Copies disagree",
		"page.for.story.claimed":  "that there was such a draft is said, not shown",
		"page.for.evidence.name":  "{name}[ {read}]",
		"page.for.evidence.at":    "via {via}",
		"page.for.evidence.copy":  "{name}[ via {via}][, {date}]",

		"page.title":       "{old} and {new}, point by point",
		"page.title.two":   "{old} and {new}: what changed",
		"page.title.story": "{subject} through the drafts",
		"page.title.trail": "[{theme}: ]point {point} of {draft} through the drafts",
		"page.title.plan":  "{plan}: the drafts",
		"page.title.table": "{n} drafts side by side",
		"page.kicker":      "Drafts compared[ · {plan}]",
		"page.kicker.plan": "Drafts of a negotiated text[ · {plan}]",
		"page.skip":        "Skip to the points",
		"page.nav":         "On this page",
		"page.changed":     "From {old} to {new}: what changed",
		"page.drafts":      "What is compared",
		"page.same":        "No word differs between the two.",
		"page.line":        "{label}: {text}",
		"page.dispute":     "disputed",
		"page.point":       "Point {number}",
		"page.at":          "point {number}",
		"page.at.other":    "{number}",
		"page.unseen":      "Not seen in {draft}: {points}.",
		"page.only-told":   "Told, words not compared: {points}.",
		"page.rule":        "How these lines were chosen",
		"page.rule.text": "By rule, not by taste. First come changes in the draft of which it is " +
			"known what they do, by kind: parties, figures, times, " +
			"duties and bans, recognition; then points that came or went, and other things; then " +
			"what is told, in the same order; then the rest. " +
			"Of one kind the earlier point comes first. At most six are shown, in the order of " +
			"the text.",
		"page.first.more": "{n|one:{n} more change|other:{n} more changes} in it.",
		"page.rest": "{n|one:{n} more point differs|other:{n} more points " +
			"differ}: {points}.",
		"page.how-far": "How far each point can be compared",
		"page.mark": "Marks: {draft} the text did; {telling} only copies differ; " +
			"{open} which of the two is not settled; {told} not quoted.",
		"page.points":     "All points",
		"page.fold":       "{text}.",
		"page.alike":      "{text}.",
		"page.as":         "as {name} has it[, read in {via}]",
		"page.itself":     "the text itself",
		"page.told":       "Told:",
		"page.translated": "In translation, not the draft's words:",
		"page.after":      "(after {name}[, read in {via}]; our words)",
		"page.ours":       "(our words)",
		"page.foreign.translation": "a translation by {name}[, read in {via}]: not the draft's " +
			"own words",
		"page.foreign.paraphrase": "a retelling by {name}[, read in {via}]: not the draft's own words",
		"page.foreign.":           "in {name}[, read in {via}]: perhaps not the draft's words",
		"page.removed":            "removed",
		"page.added":              "added",
		"page.unclear":            "unclear",
		"page.copies":             "only in copies",
		"page.note":               "note",
		"page.marked":             "[{word}: ",
		"page.other":              "{draft}, {how}: {text}",
		"page.other.told":         "{draft}: {text} {after}",
		"page.others":             "Other copies",
		"page.disagree":           "Copies disagree",
		"page.said-of":            "Said of this point",
		"page.said":               "SAID",
		"page.denies":             "DENIES",
		"page.denied":             "DENIED BY",
		"page.claimed":            "CLAIMED",
		"page.disputed-of":        "{draft}, {what}",
		"page.form":               "{form}: {who}",
		"page.not-shown":          "This does not show",
		"page.sources-of": "{n|one:Source of this point|other:Sources of this point} " +
			"({n}) and how each was read",
		"page.sources": "Sources, and how each was read",
		"page.sources.intro": "A link leads to the page that was read, which often is not the " +
			"outlet's own. " +
			"Reports that take the matter from one another are not independent of each other.",
		"page.read.verbatim":    "the draft's own words",
		"page.read.translation": "a translation",
		"page.read.paraphrase":  "a retelling",
		"page.read.":            "a report",
		"page.read.via":         "{how}, read in {via}",
		"page.read.unseen":      "{how}; its own page was not read",
		"page.dated":            "{name}[, {date}]",
		"page.caution":          "Caution: {text}",
		"page.corrects":         "Corrects its report of {date}.",
		"page.corrected":        "Was corrected by its report of {date}.",
		"page.link":             "Link to point {number}",
		"page.legend":           "What the marks mean",
		"page.legend.draft": "The draft changed: every copy of the one that was read word " +
			"for word has the one form, every copy of the other the other.",
		"page.legend.telling": "Only an outlet's words differ: the same form was printed of " +
			"the earlier draft before the later one was public.",
		"page.legend.open": "Not settled which of the two; the reason stands beside it. " +
			"Not to be put down to anybody.",
		"page.legend.told": "A side was not read in its own words. It is given in ours, " +
			"behind a double rule, and is never a quotation.",
		"page.legend.unseen": "The words were not found. Neither refused nor deleted by " +
			"anybody, as far as this page knows.",
		"page.legend.quoted": "Words read in a copy of the draft. Everything set like this " +
			"line is ours.",
		"page.legend.said": "Somebody says so; a denial stands right below what it denies.",
		"page.legend.note": "A small number ties marked words to the line above that says " +
			"what they amount to.",
		"page.sample":             "serif",
		"page.not-seen":           "NOT SEEN",
		"page.deleted":            "DELETED",
		"page.none":               "All points",
		"page.filter":             "Show points by",
		"page.filter.mark":        "mark",
		"page.filter.theme":       "theme",
		"page.filter.party":       "party",
		"page.filter.effect":      "effect",
		"page.filter.any":         "any {what}",
		"page.filter.all":         "All {n} points",
		"page.filter.some":        "{some} of {n} points",
		"page.effect.parties":     "who is named",
		"page.effect.figures":     "figures and shares",
		"page.effect.times":       "times",
		"page.effect.force":       "duties and bans",
		"page.effect.recognition": "recognition",
		"page.effect.other":       "other",
		"page.about":              "What this page is",
		"page.about.text": "A comparison of texts as others published them, made with redraft. " +
			"It does not authenticate any of them, grades nobody, and says nothing " +
			"of motives or of who gained. The clauses are their authors'; the words around them " +
			"are ours.",
		"page.about.bare": "A comparison of two texts, made with redraft. It shows what " +
			"differs between them, and says nothing of why.",
		"page.corrections": "Corrections.",
		"page.corrections.none": "None of the reports behind this page is known to have been " +
			"corrected.",
		"page.reviewed":    "",
		"page.later":       "Later texts may exist.",
		"page.digest.plan": "Plan: {plan}.",
		"page.digest":      "Texts: {old}; {new}.",

		"page.story": "{subject} through the drafts",
		"page.story.caption": "Filled dot: quoted. Ring: told or claimed. Two forms " +
			"in one row: those who have the draft disagree.",
		"page.story.silent.nothing": "Read whole, with nothing listed under this subject: " +
			"{drafts}.",
		"page.story.silent.untold": "Told point by point, with nothing told under this " +
			"subject: {drafts}.",
		"page.story.silent.not": "Not seen in {n|one:one other draft|other:{n} other " +
			"drafts}[: {drafts}].",
		"page.claimed-states": "Said to have been there, and shown by nobody",
		"page.subjects":       "Subject by subject, through all drafts",
		"page.story.draft":    "Draft",
		"page.story.scale":    "Figure",
		"page.story.words":    "In words, and how known",
		"page.story.gap":      "not seen",
		"page.lineage":        "The drafts, by date and line",
		"page.lineage.intro": "Time runs downward, not to scale. Broken lines: " +
			"reported or claimed only. A thick line leads to a text that answers the other. The " +
			"list below says the same.",
		"page.lineage.title": "Which draft was made from which: {n|one:{n} " +
			"draft|other:{n} drafts}, as the list below says",
		"page.lane.before":              "Before",
		"page.lane.main":                "Drafts that revise each other",
		"page.lane.counter":             "Counter-proposals",
		"page.lane.beside":              "Papers beside them",
		"page.lane.other":               "Other drafts",
		"page.whole":                    "Said of the drafts as wholes",
		"page.title.evidence":           "All that is known here of {what}[: {title}]",
		"page.point-of":                 "point {point} of {draft}",
		"page.quoted-in":                "in {name}[: {how}]",
		"page.told-by":                  "([{name}][; {how}])",
		"page.evidence.readings":        "What each copy has",
		"page.evidence.copies":          "Who published it",
		"page.evidence.points":          "How far its points are known",
		"page.evidence.descent":         "What it was made from, and what from it",
		"page.evidence.counts":          "How many points it is said to have",
		"page.evidence.disputes":        "On what copies disagree",
		"page.evidence.earlier":         "An earlier state that is claimed[: {of}]",
		"page.evidence.authors":         "Who wrote it, as somebody says",
		"page.evidence.supported":       "Who supports it",
		"page.evidence.rejected":        "Who rejects or denies it",
		"page.evidence.said":            "What was said of it",
		"page.evidence.claims":          "What is claimed of it without its text",
		"page.evidence.later":           "What later drafts have",
		"page.evidence.texts":           "Which texts it has of a draft",
		"page.evidence.reported":        "What it says besides",
		"page.evidence.relayed":         "What was read in it of others",
		"page.evidence.may-not":         "What this does not show",
		"page.own":                      "{relation}, as a text of its own and no edit of it",
		"page.for.story.voices.told":    "told by {names}[ and {more} more]",
		"page.for.story.voices.quoted":  "quoted from {names}[ and {more} more]",
		"page.for.story.voices.claimed": "claimed by {names}[ and {more} more]",
		"page.who":                      "{name}[, read in {via}]",
		"page.claim":                    "{text}[ ({who})]",
		"page.table":                    "Side by side",
		"page.table.subject":            "Subject",
		"page.seen":                     "known as",
	}
}

// overrides gives a table the words of a page in place of those of a terminal.
func overrides(table words.Table) words.Table {
	texts := maps.Clone(table.Texts)
	for key, text := range table.Texts {
		if other, ok := strings.CutPrefix(key, "page.for."); ok {
			texts[other] = text
		}
	}
	return words.Table{Language: table.Language, Texts: texts}
}
