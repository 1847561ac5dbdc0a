package strict

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/words"
)

// A Place says where a finding is: a value named by a pointer, or a run of
// bytes. The zero Place is the whole document.
type Place struct {
	pointer    diag.Pointer
	start, end int
	bytes      bool
	name       bool
	file       string // alone: the whole of it
}

// At is the place of the value that p names. If there is none in the text, as
// where a member is missing, the diagnostic's span is that of the nearest
// object or array around it.
func At(p diag.Pointer) Place { return Place{pointer: p} }

// caseParam picks among the texts of a code.
const caseParam = "case"

// AtName is the place of the name of the member that p names.
func AtName(p diag.Pointer) Place { return Place{pointer: p, name: true} }

// Bytes is the run of bytes from start up to end.
func Bytes(start, end int) Place { return Place{start: start, end: end, bytes: true} }

// A Param is one detail of a finding. The zero Param is left out.
type Param struct {
	name, value string
	place       Place
	placed      bool
}

// P is a detail in words. Long values are cut.
func P(name, value string) Param { return Param{name: name, value: value} }

// Case gives the value of the parameter "case", which picks among the texts of a
// code; "" for any other.
func (p Param) Case() string {
	if p.name != caseParam {
		return ""
	}
	return p.value
}

// PlaceParam is the place of something else: it becomes "line:column", or the
// pointer where there is no text.
func PlaceParam(name string, at Place) Param { return Param{name: name, place: at, placed: true} }

// A Collector gathers the findings of one document. It belongs to one
// goroutine. Make it with [NewCollector].
type Collector struct {
	settings
	catalog  *diag.Catalog
	parts    []Part
	found    []finding
	errors   int
	warnings int
	dropped  bool // a warning was one too many
	full     bool // an error was one too many
	misread  bool // an error of shape was found
}

type finding struct {
	code     diag.Code
	severity diag.Severity
	at       Place
	params   []Param
	// of a misspelt member: the one that it was meant to be, where that is not there too
	meant   string
	adopted bool // the member, in wrong case, was read as the one that it was meant to be
}

// NewCollector makes a collector for codes of the catalog. Findings with any
// other code are dropped.
func NewCollector(catalog *diag.Catalog, opts ...Option) *Collector {
	return &Collector{settings: newSettings(opts), catalog: catalog}
}

// Add takes a finding. Where there are too many it does nothing: see
// [Collector.Full].
func (c *Collector) Add(code diag.Code, at Place, params ...Param) {
	severity := c.severityOf(code)
	switch severity {
	case diag.SeverityError:
		if c.catalog.Info(code).Shape {
			c.misread = true
		}
		if c.errors == c.maxFound {
			c.full = true
			return
		}
		c.errors++
	case diag.SeverityWarning:
		if c.warnings == c.maxFound {
			c.dropped = true
			return
		}
		c.warnings++
	default:
		return
	}
	kept := make([]Param, 0, len(params))
	for _, p := range params {
		if p.name != "" && (p.name != caseParam || p.value != "") {
			p.value = diag.Clip(p.value)
			kept = append(kept, p)
		}
	}
	c.found = append(c.found, finding{code: code, severity: severity, at: at, params: kept})
}

// Wants reports whether a finding with a code would be taken in: it is worth
// working out. It is also true once where there is one too many.
func (c *Collector) Wants(code diag.Code) bool {
	switch c.severityOf(code) {
	case diag.SeverityError:
		return !c.full
	case diag.SeverityWarning:
		return !c.dropped
	default:
		return false
	}
}

// severityOf gives the severity of a finding with a code; 0 if the catalog does
// not have it.
func (c *Collector) severityOf(code diag.Code) diag.Severity {
	info := c.catalog.Info(code)
	if s, ok := c.severities[code]; ok && !info.Fixed && s.Valid() && s != 0 {
		return s
	}
	return info.Severity
}

// Full reports whether there are more errors than are told, so that it is of
// no use to look for more.
func (c *Collector) Full() bool { return c.full }

// Misread reports whether an error of syntax or shape was found, so that what
// was read is not all that the document says.
func (c *Collector) Misread() bool { return c.misread }

// Err gives the error of Done for a document of the collector's name.
func (c *Collector) Err(ds diag.Diagnostics) error { return ds.ErrNamed(c.name) }

// MaxSize gives the limit on the bytes of a document.
func (c *Collector) MaxSize() int { return c.maxSize }

// MaxDepth gives the limit on the nesting of a document.
func (c *Collector) MaxDepth() int { return c.maxDepth }

// MaxMemory gives the limit on what is built from a document.
func (c *Collector) MaxMemory() int { return c.maxMemory }

