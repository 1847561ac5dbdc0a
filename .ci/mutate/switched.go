package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The variable of the environment that says which fault a test binary has: its number.
const variable = "MUTATE_FAULT"

// What the written files call; it stands in a file of its own beside them.
const helpers = `

import (
	"cmp"
	"os"
	"strconv"
)

var mutateFault = func() int { n, _ := strconv.Atoi(os.Getenv("` + variable + `")); return n }()

func mutateOn(n int) bool { return n == mutateFault }

type mutateNumber interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 |
		~uintptr | ~float32 | ~float64
}

func mutateNext[T mutateNumber](n int, x T) T {
	if mutateOn(n) {
		return x + 1
	}
	return x
}

func mutateSum[T mutateNumber](n int, minus bool, x, y T) T {
	if mutateOn(n) != minus {
		return x - y
	}
	return x + y
}

func mutateProduct[T mutateNumber](n int, over bool, x, y T) T {
	if mutateOn(n) != over {
		return x / y
	}
	return x * y
}

func mutateLess[T cmp.Ordered](even, other int, x, y T) bool {
	if mutateOn(even) {
		return x <= y
	}
	return (x < y) != mutateOn(other)
}

func mutateAtMost[T cmp.Ordered](less, other int, x, y T) bool {
	if mutateOn(less) {
		return x < y
	}
	return (x <= y) != mutateOn(other)
}
`

// A writer puts all faults of a package into its files at once, each behind a question for
// its number, so that one test binary has them all and is built once. What cannot be asked
// for in place (a constant, a call that ends a function) is left to a build of its own.
type writer struct {
	pkg    *types.Package
	info   types.Info
	faults map[string][]int // numbers by file and place, in the order in which they were made
	text   []byte
	file   *ast.File
	dead   map[ast.Node]bool // must stay what they are
	simple map[ast.Node]bool // statements where only a simple one may stand
	done   map[int]bool      // numbers of the faults that are in
}

func place(name string, offset int) string { return name + ":" + strconv.Itoa(offset) }

// write gives an overlay with all faults of the package that can be asked for, numbered by
// their place in all from 1, and which these are.
func write(module, pkg, work string, all []fault) (overlay string, in map[int]bool, err error) {
	w := writer{faults: make(map[string][]int), done: make(map[int]bool)}
	for i, x := range all {
		key := place(x.file, x.at)
		w.faults[key] = append(w.faults[key], i+1)
	}
	fset := token.NewFileSet()
	files, names, err := w.check(fset, module, pkg)
	if err != nil {
		return "", nil, err
	}
	replace := make(map[string]string)
	for i, f := range files {
		if w.text, err = os.ReadFile(names[i]); err != nil {
			return "", nil, err
		}
		w.file = f
		out := w.all(fset, f, all)
		name := filepath.Join(work, fmt.Sprintf("switched%d.go", i))
		if err := os.WriteFile(name, []byte(out), 0o600); err != nil {
			return "", nil, err
		}
		replace[names[i]] = name
	}
	name := filepath.Join(work, "helpers.go")
	if err := os.WriteFile(name, []byte("package "+w.pkg.Name()+helpers), 0o600); err != nil {
		return "", nil, err
	}
	replace[filepath.Join(filepath.Dir(names[0]), "mutate_helpers.go")] = name
	data, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return "", nil, err
	}
	overlay = filepath.Join(work, "switched.json")
	return overlay, w.done, os.WriteFile(overlay, data, 0o600)
}

