package outline_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/outline"
)

// TestFirstItemBehindItsHead holds that the first item of a list is a point where
// it stands on the line of its head and the second begins a line, and that a list
// inside a sentence stays text.
func TestFirstItemBehindItsHead(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, text, want string }{
		{
			"run-in heading",
			"1. Pay. (a) The owner pays the crew.\n(b) He pays in May.\n(c) Nobody is paid twice.\n2. Rest. The crew rests on Sunday.\n", "1 1.a 1.b 1.c 2",
		},
		{
			"a sentence before",
			"1. The crew has these duties: a) it sails the ship,\nb) it keeps watch.\n2. The owner pays.\n", "1 1.a 1.b 2",
		},
		{
			"options",
			"7. Option 1: The fund pays.\nOption 2: The states pay.\nOption 3: Nobody pays.\n8. The council meets.\n", "7 7.Option1 7.Option2 7.Option3 8",
		},
		{
			"options in brackets",
			"7. [Option A: The fund pays.]\n[Option B: The states pay.]\n8. The council meets.\n",
			"7 7.OptionA 7.OptionB 8",
		},
		{"one option", "7. Option 1 was dropped.\n8. The council meets.\n", "7 8"},
		{"no second", "1. Pay. (a) The owner pays the crew.\n2. Rest. The crew rests.\n", "1 2"},
		{"inside a sentence", "1. The owner may (a) pay or (b) hire.\n2. The crew rests.\n", "1 2"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			o := outline.Parse(tt.text)
			var ids []string
			for _, p := range o.Version.All() {
				ids = append(ids, p.ID)
			}
			assert.Equal(t, tt.want, strings.Join(ids, " "))
			kept := outline.Parse(tt.text, outline.KeepLines())
			assert.LessOrEqual(t, len(kept.Version.Points), len(o.Version.Points))
		})
	}
}
