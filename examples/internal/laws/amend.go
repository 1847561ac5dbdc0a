package laws

import (
	"fmt"
	"slices"
)

// structural is one change in so many that concerns a whole section.
const structural = 6

// tries is how often an operation is drawn for each that is wanted: what was drawn cannot
// be done everywhere.
const tries = 8

// amend makes the next version. No paragraph is changed twice in one version.
func (m *maker) amend() {
	n := 0
	for _, s := range m.sections {
		n += len(s.paragraphs)
	}
	touched := make(map[*section]bool)
	wanted := max(1, n*m.law.Changed/perMille)
	for range tries * wanted {
		if len(m.done) >= wanted {
			return
		}
		if m.chance.IntN(structural) == 0 {
			m.structure(touched)
			continue
		}
		s := m.sections[m.chance.IntN(len(m.sections))]
		if !touched[s] {
			touched[s] = true
			k := m.chance.IntN(len(s.paragraphs))
			if kind := m.change(s, s.paragraphs[k]); kind != "" {
				m.note(kind, fmt.Sprintf("%s.%d", s.number, k+1))
			}
		}
	}
}

func (m *maker) note(kind string, at string) {
	m.done = append(m.done, Operation{Kind: kind, At: at})
}

// change does one thing to a paragraph; "" nothing that can be done was drawn.
func (m *maker) change(s *section, p *paragraph) string {
	r := m.chance
	switch r.IntN(8) {
	case 0, 1:
		if p.days == 0 {
			return ""
		}
		was := p.days
		for p.days == was {
			p.days = 10 + r.IntN(80)
		}
		if p.days > was {
			return Lengthen
		}
		return Shorten
	case 2, 3:
		if p.fee == 0 {
			return ""
		}
		was := p.fee
		for p.fee == was {
			p.fee = 10 * (2 + r.IntN(90))
		}
		if p.fee > was {
			return Raise
		}
		return Lower
	case 4, 5:
		p.may = !p.may
		if p.may {
			return Permit
		}
		return Bind
	case 6:
		if p.condition == "" {
			p.condition = pick(r, conditions)
			return Condition
		}
		p.condition = ""
		return Release
	default:
		if p.cited != nil {
			return m.citeAnother(s, p)
		}
		p.form ^= 1
		return Reword
	}
}

func (m *maker) citeAnother(s *section, p *paragraph) string {
	other := m.sections[m.chance.IntN(len(m.sections))]
	if other == p.cited || other == s || !slices.Contains(m.sections, p.cited) {
		return ""
	}
	p.cited = other
	return Cite
}

// structure puts a section in, takes one out, or puts one back.
func (m *maker) structure(touched map[*section]bool) {
	r := m.chance
	at := r.IntN(len(m.sections))
	switch {
	case r.IntN(3) == 0:
		after := m.sections[at]
		base := digits(after.number)
		if m.inserted[base] >= 20 {
			return
		}
		s := m.newSection(base+string(rune('a'+m.inserted[base])), after.part)
		m.inserted[base]++
		touched[s] = true
		m.put(s)
		m.note(Insert, s.number)
	case r.IntN(2) == 0 && len(m.gone) > 0:
		s := m.gone[0]
		if touched[s] {
			return
		}
		m.gone = m.gone[1:]
		touched[s] = true
		m.put(s)
		m.note(Restore, s.number)
		m.citing(s, Adopt, touched)
	default:
		s := m.sections[at]
		if touched[s] || len(m.sections) < perPart {
			return
		}
		touched[s] = true
		m.sections = slices.Delete(m.sections, at, at+1)
		m.gone = append(m.gone, s)
		m.note(Repeal, s.number)
		m.citing(s, Orphan, touched)
	}
}

// put puts a section where its number belongs.
func (m *maker) put(s *section) {
	at, _ := slices.BinarySearchFunc(m.sections, s, func(a, b *section) int {
		return compareNumbers(a.number, b.number)
	})
	m.sections = slices.Insert(m.sections, at, s)
}

// citing notes what becomes of the paragraphs that name a section. What else is done to
// these in the version would be told of the same words: nothing is.
func (m *maker) citing(s *section, kind string, touched map[*section]bool) {
	for _, other := range m.sections {
		for k, p := range other.paragraphs {
			if p.cited == s && other != s {
				touched[other] = true
				m.note(kind, fmt.Sprintf("%s.%d", other.number, k+1))
			}
		}
	}
}

// digits gives a number without the letter behind it.
func digits(number string) string {
	if last := number[len(number)-1]; last >= 'a' {
		return number[:len(number)-1]
	}
	return number
}

func compareNumbers(a, b string) int {
	x, y := digits(a), digits(b)
	if len(x) != len(y) {
		return len(x) - len(y)
	}
	if x != y {
		if x < y {
			return -1
		}
		return 1
	}
	return len(a) - len(b) + letter(a) - letter(b)
}

func letter(s string) int { return int(s[len(s)-1]) }
