package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// speakers tells whom an article gives its quotations to.
type speakers struct {
	page    *page
	spans   []span
	outlets map[string]bool // folded names of those who publish: they quote, and do not speak
	names   []string        // of the spans that are behind
	// words that have a capital letter inside of sentences, once they are asked for
	known map[string]bool
}

func newSpeakers(p *plan.Plan, page *page, spans []span) *speakers {
	s := &speakers{
		page: page, spans: spans, outlets: make(map[string]bool),
		names: make([]string, len(spans)),
	}
	for i := range p.Sources {
		for _, name := range append([]string{p.Sources[i].Name}, p.Sources[i].Aliases...) {
			name = strings.TrimPrefix(name, "The ")
			s.outlets[words.Fold(name, true)] = true
			if first, _, _ := strings.Cut(name, " "); strings.ToUpper(first) == first &&
				utf8.RuneCountInString(first) > 2 {
				s.outlets[words.Fold(first, true)] = true // the BBC
			}
		}
	}
	return s
}

// Where a speaker is looked for, in bytes and words.
const (
	maxBefore = 400
	maxBehind = 240
	maxName   = 40
	maxNames  = 7 // words of a name with its titles
	subject   = 9 // words between a verb and its subject's end
)

// speakerOf gives the speaker of a quotation in the words of the article; "" none. It is
// asked in order.
func (s *speakers) speakerOf(i int) string {
	x := &s.spans[i]
	before, after := s.neighbourhood(x)
	name := behindIt(s, after)
	if name == "" {
		name = beforeIt(s, s.unquoted(i, before))
	}
	if name == "" && i > 0 {
		name = s.goesOn(i, !worded(before), !worded(after))
	}
	if name == "" && ofSelf(s.page.text[x.from:x.to]) {
		name = s.nearest(sentence(before))
	}
	if name == "" && x.holder >= 0 && !x.block && s.names[x.holder] != "" &&
		!ofText(lastSentence(s.page.text[s.spans[x.holder].from:x.from])) {
		name = s.names[x.holder]
	}
	s.names[i] = name
	return name
}

// neighbourhood gives the text of the sentence before a quotation and behind it.
func (s *speakers) neighbourhood(x *span) (before, after string) {
	text := s.page.text
	from, to := x.from, x.to
	if !x.block {
		from = x.open.at
		to = min(x.shut.at+x.shut.len, len(text))
	}
	start := max(0, from-maxBefore)
	for start < from && !utf8.RuneStart(text[start]) {
		start++
	}
	before = text[start:from]
	if x.block {
		before = strings.TrimRight(before, "\n ") // the paragraph that announces it
	}
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	}
	end := min(len(text), to+maxBehind)
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	after = text[to:max(to, end)]
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	}
	if x.block {
		after = ""
	}
	if i := strings.IndexAny(after, "“„«\"「"); i > 0 {
		after = after[:i] // what comes behind another quotation is of that
	}
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	if strings.HasSuffix(text[x.from:x.to], ".") && unicode.IsUpper(c) {
		after = "" // the sentence ended inside
	}
	return lastSentence(before), firstSentence(after)
}

// lastSentence gives the last sentence of a text, without those that end before.
func lastSentence(s string) string {
	if end := strings.TrimRight(s, " \n"); len(end) < len(s) && end != "" &&
		strings.IndexByte(".!?", end[len(end)-1]) >= 0 && !abbreviated(end) {
		return ""
	}
	for i := len(s) - 1; i > 0; i-- {
		if (s[i] == ' ' || s[i] == '\n') && strings.IndexByte(".!?", s[i-1]) >= 0 &&
			!abbreviated(s[:i]) && strings.TrimSpace(s[i:]) != "" {
			return s[i+1:]
		}
	}
	return s
}

// abbreviated reports whether the full stop at the end of a text is that of an
// initial or of a short title, as in "J.D." and "Mr.".
func abbreviated(s string) bool {
	s = strings.TrimRight(s, ".")
	last := s[strings.LastIndexAny(s, " .\n(")+1:]
	c, n := utf8.DecodeRuneInString(last)
	switch last {
	case "Mr", "Mrs", "Ms", "Dr", "St", "Lt", "Gen", "Sen", "Rep", "Gov", "Col", "Prof", "No",
		"Art", "Nr", "ст", "п", "г", "р", "vs":
		return true
	}
	return n == len(last) && unicode.IsUpper(c)
}

