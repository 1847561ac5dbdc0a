package schema

import (
	"cmp"
	"slices"
	"sync"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// Diagnostics are the problems of a document in the order of their places.
// Err gives an error if one of them is one.
type Diagnostics = diag.Diagnostics

// An Option changes how a document is read and how problems are told: see the
// options of package diag.
type Option = strict.Option

// Name gives the file's name for the messages.
func Name(name string) Option { return strict.Name(name) }

// Validate gives every problem of a document that came from elsewhere: of
// syntax, of the schema, of the rules, each once, in the order of the places,
// with a code, a pointer, lines and columns, and advice. Warnings are among
// them. The member "format" says what the document is; without it, or with a
// format that is not known here, it is taken for a plan.
//
// Of a plan it gives no errors exactly where plan.Decode accepts it. What
// redraft writes of plans, such as a comparison, is held to its syntax and its
// schema.
//
// It reads no file and no network, and the same document gives the same
// diagnostics. Limits are those of plan.Decode; that on memory holds for what a
// schema is given to look at, so that a plan which is just within it is held to
// the rules alone, which say all that its schema says. Cost: that of plan.Decode
// and of one pass of the schema's validator; see BenchmarkValidate.
func Validate(data []byte, opts ...Option) Diagnostics {
	if ds, ok := output(data, opts); ok {
		return ds
	}
	ds := plan.LintBytes(data, opts...)
	if slices.ContainsFunc(ds, readsAmiss) {
		return ds // what the schema would say is said
	}
	more := bySchema(planDoor(), data, plan.Codes(), opts)
	if slices.ContainsFunc(more, func(d diag.Diagnostic) bool {
		return d.Code == diag.CodeTooLarge
	}) {
		// a plan within the limit; as maps and slices it is none, and the rules said what the
		// schema would
		return ds
	}
	return merge(ds, more)
}

// A door holds documents of one format to its schema.
type door struct {
	faults  func(tree any) []fault
	explain explainer
}

// planDoor is made once and never changes.
var planDoor = sync.OnceValue(func() door { return newDoor(planFormat, planSchema) })

// The doors of what redraft writes are made once and never change.
var (
	comparisonDoor = sync.OnceValue(func() door {
		return newDoor(comparisonFormat, comparisonSchema)
	})
	copiesDoor     = sync.OnceValue(func() door { return newDoor(copiesFormat, copiesSchema) })
	storyDoor      = sync.OnceValue(func() door { return newDoor(storyFormat, storySchema) })
	trailDoor      = sync.OnceValue(func() door { return newDoor(trailFormat, trailSchema) })
	wordsDoor      = sync.OnceValue(func() door { return newDoor(wordsFormat, wordsSchema) })
	tableDoor      = sync.OnceValue(func() door { return newDoor(tableFormat, tableSchema) })
	newsDoor       = sync.OnceValue(func() door { return newDoor(newsFormat, newsSchema) })
	evidenceDoor   = sync.OnceValue(func() door { return newDoor(evidenceFormat, evidenceSchema) })
	quotationsDoor = sync.OnceValue(func() door {
		return newDoor(quotationsFormat, quotationsSchema)
	})

	verificationDoor = sync.OnceValue(func() door {
		return newDoor(verificationFormat, verificationSchema)
	})
	mergeDoor   = sync.OnceValue(func() door { return newDoor(mergeFormat, mergeSchema) })
	historyDoor = sync.OnceValue(func() door { return newDoor(historyFormat, historySchema) })
)

func newDoor(format string, source []byte) door {
	faults, err := validator(address(format), source)
	if err != nil {
		// Our own schemas compile: TestSchemasAreSound.
		faults = func(any) []fault { return []fault{{}} }
	}
	return door{faults: faults, explain: newExplainer(source)}
}

// readsAmiss reports whether a diagnostic says that the document is not JSON
// or has not the shape of a plan.
func readsAmiss(d diag.Diagnostic) bool {
	i := slices.IndexFunc(shapeCodes(), func(c diag.Code) bool { return c == d.Code })
	return i >= 0 && d.Severity == diag.SeverityError
}

var shapeCodes = sync.OnceValue(func() []diag.Code {
	var codes []diag.Code
	for _, info := range plan.Codes() {
		if info.Shape {
			codes = append(codes, info.Code)
		}
	}
	return codes
})

// bySchema gives what the schema finds in a document.
func bySchema(d door, data []byte, codes []diag.CodeInfo, opts []Option) Diagnostics {
	c := strict.NewCollector(diag.NewCatalog(codes...), opts...)
	document, ok := tree(data, c)
	if !ok {
		return c.Done(data, nil)
	}
	faults := d.faults(document)
	slices.SortFunc(faults, func(a, b fault) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.keyword, b.keyword))
	})
	var rest []finding
	meant := make(map[diag.Pointer]bool) // what misspelt members were meant to be
	for _, f := range faults {
		for _, x := range d.explain.explain(f, document) {
			if x.code == diag.CodeUnknownMember {
				c.Add(x.code, strict.AtName(x.at), x.params...)
				meant[x.meant] = true
			} else {
				rest = append(rest, x)
			}
		}
	}
	for _, x := range rest {
		if x.code == plan.CodeMissingMember && meant[x.at] && c.Misread() {
			continue // told already, unless the slip is let through
		}
		c.Add(x.code, strict.At(x.at), x.params...)
	}
	return c.Done(data, nil)
}

// merge adds to ds what more says of places that ds says nothing of.
func merge(ds, more Diagnostics) Diagnostics {
	if len(more) == 0 {
		return ds
	}
	told := make(map[diag.Pointer]bool, len(ds))
	for _, d := range ds {
		told[d.Pointer] = true
	}
	added := false
	for _, d := range more {
		if !told[d.Pointer] {
			ds = append(ds, d)
			added = true
		}
	}
	if added {
		slices.SortStableFunc(ds, func(a, b diag.Diagnostic) int {
			return a.Span.Start.Offset - b.Span.Start.Offset
		})
	}
	return ds
}
