package redline

// Forms returns the folded words of a text as Compare cuts it.
func Forms(text string) []string {
	var c Comparer
	c.words.reset(len(text)/5, false)
	c.old.reset(text)
	c.tokenize(&c.old, 0, len(text))
	var out []string
	for _, id := range c.old.ids {
		out = append(out, c.words.entries[id].form)
	}
	return out
}
