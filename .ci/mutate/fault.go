package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
)

// A fault puts other words in the place of some of a file.
type fault struct {
	file     string
	text     []byte // of the file as it is
	at, end  int    // bytes
	line     int
	old, new string
	number   int // from 1, in the order of the files
}

func (x *fault) String() string {
	return fmt.Sprintf("%s:%d: %q -> %q", filepath.Base(x.file), x.line, x.old, x.new)
}

// overlay writes the file with the fault, and what tells the go command to take it.
func (x *fault) overlay(dir string) (string, error) {
	name, list := filepath.Join(dir, "fault.go"), filepath.Join(dir, "overlay.json")
	text := slices.Concat(x.text[:x.at], []byte(x.new), x.text[x.end:])
	if err := os.WriteFile(name, text, 0o600); err != nil {
		return "", err
	}
	data, err := json.Marshal(map[string]map[string]string{"Replace": {x.file: name}})
	if err != nil {
		return "", err
	}
	return list, os.WriteFile(list, data, 0o600)
}

// choose puts the faults into an order that depends on the seed, on the file's name and on
// what stands there alone, so that a line that is added elsewhere changes little.
func choose(all []fault, seed string) []fault {
	keys := make(map[string]int)
	type keyed struct {
		key [sha256.Size]byte
		fault
	}
	list := make([]keyed, 0, len(all))
	for _, x := range all {
		k := fmt.Sprint(seed, filepath.Base(x.file), x.old, x.new)
		list = append(list, keyed{sha256.Sum256([]byte(k + strconv.Itoa(keys[k]))), x})
		keys[k]++
	}
	slices.SortStableFunc(list, func(a, b keyed) int { return slices.Compare(a.key[:], b.key[:]) })
	out := make([]fault, len(list))
	for i := range list {
		out[i] = list[i].fault
	}
	return out
}

// The operators that are put in each other's place.
var swapped = map[token.Token][]token.Token{
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD},
	token.MUL: {token.QUO}, token.QUO: {token.MUL},
	token.INC: {token.DEC}, token.DEC: {token.INC},
	token.ADD_ASSIGN: {token.SUB_ASSIGN}, token.SUB_ASSIGN: {token.ADD_ASSIGN},
	token.CONTINUE: {token.BREAK}, token.BREAK: {token.CONTINUE},
}

// faultsOf gives every fault that can be made in the functions of a file: another operator,
// a condition that is denied, a number that is one more, a truth turned round, a call or an
// assignment left out.
func faultsOf(name string, text []byte) ([]fault, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, 0)
	if err != nil {
		return nil, err
	}
	var out []fault
	add := func(from, to token.Pos, replacement string) {
		at, end := fset.Position(from), fset.Position(to)
		out = append(out, fault{
			file: name, text: text, at: at.Offset, end: end.Offset, line: at.Line,
			old: string(text[at.Offset:end.Offset]), new: replacement,
		})
	}
	operator := func(pos token.Pos, t token.Token) {
		for _, other := range swapped[t] {
			add(pos, pos+token.Pos(len(t.String())), other.String())
		}
	}
	visit := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			operator(n.OpPos, n.Op)
		case *ast.IncDecStmt:
			operator(n.TokPos, n.Tok)
		case *ast.BranchStmt:
			if n.Label == nil {
				operator(n.TokPos, n.Tok)
			}
		case *ast.AssignStmt:
			operator(n.TokPos, n.Tok)
			if n.Tok != token.DEFINE {
				add(n.Pos(), n.End(), "")
			}
		case *ast.ExprStmt:
			add(n.Pos(), n.End(), "")
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				add(n.OpPos, n.OpPos+1, "")
			}
		case *ast.BasicLit:
			if i, err := strconv.Atoi(n.Value); n.Kind == token.INT && err == nil {
				add(n.Pos(), n.End(), strconv.Itoa(i+1))
			}
		case *ast.Ident:
			if other := map[string]string{"true": "false", "false": "true"}[n.Name]; other != "" {
				add(n.Pos(), n.End(), other)
			}
		}
		return true
	}
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
			ast.Inspect(f.Body, visit)
		}
	}
	return out, nil
}
