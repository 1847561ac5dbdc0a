package identify

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/diff/redline"
)

// What it takes to find a point by its words alone, where neither its number nor
// its place says which it is.
const (
	seekShared = 300 // beginnings of words that both have, of all, per mille
	seekInside = 700 // of those of the shorter of the two, per mille
	seekFewest = 3   // and how many they are, at least
	seekTexts  = 4   // known texts that are compared word by word with a piece
	seekCommon = 200 // known texts from which on a word says nothing
	// likeness from which another figure in a piece contradicts what is known, per mille
	pieceSays = 800
	perfect   = 1000
)

// A find is a piece of a unit with the known texts of the points that it is.
type find struct {
	piece    *unit
	nodes    []int // ascending
	known    []*knownText
	likeness int // to the likest of known; not set for a whole unit
}

// pieces cuts a unit into its lines and sentences. What has no word that says
// something stays with what stands before it.
func pieces(u *unit) []unit {
	var out []unit
	from := 0
	add := func(to int) {
		text := u.own[from:to]
		switch {
		case strings.TrimSpace(text) == "":
		case weightless(text) && len(out) > 0:
			p := &out[len(out)-1]
			*p = newPiece(u.node, p.at, p.text+text)
		default:
			out = append(out, newPiece(u.node, from, text))
		}
		from = to
	}
	for i, r := range u.own {
		if r == '\n' || sentenceEnds(u.own, i, r) {
			add(i + utf8.RuneLen(r))
		}
	}
	add(len(u.own))
	return out
}

func weightless(text string) bool { return len(stems(text)) == 0 }

func newPiece(node, at int, text string) unit {
	return unit{node: node, at: at, text: text, own: text, weight: weight(text), stems: stems(text)}
}

// sentenceEnds reports whether the character at a byte of a text ends a sentence:
// a mark after a word of more than a letter, before white space and a capital or
// a figure.
func sentenceEnds(s string, at int, r rune) bool {
	if !strings.ContainsRune(".!?;:", r) {
		return false
	}
	rest := strings.TrimLeft(s[at+1:], "\"'”’)»")
	after, size := utf8.DecodeRuneInString(rest)
	if !unicode.IsSpace(after) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(rest[size:], func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"'“‘(«", r)
	}))
	if unicode.IsLower(next) {
		return false
	}
	last, size := utf8.DecodeLastRuneInString(s[:at])
	before, _ := utf8.DecodeLastRuneInString(s[:at-size])
	return !isWord(last) && size > 0 || isWord(last) && isWord(before)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// seek looks for points of the version that no unit was found to be in the units
// of which something is not found yet: a list may have lost its numbers, run two
// points together, or cut one apart.
func (q *query) seek(ctx context.Context, m *nearness) error {
	held := make(map[int]bool) // nodes that a unit is
	for i := range m.hits {
		if h := &m.hits[i]; h.likeness >= foundLikeness {
			for _, n := range h.at {
				held[n] = true
			}
		}
	}
	for i := range q.units {
		u, h := &q.units[i], &m.hits[i]
		if err := ctx.Err(); err != nil {
			return err
		}
		if u.stray || u.alien {
			continue
		}
		if u.pieces == nil {
			u.pieces = pieces(u)
		}
		if len(u.pieces) > 1 && (h.likeness < perfect || len(h.at) > 1) ||
			h.likeness < foundLikeness {
			q.seekIn(m, u, h, held)
		}
	}
	return nil
}