// check reads the package with its types.
func (w *writer) check(fset *token.FileSet, module, pkg string) ([]*ast.File, []string, error) {
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Export,Dir,GoFiles", pkg)
	cmd.Dir = module
	cmd.Stderr = os.Stderr
	data, err := cmd.Output()
	if err != nil {
		return nil, nil, err
	}
	type listed struct {
		ImportPath, Export, Dir string
		GoFiles                 []string
	}
	exports := make(map[string]string)
	var last listed // the package itself comes after what it needs
	for d := json.NewDecoder(bytes.NewReader(data)); ; {
		var p listed
		if err := d.Decode(&p); err == io.EOF {
			break
		} else if err != nil {
			return nil, nil, err
		}
		exports[p.ImportPath], last = p.Export, p
	}
	var files []*ast.File
	var names []string
	for _, name := range last.GoFiles {
		name = filepath.Join(last.Dir, name)
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			return nil, nil, err
		}
		files, names = append(files, f), append(names, name)
	}
	lookup := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	w.info = types.Info{Types: make(map[ast.Expr]types.TypeAndValue)}
	conf := types.Config{Importer: importer.ForCompiler(fset, "gc", lookup)}
	if w.pkg, err = conf.Check(last.ImportPath, fset, files, &w.info); err != nil {
		return nil, nil, err
	}
	for _, f := range files {
		ast.Inspect(f, w.typed)
	}
	return files, names, nil
}

// typed gives the parts of a constant expression its type, which the checker leaves untyped.
func (w *writer) typed(n ast.Node) bool {
	e, ok := n.(ast.Expr)
	if whole := w.info.Types[e]; ok && whole.Value != nil {
		ast.Inspect(e, func(n ast.Node) bool {
			part, ok := n.(ast.Expr)
			if v := w.info.Types[part]; ok && v.Type != nil && isUntyped(v.Type) {
				v.Type = whole.Type
				w.info.Types[part] = v
			}
			return true
		})
	}
	return true
}

func isUntyped(t types.Type) bool {
	basic, ok := t.(*types.Basic)
	return ok && basic.Info()&types.IsUntyped != 0
}

// all writes a file.
func (w *writer) all(fset *token.FileSet, f *ast.File, all []fault) string {
	w.dead, w.simple = fixed(f)
	base := fset.File(f.Pos())
	name := base.Name()
	// of gives the numbers of the faults at a place that put such words there.
	of := func(at token.Pos, match func(x *fault) bool) []int {
		var out []int
		for _, n := range w.faults[place(name, base.Offset(at))] {
			if match(&all[n-1]) {
				out = append(out, n)
			}
		}
		return out
	}
	var text func(n ast.Node) string
	raw := func(from, to token.Pos, n ast.Node) string {
		var b strings.Builder
		at := base.Offset(from)
		ast.Inspect(n, func(c ast.Node) bool {
			if c == nil || c == n {
				return true
			}
			if !w.mine(c) {
				return true
			}
			b.Write(w.text[at:base.Offset(c.Pos())])
			b.WriteString(text(c))
			at = base.Offset(c.End())
			return false
		})
		b.Write(w.text[at:base.Offset(to)])
		return b.String()
	}
	text = func(n ast.Node) string {
		plain := raw(n.Pos(), n.End(), n)
		if out, numbers := w.switched(n, plain, text, of); out != "" {
			for _, i := range numbers {
				w.done[i] = true
			}
			return out
		}
		return plain
	}
	return raw(f.FileStart, f.FileEnd, f)
}

// mine reports whether faults are made at a node of this sort.
func (w *writer) mine(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr, *ast.IncDecStmt, *ast.BranchStmt, *ast.AssignStmt, *ast.ExprStmt,
		*ast.UnaryExpr, *ast.BasicLit:
		return true
	case *ast.Ident:
		return n.Name == "true" || n.Name == "false"
	}
	return false
}

