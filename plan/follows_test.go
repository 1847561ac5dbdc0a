package plan

import "testing"

// What follows from values that were not read is named by codes and cases that
// there are.
func TestFollowsNamesCodes(t *testing.T) {
	t.Parallel()
	known := make(map[string]bool)
	for _, info := range Codes() {
		for _, text := range info.Texts {
			name := string(info.Code)
			if text.Case != "" {
				name += "_" + text.Case
			}
			known[name] = true
		}
	}
	for name := range follows {
		if !known[name] {
			t.Errorf("there is no %s", name)
		}
	}
}
