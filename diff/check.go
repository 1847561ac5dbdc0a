package diff

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// The codes of the rules that a comparison is held to, beside those of JSON in
// package diag and of values, texts and formats in package plan. See [Codes].
const (
	CodeIndexRange diag.Code = "index-range" // an index names nothing that is there
	// CodePointLinks: a point is in two links, or a link in none of both sides
	CodePointLinks  diag.Code = "point-links"
	CodePathMissing diag.Code = "path-missing" // a place in a tree that the links do not have
	CodeTextDiffers diag.Code = "text-differs" // words that do not stand where they are said to
	// CodeScriptOp: an edit whose members do not go with what it does
	CodeScriptOp diag.Code = "script-op"
	// CodeChangeName: an id or hash of words that is not what the recipe gives
	CodeChangeName   diag.Code = "change-name"
	CodeChangeRepeat diag.Code = "change-repeat" // two changes of one kind on one link
	CodeChangePoints diag.Code = "change-points" // a change of other points than its link has
	// CodeHeaderSum: a number in the header that is not the sum of what it counts
	CodeHeaderSum diag.Code = "header-sum"
)

func rules() []diag.CodeInfo {
	failure := func(code diag.Code, subject, message, advice string) diag.CodeInfo {
		return diag.CodeInfo{
			Code: code, Severity: diag.SeverityError, About: subject,
			Texts: []diag.Template{{Message: message, Advice: advice}},
		}
	}
	return []diag.CodeInfo{
		failure(CodeIndexRange, "an index names nothing that is there",
			`"{member}" is {index}, but there are {count}`, "indices count from 0"),
		failure(CodePointLinks, "a point is in two links, or a link has no point", `{what}`,
			"every point of both sides is in exactly one link"),
		failure(CodePathMissing, "a place in a tree that the links do not have",
			"there is no point at {path}", "paths are those of the clauses of the links"),
		failure(CodeTextDiffers, "words are said to stand where others do",
			`"{words}" does not stand there`, "the text at that place is: {there}"),
		failure(CodeScriptOp, "an edit whose members do not go with what it does", `{what}`,
			"see the operations of a script"),
		failure(CodeChangeName, "an id or hash of words is not what its recipe gives",
			`"{member}" is "{found}"; by its recipe it is "{want}"`,
			"it was changed, or made by something else"),
		failure(CodeChangeRepeat, "two changes of one kind are said of one link",
			`a second change "{kind}" of link {link}`, "first at {first}"),
		failure(CodeChangePoints, "a change speaks of other points than its link has",
			"the points are not those of link {link}",
			"old and new are the references of the link's clauses"),
		failure(CodeHeaderSum, "a number in the header is not the sum of what it counts",
			`"{member}" is {found}; counted are {want}`, "the header adds up, or it misleads"),
	}
}

// Check holds a comparison that was built or changed in Go to the rules that
// [Decode] holds a document to: indices in range, every point in exactly one
// link, places that exist, words that stand where they are said to, ids by their
// recipe, sums that add up. What [Compare] gives passes; so does a comparison of
// which changes or edits were left out. The error is a [*diag.Error] with every
// problem. It alters nothing; nil passes. Cost: linear in the comparison.
//
// What writes a comparison for people (package render) refuses one that does
// not pass: a forged text compares beautifully.
func Check(c *Comparison) error {
	found := strict.NewCollector(catalog())
	shape := comparisonShape()
	if c != nil {
		shape.Inspect(c, found)
		found.FormatIs(c.Format, strict.At("/format"), Format, plan.CodeUnknownFormat,
			plan.CodeNewerFormat)
		if !found.Misread() {
			check(c, found)
		}
	}
	return found.Err(found.Done(nil, shape))
}

// check adds to found what breaks the rules.
func check(c *Comparison, found *strict.Collector) {
	k := &checker{found: found, c: c}
	k.links()
	k.edits()
	k.changes()
	k.header()
}

// A checker holds one comparison to the rules.
type checker struct {
	found *strict.Collector
	c     *Comparison
	at    [2]map[string]placed // of either side, by path
}

// A placed is where a clause stands in the links.
type placed struct {
	link   int
	clause *Clause
}

func (k *checker) add(code diag.Code, here *diag.Path, member string, params ...strict.Param) {
	at := here.Pointer()
	if member != "" {
		at = at.Member(member)
	}
	k.found.Add(code, strict.At(at), append(params, strict.P("member", at.Last()))...)
}

