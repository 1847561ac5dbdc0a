package identify

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// A query is the text that is looked for, with what is known of the plan as a
// whole.
type query struct {
	p        *plan.Plan
	t        *flat.Tree
	units    []unit
	points   int // units that are not the publisher's, once those around the points are settled
	reader   *detail.Reader
	comparer redline.Comparer
	tongues  map[string]*tongue
	words    []string // the folded words of the text
	matches  []*nearness
	// the text says that it tells its draft in other words: what is not alike speaks against no
	// link
	told     bool
	numbered bool // the text prints numbers: what has none may be an article's own prose
	strays   []Stray
	all      []string // every text that is known of any draft
}

// A unit is a point of the text that has words.
type unit struct {
	node int
	text string
	// the text with spaces for numbers that were lost in it, and line feeds behind lines of its
	// publisher's
	bare string
	// the text with spaces for what is none of its words: numbers that were lost in it, lines of
	// its publisher's
	own   string
	stray bool // all of it is the publisher's
	// it stands around the points, and may be the publisher's, or points that were lost
	frame   bool
	at      int    // of a piece: its first byte in the unit
	pieces  []unit // its lines and sentences, once asked
	weight  int    // words that carry meaning; at least 1
	stems   []string
	details detail.Details
	alien   bool // not one of its words is known in a language that the text may be in
}

func newQuery(p *plan.Plan, t *flat.Tree) *query {
	q := &query{p: p, t: t, reader: detail.NewReader(p.Parties)}
	q.hear()
	for i := range t.Nodes {
		p := t.Nodes[i].Point
		text := prose.Headed(p)
		if text == "" || t.Absent(i) {
			continue
		}
		frame := !p.Role.Provision()
		bare := unlabelled(text)
		if bare != text && slices.Contains(q.all, text) {
			bare = text // what is known as it stands has lost no number
		}
		q.units = append(q.units, unit{node: i, text: text, bare: bare, own: bare, frame: frame})
		q.numbered = q.numbered || !frame && t.Number(i) != ""
	}
	q.stray()
	for i := range q.units {
		u := &q.units[i]
		u.weight, u.stems, u.details = weight(u.own), stems(u.own), q.reader.Read(u.own)
		if !u.stray && !u.frame {
			q.words = append(q.words, foldedWords(u.own)...)
		}
	}
	q.listen()
	for i := range q.units {
		q.units[i].alien = q.alien(foldedWords(q.units[i].own))
	}
	return q
}

// lost is a number of a point that the outline left in the words: at the beginning
// of a line, where it may be as in a thread of messages too (3/28, #3), or behind the
// end of a sentence and before a capital; or anywhere if it has a level below it, as in
// 10.c.
var lost = regexp.MustCompile(
	`(?:^|\n)\s*(\(?(?:[0-9]{1,3}|[a-zа-яіїєґ]|[ivx]{1,4})[.)]|#[0-9]{1,3}[.:]?|[0-9]{1,3}/(?:[0-9]{1,3})?)\s|` +
		`[.;:!?]["”’)]?[ \t]+(\(?(?:[0-9]{1,3}|[a-zа-яіїєґ]|[ivx]{1,4})[.)])\s+[\p{Lu}"“]|` +
		`\s([0-9]{1,3}\.[a-zа-яіїєґ][.)])\s`)

// unlabelled gives a text with spaces for such numbers.
func unlabelled(text string) string {
	own := []byte(text)
	for from := 0; ; {
		at := lost.FindSubmatchIndex(own[from:])
		if at == nil {
			return string(own)
		}
		group := 2
		for at[group] < 0 {
			group += 2
		}
		for k := from + at[group]; k < from+at[group+1]; k++ {
			own[k] = ' '
		}
		from += at[group+1]
	}
}

// settleAround takes out of the units what stands around the points and is none
// itself in any version.
func (q *query) settleAround() {
	q.points = 0
	kept := 0
	for i := range q.units {
		u := &q.units[i]
		if u.frame && (u.stray || !slices.ContainsFunc(q.matches, func(m *nearness) bool {
			return m.isPoint(i)
		})) {
			continue
		}
		if !u.stray {
			q.points++
		}
		q.units[kept] = *u
		for _, m := range q.matches {
			m.hits[kept] = m.hits[i]
		}
		kept++
	}
	q.units = q.units[:kept]
	for _, m := range q.matches {
		m.hits = m.hits[:kept]
	}
}

// isPoint reports whether a unit was found to be a provision.
func (m *nearness) isPoint(i int) bool {
	return m.hits[i].likeness >= firmLikeness &&
		slices.ContainsFunc(m.hits[i].at, func(n int) bool {
			return m.t.Nodes[n].Point.Role.Provision()
		})
}

// alien reports whether a part of the text is in another language than what the
// rest may be in.
func (q *query) alien(words []string) bool {
	const enough = 3 // words of which one at least is known of any sentence in the language
	for _, g := range q.tongues {
		if g.heard && slices.ContainsFunc(words, func(w string) bool { return g.having[w] > 0 }) {
			return false
		}
	}
	return len(words) >= enough && len(q.tongues) > 0
}

// mostWeight is what a point weighs at most: a long one is no more of a draft
// than many short ones.
const mostWeight = 40

