package effect

import "slices"

// Kind names what a rewording does. The names are stable.
type Kind string

// The kinds of effect; [Kinds] has their definitions and mirrors.
const (
	KindFigureRaised       Kind = "figure-raised"
	KindFigureLowered      Kind = "figure-lowered"
	KindFigureAdded        Kind = "figure-added"
	KindFigureDropped      Kind = "figure-dropped"
	KindBoundChanged       Kind = "bound-changed"
	KindUnitChanged        Kind = "unit-changed"
	KindShareChanged       Kind = "share-changed"
	KindShareAdded         Kind = "share-added"
	KindShareDropped       Kind = "share-dropped"
	KindDurationLengthened Kind = "duration-lengthened"

	KindDurationShortened  Kind = "duration-shortened"
	KindDurationAdded      Kind = "duration-added"
	KindDurationDropped    Kind = "duration-dropped"
	KindDeadlineLengthened Kind = "deadline-lengthened"
	KindDeadlineShortened  Kind = "deadline-shortened"
	KindDeadlineAdded      Kind = "deadline-added"
	KindDeadlineDropped    Kind = "deadline-dropped"
	KindDeadlineMadeVague  Kind = "deadline-made-vague"
	KindDeadlineFixed      Kind = "deadline-fixed"
	KindAnchorChanged      Kind = "anchor-changed"
	KindDateLater          Kind = "date-later"
	KindDateEarlier        Kind = "date-earlier"
	KindDateChanged        Kind = "date-changed"
	KindDateAdded          Kind = "date-added"
	KindDateDropped        Kind = "date-dropped"
	KindPartyAdded         Kind = "party-added"
	KindPartyDropped       Kind = "party-dropped"
	KindPartyReplaced      Kind = "party-replaced"
	KindDutyAdded          Kind = "duty-added"
	KindDutyDropped        Kind = "duty-dropped"
	KindPermissionAdded    Kind = "permission-added"
	KindPermissionDropped  Kind = "permission-dropped"
	KindProhibitionAdded   Kind = "prohibition-added"
	KindProhibitionDropped Kind = "prohibition-dropped"
	KindExemptionAdded     Kind = "exemption-added"
	KindExemptionDropped   Kind = "exemption-dropped"

	KindRecommendationAdded   Kind = "recommendation-added"
	KindRecommendationDropped Kind = "recommendation-dropped"
	KindExpectationAdded      Kind = "expectation-added"
	KindExpectationDropped    Kind = "expectation-dropped"
	KindEndeavourAdded        Kind = "endeavour-added"
	KindEndeavourDropped      Kind = "endeavour-dropped"
	KindStatementAdded        Kind = "statement-added"
	KindStatementDropped      Kind = "statement-dropped"
	KindForceStrengthened     Kind = "force-strengthened"
	KindForceWeakened         Kind = "force-weakened"
	KindPermissionProhibited  Kind = "permission-to-prohibition"
	KindProhibitionPermitted  Kind = "prohibition-to-permission"
	KindDutyExempted          Kind = "duty-to-exemption"
	KindExemptionBound        Kind = "exemption-to-duty"
	KindNegationAdded         Kind = "negation-added"
	KindNegationDropped       Kind = "negation-dropped"
	KindScopeNarrowed         Kind = "scope-narrowed"
	KindScopeWidened          Kind = "scope-widened"
	KindScopeChanged          Kind = "scope-changed"
	KindConditionAdded        Kind = "condition-added"
	KindConditionDropped      Kind = "condition-dropped"
	KindConditionChanged      Kind = "condition-changed"
	KindRecognitionAdded      Kind = "recognition-added"
	KindRecognitionDropped    Kind = "recognition-dropped"
	KindRecognitionChanged    Kind = "recognition-changed"
	KindReferenceAdded        Kind = "reference-added"
	KindReferenceDropped      Kind = "reference-dropped"
	KindReferenceChanged      Kind = "reference-changed"
	KindReferenceKept         Kind = "reference-kept"
	KindReferenceFollowed     Kind = "reference-followed"
	KindReferenceStale        Kind = "reference-stale"
	KindReferenceRetargeted   Kind = "reference-retargeted"
	KindReferenceDangling     Kind = "reference-dangling"
	KindReferenceMended       Kind = "reference-mended"
	KindSubstantive           Kind = "substantive"
	KindUnclear               Kind = "unclear"
	KindWordingOnly           Kind = "wording-only"
	KindTypographyOnly        Kind = "typography-only"
	KindUnexamined            Kind = "unexamined"
)

// A Definition says what a kind means and which kind Compare gives in its
// place when the texts change places.
type Definition struct {
	Kind   Kind
	Means  string
	Mirror Kind   // itself where the kind says that something differs, not which way
	Reason string // why a kind that has a direction is its own mirror; "" otherwise
}

