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
// words that limit when it holds. Money is never converted. What is not sure
// is left out: "1,500" in a language with a decimal comma, 03/04/2027 in
// English, a number below zero, one that belongs to a name (F-16, Resolution
// 2202). That a text has no limit, that it limits without a figure, and that
// it says nothing are three things: [BoundUnlimited], [BoundUnstated], and no detail at
// all.
//
// English and Ukrainian are read thoroughly; Russian, German and French for
// figures, dates, units, negation and force, and the rest as far as their
// tables go. A language is a table in a file of its own.
//
// # Rules where readers differ
//
//   - A share divides a whole or is a majority; rates, taxes and changes ("by
//     40 %") are figures. "Equally" is 50:50 between two, and else only equal.
//   - A length that is no deadline (a term of office, a guarantee of 15 years,
//     a notice period) is a duration. What a period is counted from belongs to
//     the deadline. Immediately, promptly, as soon as possible are vague.
//   - The end of a range is a figure: "between 10 and 20" is at least 10 and
//     at most 20, with the unit and scale of the second.
//   - Until, after and an event are a condition; with a date they are its
//     bound. Exceptions (unless, except) are conditions.
//   - Will, shall, must and undertakes are one force; should and is to another;
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
// that binds or permits after it, an article before it. Who is bound, free or expected is
// told where the subject of the force is a party, or a list of them.
//
// # Concurrency and cost
//
// All functions and a [Reader] are safe for concurrent use. Reading is linear
// in the text, one pass to cut it into words that are looked up in the
// language's phrases (a trie over word numbers) and one pass for each sort of
// detail; memory is allocated for what is found, at most a kilobyte for each
// byte of a text that is all details. [Reader.ReadContext] ends with a context.
//
// # Stability
//
// Before v1 the API may change. What is found in a text may change at any time,
// as the tables grow; the names of kinds, bounds, forces and units stay.
package facts
