package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/examples/redraft/internal/app"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// The answers that a tool gives beside those of its own.
const (
	cannotTell = "could not tell"
	told       = "told"
)

// The bounds of what comes in and goes out.
const (
	mostInput    = 1 << 20 // bytes of a text
	mostOutput   = 32000   // characters of an answer
	usualOutput  = 8000
	mostAllowing = 200 // allowances
)

// An answer is what every tool gives.
type answer struct {
	Answer string `json:"answer" jsonschema:"the answer in a word or two; could not tell is one"`
	Reason string `json:"reason" jsonschema:"what the answer rests on"`
	Text   string `json:"text" jsonschema:"what was found, for a reader"`
	Left   string `json:"left,omitempty" jsonschema:"what was left out of the text for length"`
}

// tools are the tools of one server. They alter nothing.
type tools struct {
	plan *plan.Plan
	name string // of the plan, as it was given; "" the one that comes with redraft
}

// add adds the tools to a server.
func (t *tools) add(s *mcp.Server) {
	readOnly := func(name, about string) *mcp.Tool {
		closed := false
		return &mcp.Tool{
			Name: name, Description: about,
			Annotations: &mcp.ToolAnnotations{
				ReadOnlyHint: true, IdempotentHint: true,
				OpenWorldHint: &closed,
			},
		}
	}
	mcp.AddTool(s, readOnly("compare",
		"What changed between two drafts of the plan, or between two texts, and whether the "+
			"draft changed or only the telling."), t.compare)
	mcp.AddTool(s, readOnly("identify",
		"Whether a text is another copy of a known draft of the plan, a new draft, or something else."), t.identify)
	mcp.AddTool(s, readOnly("verify",
		"Whether nothing but what is allowed changed between two drafts, or what else did."),
		t.verify)
	mcp.AddTool(s, readOnly("check_quotes",
		"Whether the quotations of an article stand in the copies of a draft of the plan."),
		t.checkQuotes)
	mcp.AddTool(s, readOnly("evidence",
		"All that is known of one point of a draft, and what may be said of it."), t.evidence)
	mcp.AddTool(s, readOnly("trail",
		"What each draft has on one subject, or what became of one point."), t.trail)
}

// sides are two drafts: of the plan by their ids, or texts.
type sides struct {
	Older     string `json:"older,omitempty" jsonschema:"id of the older draft of the plan, such as us-28"`
	Newer     string `json:"newer,omitempty" jsonschema:"id of the newer draft of the plan, such as e3-28"`
	OlderText string `json:"older_text,omitempty" jsonschema:"the older text itself, in place of ids"`
	NewerText string `json:"newer_text,omitempty" jsonschema:"the newer text itself, in place of ids"`
}

func (t *tools) compared(ctx context.Context, s *sides) (*diff.Comparison, error) {
	switch {
	case s.Older != "" && s.Newer != "" && s.OlderText+s.NewerText == "":
		return diff.BetweenContext(ctx, t.plan, s.Older, s.Newer)
	case s.OlderText == "" || s.NewerText == "" || s.Older+s.Newer != "":
		return nil,
			errors.New(
				"two ids, older and newer, or two texts, older_text and newer_text, are needed")
	}
	var texts [2]*plan.Version
	for i, text := range []string{s.OlderText, s.NewerText} {
		v, err := read(text)
		if err != nil {
			return nil, err
		}
		texts[i] = v
	}
	return diff.CompareContext(ctx, texts[0], texts[1])
}

// read reads a text of the caller's.
func read(text string) (*plan.Version, error) {
	switch {
	case len(text) > mostInput:
		return nil, fmt.Errorf("a text of %d bytes is not read: there may be %d", len(text),
			mostInput)
	case !utf8.ValidString(text):
		return nil, errors.New("the text is not UTF-8")
	}
	v := outline.Parse(text).Version
	if len(v.Points) == 0 {
		return nil, errors.New("there are no points in the text")
	}
	return v, nil
}

func bound(limit int) int {
	if limit <= 0 {
		return usualOutput
	}
	return min(limit, mostOutput)
}

type compareInput struct {
	sides
	Points []string `json:"points,omitempty" jsonschema:"numbers of points; without them all"`
	Brief  bool     `json:"brief,omitempty" jsonschema:"a line or two for each point"`
	Limit  int      `json:"limit,omitempty" jsonschema:"the most characters of the text; 8000 without it, 32000 at most"`
}

