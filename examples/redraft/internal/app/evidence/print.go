package evidence

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

func (d *dossier) print(w io.Writer, width int) error {
	o := &output{page: page{width: max(width, leastWidth)}, d: d}
	o.opening()
	o.readings(d.a, 2)
	o.conflicts()
	for i := range d.earlier {
		o.earlier(&d.earlier[i])
	}
	if len(d.said) > 0 {
		o.line("")
		o.line("SAID OF THE POINT")
		o.statements(d.said, 2)
	}
	o.afterwards()
	o.maySay()
	if _, err := io.WriteString(w, o.b.String()); err != nil {
		return fmt.Errorf("write the evidence: %w", err)
	}
	return nil
}

type output struct {
	page
	d *dossier
}

func (o *output) opening() {
	a := o.d.a
	title := a.Heading
	if title == "" {
		title = a.Theme
	}
	o.heading(strings.TrimSpace(a.Ref.String()+"  "+title), known(a))
	v := o.d.version
	parts := []string{}
	for _, s := range []string{v.Title, date(v.Date), string(v.Status)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if o.d.disputed {
		parts = append(parts, "authorship disputed")
	}
	if len(parts) > 0 {
		o.item(0, v.ID+": ", strings.Join(parts, ", "))
	}
	closing := "redraft does not authenticate texts."
	if c := o.d.plan.Collected; c != "" {
		closing = "Evidence collected to " + date(c) + ". " + closing
	}
	o.item(0, "", closing)
	o.item(0, "", `"..." read in these words; told: never print as a quotation of the draft`)
	if len(a.Below) > 0 {
		var ids []string
		for _, r := range a.Below {
			ids = append(ids, r.String())
		}
		o.item(0, "", "Points below it, not shown here: "+strings.Join(ids, ", "))
	}
	o.line("")
}

// known says how far the wording of a point is known.
func known(a *collate.Apparatus) string {
	has := func(match func(plan.Standing) bool) bool {
		return slices.ContainsFunc(a.Readings, func(r collate.Reading) bool { return len(r.Block) == 0 && match(r.Standing) })
	}
	switch {
	case has(plan.Standing.FullWords):
		return "read in the draft's words"
	case has(plan.Standing.DraftWords):
		return "wording NOT READ whole"
	case has(func(s plan.Standing) bool { return s.Worded }):
		return "wording NOT READ"
	case has(func(s plan.Standing) bool {
		return s.Presence == plan.PresenceAbsent && s.Confirmed == plan.ConfirmedExact
	}):
		return "NOT THERE, seen in a copy"
	case has(func(s plan.Standing) bool { return s.Presence == plan.PresenceAbsent }):
		return "said not to be there"
	case has(func(s plan.Standing) bool { return s.Presence == plan.PresencePresent }):
		return "there; words not known"
	}
	return notSeen
}

const notSeen = "not seen"

// readings prints each form of the text once, with who has it and how it was
// read.
func (o *output) readings(a *collate.Apparatus, indent int) {
	var wordless []string
	for i := range a.Readings {
		r := &a.Readings[i]
		switch {
		case r.Text == "" && r.Standing.Presence == plan.PresencePresent:
			wordless = append(wordless, outlets(r.Copies)...)
			continue
		case r.Text == "" && r.Standing.Presence == plan.PresenceAbsent:
			o.item(indent, "not there  ", "in what is published "+o.copies(r.Copies)+confirmedAs(r))
			o.notes(r, indent+4)
			continue
		case r.Text == "":
			continue
		case repeats(a, i):
			continue
		}
		o.reading(a, i, indent)
	}
	if known(a) == notSeen {
		o.item(indent, "", "Nothing is known of it here.")
	}
	if len(wordless) > 0 {
		o.item(indent, "has the point, words not given here: ", strings.Join(slices.Compact(wordless), ", "))
	}
}

func confirmedAs(r *collate.Reading) string {
	if r.Standing.Confirmed == plan.ConfirmedExact {
		return ", seen in the copy"
	}
	return ", as it is told"
}

// repeats reports whether an earlier reading of the group has the text to the
// letter.
func repeats(a *collate.Apparatus, i int) bool {
	return slices.ContainsFunc(a.Readings[:i], func(o collate.Reading) bool { return same(&o, &a.Readings[i]) })
}

// same reports whether two readings are one text to the letter, read in one
// way. Our own words are not an outlet's, so they are never the same.
func same(x, y *collate.Reading) bool {
	return x.Text == y.Text && x.Text != "" && x.Group == y.Group && x.Quotable() && y.Quotable() &&
		x.Standing.Wording == y.Standing.Wording && x.Standing.Extent == y.Standing.Extent &&
		len(x.Notes) == 0 && len(y.Notes) == 0 && slices.Equal(x.Block, y.Block)
}

// told marks what is not in the draft's words.
const told = "told: "

func (o *output) reading(a *collate.Apparatus, i, indent int) {
	r := &a.Readings[i]
	text := gapped(r)
	switch {
	case r.Standing.DraftWords():
		o.item(indent, "  ", `"`+text+`"`)
	case r.Quotable():
		o.item(indent, told, `"`+text+`"`)
	default:
		o.item(indent, told, text)
	}
	indent += 6
	if r.Quotable() {
		var names []string
		for k := i; k < len(a.Readings); k++ {
			if name := with(first(&a.Readings[k]), path(&a.Readings[k])); (k == i || same(r, &a.Readings[k])) && !slices.Contains(names, name) {
				names = append(names, name)
				o.item(indent, "", name)
			}
		}
	} else {
		o.item(indent, "", with("in redraft's words; told "+o.copies(r.Copies), path(r)))
	}
	var how []string
	if len(r.Block) > 0 {
		how = append(how, "one text for points "+strings.Join(r.Block, ", ")+": put down to none of them alone")
	}
	if r.Number != "" {
		how = append(how, "numbered "+r.Number+" there")
	}
	switch {
	case r.Quotable() && r.Standing.Wording == plan.WordingTranslation:
		how = append(how, "its own translation, not the draft's words")
	case r.Quotable() && r.Standing.Wording == plan.WordingParaphrase:
		how = append(how, "its own retelling, not the draft's words")
	case r.Quotable() && r.Standing.Wording == "":
		how = append(how, "perhaps not the draft's words")
	}
	switch r.Standing.Extent {
	case plan.ExtentFragment:
		how = append(how, "a part of the clause")
	case plan.ExtentAbridged:
		how = append(how, "with words left out")
	case plan.ExtentWhole:
	}
	if len(how) > 0 {
		o.item(indent, "", strings.Join(how, "; "))
	}
	if len(r.Lost)+len(r.Added) > 0 {
		o.item(indent, "", "against "+outlet(&a.Readings[0])+": "+differs(r))
	}
	o.notes(r, indent)
}

func date(d sources.Date) string { return render.Date(render.English(), d) }

func with(s string, more []string) string { return strings.Join(append([]string{s}, more...), "; ") }

// first names the copy whose words an exact text is, with its date and where it
// was in fact read.
func first(r *collate.Reading) string {
	if len(r.Copies) == 0 {
		return "the text itself"
	}
	c := &r.Copies[0]
	out := c.Name
	if c.Date != "" {
		out += ", " + date(c.Date)
	}
	if len(c.Via) > 0 {
		out += ", read at " + strings.Join(c.Via, ", there after ")
	}
	return out
}

func outlet(r *collate.Reading) string {
	if len(r.Copies) == 0 {
		return "the text itself"
	}
	return r.Copies[0].Name
}

func outlets(copies []collate.Copy) []string {
	var out []string
	for _, c := range copies {
		if !slices.Contains(out, c.Name) {
			out = append(out, c.Name)
		}
	}
	return out
}

// copies names those who are said to have something, each with where it was
// read.
func (o *output) copies(copies []collate.Copy) string {
	var out []string
	for i, c := range copies {
		if slices.ContainsFunc(copies[:i], func(e collate.Copy) bool { return e.Report == c.Report }) {
			continue
		}
		var read []string
		for _, e := range copies[i:] {
			if e.Report == c.Report && len(e.Via) > 0 {
				read = append(read, "at "+strings.Join(e.Via, ", there after "))
			}
		}
		name := c.Name
		if len(read) > 0 {
			name += " (read " + strings.Join(read, "; ") + ")"
		}
		out = append(out, name)
	}
	if len(out) == 0 {
		return "without a source"
	}
	return "by " + strings.Join(out, ", ")
}

// path says how the words came about.
func path(r *collate.Reading) []string {
	var out []string
	if langs := r.Languages(); len(langs) > 1 {
		out = append(out, "through languages: "+strings.Join(langs, " from "))
	} else if len(langs) == 1 && langs[0] != "en" {
		out = append(out, "in "+langs[0])
	}
	if len(r.Path.Made) > 0 {
		s := r.Path.Made[0]
		var names []string
		perhaps := len(s.From) > 1
		for _, t := range s.From {
			name := t.Name
			if t.How != "" {
				name += " (" + string(t.How) + ")"
			}
			names = append(names, name)
			perhaps = perhaps || !t.Certainty.Sure()
		}
		text := "made from " + strings.Join(names, " or ")
		if perhaps {
			text = "perhaps " + text
		}
		out = append(out, text)
	}
	return out
}

func differs(r *collate.Reading) string {
	var parts []string
	for _, side := range []struct {
		word string
		runs []collate.Phrase
	}{{"lacks", r.Lost}, {"adds", r.Added}} {
		var words []string
		for _, run := range side.runs {
			words = append(words, `"`+run.Text+`"`)
		}
		if len(words) > 0 {
			parts = append(parts, side.word+" "+strings.Join(words, ", "))
		}
	}
	return strings.Join(parts, "; ")
}

// notes prints what is no clause words, apart from them.
func (o *output) notes(r *collate.Reading, indent int) {
	for _, n := range r.Notes {
		marked := ""
		if n.Len > 0 && n.At >= 0 && n.At+n.Len <= len(r.Text) {
			marked = r.Text[n.At : n.At+n.Len]
		}
		switch n.Kind {
		case plan.NoteKindGloss:
			o.item(indent, "editor's gloss: ", n.Text)
		case plan.NoteKindComment:
			o.item(indent, "remark between: ", n.Text)
		case plan.NoteKindSic:
			o.item(indent, "the copy's own mark: ", strings.TrimSpace(lastWord(r.Text, n.At)+" "+n.Text))
		case plan.NoteKindStruck:
			o.item(indent, "reported struck out: ", n.Text)
		case plan.NoteKindDoubtful:
			if marked == r.Text {
				marked = "all of it"
			}
			if n.Text != "" {
				marked += " (" + n.Text + ")"
			}
			o.item(indent, "perhaps not of the draft: ", marked)
		case plan.NoteKindLink:
			o.item(indent, "leads to: ", marked+" ("+n.Text+")")
		case plan.NoteKindGap:
			// Marked in the text.
		}
	}
}

// lastWord gives the word before a place of a text.
func lastWord(text string, at int) string {
	if at < 0 || at > len(text) {
		return ""
	}
	words := strings.Fields(text[:at])
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// gapped puts a mark where words are missing.
func gapped(r *collate.Reading) string {
	var gaps []int
	for _, n := range r.Notes {
		if n.Kind == plan.NoteKindGap && n.At >= 0 && n.At <= len(r.Text) {
			gaps = append(gaps, n.At)
		}
	}
	slices.Sort(gaps)
	s := r.Text
	for _, at := range slices.Backward(slices.Compact(gaps)) {
		s = strings.TrimRight(s[:at], " ") + " […] " + strings.TrimLeft(s[at:], " ")
	}
	return strings.TrimSpace(s)
}

func (o *output) conflicts() {
	if len(o.d.a.Conflicts) == 0 {
		return
	}
	o.line("")
	o.line("COPIES DISAGREE")
	table := say.English()
	for _, c := range o.d.a.Conflicts {
		for i := range c.Forms {
			f := &c.Forms[i]
			form := say.Form(table, c.Kind, c.Key, f)
			if !f.Words {
				form = told + form
			} else {
				form = "  " + form
			}
			o.item(2, form+"  ", strings.Join(outlets(f.By), ", ")+" ("+roots(f.AtLeast, min(f.AtMost, len(f.By)))+")")
		}
	}
}

// roots says how many reports of their own stand behind something. Copies that
// may go back to several are still no more voices than they are.
func roots(least, most int) string {
	own := fmt.Sprintf("%d reports of their own", most)
	if most == 1 {
		own = "1 report of its own"
	}
	switch least {
	case most:
		return own
	case 0:
		return "at most " + own + ", perhaps none"
	}
	return fmt.Sprintf("at most %s, perhaps %d", own, least)
}

func (o *output) earlier(e *earlier) {
	o.line("")
	title := e.a.Theme
	if title == "" {
		title = e.version.Title
	}
	state := "said to be an earlier state"
	if e.version.Status == plan.StatusClaimed {
		state = "only claimed to have existed"
	}
	o.heading("CLAIMED EARLIER STATE: "+e.a.Ref.String()+"  "+title, state)
	o.item(2, "", "That it became "+o.d.a.Ref.String()+" is reported "+o.copies(e.by)+".")
	o.readings(e.a, 2)
	var names []string
	for _, r := range e.support.Roots {
		for _, c := range collate.Copies(o.d.plan, []sources.Citation{{Report: r.Report}}) {
			names = append(names, c.Name)
		}
	}
	o.item(2, "behind it  ", roots(e.support.AtLeast, e.support.AtMost)+": "+strings.Join(names, ", "))
	if e.a.Numbering == plan.NumberingInferred {
		o.item(2, "inferred  ", "that this was number "+e.a.Number)
	}
	o.statements(e.said, 2)
}

// statements prints who said what, and below each who denies it.
func (o *output) statements(all []collate.Statement, indent int) {
	for i := range all {
		s := &all[i]
		label := map[plan.Stance]string{ // none where somebody says that something is so
			plan.StanceSupports: "supported by  ", plan.StanceRejects: "rejected by  ", plan.StanceDenies: "DENIED BY  ",
			plan.StanceAuthored: "authorship claimed by  ", plan.StanceAttributes: "attributed by  ",
		}[s.Stance]
		text := say.Who(say.English(), s.By)
		if s.Stance == plan.StanceAsserts && (len(s.By) == 0 || s.By[len(s.By)-1].RelayedBy == "") {
			text += " said"
		}
		if s.Date != "" {
			text += ", " + date(s.Date)
		}
		if s.Again {
			text += ": as above"
		} else {
			text += ": " + s.Text + " Reported " + o.copies(s.Copies) + "."
		}
		o.item(indent, label, text)
		o.statements(s.Denials, indent+2)
		o.statements(s.Remarks, indent+2)
	}
}

func (o *output) afterwards() {
	if len(o.d.later) == 0 {
		return
	}
	o.line("")
	o.line("AFTERWARDS")
	column := 0
	for i := range o.d.later {
		column = max(column, render.Columns(o.d.later[i].version.ID)+2)
	}
	var silent []string
	for i := range o.d.later {
		n := &o.d.later[i]
		if n.version.Coverage == plan.CoverageContents && len(n.claims) == 0 {
			silent = append(silent, n.version.ID)
			continue
		}
		id := n.version.ID + strings.Repeat(" ", column-render.Columns(n.version.ID))
		for _, l := range n.words() {
			o.item(2, id, l)
			id = strings.Repeat(" ", column)
		}
		for _, c := range n.claims {
			word := told
			if c.Standing.Presence == plan.PresenceAbsent {
				word = "told as absent: "
			}
			text := word + c.Text
			if c.Text == "" {
				text = "named on this subject, nothing told of it."
			}
			o.item(2, id, text+" Reported "+o.copies(c.Copies)+".")
			id = strings.Repeat(" ", column)
		}
	}
	if len(silent) > 0 {
		o.item(2, "", "No text was seen of "+strings.Join(silent, ", ")+", and nothing claimed of this point there.")
	}
}

// words says what a later draft has for the point.
func (n *later) words() []string {
	if n.version.Coverage == plan.CoverageContents {
		return nil // what is claimed is all there is
	}
	if n.link == nil || len(n.link.New) == 0 {
		if n.link != nil && n.link.Known == diff.KnownAbsent {
			return []string{"not there: the text was read whole"}
		}
		out := "no counterpart found, which says nothing of the draft"
		if n.sameNumber != nil {
			out += "; its number " + n.sameNumber.Number + " has " + textOf(n.sameNumber)
		}
		if lead := n.version.LeadWitness(); n.version.Coverage == plan.CoverageComplete && lead != nil && lead.Wording != plan.WordingVerbatim {
			out = fmt.Sprintf("no counterpart among its %d points, as they are told", len(n.version.Points))
		}
		return []string{out}
	}
	var out []string
	for i := range n.link.New {
		c := &n.link.New[i]
		state := n.state(c)
		switch {
		case c.Text == "" && c.Standing.Presence == plan.PresenceAbsent:
			out = append(out, c.Ref.String()+n.found()+", "+state)
		case c.Text == "":
			out = append(out, c.Ref.String()+": "+notSeen)
		case state == "":
			out = append(out, c.Ref.String()+n.found()+", "+textOf(c))
		case c.Standing.DraftWords():
			out = append(out, c.Ref.String()+n.found()+", "+state+": "+textOf(c))
		default: // the mark of what is told stands before the text
			out = append(out, c.Ref.String()+n.found()+", "+state+", "+textOf(c))
		}
	}
	return out
}

// found says by what the two points were linked, where it was not their words.
func (n *later) found() string {
	switch align.Method(n.link.Method) {
	case align.MethodReport:
		return " (the same point, as reported)"
	case align.MethodNumber:
		return " (same number)"
	case align.MethodPlace:
		return " (same place)"
	case align.MethodKey, align.MethodHeading:
		return " (same subject)"
	default:
		return ""
	}
}

// textOf shows the text of a clause: quoted if it was read in these words.
func textOf(c *diff.Clause) string {
	switch {
	case c.Standing.DraftWords():
		return `"` + c.Text + `" (` + from(c) + ")"
	case c.Standing.Quotable():
		return told + `"` + c.Text + `" (` + from(c) + ", not the draft's words)"
	}
	return told + c.Text + " (our words, after " + from(c) + ")"
}

func from(c *diff.Clause) string {
	name := c.Copy.Name
	if name == "" {
		return "the text itself"
	}
	if len(c.Copy.Via) > 0 && c.Copy.Via[0] != name {
		name += ", read at " + c.Copy.Via[0]
	}
	return name
}

// state says what became of the point, as far as it is known. That a side is
// told is said where the text of c is not marked so itself.
func (n *later) state(c *diff.Clause) string {
	table := render.English()
	var parts []string
	for _, h := range n.changes {
		part := string(h.Kind)
		switch h.Kind {
		case diff.KindRetold:
			switch {
			case h.Reason != diff.ReasonTold:
				parts = append(parts, "words not compared")
			case c.Text == "" || c.Standing.DraftWords():
				parts = append(parts, table.With("verdict.told"))
			}
			continue
		case diff.KindRemoved:
			part = "not there"
		case diff.KindReplaced:
			part = "another text"
		default: // the kind says it
		}
		if h.Verdict != "" {
			part += " (" + table.With("verdict."+string(h.Verdict)) + ")"
		}
		parts = append(parts, part)
	}
	switch {
	case len(n.changes) > 0:
		return strings.Join(parts, ", ")
	case n.link.Known == diff.KnownWords:
		return "the same words"
	}
	return "told alike"
}

func (o *output) maySay() {
	table := say.English()
	for _, may := range []bool{true, false} {
		if !slices.ContainsFunc(o.d.lines, func(l say.Line) bool { return l.May == may }) {
			continue
		}
		title := "MAY SAY"
		if !may {
			title = "MAY NOT SAY"
		}
		o.line("")
		o.line(title)
		for _, l := range o.d.lines {
			if l.May == may {
				o.item(2, "- ", say.Sentence(table, l)+".")
			}
		}
	}
}
