// Package plan models one negotiated text through all its drafts: its
// versions, their points, and the witnesses that carry their words.
//
//	p, err := plan.Decode(r, plan.Name("plan.json"))
//	v := p.Version("us-28")
//	for ref, point := range p.All() { … }
//
// # What is told apart
//
// A [Version] is a draft. A [Witness] is one publication of it: witnesses of
// one version may differ without the version having changed. What a witness
// has for a point is a [Reading]; the readings of the lead witness stand in
// the version's points and nowhere else. A [Claim] is what somebody reports of
// a text that has not been seen; claims are never points.
//
// Two axes decide what may be said of words. [Wording] says how the witness
// stands to the draft (verbatim, translation, paraphrase); [Confirmed] says
// how the text in our file stands to that witness (exact, rendered, recalled).
// A claim about words takes the weaker of both: [Version.Standing] puts them
// together.
//
// [Presence] has three values: present, absent with a ground, unreported. None
// is ever inferred from another: silence is neither refusal nor deletion.
//
// A version without witnesses is the text itself. Two drafts of a contract
// need points with number and text and nothing else, and count as verbatim,
// exact and whole.
//
// # Format
//
// A plan is read and written as JSON with "format": [Format]. JSON names are
// the Go names in lower camel case with initialisms lowered. Members that
// begin with "x-" are kept in the field X of each struct, written back, and
// never rendered. encoding/json alone drops them and checks nothing: use
// [Decode] and [Encode].
//
// # Vocabulary
//
// Work and version follow IFLA's FRBR and Akoma Ntoso; witness, reading and
// lead textual criticism (Maas, Greg's copy-text); absent against unreported is
// TEI's omission against lacuna.
//
// # Concurrency
//
// All functions are safe for concurrent use. A plan is a value like any other:
// it may be read from many goroutines, and not written while it is read.
//
// # Stability
//
// Before v1 the API may change. Format editions are read for good: a later
// edition comes with a step that reads this one.
//
// # How to write a plan
//
// A plan is a JSON file, or a folder of them ([ReadDir]). All of the lines here
// stand in testdata/howto.json, a small plan of three versions. What is wrong
// with a file, and where, the program validate says. It is one object:
//
//	{"format": "redraft.plan/1", "id": "strait", "title": "The strait (invented)", "collected": "2026-06-01",
//
// with the lists "parties", "themes", "sources", "reports", "versions" and
// "statements", of which only what is used need be there.
//
// A source is somebody who publishes.
//
//	{"id": "gazette", "name": "The Gazette", "kind": "outlet"}
//
// A report is one dated publication of a source: "read" says how far you saw it
// yourself, and "cites" from which other reports it takes the matter.
//
//	{"id": "gazette-leak", "source": "gazette", "date": "2026-03-01", "url": "https://gazette.example/leak", "language": "en", "read": "read"}
//	{"id": "courrier-copy", "source": "courrier", "date": "2026-03-02", "language": "fr", "read": "read", "cites": [{"report": "gazette-leak", "how": "translation"}]}
//
// A version is one draft, with its points in their order. Its witnesses are the
// reports that carry its text. With two of them "lead" names the one whose words
// stand in the points; that one has no readings.
//
//	{"id": "gazette", "report": "gazette-leak", "wording": "verbatim", "coverage": "complete"}
//
// What a version was made from, and which points somebody says became which:
//
//	{"version": "march", "relation": "revises", "links": [{"from": ["3"], "to": ["2"], "cites": [{"report": "courrier-may"}]}], "cites": [{"report": "courrier-may"}]}
//
// How many points somebody counts in it, without preamble and closing. A version
// that is complete must have as many.
//
//	{"points": 2, "of": "provisions", "cites": [{"report": "courrier-may"}]}
//
// A point is a provision. Its words are the lead's, and "cites" says where they
// were read. An id is made of the number: "2", and "2.a" for (a) below it; those
// of paragraphs round the provisions are "preamble.1" and "closing.1", and those
// of lines that only head others "heading.1" and so on.
//
//	{"number": "1", "confirmed": "exact", "text": "Ships take a pilot.", "cites": [{"report": "gazette-leak", "locator": "page 1"}]}
//
// A reading is what another witness has for a point, or for a run of points
// that it prints as one.
//
//	{"points": ["2"], "confirmed": "exact", "text": "La taxe est de 500 couronnes."}
//
// A fact is a typed detail of a text. One key means one subject in every
// version; a value is a text, also where it is a number.
//
//	{"key": "fee", "kind": "money", "value": "500", "unit": "SEK", "bound": "exactly"}
//
// Its value is a number as digits, with a point for decimals, or a fraction; a
// date; a party's id; or words. Money has a currency of three capitals for unit
// (ISO 4217), a duration one of minutes, hours, days, working-days, weeks, months
// and years, a share percent, per-mille or none, a figure what is counted, in the
// form of an id: "aircraft", "crowns-a-day".
//
// A note marks a place in the text in bytes of its UTF-8. A gap, a gloss, a
// comment, a sic and struck words have length 0; doubtful words and the words of
// a link have the length of these, and a link's text is its address.
//
//	{"kind": "gap", "at": 20, "len": 0}
//	{"kind": "link", "at": 6, "len": 12, "text": "https://gazette.example/pilots"}
//
// A claim is what a report says of a draft whose text it does not give; it is
// never a point.
//
//	{"id": "pilot", "about": [{"version": "march", "point": "1"}], "wording": "paraphrase", "confirmed": "rendered", "text": "The duty to take a pilot is gone.", "cites": [{"report": "courrier-may"}]}
//
// A statement is what a party or a person said of any of these, and who reports
// it. What it is about is named by version, with point, witness or claim, or by
// statement, or by report.
//
//	{"id": "south-denies", "by": [{"party": "south", "role": "spokesman"}], "stance": "denies", "date": "2026-05-03", "about": [{"version": "may", "claim": "pilot"}], "text": "Nothing was dropped.", "cites": [{"report": "courrier-may"}]}
//	{"id": "north-asserts", "by": [{"party": "north", "name": "A. Skipper"}], "stance": "rejects", "about": [{"statement": "south-denies"}], "cites": [{"report": "courrier-may"}]}
//
// Claims, statements and reported links need a citation; elsewhere it is asked
// for where a text is said to be exact or a point to be absent.
//
// # What a missing member means
//
//   - "coverage" of a version: complete, so what it lacks is not in the draft. A
//     version of which only claims are known must say "contents".
//   - "coverage" of a witness: partial, so its silence says nothing. It is the
//     opposite of a version's.
//   - "coverage" of a point, which speaks of the points below it: as the version's.
//   - "wording" of a witness: not known, and nothing of it is compared word by word.
//     Of a point or reading: the witness's. Of a text without witnesses: verbatim.
//   - "confirmed": nothing known, so the text is shown as told and never as a
//     quotation; the warning text-unconfirmed says so under a verbatim witness. In a
//     version without witnesses: exact.
//   - "extent": whole. A note of kind gap needs "abridged" or "fragment".
//   - "presence": present with text, unreported without, and never absent: absence
//     needs a ground, which is a citation, a note of what was struck, or a witness
//     that is complete.
//   - "language" of a text: the witness's, or of the draft's own words the draft's.
//
// # Text that is told
//
// The lead's words stand in the points, but not every clause may have been read.
// A clause that is told says so in two members: "wording" is no longer verbatim,
// and "confirmed" is "rendered" (read there, put into these words by you) or
// "recalled" (not read there). "quoted" gives the bytes of it that were read as
// they are. A point of which no words are known has "presence" alone.
//
//	{"number": "3", "wording": "paraphrase", "confirmed": "rendered", "text": "Disputes go to three judges.", "cites": [{"report": "gazette-leak"}]}
//	{"number": "4", "presence": "unreported"}
//
// # A text of one's own, and one that was not seen
//
// A version without witnesses is the text itself: points with number and text,
// a paragraph before or after them with its role, and so the title and other
// lines that head what follows them.
//
//	{"role": "heading", "heading": "Agreement on the Strait"}
//	{"role": "preamble", "text": "The two sides have agreed as follows."}
//
// A version that is known from claims has these and no points.
//
//	{"id": "may", "title": "The draft of May, as reported", "status": "reported", "date": "2026-05", "coverage": "contents",
//
// # Ids
//
// Ids are up to 64 of a-z, 0-9, dot and hyphen, the first a letter or digit;
// those of points up to 128 and with A-Z and underscore too.
//
// # Editors
//
// An editor that has the schema completes names and marks mistakes while a plan
// is typed. Its address is the one below; a plan has no member "$schema", so the
// editor is told by the names of files. For Visual Studio Code, in
// .vscode/settings.json:
//
//	{"json.schemas": [{"fileMatch": ["*.plan.json"],
//	 "url": "https://raw.githubusercontent.com/redraft-go/redraft/main/schema/plan.schema.json"}]}
//
// # Values
//
// Every member that has one of a few values, and these; what each means stands
// at its type, as "go doc plan.Status" prints it:
//
//	status of a version          reported, claimed, leaked, counter-proposal, presented, published, agreed, signed
//	coverage                     complete, partial, contents
//	relation to a parent         revises, counters, restates, annexes, beside, draws-on, earlier-state-of
//	of, what a count counts      numbers, provisions
//	role of a point              preamble, closing, alternative, heading
//	numbering of a point         editorial, inferred
//	presence                     present, absent, unreported
//	wording                      verbatim, translation, paraphrase
//	confirmed                    exact, rendered, recalled
//	extent                       whole, fragment, abridged
//	kind of a note               gloss, comment, sic, struck, gap, doubtful, link
//	kind of a fact               figure, money, share, duration, date, party, reference, force, attribute
//	bound of a fact              exactly, at-most, at-least, about, unlimited, unstated
//	stance of a statement        supports, rejects, asserts, denies, authored, attributes
//	kind of a source             outlet, office, person, dataset
//	read, of a report            read, excerpt, via-copies, unseen
//	how, of an edge or descent   copy, translation, paraphrase, mention
//	certainty                    certain, inferred, claimed, possible
package plan
