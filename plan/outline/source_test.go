package outline_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// likeLines are hard texts that are Markdown with marks of whole lines, which a
// page in one line does not have, or a page already.
var likeLines = map[string]bool{
	"en-html-line": true, "en-html-footnotes": true, "en-html-lists": true, "en-html-blocks": true,
	"en-page-copy":      true,
	"en-markdown-notes": true, "en-tables": true, "en-markdown-items": true,
	"en-numbered-rows": true, "en-rows-between": true, "en-part-numbers": true,
	"en-html-rows": true, "en-dotted-rows": true, "de-gebuehren": true, "en-ministry": true,
	"en-markdown-struck": true,
	"en-real-service":    true, "en-real-service-lists": true,
	"en-front-matter": true, "en-real-bylaws": true, // which stands before a page
}

// TestPageOfText makes a page of each text, all of it in one line: it has the
// points that the text has.
func TestPageOfText(t *testing.T) {
	t.Parallel()
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r\n", "<br>", "\n",
		"<br>")
	for _, c := range hardTexts(t) {
		if likeLines[c.name] {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			page := "<!DOCTYPE html><div>" + escape.Replace(c.text) + "</div>"
			o := outline.Parse(page)
			checkOutline(t, page, o)
			if diff := cmp.Diff(c.tree, dump(o)); diff != "" {
				t.Errorf("(-text +page)\n%s", diff)
			}
		})
	}
}

// TestStraySigns holds that what only looks like mark-up stays in the text.
func TestStraySigns(t *testing.T) {
	t.Parallel()
	for _, words := range []string{
		"Fees below 3 < 4 and 5 > 4 & R&D; stay", "The <name of the owner> signs <date>",
		"2 * 3 * 4 with a_b_c and fee* as told",
		"[they agree](1) or [shall](not later), see [note]: below",
		"`a' and `b', C:\\~x, 5 | 6 and AT&T", "an &unknown; name, <!-- no end",
	} {
		text := "1. " + words + ".\n2. The bell is rung.\n"
		o := outline.Parse(text)
		checkOutline(t, text, o)
		require.Len(t, o.Version.Points, 2)
		require.Equal(t, words+".", o.Version.Points[0].Text)
	}
}

// TestPlacesOnAPage holds that diagnostics and segments tell places of the text as
// it came.
func TestPlacesOnAPage(t *testing.T) {
	t.Parallel()
	text := "<p>1. Oars &amp; <i>sails</i>.</p>\n<p>4. Ropes.</p>"
	o := outline.Parse(text)
	require.Equal(t, "2:4: warning: 4 follows 1 [missing-number]", o.Diagnostics[0].String())
	var got []string
	for _, s := range o.Segments {
		require.Equal(t, s.Text, text[s.At:s.At+len(s.Text)])
		got = append(got, string(s.Kind)+" "+s.Text+" "+s.Reads+" "+s.Point)
	}
	want := []string{
		"layout <p>  ", "number 1  1", "layout .   ", "text Oars   1", "text &amp; & 1",
		"text    1", "layout <i>  ", "text sails  1",
		"layout </i>  ", "text .  1", "layout </p>\n<p>  ", "number 4  4", "layout .   ",
		"text Ropes.  4", "layout </p>  ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestPageBeyondLimits reads a page in one line of which more would be built than
// the limit: the rest stands unread.
func TestPageBeyondLimits(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("<p>1. word</p>", 1000)
	for _, o := range []*outline.Outline{
		outline.Parse(text, outline.MaxMemory(64<<10)),
		outline.Parse(text, outline.MaxSize(1000)),
	} {
		checkOutline(t, text, o)
		last := o.Segments[len(o.Segments)-1]
		require.Equal(t, outline.KindUnread, last.Kind)
		require.Greater(t, len(last.Text), len(text)/2)
		require.Equal(t, plan.CoveragePartial, o.Version.Coverage)
	}
}

// TestPlain reads a text that only speaks of mark-up.
func TestPlain(t *testing.T) {
	t.Parallel()
	text := "1. The page has <b>bold</b> &amp; [a link](/x)."
	o := outline.Parse(text, outline.Plain())
	checkOutline(t, text, o)
	require.Equal(t, text[3:], o.Version.Points[0].Text)
	require.NotEmpty(t, o.Diagnostics)
}

// TestLinksOfPoints holds where words lead that have mark-up of their own, or
// stand in two paragraphs.
func TestLinksOfPoints(t *testing.T) {
	t.Parallel()
	o := outline.Parse(
		"1. See <a href=\"/one\">the <b>first</b>&nbsp;roll</a>\n   and [the\n   second][s].\n2. None.\n\n[s]: /two\n")
	require.Equal(t, "See the first\u00a0roll and the second.", o.Version.Points[0].Text)
	require.Equal(t, []plan.Note{
		{Kind: plan.NoteKindLink, At: 4, Len: len("the first\u00a0roll"), Text: "/one"},
		{
			Kind: plan.NoteKindLink, At: len("See the first\u00a0roll and "),
			Len:  len("the second"),
			Text: "/two",
		},
	}, o.Version.Points[0].Notes)
}
