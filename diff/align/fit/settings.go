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

// settings halves and doubles each figure of settings.go, one at a time, and says what each brings:
// of the pairs of the labelled cases how many are right and how many said then, and how many links
// of testdata/outcomes.txt are others or otherwise sure; and which tests of the package fail.
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
	asIs, err := tried(dir, file, string(data))
	if err != nil {
		return err
	}
	fmt.Printf("%-16s %6s  %s\n", "as it is", "", asIs)
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
			got, err := tried(dir, file, changed)
			if err != nil {
				return err
			}
			fmt.Printf("  %d: %s", other, got)
		}
		fmt.Println()
	}
	return nil
}

// figure finds a setting, its name and its figure.
var figure = regexp.MustCompile(`(?m)^\t([a-zA-Z]+) += (-?\d+)`)

// tried says what the tests say of another text of settings.go.
func tried(dir, file, text string) (string, error) {
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
	test := exec.Command("go", "test", "-vet=off", "-overlay", overlay, "-timeout", "120s", "-v", "-run", tests,
		".")
	test.Dir = ".."
	out, failure := test.CombinedOutput()
	pairs := counted.FindSubmatch(out)
	if pairs == nil {
		return "does not build or end", nil
	}
	said := fmt.Sprintf("%s of %s right, %d lines", pairs[1], pairs[2], len(line.FindAll(out, -1)))
	if failure == nil {
		return said, nil
	}
	for _, m := range failed.FindAllStringSubmatch(string(out), -1) {
		if m[1] != "Outcomes" { // its lines are counted
			said += " " + m[1]
		}
	}
	return said, nil
}

// tests are those that settings looks at: not the slow ones.
const tests = "Evaluation|Outcomes|Replaced|Rows|Tails|Short|TwoAlike|Gatherings|SiblingsJoined|" +
	"Moved|Sections|Nearest|Chance|Frames|Struck|Parted|Steps"

var (
	failed  = regexp.MustCompile(`(?m)^--- FAIL: Test(\w+)`)
	counted = regexp.MustCompile(`(?m)pairs: (\d+) right of (\d+) said`)
	line    = regexp.MustCompile(`(?m)^ *\+ +\t"`)
)
