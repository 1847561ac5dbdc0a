package input

import (
	"fmt"
	"strings"
)

// front takes the front matter of a text: lines of "name: value" between two
// lines of three hyphens, at the very beginning. What is left of the text has
// blank lines in its place, so that places stay those of the file. left says
// what was not taken. Names that are not known here are passed over.
func front(text string) (o Origin, rest string, left []string) {
	lines := strings.SplitAfterN(text, "\n", maxFront)
	end := frontEnd(lines)
	if end == 0 {
		return o, text, nil
	}
	for i, line := range lines[1:end] {
		name, value, ok := strings.Cut(line, ":")
		if !ok || strings.TrimSpace(name) != name {
			continue
		}
		field := strings.ToLower(name)
		switch field {
		case "language":
			field = "lang"
		case "url":
			field = "source"
		case "date":
			// a time of day says nothing of a draft
			value, _, _ = strings.Cut(strings.TrimSpace(value), "T")
		}
		if err := o.Set(field, unquoted(value)); err != nil && isField(field) {
			left = append(left, fmt.Sprintf("%d:1: front matter: %v; left out", i+2, err))
		}
	}
	return o, strings.Repeat("\n", end+1) + strings.Join(lines[end+1:], ""), left
}

const maxFront = 200 // lines, the text as the last

// frontEnd gives the index of the line that ends the front matter; 0 if there is
// none.
func frontEnd(lines []string) int {
	if strings.TrimRight(lines[0], "\r\n ") != "---" {
		return 0
	}
	named := false
	for i, line := range lines[1:] {
		line = strings.TrimRight(line, "\r\n ")
		if line == "---" || line == "..." {
			if named {
				return i + 1
			}
			return 0
		}
		name, _, ok := strings.Cut(line, ":")
		switch {
		case line == "", line[0] == ' ', line[0] == '\t', line[0] == '-', line[0] == '#':
		case ok && !strings.ContainsAny(name, " \t"):
			named = true
		default:
			return 0 // a line between rules, and no front matter
		}
	}
	return 0
}

func isField(name string) bool {
	switch name {
	case "title", "date", "source", "read", "status", "answers", "lang":
		return true
	}
	return false
}

// unquoted gives a value without the quotation marks around it.
func unquoted(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}
