package identify

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
	"github.com/redraft-go/redraft/plan/words"
)

// A Rewording says that one text may be another in other words: its points in their
// order, with the same figures, names, forces and denials, and many words of each
// exchanged for others, one for one. That is how a text looks that a publisher put
// into words of his own, and how a draft hardly looks that a party redrafted. It is a
// hint and no finding: a text in exchanged words bears no witness to the wording of a
// draft, and whether it is one is for a person to say. The zero Rewording says nothing
// of the kind.
type Rewording struct {
	// points that have the words of the other text, but for some exchanged; 0 it is none
	Points    int `json:"points,omitempty"`
	Of        int `json:"of,omitempty"`        // points that both texts have
	Exchanged int `json:"exchanged,omitempty"` // words that are exchanged one for one
	// words of those points that are more than articles and the like
	Words int        `json:"words,omitempty"`
	Pairs []Exchange `json:"pairs,omitempty"` // what is exchanged for what, by first place
}

// An Exchange is a word that stands in the place of another.
type Exchange struct {
	Known string `json:"known"` // of the first text
	Words string `json:"words"` // of the second
	Times int    `json:"times"`
}

// May reports whether a text may be another in other words.
func (r *Rewording) May() bool { return r != nil && r.Points > 0 }

// What makes two texts one in other words.
const (
	rewordedFewest = 3   // points that both have, and pairs of words
	rewordedMost   = 900 // of all points of either, which both have, per mille
	rewordedSo     = 800 // and of these, which are so
	// of the words, which are exchanged, at least, per mille: a redraft exchanges few
	rewordedShare  = 150
	rewordedUpper  = 750 // and at most: of other words altogether nothing is said
	rewordedPoints = 500 // of the points, in which words are exchanged, per mille
	// of a point one word, and one more for so many exchanged, may come in or go alone
	rewordedLone = 4
)

// MayBeReworded holds two texts against each other word by word, and says whether the
// second may be the first in other words: see [Rewording]. Only what stands in points
// in the texts' own words counts. Nil is read as empty; neither argument is altered.
// Cost: an alignment, and a comparison of words for each point.
func MayBeReworded(a, b *plan.Version) Rewording {
	r, _ := MayBeRewordedContext(context.Background(), a, b) // the background context has no error
	return r
}

// MayBeRewordedContext is [MayBeReworded] for long texts: it stops with the context's
// error, which is its only one.
func MayBeRewordedContext(ctx context.Context, a, b *plan.Version) (Rewording, error) {
	old, new := flat.Of(a), flat.Of(b)
	loose := func(t *flat.Tree) align.Tree {
		bare := t.Labelled(nil)
		nodes := align.Index(bare)
		return t.Aligned(bare.Lang, func(i int) align.Node {
			n := *nodes[i]
			n.Loose = true
			return n
		})
	}
	found, err := align.TreesContext(ctx, loose(old), loose(new))
	if err != nil {
		return Rewording{}, err
	}
	w := rewording{pairs: make(map[[2]string]int), nouns: inGerman(old) && inGerman(new)}
	last := -1
	for _, l := range found.Links {
		if len(l.Old) != 1 || len(l.New) != 1 || !own(old, l.Old[0]) || !own(new, l.New[0]) {
			continue
		}
		if err := ctx.Err(); err != nil {
			return Rewording{}, err
		}
		if l.New[0] < last {
			return Rewording{}, nil // in another order
		}
		last = l.New[0]
		w.pair(prose.Headed(old.Nodes[l.Old[0]].Point), prose.Headed(new.Nodes[l.New[0]].Point))
	}
	return w.sum(owned(old), owned(new)), nil
}

// own reports whether a point stands in the text's own words.
func own(t *flat.Tree, i int) bool {
	return t.Worded(i) && t.Nodes[i].Point.Role.Provision() && t.Nodes[i].Standing.DraftWords()
}

// inGerman reports whether a text is, as it says or seems.
func inGerman(t *flat.Tree) bool {
	var b strings.Builder
	for i := range t.Nodes {
		if own(t, i) {
			b.WriteString(t.Nodes[i].Point.Text + "\n")
		}
	}
	return cmp.Or(lang.Base(t.Version.Language), lang.Guess(b.String())) == "de"
}

func owned(t *flat.Tree) int {
	n := 0
	for i := range t.Nodes {
		if own(t, i) {
			n++
		}
	}
	return n
}

// A rewording gathers what is exchanged in the points of two texts.
type rewording struct {
	out     Rewording
	nouns   bool // all nouns have a capital: names cannot be told
	changed int  // points in which words are exchanged
	pairs   map[[2]string]int
}

