package align

// Every figure that decides stands here, by the file that reads it. In brackets is the case of
// testdata/cases that changes most where the figure is doubled or halved; where there is none, go
// run . settings in fit says which tests fail then. The score of a hypothesis is in thousandths
// of a logit, shares are per mille, weights of words in 1/64 bits.

// words.go, side.go: what a word is and weighs.
const (
	// stemLetters is after how many letters a word is cut for its stem. Cutting words serves
	// retrieval in inflected languages nearly as well as stemmers do (McNamee and Mayfield 2004),
	// and knows no language.
	stemLetters = 5 // (pl-statut-kolejki)

	// expected is how many texts are added to those that are there when the rarity of words is
	// told by how many hold them.
	expected = 8 // (cs-stanovy)
)

// brief is in how many of a hundred texts a word of so many letters may be expected.
var brief = [...]int{70, 70, 60, 45, 20, 12, 6, 4}

// cover.go: how fully, in 1/256, a word counts that is accounted for.
const (
	fully     = 256 // beside the same neighbour (en-rescue-code)
	alone     = 140 // beside others (pl-statut-kolejki)
	inflected = 160 // in another form, beside the same neighbour (pl-statut-kolejki)
	akin      = 60  // in another form, beside others (cs-stanovy)
)

// order.go and long.go: long texts (TestShared, BenchmarkShapes).
const (
	// places of one word that are looked at in the chain in order: one that stands oftener says
	// little about order
	places    = 4
	longWords = 1 << 10 // from how many words on a text is long
	longTimes = 8       // and how many times as long as what it is held against

	longPlaces = 32 // how often a word may stand in a long text to say where another stands in it
)

// candidates.go, equal.go, gap.go: which pairs are weighed.
const (
	// in how many texts of the new side a word may stand to be looked up by itself; others are
	// looked up in pairs
	common     = 40
	perNode    = 6   // candidates that a node may propose (en-permit-rivals)
	perShort   = 3   // and a short one among the short ones besides (TestShortInLong)
	shortWords = 16  // what is short
	twinWeight = 256 // what a pair of common words counts for
	// from how many words on only a quarter of the pairs is looked up, which saves a third of the
	// memory
	manyWords = 1 << 22
	nearby    = 4 // of many equals, those so near are paired
	reach     = 8 // how far a gap's edges are looked for
)

// judge.go: pairs whose wording cannot tell.
const (
	never  = -9000 // wording cannot be compared
	unlike = -8000 // or is too unlike for a link, if not for a part
	// mean coverage under which wording says nothing: place alone makes no link (uk-myrnyi-plan)
	likeLeast = 240
	// mean coverage from which a link says if numbers can be trusted (uk-myttia-kylymiv)
	certain    = 300
	looseLeast = 500 // mean coverage from which a told text is linked by its wording
)

// evidence.go.
const (
	orderMost  = 900 // mean coverage from which order is not measured
	rivalLeast = 400 // what a rival explains of a node, below which it is none (zh-heping)
	// the weight of a word or two: less than that between two is chance (fr-subventions-rivales)
	slip = 512
)

// verbatim.go: what stands word for word.
const (
	enoughWords = 12   // how much text that must be, in words (en-near-copy-of-part)
	onlyWords   = 4    // the same for whole texts
	onlyScore   = 4000 // the least score of what stands word for word in one place
	awayScore   = -500 // the most of what is linked to another
	// the two coverages together from which sides account for all of each other
	// (ru-zaprety-v-odnom-punkte)
	wholly = 1990
	// what any two texts have in common, in thousandths of a nat (en-terms-photo)
	anyCommon = 2000
)

// rival.go: clauses on one pattern (TestSiblings).
const (
	patternLeast = 3   // rivals that make a pattern (zh-caigou)
	patternLike  = 450 // mean coverage from which a node is a rival (ja-giji-kisoku)
	patternWords = 200 // a longer text is on no pattern
	// and a shorter one may have lost to an edit what told it apart (es-tarifas-puerto)
	patternLeastWords = 16
	// the most of a pair in which neither has anything of what tells the other apart
	// (fr-subventions-rivales)
	strangerScore = -1700
)

