package render_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan/words"
)

// uses gives the keys that the package looks up, with the slots that it fills
// for each: whole keys, and beginnings of keys to which a value is put.
func uses(t *testing.T) (keys, beginnings map[string][]string) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	keys, beginnings = make(map[string][]string), make(map[string][]string)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		lists := make(map[string][]string) // pairs that stand in a variable
		ast.Inspect(file, func(n ast.Node) bool {
			if assign, ok := n.(*ast.AssignStmt); ok && len(assign.Rhs) == 1 {
				if list, ok := assign.Rhs[0].(*ast.CompositeLit); ok {
					if name, ok := assign.Lhs[0].(*ast.Ident); ok {
						lists[name.Name] = append(names(list.Elts), slots(list)...)
					}
				}
			}
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || f.Sel.Name != "label" && f.Sel.Name != "With" && f.Sel.Name != "phrase" ||
				len(call.Args) == 0 {
				return true
			}
			filled := names(call.Args[1:])
			if f.Sel.Name == "phrase" {
				filled = append(names(call.Args[2:]), slots(call.Args[1])...)
				if name, ok := call.Args[1].(*ast.Ident); ok {
					filled = append(filled, lists[name.Name]...)
				}
			}
			if call.Ellipsis.IsValid() {
				filled = nil
				if name, ok := call.Args[len(call.Args)-1].(*ast.Ident); ok {
					filled = lists[name.Name]
				}
			}
			switch key := call.Args[0].(type) {
			case *ast.BasicLit:
				keys[literal(key)] = append(keys[literal(key)], filled...)
			case *ast.BinaryExpr:
				begin := literal(key.X)
				beginnings[begin] = append(beginnings[begin], filled...)
			default: // the function label itself
				assert.Equal(t, "view.go", name, "a key that is not written out")
			}
			return true
		})
	}
	return keys, beginnings
}

// names gives every second one of some expressions that is a string.
func names(pairs []ast.Expr) []string {
	var out []string
	for i := 0; i < len(pairs); i += 2 {
		if s := literal(pairs[i]); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// slots gives the names of a list of slots.
func slots(e ast.Expr) []string {
	var out []string
	if list, ok := e.(*ast.CompositeLit); ok {
		for _, elt := range list.Elts {
			if slot, ok := elt.(*ast.CompositeLit); ok && len(slot.Elts) > 0 {
				out = append(out, literal(slot.Elts[0]))
			}
		}
	}
	return out
}

// literal gives the text of a string literal; "" for any other expression.
func literal(e ast.Expr) string {
	if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		s, _ := strconv.Unquote(lit.Value)
		return s
	}
	return ""
}

// TestEveryKeyIsUsedAndEverySlotFilled holds the English table against the
// code: what is looked up is there, what is there is looked up, and a template
// has no slot that nobody fills.
func TestEveryKeyIsUsedAndEverySlotFilled(t *testing.T) {
	t.Parallel()
	keys, beginnings := uses(t)
	english := render.English()
	for key := range keys {
		assert.True(t, english.Has(key), "no words for %s", key)
	}
	for begin := range beginnings {
		assert.True(t, slices.ContainsFunc(slices.Collect(maps.Keys(english.Texts)),
			func(key string) bool { return strings.HasPrefix(key, begin) }), begin)
	}
	for key, template := range english.Texts {
		filled, used := keys[key]
		for begin, slots := range beginnings {
			if strings.HasPrefix(key, begin) {
				filled, used = append(filled, slots...), true
			}
		}
		if strings.HasPrefix(key, "who.") || strings.HasPrefix(key, "place.") ||
			key == "number.group" {
			continue // used by say.Who, say.Place and words.Table.Number
		}
		assert.True(t, used, "nobody uses %s", key)
		assert.Subset(t, filled, words.Slots(template), "%s has a slot that is not filled", key)
	}
}

// TestOneTableForAll: a key that two of the tables have means the same in
// both, so that a translator may hand one table to all.
func TestOneTableForAll(t *testing.T) {
	t.Parallel()
	seen := make(map[string]string)
	for _, table := range []words.Table{effect.English(), say.English(), render.English()} {
		for key, template := range table.Texts {
			if other, ok := seen[key]; ok {
				assert.Equal(t, other, template, key)
			}
			seen[key] = template
		}
	}
}
