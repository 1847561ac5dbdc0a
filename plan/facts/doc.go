// Package facts reads typed details out of the text of a clause: figures,
// money, shares, periods, deadlines, dates, references, parties, and what
// binds, forbids, permits, denies, limits or conditions.
//
//	found := facts.Read(text, facts.Language("en"), facts.Parties(p.Parties))
//	for _, f := range found {
//		fmt.Println(f.Kind, f.Words(text), f.Value, f.Unit, f.Bound)
//	}
//
// Each detail has its bytes in the text, an exact value (a decimal, or a
// fraction as it was written; never a float), a unit, how it binds, and the
// words that limit when it holds. Money is never converted. That a text has no
// limit, that it limits without a figure, and that it says nothing are three
// things: [BoundUnlimited], [BoundUnstated], and no detail at all.
//
// # What is left out
//
// A wrong value is worse than none. A figure is given only where what stands on
// both sides of it is understood or plainly ends it. It is left out where letters
// touch it that are no unit, where a symbol, a currency or a code of capitals
// that is not known stands beside it, where a mark leads it (",89") or goes on
// with it, where another number, an ordinal or a scale that does not fit follows,
// where the brackets behind it say another number, and where one end of a range
// is left out. So are "1,500" in a language with a decimal comma, 03/04/2027 in
// English, pesos without a country and pounds where nothing speaks of money,
// numbers below zero, clock times, house numbers, codes of towns, versions,
// footnote calls, a clause's own number, and what belongs to a name (F-16,
// Resolution 2202, No. 5). A generated test puts every number, scale, part, unit
// and currency of each language together in every order and holds that the value
// is right or absent. Who compares two texts asks with [Doubtful] for where such a
// quantity stands, so as not to take it for one that a text lacks.
//
// # Languages
//
// [Languages] lists those that are read. English and Ukrainian are read
// thoroughly; the others for figures, dates, units, negation and force, and the
// rest as far as their tables go. A language is a table in a file of its own: its
// rows, the traits in which its grammar differs, and functions for what a table
// cannot say. Nothing outside that file knows of it, which a test holds; another
// one is one file more.
//
// Words are cut finer here than by the words package: a hyphen, a percent sign, a
// slash and the parts of a date stand apart from their number, for a figure and
// what it measures must be seen apart ("15-day", "50 %", "10-20"), and phrases are
// sought over them. Spellings are one by the list of [words.AppendSpelling].
//
// # Rules where readers differ
//
//   - A share divides a whole or is a majority; rates, taxes and changes ("by
//     40 %") are figures. "Equally" is 50:50 between two, and else only equal.
//   - A length that is no deadline (a term of office, a guarantee of 15 years,
//     a notice period) is a duration. What a period is counted from belongs to
//     the deadline. Immediately, promptly, as soon as possible are vague.
//   - A day that is counted is a deadline, "by the third day after service" as much as
//     "within three days of"; without a word that says from when it counts it is none.
//   - How old somebody is ("at least 18 years old", "the age of 18") is a figure of years
//     and no length of time: it is raised, and not longer.
//   - The end of a range is a figure: "between 10 and 20" is at least 10 and
//     at most 20, with the unit and scale of the second. "From 15 to 20" is a
//     range, and a change without bounds where it falls or a verb says so
//     ("raised from 15 to 20"). "One in five" is a share.
//   - The end of June and its last day are 30 June, the end of a year is 31 December;
//     that of February is told with its year only. "Before the end of June" is by then.
//   - Twice, two times and double the rent are the figure 2 times. Once may say when, and
//     is doubtful. A fortnight is 14 days, a quarter of a century 25 years.
//   - A day of every month is a date without year and month: XXXX-XX-25.
//   - Until, after and an event are a condition; with a date they are its
//     bound. Exceptions (unless, except) are conditions.
//   - Will, shall, must, is to and undertakes are one force; should is another;
//     then is expected to, endeavours to, may, and the bare statement. "May
//     not" is a prohibition; "not obliged to", "need not" and German "muss
//     nicht" are exemptions and forbid nothing. "To be capped", without a
//     finite verb, has no force that could be read.
//   - "No later than", "shall not exceed" and "may not be more than" are bounds
//     and no negation: who shall not exceed is bound to a limit.
//   - De facto, de jure and recognise are recognition.
//   - Nothing is read twice: "thirty (30) days" and "15 % (fifteen percent)"
//     are one detail each, "equally … 50:50" is one share, the 5 of "Article 5"
//     is no figure, and the number that a clause begins with is its own.
//
// # Parties
//
// Parties are those that the caller hands in, by name and alias, found in the
// forms that a language gives to names, but not in adjectives ("Ukrainian")
// nor as half of a compound ("NATO-led"). An alias of one word that may be a
// place's name (Paris for France: a capital, no abbreviation, no word of the
// party's own name, the same script) is read only where something beside it shows
// the party: its own name in the text, another party in one breath with it, a word
// that binds or permits after it, an article before it.
//
// Who is bound, free or expected is the subject of the force: the noun phrase
// before the verb in its own clause, behind the last comma or colon, where that is
// a party or a list of them. What stands in front ("During the term,",
// "Notwithstanding …,") or between two commas does not lose it, nor "in no event
// shall", behind which it follows. A party inside another noun phrase ("the rights
// of the Tenant") is no subject. Of what is done to the subject the holder is who does it
// ("shall be paid by the Tenant"), and nobody where that is not said ("the Tenant may be
// evicted"). Who, which and their like take up the party named right before them. Some
// verbs bind or free without a modal: warrants, waives, assigns, is responsible for,
// reserves the right; so do phrases that lay a duty on somebody ("it is for the Tenant
// to", "obliegt dem Mieter") and the present of verbs of paying and doing in the other
// languages ("le Locataire paie", unless [ModalsOnly]), where that party is named. Who
// receives is the object right behind a verb of giving, the one behind to, or the one in
// the dative; who may receive is both.
//
// # Concurrency and cost
//
// All functions and a [Reader] are safe for concurrent use. Reading is linear
// in the text, one pass to cut it into words that are looked up in the
// language's phrases (a trie over word numbers) and one pass for each sort of
// detail; memory is some fifteen times a real text, most of it for what is found
// ([Found] has two hundred bytes), and more for a text that is all details. [Reader.ReadContext]
// ends with a context.
//
// # Stability
//
// Before v1 the API may change. What is found in a text may change at any time,
// as the tables grow; the names of kinds, bounds, forces and units stay.
package facts