const differs = "says that the two differ, not which way"

// Kinds lists all kinds, each with its definition and its mirror.
func Kinds() []Definition {
	return []Definition{
		{KindFigureRaised, "a figure or an amount of money is higher", KindFigureLowered, ""},
		{KindFigureLowered, "a figure or an amount of money is lower", KindFigureRaised, ""},
		{
			KindFigureAdded, "a figure or an amount of money stands where none stood",
			KindFigureDropped, "",
		},
		{KindFigureDropped, "a figure or an amount of money is gone", KindFigureAdded, ""},
		{
			KindBoundChanged,
			"a value binds in another way: at most, at least, about, exactly, level, unlimited",
			KindBoundChanged, differs,
		},
		{
			KindUnitChanged,
			"a value is of another unit: another currency, percentage points for percent, " +
				"business days for days; the two are not compared", KindUnitChanged, differs,
		},
		{KindShareChanged, "a part of a whole or a majority is another", KindShareChanged, differs},
		{
			KindShareAdded, "a part of a whole or a majority stands where none stood",
			KindShareDropped, "",
		},
		{KindShareDropped, "a part of a whole or a majority is gone", KindShareAdded, ""},
		{
			KindDurationLengthened, "a length of time that is no deadline is longer",
			KindDurationShortened, "",
		},
		{
			KindDurationShortened, "a length of time that is no deadline is shorter",
			KindDurationLengthened, "",
		},
		{KindDurationAdded, "a length of time stands where none stood", KindDurationDropped, ""},
		{KindDurationDropped, "a length of time is gone", KindDurationAdded, ""},
		{KindDeadlineLengthened, "there is more time", KindDeadlineShortened, ""},
		{KindDeadlineShortened, "there is less time", KindDeadlineLengthened, ""},
		{KindDeadlineAdded, "a deadline stands where none stood", KindDeadlineDropped, ""},
		{KindDeadlineDropped, "a deadline is gone", KindDeadlineAdded, ""},
		{KindDeadlineMadeVague, "a deadline has lost its measure", KindDeadlineFixed, ""},
		{KindDeadlineFixed, "a vague deadline has got a measure", KindDeadlineMadeVague, ""},
		{KindAnchorChanged, "a period is counted from another event", KindAnchorChanged, differs},
		{KindDateLater, "a date that is no deadline is later", KindDateEarlier, ""},
		{KindDateEarlier, "a date that is no deadline is earlier", KindDateLater, ""},
		{
			KindDateChanged, "a date is another, and which is earlier cannot be told",
			KindDateChanged,
			differs,
		},
		{KindDateAdded, "a date stands where none stood", KindDateDropped, ""},
		{KindDateDropped, "a date is gone", KindDateAdded, ""},
		{KindPartyAdded, "a party is named that was not", KindPartyDropped, ""},
		{KindPartyDropped, "a party is no longer named", KindPartyAdded, ""},
		{KindPartyReplaced, "one party stands where another stood", KindPartyReplaced, differs},
		{
			KindDutyAdded, "somebody or something is to do what no text bound it to",
			KindDutyDropped,
			"",
		},
		{KindDutyDropped, "an obligation is gone", KindDutyAdded, ""},
		{
			KindPermissionAdded, "something is permitted of which nothing was said",
			KindPermissionDropped, "",
		},
		{KindPermissionDropped, "a permission is gone", KindPermissionAdded, ""},
		{
			KindProhibitionAdded, "something is forbidden of which nothing was said",
			KindProhibitionDropped, "",
		},
		{KindProhibitionDropped, "a prohibition is gone", KindProhibitionAdded, ""},
		{
			KindExemptionAdded, "somebody is freed from what was not spoken of",
			KindExemptionDropped,
			"",
		},
		{KindExemptionDropped, "an exemption is gone", KindExemptionAdded, ""},
		{
			KindRecommendationAdded, "something is recommended of which nothing was said",
			KindRecommendationDropped, "",
		},
		{KindRecommendationDropped, "a recommendation is gone", KindRecommendationAdded, ""},
		{
			KindExpectationAdded, "something is expected of which nothing was said",
			KindExpectationDropped, "",
		},
		{KindExpectationDropped, "an expectation is gone", KindExpectationAdded, ""},
		{
			KindEndeavourAdded, "an effort is promised of which nothing was said",
			KindEndeavourDropped, "",
		},
		{KindEndeavourDropped, "a promise of effort is gone", KindEndeavourAdded, ""},
		{
			KindStatementAdded, "something is stated of which nothing was said",
			KindStatementDropped,
			"",
		},
		{KindStatementDropped, "a statement is gone", KindStatementAdded, ""},
		{
			KindForceStrengthened,
			"the same is said with more force: may, endeavour, expected, should, a plain " +
				"statement, shall", KindForceWeakened, "",
		},
		{KindForceWeakened, "the same is said with less force", KindForceStrengthened, ""},
		{KindPermissionProhibited, "what was permitted is forbidden", KindProhibitionPermitted, ""},
		{KindProhibitionPermitted, "what was forbidden is permitted", KindPermissionProhibited, ""},
		{KindDutyExempted, "who was bound is told not to be", KindExemptionBound, ""},
		{KindExemptionBound, "who was not bound is", KindDutyExempted, ""},
		{KindNegationAdded, "what was said is denied", KindNegationDropped, ""},
		{KindNegationDropped, "what was denied is said", KindNegationAdded, ""},
		{
			KindScopeNarrowed,
			"words are added that limit when, where or to what it applies, whoever gains",
			KindScopeWidened, "",
		},
		{KindScopeWidened, "words that limit it are gone", KindScopeNarrowed, ""},
		{KindScopeChanged, "other words limit it", KindScopeChanged, differs},
		{
			KindConditionAdded,
			"it depends on something of which nothing was said; an exception is a condition",
			KindConditionDropped, "",
		},
		{KindConditionDropped, "it no longer depends on something", KindConditionAdded, ""},
		{
			KindConditionChanged, "it depends on something else, or in another way",
			KindConditionChanged, differs,
		},
		{KindRecognitionAdded, "words of recognition are added", KindRecognitionDropped, ""},
		{KindRecognitionDropped, "words of recognition are gone", KindRecognitionAdded, ""},
		{
			KindRecognitionChanged, "the recognition is of another sort: de facto, de jure",
			KindRecognitionChanged, differs,
		},
		{
			KindReferenceAdded, "a provision or document is named that was not",
			KindReferenceDropped,
			"",
		},
		{
			KindReferenceDropped, "a provision or document is no longer named", KindReferenceAdded,
			"",
		},
		{
			KindReferenceChanged,
			"another provision or document is named; what it resolves to is not known",
			KindReferenceChanged, differs,
		},
		{
			KindReferenceKept,
			"the same number still names the same provision; told only where targets are known, " +
				"and no change", KindReferenceKept, "nothing changed",
		},
		{
			KindReferenceFollowed,
			"the number follows its provision, which was renumbered; no change",
			KindReferenceFollowed, "nothing changed but the number",
		},
		{
			KindReferenceStale, "the number stood still and names another provision now",
			KindReferenceStale, "read from either side, one number names two provisions",
		},
		{
			KindReferenceRetargeted, "the number was changed and names another provision",
			KindReferenceRetargeted, differs,
		},
		{
			KindReferenceDangling, "the number names nothing in the new text", KindReferenceMended,
			"",
		},
		{
			KindReferenceMended, "the number named nothing in the old text, and does now",
			KindReferenceDangling, "",
		},
		{
			KindSubstantive,
			"words that carry content were added, dropped, or exchanged for what cannot hold " +
				"with them, and no detector has a name for it", KindSubstantive,
			"says that there are such words; Before and After say on which side",
		},
		{
			KindUnclear,
			"words that carry content were exchanged, and whether they mean the same is not known",
			KindUnclear, differs,
		},
		{
			KindWordingOnly,
			"only words changed that are known to carry nothing or to be equal in law",
			KindWordingOnly, "nothing changed but words",
		},
		{
			KindTypographyOnly, "only signs, spaces or capitals changed", KindTypographyOnly,
			"nothing changed but signs",
		},
		{
			KindUnexamined,
			"a text is too long, or has too many details, to be compared in the steps that are " +
				"allowed; no other effect is told, and what the rewording does is not known",
			KindUnexamined, "says that nothing was worked out, on neither side",
		},
	}
}

// Valid reports whether k is a known kind.
func (k Kind) Valid() bool {
	return slices.ContainsFunc(Kinds(), func(d Definition) bool { return d.Kind == k })
}

// Mirror gives the kind that stands in place of k when the texts change
// places; "" for a kind that is not known.
func (k Kind) Mirror() Kind {
	return mirrors[k]
}

// mirrors are the mirrors of the kinds. Nothing alters it.
var mirrors = func() map[Kind]Kind {
	m := make(map[Kind]Kind)
	for _, d := range Kinds() {
		m[d.Kind] = d.Mirror
	}
	return m
}()

// Changes reports whether an effect of kind k changes what a text says, or may
// do so: false for what is only wording or typography, and for references that
// lead where they led.
func (k Kind) Changes() bool {
	switch k {
	case KindWordingOnly, KindTypographyOnly, KindReferenceKept, KindReferenceFollowed:
		return false
	default:
		return true
	}
}
