// Package history follows a law through its versions, and says of each what it
// changed: one line of JSON for each version, so that the laws of a country are a file
// that any tool for lines can search.
//
//	err := history.Follow(ctx, "laws/harbour.md", versions, func(l *history.Line) error {
//		return history.Encode(w, l)
//	})
//
// What comes in is the text of each version with its name and date, oldest first, from
// wherever laws are kept; nothing is read from elsewhere here. Each text is read once
// ([outline.Parse]) and compared with the one before ([trail.Sequence]); a text with
// the bytes of the one before is not read at all, and effects are worked out for clauses that
// changed alone. Two versions are held at a time, and of older ones a few
// bytes for each provision that ever was and for each wording that went.
//
// # What a line says
//
// A [Line] is a version beside the one before that could be read: the clauses that came,
// went or changed, with their words on both sides and what the words do. [Change.Provision]
// is one name through all versions, also where numbers change. [Change.Back] says
// that the words stood in an older version, and not in the one before: they came back.
// A version that cannot be read is a line with the reason in [Line.Failed], and the next
// one is compared with the last that could be read.
//
// What a comparison cannot settle is not in a line: it has no confidence and no
// runner-up. [trail.Sequence] and [diff.Compare] have them.
//
// # Stability
//
// Before v1 the API and the format may change. From v1 both are stable.
package history
