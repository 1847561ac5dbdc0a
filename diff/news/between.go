package news

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// Between says what the state now of a plan has that old had not, and the other
// way round. Drafts, points, copies, claims and statements are known by their
// ids. Verdicts are compared for every two drafts that both states tie as parent
// and child. Neither plan is altered; nil is read as an empty plan; the order of
// what is in them changes nothing. Cost: two comparisons for each such pair.
func Between(old, now *plan.Plan) *News {
	n, _ := BetweenContext(context.Background(), old, now) // which never ends
	return n
}

// BetweenContext is [Between] for long plans: it stops with the context's error
// soon after ctx ends.
func BetweenContext(ctx context.Context, old, now *plan.Plan) (*News, error) {
	if old == nil {
		old = new(plan.Plan)
	}
	if now == nil {
		now = new(plan.Plan)
	}
	g := &gatherer{
		old: old, now: now,
		out: &News{
			Format: Format, Plan: cmp.Or(now.Title, old.Title), From: old.Collected,
			To: now.Collected,
		},
	}
	g.reports()
	g.statements()
	for i := range now.Versions {
		v := &now.Versions[i]
		u := old.Version(v.ID)
		if u == nil {
			g.add(Item{
				Kind: KindDraft, At: plan.Ref{Version: v.ID}, Date: cmp.Or(v.Date, v.Public),
				Is: v.Title,
			})
			continue
		}
		g.copies(u, v)
		g.claims(u, v)
		if err := g.verdicts(ctx, u, v); err != nil {
			return nil, err
		}
	}
	for i := range old.Versions {
		if u := &old.Versions[i]; now.Version(u.ID) == nil {
			g.add(Item{
				Kind: KindWithdrawn, At: plan.Ref{Version: u.ID},
				Date: cmp.Or(u.Date, u.Public), Was: u.Title,
			})
		}
	}
	g.sort()
	return g.out, nil
}

// A gatherer collects the items.
type gatherer struct {
	old, now *plan.Plan
	out      *News
}

func (g *gatherer) add(i Item) { g.out.Items = append(g.out.Items, i) }

// sort orders the items as News has it.
func (g *gatherer) sort() {
	slices.SortStableFunc(g.out.Items, func(a, b Item) int {
		return cmp.Or(
			cmp.Compare(slices.Index(Kinds(), a.Kind), slices.Index(Kinds(), b.Kind)),
			strings.Compare(a.At.String(), b.At.String()),
			strings.Compare(a.Other.String(), b.Other.String()),
			strings.Compare(string(a.Change), string(b.Change)), strings.Compare(a.Is, b.Is),
			strings.Compare(a.Was, b.Was))
	})
}

// reports tells corrections, and reports that are gone.
func (g *gatherer) reports() {
	for i := range g.now.Reports {
		r := &g.now.Reports[i]
		was := g.old.Report(r.ID)
		if r.Supersedes != "" && (was == nil || was.Supersedes != r.Supersedes) {
			g.add(Item{
				Kind: KindCorrection, At: plan.Ref{Report: r.ID},
				Other: plan.Ref{Report: r.Supersedes}, Date: r.Date, Is: r.Title,
				By: collate.Copies(g.now, []sources.Citation{{Report: r.ID}}),
			})
		}
	}
	for i := range g.old.Reports {
		if r := &g.old.Reports[i]; g.now.Report(r.ID) == nil {
			g.add(Item{
				Kind: KindWithdrawn, At: plan.Ref{Report: r.ID}, Date: r.Date, Was: r.Title,
				By: collate.Copies(g.old, []sources.Citation{{Report: r.ID}}),
			})
		}
	}
}

// statements tells what was said since, denials apart.
func (g *gatherer) statements() {
	for i := range g.now.Statements {
		s := &g.now.Statements[i]
		if g.old.Statement(s.ID) != nil {
			continue
		}
		item := Item{
			Kind: KindStatement, At: plan.Ref{Statement: s.ID}, Date: s.Date,
			Who: speakers(g.now, s.By), Is: s.Text, By: collate.Copies(g.now, s.Cites),
		}
		if s.Stance == plan.StanceDenies {
			item.Kind = KindDenial
			if len(s.About) > 0 {
				item.Other = s.About[0].Ref
				item.Denied = wordsOf(g.now, item.Other)
			}
		}
		g.add(item)
	}
	for i := range g.old.Statements {
		if s := &g.old.Statements[i]; g.now.Statement(s.ID) == nil {
			g.add(Item{
				Kind: KindWithdrawn, At: plan.Ref{Statement: s.ID}, Date: s.Date,
				Who: speakers(g.old, s.By), Was: s.Text, By: collate.Copies(g.old, s.Cites),
			})
		}
	}
}

