package diag

import (
	"slices"
)

// A Code names one sort of fault, in kebab-case. A fault has the same code
// whichever function finds it; a code is never used for something else.
type Code string

// The codes that reading JSON may give. The rooms that read a format add the
// codes of its rules.
const (
	CodeSyntax       Code = "syntax"        // not JSON; nothing after it is read
	CodeTrailingData Code = "trailing-data" // something after the end of the document
	CodeTooLarge     Code = "too-large"     // more bytes, or more to build, than the limit
	CodeTooDeep      Code = "too-deep"      // nested deeper than the limit
	// CodeTooMany: more findings than the limit; the rest is not told
	CodeTooMany         Code = "too-many"
	CodeBadUTF8         Code = "bad-utf8"         // bytes in a string that are not UTF-8
	CodeLoneSurrogate   Code = "lone-surrogate"   // half of a UTF-16 pair written as an escape
	CodeDuplicateMember Code = "duplicate-member" // two members of one object with one name
	// CodeUnknownMember: a name that the format does not have, or in wrong case
	CodeUnknownMember Code = "unknown-member"
	CodeWrongType     Code = "wrong-type" // a value of another JSON type than the format's
	// CodeNumberRange: a number that is no whole number, or too large or too small
	CodeNumberRange Code = "number-range"
)

// CodeInfo describes a code.
type CodeInfo struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"` // unless an option changes it
	// no option changes it: without it a document cannot be read as meant
	Fixed bool `json:"fixed"`
	// a fault of the JSON or of its shape, not of what it says
	Shape bool       `json:"shape"`
	About string     `json:"about"` // what it means, in one line
	Texts []Template `json:"texts"` // the English words, one for each case
}

// A Template is the English wording of one case of a code, with parameters in
// slots: `party "{id}" is not in the file`. See [words.Fill].
type Template struct {
	// the parameter "case" of the diagnostic; "" the only or the usual case
	Case    string `json:"case,omitempty"`
	Message string `json:"message"`
	Advice  string `json:"advice,omitempty"`
}

// A Catalog is a fixed set of codes. The zero Catalog has none.
type Catalog struct {
	infos  []CodeInfo
	byCode map[Code]int
}

// NewCatalog makes a catalog of the codes of this package and of those given.
// Where a code is given twice the first counts.
func NewCatalog(more ...CodeInfo) *Catalog {
	c := &Catalog{byCode: make(map[Code]int)}
	for _, info := range append(slices.Clone(ownCodes), more...) {
		if _, ok := c.byCode[info.Code]; !ok {
			c.byCode[info.Code] = len(c.infos)
			c.infos = append(c.infos, info)
		}
	}
	return c
}

// Codes lists the codes of the catalog, in its order. The list is the
// caller's own.
func (c *Catalog) Codes() []CodeInfo {
	list := slices.Clone(c.infos)
	for i := range list {
		list[i].Texts = slices.Clone(list[i].Texts)
	}
	return list
}

// Info describes a code; the zero CodeInfo if the catalog does not have it.
func (c *Catalog) Info(code Code) CodeInfo {
	if i, ok := c.byCode[code]; ok {
		return c.infos[i]
	}
	return CodeInfo{}
}

// Codes lists the codes of this package, with their English words.
func Codes() []CodeInfo { return NewCatalog().Codes() }

// Text gives the wording of a case; the zero Template where the code has none
// for it.
func (info CodeInfo) Text(variant string) Template {
	for _, t := range info.Texts {
		if t.Case == variant {
			return t
		}
	}
	return Template{}
}

