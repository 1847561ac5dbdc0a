// Plan builds a plan in Go: two drafts of one text, the first of them known from
// two newspapers, and what became of it. It shows why copies matter: where the
// two newspapers disagree, a change cannot be put down to the second draft.
package main

import (
	"fmt"
	"os"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// negotiation is the plan. The lead witness of a draft is the copy whose words
// stand in its points; what others have instead are their readings.
func negotiation() *plan.Plan {
	return &plan.Plan{
		Format: plan.Format, ID: "harbour", Title: "The harbour talks", Collected: "2026-05-01",
		Sources: []sources.Source{
			{ID: "gazette", Name: "The Gazette"},
			{ID: "courier", Name: "The Courier"},
		},
		Reports: []sources.Report{
			{ID: "gazette-march", Source: "gazette", Date: "2026-03-02"},
			{ID: "courier-march", Source: "courier", Date: "2026-03-02"},
		},
		Versions: []plan.Version{
			{
				ID: "march", Title: "First draft", Status: plan.StatusLeaked, Date: "2026-03-01",
				Lead: "gazette",
				Witnesses: []plan.Witness{
					{ID: "gazette", Report: "gazette-march", Wording: plan.WordingVerbatim},
					{
						ID: "courier", Report: "courier-march", Wording: plan.WordingVerbatim,
						Readings: []plan.Reading{
							{
								Points: []string{"1"},
								Content: read(
									"The harbour is open to fishing boats of both sides."),
							},
							{
								Points:  []string{"2"},
								Content: read("Patrols are limited to 10 boats."),
							},
						},
					},
				},
				Points: []plan.Point{
					{
						ID: "1", Number: "1",
						Content: read("The harbour is open to ships of both sides."),
					},
					{ID: "2", Number: "2", Content: read("Patrols are limited to 10 boats.")},
				},
			},
			{
				ID: "april", Title: "Second draft", Status: plan.StatusPublished,
				Date:    "2026-04-01",
				Parents: []plan.Parent{{Version: "march", Relation: plan.RelationRevises}},
				Points: []plan.Point{
					{
						ID: "1", Number: "1",
						Content: plan.Content{Text: "The harbour is open to fishing boats of " +
							"both sides."},
					},
					{
						ID: "2", Number: "2",
						Content: plan.Content{Text: "Patrols are limited to 12 boats."},
					},
				},
			},
		},
	}
}

// read is a text that was read in a copy to the letter, and whole.
func read(text string) plan.Content {
	return plan.Content{Text: text, Confirmed: plan.ConfirmedExact, Extent: plan.ExtentWhole}
}

func main() {
	p := negotiation()
	if err := plan.Check(p); err != nil {
		fmt.Println(err) // what breaks a rule of the format
		return
	}
	c, err := diff.Between(p, "march", "april")
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := render.Text(os.Stdout, c); err != nil {
		fmt.Println(err)
	}
}
