package plan

import (
	"sync"

	"github.com/redraft-go/redraft/plan/diag"
)

// The codes of the rules that a plan is held to, beside those of JSON in
// package diag. See [Codes].
const (
	CodeMissingMember     diag.Code = "missing-member"
	CodeUnknownFormat     diag.Code = "unknown-format"
	CodeNewerFormat       diag.Code = "newer-format"
	CodeBadID             diag.Code = "bad-id"
	CodeDuplicateID       diag.Code = "duplicate-id"
	CodeUnknownParty      diag.Code = "unknown-party"
	CodeUnknownTheme      diag.Code = "unknown-theme"
	CodeUnknownSource     diag.Code = "unknown-source"
	CodeUnknownReport     diag.Code = "unknown-report"
	CodeUnknownVersion    diag.Code = "unknown-version"
	CodeUnknownStatement  diag.Code = "unknown-statement"
	CodeUnknownWitness    diag.Code = "unknown-witness"
	CodeUnknownPoint      diag.Code = "unknown-point"
	CodeUnknownClaim      diag.Code = "unknown-claim"
	CodeBadReference      diag.Code = "bad-reference"
	CodeRepeatedReference diag.Code = "repeated-reference"
	CodeUnknownValue      diag.Code = "unknown-value"
	CodeUnknownUnit       diag.Code = "unknown-unit"
	CodeDate              diag.Code = "date"
	CodeDateOrder         diag.Code = "date-order"
	CodeWitnessEarly      diag.Code = "witness-early"
	CodeLanguage          diag.Code = "language"
	CodeURL               diag.Code = "url"
	CodeDigest            diag.Code = "digest"
	CodeReportUntraced    diag.Code = "report-untraced"
	CodeGrade             diag.Code = "grade"
	CodeHiddenCharacter   diag.Code = "hidden-character"
	CodeHiddenInText      diag.Code = "hidden-in-text"
	CodeMarkupInText      diag.Code = "markup-in-text"
	CodeAliasShared       diag.Code = "alias-shared"
	CodeThemeCycle        diag.Code = "theme-cycle"
	CodeParentCycle       diag.Code = "parent-cycle"
	CodeDescentCycle      diag.Code = "descent-cycle"
	CodeCitationCycle     diag.Code = "citation-cycle"
	CodeSupersedesCycle   diag.Code = "supersedes-cycle"
	CodeStatementCycle    diag.Code = "statement-cycle"
	CodeMissingLead       diag.Code = "missing-lead"
	CodeLeadReadings      diag.Code = "lead-readings"
	CodeReadingRepeated   diag.Code = "reading-repeated"
	CodeContentsPoints    diag.Code = "contents-points"
	CodeClaimsCoverage    diag.Code = "claims-coverage"
	CodeCountConflict     diag.Code = "count-conflict"
	CodeCountCoverage     diag.Code = "count-coverage"
	CodeRolePlace         diag.Code = "role-place"
	CodeNumberRepeated    diag.Code = "number-repeated"
	CodeIDFromOrder       diag.Code = "id-from-order"
	CodePresenceText      diag.Code = "presence-text"
	CodePresenceGround    diag.Code = "presence-ground"
	CodeUncited           diag.Code = "uncited"
	CodeUncitedExact      diag.Code = "uncited-exact"
	CodeExactUnseen       diag.Code = "exact-unseen"
	CodeTextUnconfirmed   diag.Code = "text-unconfirmed"
	CodeExactLanguage     diag.Code = "exact-language"
	CodeVerbatimLanguage  diag.Code = "verbatim-language"
	CodeTextRange         diag.Code = "text-range"
	CodeNoteForm          diag.Code = "note-form"
	CodeGapExtent         diag.Code = "gap-extent"
	CodeFactValue         diag.Code = "fact-value"
	CodeSpeaker           diag.Code = "speaker"
	CodeStatementObject   diag.Code = "statement-object"
	CodeMissingFile       diag.Code = "missing-file"
	CodeUnknownFile       diag.Code = "unknown-file"
	CodeUnlistedVersion   diag.Code = "unlisted-version"
)

