package outline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/words"
)

// The codes of the diagnostics of [Parse].
const (
	CodeNoWords diag.Code = "no-words" // there is nothing to read
	// CodeNoNumbering: nothing was taken for a number: every paragraph is a point
	CodeNoNumbering    diag.Code = "no-numbering"
	CodeMissingNumber  diag.Code = "missing-number"  // a number is missing before this one
	CodeRepeatedNumber diag.Code = "repeated-number" // the same number again
	CodeOutOfOrder     diag.Code = "out-of-order"    // a number after a higher one
	// CodeStartsLate: a list that does not begin with its first number
	CodeStartsLate diag.Code = "starts-late"
	// CodeRestarts: a list begins anew without a heading before it
	CodeRestarts diag.Code = "restarts"
	// CodeMixedStyle: a number in other dress than those before it
	CodeMixedStyle  diag.Code = "mixed-style"
	CodeMixedScript diag.Code = "mixed-script" // a Latin letter among Cyrillic ones
	// CodeNotANumber: a number at the start of a line that fits no list
	CodeNotANumber diag.Code = "not-a-number"
	// CodeRunningNumber: numbers inside a line, taken for those of points
	CodeRunningNumber diag.Code = "running-number"
	// CodePageNumber: a number alone on its line, taken for that of a page
	CodePageNumber diag.Code = "page-number"
	// CodeHeadingGuessed: a line taken for the heading of its point
	CodeHeadingGuessed diag.Code = "heading-guessed"
	// CodeClosingGuessed: a paragraph taken for no part of the last point
	CodeClosingGuessed diag.Code = "closing-guessed"
	// CodeUnpairedQuote: a quotation mark around points without its counterpart
	CodeUnpairedQuote diag.Code = "unpaired-quote"
	CodeHiddenInText  diag.Code = plan.CodeHiddenInText // characters in texts that cannot be seen
	CodeMarkupInText  diag.Code = plan.CodeMarkupInText // mark-up of a page in texts
	CodeEmptyPoint    diag.Code = "empty-point"         // a number with nothing after it
	// CodeTooDeep: nested deeper than a plan may be; read as text
	CodeTooDeep diag.Code = diag.CodeTooDeep
	// CodeTooLarge: more text, or more to build from it, than the limit; the rest is not read
	CodeTooLarge      diag.Code = diag.CodeTooLarge
	CodeBadUTF8       diag.Code = diag.CodeBadUTF8  // bytes that are not UTF-8
	CodeStartNotFound diag.Code = "start-not-found" // no line has the words of Start
	CodeStopNotFound  diag.Code = "stop-not-found"  // no line has the words of Stop
	CodeBadSample     diag.Code = "bad-sample"      // a sample of Numbering that is no number
	CodeTooMany       diag.Code = diag.CodeTooMany  // more findings than the limit
)

