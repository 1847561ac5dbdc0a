// Package laws makes laws with their versions, and says of each version what was done
// to the one before: the truth that what finds changes is held against. Every sentence
// is put together here; nobody passed any of it.
//
// Only tests, benchmarks and the program in the folder repository import it.
package laws

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
)

// A Law is what a law is made by. The same law is the same bytes on every machine.
type Law struct {
	Seed     uint64
	Sections int // of the first version
	Versions int
	Changed  int // paragraphs and sections changed in each version, per mille
}

// A Version is one version of a law.
type Version struct {
	Date       string // as 2006-01-02
	Text       string
	Paragraphs map[string]string // their words, by number
	Done       []Operation       // what was done to the version before
}

// An Operation is one thing that was done to a law, and where.
type Operation struct {
	Kind string // such as Lengthen
	At   string // the number of the paragraph, as "12.2", or of the section, as "12"
}

// The sorts of operations.
const (
	Lengthen  = "lengthen"  // a period to act in is longer
	Shorten   = "shorten"   // it is shorter
	Raise     = "raise"     // a fee is higher
	Lower     = "lower"     // it is lower
	Permit    = "permit"    // a duty is a permission
	Bind      = "bind"      // a permission is a duty
	Condition = "condition" // a duty or a permission depends on something
	Release   = "release"   // it no longer does
	Reword    = "reword"    // other words of one meaning
	Cite      = "cite"      // another section is named
	Insert    = "insert"    // a section is put in
	Repeal    = "repeal"    // a section is taken out
	Restore   = "restore"   // a section that was taken out stands there again
	Orphan    = "orphan"    // a paragraph names a section that was taken out
	Adopt     = "adopt"     // the section that it names stands there again
)

const (
	firstYear  = 1990 // of the first versions
	paragraphs = 2    // of a section, and up to twice as many
	perPart    = 12   // sections
	citing     = 6    // one paragraph in so many names another section
	perMille   = 1000
)

// maker holds a law between two versions.
type maker struct {
	law      Law
	chance   *rand.Rand
	sections []*section
	gone     []*section // those that were taken out
	inserted map[string]int
	done     []Operation
}

// All gives the versions of the law, each made when it is asked for.
func (l Law) All() iter.Seq[Version] {
	return func(yield func(Version) bool) {
		m := &maker{
			law: l, chance: rand.New(rand.NewPCG(l.Seed, 1)),
			inserted: make(map[string]int),
		}
		for i := range l.Sections {
			m.sections = append(m.sections, m.newSection(fmt.Sprint(i+1), i/perPart))
		}
		for _, s := range m.sections {
			m.cite(s)
		}
		for k := range l.Versions {
			m.done = nil
			if k > 0 {
				m.amend()
			}
			v := Version{
				Date: fmt.Sprintf("%d-%02d-01", firstYear+k, 1+m.law.Seed%12),
				Text: m.text(), Paragraphs: m.paragraphs(), Done: m.done,
			}
			if !yield(v) {
				return
			}
		}
	}
}

// text writes the law down.
func (m *maker) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s Act\n\n", capital(subjects[m.law.Seed%uint64(len(subjects))]))
	part := -1
	for _, s := range m.sections {
		if s.part != part {
			part = s.part
			fmt.Fprintf(&b, "## Part %d\n\n", part+1)
		}
		fmt.Fprintf(&b, "§ %s %s\n\n", s.number, s.heading)
		for i, p := range s.paragraphs {
			fmt.Fprintf(&b, "(%d) %s\n\n", i+1, p.text())
		}
	}
	return b.String()
}

// paragraphs gives the words of each paragraph.
func (m *maker) paragraphs() map[string]string {
	out := make(map[string]string)
	for _, s := range m.sections {
		for i, p := range s.paragraphs {
			out[fmt.Sprintf("%s.%d", s.number, i+1)] = p.text()
		}
	}
	return out
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