// switched writes a node with its faults: "" where none is made, or none can be.
func (w *writer) switched(n ast.Node, plain string, text func(ast.Node) string,
	of func(token.Pos, func(*fault) bool) []int,
) (string, []int) {
	if w.dead[n] {
		return "", nil
	}
	puts := func(at token.Pos, words ...string) []int {
		return of(at, func(x *fault) bool { return slices.Contains(words, x.new) })
	}
	// A statement that is asked for. Where only a plain one may stand it is a call.
	when := func(question, yes, no string) string {
		s := "if " + question + " { " + yes + " } else { " + no + " }"
		if w.simple[n] {
			return "func() { " + s + " }()"
		}
		return s
	}
	on := func(i int) string { return fmt.Sprintf("mutateOn(%d)", i) }
	switch n := n.(type) {
	case *ast.BinaryExpr:
		return w.binary(n, text, puts)
	case *ast.IncDecStmt:
		other := map[token.Token]string{token.INC: "--", token.DEC: "++"}[n.Tok]
		if i := puts(n.TokPos, other); len(i) == 1 {
			return when(on(i[0]), text(n.X)+other, plain), i
		}
	case *ast.BranchStmt:
		other := map[token.Token]string{token.CONTINUE: "break", token.BREAK: "continue"}[n.Tok]
		if i := puts(n.TokPos, other); len(i) == 1 {
			return when(on(i[0]), other, plain), i
		}
	case *ast.AssignStmt:
		out, numbers := plain, []int(nil)
		if i := puts(n.TokPos, "+=", "-="); len(i) == 1 && w.numeric(n.Lhs[0]) {
			other := map[token.Token]string{token.ADD_ASSIGN: "-=", token.SUB_ASSIGN: "+="}[n.Tok]
			out, numbers = when(on(i[0]), text(n.Lhs[0])+other+text(n.Rhs[0]), out), i
		}
		if i := puts(n.Pos(), ""); len(i) == 1 {
			out, numbers = when(on(i[0]), "", out), append(numbers, i...)
		}
		if len(numbers) > 0 {
			return out, numbers
		}
	case *ast.ExprStmt:
		if i := puts(n.Pos(), ""); len(i) == 1 {
			return when(on(i[0]), "", plain), i
		}
	case *ast.UnaryExpr:
		if i := puts(n.OpPos, ""); n.Op == token.NOT && len(i) == 1 {
			return fmt.Sprintf("((%s) != %s)", plain, on(i[0])), i
		}
	case *ast.Ident:
		if i := puts(n.Pos(), "true", "false"); len(i) == 1 {
			return fmt.Sprintf("(%s != %s)", plain, on(i[0])), i
		}
	case *ast.BasicLit:
		t, ok := w.typeName(n)
		if i := of(n.Pos(), func(x *fault) bool { return x.old == n.Value }); ok && len(i) == 1 {
			return fmt.Sprintf("mutateNext[%s](%d, %s)", t, i[0], plain), i
		}
	}
	return "", nil
}

// binary writes an expression with two sides.
func (w *writer) binary(n *ast.BinaryExpr, text func(ast.Node) string,
	puts func(token.Pos, ...string) []int,
) (string, []int) {
	i := puts(n.OpPos, "==", "!=", "<", "<=", ">", ">=", "&&", "||", "+", "-", "*", "/")
	if len(i) == 0 || w.info.Types[n].Value != nil {
		return "", nil
	}
	x, y := text(n.X), text(n.Y)
	switch n.Op {
	case token.EQL, token.NEQ:
		return fmt.Sprintf("((%s %s %s) != mutateOn(%d))", x, n.Op, y, i[0]), i
	case token.LAND, token.LOR:
		// With x known: "and" is (x and y), "or" is (not x and y, or x).
		and := fmt.Sprintf("mutateOn(%d)", i[0])
		if n.Op == token.LAND {
			and = "!" + and
		}
		return fmt.Sprintf("func() bool { mutateX, mutateAnd := bool(%s), %s; "+
			"if mutateX != mutateAnd { return mutateX }; return bool(%s) }()", x, and, y), i
	default: // numbers, which need their type
	}
	t, ok := w.typeName(n.X)
	compares := slices.Contains([]token.Token{token.LSS, token.LEQ, token.GTR, token.GEQ}, n.Op)
	if !ok || !compares && !w.numeric(n.X) {
		return "", nil
	}
	switch n.Op {
	case token.LSS, token.GTR:
		if n.Op == token.GTR {
			x, y = y, x // the sides are looked at in the other order, which nothing here sees
		}
		return fmt.Sprintf("mutateLess[%s](%d, %d, %s, %s)", t, i[0], i[1], x, y), i
	case token.LEQ, token.GEQ:
		if n.Op == token.GEQ {
			x, y = y, x
		}
		return fmt.Sprintf("mutateAtMost[%s](%d, %d, %s, %s)", t, i[0], i[1], x, y), i
	case token.ADD, token.SUB:
		return fmt.Sprintf("mutateSum[%s](%d, %t, %s, %s)", t, i[0], n.Op == token.SUB, x, y), i
	case token.MUL, token.QUO:
		return fmt.Sprintf("mutateProduct[%s](%d, %t, %s, %s)", t, i[0], n.Op == token.QUO, x, y), i
	default:
	}
	return "", nil
}

