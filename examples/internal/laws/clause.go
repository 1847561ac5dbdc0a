package laws

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A section has a number for good, also while it is taken out.
type section struct {
	number     string
	part       int
	heading    string
	paragraphs []*paragraph
}

// A paragraph is a duty or a permission of somebody, with what may be changed in it.
type paragraph struct {
	who, verb, object, event string
	may                      bool
	days                     int    // 0: no period
	fee                      int    // in euros; 0: none
	condition                string // "": it depends on nothing
	cited                    *section
	form                     int // of its words that mean the same
	ending                   string
}

var (
	subjects = strings.Fields(
		"harbour market forest quarry ferry school library bridge canal cemetery orchard theatre")
	holders = []string{
		"the harbour office", "the owner of a vessel", "the licensing authority",
		"the tenant", "the carrier", "the supervisory board", "the district council",
		"the keeper of the register", "the trustee", "the inspector", "the applicant",
		"the operator of a plant",
	}
	deeds = []string{
		"record", "publish", "examine", "approve", "return", "inspect",
		"withdraw", "renew", "seal", "deliver", "store", "translate",
	}
	objects = []string{
		"the mooring permit", "the annual account", "the inventory of goods",
		"the plan of the site", "the deed of transfer", "the survey of the ground",
		"the notice of sale", "the list of members", "the certificate of origin",
		"the insurance policy", "the water sample", "the building file",
	}
	events = []string{
		"receipt of the application", "the end of the inspection",
		"the day of publication", "the hearing of the parties", "the delivery of the goods",
		"the request of the buyer",
	}
	conditions = []string{
		"the ground is dry", "a judge has agreed", "the neighbours were heard",
		"the account is settled", "a second expert has signed", "the register is open on that day",
	}
	endings = []string{
		"A copy goes into the archive of the office.",
		"What was written by hand counts as much as what was printed.",
		"Costs of the post are borne by the sender.",
		"The file is open to everybody who is named in it.",
		"Drawings are kept on paper and in a second place.",
		"The seal of the office stands below the last line.",
		"Holidays of the district count as working days here.",
		"An interpreter is heard where one of them speaks another language.",
	}
	forms = [][2]string{
		{"before that", "prior to that"},
		{"at once", "immediately"},
		{"in the course of", "during"},
	}
)

func pick(r *rand.Rand, list []string) string { return list[r.IntN(len(list))] }

func (m *maker) newSection(number string, part int) *section {
	s := &section{
		number: number, part: part,
		heading: capital(pick(m.chance, objects)[len("the "):]),
	}
	for range paragraphs + m.chance.IntN(paragraphs+1) {
		s.paragraphs = append(s.paragraphs, m.newParagraph())
	}
	return s
}

func (m *maker) newParagraph() *paragraph {
	r := m.chance
	p := &paragraph{
		who: pick(r, holders), verb: pick(r, deeds), object: pick(r, objects),
		event: pick(r, events),
		may:   r.IntN(3) == 0, form: r.IntN(len(forms)) * 2, ending: pick(r, endings),
	}
	if r.IntN(2) == 0 {
		p.days = 10 + r.IntN(80)
	}
	if r.IntN(3) == 0 {
		p.fee = 10 * (2 + r.IntN(90))
	}
	if r.IntN(4) == 0 {
		p.condition = pick(r, conditions)
	}
	return p
}

// cite lets some paragraphs of a section name another one.
func (m *maker) cite(s *section) {
	for _, p := range s.paragraphs {
		if m.chance.IntN(citing) == 0 {
			if other := m.sections[m.chance.IntN(len(m.sections))]; other != s {
				p.cited = other
			}
		}
	}
}

// text writes a paragraph down.
func (p *paragraph) text() string {
	var b strings.Builder
	force := "shall"
	if p.may {
		force = "may"
	}
	fmt.Fprintf(&b, "%s %s %s %s", capital(p.who), force, p.verb, p.object)
	if p.days > 0 {
		fmt.Fprintf(&b, " within %d days of %s", p.days, p.event)
	}
	if p.condition != "" {
		fmt.Fprintf(&b, ", if %s", p.condition)
	}
	b.WriteString(".")
	if p.fee > 0 {
		fmt.Fprintf(&b, " A fee of %d euros is due for it.", p.fee)
	}
	if p.cited != nil {
		fmt.Fprintf(&b, " Section %s applies to the papers.", p.cited.number)
	}
	switch form := forms[p.form/2][p.form%2]; p.form / 2 {
	case 0:
		fmt.Fprintf(&b, " Whoever is concerned is heard %s.", form)
	case 1:
		fmt.Fprintf(&b, " The clerk notes the hour %s.", form)
	default:
		fmt.Fprintf(&b, " Maps are on display %s the week.", form)
	}
	return b.String() + " " + p.ending
}
