package news

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// What a fragment says of itself: the digests of what it was made from, and the ids of
// its points.
var (
	madeFrom = regexp.MustCompile(`data-rd-plan="([^"]*)"`)
	pointID  = regexp.MustCompile(`<section class="rd-point[^"]*" id="([^"]*)"`)
	outside  = regexp.MustCompile(`[^A-Za-z0-9-]`) // what no id of a fragment has
)

// A checker holds fragments against two states of a plan.
type checker struct {
	old, now *plan.Plan
	news     *news.News
	sums     [2]string // digests of both states
	pairs    map[[2]string]*pair
}

// A pair is two drafts in both states.
type pair struct {
	was, is string   // digests of the texts
	stale   []string // the points of which a fragment would be another one now
}

// fragments lists those that are stale, each with what made it so.
func (c *checker) fragments(call *shell.Call, names []string) error {
	files, err := htmlFiles(names)
	if err != nil {
		return err
	}
	for i, p := range []*plan.Plan{c.old, c.now} {
		sum := sha256.New()
		if err := plan.Encode(sum, p); err != nil {
			return fmt.Errorf("the digest of a plan: %w", err)
		}
		c.sums[i] = fmt.Sprintf("sha256:%x", sum.Sum(nil))
	}
	stale := 0
	for _, name := range files {
		data, err := call.Files.Bytes(name)
		if err != nil {
			return err
		}
		lines, err := c.judge(string(data))
		if err != nil {
			return err
		}
		for _, line := range lines {
			fmt.Fprintf(call, "%s: %s\n", words.Escape(name), words.Escape(line))
		}
		stale += min(len(lines), 1)
	}
	if stale == 0 {
		fmt.Fprintf(call, "None of %d files is stale.\n", len(files))
	}
	return nil
}

// htmlFiles lists files, and those of folders whose name ends in .html or .htm.
func htmlFiles(names []string) ([]string, error) {
	var out []string
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil || !info.IsDir() {
			out = append(out, name) // whoever reads it says what is wrong
			continue
		}
		entries, err := os.ReadDir(name)
		if err != nil {
			return nil, fmt.Errorf("read the folder: %w", err)
		}
		for _, e := range entries {
			if ext := filepath.Ext(e.Name()); !e.IsDir() && (ext == ".html" || ext == ".htm") {
				out = append(out, filepath.Join(name, e.Name()))
			}
		}
	}
	return out, nil
}

// judge says what of a file is stale, and why; nothing of what no longer is, or never
// was, a fragment of this plan.
func (c *checker) judge(text string) ([]string, error) {
	var out []string
	for _, at := range madeFrom.FindAllStringSubmatchIndex(text, -1) {
		digest, rest := text[at[2]:at[3]], text[at[1]:]
		if next := madeFrom.FindStringIndex(rest); next != nil {
			rest = rest[:next[0]] // a page may hold several
		}
		ids := pointID.FindAllStringSubmatch(rest, -1)
		switch {
		case len(ids) > 0 && strings.Contains(digest, " "):
			for _, id := range ids {
				line, err := c.point(id[1], digest)
				if err != nil {
					return nil, err
				}
				if line != "" && !slices.Contains(out, line) {
					out = append(out, line)
				}
			}
		case digest == c.sums[0] && c.sums[0] != c.sums[1]:
			out = append(out, "stale: it is of the plan as it was; make it anew")
		case digest != c.sums[1] && digest != c.sums[0]:
			out = append(out, "made from neither state of the plan; make it anew")
		}
	}
	return out, nil
}

// point says whether one point of a fragment is stale, and why; "" it is not.
func (c *checker) point(id, digest string) (string, error) {
	one, two, anchor := c.drafts(id)
	if one == "" {
		return "", nil
	}
	p, err := c.pair(one, two)
	if err != nil {
		return "", err
	}
	name := fmt.Sprintf("point %s of %s and %s", anchor, one, two)
	if digest != p.was && digest != p.is {
		return name + ": made from neither state of the plan; make it anew", nil
	}
	if digest != p.was || !slices.ContainsFunc(p.stale, func(s string) bool {
		return anchorOf(s) == anchor || strings.HasPrefix(anchor, "at-") && anchorOf(s) != s
	}) {
		return "", nil
	}
	return name + ": stale (" + strings.Join(c.why(one, two, anchor), "; ") + ")", nil
}

// anchorOf gives what the id of a point ends with by its number.
func anchorOf(number string) string {
	return strings.Trim(outside.ReplaceAllString(number, "-"), "-")
}

// drafts finds the two drafts whose ids stand in that of a point, and what stands behind
// them; "" none do.
func (c *checker) drafts(id string) (one, two, anchor string) {
	for i := range c.now.Versions {
		for k := range c.now.Versions {
			a, b := c.now.Versions[i].ID, c.now.Versions[k].ID
			_, rest, ok := strings.Cut(id, "-"+anchorOf(a)+"--"+anchorOf(b)+"-")
			if ok && len(a)+len(b) > len(one)+len(two) { // of ids that begin alike the longer ones
				one, two, anchor = a, b, rest
			}
		}
	}
	return one, two, anchor
}

// pair compares two drafts in both states, once.
func (c *checker) pair(one, two string) (*pair, error) {
	key := [2]string{one, two}
	if p := c.pairs[key]; p != nil {
		return p, nil
	}
	older, err := diff.Between(c.old, one, two)
	if err != nil {
		return nil, err
	}
	newer, err := diff.Between(c.now, one, two)
	if err != nil {
		return nil, err
	}
	p := &pair{
		was: older.Old.Digest + " " + older.New.Digest,
		is:  newer.Old.Digest + " " + newer.New.Digest,
	}
	if p.stale, err = page.Changed(older, newer, c.old, c.now); err != nil {
		return nil, err
	}
	if c.pairs == nil {
		c.pairs = make(map[[2]string]*pair)
	}
	c.pairs[key] = p
	return p, nil
}

// why gives the kinds of what is new of a point, in the order of the kinds; what stands
// beside it where nothing is.
func (c *checker) why(one, two, anchor string) []string {
	table := render.English()
	var out []string
	for i := range c.news.Items {
		item := &c.news.Items[i]
		subjects := []plan.Ref{item.At, item.Other}
		for _, s := range []*plan.Statement{
			c.now.Statement(item.At.Statement),
			c.old.Statement(item.At.Statement),
		} {
			if s == nil {
				continue
			}
			for _, target := range s.About {
				subjects = append(subjects, target.Ref)
			}
		}
		if !slices.ContainsFunc(subjects, func(r plan.Ref) bool {
			return (r.Version == one || r.Version == two) && c.numbered(r, anchor)
		}) {
			continue
		}
		if why := table.With("news.kind." + string(item.Kind)); !slices.Contains(out, why) {
			out = append(out, why)
		}
	}
	if len(out) == 0 {
		out = append(out, "its text, or what stands beside it")
	}
	return out
}

// numbered reports whether a place is at a point of the first level with a number, or
// below it.
func (c *checker) numbered(r plan.Ref, anchor string) bool {
	if r.Point == "" {
		return false
	}
	top, _, _ := strings.Cut(r.Point, ".")
	v := cmp.Or(c.now.Version(r.Version), c.old.Version(r.Version))
	if v != nil {
		if p := v.Point(top); p != nil && p.Number != "" {
			return anchorOf(p.Number) == anchor
		}
	}
	return anchorOf(top) == anchor
}
