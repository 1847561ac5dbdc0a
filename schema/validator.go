package schema

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/redraft-go/redraft/plan/diag"
)

// A fault is one place of a document that does not follow its schema.
type fault struct {
	at      diag.Pointer // the value
	keyword diag.Pointer // the keyword of the schema that it breaks
}

var errNoLoading = errors.New("schema: nothing is loaded from elsewhere")

// validator compiles a schema. It is the one place that knows jsonschema: what
// it gives is a function that finds the faults of a tree of decoded JSON, in
// no certain order, and without any words of the library's.
func validator(id string, source []byte) (func(tree any) []fault, error) {
	compiler := jsonschema.NewCompiler()
	compiler.Draft = jsonschema.Draft2020
	compiler.LoadURL = func(string) (io.ReadCloser, error) { return nil, errNoLoading }
	if err := compiler.AddResource(id, bytes.NewReader(source)); err != nil {
		return nil, fmt.Errorf("schema: %s: %w", id, err)
	}
	compiled, err := compiler.Compile(id)
	if err != nil {
		return nil, fmt.Errorf("schema: %s: %w", id, err)
	}
	return func(tree any) []fault {
		var found *jsonschema.ValidationError
		if !errors.As(compiled.Validate(tree), &found) {
			return nil
		}
		return leaves(nil, found)
	}, nil
}

// leaves collects the errors that no other error explains. Of several
// branches that all fail none is the one that was meant, so there the keyword
// itself is the fault.
func leaves(list []fault, e *jsonschema.ValidationError) []fault {
	if len(e.Causes) > 0 && !strings.HasSuffix(e.KeywordLocation, "/anyOf") {
		for _, cause := range e.Causes {
			list = leaves(list, cause)
		}
		return list
	}
	_, keyword, _ := strings.Cut(e.AbsoluteKeywordLocation, "#")
	return append(list, fault{at: pointer(e.InstanceLocation), keyword: pointer(keyword)})
}

// pointer undoes the escapes of a pointer inside an address.
func pointer(fragment string) diag.Pointer {
	if plain, err := url.PathUnescape(fragment); err == nil {
		fragment = plain
	}
	return diag.Pointer(fragment)
}