// Unread gives the places of the values that were not read as they are meant:
// those of a wrong type, those with bytes or escapes that stand for no
// character, and members that are missing because their names are misspelt. What
// a rule says of them, or for want of them, would be a second telling of the
// same fault. Data is as in [Collector.Done]. A misspelt member that is no error
// is not there, and not meant either.
// Cost: one pass over data if there is any such value.
func (c *Collector) Unread(data []byte) []diag.Pointer {
	places := newPlaces(data, c.maxDepth)
	var unread, renamed []finding
	for _, f := range c.found {
		switch {
		case f.adopted:
			renamed = append(renamed, f)
		case slices.Contains(unreadCodes, f.code),
			f.meant != "" && f.severity == diag.SeverityError:
			unread = append(unread, f)
		default:
			continue
		}
		places.want(f.at)
	}
	if len(unread) == 0 {
		return nil
	}
	if data != nil {
		places.walk()
	}
	at := func(f finding) diag.Pointer {
		if f.at.bytes {
			return places.pointers[f.at.start]
		}
		return f.at.pointer
	}
	names := make(map[diag.Pointer]string) // of members in wrong case: as what they were read
	for _, f := range renamed {
		names[at(f)] = f.meant
	}
	var pointers []diag.Pointer
	for _, f := range unread {
		var written, meant diag.Pointer
		for _, token := range at(f).Tokens() {
			written = written.Member(token)
			meant = meant.Member(cmp.Or(names[written], token))
		}
		if f.meant != "" {
			meant = meant.Parent().Member(f.meant)
		}
		pointers = append(pointers, meant)
	}
	return pointers
}

// unreadCodes are those of values that are not read as they are meant. It is
// only read.
var unreadCodes = []diag.Code{
	diag.CodeWrongType, diag.CodeNumberRange, diag.CodeBadUTF8,
	diag.CodeLoneSurrogate,
}

// Done gives the findings worded and in the order of their places. Data is
// the document that they were found in; nil for a value that was built in Go,
// whose order is that of the members in shape, which may be nil too. Cost:
// two passes over data if there is any finding, none otherwise.
//
// Where the document is not JSON this alone is told: what was found before is
// only a part of what there is, and the sender has to come again anyway.
func (c *Collector) Done(data []byte, shape *Shape) diag.Diagnostics {
	if len(c.found) == 0 && !c.dropped && !c.full {
		return nil
	}
	found := c.found
	if slices.ContainsFunc(found, notJSON) {
		found = slices.DeleteFunc(slices.Clone(found), func(f finding) bool { return !notJSON(f) })
	}
	places := newPlaces(data, c.maxDepth)
	places.parts = c.parts
	for _, f := range found {
		places.want(f.at)
		for _, p := range f.params {
			if p.placed {
				places.want(p.place)
			}
		}
	}
	places.find()

	list := make(diag.Diagnostics, 0, len(found)+1)
	for _, f := range found {
		list = append(list, c.worded(f, places))
	}
	if data != nil {
		slices.SortStableFunc(list, byPlace)
	} else {
		sortByPointer(list, shape)
	}
	list = slices.CompactFunc(list, sameFinding)
	limit := P("limit", strconv.Itoa(c.maxFound))
	if c.full {
		list = append(list, c.worded(finding{
			code: diag.CodeTooMany, severity: diag.SeverityError,
			params: []Param{limit},
		}, nil))
	}
	if c.dropped {
		list = append(list, c.worded(finding{
			code: diag.CodeTooMany, severity: diag.SeverityWarning,
			params: []Param{limit, P("case", "warnings")},
		}, nil))
	}
	return list
}

// notJSON reports whether a finding says that the document cannot be read.
func notJSON(f finding) bool { return f.code == diag.CodeSyntax || f.code == diag.CodeTrailingData }

// worded makes a diagnostic of a finding; without places it has none.
func (c *Collector) worded(f finding, places *places) diag.Diagnostic {
	d := diag.Diagnostic{Code: f.code, Severity: f.severity}
	if places != nil {
		d.File, d.Pointer, d.Span = places.fileOf(f.at)
	}
	if len(f.params) > 0 {
		d.Params = make(map[string]string, len(f.params))
		for _, p := range f.params {
			if !p.placed {
				d.Params[p.name] = p.value
				continue
			}
			file, pointer, span := places.fileOf(p.place)
			d.Params[p.name] = cmp.Or(span.Start.String(), diag.Clip(string(pointer)))
			if file != d.File {
				d.Params[p.name] = diag.Clip(file) + ":" + d.Params[p.name]
			}
		}
	}
	text := c.catalog.Info(f.code).Text(d.Params[caseParam])
	d.Message = words.FillEscaped(text.Message, d.Params)
	d.Advice = words.FillEscaped(text.Advice, d.Params)
	if c.wording != nil {
		given := d
		given.Params = maps.Clone(d.Params)
		if message, advice := c.wording(given); message != "" {
			d.Message, d.Advice = message, advice
		}
	}
	return d
}

func byPlace(a, b diag.Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Span.Start.Offset, b.Span.Start.Offset),
		sameOrder(a, b),
	)
}

func sameOrder(a, b diag.Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Pointer, b.Pointer),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(a.Advice, b.Advice),
	)
}

func sameFinding(a, b diag.Diagnostic) bool {
	return a.Code == b.Code && a.File == b.File && a.Pointer == b.Pointer && a.Span == b.Span &&
		a.Message == b.Message
}
