// Package effect says what a rewording of a clause does: which figure was
// raised, which deadline lengthened, made vague or dropped, whose duty is new,
// what is now forbidden, denied, narrowed or made to depend on something.
//
//	old := effect.Verbatim("The army will be limited to 600,000 personnel.")
//	new := effect.Verbatim("The army will be capped at 800,000 in peacetime.")
//	for _, e := range effect.Compare(old, new) {
//		fmt.Println(e.Kind, e.Sentence)
//	}
//
// An [Effect] has a kind with a stable name, what each side has with its bytes,
// the parties that are bound, by how much a value changed, exactly and in
// percent, and a sentence from a table that can be replaced. Effects say what
// the words do. They speak of no concession and no favour, and weigh nothing;
// a caller who wants severity keeps a table by [Kind]. Compare of the sides
// changed gives the mirror of each effect: see [Kinds].
//
// The text of each side is read by package facts; which words changed is told
// by package redline. An effect carries its ranges in both texts, so that a
// caller who judges spans can give it the verdict of the span it lies in.
//
// # Words and tellings
//
// Only a draft's own words, read as such, are compared word by word: Wording
// [plan.WordingVerbatim] on both sides. A translation or a paraphrase says what was
// agreed in other words than the draft's, so of these, and of texts whose
// wording is not known, only figures, shares, times, dates and parties are compared,
// and the effects say so ([Effect.Told]). That such a side has no figure is
// told as dropped or added; whether the draft has is not known from it.
//
// # Normal form
//
// Before anything is compared, each sentence is brought to a normal form. What
// package facts reads as a value, a force or the beginning of a condition is one
// word in it, however it is written; a phrase of a language's table that says the
// same as another has the other's form, each row with its reason; and rules bring
// two ways to say one thing to one: "if … not" to "unless", "may not … unless" and
// "without" to "may … only if", "may not … before" to "may … only after", "not
// unlawful" and "shall not fail to" to what they affirm, "no member shall" to
// "members shall not", "shall inspect and shall test" to one force. Sentences that
// both texts then have, at whatever place, are settled: nobody looks at them again.
//
// So are sentences that have the same words in another order, or one in the
// passive and one not, where each word plays the same part in both: under which
// preposition it stands, of which word it is the genitive, before or behind the
// force, in which item of a list, with which article or ending where these tell
// the part. Where the words are the same and their parts not surely, or three of
// five words are the same and stand in another order, the sentence was rewritten as
// a whole: it is unclear, and beside that only values, parties and references are
// told of it.
//
// A sentence whose clauses could stand by themselves is cut into them, where nothing in it
// says when or in which case all of them hold. A noun and its verb play one part ("before
// the expiry of the period", "before the period expires"), where the verb has no object or
// what is acted on stays so; so do a participle and a relative clause ("losses arising",
// "losses that arise"). A word for who acts is never one with a word for who is acted on or
// for the act, nor a noun with its plural, nor a verb with another that carries nothing
// beside a name that is no act. A time or an adverb stays with the verb that it is of, where
// two verbs are joined.
//
// A subject that speaks of all of a sort is one in the plural, with "each", and, of what
// binds, with an article: "applicants must", "each applicant must"; not so a party, and a
// term with a capital of which something is permitted. A condition is also said with a
// preposition and the noun of the act: "after the sale", "after the house is sold"; and one
// that a word for a time begins names the case as well as the time. Where endings tell who
// acts, an active and its passive are one in the same order too, where the forms of the
// nouns fit: "скаргу розглядає омбудсмен", "скарга розглядається омбудсменом".
//
// In one order more may differ: the preposition where two are one between the same words
// ("inform of", "inform about"), an article or a pronoun that goes without saying ("after its
// publication"), each of all for all ("every diver … a lamp", "all divers … lamps"). A name may
// stand for a pronoun that surely is one for it. Brackets that only give a name are left out,
// a figure for a number word and a length of time in another unit are one, and what a text
// lists is listed there. Whatever else is the same, to whom something goes does not become who
// acts, what belongs to a noun does not become its owner, and no two nouns change places
// between a condition and what depends on it.
//
// A condition tells what came or went with it: a party, unless the caller names it, a share, a
// reference, a length of time. One more act is a duty or a leave, and one more authority in a
// list a party.
//
// A language is a table in a file of its own: which of its words carry nothing,
// join, deny, count, limit; which phrases say one thing; which words are kin. Classes of
// words that lawyers use for one another stand in a file beside it, one in a line. What
// is a procedure is a function in that file. No other file compares a language or
// has words of one.
//
// Sentences that went together, or apart, are read joined: "… and signs it", "… . It
// signs it". A heading that only one side has, and says nothing that its text does not,
// is left out.
//
// # Doubt
//
// What binds, denies, limits or conditions may be said in another way by the very words
// that came or went beside it: "on the death of", "if … dies". An effect of this sort is
// taken back, and one [KindUnclear] stands for what lies about it, where its words are
// among those that changed in the other text, or only what begins a condition is another;
// where a denial came while an only, an exception or a condition went; and where other
// words changed with it in one place. A duty, ban or leave that only one side has is not told
// where a few words of the other side stand in its place. Values, dates, parties and
// references stand, but for a value that came or went while the other side has words of it
// there, "in one day" and "on a single day", or the same value in another form.
//
// # Rewritten as a whole
//
// Two sentences that have most words in common, in another order, are held against
// each other word by word. What one difference is left over is told by name: another
// force, a denial, a condition that only one side has, another who is to act, two who
// have changed places, one more or fewer of those who act. All else of them is unclear.
//
// # Nothing changed
//
// [KindWordingOnly] is claimed only if every sentence is settled, or every
// detector is silent and the changed words are on a short list: words that carry
// no content (articles, relative pronouns, forms of to be), words that facts of
// equal value account for ("50 %" and "half"), and phrases that are equal in law.
// All else that changed is [KindUnclear] where words were exchanged ("reliable" for
// "robust") and [KindSubstantive] where words came or went, or one was exchanged
// for what cannot hold with it (later, earlier). So are "the" before a plural, a
// comma before a relative clause, and an article that makes another noun act.
//
// A text that has fewer than a fifth of the words of content of the other, of six
// or more, is another text and no rewording: it is [KindSubstantive] as a whole,
// and no typed effect is told of it.
//
// # Scope
//
// Words that come beside an unchanged noun narrow if they limit it: a quality (material),
// a relative clause, words of place, time or purpose, "some" for "all". One more
// thing in a list widens, and so does one more time at which a clause holds ("in
// peacetime and in wartime"); one more quality of one thing may do either and is
// [KindScopeChanged], and so is an "all" that comes or goes. A length of time that
// became indefinite is lengthened. What limits nothing, "with or without cause",
// is no scope.
//
// # Too much to compare
//
// Sentences that both texts have at their beginning, and at their end, are left out
// before anything is read, but for one on either side of the change: a long clause
// costs what its change does.
//
// Details of one kind are held against each other, so that a clause made of
// nothing but details could hold the caller up for hours. Steps are counted,
// never a clock looked at, and a comparison may take a number of them that is
// linear in the texts: far more than a page of any treaty needs, and for 64 KiB
// less than a second and 100 MiB. Where they are spent, where a text has more
// than 8,192 details or is longer than 256 KiB, the one effect is [KindUnexamined]:
// nothing is said of such a clause in part.
//
// # Rules where readers differ
//
//   - Percent against percentage points, one currency for another, days for
//     fewer business days: unit changed, and nothing is compared. So many business
//     days are more than as many days or fewer. Twelve months are a
//     year and 14 days two weeks; a month is no number of days.
//   - Bounds are compared by class (at most, less than, at least, more than,
//     exactly, level, about, on, by, unlimited, unstated, none). Within a class
//     it is wording.
//   - A date by which is a deadline; a date on which is a date. A measured
//     deadline and a vague one are made vague and fixed. The anchor of a period
//     is compared by itself.
//   - A time of the day is a value, however it is written; a stretch of the day is longer or
//     shorter where one of its ends stayed. How often a thing comes back is told as more or
//     less often, with its number of times where the text has one. Werktage are no Arbeitstage.
//   - The name of an office, a body or a side of a contract that stands where the other text has
//     another is replaced, unless the two have a word in common.
//   - "Even if" begins no condition on which anything depends; a choice left to somebody limits
//     nothing.
//   - "May" to "may not" is one effect, permission to prohibition; "shall" to
//     "shall not" is a negation added; "shall" to "not obliged to" is a duty
//     that became an exemption.
//   - A prohibition that covers less is narrowed, whoever gains: words that
//     limit, when they come, narrow; when they go, widen.
//   - Exceptions are conditions. "Unless" is "if not", "not until" is "only
//     after". A qualifier (written, material) changes a condition or a scope,
//     and the effect says which.
//   - Holder and beneficiary that change places are party replaced, twice. A
//     sentence that is added is a duty added, and a party added if its actor is
//     new. A party of which the other side has an adjective ("Ukrainian") is
//     neither added nor dropped.
//   - A clause that has no finite verb ("to be capped at") has no force that
//     could be read, and none is said to be dropped.
//   - References are followed where the caller says what they resolve to
//     ([Clause.Targets]): kept, followed, stale, retargeted, dangling, mended; a
//     part of a provision leads where the provision does. A clause of which no
//     word changed is compared for them with two sets of targets. References to
//     other documents never go stale.
//   - Who has no right to a thing, or is not liable for it, is forbidden nothing.
//   - The more days before an event something is to be done at the latest, the less
//     time there is for it.
//   - May, an effort, an expectation, a recommendation, a plain statement, shall:
//     each has more force than the one before it. But a present that says what is
//     to be done binds as shall does, in every language: "members pay", "members
//     shall pay". A future by itself, and what is done by saying so ("grants"), do not.
//   - Best efforts are more than reasonable ones; which others are more is unclear.
//   - Items that begin on lines of their own are read with the sentence that leads
//     to them: a colon, a comma, "and" or "or" at the end of a line ends none.
//   - Percent is given to two places, half to even, with the exact fraction
//     beside it; sentences say a half, a third, a quarter, else whole per cent.
//
// # Stability
//
// Before v1 the API may change. The names of the kinds stay; which effects are
// found may change as the tables grow, and sentences at any time.
package effect