// chance.go: what has nothing but common words in common (TestChance).
const (
	chanceLike   = 400  // mean coverage from which that is more than chance
	chanceNumber = 1000 // what an equal number says, in thousandths of a nat, from which it is too
	chanceWords  = 24   // how many words the shorter has, of which a few of any kind may be common
	chanceOf     = 16   // a word is common that stands in one text of so many
)

// frame.go: what has only beginning and end in common (TestFrames).
const (
	frameWords   = 6   // how many words these have at least
	frameLetters = 4   // shorter words are not looked at
	frameOwn     = 2   // how many words of content stand between them
	frameShared  = 150 // share of what stands there that the other text may have too
	frameMost    = 700 // mean coverage from which they are more than a frame
)

// row.go: rows of a table (TestRows).
const (
	rowsLeast = 4    // other texts that make words a pattern (pl-dyzury-rady)
	rowLess   = 2000 // by how much less two rows out of order are likely to be one
)

// content.go: words that say what a clause is about (TestPartsOfTheirOwn).
const (
	contentMost = 480 // how common a word may be in a few texts, in hundredths of a text
	contentOf   = 10  // and in many: in one of so many
	frameLeast  = 700 // share of a part that is accounted for, from which words of a frame count
)

// choose.go, fuller.go, swap.go.
const (
	// the score from which a part belongs to a whole that another part is sure of (ko-ipchal)
	partFree = -500
	partLead = 2000 // by how much that must lead what else the part may be (id-kontrak)
	// mean coverage from which nodes that are left are linked wherever they stand (zh-caigou)
	strayLike  = 600
	strayLead  = 100 // by how much that must be more than that of any rival
	strayScore = 0   // the least score of such a link
	inOrder    = 100 // what it is worth that two links do not cross
)

// nearest.go: nodes that are left and most alike to each other (TestNearest).
const (
	nearestTexts = 8   // how many texts there must be
	nearestWords = 2   // words of content that both have and no other text
	nearestOf    = 8   // and one in so many of those that the shorter has
	nearestPart  = 3   // how many times as much of one may be accounted for as of the other
	nearestScore = 500 // the score of such a link
)

// least is the score that a link must reach, round by round: the first rounds find context, the
// last one decides.
var least = [...]int32{0, -2000, -1600, -1500}

// family.go: texts that stand several times (TestSchedules, TestTwoAlike).
const (
	// mean coverage from which a text is a near copy of one that stands several times
	// (it-capitoli-ripetuti)
	nearCopy = 250
	nearLess = 50 // by how much less it may be like that than like another text
	// what an equal number is worth in a chain, where numbers are trusted; a link is worth its
	// likeness
	chainNumber  = 20
	chainHeading = 100     // and an equal heading
	chainHome    = 600     // and parents that became each other (TestSections)
	chainBeside  = 60      // and to stand directly beside the pair before
	chainAlong   = 30      // or as far from it on both sides
	chainScore   = 1500    // the least score of such a link
	chainRounds  = 16      // how many chains are found, one after another
	chainAll     = 1 << 12 // up to how many pairs members of two families are paired all with all
)

// whole.go, extend.go: splits, merges and regroupings.
const (
	partLeast = 200   // share of a part that the whole must account for, to be looked at
	partSure  = -2600 // the score of a part, low since the whole may be likelier than its parts
	joinSure  = -2000 // the score from which a part that is left joins a link
	// share of both nodes that a passage must be which went from one link to another
	bondLeast = 250
	bondBits  = 900 // and what its words must weigh
	// share of a node that is left which one of several parts must have (TestParted)
	shareLeast   = 300
	regroupMost  = 2200 // the score that a regrouping has at most: labelled cases are few
	extendRounds = 16   // how often nodes that are left may join links
)