// typeName names the type of an expression as the file may write it: false where it is no
// number or string, or cannot be named.
func (w *writer) typeName(e ast.Expr) (string, bool) {
	t := w.info.Types[e].Type
	if t == nil {
		return "", false
	}
	t = types.Default(t)
	basic, ok := t.Underlying().(*types.Basic)
	if !ok || basic.Info()&(types.IsNumeric|types.IsString) == 0 {
		return "", false
	}
	ok = true
	name := types.TypeString(t, func(p *types.Package) string {
		if p == w.pkg {
			return ""
		}
		for _, s := range w.file.Imports {
			if path, err := strconv.Unquote(s.Path.Value); err == nil && path == p.Path() &&
				s.Name == nil {
				return p.Name()
			}
		}
		ok = false
		return p.Name()
	})
	return name, ok
}

// numeric reports whether an expression is a number.
func (w *writer) numeric(e ast.Expr) bool {
	basic, ok := w.info.TypeOf(e).Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsNumeric != 0
}

// fixed gives the nodes of a file that have to stay what they are, and the statements that
// stand where only a simple one may.
func fixed(f *ast.File) (dead, simple map[ast.Node]bool) {
	dead, simple = make(map[ast.Node]bool), make(map[ast.Node]bool)
	bury := func(n ast.Node) {
		if n == nil {
			return
		}
		ast.Inspect(n, func(c ast.Node) bool {
			if c != nil {
				dead[c] = true
			}
			return true
		})
	}
	keep := func(list ...ast.Stmt) {
		for _, s := range list {
			if s != nil {
				simple[s] = true
			}
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			if n.Tok == token.CONST || n.Tok == token.IMPORT {
				bury(n)
			}
		case *ast.ArrayType:
			if n.Len != nil {
				bury(n.Len)
			}
		case *ast.CompositeLit:
			for _, e := range n.Elts {
				if kv, ok := e.(*ast.KeyValueExpr); ok {
					if _, isLit := kv.Key.(*ast.BasicLit); isLit {
						bury(kv.Key)
					}
				}
			}
		case *ast.Field:
			if n.Tag != nil {
				bury(n.Tag)
			}
		case *ast.CommClause:
			bury(n.Comm)
		case *ast.ForStmt:
			keep(n.Init, n.Post)
			if n.Cond == nil { // with a break, what follows the loop would be missing
				ast.Inspect(n.Body, func(c ast.Node) bool {
					if b, ok := c.(*ast.BranchStmt); ok {
						dead[b] = true
					}
					return true
				})
			}
		case *ast.IfStmt:
			keep(n.Init)
		case *ast.SwitchStmt:
			keep(n.Init)
		case *ast.TypeSwitchStmt:
			keep(n.Init)
			dead[n.Assign] = true
		case *ast.LabeledStmt:
			dead[n.Stmt] = true
		case *ast.ExprStmt:
			if call, ok := n.X.(*ast.CallExpr); ok {
				if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "panic" {
					dead[n] = true
				}
			}
		}
		return true
	})
	return dead, simple
}
