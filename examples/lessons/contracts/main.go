// Contracts compares two contracts, and takes from the comparison what a lawyer
// asks first: which clauses are new or gone, and what each rewording does.
package main

import (
	"fmt"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
)

const signed = `LEASE

§ 1 Premises
The landlord lets the ground floor of 12 Mill Street to the tenant.
§ 2 Rent
The rent is 1,200 euros a month. The tenant shall pay it within 10 days.
§ 3 Pets
The tenant may keep one cat.
§ 4 Notice
Either party may end the lease by three months' notice.
`

const proposed = `LEASE

§ 1 Premises
The landlord lets the ground floor of 12 Mill Street to the tenant.
§ 2 Rent
The rent is 1,350 euros a month. The tenant shall pay it within 5 days.
§ 3 Notice
The landlord may end the lease by three months' notice.
§ 4 Repairs
The tenant pays repairs of up to 500 euros each.
`

func main() {
	c := diff.Compare(outline.Parse(signed).Version, outline.Parse(proposed).Version)
	for _, h := range c.Changes {
		l := c.Links[h.Link]
		fmt.Printf("%-10s %s\n", h.Kind, title(l))
		for _, e := range h.Effects {
			fmt.Println("          ", e.Sentence)
		}
	}
}

// title gives the number and the heading of a clause, the newer one's if there
// is one.
func title(l diff.Link) string {
	clauses := append(l.New, l.Old...)
	return "§ " + clauses[0].Number + " " + clauses[0].Heading
}
