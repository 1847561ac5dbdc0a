package identify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan/facts"
)

// A Stray is a passage that belongs to no point of the text, as far as its form
// shows: an advertisement, the caption of a picture, a line that leads to other
// pages. It stands on a line of its own, no known copy of any draft has it, and
// either it has words that only a publisher's lines have, or it is no sentence,
// states nothing and has next to no word of the plan's. It says nothing for or
// against any draft. Not all such lines are known by this.
type Stray struct {
	// id of the point of the text that has the line, a heading or a paragraph too
	Point string `json:"point"`
	// byte in the words of that point: its heading, a line feed and its text, or the one that it
	// has
	At   int    `json:"at"`
	Text string `json:"text"`
}

// What a line must be to be taken for the publisher's by its form.
const (
	strayWords  = 15 // at most
	strayKnown  = 4  // one in so many of its words, or fewer, is one of the plan's
	strayOthers = 5  // so many of the text's points, but one, end as sentences do
)

// openings gives the words that only lines of a publisher's begin with, folded.
func openings() []string {
	return []string{
		"read more", "read also", "read next", "also read", "story continues", "article continues",
		"continue reading", "continues below",
		"subscribe to", "subscribe now", "subscribe for", "sign up for", "sign up to",
		"sign up now", "follow us", "click here", "click to", "tap to",
		"share this", "share on", "join our telegram", "join us on", "join the conversation",
		"download our", "download the app", "get the app", "get our app",
		"listen to this", "get our newsletter", "enjoying this article",
		"this article is more than", "why you can trust", "save article", "copy link",
		"all rights reserved", "support our journalism", "support our work", "skip to",
		"skip advertisement", "you may also like", "most read", "most viewed",
		"trending now", "recommended stories", "recommended for you", "sponsored by",
		"our standards", "getty images", "ap photo", "file photo",
		"published by", "last updated", "updated on", "this story has been updated",
		"lire aussi", "à lire aussi", "abonnez-vous", "suivez-nous", "la suite après",
		"lesen sie auch", "lesen sie mehr", "mehr zum thema", "jetzt abonnieren", "folgen sie uns",
		"lea también", "lee también", "te puede interesar", "suscríbase", "suscríbete", "síguenos",
		"leggi anche", "iscriviti alla", "leia também",
		"читайте також", "дивіться також", "підписуйтесь", "підпишіться", "підписатися",
		"приєднуйтесь до", "хочете отримувати",
		"читайте также", "читать также", "смотрите также", "подписывайтесь", "подпишитесь",
		"подписаться", "czytaj także", "czytaj też", "zobacz także",
	}
}

// marks gives the words that show a line to be a publisher's wherever they stand in
// it, if it binds nobody and counts nothing, folded.
func marks() []string {
	return []string{
		"our newsletter", "our newsletters", "daily newsletter", "weekly newsletter",
		"free newsletter", "telegram channel", "telegram-канал", "whatsapp channel",
		"opens in new window", "opens in a new tab", "after advertisement", "getty images",
		"via getty", "our podcast", "our journalism", "our subscribers",
		"our app", "push notifications", "breaking news alerts", "unsere newsletter",
		"unseren newsletter", "notre newsletter", "nuestro boletín", "наш канал",
	}
}

// labels gives the words that are a publisher's where a line has no others, or
// where a colon or a bar parts them from what follows.
func labels() []string {
	return []string{
		"advertisement", "advertising", "advert", "ad", "ads", "sponsored", "sponsored content",
		"promoted", "related", "related articles", "related stories",
		"more on this story", "see also", "photo", "photos", "image", "picture", "video", "watch",
		"listen", "credit", "copyright", "share", "comments", "newsletter",
		"read", "more", "loading", "next up", "up next", "file photo",
		"publicité", "photo ©", "anzeige", "werbung", "foto", "publicidad", "publicidade",
		"pubblicità", "reklama", "реклама", "фото", "відео", "видео",
	}
}

// stray finds what of the text belongs to no point of it.
func (q *query) stray() {
	s := strayer{
		q: q, reader: facts.NewReader(facts.Parties(q.p.Parties)), ended: q.ended(),
		openings: openings(), marks: marks(), labels: labels(),
	}
	if tag := q.t.Version.Language; tag != "" {
		s.reader = facts.NewReader(facts.Parties(q.p.Parties), facts.Language(tag))
	}
	for i := range q.units {
		u := &q.units[i]
		own, found, at := []byte(u.own), false, 0
		for line := range strings.Lines(u.own) {
			if n := s.reach(line, u.own[:at], !u.frame); n > 0 {
				q.strays = append(q.strays,
					Stray{Point: q.t.Nodes[u.node].Point.ID, At: at, Text: u.text[at : at+n]})
				for k := at; k < at+n; k++ {
					own[k] = ' '
				}
				if at > 0 && goesOn(u.own[:at], u.text[at+n:]) {
					own[at-1], own[at+n] = ' ', ' '
				}
				u.part(at + n)
				found = true
			}
			at += len(line)
		}
		if found {
			u.own = string(own)
			u.stray = strings.TrimSpace(u.own) == ""
		}
	}
}

// ended reports whether most points of the text end as sentences do.
func (q *query) ended() bool {
	n, all := 0, 0
	for i := range q.units {
		switch u := &q.units[i]; {
		case u.frame:
			continue
		case endsSentence(u.text):
			n++
		}
		all++
	}
	return n*strayOthers >= all*(strayOthers-1)
}

