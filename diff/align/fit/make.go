package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A world makes the clauses of one body of law in words of its own: few that are everywhere, set
// phrases, the subjects of each chapter, names and figures that stand once.
type world struct {
	*rand.Rand
	small    []string   // the words that hold clauses together
	phrases  [][]string // what drafters always say
	general  []string
	subjects [][]string // by chapter
	boiler   [][]string // whole clauses that recur
	serial   int
}

func (w *world) word(syllables int) string {
	const onsets, vowels, codas = "bdfgklmnprstvz", "aeiou", "lnrst"
	var b strings.Builder
	for range syllables {
		b.WriteByte(onsets[w.IntN(len(onsets))])
		b.WriteByte(vowels[w.IntN(len(vowels))])
		if w.IntN(3) == 0 {
			b.WriteByte(codas[w.IntN(len(codas))])
		}
	}
	return b.String()
}

func newWorld(seed uint64) *world {
	w := &world{Rand: rand.New(rand.NewPCG(seed, 11))}
	for range 45 {
		w.small = append(w.small, w.word(1))
	}
	for range 900 {
		w.general = append(w.general, w.word(2+w.IntN(2)))
	}
	for range 420 {
		var p []string
		for range 2 + w.IntN(5) {
			p = append(p, w.plain())
		}
		w.phrases = append(w.phrases, p)
	}
	for range 9 {
		w.boiler = append(w.boiler, w.sentence(0, 4+w.IntN(14)))
	}
	return w
}

func (w *world) plain() string {
	if w.IntN(5) < 3 {
		return w.small[w.IntN(1+w.IntN(len(w.small)))] // the first are by far the commonest
	}
	return w.general[w.IntN(1+w.IntN(len(w.general)))]
}

// inflected is another form of a word.
func (w *world) inflected(x string) string {
	if len(x) < 6 {
		return x
	}
	endings := []string{"", "a", "e", "en", "is", "om", "ut"}
	return x[:len(x)-1] + endings[w.IntN(len(endings))]
}

// chapter makes words for a new subject.
func (w *world) chapter() int {
	var s []string
	for range 14 + w.IntN(16) {
		s = append(s, w.word(2+w.IntN(3)))
	}
	w.subjects = append(w.subjects, s)
	return len(w.subjects)
}

// sentence is n words or some more on the subject of a chapter; 0 on none.
func (w *world) sentence(chapter, n int) []string {
	var out []string
	for len(out) < n {
		switch x := w.IntN(20); {
		case x < 5:
			if len(w.phrases) > 0 {
				out = append(out, w.phrases[w.IntN(1+w.IntN(len(w.phrases)))]...)
			}
		case x < 11:
			out = append(out, w.plain())
		case x < 17 && chapter > 0:
			s := w.subjects[chapter-1]
			out = append(out, s[w.IntN(1+w.IntN(len(s)))])
		case x == 17:
			out = append(out, fmt.Sprint(1+w.IntN(90)))
		case x == 18:
			w.serial++
			out = append(out, w.word(3+w.IntN(2)))
		default:
			out = append(out, w.general[w.IntN(len(w.general))])
		}
	}
	out[len(out)-1] += "."
	return out
}

// A clause is one labelled text with its sentences, and what it became of.
type clause struct {
	sentences [][]string
	heading   []string
	from      []int // indices of old clauses; nil put in
}

func (c *clause) text() string {
	var out []string
	for _, s := range c.sentences {
		out = append(out, strings.Join(s, " "))
	}
	return strings.Join(out, " ")
}

func (w *world) clause(chapter int, long bool, before []clause) clause {
	var c clause
	switch x := w.IntN(100); {
	case x < 3:
		c.sentences = [][]string{slices.Clone(w.boiler[w.IntN(len(w.boiler))])}
		return c
	case x < 5: // an item of a list
		c.sentences = [][]string{w.sentence(chapter, 1+w.IntN(4))}
		return c
	case x < 33 && len(before) > 3: // laws say like things in like words
		c.sentences = copied(before[max(0, len(before)-1-w.IntN(12))].sentences)
		w.reword(&c, 8+w.IntN(72), nil, chapter)
		return c
	}
	n := 1 + w.IntN(2)
	if long {
		n = 1 + w.IntN(1+w.IntN(9))
	}
	for range n {
		c.sentences = append(c.sentences, w.sentence(chapter, 4+w.IntN(22)))
	}
	if w.IntN(3) == 0 {
		c.heading = w.sentence(chapter, 1+w.IntN(3))
	}
	return c
}

func copied(s [][]string) [][]string {
	out := make([][]string, len(s))
	for i := range s {
		out[i] = slices.Clone(s[i])
	}
	return out
}