// wordsOf gives the words of a statement or a claim; "" of anything else.
func wordsOf(p *plan.Plan, r plan.Ref) string {
	item, err := p.Lookup(r)
	switch {
	case err != nil:
		return ""
	case item.Statement != nil:
		return item.Statement.Text
	case item.Claim != nil:
		return item.Claim.Text
	}
	return ""
}

// speakers gives who said something, parties by name.
func speakers(p *plan.Plan, list []plan.Speaker) []plan.Speaker {
	var out []plan.Speaker
	for _, s := range list {
		s.X = nil
		if party := p.Party(s.Party); party != nil {
			s.Party = party.Name
		}
		out = append(out, s)
	}
	return out
}

// claims tells claims on a draft that came, went, or have other words.
func (g *gatherer) claims(u, v *plan.Version) {
	for i := range v.Claims {
		c := &v.Claims[i]
		item := Item{
			Kind: KindClaim, At: plan.Ref{Version: v.ID, Claim: c.ID}, Is: c.Text,
			By: collate.Copies(g.now, c.Cites),
		}
		was := u.Claim(c.ID)
		switch {
		case was == nil:
			g.add(item)
		case was.Text != c.Text || was.Presence != c.Presence:
			item.Was = was.Text
			g.add(item)
		}
	}
	for i := range u.Claims {
		if c := &u.Claims[i]; v.Claim(c.ID) == nil {
			g.add(Item{
				Kind: KindWithdrawn, At: plan.Ref{Version: u.ID, Claim: c.ID}, Was: c.Text,
				By: collate.Copies(g.old, c.Cites),
			})
		}
	}
}

// copies tells copies of a draft that came or went, and what these have now.
func (g *gatherer) copies(u, v *plan.Version) {
	for i := range v.Witnesses {
		w := &v.Witnesses[i]
		if was := u.Witness(w.ID); was != nil {
			g.readings(u, v, was, w)
			continue
		}
		g.add(Item{
			Kind: KindCopy, At: plan.Ref{Version: v.ID, Witness: w.ID},
			Date: dateOf(g.now, w), By: []collate.Copy{collate.WitnessCopy(g.now, v, w, nil)},
		})
	}
	for i := range u.Witnesses {
		if w := &u.Witnesses[i]; v.Witness(w.ID) == nil {
			g.add(Item{
				Kind: KindWithdrawn, At: plan.Ref{Version: u.ID, Witness: w.ID},
				Date: dateOf(g.old, w), By: []collate.Copy{collate.WitnessCopy(g.old, u, w, nil)},
			})
		}
	}
	g.points(u, v)
}

func dateOf(p *plan.Plan, w *plan.Witness) sources.Date {
	if r := p.Report(w.Report); r != nil {
		return r.Date
	}
	return ""
}

// points tells which points have the draft's words now, and which have others
// under the same lead.
func (g *gatherer) points(u, v *plan.Version) {
	for r, q := range v.All() {
		was := u.Point(q.ID)
		if was == nil || was.Text == q.Text {
			continue
		}
		g.reworded(u, v, plan.Ref{Version: r.Version, Point: q.ID}, &was.Content, &q.Content,
			u.LeadWitness(), v.LeadWitness())
	}
}

// readings tells which readings of a copy have other words now.
func (g *gatherer) readings(u, v *plan.Version, was, w *plan.Witness) {
	for i := range w.Readings {
		r := &w.Readings[i]
		k := slices.IndexFunc(was.Readings, func(o plan.Reading) bool {
			return slices.Equal(o.Points, r.Points)
		})
		if k < 0 || was.Readings[k].Text == r.Text || len(r.Points) == 0 {
			continue
		}
		g.reworded(u, v, plan.Ref{Version: v.ID, Point: r.Points[0], Witness: w.ID},
			&was.Readings[k].Content, &r.Content, was, w)
	}
}

