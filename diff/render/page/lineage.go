package page

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// Drafts is a picture of the drafts of a plan, by date and line, with what each was
// made from, and a list that says the same.
func Drafts(p *plan.Plan) Part {
	return Part{"drafts", func(b *builder) (*section, error) { return b.drafts(p), nil }}
}

// A lineage is what its template reads.
type lineage struct {
	Intro   string
	Picture template.HTML
	Lanes   []lineageLane
}

// A lineageLane is the drafts of one line in the list.
type lineageLane struct {
	Name   string
	Drafts []lineageDraft
}

// A lineageDraft is a draft in the list.
type lineageDraft struct {
	Dashed bool
	Name   string
	Small  string
	Text   string
}

// A placed is a draft at its place in the picture.
type placed struct {
	v        *plan.Version
	lane, at int // column, row
	name     string
	small    string
	dashed   bool // reported or claimed, without a text
}

// drafts builds the picture and the list.
func (b *builder) drafts(p *plan.Plan) *section {
	if p == nil {
		p = new(plan.Plan)
	}
	title := b.label("page.lineage")
	out := &lineage{Intro: b.label("page.lineage.intro")}
	lanes, all := b.place(p)
	out.Picture = b.picture(lanes, all)
	for _, line := range lanes {
		out.Lanes = append(out.Lanes, lineageLane{Name: b.label("page.lane." + string(line))})
	}
	for i := range all {
		d := &all[i]
		lane := &out.Lanes[d.lane]
		lane.Drafts = append(lane.Drafts, lineageDraft{
			Dashed: d.dashed, Name: d.name, Small: joinTold(" · ", d.small, b.authorship(p, d.v.ID)),
			Text: sentence(b.relations(d.v)),
		})
	}
	sec := &section{Lineage: out, Title: title, Head: title + "."}
	b.collected(p)
	sec.Foot = b.evidence
	return sec
}

// collected says up to when the evidence of a plan was collected.
func (b *builder) collected(p *plan.Plan) {
	if b.evidence == "" {
		b.evidence = strings.TrimSpace(b.collectedUntil(p.Collected) + b.label("head.authentic"))
	}
}

func (b *builder) collectedUntil(d sources.Date) string {
	if d == "" {
		return ""
	}
	return b.label("head.collected", "date", b.date(d)) + " "
}

// place sorts the drafts of a plan by date, one a row, and gives each its lane.
func (b *builder) place(p *plan.Plan) (lanes []trail.Line, all []placed) {
	lineOf := trail.LinesOf(p)
	for _, line := range trail.Lines() {
		for i := range p.Versions {
			if lineOf[p.Versions[i].ID] == line && !slices.Contains(lanes, line) {
				lanes = append(lanes, line)
			}
		}
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		d := placed{
			v: v, lane: slices.Index(lanes, lineOf[v.ID]),
			name: capitalName(plain(b.reader(v.ID, v.Title))),
		}
		d.dashed = v.Status == plan.StatusClaimed || v.Status == plan.StatusReported
		d.small = joinTold(" · ", b.date(cmp.Or(v.Date, v.Public)),
			b.label("status."+string(v.Status)))
		all = append(all, d)
	}
	slices.SortFunc(all, func(a, c placed) int {
		return cmp.Or(strings.Compare(begin(a.v), begin(c.v)), -cmp.Compare(open(a.v), open(c.v)),
			cmp.Compare(a.lane, c.lane), strings.Compare(a.v.ID, c.v.ID))
	})
	for i := range all {
		all[i].at = i
	}
	return lanes, all
}

// begin is the day by which a draft is sorted: the first of those on which it may
// have been written.
func begin(v *plan.Version) string {
	from, to, _ := strings.Cut(string(cmp.Or(v.Date, v.Public)), "/")
	if from == ".." {
		return to
	}
	return from
}

// open is 1 for a draft of which it is known by when it was there, not from when: it
// comes before others of that day.
func open(v *plan.Version) int {
	if strings.HasPrefix(string(cmp.Or(v.Date, v.Public)), "../") {
		return 1
	}
	return 0
}

// relations says what a draft was made from.
func (b *builder) relations(v *plan.Version) string {
	var out []string
	for i := range v.Parents {
		q := &v.Parents[i]
		relation := b.label("relation."+string(q.Relation), "other", b.draftName(q.Version))
		if relation == "" {
			continue
		}
		if !q.Certainty.Sure() {
			relation = b.label("certainty."+string(q.Certainty), "relation", relation)
		}
		if q.Relation == plan.RelationCounters && q.Witness == "" {
			relation = b.label("page.own", "relation", relation)
		}
		out = append(out, relation)
	}
	return capital(strings.Join(out, b.label("clauses")))
}

// The measures of the picture, in pixels.
const (
	boxWidth, boxHeight = 214, 50
	gutter              = 40 // between two lanes
	rowHeight           = 66
	headHeight          = 34
	track               = 6 // between two ties in one gutter
	lineLetters         = 29
)

// A drawing is a picture that is being made.
type drawing struct {
	strings.Builder
	used map[int]int // ties by gutter
}

