package input

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/sources"
)

// An Origin is what is stated of where a text comes from. Every field may be
// empty: not stated.
type Origin struct {
	Title    string
	Date     sources.Date // when it was written
	Source   string       // the address that it was read at
	Read     sources.Date // when it was read there
	Status   plan.Status
	Answers  string // id of the draft that it answers
	Language string // BCP 47 tag
}

// Set states a field by its name in front matter or among the flags. The error
// says why a value cannot be taken.
func (o *Origin) Set(field, value string) error {
	value = words.Escape(strings.TrimSpace(value))
	switch field {
	case "title":
		o.Title = clipped(value)
	case "date", "read":
		d := sources.Date(value)
		if !d.Valid() {
			return fmt.Errorf("%q is no date: write 2026, 2026-03 or 2026-03-01", value)
		}
		if field == "date" {
			o.Date = d
		} else {
			o.Read = d
		}
	case "source":
		if u, err := url.Parse(value); value != "" && (err != nil || u.Host == "") {
			return fmt.Errorf("%q is no address: write https://…", value)
		}
		o.Source = value
	case "status":
		if !plan.Status(value).Valid() {
			return fmt.Errorf("there is no status %q: %s", value, listed(plan.Statuses()))
		}
		o.Status = plan.Status(value)
	case "answers":
		o.Answers = value
	case "lang":
		if _, err := language.Parse(value); value != "" && err != nil {
			return fmt.Errorf("%q is no tag of a language: write en, uk, zh-Hant", value)
		}
		o.Language = value
	default:
		return fmt.Errorf("there is no field %q", field)
	}
	return nil
}

func listed(all []plan.Status) string {
	names := make([]string, len(all))
	for i, s := range all {
		names[i] = string(s)
	}
	return strings.Join(names, ", ")
}

// mergedWith gives what o states, and for the rest what other does.
func (o *Origin) mergedWith(other Origin) Origin {
	first := func(a, b string) string {
		if a != "" {
			return a
		}
		return b
	}
	return Origin{
		Title:   first(o.Title, other.Title),
		Date:    sources.Date(first(string(o.Date), string(other.Date))),
		Source:  first(o.Source, other.Source),
		Read:    sources.Date(first(string(o.Read), string(other.Read))),
		Status:  plan.Status(first(string(o.Status), string(other.Status))),
		Answers: first(o.Answers, other.Answers), Language: first(o.Language, other.Language),
	}
}

// Name says what a reader knows the text of a file by, and where it is from.
func (o *Origin) Name(file string) string {
	name := o.Title
	switch {
	case name != "":
	case file == Stdin:
		name = Shown(file)
	case passed(file):
		name = "what another program gave"
	default:
		name = "a file named " + clipped(Shown(filepath.Base(file)))
	}
	switch {
	case o.Source != "":
		name += ", from " + o.Source
	case o.Title == "":
		name += ", origin not stated"
	}
	if o.Read != "" {
		name += ", read " + render.Date(render.English(), o.Read)
	}
	return name
}

// clipped gives the beginning of a name that is too long for one.
func clipped(s string) string {
	const most = 200
	if utf8.RuneCountInString(s) > most {
		return string([]rune(s)[:most]) + "…"
	}
	return s
}
