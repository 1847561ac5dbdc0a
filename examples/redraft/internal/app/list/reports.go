package list

import (
	"cmp"
	"fmt"
	"text/tabwriter"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/sources"
)

// none stands where nothing is recorded.
const none = "-"

// reports prints the reports of a plan: who published each and when, how far and
// on which day it was read, the address of the copy that was kept, and its own. Of
// those that were read it counts which have no day and no address.
func reports(call *shell.Call, p *plan.Plan) error {
	var read, noDay, noAddress int
	t := tabwriter.NewWriter(call, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "report\tpublished by\ton\tread\tday of reading\tarchived copy\taddress")
	for _, r := range inOrder(p.Reports, func(r *sources.Report) (sources.Date, string) {
		return r.Date, r.ID
	}) {
		name := r.Source
		if s := p.Source(r.Source); s != nil {
			name = s.Name
		}
		if r.Read == sources.AccessRead || r.Read == sources.AccessExcerpt {
			read++
			if r.Retrieved == "" {
				noDay++
			}
			if r.URL == "" && r.Archived == "" {
				noAddress++
			}
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", words.Escape(r.ID), words.Escape(name),
			recorded(string(r.Date)),
			howFar(r.Read), recorded(string(r.Retrieved)), recorded(r.Archived), recorded(r.URL))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(call,
		"\n%d reports, %d of them read: %d without a day of reading, %d without an address\n",
		len(p.Reports), read, noDay, noAddress)
	return err
}

// recorded gives what is on record, fit for a terminal.
func recorded(s string) string { return cmp.Or(words.Escape(s), none) }

// howFar says how far a report was read.
func howFar(a sources.Access) string {
	switch a {
	case sources.AccessRead:
		return "whole"
	case sources.AccessExcerpt:
		return "in part"
	case sources.AccessViaCopies:
		return "in copies"
	case sources.AccessUnseen:
	}
	return "not read"
}