// picture draws the drafts: lanes side by side, time downward, each draft in a row
// of its own, so that a tie that runs along its row crosses no other draft.
func (b *builder) picture(lanes []trail.Line, all []placed) template.HTML {
	if len(all) == 0 {
		return ""
	}
	width, height := gutter+len(lanes)*(boxWidth+gutter), headHeight+len(all)*rowHeight
	d := &drawing{used: make(map[int]int)}
	id := b.id("lineage")
	fmt.Fprintf(d,
		`<svg role="img" aria-labelledby="%s" viewBox="0 0 %d %d" width="%d" height="%d"><title id="%s">%s</title>`+"\n", id, width, height, width, height,
		id, escaped(b.label("page.lineage.title", "n", number(len(all)))))
	for i, lane := range lanes {
		x := laneX(i)
		fmt.Fprintf(d, `<rect `+shape("rd-lane")+` x="%d" y="%d" width="%d" height="%d"/><text `+
			shape("rd-lane-name")+` x="%d" y="20">%s</text>`+"\n",
			x-8, headHeight-4, boxWidth+16, height-headHeight+4, x,
			escaped(b.label("page.lane."+string(lane))))
	}
	at := make(map[string]*placed)
	for i := range all {
		at[all[i].v.ID] = &all[i]
	}
	for i := range all {
		for k := range all[i].v.Parents {
			if from := at[all[i].v.Parents[k].Version]; from != nil {
				d.tie(from, &all[i], &all[i].v.Parents[k], all)
			}
		}
	}
	for i := range all {
		d.box(&all[i])
	}
	d.WriteString("</svg>")
	return template.HTML(d.String())
}

func laneX(lane int) int { return gutter + lane*(boxWidth+gutter) }
func rowY(row int) int   { return headHeight + row*rowHeight + 4 }

// box draws a draft.
func (d *drawing) box(p *placed) {
	class := "rd-box"
	if p.dashed {
		class += " rd-dashed"
	}
	x, y := laneX(p.lane), rowY(p.at)
	fmt.Fprintf(d, `<rect %s x="%d" y="%d" width="%d" height="%d"/>`, shape(class), x, y, boxWidth,
		boxHeight)
	rows := wrapped(p.name, lineLetters, 2)
	for i, row := range rows {
		fmt.Fprintf(d, `<text `+shape("rd-t1")+` x="%d" y="%d">%s</text>`+"\n", x+8, y+15+14*i,
			escaped(row))
	}
	fmt.Fprintf(d, `<text `+shape("rd-t2")+` x="%d" y="%d">%s</text>`+"\n", x+8, y+boxHeight-7,
		escaped(p.small))
}

// tie draws what one draft was made from.
func (d *drawing) tie(from, to *placed, q *plan.Parent, all []placed) {
	class := "rd-tie"
	if q.Relation == plan.RelationCounters {
		class += " rd-answers"
	}
	if !q.Certainty.Sure() || to.dashed {
		class += " rd-dashed"
	}
	x, y := laneX(to.lane), rowY(to.at)
	if neighbours(from, to, all) {
		mid := x + boxWidth/2
		fmt.Fprintf(d, `<path %s d="M%d %dV%d"/><path `+shape("rd-arrow")+` d="M%d %dl-4 -7h8z"/>`,
			shape(class), mid, rowY(from.at)+boxHeight, y-6, mid, y)
		return
	}
	// the gutter on the left of a lane has its number
	side, edge, leave := to.lane, x, laneX(from.lane)
	if from.lane > to.lane {
		side, edge = to.lane+1, x+boxWidth
	} else if from.lane < to.lane {
		leave += boxWidth
	}
	d.used[side]++
	n := (d.used[side]-1)%5 - 2
	turn := laneX(side) - gutter/2 + n*track
	start, end := rowY(from.at)+boxHeight/2+n*2, y+boxHeight/2+n*track
	point := -1
	if edge > x {
		point = 1
	}
	fmt.Fprintf(d, `<path %s d="M%d %dH%dV%dH%d"/>`, shape(class), leave, start, turn, end,
		edge+6*point)
	fmt.Fprintf(d, `<path `+shape("rd-arrow")+` d="M%d %dl%d -4v8z"/>`, edge, end, 7*point)
}

// neighbours reports whether one draft follows another in its lane with none
// between them.
func neighbours(from, to *placed, all []placed) bool {
	if from.lane != to.lane || from.at > to.at {
		return false
	}
	return !slices.ContainsFunc(all[from.at+1:to.at], func(p placed) bool {
		return p.lane == to.lane
	})
}

// wrapped breaks a text into some lines of so many letters; what does not fit is
// left out, with a sign for it.
func wrapped(s string, letters, most int) []string {
	var out []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > letters {
			out = append(out, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	out = append(out, line)
	cut := len(out) > most
	out = out[:min(most, len(out))]
	for i, l := range out {
		if r := []rune(l); len(r) > letters || cut && i == most-1 {
			out[i] = string(r[:min(len(r), letters-1)]) + "…"
		}
	}
	return out
}

// capitalName gives a name as it stands at the beginning of a line. What is no
// phrase, such as the name of a file, stays as it is.
func capitalName(s string) string {
	if strings.Contains(s, " ") {
		return capital(s)
	}
	return s
}