// Codes lists the codes of the diagnostics of [Parse], with their English
// words. All are warnings.
func Codes() []diag.CodeInfo {
	list := []diag.CodeInfo{
		{
			Code: CodeNoWords, About: "the text has nothing that could be compared",
			Texts: []diag.Template{{
				Message: "no words of a draft: nothing is known of it",
				Advice:  "see whether the file is the right one, and all of it was loaded",
			}},
		},
		{
			Code: CodeNoNumbering, About: "nothing in the text was taken for a number",
			Texts: []diag.Template{{
				Message: "no numbering found: every paragraph is a point",
				Advice:  "where the text has numbers, show Parse how they are printed",
			}},
		},
		{
			Code: CodeMissingNumber, About: "a number is missing in a list",
			Texts: []diag.Template{{
				Message: "{number} follows {before}",
				Advice:  "see whether the text was cut, or a number lost",
			}},
		},
		{
			Code: CodeRepeatedNumber, About: "a number stands twice in a list",
			Texts: []diag.Template{{
				Message: "{number} again",
				Advice:  "points with one number get ids by their place",
			}},
		},
		{
			Code: CodeOutOfOrder, About: "a number stands after a higher one",
			Texts: []diag.Template{{Message: "{number} after {before}: out of order"}},
		},
		{
			Code: CodeStartsLate, About: "a list does not begin with its first number",
			Texts: []diag.Template{{
				Message: "the list begins with {number}",
				Advice:  "see whether the text was cut",
			}},
		},
		{
			Code: CodeRestarts, About: "a list begins anew with no heading before it",
			Texts: []diag.Template{{
				Message: "{number} after {before}: the list begins anew",
				Advice:  "if this list stands inside the last point, indent it",
			}},
		},
		{
			Code:  CodeMixedStyle,
			About: "a number is printed in another way than the list that it goes on with",
			Texts: []diag.Template{{Message: "{number} is printed in another way than {before}"}},
		},
		{
			Code: CodeMixedScript, About: "a list in Cyrillic letters has Latin ones",
			Texts: []diag.Template{{Message: "{number} is Cyrillic, the letter before it Latin"}},
		},
		{
			Code: CodeNotANumber, About: "what could be a number fits no list and was read as text",
			Texts: []diag.Template{{
				Message: "{number} fits no list: read as text",
				Advice:  "show Parse the numbering if it is the number of a point",
			}},
		},
		{
			Code: CodeRunningNumber, About: "numbers inside a line were taken for those of points",
			Texts: []diag.Template{{
				Message: "{count|one:a number|other:{count} numbers} inside " +
					"this line taken for those of points",
				Advice: "if they are words of a sentence, have lines kept as they are",
			}},
		},
		{
			Code: CodePageNumber, About: "a number alone on its line was taken for that of a page",
			Texts: []diag.Template{{Message: "{number} was taken for the number of a page"}},
		},
		{
			Code: CodeHeadingGuessed, About: "a short line was taken for the heading of its point",
			Texts: []diag.Template{{Message: "taken for a heading: {words}"}},
		},
		{
			Code:  CodeClosingGuessed,
			About: "words after the last point were taken for no part of it",
			Texts: []diag.Template{{Message: "from here on taken for no part of the last point: {words}", Advice: "say where the points stop"}},
		},
		{
			Code: CodeUnpairedQuote, About: "a quotation mark around points has no counterpart",
			Texts: []diag.Template{{Message: "{words} has no counterpart: taken for layout"}},
		},
		{
			Code:  CodeHiddenInText,
			About: "texts have characters that cannot be seen, or that turn the text round them round", Texts: []diag.Template{{Message: "the hidden character {character}[, the first of {count}]", Advice: "remove it if it is a trace of a page or a program"}},
		},
		{
			Code: CodeMarkupInText, About: "texts have what looks like mark-up of a page",
			Texts: []diag.Template{{Message: "{markup} looks like mark-up of a page[; the first " +
				"of {count}]", Advice: "copy the text as it is shown, without its mark-up"}},
		},
		{
			Code: CodeEmptyPoint, About: "a number has nothing after it",
			Texts: []diag.Template{{Message: "nothing stands after {number}"}},
		},
		{
			Code: CodeTooDeep, About: "a list is nested deeper than a plan may be",
			Texts: []diag.Template{{Message: "nested deeper than {limit} levels: read as text"}},
		},
		{
			Code:  CodeTooLarge,
			About: "the text is larger than the limit, or more would be built from it",
			Texts: []diag.Template{{Message: "beyond the limit of {limit} bytes: the rest is not read", Advice: "cut the text into its parts, or raise the limit"}},
		},
		{
			Code: CodeBadUTF8, About: "bytes are not UTF-8",
			Texts: []diag.Template{{
				Message: "{count} bytes that are not UTF-8 are left out of " +
					"the text",
				Advice: "convert the file; it may be in an older encoding such as Windows-1251 " +
					"or Latin-1",
			}},
		},
		{
			Code: CodeStartNotFound, About: "no line has the words of Start",
			Texts: []diag.Template{{Message: "no line has {words}: read from the beginning"}},
		},
		{
			Code: CodeStopNotFound, About: "no line has the words of Stop",
			Texts: []diag.Template{{Message: "no line has {words}: read to the end"}},
		},
		{
			Code: CodeBadSample, About: "a sample of the numbering is no number",
			Texts: []diag.Template{{Message: "{words} is no number that is known: left out"}},
		},
		{
			Code: CodeTooMany, About: "there are more findings than the limit",
			Texts: []diag.Template{{Message: "more than {limit} findings; the rest is not told"}},
		},
	}
	for i := range list {
		list[i].Severity = diag.SeverityWarning
	}
	return list
}

