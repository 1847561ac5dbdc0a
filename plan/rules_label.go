package plan

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/plan/words"
)

// label checks a text that is shown as a name: titles, names, headings,
// numbers. What cannot be seen there lets two different names look alike, or
// turns what stands beside them round.
func (k *checker) label(here *diag.Path, member, s string) {
	if s == "" {
		return
	}
	if c, ok := hiddenCharacter(s); ok {
		k.add(CodeHiddenCharacter, here, member, strict.P("character", words.CodePoint(c)))
		return
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' {
		k.add(CodeHiddenCharacter, here, member, variant("space"))
	}
}

// labels checks a list of labels.
func (k *checker) labels(here *diag.Path, member string, list []string) {
	if len(list) == 0 {
		return
	}
	parent := here.Member(member)
	for i, s := range list {
		at := parent.Index(i)
		k.label(&at, "", s)
		if s == "" {
			k.add(CodeMissingMember, &at, "", strict.P("why", "leave it out of the list"))
		}
	}
}

// hiddenCharacter gives the first character of s that cannot be seen or that
// changes the direction of the text around it. Joiners between letters
// (U+200C, U+200D) belong to the spelling of Persian and of Indic languages,
// and a no-break space is a space.
func hiddenCharacter(s string) (rune, bool) {
	before := rune(0)
	for i, c := range s {
		switch {
		case c == '\u200c', c == '\u200d':
			after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(c):])
			if !joins(before) || !joins(after) {
				return c, true
			}
		case words.IsHidden(c):
			return c, true
		}
		before = c
	}
	return 0, false
}

func joins(c rune) bool { return unicode.IsLetter(c) || unicode.IsMark(c) }

// language checks a tag of BCP 47 (RFC 5646).
func (k *checker) language(here *diag.Path, member, tag string) {
	if tag == "" || k.tags[tag] {
		return
	}
	if validTag(tag) {
		k.tags[tag] = true
		return
	}
	if nearest := languageNamed(tag); nearest != "" {
		k.add(CodeLanguage, here, member, variant("near"), strict.P("tag", tag),
			strict.P("near", nearest))
		return
	}
	k.add(CodeLanguage, here, member, strict.P("tag", tag))
}

// tagForm is the form of a tag; the registry says which subtags there are.
var tagForm = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

const maxTag = 64

func validTag(tag string) bool {
	if len(tag) > maxTag || !tagForm.MatchString(tag) {
		return false
	}
	_, err := language.Parse(tag)
	return err == nil
}

// languageNamed gives the tag of a language that is written out in English,
// or whose tag has underscores; "" if it is neither.
func languageNamed(name string) string {
	switch strings.ToLower(name) {
	case "english":
		return "en"
	case "ukrainian", "ua":
		return "uk"
	case "russian":
		return "ru"
	case "german", "deutsch":
		return "de"
	case "french", "français":
		return "fr"
	case "spanish":
		return "es"
	case "italian":
		return "it"
	case "polish":
		return "pl"
	case "chinese":
		return "zh"
	case "japanese", "jp":
		return "ja"
	case "arabic":
		return "ar"
	case "hebrew":
		return "he"
	case "unknown", "none":
		return "und"
	}
	if tag := strings.ReplaceAll(name, "_", "-"); tag != name && validTag(tag) {
		return tag
	}
	return ""
}

// baseLanguage gives the language of a tag without script and region; "" where
// it says none: und, mul, or a tag that cannot be read.
func baseLanguage(tag string) string {
	if tag == "" || !tagForm.MatchString(tag) {
		return ""
	}
	t, err := language.Parse(tag)
	if err != nil {
		return ""
	}
	base, confidence := t.Base()
	if name := base.String(); confidence != language.No && name != "und" && name != "mul" &&
		name != "zxx" {
		return name
	}
	return ""
}

// url checks an address that may become a link on a page.
func (k *checker) url(here *diag.Path, member, address string) {
	if address == "" {
		return
	}
	u, err := url.Parse(address)
	switch {
	case err == nil && u.Scheme != "" && !webScheme(u.Scheme):
		k.add(CodeURL, here, member, variant("scheme"), strict.P("url", address))
	case err != nil || !webScheme(u.Scheme) || u.Hostname() == "" || u.User != nil ||
		strings.ContainsFunc(address, notInAddress):
		k.add(CodeURL, here, member, strict.P("url", address))
	}
}

func webScheme(scheme string) bool { return scheme == "http" || scheme == "https" }

func notInAddress(c rune) bool {
	return c <= ' ' || strings.ContainsRune("\"<>\\^`{|}\x7f", c) || unicode.IsSpace(c) ||
		unicode.In(c, unicode.Cc, unicode.Cf)
}

// digest checks a SHA-256.
func (k *checker) digest(here *diag.Path, member, digest string) {
	if digest != "" && (len(digest) != 64 || strings.Trim(digest, "0123456789abcdef") != "") {
		k.add(CodeDigest, here, member, strict.P("digest", digest))
	}
}
