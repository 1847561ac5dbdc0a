package history

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A law is a file through the commits of a repository, by whatever path.
type law struct {
	name     string
	path     string // the last
	versions []version
}

// A version is a law as one commit has it.
type version struct {
	commit *commit
	path   string
	mode   string
	blob   string
	gone   bool
}

// pathIn gives the path of a version as its line has it: "" where it is the name of the law.
func (v *version) pathIn(l *law) string {
	if v.path == l.name {
		return ""
	}
	return shown(v.path)
}

// A collection gathers the laws of a repository, commit by commit.
type collection struct {
	standing map[string]*law // by path
	struck   map[string]*law // those that are kept no longer, by their last path
	all      []*law
	merges   int
}

func newCollection() *collection {
	return &collection{standing: make(map[string]*law), struck: make(map[string]*law)}
}

// add takes what a commit changed. What was renamed leaves its path before anything comes
// to one.
func (k *collection) add(c *commit) {
	if c.merge {
		k.merges++
	}
	moved := make(map[string]*law)
	for _, r := range c.records {
		switch r.status {
		case 'R':
			moved[r.from] = k.standing[r.from]
			delete(k.standing, r.from)
		case 'D':
			if l := k.standing[r.to]; l != nil {
				l.versions = append(l.versions, version{commit: c, path: r.to, gone: true})
				delete(k.standing, r.to)
				k.struck[r.to] = l
			}
		}
	}
	for _, r := range c.records {
		if r.status == 'D' {
			continue
		}
		l := moved[r.from]
		if r.from == "" {
			l = k.standing[r.to]
		}
		if l == nil && k.struck[r.to] != nil {
			l = k.struck[r.to]
			delete(k.struck, r.to)
		}
		if l == nil {
			l = new(law)
			k.all = append(k.all, l)
		}
		l.path = r.to
		l.versions = append(l.versions, version{commit: c, path: r.to, mode: r.mode, blob: r.blob})
		k.standing[r.to] = l
	}
	c.records = nil
}

// laws gives those whose last path is wanted, by name. The name is that path; where a law
// that is kept no longer had one that another has now, the commit that ended it stands
// behind it.
func (k *collection) laws(want func(path string) bool) []*law {
	var out []*law
	for _, l := range k.all {
		if !want(l.path) {
			continue
		}
		l.name = shown(l.path)
		if other := k.standing[l.path]; other != nil && other != l {
			l.name += "@" + l.versions[len(l.versions)-1].commit.hash
		}
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b *law) int { return strings.Compare(a.name, b.name) })
	return out
}

// shown gives a path as text: bytes that are no UTF-8 as \x and their value.
func shown(p string) string {
	if utf8.ValidString(p) {
		return p
	}
	var b strings.Builder
	for len(p) > 0 {
		r, n := utf8.DecodeRuneInString(p)
		if r == utf8.RuneError && n == 1 {
			q := strconv.QuoteToASCII(p[:1])
			b.WriteString(q[1 : len(q)-1])
		} else {
			b.WriteString(p[:n])
		}
		p = p[n:]
	}
	return b.String()
}

// wanted makes of patterns what says of a path whether one of them has it: as a whole, as
// a folder that it lies in, or, of patterns without a slash, as its last part.
func wanted(patterns []string) (func(p string) bool, error) {
	for _, pattern := range patterns {
		if _, err := path.Match(pattern, ""); err != nil {
			return nil, err
		}
	}
	return func(p string) bool {
		return slices.ContainsFunc(patterns, func(pattern string) bool {
			return matches(pattern, p)
		})
	}, nil
}

func matches(pattern, p string) bool {
	pattern = strings.TrimSuffix(pattern, "/")
	if !strings.Contains(pattern, "/") {
		if ok, err := path.Match(pattern, path.Base(p)); ok && err == nil {
			return true
		}
	}
	for ; p != "." && p != "/"; p = path.Dir(p) {
		if ok, err := path.Match(pattern, p); ok && err == nil {
			return true
		}
	}
	return false
}
