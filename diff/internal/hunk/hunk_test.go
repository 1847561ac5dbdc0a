package hunk_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/redline"
)

func TestParts(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, old, new string
		want           [][2]string
	}{
		{"nothing", "The army is limited.", "The army is limited!", nil},
		{"case alone", "The Army is limited.", "The army is limited.", nil},
		{
			"a word came in before a substitution", "It will be concluded today.",
			"It will soon be reached today.",
			[][2]string{{"", "soon"}, {"concluded", "reached"}},
		},
		{
			"a short word between two substitutions", "A comprehensive and full agreement.",
			"A total and complete agreement.",
			[][2]string{{"comprehensive and full", "total and complete"}},
		},
		{
			"figures", "between 600 and 800", "from 500 to 900",
			[][2]string{{"between", "from"}, {"600", "500"}, {"and", "to"}, {"800", "900"}},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got [][2]string
			for _, h := range hunk.Changed(redline.Compare(tt.old, tt.new,
				redline.Moves(false)).Spans) {
				for _, p := range h.Parts(tt.old, tt.new, redline.Compare) {
					got = append(got, [2]string{tt.old[p.OldAt:p.OldEnd], tt.new[p.NewAt:p.NewEnd]})
				}
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("parts (-want +got):\n%s", d)
			}
		})
	}
}

func TestJoined(t *testing.T) {
	t.Parallel()
	const old, new = "Russia does not withdraw.", "Russia will soon withdraw."
	spans := redline.Compare(old, new, redline.Minimal(), redline.Moves(false)).Spans
	var got []string
	for _, h := range hunk.Joined(spans) {
		got = append(got, strings.TrimSpace(old[h.OldAt:h.OldEnd])+" -> "+
			strings.TrimSpace(new[h.NewAt:h.NewEnd]))
	}
	if d := cmp.Diff([]string{"does not -> will soon"}, got); d != "" {
		t.Errorf("runs (-want +got):\n%s", d)
	}
}

func TestShared(t *testing.T) {
	t.Parallel()
	const old, new = "The Army is here", "then the army was there"
	var a, b string
	for _, h := range hunk.Shared(old, new, redline.Compare) {
		a, b = a+old[h.OldAt:h.OldEnd], b+new[h.NewAt:h.NewEnd]
	}
	if d := cmp.Diff([]string{"The Army", "the army"},
		[]string{strings.TrimSpace(a), strings.TrimSpace(b)}); d != "" {
		t.Errorf("what is shared (-want +got):\n%s", d)
	}
}