// Codes lists every code that reading or checking a plan may give, those of
// JSON first, each with its severity, its meaning and its English words.
// Codes are kept, and never used for something else.
func Codes() []diag.CodeInfo { return catalog().Codes() }

// catalog is made once and never changes.
var catalog = sync.OnceValue(func() *diag.Catalog { return diag.NewCatalog(rules()...) })

// rules lists the codes of this package in the order of the constants.
func rules() []diag.CodeInfo {
	return []diag.CodeInfo{
		failure(CodeMissingMember, "a member that must be there is missing or empty",
			text("", `"{member}" is missing or empty`, "{why}"),
			text("format", `"format" is missing`, `add "format": "{known}" as the first member`)),
		fatal(CodeUnknownFormat, "the document has another format than the one that is read",
			text("", `format "{format}" is not read here`, `known here: "format": "{known}"`)),
		fatal(CodeNewerFormat,
			"the document has a later edition of the format than this library reads",
			text("", "written for a newer format; this library reads up to {newest}",
				"use a newer release of the library")),
		failure(CodeBadID, "an id has a form that ids do not have",
			text("", `"{id}" is not an id`,
				"up to 64 of a-z, 0-9, dot and hyphen, the first a letter or digit"),
			text("near", `"{id}" is not an id`,
				`"{near}" would be one: up to 64 of a-z, 0-9, dot and hyphen`),
			text("point", `"{id}" is not the id of a point`,
				"up to 128 of A-Z, a-z, 0-9, dot, hyphen and underscore, the first a letter or digit")),
		failure(CodeDuplicateID, "two things of one kind have one id",
			text("", `{kind} "{id}" is there twice`, "first at {first}; ids are unique")),
		unknownIn(CodeUnknownParty, "party", "parties"),
		unknownIn(CodeUnknownTheme, "theme", "themes"),
		unknownIn(CodeUnknownSource, "source", "sources"),
		unknownIn(CodeUnknownReport, "report", "reports"),
		unknownIn(CodeUnknownVersion, "version", "versions"),
		unknownIn(CodeUnknownStatement, "statement", "statements"),
		unknownIn(CodeUnknownWitness, "witness", "witnesses"),
		unknownIn(CodeUnknownPoint, "point", "points"),
		unknownIn(CodeUnknownClaim, "claim", "claims"),
		failure(CodeBadReference, "a reference names nothing, or what cannot stand together",
			text("empty", "the reference names nothing", `name a version, a statement or a report`),
			text("version", `"{member}" needs "version" beside it`,
				"a point, a witness or a claim is one of a version"),
			text("alone", `"{member}" stands alone in a reference`,
				"refer to one thing at a time")),
		failure(CodeRepeatedReference, "one list names one thing twice",
			text("", `"{id}" is named twice`, "first at {first}; keep one")),
		failure(CodeUnknownValue, "a member has a value that is not among those it may have",
			text("", `"{member}" cannot be "{value}"`, "{known}"),
			text("near", `"{member}" cannot be "{value}"`, `did you mean "{near}"? {known}`)),
		failure(CodeUnknownUnit, "a fact has a unit that is not known for its kind",
			text("", `unit "{unit}" is not known for {kind}`, "{known}"),
			text("near", `unit "{unit}" is not known for {kind}`, `did you mean "{near}"? {known}`),
			text("missing", "{kind} needs a unit", "{known}"),
			text("none", `{kind} has no unit, but this one has "{unit}"`, "leave the unit out")),
		failure(CodeDate, "a date cannot be read",
			text("", `"{date}" is not a date`,
				"write 2026, 2026-03, 2026-03-01, or an interval: 2026-03-01/2026-03-04, ../2026-03"),
			text("month", `there is no month {month} in "{date}"`,
				"write 2026, 2026-03 or 2026-03-01"),
			text("day", `there is no day {day} in "{date}"`, "write 2026, 2026-03 or 2026-03-01"),
			text("backwards", `"{date}" ends before it begins`, "exchange the two dates")),
		failure(CodeDateOrder, "two dates certainly contradict each other",
			text("parent", `made from "{other}", which is later ({otherDate}, this one {date})`,
				`correct a date, or say "certainty": "possible"`),
			text("earlier",
				`an earlier state of "{other}", but later than it ({date}, that one {otherDate})`,
				`correct a date, or say "certainty": "possible"`),
			text("public", "first public ({date}) before it was written ({otherDate})",
				"correct one of the dates"),
			text("retrieved", "retrieved ({date}) before it was published ({otherDate})",
				"correct one of the dates"),
			text("cites",
				`takes its matter from "{other}", which is later ({otherDate}, this one {date})`,
				`correct a date, or say "certainty": "possible"`),
			text("supersedes", `corrects "{other}", which is later ({otherDate}, this one {date})`,
				"correct a date, or turn it round")),
		warning(CodeWitnessEarly, "a witness was published before its version was written",
			text("", `published {date}, before the version was written ({otherDate})`,
				"is it a witness of an earlier version?")),
		failure(CodeLanguage, "a language tag cannot be read",
			text("", `"{tag}" is not a language tag`,
				"write a tag of BCP 47: en, uk, zh-Hant; und where it is not known"),
			text("near", `"{tag}" is not a language tag`, `did you mean "{near}"?`)),
		failure(CodeURL, "an address is not one of the web",
			text("", `"{url}" is not an address of the web`, "write all of it, from https:// on"),
			text("scheme", `the address "{url}" does not begin with https:// or http://`,
				"nothing else may become a link on a page")),
		failure(CodeDigest, "a digest is not one of SHA-256",
			text("", `"{digest}" is not a digest`, "write SHA-256 as 64 of 0-9 and a-f")),
		warning(CodeReportUntraced,
			"of most reports that were read it is said where they stand, or when that was, and "+
				"of others it is not",
			text("address",
				`{count} of {read} reports that were read have no address; the first is "{id}"`,
				`"url" is where a report was published, "archived" the copy that was read`),
			text("day",
				`{count} of {read} reports that were read have no day of reading; the first is "{id}"`, `"retrieved" is the day: pages change`)),
		failure(CodeGrade, "a grade is not one of the Admiralty code",
			text("source", `"{grade}" is not a grade`,
				"A to F; leave it out if the source is not graded"),
			text("report", "{grade} is not a credibility",
				"1 to 6; leave it out if it is not graded")),
		failure(CodeHiddenCharacter,
			"a name or label has a character that cannot be seen, or that turns the text round "+
				"it round",
			text("", `"{member}" has the hidden character {character}`,
				"remove it: it lets two different labels look alike"),
			text("space", `"{member}" begins or ends with a space`, "remove it")),
		warning(CodeHiddenInText,
			"a text has characters that cannot be seen, or that turn the text round them round",
			text("", "the text has the hidden character {character}, from byte {at} on",
				"remove it if it is a trace of a page or a program"),
			text("more",
				"the text has {count} hidden characters, the first {character} at byte {at}",
				"remove those that are traces of a page or a program")),
		warning(CodeMarkupInText, "a text has what looks like mark-up of a page",
			text("", `the text has "{markup}" at byte {at}`,
				"a text has clause words only; the address of a link goes into a note")),
		failure(CodeAliasShared, "two parties go by one name",
			text("", `"{alias}" is the name of both "{id}" and "{other}"`,
				"keep it at one: words of one party must not be charged to another")),
		cycle(CodeThemeCycle, "themes lie inside each other", "theme"),
		cycle(CodeParentCycle, "versions are made from each other", "version"),
		cycle(CodeDescentCycle, "witnesses are made from each other", "witness"),
		cycle(CodeCitationCycle, "reports take their matter from each other", "report"),
		cycle(CodeSupersedesCycle, "reports correct each other", "report"),
		cycle(CodeStatementCycle, "statements are made about each other", "statement"),
		failure(CodeMissingLead,
			"a version with two witnesses does not say whose readings stand in its points",
			text("", "{count} witnesses, and no lead",
				`add "lead": "{near}", or whichever witness the points are taken from`)),
		failure(CodeLeadReadings, "the lead witness has readings of its own",
			text("", `"{id}" is the lead, so its readings stand in the points`,
				"move them there; a second telling could differ")),
		warning(CodeReadingRepeated, "a witness has two whole readings of one point",
			text("", `a second whole reading of point "{id}"`,
				`first at {first}; parts of a clause have "extent": "fragment"`)),
		failure(CodeContentsPoints, "a version known by its contents only has points",
			text("", `"coverage" is "contents", but there are points`,
				`move them to "claims", or write "coverage": "partial"`)),
		failure(CodeClaimsCoverage,
			"a version has claims, no points, and does not say how much of it is here",
			text("", "there are claims and no points, and nothing says how much of the text is here", `write "coverage": "contents": the text is known by these claims only`)),
		warning(CodeCountConflict, "one report is cited for two numbers of one kind",
			text("", `"{report}" is cited for {points} and for {other}`,
				"first at {first}; say what each counts: \"of\": \"numbers\" or \"provisions\"")),
		failure(CodeCountCoverage,
			"a version that is said to be complete has not as many points as are counted",
			text("", "said to be complete, with {carried} points; counted are {counts}",
				`write "coverage": "partial", or add the points, at least as unreported`)),
		failure(CodeRolePlace, "a role that the place or the content of its point does not allow",
			text("level", "a {role} below another point",
				"preamble and closing stand on the first level"),
			text("before", "a provision stands before this preamble",
				"put it first, or leave out the role"),
			text("after", "a provision stands after this closing",
				"put it last, or leave out the role"),
			text("number", `a {role} with the number "{number}"`,
				`it has none; what is numbered is a provision`),
			text("heading", "a point that heads others has no words",
				`write them in "heading", or leave out the role`),
			text("content", `a point that heads others has "{member}"`,
				`leave out the role: what has a text or points of its own is a provision with a heading`)),
		warning(CodeNumberRepeated, "two points side by side have one number",
			text("", `number "{number}" is used by two points`,
				"first at {first}; fine if the source prints it twice")),
		warning(CodeIDFromOrder, "a point has no id, and its number makes none",
			text("", `number "{number}" makes no id, so the point goes by its place: "{id}"`,
				`give it an "id" of its own; this one changes when points are put before it`)),
		failure(CodePresenceText,
			"what is said of a point's presence does not go with what it holds",
			text("", `{presence} point has no "{member}"`,
				`drop "{member}", or set presence to "present"`)),
		failure(CodePresenceGround, "a point is called absent without a ground",
			text("", "called absent without a ground",
				`cite who says so, or write "unreported": silence is not absence`)),
		failure(CodeUncited, "something that somebody says stands without a citation",
			text("", `{kind} without a citation`,
				`add "cites": \[\{"report": …}\]: somebody must have said so`)),
		failure(CodeUncitedExact,
			"a text that is said to be verbatim and exact stands without a citation",
			text("", "exact and verbatim, but nobody is cited for it",
				`add "cites", or say "confirmed": "recalled"`)),
		failure(CodeExactUnseen,
			"a text is said to be exact though nobody has read where it stands",
			text("", `exact, but report "{report}" was not seen`,
				`name in "via" where it was read, or say "confirmed": "recalled"`)),
		warning(CodeTextUnconfirmed,
			"a text stands under a verbatim witness and is not said to have been read there",
			text("", `verbatim at witness "{id}", but not said to have been read there`,
				`say "confirmed": "exact" if these words were read there, "recalled" if not`)),
		failure(CodeExactLanguage,
			"a text is said to be exact, in another language than that of its witness",
			text("", "exact, but in {language}; the witness is in {other}",
				`a translation of ours is "rendered"`)),
		failure(CodeVerbatimLanguage,
			"a text is said to be the draft's own words, in another language than the draft's",
			text("", "verbatim, but in {language}; the draft is in {other}",
				`say "wording": "translation"; if the draft's language is disputed, it is "und"`)),
		failure(CodeTextRange, "a place is not one in the text",
			text("outside", "from byte {at}, {len} bytes: the text has {size}",
				"count in bytes of the text, in UTF-8"),
			text("inside", "byte {at} is inside a character",
				"nearest before: {near}; count in bytes of the text, in UTF-8"),
			text("empty", "a range of no bytes", "give its length, or leave it out"),
			text("order", "begins before the one before it ends",
				"in the order of the text, without overlaps")),
		failure(CodeNoteForm, "a note has not the form of its kind",
			text("len", `a note of kind "{kind}" marks a place, and no words`,
				`"len" is 0; the words belong into the note's "text"`),
			text("nolen", `a note of kind "{kind}" marks words`, `give their length in "len"`),
			text("text", `a note of kind "{kind}" needs "text"`, "give its words")),
		failure(CodeGapExtent, "a text with a gap is said to be whole",
			text("", "words are missing in it, so it is not whole",
				`say "extent": "abridged", or "fragment" where only a part is known`)),
		failure(CodeFactValue, "the value of a fact has not the form of its kind",
			text("number", `"{value}" is not an exact number`,
				`digits, with a point for decimals, or a fraction: "800000", "0.5", "1/3"`),
			text("missing", "the fact has no value",
				`give it; "bound": "unstated" if the text gives none, "unlimited" if it says that there is no limit`),
			text("bound", `"{bound}" goes with no value, but there is "{value}"`,
				"leave one of them out")),
		failure(CodeSpeaker, "a speaker is nobody",
			text("", "a speaker without party, name or role",
				`"role": "senior official" is enough where no name is given`)),
		failure(CodeStatementObject,
			"a statement attributes to nobody, or names somebody without attributing",
			text("missing", `"attributes" needs "object"`, "say to whom"),
			text("extra", `"object" goes with the stance "attributes" only`,
				`this one is "{stance}"`)),
		fatal(CodeMissingFile, "the folder of a plan lacks a file that each has",
			text("", "the file is missing", "if there is nothing to say in it, write {}"),
			text("plan", "the file is missing",
				"is this the folder of a plan? one whose writing was cut off lacks it too")),
		{
			Code: CodeUnknownFile, Severity: diag.SeverityError, Shape: true,
			About: "the folder of a plan has something that is no part of one",
			Texts: []diag.Template{
				text("", "this is no part of a plan",
					"a plan is kept in files that end in .json; names that begin with a dot or "+
						"end in .md are passed over"),
				text("case", "this is no part of a plan",
					`did you mean "{near}"? names are case-sensitive`),
				text("folder", "a folder is no part of a plan",
					"its files are not read; move it elsewhere, or begin its name with a dot"),
				text("name", "the name of this file is not UTF-8",
					"give it another one; that of a version is free"),
			},
		},
		failure(CodeUnlistedVersion,
			"the file of a version is in the folder of a plan, but not in its list of versions",
			text("", `version "{id}" is not in {list}`,
				"add it there, in its place, or remove this file")),
	}
}

