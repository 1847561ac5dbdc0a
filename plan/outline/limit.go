package outline

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// The limits on what [Parse] reads, unless an option says otherwise.
const (
	DefaultMaxSize   = 64 << 20  // bytes of the text
	DefaultMaxMemory = 256 << 20 // bytes of what is built from it, beside its strings; an estimate
)

// MaxSize limits the bytes of the text that [Parse] reads; n below 1 restores
// the default. What stands behind the last line that fits is a segment of
// [KindUnread], and the version is partial.
func MaxSize(n int) Option {
	if n < 1 {
		n = DefaultMaxSize
	}
	return func(s *settings) { s.maxSize = n }
}

// MaxMemory limits what [Parse] builds from a text, in bytes beside its
// strings, by an estimate that is the same on every machine: a kilobyte for
// each line with words, so that the default is enough for some 260,000 of
// them, and an eighth of that for each sign that mark-up may begin with. n
// below 1 restores the default. What stands behind the last line that fits is
// left as with [MaxSize].
func MaxMemory(n int) Option {
	if n < 1 {
		n = DefaultMaxMemory
	}
	return func(s *settings) { s.maxMemory = n }
}

// What is estimated to be built, in bytes.
const (
	lineMemory  = 1 << 10 // from a line with words, which may be a point
	blankMemory = 1 << 8  // from blank lines in a row
	markMemory  = 1 << 9  // from a sign that may begin a segment inside a line
	tagMemory   = 1 << 7  // from a sign that mark-up may begin with
)

// readable gives how much of a text is read within the limits, and the limit
// that ends it; 0 where all is. It ends between two lines, but inside the
// first line where that is too much.
func (s *settings) readable(text string) (end, limit int) {
	if len(text) <= s.maxSize && mostMemory(text) <= s.maxMemory {
		return len(text), 0 // most texts
	}
	memory, start := 0, 0      // what is built so far, and where the line begins
	words, gap := false, false // the line has words; the line before has none
	for at := 0; at < len(text); {
		for words && at < len(text) && at < s.maxSize && weights[text[at]].plain {
			at++ // letters of a line that has some already
		}
		if at == len(text) {
			break
		}
		c, size := rune(text[at]), 1
		w := weights[text[at]]
		if c >= utf8.RuneSelf {
			if c, size = utf8.DecodeRuneInString(text[at:]); c != utf8.RuneError || size > 1 {
				w = weight{blank: isBlank(c)}
			}
		}
		if !w.blank && !words {
			words = true
			memory += lineMemory
		}
		memory += w.memory
		if at+size > s.maxSize {
			limit = s.maxSize
		} else if memory > s.maxMemory {
			limit = s.maxMemory
		}
		if limit > 0 && start > 0 {
			return start, limit
		}
		if limit > 0 {
			return at, limit
		}
		at += size
		if w.blank && (c == '\n' || c == '\r' && !strings.HasPrefix(text[at:], "\n")) {
			if !words && !gap {
				memory += blankMemory
			}
			words, gap, start = false, !words, at
		}
	}
	return len(text), 0
}

// mostMemory gives no less than what is estimated to be built from a text: a quick look.
func mostMemory(text string) int {
	lines := 1 + strings.Count(text, "\n") + strings.Count(text, "\r")
	marks, tags := 0, 0
	for _, sign := range [...]string{"(", "[", "{", "*", "_"} {
		marks += strings.Count(text, sign)
	}
	for _, sign := range [...]string{"<", "&", "`", `\`} {
		tags += strings.Count(text, sign)
	}
	if !utf8.ValidString(text) {
		marks = len(text)
	}
	return lines*(lineMemory+blankMemory) + marks*markMemory + tags*tagMemory
}

// A weight is what one byte adds to the estimate.
type weight struct {
	blank  bool
	plain  bool // it adds nothing
	memory int
}

// weights has that of each ASCII character, and of bytes that are no character.
var weights = func() (list [256]weight) {
	for c := range list {
		list[c].blank = c < utf8.RuneSelf && isBlank(rune(c))
		if c >= utf8.RuneSelf || strings.IndexByte("([{*_", byte(c)) >= 0 {
			list[c].memory = markMemory
		}
		if strings.IndexByte("<&`\\", byte(c)) >= 0 {
			list[c].memory = tagMemory
		}
		list[c].plain = !list[c].blank && list[c].memory == 0
	}
	return list
}()

// leave keeps the rest of a text, which goes beyond a limit, as it is.
func (o *Outline) leave(rest string, limit int, at positioner) {
	end := len(at.text)
	o.Version.Coverage = plan.CoveragePartial
	for list := o.Version.Points; len(list) > 0; { // any list that was open may go on
		last := &list[len(list)-1]
		if last.Coverage == plan.CoverageComplete {
			last.Coverage = plan.CoveragePartial
		}
		if list = last.Points; len(list) == 0 && last.Text != "" {
			last.Extent = plan.ExtentFragment
		}
	}
	o.Segments = append(o.Segments, Segment{Kind: KindUnread, At: end, Text: rest})
	f := finding{
		code: CodeTooLarge, from: end, to: end,
		params: map[string]string{"limit": strconv.Itoa(limit)},
	}
	o.Diagnostics = append(o.Diagnostics, f.diagnostic(&at))
}
