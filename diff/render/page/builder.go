package page

import (
	"html/template"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/sources"
)

// A builder makes the parts of one page.
type builder struct {
	set      settings
	table    words.Table // with what a page says otherwise than a terminal
	fragment bool
	parts    int             // so many were begun
	evidence string          // up to when it was collected; "" nothing to say
	bare     bool            // the comparison is of two texts without copies
	embedded bool            // it is part of a page of a whole plan
	ids      map[string]bool // those that the page has
	dates    map[sources.Date]string
	// by draft of the plan: the word for it where it is disputed whose it is
	disputes map[string]string
	cited    []*cited
	byReport map[string]*cited
}

func newBuilder(opts []Option) *builder {
	b := &builder{
		set: settingsOf(opts), ids: make(map[string]bool),
		byReport: make(map[string]*cited), dates: make(map[sources.Date]string),
		disputes: make(map[string]string),
	}
	b.table = overrides(b.set.table)
	if b.set.plan == nil {
		b.set.plan = new(plan.Plan)
	}
	return b
}

// label makes a sentence of the table.
func (b *builder) label(key string, pairs ...string) string {
	for i := 1; i < len(pairs); i += 2 {
		pairs[i] = plain(pairs[i])
	}
	return b.table.With(key, pairs...)
}

// number writes a count.
func number(n int) string { return strconv.Itoa(n) }

// A part of a sentence with mark-up: what fills a slot.
type slot struct {
	name string
	html template.HTML
}

// html makes a sentence of the table with mark-up in some of its slots. A slot
// that is empty is left out, as in any sentence.
func (b *builder) html(key string, slots []slot, pairs ...string) template.HTML {
	args := make(map[string]string)
	for i := 0; i+1 < len(pairs); i += 2 {
		args[pairs[i]] = plain(pairs[i+1])
	}
	for i, s := range slots {
		if s.html != "" {
			args[s.name] = string(rune(i + 1)) // no text of others has one: see plain
		}
	}
	var out strings.Builder
	text := b.table.Fill(key, args)
	for {
		at := strings.IndexFunc(text, func(r rune) bool { return r > 0 && int(r) <= len(slots) })
		if at < 0 {
			break
		}
		out.WriteString(escaped(text[:at]) + string(slots[text[at]-1].html))
		text = text[at+1:]
	}
	out.WriteString(escaped(text))
	return template.HTML(out.String())
}

// quoted puts words into the quotation marks of the language of the labels.
func (b *builder) quoted(words template.HTML) template.HTML {
	return b.html("page.quotation", []slot{{"text", words}})
}

// hiddenAround makes a sentence of which only one slot is seen: the words around it
// are for those who hear the page, or read it without its look.
func (b *builder) hiddenAround(key, name, value string) template.HTML {
	before, after, _ := strings.Cut(b.table.With(key, name, "\x01"), "\x01")
	hide := func(s string) template.HTML {
		if s == "" {
			return ""
		}
		return template.HTML(`<span class="rd-sr">` + escaped(s) + `</span>`)
	}
	return hide(before) + text(value) + hide(after)
}

// plain gives a text of others as it may stand on a page: what cannot be seen is
// written by its code point.
func plain(s string) string { return words.Line(s) }

// lines is plain for a text that may have several lines.
func lines(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return plain(s)
	}
	var out []string
	for line := range strings.SplitSeq(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
		out = append(out, plain(line))
	}
	return strings.Join(out, "\n")
}

func escaped(s string) string { return template.HTMLEscapeString(s) }

// text gives a text of others as mark-up that shows it.
func text(s string) template.HTML { return template.HTML(escaped(plain(s))) }

