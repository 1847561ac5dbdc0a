package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// ofPoint gathers what is known of a point.
func (d *dossier) ofPoint(at plan.Ref) (*Evidence, error) {
	a, err := collate.At(d.p, at, collate.Graph(d.graph))
	if err != nil {
		return nil, err
	}
	lines, err := say.Point(d.p, a.Ref)
	if err != nil {
		return nil, err
	}
	whole, err := say.Version(d.p, a.Ref.Version)
	if err != nil {
		return nil, err
	}
	v := d.p.Version(a.Ref.Version)
	d.out = Evidence{
		Of: a.Ref, Name: d.called(v.ID) + "/" + a.Ref.Point,
		Title: cmp.Or(a.Heading, a.Theme), State: d.wording(a),
	}
	if facts := append(nonEmpty(v.Title), d.standing(v, whole)...); len(facts) > 0 {
		d.out.About = append(d.out.About, d.label("evidence.draft", "draft", d.called(v.ID),
			"about", strings.Join(facts, d.label("list"))))
	}
	d.out.About = append(append(d.out.About, d.ofWhole(v)...), d.collected(),
		d.label("evidence.marks"))
	if len(a.Below) > 0 {
		var names []string
		for _, r := range a.Below {
			names = append(names, r.String())
		}
		d.out.About = append(d.out.About,
			d.label("evidence.below", "points", strings.Join(names, d.label("list"))))
	}
	d.section(EvidenceSection{Part: EvidencePartReadings, Entries: d.readings(a)})
	d.section(EvidenceSection{
		Part: EvidencePartDisputes, Title: d.label("evidence.disputes"),
		Entries: d.disputed(a.Conflicts),
	})
	earlier, err := d.earlier(a)
	if err != nil {
		return nil, err
	}
	d.section(EvidenceSection{
		Part: EvidencePartSaid, Title: d.label("evidence.said"),
		Entries: d.statements(slices.DeleteFunc(
			collate.Statements(d.p, a.Ref), func(s collate.Statement) bool {
				return slices.Contains(earlier, s.ID)
			})),
	})
	d.later(v, a)
	d.lines(lines)
	return &d.out, nil
}

// standing says of a draft its date, its status, and whether it is disputed who wrote
// it.
func (d *dossier) standing(v *plan.Version, lines []say.Line) []string {
	status, disputed := "", ""
	if v.Status != "" {
		status = d.label("status." + string(v.Status))
	}
	if slices.ContainsFunc(lines, func(l say.Line) bool { return l.Kind == say.KindNotAuthor }) {
		disputed = d.label("head.disputed")
	}
	return nonEmpty(d.date(v.Date), status, disputed)
}

// wording says how far the wording of a point is known.
func (d *dossier) wording(a *collate.Apparatus) string {
	has := func(match func(plan.Standing) bool) bool {
		return slices.ContainsFunc(a.Readings, func(r collate.Reading) bool {
			return len(r.Block) == 0 && match(r.Standing)
		})
	}
	switch {
	case has(plan.Standing.FullWords):
		return d.label("evidence.known.words")
	case has(plan.Standing.DraftWords):
		return d.label("evidence.known.part")
	case has(func(s plan.Standing) bool { return s.Worded }):
		return d.label("evidence.known.told")
	case has(func(s plan.Standing) bool {
		return s.Presence == plan.PresenceAbsent && s.Confirmed == plan.ConfirmedExact
	}):
		return d.label("evidence.known.absent")
	case has(func(s plan.Standing) bool { return s.Presence == plan.PresenceAbsent }):
		return d.label("evidence.known.said-absent")
	case has(func(s plan.Standing) bool { return s.Presence == plan.PresencePresent }):
		return d.label("evidence.known.present")
	}
	return d.label("text.unreported")
}

// readings gives each form of the text once, with who has it and how it was read.
func (d *dossier) readings(a *collate.Apparatus) []EvidenceEntry {
	var out []EvidenceEntry
	var names []string
	wordless := EvidenceEntry{Label: d.label("evidence.wordless")}
	for i := range a.Readings {
		r := &a.Readings[i]
		switch {
		case r.Text == "" && r.Standing.Presence == plan.PresencePresent:
			wordless.By = append(wordless.By, d.voices(d.cites(r))...)
			for _, c := range r.Copies {
				if !slices.Contains(names, c.Name) {
					names = append(names, c.Name)
				}
			}
		case r.Text == "" && r.Standing.Presence == plan.PresenceAbsent:
			out = append(out, EvidenceEntry{
				Ref: r.Ref, Label: d.label("evidence.absent"),
				Text: d.absentAt(r), By: d.voices(d.cites(r)), How: d.remarksOn(r),
			})
		case r.Text == "" || repeats(a, i):
		default:
			out = append(out, d.reading(a, i))
		}
	}
	if d.wording(a) == d.label("text.unreported") {
		out = append(out, EvidenceEntry{Text: d.label("evidence.nothing")})
	}
	if wordless.Text = strings.Join(names, d.label("list")); len(names) > 0 {
		out = append(out, wordless)
	}
	return out
}

