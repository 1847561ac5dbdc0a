package plan

import (
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// prepare tells the checker what it should know of the folder, and holds the
// list of versions against them.
func (f *folder) prepare(k *checker) {
	k.where = "the folder"
	k.unread.lack(f.lacks, k.p)
	if f.list == nil {
		return
	}
	l := &checker{c: f.collector(*f.list), unread: k.unread}
	var root *diag.Path
	around := root.Member("versions")
	listed := make(map[string]bool, len(f.order))
	for i, id := range f.order {
		at := around.Index(i)
		if id == "" {
			l.add(CodeMissingMember, &at, "", strict.P("why", "the id of a version"))
		}
		l.refer(CodeUnknownVersion, &at, "", id, k.versions, "the folder")
		listed[id] = true
	}
	l.repeated(root, "versions", f.order)
	f.apart = append(f.apart, l.c.Done(f.list.data, versionsShape())...)
	for i := range k.p.Versions {
		if id := k.p.Versions[i].ID; id != "" && !listed[id] {
			versions := root.Member("versions")
			at := versions.Index(i)
			k.add(CodeUnlistedVersion, &at, "id", strict.P("id", id), strict.P("list", versionsFile))
		}
	}
}

// lack tells of files of the folder of p that could not be read: of what they
// may hold it is not said that it is missing.
func (u *unreadValues) lack(files lacking, p *Plan) {
	if u.values == nil && (files.shared || files.version) {
		*u = unreadValues{make(map[diag.Pointer]bool), make(map[diag.Pointer]bool), make(map[string]bool)}
	}
	if files.version {
		u.lists["versions"] = true
	}
	if !files.shared {
		return
	}
	u.values["/format"], u.values["/id"] = true, true
	for list, size := range map[string]int{
		"parties": len(p.Parties), "themes": len(p.Themes), "sources": len(p.Sources),
		"reports": len(p.Reports), "statements": len(p.Statements),
	} {
		if size == 0 { // a list that is here is in no other file
			u.lists[list] = true
		}
	}
}
