package checkquotes

import (
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// kinds say what copies disagree on.
var kinds = map[collate.ConflictKind]string{
	collate.ConflictKindFigure: "the figure", collate.ConflictKindParty: "the parties",
	collate.ConflictKindDetail: "a detail", collate.ConflictKindScope: "when or where it holds",
	collate.ConflictKindNegation: "a negation", collate.ConflictKindWords: "a word",
	collate.ConflictKindPresence: "whether it is there",
	collate.ConflictKindCount:    "how many points there are",
}

// dispute says what is disputed of a point, and who has it how.
func (o *output) dispute(c collate.Conflict) {
	var forms []string
	for i := range c.Forms {
		forms = append(forms, o.form(&c, &c.Forms[i]))
	}
	what := kinds[c.Kind]
	if len(c.Forms[0].Facts) > 0 {
		what = say.Key(say.English(), c.Key)
	}
	row(o.w, "disputed", "%s, at point %s: %s", what, c.Point, strings.Join(forms, "; "))
}

func (o *output) form(c *collate.Conflict, f *collate.Variant) string {
	var names []string
	for _, holder := range f.By {
		name := who(holder)
		if holder.From != "" && holder.From != holder.Name {
			name += " after " + holder.From
		}
		if len(names) == 0 || names[len(names)-1] != name {
			names = append(names, name)
		}
	}
	said := "“" + flat(f.Text) + "”"
	switch {
	case c.Kind == collate.ConflictKindPresence && f.Presence == plan.PresenceAbsent:
		said = "not there"
	case c.Kind == collate.ConflictKindPresence:
		said = "there"
	case len(f.Facts) > 0:
		said = o.facts(f.Facts)
	case f.Text == "":
		said = "without"
	}
	if f.Doubtful {
		said += ", perhaps not of the draft"
	}
	return said + " (" + strings.Join(names, ", ") + ")"
}

// facts gives typed details by their values: the key is a name of the file's, and so
// is the id of a party.
func (o *output) facts(list []plan.Fact) string {
	var parts []string
	for _, f := range list {
		if p := o.plan.Party(f.Value); p != nil && f.Kind == plan.FactKindParty {
			parts = append(parts, p.Name)
			continue
		}
		value := grouped(f.Value)
		if f.Kind == plan.FactKindShare && f.Unit == "" {
			value = say.Share(say.English(), f.Value)
		}
		value = strings.Join(strings.Fields(fmt.Sprintf("%s %s %s",
			strings.ReplaceAll(string(f.Bound), "-", " "), value, f.Unit)), " ")
		if f.Value == "" {
			value = "no figure"
		}
		if f.Scope != "" {
			value += ", " + f.Scope
		}
		parts = append(parts, value)
	}
	return strings.Join(parts, ", ")
}

// grouped writes a whole number of five digits and more in groups of three.
func grouped(s string) string {
	if len(s) < 5 || strings.Trim(s, "0123456789") != "" {
		return s
	}
	var b strings.Builder
	for i, c := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	return b.String()
}
