package say

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// Called gives what sentences call the versions of a plan, by their ids: how the title
// of each begins, or all of it where several begin so, or its id where it has none or
// several have it. An id is for files, and tells a reader of print nothing. Of the two
// versions of a comparison it gives what [Link] and [Links] call them. It alters nothing.
func Called(versions []plan.Version) map[string]string {
	out := make(map[string]string)
	forms := []func(*plan.Version) string{
		func(v *plan.Version) string { return short(v.Title) },
		func(v *plan.Version) string { return bracketed(v.Title) },
	}
	for i := range versions {
		v := &versions[i]
		out[v.ID] = v.ID
		for _, form := range forms {
			name := form(v)
			n := 0
			for k := range versions {
				if form(&versions[k]) == name {
					n++
				}
			}
			if name != "" && n == 1 {
				out[v.ID] = name
				break
			}
		}
	}
	return out
}

// short gives the beginning of a title, before what is put in brackets or behind a
// comma.
func short(title string) string {
	title, _, _ = strings.Cut(title, " (")
	title, _, _ = strings.Cut(title, ", ")
	return inside(title)
}

// bracketed gives a title with what stands behind a comma in
// brackets: so it may stand inside of a sentence.
func bracketed(title string) string {
	before, after, ok := strings.Cut(inside(title), ", ")
	switch {
	case !ok:
		return before
	case strings.ContainsAny(title, "()"):
		return before + ", " + after
	}
	return before + " (" + after + ")"
}

// inside gives a title as it stands inside of a sentence.
func inside(title string) string {
	if rest, ok := strings.CutPrefix(title, "The "); ok {
		return "the " + rest
	}
	return title
}

// version names a version in a sentence, with an article: not what has one, is one
// word, and so a name or an id, or is somebody's.
func (s speech) version(name string) string {
	first, _, several := strings.Cut(name, " ")
	if !several || first == "the" || strings.HasSuffix(first, "'s") ||
		strings.HasSuffix(first, "’s") {
		return name
	}
	return s.With("version.name", "name", name)
}
