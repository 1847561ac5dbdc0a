package main

import (
	"bytes"
	"strings"

	"github.com/aymanbagabas/go-udiff/lcs"
	"github.com/peter-evans/patience"
	"github.com/pmezard/go-difflib/difflib"
	anchored "github.com/rogpeppe/go-internal/diff"
	"github.com/sergi/go-diff/diffmatchpatch"

	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/words"
)

// A script says which units of both sides an engine shows as changed.
type script struct{ deleted, inserted []bool }

// An engine compares two texts. What run does is timed, from the texts to the engine's own result;
// turning that into a script is not.
type engine struct {
	name  string
	run   func(old, new string) func() script
	limit int // bytes of both texts together beyond which it is left out; 0: none
}

// The engines that others are measured by.
const (
	baseline     = "anchored (rogpeppe)"
	patienceName = "patience (peter-evans)"
)

func engines() []engine {
	return []engine{
		{"redline", func(old, new string) func() script { return ours(old, new) }, 0},
		{"redline, no moves", func(old, new string) func() script {
			return ours(old, new, redline.Moves(false))
		}, 0},
		{"redline, Minimal", func(old, new string) func() script {
			return ours(old, new, redline.Minimal(), redline.Moves(false))
		}, 0},
		{baseline, runAnchored, 0},
		{patienceName, runPatience, 4 << 20},
		{"go-udiff lcs", runUdiff, 4 << 20},
		{"go-difflib", runDifflib, 500 << 10},
		{"diff-match-patch, semantic", runDMP, 900 << 10},
	}
}

// unitsIn cuts a text into the units of the measure; see the flag own.
var unitsIn = units

// ownUnits cuts a text into the words of package redline.
func ownUnits(text string) (units []string, at []int) {
	for _, w := range words.Append(nil, text) {
		units, at = append(units, w.Text), append(at, w.At)
	}
	return units, at
}

func ours(old, new string, opts ...redline.Option) func() script {
	r := redline.Compare(old, new, opts...)
	return func() script {
		_, oldAt := unitsIn(old)
		_, newAt := unitsIn(new)
		s := script{make([]bool, len(oldAt)), make([]bool, len(newAt))}
		i, j := 0, 0
		for _, span := range r.Spans {
			fromI, fromJ := i, j
			for i < len(oldAt) && oldAt[i] < span.Old.End() {
				i++
			}
			for j < len(newAt) && newAt[j] < span.New.End() {
				j++
			}
			// Words that are spelled apart on one side are changed by this measure.
			if span.Op >= redline.OpDeleted || i-fromI != j-fromJ {
				mark(s.deleted[fromI:i])
				mark(s.inserted[fromJ:j])
			}
		}
		return s
	}
}

func runAnchored(old, new string) func() script {
	a, _ := unitsIn(old)
	b, _ := unitsIn(new)
	out := anchored.Diff("old", []byte(strings.Join(a, "\n")+"\n"), "new",
		[]byte(strings.Join(b, "\n")+"\n"))
	return func() script {
		s := script{make([]bool, len(a)), make([]bool, len(b))}
		i, j := 0, 0
		for n, line := range bytes.Split(out, []byte("\n")) {
			if n < 3 || len(line) == 0 {
				continue
			}
			switch line[0] {
			case '@':
				i, j = hunkStart(string(line))
			case '-':
				s.deleted[i] = true
				i++
			case '+':
				s.inserted[j] = true
				j++
			case ' ':
				i++
				j++
			}
		}
		return s
	}
}

// hunkStart reads "@@ -i,n +j,m @@"; a side of no lines names the line before.
func hunkStart(line string) (i, j int) {
	fields := strings.Fields(line)
	read := func(f string) int {
		at, n, two, part := 0, 0, false, 0
		for _, c := range f[1:] {
			if c == ',' {
				at, part, two = part, 0, true
				continue
			}
			part = part*10 + int(c-'0')
		}
		if two {
			n = part
		} else {
			at, n = part, 1
		}
		if n == 0 {
			return at
		}
		return at - 1
	}
	return read(fields[1]), read(fields[2])
}

func runPatience(old, new string) func() script {
	a, _ := unitsIn(old)
	b, _ := unitsIn(new)
	lines := patience.Diff(a, b)
	return func() script {
		s := script{make([]bool, len(a)), make([]bool, len(b))}
		i, j := 0, 0
		for _, l := range lines {
			switch l.Type {
			case patience.Delete:
				s.deleted[i] = true
				i++
			case patience.Insert:
				s.inserted[j] = true
				j++
			case patience.Equal:
				i++
				j++
			}
		}
		return s
	}
}

func runUdiff(old, new string) func() script {
	a, _ := unitsIn(old)
	b, _ := unitsIn(new)
	diffs := lcs.DiffLines(a, b)
	return func() script {
		s := script{make([]bool, len(a)), make([]bool, len(b))}
		for _, d := range diffs {
			mark(s.deleted[d.Start:d.End])
			mark(s.inserted[d.ReplStart:d.ReplEnd])
		}
		return s
	}
}

func runDifflib(old, new string) func() script {
	a, _ := unitsIn(old)
	b, _ := unitsIn(new)
	codes := difflib.NewMatcherWithJunk(a, b, false, nil).GetOpCodes()
	return func() script {
		s := script{make([]bool, len(a)), make([]bool, len(b))}
		for _, c := range codes {
			if c.Tag != 'e' {
				mark(s.deleted[c.I1:c.I2])
				mark(s.inserted[c.J1:c.J2])
			}
		}
		return s
	}
}

// runDMP maps each unit to a character, as the engine's own notes advise for words. Its semantic
// clean-up is made for letters and works on the characters.
func runDMP(old, new string) func() script {
	a, _ := unitsIn(old)
	b, _ := unitsIn(new)
	numbers := make(map[string]rune)
	encode := func(words []string) []rune {
		out := make([]rune, len(words))
		for i, w := range words {
			r, ok := numbers[w]
			if !ok {
				// From a plane without surrogates, marks or white space.
				r = rune(0x20000 + len(numbers))
				numbers[w] = r
			}
			out[i] = r
		}
		return out
	}
	d := diffmatchpatch.New()
	d.DiffTimeout = 0
	diffs := d.DiffCleanupSemantic(d.DiffMainRunes(encode(a), encode(b), false))
	return func() script {
		s := script{make([]bool, len(a)), make([]bool, len(b))}
		i, j := 0, 0
		for _, x := range diffs {
			n := len([]rune(x.Text))
			switch x.Type {
			case diffmatchpatch.DiffDelete:
				mark(s.deleted[i : i+n])
				i += n
			case diffmatchpatch.DiffInsert:
				mark(s.inserted[j : j+n])
				j += n
			case diffmatchpatch.DiffEqual:
				i += n
				j += n
			}
		}
		return s
	}
}

func mark(s []bool) {
	for i := range s {
		s[i] = true
	}
}