// endsSentence reports whether a text ends with a mark that ends a sentence.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pf, unicode.Pe) || r == '"' || r == '\''
	})
	return s != "" && strings.ContainsRune(".!?…;:,。؟", lastRune(s))
}

func lastRune(s string) rune {
	r := []rune(s[max(0, len(s)-len("\U0010FFFF")):])
	return r[len(r)-1]
}

// A strayer tells the lines of a publisher's.
type strayer struct {
	q                       *query
	reader                  *facts.Reader
	ended                   bool // most points of the text end as sentences do
	openings, marks, labels []string
	known                   []string // all that is known of any draft, once asked
	stems                   map[string]bool
}

// goesOn reports whether a sentence goes on behind what was put into it.
func goesOn(before, after string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(after, unicode.IsSpace))
	return strings.TrimSpace(before) != "" && !endsSentence(before) && unicode.IsLower(first)
}

// part begins a line in the bare text of a unit at a space: what follows is the text's
// own again.
func (u *unit) part(at int) {
	if at < len(u.bare) && u.bare[at] == ' ' {
		u.bare = u.bare[:at] + "\n" + u.bare[at+1:]
	}
}

// reach gives how many bytes of a line are the publisher's, from its beginning: all of
// it, or what stands before words that a known copy has, where a sentence was cut in
// two by such a line and its second half ran into that; 0: none.
func (s *strayer) reach(line, before string, provision bool) int {
	line = strings.TrimRight(line, "\r\n")
	folded := prose.Folded(line)
	if s.opens(folded) || s.marked(folded) || slices.ContainsFunc(s.labels, func(l string) bool {
		return strings.HasPrefix(folded, l+" ")
	}) {
		if n := s.own(line); n < len(line) {
			head := strings.TrimRightFunc(line[:n], unicode.IsSpace)
			folded := prose.Folded(head)
			if (s.opens(folded) || s.labelled(head, folded) || s.marked(folded) &&
				!s.binds(head)) && !s.stands(folded) {
				return len(head)
			}
		}
	}
	if s.is(line, before, provision) {
		return len(line)
	}
	return 0
}

// own gives the byte of a line from which on it has the words of a known copy, and
// enough of them to say something; its end: there are none.
func (s *strayer) own(line string) int {
	const enough = 3 // words
	all := prose.Words(line)
	at := len(line)
	for k := len(all) - enough; k > 0; k-- {
		if !s.stands(prose.Folded(line[all[k].At:])) {
			break
		}
		at = all[k].At
	}
	return at
}

// is reports whether a line is the publisher's. Before stands what the same point
// has before it; a line of what is no provision shows it by its beginning alone.
func (s *strayer) is(line, before string, provision bool) bool {
	numbered := strings.HasPrefix(line, " ") // by a number that was lost
	line = strings.TrimSpace(line)
	folded := prose.Folded(line)
	switch {
	case folded == "":
		return false
	case s.opens(folded), s.labelled(line, folded), s.marked(folded) && !s.binds(line):
		return !s.stands(folded)
	case numbered || !provision || !s.ended || !s.q.numbered || strings.TrimSpace(before) == "" ||
		!endsSentence(before) || endsSentence(line):
		return false // may be an item of a list
	}
	if last := lastRune(strings.TrimSpace(before)); last == ':' || last == ';' || last == ',' {
		return false
	}
	return len(strings.Fields(folded)) <= strayWords && !s.binds(line) && s.strange(line) &&
		!s.stands(folded)
}

// opens reports whether folded words begin as only a publisher's do.
func (s *strayer) opens(folded string) bool {
	return slices.ContainsFunc(s.openings, func(o string) bool {
		return folded == o || strings.HasPrefix(folded, o+" ")
	})
}

// marked reports whether folded words have some that only a publisher's have.
func (s *strayer) marked(folded string) bool {
	spaced := " " + folded + " "
	return slices.ContainsFunc(s.marks, func(m string) bool {
		return strings.Contains(spaced, " "+m+" ")
	})
}

// labelled reports whether a line is a publisher's label, alone or before a colon.
func (s *strayer) labelled(line, folded string) bool {
	if slices.Contains(s.labels, folded) {
		return true
	}
	i := strings.IndexAny(line, ":|©–—·")
	if dash := strings.Index(line, " - "); i < 0 {
		i = dash
	}
	return i > 0 && slices.Contains(s.labels, prose.Folded(line[:i])) ||
		strings.HasPrefix(line, "©")
}

// binds reports whether a line states a detail that a draft would: whom it binds,
// or how much, or when.
func (s *strayer) binds(line string) bool {
	return slices.ContainsFunc(s.reader.Read(line), func(f facts.Found) bool {
		return f.Kind != facts.KindParty
	})
}

// strange reports whether most words of a line are none of the plan's.
func (s *strayer) strange(line string) bool {
	s.look()
	all := stems(line)
	n := 0
	for _, stem := range all {
		if s.stems[stem] {
			n++
		}
	}
	return n*strayKnown <= len(all)
}

// stands reports whether a known copy of any draft has some folded words.
func (s *strayer) stands(folded string) bool {
	s.look()
	return slices.ContainsFunc(s.known, func(k string) bool {
		return strings.Contains(k, " "+folded+" ")
	})
}

// look reads what is known, once.
func (s *strayer) look() {
	if s.stems != nil {
		return
	}
	s.stems = make(map[string]bool)
	for _, k := range s.q.all {
		s.known = append(s.known, spaced(k))
		for _, stem := range stems(k) {
			s.stems[stem] = true
		}
	}
}
