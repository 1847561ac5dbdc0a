package plan

import (
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// prepare tells the checker what it should know of the folder, and holds the
// list of versions against them.
func (f *folder) prepare(k *checker) {
	const where = "the folder"
	k.where = where
	k.unread = k.unread.lacking(f.lacks, k.p)
	k.unreadIDs()
	if f.list == nil {
		return
	}
	l := &checker{c: f.collector(*f.list), unread: k.unread, where: where}
	var root *diag.Path
	parent := root.Member("versions")
	listed := make(map[string]bool, len(f.order))
	for i, id := range f.order {
		at := parent.Index(i)
		if id == "" {
			l.add(CodeMissingMember, &at, "", strict.P("why", "the id of a version"))
		}
		l.refer(CodeUnknownVersion, &at, "", id, k.versions, nil)
		listed[id] = true
	}
	l.repeated(root, "versions", f.order)
	f.apart = append(f.apart, l.c.Done(f.list.data, versionsShape())...)
	for i := range k.p.Versions {
		if id := k.p.Versions[i].ID; id != "" && !listed[id] {
			versions := root.Member("versions")
			at := versions.Index(i)
			k.add(CodeUnlistedVersion, &at, "id", strict.P("id", id),
				strict.P("list", versionsFile))
		}
	}
}

// lacking gives u with what files of the folder of p may hold that could not be
// read: of that it is not said that it is missing.
func (u *unread) lacking(files lacking, p *Plan) *unread {
	if !files.shared && !files.version {
		return u
	}
	if u == nil {
		u = newUnread(p, []diag.Pointer{})
	}
	if files.version {
		u.lists["/versions"] = true
	}
	if !files.shared {
		return u
	}
	u.values["/format"], u.values["/id"] = true, true
	for list, size := range map[diag.Pointer]int{
		"/parties": len(p.Parties), "/themes": len(p.Themes), "/sources": len(p.Sources),
		"/reports": len(p.Reports), "/statements": len(p.Statements),
	} {
		if size == 0 { // a list that is here is in no other file
			u.lists[list] = true
		}
	}
	return u
}
