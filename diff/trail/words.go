package trail

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// WordsFormat is the member "format" of [Origins] as JSON.
const WordsFormat = "redraft.words/1"

// Origins say where the words of a draft were first seen: in which of the drafts
// that it succeeds or answers, and of those of its own copies. First seen is not
// brought in by: who wrote the words is not spoken of.
type Origins struct {
	Format string `json:"format"` // WordsFormat
	Plan   string `json:"plan,omitempty"`
	// the evidence is complete up to here, as far as its collector knows
	Collected sources.Date `json:"collected,omitempty"`
	Version   string       `json:"version"` // id of the draft
	// claims about it as a whole, on the subject of no point
	Said []diff.LinkedClaim `json:"said,omitempty"`
	// ids of the drafts before it in which some of its points were looked for, the oldest first
	Looked []string      `json:"looked,omitempty"`
	Points []PointOrigin `json:"points,omitempty"` // its points, in document order
}

// A PointOrigin says where the words of one point were first seen.
type PointOrigin struct {
	At plan.Ref `json:"at"`
	// Words are the runs of its words, in order; empty: the words of the draft are
	// not known there, or it only heads others.
	Words []Origin `json:"words,omitempty"`
	// Before are the places before it on its trails in which the draft's words are
	// not known, or not known in the copy over which the next draft was written: what
	// is first seen later may have stood there.
	Before []plan.Ref `json:"before,omitempty"`
	// Dropped are words that stood on its trails and do not stand in it.
	Dropped []Dropped `json:"dropped,omitempty"`
}

// An Origin is a run of words, with where it was first seen.
type Origin struct {
	At    int      `json:"at"`   // offset in the text of the point, in bytes
	Text  string   `json:"text"` // without white space around it
	First plan.Ref `json:"first"`
	// who has it there, where that is another copy than the lead; zero: the lead, or the text
	// itself
	Copy collate.Copy `json:"copy,omitzero"`
	// Without are places right before that lack the words, which an older one had:
	// they came back.
	Without []plan.Ref `json:"without,omitempty"`
}

// A Dropped run of words stood in an older draft and then no more.
type Dropped struct {
	Text    string   `json:"text"`
	First   plan.Ref `json:"first"`   // where it was first seen
	Without plan.Ref `json:"without"` // the first place after that without it
}

// Words says of each word of a draft of p where it was first seen on the trails of
// its point (see [Follow]), and what was dropped on the way, or came back. Only
// words of drafts count: where a draft is told, its words are not known. Besides
// the lead of an older draft, another copy of it counts if it was public before the
// newer draft surely was, and if what it shares is more than a word or two. The
// error is a [*plan.RefError]. P is not altered; the order of what is in it changes
// nothing. Cost: that of Follow.
func Words(p *plan.Plan, version string) (*Origins, error) {
	return WordsContext(context.Background(), p, version)
}

// WordsContext is [Words] for long plans: it stops with the context's error soon
// after ctx ends.
func WordsContext(ctx context.Context, p *plan.Plan, version string) (*Origins, error) {
	if p == nil {
		p = new(plan.Plan)
	}
	item, err := p.Lookup(plan.Ref{Version: version})
	if err != nil {
		return nil, err
	}
	walked, err := walk(ctx, p)
	if err != nil {
		return nil, err
	}
	w := &seeker{walker: walked, provenances: make(map[plan.Ref]*provenance)}
	for _, v := range w.order {
		for _, g := range w.became[v.ID] {
			if err := w.carryOn(g); err != nil {
				return nil, err
			}
		}
		if v == item.Version {
			break
		}
	}
	return w.origins(item.Version), nil
}

// A seeker finds where words were first seen, draft by draft.
type seeker struct {
	*walker
	provenances map[plan.Ref]*provenance // of points whose words are known
}

// A provenance is where the words of a point come from.
type provenance struct {
	text    string
	from    []int // by byte: index in seen
	seen    []Origin
	before  []plan.Ref
	dropped []Dropped
	looked  []string
}

// known gives the provenance of a point, nil where the draft's words are not known
// there.
func (w *seeker) known(at plan.Ref) *provenance {
	if o, ok := w.provenances[at]; ok {
		return o
	}
	v := w.p.Version(at.Version)
	q := v.Point(at.Point)
	var o *provenance
	if q != nil && q.Text != "" && v.Standing(&q.Content, nil).DraftWords() {
		o = &provenance{text: q.Text, from: make([]int, len(q.Text)), seen: []Origin{{First: at}}}
	}
	w.provenances[at] = o
	return o
}