// reword changes percent in a hundred words of c: by the set replacements of this draft, by other
// words, by none and by more.
func (w *world) reword(c *clause, percent int, set map[string][]string, chapter int) {
	for i, s := range c.sentences {
		var out []string
		for _, x := range s {
			if r, ok := set[x]; ok {
				out = append(out, r...)
				continue
			}
			if w.IntN(100) >= percent {
				out = append(out, x)
				continue
			}
			switch w.IntN(8) {
			case 0:
			case 1:
				out = append(out, x, w.plain())
			case 2:
				out = append(out, w.phrases[w.IntN(len(w.phrases))]...)
			case 3:
				if chapter > 0 {
					out = append(out, w.subjects[chapter-1][w.IntN(len(w.subjects[chapter-1]))])
				}
			case 4, 5:
				out = append(out, w.inflected(x))
			default:
				out = append(out, w.plain())
			}
		}
		if len(out) == 0 {
			out = append(out, w.plain())
		}
		c.sentences[i] = out
	}
	if w.IntN(100) < percent/2 && len(c.sentences) > 1 {
		i := w.IntN(len(c.sentences))
		c.sentences = slices.Delete(c.sentences, i, i+1)
	}
	if w.IntN(100) < percent/2 {
		c.sentences = slices.Insert(c.sentences, w.IntN(len(c.sentences)+1),
			w.sentence(chapter, 4+w.IntN(15)))
	}
}

// A level says how much a draft changes, in a hundred clauses.
type level struct {
	name                                          string
	edited, intensity, removed, added, moved, cut int
	set                                           int // words that are replaced throughout
}

var levels = []level{
	{"kept", 15, 10, 2, 2, 1, 1, 0},
	{"amended", 45, 18, 4, 5, 1, 1, 0},
	{"easy", 30, 15, 3, 3, 4, 3, 6},
	{"medium", 50, 17, 7, 7, 12, 5, 10},
	{"hard", 75, 21, 11, 11, 18, 8, 20},
	{"brutal", 92, 26, 16, 16, 20, 11, 30},
	{"rewritten", 97, 38, 14, 14, 16, 9, 40},
}

// redraft makes the later version.
func (w *world) redraft(old []clause, chapters []int, l level, long bool) []clause {
	set := map[string][]string{}
	for range l.set {
		set[w.small[w.IntN(len(w.small))]] = w.phrases[w.IntN(len(w.phrases))]
	}
	intensity := func() int { return l.intensity/3 + w.IntN(l.intensity+l.intensity/3) }
	var out, away []clause
	// nearly is almost what old clause i says. It is put in beside what that became, or in its
	// place, where the clause itself is kept word for word: otherwise nobody could say which of
	// them it became.
	nearly := func(i int) clause {
		n := clause{sentences: copied(old[i].sentences)}
		w.reword(&n, 3+w.IntN(12), nil, chapters[i])
		return n
	}
	for i := 0; i < len(old); i++ {
		c := clause{sentences: copied(old[i].sentences), heading: old[i].heading, from: []int{i}}
		x := w.IntN(100)
		if x < l.removed {
			if x%5 < 4 { // something else on its subject comes in its place
				out = append(out, w.clause(chapters[i], long, nil))
			}
			continue
		}
		kept := w.IntN(100) >= l.edited
		if !kept {
			w.reword(&c, intensity(), set, chapters[i])
		}
		// a like clause on something else comes beside it
		if !kept && w.IntN(100) < l.added && w.IntN(2) == 0 {
			n := clause{sentences: copied(old[i].sentences)}
			w.reword(&n, 30+w.IntN(35), nil, chapters[i])
			if w.IntN(2) == 0 {
				out = append(out, n)
			} else {
				away = append(away, n)
			}
		}
		near := kept && w.IntN(100) < 2*l.added
		if near && w.IntN(2) == 0 {
			out = append(out, nearly(i))
			near = false
		}
		if w.IntN(100) < l.added {
			n := w.clause(chapters[i], long, nil)
			if w.IntN(20) == 0 { // a copy with changes is put in beside what it was copied from
				n.sentences = copied(old[w.IntN(len(old))].sentences)
				w.reword(&n, 35+w.IntN(30), set, chapters[i])
			}
			out = append(out, n)
		}
		switch x = w.IntN(100); {
		case x < l.cut && words(c) > 9:
			first, second := cutAt(c, w.IntN(3))
			out = append(out, first)
			if w.IntN(4) == 0 {
				away = append(away, second)
			} else {
				out = append(out, second)
			}
			if near {
				out = append(out, nearly(i))
			}
			continue
		case x < 2*l.cut && i+2 < len(old):
			j := i + 1
			if w.IntN(6) == 0 {
				j = i + 2
			}
			d := clause{sentences: copied(old[j].sentences), from: []int{j}}
			if w.IntN(100) < l.edited {
				w.reword(&d, intensity(), set, chapters[j])
			}
			c.sentences = append(c.sentences, d.sentences...)
			c.from = append(c.from, j)
			if j == i+2 {
				out = append(out, c, clause{
					sentences: copied(old[i+1].sentences),
					heading:   old[i+1].heading, from: []int{i + 1},
				})
			} else {
				out = append(out, c)
			}
			if near {
				out = append(out, nearly(i))
			}
			i = j
			continue
		case x < 2*l.cut+l.moved:
			away = append(away, c)
		default:
			out = append(out, c)
		}
		if near {
			if w.IntN(8) == 0 {
				away = append(away, nearly(i))
			} else {
				out = append(out, nearly(i))
			}
		}
	}
	for _, c := range away {
		out = slices.Insert(out, w.IntN(len(out)+1), c)
	}
	return out
}

