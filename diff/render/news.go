package render

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan/strict"
)

// News writes for a terminal what is new between two states of a plan: what may
// make something wrong that was published first, each thing on its lines, with who
// has it. Words are told, never quoted. The options are [Width] and [WithLabels]. A
// nil n is that of two equal states. The error is that of the writer.
func News(w io.Writer, n *news.News, opts ...Option) error {
	if n == nil {
		n = new(news.News)
	}
	set := settingsOf(opts)
	v := &latest{page: page{width: set.width}, view: &view{set: &set}}
	v.item(0, "", 0, v.label("news.head", "plan", n.Plan, "from", v.date(n.From), "to", v.date(n.To)))
	v.item(0, "", 0, v.label("head.authentic"))
	if len(n.Items) == 0 {
		v.line("")
		v.item(0, "", 0, v.label("news.none"))
	}
	kind := news.Kind("")
	for i := range n.Items {
		if n.Items[i].Kind != kind {
			kind = n.Items[i].Kind
			v.line("")
			v.item(0, "", 0, v.label("news.kind."+string(kind)))
		}
		v.one(&n.Items[i])
	}
	if _, err := io.WriteString(w, v.b.String()); err != nil {
		return fmt.Errorf("write the news: %w", err)
	}
	return nil
}

// latest are the lines of a terminal for news.
type latest struct {
	page
	*view // for its labels alone: there is no comparison
}

// one writes one item: what it is about, and below it what there is to say.
func (v *latest) one(i *news.Item) {
	var lines []string
	add := func(s string) {
		if s != "" {
			lines = append(lines, s)
		}
	}
	if i.Kind == news.KindVerdict {
		if i.Was+i.Is != "" {
			add(v.label("news.words", "was", i.Was, "is", i.Is))
		}
		add(v.label("news.judged", "kind", v.label("trail.kind."+string(i.Change)), "before", v.judged(i.Before), "now", v.judged(i.Verdict)))
	} else {
		add(v.told("news.is", i.Is))
		add(v.told("news.was", i.Was))
	}
	if i.Other.String() != "" {
		add(v.label("news.other."+string(i.Kind), "other", i.Other.String()))
	}
	if by := v.outlets(i.By); by != "" {
		add(v.label("news.by", "by", by))
	}
	if who := say.Who(v.set.table, i.Who); who != "" {
		lines = append([]string{who}, lines...)
	}
	at := i.At.String()
	if d := v.date(i.Date); d != "" {
		at = v.label("news.at", "at", at, "date", d)
	}
	if len(lines) == 0 {
		lines = []string{""}
	}
	if Columns(at) >= storyColumn {
		v.item(1, "", 0, at)
		at = ""
	}
	for k, l := range lines {
		if k > 0 {
			at = ""
		}
		v.item(1, at, storyColumn, l)
	}
}

func (v *latest) told(key, text string) string {
	switch {
	case text == "":
		return ""
	case key == "news.was":
		return v.label("news.was", "text", opening(text))
	}
	return v.label("news.is", "text", opening(text))
}

// judged names a verdict as the comparison does.
func (v *latest) judged(j news.Judgement) string {
	if j.Verdict == "" {
		return v.label("news.nothing")
	}
	return v.label("verdict." + string(j.Verdict))
}

func (v *latest) outlets(all []collate.Copy) string {
	var out []string
	for _, c := range all {
		out = append(out, v.copyName(c, false))
	}
	return strings.Join(out, v.label("clauses"))
}

// NewsJSON writes news as JSON in the format [news.Format], laid out as
// [CopiesJSON] does. A nil n is that of two equal states. Text that is not UTF-8 is
// refused with a [*diag.Error]; any other error is the writer's.
func NewsJSON(w io.Writer, n *news.News) error {
	named := news.News{}
	if n != nil {
		named = *n
	}
	named.Format = news.Format
	return writeJSON(w, newsShape(), &named)
}

// newsShape is made once and never changes.
var newsShape = sync.OnceValue(func() *strict.Shape { return shapeOf[news.News]() })
