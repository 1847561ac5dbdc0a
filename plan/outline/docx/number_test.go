package docx_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// lists makes numbering.xml of definitions and uses.
func lists(inside string) map[string]string {
	return map[string]string{
		"numbering": "<w:numbering " + word + ">" + inside + "</w:numbering>",
		"styles":    styles,
	}
}

func lvl(at int, format, text string, more ...string) string {
	return fmt.Sprintf(
		`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s</w:lvl>`, at, format, text, strings.Join(more, ""))
}

func abstract(id int, inside string) string {
	return fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d">%s</w:abstractNum>`, id, inside)
}

func num(id, of int, more ...string) string {
	return fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>%s</w:num>`, id, of,
		strings.Join(more, ""))
}

// TestFormats holds the formats of numbers to what Word prints.
func TestFormats(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		format string
		start  int
		want   string // three in a row
	}{
		{"decimal", 9, "9 10 11"},
		{"decimalZero", 8, "08 09 10"},
		{"lowerLetter", 25, "y z aa"},
		{"upperLetter", 52, "ZZ AAA BBB"},
		{"lowerRoman", 3, "iii iv v"},
		{"upperRoman", 1998, "MCMXCVIII MCMXCIX MM"},
		{"ordinal", 11, "11th 12th 13th"},
		{"ordinal", 21, "21st 22nd 23rd"},
		{"cardinalText", 19, "Nineteen Twenty Twenty-one"},
		{"ordinalText", 1, "First Second Third"},
		{"ordinalText", 19, "Nineteenth Twentieth Twenty-first"},
		{"russianLower", 8, "з и к"},
		{"russianUpper", 28, "Я АА ББ"},
		{"decimalEnclosedCircle", 19, "⑲ ⑳ 21"},
		{"decimalFullWidth", 9, "９ １０ １１"},
		{"chineseCounting", 9, "九 十 十一"},
		{"chineseCountingThousand", 109, "一百零九 一百一十 一百一十一"},
		{"ideographDigital", 9, "九 一〇 一一"},
		{"ideographTraditional", 1, "甲 乙 丙"},
		{"arabicAlpha", 1, "أ ب ت"},
		{"hebrew2", 1, "א ב ג"},
		{"hex", 9, "9 A B"},
		{"none", 1, ""},
		{"chicago", 1, "* † ‡"},
		{"decimal", -1, "-1 0 1"},
		{"lowerLetter", 0, "0 a b"},
	} {
		t.Run(fmt.Sprint(tt.format, tt.start), func(t *testing.T) {
			t.Parallel()
			level := strings.Replace(lvl(0, tt.format, "%1"), `w:start w:val="1"`,
				fmt.Sprintf(`w:start w:val="%d"`, tt.start), 1)
			d := read(t, build(strings.Repeat(p(item(1, 0)), 3),
				lists(abstract(0, level)+num(1, 0))))
			assert.Equal(t, tt.want, strings.Join(strings.Fields(d.Text), " "))
			assert.Empty(t, d.Left)
		})
	}
	t.Run("one that is not known", func(t *testing.T) {
		t.Parallel()
		d := read(t, build(p(item(1, 0)+r("A")),
			lists(abstract(0, lvl(0, "vietnameseCounting", "%1."))+num(1, 0))))
		assert.Equal(t, "1. A", d.Text)
		assert.Equal(t, []string{"numbers in a script that is not known: they stand in figures"},
			d.Left)
	})
	t.Run("one of its own", func(t *testing.T) {
		t.Parallel()
		own := `<w:lvl w:ilvl="0" xmlns:mc="` + compatible +
			`"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>` +
			`<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>`
		d := read(t, build(p(item(1, 0)+r("A"))+p(item(1, 0)+r("B")),
			lists(abstract(0, own)+num(1, 0))))
		assert.Equal(t, "009. A\n\n010. B", d.Text)
	})
}

