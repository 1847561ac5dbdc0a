package examples

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEnumerationsFollowOneConvention looks at every exported constant whose type
// is an exported one of the same package: its name begins with that of the type, so
// that a page of go doc never mixes the values of two enumerations. Each has a function
// that lists its values, and a method Valid. Codes are told apart by the list of their
// room alone, since rooms add codes to those of others.
func TestEnumerationsFollowOneConvention(t *testing.T) {
	t.Parallel()
	packages := 0
	err := filepath.WalkDir("..", func(dir string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if name := d.Name(); name == "testdata" || strings.HasPrefix(name, ".") && name != ".." {
			return fs.SkipDir
		}
		e := enumerationsOf(t, dir)
		packages += min(len(e.constants), 1)
		for typ, names := range e.constants {
			for _, name := range names {
				assert.True(t, strings.HasPrefix(name, typ), "%s: constant %s of type %s", dir,
					name, typ)
			}
			if strings.Contains(filepath.ToSlash(dir), "/internal/") {
				continue // nobody but its neighbours calls it
			}
			if typ == "Code" {
				assert.Contains(t, e.functions, "Codes", "%s: no list of the codes", dir)
				continue
			}
			assert.Contains(t, e.valid, typ, "%s: type %s has no method Valid", dir, typ)
			assert.True(t, slices.Contains(e.listed, typ) || slices.Contains(e.functions, typ+"s"),
				"%s: no function lists the values of %s", dir, typ)
		}
		return nil
	})
	require.NoError(t, err)
	assert.Greater(t, packages, 8)
}

type enumerations struct {
	types     map[string]string   // exported types that are named for a plain one, with its name
	constants map[string][]string // of these types, by type
	valid     []string            // types with a method Valid
	listed    []string            // types of which an exported function gives a slice
	functions []string            // the exported functions
}

// enumerationsOf reads the files of a folder.
func enumerationsOf(t *testing.T, dir string) enumerations {
	t.Helper()
	e := enumerations{types: make(map[string]string), constants: make(map[string][]string)}
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				e.defined(d)
			case *ast.GenDecl:
				e.declared(d)
			}
		}
	}
	for typ := range e.constants {
		if e.types[typ] == "" {
			delete(e.constants, typ) // of another package
		}
	}
	return e
}

// defined takes a method Valid, and an exported function for what it may list.
func (e *enumerations) defined(d *ast.FuncDecl) {
	if d.Recv != nil {
		if typ, ok := d.Recv.List[0].Type.(*ast.Ident); ok && d.Name.Name == "Valid" {
			e.valid = append(e.valid, typ.Name)
		}
		return
	}
	if !d.Name.IsExported() {
		return
	}
	e.functions = append(e.functions, d.Name.Name)
	if d.Type.Params.NumFields() > 0 || d.Type.Results.NumFields() != 1 {
		return
	}
	if list, ok := d.Type.Results.List[0].Type.(*ast.ArrayType); ok {
		if typ, ok := list.Elt.(*ast.Ident); ok {
			e.listed = append(e.listed, typ.Name)
		}
	}
}

// declared takes the types and constants of a declaration.
func (e *enumerations) declared(d *ast.GenDecl) {
	typ := ""
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if plain, ok := s.Type.(*ast.Ident); ok && s.Name.IsExported() {
				e.types[s.Name.Name] = plain.Name
			}
		case *ast.ValueSpec:
			if d.Tok != token.CONST {
				continue
			}
			if id, ok := s.Type.(*ast.Ident); ok {
				typ = id.Name
			} else if len(s.Values) > 0 {
				typ = "" // a new value without a type; one without a value goes on as before
			}
			for _, name := range s.Names {
				if typ != "" && name.IsExported() {
					e.constants[typ] = append(e.constants[typ], name.Name)
				}
			}
		}
	}
}
