package trail_test

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// A code is a law of many articles through its versions: each article is three
// sentences, every tenth cites another article, and in each version about two in a
// hundred are reworded, one in a thousand is put in behind another (12a), and one in
// a thousand is repealed. Every hundred articles stand in a chapter, if chapters are
// asked for.
type code struct {
	articles   int
	chapters   bool
	paragraphs bool // each sentence is a point below an article that has no more than a number
}

// pick gives a number below n that depends on what it is for alone.
func pick(n int, weights ...int) int {
	x := uint64(0x9e3779b97f4a7c15)
	for _, k := range weights {
		x = (x ^ uint64(k)) * 0xbf58476d1ce4e5b9
		x ^= x >> 29
	}
	return int(x % uint64(n))
}

var (
	who = strings.Fields(
		"registrar council owner tenant carrier insurer court keeper guardian trustee broker agent warden clerk")
	does = strings.Fields(
		"records notifies pays delivers examines refuses grants inspects returns publishes approves withdraws")
	what = strings.Fields(
		"deed vessel invoice permit claim inventory licence account parcel survey notice bond register seal lease mooring")
	how = strings.Fields("promptly yearly monthly quarterly publicly jointly freely")
)

func word(list []string, weights ...int) string { return list[pick(len(list), weights...)] }

// sentence gives sentence s of article i in its revision r.
func (c code) sentence(i, s, r int) string {
	end := fmt.Sprintf("within %d days after the %s of the %s %s it.", 5+pick(56, i, s, r, 6),
		word(what, i, s, r, 7), word(who, i, s, r, 8), word(does, i, s, r, 9))
	if pick(10, i, s, 10) == 0 {
		end = fmt.Sprintf("as article %d says.", 1+pick(c.articles, i, s, r, 11))
	}
	return fmt.Sprintf("The %s %s the %s of the %s %s %s", word(who, i, s, r, 1),
		word(does, i, s, r, 2), word(what, i, s, r, 3), word(who, i, s, r, 4),
		word(how, i, s, r, 5), end)
}

// article gives article i in a version.
func (c code) article(i, version int, number string) plan.Point {
	revised := [3]int{}
	for k := 1; k <= version; k++ {
		if pick(50, i, k, 12) == 0 {
			revised[pick(3, i, k, 13)] = k
		}
	}
	var text []string
	for s, r := range revised {
		text = append(text, c.sentence(i, s, r))
	}
	if c.paragraphs {
		q := plan.Point{Number: number}
		for k, s := range text {
			q.Points = append(q.Points, plan.Point{
				Number:  fmt.Sprintf("(%d)", k+1),
				Content: plan.Content{Text: s},
			})
		}
		return q
	}
	return plan.Point{
		Number: number, Heading: fmt.Sprintf("The %s and the %s", word(who, i, 14),
			word(what, i, 15)),
		Content: plan.Content{Text: strings.Join(text, " ")},
	}
}

// version gives one version of the code.
func (c code) version(version int) *plan.Version {
	v := &plan.Version{ID: fmt.Sprintf("v%02d", version), Language: "en"}
	var articles []plan.Point
	flush := func() {
		if c.chapters && len(articles) > 0 {
			n := len(v.Points) + 1
			articles = []plan.Point{{
				Number:  strconv.Itoa(n),
				Heading: "Of the " + word(what, n) + " and the " + word(who, n), Points: articles,
			}}
		}
		v.Points = append(v.Points, articles...)
		articles = nil
	}
	for i := range c.articles {
		if pick(1000, i, 16) >= version || version < 1 { // not repealed
			articles = append(articles, c.article(i, version, strconv.Itoa(i+1)))
		}
		if pick(1000, i, 17) < version { // put in
			articles = append(articles, c.article(c.articles+i, version, strconv.Itoa(i+1)+"a"))
		}
		if c.chapters && i%100 == 99 {
			flush()
		}
	}
	flush()
	return v
}

// versions gives the first versions of the code, each made when it is asked for.
func (c code) versions(n int) iter.Seq2[*plan.Version, error] {
	return func(yield func(*plan.Version, error) bool) {
		for k := range n {
			if !yield(c.version(k), nil) {
				return
			}
		}
	}
}