// carryOn carries what is known of some points on to what they became.
func (w *seeker) carryOn(g joint) error {
	news := w.joined(g.new)
	if len(news.parts) == 0 {
		return nil
	}
	for _, r := range g.old {
		o := w.known(r)
		for _, n := range news.parts {
			n.looked = append(n.looked, r.Version)
			if o == nil {
				n.before = append(n.before, r)
				continue
			}
			n.before = append(n.before, o.before...)
			n.looked = append(n.looked, o.looked...)
		}
	}
	if olds := w.joined(g.old); len(olds.parts) > 0 {
		if err := w.carry(olds, news, g); err != nil {
			return err
		}
	}
	for _, r := range g.old {
		if err := w.copies(r, news, g.new[0].Version); err != nil {
			return err
		}
	}
	return nil
}

// A run of points whose words are known, as one text.
type joinedText struct {
	text  string
	parts []*provenance
	at    []int // where each begins
}

func (w *seeker) joined(all []plan.Ref) *joinedText {
	j := new(joinedText)
	for _, r := range all {
		if o := w.known(r); o != nil {
			if j.text != "" {
				j.text += "\n"
			}
			j.at = append(j.at, len(j.text))
			j.parts = append(j.parts, o)
			j.text += o.text
		}
	}
	return j
}

// byte gives the provenance that has a byte of the text, and which of its bytes that
// is; nil for what joins two.
func (j *joinedText) byte(i int) (*provenance, int) {
	for k, at := range slices.Backward(j.at) {
		if i >= at {
			if i < at+len(j.parts[k].text) {
				return j.parts[k], i - at
			}
			break
		}
	}
	return nil, 0
}

// carry gives words of the new points that stood in the old ones the origin that they
// have there, notes what is gone, and finds what came back.
func (w *seeker) carry(old, new *joinedText, g joint) error {
	r, err := redline.CompareContext(w.ctx, old.text, new.text, redline.FoldCase())
	if err != nil {
		return err
	}
	var gone []Dropped
	for _, o := range old.parts {
		gone = append(gone, o.dropped...)
	}
	left := make(map[int]redline.Part) // of moves
	for _, s := range r.Spans {
		if s.Op == redline.OpMoved && s.Old.Text != "" {
			left[s.Move] = s.Old
		}
	}
	for _, s := range r.Spans {
		switch {
		case s.Op == redline.OpDeleted:
			gone = append(gone, old.dropped(s.Old, g.new[0])...)
		case s.Op == redline.OpMoved && s.New.Text != "":
			inherit(old, left[s.Move], new, s.New, g.lacked)
		case s.Op == redline.OpEqual || s.Op == redline.OpRestyled:
			inherit(old, s.Old, new, s.New, g.lacked)
		}
	}
	return w.back(gone, new, g.new[0])
}

// inherit gives the words of one part the origins that those of another have, word
// by word; lacked are drafts between them without the words.
func inherit(old *joinedText, from redline.Part, new *joinedText, to redline.Part,
	lacked []plan.Ref,
) {
	a, b := wordsOf(from.Text), wordsOf(to.Text)
	for k := range b {
		if len(a) == 0 {
			return
		}
		source, i := old.byte(from.At + a[min(k, len(a)-1)][0])
		if source == nil {
			continue
		}
		origin := source.seen[source.from[i]]
		origin.Without = append(slices.Clip(origin.Without), lacked...)
		new.set(to.At+b[k][0], to.At+b[k][1], origin)
	}
}

// set gives words an origin, if they have none that is older.
func (j *joinedText) set(at, end int, origin Origin) {
	for i := at; i < end; i++ {
		o, k := j.byte(i)
		if o == nil || o.from[k] != 0 {
			continue
		}
		n := slices.IndexFunc(o.seen, func(x Origin) bool {
			return x.First == origin.First && x.Copy.Report == origin.Copy.Report &&
				slices.Equal(x.Without, origin.Without)
		})
		if n < 0 {
			n = len(o.seen)
			o.seen = append(o.seen, Origin{
				First: origin.First, Copy: origin.Copy,
				Without: origin.Without,
			})
		}
		o.from[k] = n
	}
}

// wordsOf gives where the words of a text stand: what is between white space.
func wordsOf(text string) [][2]int {
	var out [][2]int
	at := -1
	for i, r := range text {
		switch {
		case unicode.IsSpace(r) && at >= 0:
			out, at = append(out, [2]int{at, i}), -1
		case !unicode.IsSpace(r) && at < 0:
			at = i
		}
	}
	if at >= 0 {
		out = append(out, [2]int{at, len(text)})
	}
	return out
}

// dropped gives the runs of one origin in a part that is gone.
func (j *joinedText) dropped(gone redline.Part, except plan.Ref) []Dropped {
	var out []Dropped
	for _, word := range wordsOf(gone.Text) {
		o, i := j.byte(gone.At + word[0])
		if o == nil || !strings.ContainsFunc(gone.Text[word[0]:word[1]], func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsDigit(r)
		}) {
			continue // a mark
		}
		first, text := o.seen[o.from[i]].First, gone.Text[word[0]:word[1]]
		if n := len(out) - 1; n >= 0 && out[n].First == first {
			out[n].Text += " " + text
		} else {
			out = append(out, Dropped{Text: text, First: first, Without: except})
		}
	}
	return out
}

