// Package prov writes where the texts of a plan come from as PROV-JSON, for archives and
// for programs that follow provenance.
//
//	err := prov.Write(w, p)
//
// # What is what
//
// Parties and sources are agents. Reports, drafts and copies (witnesses) are entities, in
// the namespaces party, source, report, draft and copy; a copy is named by its draft and
// its witness, copy:us-28_axios.
//
//   - A draft is attributed to its authors where the plan names them and no statement
//     disputes it, a report to who published it, a copy to who published its report.
//   - A draft that surely revises another one is a revision of it, one that restates or
//     draws on it is derived from it, and an earlier state of one is an alternate of it. A
//     draft that counters another, and whatever is not certain or not said, is influenced
//     by it and no more, with the relation, its certainty and the reports that say so. That
//     a paper lies beside another, or is attached to it, is no influence; it is an
//     attribute.
//   - A verbatim copy is a quotation of its draft, any other is derived from it. Of what
//     copy a copy was made is told likewise; several descents are alternatives, and so
//     influences.
//   - A report that carries a draft and takes the matter from no other has the draft for
//     primary source. One that takes it from another report is derived from that, a copy of
//     it a quotation, a correction a revision. What it only mentions, or perhaps has it
//     from, is an influence.
//
// Nothing is rated: grades of sources and of citations are not written, nor are cautions,
// notes or x- members. What parties say, points and their words are not here either.
//
// # The format
//
// PROV-JSON, W3C Member Submission, 2013, of PROV-DM, W3C Recommendation, 2013. Names are
// in the order of their letters, so that the same plan gives the same bytes in whatever
// order its lists stand.
//
// # Stability
//
// Before v1 the API may change, and so may the attributes in [Namespace].
package prov

// Namespace is that of the attributes that PROV has no place for.
const Namespace = "https://github.com/redraft-go/redraft/prov/1#"