// each calls f for each element of a list with the path to it.
func each[T any](k *checker, here *diag.Path, member string, list []T,
	f func(i int, here *diag.Path, x *T),
) {
	parent := here.Member(member)
	for i := range list {
		if k.found.Full() {
			return
		}
		at := parent.Index(i)
		f(i, &at, &list[i])
	}
}

// index checks an index into a list of count elements.
func (k *checker) index(here *diag.Path, member string, index, count int) bool {
	if index >= 0 && index < count {
		return true
	}
	k.add(CodeIndexRange, here, member, strict.P("index", strconv.Itoa(index)),
		strict.P("count", strconv.Itoa(count)))
	return false
}

// stands checks that words stand at a place of a text.
func (k *checker) stands(here *diag.Path, member, text string, at int, words string) bool {
	if at < 0 || at > len(text) || len(words) > len(text)-at || at < len(text) &&
		!utf8.RuneStart(text[at]) {
		k.add(plan.CodeTextRange, here, "at", strict.P("case", "outside"),
			strict.P("at", strconv.Itoa(at)), strict.P("len", strconv.Itoa(len(words))),
			strict.P("size", strconv.Itoa(len(text))))
		return false
	}
	if there := text[at : at+len(words)]; there != words {
		k.add(CodeTextDiffers, here, member, strict.P("words", words), strict.P("there", there))
		return false
	}
	return true
}

// value checks that an enumeration has one of its values.
func value[E interface {
	~string
	Valid() bool
}](k *checker, here *diag.Path, member string, v E, known []E) {
	if v.Valid() {
		return
	}
	names := make([]string, len(known))
	for i, e := range known {
		names[i] = string(e)
	}
	k.add(plan.CodeUnknownValue, here, member, strict.P("value", string(v)),
		strict.P("known", "known: "+strings.Join(names, ", ")))
}

// header checks the sums, where nothing that they count was left out.
func (k *checker) header() {
	if k.c.Left != 0 || len(k.c.Renumbered) > 0 {
		k.left()
		return
	}
	sum := func(here *diag.Path, member string, found, want int) {
		if found != want {
			k.add(CodeHeaderSum, here, member, strict.P("found", strconv.Itoa(found)),
				strict.P("want", strconv.Itoa(want)))
		}
	}
	for side, s := range []struct {
		member string
		side   *Side
	}{{"old", &k.c.Old}, {"new", &k.c.New}} {
		provisions := 0
		for path, p := range k.at[side] {
			if len(path) == len(pathKey([]int{0})) && p.clause.Role.Provision() {
				provisions++
			}
		}
		here := (*diag.Path)(nil).Member(s.member)
		sum(&here, "points", s.side.Points, provisions)
		if s.side.Claims < 0 {
			k.add(diag.CodeNumberRange, &here, "claims",
				strict.P("value", strconv.Itoa(s.side.Claims)), strict.P("min", "0"),
				strict.P("max", strconv.Itoa(1<<31-1)))
		}
	}
	if k.found.Misread() || slices.ContainsFunc(k.c.Links, func(l Link) bool {
		return len(l.Old)+len(l.New) == 0
	}) {
		return
	}
	here := (*diag.Path)(nil).Member("tally")
	got, want := k.c.Tally, k.c.tally(k.c.Blocks())
	sum(&here, "words", got.Words, want.Words)
	sum(&here, "substance", got.Substance, want.Substance)
	sum(&here, "absent", got.Absent, want.Absent)
	sum(&here, "oneSide", got.OneSide, want.OneSide)
	sum(&here, "neither", got.Neither, want.Neither)
}

// left checks the number of links that were left out.
func (k *checker) left() {
	if k.c.Left <= 0 {
		k.add(CodeHeaderSum, nil, "left", strict.P("found", strconv.Itoa(k.c.Left)),
			strict.P("want", "1 or more"))
	}
}

// keyBytes is how many bytes a key has for each level of a path.
const keyBytes = 8

// pathKey makes a key of a path: eight bytes an index, so that paths of one
// depth have keys of one length, and a key begins with those of the paths above it.
func pathKey(path []int) string {
	key := make([]byte, 0, keyBytes*len(path))
	for _, i := range path {
		for shift := 56; shift >= 0; shift -= 8 {
			key = append(key, byte(uint64(i)>>shift)) //nolint:gosec // any number will do as a key
		}
	}
	return string(key)
}
