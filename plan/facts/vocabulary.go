package facts

// A vocabulary remembers what the last readings of a reader found for words, as most words
// of a clause stood in the clauses before it. It takes a fifth off the time of reading. It has room
// for so many words, each in the one place that its letters give it, and holds no pointer.
type vocabulary struct {
	lang  *language
	words [1 << vocabularyBits]knownWord
}

const (
	vocabularyBits = 11
	longestKnown   = 40 // bytes of a word that is remembered
)

// A knownWord is a word as the text has it, and its token but for the place.
type knownWord struct {
	text       [longestKnown]byte
	size       uint8 // 0: none
	flags      tokenFlags
	word, stem int32
	holder     int32
}

// plainWord gives where the word at i ends and the hash of its bytes (FNV-1a), where
// nothing but letters of the commonest sort are in it and it ends with them; 0 else.
func plainWord(text string, i int, inner bool) (end int, hash uint32) {
	hash = 2166136261
	at := i
	for i < len(text) {
		c, size := text[i], 1
		switch low := c | 0x20; {
		case low >= 'a' && low <= 'z':
		case c < 0x80:
			if c == '.' && i <= at+2 || c == '\'' && inner { // U.S.
				return 0, 0
			}
			return i, hash
		case i+1 == len(text) || text[i+1]&0xC0 != 0x80:
			return 0, 0
		case c == 0xD0 || c == 0xD1, c == 0xC3 && text[i+1] != 0x97 && text[i+1] != 0xB7:
			// Cyrillic, Latin-1 but × and ÷
			size = 2
			hash = (hash ^ uint32(c)) * 16777619
			c = text[i+1]
		default:
			return 0, 0
		}
		hash = (hash ^ uint32(c)) * 16777619
		i += size
	}
	return i, hash
}

// known gives the place of a word, and whether it is that word which is there.
func (v *vocabulary) known(word string, hash uint32) (k *knownWord, ok bool) {
	k = &v.words[(hash^hash>>vocabularyBits^hash>>(2*vocabularyBits))%(1<<vocabularyBits)]
	return k, string(k.text[:k.size]) == word
}

// readWord reads the word at i and gives where it ends.
func (g *reading) readWord(t *token, i int) int {
	if g.vocabulary == nil {
		return g.scanWord(t, i)
	}
	end, hash := plainWord(g.text, i, g.lang.inner)
	if end == 0 || end-i > longestKnown {
		return g.scanWord(t, i)
	}
	word := g.text[i:end]
	k, ok := g.vocabulary.known(word, hash)
	if ok {
		t.flags |= k.flags
		t.word, t.stem, t.holder = k.word, k.stem, k.holder
		return end
	}
	var read token
	g.scanWord(&read, i) // which ends it there too
	k.size = uint8(copy(k.text[:], word))
	k.flags, k.word, k.stem, k.holder = read.flags, read.word, read.stem, read.holder
	t.flags |= k.flags
	t.word, t.stem, t.holder = k.word, k.stem, k.holder
	return end
}
