package redline

// Forms returns the folded words of a text as Compare cuts it.
func Forms(text string) (forms []string) {
	for _, w := range Cut(text) {
		forms = append(forms, w.Form)
	}
	return forms
}

// A CutWord is a word as Compare cuts it: what it is folded to, and where it begins.
type CutWord struct {
	Form string
	At   int
}

// Cut returns the words of a text.
func Cut(text string) (words []CutWord) {
	var c Comparer
	c.words.reset(len(text)/5, false)
	c.old.reset(text)
	c.tokenize(&c.old, 0, len(text))
	for i, id := range c.old.ids {
		words = append(words, CutWord{c.words.entries[id].form, int(c.old.tokens[i].at)})
	}
	return words
}