func (t *tools) compare(ctx context.Context, _ *mcp.CallToolRequest,
	input compareInput,
) (*mcp.CallToolResult, answer, error) {
	c, err := t.compared(ctx, &input.sides)
	if err != nil {
		return nil, answer{}, err
	}
	opts := []render.Option{render.Limit(bound(input.Limit)), render.Points(input.Points...)}
	if input.Brief {
		opts = append(opts, render.Brief())
	}
	var b bytes.Buffer
	if err := render.Markdown(&b, c, opts...); err != nil {
		return nil, answer{}, err
	}
	out := answer{Text: b.String()}
	if at := strings.Index(out.Text, "Left out for length: "); at >= 0 {
		out.Left = strings.TrimSpace(out.Text[at:])
	}
	out.Answer, out.Reason = judged(c)
	return nil, out, nil
}

// judged says in a word what a comparison found.
func judged(c *diff.Comparison) (word, reason string) {
	known := func(k diff.Known) bool { return k == diff.KnownWords || k == diff.KnownAbsent }
	unseen := 0
	for i := range c.Links {
		if !known(c.Links[i].Known) {
			unseen++
		}
	}
	draft := slices.ContainsFunc(c.Changes, func(h diff.Change) bool {
		return h.Verdict == diff.VerdictDraft || h.Verdict == "" && h.Kind != diff.KindUnreported
	})
	switch {
	case len(c.Links) == 0:
		return cannotTell, "there was nothing to look at"
	case draft:
		return "the drafts differ",
			fmt.Sprintf("of %d places %d were not read in the drafts' own words on both sides",
				len(c.Links), unseen)
	case unseen > 0 || len(c.Changes) > 0:
		return cannotTell,
			fmt.Sprintf(
				"nothing that was read differs for sure, and of %d places %d were not read in "+
					"the drafts' own words on both sides", len(c.Links), unseen)
	}
	return "nothing differs in what was looked at",
		"all points were read in their own words on both sides"
}

type verifyInput struct {
	sides
	Allow []string `json:"allow,omitempty" jsonschema:"what may have changed: point=4, point=9:wording, point=12:removed"`
	Limit int      `json:"limit,omitempty" jsonschema:"the most characters of the text; 8000 without it, 32000 at most"`
}

func (t *tools) verify(ctx context.Context, _ *mcp.CallToolRequest,
	input verifyInput,
) (*mcp.CallToolResult, answer, error) {
	if len(input.Allow) > mostAllowing {
		return nil, answer{}, fmt.Errorf("%d allowances are too many: there may be %d",
			len(input.Allow), mostAllowing)
	}
	var allow []diff.Allowance
	for _, s := range input.Allow {
		a, err := diff.ParseAllowance(s)
		if err != nil {
			return nil, answer{}, err
		}
		allow = append(allow, a)
	}
	c, err := t.compared(ctx, &input.sides)
	if err != nil {
		return nil, answer{}, err
	}
	v := diff.Verify(c, allow...)
	if len(v.Idle) > 0 {
		return nil, answer{}, fmt.Errorf("neither draft has what is allowed: %s",
			strings.Join(v.Idle, ", "))
	}
	var b bytes.Buffer
	if err := render.Verification(&b, v); err != nil {
		return nil, answer{}, err
	}
	out := cut(b.String(), bound(input.Limit))
	unsure := 0
	for _, f := range v.Findings {
		if f.Unsure {
			unsure++
		}
	}
	switch {
	case v.Passed:
		out.Answer, out.Reason = "nothing else changed in what was looked at",
			fmt.Sprintf("%d things changed that are allowed or only follow",
				len(v.Allowed)+len(v.Following))
	case unsure == len(v.Findings):
		out.Answer, out.Reason = cannotTell,
			fmt.Sprintf("of %d things it could not be told whether they are what is allowed",
				unsure)
	default:
		out.Answer, out.Reason = "something else changed",
			fmt.Sprintf("%d things are not allowed, of %d it could not be told",
				len(v.Findings)-unsure, unsure)
	}
	return nil, out, nil
}

type identifyInput struct {
	Text     string `json:"text" jsonschema:"the text"`
	Language string `json:"language,omitempty" jsonschema:"its language as a BCP 47 tag"`
	Limit    int    `json:"limit,omitempty" jsonschema:"the most characters of the text; 8000 without it, 32000 at most"`
}

