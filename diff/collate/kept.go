package collate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// A Pair names points of two versions that are one point: what a link of a
// comparison says.
type Pair struct {
	Base  string `json:"base"`  // id of a point of the version that has several wordings
	Other string `json:"other"` // id of a point of the version that keeps one of them
}

// A Sharing says which witness's wording of one version another version keeps.
type Sharing struct {
	Base  string `json:"base"`  // id of the version that has several wordings
	Other string `json:"other"` // id of the version that keeps one of them
	// every two witnesses that can be told apart here, the surest first
	Matches []Rivalry `json:"matches,omitempty"`
	// the witnesses that are preferred to another one and to which none is preferred
	Kept    []string   `json:"kept,omitempty"`
	Outcome Preference `json:"outcome"` // how surely; NotEnough where Kept is empty
	Enough  int        `json:"enough"`  // how many shared readings a preference takes
}

// A Rivalry sets two witnesses of one version against each other.
type Rivalry struct {
	Witness string `json:"witness"` // the one that more is shared with
	Rival   string `json:"rival"`
	// readings that the other version shares with Witness and Rival lacks
	For     SharedCount `json:"for"`
	Against SharedCount `json:"against"` // readings that it shares with Rival and Witness lacks
	// readings that it shares with one of them, where the other's own words are not known
	Unseen  int        `json:"unseen"`
	Outcome Preference `json:"outcome"`
	// each of those for and against, in the order of the other version's points
	Shared []Shared `json:"shared,omitempty"`
}

// A SharedCount tells shared readings apart by what they rest on.
type SharedCount struct {
	Words int `json:"words"` // the one that has it was read there in the draft's words
	// it was not: the choice of words may be a translator's or the recorder's
	Told int `json:"told"`
}

// Shared is a run of words of the other version that one of two witnesses has
// at the same place and the other lacks.
type Shared struct {
	Point   string `json:"point"`             // of the other version
	At      int    `json:"at"`                // offset in its text, in bytes
	Text    string `json:"text"`              // the words there
	Against bool   `json:"against,omitempty"` // the rival has them
	Told    bool   `json:"told,omitempty"`    // see Count
}

// Preference says how surely a version keeps one wording rather than another.
type Preference string

// The values of [Preference].
const (
	PreferenceKeeps Preference = "keeps" // by readings in the draft's words alone
	// PreferenceLeans: only if told readings are counted too: a hint, no finding
	PreferenceLeans Preference = "leans"
	// PreferenceNotEnough: too few shared readings, or too many the other way
	PreferenceNotEnough Preference = "not-enough"
)

// Preferences lists the values of [Preference].
func Preferences() []Preference {
	return []Preference{PreferenceKeeps, PreferenceLeans, PreferenceNotEnough}
}

// Valid reports whether p is a known value.
func (p Preference) Valid() bool { return slices.Contains(Preferences(), p) }

const (
	enoughShared = 3 // readings: fewer are chance
	timesMore    = 3 // as many for as against: less is contamination, or chance
)

// SharedWording says which witness's wording of base the other version keeps,
// by the readings that it shares with one and another lacks (P. Maas,
// Textkritik, 1927: only shared readings of which one side is wrong or chosen
// prove anything; readings that all share prove nothing). For each two
// witnesses it counts them both ways; it draws no tree.
//
// Pairs say which points are one; points that are in none are passed over, as
// are points that other does not have in the draft's words. Only words that an
// author chooses count: figures, and words of more than three letters; shorter
// ones neither make nor part a reading. A witness lacks a reading only where it
// was read in the draft's words, and, if it is cut short there, has what stands
// on both sides. Texts in another language, blocks, and witnesses that
// certainly descend from another one count neither way.
//
// Cost: quadratic in the witnesses that have a point, for each point.
func SharedWording(base, other *plan.Version, pairs []Pair) Sharing {
	s := Sharing{Outcome: PreferenceNotEnough, Enough: enoughShared}
	if base == nil || other == nil {
		return s
	}
	s.Base, s.Other = base.ID, other.ID
	place := make(map[string]int)
	for _, p := range other.All() {
		place[p.ID] = len(place)
	}
	pairs = slices.Clone(pairs)
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(
			cmp.Compare(place[a.Other], place[b.Other]), strings.Compare(a.Other, b.Other),
			strings.Compare(a.Base, b.Base))
	})
	matches := make(map[[2]string]*Rivalry)
	for _, pair := range slices.Compact(pairs) {
		b, o := base.Point(pair.Base), other.Point(pair.Other)
		if b == nil || o == nil {
			continue
		}
		standing := other.Standing(&o.Content, nil)
		if !standing.DraftWords() {
			continue
		}
		words := slices.Collect(words.All(o.Text))
		var texts []heldText
		for _, h := range held.Of(base, b) {
			if h.Witness != nil && !descends(h.Witness) && h.Standing.Worded && !h.Block() &&
				lang.MayBeOne(h.Standing.Language, standing.Language) && speaksFor(&h) {
				texts = append(texts, holdText(&h, words, o.Text))
			}
		}
		for i := range texts {
			for k := range texts {
				if texts[i].witness < texts[k].witness {
					tell(matches, o, words, &texts[i], &texts[k])
				}
			}
		}
	}
	for _, m := range matches {
		if len(m.Shared) > 0 {
			s.Matches = append(s.Matches, m.settled())
		}
	}
	slices.SortFunc(s.Matches, func(a, b Rivalry) int {
		return cmp.Or(
			cmp.Compare(slices.Index(Preferences(), a.Outcome),
				slices.Index(Preferences(), b.Outcome)),
			strings.Compare(a.Witness, b.Witness), strings.Compare(a.Rival, b.Rival))
	})
	s.Kept, s.Outcome = s.best()
	return s
}