// capital gives a sentence with a capital at its beginning, but for the letter of a
// point: "a: within 30 days".
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || !unicode.IsLower(r) || strings.HasPrefix(s[n:], ":") {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// sentence gives a sentence with a capital and a full stop, where it has none.
func sentence(s string) string {
	s = capital(plain(strings.TrimSpace(s)))
	if s == "" || strings.ContainsAny(string(lastRune(strings.TrimRight(s, `”"'’»)`))), ".!?…") &&
		!strings.HasSuffix(s, ")") {
		return s
	}
	return s + "."
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// address gives an address as it may be linked to: "" for any but one of http and
// https with a host.
func address(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.User != nil {
		return ""
	}
	return u.String()
}

// host names the site of an address.
func host(s string) string {
	u, err := url.Parse(s)
	if err != nil {
		return ""
	}
	return plain(strings.TrimPrefix(u.Hostname(), "www."))
}

// link gives some words that lead to an address, or the words alone where the
// address is none to link to.
func link(words template.HTML, href string) template.HTML {
	if href == "" {
		return words
	}
	rel := ""
	if !strings.HasPrefix(href, "#") {
		rel = ` rel="noreferrer"`
	}
	return template.HTML(`<a href="`+escaped(href)+`"`+rel+`>`) + words + "</a>"
}

// idPart gives a name as it may stand in an id: letters, digits and hyphens of it.
func idPart(s string) string {
	var out strings.Builder
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)), r == '-':
			out.WriteRune(r)
		case out.Len() > 0:
			out.WriteByte('-')
		}
	}
	return strings.Trim(out.String(), "-")
}

// id makes an id of a page of its own, or one of a fragment: no two are the same.
func (b *builder) id(s string) string {
	if b.fragment {
		s = b.set.embed + "-" + idPart(s)
	}
	id := s
	for n := 2; b.ids[id]; n++ {
		id = s + "-again-" + number(n)
	}
	b.ids[id] = true
	return id
}

// lang is the language of the labels.
func (b *builder) lang() string {
	if tag, err := language.Parse(b.set.table.Language); err == nil && tag != language.Und {
		return tag.String()
	}
	return "en"
}

func (b *builder) dir() string {
	if b.set.right || leftwards(b.lang()) {
		return "rtl"
	}
	return "ltr"
}

// leftwards reports whether a language is written from right to left.
func leftwards(tag string) bool {
	t, err := language.Parse(tag)
	if err != nil {
		return false
	}
	script, _ := t.Script()
	return slices.Contains([]string{"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"},
		script.String())
}

// voice gives the attributes of a text in a language of its own: none for one that
// is not known.
func (b *builder) voice(tag string) template.HTMLAttr {
	t, err := language.Parse(tag)
	if tag == "" || err != nil || t == language.Und {
		return `dir="auto"`
	}
	dir := "ltr"
	if leftwards(tag) {
		dir = "rtl"
	}
	if t.String() == b.lang() {
		if dir == b.dir() {
			return ""
		}
		return template.HTMLAttr(`dir="` + dir + `"`)
	}
	return template.HTMLAttr(`lang="` + escaped(t.String()) + `" dir="` + dir + `"`)
}

// reader gives what a reader calls a draft, as it stands in a sentence: what the
// caller says, or its title without what stands in brackets.
func (b *builder) reader(id, title string) string {
	if name := b.set.names[id]; name != "" {
		return name
	}
	name, _, _ := strings.Cut(title, " (")
	if rest, ok := strings.CutPrefix(name, "The "); ok {
		name = "the " + rest
	}
	if name == "" {
		return id
	}
	return name
}

// draftName is reader for a draft of the plan.
func (b *builder) draftName(id string) string {
	title := ""
	if v := b.set.plan.Version(id); v != nil {
		title = v.Title
	}
	return b.reader(id, title)
}

// called are the names of all drafts of the plan.
func (b *builder) called(more map[string]string) render.Option {
	names := make(map[string]string)
	for i := range b.set.plan.Versions {
		v := &b.set.plan.Versions[i]
		names[v.ID] = b.reader(v.ID, v.Title)
	}
	maps.Copy(names, more)
	return render.Called(names)
}

// authorship gives the word for it where it is disputed who wrote a draft of the plan;
// "" where it is not.
func (b *builder) authorship(p *plan.Plan, id string) string {
	out, ok := b.disputes[id]
	if !ok {
		lines, err := say.Version(p, id)
		if err == nil && slices.ContainsFunc(lines, func(l say.Line) bool {
			return l.Kind == say.KindNotAuthor
		}) {
			out = b.label("head.disputed")
		}
		b.disputes[id] = out
	}
	return out
}

// joinTold joins what is said of a draft in a few words, and leaves out what is "".
func joinTold(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), separator)
}

// date writes a date.
func (b *builder) date(d sources.Date) string {
	out, ok := b.dates[d]
	if !ok {
		out = plain(render.Date(b.table, d))
		b.dates[d] = out
	}
	return out
}