// A finding is a diagnostic before it is worded.
type finding struct {
	code     diag.Code
	from, to int
	params   map[string]string
}

// find notes a finding; params are names and values by turns. Where there are
// too many only their number is kept.
func (p *parser) find(code diag.Code, from, to int, params ...string) {
	if len(p.found) > p.maxFound {
		return
	}
	f := finding{code: code, from: from, to: to, params: map[string]string{}}
	for i := 0; i+1 < len(params); i += 2 {
		f.params[params[i]] = diag.Clip(valid(params[i+1]))
	}
	if len(params) == 0 {
		f.params["words"] = diag.Clip(valid(p.text[from:to]))
	}
	p.found = append(p.found, f)
}

// findNumber notes a finding on a number and the one before it.
func (p *parser) findNumber(code diag.Code, m *marker, before string) {
	p.find(code, m.num, m.numEnd, "number", p.numberOf(m), "before", before)
}

// findRaw notes bytes that are not UTF-8; a run of them is one finding.
func (p *parser) findRaw(from, to int) {
	if n := len(p.found) - 1; n >= 0 && p.found[n].code == CodeBadUTF8 && p.found[n].to == from {
		p.found[n].to = to
		p.found[n].params["count"] = strconv.Itoa(to - p.found[n].from)
		return
	}
	p.find(CodeBadUTF8, from, to, "count", strconv.Itoa(to-from))
}

// diagnostics words the findings, in the order of the text.
func (p *parser) diagnostics() diag.Diagnostics {
	if len(p.found) == 0 {
		return nil
	}
	slices.SortStableFunc(p.found, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.code, b.code))
	})
	var list diag.Diagnostics
	at := positioner{text: p.input(), line: 1}
	for i, f := range p.found {
		if i == p.maxFound {
			f = finding{
				code: CodeTooMany, from: f.from, to: f.from,
				params: map[string]string{"limit": strconv.Itoa(p.maxFound)},
			}
		}
		f.from, f.to = p.source.origin(f.from), max(p.source.origin(f.from), p.source.end(f.to))
		list = append(list, f.diagnostic(&at))
		if i == p.maxFound {
			break
		}
	}
	return list
}

// texts has the English words of the codes.
var texts = func() map[diag.Code]diag.Template {
	texts := make(map[diag.Code]diag.Template)
	for _, info := range Codes() {
		texts[info.Code] = info.Texts[0]
	}
	return texts
}()

// diagnostic words a finding that does not stand before those that at was
// asked for.
func (f *finding) diagnostic(at *positioner) diag.Diagnostic {
	d := diag.Diagnostic{Code: f.code, Severity: diag.SeverityWarning, Params: f.params}
	d.Span.Start = at.pos(f.from)
	end := *at // the next finding may begin before this one ends
	d.Span.End = end.pos(f.to)
	d.Message = words.FillEscaped(texts[f.code].Message, f.params)
	d.Advice = words.FillEscaped(texts[f.code].Advice, f.params)
	return d
}

// A positioner gives lines and columns of places that do not go back. A line
// ends with a line feed, as in package diag.
type positioner struct {
	text  string
	at    int // as far as counted
	line  int
	start int // of the line
}

func (c *positioner) pos(at int) diag.Pos {
	for c.at < at {
		n := strings.IndexByte(c.text[c.at:at], '\n')
		if n < 0 {
			c.at = at
			break
		}
		c.at += n + 1
		c.line++
		c.start = c.at
	}
	return diag.Pos{
		Line: c.line, Column: utf8.RuneCountInString(c.text[c.start:at]) + 1,
		Offset: at,
	}
}
