package compare

import (
	"path/filepath"
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
)

// label gives the drafts that were read from files the ids that the output calls
// them by: the files' names, as short as tells them apart from each other and
// from the drafts of the plan.
func (s *sides) label(from, to *side) {
	for depth := range deepest {
		a, b := from.label(depth), to.label(depth)
		if depth == deepest-1 && from.file {
			a += "-1"
		}
		if depth == deepest-1 && to.file {
			b += "-2"
		}
		if a != b && s.free(from, a) && s.free(to, b) || depth == deepest-1 {
			from.named(a)
			to.named(b)
			return
		}
	}
}

// free reports whether a label is that of no draft of the plan.
func (s *sides) free(x *side, label string) bool { return !x.file || s.plan.Version(label) == nil }

func (s *side) named(label string) {
	if s.file {
		s.version.ID = label
	}
}

// deepest is how many ways there are to make a label of a name.
const deepest = 4

// label makes a label of a file's name: without its ending, with it, with the
// folder too.
func (s *side) label(depth int) string {
	if !s.file {
		return s.version.ID
	}
	if s.name == input.Stdin {
		return "stdin"
	}
	base := filepath.Base(s.name)
	switch depth {
	case 0:
		if bare := strings.TrimSuffix(base, filepath.Ext(base)); bare != "" {
			base = bare
		}
	case 1:
	default:
		base = filepath.Base(filepath.Dir(s.name)) + "-" + base
	}
	return labelled(base)
}

// labelled gives a name as a label may have it.
func labelled(name string) string {
	const most = 40
	var out []rune
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '.' &&
			r != '_' {
			r = '-'
		}
		if r == '-' && (len(out) == 0 || out[len(out)-1] == '-') {
			continue
		}
		out = append(out, r)
	}
	label := strings.TrimRight(string(out[:min(len(out), most)]), "-")
	if label == "" {
		return "text"
	}
	return label
}

// looksLikeFile reports whether a name is sooner that of a file than of a draft.
func looksLikeFile(name string) bool {
	return filepath.Ext(name) == ".txt" || strings.ContainsRune(name, filepath.Separator) ||
		strings.ContainsRune(name, '/')
}