// weight counts the words of a text that are more than articles and the like.
func weight(text string) int {
	n := 0
	for w := range words.All(text) {
		if prose.Substantial(w) {
			n++
		}
	}
	return min(max(n, 1), mostWeight)
}

// stemLetters is how many letters of a word are compared where it may be told
// in other words: endings differ, beginnings seldom do.
const stemLetters = 5

// stems gives the beginnings of the words of a text that are more than articles
// and the like, sorted, each once.
func stems(text string) []string {
	var out []string
	for w := range words.All(text) {
		if prose.Substantial(w) {
			out = append(out, stem(w))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// beginnings gives those of all words of a text, articles and the like too, in order.
func beginnings(text string) []string {
	var out []string
	for _, w := range prose.Words(text) {
		out = append(out, stem(w))
	}
	return out
}

var thousands = regexp.MustCompile(`^[0-9]{1,3}(?:,[0-9]{3})+$`)

// stem gives the beginning of a word, folded, or a whole figure, without the marks
// between its thousands.
func stem(w words.Word) string {
	s := words.Fold(w.Text, true)
	if w.Kind == words.KindNumber && thousands.MatchString(s) {
		return strings.ReplaceAll(s, ",", "")
	}
	n := 0
	for i := range s {
		if n++; n > stemLetters && w.Kind == words.KindWord {
			return s[:i]
		}
	}
	return s
}

// likeStems gives how like two texts are by their stems, per mille (Dice's
// coefficient).
func likeStems(a, b []string) int {
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2000 * detail.Shared(a, b) / (len(a) + len(b))
}

// foldedWords gives the words of a text that begin with a small letter: names
// are much the same in all languages.
func foldedWords(text string) []string {
	var out []string
	for w := range words.All(text) {
		if first, _ := utf8.DecodeRuneInString(w.Text); w.Kind == words.KindWord &&
			!unicode.IsUpper(first) {
			out = append(out, words.Fold(w.Text, true))
		}
	}
	return out
}

// A tongue is a language in which texts of the plan are known.
type tongue struct {
	texts  int
	having map[string]int // how many texts have a word
	heard  bool           // the text may be in it
}

// hear reads in which languages texts of the plan are known, and what words these
// have.
func (q *query) hear() {
	q.tongues = make(map[string]*tongue)
	for i := range q.p.Versions {
		t := flat.Of(&q.p.Versions[i])
		for _, k := range knownTexts(t, nil) {
			tag := lang.Base(k.Standing.Language)
			g := q.tongues[tag]
			if g == nil {
				g = &tongue{having: make(map[string]int)}
				q.tongues[tag] = g
			}
			q.all = append(q.all, k.text)
			g.texts++
			words := foldedWords(k.text)
			slices.Sort(words)
			for _, w := range slices.Compact(words) {
				g.having[w]++
			}
		}
	}
}

// listen finds out in which of the languages of the plan's texts the text may
// be. Where its language is told that decides; else a text in a language has a
// good part of its words among those that most texts in it have.
func (q *query) listen() {
	told := lang.Base(q.t.Version.Language)
	for tag, g := range q.tongues {
		switch {
		case tag == "":
			g.heard = true
		case told != "":
			g.heard = tag == told
		default:
			g.heard = g.hears(q.words)
		}
	}
}

const (
	fewTexts    = 8  // that tell too little of a language's common words
	commonShare = 12 // a word is common that one text in so many has
	// per cent of the words of a text that are common ones of its language, at least
	commonWords = 13
)

// hears reports whether a text with these words may be in the language: enough
// of them are common in it, and not just the one or two that another language
// has too.
func (g *tongue) hears(words []string) bool {
	const (
		most = 3  // different common words that are enough for a text of any length
		per  = 12 // words of a text for each
	)
	n, seen := 0, make(map[string]bool)
	for _, w := range words {
		if having := g.having[w]; having*commonShare >= g.texts && g.texts >= fewTexts ||
			having > 0 && g.texts < fewTexts {
			n++
			seen[w] = true
		}
	}
	return n*100 >= len(words)*commonWords && len(seen) >= min(most, (len(words)+per-1)/per)
}

// comparable reports whether words may be compared with those of a text in a
// language.
func (q *query) comparable(tag string) bool {
	g := q.tongues[lang.Base(tag)]
	return g == nil || g.heard
}

// otherLanguage is the tag of a text of which no more is known than that it is
// in another language: the first that ISO 639-2 keeps for private use.
const otherLanguage = "qaa"

// labelled gives the tree of the text for an alignment.
func (q *query) labelled(foreign bool) align.Tree {
	unitAt := make(map[int]*unit, len(q.units))
	for i := range q.units {
		unitAt[q.units[i].node] = &q.units[i]
	}
	bare := q.t.Labelled(nil)
	nodes := align.Index(bare)
	tree := q.t.Aligned(bare.Lang, func(i int) align.Node {
		n := *nodes[i]
		n.Loose = n.Loose || q.told
		if u := unitAt[i]; u != nil && u.own != u.text {
			n.Text = strings.TrimSpace(u.own[max(0, len(u.text)-len(n.Text)):])
		}
		return n
	})
	if foreign && lang.Base(tree.Lang) == "" {
		tree.Lang = otherLanguage
	}
	return tree
}
