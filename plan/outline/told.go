package outline

// A sample is one level of a numbering that was told.
type sample struct {
	dress
	class class
}

// readSamples reads the numbering that was told.
func (p *parser) readSamples() {
	for _, words := range p.numbering {
		text := words + " Words"
		m := appendMarkers(nil, text, skipBlanks(text, 0), 0)
		bare := appendMarkers(nil, words, skipBlanks(words, 0), 0)
		switch {
		case len(bare) > 0 && bare[0].close == closeLine:
			p.samples = append(p.samples, sampleOf(&bare[0]))
		case len(m) > 0:
			p.samples = append(p.samples, sampleOf(&m[0]))
		default:
			p.find(CodeBadSample, 0, 0, "words", words)
		}
	}
}

// sampleOf makes a sample of a marker: (i) is a roman number, since lists begin
// with it.
func sampleOf(m *marker) sample {
	v := m.reads[0]
	for _, u := range m.readings() {
		if u.first() {
			v = u
			break
		}
	}
	return sample{m.dress, v.class}
}

// toldChoice decides on a marker by the samples of the numbering: its level is
// that of the sample in its dress.
func (s *sequence) toldChoice(m *marker) (choice, bool) {
	if s.inSentence(m) {
		return choice{}, false
	}
	for k, sample := range s.samples {
		if sample.bold || sample.print != m.print {
			continue
		}
		if m.bullet != 0 {
			return s.toldStep(m, numeral{}, k), true
		}
		for _, v := range m.readings() {
			if v.class == sample.class {
				return s.toldStep(m, v, k), true
			}
		}
	}
	return choice{}, false
}

// toldStep takes v as a number of the k-th sample.
func (s *sequence) toldStep(m *marker, v numeral, k int) choice {
	c := choice{level: len(s.open), value: v, opens: true, told: k}
	for c.level > 0 && s.open[c.level-1].told > k {
		c.level--
	}
	if c.level > 0 && s.open[c.level-1].told == k {
		c.level--
		c.opens = false
	}
	switch {
	case m.bullet != 0:
	case c.opens && !v.first():
		c.code = CodeStartsLate
	case c.opens || v.follows(&s.open[c.level].last):
	case v.first():
		c.code = CodeRestarts
	default:
		c.code = stepCode(v.order(s.open[c.level].last))
	}
	return c
}
