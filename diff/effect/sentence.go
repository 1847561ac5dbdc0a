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
		FigureRaised:          "raised[ by {by}][ ({percent} %)], from {before} to {after}",
		FigureLowered:         "lowered[ by {by}][ ({percent} %)], from {before} to {after}",
		FigureAdded:           "figure added: {after}",
		FigureDropped:         "figure dropped: {before}",
		BoundChanged:          "binds in another way: {before}, now {after}",
		UnitChanged:           "unit changed, not compared: {before}, now {after}",
		ShareChanged:          "share changed from {before} to {after}",
		ShareAdded:            "share added: {after}",
		ShareDropped:          "share dropped: {before}",
		DurationLonger:        "lengthened from {before} to {after}",
		DurationShorter:       "shortened from {before} to {after}",
		DurationAdded:         "length of time added: {after}",
		DurationDropped:       "length of time dropped: {before}",
		DeadlineLonger:        "deadline lengthened: {before}, now {after}",
		DeadlineShorter:       "deadline shortened: {before}, now {after}",
		DeadlineAdded:         "deadline added: {after}",
		DeadlineDropped:       "deadline dropped: {before}",
		DeadlineVague:         "deadline made vague: {before}, now {after}",
		DeadlineFixed:         "deadline fixed: {before}, now {after}",
		AnchorChanged:         "counted from something else[, before: {before}][, now: {after}]",
		DateLater:             "date later: {before}, now {after}",
		DateEarlier:           "date earlier: {before}, now {after}",
		DateChanged:           "date changed: {before}, now {after}",
		DateAdded:             "date added: {after}",
		DateDropped:           "date dropped: {before}",
		PartyAdded:            "party added: {after}",
		PartyDropped:          "party dropped: {before}",
		PartyReplaced:         "party replaced[ as {what}]: {before}, now {after}",
		DutyAdded:             "duty added[ for {holder}]: {after}",
		DutyDropped:           "duty[ of {holder}] dropped: {before}",
		PermissionAdded:       "permission added[ for {holder}]: {after}",
		PermissionGone:        "permission[ of {holder}] dropped: {before}",
		ProhibitionAdded:      "prohibition added[ for {holder}]: {after}",
		ProhibitionGone:       "prohibition[ for {holder}] dropped: {before}",
		ExemptionAdded:        "exemption added[ for {holder}]: {after}",
		ExemptionDropped:      "exemption[ of {holder}] dropped: {before}",
		RecommendationAdded:   "recommendation added: {after}",
		RecommendationDropped: "recommendation dropped: {before}",
		ExpectationAdded:      "expectation[ on {holder}] added: {after}",
		ExpectationDropped:    "expectation[ on {holder}] dropped: {before}",
		EndeavourAdded:        "promise of effort added: {after}",
		EndeavourDropped:      "promise of effort dropped: {before}",
		StatementAdded:        "statement added: {after}",
		StatementDropped:      "statement dropped: {before}",
		ForceStrengthened:     "force strengthened[, before: {before}][, now: {after}]",
		ForceWeakened:         "force weakened[, before: {before}][, now: {after}]",
		PermissionProhibited:  "permitted before, now forbidden: {before}, now {after}",
		ProhibitionPermitted:  "forbidden before, now permitted: {before}, now {after}",
		DutyExempted:          "bound before, now not: {before}, now {after}",
		ExemptionBound:        "not bound before, now bound: {before}, now {after}",
		NegationAdded:         "now denied[: {after}]",
		NegationDropped:       "no longer denied[: {before}]",
		ScopeNarrowed:         "limited by the words: {after}",
		ScopeWidened:          "words that limited it are gone: {before}",
		ScopeChanged:          "limited otherwise: {before}, now {after}",
		ConditionAdded:        "condition added: {after}",
		ConditionDropped:      "condition dropped: {before}",
		ConditionChanged:      "condition changed[ ({what})]: {before}, now {after}",
		RecognitionAdded:      "recognition added: {after}",
		RecognitionDropped:    "recognition dropped: {before}",
		RecognitionChanged:    "recognition changed: {before}, now {after}",
		ReferenceAdded:        "reference added: {after}",
		ReferenceDropped:      "reference dropped: {before}",
		ReferenceChanged:      "reference changed: {before}, now {after}",
		ReferenceKept:         "reference kept: {after}",
		ReferenceFollowed:     "reference follows its provision: {before}, now {after}",
		ReferenceStale:        "reference stale: {after} is another provision now",
		ReferenceRetargeted:   "reference names another provision: {before}, now {after}",
		ReferenceDangling:     "reference names nothing: {after}",
		ReferenceMended:       "reference names a provision again: {after}",
		Substantive:           "words of content[ dropped: {before}][ added: {after}]",
		Unclear:               "whether these mean the same is not known: {before}, now {after}",
		WordingOnly:           "only the wording changed",
		TypographyOnly:        "only signs, spaces or capitals changed",
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
