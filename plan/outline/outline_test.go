package outline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan/outline"
)

func TestParse(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		text string
		opts []outline.Option
		want string
	}{
		{name: "empty"},
		{name: "signs alone", text: "…\n\n* * *\n?! 🛡\n"},
		{name: "bytes alone", text: "\xff\xfe"},
		{name: "blank", text: " \n\t\r\n\ufeff"},
		{
			name: "full stops", text: "1. One.\n2. Two.\n3. Three.\n",
			want: "1 = One.\n2 = Two.\n3 = Three.\n",
		},
		{name: "brackets", text: "1) One.\n2) Two.", want: "1 = One.\n2 = Two.\n"},
		{
			name: "letters below",
			text: "9. Nine.\n10. The guarantee:\na. Paid.\nb. Void.\n11. Eleven.\n",
			want: "partial\n9 = Nine.\n10 = The guarantee:\n  a = Paid.\n  b = Void.\n11 = Eleven.\n",
		},
		{
			name: "bracketed letters below",
			text: "1. One:\n(a) A;\n(b) B.\n2. Two:\n(a) A;\n(b) B.\n",
			want: "1 = One:\n  a = A;\n  b = B.\n2 = Two:\n  a = A;\n  b = B.\n",
		},
		{
			name: "bullets", text: "• One\n• Two\n  - deep\n  - deeper\n• Three",
			want: "* = One\n* = Two\n  * = deep\n  * = deeper\n* = Three\n",
		},
		{
			name: "bullets below", text: "1. One:\n- a\n- b\n2. Two.",
			want: "1 = One:\n  * = a\n  * = b\n2 = Two.\n",
		},
		{
			name: "paragraphs", text: "One side\nagrees.\n\nThe other does not.\n",
			want: "* = One side agrees.\n* = The other does not.\n",
		},
		{
			name: "lines", text: "Title\n\nOne side agrees.\nThe other does not.\n",
			want: "title: Title\n* = One side agrees.\n* = The other does not.\n",
		},
		{
			name: "preamble", text: "Here is the text:\n\n1. One.\n2. Two.\n",
			want: "preamble: Here is the text:\n1 = One.\n2 = Two.\n",
		},
		{
			name: "told none", text: "1. One.\n2. Two.",
			opts: []outline.Option{outline.Numbering()},
			want: "* = 1. One.\n* = 2. Two.\n",
		},
		{
			name: "told", text: "1. One\n(a) x\nA. No.\n2. Two",
			opts: []outline.Option{outline.Numbering("1.", "(a)")},
			want: "1 = One\n  a = x | A. No.\n2 = Two\n",
		},
		{
			name: "told roman", text: "1. One\n(i) x\n(ii) y\n(v) z\n2. Two",
			opts: []outline.Option{outline.Numbering("1.", "(i)")},
			want: "~1 = One\n  i = x\n  ii = y\n  v = z\n2 = Two\n",
		},
		{
			name: "told lines", text: "1\nOne\n\n2\nTwo\n3. No.",
			opts: []outline.Option{outline.Numbering("1")}, want: "1 = One\n2 = Two 3. No.\n",
		},
		{
			name: "start and stop",
			text: "1. News.\n2. News.\nThe plan\n1. One.\n2. Two.\nRead on\n3. Ad.",
			opts: []outline.Option{outline.Start("The plan"), outline.Stop("Read on")},
			want: "title: The plan\npreamble: 1. News. | 2. News.\n1 = One.\n2 = Two.\nclosing: Read on | 3. Ad.\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			o := outline.Parse(tt.text, tt.opts...)
			checkTiles(t, tt.text, o)
			if diff := cmp.Diff(tt.want, dump(o)); diff != "" {
				t.Errorf("Parse (-want +got)\n%s", diff)
			}
		})
	}
}

// checkTiles checks what must hold of every outline.
func checkTiles(t *testing.T, text string, o *outline.Outline) {
	t.Helper()
	at := 0
	for _, s := range o.Segments {
		if s.At != at || s.Text == "" || !s.Kind.Valid() ||
			text[at:min(at+len(s.Text), len(text))] != s.Text {
			t.Fatalf("segment %+v does not stand at %d", s, at)
		}
		at += len(s.Text)
	}
	if at != len(text) {
		t.Fatalf("segments end at %d of %d", at, len(text))
	}
}