func (g *gatherer) reworded(u, v *plan.Version, at plan.Ref, was, is *plan.Content, wasBy,
	isBy *plan.Witness,
) {
	item := Item{Kind: KindReading, At: at, Was: was.Text, Is: is.Text}
	if isBy != nil {
		item.By = []collate.Copy{collate.WitnessCopy(g.now, v, isBy, is)}
	}
	if !u.Standing(was, wasBy).DraftWords() && v.Standing(is, isBy).DraftWords() {
		item.Kind = KindWords
	}
	if is.Text != "" || was.Text != "" {
		g.add(item)
	}
}

// verdicts tells which verdicts on a draft and those that it was made from are
// others now.
func (g *gatherer) verdicts(ctx context.Context, u, v *plan.Version) error {
	for i := range v.Parents {
		parent := v.Parents[i].Version
		tied := slices.ContainsFunc(u.Parents, func(q plan.Parent) bool {
			return q.Version == parent
		})
		if !tied || g.old.Version(parent) == nil || g.now.Version(parent) == nil {
			continue
		}
		before, err := diff.BetweenContext(ctx, g.old, parent, v.ID)
		if err != nil {
			return err
		}
		now, err := diff.BetweenContext(ctx, g.now, parent, v.ID)
		if err != nil {
			return err
		}
		g.judged(before, now)
	}
	return nil
}

func (g *gatherer) judged(before, now *diff.Comparison) {
	was := make(map[string]*diff.Change)
	for i := range before.Changes {
		was[before.Changes[i].ID] = &before.Changes[i]
	}
	for i := range now.Changes {
		h := &now.Changes[i]
		o := was[h.ID]
		delete(was, h.ID)
		switch {
		case o == nil && judgementOf(h) != (Judgement{}):
			g.add(verdictItem(h, Judgement{}, judgementOf(h)))
		case o != nil && len(o.Differences) > 0 && len(h.Differences) > 0:
			g.differences(o, h)
		case o != nil && judgementOf(o) != judgementOf(h):
			g.add(verdictItem(h, judgementOf(o), judgementOf(h)))
		}
	}
	for i := range before.Changes {
		if h := &before.Changes[i]; was[h.ID] != nil && judgementOf(h) != (Judgement{}) {
			g.add(verdictItem(h, judgementOf(h), Judgement{}))
		}
	}
}

// differences tells the verdicts on runs of words that are others now.
func (g *gatherer) differences(before, now *diff.Change) {
	type words struct{ old, new string }
	was := make(map[words]*diff.Difference)
	for i := range before.Differences {
		d := &before.Differences[i]
		was[words{d.Old.Text, d.New.Text}] = d
	}
	for i := range now.Differences {
		d := &now.Differences[i]
		is, o := Judgement{Verdict: d.Verdict, Reason: d.Reason}, Judgement{}
		deciding := d.Deciding()
		if w := was[words{d.Old.Text, d.New.Text}]; w != nil {
			o = Judgement{Verdict: w.Verdict, Reason: w.Reason}
			if len(deciding) == 0 {
				deciding = w.Deciding()
			}
		}
		if is != o {
			item := verdictItem(now, o, is)
			item.Was, item.Is = d.Old.Text, d.New.Text
			for _, t := range deciding {
				item.By = append(item.By, t.Copy)
			}
			g.add(item)
		}
	}
}

// judgementOf gives the verdict on a change; none where no words were compared.
func judgementOf(h *diff.Change) Judgement {
	if h.Kind == diff.KindRetold || h.Kind == diff.KindUnreported {
		return Judgement{}
	}
	return Judgement{Verdict: h.Verdict, Reason: h.Reason}
}

func verdictItem(h *diff.Change, before, now Judgement) Item {
	i := Item{Kind: KindVerdict, Change: h.Kind, Before: before, Verdict: now}
	if len(h.New) > 0 {
		i.At = h.New[0]
	}
	if len(h.Old) > 0 {
		i.Other = h.Old[0]
	}
	if len(h.New) == 0 {
		i.At, i.Other = i.Other, plan.Ref{}
	}
	return i
}