// seekIn looks for the points of a version that the pieces of a unit are.
func (q *query) seekIn(m *nearness, u *unit, h *hit, held map[int]bool) {
	var at []int
	var finds []find
	sum, all, most := 0, 0, 0
	best := h.best
	for k := range u.pieces {
		p := &u.pieces[k]
		known, n := q.piece(m, p, h, held)
		if known != nil || !u.frame {
			all += p.weight
		}
		if known == nil {
			continue
		}
		sum += n * p.weight
		f := find{piece: p, nodes: known.nodes, likeness: n}
		for _, node := range known.nodes {
			for _, x := range m.byNode[node] {
				f.known = append(f.known, &m.texts[x])
			}
		}
		finds = append(finds, f)
		at = append(at, known.nodes...)
		if n*p.weight > most {
			best, most = known, n*p.weight
		}
	}
	likeness := sum / max(all, 1)
	slices.Sort(at)
	at = slices.Compact(at)
	if len(at) == 0 {
		return
	}
	joined := ""
	if len(at) > 1 {
		joined = joinedFinds(finds)
		likeness = max(likeness, q.comparer.Compare(joined, u.own, redline.FoldCase(),
			redline.Moves(false)).Similarity)
	}
	if likeness <= h.likeness {
		if len(at) > 1 && slices.Equal(at, h.at) {
			h.finds = finds
		}
		return
	}
	h.at, h.best, h.finds, h.joined, h.likeness = at, best, finds, joined, likeness
	for _, n := range at {
		held[n] = true
	}
	h.known = m.known(at)
}

// joinedFinds gives the known texts of some finds as one, each once.
func joinedFinds(finds []find) string {
	var b strings.Builder
	seen := make(map[int]bool)
	for _, f := range finds {
		k := slices.MaxFunc(f.known, func(x, y *knownText) int {
			return cmp.Compare(detail.Shared(x.stems, f.piece.stems),
				detail.Shared(y.stems, f.piece.stems))
		})
		if !seen[k.nodes[0]] {
			seen[k.nodes[0]] = true
			b.WriteString(k.text + "\n")
		}
	}
	return b.String()
}

// known gives the texts of some nodes, each once, in their order.
func (m *nearness) known(nodes []int) []*knownText {
	var at []int
	for _, n := range nodes {
		at = append(at, m.byNode[n]...)
	}
	slices.Sort(at)
	var out []*knownText
	for _, k := range slices.Compact(at) {
		out = append(out, &m.texts[k])
	}
	return out
}

// piece gives the known text that a piece is likest to, and how like: one of the
// place of its unit, or one that no unit was found to be; nil: none.
func (q *query) piece(m *nearness, p *unit, h *hit, held map[int]bool) (*knownText, int) {
	var best *knownText
	likeness := 0
	try := func(k *knownText, least int) {
		if n := q.likeness(k, p); n >= least && n > likeness {
			best, likeness = k, n
		}
	}
	for _, k := range h.known {
		try(k, foundLikeness)
	}
	if likeness >= sameLikeness {
		return best, likeness
	}
	for _, x := range m.candidates(q, p) {
		k := &m.texts[x]
		if slices.ContainsFunc(k.nodes, func(n int) bool { return held[n] }) {
			try(k, sameLikeness) // a text may say a thing twice
		} else {
			try(k, firmLikeness)
		}
	}
	return best, likeness
}

// candidates gives the texts of a version that share most words with a piece.
func (m *nearness) candidates(q *query, p *unit) []int {
	if m.stems == nil {
		m.stems = make(map[string][]int)
		for i := range m.texts {
			if q.comparable(m.texts[i].Standing.Language) {
				for _, s := range m.texts[i].stems {
					m.stems[s] = append(m.stems[s], i)
				}
			}
		}
	}
	count := make(map[int]int)
	for _, s := range p.stems {
		if at := m.stems[s]; len(at) <= seekCommon {
			for _, i := range at {
				count[i]++
			}
		}
	}
	var out []int
	for i, n := range count {
		a, b := len(m.texts[i].stems), len(p.stems)
		if 2*n*1000 >= seekShared*(a+b) || n >= seekFewest && n*1000 >= seekInside*min(a, b) {
			out = append(out, i)
		}
	}
	slices.SortFunc(out, func(x, y int) int {
		a, b := len(m.texts[x].stems)+len(p.stems), len(m.texts[y].stems)+len(p.stems)
		return cmp.Or(cmp.Compare(count[y]*a, count[x]*b), cmp.Compare(x, y))
	})
	return out[:min(len(out), seekTexts)]
}
