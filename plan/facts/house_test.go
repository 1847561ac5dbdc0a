package facts

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// TestLanguageIsOneFile holds that nothing outside a language's own file knows of
// it: no name of its table, no language code, no word to compare with.
func TestLanguageIsOneFile(t *testing.T) {
	files := parsePackage(t)
	tables := map[string]string{} // the variable of a table, by its file
	for name, file := range files {
		if table := tableOf(file); table != "" {
			tables[name] = table
		}
	}
	require.GreaterOrEqual(t, len(tables), 5)
	require.Len(t, taught, len(tables))
	tags := map[string]bool{}
	for _, l := range taught {
		tags[l.tag] = true
	}
	for name, file := range files {
		if tables[name] != "" || name == "untaught.go" { // the words of those that have no table
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				for _, table := range tables {
					require.NotEqual(t, table, n.Name, name)
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "EqualFold" {
					t.Errorf("%s compares words without their case", name)
				}
			case *ast.CaseClause:
				for _, e := range n.List {
					requireNoWord(t, name, e)
				}
			case *ast.BasicLit:
				if n.Kind != gotoken.STRING {
					break
				}
				s, err := strconv.Unquote(n.Value)
				require.NoError(t, err)
				require.False(t, tags[s] || hasForeignLetter(s), "%s has %q", name, s)
			}
			return true
		})
	}
}

// parsePackage parses the files of this package that are no tests.
func parsePackage(t *testing.T) map[string]*ast.File {
	t.Helper()
	names, err := os.ReadDir(".")
	require.NoError(t, err)
	files := map[string]*ast.File{}
	for _, n := range names {
		if strings.HasSuffix(n.Name(), ".go") && !strings.HasSuffix(n.Name(), "_test.go") {
			file, err := parser.ParseFile(gotoken.NewFileSet(), n.Name(), nil, 0)
			require.NoError(t, err)
			files[n.Name()] = file
		}
	}
	return files
}

// tableOf gives the variable that a file hands to learn, or "".
func tableOf(file *ast.File) (name string) {
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && len(call.Args) == 1 {
			f, isName := call.Fun.(*ast.Ident)
			arg, isRef := call.Args[0].(*ast.UnaryExpr)
			if isName && isRef && f.Name == "learn" {
				name = arg.X.(*ast.Ident).Name
			}
		}
		return true
	})
	return name
}

// requireNoWord holds that a case is no word of a language: the names of values
// stand in constants.
func requireNoWord(t *testing.T, file string, e ast.Expr) {
	t.Helper()
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != gotoken.STRING {
		return
	}
	s, err := strconv.Unquote(lit.Value)
	require.NoError(t, err)
	require.False(t, strings.ContainsFunc(s, unicode.IsLetter), "%s has the case %q", file, s)
}

// hasForeignLetter reports whether s has a letter that is no ASCII.
func hasForeignLetter(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool {
		return c >= utf8.RuneSelf && unicode.IsLetter(c)
	})
}
