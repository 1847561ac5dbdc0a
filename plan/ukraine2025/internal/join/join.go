package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// shared are the parts that give members of the plan itself. Every other part
// is a version.
var shared = []string{"plan.json", "sources.json", "statements.json"}

// join gives the plan that the parts make, in the form of [plan.Encode]. The
// versions stand in the order of their names.
func join(parts fs.FS) ([]byte, error) {
	names, err := fs.Glob(parts, "*.json")
	if err != nil {
		return nil, err
	}
	members := make(map[string]json.RawMessage)
	var versions []json.RawMessage
	var files []string
	for _, name := range names {
		part, err := fs.ReadFile(parts, name)
		if err != nil {
			return nil, err
		}
		if !json.Valid(part) {
			return nil, fmt.Errorf("%s: not JSON", name)
		}
		if !slices.Contains(shared, name) {
			versions = append(versions, part)
			files = append(files, name)
			continue
		}
		var more map[string]json.RawMessage
		if err := json.Unmarshal(part, &more); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for member, value := range more {
			if members[member] != nil {
				return nil, fmt.Errorf("%s: another part has the member %q too", name, member)
			}
			members[member] = value
		}
	}
	if members["versions"], err = json.Marshal(versions); err != nil {
		return nil, err
	}
	joined, err := json.Marshal(members)
	if err != nil {
		return nil, err
	}
	p, err := plan.DecodeBytes(joined)
	if refused, ok := errors.AsType[*plan.Error](err); ok {
		return nil, located(refused.Diagnostics, files)
	}
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = plan.Encode(&out, p)
	return out.Bytes(), err
}

// located tells each problem by the part that it is in.
func located(ds plan.Diagnostics, files []string) error {
	var all []error
	for _, d := range ds {
		d.Span = diag.Span{} // places in the joined document help nobody
		name := "parts"
		if rest, ok := strings.CutPrefix(string(d.Pointer), "/versions/"); ok {
			index, below, _ := strings.Cut(rest, "/")
			if i, err := strconv.Atoi(index); err == nil && i < len(files) {
				name, d.Pointer = files[i], diag.Pointer("/"+below)
			}
		}
		all = append(all, errors.New(d.Line(name)))
	}
	return errors.Join(all...)
}
