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
	evBias:    {121, -1855},
	evMean:    {555, -287},
	evLess:    {638, 272},
	evLow:     {-39, -81},
	evHigh:    {121, -144},
	evTypical: {496, 1055},
	evPlace:   {561, 391},
	evNarrow:  {1202, 2069},
	evWide:    {739, 1135},
	evLead:    {939, 1288},
	evTwin:    {1305, 2297},
	evMass:    {-91, 298},
	evBulk:    {275, 574},
	evNumber:  {388, 720},
	evHeading: {530, 1213},
	evParent:  {0, 0},
	evSame:    {599, -224},
	evGroup:   {-1929, -686},
	evPart:    {1091, 450},
	evStrange: {85, -263},
	evLosses:  {51, -290},
	evSole:    {821, 470},
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
	ptBias:    -2610,
	ptRate:    293,
	ptStep:    663,
	ptHeld:    240,
	ptFresh:   204,
	ptRival:   2233,
	ptTwin:    2569,
	ptNear:    1390,
	ptContext: 1118,
	ptPlace:   1162,
	ptMass:    -1023,
	ptBefore:  -1745,
	ptRest:    1031,
	ptTypical: 1478,
}
