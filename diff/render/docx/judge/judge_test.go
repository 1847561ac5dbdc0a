package judge

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/docx"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// saved writes a document to a file of the test.
func saved(t *testing.T, write func(b *bytes.Buffer) error) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, write(&b))
	name := filepath.Join(t.TempDir(), "x.docx")
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o600))
	return name
}

// output runs a program.
func output(ctx context.Context, t *testing.T, program string, args ...string) string {
	t.Helper()
	var errs bytes.Buffer
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	require.NoError(t, err, "%s is needed: %s%s", program, out, errs.String())
	return string(out)
}

// validator is what npm ci in this folder installs.
const validator = "node_modules/.bin/ooxml-validator"

// valid holds a document to the Open XML SDK.
func valid(t *testing.T, name string) {
	t.Helper()
	assert.Contains(t, output(t.Context(), t, validator, name), `"ok": true`)
}

// pandoc reads a document.
func pandoc(t *testing.T, name, changes, to string) string {
	t.Helper()
	return output(t.Context(), t, "pandoc", "-f", "docx", "-t", to, "--wrap=none",
		"--track-changes="+changes, name)
}

// words gives the words of a text.
func words(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// wordsOf gives the words of points in order, with their labels.
func wordsOf(points []plan.Point) string {
	var out []string
	for i := range points {
		p := &points[i]
		if p.Numbering != plan.NumberingEditorial {
			out = append(out, p.Number)
		}
		out = append(out, p.Heading, p.Text, wordsOf(p.Points))
	}
	return words(strings.Join(out, " "))
}

// texts are two states of a contract: words, numbers and headings that differ, clauses
// that came, went, moved and were split.
var texts = [2]string{`This contract is made between the Port of Lisbon and the tenant.

# 1. Rent

1.1 The rent is 600 euros a month and is due on the first day of each month.

1.2 Rent that is late bears interest of 3 percent a year.

# 2. Repairs

2.1 The tenant repairs the roof every spring without being asked.

2.2 The landlord repairs the pipes within two weeks of being told, and the tenant lets the workers in at any hour of the day.

# 3. Keys

3.1 The tenant has three keys.

3.2 Lost keys are paid for.

Done at Lisbon, 1 May 2026.`, `This contract is made between the Port of Porto and the tenant.

# 1. Rent and fees

1.1 The rent is 650 euros a month and is due on the third day of each month.

1.2 The tenant repairs the roof every spring without being asked twice.

1.3 Rent that is late bears interest of 3 percent a year.

# 2. Repairs

2.1 The landlord repairs the pipes within two weeks of being told.

2.2 The tenant lets the workers in at any hour of the day.

# 3. Pets

3.1 Dogs are allowed, cats are not.

# 4. Keys

4.1 The tenant has three keys.

Done at Porto, 2 May 2026.`}

func contract(t *testing.T) (old, new *plan.Version) {
	t.Helper()
	return outline.Parse(texts[0]).Version, outline.Parse(texts[1]).Version
}

func TestPandocAcceptsAndRejects(t *testing.T) {
	t.Parallel()
	old, new := contract(t)
	for _, pair := range [][2]*plan.Version{{old, new}, {new, old}, {old, old}} {
		name := saved(t, func(b *bytes.Buffer) error {
			return docx.Write(b, diff.Compare(pair[0], pair[1]))
		})
		valid(t, name)
		assert.Equal(t, wordsOf(pair[1].Points), words(pandoc(t, name, "accept", "plain")))
		assert.Equal(t, wordsOf(pair[0].Points), words(pandoc(t, name, "reject", "plain")))
	}
}

func TestPandocReadsMarks(t *testing.T) {
	t.Parallel()
	c, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	require.NoError(t, err)
	got := pandoc(t, saved(t, func(b *bytes.Buffer) error {
		return docx.Write(b, c)
	}), "all", "markdown")
	assert.Contains(t, got,
		`[Europe]{.deletion author="redraft comparison"}[NATO]{.insertion author="redraft comparison"}`)
	assert.Contains(t, got, `author="redraft comparison"}`)
	assert.Contains(t, got, "comment-start")
	assert.Regexp(t, `(?m)^\[\^\d+\]: .*Axios`, got)
}

// TestEveryPair holds every pair of the embedded plan to the validator, both ways of
// writing it, and tables of all its drafts.
func TestEveryPair(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	var ids []string
	for i := range p.Versions {
		ids = append(ids, p.Versions[i].ID)
	}
	for _, old := range ids {
		t.Run(old, func(t *testing.T) {
			t.Parallel()
			for _, new := range ids {
				c, err := diff.Between(p, old, new)
				require.NoError(t, err)
				valid(t, saved(t, func(b *bytes.Buffer) error { return docx.Write(b, c) }))
			}
			c, err := diff.Between(p, "us-28", old)
			require.NoError(t, err)
			valid(t, saved(t, func(b *bytes.Buffer) error { return docx.Columns(b, c) }))
		})
	}
	table, err := trail.Tabulate(p, ids)
	require.NoError(t, err)
	valid(t, saved(t, func(b *bytes.Buffer) error { return docx.Table(b, table) }))
}

func TestHostile(t *testing.T) {
	t.Parallel()
	other := outline.Parse("1. Files are kept.").Version
	for name, text := range map[string]string{
		"marks":   `1. </w:t></w:r><w:p> & "x" ]]> <!-- a -->` + "\n2. <script>alert(1)</script>",
		"control": "1. a\x01b\x0cc\x1b[31m d\xff\u202ee\ufffe",
		"long":    "1. " + strings.Repeat("word ", 200_000),
		"deep":    strings.Repeat("(a) ", 100) + "end",
		"empty":   "",
	} {
		v := outline.Parse(text).Version
		for i, c := range []*diff.Comparison{diff.Compare(v, other), diff.Compare(other, v)} {
			t.Run(fmt.Sprint(name, i), func(t *testing.T) {
				t.Parallel()
				valid(t, saved(t, func(b *bytes.Buffer) error { return docx.Write(b, c) }))
				valid(t, saved(t, func(b *bytes.Buffer) error { return docx.Columns(b, c) }))
			})
		}
	}
}

// TestLibreOffice has every clause of both texts in what LibreOffice prints of the
// document, with the words of the marks.
func TestLibreOffice(t *testing.T) {
	t.Parallel()
	old, new := contract(t)
	name := saved(t, func(b *bytes.Buffer) error { return docx.Write(b, diff.Compare(old, new)) })
	dir := t.TempDir()
	output(t.Context(), t, "soffice", "-env:UserInstallation=file://"+dir+"/profile", "--headless",
		"--convert-to", "pdf", "--outdir", dir, name)
	got := words(output(t.Context(), t, "pdftotext", "-layout", filepath.Join(dir, "x.pdf"), "-"))
	for _, want := range []string{
		"The rent is 600", "euros a month and is due on the", "Dogs are allowed cats are not",
		"Lost keys are paid for",
		"The tenant repairs the roof every spring without being asked twice",
		"The tenant has three keys", "Done at", "Rent", "Repairs", "Pets",
	} {
		assert.Contains(t, strings.Join(strings.Fields(got), " "), want)
	}
}
