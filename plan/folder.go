package plan

import (
	"slices"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

// The files of a plan that is kept as a folder. All others hold a version.
const (
	planFile       = "plan.json"
	sourcesFile    = "sources.json"
	statementsFile = "statements.json"
	versionsFile   = "versions.json"

	fileSuffix = ".json"
)

// sharedFiles hold the members of the plan itself, but for its versions.
func sharedFiles() []string { return []string{planFile, sourcesFile, statementsFile} }

// What stands in the files that have no type of their own.
type (
	sourcesPart struct {
		Sources []sources.Source `json:"sources,omitempty"`
		Reports []sources.Report `json:"reports,omitempty"`
	}
	statementsPart struct {
		Statements []Statement `json:"statements,omitempty"`
	}
	// versionsPart is the list of the versions: their ids, in their order.
	versionsPart struct {
		Versions []string `json:"versions"`
	}
)

// The shapes of the files. They are made once and never change.
var (
	sourcesShape    = shapeOf[sourcesPart]()
	statementsShape = shapeOf[statementsPart]()
	versionsShape   = shapeOf[versionsPart]()
	versionShape    = shapeOf[Version]()
)

func shapeOf[T any]() func() *strict.Shape {
	return sync.OnceValue(func() *strict.Shape {
		shape, err := strict.ShapeOf[T]()
		if err != nil {
			return new(strict.Shape) // as for planShape, there is none
		}
		return shape
	})
}

// passedOver reports whether a file or folder of this name is left alone: it
// is a tool's, or a note for people.
func passedOver(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".md")
}

// versionFile gives the name of the file of a version. An id that would take
// the name of another file, or that Windows keeps for a device, gets an
// underscore before it, which no id has.
func versionFile(id string) string {
	device, _, _ := strings.Cut(id, ".")
	if slices.Contains([]string{planFile, sourcesFile, statementsFile, versionsFile},
		id+fileSuffix) || isDevice(device) {
		return "_" + id + fileSuffix
	}
	return id + fileSuffix
}

func isDevice(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (name[:3] == "com" || name[:3] == "lpt") && name[3] >= '0' &&
		name[3] <= '9'
}

// quietScanner makes a scanner whose findings go nowhere, where they would be
// told twice.
func quietScanner(data []byte, maxSize, maxDepth int) *strict.Scanner {
	return strict.NewScanner(data, strict.NewCollector(new(diag.Catalog), strict.MaxSize(maxSize),
		strict.MaxDepth(maxDepth)))
}
