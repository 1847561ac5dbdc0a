package effect

import "strings"

// A Table holds a sentence for each kind of effect. In it stand for what the
// effect has: {before}, {after} (words), {by}, {percent}, {holder} (names), {what}. A
// part in square brackets is left out where one of its own is empty. A kind
// without a sentence gets its name.
type Table map[Kind]string

// English gives the table that is used where no other is handed in.
func English() Table {
	return Table{
		KindFigureRaised:          "raised[ by {by}][ ({percent} %)], from {before} to {after}",
		KindFigureLowered:         "lowered[ by {by}][ ({percent} %)], from {before} to {after}",
		KindFigureAdded:           "figure added: {after}",
		KindFigureDropped:         "figure dropped: {before}",
		KindBoundChanged:          "binds in another way: {before}, now {after}",
		KindUnitChanged:           "unit changed, not compared: {before}, now {after}",
		KindShareChanged:          "share changed from {before} to {after}",
		KindShareAdded:            "share added: {after}",
		KindShareDropped:          "share dropped: {before}",
		KindDurationLengthened:    "lengthened from {before} to {after}",
		KindDurationShortened:     "shortened from {before} to {after}",
		KindDurationAdded:         "length of time added: {after}",
		KindDurationDropped:       "length of time dropped: {before}",
		KindDeadlineLengthened:    "deadline lengthened: {before}, now {after}",
		KindDeadlineShortened:     "deadline shortened: {before}, now {after}",
		KindDeadlineAdded:         "deadline added: {after}",
		KindDeadlineDropped:       "deadline dropped: {before}",
		KindDeadlineMadeVague:     "deadline made vague: {before}, now {after}",
		KindDeadlineFixed:         "deadline fixed: {before}, now {after}",
		KindAnchorChanged:         "counted from something else[, before: {before}][, now: {after}]",
		KindDateLater:             "date later: {before}, now {after}",
		KindDateEarlier:           "date earlier: {before}, now {after}",
		KindDateChanged:           "date changed: {before}, now {after}",
		KindDateAdded:             "date added: {after}",
		KindDateDropped:           "date dropped: {before}",
		KindPartyAdded:            "party added: {after}",
		KindPartyDropped:          "party dropped: {before}",
		KindPartyReplaced:         "party replaced[ as {what}]: {before}, now {after}",
		KindDutyAdded:             "duty added[ for {holder}]: {after}",
		KindDutyDropped:           "duty[ of {holder}] dropped: {before}",
		KindPermissionAdded:       "permission added[ for {holder}]: {after}",
		KindPermissionDropped:     "permission[ of {holder}] dropped: {before}",
		KindProhibitionAdded:      "prohibition added[ for {holder}]: {after}",
		KindProhibitionDropped:    "prohibition[ for {holder}] dropped: {before}",
		KindExemptionAdded:        "exemption added[ for {holder}]: {after}",
		KindExemptionDropped:      "exemption[ of {holder}] dropped: {before}",
		KindRecommendationAdded:   "recommendation added: {after}",
		KindRecommendationDropped: "recommendation dropped: {before}",
		KindExpectationAdded:      "expectation[ on {holder}] added: {after}",
		KindExpectationDropped:    "expectation[ on {holder}] dropped: {before}",
		KindEndeavourAdded:        "promise of effort added: {after}",
		KindEndeavourDropped:      "promise of effort dropped: {before}",
		KindStatementAdded:        "statement added: {after}",
		KindStatementDropped:      "statement dropped: {before}",
		KindForceStrengthened:     "force strengthened[, before: {before}][, now: {after}]",
		KindForceWeakened:         "force weakened[, before: {before}][, now: {after}]",
		KindPermissionProhibited:  "permitted before, now forbidden: {before}, now {after}",
		KindProhibitionPermitted:  "forbidden before, now permitted: {before}, now {after}",
		KindDutyExempted:          "bound before, now not: {before}, now {after}",
		KindExemptionBound:        "not bound before, now bound: {before}, now {after}",
		KindNegationAdded:         "now denied[: {after}]",
		KindNegationDropped:       "no longer denied[: {before}]",
		KindScopeNarrowed:         "limited by the words: {after}",
		KindScopeWidened:          "words that limited it are gone: {before}",
		KindScopeChanged:          "limited otherwise: {before}, now {after}",
		KindConditionAdded:        "condition added: {after}",
		KindConditionDropped:      "condition dropped: {before}",
		KindConditionChanged:      "condition changed[ ({what})]: {before}, now {after}",
		KindRecognitionAdded:      "recognition added: {after}",
		KindRecognitionDropped:    "recognition dropped: {before}",
		KindRecognitionChanged:    "recognition changed: {before}, now {after}",
		KindReferenceAdded:        "reference added: {after}",
		KindReferenceDropped:      "reference dropped: {before}",
		KindReferenceChanged:      "reference changed: {before}, now {after}",
		KindReferenceKept:         "reference kept: {after}",
		KindReferenceFollowed:     "reference follows its provision: {before}, now {after}",
		KindReferenceStale:        "reference stale: {after} is another provision now",
		KindReferenceRetargeted:   "reference names another provision: {before}, now {after}",
		KindReferenceDangling:     "reference names nothing: {after}",
		KindReferenceMended:       "reference names a provision again: {after}",
		KindSubstantive:           "words of content[ dropped: {before}][ added: {after}]",
		KindUnclear:               "whether these mean the same is not known: {before}, now {after}",
		KindWordingOnly:           "only the wording changed",
		KindTypographyOnly:        "only signs, spaces or capitals changed",
	}
}

// sentence puts an effect into words.
func (t Table) sentence(e *Effect, name func(id string) string) string {
	template, ok := t[e.Kind]
	if !ok {
		return string(e.Kind)
	}
	holders := make([]string, len(e.Holder))
	for i, id := range e.Holder {
		holders[i] = name(id)
	}
	fields := map[string]string{
		"before": e.Before.Text, "after": e.After.Text, "by": e.By, "percent": e.Percent,
		"holder": strings.Join(holders, ", "), "what": e.What,
	}
	if strings.HasPrefix(e.Before.Unit, "percent") {
		fields["percent"] = "" // of a percentage: easily misread
	}
	var b strings.Builder
	for template != "" {
		open := strings.IndexByte(template, '[')
		if open < 0 {
			fill(&b, template, fields)
			break
		}
		fill(&b, template[:open], fields)
		end := strings.IndexByte(template[open:], ']')
		if end < 0 {
			fill(&b, template[open:], fields)
			break
		}
		var inner strings.Builder
		if fill(&inner, template[open+1:open+end], fields) {
			b.WriteString(inner.String())
		}
		template = template[open+end+1:]
	}
	return b.String()
}

// fill writes a template with its fields. It reports whether none was empty.
func fill(b *strings.Builder, template string, fields map[string]string) bool {
	full := true
	for template != "" {
		open := strings.IndexByte(template, '{')
		end := strings.IndexByte(template, '}')
		if open < 0 || end < open {
			break
		}
		b.WriteString(template[:open])
		v := fields[template[open+1:end]]
		full = full && v != ""
		b.WriteString(v)
		template = template[end+1:]
	}
	b.WriteString(template)
	return full
}