// firstSentence gives a text up to the end of its first sentence.
func firstSentence(s string) string {
	if strings.ContainsAny(head(s, 1), ".!?;") {
		return "" // it ends with the quotation
	}
	for i := 0; i+1 < len(s); i++ {
		if strings.IndexByte(".!?", s[i]) >= 0 && (s[i+1] == ' ' || s[i+1] == '\n') &&
			!abbreviated(s[:i+1]) && strings.TrimSpace(s[:i]) != "" {
			return s[:i+1]
		}
	}
	return s
}

// A said is a word of a sentence.
type said struct {
	text, folded string
	name         bool // a name, or a pronoun
	breaks       bool // a comma, a bracket or the like stands before it
}

func sentence(s string) []said {
	var out []said
	breaks := false
	for w := range words.All(s) {
		if w.Kind < words.KindWord {
			breaks = breaks || w.Kind != words.KindSpace
			continue
		}
		c, _ := utf8.DecodeRuneInString(w.Text)
		f := words.Fold(w.Text, true)
		out = append(out, said{
			text: w.Text, folded: f, name: unicode.IsUpper(c) || persons.has(f),
			breaks: breaks,
		})
		breaks = false
	}
	return out
}

// behindIt finds a speaker in what stands behind a quotation: ”, X said, or ”, said
// X.
func behindIt(s *speakers, after string) string {
	list := sentence(after)
	for i, w := range list {
		if i >= subject {
			return ""
		}
		if ofTexts.has(w.folded) {
			return ""
		}
		if according.has(w.folded) && i == 0 {
			return s.name(list[1:min(len(list), 1+subject)])
		}
		if !saying.has(w.folded) {
			continue
		}
		if i == 0 || list[0].breaks && i == 1 && !list[0].name {
			rest := list[i+1 : min(len(list), i+1+subject)]
			return cmp.Or(s.name(rest), office(rest))
		}
		return cmp.Or(s.nearest(list[:i]), office(list[:i]))
	}
	return ""
}

// office gives the first word for a person among words, who is not named, with an
// adjective before it: "European diplomat".
func office(list []said) string {
	for i, w := range list {
		if !offices.has(w.folded) {
			continue
		}
		if i > 0 && !w.breaks && list[i-1].name && !common(list[i-1].folded) {
			return list[i-1].text + " " + w.text
		}
		return w.text
	}
	return ""
}

// isName reports whether a word has a capital letter inside of sentences of the
// article, too.
func (s *speakers) isName(word string) bool {
	if s.known == nil {
		s.known = make(map[string]bool)
		text := s.page.text
		for i := 1; i+1 < len(text); i++ {
			if text[i] != ' ' || !(text[i-1] >= 'a' && text[i-1] <= 'z' || text[i-1] >= 0x80 ||
				text[i-1] == ',') {
				continue
			}
			if c, _ := utf8.DecodeRuneInString(text[i+1:]); unicode.IsUpper(c) {
				word := head(text[i+1:], maxName)
				if n := strings.IndexFunc(word, func(c rune) bool {
					return !unicode.IsLetter(c)
				}); n > 0 {
					s.known[word[:n]] = true
				}
			}
		}
	}
	return s.known[word]
}

// unquoted gives the text before a quotation from the end of the last quotation on
// that it has.
func (s *speakers) unquoted(i int, before string) string {
	from := s.spans[i].open.at
	for last := i - 1; last >= 0; last-- {
		end := s.spans[last].to
		if end > from || s.spans[last].block {
			continue
		}
		if n := from - end; n < len(before) {
			return before[len(before)-n:]
		}
		break
	}
	return before
}

// ofSelf reports whether somebody speaks of himself in a quotation.
func ofSelf(text string) bool {
	for w := range words.All(text) {
		if selves.has(words.Fold(w.Text, true)) && w.Text != "US" {
			return true
		}
	}
	return false
}

// nearest gives the last name among words.
func (s *speakers) nearest(list []said) string {
	for i, w := range slices.Backward(list) {
		if !w.name || common(w.folded) {
			continue
		}
		from := i
		for from > 0 && !list[from].breaks && (list[from-1].name && !common(list[from-1].folded) ||
			from > 1 && linking(list[from-1].folded) && list[from-2].name) {
			from--
		}
		return s.name(list[from : i+1])
	}
	return ""
}

// linking reports whether a word stands inside of names and titles.
func linking(folded string) bool {
	switch folded {
	case "of", "de", "du", "von", "van", "der", "bin", "al":
		return true
	}
	return false
}

