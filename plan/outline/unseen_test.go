package outline_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestUnseenTexts holds the texts that were written without sight of the code to
// what is read of them: see testdata/unseen/README.md.
func TestUnseenTexts(t *testing.T) {
	t.Parallel()
	holdTexts(t, "testdata/unseen/*.expected", 40, score{14, 14, 36})
}

// TestFreshTexts does so with texts that were written before they were read: see
// testdata/fresh/README.md.
func TestFreshTexts(t *testing.T) {
	t.Parallel()
	holdTexts(t, "testdata/fresh/*.expected", 10, score{0, 0, 10})
}

// TestTwelveTexts does so with texts in the manner of laws, codes, resolutions and pages:
// see testdata/twelve/README.md.
func TestTwelveTexts(t *testing.T) {
	t.Parallel()
	holdTexts(t, "testdata/twelve/*.expected", 12, score{4, 2, 10})
}

// A score counts lines that were not read as written, lines that were read and are not
// there, and texts that were read right.
type score struct{ missed, wrong, right int }

// holdTexts holds some texts to their trees: no score may get worse.
func holdTexts(t *testing.T, pattern string, count int, worst score) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	require.Len(t, files, count)
	lines, missed, wrong, right := 0, 0, 0, 0
	for _, file := range files {
		tree, err := os.ReadFile(file)
		require.NoError(t, err)
		text, err := os.ReadFile(strings.TrimSuffix(file, ".expected") + ".txt")
		require.NoError(t, err)
		o := outline.Parse(string(text))
		checkTiles(t, string(text), o)
		left := make(map[string]int) // of what is expected
		for _, line := range expectedLines(string(tree)) {
			left[line]++
			lines++
		}
		m, w := 0, 0
		for _, line := range readLines(o.Version.Points, 0) {
			if left[line] == 0 {
				w++
				t.Logf("%s: read %s", filepath.Base(file), line)
				continue
			}
			left[line]--
		}
		for line, n := range left {
			m += n
			if n > 0 {
				t.Logf("%s: want %s", filepath.Base(file), line)
			}
		}
		if m+w > 0 {
			t.Logf("%s: %d missed, %d false", filepath.Base(file), m, w)
		} else {
			right++
		}
		missed, wrong = missed+m, wrong+w
	}
	t.Logf("%d missed, %d false of %d, %d of %d texts right", missed, wrong, lines, right,
		len(files))
	assert.LessOrEqual(t, missed, worst.missed)
	assert.LessOrEqual(t, wrong, worst.wrong)
	assert.GreaterOrEqual(t, right, worst.right)
}

// expectedLines gives the lines of a tree that its writer saw, in the form of
// readLines.
func expectedLines(tree string) (out []string) {
	for line := range strings.Lines(tree) {
		line = strings.TrimRight(line, "\n")
		kind, words, ok := strings.Cut(line, ": ")
		switch {
		case ok && (kind == "layout" || kind == "note"):
		case ok && (kind == "heading" || kind == "preamble" || kind == "closing"):
			out = append(out, kind+" "+lettersOf(words))
		default:
			level := (len(line) - len(strings.TrimLeft(line, " "))) / len("  ")
			cells := strings.SplitN(strings.TrimSpace(line)+" ", " |", 3)
			for len(cells) < 3 {
				cells = append(cells, "")
			}
			number := bareNumber(cells[0])
			switch {
			case strings.ContainsAny(cells[0], "–¶"):
				number = "-"
			case isAnnexWord(number):
				number, cells[1] = "-", cells[0]+cells[1]
			}
			out = append(out, strconv.Itoa(level)+" "+number+"|"+lettersOf(cells[1])+"|"+
				lettersOf(cells[2]))
		}
	}
	return out
}

// readLines gives the lines of a tree that was read.
func readLines(points []plan.Point, level int) (out []string) {
	for _, p := range points {
		switch words := lettersOf(shortened(p.Text)); p.Role {
		case plan.RolePreamble, plan.RoleClosing:
			if p.Heading != "" {
				out = append(out, "heading "+lettersOf(p.Heading))
			}
			out = append(out, string(p.Role)+" "+words)
		case plan.RoleHeading:
			out = append(out, "heading "+lettersOf(p.Heading))
		default:
			number := bareNumber(p.Number)
			if p.Number == "" {
				number = "-"
			}
			out = append(out, strconv.Itoa(level)+" "+number+"|"+lettersOf(p.Heading)+"|"+words)
		}
		out = append(out, readLines(p.Points, level+1)...)
	}
	return out
}

// shortened gives the first four and the last two words of a text of more than
// seven.
func shortened(s string) string {
	words := strings.Fields(s)
	if len(words) <= 7 {
		return s
	}
	return strings.Join(words[:4], " ") + " … " + strings.Join(words[len(words)-2:], " ")
}

// lettersOf gives the letters and digits of s, small.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) {
			return r
		}
		return -1
	}, strings.ToLower(s))
}

// bareNumber gives a number without the word of its unit.
func bareNumber(s string) string {
	s = lettersOf(s)
	for _, unit := range []string{
		"artikkel", "artikel", "article", "artículo", "artigo", "artykuł", "articolo", "artikla",
		"članak", "článek", "čl", "madde", "cikk", "άρθρο", "المادة", "अनुच्छेद",
		"стаття", "розділ", "rule", "section", "capo", "abschnitt", "kapitel", "část", "paragraph",
		"part", "livre", "titre", "título", "capítulo", "rozdział", "no", "bölüm", "第", "条", "章",
		"节", "º", "art",
	} {
		s = strings.TrimSuffix(strings.TrimPrefix(s, unit), unit)
	}
	return s
}

// isAnnexWord reports whether s is a word for an annex, with its number or without.
func isAnnexWord(s string) bool {
	switch strings.TrimRight(s, "0123456789i") {
	case "annex", "schedule", "anlage", "anhang", "додаток", "załącznik":
		return true
	}
	return false
}

// TestSixteenTexts does so with texts of laws, orders and contracts in ten languages: see
// testdata/sixteen/README.md.
func TestSixteenTexts(t *testing.T) {
	t.Parallel()
	holdTexts(t, "testdata/sixteen/*.expected", 16, score{0, 0, 16})
}

// TestSixTexts does so with six more: see testdata/six/README.md.
func TestSixTexts(t *testing.T) {
	t.Parallel()
	holdTexts(t, "testdata/six/*.expected", 6, score{1, 1, 5})
}