// ownCodes is only read.
var ownCodes = []CodeInfo{
	{
		Code: CodeSyntax, Severity: SeverityError, Fixed: true, Shape: true,
		About: "the text is not JSON; nothing after this place was read", Texts: syntaxTexts,
	},
	{
		Code: CodeTrailingData, Severity: SeverityError, Fixed: true, Shape: true,
		About: "there is something after the end of the document",
		Texts: []Template{{
			Message: "the document ended before {found}",
			Advice:  "one file holds one document; remove what follows it",
		}},
	},
	{
		Code: CodeTooLarge, Severity: SeverityError, Fixed: true, Shape: true,
		About: "the document is larger than the limit",
		Texts: []Template{
			{
				Message: "the file has more than {limit} bytes",
				Advice:  "split it, or raise the limit",
			},
			{
				Case:    "memory",
				Message: "what the document describes takes more than {limit} bytes of memory",
				Advice:  "split it, or raise the limit",
			},
			{
				Case: "folder", Message: "with this file the folder has more than {limit} bytes",
				Advice: "split it, or raise the limit",
			},
		},
	},
	{
		Code: CodeTooDeep, Severity: SeverityError, Fixed: true, Shape: true,
		About: "objects and arrays are nested deeper than the limit",
		Texts: []Template{{
			Message: "nested deeper than {limit} levels",
			Advice:  "no document of this format needs that",
		}},
	},
	{
		Code: CodeTooMany, Severity: SeverityError, Fixed: true, Shape: true,
		About: "there are more findings than the limit; the rest is not told",
		Texts: []Template{
			{
				Message: "more than {limit} errors; the rest was not looked for",
				Advice:  "mend these and run again",
			},
			{
				Case: "warnings", Message: "more than {limit} warnings; the rest is not told",
				Advice: "mend these and run again",
			},
		},
	},
	{
		Code: CodeBadUTF8, Severity: SeverityError, Fixed: true, Shape: true,
		About: "a string has bytes that are not UTF-8",
		Texts: []Template{
			{
				Message: "byte {byte} is not UTF-8",
				Advice: "save the file as UTF-8; it may be in an older encoding such as " +
					"Windows-1251 or Latin-1",
			},
			{
				Case: "value", Message: "the text is not UTF-8",
				Advice: "convert it before it is put into the plan",
			},
		},
	},
	{
		Code: CodeLoneSurrogate, Severity: SeverityError, Fixed: true, Shape: true,
		About: "an escape is half of a pair (UTF-16 surrogate) without the other half",
		Texts: []Template{{
			Message: "the escape {escape} is half of a pair",
			Advice:  "write the character itself, or both halves",
		}},
	},
	{
		Code: CodeDuplicateMember, Severity: SeverityError, Fixed: true, Shape: true,
		About: "an object has two members with one name",
		Texts: []Template{{
			Message: `member "{name}" appears twice`,
			Advice:  "first at {first}; keep one",
		}},
	},
	{
		Code: CodeUnknownMember, Severity: SeverityError, Shape: true,
		About: "an object has a member that the format does not know; names are case-sensitive, " +
			"and the caller's own begin with x-",
		Texts: []Template{
			{
				Message: `unknown member "{name}"`,
				Advice:  `known here: {known}; names of your own begin with "x-"`,
			},
			{Case: "near", Message: `unknown member "{name}"`, Advice: `did you mean "{near}"?`},
			{
				Case: "case", Message: `unknown member "{name}"`,
				Advice: `did you mean "{near}"? names are case-sensitive`,
			},
			{
				Case: "value", Message: `"{name}" is no name for a member of your own`,
				Advice: `begin it with "x-"`,
			},
		},
	},
	{
		Code: CodeWrongType, Severity: SeverityError, Fixed: true, Shape: true,
		About: "a value has another JSON type than the format asks for",
		Texts: []Template{
			{Message: `"{member}" must be {want}, not {found}`},
			{
				Case: "null", Message: `"{member}" must be {want}, not null`,
				Advice: "leave the member out if nothing is known",
			},
			{
				Case: "single", Message: `"{member}" must be {want}, not {found}`,
				Advice: `put it between \[ and \]`,
			},
			{
				Case: "quotes", Message: `"{member}" must be {want}, not {found}`,
				Advice: "put it between quotation marks",
			},
			{
				Case: "no-quotes", Message: `"{member}" must be {want}, not {found}`,
				Advice: "leave out the quotation marks",
			},
			{Case: "element", Message: `an element of "{member}" must be {want}, not {found}`},
			{Case: "document", Message: `the document must be {want}, not {found}`},
			{
				Case: "value", Message: `"{member}" holds something that is not JSON`,
				Advice: "it was set by a program; see json.RawMessage",
			},
		},
	},
	{
		Code: CodeNumberRange, Severity: SeverityError, Fixed: true, Shape: true,
		About: "a number is not a whole number, or too large or too small",
		Texts: []Template{
			{
				Message: `"{member}" cannot be {value}`,
				Advice:  "write a whole number from {min} to {max}",
			},
		},
	},
}

// syntaxTexts is only read.
var syntaxTexts = []Template{
	{
		Case: "bad-escape", Message: `{found} is no escape in JSON`,
		Advice: `write \\\\ for a backslash`,
	},
	{
		Case: "bad-literal", Message: `{found} is not a JSON value`,
		Advice: "JSON knows true, false and null, in small letters; a string stands between " +
			"quotation marks",
	},
	{
		Case: "bad-number", Message: `{found} is not a number in JSON`,
		Advice: "write it without leading zeros, plus sign or thousands separators, with digits " +
			"on both sides of a point",
	},
	{
		Case: "bom", Message: "the file begins with a byte order mark",
		Advice: "save it as UTF-8 without one",
	},
	{
		Case: "comma-before-close", Message: "a comma before the closing {close} is not JSON",
		Advice: "remove it. " + nothingAfter,
	},
	{Case: "comment", Message: "comments are not JSON", Advice: "remove it. " + nothingAfter},
	{
		Case: "control", Message: "a control character ({found}) inside a string",
		Advice: `write \n for a line break, \t for a tab. ` + nothingAfter,
	},
	{Case: "empty", Message: "the file is empty", Advice: "a document is an object: { … }"},
	{
		Case: "end", Message: "the file ends before the document does",
		Advice: "{open} is not closed; was the file cut off?",
	},
	{
		Case: "extra-comma", Message: "a comma with nothing before it",
		Advice: "remove it. " + nothingAfter,
	},
	{
		Case: "missing-colon", Message: "a colon is missing after the name {name}",
		Advice: nothingAfter,
	},
	{Case: "missing-comma", Message: "a comma is missing before {found}", Advice: nothingAfter},
	{Case: "mismatch", Message: "{found} cannot close the {open}", Advice: nothingAfter},
	{
		Case: "name", Message: "a member's name must stand here, not {found}",
		Advice: `names stand between quotation marks: "text". ` + nothingAfter,
	},
	{
		Case: "quotes", Message: "{found} is not a quotation mark in JSON",
		Advice: `use " for names and texts. ` + nothingAfter,
	},
	{
		Case: "unclosed", Message: "a string is not closed",
		Advice: `it begins at {first}; write \" for a quotation mark inside it`,
	},
	{
		Case: "utf16", Message: "the file is not UTF-8; it looks like UTF-16",
		Advice: "save it as UTF-8",
	},
	{Case: "value", Message: "a value must stand here, not {found}", Advice: nothingAfter},
}

const nothingAfter = "Nothing after a syntax error is checked; run again when it is mended."
