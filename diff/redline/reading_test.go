package redline_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/diff/redline"
)

// reading are small texts of each kind that a person who marks by hand was asked about first.
var reading = []struct{ kind, old, new, want string }{
	{
		"figures", "The fleet has 12 tugs, 7 cutters and 30 launches.",
		"The fleet has 15 tugs, 9 cutters and 41 launches.",
		"The fleet has [-12-]{+15+} tugs, [-7-]{+9+} cutters and [-30-]{+41+} launches.",
	},
	{
		"figures", "The term is 3 to 5 years.", "The term is 4 to 6 years.",
		"The term is [-3-]{+4+} to [-5-]{+6+} years.",
	},
	{
		"figures", "Articles 14–18 apply.", "Articles 15–19 apply.",
		"Articles [-14-]{+15+}–[-18-]{+19+} apply.",
	},
	{
		"figures", "Articles 14–18 apply.", "Articles 14–20 apply.",
		"Articles 14–[-18-]{+20+} apply.",
	},
	{
		"figures", "It was signed on 2024-03-11 in Oslo.", "It was signed on 2025-06-12 in Oslo.",
		"It was signed on [-2024-03-11-]{+2025-06-12+} in Oslo.",
	},
	{
		"figures", "Am 4. Mai 2019 um 9 Uhr.", "Am 7. Mai 2021 um 8 Uhr.",
		"Am [-4-]{+7+}. Mai [-2019-]{+2021+} um [-9-]{+8+} Uhr.",
	},
	{
		"figures", "a fine of € 500 or 10 days", "a fine of € 750 or 20 days",
		"a fine of € [-500-]{+750+} or [-10-]{+20+} days",
	},
	{
		"figures", "50 % of the seats and 30 % of the votes",
		"60 % of the seats and 40 % of the votes",
		"[-50 %-]{+60 %+} of the seats and [-30 %-]{+40 %+} of the votes",
	},
	{
		"figures", "The toll is 4¼ % of the catch.", "The toll is 4¾ % of the catch.",
		"The toll is [-4¼ %-]{+4¾ %+} of the catch.",
	},
	{
		"figures", "lots 210 225 240 are sold", "lots 210 230 240 are sold",
		"lots 210 [-225-]{+230+} 240 are sold",
	},
	{
		"figures", "pour 150 000 000 euros", "pour 180 000 000 euros",
		"pour [-150 000 000-]{+180 000 000+} euros",
	},

	{
		"figures", "up to 70 % for ports of 3,000 souls", "up to 75 % for those of 2,000 souls",
		"up to [-70 %-]{+75 %+} for [-ports-]{+those+} of [-3,000-]{+2,000+} souls",
	},

	{
		"twice", "The envoy stays.", "The envoy of the king stays at court.",
		"The envoy {+of the king +}stays{+ at court+}.",
	},
	{
		"twice", "The board meets in spring.",
		"The full board of keepers meets in early spring each year.",
		"The {+full +}board {+of keepers +}meets in {+early +}spring{+ each year+}.",
	},
	{
		"twice", "Fees that are not paid in full and on time bear interest.",
		"Fees not paid on time bear interest.",
		"Fees [-that are -]not paid [-in full and -]on time bear interest.",
	},
	{
		"twice", "He may appeal.", "He may, within ten days, appeal.",
		"He may{+, within ten days,+} appeal.",
	},
	{
		"twice", "the harbour", "both the old harbour and the new one",
		"{+both +}the {+old +}harbour{+ and the new one+}",
	},
	{
		"twice", "Guards patrol and inspect the whole border strip at night.",
		"Guards patrol the strip at night.",
		"Guards patrol [-and inspect -]the [-whole border -]strip at night.",
	},
	{
		"twice", "The list is closed.", "The list of voters, once published, is closed.",
		"The list {+of voters, once published, +}is closed.",
	},
	{
		"twice", "Permits lapse.", "All permits, old or new, lapse in June.",
		"{+All +}<Permits|permits>{+, old or new,+} lapse{+ in June+}.",
	},
	{
		"twice", "without written and prior consent of the owner", "without consent of the owner",
		"without [-written and prior -]consent of the owner",
	},
	{
		"twice", "wine, oil and salt", "wine, oil, grain and salt from the islands",
		"wine, oil{+, grain+} and salt{+ from the islands+}",
	},

	{"marks", "bread, wine and oil", "bread; wine and oil", "bread[-,-]{+;+} wine and oil"},
	{
		"marks", "The gates close, the lamps are lit.", "The gates close; the lamps are lit.",
		"The gates close[-,-]{+;+} the lamps are lit.",
	},
	{
		"marks", "tar, hemp, rope and sail", "tar; hemp; rope and sail",
		"tar[-,-]{+;+} hemp[-,-]{+;+} rope and sail",
	},
	{
		"marks", "He left the town, the harbour and the fort.",
		"He left the town, the harbour, and the fort.",
		"He left the town, the harbour{+,+} and the fort.",
	},
	{
		"marks", "Is it so? They say so.", "Is it so! They say so.",
		"Is it so[-?-]{+!+} They say so.",
	},
	{"marks", "the king; or his heir", "the king, or his heir", "the king[-;-]{+,+} or his heir"},
	{"marks", "first: the mole", "first, the mole", "first[-:-]{+,+} the mole"},
	{
		"marks", "ships, the old ones, stay", "ships (the old ones) stay",
		"ships[-, -]{+ (+}the old ones[-,-]{+)+} stay",
	},
	{"marks", "Light, warm rain fell.", "Light warm rain fell.", "Light[-,-] warm rain fell."},
	{
		"marks", "a tall, grey, square tower", "a tall; grey, round tower",
		"a tall[-,-]{+;+} grey, [-square-]{+round+} tower",
	},

	{"brackets", "the duty (if any) is paid", "the duty is paid", "the duty [-(if any) -]is paid"},
	{
		"brackets", "the wardens (two in number) and (three) clerks",
		"the wardens (two in number) and clerks",
		"the wardens (two in number) and [-(three) -]clerks",
	},
	{
		"brackets", "as listed (see annex A) below", "as shown [see annex B] below",
		"as [-listed (-]{+shown [+}see annex [-A)-]{+B]+} below",
	},
	{
		"brackets", "any port (old harbour) is open", "any quay (new harbour) is open",
		"any [-port-]{+quay+} ([-old-]{+new+} harbour) is open",
	},
	{
		"brackets", "the master (red flag) or (blue flag) mate", "the master (red flag) mate",
		"the master (red flag) [-or (blue flag) -]mate",
	},
	{
		"brackets", "called “the Old Mole” here", "called “the New Pier” here",
		"called “the [-Old Mole-]{+New Pier+}” here",
	},
	{
		"brackets", "He said “yes” twice.", "He said “no, never” twice.",
		"He said “[-yes-]{+no, never+}” twice.",
	},
	{
		"brackets", "the lease [of 1900] ends", "the grant [of 1950] ends",
		"the [-lease-]{+grant+} [of [-1900-]{+1950+}] ends",
	},
	{"brackets", "(a) (b) (c) apply", "(a) (c) apply", "(a) [-(b) -](c) apply"},
	{
		"brackets", "the »Möwe« sails", "the »Adler« returns",
		"the »[-Möwe-]{+Adler+}« [-sails-]{+returns+}",
	},

	{
		"labels", "7. Nets dry on the quay.\n8. Dogs stay ashore.",
		"7. Nets dry on the quay, but not on feasts.\n8. Fires are forbidden.\n9. Dogs stay ashore.", "7. Nets dry on the quay{+, but not on feasts.\n8. Fires are forbidden+}.\n[-8-]{+9+}. Dogs stay ashore.",
	},
	{
		"labels", "2. The toll is due in nine days.\n3. Risk passes on arrival.",
		"2. The toll is due in twelve days, in silver.\n4. Risk passes on loading.",
		"2. The toll is due in [-nine-]{+twelve+} days{+, in silver+}.\n[-3-]{+4+}. Risk passes on [-arrival-]{+loading+}.",
	},
	{
		"labels", "The crew has: a) rum for 5 days; b) salt.",
		"The crew has: a) rum for 8 days, watered; b) soap; c) salt.",
		"The crew has: a) rum for [-5-]{+8+} days{+, watered; b) soap+}; [-b-]{+c+}) salt.",
	},
	{
		"labels", "2. Tolls are abolished.\n", "3. Pilots are elected.\n",
		"[-2-]{+3+}. [-Tolls-]{+Pilots+} are [-abolished-]{+elected+}.\n",
	},
	{
		"labels", "(a) maps of the coast;\n", "(c) lists of pilots;\n",
		"([-a-]{+c+}) [-maps of the coast-]{+lists of pilots+};\n",
	},
	{
		"labels", "b) Salz und Fisch\n", "d) Holz und Teer\n",
		"[-b-]{+d+}) [-Salz und Fisch-]{+Holz und Teer+}\n",
	},
	{
		"labels", "iv. Wages rise.\n", "v. Rents fall.\n",
		"[-iv-]{+v+}. [-Wages rise-]{+Rents fall+}.\n",
	},
	{
		"labels", "§ 4 Fristen laufen ab heute.\n", "§ 5 Gebühren entfallen ganz.\n",
		"[-§ 4-]{+§ 5+} [-Fristen laufen ab heute-]{+Gebühren entfallen ganz+}.\n",
	},
	{
		"labels", "1.2 Scope of the lease\n", "1.3 Term and rent\n",
		"[-1.2-]{+1.3+} [-Scope of the lease-]{+Term and rent+}\n",
	},
	{
		"labels", "1. One stays.\n2. Two goes away.\n3. Three stays.",
		"1. One stays.\n2. Three stays.", "1. One stays.\n2. [-Two goes away.\n3. -]Three stays.",
	},
	{
		"labels", "7. Old guns are scrapped.\n8. The fort is razed.\n",
		"9. New ships are built.\n10. A pier is added.\n",
		"[-7-]{+9+}. [-Old guns are scrapped-]{+New ships are built+}.\n[-8-]{+10+}. [-The fort is razed-]{+A pier is added+}.\n",
	},
	{
		"labels", "The fleet carries: (a) salt; (b) oil; (c) wool.",
		"The fleet carries: (a) salt; (b) wool; (c) oil.",
		"The fleet carries: (a) salt; (b) [-oil-]{+wool+}; (c) [-wool-]{+oil+}.",
	},
	{
		"labels", "Pay is due: (i) at noon, (ii) at dusk.",
		"Pay is due: (i) by three bells, (ii) before the tide turns.",
		"Pay is due: (i) [-at noon-]{+by three bells+}, (ii) [-at dusk-]{+before the tide turns+}.",
	},
	{
		"labels", "boats, (2 of oak) sail", "boats, (3 of elm) sail",
		"boats, ([-2 of oak-]{+3 of elm+}) sail",
	},
	{
		"labels", "(12) Nets are dried.", "(13) Boats are tarred.",
		"([-12-]{+13+}) [-Nets-]{+Boats+} are [-dried-]{+tarred+}.",
	},
	{
		"labels", "Art. 3. Es gilt Ruhe.", "Art. 4. Es herrscht Frieden.",
		"Art. [-3-]{+4+}. Es [-gilt Ruhe-]{+herrscht Frieden+}.",
	},

	{
		"labels", "1.1 The mate keeps a log of tides.\n\n1.2 The cook sleeps ashore.",
		"1.1 The mate keeps a log.\n\n1.3 The cook sleeps ashore.",
		"1.1 The mate keeps a log[- of tides-].\n\n[-1.2-]{+1.3+} The cook sleeps ashore.",
	},
	{
		"labels", "It is paid in May, if the ice is gone.\n\n## § 3 Pilots\n\nPilots are sworn.",
		"It is paid in May.\n\n## § 4 Pilots\n\nPilots are sworn.",
		"It is paid in May[-, if the ice is gone-].\n\n## [-§ 3-]{+§ 4+} Pilots\n\nPilots are sworn.",
	},

	{
		"beyond", "The widow keeps the boat, unless she weds again.\nNets are shared.",
		"The widow keeps the boat.\nHer sons keep the oars.\nNets are shared.",
		"The widow keeps the boat[-, unless she weds again-].\n{+Her sons keep the oars.\n+}Nets are shared.",
	},
	{
		"beyond", "(b) tar; it is bought in Riga;\n(c) rope.",
		"(b) tar, but not pitch;\n(c) rope.",
		"(b) tar{+, but not pitch+};[- it is bought in Riga;-]\n(c) rope.",
	},
	{
		"beyond", "Lamps are lit at six. Bells are rung. The ferry waits.",
		"Lamps are lit by the porter. The ferry waits.",
		"Lamps are lit [-at six-]{+by the porter+}. [-Bells are rung. -]The ferry waits.",
	},
	{
		"beyond", "Er gilt bis zum Frost, wenn das Amt am 3. März zustimmt. Danach ruht er.",
		"Er gilt bis zum Frost. Danach ruht er.",
		"Er gilt bis zum Frost[-, wenn das Amt am 3. März zustimmt-]. Danach ruht er.",
	},
	{
		"beyond", "2.1 Oars are lent.\n\n2.2 A guest shall sign the book.\n\n2.3 A guest may row.",
		"2.1 Oars are lent.\n\n2.2 A guest may row.",
		"2.1 Oars are lent.\n\n2.2 [-A guest shall sign the book.\n\n2.3 -]A guest may row.",
	},
	{
		"beyond", "1.1 Oars are shared by the crew.\n\n1.3 Nets dry ashore.",
		"1.1 Oars are shared at cost.\n\n1.2 Sails belong to the guild.\n\n1.3 Nets dry ashore.",
		"1.1 Oars are shared [-by the crew-]{+at cost+}.\n\n{+1.2 Sails belong to the guild.\n\n+}1.3 Nets dry ashore.",
	},
	{
		"beyond", "as laid down in the rules of the port. It applies.",
		"as laid down in order (EU) Nr. 910 of the port. It applies.",
		"as laid down in [-the rules-]{+order (EU) Nr. 910+} of the port. It applies.",
	},
	{
		"beyond", "under heading (4) of it", "under heading (5) or (6) of it",
		"under heading ([-4-]{+5+}) {+or (6) +}of it",
	},
	{
		"beyond", "they sing “Low Tide” at dusk", "they sing “High Water” and “Fair Wind” at dusk",
		"they sing “[-Low Tide-]{+High Water+}” {+and “Fair Wind” +}at dusk",
	},

	{"amount", "a toll of €40 a cask", "a toll of €55 a cask", "a toll of [-€40-]{+€55+} a cask"},
	{"amount", "it costs 40€ a cask", "it costs 55€ a cask", "it costs [-40€-]{+55€+} a cask"},
	{"amount", "a fee of £9 is due", "a fee of $9 is due", "a fee of [-£9-]{+$9+} is due"},
	{
		"amount", "$48 million in all", "$48,000,000 in all", "[-$48 million-]{+$48,000,000+} in all",
	},
	{"amount", "in all 48€", "in all 55€", "in all [-48€-]{+55€+}"},
	{"amount", "at most 12 a head", "at most £12 a head", "at most {+£+}12 a head"},
	{"amount", "a levy (£3) on wool", "a levy (£4) on wool", "a levy ([-£3-]{+£4+}) on wool"},

	{
		"capital", "The duke pays the toll.", "From May on, the duke pays the toll.",
		"{+From May on, +}<The|the> duke pays the toll.",
	},
	{
		"capital", "Prices rise. They may fall later.", "Prices rise, but they may fall later.",
		"Prices rise[-.-]{+, but+} <They|they> may fall later.",
	},
	{
		"capital", "It is open; it stays open.", "It is open. It stays open.",
		"It is open[-;-]{+.+} <it|It> stays open.",
	},
	{
		"capital", "Until the vote, no levy is raised.", "No levy is raised.",
		"[-Until the vote, -]<no|No> levy is raised.",
	},
	{
		"capital", "Nach der Wahl tritt der Rat zusammen.", "Der Rat tritt nach der Wahl zusammen.",
		"{+Der Rat tritt +}<Nach|nach> der Wahl [-tritt der Rat -]zusammen.",
	},
	{
		"capital", "Dogs are banned. Cats are not.", "Dogs are banned. However, cats are not.",
		"Dogs are banned. {+However, +}<Cats|cats> are not.",
	},
	{
		"capital", "we refer to the Commission here", "we refer to the commission here",
		"we refer to the [-Commission-]{+commission+} here",
	},
	{
		"capital", "Le maire décide.", "En août, le maire décide.",
		"{+En août, +}<Le|le> maire décide.",
	},
	{
		"capital", "Діти їздять безкоштовно.", "У неділю діти їздять безкоштовно.",
		"{+У неділю +}<Діти|діти> їздять безкоштовно.",
	},
	{
		"capital", "(1) Every owner votes.", "(1) As a rule, every owner votes.",
		"(1) {+As a rule, +}<Every|every> owner votes.",
	},

	{"same", "see § 307 of it", "see §\n307 of it", "see <§ 307|§\n307> of it"},
	{"same", "a rate of 7 % now", "a rate of 7\n% now", "a rate of <7 %|7\n%> now"},
	{"same", "for 600 000 men", "for 600\n000 men", "for <600 000|600\n000> men"},
	{"same", "a high-tech yard", "a high-\ntech yard", "a <high-tech|high-\ntech> yard"},
	{
		"same", "the arrange-\nments hold", "the arrangements hold",
		"the <arrange-\nments|arrangements> hold",
	},
	{
		"same", "an over\u00ad\nland route", "an overland route",
		"an <over\u00ad\nland|overland> route",
	},
	{"same", "« le port » est clos", "“le port” est clos", "<« |“>le port< »|”> est clos"},
	{"same", "a ´fine´ port", "a 'fine' port", "a <´|'>fine<´|'> port"},
	{
		"same", "first- and\nsecond-rate", "first-\nand second-rate",
		"first-< |\n>and<\n| >second-rate",
	},
	{"same", "a bore of 3″ here", `a bore of 3" here`, `a bore of 3<″|"> here`},

	{"differs", "in 1 500 lots", "in 1500 lots", "in [-1 500-]{+1500+} lots"},
	{"differs", "part 5 120 pages", "part 5120 pages", "part [-5 120-]{+5120+} pages"},
	{"differs", "a door of 5′ height", "a door of 5″ height", "a door of 5[-′-]{+″+} height"},
	{"differs", `a door of 6' height`, `a door of 6" height`, `a door of 6[-'-]{+"+} height`},
	{
		"differs", "they re-sign the lease", "they resign the lease",
		"they [-re-sign-]{+resign+} the lease",
	},
	{"differs", "a part of it", "apart of it", "[-a part-]{+apart+} of it"},
	{"differs", "5-10 days", "510 days", "[-5-10-]{+510+} days"},
	{"differs", "some time ago", "sometime ago", "[-some time-]{+sometime+} ago"},
	{"differs", "lot 12 3 pieces", "lot 123 pieces", "lot [-12 3-]{+123+} pieces"},
	{"differs", "the Polish flag", "the polish flag", "the [-Polish-]{+polish+} flag"},

	{"compound", "the long term lease", "the long-term lease", "the <long term|long-term> lease"},
	{
		"compound", "with their cooperation", "with their co-operation",
		"with their <cooperation|co-operation>",
	},
	{
		"compound", "the above mentioned map", "the above-mentioned chart",
		"the <above mentioned|above-mentioned> [-map-]{+chart+}",
	},
	{"compound", "a stock take", "a stocktake", "a <stock take|stocktake>"},
	{
		"compound", "state of the art pumps", "state-of-the-art pumps",
		"<state of the art|state-of-the-art> pumps",
	},
	{"compound", "a cease-fire line", "a cease fire line", "a <cease-fire|cease fire> line"},
	{"compound", "a non-profit body", "a nonprofit body", "a <non-profit|nonprofit> body"},
	{"compound", "well being of all", "well-being of all", "<well being|well-being> of all"},
	{"compound", "kennen lernen", "kennenlernen", "<kennen lernen|kennenlernen>"},
	{"compound", "a 12 month term", "a 12-month term", "a <12 month|12-month> term"},

	{
		"block", "theguildkeepsthelampsalightuntildawnandsleepsbyday",
		"theguildkeepsthelampsalightuntilnoonandsleepsbyday",
		"theguildkeepsthelampsalightuntil[-daw-]{+noo+}nandsleepsbyday",
	},
	{
		"block", "τοπλοιοαναχωρειτηνπρωτηημερατουμηνακαιεπιστρεφειτηντριτη",
		"τοπλοιοαναχωρειτηνπεμπτηημερατουμηνακαιεπιστρεφειτηντριτη",
		"τοπλοιοαναχωρειτηνπ[-ρω-]{+εμπ+}τηημερατουμηνακαιεπιστρεφειτηντριτη",
	},

	{
		"one word", "The old mill shall remain.", "The mill by the lower weir shall remain.",
		"The [-old -]mill {+by the lower weir +}shall remain.",
	},
	{
		"one word", "Troops withdraw from Narva.", "All forces leave Narva at once.",
		"[-Troops withdraw from-]{+All forces leave+} Narva{+ at once+}.",
	},
	{
		"one word", "Wine is dear.", "Our wine costs much.",
		"{+Our +}<Wine|wine> [-is dear-]{+costs much+}.",
	},
	{
		"one word", "Several judges heard the claim.", "The claim was dismissed quickly.",
		"[-Several judges heard -]<the|The> claim{+ was dismissed quickly+}.",
	},
	{
		"one word", "a small, grey, thin cat.", "a small, ancient, grey cat!",
		"a small, {+ancient, +}grey[-, thin-] cat[-.-]{+!+}",
	},
	{
		"one word", "The mayor opens the bridge.", "A council keeps the bridge shut.",
		"[-The mayor opens-]{+A council keeps+} the bridge{+ shut+}.",
	},
	{
		"one word", "Nobody sells timber abroad.", "They import timber.",
		"[-Nobody sells-]{+They import+} timber[- abroad-].",
	},
	{
		"one word", "The guild shall gather in its hall at dusk on the last day of the year.",
		"Each widow of a keeper may ask the court for a share of what the town owns.",
		"[-The guild shall gather in its hall at dusk on the last day of the year-]{+Each widow of a keeper may ask the court for a share of what the town owns+}.",
	},
	// Words of up to three letters are taken for articles and the like.
	{
		"one word", "Ships pay by weight.", "Barges pay by length.",
		"[-Ships pay by weight-]{+Barges pay by length+}.",
	},
	{
		"one word", "Clerks seal letters daily.", "Every letter needs a seal.",
		"[-Clerks-]{+Every letter needs a+} seal[- letters daily-].",
	},
}

