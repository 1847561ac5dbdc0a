package align

// content reports whether word says what a clause is about: it is no figure, nor as common as the
// words are that clauses are built with. In few texts that says little, and how long a word is says
// more: see weigh.
func (t *texts) content(word int32) bool {
	v := t.v
	texts := len(t.s[0].texts) + len(t.s[1].texts)
	often := 100*int(v.holders[0][word]+v.holders[1][word]) + expected*brief[v.runes[word]]
	return t.worded(word) && often <= max(contentMost, 100*texts/contentOf)
}

// worded reports whether word is no figure.
func (t *texts) worded(word int32) bool { return !t.v.figure[word] }
