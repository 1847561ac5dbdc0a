package page

import (
	"html/template"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
)

// A whole is what is disputed and was said of drafts as wholes: whose they are, how
// many points they have.
type whole struct {
	ID, Head string
	Blocks   []*block
}

// wholeOf gathers that of some drafts; nil where there is nothing.
func (b *builder) wholeOf(p *plan.Plan, ids ...string) *whole {
	out := &whole{ID: b.id("said-of-drafts"), Head: b.label("page.whole")}
	opts := []render.Option{render.WithLabels(b.table), b.called(nil)}
	for _, id := range ids {
		v := p.Version(id)
		if v == nil {
			continue
		}
		name := capitalName(plain(b.reader(v.ID, v.Title)))
		some := &block{Head: name}
		conflicts := collate.VersionConflicts(p, v)
		for i, d := range render.Disputes(conflicts, opts...) {
			if at, err := plan.ParseRef(conflicts[i].Key); err == nil && at.Point != "" &&
				p.Version(at.Version) != nil {
				d.What = b.label("page.point-of", "point", at.Point, "draft",
					b.draftIn(p, at.Version))
			}
			some.Items = append(some.Items, b.dispute(&d, ""))
		}
		for i := range v.Claims {
			if c := &v.Claims[i]; len(c.About) == 0 && c.Theme == "" {
				some.Items = append(some.Items, b.claimed(p, c))
			}
		}
		for _, said := range render.Sayings(collate.Statements(p, plan.Ref{Version: id}), opts...) {
			e := b.spoken(&said)
			if said.Denies { // what is denied is the draft itself, and stands in no line above
				e.Badge.Text = b.label("page.denies")
			}
			some.Items = append(some.Items, e)
		}
		if len(some.Items) > 0 {
			out.Blocks = append(out.Blocks, some)
		}
	}
	if len(out.Blocks) == 0 {
		return nil
	}
	return out
}

// claimed shows a claim on a draft, with who reports it.
func (b *builder) claimed(p *plan.Plan, c *plan.Claim) entry {
	var who []template.HTML
	for _, cite := range c.Cites {
		who = append(who, b.html("page.who", b.copySlots(collate.CopyOf(p, cite), plan.Ref{})))
	}
	return entry{
		Badge: badge{"rd-claim", b.label("page.claimed")},
		HTML: b.html("page.claim", []slot{
			{"text", text(sentence(c.Text))},
			{"who", b.joined(who)},
		}),
	}
}
