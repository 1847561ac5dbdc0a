package input

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/words"
)

// EncodingUsage describes the flag that names an encoding.
const EncodingUsage = "read text files in the encoding of this `name`, such as windows-1251; " +
	"without it UTF-8, and UTF-16 and UTF-32 by their mark"

// marks are the bytes that files may begin with to say how they are encoded. The
// longer stand before those that they begin with.
func marks() []struct {
	mark    string
	charset encoding.Encoding
} {
	return []struct {
		mark    string
		charset encoding.Encoding
	}{
		{"\xef\xbb\xbf", encoding.Nop},
		{"\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"\x00\x00\xfe\xff", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		{"\xff\xfe", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"\xfe\xff", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	}
}

// KnownEncoding is an error where an encoding has a name, and none that is known.
func KnownEncoding(encoding string) error {
	if encoding == "" {
		return nil
	}
	if _, err := htmlindex.Get(encoding); err != nil {
		return status.Wrong(
			"there is no encoding %q; there are utf-8, utf-16le, windows-1251, koi8-u, gb18030 "+
				"and others that web pages have", words.Escape(encoding))
	}
	return nil
}

// decode gives the text of bytes, and how many characters of it could not be
// read. It reads what says by a mark what it is, then what the user names, then
// UTF-8, and refuses all else with what it seems to be.
func decode(data []byte, name string) (text string, lost int, err error) {
	for _, m := range marks() {
		if rest, ok := bytes.CutPrefix(data, []byte(m.mark)); ok && m.charset != encoding.Nop {
			return convert(rest, m.charset)
		} else if ok {
			data, name = rest, ""
			break
		}
	}
	if name != "" {
		charset, err := htmlindex.Get(name)
		if err != nil {
			return "", 0, err
		}
		return convert(data, charset)
	}
	if utf8.Valid(data) && !controlled(data) {
		return string(data), 0, nil
	}
	return "", 0, errors.New(seems(data))
}

// convert reads data in an encoding. A byte order mark is none of the text.
func convert(data []byte, charset encoding.Encoding) (text string, lost int, err error) {
	out, err := charset.NewDecoder().Bytes(data)
	if err != nil {
		return "", 0, fmt.Errorf("cannot be read: %w", err)
	}
	text = strings.TrimPrefix(string(out), "\ufeff")
	return text, strings.Count(text, string(utf8.RuneError)) - bytes.Count(data,
		[]byte(string(utf8.RuneError))), nil
}

// controlled reports whether more than one byte in a hundred is a control
// character that texts do not have.
func controlled(data []byte) bool {
	n := 0
	for _, b := range data {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != '\v' && b != '\x1b' {
			n++
		}
	}
	const share = 100
	return n*share > len(data)
}

// passesForUTF8 reports whether bytes without a mark are UTF-8, and more than
// ASCII: hardly anything in another encoding is, by chance.
func passesForUTF8(data []byte) bool {
	for _, m := range marks() {
		if bytes.HasPrefix(data, []byte(m.mark)) {
			return false
		}
	}
	return utf8.Valid(data) && slices.ContainsFunc(data, func(b byte) bool {
		return b >= utf8.RuneSelf
	})
}
