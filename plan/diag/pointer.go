package diag

import (
	"strconv"
	"strings"
)

// A Pointer names a value inside a JSON document (RFC 6901):
// "/versions/0/points/2/text". The zero Pointer names the whole document.
// A pointer may name a member that is missing.
type Pointer string

// Member gives the pointer to the member of p's object with the given name.
func (p Pointer) Member(name string) Pointer {
	return p + "/" + Pointer(escapePointer(name))
}

// Index gives the pointer to the i-th element of p's array.
func (p Pointer) Index(i int) Pointer { return p + "/" + Pointer(strconv.Itoa(i)) }

// Parent gives the pointer to the object or array that holds p; the parent of
// the whole document is the whole document.
func (p Pointer) Parent() Pointer {
	return p[:max(0, strings.LastIndexByte(string(p), '/'))]
}

// Last gives the last name or index of p, with escapes undone; "" for the
// whole document.
func (p Pointer) Last() string {
	return unescapePointer(string(p[strings.LastIndexByte(string(p), '/')+1:]))
}

// Tokens gives the names and indexes of p, outermost first, with escapes
// undone.
func (p Pointer) Tokens() []string {
	if p == "" {
		return nil
	}
	tokens := strings.Split(strings.TrimPrefix(string(p), "/"), "/")
	for i, t := range tokens {
		tokens[i] = unescapePointer(t)
	}
	return tokens
}

func escapePointer(t string) string {
	if !strings.ContainsAny(t, "~/") {
		return t
	}
	return strings.ReplaceAll(strings.ReplaceAll(t, "~", "~0"), "/", "~1")
}

func unescapePointer(t string) string {
	if !strings.Contains(t, "~") {
		return t
	}
	return strings.ReplaceAll(strings.ReplaceAll(t, "~1", "/"), "~0", "~")
}
