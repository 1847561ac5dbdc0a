package diff

import (
	"fmt"
	"slices"
	"strings"
)

// An Allowance is one thing that may have changed between two drafts: see [Verify].
// The zero Allowance allows nothing.
type Allowance struct {
	// Point names a point, by its printed numbers from the first level down ("7.2"), its
	// id, or "preamble" and "closing" for all of these; "*" names every point. A number is
	// that of the older draft; of the newer one it names what the older draft has not, or
	// what stands there under a number that the older draft does not use.
	Point string `json:"point,omitempty"`
	// Kinds are what may have become of the point and of what stands below it. Without
	// them, and without Wording, that is everything but, of the point itself, a removal, a
	// move, a split, a merger and a regrouping.
	Kinds []Kind `json:"kinds,omitempty"`
	// words that are known to carry nothing may be others, and signs
	Wording bool `json:"wording,omitempty"`
	// a part of the files that was not looked at: its bytes may be others
	Unread string `json:"unread,omitempty"`
}

// everyPoint is what [Allowance].Point has for all points.
const everyPoint = "*"

// wordingOnly is what an allowance has in the place of a kind for [Allowance].Wording.
const wordingOnly = "wording"

// ParseAllowance reads an allowance as it is typed:
//
//	point=4                the words of point 4 and of what stands below it, whatever they do
//	point=9:wording        of point 9 only what carries nothing
//	point=12:removed       that point 12 is gone
//	point=4:reworded,moved
//	point=*:wording        wording anywhere
//	unread=heads of pages  other bytes in a part that is not looked at
//
// After the colon stand "wording" or kinds of change (see [Kinds]). The error says what
// is wrong and what there is.
func ParseAllowance(s string) (Allowance, error) {
	what, name, ok := strings.Cut(s, "=")
	name = strings.TrimSpace(name)
	if !ok || name == "" {
		return Allowance{},
			fmt.Errorf(
				"diff: %q allows nothing: point=NUMBER, point=NUMBER:wording or unread=NAME is "+
					"expected", s)
	}
	switch strings.TrimSpace(what) {
	case "unread":
		return Allowance{Unread: name}, nil
	case "point":
	default:
		return Allowance{},
			fmt.Errorf("diff: %q allows nothing: what is before the sign = must be point or unread",
				s)
	}
	point, kinds, limited := strings.Cut(name, ":")
	a := Allowance{Point: strings.TrimSpace(point)}
	if a.Point == "" {
		return Allowance{}, fmt.Errorf("diff: %q names no point", s)
	}
	if !limited {
		return a, nil
	}
	for kind := range strings.SplitSeq(kinds, ",") {
		switch kind = strings.TrimSpace(kind); {
		case kind == wordingOnly:
			a.Wording = true
		case Kind(kind).Valid():
			a.Kinds = append(a.Kinds, Kind(kind))
		default:
			return Allowance{},
				fmt.Errorf("diff: %q cannot be allowed of a point: there are %s and %s", kind,
					wordingOnly, kindNames())
		}
	}
	return a, nil
}

func kindNames() string {
	var names []string
	for _, k := range Kinds() {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}

// String gives a in the form that [ParseAllowance] reads; "" for the zero Allowance.
func (a Allowance) String() string {
	if a.Point == "" {
		if a.Unread == "" {
			return ""
		}
		return "unread=" + a.Unread
	}
	var kinds []string
	if a.Wording {
		kinds = append(kinds, wordingOnly)
	}
	for _, k := range a.Kinds {
		kinds = append(kinds, string(k))
	}
	if len(kinds) == 0 {
		return "point=" + a.Point
	}
	return "point=" + a.Point + ":" + strings.Join(kinds, ",")
}

// whole reports whether a allows whatever the words of a point do.
func (a Allowance) whole() bool { return a.Point != "" && !a.Wording && len(a.Kinds) == 0 }

// covers reports whether a kind of change of a point is allowed, of the point that is
// named or of one below it. Wording is looked at by itself.
func (a Allowance) covers(kind Kind, named bool) bool {
	if a.whole() {
		return !named || !structural(kind)
	}
	return slices.Contains(a.Kinds, kind)
}

// structural reports whether a kind says what became of a point as a whole, so that
// it must be named to be allowed.
func structural(k Kind) bool {
	switch k {
	case KindRemoved, KindMoved, KindSplit, KindMerged, KindRegrouped:
		return true
	default:
		return false
	}
}

// allowsUnread reports whether a part that was not looked at may differ. A name may
// stand without the count before it.
func (a Allowance) allowsUnread(name string) bool {
	return a.Unread != "" && (strings.EqualFold(a.Unread, name) ||
		strings.EqualFold(a.Unread, partName(name)))
}

// partName gives the name of a part without a count: "2 comments".
func partName(s string) string {
	if count, rest, ok := strings.Cut(s, " "); ok && strings.Trim(count, "0123456789") == "" {
		if !strings.HasSuffix(rest, "s") {
			rest += "s"
		}
		return rest
	}
	return s
}