// beforeIt finds a speaker in what stands before a quotation: X said: “
func beforeIt(s *speakers, before string) string {
	list := sentence(before)
	verb := -1
	for i, w := range list {
		if saying.has(w.folded) || according.has(w.folded) {
			verb = i
		}
	}
	if verb < 0 {
		if colon := strings.TrimSpace(before); strings.HasSuffix(colon, ":") && allNames(list) &&
			(len(list) > 1 || s.spoke(list[0].text)) {
			return s.name(list) // X: “
		}
		return ""
	}
	trimmed := strings.TrimRight(before, " ")
	closes := strings.HasSuffix(trimmed, ":") || strings.HasSuffix(trimmed, ",")
	if anyText(list[verb+1:]) && !closes && !calling.has(list[verb].folded) {
		return "" // X said that the draft …
	}
	if according.has(list[verb].folded) {
		return s.name(list[verb+1:])
	}
	// The subject is the nearest of names and texts before the verb.
	for i := verb - 1; i >= 0 && i > verb-2*subject; i-- {
		switch {
		case ofTexts.has(list[i].folded), list[i].folded == "it" && i == verb-1 &&
			!list[verb].breaks:
			return ""
		case list[i].name && !common(list[i].folded):
			if i == 0 && verb > 1 && !persons.has(list[i].folded) && !s.isName(list[i].text) {
				return "" // any word begins a sentence so
			}
			return s.nearest(list[:i+1])
		}
	}
	if verb == 0 {
		return s.name(list[1:])
	}
	return office(list[:verb])
}

// spoke reports whether somebody of a name has spoken already.
func (s *speakers) spoke(name string) bool {
	return slices.ContainsFunc(s.names, func(n string) bool {
		return slices.Contains(strings.Fields(n), name)
	})
}

// allNames reports whether words are a name and nothing else.
func allNames(list []said) bool {
	if len(list) == 0 || len(list) > maxNames || utf8.RuneCountInString(list[0].text) < 2 {
		return false
	}
	for _, w := range list {
		if !w.name || common(w.folded) || persons.has(w.folded) {
			return false
		}
	}
	return true
}

func anyText(list []said) bool {
	for _, w := range list {
		if ofTexts.has(w.folded) {
			return true
		}
	}
	return false
}

func ofText(s string) bool { return anyText(sentence(s)) }

// name gives the first name among words, or the pronoun; "" where there is none, or
// where it is that of a publication.
func (s *speakers) name(list []said) string {
	for i := range list {
		if ofTexts.has(list[i].folded) {
			return ""
		}
		if !list[i].name || common(list[i].folded) {
			continue
		}
		end := i + 1
		for end < len(list) && !list[end].breaks && !persons.has(list[end].folded) &&
			(list[end].name || linking(list[end].folded) && end+1 < len(list) && list[end+1].name) {
			end++
		}
		parts := make([]string, 0, end-i)
		for _, w := range list[i:end] {
			parts = append(parts, w.text)
		}
		name := strings.TrimSuffix(strings.TrimSuffix(strings.Join(parts, " "), "'s"), "’s")
		if s.outlets[words.Fold(name, true)] || s.outlets[list[i].folded] {
			return ""
		}
		return name
	}
	return ""
}

// common reports whether a word with a capital letter is no name.
func common(folded string) bool {
	return notNames[folded] || saying.has(folded)
}

var notNames = func() map[string]bool {
	out := make(map[string]bool)
	for w := range strings.FieldsSeq(
		"it es это це the a an in on at of for but and as if when while after before there here " +
			"this that these those i we you one some its his her their our " +
			"der die das ein eine im in am auf le la les un une dans en ce cette у в на за та і " +
			"й це " +
			"цей ця але як и но это этот monday tuesday wednesday thursday friday saturday sunday " +
			"january february march april may june july august september october november december " +
			"also then later earlier both what which") {
		out[w] = true
	}
	return out
}()

// goesOn gives the speaker of the quotation before, where that is in the same
// paragraph and this one goes on with it: by a word or two, as in a list, or as a
// sentence that begins with it, behind who says it or with nothing behind.
func (s *speakers) goesOn(i int, begins, ends bool) string {
	x, last := &s.spans[i], i-1
	for last >= 0 && (s.spans[last].to > x.from || s.spans[last].holder != x.holder) {
		last--
	}
	if last < 0 || s.names[last] == "" {
		return ""
	}
	gap := s.page.text[s.spans[last].to:x.from]
	if strings.Contains(gap, "\n") {
		return ""
	}
	list := sentence(gap)
	const most, and = 24, 3
	switch {
	case begins && ends, len(list) <= and && !strings.ContainsAny(gap, ".:;!?"):
		return s.names[last]
	case !begins, len(list) > most:
		return ""
	}
	for _, w := range list {
		if saying.has(w.folded) {
			return s.names[last]
		}
	}
	return ""
}
