package diff

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// changeID names a change by its place, so that a page can link to it and a
// later run finds it again though the words changed once more; see [Change] for
// the recipe. A link has one change of a kind at most, so no two changes of a
// comparison have one id.
func changeID(h *Change) string {
	names := func(refs []plan.Ref) string {
		s := make([]string, len(refs))
		for i, r := range refs {
			s[i] = r.String()
		}
		return strings.Join(s, ",")
	}
	return hashed("redraft.change/1", string(h.Kind), names(h.Old), names(h.New))
}

// changeWords names a change by what it says, so that it is found again between
// other drafts and under other numbers; see [Change] for the recipe.
func changeWords(kind Kind, l *Link) string {
	lines := []string{"redraft.words/1", string(kind)}
	for side, clauses := range [][]Clause{l.Old, l.New} {
		if side == 1 {
			lines = append(lines, ".")
		}
		for i := range clauses {
			for _, s := range []string{clauses[i].Heading, clauses[i].Text} {
				lines = append(lines, strings.Join(strings.Fields(s), " "))
			}
		}
	}
	return hashed(lines...)
}

func hashed(lines ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(lines, "\n") + "\n"))
	return hex.EncodeToString(sum[:8])
}
