package facts

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/plan"
)

// Read gives the typed details of a clause, in the order of the text. It
// never fails: what is not sure is left out. With no [Language] it goes by the
// text itself; without [Parties] it finds no parties and no holders. Each call
// prepares the options anew: use a [Reader] for many clauses.
func Read(text string, opts ...Option) []Found { return NewReader(opts...).Read(text) }

// An Option changes how clauses are read.
type Option func(*Reader)

// Language says in which language the text is: a BCP 47 tag. [Languages] lists
// those that are read. In a text of another nothing is found but parties, bare
// figures, and amounts and percentages with a sign or a word that many languages share.
func Language(tag string) Option {
	return func(r *Reader) {
		if tag != "" && tag != "und" {
			r.lang, r.told = byTag(tag), true
		}
	}
}

// Parties hands in the parties that may be named: by name and aliases, in any
// of the languages, as nominatives. The endings that a language gives to names
// are found too. A name with a capital is found only with one, so that "US" is
// not "us".
func Parties(parties []plan.Party) Option {
	return func(r *Reader) { r.addParties(parties) }
}

// Doubtful also gives where quantities and dates stand whose values cannot be told, as
// [KindDoubtful] without a value: for a caller who compares two texts and would
// otherwise take what is doubtful on one side for what that side lacks.
func Doubtful() Option { return func(r *Reader) { r.doubtful = true } }

// ModalsOnly leaves out that a plain verb in the present binds who does what it says ("the
// Vendor bears", "le Bailleur fournit"): for a caller who compares two texts word by word, to
// whom such a verb is a word like any other.
func ModalsOnly() Option { return func(r *Reader) { r.modalsOnly = true } }

// ReferencesOnly leaves out all but references, which are the same as without it: for a caller
// who asks where a clause leads, in less than half the time.
func ReferencesOnly() Option { return func(r *Reader) { r.referencesOnly = true } }

// A Reader reads many clauses with the same options. It is safe for
// concurrent use; its memory is used again from one clause to the next.
type Reader struct {
	lang       *language
	told       bool
	doubtful   bool // give also what is doubtful
	modalsOnly bool // leave out the present that binds
	parties    partyTable
	pool       sync.Pool

	referencesOnly bool
}

// NewReader prepares a reader.
func NewReader(opts ...Option) *Reader {
	r := &Reader{}
	for _, opt := range opts {
		if opt != nil {
			opt(r)
		}
	}
	r.pool.New = func() any { return new(reading) }
	return r
}

// Read gives the typed details of a clause, in the order of the text. Cost:
// linear in the text; memory is allocated for what is found.
func (r *Reader) Read(text string) []Found {
	found, _ := r.ReadContext(context.Background(), text) // which never ends
	return found
}

// ReadContext is [Reader.Read] for long texts: it looks at ctx every thousand
// words, and gives nothing but the context's error once that has ended.
func (r *Reader) ReadContext(ctx context.Context, text string) ([]Found, error) {
	return r.AppendContext(ctx, nil, text)
}

// AppendContext is [Reader.ReadContext] for a caller who uses the memory of the details
// again: it appends them to dst, and gives nil where the context has ended.
func (r *Reader) AppendContext(ctx context.Context, dst []Found, text string) ([]Found, error) {
	lang := r.lang
	if !r.told {
		lang = guess(text)
	}
	g := r.pool.Get().(*reading)
	defer r.pool.Put(g)
	g.begin(ctx, r, lang, text)
	g.scan()
	g.phrases()
	g.tags()
	g.names()
	g.references()
	if r.referencesOnly {
		g.found = slices.DeleteFunc(g.found, func(f Found) bool { return f.Kind != KindReference })
	} else {
		g.rest()
	}
	found := g.result(dst)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return found, nil
}

// rest reads what none of the references depends on.
func (g *reading) rest() {
	g.dates()
	g.quantities()
	g.limits()
	g.deadlines()
	g.conditions()
	g.details()
	g.forces()
}

const (
	leastFound = 16      // how many details there is room for at first
	manyFound  = 1 << 10 // from how many on the room is that of a dense text
	denseFound = 23      // bytes of a dense text a detail
	keptFound  = 256     // up to how many their memory is used again
	tokenBytes = 4       // of a text, how many a token takes on average
)

// every is after how many words a pass looks at the context.
const every = 1 << 10

// ended reports at every thousandth word that the context has ended: what a
// pass finds from there on nobody gets.
func (g *reading) ended(i int) bool { return i%every == 0 && g.ctx.Err() != nil }