func (t *tools) identify(ctx context.Context, _ *mcp.CallToolRequest,
	input identifyInput,
) (*mcp.CallToolResult, answer, error) {
	v, err := read(input.Text)
	if err != nil {
		return nil, answer{}, err
	}
	v.Language = input.Language
	r, err := identify.TextContext(ctx, t.plan, v)
	if err != nil {
		return nil, answer{}, err
	}
	out, err := t.program(input.Text, input.Limit, "identify", "-lang="+input.Language, "--", "-")
	if err != nil {
		return nil, answer{}, err
	}
	out.Answer, out.Reason = string(r.Finding),
		fmt.Sprintf("rests on %s, confidence %d of 1000", r.Ground, r.Confidence)
	if r.Finding == identify.FindingUnsure {
		out.Answer = cannotTell
	}
	return nil, out, nil
}

type quotesInput struct {
	Version string `json:"version" jsonschema:"id of the draft of the plan, such as us-28"`
	Article string `json:"article" jsonschema:"the article: plain text, Markdown or HTML"`
	Limit   int    `json:"limit,omitempty" jsonschema:"the most characters of the text; 8000 without it, 32000 at most"`
}

func (t *tools) checkQuotes(_ context.Context, _ *mcp.CallToolRequest,
	input quotesInput,
) (*mcp.CallToolResult, answer, error) {
	if t.plan.Version(input.Version) == nil {
		return nil, answer{}, fmt.Errorf("the plan has no draft %q", input.Version)
	}
	if len(input.Article) > mostInput || !utf8.ValidString(input.Article) {
		return nil, answer{}, fmt.Errorf("an article is UTF-8 and has %d bytes at most", mostInput)
	}
	out, err := t.program(input.Article, input.Limit, "checkquotes", "-against="+input.Version, "--", "-")
	return nil, out, err
}

type pointInput struct {
	Point string `json:"point" jsonschema:"a draft and a point of it, such as us-28/6"`
	Limit int    `json:"limit,omitempty" jsonschema:"the most characters of the text; 8000 without it, 32000 at most"`
}

func (t *tools) evidence(_ context.Context, _ *mcp.CallToolRequest,
	input pointInput,
) (*mcp.CallToolResult, answer, error) {
	ref, err := plan.ParseRef(input.Point)
	if err != nil {
		return nil, answer{}, err
	}
	if _, err := t.plan.Lookup(ref); err != nil {
		return nil, answer{}, err
	}
	out, err := t.program("", input.Limit, "evidence", "--", ref.String())
	return nil, out, err
}

type trailInput struct {
	Subject string `json:"subject" jsonschema:"id of a theme of the plan, the key of a recorded fact, or a point such as us-28/6"`
	Limit   int    `json:"limit,omitempty" jsonschema:"the most characters of the text; 8000 without it, 32000 at most"`
}

func (t *tools) trail(_ context.Context, _ *mcp.CallToolRequest,
	input trailInput,
) (*mcp.CallToolResult, answer, error) {
	if strings.TrimSpace(input.Subject) == "" {
		return nil, answer{}, errors.New("a subject is needed")
	}
	out, err := t.program("", input.Limit, "trail", "--", input.Subject)
	return nil, out, err
}

// program gives what a command of redraft prints. The arguments are ours but for what
// stands behind "--" or in a flag of its own, so that they name no file to read or write;
// a text comes by standard input.
func (t *tools) program(stdin string, limit int, command string, args ...string) (answer, error) {
	var out, errs bytes.Buffer
	call := []string{command}
	if t.name != "" {
		call = append(call, "-plan="+t.name)
	}
	env := &shell.Env{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs}
	switch got := app.Run(env, append(call, args...)); {
	case got != status.Done && got != status.No:
		return answer{}, errors.New(cut(strings.TrimSpace(errs.String()), usualOutput).Text)
	case got == status.No:
		a := cut(out.String(), bound(limit))
		a.Answer, a.Reason = "no", "not all of it stands as it should: see the text"
		return a, nil
	}
	a := cut(out.String(), bound(limit))
	a.Answer, a.Reason = told,
		"from the reports and copies that the plan names; what was not seen is said to be so in "+
			"the text"
	return a, nil
}

// cut keeps a text to so many characters, at the end of a line, and says how many lines
// are left out.
func cut(s string, limit int) answer {
	if utf8.RuneCountInString(s) <= limit {
		return answer{Text: s}
	}
	lines := strings.SplitAfter(s, "\n")
	n, size := 0, 0
	for n < len(lines) && size+utf8.RuneCountInString(lines[n]) <= limit {
		size += utf8.RuneCountInString(lines[n])
		n++
	}
	return answer{
		Text: strings.Join(lines[:n], ""),
		Left: fmt.Sprintf("%d of %d lines are left out for length", len(lines)-n, len(lines)),
	}
}
