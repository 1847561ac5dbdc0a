package render

import (
	"cmp"
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
	v := newLatest(opts)
	return v.listing(n).text(w, v.set.width, "the news")
}

// NewsMarkdown is [News] as [Markdown] has it: the tracker's post. The option is
// [WithLabels].
func NewsMarkdown(w io.Writer, n *news.News, opts ...Option) error {
	return newLatest(opts).listing(n).markdown(w, "the news")
}

// latest puts news into words.
type latest struct {
	*view // for its labels alone: there is no comparison
}

func newLatest(opts []Option) *latest {
	set := settingsOf(opts)
	return &latest{view: &view{set: &set}}
}

func (v *latest) listing(n *news.News) *listing {
	if n == nil {
		n = new(news.News)
	}
	head := v.label("news.head", "plan", n.Plan, "from", v.date(n.From), "to", v.date(n.To))
	if n.From == n.To && n.To != "" {
		head = v.label("news.head.day", "plan", n.Plan, "day", v.date(n.To))
	}
	l := &listing{opening: []string{head, v.label("head.authentic")}}
	if len(n.Items) == 0 {
		l.closing = []string{v.label("news.none")}
	}
	kind := news.Kind("")
	for i := range n.Items {
		if n.Items[i].Kind != kind {
			kind = n.Items[i].Kind
			l.groups = append(l.groups, listGroup{heading: v.label("news.kind." + string(kind))})
		}
		g := &l.groups[len(l.groups)-1]
		g.items = append(g.items, v.one(&n.Items[i]))
	}
	return l
}

// one gives one item: what it is about, and below it what there is to say.
func (v *latest) one(i *news.Item) listItem {
	out := listItem{label: i.At.String()}
	if d := v.date(i.Date); d != "" {
		out.label = v.label("news.at", "at", out.label, "date", d)
	}
	for _, s := range []string{
		v.who(i), v.runs(i), v.judgement(i), v.why(i), v.now(i), v.before(i), v.other(i),
		v.voices(i),
	} {
		if s != "" {
			out.add(0, s)
		}
	}
	if len(out.lines) == 0 {
		out.add(0, "")
	}
	return out
}

// who gives who said something; "" nobody is meant to.
func (v *latest) who(i *news.Item) string {
	if len(i.Who) == 0 {
		return ""
	}
	return say.Who(v.set.table, i.Who)
}

// why gives the reason for a verdict, or, where there is none now, for that before.
func (v *latest) why(i *news.Item) string {
	reason := cmp.Or(i.Verdict.Reason, i.Before.Reason)
	if i.Kind != news.KindVerdict || reason == "" {
		return ""
	}
	return v.label("news.why."+string(reason), "copies", v.outlets(i.By))
}

// runs gives the words on which there is a verdict.
func (v *latest) runs(i *news.Item) string {
	if i.Kind != news.KindVerdict || i.Was+i.Is == "" {
		return ""
	}
	return v.label("news.words", "was", i.Was, "is", i.Is)
}

// judgement gives the verdicts before and now.
func (v *latest) judgement(i *news.Item) string {
	if i.Kind != news.KindVerdict {
		return ""
	}
	return v.label("news.judged", "kind", v.label("trail.kind."+string(i.Change)), "before",
		v.judged(i.Before), "now", v.judged(i.Verdict))
}

func (v *latest) other(i *news.Item) string {
	if i.Other.String() == "" {
		return ""
	}
	return v.label("news.other."+string(i.Kind), "other", i.Other.String(), "text", i.Denied)
}

func (v *latest) voices(i *news.Item) string {
	// of a verdict they are the reason
	if outlets := v.outlets(i.By); outlets != "" && i.Kind != news.KindVerdict {
		return v.label("news.by", "by", outlets)
	}
	return ""
}

// before gives the words that an item had, and now those that it has: of a verdict they
// stand with it, and of what there is in one state alone it is not said when.
func (v *latest) before(i *news.Item) string {
	switch {
	case i.Kind == news.KindVerdict || i.Was == "":
		return ""
	case i.Kind == news.KindWithdrawn:
		return v.label("news.text", "text", opening(i.Was))
	}
	return v.label("news.was", "text", opening(i.Was))
}

func (v *latest) now(i *news.Item) string {
	switch {
	case i.Kind == news.KindVerdict || i.Is == "":
		return ""
	case i.Was == "" || i.Kind == news.KindWithdrawn:
		return v.label("news.text", "text", opening(i.Is))
	}
	return v.label("news.is", "text", opening(i.Is))
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

// NewsCSV writes news as comma-separated values, as [CSV] does: a row for each item,
// in full. Its columns are the kind, what it is about, the date, what else it is
// about, who said it, the words before and now, the kind of change and the verdicts on
// it before and now with their reasons, and who has it. The option is [WithLabels].
func NewsCSV(w io.Writer, n *news.News, opts ...Option) error {
	if n == nil {
		n = new(news.News)
	}
	v := newLatest(opts)
	rows := [][]string{v.header("kind", "at", "date", "other", "who", "was", "is", "change",
		"before", "before-reason", "now", "now-reason", "denied", "copies")}
	for k := range n.Items {
		i := &n.Items[k]
		before, now := "", ""
		if i.Kind == news.KindVerdict {
			before, now = v.judged(i.Before), v.judged(i.Verdict)
		}
		rows = append(rows, []string{
			string(i.Kind), i.At.String(), string(i.Date), i.Other.String(), v.who(i), i.Was, i.Is,
			string(i.Change),
			before, string(i.Before.Reason), now, string(i.Verdict.Reason), i.Denied,
			v.outlets(i.By),
		})
	}
	return writeCSV(w, rows, "the news")
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
