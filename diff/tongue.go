package diff

import (
	"strings"

	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/plan"
)

// tongues gives two versions with their languages, where a text by itself does
// not say in which it is and is plainly in another one than the other side: words
// of two languages are not compared, and what stands in either is neither added
// nor deleted. Where one of the two does not speak clearly both are left as they
// are.
func tongues(old, new *plan.Version) (a, b *plan.Version) {
	if !mute(old) && !mute(new) {
		return old, new
	}
	x, y := spoken(old), spoken(new)
	if lang.MayBeOne(x, y) {
		return old, new
	}
	return speaking(old, x), speaking(new, y)
}

// mute reports whether a version is a text by itself that does not say in which
// language it is.
func mute(v *plan.Version) bool {
	return v != nil && len(v.Witnesses) == 0 && lang.Base(v.Language) == ""
}

// spoken gives the language of a version as it says it, or, of a text by itself,
// as it seems.
func spoken(v *plan.Version) string {
	if !mute(v) {
		if v == nil {
			return ""
		}
		return v.Language
	}
	const enough = 1 << 14 // bytes
	var text strings.Builder
	for _, p := range v.All() {
		text.WriteString(p.Heading + "\n" + p.Text + "\n")
		if text.Len() > enough {
			break
		}
	}
	return lang.Guess(text.String())
}

// speaking gives v in a language, if it names none.
func speaking(v *plan.Version, tag string) *plan.Version {
	if !mute(v) {
		return v
	}
	out := *v
	out.Language = tag
	return &out
}
