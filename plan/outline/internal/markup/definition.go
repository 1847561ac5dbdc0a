package markup

import (
	"strings"
)

// maxLabel is the longest name of an address or a footnote, in bytes.
const maxLabel = 200

// labelKey gives the name of an address or a footnote as it is looked for.
func labelKey(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

// findDefinitions finds the lines that say what the names of links and footnotes
// stand for.
func (r *reader) findDefinitions() {
	for from := 0; from < len(r.text); {
		n := strings.Index(r.text[from:], "]:")
		if n < 0 {
			return
		}
		at := from + n
		from = at + len("]:")
		line := max(0, at-maxLabel)
		line += strings.LastIndexByte(r.text[line:at], '\n') + 1
		if line > 0 && r.text[line-1] != '\n' || at-line < len("[") ||
			r.text[line+indent(r.text[line:])] != '[' {
			continue
		}
		open := line + indent(r.text[line:])
		if name := r.text[open+1 : at]; !strings.ContainsAny(name, "[]") &&
			strings.TrimSpace(name) != "" {
			from = r.define(line, name, from)
		}
	}
}

// indent gives the number of blanks before a definition.
func indent(s string) int {
	const most = 3
	n := 0
	for n < most && n+1 < len(s) && s[n] == ' ' {
		n++
	}
	return n
}

// define reads what a name stands for, and takes it for mark-up.
func (r *reader) define(line int, name string, at int) int {
	if strings.HasPrefix(name, "^") && r.inside {
		return at
	}
	if strings.HasPrefix(name, "^") {
		return r.defineNote(line, labelKey(name), at)
	}
	end := r.lineEnd(at)
	s := strings.TrimRight(r.text[:end], "\r\n")
	to := min(at+skipSpaceIn(s, at), len(s))
	address, next, angled := destination(s, to, 0)
	if address == "" || !angled && !isAddress(address) {
		return at
	}
	if next, ok := skipTitle(s, next); !ok || next != len(s) {
		return at
	}
	if r.targets == nil {
		r.targets = make(map[string]string)
	}
	if key := labelKey(name); r.targets[key] == "" {
		r.targets[key] = plainAddress(address)
	}
	r.defs = append(r.defs, Span{At: line, Len: len(s) - line})
	return end
}

func skipSpaceIn(s string, at int) int {
	if at >= len(s) {
		return 0
	}
	return skipSpace(s, at) - at
}

// defineNote reads a footnote: its line, those that go on with it, and further
// paragraphs that are indented.
func (r *reader) defineNote(line int, name string, at int) int {
	end := r.lineEnd(at)
	for gap := false; end < len(r.text); {
		next := r.lineEnd(end)
		words := r.text[end:next]
		blank := strings.TrimSpace(words) == ""
		indented := strings.HasPrefix(words, "    ") || strings.HasPrefix(words, "\t")
		if strings.HasPrefix(strings.TrimLeft(words, " "), "[^") || gap && !indented && !blank {
			break
		}
		gap = gap || blank
		end = next
	}
	body := strings.TrimSpace(r.text[at:end])
	if body == "" {
		return at
	}
	if r.remarks == nil {
		r.remarks = make(map[string]string)
	}
	if r.remarks[name] == "" {
		r.remarks[name] = noteWords(body)
	}
	stop := line + len(strings.TrimRight(r.text[line:end], " \t\r\n"))
	r.defs = append(r.defs, Span{At: line, Len: stop - line, Kind: KindRemark})
	return stop
}

// skipDefinition goes on after a definition, if one begins here or before.
func (r *reader) skipDefinition() bool {
	if len(r.defs) == 0 || r.at < r.defs[0].At {
		return false
	}
	s := r.defs[0]
	r.defs = r.defs[1:]
	if r.at < s.End() {
		r.put(s.At, s.End(), s.Kind, "")
		r.lineFrom = s.At // it ends the line
		return true
	}
	return false
}

// footnote reads the call of a footnote that the text has.
func (r *reader) footnote(at int) bool {
	rest := r.text[at:min(len(r.text), at+maxLabel)]
	if len(r.remarks) == 0 || !strings.HasPrefix(rest, "[^") {
		return false
	}
	n := strings.IndexByte(rest, ']')
	if n < 0 {
		return false
	}
	words, ok := r.remarks[labelKey(rest[1:n])]
	if !ok || strings.HasPrefix(rest[n+1:], ":") && r.blankLine(at) {
		return false
	}
	r.put(at, at+n+1, KindRemark, "")
	r.page.Notes = append(r.page.Notes, Note{At: at, Text: words})
	return true
}