// TestTwoAmongNinety holds that two words of a long passage that was replaced are not kept.
func TestTwoAmongNinety(t *testing.T) {
	old := "Every skipper who brings cattle to the island pays eight pence a head to the reeve, shows the brand to the herdsman, waits three tides in the outer road until the smith has looked at hooves and horns, and then drives the beasts by the shore path to the common meadow, where they graze until Lammas. The town council hears complaints. No beast is slaughtered before the bell rings, and hides are sold at the cross on Friday mornings only, after the tanner has chosen his own share and paid the clerk."
	new := "Letters are carried twice a week by a rider whom the postmaster swears in; he changes horses at Brook Inn, rests one hour, and may take no parcel heavier than a loaf. Should snow close the pass, signal fires tell the valley that mail is late, and a sledge with dogs goes out at dawn. Ask the town council for lists of rates. Riders wear a yellow sash, blow a horn at each ford, yield to no carriage but that of a midwife, and lose half their wage for every day of delay which they cannot explain."
	r := redline.Compare(old, new)
	checkResult(t, old, new, r)
	if diff := cmp.Diff("[-"+strings.TrimSuffix(old, ".")+"-]{+"+strings.TrimSuffix(new, ".")+"+}.",
		markup(r.Spans)); diff != "" {
		t.Errorf("mark-up (-want +got):\n%s", diff)
	}
}

func TestReading(t *testing.T) {
	for _, tt := range reading {
		t.Run(tt.kind+"/"+tt.old, func(t *testing.T) {
			r := redline.Compare(tt.old, tt.new)
			checkResult(t, tt.old, tt.new, r)
			checkMirror(t, r, redline.Compare(tt.new, tt.old))
			if diff := cmp.Diff(tt.want, markup(r.Spans)); diff != "" {
				t.Errorf("mark-up (-want +got):\n%s", diff)
			}
		})
	}
}
