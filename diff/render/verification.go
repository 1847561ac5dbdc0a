package render

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// Verification writes for a terminal whether nothing but what was allowed changed: what
// is not allowed first, then what could not be told, what is allowed, what only follows
// it, and what was looked at and what was not. The options are [Width] and [WithLabels].
// A nil v is one of two drafts of which nothing was looked at. The error is that of the
// writer.
func Verification(w io.Writer, v *diff.Verification, opts ...Option) error {
	if v == nil {
		v = diff.Verify(nil)
	}
	set := settingsOf(opts)
	t := &verified{page: page{width: set.width}, view: &view{set: &set}, v: v}
	t.side(&v.Old, 0)
	t.side(&v.New, 1)
	t.line("")
	if v.Passed {
		t.item(0, "", 0, t.label("verify.passed"))
		t.line("")
	}
	t.list(t.label("verify.findings"), func(f *diff.Finding) bool { return !f.Unsure })
	t.list(t.label("verify.unsure"), func(f *diff.Finding) bool { return f.Unsure })
	t.besideRows()
	if _, err := io.WriteString(w, t.b.String()); err != nil {
		return fmt.Errorf("write the verification: %w", err)
	}
	return nil
}

// verified are the lines of a terminal for a verification.
type verified struct {
	page
	*view // for its labels alone: there is no comparison
	v     *diff.Verification
}

// name gives what a side is called.
func (t *verified) name(side int) string {
	names := [2]string{t.v.Old.Name, t.v.New.Name}
	if names[0] == names[1] || names[side] == "" {
		return [2]string{"old", "new"}[side]
	}
	return names[side]
}

func (t *verified) side(s *diff.Verified, side int) {
	const shown = 12 // figures of a digest
	points := t.label("verify.points", "n", strconv.Itoa(s.Points))
	if s.Points == 1 {
		points = t.label("verify.point")
	}
	coverage := t.label("verify.whole")
	if s.Coverage == plan.CoveragePartial || s.Coverage == plan.CoverageContents {
		coverage = t.label("verify.part")
	}
	digest := strings.TrimPrefix(s.Digest, "sha256:")
	t.item(0, "", 0, t.label("verify.side", "name", t.name(side), "points", points, "coverage",
		coverage, "digest", digest[:min(shown, len(digest))]))
}

const verifiedColumn = 6

// list writes the findings of one sort under their name.
func (t *verified) list(name string, wanted func(*diff.Finding) bool) {
	found := slices.DeleteFunc(slices.Clone(t.v.Findings), func(f diff.Finding) bool {
		return !wanted(&f)
	})
	if len(found) == 0 {
		return
	}
	t.item(0, "", 0, name)
	for i := range found {
		f := &found[i]
		place, what := t.place(f), t.what(f)
		if place == "" {
			t.item(2, "", 0, what)
			continue
		}
		if Columns(place) >= verifiedColumn-1 {
			t.item(2, "", 0, t.label("verify.in", "place", place, "what", what))
			continue
		}
		t.item(2, place, verifiedColumn-1, what)
	}
}

// place says where a finding is.
func (t *verified) place(f *diff.Finding) string {
	switch {
	case f.Part != "":
		return f.Part
	case f.At == f.Now || f.Now == "":
		return f.At
	case len(f.Old)+len(f.New) == 0: // a draft as a whole
		return f.At + f.Now
	case f.At == "":
		return t.label("verify.new", "now", f.Now)
	default:
		return t.label("verify.now", "at", f.At, "now", f.Now)
	}
}

// what says what is found: the kind of change with what it does, or else the words, and
// why it is no more than that.
func (t *verified) what(f *diff.Finding) string {
	var parts []string
	for _, e := range f.Effects {
		if e.Kind.Changes() && e.Sentence != "" {
			parts = append(parts, strings.TrimSuffix(e.Sentence, "."))
		}
	}
	if len(parts) == 0 || f.Kind != diff.KindReworded {
		if f.Kind != "" {
			parts = append([]string{t.label("verify.kind." + string(f.Kind))}, parts...)
		}
		parts = append(parts, t.words(f.Words)...)
	}
	if why := t.label("verify.ground." + string(f.Ground)); why != "" && f.Ground.Valid() {
		parts = append(parts, why)
	}
	return strings.Join(parts, t.label("clauses"))
}