func words(c clause) int {
	n := 0
	for _, s := range c.sentences {
		n += len(s)
	}
	return n
}

func cutAt(c clause, how int) (first, second clause) {
	first, second = c, clause{from: c.from}
	if how > 0 && len(c.sentences) > 1 {
		k := 1 + (how*7)%(len(c.sentences)-1+1)
		k = min(k, len(c.sentences)-1)
		first.sentences, second.sentences = c.sentences[:k], c.sentences[k:]
		return first, second
	}
	var all []string
	for _, s := range c.sentences {
		all = append(all, s...)
	}
	k := len(all)/3 + how*len(all)/9
	first.sentences, second.sentences = [][]string{all[:k]}, [][]string{all[k:]}
	return first, second
}

type point struct {
	ID       string  `json:"id"`
	Label    string  `json:"label"`
	Heading  string  `json:"heading"`
	Text     string  `json:"text"`
	Children []point `json:"children,omitempty"`
}

type document struct {
	Title  string  `json:"title"`
	Lang   string  `json:"lang"`
	Points []point `json:"points"`
}

// write writes one case in three files.
func writeCase(dir, name string, old, new []clause, labels string) error {
	dir = filepath.Join(dir, name)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	doc := func(side string, cs []clause) document {
		d := document{Title: name, Lang: ""}
		for i, c := range cs {
			p := point{ID: fmt.Sprint(side, i+1), Text: c.text()}
			switch labels {
			case "keep":
				p.Label, p.Heading = fmt.Sprint(i+1), strings.Join(c.heading, " ")
				if len(c.from) > 0 && side == "b" {
					p.Label = fmt.Sprint(c.from[0] + 1)
				}
			case "renum":
				p.Label, p.Heading = fmt.Sprint(i+1), strings.Join(c.heading, " ")
			case "hide":
				p.Heading = strings.Join(c.heading, " ")
			}
			d.Points = append(d.Points, p)
		}
		return d
	}
	type link struct {
		A []string `json:"a"`
		B []string `json:"b"`
	}
	truth := struct {
		Case    string   `json:"case"`
		ScoredA []string `json:"scored_a"`
		ScoredB []string `json:"scored_b"`
		Links   []link   `json:"links"`
	}{Case: name}
	became := make([][]string, len(old))
	for i, c := range new {
		id := fmt.Sprint("b", i+1)
		truth.ScoredB = append(truth.ScoredB, id)
		for _, f := range c.from {
			became[f] = append(became[f], id)
		}
		if len(c.from) == 0 {
			truth.Links = append(truth.Links, link{B: []string{id}})
		} else if len(c.from) > 1 {
			var a []string
			for _, f := range c.from {
				a = append(a, fmt.Sprint("a", f+1))
			}
			truth.Links = append(truth.Links, link{a, []string{id}})
		}
	}
	merged := map[int]bool{}
	for _, c := range new {
		if len(c.from) > 1 {
			for _, f := range c.from {
				merged[f] = true
			}
		}
	}
	for i := range old {
		id := fmt.Sprint("a", i+1)
		truth.ScoredA = append(truth.ScoredA, id)
		if !merged[i] {
			truth.Links = append(truth.Links, link{[]string{id}, became[i]})
		}
	}
	for file, v := range map[string]any{
		"a.json": doc("a", old), "b.json": doc("b", new),
		"truth.json": truth,
	} {
		data, err := json.Marshal(v)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, file), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// makeCases writes n cases under dir, the same ones each time.
func makeCases(dir string, n int) error {
	for i := range n {
		w := newWorld(uint64(i))
		l := levels[i%len(levels)]
		long := i/len(levels)%2 == 0
		size := []int{5, 14, 25, 40, 60, 90, 150, 400}[i/2%8]
		if i%40 == 39 {
			size = 1500
		}
		var old []clause
		var chapters []int
		for len(old) < size {
			c := w.chapter()
			for range 4 + w.IntN(16) {
				old = append(old, w.clause(c, long, old))
				chapters = append(chapters, c)
			}
		}
		new := w.redraft(old, chapters, l, long)
		labels := []string{"keep", "renum", "hide", "bare", "renum"}[i%5]
		if err := writeCase(dir, fmt.Sprintf("%s-%03d-%s", l.name, i, labels), old, new, labels); err != nil {
			return err
		}
	}
	return nil
}
