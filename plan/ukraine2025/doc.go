// Package ukraine2025 is the embedded plan: the 28-point Ukraine peace plan of
// November 2025, what it was made from, what was made from it, and who
// reported what of each.
//
//	p := ukraine2025.Plan()
//	item, err := p.Lookup(plan.Ref{Version: "us-28", Point: "6", Witness: "bbc"})
//
// # What it holds
//
// Eighteen papers: the leaked US draft (us-28) in three wordings, two English
// and one Ukrainian, with some forty copies and retellings of them; a state
// of it that one unnamed official claims (us-28-audit); what was reported
// before any text leaked (early-reports); the European answers (e3-28, eu-24);
// what came after, most of it without a text (geneva-19, us-ru-27, the ua-20
// versions); papers beside (annex-guarantee, berlin-2025-12, paris-2026); and
// what was drawn on (us-2025-04 and its answer eu-ua-2025-04, the two Istanbul
// memoranda, eu-12-2025-10).
//
// The English of the 28 points was read for 1 to 11, 13, 14, 20a, 20b, 21 and
// 26; the rest is told in words that were not read, and marked so. Of the 28
// points of e3-28 eight can be compared with it word by word, and two in part.
// The 20 points are a president's spoken account. The examples count it.
//
// # What must be kept in mind
//
// The lead witness of us-28 is Axios, because it published the whole. Its
// points 10c, 10d, 11, 13, 20a, 20b, 21 and 26 were read elsewhere (AP, AFP,
// BBC, a translation, USA TODAY, an essay that names no outlet), and are cited
// so: the name to print beside a quotation is that of the report that its first
// citation names, which is not always the witness's.
//
// Three wordings of one draft circulate, and which was made from which is
// open. Axios, AP and AFP have one of them, with small variants: three
// publications, but one English text, so that they do not show together what
// stood in another. e3-28 was, it seems, written over the one that Reuters saw:
// compared with the Axios wording alone it may be charged with changes that its
// authors did not make.
//
// A part of a clause (a fragment) is marked as one and never stands for the
// clause. A copy that shortens (an abridged one, as AFP's is at 4 and 10) says
// nothing by what it lacks.
//
// Members named "x-note" are remarks of those who recorded the data, for
// whoever works on it. They are never rendered.
//
// Nothing and nobody is graded. No link between points is recorded, except the
// one that an unnamed official claims, with who denies it. A point that is
// unreported is not known; it may be in the text.
//
// # How it is kept
//
// One file a version in data, and one each for sources, for statements, and
// for parties and themes; go generate joins them into plan.json, and refuses
// what breaks a rule of the format. To correct something, change the file in
// data, run go generate, and say in the change which report it was read in.
//
// The clauses that are quoted are their authors'. Facts are cited to whoever
// reported them.
package ukraine2025
