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
	evBias:    {-5358, -2307},
	evMean:    {-2598, -5179},
	evLess:    {3075, 262},
	evLow:     {-7700, -4388},
	evHigh:    {-1635, -3724},
	evTypical: {2341, 3248},
	evPlace:   {6127, 1745},
	evNarrow:  {4076, 6074},
	evWide:    {1269, 3523},
	evLead:    {374, -242},
	evTwin:    {1257, 3792},
	evMass:    {-1121, 431},
	evBulk:    {1019, 3504},
	evNumber:  {258, 965},
	evHeading: {1278, 5427},
	evParent:  {0, 0},
	evSame:    {2109, -203},
	evGroup:   {-5846, -2398},
	evPart:    {843, 599},
	evStrange: {866, -604},
	evLosses:  {3183, -1807},
	evSole:    {1685, 6443},
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
	ptBias:    -10156,
	ptRate:    -3736,
	ptStep:    809,
	ptHeld:    4582,
	ptFresh:   5377,
	ptRival:   3845,
	ptTwin:    3372,
	ptNear:    2551,
	ptContext: 1863,
	ptPlace:   2642,
	ptMass:    1038,
	ptBefore:  -1233,
	ptRest:    389,
	ptTypical: 5,
}
