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
	// The parts are spliced as text, so that decoding sees every member of
	// them: one that is unknown, or that stands twice, is refused.
	doc := []byte("{")
	for _, name := range shared {
		part, err := object(parts, name)
		if err != nil {
			return nil, err
		}
		doc = append(append(doc, part[1:len(part)-1]...), ',')
	}
	doc = append(doc, `"versions": [`...)
	var versions []string
	for _, name := range names {
		if slices.Contains(shared, name) {
			continue
		}
		part, err := object(parts, name)
		if err != nil {
			return nil, err
		}
		if len(versions) > 0 {
			doc = append(doc, ',')
		}
		doc = append(doc, part...)
		versions = append(versions, name)
	}
	doc = append(doc, "]}"...)

	p, err := plan.DecodeBytes(doc)
	if refused, ok := errors.AsType[*plan.Error](err); ok {
		return nil, located(refused.Diagnostics, versions)
	}
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = plan.Encode(&out, p)
	return out.Bytes(), err
}

// object reads a part, which must be a JSON object that holds something.
func object(parts fs.FS, name string) ([]byte, error) {
	part, err := fs.ReadFile(parts, name)
	if err != nil {
		return nil, err
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(part, &members); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(members) == 0 {
		return nil, fmt.Errorf("%s: nothing in it", name)
	}
	return bytes.TrimSpace(part), nil
}

// located tells each problem by the part that it is in.
func located(ds plan.Diagnostics, versions []string) error {
	var all []error
	for _, d := range ds {
		d.Span = diag.Span{} // places in the joined document help nobody
		name := "parts"
		if rest, ok := strings.CutPrefix(string(d.Pointer), "/versions/"); ok {
			index, below, _ := strings.Cut(rest, "/")
			if i, err := strconv.Atoi(index); err == nil && i < len(versions) {
				name, d.Pointer = versions[i], diag.Pointer("/"+below)
			}
		}
		all = append(all, errors.New(d.Line(name)))
	}
	return errors.Join(all...)
}
