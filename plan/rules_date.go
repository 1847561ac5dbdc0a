package plan

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

// maxDate is longer than any date: nothing longer is looked at.
const maxDate = 64

// date checks that a date can be read.
func (k *checker) date(here *diag.Path, member string, d sources.Date) {
	if len(d) <= maxDate && d.Valid() {
		return
	}
	params := []strict.Param{strict.P("date", string(d))}
	from, to, interval := strings.Cut(string(d), "/")
	switch {
	case len(d) > maxDate:
	case interval && sources.Date(from).Valid() && sources.Date(to).Valid() && from != "" &&
		to != "":
		params = append(params, variant("backwards"))
	case interval:
	default:
		params = append(params, datePart(from)...)
	}
	k.add(CodeDate, here, member, params...)
}

// datePart says which part of a date is out of range, if it has the form of
// one otherwise.
func datePart(d string) []strict.Param {
	parts := strings.Split(d, "-")
	if len(parts) < 2 || len(parts) > 3 || len(parts[0]) != 4 || len(parts[1]) != 2 ||
		len(parts[len(parts)-1]) > 4 {
		return nil
	}
	for _, p := range parts {
		if strings.Trim(p, "0123456789") != "" {
			return nil
		}
	}
	if month, _ := strconv.Atoi(parts[1]); month < 1 || month > 12 {
		return []strict.Param{variant("month"), strict.P("month", parts[1])}
	}
	if len(parts) == 3 && len(parts[2]) == 2 {
		return []strict.Param{variant("day"), strict.P("day", parts[2])}
	}
	return nil
}

// certainlyBefore reports whether d is before e on every reading of both, by
// more than a day: dates are local, and it may be tomorrow elsewhere.
func certainlyBefore(d, e sources.Date) bool {
	if !d.Before(e) {
		return false
	}
	_, last, _ := d.Days()
	first, _, _ := e.Days()
	return first.Compare(last) > 1
}
