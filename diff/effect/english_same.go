package effect

// englishSame are classes of English words and phrases that lawyers use for one another, a class
// in a line: each says what the first does, in the same form. What would be another thing to one
// party is not among them: "best efforts", "reasonable efforts".
const englishSame = `
repair|mend|fix up
repairs|mends|fixes up
repaired|mended|fixed up
repairing|mending|fixing up
build|erect|construct
builds|erects|constructs
built|erected|constructed
building|erecting|constructing
demolish|pull down|tear down|knock down
demolishes|pulls down|tears down|knocks down
demolished|pulled down|torn down|knocked down
demolishing|pulling down|tearing down|knocking down
vacate|move out of
vacates|moves out of
vacated|moved out of
vacating|moving out of
inspect|examine
inspects|examines
inspected|examined
inspecting|examining
publish|make public
publishes|makes public
published|made public
publishing|making public
disclose|reveal|divulge|make known
discloses|reveals|divulges|makes known
disclosed|revealed|divulged|made known
disclosing|revealing|divulging|making known
convene|convoke
convenes|convokes
convened|convoked
convening|convoking
resign|step down
resigns|steps down
resigned|steped down
resigning|steping down
supervise|oversee|watch over
supervises|oversees|watches over
supervised|overseen|watched over
supervising|overseeing|watching over
set up|create
sets up|creates
setting up|creating
prepare|draw up|compile
prepares|draws up|compiles
prepared|drawn up|compiled
preparing|drawing up|compiling
amend|modify
amends|modifies
amended|modified
amending|modifying
revoke|withdraw|cancel|rescind
revokes|withdraws|cancels|rescinds
revoked|withdrawn|canceled|rescinded
revoking|withdrawing|canceling|rescinding
extend|prolong|lengthen
extends|prolongs|lengthens
extended|prolonged|lengthened
extending|prolonging|lengthening
increase|raise
increases|raises
increased|raised
increasing|raising
calculate|compute|work out|reckon
calculates|computes|works out|reckons
calculated|computed|worked out|reckoned
calculating|computing|working out|reckoning
refund|reimburse|repay
refunds|reimburses|repays
refunded|reimbursed|repaid
refunding|reimbursing|repaying
transport|carry|convey
transports|carries|conveys
transported|carried|conveyed
transporting|carrying|conveying
utilise|make use of
utilises|makes use of
utilised|made use of
utilising|making use of
perform|carry out
performs|carries out
performed|carried out
performing|carrying out
conclude|enter into
concludes|enters into
concluded|entered into
concluding|entering into
complies with|abides by|adheres to
complied with|abided by|adhered to
complying with|abiding by|adhering to
refuse|reject|decline|turn down
refuses|rejects|declines|turns down
refused|rejected|declined|turned down
refusing|rejecting|declining|turning down
release|set free
releases|sets free
releasing|setting free
pull back|pull out
pulls back|pulls out
pulled back|pulled out
pulling back|pulling out
deliver|hand over|surrender
delivers|hands over|surrenders
delivered|handed over|surrendered
delivering|handing over|surrendering
submit|lodge|file|hand in
submits|lodges|files|hands in
submitted|lodged|filed|handed in
submitting|lodging|filing|handing in
send|transmit|forward|dispatch
sends|transmits|forwards|dispatches
sent|transmitted|forwarded|dispatched
sending|transmiting|forwarding|dispatching
remedy|rectify|cure|put right|make good
remedies|rectifies|cures|puts right|makes good
remedied|rectified|cured|made good
remedying|rectifying|curing|putting right|making good
help|assist|aid
helps|assists|aids
helped|assisted|aided
helping|assisting|aiding
buy|purchase
buys|purchases
bought|purchased
buying|purchasing
register|write down
registers|writes down
registered|written down
registering|writing down
obtain|procure|secure
obtains|procures|secures
obtained|procured|secured
obtaining|procuring|securing
keep|retain|maintain|preserve
keeps|retains|maintains|preserves
kept|retained|maintained|preserved
keeping|retaining|maintaining|preserving
supply|furnish
supplies|furnishes
supplied|furnished
supplying|furnishing
inform|notify|give notice to|tell|advise
informs|notifies|gives notice to|tells|advises
informed|notified|given notice|told|advised
informing|notifying|giving notice to|telling|advising
forbid|prohibit
forbids|prohibits
forbidden|prohibited
forbidding|prohibiting
permit|authorise
permits|authorises
permitted|authorised
permitting|authorising
stop|cease|discontinue
stops|ceases|discontinues
stopped|ceased|discontinued
stopping|ceasing|discontinuing
protect|safeguard|shield
protects|safeguards|shields
protected|safeguarded|shielded
protecting|safeguarding|shielding
seize|confiscate|impound
seizes|confiscates|impounds
seized|confiscated|impounded
seizing|confiscating|impounding
remove|take away|clear away
removes|takes away|clears away
removed|taken away|cleared away
removing|taking away|clearing away
assess|evaluate|estimate
assesses|evaluates|estimates
assessed|evaluated|estimated
assessing|evaluating|estimating
shorten|curtail
shortens|curtails
shortened|curtailed
shortening|curtailing
postpone|defer
postpones|defers
postponed|deferred
postponing|deferring
deduct|subtract
deducts|subtracts
deducted|subtracted
deducting|subtracting
assign|make over
assigns|makes over
assigned|made over
assigning|making over
terminate|bring to an end|put an end to
terminates|brings to an end|puts an end to
terminated|brought to an end
terminating|bringing to an end
interpret|construe
interprets|construes
interpreted|construed
interpreting|construing
ascertain|determine
ascertains|determines
ascertained|determined
ascertaining|determining
waive|dispense with
waives|dispenses with
waived|dispensed with
waiving|dispensing with
fix|lay down
fixes|lays down
fixed|laid down
fixing|laying down
implement|put into effect|give effect to
implements|puts into effect|gives effect to
implemented|given effect to
implementing|putting into effect|giving effect to
lodge an appeal against|file an appeal against|bring an appeal against
lodges an appeal against|files an appeal against|brings an appeal against
lodged an appeal against|filed an appeal against
lodging an appeal against|filing an appeal against
pick up|fetch
picks up|fetches
picked up|fetched
picking up|fetching
encloses|attaches|appends|annexes
enclosed|attached|appended|annexed
enclosing|attaching|appending|annexing
count|tally
counts|tallies
counted|tallied
counting|tallying
answer|reply to|respond to
answers|replies to|responds to
answered|replied to|responded to
answering|replying to|responding to
impose|levy
imposes|levies
imposed|levied
imposing|levying
prevent|avert
prevents|averts
prevented|averted
preventing|averting
cooperate|collaborate|work together
cooperates|collaborates|works together
cooperated|collaborated|worked together
cooperating|collaborating|working together
invoice|bill
defect|flaw
goods|merchandise|wares
aircraft|aeroplane
in time|on time
head office|headquarters
beginning|outset
costs|expenses
notice|notification
dispute|disagreement
documents|papers
e-mail|email|electronic mail
reasons|grounds
duration|length
sufficient|enough
appropriate|suitable
dangerous|hazardous
harmful|injurious|noxious
false|untrue
vacant|empty|unoccupied
additional|further|extra
various|different
entire|whole
mutual|reciprocal
swiftly|rapidly
unanimously|by unanimous vote|by a unanimous vote
by secret ballot|in a secret ballot
in accordance with|according to|in conformity with|in line with|consistently with
because of|owing to|due to|on account of
during|in the course of
regarding|concerning|with regard to|in relation to|on the subject of
by means of|via
in addition to|besides|on top of|over and above
instead of|in place of|in lieu of
other than on|save on
biennially|every other year|once every two years
at home|in its own home
amicable|friendly
annually|once each year
shareholders|stockholders
shareholder|stockholder
lawyers|attorneys|counsel
car park|parking lot
post code|zip code
motor car|automobile
staff|personnel
staff members|members of staff
spouse|husband or wife
next of kin|closest relatives
building site|construction site
day-to-day|everyday
third parties|third persons
bank holidays|public holidays
bank holiday|public holiday
calendar year|civil year
legal person|legal entity|juridical person
legal persons|legal entities|juridical persons
natural person|physical person
natural persons|physical persons
real estate|real property|immovable property
movable property|movables
work of art|artwork
works of art|artworks
trade mark|trademark
trade marks|trademarks
test results|results of the test
state of health|health condition
place of residence|domicile
place of work|workplace
period of notice|notice period
term of office|mandate
terms of office|mandates
annual accounts|yearly accounts
bank account|account with a bank
sum insured|insured sum
insurance policy|policy of insurance
certificate of origin|origin certificate
rate of interest|interest rate
rates of interest|interest rates
rate of exchange|exchange rate
place of delivery|delivery place
date of delivery|delivery date
date of payment|payment date
due date|date of maturity
price list|list of prices
in return|in exchange
at random|randomly
in turn|alternately
in force|in effect
on application|upon application
on arrival|upon arrival
on departure|upon departure
on site|at the site
in the first place|first of all
once a month|one time a month
in no case|in no event|under no circumstances
in no way|not in any way
by no means|not at all
as soon as it can|at its earliest opportunity
with effect from|as from|starting from|beginning on
lawful|legal
harmful to|prejudicial to|detrimental to
contrary to|in breach of|in violation of|in contravention of
with the exception of|except for
with the help of|with the aid of|with the assistance of
for want of|for lack of
in favour of|for the benefit of
in proportion to|pro rata to|proportionately to
at the same time as|simultaneously with|together with
in the light of|having regard to|in view of
by reference to|on the basis of
not only|not just
be aware of|know of
is aware of|knows of
become aware of|learn of
becomes aware of|learns of
became aware of|learned of|learnt of
becoming aware of|learning of
be in possession of|possess
have at its disposal|dispose over
be in attendance|attend
be in default|default
be obliged|be bound
be in accordance with|accord with
be subject to|come under
have recourse to|resort to
has recourse to|resorts to
make reference to|refer to
makes reference to|refers to
make a proposal|propose
makes a proposal|proposes
make a recommendation|recommend
makes a recommendation|recommends
make a payment|pay
makes a payment|pays
make arrangements for|arrange for
makes arrangements for|arranges for
make available to|put at the disposal of|place at the disposal of
makes available to|puts at the disposal of|places at the disposal of
take possession of|take into possession
take over|assume
takes over|assumes
taken over|assumed
take up office|take office|assume office
takes up office|takes office|assumes office
taken up office|taken office|assumed office
bring up to date|update
brings up to date|updates
brought up to date|updated
keep in good repair|maintain in good repair|keep in good condition
keeps in good repair|maintains in good repair|keeps in good condition
enter into negotiations with|negotiate with
enter into consultations with|consult
lay before|submit to
lose the right to|no longer have the right to
put at risk|endanger
set a time limit for|fix a time limit for|set a deadline for|fix a deadline for
set a date for|fix a date for
set aside|annul|quash
sets aside|annuls|quashes
draw attention to|point to
bear in mind|keep in mind
bears the risk|carries the risk
bear the risk|carry the risk
carry on business|do business
carries on business|does business
fall within|come within
falls within|comes within
fall short of|not reach
is situated in|is located in|lies in
are situated in|are located in|lie in
is domiciled in|has its domicile in
shall prevail over|shall take precedence over
prevails over|takes precedence over
prevail over|take precedence over
prevails|takes precedence
prevail|take precedence
is made out to|is issued to
is set at|is fixed at|amounts to
are set at|are fixed at|amount to
is calculated on|is based on
is deemed to be|is regarded as|is considered to be|counts as
are deemed to be|are regarded as|are considered to be|count as
are not affected by|are unaffected by
remain unaffected|not be affected
is incumbent on|is the duty of
is the responsibility of|lies with|rests with
are the responsibility of|lie with|rest with
under age|below the age of majority
of full age|of age
used|utilized
uses|utilizes
`
