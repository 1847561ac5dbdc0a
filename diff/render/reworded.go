package render

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/identify"
)

// Rewording writes for a terminal, as a paragraph beside a comparison, that a text may
// be another in other words, which goes by the name draft. It writes nothing where it
// hardly is. The options are [Width] and [WithLabels]. The error is that of the writer.
func Rewording(w io.Writer, r *identify.Rewording, draft string, opts ...Option) error {
	if !r.May() {
		return nil
	}
	s := settingsOf(opts)
	p := page{width: s.width}
	p.item(0, "", 0, (&view{set: &s}).rewording(r, draft))
	if _, err := io.WriteString(w, p.b.String()); err != nil {
		return fmt.Errorf("write the rewording: %w", err)
	}
	return nil
}

// rewording says that a text may be another in other words.
func (v *view) rewording(r *identify.Rewording, draft string) string {
	const shown = 4
	var list []string
	for i, x := range r.Pairs {
		if i == shown {
			break
		}
		list = append(list, v.label("copies.pair", "words", x.Words, "known", x.Known))
	}
	pairs := strings.Join(list, v.label("list"))
	if len(r.Pairs) > shown {
		pairs = v.label("copies.pairs", "pairs", pairs)
	}
	return v.label("copies.reworded", "draft", draft, "n", strconv.Itoa(r.Points), "all",
		strconv.Itoa(r.Of), "x", strconv.Itoa(r.Exchanged), "words", strconv.Itoa(r.Words), "pairs",
		pairs)
}
