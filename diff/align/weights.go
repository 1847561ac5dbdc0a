package align

// The two tables of this file are fitted by the program in fit, which says how; what is evidence for a hypothesis is computed in evidence.go.
// All numbers are thousandths, of evidence and of logits (the logarithm of the odds that the hypothesis is right).

// A weight is what a thousand of evidence is worth where all neighbours are partners of neighbours, and where none are; it counts
// in between in proportion.
type weight struct{ among, alone int }

// The evidence for a link.
const (
	evBias    = iota // 1000
	evMean           // mean coverage: the share of each side's words, by rarity, that the other accounts for
	evLess           // coverage of the side that is covered less
	evLow            // what the mean lacks to 300
	evHigh           // what the mean has over 700
	evTypical        // the mean against what is usual among the partners of these trees
	evPlace          // nearness to where order would have the partner
	evNarrow         // the lead over the best rival that is still free, on the side where it is less
	evWide           // and on the side where it is more
	evLead           // evNarrow, where it is a lead
	evTwin           // the lead over the best rival, free or not
	evMass           // how much text there is: the logarithm of the weight of the lighter side
	evBulk           // evMass in proportion to the mean
	evNumber         // how much likelier these numbers are among partners than among others
	evHeading        // headings: the same, or not
	evParent         // parents: partners, or not
	evSame           // the same words
	evGroup          // 1000 for splits and merges
	evPart           // what the least of its parts has, see the evidence for a part
	evStrange        // how many of the links found stand apart from their neighbours
	evLosses         // how many texts have no link
	evSole           // nothing else stands in the gap on either side
	evidences
)

var linkWeights = [evidences]weight{
	evBias:    {-427, -2334},
	evMean:    {1195, 204},
	evLess:    {1062, 464},
	evLow:     {-960, -889},
	evHigh:    {57, -231},
	evTypical: {1264, 1639},
	evPlace:   {78, 464},
	evNarrow:  {1539, 2169},
	evWide:    {1328, 1459},
	evLead:    {1049, 1197},
	evTwin:    {1699, 2484},
	evMass:    {-365, -216},
	evBulk:    {611, 776},
	evNumber:  {272, 671},
	evHeading: {825, 1438},
	evParent:  {0, 0},
	evSame:    {400, -447},
	evGroup:   {-1610, -414},
	evPart:    {1199, 660},
	evStrange: {145, -250},
	evLosses:  {180, -326},
	evSole:    {227, 596},
}

// The evidence that a node is a part of another, beside the parts found so far.
const (
	ptBias    = iota // 1000
	ptRate           // the share of the part that newly explains the whole
	ptStep           // the share of the whole that it newly explains
	ptHeld           // the share of the part that the whole accounts for
	ptFresh          // how much of what it explains of the whole is new
	ptRival          // ptRate against the coverage of its best free candidate elsewhere
	ptTwin           // and of its best candidate elsewhere, free or not
	ptNear           // it stands beside another part
	ptContext        // its neighbours are partners of the whole's neighbours
	ptPlace          // nearness to where order would have the partner
	ptMass           // how much text it is
	ptBefore         // the share of the whole that was explained before
	ptRest           // the share that it explains of what was left
	ptTypical        // ptRate against what is usual among the partners of these trees
	partEvidences
)

var partWeights = [partEvidences]int{
	ptBias:    -2882,
	ptRate:    154,
	ptStep:    742,
	ptHeld:    162,
	ptFresh:   120,
	ptRival:   2317,
	ptTwin:    2426,
	ptNear:    1461,
	ptContext: 1306,
	ptPlace:   1508,
	ptMass:    -888,
	ptBefore:  -1608,
	ptRest:    1174,
	ptTypical: 1266,
}