// speaksFor reports whether a content is its witness's own: the words that
// stand under a lead may be those of others.
func speaksFor(h *held.Text) bool {
	return len(h.Content.Cites) == 0 || h.Content.Cites[0].Report == h.Witness.Report ||
		slices.ContainsFunc(copiesOf(nil, h), func(c Copy) bool {
			return c.Witness == h.Witness.ID
		})
}

// descends reports whether a witness certainly has its text from another one:
// such a copy says nothing that the other does not.
func descends(w *plan.Witness) bool { return len(w.From) == 1 && w.From[0].Certainty.Sure() }

// A heldText is a reading held against the text of the other version: has says
// for each of that text's words whether the reading has it at the same place.
type heldText struct {
	witness   string
	told, cut bool
	has       []bool
}

func holdText(h *held.Text, words []words.Word, text string) heldText {
	t := heldText{
		witness: h.Witness.ID, told: !h.Standing.DraftWords(),
		cut: cut(h.Standing, h.Content.Notes), has: make([]bool, len(words)),
	}
	for _, s := range hunk.Shared(text, h.Content.Text, redline.Compare) {
		for i, w := range words {
			if w.At >= s.OldAt && w.End() <= s.OldEnd {
				t.has[i] = true
			}
		}
	}
	return t
}

// lacks reports whether the words from first to last are known to be lacking.
func (t *heldText) lacks(words []words.Word, first, last int) bool {
	if t.told {
		return false
	}
	neighbour := func(i, step int) bool {
		for i += step; i >= 0 && i < len(words); i += step {
			if prose.Carries(words[i]) {
				return t.has[i]
			}
		}
		return false
	}
	return !t.cut || neighbour(first, -1) && neighbour(last, 1)
}

// tell counts the runs of words of the other version that one of two readings
// has and the other lacks.
func tell(matches map[[2]string]*Rivalry, o *plan.Point, words []words.Word, a, b *heldText) {
	key := [2]string{a.witness, b.witness}
	m := matches[key]
	if m == nil {
		m = &Rivalry{Witness: a.witness, Rival: b.witness}
		matches[key] = m
	}
	first, last := -1, -1 // of the run that is being read
	end := func() {
		if first < 0 {
			return
		}
		has, lacks := a, b
		if b.has[first] {
			has, lacks = b, a
		}
		if lacks.lacks(words, first, last) {
			m.add(Shared{
				Point: o.ID, At: words[first].At, Text: o.Text[words[first].At:words[last].End()],
				Against: has == b, Told: has.told,
			})
		} else if lacks.told {
			m.Unseen++
		}
		first = -1
	}
	for i, w := range words {
		if !prose.Substantial(w) {
			continue
		}
		if first >= 0 && a.has[i] != a.has[first] || a.has[i] == b.has[i] {
			end()
		}
		if a.has[i] != b.has[i] {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	end()
}

func (m *Rivalry) add(s Shared) {
	m.Shared = append(m.Shared, s)
	c := &m.For
	if s.Against {
		c = &m.Against
	}
	if s.Told {
		c.Told++
	} else {
		c.Words++
	}
}

// settled puts the witness first that more is shared with, and says how surely.
func (m *Rivalry) settled() Rivalry {
	out := *m
	if m.Against.all() > m.For.all() {
		out.Witness, out.Rival, out.For, out.Against, out.Shared = m.Rival, m.Witness, m.Against,
			m.For, nil
		for _, s := range m.Shared {
			s.Against = !s.Against
			out.Shared = append(out.Shared, s)
		}
	}
	enough := func(n int) bool { return n >= enoughShared && n >= timesMore*out.Against.all() }
	switch {
	case enough(out.For.Words):
		out.Outcome = PreferenceKeeps
	case enough(out.For.all()) && out.For.all() > out.Unseen:
		out.Outcome = PreferenceLeans
	default:
		out.Outcome = PreferenceNotEnough
	}
	return out
}

func (c SharedCount) all() int { return c.Words + c.Told }

// best gives the witnesses that are preferred to some and to which none is
// preferred, and how surely the surest of them is.
func (s *Sharing) best() ([]string, Preference) {
	var kept []string
	outcome := PreferenceNotEnough
	for _, m := range s.Matches { // the surest come first
		loses := slices.ContainsFunc(s.Matches, func(o Rivalry) bool {
			return o.Outcome != PreferenceNotEnough && o.Rival == m.Witness
		})
		if m.Outcome == PreferenceNotEnough || loses || slices.Contains(kept, m.Witness) {
			continue
		}
		if len(kept) == 0 {
			outcome = m.Outcome
		}
		kept = append(kept, m.Witness)
	}
	slices.Sort(kept)
	return kept, outcome
}
