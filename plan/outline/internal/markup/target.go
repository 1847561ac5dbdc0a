package markup

import "strings"

// A target is an element that a footnote on a page is: it is called from before it.
type target struct{ at, from, to, end int }

// noteAt gives the footnote with an address on the page that begins with "#", behind
// the call of it; false if no element behind it has that name.
func (r *reader) noteAt(address string) (target, bool) {
	if r.ids == nil {
		r.findIDs()
	}
	at, ok := r.ids[strings.TrimPrefix(address, "#")]
	if !ok || at <= r.at {
		return target{}, false
	}
	t, ok := r.readTagAt(at)
	if !ok || t.close || !isNoteElement(t.name) {
		return target{}, false
	}
	from, end, ok := r.elementEnd(&t)
	return target{at: at, from: t.end, to: from, end: end}, ok && end-at <= mostNote
}

// mostNote is the longest footnote, in bytes with its tags.
const mostNote = 1 << 14

func isNoteElement(name string) bool {
	switch name {
	case "li", "p", "div", "aside", "dd", "section", "tr", "td":
		return true
	}
	return false
}

// findIDs finds the elements that have names, once for a text.
func (r *reader) findIDs() {
	r.ids = make(map[string]int)
	for at := 0; at < len(r.text); at++ {
		n := strings.IndexByte(r.text[at:], '<')
		if n < 0 {
			return
		}
		at += n
		if t, ok := r.readTagAt(at); ok && !t.close && strings.Contains(t.attrs, "=") &&
			isNoteElement(t.name) {
			if id, ok := t.attr("id"); ok && id != "" {
				if _, twice := r.ids[id]; !twice {
					r.ids[id] = at
				}
			}
			at = t.end - 1
		}
	}
}

// callNote ties the footnote at an address to the call that stands here, and has it
// left out where it stands.
func (r *reader) callNote(address string) {
	if r.inside {
		return
	}
	t, ok := r.noteAt(address)
	if !ok {
		return
	}
	words := strings.Trim(noteWords(r.text[t.from:t.to]), " ↩↑⏎^\ufe0e\ufe0f\u00a0")
	if words == "" {
		return
	}
	r.page.Notes = append(r.page.Notes, Note{At: r.at, Text: words})
	if r.notes == nil {
		r.notes = make(map[int]int)
	}
	r.notes[t.at] = t.end
}

// skipNote leaves out a footnote that is tied to its call.
func (r *reader) skipNote() bool {
	end, ok := r.notes[r.at]
	if ok {
		r.put(r.at, end, KindRemark, "")
	}
	return ok
}