// absentAt says in whose copy a point is not there, and whether that was seen.
func (d *dossier) absentAt(r *collate.Reading) string {
	if r.Standing.Confirmed == plan.ConfirmedExact {
		return d.label("evidence.absent.seen", "names", d.reporting(r.Copies))
	}
	return d.label("evidence.absent.told", "names", d.reporting(r.Copies))
}

// cites gives the citations of a reading: those of its content, or else its witness.
func (d *dossier) cites(r *collate.Reading) []sources.Citation {
	v := d.p.Version(r.Ref.Version)
	w := v.Witness(r.Ref.Witness)
	cites := func(c *plan.Content) []sources.Citation {
		if len(c.Cites) == 0 && w != nil {
			return []sources.Citation{{Report: w.Report}}
		}
		return c.Cites
	}
	if w != nil {
		for i := range w.Readings {
			if w.Readings[i].Covers(r.Ref.Point) {
				return cites(&w.Readings[i].Content)
			}
		}
	}
	if p := v.Point(r.Ref.Point); p != nil {
		return cites(&p.Content)
	}
	return nil
}

// repeats reports whether an earlier reading of the group has the text to the
// letter.
func repeats(a *collate.Apparatus, i int) bool {
	return slices.ContainsFunc(a.Readings[:i], func(o collate.Reading) bool {
		return oneText(&o, &a.Readings[i])
	})
}

// oneText reports whether two readings are one text to the letter, read in one way.
// Our own words are not an outlet's, so they are never the same.
func oneText(x, y *collate.Reading) bool {
	return x.Text == y.Text && x.Text != "" && x.Group == y.Group && x.Quotable() && y.Quotable() &&
		x.Standing.Wording == y.Standing.Wording && x.Standing.Extent == y.Standing.Extent &&
		len(x.Notes) == 0 && len(y.Notes) == 0 && slices.Equal(x.Block, y.Block)
}

// reading gives a text with all who have it to the letter.
func (d *dossier) reading(a *collate.Apparatus, i int) EvidenceEntry {
	r := &a.Readings[i]
	out := EvidenceEntry{Ref: r.Ref, Sort: SortTold, Text: d.gapped(r.Text, r.Notes)}
	switch {
	case r.Standing.DraftWords():
		out.Sort = SortQuoted
	case r.Quotable():
		out.Sort = SortForeign
	}
	if out.Sort == SortTold {
		out.By = d.voices(d.cites(r))
		for k := range out.By {
			out.By[k].Text = d.label("evidence.told-by", "name", out.By[k].Text)
		}
		out.How = append(out.How,
			strings.Join(append([]string{d.label("evidence.ours")}, d.path(r)...),
				d.label("clauses")))
	} else {
		for k := i; k < len(a.Readings); k++ {
			if k == i || oneText(r, &a.Readings[k]) {
				if v := d.voiceOf(&a.Readings[k]); !slices.ContainsFunc(out.By, func(o Voice) bool {
					return o.Text == v.Text
				}) {
					out.By = append(out.By, v)
				}
			}
		}
	}
	out.How = append(append(out.How, nonEmpty(d.manner(r))...),
		nonEmpty(d.otherWords(&a.Readings[0], r))...)
	out.How = append(out.How, d.remarksOn(r)...)
	return out
}

// voiceOf names the copy whose words an exact text is, with how it came about.
func (d *dossier) voiceOf(r *collate.Reading) Voice {
	out := Voice{Text: d.label("head.itself")}
	if len(r.Copies) > 0 {
		out.Text = d.copyLine(&r.Copies[0])
		out.Report = r.Copies[0].Report
		for _, v := range d.voices(d.cites(r)) {
			if v.Report == out.Report && len(out.Read) == 0 {
				out.Read = v.Read
			}
		}
	}
	out.Text = strings.Join(append([]string{out.Text}, d.path(r)...), d.label("clauses"))
	return out
}

