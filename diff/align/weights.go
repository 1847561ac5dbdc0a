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
	evOnly           // the same words, and nothing else in either tree has them
	evGroup          // 1000 for splits and merges
	evPart           // what the least of its parts has, see the evidence for a part
	evPurer          // what the best rivals leave unexplained against what this leaves
	evStrange        // how many of the links found stand apart from their neighbours
	evLosses         // how many texts have no link
	evSole           // nothing else stands in the gap on either side
	evidences
)

var linkWeights = [evidences]weight{
	evBias:    {2, -1718},
	evMean:    {351, -220},
	evLess:    {481, 347},
	evLow:     {-39, -77},
	evHigh:    {78, -158},
	evTypical: {423, 997},
	evPlace:   {417, 414},
	evNarrow:  {1485, 1982},
	evWide:    {431, 903},
	evLead:    {1122, 1278},
	evTwin:    {1318, 2083},
	evMass:    {-170, 327},
	evBulk:    {200, 623},
	evNumber:  {278, 804},
	evHeading: {497, 1149},
	evParent:  {0, 0},
	evSame:    {512, -386},
	evOnly:    {495, 342},
	evGroup:   {-1831, -707},
	evPart:    {1003, 626},
	evPurer:   {988, 907},
	evStrange: {119, -245},
	evLosses:  {69, -262},
	evSole:    {1065, 582},
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
	ptRate:    345,
	ptStep:    601,
	ptHeld:    257,
	ptFresh:   113,
	ptRival:   2138,
	ptTwin:    2409,
	ptNear:    1411,
	ptContext: 1061,
	ptPlace:   1096,
	ptMass:    -1039,
	ptBefore:  -1519,
	ptRest:    1033,
	ptTypical: 1401,
}