// TestCounting holds the ways in which lists go on and begin anew.
func TestCounting(t *testing.T) {
	t.Parallel()
	three := lvl(0, "upperRoman", "%1.") + lvl(1, "decimal", "%1.%2") + lvl(2, "lowerLetter", "%3)")
	items := func(list ...[2]int) string { // list, level
		var b strings.Builder
		for _, i := range list {
			b.WriteString(p(item(i[0], i[1]) + r("x")))
		}
		return b.String()
	}
	start := func(level, at int) string {
		return fmt.Sprintf(
			`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, level, at)
	}
	for _, tt := range []struct{ name, lists, body, want string }{
		{
			"a level begins anew after one above it", abstract(0, three) + num(1, 0),
			items([2]int{1, 0}, [2]int{1, 1}, [2]int{1, 2}, [2]int{1, 1}, [2]int{1, 2},
				[2]int{1, 0}, [2]int{1, 2}),
			"I. I.1 a) I.2 a) II. a)",
		},
		{
			"in figures throughout",
			abstract(0, lvl(0, "upperRoman", "%1.")+lvl(1, "upperLetter", "%1.%2", "<w:isLgl/>")) +
				num(1, 0),
			items([2]int{1, 0}, [2]int{1, 1}), "I. 1.1",
		},
		{
			"a level that goes on through",
			abstract(0, lvl(0, "upperRoman", "Part %1")+lvl(1, "decimal", "Article %2",
				`<w:lvlRestart w:val="0"/>`)) + num(1, 0),
			items([2]int{1, 0}, [2]int{1, 1}, [2]int{1, 0}, [2]int{1, 1}, [2]int{1, 1}),
			"Part I Article 1 Part II Article 2 Article 3",
		},
		{
			"a level that begins anew after the first alone",
			abstract(0, lvl(0, "decimal", "%1.")+lvl(1, "decimal", "%1.%2")+lvl(2, "lowerLetter",
				"%3)", `<w:lvlRestart w:val="1"/>`)) + num(1, 0),
			items([2]int{1, 0}, [2]int{1, 1}, [2]int{1, 2}, [2]int{1, 1}, [2]int{1, 2},
				[2]int{1, 0}, [2]int{1, 1}, [2]int{1, 2}), "1. 1.1 a) 1.2 b) 2. 2.1 a)",
		},
		{
			"two uses of one list go on with each other",
			abstract(0, three) + num(1, 0) + num(2, 0),
			items([2]int{1, 0}, [2]int{2, 0}, [2]int{1, 0}), "I. II. III.",
		},
		{
			"a use with a start of its own begins once",
			abstract(0, three) + num(1, 0) + num(2, 0, start(0, 4)),
			items([2]int{1, 0}, [2]int{2, 0}, [2]int{2, 0}, [2]int{1, 0}), "I. IV. V. VI.",
		},
		{
			"a start below", abstract(0, three) + num(1, 0, start(1, 5)),
			items([2]int{1, 0}, [2]int{1, 1}, [2]int{1, 1}), "I. I.5 I.6",
		},
		{
			"a level that was passed over", abstract(0, three) + num(1, 0),
			items([2]int{1, 1}, [2]int{1, 1}), "I.1 I.2",
		},
		{
			"a level defined anew", abstract(0, three) + num(1, 0,
				`<w:lvlOverride w:ilvl="0">`+lvl(0, "decimal", "§ %1")+`</w:lvlOverride>`),
			items([2]int{1, 0}, [2]int{1, 0}), "§ 1 § 2",
		},
		{
			"the list of a style", abstract(0, `<w:numStyleLink w:val="Legal"/>`) + abstract(1,
				lvl(0, "decimal", "Clause %1:")) + num(1, 0) + num(9, 1),
			items([2]int{1, 0}, [2]int{1, 0}), "Clause 1: Clause 2:",
		},
		{"a list without a definition", num(1, 7), items([2]int{1, 0}), ""},
		{"no list", abstract(0, three) + num(1, 0), items([2]int{0, 0}), ""},
		{
			"a bullet that is not to be seen", abstract(0, lvl(0, "bullet", " ")) + num(1, 0),
			items([2]int{1, 0}), "",
		},
		{
			"definitions in a circle", abstract(0, `<w:numStyleLink w:val="Loop"/>`) + num(1, 0),
			items([2]int{1, 0}), "",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			more := lists(tt.lists)
			more["styles"] = strings.Replace(styles, "</w:styles>",
				`<w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>`+
					`<w:style w:type="numbering" w:styleId="Loop"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`, 1)
			d := read(t, build(tt.body, more))
			var got []string
			for paragraph := range strings.SplitSeq(d.Text, "\n\n") {
				got = append(got,
					strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(paragraph), "x")))
			}
			assert.Equal(t, tt.want, strings.TrimSpace(strings.Join(got, " ")))
		})
	}
}

// TestStyledLists: a style may number paragraphs, and each of several styles may
// stand on a level of one list.
func TestStyledLists(t *testing.T) {
	t.Parallel()
	more := lists(abstract(0, lvl(0, "decimal", "%1.", `<w:pStyle w:val="L1"/>`)+lvl(1, "decimal",
		"%1.%2", `<w:pStyle w:val="L2"/>`)) + num(1, 0))
	named := func(id, based, pr string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + id +
			`"/><w:basedOn w:val="` + based + `"/><w:pPr>` + pr + `</w:pPr></w:style>`
	}
	more["styles"] = "<w:styles " + word + ">" +
		named("L1", "", `<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>`) +
		named("L2", "",
			`<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>`) +
		named("Plain", "L2", `<w:numPr><w:numId w:val="0"/></w:numPr><w:outlineLvl w:val="9"/>`) +
		"</w:styles>"
	d := read(t, build(p(styled("L1")+r("Loan"))+p(styled("L2")+r("The bank lends."))+
		p(styled("Plain")+r("It does so now."))+p(styled("L2")+r("The firm repays."))+
		p(`<w:pPr><w:pStyle w:val="L2"/><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>`+r("Law")),
		more))
	assert.Equal(t,
		"# 1. Loan\n\n## 1.1 The bank lends.\n\nIt does so now.\n\n## 1.2 The firm repays.\n\n## 2. Law", d.Text)
}
