package docx

import "fmt"

// A Code says why a document was not read.
type Code string

// The codes.
const (
	CodeNotWord    Code = "not-word"       // neither a package nor anything else that is known here
	CodeEncrypted  Code = "encrypted"      // protected by a password
	CodeOldWord    Code = "old-word"       // the binary format before 2007
	CodeOpenOffice Code = "open-office"    // an OpenDocument text
	CodeOtherKind  Code = "other-kind"     // an Office file that is no text document, as a sheet
	CodeMacros     Code = "macros"         // with macros
	CodeBroken     Code = "broken"         // the package, or the XML of a part
	CodeNoDocument Code = "no-document"    // a package without the part that has the text
	CodeTooLarge   Code = "too-large"      // more bytes, or more of them for one, than the limit
	CodeTooMany    Code = "too-many-parts" // more parts than the limit
	CodeTooDeep    Code = "too-deep"       // elements inside each other, beyond the limit
	CodeDoctype    Code = "doctype"        // a part declares a document type
)

// Codes lists the codes.
func Codes() []Code {
	return []Code{
		CodeNotWord, CodeEncrypted, CodeOldWord, CodeOpenOffice, CodeOtherKind, CodeMacros,
		CodeBroken, CodeNoDocument,
		CodeTooLarge, CodeTooMany, CodeTooDeep, CodeDoctype,
	}
}

// Valid reports whether c is a known code.
func (c Code) Valid() bool { return c.says() != "" }

func (c Code) says() string {
	switch c {
	case CodeNotWord:
		return "is no Word document: save it as .docx"
	case CodeEncrypted:
		return "is protected by a password: save it without one"
	case CodeOldWord:
		return "is of the format that Word had before 2007: save it as .docx"
	case CodeOpenOffice:
		return "is an OpenDocument text: save it as .docx"
	case CodeOtherKind:
		return "is an Office file, but no text document"
	case CodeMacros:
		return "has macros: save it as .docx"
	case CodeBroken:
		return "is broken"
	case CodeNoDocument:
		return "is a package without the part that has the text"
	case CodeTooLarge:
		return "is larger, unpacked, than the limit"
	case CodeTooMany:
		return "has more parts than the limit"
	case CodeTooDeep:
		return "has elements nested deeper than the limit"
	case CodeDoctype:
		return "declares a document type, as no Word document does"
	}
	return ""
}

// An Error says that a document was not read. The zero Error says nothing.
type Error struct {
	Code Code
	Part string // of the package, as word/document.xml; "" all of it
	Err  error  // what package zip or xml says; nil nothing more
}

// Error says what the document is, and for a broken one what is broken.
func (e *Error) Error() string {
	out := "the file " + e.Code.says()
	if e.Part != "" {
		out += fmt.Sprintf(" (%q)", e.Part)
	}
	if e.Err != nil {
		out += ": " + e.Err.Error()
	}
	return out
}

// Unwrap gives what was found.
func (e *Error) Unwrap() error { return e.Err }
