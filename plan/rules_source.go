package plan

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

func (k *checker) party(here *diag.Path, x *Party) {
	k.need(here, "name", x.Name, "as a reader knows the party")
	k.label(here, "name", x.Name)
	k.labels(here, "aliases", x.Aliases)
}

// sharedAliases checks that no two parties go by one name: the words of one
// would be charged to the other.
func (k *checker) sharedAliases() {
	type use struct {
		party int
	}
	names := make(map[string]use)
	look := func(party int, name string, here *diag.Path, member string) {
		key := strings.ToLower(name)
		first, ok := names[key]
		switch {
		case name == "":
		case !ok:
			names[key] = use{party}
		case first.party != party:
			k.add(CodeAliasShared, here, member, strict.P("alias", name),
				strict.P("id", k.p.Parties[first.party].ID),
				strict.P("other", k.p.Parties[party].ID))
		}
	}
	each(k, nil, "parties", k.p.Parties, func(i int, here *diag.Path, x *Party) {
		look(i, x.Name, here, "name")
		aliases := here.Member("aliases")
		for j, alias := range x.Aliases {
			at := aliases.Index(j)
			look(i, alias, &at, "")
		}
	})
}

func (k *checker) theme(here *diag.Path, x *Theme) {
	k.need(here, "name", x.Name, "as a reader knows the theme")
	k.label(here, "name", x.Name)
	k.refer(CodeUnknownTheme, here, "in", x.In, k.themes, nil)
}

func (k *checker) source(here *diag.Path, x *sources.Source) {
	k.need(here, "name", x.Name, "as a reader knows the source")
	k.label(here, "name", x.Name)
	oneOf(k, here, "kind", x.Kind, sources.SourceKinds)
	k.labels(here, "aliases", x.Aliases)
	if x.Grade != "" && (len(x.Grade) != 1 || x.Grade[0] < 'A' || x.Grade[0] > 'F') {
		k.add(CodeGrade, here, "grade", variant("source"), strict.P("grade", x.Grade))
	}
}

func (k *checker) report(here *diag.Path, x *sources.Report) {
	k.need(here, "source", x.Source, "the id of who published it")
	k.refer(CodeUnknownSource, here, "source", x.Source, k.sources, nil)
	k.label(here, "title", x.Title)
	k.date(here, "date", x.Date)
	k.url(here, "url", x.URL)
	k.language(here, "language", x.Language)
	oneOf(k, here, "read", x.Read, sources.Accesses)
	k.date(here, "retrieved", x.Retrieved)
	if certainlyBefore(x.Retrieved, x.Date) {
		k.add(CodeDateOrder, here, "retrieved", variant("retrieved"),
			strict.P("date", string(x.Retrieved)), strict.P("otherDate", string(x.Date)))
	}
	k.url(here, "archived", x.Archived)
	k.digest(here, "digest", x.Digest)
	k.refer(CodeUnknownReport, here, "supersedes", x.Supersedes, k.reports, nil)
	k.laterThan(here, "supersedes", "supersedes", x.Date, x.Supersedes)
	each(k, here, "cites", x.Cites, func(_ int, here *diag.Path, e *sources.Edge) {
		k.need(here, "report", e.Report, "the id of the report that is cited")
		k.refer(CodeUnknownReport, here, "report", e.Report, k.reports, nil)
		oneOf(k, here, "how", e.How, sources.Hows)
		oneOf(k, here, "certainty", e.Certainty, sources.Certainties)
		if e.Certainty.Sure() {
			k.laterThan(here, "report", "cites", x.Date, e.Report)
		}
	})
}

// untraced counts the reports that were read, but for which it is not said where
// they stand or when that was. Only a plan that says it of most keeps such a record:
// no other is asked for it.
func (k *checker) untraced() {
	for _, lack := range []struct {
		name string
		has  func(*sources.Report) bool
	}{
		{"address", func(r *sources.Report) bool { return r.URL != "" || r.Archived != "" }},
		{"day", func(r *sources.Report) bool { return r.Retrieved != "" }},
	} {
		read, untraced, first := 0, 0, ""
		for i := range k.p.Reports {
			r := &k.p.Reports[i]
			if r.Read != sources.AccessRead && r.Read != sources.AccessExcerpt {
				continue
			}
			read++
			if lack.has(r) {
				continue
			}
			if untraced++; untraced == 1 {
				first = r.ID
			}
		}
		if untraced > 0 && 2*untraced < read {
			k.add(CodeReportUntraced, nil, "reports", variant(lack.name),
				strict.P("count", strconv.Itoa(untraced)), strict.P("read", strconv.Itoa(read)),
				strict.P("id", first))
		}
	}
}

// laterThan checks that a date is not certainly before that of a report which
// it depends on.
func (k *checker) laterThan(here *diag.Path, member, how string, date sources.Date, report string) {
	i, ok := k.reports.index[report]
	if !ok {
		return
	}
	if other := &k.p.Reports[i]; certainlyBefore(date, other.Date) {
		k.add(CodeDateOrder, here, member, variant(how),
			strict.P("other", other.ID), strict.P("otherDate", string(other.Date)),
			strict.P("date", string(date)))
	}
}

// cites checks a list of citations.
func (k *checker) cites(here *diag.Path, list []sources.Citation) {
	each(k, here, "cites", list, func(_ int, here *diag.Path, x *sources.Citation) {
		k.need(here, "report", x.Report, "the id of the report that is said to have it")
		k.refer(CodeUnknownReport, here, "report", x.Report, k.reports, nil)
		k.label(here, "locator", x.Locator)
		via := here.Member("via")
		for i, id := range x.Via {
			at := via.Index(i)
			switch id {
			case "":
				k.add(CodeMissingMember, &at, "",
					strict.P("why", "the id of a report in which it was read"))
			case x.Report:
				k.add(CodeRepeatedReference, &at, "", strict.P("id", id),
					strict.PlaceParam("first", strict.At(here.Pointer().Member("report"))))
			default:
				k.refer(CodeUnknownReport, &at, "", id, k.reports, nil)
			}
		}
		k.repeated(here, "via", x.Via)
		if q := &x.Quote; q.Exact == "" && (q.Prefix != "" || q.Suffix != "") {
			quote := here.Member("quote")
			k.missing(&quote, "exact", "the quoted words themselves")
		}
		if x.Credibility < 0 || x.Credibility > 6 {
			k.add(CodeGrade, here, "credibility", variant("report"),
				strict.P("grade", strconv.Itoa(x.Credibility)))
		}
	})
}

// repeated checks that a list of ids names nothing twice.
func (k *checker) repeated(here *diag.Path, member string, list []string) {
	if len(list) < 2 || k.c.Full() {
		return
	}
	first := make(map[string]int, len(list))
	parent := here.Member(member)
	for i, id := range list {
		j, again := first[id]
		if !again {
			first[id] = i
			continue
		}
		at, before := parent.Index(i), parent.Index(j)
		if id != "" {
			k.add(CodeRepeatedReference, &at, "", strict.P("id", id),
				strict.PlaceParam("first", strict.At(before.Pointer())))
		}
	}
}
