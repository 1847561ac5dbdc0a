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
	evBias:    {24, -1726},
	evMean:    {394, -189},
	evLess:    {521, 381},
	evLow:     {-40, -78},
	evHigh:    {77, -158},
	evTypical: {427, 1007},
	evPlace:   {421, 422},
	evNarrow:  {1429, 1957},
	evWide:    {435, 887},
	evLead:    {1081, 1253},
	evTwin:    {1267, 2057},
	evMass:    {-168, 319},
	evBulk:    {210, 629},
	evNumber:  {278, 803},
	evHeading: {491, 1151},
	evParent:  {0, 0},
	evSame:    {388, -474},
	evOnly:    {853, 592},
	evGroup:   {-1836, -712},
	evPart:    {996, 626},
	evPurer:   {874, 840},
	evStrange: {110, -262},
	evLosses:  {64, -270},
	evSole:    {1006, 573},
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
	ptBias:    -2454,
	ptRate:    346,
	ptStep:    602,
	ptHeld:    259,
	ptFresh:   111,
	ptRival:   2140,
	ptTwin:    2408,
	ptNear:    1413,
	ptContext: 1060,
	ptPlace:   1089,
	ptMass:    -1038,
	ptBefore:  -1517,
	ptRest:    1036,
	ptTypical: 1401,
}
