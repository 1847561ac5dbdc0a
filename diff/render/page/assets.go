package page

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"sync"
)

//go:embed page.gohtml page.css page.js
var files embed.FS

// templates are parsed once and never change.
var templates = sync.OnceValues(func() (*template.Template, error) {
	t, err := template.ParseFS(files, "page.gohtml")
	if err != nil {
		return nil, fmt.Errorf("page: its own template: %w", err)
	}
	return t, nil
})

// asset gives a file without its comments and the white space that only its
// readers need: lines that begin with // or /* and end with them, and what lines
// begin with.
func asset(name string) string {
	data, err := files.ReadFile(name)
	if err != nil {
		return "" // it is in the binary
	}
	var out strings.Builder
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") || strings.HasPrefix(line, "/*") &&
			strings.HasSuffix(line, "*/") {
			continue
		}
		out.WriteString(line)
		if !strings.HasSuffix(name, ".css") { // a rule ends by its bracket
			out.WriteByte('\n')
		}
	}
	return out.String()
}

var (
	css = sync.OnceValue(func() string { return asset("page.css") })
	js  = sync.OnceValue(func() string { return asset("page.js") })
)

func style() template.HTML  { return template.HTML("<style>" + css() + "</style>") }
func script() template.HTML { return template.HTML("<script>" + js() + "</script>") }

// policy is the content security policy of a page: nothing is fetched, and no style
// and no script runs but the page's own, by the digest of each.
func policy() string {
	digest := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return "default-src 'none'; style-src " + digest(css()) + "; script-src " + digest(js()) +
		"; base-uri 'none'; form-action 'none'"
}
