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
	evOnly           // the words of one of them stand once in each tree: here or, below 0, elsewhere
	evGroup          // 1000 for splits and merges
	evPart           // what the least of its parts has, see the evidence for a part
	evPurer          // what the best rivals leave unexplained against what this leaves
	evStrange        // how many of the links found stand apart from their neighbours
	evLosses         // how many texts have no link
	evSole           // nothing else stands in the gap on either side
	evidences
)

var linkWeights = [evidences]weight{
	evBias:    {25, -1726},
	evMean:    {397, -189},
	evLess:    {528, 384},
	evLow:     {-40, -78},
	evHigh:    {78, -158},
	evTypical: {435, 1011},
	evPlace:   {419, 407},
	evNarrow:  {1431, 1950},
	evWide:    {435, 888},
	evLead:    {1081, 1244},
	evTwin:    {1264, 2059},
	evMass:    {-181, 316},
	evBulk:    {206, 626},
	evNumber:  {279, 806},
	evHeading: {501, 1158},
	evParent:  {0, 0},
	evSame:    {390, -472},
	evOnly:    {863, 597},
	evGroup:   {-1890, -745},
	evPart:    {1050, 666},
	evPurer:   {820, 823},
	evStrange: {111, -259},
	evLosses:  {66, -270},
	evSole:    {997, 557},
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
	ptPurer          // what its best rival leaves unexplained of it against what the whole leaves
	partEvidences
)

var partWeights = [partEvidences]int{
	ptBias:    -2396,
	ptRate:    405,
	ptStep:    608,
	ptHeld:    252,
	ptFresh:   187,
	ptRival:   1909,
	ptTwin:    2126,
	ptNear:    1402,
	ptContext: 1064,
	ptPlace:   1090,
	ptMass:    -1014,
	ptBefore:  -1519,
	ptRest:    1015,
	ptTypical: 1405,
	ptPurer:   985,
}