// A reading is the work on one text.
type reading struct {
	ctx      context.Context
	reader   *Reader
	lang     *language
	lex      *lexicon
	text     string
	tokens   []token
	fold     []byte
	composed []byte
	found    []Found
	order    []int32 // of what was found, in the order of the text
	spans    []span  // of conditions, as tokens
	mentions []mention
	// parties that the text calls by a name that is no place's; nil: not looked for yet
	named  []int
	clause clause // the sentence whose forces are read
	quiet  bool   // fold only, look nothing up

	classes [2]uint64 // the set of the classes of the text's phrases

	used       bool        // it read a text before
	vocabulary *vocabulary // from the second text on: the first may be the only one
}

// A span is a run of tokens.
type span struct{ from, to int }

func (g *reading) begin(ctx context.Context, r *Reader, lang *language, text string) {
	g.ctx, g.reader, g.lang, g.text = ctx, r, lang, text
	if lang == nil {
		g.lang = &nothing
	}
	g.lex = g.lang.lexicon()
	if n := len(text) / tokenBytes; cap(g.tokens) < n {
		g.tokens = make([]token, 0, n)
	}
	g.tokens, g.found, g.spans, g.mentions = g.tokens[:0], g.found[:0], g.spans[:0], g.mentions[:0]
	g.named, g.classes = nil, [2]uint64{}
	switch {
	case g.vocabulary != nil && g.vocabulary.lang != g.lang:
		*g.vocabulary = vocabulary{lang: g.lang}
	case g.used && g.vocabulary == nil:
		g.vocabulary = &vocabulary{lang: g.lang}
	}
	g.used = true
}

// lookup gives t its ids in the lexicon. A mark is looked up as it stands, a
// word in its folded form.
func (g *reading) lookup(t *token, mark string) {
	if mark != "" {
		t.word = g.lex.words[mark]
		return
	}
	if g.quiet {
		return
	}
	t.word, t.stem = g.lex.find(g.fold)
	for n := range g.lang.adjectives {
		if bytes.Contains(g.fold, g.lang.adjectives[n].bytes) {
			t.flags |= timely
			break
		}
	}
	if t.word == 0 && t.stem == 0 && len(g.fold) > 4 {
		for _, s := range g.lang.suffixes {
			if rest := len(g.fold) - len(s[0]); rest > 2 && string(g.fold[rest:]) == s[0] &&
				!g.lang.except[string(g.fold)] {
				t.word = g.lex.words[s[1]]
				break
			}
		}
	}
	g.party(t)
}

// phrases finds the longest phrase of the table at every token.
func (g *reading) phrases() {
	skip := 0
	for i := range g.tokens {
		if g.ended(i) {
			return
		}
		t := &g.tokens[i]
		if skip > 0 {
			t.flags |= covered
			skip--
			continue
		}
		if t.word == 0 && t.stem == 0 || !g.starts(t) {
			continue
		}
		node, length := g.lex.longest(g.tokens[:g.reach(i)], i, ids)
		if node == 0 {
			continue
		}
		t.node = node
		t.span = uint8(length)
		g.classes[0] |= g.lex.classes[node][0]
		g.classes[1] |= g.lex.classes[node][1]
		if take := g.lex.nodes[node][0].take; take > 0 {
			t.span = take
		}
		skip = int(t.span) - 1
	}
}

// reach gives the first token that no phrase from token i on may hold: a small letter or an
// article and the sign of a currency are a phrase only where nothing parts them, "A$40" and not
// "a $40".
func (g *reading) reach(i int) int {
	t := &g.tokens[i]
	if t.kind == wordToken && t.end-t.at == 1 && (!t.has(upper) || g.text[t.at] == 'A') &&
		i+1 < len(g.tokens) &&
		!g.tokens[i+1].has(tight) && strings.Contains("$€£¥", g.words(i+1)) {
		return i + 1
	}
	return len(g.tokens)
}

func ids(t *token) (exact, stem int32) { return t.word, t.stem }

func (g *reading) starts(t *token) bool {
	if t.word != 0 && g.lex.first[t.word] {
		return true
	}
	for id := t.stem; id != 0; id = g.lex.shorter[id] {
		if g.lex.first[id] {
			return true
		}
	}
	return false
}

// any reports whether the text has a phrase of class c.
func (g *reading) any(c class) bool { return g.classes[c/64]&(1<<(c%64)) != 0 }

// is gives what the phrase at token i means as a phrase of class c, or nil.
func (g *reading) is(i int, c class) *meaning {
	if i < 0 || i >= len(g.tokens) {
		return nil
	}
	node := g.tokens[i].node
	if node == 0 || g.lex.classes[node][c/64]&(1<<(c%64)) == 0 {
		return nil
	}
	all := g.lex.nodes[node]
	for k := range all {
		if all[k].class == c {
			return &all[k]
		}
	}
	return nil
}