// path says how the words of a reading came about.
func (d *dossier) path(r *collate.Reading) []string {
	var out []string
	if langs := r.Languages(); len(langs) > 1 {
		out = append(out, d.label("evidence.languages", "languages",
			strings.Join(d.languages(langs), d.label("evidence.from"))))
	} else if len(langs) == 1 && langs[0] != "en" {
		out = append(out, d.label("evidence.language", "language", d.languageOf(langs[0])))
	}
	if len(r.Path.Made) == 0 {
		return out
	}
	var names []string
	made := r.Path.Made[0].From
	key := "evidence.made"
	for _, t := range made {
		names = append(names, d.label("evidence.made-how", "name", t.Name, "how", string(t.How)))
		if len(made) > 1 || !t.Certainty.Sure() {
			key = "evidence.perhaps-made"
		}
	}
	from := strings.Join(names, d.label("evidence.or"))
	if key == "evidence.made" {
		return append(out, d.label("evidence.made", "from", from))
	}
	return append(out, d.label("evidence.perhaps-made", "from", from))
}

// manner says what kind of text a reading is.
func (d *dossier) manner(r *collate.Reading) string {
	var out []string
	if len(r.Block) > 0 {
		out = append(out, d.label("evidence.block", "points",
			strings.Join(r.Block, d.label("list"))))
	}
	if r.Number != "" {
		out = append(out, d.label("evidence.numbered", "number", r.Number))
	}
	if r.Quotable() && r.Standing.Wording != plan.WordingVerbatim {
		out = append(out, d.label("evidence.wording."+string(r.Standing.Wording)))
	}
	if r.Standing.Extent != plan.ExtentWhole {
		out = append(out, d.label("evidence.extent."+string(r.Standing.Extent)))
	}
	return strings.Join(out, d.label("clauses"))
}

// otherWords says which words a reading lacks and adds beside the lead's.
func (d *dossier) otherWords(lead, r *collate.Reading) string {
	list := func(runs []collate.Phrase) string {
		var out []string
		for _, run := range runs {
			out = append(out, quoted(run.Text))
		}
		return strings.Join(out, d.label("list"))
	}
	if len(r.Lost)+len(r.Added) == 0 {
		return ""
	}
	name := d.label("head.itself")
	if len(lead.Copies) > 0 {
		name = lead.Copies[0].Name
	}
	var out []string
	if len(r.Lost) > 0 {
		out = append(out, d.label("evidence.lacks", "words", list(r.Lost)))
	}
	if len(r.Added) > 0 {
		out = append(out, d.label("evidence.adds", "words", list(r.Added)))
	}
	return d.label("evidence.against", "name", name, "what", strings.Join(out, d.label("clauses")))
}

