package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// settings halves and doubles each figure of settings.go, one at a time, and says which tests of
// the package fail then.
func settings(names ...string) error {
	file, err := filepath.Abs("../settings.go")
	if err != nil {
		return err
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "settings")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	for _, at := range figure.FindAllSubmatchIndex(data, -1) {
		name := string(data[at[2]:at[3]])
		value, err := strconv.Atoi(string(data[at[4]:at[5]]))
		if err != nil {
			return err
		}
		if len(names) > 0 && !strings.Contains(" "+strings.Join(names, " ")+" ", " "+name+" ") {
			continue
		}
		fmt.Printf("%-16s %6d", name, value)
		for _, other := range []int{value / 2, value * 2} {
			changed := string(data[:at[4]]) + strconv.Itoa(other) + string(data[at[5]:])
			failed, err := failing(dir, file, changed)
			if err != nil {
				return err
			}
			fmt.Printf("  %d: %s", other, failed)
		}
		fmt.Println()
	}
	return nil
}

// figure finds a setting, its name and its figure.
var figure = regexp.MustCompile(`(?m)^\t([a-zA-Z]+) += (-?\d+)`)

// failing gives the names of the tests that fail with another text of settings.go.
func failing(dir, file, text string) (string, error) {
	changed, overlay := filepath.Join(dir, "settings.go"), filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(changed, []byte(text), 0o600); err != nil {
		return "", err
	}
	replace, err := json.Marshal(map[string]map[string]string{"Replace": {file: changed}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(overlay, replace, 0o600); err != nil {
		return "", err
	}
	test := exec.Command("go", "test", "-overlay", overlay, "-timeout", "120s", "-run", tests, ".")
	test.Dir = ".."
	out, err := test.CombinedOutput()
	if err == nil {
		return "none", nil
	}
	var names []string
	for _, m := range failed.FindAllStringSubmatch(string(out), -1) {
		names = append(names, m[1])
	}
	if names == nil {
		return "does not build or end", nil
	}
	return strings.Join(names, ","), nil
}

// tests are those that settings looks at: not the slow ones.
const tests = "Outcomes|Replaced|Rows|Tails|Short|TwoAlike|Gatherings|SiblingsJoined|Moved"

var failed = regexp.MustCompile(`(?m)^--- FAIL: Test(\w+)`)