// claim.go: nodes of one number in one place (ru-prokat-lodok, TestNamesakes).
const claimTrust = 700 // trust from which an equal number speaks: none was proved wrong

// boilerplate.go: parts of which a whole has nothing but what others have too (TestTails).
const (
	boilerMost  = 900 // share of a part from which it is held by the whole
	boilerLeast = 200 // share of it that is its own
	boilerHead  = 900 // and of that what stands before the tail
	boilerOwn   = 100 // share of what tells it apart from another that the whole must have
)

// gather.go: many clauses in one (TestGatherings, TestSiblingsJoined).
const (
	gatherLeast   = 3    // clauses that a gathering has
	gatherShare   = 600  // share of a clause that its holder accounts for
	gatherLead    = 100  // by how much that must be more than what any other does
	gatherBoth    = 900  // and both together
	gatherOverlap = 500  // share of its passage that others may have
	lieShare      = 900  // share of a clause that stands in another with all that tells it apart
	lieGain       = 100  // what that must weigh
	lieScore      = 500  // the score of such a part
	gatherBrief   = 750  // what a clause must weigh (ru-zaprety-v-odnom-punkte)
	gatherMass    = 1500 // and what those of a gathering must weigh for the most part
	// the score of a gathering, but for how much its sides account for of each other
	gatherScore = 3500
)

// label.go: clues, weighed by hand, since labelled cases are few for them. Each line says what
// the evidence is worth.
const (
	clueBias        = -2600 // two nodes taken at random
	clueKept        = 920   // share of the nodes that have a partner
	clueHeading     = 4900  // the same heading, and nobody else has it
	clueHeadingMany = 1800  // the same heading, and others have it
	clueHeadingNot  = -1200 // headings without a word in common
	clueKeyMost     = 3000  // keys that nobody else has
	clueKeyNot      = -700  // both have keys, none in common
	clueChildren    = 5000  // all of the children are linked to each other
	clueChildrenNot = -2500 // all of the children are linked elsewhere
	clueParent      = 600   // parents are partners
	clueParentNot   = -1200 // parents have other partners
	cluePlace       = 700   // between the partners of its neighbours
	cluePlaceSole   = 1500  // and alone there on both sides
	cluePlaceNot    = -600  // out of order
	clueUnlike      = -1500 // both texts can be compared and have nothing in common
	clueWording     = 6000  // a told text of which all is found in the other
	clueSigns       = 3000  // the same signs, and no words
	clueNumberMost  = 5500
	clueNumberLeast = -2500
	// trust in numbers from which one text may replace another under one number
	trusted   = 800
	leadItems = 2    // of how many items that two lists have in common the words above are the same
	mostBelow = 2000 // how many of the nodes below one are asked for their links
	perKey    = 24   // how many nodes of one key are paired with each of the other side
)

// counterpart.go.
const (
	subjectBias     = -1500
	subjectWords    = 12000 // all words of one side in the other
	counterpartLess = 2000  // a counterpart is never more than a guess
)

// confidence.go, result.go: what is said of links.
const (
	// calibration is added to scores: what the trees say of drafts that were invented is less
	// than what holds of real ones.
	calibration = 600
	// what is added to the confidence of splits and merges, fading to nothing at 1000: their
	// score is too shy
	wholeLeast = 300
	// under this weight a node that was removed or added is so with briefMost confidence at most
	aloneBrief      = 1500
	briefMost       = 900
	aloneShort      = 3000 // and under this one with shortMost
	shortMost       = 940
	labelMost       = 850 // the most confidence that labels alone give
	counterpartMost = 500 // and that a counterpart has
	doubtfulMost    = 500 // and that a link has where another would do as well
	replacedBelow   = 120 // the likeness under which another text stands in the place
	// share of one of two texts from which it stands in the other (TestStruck)
	inside = 850
	// the same where number or place made the link, wording did not, and no word is theirs alone
	replacedBeside = 400
	// the most confidence that there is where a text of the same number may be another or not
	littleMost = 600
)
