// Package align finds which nodes of one labelled tree became which nodes of another: which
// clause of a treaty, statute, contract or plan was kept, reworded, replaced, renumbered, moved,
// split, merged or regrouped in its next draft, which was dropped and which is new.
//
//	r := align.Trees(old, new)
//	for _, l := range r.Links {
//		fmt.Println(l.Old, l.Kind, l.New, l.Confidence)
//	}
//
// Every node of both trees is in exactly one [Link]. A link says how it was found, how sure that
// is, what came second, and, for splits and merges, which bytes went where. Trees(b, a) is the
// mirror of Trees(a, b); the same trees give the same result on every run and machine. It knows
// no language: there are no lists of stop words, no stemmers, and scripts without spaces need
// none.
//
// # Method
//
// The engine (engine.go) goes from what is cheap and certain to what is dear and doubtful; align
// is the story. What the texts are (texts.go) is read once and only looked at from then on;
// candidates (candidates.go, pairs.go) grow and are scored; a matching (matching.go) is made anew
// in each round; an outlook (learn.go) is what that taught. A step sees what its type holds. All
// figures that decide stand in settings.go.
//
// Words (words.go, side.go). Texts are cut into folded words, and these numbered. A word weighs
// what it tells: the logarithm of in how few texts of both trees it stands (inverse document
// frequency, Spärck Jones 1972). The words of package redline keep compounds, figures with their
// units and single characters whole, for reading; to be found again, text needs smaller and
// overlapping units, so this package cuts its own.
//
// Candidates (candidates.go, gap.go). An inverted index of rare words, and of pairs of common
// ones that stand together, proposes for each node the few that share most with it, in both
// directions; short texts are looked up among the short ones too. So pairs are few, and the work
// grows with the text and not with the square of the nodes. Nodes of equal words, headings and
// numbers propose each other too, and later what is left between linked neighbours.
//
// Coverage (cover.go). For a pair the engine measures, each way, what share of the words the
// other side accounts for. A word counts fully only beside the same neighbour, and another form
// of it, told by its first letters, counts for less. That is near in spirit to containment of
// shingles (Broder 1997), but weighed by rarity; one side inside the other shows as one coverage
// near the whole and the other near the part.
//
// Evidence (features.go, evidence.go, order.go, context.go). A hypothesis is judged by its
// coverage, both ways and in one order, by its lead over rivals that are free, by what it leaves
// unexplained against what the best rival leaves (a text that went elsewhere word for word is not
// what stands in its place with changes), by whether its neighbours are partners of its
// neighbours, by place in the order of the rest, by headings and numbers, and by what is usual in
// these two trees. Numbers speak as far as they prove true where wording is certain
// ([Result.NumberTrust]): they mislead after the first insertion, and are strong where a
// counter-draft goes point by point.
//
// Score (trees.go, fitted.go). What the evidence is worth is the sum of 160 small trees of four
// questions each, integers throughout. They are fitted by gradient boosting (Friedman 2001) to
// drafts that the program in fit invents, so that they can be made again by one command. A sum of
// weights, fitted to the same drafts in a trial, got half as many hypotheses wrong again: what a
// lead is worth depends on what leads.
//
// Copies (verbatim.go). A text that stands word for word in one place of the other tree came from
// there or went there, however far, and a near copy of it is a copy. Where the trees leave that
// open this rule decides.
//
// Rivals (rival.go). Clauses on one pattern are alike by the words of the pattern. Of what tells
// such a clause apart, from its rivals and its siblings, a partner has something; where neither
// has anything of the other's, they are strangers.
//
// Chance (chance.go). Two brief clauses that are little alike, and only in words that many of the
// texts have, are no partners, unless their headings or numbers say so.
//
// Frames (frame.go). Two clauses that begin or end with the same phrase and have nothing of what
// stands beside it in common are on two things, if they are out of the order of all other links:
// that a clause went elsewhere and only its frame came with it is not to be believed.
//
// Rows (row.go). Of rows of a table and short clauses on one pattern, those that have none of each
// other's own words are on two things: in one place, the one was replaced by the other. A row that
// has only a figure more in common with a text than others have is no part of it.
//
// Numbers in place (claim.go). A clause whose number stands free in its own place on the other side
// is no weak part of something else, and hardly sure to be gone.
//
// Boilerplate (boilerplate.go). A clause of which another node has only a tail that a third
// clause has too, and nothing of what stands before it, is no part of that node.
//
// Hypotheses (judge.go, whole.go, fuller.go, choose.go, swap.go, extend.go). For each node of
// either side the set of nodes is grown that together explain most of it, each judged by what it
// explains that the others do not: splits and merges, neighbouring or not, with their doubtful
// parts and without. They and the pairs then compete in one list, best first; each node is in
// one. A pair that is sure does not beat the split or merge that it is a part of: if the other
// parts are likelier parts than partners of anything else, the whole is taken. Greedy choice was
// as good as optimal assignment in trials, and is linear. Two links that would do better with
// each other's partners exchange them, and of twins, clauses of the same words, the one that
// suits better takes the place of the other: so twins come in order. Four rounds are run, since
// context needs links and links need context; the last decides. Then nodes that are left join
// links that hold them, and links between which a passage moved are regrouped.
//
// Gatherings (gather.go, extend.go, long.go). Many clauses that one node took up, such as
// definitions that became one section, are proposed by rule and not by the trees, which saw few:
// three or more, each held by that node far more than by any other, and each in a place of its
// own; of brief ones it takes more. A clause that is left joins a link whose other side holds it
// so, or has all of it and all that tells it apart from what is there, or a split or merge of which
// one part has a good part of it that the whole has not. A linked node keeps what its parts explain
// of it word by word, and each clause is held against it once, through an index of where the words
// of a long text stand.
//
// Families (family.go). Of texts that stand several times, such as the rows of a schedule,
// wording cannot say which became which, and the copy of an edited row is more like the next row
// than what it became is. All of them, with near copies of them, are matched together with
// everything that is linked beside them, by the heaviest chain in order; what that leaves is
// chained again, so that moved blocks find each other. A link that another chain of the same
// weight does without is said to be half sure at most. What all sections say in the same words
// goes with its section where sections change places (home.go): the section's other clauses and
// its heading tell where it went.
//
// Labels (label.go). What wording could not link (containers, nodes whose words are not known,
// told texts, two languages, and clauses whose text was replaced) goes by number, heading, keys,
// children, parent and place. These weights are set by hand, and confidence is at most 850. For
// one text to have replaced another, the same place is not enough: a trusted number, a heading or
// a key must say so. Of texts that are a little alike, those with a word that no other text has
// are one that was reworded, and the others are two; neither is said to be sure. A container, and
// a few words that lead up to a list, are what they hold: they go with their items, under whatever
// number and heading.
//
// Nearest (nearest.go). Of what is left then, two nodes that have some words that no other text
// has, and are each more like the other than like anything else, are linked though hardly more
// is left of the wording.
//
// Result (result.go, move.go, piece.go). Below the score that decides, the engine abstains: the
// nodes were removed and added, and the candidate stands in [Link.RunnerUp]. How sure it is that
// a node has no partner is told by what share of it others hold (alone.go). A link moved if it is
// outside the longest run in order (Schensted 1961) of those under the same linked parents
// ([Link.Reordered]), or if its parents have other partners ([Link.Reparented]). The caller's
// links ([Given]) hold, then reported ones ([Reported]).
//
// # What to trust
//
// [Link.Confidence] is per mille. From the root of the module,
//
//	go test -run Evaluation -v ./diff/align
//
// prints how many of the links said to be so sure are right in the hand-labelled cases of
// testdata, to which no tree was fitted and many of which are meant to mislead: 993 in 1000 of
// those said 950 or more. Where a clause is dropped and one on something else is put in its
// words, wording alone cannot tell. Of the nodes said 950 sure to be removed or added 24 of 27
// were: in these cases clauses are worded anew until hardly a word is left, and then they look
// like two. In statutes and policies as they are amended both are higher; those who have labelled
// cases of their own can set REDRAFT_ALIGN_CASES to their folder and see what TestCases writes.
// Kinds follow from the texts alone: [KindReworded] says that words differ, not that the meaning
// does. Where a side is told ([Node.Loose]), in another language or without words, a link is
// [KindRetold]: nothing is claimed about the wording.
//
// # Stability
//
// Before version 1 anything may change. From then on names and the meaning of fields hold; which
// links are found, and how sure, may get better.
package align
