package align

// What is known of a hypothesis, in thousandths; it is computed in evidence.go, and what it is
// worth is said by the trees in fitted.go, which the program in fit makes.

// The evidence for a link.
const (
	evContext = iota // the share of the neighbours that are partners of neighbours
	// mean coverage: the share of each side's words, by rarity, that the other accounts for
	evMean
	evLess    // coverage of the side that is covered less
	evTypical // the mean against what is usual among the partners of these trees
	evPlace   // nearness to where order would have the partner
	// the lead over the best rival that is still free, on the side where it is less
	evNarrow
	evWide    // and on the side where it is more
	evTwin    // the lead over the best rival, free or not
	evMass    // how much text there is: the logarithm of the weight of the lighter side
	evNumber  // how much likelier these numbers are among partners than among others
	evHeading // headings: the same, or not
	evSame    // the same words
	// how much text one of them has that stands word for word in the other, and nowhere else
	evHome
	evAway    // or word for word in one other place
	evCopied  // how much liker one of them is to one that stands word for word elsewhere
	evGroup   // 1000 for splits and merges
	evPart    // what the least of its parts has, see the evidence for a part
	evPurer   // what the best rivals leave unexplained against what this leaves
	evOrder   // the share of both texts that stands in one order
	evStrange // how many of the links found stand apart from their neighbours
	evLosses  // how many texts have no link
	evSole    // nothing else stands in the gap on either side
	evidences
)

// The evidence that a node is a part of another, beside the parts found so far.
const (
	ptRate    = iota // the share of the part that newly explains the whole
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
	// how much text it is, if it stands word for word in the whole and nowhere else; below 0, if
	// so in one other place
	ptHome
	ptOverlap // how much its passage of the whole is that of the other parts too
	partEvidences
)

// The names of the evidence, which the table carries too.
var (
	linkNames = [evidences]string{
		evContext: "Context",
		evMean:    "Mean",
		evLess:    "Less",
		evTypical: "Typical",
		evPlace:   "Place",
		evNarrow:  "Narrow",
		evWide:    "Wide",
		evTwin:    "Twin",
		evMass:    "Mass",
		evNumber:  "Number",
		evHeading: "Heading",
		evSame:    "Same",
		evHome:    "Home",
		evAway:    "Away",
		evCopied:  "Copied",
		evGroup:   "Group",
		evPart:    "Part",
		evPurer:   "Purer",
		evOrder:   "Order",
		evStrange: "Strange",
		evLosses:  "Losses",
		evSole:    "Sole",
	}
	partNames = [partEvidences]string{
		ptRate:    "Rate",
		ptStep:    "Step",
		ptHeld:    "Held",
		ptFresh:   "Fresh",
		ptRival:   "Rival",
		ptTwin:    "Twin",
		ptNear:    "Near",
		ptContext: "Context",
		ptPlace:   "Place",
		ptMass:    "Mass",
		ptBefore:  "Before",
		ptRest:    "Rest",
		ptTypical: "Typical",
		ptPurer:   "Purer",
		ptHome:    "Home",
		ptOverlap: "Overlap",
	}
)
