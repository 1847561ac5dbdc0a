// Join makes the embedded plan out of its parts: plan.json (format, title,
// parties, themes), sources.json, statements.json, and one file a version.
//
//	go run ./internal/join -from data -to plan.json
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"slices"
)

func main() {
	from := flag.String("from", "data", "directory of the parts")
	to := flag.String("to", "plan.json", "file to write")
	flag.Parse()
	out, err := join(os.DirFS(*from))
	if err == nil {
		err = os.WriteFile(*to, out, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "join:", err)
		os.Exit(1)
	}
}

// The parts that are no version.
var shared = []string{"plan.json", "sources.json", "statements.json"}

// join puts the parts together. Versions stand in the order of their names.
func join(parts fs.FS) ([]byte, error) {
	var doc struct {
		Format     json.RawMessage   `json:"format"`
		ID         json.RawMessage   `json:"id"`
		Title      json.RawMessage   `json:"title"`
		Collected  json.RawMessage   `json:"collected"`
		Parties    json.RawMessage   `json:"parties"`
		Themes     json.RawMessage   `json:"themes"`
		Sources    json.RawMessage   `json:"sources"`
		Reports    json.RawMessage   `json:"reports"`
		Versions   []json.RawMessage `json:"versions"`
		Statements json.RawMessage   `json:"statements"`
	}
	for _, name := range shared {
		part, err := fs.ReadFile(parts, name)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(part, &doc); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	names, err := fs.Glob(parts, "*.json")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if slices.Contains(shared, name) {
			continue
		}
		part, err := fs.ReadFile(parts, name)
		if err != nil {
			return nil, err
		}
		doc.Versions = append(doc.Versions, part)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(doc); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