// remarksOn gives what is no clause words, apart from them.
func (d *dossier) remarksOn(r *collate.Reading) []string {
	var out []string
	for _, n := range r.Notes {
		marked := ""
		if n.Len > 0 && n.At >= 0 && n.At+n.Len <= len(r.Text) {
			marked = r.Text[n.At : n.At+n.Len]
		}
		switch n.Kind {
		case plan.NoteKindSic:
			out = append(out, d.label("evidence.note.sic", "text",
				strings.TrimSpace(lastWord(r.Text, n.At)+" "+n.Text)))
		case plan.NoteKindDoubtful:
			if marked == r.Text {
				marked = d.label("evidence.all")
			}
			out = append(out, d.label("evidence.note.doubtful", "text", marked, "why", n.Text))
		case plan.NoteKindLink:
			out = append(out, d.label("evidence.note.link", "text", marked, "why", n.Text))
		case plan.NoteKindGloss, plan.NoteKindComment, plan.NoteKindStruck:
			out = append(out, d.label("evidence.note."+string(n.Kind), "text", n.Text))
		case plan.NoteKindGap: // marked in the text
		}
	}
	return out
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

// disputed gives what copies or reports disagree on, each form below it.
func (d *dossier) disputed(all []collate.Conflict) []EvidenceEntry {
	var out []EvidenceEntry
	for i := range all {
		c := d.named(all[i])
		s := d.dispute(c)
		e := EvidenceEntry{Ref: plan.Ref{Version: c.Version, Point: c.Point}, Text: s.What}
		if at, err := plan.ParseRef(c.Key); c.Kind == collate.ConflictKindPresence && err == nil &&
			at.Point != "" {
			// of a point of another draft
			e.Text = d.label("evidence.matter", "point", at.String(), "title", d.themeOf(at))
		}
		for k := range c.Forms {
			f := &c.Forms[k]
			form := EvidenceEntry{Text: s.Forms[k].Text}
			if len(f.Facts) > 0 { // what they are about stands above
				form.Text = strings.TrimPrefix(say.Form(d.set.table, c.Kind, c.Key, f), s.What+": ")
			}
			if len(f.Facts) > 0 && !f.Words {
				form.Sort = SortTold
			}
			form.Ground = d.label("evidence.ground", "text",
				strings.Join(append([]string{d.reporting(f.By)}, nonEmpty(s.Forms[k].Roots)...),
					d.label("clauses")))
			for _, holder := range f.By {
				form.By = append(form.By, d.voiceNamed(&holder))
			}
			e.Below = append(e.Below, form)
		}
		out = append(out, e)
	}
	return out
}

// named gives a conflict with the names of parties for their ids.
func (d *dossier) named(c collate.Conflict) *collate.Conflict {
	c.Forms = slices.Clone(c.Forms)
	for i := range c.Forms {
		facts := slices.Clone(c.Forms[i].Facts)
		for k := range facts {
			if party := d.p.Party(facts[k].Value); party != nil &&
				facts[k].Kind == plan.FactKindParty {
				facts[k].Value = party.Name
			}
		}
		c.Forms[i].Facts = facts
	}
	return &c
}

// themeOf names the theme of a point; "" none is known.
func (d *dossier) themeOf(at plan.Ref) string {
	if p := d.p.Version(at.Version).Point(at.Point); p != nil {
		if t := d.p.Theme(p.Theme); t != nil {
			return t.Name
		}
	}
	return ""
}

// voiceNamed gives a copy of which nothing is known but itself.
func (d *dossier) voiceNamed(c *collate.Copy) Voice {
	return Voice{Text: d.copyLine(c), Report: c.Report, Read: []Address{d.address(c.Report)}}
}

// earlier adds the points that somebody says the point was made from, and gives the
// ids of the statements on them.
func (d *dossier) earlier(a *collate.Apparatus) ([]string, error) {
	var ids []string
	v := d.p.Version(a.Ref.Version)
	for i := range v.Parents {
		parent := &v.Parents[i]
		for _, l := range parent.Links {
			if !slices.Contains(l.To, a.Ref.Point) {
				continue
			}
			for _, id := range l.From {
				said, err := d.earlierState(a, plan.Ref{Version: parent.Version, Point: id},
					l.Cites)
				if err != nil {
					return nil, err
				}
				for k := range said {
					ids = append(ids, said[k].ID)
				}
			}
		}
	}
	return ids, nil
}

// earlierState adds one of them, and gives the statements on it.
func (d *dossier) earlierState(now *collate.Apparatus, ref plan.Ref,
	cites []sources.Citation,
) ([]collate.Statement, error) {
	a, err := collate.At(d.p, ref)
	if err != nil {
		return nil, err
	}
	v := d.p.Version(ref.Version)
	s := EvidenceSection{
		Part: EvidencePartEarlier, Ref: a.Ref, State: d.label("evidence.earlier.said"),
		Title: d.label("evidence.earlier", "point", a.Ref.String(), "title",
			cmp.Or(a.Theme, v.Title)),
	}
	if v.Status == plan.StatusClaimed {
		s.State = d.label("evidence.earlier.claimed")
	}
	s.Entries = append([]EvidenceEntry{{
		Text:   d.label("evidence.became", "point", now.Ref.String()),
		Ground: d.reported(collate.Copies(d.p, cites)), By: d.voices(cites),
	}}, d.readings(a)...)
	s.Entries = append(s.Entries, d.evidenceOf(cites))
	if a.Numbering == plan.NumberingInferred {
		s.Entries = append(s.Entries, EvidenceEntry{
			Label: d.label("evidence.inferred"),
			Text:  d.label("evidence.inferred-number", "number", a.Number),
		})
	}
	said := collate.Statements(d.p, a.Ref, plan.Ref{Version: ref.Version})
	s.Entries = append(s.Entries, d.statements(said)...)
	d.section(s)
	return said, nil
}

// evidenceOf says which reports of their own stand behind citations.
func (d *dossier) evidenceOf(cites []sources.Citation) EvidenceEntry {
	support := d.graph.Roots(cites...)
	var names []string
	out := EvidenceEntry{Label: d.label("evidence.behind")}
	for _, r := range support.Roots {
		voice := d.voices([]sources.Citation{{Report: r.Report}})[0]
		out.By, names = append(out.By, voice), append(names, voice.Text)
	}
	out.Text = d.label("evidence.roots", "count", d.rootsOf(support.AtLeast, support.AtMost),
		"reports", strings.Join(names, d.label("clauses")))
	if len(names) == 0 {
		out.Text = d.label("evidence.no-root")
	}
	return out
}

// later adds what the drafts that were made from this one, or against it, have for
// the point.
func (d *dossier) later(v *plan.Version, a *collate.Apparatus) {
	s := EvidenceSection{Part: EvidencePartLater, Title: d.label("evidence.later")}
	claims := collate.Claims(d.p, a.Ref)
	var silent []string
	for _, after := range descendants(d.p, v.ID) {
		var entries []EvidenceEntry
		if after.Coverage != plan.CoverageContents { // else what is claimed is all there is
			entries = d.laterWords(diff.Compare(v, after, diff.Within(d.p)), after, a)
		}
		for _, c := range claims {
			if c.Ref.Version == after.ID {
				entries = append(entries, d.claimed(&c))
			}
		}
		if len(entries) == 0 {
			silent = append(silent, d.called(after.ID))
		}
		for i := range entries {
			entries[i].Label = d.called(after.ID)
		}
		s.Entries = append(s.Entries, entries...)
	}
	if len(silent) > 0 {
		s.Entries = append(s.Entries,
			EvidenceEntry{Text: d.label("evidence.silent", "drafts",
				strings.Join(silent, d.label("list")))})
	}
	d.section(s)
}

// claimed gives what is reported of a draft without its text.
func (d *dossier) claimed(c *collate.ReportedClaim) EvidenceEntry {
	out := EvidenceEntry{Ref: c.Ref, Sort: SortTold, Text: c.Text, Ground: d.reported(c.Copies)}
	if c.Text == "" {
		out.Sort, out.Text = SortOurs, d.label("evidence.named")
	}
	if c.Standing.Presence == plan.PresenceAbsent {
		out.State = d.label("evidence.told-absent")
	}
	if claim := d.p.Version(c.Ref.Version).Claim(c.Ref.Claim); claim != nil {
		out.By = d.voices(claim.Cites)
	}
	out.Below = d.statements(collate.Statements(d.p, c.Ref))
	return out
}

// laterWords says what a later draft has for the point.
func (d *dossier) laterWords(c *diff.Comparison, after *plan.Version,
	a *collate.Apparatus,
) []EvidenceEntry {
	var link *diff.Link
	var changes []*diff.Change
	var sameNumber *diff.Clause // with the point's number, but not linked to it
	for i := range c.Links {
		l := &c.Links[i]
		for k := range l.New {
			if o := &l.New[k]; a.Top && a.Number != "" && o.Number == a.Number &&
				len(o.Path) == 1 && o.Text != "" {
				sameNumber = o
			}
		}
		if slices.ContainsFunc(l.Old, func(o diff.Clause) bool { return o.Ref == a.Ref }) {
			link, changes = l, c.ChangesOf(i)
		}
	}
	if link == nil || len(link.New) == 0 {
		return []EvidenceEntry{d.notLinked(after, link, sameNumber)}
	}
	var out []EvidenceEntry
	for i := range link.New {
		o := &link.New[i]
		e := d.clause(o)
		state := d.whatBecame(link, changes, o)
		if o.Text == "" && o.Standing.Presence != plan.PresenceAbsent {
			state = d.label("text.unreported")
		}
		e.State = strings.Join(nonEmpty(o.Ref.String()+d.found(link), state), d.label("list"))
		out = append(out, e)
	}
	return out
}

// notLinked says of a draft that it has no counterpart, or none that is known.
func (d *dossier) notLinked(after *plan.Version, link *diff.Link,
	sameNumber *diff.Clause,
) EvidenceEntry {
	lead := after.LeadWitness()
	switch {
	case link != nil && link.Known == diff.KnownAbsent:
		return EvidenceEntry{Text: d.label("evidence.later.absent")}
	case after.Coverage == plan.CoverageComplete && lead != nil &&
		lead.Wording != plan.WordingVerbatim:
		return EvidenceEntry{Text: d.label("evidence.later.none-told", "n",
			strconv.Itoa(len(after.Points)))}
	case sameNumber != nil:
		out := d.clause(sameNumber)
		out.State = d.label("evidence.later.number", "number", sameNumber.Number)
		return out
	}
	return EvidenceEntry{Text: d.label("evidence.later.none")}
}

// clause shows the text of a clause: quoted if it was read in these words.
func (d *dossier) clause(c *diff.Clause) EvidenceEntry {
	out := EvidenceEntry{Ref: c.Ref, Text: c.Text}
	name, via := cmp.Or(c.Copy.Name, d.label("head.itself")), ""
	if len(c.Copy.Via) > 0 && c.Copy.Via[0] != name {
		via = c.Copy.Via[0]
	}
	name = d.label("evidence.copy", "name", name, "date", "", "via", via)
	if c.Copy.Report != "" {
		out.By = []Voice{d.voiceNamed(&c.Copy)}
	}
	switch {
	case c.Text == "":
	case c.Standing.DraftWords():
		out.Sort, out.Ground = SortQuoted, d.label("evidence.ground", "text", name)
	case c.Standing.Quotable():
		out.Sort, out.Ground = SortForeign, d.label("evidence.foreign", "name", name)
	default:
		out.Sort, out.Ground = SortTold, d.label("evidence.our-words", "name", name)
	}
	for _, n := range c.Notes {
		if n.Kind == plan.NoteKindDoubtful && n.At == 0 && n.Len == len(c.Text) && n.Len > 0 {
			out.How = append(out.How, d.label("brief.doubtful", "side", d.called(c.Ref.Version),
				"text", strings.TrimRight(n.Text, ".")))
		}
	}
	return out
}

// found says by what two points were linked, where it was not their words.
func (d *dossier) found(l *diff.Link) string {
	switch l.Method {
	case align.MethodReport:
		return d.label("evidence.found.report")
	case align.MethodNumber:
		return d.label("evidence.found.number")
	case align.MethodPlace:
		return d.label("evidence.found.place")
	case align.MethodKey, align.MethodHeading:
		return d.label("evidence.found.subject")
	default:
		return ""
	}
}

// whatBecame says what became of the point, as far as it is known. That a side is told
// is said where the text of c is not marked so itself.
func (d *dossier) whatBecame(l *diff.Link, changes []*diff.Change, c *diff.Clause) string {
	var out []string
	for _, h := range changes {
		switch {
		case h.Kind != diff.KindRenumbered && h.Kind != diff.KindMoved:
		case l.Method == align.MethodKey || l.Method == align.MethodHeading:
			continue // what is on one subject is not one point that got another place
		}
		if h.Kind == diff.KindRetold {
			switch {
			case h.Reason != diff.ReasonTold:
				out = append(out, d.label("kind.retold"))
			case c.Text == "" || c.Standing.DraftWords():
				out = append(out, d.label("verdict.told"))
			}
			continue
		}
		kind, verdict := d.label("trail.kind."+string(h.Kind)), ""
		if h.Kind == diff.KindRemoved {
			kind = d.label("text.absent") // whoever took it out
		}
		if h.Verdict != "" {
			verdict = d.label("verdict." + string(h.Verdict))
		}
		out = append(out, d.label("evidence.kind", "kind", kind, "verdict", verdict))
	}
	switch {
	case len(changes) > 0:
		return strings.Join(out, d.label("list"))
	case l.Known == diff.KnownWords:
		return d.label("kind.same")
	}
	return d.label("kind.alike")
}

// descendants gives the drafts that revise, counter or restate a draft, directly
// or through others, by date.
func descendants(p *plan.Plan, id string) []*plan.Version {
	found := map[string]bool{id: true}
	var out []*plan.Version
	for grown := true; grown; {
		grown = false
		for i := range p.Versions {
			v := &p.Versions[i]
			if !found[v.ID] && slices.ContainsFunc(v.Parents, func(q plan.Parent) bool {
				return found[q.Version] && succeeds(q.Relation)
			}) {
				found[v.ID] = true
				out = append(out, v)
				grown = true
			}
		}
	}
	slices.SortFunc(out, func(a, b *plan.Version) int {
		return cmp.Or(strings.Compare(firstDay(a.Date), firstDay(b.Date)),
			strings.Compare(a.ID, b.ID))
	})
	return out
}

// firstDay gives a date's first end, or its last where the first is open.
func firstDay(d sources.Date) string { return strings.TrimPrefix(string(d), "../") }

func succeeds(r plan.Relation) bool {
	return r == plan.RelationRevises || r == plan.RelationCounters || r == plan.RelationRestates
}