// back finds what was dropped before in what is new, and leaves with the new points
// what stays dropped.
func (w *seeker) back(gone []Dropped, new *joinedText, place plan.Ref) error {
	for _, d := range gone {
		returned := false
		if d.Without != place && telling(d.Text) {
			r, err := redline.CompareContext(w.ctx, d.Text, new.text, redline.FoldCase())
			if err != nil {
				return err
			}
			for _, s := range r.Spans {
				if (s.Op == redline.OpEqual || s.Op == redline.OpRestyled) && telling(s.Old.Text) &&
					new.fresh(s.New) {
					new.set(s.New.At, s.New.End(),
						Origin{First: d.First, Without: []plan.Ref{d.Without}})
					returned = true
				}
			}
		}
		if returned {
			continue
		}
		for _, o := range new.parts {
			if !slices.Contains(o.dropped, d) {
				o.dropped = append(o.dropped, d)
			}
		}
	}
	return nil
}

// fresh reports whether no word of a part was seen before.
func (j *joinedText) fresh(part redline.Part) bool {
	for _, word := range wordsOf(part.Text) {
		if o, i := j.byte(part.At + word[0]); o != nil && o.from[i] != 0 {
			return false
		}
	}
	return true
}

// telling reports whether words are more than those that any text has: twelve letters
// or a figure, in more than one word.
func telling(text string) bool {
	letters, digits := 0, 0
	for _, r := range text {
		letters += truth(unicode.IsLetter(r))
		digits += truth(unicode.IsDigit(r))
	}
	return len(wordsOf(text)) > 1 && (letters >= 12 || digits > 0)
}

// copies looks for what is still new in what other copies of an old point have, if
// they were public before the draft was.
func (w *seeker) copies(at plan.Ref, new *joinedText, version string) error {
	v, now := w.p.Version(at.Version), w.p.Version(version)
	q := v.Point(at.Point)
	if q == nil {
		return nil
	}
	all := held.Of(v, q)
	if outer := overOf(v, now); outer != "" && !slices.ContainsFunc(all, func(h held.Text) bool {
		return h.Witness != nil && h.Witness.ID == outer && h.Standing.FullWords() && !h.Block()
	}) {
		for _, o := range new.parts {
			o.before = append(o.before, plan.Ref{
				Version: at.Version, Point: at.Point,
				Witness: outer,
			})
		}
	}
	for _, h := range all[1:] {
		if h.Block() || h.Content.Text == "" || !h.Standing.DraftWords() {
			continue
		}
		carrier := collate.WitnessCopy(w.p, v, h.Witness, h.Content)
		if !carrier.Date.Before(now.FirstPublic()) {
			continue
		}
		r, err := redline.CompareContext(w.ctx, h.Content.Text, new.text, redline.FoldCase())
		if err != nil {
			return err
		}
		for _, s := range r.Spans {
			if (s.Op == redline.OpEqual || s.Op == redline.OpRestyled) && telling(s.New.Text) {
				new.set(s.New.At, s.New.End(), Origin{First: h.Ref, Copy: carrier})
			}
		}
	}
	return nil
}

// overOf gives the copy of a draft in whose wording a later one was written; "" that
// is not known.
func overOf(v, now *plan.Version) string {
	for i := range now.Parents {
		if now.Parents[i].Version == v.ID && now.Parents[i].Witness != "" {
			return now.Parents[i].Witness
		}
	}
	return ""
}

// origins gives what was found of a draft.
func (w *seeker) origins(v *plan.Version) *Origins {
	out := &Origins{
		Format: WordsFormat, Plan: w.p.Title, Collected: w.p.Collected, Version: v.ID,
		Said: diff.Said(w.p, v),
	}
	for r := range v.All() {
		at := plan.Ref{Version: r.Version, Point: r.Point}
		point := PointOrigin{At: at}
		if o := w.known(at); o != nil {
			point.Words, point.Dropped = o.words(), o.dropped
			for _, b := range o.before {
				if !slices.Contains(point.Before, b) {
					point.Before = append(point.Before, b)
				}
			}
			for _, id := range o.looked {
				if !slices.Contains(out.Looked, id) {
					out.Looked = append(out.Looked, id)
				}
			}
		}
		out.Points = append(out.Points, point)
	}
	slices.SortFunc(out.Looked, func(a, b string) int { return cmp.Compare(w.rank[a], w.rank[b]) })
	return out
}

// words gives the runs of words of one origin.
func (o *provenance) words() []Origin {
	var out []Origin
	last := -1
	for _, word := range wordsOf(o.text) {
		from := o.from[word[0]]
		if from == last {
			n := len(out) - 1
			out[n].Text = o.text[out[n].At:word[1]]
			continue
		}
		run := o.seen[from]
		run.At, run.Text = word[0], o.text[word[0]:word[1]]
		out = append(out, run)
		last = from
	}
	return out
}
