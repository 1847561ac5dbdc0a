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
	evBias:    {-43, -2005},
	evMean:    {669, -131},
	evLess:    {775, 367},
	evLow:     {-111, -200},
	evHigh:    {125, -158},
	evTypical: {753, 1285},
	evPlace:   {434, 320},
	evNarrow:  {1237, 2084},
	evWide:    {832, 1215},
	evLead:    {956, 1274},
	evTwin:    {1392, 2379},
	evMass:    {-294, 71},
	evBulk:    {319, 641},
	evNumber:  {408, 736},
	evHeading: {609, 1252},
	evParent:  {0, 0},
	evSame:    {580, -280},
	evGroup:   {-1886, -629},
	evPart:    {1213, 569},
	evStrange: {60, -273},
	evLosses:  {64, -304},
	evSole:    {814, 490},
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
	ptBias:    -2541,
	ptRate:    -21,
	ptStep:    747,
	ptHeld:    -50,
	ptFresh:   152,
	ptRival:   2181,
	ptTwin:    2473,
	ptNear:    1513,
	ptContext: 1230,
	ptPlace:   1345,
	ptMass:    -701,
	ptBefore:  -1783,
	ptRest:    1116,
	ptTypical: 1152,
}