// after gives the first token behind the phrase, or the token, at i; a number behind the last
// token where i is one.
func (g *reading) after(i int) int {
	if i >= len(g.tokens) {
		return i + 1
	}
	return i + max(1, int(g.tokens[i].span))
}

// before gives where the phrase, or the token, begins that ends before i; -1
// where there is none in the sentence.
func (g *reading) before(i int) int {
	if i <= 0 || i < len(g.tokens) && g.tokens[i].has(sentence) {
		return -1
	}
	for i--; i > 0 && g.tokens[i].has(covered); i-- {
	}
	return i
}

// sentenceEnd gives the first token behind the sentence of token i.
func (g *reading) sentenceEnd(i int) int {
	for i++; i < len(g.tokens) && !g.tokens[i].has(sentence); i++ {
	}
	return i
}

// mark reports whether token i is one of the ASCII marks.
func (g *reading) mark(i int, marks string) bool {
	if i < 0 || i >= len(g.tokens) {
		return false
	}
	t := &g.tokens[i]
	return t.kind == markToken && t.mark != 0 && strings.IndexByte(marks, t.mark) >= 0
}

// words gives the text of token i.
func (g *reading) words(i int) string { return g.text[g.tokens[i].at:g.tokens[i].end] }

// bytes gives the bytes of tokens from to to, without to.
func (g *reading) bytes(from, to int) plan.Range {
	if to <= from {
		return plan.Range{}
	}
	at := int(g.tokens[from].at)
	return plan.Range{At: at, Len: int(g.tokens[to-1].end) - at}
}

// add puts a detail that tokens from to to say, and marks them as read.
func (g *reading) add(f Found, from, to int) {
	f.Range = g.bytes(from, to)
	if len(g.found) == cap(g.found) {
		g.found = slices.Grow(g.found, g.room()-len(g.found))
	}
	g.found = append(g.found, f)
}

// room gives for how many details there is to be room: twice as many as there are, so
// that little is copied, and once there are many, as many as a dense text of this
// length has, so that it is done once.
func (g *reading) room() int {
	n := 2*len(g.found) + leastFound
	if len(g.found) >= manyFound {
		n = max(n-len(g.found)/2, len(g.text)/denseFound)
	}
	return n
}

func (g *reading) take(from, to int) {
	for i := from; i < to; i++ {
		g.tokens[i].flags |= taken
	}
}

// result appends what was found to dst in the order of the text.
func (g *reading) result(dst []Found) []Found {
	if len(g.found) == 0 || g.ctx.Err() != nil {
		clear(g.found)
		g.text, g.ctx = "", nil
		return dst
	}
	start := len(dst)
	if len(g.found) > keptFound && cap(dst) == 0 {
		slices.SortStableFunc(g.found, func(a, b Found) int { return inOrder(&a, &b) })
		dst, g.found = g.found, nil
	} else {
		dst = g.appendSorted(dst)
		clear(g.found) // keep no pointer to the text
	}
	g.limitBySentence(dst[start:])
	g.text, g.ctx = "", nil
	return dst
}

// inOrder compares details by where they begin, the longer first.
func inOrder(a, b *Found) int {
	if a.Range.At != b.Range.At {
		return a.Range.At - b.Range.At
	}
	return b.Range.Len - a.Range.Len
}

// appendSorted appends what was found to dst in the order of the text. Each detail, which is
// large, is copied once.
func (g *reading) appendSorted(dst []Found) []Found {
	g.order = g.order[:0]
	for i := range g.found {
		g.order = append(g.order, int32(i))
	}
	slices.SortFunc(g.order, func(a, b int32) int {
		if c := inOrder(&g.found[a], &g.found[b]); c != 0 {
			return c
		}
		return int(a - b)
	})
	dst = slices.Grow(dst, len(g.found))
	for _, i := range g.order {
		dst = append(dst, g.found[i])
	}
	return dst
}

// limitBySentence gives every quantity the scope words of its sentence. The
// details are in order.
func (g *reading) limitBySentence(found []Found) {
	start := 0
	for i := 1; i <= len(g.tokens); i++ {
		if i < len(g.tokens) && !g.tokens[i].has(sentence) {
			continue
		}
		end := len(g.text)
		if i < len(g.tokens) {
			end = int(g.tokens[i].at)
		}
		words := ""
		k := start
		for ; k < len(found) && found[k].Range.At < end; k++ {
			if f := &found[k]; f.Kind == KindScope {
				if words != "" {
					words += " "
				}
				words += f.Words(g.text)
			}
		}
		if words != "" {
			for n := start; n < k; n++ {
				switch f := &found[n]; f.Kind {
				case KindFigure, KindMoney, KindShare, KindDuration:
					f.Scope = words
				default:
				}
			}
		}
		start = k
	}
}