// pair holds two texts of one point against each other.
func (w *rewording) pair(old, new string) {
	w.out.Of++
	if prose.Folded(old) == prose.Folded(new) {
		w.out.Points++
		w.out.Words += len(telling(old))
		return
	}
	exchanged, ok := exchanges(old, new)
	if !ok || !w.sameDetails(old, new) {
		return
	}
	w.out.Points++
	w.changed++
	w.out.Words += len(telling(old))
	w.out.Exchanged += len(exchanged)
	for _, x := range exchanged {
		k, ok := w.pairs[x]
		if !ok {
			k = len(w.out.Pairs)
			w.pairs[x] = k
			w.out.Pairs = append(w.out.Pairs, Exchange{Known: x[0], Words: x[1]})
		}
		w.out.Pairs[k].Times++
	}
}

// sum says whether enough is exchanged, and little else is other; all and others are
// how many points the two texts have.
func (w *rewording) sum(all, others int) Rewording {
	r := &w.out
	switch {
	case r.Of < rewordedFewest,
		r.Of*1000 < max(all, others)*rewordedMost, r.Points*1000 < r.Of*rewordedSo,
		w.changed*1000 < r.Of*rewordedPoints, len(r.Pairs) < rewordedFewest,
		r.Exchanged*1000 < r.Words*rewordedShare, r.Exchanged*1000 > r.Words*rewordedUpper:
		return Rewording{}
	}
	return *r
}

// telling gives the words of a text that are more than articles and the like.
func telling(text string) []words.Word {
	return slices.DeleteFunc(prose.Words(text), func(w words.Word) bool {
		return !prose.Substantial(w)
	})
}

// exchanges gives the words of two texts that stand in each other's place; false
// where what is other is not exchanged one for one.
func exchanges(old, new string) (out [][2]string, ok bool) {
	lone := 0
	for _, h := range hunk.Joined(redline.Compare(old, new, redline.Minimal(), redline.FoldCase(),
		redline.Moves(false)).Spans) {
		a, b := prose.Words(old[h.OldAt:h.OldEnd]), prose.Words(new[h.NewAt:h.NewEnd])
		if len(a) != len(b) {
			a, b = telling(old[h.OldAt:h.OldEnd]), telling(new[h.NewAt:h.NewEnd])
			lone += max(len(a), len(b)) - min(len(a), len(b))
		}
		for i := range min(len(a), len(b)) {
			if prose.Substantial(a[i]) || prose.Substantial(b[i]) {
				out = append(out, [2]string{
					words.Fold(a[i].Text, true),
					words.Fold(b[i].Text, true),
				})
			}
		}
	}
	return out, len(out) > 0 && lone*rewordedLone <= len(out)+rewordedLone
}

// sameDetails reports whether two texts of one point have the same values, forces,
// denials and conditions, and the same names.
func (w *rewording) sameDetails(old, new string) bool {
	return slices.Equal(detailsIn(old), detailsIn(new)) &&
		(w.nouns || slices.Equal(namesIn(old), namesIn(new)))
}

// detailsIn lists what of a text no synonym stands for, sorted.
func detailsIn(text string) []string {
	var out []string
	for _, f := range facts.Read(text) {
		switch f.Kind {
		case facts.KindParty, facts.KindReference, facts.KindScope, facts.KindRecognition,
			facts.KindDoubtful:
		case facts.KindNegation:
			out = append(out, string(f.Kind))
		case facts.KindCondition:
			if f.Value != "consent" { // of which the word itself is one
				out = append(out, string(f.Kind))
			}
		case facts.KindForce:
			// which a bare verb says too
			if f.Value != facts.Obligation && f.Value != facts.Statement {
				out = append(out, f.Value)
			}
		case facts.KindFigure, facts.KindMoney, facts.KindShare, facts.KindDuration,
			facts.KindDeadline, facts.KindDate:
			if f.Value != facts.Vague { // "promptly"
				out = append(out, f.Value)
			}
		}
	}
	slices.Sort(out)
	return out
}

// namesIn lists the words of a text with a capital that begin no sentence, sorted.
func namesIn(text string) []string {
	var out []string
	begins := true
	for w := range words.All(text) {
		switch {
		case w.Kind < words.KindWord:
			begins = begins || strings.ContainsAny(w.Text, ".!?:;\n")
			continue
		case !begins:
			if first, _ := utf8.DecodeRuneInString(w.Text); unicode.IsUpper(first) {
				out = append(out, words.Fold(w.Text, true))
			}
		}
		begins = false
	}
	slices.SortFunc(out, cmp.Compare[string])
	return out
}