// words gives the words of a finding, the first of them.
func (t *verified) words(all []diff.Exchange) []string {
	const most = 3
	var out []string
	for _, e := range all[:min(most, len(all))] {
		old, new := opening(e.Old), opening(e.New)
		switch {
		case old == "" && new == "":
		case old == "":
			out = append(out, t.label("verify.come", "new", new))
		case new == "":
			out = append(out, t.label("verify.gone", "old", old))
		default:
			out = append(out, t.label("verify.words", "old", old, "new", new))
		}
	}
	return out
}

// besideRows writes what is allowed, what follows, and what was looked at.
func (t *verified) besideRows() {
	var rows [][2]string
	add := func(name string, parts []string) {
		if len(parts) > 0 {
			rows = append(rows, [2]string{name, strings.Join(parts, t.label("clauses"))})
		}
	}
	add(t.label("verify.allowed"), t.short(t.v.Allowed))
	add(t.label("verify.following"), t.short(t.v.Following))
	add(t.label("verify.idle"), t.v.Idle)
	add(t.label("verify.looked"), t.each(t.v.Old.Looked, t.v.New.Looked, t.label("verify.all")))
	add(t.label("verify.left"), t.each(t.v.Old.Unread, t.v.New.Unread, t.label("verify.none")))
	var tracked []string
	for side, n := range []int{t.v.Old.Tracked, t.v.New.Tracked} {
		switch {
		case n == 1:
			tracked = append(tracked, t.label("verify.change", "name", t.name(side)))
		case n > 1:
			tracked = append(tracked, t.label("verify.changes", "n", strconv.Itoa(n), "name",
				t.name(side)))
		}
	}
	add(t.label("verify.tracked"), tracked)
	column := 0
	for _, r := range rows {
		column = max(column, Columns(r[0])+2)
	}
	for _, r := range rows {
		t.item(0, r[0], column, r[1])
	}
}

// short gives findings on one line: each point with what became of it.
func (t *verified) short(list []diff.Finding) []string {
	var places []string
	what := make(map[string][]string)
	for i := range list {
		f := &list[i]
		place := t.place(f)
		if what[place] == nil {
			places = append(places, place)
		}
		parts := t.words(f.Words)
		if len(parts) == 0 || f.Kind != diff.KindReworded && f.Kind != "" {
			parts = append([]string{t.label("verify.kind." + string(f.Kind))}, parts...)
		}
		what[place] = append(what[place], strings.Join(parts, t.label("list")))
	}
	for i, place := range places {
		places[i] = t.label("verify.in", "place", place, "what",
			strings.Join(what[place], t.label("list")))
	}
	return places
}

// each gives what is to be said of both sides, once where it is the same.
func (t *verified) each(old, new []string, otherwise string) []string {
	text := func(list []string) string {
		if len(list) == 0 {
			return otherwise
		}
		return strings.Join(list, t.label("list"))
	}
	if slices.Equal(old, new) {
		return []string{text(old)}
	}
	return []string{
		t.label("verify.of", "name", t.name(0), "what", text(old)),
		t.label("verify.of", "name", t.name(1), "what", text(new)),
	}
}

// VerificationJSON writes a verification as JSON in the format
// [diff.VerificationFormat], laid out as [JSON] does. Text that is not UTF-8 is refused
// with a [*diag.Error]; any other error is the writer's.
func VerificationJSON(w io.Writer, v *diff.Verification) error {
	if v == nil {
		v = diff.Verify(nil)
	}
	named := *v
	named.Format = diff.VerificationFormat
	return writeJSON(w, verificationShape(), &named)
}

// verificationShape is made once and never changes.
var verificationShape = sync.OnceValue(func() *strict.Shape { return shapeOf[diff.Verification]() })
