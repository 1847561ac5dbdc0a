package effect

import (
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// english is the table of English.
func english() *language {
	return &language{
		tag: "en", declaring: true, presents: true, states: englishStates, stemmed: englishStem,
		marked: englishMarked,
		traits: []traitRow{
			{choosing, "discretion option"},
			{regardless, "even"},
			{anybody, "one person persons anyone"},
			{pointing, "this these"},
			{modelling, "mirror* modelled modeled patterned"},
			{closing, "time times discretion expense cost faith"},
			{happening, "occurs occur arises arise happens happen occurred arisen"},
			{article, "the"},
			{indefinite, "a an"},
			{naming, "term expression word phrase"},
			{ruling, "under by"},
			{adverbial, "~expense ~writing ~faith ~anytime ~discretion"},
			{qualifier, "simple absolute qualified exclusive sole"},
			{pledging, "warrant* represent* guarantee* grants grant assigns assign releases " +
				"release indemnif* waive* bears bear assumes assume"},
			{nothing, "the a an this that these those which who there of is are to hereby"},
			{definite, "the"},
			{relative, "who which whose whom that"},
			{and, "and"},
			{or, "or"},
			{joint, "pursuant exceeding lasting under on for in at by with from within over " +
				"during amounting"},
			{joint, "about above across after against along among around as before behind below " +
				"beneath beside between beyond concerning despite except following inside into " +
				"near off onto outside per regarding since through throughout till toward until " +
				"upon via without notwithstanding"},
			{limiting, "in at on within inside outside during between near for under"},
			{genitive, "of"},
			{pronoun, "it its they their them his her he she"},
			{auxiliary, "be been being"},
			{support, "do does did"},
			{negator, "not no never neither nor none nothing nobody cannot absent"},
			{opensDeed, "shall will must may can should to not"},
			{pairing, "both either"},
			{placing, "where"},
			{ever, "never"},
			{future, "will"},
			{inverting, "should"},
			{offset, "who which whose whom"},
			{destination, "to"},
			{finite, "is are was were"},
			{lacking, "without"},
			{having, "with"},
			{trying, "use make exert apply"},
			{infinitive, "fail fails omit omits neglect neglects failure"},
			{omitting, "fail fails omit omits neglect neglects failure"},
			{earlier, "before until"},
			{whole, "majority"},
			{excluder, "no neither none nobody"},
			{every, "all every each any"},
			{most, "most"},
			{some, "some certain several selected part portion parts portions"},
			{only, "only solely exclusively"},
			{later, "then"},
			{effort, "endeavour endeavor endeavours endeavors effort efforts strive seek attempt try aim"},
			{lapsed, "longer"},
			{utmost, "best every utmost"},
			{light, "make makes made give gives given carry carries carried out hold holds held " +
				"perform performs performed effect effected conduct conducts conducted"},
			{filler, "has have had having whether case so been will would"},
			{loosely, "any"},
			{subject, "it they he she"},
			{further, "additional further other others another more new"},
			{
				qualifier,
				"written material materially prior reasonable reasonably substantial " +
					"substantially significant significantly serious seriously gross grossly " +
					"wilful willful express expressly explicit explicitly direct directly " +
					"deliberate deliberately sustained full unconditional legally binding mutual " +
					"mutually unanimous unanimously knowingly intentionally exclusively",
			},
			{
				qualifier,
				"internal external domestic foreign commercial private public personal " +
					"professional licensed registered qualified authorised authorized certified " +
					"independent competent relevant applicable necessary essential critical " +
					"major minor main principal primary regular temporary permanent temporarily " +
					"permanently final formal official confidential sensitive civilian military " +
					"residential medical urgent proven documented",
			},
		},
		intervals: "3:months quarterly 6:months half-yearly 12:months annually 1:years annually " +
			"1:months monthly 1:weeks weekly 7:days weekly 2:weeks fortnightly 14:days " +
			"fortnightly 1:days daily",
		clocks: clockTable{
			hours: "o'clock", from: "from between", to: "to and until till",
			until: "by until till before", noon: "noon midday", half: true,
		},
		often: frequencyTable{
			every: "every each", per: "a per each every", times: "time times",
			counts: "once 1 twice 2 thrice 3 one 1",
			units: "year 12:months quarter 3:months month 1:months week 7:days fortnight 14:days " +
				"day 1:days",
			adverbs: "annually 12:months yearly 12:months half-yearly 6:months " +
				"semi-annually 6:months quarterly 3:months monthly 1:months fortnightly 14:days " +
				"weekly 7:days daily 1:days",
		},
		ofWord:     "of",
		onlyWord:   "only",
		anyWord:    "any",
		whens:      "when whenever once",
		eventPreps: "after after",
		places: "place area premise state territory country port court zone site location " +
			"building house room city town point case land region district street road",
		shifting:  "to",
		giving:    "grant pay paid send sent offer lend lent sell sold owe give gave award assign",
		norWord:   "nor",
		rules:     "provisions provision terms",
		anchoring: "after of from following",
		beWord:    "is",
		compounds: true,
		alsoWord:  "also",
		same:      englishSame,
		oneWord:   "one", stands: "in by under",
		bodies: "ministry ministries court council board committee commission agenc authorit " +
			"bank office universit government union organisation organization associat " +
			"federation compan secretariat parliament senate assembl tribunal chamber police " +
			"army representative",
		ordinalWord: englishOrdinal, ordinalEnds: "st nd rd th", weighing: "weighing weigh~",
		spaced: "intervals",
		aged:   []string{"aged", "under"}, ofAge: []string{"of", "full", "age"},
		officeEnding: 2,
		offices: "dean director president chair treasurer secretary secretaries minister manager " +
			"trustee rector registrar meeting landlord tenant lessor lessee seller buyer " +
			"purchaser supplier customer employer employee lender borrower insurer insured " +
			"contractor publisher author owner party parties depositary member shareholder " +
			"judge arbitrator expert ombuds mayor governor",
		documents: "annex schedul articl section claus paragraph chapter appendix part " +
			"agreement treat convention act law statut contract protocol charter deed " +
			"regulation rule order list",
		stating: "set list state specif prescrib defin mention lay describ refer provid contain " +
			"enumerat annex detail fix indicat nam",
		defining: "hereinafter|hereafter|referred to as|called|the same being|in this agreement|" +
			"together|each a|collectively",
		alike: "of concerning|for concerning|on upon after|pursuant under by|between among|" +
			"of to|of in for|on concerning|during in within|by through|until till",
		from: "from by",
		own: "receipt receiv publication signature signing expir terminat complet deliver " +
			"conclusion adopt ratif entry issu return arriv departure approv dispatch service " +
			"commenc discover submission notif",
		freeing:  "liable responsible accountable",
		rights:   "entitled right",
		utmost:   "best",
		neuters:  "it this that so",
		insides:  "within in inside",
		rule:     "pursuant",
		receives: "receives gets",
		phrases: []phraseRow{
			{"pay", "make payment|make payments|effect payment", "the act and its name"},
			{"pays", "makes payment|makes payments|effects payment", "the act and its name"},
			{"annually", "a year", "both name the same interval"},
			{"monthly", "a month", "both name the same interval"},
			{"weekly", "a week", "both name the same interval"},
			{"daily", "a day", "both name the same interval"},
			{"twice", "two times|2 times|twice", "both count two"},
			{"thrice", "three times|3 times|thrice", "both count three"},
			{"by", "by anything in", "what the text has is the text"},
			{
				"fortnightly", "fortnightly|every fortnight|each fortnight|biweekly",
				"all name the same interval",
			},
			{
				"half-yearly", "half-yearly|every half-year|semi-annually",
				"all name the same interval",
			},
			{"by-law", "the present by-law", "points to this text"},
			{"by-laws", "the present by-laws", "points to this text"},
			{"rules", "the present rules", "points to this text"},
			{"contract", "the present contract", "points to this text"},
			{"decision", "the present decision", "points to this text"},
			{"order", "the present order", "points to this text"},
			{"title", "the present title", "points to this text"},
			{"part", "the present part", "points to this text"},
			{"paragraph", "the present paragraph", "points to this text"},
			{"schedule", "the present schedule", "points to this text"},
			{"appendix", "the present appendix", "points to this text"},
			{"code", "the present code", "points to this text"},
			{"ordinance", "the present ordinance", "points to this text"},
			{"constitution", "the present constitution", "points to this text"},
			{"directive", "the present directive", "points to this text"},
			{"resolution", "the present resolution", "points to this text"},
			{"instrument", "the present instrument", "points to this text"},
			{"policy", "the present policy", "points to this text"},
			{"guidelines", "the present guidelines", "points to this text"},
			{"subsection", "the present subsection", "points to this text"},
			{"clause", "the present clause", "points to this text"},
			{"treaty", "the present treaty", "points to this text"},
			{"plan", "the present plan", "points to this text"},
			{"scheme", "the present scheme", "points to this text"},
			{"compact", "the present compact", "points to this text"},
			{"covenant", "the present covenant", "points to this text"},
			{"arrangement", "the present arrangement", "points to this text"},
			{"pact", "the present pact", "points to this text"},
			{"will", "the present will", "points to this text"},
			{"statutes", "the present statutes", "points to this text"},
			{"bylaws", "the present bylaws", "points to this text"},
			{
				"anyway", "in any event|in any case|at all events|anyway|in any eventuality",
				"all say whatever else is so",
			},
			{
				"alternately", "alternately|by turns|in turn|in rotation|by rotation",
				"each has its turn",
			},
			{"again", "once more|once again|anew|afresh|again", "all name another time"},
			{
				"so that", "so that|in such a way that|in such a manner that|such that",
				"all name what is to come of it",
			},
			{
				"because", "on the ground that|on the grounds that|for the reason that|because",
				"all name the cause",
			},
			{"jointly", "jointly|together|in common", "all say that several act as one"},
			{"no person", "nobody|no one|no person", "all deny of everybody"},
			{
				"prior year", "year before|preceding year|previous year|prior year",
				"all name the year that was",
			},
			{
				"prior month", "month before|preceding month|previous month|prior month",
				"all name the month that was",
			},
			{"necessary", "necessary|needed", "both name what has to be"},
			{
				"not affect",
				"has no effect on|have no effect on|shall have no effect on|is without prejudice " +
					"to|are without prejudice to|shall be without prejudice to",
				"what is not affected is left as it is",
			},
			{
				"despite number",
				"irrespective of the number of|regardless of the number of|whatever the number " +
					"of|no matter how many|however many|irrespective of how many|regardless of " +
					"how many", "all say that the number does not matter",
			},
			{"meet", "hold a meeting|hold meetings|hold its meetings|meet", "the act and its name"},
			{
				"meets", "holds a meeting|holds meetings|holds its meetings|meets",
				"the act and its name",
			},
			{"repay", "pay back|repay", "both name the giving back of money"},
			{"repaid", "paid back|repaid", "both name the giving back of money"},
			{"repays", "pays back|repays", "both name the giving back of money"},
			{
				"inspect",
				"carry out an inspection of|make an inspection of|conduct an inspection of|inspect",
				"the act and its name",
			},
			{
				"review", "carry out a review of|conduct a review of|undertake a review of|review",
				"the act and its name",
			},
			{"audit", "carry out an audit of|conduct an audit of|audit", "the act and its name"},
			{
				"repair", "carry out repairs to|carry out the repair of|repair",
				"the act and its name",
			},
			{
				"inspects", "carries out an inspection of|conducts an inspection of|inspects",
				"the act and its name",
			},
			{
				"reviews", "carries out a review of|conducts a review of|reviews",
				"the act and its name",
			},
			{
				"support", "provide support to|give support to|lend support to|support",
				"the act and its name",
			},
			{"assist", "provide assistance to|give assistance to|render assistance to|lend " +
				"assistance to|be of assistance to", "the act and its name"},
			{"answer", "give an answer to|provide an answer to|give a reply to|reply to|respond " +
				"to|answer", "the act and its name"},
			{
				"replies", "gives an answer to|gives a reply to|replies to|responds to|answers",
				"the act and its name",
			},
			{"notice inform", "serve a notice on|deliver a notice to", "the act and its name"},
			{"inform", "give written notification to|notify|inform|provide information " +
				"to|tell|let know", "all name the act of telling"},
			{"informs", "notifies|informs|tells", "all name the act of telling"},
			{
				"decided", "decided|resolved|taken a decision|taken the decision|reached a decision",
				"the act and its name",
			},
			{"appoint", "make an appointment of|appoint", "the act and its name"},
			{
				"consult",
				"hold consultations with|enter into consultations with|consult with|consult",
				"the act and its name",
			},
			{
				"negotiate",
				"enter into negotiations|hold negotiations|conduct negotiations|negotiate",
				"the act and its name",
			},
			{"promise", "give a promise|make a promise|promise", "the act and its name"},
			{"attempt", "make an attempt|attempt", "the act and its name"},
			{
				"claim", "make a claim|lodge a claim|bring a claim|file a claim|submit a " +
					"claim|claim",
				"the act and its name",
			},
			{"elect", "hold an election of|elect", "the act and its name"},
			{"visit", "pay a visit to|make a visit to|visit", "the act and its name"},
			{
				"consent",
				"give its consent|give his consent|give her consent|give their consent|grant its " +
					"consent|consent", "the act and its name",
			},
			{
				"approve",
				"give its approval to|give their approval to|grant approval to|give approval " +
					"to|approve", "the act and its name",
			},
			{"refuse", "refuse to give|refuse to grant|refuse", "the act and its name"},
			{"use", "make use of|put to use|use", "the act and its name"},
			{"access to", "right of access to|access to", "of a right: both say to what"},
			{"at home", "in its own home|at home", "both name where somebody lives"},
			{"more often", "more often|more frequently", "both count"},
			{
				"alone", "by oneself|on its own|on their own|alone|unaccompanied",
				"all say that nobody else is there",
			},
			{"inclusive", "inclusive of|including", "both have what follows in"},
			{
				"~expense",
				"at its own expense|at its own cost|at its sole expense|at its sole cost|at its " +
					"expense|at its cost|at its own cost and expense|at its sole cost and " +
					"expense|at their own expense|at their own cost|at his own expense|at her " +
					"own expense", "all say that nobody else pays",
			},
			{"~faith", "in good faith|bona fide", "the one is the other in Latin"},
			{
				"~discretion", "at its discretion|in its discretion|at its own discretion",
				"each leaves the choice",
			},
			{"decide", "take a decision|make a decision|take the decision|make the " +
				"decision|reach a decision|come to a decision|decide", "the act and its name"},
			{
				"decides", "takes a decision|makes a decision|reaches a decision|decides",
				"the act and its name",
			},
			{"choose", "make a choice|choose", "the act and its name"},
			{"use", "make use of|have use of", "the act and its name"},
			{
				"object", "raise an objection|raise objections|lodge an objection|object",
				"the act and its name",
			},
			{"apply", "make an application|submit an application|file an application|lodge an " +
				"application", "the act and its name"},
			{
				"appeal", "lodge an appeal|file an appeal|bring an appeal|appeal",
				"the act and its name",
			},
			{
				"complain", "lodge a complaint|file a complaint|make a complaint|complain",
				"the act and its name",
			},
			{"agree", "reach agreement|reach an agreement|come to an agreement|enter into an " +
				"agreement|agree", "the act and its name"},
			{"contribute", "make a contribution|make contributions", "the act and its name"},
			{"report", "submit a report|make a report|report", "the act and its name"},
			{
				"consider",
				"take into account|take account of|take into consideration|have regard to|have " +
					"due regard to", "all name one act",
			},
			{"comply", "comply with|act in compliance with|act in accordance with|act pursuant " +
				"to|act in conformity with", "all name one act"},
			{"ensure", "make sure|see to it that", "all name one act"},
			{"able", "in a position to|able to", "both name what one can do"},
			{
				"=prohibition vote",
				"has no vote|have no vote|shall have no vote|has no right to vote|have no right " +
					"to vote|shall have no right to vote|does not have the right to vote|do not " +
					"have the right to vote|shall not have the right to vote|is not entitled to " +
					"vote|are not entitled to vote|shall not be entitled to vote|may not " +
					"vote|shall not vote|must not vote", "who has no vote may not vote",
			},
			{
				"commits an offence",
				"commits an offence|is guilty of an offence|shall be guilty of an offence",
				"who commits it is guilty of it",
			},
			{
				"aged under",
				"under the age of|who has not reached the age of|who have not reached the age " +
					"of|who has not attained the age of|who have not attained the age of|below " +
					"the age of|younger than", "all name those who are not as old",
			},
			{"date of", "day of|date of", "both name the day"},
			{"participate in", "take part in|participate in", "both name one act"},
			{"participates in", "takes part in|participates in", "both name one act"},
			{"participating in", "taking part in|participating in", "both name one act"},
			{
				"part of",
				"forms part of|form part of|shall form part of|is part of|are part of|forms an " +
					"integral part of|shall form an integral part of|is an integral part of|are " +
					"an integral part of|constitutes an integral part of|constitute an integral part of", "a part is integral",
			},
			{
				"bring proceedings",
				"bring proceedings|institute proceedings|commence proceedings|start " +
					"proceedings|initiate proceedings|bring legal proceedings|institute legal " +
					"proceedings|commence legal proceedings", "all name the first step at law",
			},
			{
				"be submitted to", "be referred to|be submitted to",
				"both bring a matter before somebody",
			},
			{"obligation", "duty|obligation", "both name what binds"},
			{"obligations", "duties|obligations", "both name what binds"},
			{
				"deemed", "deemed to be|considered to be|regarded as|treated as|deemed|considered",
				"all say as what a thing counts",
			},
			{"prior", "previous|prior", "both name what comes first"},
			{"kind", "type|kind|sort", "all name the sort"},
			{"kinds", "types|kinds|sorts", "all name the sort"},
			{"annexed", "attached|annexed|appended", "all name what goes with a text"},
			{"outer walls", "external walls|exterior walls|outer walls", "all name the same walls"},
			{"of", "equal to", "of an amount: both say how much"},
			{"reach", "attain|reach", "both name one act"},
			{"reached", "attained|reached", "both name one act"},
			{"serve", "hold office|serve", "both say that somebody is in office"},
			{"serves", "holds office|serves", "both say that somebody is in office"},
			{"chair", "chairman|chairperson|chairwoman|chair", "all name who presides"},
			{
				"spokesperson", "spokesman|spokeswoman|spokesperson",
				"all name who speaks for others",
			},
			{"workers", "workmen|workers", "both name those who work"},
			{"worker", "workman|worker", "both name who works"},
			{"firefighter", "fireman|firefighter", "both name who fights fires"},
			{"firefighters", "firemen|firefighters", "both name those who fight fires"},
			{"police officer", "policeman|policewoman|police officer", "all name one office"},
			{"seafarers", "seamen|seafarers", "both name those at sea"},
			{"they", "he or she|she or he|he/she|she/he|he|she", "a word for whoever it is"},
			{"their", "his or her|her or his|his/her|his|her", "a word for whoever it is"},
			{"them", "him or her|her or him|him/her|him", "a word for whoever it is"},
			{"personally", "in person|personally", "both say that nobody stands in"},
			{"mail", "by post|by mail", "both name one way to send"},
			{
				"request of", "at the request of|on the request of|upon the request of",
				"each names who asks",
			},
			{"to", "with a view to|with the aim of", "both name the end"},
			{"extent", "to the extent that|insofar as|in so far as", "all name how far"},
			{"several", "a number of|several", "both name more than two"},
			{
				"currently",
				"at present|presently|currently|for the time being|at the present time",
				"all name the present",
			},
			{"thereafter", "thereafter|afterwards|after that", "all name what comes later"},
			{"simultaneously", "at the same time|simultaneously|concurrently", "all name one time"},
			{"only", "solely|only", "both limit"},
			{"", "nevertheless|nonetheless|respective|duly", "adds nothing to what is said"},
			{"consequently", "accordingly|consequently|therefore|hence", "all say that it follows"},
			{
				"fully", "in full|fully|completely|entirely|in its entirety|in their entirety",
				"all name the whole",
			},
			{"partly", "in part|partly|partially", "all name a part"},
			{"orally", "orally|verbally|by word of mouth", "all name speech"},
			{"aboard", "on board|aboard", "both name one place"},
			{"abroad", "overseas|abroad", "both name one place"},
			{"publicly", "in public|publicly", "both say before whom"},
			{
				"privately", "in private|privately|in camera|behind closed doors",
				"all say that nobody else is there",
			},
			{"beforehand", "in advance|beforehand", "both name what comes first"},
			{"amicably", "amicably|in an amicable manner|by amicable means", "all say how"},
			{
				"weekly", "weekly|every week|each week|once a week|per week",
				"all name the same interval",
			},
			{
				"daily", "daily|from day to day|day by day|every day|each day|once a day|per day",
				"all name the same interval",
			},
			{
				"promptly",
				"promptly|speedily|expeditiously|without undue delay|with all due speed",
				"all name a time that is short",
			},
			{"occur", "take place|occur|happen", "all say that a thing comes to be"},
			{"occurs", "takes place|occurs|happens", "all say that a thing comes to be"},
			{"convene", "convene|convoke", "both name the call to a meeting"},
			{"perform", "discharge|fulfil|fulfill", "all name the doing of what was promised"},
			{
				"performs", "discharges|fulfils|fulfills|carries out|performs",
				"all name the doing of what was promised",
			},
			{"prepare", "draw up|prepare", "both name the making of a text"},
			{"prepared", "drawn up|prepared", "both name the making of a text"},
			{"provide", "make available", "all name the act of making available"},
			{"enclose", "enclose|attach", "both name what goes with a letter"},
			{"submit", "lodge|file|submit", "all name the handing in of a text"},
			{"submitted", "lodged|filed|submitted", "all name the handing in of a text"},
			{"submits", "lodges|files|submits", "all name the handing in of a text"},
			{"return", "return|give back|hand back", "all name the giving back"},
			{"returned", "returned|given back|handed back", "all name the giving back"},
			{"deliver", "hand over|deliver|make delivery of", "all name the handing over"},
			{"delivered", "handed over|delivered", "both name the handing over"},
			{"comply with", "observe|abide by|adhere to", "all name the keeping of a rule"},
			{
				"borne by",
				"are at the expense of|is at the expense of|are for the account of|is for the " +
					"account of|at the expense of|at the cost of|for the account of",
				"all name who pays",
			},
			{
				"as defined in", "within the meaning of|as defined in|as defined by",
				"all point to where a word is explained",
			},
			{"determine", "fix|determine", "both name the setting of a value"},
			{
				"at any reasonable time", "at any reasonable time|at all reasonable times",
				"each leaves the hour to reason",
			},
			{
				"arising from",
				"arising out of|arising from|resulting from|that arises out of|that arise out " +
					"of|which arises out of|which arise out of|that arises from|that arise " +
					"from|which arises from|which arise from", "all name the cause",
			},
			{"allowed", "permitted|allowed", "both give leave"},
			{"settle", "resolve|settle", "of a dispute: both name its end"},
			{"settled by", "resolved by|settled by", "of a dispute: both name its end"},
			{
				"finally settled", "finally resolved|finally settled",
				"of a dispute: both name its end",
			},
			{
				"defaults in",
				"is in default with|is in default in|is in default of|is in default on|defaults " +
					"in|defaults on|is in arrears with", "all name what is not paid in time",
			},
			{"conform to", "conform with|conform to", "one verb takes either"},
			{"conforms to", "conforms with|conforms to", "one verb takes either"},
			{
				"decide", "decide upon|decide on|take a decision on|take a decision upon|make a " +
					"decision on|take the decision on|reach a decision on",
				"one verb with the preposition or without",
			},
			{
				"decides",
				"decides upon|decides on|takes a decision on|takes a decision upon|makes a " +
					"decision on|takes the decision on|reaches a decision on",
				"one verb with the preposition or without",
			},
			{"at", "at the rate of|at a rate of", "what follows is the rate"},
			{"noon", "12 noon|twelve noon|midday|noon|12 o'clock noon", "all name one hour"},
			{"midnight", "12 midnight|midnight", "both name one hour"},
			{"of", "which lasts|that lasts|which last|that last", "the length is that of the noun"},
			{"state-party", "state party", "one name of two words"},
			{"state-parties", "states parties|state parties", "one name of two words"},
			{"inforce", "entry into force|coming into force|entry into effect", "all say from when a text binds"},
			{"sets", "lays down|sets out|sets forth", "all say that a rule stands there"},
			{"so", "thus|so", "both point to what was said"},
			{
				"on notice",
				"by notice|on notice|upon notice|by giving notice|on giving notice|upon giving notice", "each names the notice as the way",
			},
			{
				"on written notice",
				"by written notice|on written notice|upon written notice|by notice in writing|on " +
					"notice in writing|by giving written notice|by giving notice in writing|on " +
					"giving written notice|on giving notice in writing",
				"each names the notice as the way",
			},
			{"stays", "remains|stays|continues to be|continues", "all name what does not change"},
			{
				"staying on",
				"remaining on|that remains on|which remains on|that remain on|which remain on",
				"all name what does not leave a place",
			},
			{
				"staying in",
				"remaining in|that remains in|which remains in|that remain in|which remain in",
				"all name what does not leave a place",
			},
			{"one", "a single|one single", "both name one"},
			{"wholly", "in whole|wholly", "both name all of a thing"},
			{
				"=exemption",
				"shall have no liability|has no liability|have no liability|shall bear no " +
					"liability|bears no liability|accepts no liability|shall incur no liability",
				"who has no liability is not liable",
			},
			{
				"parties", "parties hereto|parties to this agreement|parties to this " +
					"contract|parties",
				"those who agreed",
			},
			{"under this agreement", "hereunder", "points to this text"},
			{"of this agreement", "hereof", "points to this text"},
			{"to this agreement", "hereto", "points to this text"},
			{"in this agreement", "herein", "points to this text"},
			{
				"in this", "for the purposes of this|for the purpose of this|in the present|in this",
				"all point to this text",
			},
			{"of this", "of the present|of this", "both point to this text"},
			{"under this", "under the present|under this", "both point to this text"},
			{
				"agreement", "the present agreement|the present contract|the present treaty",
				"points to this text",
			},
			{"convention", "the present convention", "points to this text"},
			{"protocol", "the present protocol", "points to this text"},
			{"charter", "the present charter", "points to this text"},
			{"statute", "the present statute", "points to this text"},
			{"regulation", "the present regulation", "points to this text"},
			{"regulations", "the present regulations", "points to this text"},
			{"act", "the present act", "points to this text"},
			{"law", "the present law", "points to this text"},
			{"deed", "the present deed", "points to this text"},
			{"lease", "the present lease", "points to this text"},
			{"article", "the present article", "points to this text"},
			{"section", "the present section", "points to this text"},
			{"annex", "the present annex", "points to this text"},
			{"chapter", "the present chapter", "points to this text"},
			{"declaration", "the present declaration", "points to this text"},
			{"memorandum", "the present memorandum", "points to this text"},
			{"licence", "the present licence", "points to this text"},
			{
				"called", "hereinafter referred to as|hereinafter called|hereafter referred to " +
					"as|referred to below as|referred to as|called|hereinafter|known as",
				"what follows is its name",
			},
			{
				"meaning",
				"has the meaning given in|has the meaning given to it in|shall have the meaning " +
					"given to it in|shall have the meaning given in|has the meaning set out " +
					"in|shall have the meaning set out in|has the meaning assigned to it " +
					"in|shall have the meaning assigned to it in|shall have the meaning ascribed " +
					"to it in|has the meaning ascribed to it in",
				"all point to where a word is explained",
			},
			{
				"means", "means|shall mean|is defined as|refers to|designates|denotes",
				"what follows is what the word is for",
			},
			{
				"the", "the said|the aforesaid|the aforementioned|the " +
					"abovementioned|such|said|those|these|the foregoing",
				"all point to what was named",
			},
			{
				"", "whatsoever|as the case may be|for the avoidance of any doubt|for the sake of " +
					"clarity|it being understood that|duly and properly|the expression of",
				"adds nothing to what is said",
			},
			{
				"mutatismutandis",
				"mutatis mutandis|with the necessary changes|with the necessary " +
					"modifications|with any necessary changes", "the one is the other in Latin",
			},
			{
				"interalia", "inter alia|among other things|amongst other things",
				"the one is the other in Latin",
			},
			{
				"prorata", "pro rata|proportionally|proportionately|in proportion|on a pro rata basis",
				"the one is the other in Latin",
			},
			{
				"example", "for example|for instance|by way of example",
				"a list of examples ends nothing",
			},
			{"namely", "namely|that is to say|to wit|viz", "what follows is the same"},
			{"near", "in the vicinity of|near|close to|in proximity to", "all name what is near"},
			{"with", "together with|along with|with", "each names what comes along"},
			{
				"also", "also|likewise|as well|in addition|furthermore|moreover",
				"each names one more",
			},
			{"entire", "whole|entire", "both name all of a thing"},
			{
				"written consent", "consent in writing|written consent|consent given in writing",
				"all ask for a text",
			},
			{
				"written notice",
				"notice in writing|written notice|notice given in writing|written " +
					"notification|notification in writing", "all ask for a text",
			},
			{
				"written request", "request in writing|written request|request made in writing",
				"all ask for a text",
			},
			{"written approval", "approval in writing|written approval", "all ask for a text"},
			{
				"written permission", "permission in writing|written permission",
				"all ask for a text",
			},
			{
				"otherwiseagreed",
				"otherwise agreed|the parties agree otherwise|the parties have agreed " +
					"otherwise|agreed otherwise|otherwise agreed by the parties|otherwise agreed " +
					"between the parties|the parties otherwise agree|the parties decide " +
					"otherwise|agreed otherwise by the parties",
				"each leaves it to what is agreed",
			},
			{
				"otherwiseprovided",
				"otherwise provided|provided otherwise|otherwise stated|otherwise " +
					"specified|otherwise stipulated", "each leaves it to another rule",
			},
			{"until", "up to and including|until and including", "both have the last day in"},
			{"following", "set out below|listed below|following", "all point to what comes next"},
			{
				"above", "set out above|mentioned above|above|aforementioned",
				"all point to what came before",
			},
			{"soon", "as soon as possible|as soon as practicable|at the earliest opportunity|as " +
				"early as possible", "each names the first moment that can be"},
			{
				"immediately",
				"immediately|forthwith|with immediate effect|at once|without delay|straight away",
				"all name the next moment",
			},
			{"live", "reside|resides|live|lives", "each says where somebody lives"},
			{
				"damages", "compensation for damage|compensation for loss|damages",
				"each names what makes good",
			},
			{"keep", "maintain|keep|retain", "all name one act"},
			{"keeps", "maintains|keeps|retains", "all name one act"},
			{"bring", "bring about|cause", "both name the cause"},
			{"inform", "inform|apprise|advise|notify|give notice to|give notification to|serve " +
				"notice on", "all name the act of telling"},
			{"informs", "informs|advises|notifies|gives notice to", "all name the act of telling"},
			{"informed", "informed|advised|notified|given notice", "all name the act of telling"},
			{
				idle, "once only|once and|once by|once for|once in|once within|once during|once " +
					"per|once every|once at|at least once|once more|once again|once or|binding " +
					"upon|called upon|agreed upon|agree upon|based upon|relied upon|rely " +
					"upon|incumbent upon|bestowed upon|conferred upon|imposed upon|insist " +
					"upon|upon " +
					"which|call upon|calls upon|draw upon|touch upon|depend upon|depends " +
					"upon|built " +
					"upon|entered upon|look after|looks after|looking after",
				"the preposition belongs to the verb, and no event is named",
			},
			{
				"before", "prior to|in advance of|before|previous to|ahead of",
				"both name what comes first; neither adds a condition",
			},
			{
				"pursuant",
				"pursuant to|in accordance with|in conformity with|in compliance with|according " +
					"to|in line with|in keeping with", "both point to the rule that governs",
			},
			{"after", "subsequent to|after|following the", "both name what comes later"},
			{
				"concerning",
				"concerning|regarding|in respect of|with respect to|with regard to|in relation " +
					"to|relating to|as regards|about|with reference to|pertaining to|as " +
					"to|respecting", "all name the matter",
			},
			{
				"despite",
				"despite|notwithstanding|in spite of|irrespective of|regardless of|without " +
					"regard to", "all set aside what they name",
			},
			{
				"instead",
				"in his stead|in his place|in its stead|in its place|in their stead|in their place",
				"all name what is replaced",
			},
			{"", "at the latest", "the bound says it"},
			{"instead", "instead of|in place of|in lieu of", "all name what is replaced"},
			{"during", "during|for the duration of|in the course of|throughout|during the course " +
				"of|over the course of", "all name the time in which"},
			{
				"because",
				"because of|owing to|due to|by reason of|on account of|as a result of|in " +
					"consequence of|as a consequence of", "all name the cause",
			},
			{"under", "under the terms of|by virtue of", "both point to what gives the right"},
			{"by", "by means of|by way of|by", "both name the means"},
			{"for", "for the purposes of|for the purpose of|for the benefit of|for a period " +
				"of|for a term of|for the period of|for", "all name what for"},
			{"to", "in order to|so as to", "both name the end"},
			{"writing", "in writing|in written form", "both ask for a text"},
			{"signature", "signing|signature", "the act and its name"},
			{"begin", "commence|begin|start", "all name the start"},
			{"begins", "commences|begins|starts", "all name the start"},
			{
				"late return", "return after the due date|return after the date due",
				"all name what is behind time",
			},
			{
				"late payment", "payment after the due date|payment after the date due",
				"all name what is behind time",
			},
			{"force", "taking effect|entering into force|coming into force|coming into " +
				"effect|becoming effective|enter into force|come into force|take effect|come " +
				"into effect|become effective|enters into force|comes into force|takes " +
				"effect|comes into effect|becomes effective|come into operation|comes into " +
				"operation", "all say from when a text binds"},
			{
				"terminate", "terminate|bring to an end|put an end to",
				"all name the end that somebody makes",
			},
			{"buy", "purchase|buy", "both name the act of the buyer"},
			{"buys", "purchases|buys", "both name the act of the buyer"},
			{"perform", "carry out|perform", "all name the doing of what was promised"},
			{"performed", "carried out|performed", "all name the doing of what was promised"},
			{"use", "utilise|utilize|use|make use of", "all name one act"},
			{"help", "assist|help", "both name one act"},
			{"show", "demonstrate|show", "both name one act"},
			{"other", "remaining|other", "both name the rest"},
			{"ensure", "procure that|ensure that|make sure that|ensure", "all name one act"},
			{"compliance", "compliance with|conformity with", "what is complied with follows"},
			{"provided", "supplied|furnished", "all name the act of making available"},
			{"cease use", "cease to use|cease using", "one verb takes either form"},
			{"of it", "thereof", "points to what was named"},
			{"to it", "thereto", "points to what was named"},
			{"under it", "thereunder", "points to what was named"},
			{"in it", "therein", "points to what was named"},
			{"for it", "therefor", "points to what was named"},
			{"eachother", "each other|one another", "each of those who act is acted on"},
			{
				"in the field of",
				"in the area of|in the sphere of|in the domain of|in the field of",
				"all name the matter",
			},
			{"besides", "in addition to|besides|apart from", "each names one more"},
			{
				"and", "as well as|and also|and likewise|and further|and shall also|and",
				"each names one more",
			},
			{
				"unlawful", "unlawful for any person|unlawful for anyone|unlawful",
				"what is unlawful is so for all",
			},
			{"date", "date on which|day on which", "both name the day"},
			{"expense", "cost and expense|expense|cost", "both name who pays"},
			{"expense", "costs and expenses|expenses|costs", "both name who pays"},
			{"own", "own|sole", "of an expense: both say that nobody else bears it"},
			{"void", "null and void|void|of no effect", "each says all of it"},
			{"terms", "terms and conditions|terms", "conditions are terms"},
			{"every", "each and every|any and all|every|each|all", "each speaks of all"},
			{
				"including", "including without limitation|including but not limited to|including",
				"a list of examples ends nothing",
			},
			{"set", "set out in|set forth in|laid down in|specified in|stated in|prescribed " +
				"in|provided for in|set out|set forth", "all point to where a rule stands"},
			{
				"peacetime", "in peacetime|in time of peace|in times of peace|during peacetime",
				"all name the time of peace",
			},
			{
				"wartime", "in wartime|in time of war|in times of war|during wartime",
				"all name the time of war",
			},
			{"whilst", "while|whilst", "all name the time in which"},
			{"among", "among|amongst", "spelling"},
			{"toward", "toward|towards", "spelling"},
			{"neighbor", "neighboring|neighbouring", "spelling"},
			{
				"", "amounts to|amount to|comes to|is equal to|equals|totals",
				"what follows is the value",
			},
			{
				"consist", "consist of|be composed of|be made up of|comprise",
				"all name the parts of a whole",
			},
			{
				"consists", "consists of|is composed of|is made up of|comprises",
				"all name the parts of a whole",
			},
			{
				"annually", "annually|yearly|every year|each year|per year|per annum|once a year",
				"all name the same interval",
			},
			{
				"monthly", "monthly|every month|each month|per month|once a month",
				"all name the same interval",
			},
			{"quarterly", "quarterly|every quarter|each quarter", "all name the same interval"},
			{"on", "upon|on", "one preposition"},
			{"on", "by giving|on giving|upon giving", "of notice: each names it as the way"},
			{"persons", "people|persons", "both count human beings"},
			{"program", "programme|program", "spelling"},
			{"check", "cheque|check", "spelling"},
			{"checks", "cheques|checks", "spelling"},
			{"willful", "wilful|willful", "spelling"},
			{"willfully", "wilfully|willfully", "spelling"},
			{"skillful", "skilful|skillful", "spelling"},
			{"installment", "instalment|installment", "spelling"},
			{"installments", "instalments|installments", "spelling"},
			{"fulfillment", "fulfilment|fulfillment", "spelling"},
			{"enrollment", "enrolment|enrollment", "spelling"},
			{"judgment", "judgement|judgment", "spelling"},
			{"acknowledgment", "acknowledgement|acknowledgment", "spelling"},
			{"maneuver", "manoeuvre|maneuver", "spelling"},
			{"tire", "tyre|tire", "spelling"},
			{"tires", "tyres|tires", "spelling"},
			{"gray", "grey|gray", "spelling"},
			{"aluminum", "aluminium|aluminum", "spelling"},
			{"percent", "per cent|percent", "spelling"},
			{
				"free", "free of charge|without charge|at no charge|at no cost|free of cost",
				"all say that nothing is paid",
			},
			{"freeof", "free from|free of", "both say what is not there"},
			{
				"pay", "make payment of|make payment for|effect payment of|pay",
				"the act and its name",
			},
			{"pays", "makes payment of|effects payment of|pays", "the act and its name"},
			{
				"be due", "fall due|become due|be due|become payable|be payable",
				"all name the day on which to pay",
			},
			{
				"is due", "falls due|becomes due|is due|becomes payable|is payable",
				"all name the day on which to pay",
			},
			{
				"whether", "whether or not|irrespective of whether|regardless of whether",
				"all say that it does not matter",
			},
			{"both", "both|the two", "both name two"},
			{"agreement", "agreement|contract", "both name what was agreed"},
			{"programs", "programmes|programs", "spelling"},
			{"until", "until such time as|until|till|up until", "all name the end of a time"},
			{"require", "require|call for", "both name what is asked for"},
			{"provide", "supply|provide|furnish", "all name the act of making available"},
			{"provides", "supplies|provides|furnishes", "all name the act of making available"},
			{"enough", "sufficient|enough", "both name the measure that will do"},
			{"has", "possesses|enjoys|has", "both name what one has"},
			{"have", "possess|enjoy|have", "both name what one has"},
			{
				"", "with or without cause|with or without good cause|with or without reason",
				"says that it limits nothing",
			},
			{"stay", "remain|stay|continue to be|continue", "all name what does not change"},
			{"as", "in the capacity of|as", "both name the part"},
			{"thirdparty", "third party|third person", "both name who is not bound"},
			{
				"", "it is understood that|for the avoidance of doubt|it is agreed that",
				"what follows is agreed in any case",
			},
		},
		classed: []phraseRow{
			{"while", "as long as|so long as|for as long as", "each names the time in which"},
			{
				"unless", "except where|except if|save where|save if|except when",
				"leaves out a case",
			},
		},
		events: []phraseRow{
			{
				"consent",
				"with their consent|with its consent|with his consent|with her consent|with your " +
					"consent|with our consent|with their approval|with its approval|without " +
					"their consent|without its consent|without his consent|without her " +
					"consent|without your consent|without our consent",
				"whose consent it is a pronoun says",
			},
			{
				"consent",
				"with the prior agreement ~of|with the agreement ~of|with the prior written " +
					"agreement ~of|with the written agreement ~of", "an agreement is a consent",
			},
			{"after", "subsequent to|on ~receipt|on ~delivery|on ~completion|on ~termination|on " +
				"~expiry|on ~signature|on ~signing|on ~payment|on ~acceptance|on " +
				"~ratification|on ~publication|as soon as|immediately after|following " +
				"~the|following ~an|following ~any|following ~receipt|following " +
				"~completion|following ~notice", "names what comes before, as after does"},
			{"after", "when ~this|when ~such|when ~it|when ~they|when ~its|when ~their|when " +
				"~one|when ~either|when ~both|when ~these", "names a case that is to come"},
			{
				"except", "apart from|with the exclusion of",
				"leaves out what it names, as except does",
			},
			{"unless", "in the absence of|failing", "names what is not there"},
			{
				"unless",
				"otherwise ~the|otherwise ~it|otherwise ~they|otherwise ~he|otherwise ~a|" +
					"otherwise ~any|otherwise ~no",
				"names what happens where it is not done, as failing which does",
			},
			{
				"after", "upon ~*ion|upon ~its ~*ion|upon ~the ~*ion|upon ~*ment|upon ~the " +
					"~death|upon ~the ~expiry|upon ~expiry|upon ~receipt|upon ~delivery",
				"names what comes before, as when does",
			},
			{"if", "where possible|if possible|where appropriate|if appropriate|where " +
				"necessary|if necessary|where practicable|if practicable|as far as possible|as " +
				"far as practicable|so far as possible|to the extent possible|to the extent " +
				"practicable|to the extent permitted|if so requested|where applicable|if applicable", "names a case, as if does"},
			{
				"if", "if ~any|in circumstances where|in the case that|in cases where",
				"names a case, as if does",
			},
		},
		forces: []phraseRow{
			{
				facts.Obligation,
				"guarantees that ~the|guarantees that ~it|guarantees that ~all|guarantees that " +
					"~its|has a duty to|have a duty to|has an obligation to|have an obligation " +
					"to|is under a duty to|are under a duty to|is bound to|are bound to",
				"each binds",
			},
			{
				facts.Exemption,
				"has no duty to|have no duty to|has no obligation to|have no obligation to|is " +
					"under no obligation to|are under no obligation to|is under no duty to|is " +
					"free not to", "each frees",
			},
			{
				facts.Prohibition,
				"it is unlawful for any person to|it is unlawful for anyone to|it shall be " +
					"unlawful for any person to|it shall be unlawful for anyone to|it is " +
					"unlawful to|it shall be unlawful to|it is not permitted to|it is not " +
					"allowed to|it shall not be permitted to|it shall not be lawful to|it shall " +
					"not be lawful for any person to|it is not lawful to|is forbidden to|are " +
					"forbidden to|is not at liberty to|has no right to|have no right to|is not " +
					"entitled to|are not entitled to|is barred from|are barred from",
				"each forbids",
			},
			{
				facts.Permission,
				"shall have the option of|has the option of|have the option of|shall have the " +
					"option to|has the option to|have the option to|shall have the power " +
					"to|shall have the authority to|has the authority to|have the authority " +
					"to|is free to|are free to|is entitled|are entitled|is at liberty to|are at " +
					"liberty to|has a right to|have a right to|shall have a right to|has " +
					"permission to|have permission to|it is permitted to|it shall be lawful " +
					"to|has the power to|have the power to", "each permits",
			},
		},
		undone: "non-| non|exclusiv non|transferab non|assignab non|refundab non|complian " +
			"non|payment non|performan non|deliver non|negotiab",
		kin: []kinRow{
			{"annual year", "both name the year"},
			{"seiz confiscat impound", "all name the taking of goods by an office"},
			{"prevent avert", "both name what keeps a thing from coming"},
			{"deduct subtract", "both name the taking off of a sum"},
			{"shorten curtail", "both name a shorter time"},
			{"verif substantiat", "both name the showing that a thing is so"},
			{"refus declin", "both name the saying of no"},
			{"supervis overse oversaw", "all name the watching over"},
			{"conceal hidden", "both name what is kept from sight"},
			{"physician doctor", "both name who heals"},
			{"freight cargo", "both name what is carried"},
			{"illness sickness", "both name being ill"},
			{"rapid swift", "both say how fast"},
			{"ceas stop halt", "all name the end of doing"},
			{"suffer sustain", "of loss: both say who has it"},
			{"usual customar", "both name what is done as a rule"},
			{"residual remain", "both name the rest"},
			{"allot alloc", "both name the giving of a share"},
			{"custod safekeep", "both name the keeping"},
			{"dispatch despatch", "spelling"},
			{"dwelling residence", "both name where somebody lives"},
			{"erron mistaken", "both name what is wrong"},
			{"evident obvious", "both name what is seen at once"},
			{"expend spend spent", "all name the paying out"},
			{"fabricat manufactur", "both name the making of goods"},
			{"inhabit resid", "both name where somebody lives"},
			{"inquir enquir", "spelling"},
			{"insolv bankrupt", "both name who cannot pay"},
			{"journal gazett", "both name what a state publishes"},
			{"likel probabl", "both name what may well be"},
			{"margin border", "both name the edge"},
			{"noise noize", "spelling"},
			{"oral verbal", "both name speech"},
			{"rememb recall", "both name the memory"},
			{"stipulat specif", "both name the setting of a rule"},
			{"substitut replac", "both name what stands in the place"},
			{"surrend relinquish", "both name the giving up"},
			{"transgress violat", "both name what goes against a rule"},
			{"truthful true", "both name what is so"},
			{"vacanc vacant", "both name a free place"},
			{"collect gather", "both name the bringing together"},
			{"repair mend", "both name the making whole"},
			{"error mistak", "both name what is wrong"},
			{"waiv renounc relinquish", "all name the giving up of a right"},
			{"confer bestow", "both name the giving of a right"},
			{"protect safeguard", "both name the keeping from harm"},
			{"delet eras", "both name the taking out"},
			{"complet finish", "both name the end of work"},
			{"lorry lorries truck", "one thing, as the British and the Americans say it"},
			{"petrol gasoline", "one thing, as the British and the Americans say it"},
			{"resid dwell", "both name where somebody lives"},
			{"disclos reveal divulg", "all name one act"},
			{"breach violat contraven infring", "all name what goes against a rule"},
			{"locat situat", "both name the place"},
			{"affect prejudic impair", "all name what a rule does to a right"},
			{"warrant guarant", "both promise that a thing is so"},
			{"extend prolong", "both name a longer time"},
			{"decid determin", "both name the making of a decision"},
			{"cooperat collaborat", "both name work in common"},
			{"revok withdraw withdrew", "all name the taking back of what was given"},
			{"begin commenc start", "all name the start"},
			{"terminat cancellation", "both name the end that somebody makes"},
			{"employ engag", "both name the taking on of work"},
			{"assist help aid", "all name one act"},
			{"obtain acquir procur", "all name how one comes by a thing"},
			{"amend modif altera altere alteri", "all name a change of a text"},
			{"build construct erect", "all name the making of a house"},
			{"choos select", "both name a choice"},
			{"hinder imped obstruct", "all name what stands in the way"},
			{"postpon defer", "both name a later day"},
			{"vehicl automobil", "both name a car"},
			{"forbid prohibit", "both forbid"},
			{"entir whole", "both name all of a thing"},
			{"examin scrutin", "both name one act"},
			{"reimburs refund", "both name the giving back of money"},
			{"attorney lawyer", "both name one trade"},
			{"domicil residen", "both name where somebody lives"},
			{"send transmit forward dispatch", "all name the sending"},
			{"reply response respond answer", "all name what is said to a question"},
			{"remed rectif cure", "both name the putting right"},
		},
		roots: "inforce force taking take takes take coming come comes come giving give making make writing " +
			"write allow permit allows permit allowed permit placed place put place sum amount " +
			"sums amount aggregate total way manner ways manner preceding prior needs require " +
			"need require needed require requires require required require answered answer " +
			"answers answer beginning begin taught teach heard hear hearing hear held hold " +
			"meeting meet meetings meet uses use used use using use borrowed borrow lends lend " +
			"grown grow driven drive drove drive ridden ride rode ride slept sleep eaten eat " +
			"sung sing swum swim thrown throw torn tear hidden hide bitten bite beaten beat " +
			"fallen fall fell fall frozen freeze forgotten forget got get hurt hurt rung ring " +
			"shaken shake shrunk shrink sunk sink struck strike strikes strike stricken strike " +
			"strewn strew overheard overhear oversaw oversee foreseen foresee foresight foresee " +
			"seen see saw see said say says say went go gone go goes go came come comes come " +
			"coming come ran run running run cut cut cutting cut dug dig fed feed fought fight " +
			"forbade forbid forbidden forbid forgave forgive forgiven forgive laid lay lit light " +
			"read read reading read sat sit sits sit sitting sit sown sow swept sweep swung " +
			"swing woken wake wound wind wove weave woven weave wrung wring abode abide arose " +
			"arise arisen arise awoke awake became become befell befall behaved behave relief " +
			"relieve relieved relieve defended defend pursuit pursue pursued pursue response " +
			"respond receiving receive recipient receive seizing seize trial try tried try tries " +
			"try trying try theft steal thieves thief lives life wives wife has have dissolution " +
			"dissolve dissolved dissolve destruction destroy destroyed destroy accession accede " +
			"accedes accede decision decide division divide divided divide conclusion conclude " +
			"omission omit omitted omit submission submit submitted submit submits submit " +
			"permission permit permitted permit admission admit admitted admit expulsion expel " +
			"expelled expel suspension suspend suspended suspend extension extend extended " +
			"extend extending extend redemption redeem redeemed redeem consumption consume " +
			"retention retain retained retain detention detain detained detain acquisition " +
			"acquire acquired acquire conversion convert converted convert collision collide " +
			"succession succeed marriage marry marries marry married marry breach break " +
			"bankruptcy bankrupt application apply applied apply modification modify modified " +
			"modify occupation occupy occupied occupy exclusion exclude explosion explode " +
			"description describe notice inform notification inform notices inform death die " +
			"dies die died die dying die deceased die choice choose loss lose sale sell gift " +
			"give belief believe proof prove growth grow receipt receive knowledge know entry " +
			"enter entered enter failure fail withdrawal withdraw flying fly flown fly risen " +
			"rise spoken speak stolen steal bound bind caught catch meant mean stood stand laid " +
			"lay worn wear sworn swear won win dealt deal felt feel seizure seize departure " +
			"depart arrival arrive borne bear bore bear paid pay given give taken take held hold " +
			"sold sell bought buy sent send kept keep left leave lost lose built build drawn " +
			"draw written write chosen choose broken break begun begin done do shown show " +
			"withdrawn withdraw undertaken undertake met meet led lead found find brought bring " +
			"sought seek told tell spent spend lent lend made make set set put put become become " +
			"understood understand",
		scopes: []phraseRow{
			{"with-cause", "with cause|with good cause|with just cause", "holds for a reason only"},
		},
		spellings: [][2]string{
			{"isation", "ization"},
			{"isations", "izations"},
			{"ise", "ize"},
			{"ising", "izing"},
			{"ised", "ized"},
			{"ises", "izes"},
			{"yse", "yze"},
			{"our", "or"},
			{"ours", "ors"},
			{"oured", "ored"},
			{"ouring", "oring"},
			{"ourable", "orable"},
			{"bre", "ber"},
			{"tre", "ter"},
			{"aemia", "emia"},
			{"aeology", "eology"},
			{"ogramme", "ogram"},
			{"isable", "izable"},
			{"ourite", "orite"},
			{"eller", "eler"},
			{"ellers", "elers"},
			{"tres", "ters"},
			{"ence", "ense"},
			{"ences", "enses"},
			{"elled", "eled"},
			{"elling", "eling"},
			{"ogued", "oged"},
			{"ogue", "og"},
			{"isational", "izational"},
		},
		opposites: "lawful unlawful admissible inadmissible permissible impermissible valid " +
			"invalid possible impossible legal illegal compatible incompatible consistent " +
			"inconsistent usual unusual able unable aware unaware necessary unnecessary " +
			"prohibited unprohibited",
		contraries: "later earlier before after above below more less over under minimum " +
			"maximum highest lowest higher lower first last increase decrease inclusive " +
			"exclusive including excluding with without gross net joint several jointly severally",
		participles: "ed made paid sold given held taken done due bought built kept left lost " +
			"found borne owed set known shown drawn arising occurring resulting falling located " +
			"situated resident",
		acts: "tion sion ment al ance ence ure ing ery tions sions ments als ances ences " +
			"notice notices report reports request requests visit visits audit audits offer " +
			"offers study studies survey search test tests check checks call calls vote votes " +
			"work works review reviews use inquiry enquiry decision copy copies",
		actors:   "-ment er or ee ist ant ent",
		declined: "s'",
		happens: "expir end begin arriv depart die death deat occur laps enter entr retir " +
			"terminat matur elaps fail cease cessat exist arise clos open return resign withdraw " +
			"accession acced act breach",
		modifiers: "al ive ous able ible ary ic ful less ed ing ly ent ant",
		endings: [][2]string{
			{"ies", "y"},
			{"ches", "ch"},
			{"shes", "sh"},
			{"xes", "x"},
			{"sses", "ss"},
			{"ss", "ss"},
			{"s", ""},
		},
		gerunds:     "ing",
		possessives: "'s",
		adverbs:     "ly free beforehand again anyway twice thereafter",
		elliptic:    " to be ",
		turning:     "by to with",
		toward:      "for",
		agent:       "by",
	}
}

// declares are verbs that say what holds and bind nobody: a text that shall apply
// applies.
const declares = "apply mean include cease expire lapse survive prevail constitute accrue " +
	"consist comprise have"

// isSo are words of what is so, and not of what somebody has to do.
const isSo = "unlawful inadmissible ineligible unequal incompatible inconsistent valid composed " +
	"void binding final effective deemed null admissible lawful governed invalid unenforceable " +
	"enforceable conclusive confidential exempt entitled eligible equivalent equal"

// englishStates reports whether "shall" is no force where it stands: before a verb
// that says what holds, "shall apply", "shall be final"; and whether "hereby" is all
// that a force has.
func englishStates(s *side, i int) bool {
	f := &s.found[i]
	text := foldWord(f.Words(s.Text))
	if strings.HasPrefix(text, "hereby ") {
		return true
	}
	next := s.wordsIn(f.Over)
	if len(next) > 0 && listed(touches, next[0].text) && s.ofText(f.Range.At) {
		return true
	}
	if first, denial, _ := strings.Cut(text, " "); first != "shall" && first != "will" ||
		denial != "" && denial != "not" || len(next) == 0 {
		return false
	}
	if next[0].text == "be" && len(next) > 1 {
		return listed(isSo, next[1].text)
	}
	if len(next) > 1 && next[1].text == "effect" { // "take effect", "have effect"
		return true
	}
	// "enter into force", "remain in force"
	if len(next) > 2 && (next[2].text == "force" || next[2].text == "effect" ||
		next[2].text == "operation") {
		return next[1].is(joint)
	}
	if listed(starts, next[0].text) {
		end := f.Over.At + f.Over.Len
		return len(next) == 1 && end+1 >= len(s.Text) || len(next) > 1 &&
			next[1].is(joint|destination) || len(next) > 1 && s.inFound(next[1].at)
	}
	return listed(declares, next[0].text)
}

// starts are verbs that say what holds where they have no object: "shall begin on 4 July".
const starts = "begin start commence end pass vest run"

// touches are verbs of what a text does to other rules and rights.
const touches = "prevent affect preclude prejudice impair limit restrict"

// ofText reports whether the subject of the sentence that the byte at is in is a text:
// "nothing in this Agreement", "this clause".
func (s *side) ofText(at int) bool {
	words := wordsBetween(s.all, s.sentence(at))
	return len(words) > 1 && (words[0].text == "nothing" || words[0].is(pointing) ||
		words[0].text == "no" && strings.HasPrefix(words[1].text, "provision"))
}

// englishStem gives a word without the hyphen behind its prefix: "co-operate".
func englishStem(word string) string {
	if first, rest, ok := strings.Cut(word, "-"); ok && listed("co re pre sub inter multi post anti semi un", first) {
		return first + rest
	}
	return word
}

// englishMarked brings "that arises" and "arising" behind a noun to one word.
func englishMarked(s *side) {
	words := s.norm
	// "nothing in this agreement"
	if len(words) > 3 && words[0].text == "nothing" && words[1].is(joint) {
		words[1].trait = nothing
	}
	for i := 1; i < len(words); i++ {
		if englishTimed(words, i) {
			continue
		}
		if words[i].text == "measures" {
			englishTakes(words, i)
		}
		if k := s.relativePassive(words, i); k > i {
			i = k
			continue
		}
		if verb := s.besideNoun(words, i); verb != "" {
			verb = englishRoot(verb)
			words[i].text, words[i].stem = verb+"~", beginning(verb)
		}
	}
}

// relativePassive drops the forms of be and have from word i on behind a relative pronoun, where
// a participle follows, and gives its place: "which were delivered"; 0 where none does.
func (s *side) relativePassive(words []word, i int) int {
	if !words[i-1].is(relative) || words[i-1].fact() {
		return 0
	}
	k := i
	for k < len(words) && words[k].is(finite|auxiliary|filler) && !words[k].is(negator) {
		k++
	}
	if k == i || k >= len(words) || !s.lexis.participle(words[k].text) {
		return 0
	}
	for n := i; n < k; n++ {
		words[n].trait = nothing
	}
	return k
}

// besideNoun gives the verb of word i where it says what the noun before it does: "arising",
// "that arises"; "" for all else.
func (s *side) besideNoun(words []word, i int) string {
	v, before := &words[i], &words[i-1]
	switch {
	case strings.HasSuffix(v.text, "ing") && len(v.text) > 5 && v.text != "writing" &&
		!v.is(qualifier|joint|light) &&
		!before.is(nothing|joint|pronoun|and|or|auxiliary|support|genitive) && !before.fact():
		return strings.TrimSuffix(v.text, "ing")
	case before.is(relative) && i > 1 && !(before.text == "that" && s.commaBefore(before.at)) &&
		!words[i-2].fact() && !v.fact() &&
		!v.is(nothing|joint|pronoun|auxiliary|support|filler|negator|finite|adverbial):
		return s.lexis.bare(v.text)
	}
	return ""
}

// englishRoot gives a verb without the letter that its endings double or take: "stopp" for
// "stopping".
func englishRoot(verb string) string {
	verb = strings.TrimSuffix(verb, "e")
	n := len(verb)
	if n > 3 && verb[n-1] == verb[n-2] && verb[n-1] != 'l' && verb[n-1] != 's' {
		return verb[:n-1]
	}
	return verb
}

// maxMeasures is how many words may stand between measures and the verb that takes them.
const maxMeasures = 12

// englishTakes brings the verb of the measures at word i to one: "adopt all necessary
// measures", "take the measures necessary".
func englishTakes(words []word, i int) {
	for k := max(0, i-6); k < len(words) && k < i+maxMeasures; k++ {
		switch v := &words[k]; v.text {
		case "adopt", "adopts", "adopted":
			v.text = strings.Replace(v.text, "adopt", "take", 1)
			if v.text == "takeed" {
				v.text = "taken"
			}
			v.stem = beginning(v.text)
		}
	}
}

// englishTimed brings "before undertaking", "before they undertake" and "after it has
// received" to one verb. It reports whether word i is one.
func englishTimed(words []word, i int) bool {
	timed := func(v *word) bool {
		return v.text == "?after" || v.text == "?only-after" || v.is(earlier)
	}
	v := &words[i]
	if v.fact() || v.is(nothing|joint|pronoun|qualifier|light) {
		return false
	}
	k := i - 1
	for k > 0 && words[k].is(filler) && !words[k].fact() {
		k--
	}
	var verb string
	switch {
	case timed(&words[i-1]) && strings.HasSuffix(v.text, "ing") && len(v.text) > 5:
		verb = strings.TrimSuffix(v.text, "ing")
	case k > 0 && words[k].is(subject) && timed(&words[k-1]) && k < i-1 &&
		strings.HasSuffix(v.text, "ed"):
		verb = strings.TrimSuffix(v.text, "ed")
	case k > 0 && words[k].is(subject) && timed(&words[k-1]) && k == i-1:
		verb = strings.TrimSuffix(strings.TrimSuffix(v.text, "s"), "e")
	default:
		return false
	}
	for k++; k < i && k > 0; k++ {
		words[k].trait = nothing
	}
	verb = strings.TrimSuffix(verb, "e")
	v.text, v.stem = verb+"~", beginning(verb)
	return true
}

// englishOrdinal gives the ordinal of n below 100.
func englishOrdinal(n int) string {
	ones := strings.Fields("first second third fourth fifth sixth seventh eighth ninth tenth " +
		"eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth " +
		"nineteenth")
	tens := strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
	switch {
	case n <= len(ones):
		return ones[n-1]
	case n >= 100:
		return ""
	case n%10 == 0:
		return strings.TrimSuffix(tens[n/10-2], "y") + "ieth"
	}
	return tens[n/10-2] + "-" + ones[n%10-1]
}
