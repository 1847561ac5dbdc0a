package effect

import (
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// English gives the sentences that are used without [Sentences], as a fresh
// table. Its keys are the kinds of effect (see [Kinds]), each with the
// template of its sentence, and "number.group", the sign between groups of
// digits. For the syntax of templates see [words.Fill].
//
// For another language or style write a [words.Table] with these keys and the
// language's tag; keys that it lacks keep their English sentences. The slots
// are {before} and {after}, the words of the texts; {by} and {percent}, how
// much a value changed; {holder}, the names of the parties that are bound; and
// {what}. What an effect does not have is empty, so a slot that may be empty
// stands in an optional part with the words about it, as {by} does here. A
// sentence may do without any of them.
func English() words.Table {
	return words.Table{Language: "en", Texts: map[string]string{
		"number.group":                    ",",
		string(KindFigureRaised):          "raised[ by {by}][ ({percent} %)], from {before} to {after}",
		string(KindFigureLowered):         "lowered[ by {by}][ ({percent} %)], from {before} to {after}",
		string(KindFigureAdded):           "figure added: {after}",
		string(KindFigureDropped):         "figure dropped: {before}",
		string(KindBoundChanged):          "binds in another way: {before}, now {after}",
		string(KindUnitChanged):           "unit changed, not compared: {before}, now {after}",
		string(KindShareChanged):          "share changed from {before} to {after}",
		string(KindShareAdded):            "share added: {after}",
		string(KindShareDropped):          "share dropped: {before}",
		string(KindDurationLengthened):    "lengthened from {before} to {after}",
		string(KindDurationShortened):     "shortened from {before} to {after}",
		string(KindDurationAdded):         "length of time added: {after}",
		string(KindDurationDropped):       "length of time dropped: {before}",
		string(KindDeadlineLengthened):    "deadline lengthened: {before}, now {after}",
		string(KindDeadlineShortened):     "deadline shortened: {before}, now {after}",
		string(KindDeadlineAdded):         "deadline added: {after}",
		string(KindDeadlineDropped):       "deadline dropped: {before}",
		string(KindDeadlineMadeVague):     "deadline made vague: {before}, now {after}",
		string(KindDeadlineFixed):         "deadline fixed: {before}, now {after}",
		string(KindAnchorChanged):         "counted from something else[, before: {before}][, now: {after}]",
		string(KindDateLater):             "date later: {before}, now {after}",
		string(KindDateEarlier):           "date earlier: {before}, now {after}",
		string(KindDateChanged):           "date changed: {before}, now {after}",
		string(KindDateAdded):             "date added: {after}",
		string(KindDateDropped):           "date dropped: {before}",
		string(KindPartyAdded):            "party added: {after}",
		string(KindPartyDropped):          "party dropped: {before}",
		string(KindPartyReplaced):         "party replaced[ as {what}]: {before}, now {after}",
		string(KindDutyAdded):             "duty added[ for {holder}]: {after}",
		string(KindDutyDropped):           "duty[ of {holder}] dropped: {before}",
		string(KindPermissionAdded):       "permission added[ for {holder}]: {after}",
		string(KindPermissionDropped):     "permission[ of {holder}] dropped: {before}",
		string(KindProhibitionAdded):      "prohibition added[ for {holder}]: {after}",
		string(KindProhibitionDropped):    "prohibition[ for {holder}] dropped: {before}",
		string(KindExemptionAdded):        "exemption added[ for {holder}]: {after}",
		string(KindExemptionDropped):      "exemption[ of {holder}] dropped: {before}",
		string(KindRecommendationAdded):   "recommendation added: {after}",
		string(KindRecommendationDropped): "recommendation dropped: {before}",
		string(KindExpectationAdded):      "expectation[ on {holder}] added: {after}",
		string(KindExpectationDropped):    "expectation[ on {holder}] dropped: {before}",
		string(KindEndeavourAdded):        "promise of effort added: {after}",
		string(KindEndeavourDropped):      "promise of effort dropped: {before}",
		string(KindStatementAdded):        "statement added: {after}",
		string(KindStatementDropped):      "statement dropped: {before}",
		string(KindForceStrengthened):     "force strengthened[, before: {before}][, now: {after}]",
		string(KindForceWeakened):         "force weakened[, before: {before}][, now: {after}]",
		string(KindPermissionProhibited):  "permitted before, now forbidden: {before}, now {after}",
		string(KindProhibitionPermitted):  "forbidden before, now permitted: {before}, now {after}",
		string(KindDutyExempted):          "bound before, now not: {before}, now {after}",
		string(KindExemptionBound):        "not bound before, now bound: {before}, now {after}",
		string(KindNegationAdded):         "now denied[: {after}]",
		string(KindNegationDropped):       "no longer denied[: {before}]",
		string(KindScopeNarrowed):         `now only "{after}"`,
		string(KindScopeWidened):          "words that limited it are gone: {before}",
		string(KindScopeChanged):          "limited otherwise: {before}, now {after}",
		string(KindConditionAdded):        "condition added: {after}",
		string(KindConditionDropped):      "condition dropped: {before}",
		string(KindConditionChanged):      "condition changed[ ({what})]: {before}, now {after}",
		string(KindRecognitionAdded):      "recognition added: {after}",
		string(KindRecognitionDropped):    "recognition dropped: {before}",
		string(KindRecognitionChanged):    "recognition changed: {before}, now {after}",
		string(KindReferenceAdded):        "reference added: {after}",
		string(KindReferenceDropped):      "reference dropped: {before}",
		string(KindReferenceChanged):      "reference changed: {before}, now {after}",
		string(KindReferenceKept):         "reference kept: {after}",
		string(KindReferenceFollowed):     "reference follows its provision: {before}, now {after}",
		string(KindReferenceStale):        "reference stale: {after} is another provision now",
		string(KindReferenceRetargeted):   "reference names another provision: {before}, now {after}",
		string(KindReferenceDangling):     "reference names nothing: {after}",
		string(KindReferenceMended):       "reference names a provision again: {after}",
		string(KindSubstantive):           "words of content[ dropped: {before}][ added: {after}]",
		string(KindUnclear):               "whether these mean the same is not known: {before}, now {after}",
		string(KindWordingOnly):           "only the wording changed",
		string(KindUnexamined):            "too long, or too many details, to say what the change does",
		string(KindTypographyOnly):        "only signs, spaces or capitals changed",
	}}
}

// sentence puts an effect into words.
func sentence(t words.Table, e *Effect, name func(id string) string) string {
	holders := make([]string, len(e.Holder))
	for i, id := range e.Holder {
		holders[i] = name(id)
	}
	args := map[string]string{
		"before": e.Before.Text, "after": e.After.Text, "by": t.Number(e.By), "percent": e.Percent,
		"holder": strings.Join(holders, ", "), "what": e.What,
	}
	if strings.HasPrefix(e.Before.Unit, "percent") {
		args["percent"] = "" // of a percentage: easily misread
	}
	return t.Fill(string(e.Kind), args)
}
