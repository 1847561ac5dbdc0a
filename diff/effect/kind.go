package effect

import "slices"

// Kind names what a rewording does. The names are stable.
type Kind string

// The kinds of effect; [Kinds] has their definitions and mirrors.
const (
	FigureRaised   Kind = "figure-raised"
	FigureLowered  Kind = "figure-lowered"
	FigureAdded    Kind = "figure-added"
	FigureDropped  Kind = "figure-dropped"
	BoundChanged   Kind = "bound-changed"
	UnitChanged    Kind = "unit-changed"
	ShareChanged   Kind = "share-changed"
	ShareAdded     Kind = "share-added"
	ShareDropped   Kind = "share-dropped"
	DurationLonger Kind = "duration-lengthened"

	DurationShorter  Kind = "duration-shortened"
	DurationAdded    Kind = "duration-added"
	DurationDropped  Kind = "duration-dropped"
	DeadlineLonger   Kind = "deadline-lengthened"
	DeadlineShorter  Kind = "deadline-shortened"
	DeadlineAdded    Kind = "deadline-added"
	DeadlineDropped  Kind = "deadline-dropped"
	DeadlineVague    Kind = "deadline-made-vague"
	DeadlineFixed    Kind = "deadline-fixed"
	AnchorChanged    Kind = "anchor-changed"
	DateLater        Kind = "date-later"
	DateEarlier      Kind = "date-earlier"
	DateChanged      Kind = "date-changed"
	DateAdded        Kind = "date-added"
	DateDropped      Kind = "date-dropped"
	PartyAdded       Kind = "party-added"
	PartyDropped     Kind = "party-dropped"
	PartyReplaced    Kind = "party-replaced"
	DutyAdded        Kind = "duty-added"
	DutyDropped      Kind = "duty-dropped"
	PermissionAdded  Kind = "permission-added"
	PermissionGone   Kind = "permission-dropped"
	ProhibitionAdded Kind = "prohibition-added"
	ProhibitionGone  Kind = "prohibition-dropped"
	ExemptionAdded   Kind = "exemption-added"
	ExemptionDropped Kind = "exemption-dropped"

	RecommendationAdded   Kind = "recommendation-added"
	RecommendationDropped Kind = "recommendation-dropped"
	ExpectationAdded      Kind = "expectation-added"
	ExpectationDropped    Kind = "expectation-dropped"
	EndeavourAdded        Kind = "endeavour-added"
	EndeavourDropped      Kind = "endeavour-dropped"
	StatementAdded        Kind = "statement-added"
	StatementDropped      Kind = "statement-dropped"
	ForceStrengthened     Kind = "force-strengthened"
	ForceWeakened         Kind = "force-weakened"
	PermissionProhibited  Kind = "permission-to-prohibition"
	ProhibitionPermitted  Kind = "prohibition-to-permission"
	DutyExempted          Kind = "duty-to-exemption"
	ExemptionBound        Kind = "exemption-to-duty"
	NegationAdded         Kind = "negation-added"
	NegationDropped       Kind = "negation-dropped"
	ScopeNarrowed         Kind = "scope-narrowed"
	ScopeWidened          Kind = "scope-widened"
	ScopeChanged          Kind = "scope-changed"
	ConditionAdded        Kind = "condition-added"
	ConditionDropped      Kind = "condition-dropped"
	ConditionChanged      Kind = "condition-changed"
	RecognitionAdded      Kind = "recognition-added"
	RecognitionDropped    Kind = "recognition-dropped"
	RecognitionChanged    Kind = "recognition-changed"
	ReferenceAdded        Kind = "reference-added"
	ReferenceDropped      Kind = "reference-dropped"
	ReferenceChanged      Kind = "reference-changed"
	ReferenceKept         Kind = "reference-kept"
	ReferenceFollowed     Kind = "reference-followed"
	ReferenceStale        Kind = "reference-stale"
	ReferenceRetargeted   Kind = "reference-retargeted"
	ReferenceDangling     Kind = "reference-dangling"
	ReferenceMended       Kind = "reference-mended"
	Substantive           Kind = "substantive"
	Unclear               Kind = "unclear"
	WordingOnly           Kind = "wording-only"
	TypographyOnly        Kind = "typography-only"
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
		{FigureRaised, "a figure or an amount of money is higher", FigureLowered, ""},
		{FigureLowered, "a figure or an amount of money is lower", FigureRaised, ""},
		{FigureAdded, "a figure or an amount of money stands where none stood", FigureDropped, ""},
		{FigureDropped, "a figure or an amount of money is gone", FigureAdded, ""},
		{BoundChanged, "a value binds in another way: at most, at least, about, exactly, level, unlimited", BoundChanged, differs},
		{UnitChanged, "a value is of another unit: another currency, percentage points for percent, business days for days; the two are not compared", UnitChanged, differs},
		{ShareChanged, "a part of a whole or a majority is another", ShareChanged, differs},
		{ShareAdded, "a part of a whole or a majority stands where none stood", ShareDropped, ""},
		{ShareDropped, "a part of a whole or a majority is gone", ShareAdded, ""},
		{DurationLonger, "a length of time that is no deadline is longer", DurationShorter, ""},
		{DurationShorter, "a length of time that is no deadline is shorter", DurationLonger, ""},
		{DurationAdded, "a length of time stands where none stood", DurationDropped, ""},
		{DurationDropped, "a length of time is gone", DurationAdded, ""},
		{DeadlineLonger, "there is more time", DeadlineShorter, ""},
		{DeadlineShorter, "there is less time", DeadlineLonger, ""},
		{DeadlineAdded, "a deadline stands where none stood", DeadlineDropped, ""},
		{DeadlineDropped, "a deadline is gone", DeadlineAdded, ""},
		{DeadlineVague, "a deadline has lost its measure", DeadlineFixed, ""},
		{DeadlineFixed, "a vague deadline has got a measure", DeadlineVague, ""},
		{AnchorChanged, "a period is counted from another event", AnchorChanged, differs},
		{DateLater, "a date that is no deadline is later", DateEarlier, ""},
		{DateEarlier, "a date that is no deadline is earlier", DateLater, ""},
		{DateChanged, "a date is another, and which is earlier cannot be told", DateChanged, differs},
		{DateAdded, "a date stands where none stood", DateDropped, ""},
		{DateDropped, "a date is gone", DateAdded, ""},
		{PartyAdded, "a party is named that was not", PartyDropped, ""},
		{PartyDropped, "a party is no longer named", PartyAdded, ""},
		{PartyReplaced, "one party stands where another stood", PartyReplaced, differs},
		{DutyAdded, "somebody or something is to do what no text bound it to", DutyDropped, ""},
		{DutyDropped, "an obligation is gone", DutyAdded, ""},
		{PermissionAdded, "something is permitted of which nothing was said", PermissionGone, ""},
		{PermissionGone, "a permission is gone", PermissionAdded, ""},
		{ProhibitionAdded, "something is forbidden of which nothing was said", ProhibitionGone, ""},
		{ProhibitionGone, "a prohibition is gone", ProhibitionAdded, ""},
		{ExemptionAdded, "somebody is freed from what was not spoken of", ExemptionDropped, ""},
		{ExemptionDropped, "an exemption is gone", ExemptionAdded, ""},
		{RecommendationAdded, "something is recommended of which nothing was said", RecommendationDropped, ""},
		{RecommendationDropped, "a recommendation is gone", RecommendationAdded, ""},
		{ExpectationAdded, "something is expected of which nothing was said", ExpectationDropped, ""},
		{ExpectationDropped, "an expectation is gone", ExpectationAdded, ""},
		{EndeavourAdded, "an effort is promised of which nothing was said", EndeavourDropped, ""},
		{EndeavourDropped, "a promise of effort is gone", EndeavourAdded, ""},
		{StatementAdded, "something is stated of which nothing was said", StatementDropped, ""},
		{StatementDropped, "a statement is gone", StatementAdded, ""},
		{ForceStrengthened, "the same is said with more force: statement, may, endeavour, expected, should, shall", ForceWeakened, ""},
		{ForceWeakened, "the same is said with less force", ForceStrengthened, ""},
		{PermissionProhibited, "what was permitted is forbidden", ProhibitionPermitted, ""},
		{ProhibitionPermitted, "what was forbidden is permitted", PermissionProhibited, ""},
		{DutyExempted, "who was bound is told not to be", ExemptionBound, ""},
		{ExemptionBound, "who was not bound is", DutyExempted, ""},
		{NegationAdded, "what was said is denied", NegationDropped, ""},
		{NegationDropped, "what was denied is said", NegationAdded, ""},
		{ScopeNarrowed, "words are added that limit when, where or to what it applies, whoever gains", ScopeWidened, ""},
		{ScopeWidened, "words that limit it are gone", ScopeNarrowed, ""},
		{ScopeChanged, "other words limit it", ScopeChanged, differs},
		{ConditionAdded, "it depends on something of which nothing was said; an exception is a condition", ConditionDropped, ""},
		{ConditionDropped, "it no longer depends on something", ConditionAdded, ""},
		{ConditionChanged, "it depends on something else, or in another way", ConditionChanged, differs},
		{RecognitionAdded, "words of recognition are added", RecognitionDropped, ""},
		{RecognitionDropped, "words of recognition are gone", RecognitionAdded, ""},
		{RecognitionChanged, "the recognition is of another sort: de facto, de jure", RecognitionChanged, differs},
		{ReferenceAdded, "a provision or document is named that was not", ReferenceDropped, ""},
		{ReferenceDropped, "a provision or document is no longer named", ReferenceAdded, ""},
		{ReferenceChanged, "another provision or document is named; what it resolves to is not known", ReferenceChanged, differs},
		{ReferenceKept, "the same number still names the same provision; told only where targets are known, and no change", ReferenceKept, "nothing changed"},
		{ReferenceFollowed, "the number follows its provision, which was renumbered; no change", ReferenceFollowed, "nothing changed but the number"},
		{ReferenceStale, "the number stood still and names another provision now", ReferenceStale, "read from either side, one number names two provisions"},
		{ReferenceRetargeted, "the number was changed and names another provision", ReferenceRetargeted, differs},
		{ReferenceDangling, "the number names nothing in the new text", ReferenceMended, ""},
		{ReferenceMended, "the number named nothing in the old text, and does now", ReferenceDangling, ""},
		{Substantive, "words that carry content were added or dropped, and no detector has a name for it", Substantive, "says that there are such words; Before and After say on which side"},
		{Unclear, "words that carry content were exchanged, and whether they mean the same is not known", Unclear, differs},
		{WordingOnly, "only words changed that are known to carry nothing or to be equal in law", WordingOnly, "nothing changed but words"},
		{TypographyOnly, "only signs, spaces or capitals changed", TypographyOnly, "nothing changed but signs"},
	}
}

// Valid reports whether k is a known kind.
func (k Kind) Valid() bool {
	return slices.ContainsFunc(Kinds(), func(d Definition) bool { return d.Kind == k })
}

// Mirror gives the kind that stands in place of k when the texts change
// places; "" for a kind that is not known.
func (k Kind) Mirror() Kind {
	for _, d := range Kinds() {
		if d.Kind == k {
			return d.Mirror
		}
	}
	return ""
}

// Changes reports whether an effect of kind k changes what a text says, or may
// do so: false for what is only wording or typography, and for references that
// lead where they led.
func (k Kind) Changes() bool {
	switch k {
	case WordingOnly, TypographyOnly, ReferenceKept, ReferenceFollowed:
		return false
	default:
		return true
	}
}