func failure(code diag.Code, subject string, texts ...diag.Template) diag.CodeInfo {
	return diag.CodeInfo{Code: code, Severity: diag.SeverityError, About: subject, Texts: texts}
}

func fatal(code diag.Code, subject string, texts ...diag.Template) diag.CodeInfo {
	return diag.CodeInfo{
		Code: code, Severity: diag.SeverityError, Fixed: true, Shape: true,
		About: subject, Texts: texts,
	}
}

func warning(code diag.Code, subject string, texts ...diag.Template) diag.CodeInfo {
	return diag.CodeInfo{Code: code, Severity: diag.SeverityWarning, About: subject, Texts: texts}
}

func text(variant, message, advice string) diag.Template {
	return diag.Template{Case: variant, Message: message, Advice: advice}
}

func unknownIn(code diag.Code, kind, plural string) diag.CodeInfo {
	message := kind + ` "{id}" is not in {where}`
	return failure(code, "a reference to a "+kind+" that is not there",
		text("", message, plural+" there: {known}"),
		text("near", message, `did you mean "{near}"?`),
		text("none", message, `add \{"id": "{id}", …} to "`+plural+`"; {where} has no "`+plural+
			`"`),
	)
}

func cycle(code diag.Code, subject, kind string) diag.CodeInfo {
	return failure(code, subject+" in a circle",
		text("", kind+` "{id}" comes back to itself: {path}`,
			"one of these is wrong, or not certain"))
}
