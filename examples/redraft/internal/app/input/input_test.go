package input

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/redraft-go/redraft/plan"
)

// files gives what reads files, and the notes that it makes.
func files(stdin string, readers ...Reader) (*Files, *[]string) {
	var notes []string
	return NewFiles(strings.NewReader(stdin), func(format string, args ...any) {
		notes = append(notes, fmt.Sprintf(format, args...))
	}, readers...), &notes
}

const ukrainian = "1. Сторони погоджуються на припинення вогню.\n2. Чисельність Збройних сил України обмежується 600 000 осіб.\n"

// texts are what people have in encodings that were there before UTF-8.
func texts() map[string]string {
	return map[string]string{
		"windows-1251": ukrainian, "koi8-u": ukrainian,
		"ibm866": strings.ReplaceAll(ukrainian, "і", "i"), "iso-8859-5": ukrainian,
		"x-mac-cyrillic": ukrainian,
		"windows-1252":   "1. Les parties s’accordent à cesser le feu dès la signature.\n2. L’armée est limitée à 600 000 hommes.\n",
		"windows-1250":   "1. Strony zgadzają się na zawieszenie broni.\n2. Liczebność sił zbrojnych będzie ograniczona do 600 000 żołnierzy.\n",
		"windows-1253":   "1. Τα μέρη συμφωνούν σε κατάπαυση του πυρός.\n",
		"windows-1255":   "1. הצדדים מסכימים להפסקת אש.\n",
		"windows-1256":   "1. يتفق الطرفان على وقف إطلاق النار.\n",
		"shift_jis":      "第1条 両当事者は停戦に合意する。\n第2条 軍隊の規模は60万人に制限される。\n",
		"euc-jp":         "第1条 両当事者は停戦に合意する。\n第2条 軍隊の規模は60万人に制限される。\n",
		"gb18030":        "第一条 双方同意停火。\n第二条 乌克兰武装部队的规模限制在60万人。\n",
		"big5":           "第一條 雙方同意停火。\n第二條 烏克蘭武裝部隊的規模限制在60萬人。\n",
		"euc-kr":         "제1조 양 당사자는 휴전에 동의한다.\n제2조 군대의 규모는 60만 명으로 제한된다.\n",
		"utf-16le":       ukrainian, "utf-16be": "1. The parties agree.\n",
	}
}

// TestGuess holds that bytes that are no UTF-8 are refused with what they are, and
// that the encoding that the message names reads them.
func TestGuess(t *testing.T) {
	t.Parallel()
	for name, text := range texts() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			charset, err := htmlindex.Get(name)
			require.NoError(t, err)
			data, err := charset.NewEncoder().Bytes([]byte(text))
			require.NoError(t, err)
			_, _, err = decode(data, "")
			require.ErrorContains(t, err, "looks like ")
			require.ErrorContains(t, err, "-encoding "+name+" ")
			got, lost, err := decode(data, name)
			require.NoError(t, err)
			assert.Zero(t, lost)
			assert.Equal(t, text, got)
		})
	}
}

func TestMarks(t *testing.T) {
	t.Parallel()
	wide := func(name string) string {
		charset, err := htmlindex.Get(name)
		require.NoError(t, err)
		out, err := charset.NewEncoder().String(ukrainian)
		require.NoError(t, err)
		return out
	}
	wider := func(e utf32.Endianness) string {
		out, err := utf32.UTF32(e, utf32.UseBOM).NewEncoder().String(ukrainian)
		require.NoError(t, err)
		return out
	}
	for name, data := range map[string]string{
		"UTF-8": "\ufeff" + ukrainian, "UTF-16LE": "\xff\xfe" + wide("utf-16le"),
		"UTF-16BE": "\xfe\xff" + wide("utf-16be"),
		"UTF-32LE": wider(utf32.LittleEndian), "UTF-32BE": wider(utf32.BigEndian),
	} {
		got, lost, err := decode([]byte(data), "")
		require.NoError(t, err, name)
		assert.Zero(t, lost, name)
		assert.Equal(t, ukrainian, got, name)
	}
	got, _, err := decode([]byte("\xff\xfe"+wide("utf-16le")), "windows-1251")
	require.NoError(t, err)
	assert.Equal(t, ukrainian, got,
		"a mark beats what the user says, who may have meant the other file")
	_, lost, err := decode([]byte("\xff\xfe1\x00\x00\xd8.\x00"), "")
	require.NoError(t, err)
	assert.Equal(t, 1, lost, "half of a pair")
}

func TestRefused(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ data, says string }{
		"one wrong byte": {
			"1. Été.\n2. Été.\n3. \xe9t\xe9\n4. Été, Été.\n",
			"UTF-8 but for some bytes, the first in line 3 (0xe9)",
		},
		"no text":       {"\x00\x01\x02\x03\x04\x05\x06\x07\x08abc", "is no text"},
		"nothing known": {"1. \x81\x8d\x8f\x90 x", "what it is does not show"},
	} {
		_, _, err := decode([]byte(tt.data), "")
		require.ErrorContains(t, err, tt.says, name)
	}
}

func TestWhatIsNoFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	large := filepath.Join(dir, "large.txt")
	f, err := os.Create(large)
	require.NoError(t, err)
	require.NoError(t, f.Truncate(MaxSize+1))
	require.NoError(t, f.Close())
	input, _ := files("")
	for name, says := range map[string]string{
		dir:                              "is a folder",
		filepath.Join(dir, "nowhere"):    "there is no file ",
		filepath.Join(large, "x"):        "",
		filepath.Join(dir, "a\x1b[0m\n"): "aU+001B[0mU+000A",
		large:                            "more than 64 MiB",
	} {
		_, err := input.Bytes(name)
		require.ErrorContains(t, err, says)
	}
}

func TestStandardInput(t *testing.T) {
	t.Parallel()
	input, _ := files("1. One.\n")
	data, err := input.Bytes(Stdin)
	require.NoError(t, err)
	assert.Equal(t, "1. One.\n", string(data))
	_, err = input.Bytes(Stdin)
	require.ErrorContains(t, err, "for one file only")
}

func TestFront(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text string
		want       Origin
		left       int
	}{
		{
			"all of it",
			"---\ntitle: 'A: b'\ndate: 2026-01-02T10:00:00Z\nurl: https://example.org\nread: 2026-02\nstatus: signed\nanswers: march\nlanguage: uk\n---\n1. x",
			Origin{
				Title: "A: b", Date: "2026-01-02", Source: "https://example.org", Read: "2026-02",
				Status: plan.StatusSigned, Answers: "march", Language: "uk",
			},
			0,
		},
		{
			"lists and other names",
			"---\nlayout: page\ntags:\n- a\n  - b\n# remark\n\ntitle: T\n...\n1. x",
			Origin{Title: "T"},
			0,
		},
		{
			"what cannot be taken", "---\ndate: soon\nstatus: draft\nlang: 12\n---\n1. x",
			Origin{},
			3,
		},
		{"lines of Windows", "---\r\ntitle: T\r\n---\r\n1. x", Origin{Title: "T"}, 0},
		{"a rule", "---\nThe parties agree: nothing.\n---\n1. x", Origin{}, 0},
		{"nothing between", "---\n---\n1. x", Origin{}, 0},
		{"no end", "---\ntitle: T\n1. x", Origin{}, 0},
		{"not at the beginning", "\n---\ntitle: T\n---\n1. x", Origin{}, 0},
		{"none", "1. x", Origin{}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, rest, left := front(tt.text)
			assert.Equal(t, tt.want, got)
			assert.Len(t, left, tt.left)
			assert.Equal(t, strings.Count(tt.text, "\n"), strings.Count(rest, "\n"),
				"lines keep their numbers")
			if tt.want == (Origin{}) && tt.left == 0 {
				assert.Equal(t, tt.text, rest)
			} else {
				assert.Equal(t, "1. x", strings.TrimSpace(rest))
			}
		})
	}
}

func TestDraft(t *testing.T) {
	t.Parallel()
	input, notes := files("---\ntitle: T\n---\n1. One.\n3. Three.\n5. Five.\n9. Nine.\n9. Nine.\n")
	v, err := input.Draft(Stdin, "", Origin{Date: "2026"})
	require.NoError(t, err)
	assert.Equal(t, "T", v.Title)
	assert.Equal(t, "2026", string(v.Date))
	assert.Equal(t, []string{
		"standard input:5:1: 3 follows 1, and 2 more like this",
		"standard input:8:1: 9 fits no list: read as text",
	}, *notes)
}

func TestReaders(t *testing.T) {
	t.Parallel()
	shout := Reader{
		Name: "a shout",
		Is:   func(_ string, data []byte) bool { return strings.HasPrefix(string(data), "!") },
		Read: func(data []byte, encoding string) (Document, error) {
			return Document{Text: strings.ToLower(string(data[1:])) + encoding}, nil
		},
	}
	input, _ := files("!HEAR", shout)
	doc, err := input.Document(Stdin, "utf-8")
	require.NoError(t, err)
	assert.Equal(t, Document{Text: "hearutf-8"}, doc)
	input, _ = files("hear", shout)
	doc, err = input.Document(Stdin, "")
	require.NoError(t, err)
	assert.Equal(t, Document{Text: "hear", Placed: true}, doc)
}

func TestName(t *testing.T) {
	t.Parallel()
	for want, o := range map[string]Origin{
		"a file named pasted.txt, origin not stated": {Language: "uk"},
		"a file named pasted.txt, origin not stated, read Jan 2026": {
			Date: "2026",
			Read: "2026-01",
		},
		"T": {Title: "T", Date: "2026"},
		"T, from https://example.org, read 2 Jan 2026": {
			Title: "T", Source: "https://example.org", Read: "2026-01-02",
		},
	} {
		assert.Equal(t, want, o.Name("some/pasted.txt"))
	}
	assert.Equal(t, "standard input, origin not stated", new(Origin).Name(Stdin))
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("---\ntitle: T\n---\n1. x"))
	f.Add([]byte("\xff\xfe1\x00"))
	f.Add([]byte("\xd1\xf2\xee\xf0\xee\xed\xe8"))
	f.Fuzz(func(t *testing.T, data []byte) {
		input, _ := files(string(data))
		doc, err := input.Document(Stdin, "")
		if !utf8.ValidString(doc.Text) || err != nil && doc.Text != "" {
			t.Errorf("%q, %v", doc.Text, err)
		}
	})
}
