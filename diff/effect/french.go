package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// french is the table of French.
func french() *language {
	return &language{
		neuters: "le cela ceci",
		insides: "dans sous en",
		tag:     "fr", presents: true,
		adverbs: "quotidiennement mensuellement annuellement trimestriellement hebdomadairement " +
			"gratuitement immédiatement préalablement mutuellement intégralement également " +
			"conjointement solidairement sansdélai bref", accents: true, turning: "par",
		toward: "à", states: frenchStates, deny: frenchDenials, marked: frenchOnly,
		traits: []traitRow{
			{choosing, "discrétion gré"},
			{regardless, "même"},
			{anybody, "personne personnes"},
			{pointing, "ce cet cette ces"},
			{modelling, "calqué* inspiré*"},
			{happening, "survient surviennent produit"},
			{article, "le la les l"},
			{indefinite, "un une"},
			{naming, "terme expression mot"},
			{ruling, "selon suivant"},
			{qualifier, "simple simples absolue qualifiée"},
			{pledging, "renonce* garanti* cède* supporte* répond* prend prennent porte portent"},
			{nothing, "le la les l un une des de du d ce cet cette ces qui que qu est sont il y en"},
			{and, "et"},
			{or, "ou"},
			{joint, "à au aux pour en dans pendant sur sous par avec sans contre entre chez vers " +
				"nonobstant avant après depuis dès durant selon suivant malgré hors jusqu"},
			{relative, "qui dont lequel laquelle lesquels lesquelles"},
			{limiting, "dans en sur sous pendant durant entre pour à au aux hors"},
			{genitive, "de du des d"},
			{pronoun, "il elle ils elles lui leur leurs son sa ses se s"},
			{auxiliary, "être été étant"},
			{negator, "ne n pas point plus jamais aucun aucune nul nulle ni non absent absente " +
				"absents absentes"},
			{finite, "est sont était étaient"},
			{ever, "jamais"},
			{lacking, "sans"},
			{destination, "pour"},
			{having, "avec"},
			{omitting, "omettre manquer négliger omet manque"},
			{earlier, "avant"},
			{whole, "majorité"},
			{excluder, "aucun aucune nul nulle"},
			{every, "tout toute tous toutes chaque"},
			{most, "plupart"},
			{some, "certains certaines quelques plusieurs"},
			{only, "seulement uniquement exclusivement seul seule seuls seules"},
			{lapsed, "plus"},
			{adverbial, "fraispropres bonnefoi toutmoment"},
			{light, "effectue effectuer effectué effectuée procède procéder procédé fait faire"},
			{filler, "a ont ait aient avoir celui-ci celle-ci"},
			{subject, "il elle ils elles"},
			{later, "alors"},
			{further, "autre autres supplémentaire supplémentaires nouveau nouvelle nouveaux " +
				"nouvelles"},
			{
				qualifier,
				"écrit* préalable* substantiel* grave* raisonnable* exprès expressément direct* " +
					"indirect* intentionnel* délibéré* mutuel* unanime* majeur* important* " +
					"nécessaire* essentiel* interne* externe* commercial* commerciaux privé* " +
					"public publique* personnel* professionnel* compétent* indépendant* " +
					"permanent* temporaire* définitif définitive* urgent* motivé* national* " +
					"nationaux étranger* étrangère*",
			},
		},
		stands: "à au aux dans par de du des of en",
		same:   frenchSame,
		often: frequencyTable{
			every: "chaque tous toutes", per: "par", times: "fois ~une ~un", counts: "une 1",
			units: "an 12:months ans 12:months année 12:months années 12:months " +
				"semestre 6:months semestres 6:months trimestre 3:months trimestres 3:months " +
				"mois 1:months semaine 7:days semaines 7:days jour 1:days jours 1:days",
			adverbs: "annuellement 12:months semestriellement 6:months " +
				"trimestriellement 3:months mensuellement 1:months hebdomadairement 7:days " +
				"quotidiennement 1:days",
		},
		clocks: clockTable{
			hours: "h", maybe: "heures heure", at: "à dès vers", from: "de entre",
			to: "à et", until: "jusqu jusqu'à avant", minutes: "minutes",
		},
		clock: "à", atLatest: "au plus tard",
		bodies: "ministère cour tribunal conseil comité commission agence autorité banque " +
			"université gouvernement union organisation association fédération secrétariat " +
			"parlement sénat assemblée",
		copulas: "est soit sont soient était sera", alone: "que qu", workdays: "ouvrable ouvré", officeEnding: 2,
		offices: "directeur directrice président bureau maire préfet ministre doyen recteur gérant " +
			"commune département région syndic bailleur preneur locataire vendeur acheteur " +
			"acquéreur fournisseur client employeur salarié prêteur emprunteur assureur assuré " +
			"éditeur auteur propriétaire collège trésorier secrétaire juge arbitre expert",
		documents: "annexe article contrat convention loi statut règlement décret cahier accord " +
			"traité protocole arrêté liste",
		stating: "fix prév vis énumér mentionn défin indiqu list établi prescri déterminé désign",
		defining: "ci-après|dénommé|dénommée|dénommés|dénommées|désigné|désignée|appelé|appelée|" +
			"ci après",
		alike: "of concernant|dans durant|selon conformément|par moyennant",
		own: "publication réception notification signature expiration livraison résiliation fin " +
			"achèvement entrée conclusion adoption ratification délivrance dépôt approbation " +
			"remise envoi retour découverte",
		intervals: "3:months trimestriellement 12:months annuellement 1:years annuellement " +
			"1:months mensuellement 1:weeks hebdomadairement 1:days quotidiennement",
		onlyWord:   "seul",
		whens:      "lorsque lorsqu quand",
		eventPreps: "après after dès after",
		generics:   "les",
		norWord:    "ni",
		anchoring:  "dès après de du des conformément depuis",
		rules:      "dispositions disposition termes",
		alsoWord:   "également",
		rule:       "conformément",
		receives:   "reçoit reçoivent perçoit perçoivent touche",
		phrases: []phraseRow{
			{
				"pour", "pour une durée de|pour une durée d|pour une période de|pour une période d",
				"all name what for",
			},
			{"de", "égale à|égal à|d un montant de|égale au|égal au", "what follows is the value"},
			{"l", "le présent|la présente|les présents|les présentes", "points to this text"},
			{"du", "du présent|de la présente", "points to this text"},
			{"mois dès l", "mois suivant l", "both count from what follows"},
			{"mois dès la", "mois suivant la", "both count from what follows"},
			{"mois dès le", "mois suivant le", "both count from what follows"},
			{"jour dès l", "jour suivant l", "both count from what follows"},
			{"jour dès la", "jour suivant la", "both count from what follows"},
			{"jour dès le", "jour suivant le", "both count from what follows"},
			{"à", "au présent|à la présente", "points to this text"},
			{
				"effectue",
				"procède à|procèdent à|procéder à|a lieu|ont lieu|aura lieu|auront " +
					"lieu|s effectue|s effectuent|s'effectue|s'effectuent|est effectué|est " +
					"effectuée|intervient|interviendra|procède au|procède aux|procèdent au|procèdent aux|procéder " +
					"au|procéder aux|effectue|réalise|réalisent|réaliser", "each carries a noun",
			},
			{
				"effectuée",
				"effectuée|effectué|faite|fait|faites|faits|effectués|effectuées|réalisé|réalisée|réalisés|réalisées|assurée|opérée", "each carries a noun",
			},
			{
				"fraispropres", "à ses frais|à ses propres frais|à ses dépens|à leurs frais",
				"all say that nobody else pays",
			},
			{"bonnefoi", "de bonne foi|en toute bonne foi", "both say how"},
			{"toutmoment", "à tout moment|en tout temps|à toute époque", "all limit no time"},
			{"décider", "prendre une décision|prendre la décision|décider", "the act and its name"},
			{"décide", "prend une décision|prend la décision|décide", "the act and its name"},
			{"objecter", "soulever une objection|faire objection|objecter", "the act and its name"},
			{"informer", "informer|aviser|avertir", "all name the act of telling"},
			{"informe", "informe|avise|avertit", "all name the act of telling"},
			{"utiliser", "faire usage de|utiliser|employer", "all name one act"},
			{"respecter", "respecter|se conformer à|observer", "all name one act"},
			{
				"considérer", "prendre en considération|tenir compte de|prendre en compte",
				"all name one act",
			},
			{"veiller", "veiller à ce que|s assurer que|faire en sorte que", "all name one act"},
			{
				"parties",
				"parties contractantes|parties au contrat|parties au présent contrat|parties à " +
					"la présente convention|parties", "those who agreed",
			},
			{
				"dénommé",
				"ci-après dénommé|ci-après dénommée|ci-après|dénommé|dénommée|désigné " +
					"ci-après|ci-après désigné", "what follows is its name",
			},
			{
				"désigne", "désigne|signifie|s entend de|s entend d",
				"what follows is what the word is for",
			},
			{
				"sansdélai", "sans délai|sans retard|immédiatement|aussitôt|sur-le-champ",
				"all name the next moment",
			},
			{
				"bref", "dans les meilleurs délais|dès que possible|le plus tôt possible|au plus tôt",
				"each names the first moment that can be",
			},
			{
				"autrementconvenu",
				"accord contraire des parties|accord contraire|convention contraire|stipulation " +
					"contraire|les parties n en conviennent autrement|les parties n en disposent " +
					"autrement|les parties en conviennent autrement|les parties ne conviennent " +
					"autrement|les parties n en décident autrement|les parties n en sont " +
					"convenues autrement", "each leaves it to what is agreed",
			},
			{
				"autrementdisposé",
				"disposition contraire|dispositions contraires|il en est disposé autrement",
				"each leaves it to another rule",
			},
			{"près", "à proximité de|près de|aux abords de", "all name what is near"},
			{"avec", "avec|ainsi que|de même que", "each names what comes along"},
			{"également", "également|en outre|de plus", "each names one more"},
			{"titre d", "à titre d illustration|à titre indicatif", "a list of cases ends nothing"},
			{"avant", "avant|préalablement à|préalablement au|préalablement aux|antérieurement " +
				"à|antérieurement au|antérieurement aux", "all name what comes first"},
			{"après", "après|à la suite de|à la suite du|postérieurement à|postérieurement au|à " +
				"l issue de|à l issue du", "all name what comes later"},
			{"cause", "en raison de|en raison du|à cause de|à cause du|du fait de|du fait du|par " +
				"suite de", "all name the cause"},
			{
				"aumoyen", "au moyen de|au moyen d|à l aide de|par le biais de|par voie de",
				"all name the means",
			},
			{"pour", "de façon à|de manière à|afin de|afin d|en vue de|en vue d|dans le but " +
				"de|dans le but d|pour", "all name the end"},
			{"habite", "réside|demeure|habite|est domicilié", "each says where somebody lives"},
			{"à", "à|au|aux", "with the article or without"},
			{
				"est", "sera|seront|serait|seraient|soit|soient",
				"a future that package facts does not read as a force says what is done",
			},
			{"ne", "n", "spelling"},
			{
				"conformément",
				"conformément à|conformément au|conformément aux|selon|en application de|en " +
					"application du|en vertu de|en vertu du|suivant",
				"all point to the rule that governs",
			},
			{"si", "si|dans le cas où|au cas où|dans l hypothèse où|lorsque|lorsqu il|lorsqu " +
				"elle|s il|s ils|s", "all name one and the same case"},
			{
				"concernant",
				"concernant|relatif à|relative à|relatifs à|relatives à|en ce qui concerne|s " +
					"agissant de|quant à|au sujet de", "all name the matter",
			},
			{"pendant", "pendant|durant|au cours de|au cours du", "all name the time in which"},
			{
				"nonobstant", "nonobstant|malgré|en dépit de|par dérogation à",
				"all set aside what they name",
			},
			{
				"supporté par",
				"sont à la charge de|est à la charge de|sont à la charge du|est à la charge " +
					"du|sont à la charge d|est à la charge d|sont aux frais de|est aux frais " +
					"de|sont aux frais du|est aux frais du", "each names who pays",
			},
			{"frais", "aux frais de|à la charge de", "both name who pays"},
			{"chaque", "chacun des|chacune des|l ensemble des|tout|toute|tous|toutes|chaque|tous " +
				"les|toutes les", "all speak of all"},
			{"écrit", "par écrit|sous forme écrite|écrit", "all ask for a text"},
			{
				"accord", "accord|consentement|assentiment",
				"each names the assent without which it may not be done",
			},
			{
				"vigueur",
				"entrer en vigueur|prendre effet|entre en vigueur|prend effet|entrera en " +
					"vigueur|entreront en vigueur|prendra effet",
				"both say from when a text binds",
			},
			{
				"résilier", "résilier|mettre fin à|mettre un terme à",
				"all name the end that somebody makes",
			},
			{"acheter", "acheter|acquérir", "both name the act of the buyer"},
			{
				"dès", "qui suivent|qui suit|à compter de|à compter du|à partir de|à partir du|dès",
				"all name the moment from which",
			},
			{
				"date", "à la date de|le jour de|au jour de|à la date du|le jour du",
				"both name the day",
			},
			{
				"mutuellement", "l un l autre|les uns les autres|mutuellement|réciproquement",
				"each of those who act is acted on",
			},
			{
				"domaine", "dans le domaine de|en matière de|dans le domaine du",
				"both name the matter",
			},
			{"avant que", "avant que ne|avant que", "the ne denies nothing"},
			{
				"est", "est de|s élève à|est fixé à|est fixée à|est égal à|est égale à|s élèvent à",
				"what follows is the value",
			},
			{
				"annuellement", "annuellement|par an|chaque année|tous les ans",
				"all name the same interval",
			},
			{
				"mensuellement", "mensuellement|par mois|chaque mois|tous les mois",
				"all name the same interval",
			},
			{
				"gratuitement", "gratuitement|à titre gratuit|sans frais",
				"all say that nothing is paid",
			},
			{"contrat", "contrat|convention", "both name what was agreed"},
			{"expire", "expire|prend fin", "both name the end"},
			{
				"omettre", "omettre de|omettre d|manquer de|manquer d|négliger de|négliger d",
				"each leaves a thing undone",
			},
			{
				"intégralement", "intégralement|en totalité|entièrement|en entier",
				"all name the whole",
			},
			{
				"actuellement", "actuellement|à l heure actuelle|présentement|à présent",
				"all name the present",
			},
			{
				"quotidiennement", "quotidiennement|chaque jour|tous les jours|par jour",
				"all name the same interval",
			},
			{
				"trimestriellement",
				"trimestriellement|chaque trimestre|tous les trimestres|par trimestre",
				"all name the same interval",
			},
			{
				"hebdomadairement", "chaque semaine|toutes les semaines|par semaine",
				"all name the same interval",
			},
			{
				"préalablement", "préalablement|au préalable|d avance|par avance|à l avance",
				"all name what comes first",
			},
			{"participer à", "prendre part à|participer à", "both name one act"},
			{"quelques", "une partie de|une partie du|une partie des", "each speaks of a part"},
			{"notamment", "notamment|y compris|entre autres", "a list of examples ends nothing"},
		},
		classed: []phraseRow{
			{"while", "tant que|aussi longtemps que", "each names the time in which"},
			{"unless", "sauf si|sauf", "leaves out a case"},
		},
		spellings: [][2]string{{"eront", "ent"}, {"era", "e"}},
		events: []phraseRow{
			{
				"consent",
				"avec leur accord|avec son accord|avec votre accord|avec leur consentement|avec " +
					"son consentement|sans leur accord|sans son accord|sans leur " +
					"consentement|sans son consentement", "whose consent it is a pronoun says",
			},
			{"if", "sur présentation de|sur présentation d", "names a case"},
			{"if", "si possible|le cas échéant|dans la mesure du possible|si nécessaire|au " +
				"besoin|en cas de besoin", "names a case"},
			{"unless", "en l absence de|en l absence d|en l absence du|en l absence des|à défaut " +
				"du|à défaut de|à défaut d|faute de", "names what is not there"},
		},
		forces: []phraseRow{
			{
				facts.Obligation,
				"est obligé de|est obligé d|est obligée de|est obligée d|sont obligés de|sont " +
					"obligés d|sont obligées de|est astreint à|sont astreints à|est dans l " +
					"obligation de|sont dans l obligation de|il incombe à|il appartient à|a l " +
					"obligation de|a l obligation d|ont l obligation de|a le devoir de|ont le " +
					"devoir de|a pour obligation de", "each binds",
			},
			{
				facts.Exemption,
				"n est tenu d aucune obligation de|n est tenue d aucune obligation de|n a pas d " +
					"obligation de|n a aucune obligation de|n ont pas d obligation de|n ont " +
					"aucune obligation de|n a pas l obligation de|n a pas l obligation d|n ont " +
					"pas l obligation de|n ont pas l obligation d", "each frees",
			},
			{
				facts.Prohibition,
				"n a pas le droit de|n a pas le droit d|n ont pas le droit de|n ont pas le droit " +
					"d|n est pas autorisé à|n est pas autorisée à|ne sont pas autorisés à|il est " +
					"défendu de|n est pas en droit de", "each forbids",
			},
			{
				facts.Permission,
				"il est possible de|il est possible d|il est loisible de|il est loisible d",
				"what may be done, without who may do it",
			},
			{
				facts.Permission,
				"est habilité à|est habilitée à|sont habilités à|a la faculté de|a la faculté " +
					"d|ont la faculté de|est en droit de|sont en droit de|est libre de|sont " +
					"libres de|a la possibilité de|ont la possibilité de", "each permits",
			},
		},
		endings:  [][2]string{{"ss", "ss"}, {"s", ""}},
		trailing: true,
		undone:   "non-| in|exéc in|observ",
		agent:    "par",
		inflected: "entreten entretien|mainten maintien|conven convien|preuve prouv|élire élis " +
			"élect élu|obten obtien",
		kin: []kinRow{
			{"nommé nommés nomme nommer désign", "all name the giving of an office"},
			{"dress rédig", "both name the making of a text"},
			{"rédui dimin abaiss", "all name the making less"},
			{"transport achemin", "both name the carrying"},
			{"refus rejet", "both name the saying of no"},
			{"navir bateau vaisseau", "all name a ship"},
			{"avion aéronef", "both name one thing that flies"},
			{"logement habitation", "both name where somebody lives"},
			{"intentionnel volontair délibér", "all say with what mind"},
			{"dangereu périlleu", "both name a danger"},
			{"ultérieur postérieur", "both name what comes later"},
			{"détrui démoli", "both name the breaking down"},
			{"surveille supervis", "both name the watching over"},
			{"percevoir perçoi perçu encaiss recouvr", "all name the taking in of money"},
			{"domicil résid", "both name where somebody lives"},
			{"document pièces", "both name papers"},
			{"montant somme", "both name an amount"},
			{"saisi confisqu", "both name the taking of goods by an office"},
			{"vérifi contrôl", "both name one act"},
			{"prolong prorog", "both name a longer time"},
			{"indemnis dédommag", "both name the making good"},
			{"fix détermin prévu prévo", "both name the setting of a value"},
			{"viol enfrei contrevien contreven", "all name what goes against a rule"},
			{"délivr octro", "both name the giving of a right"},
			{"achev termin", "both name the end of work"},
			{"demand sollicit", "both name the asking"},
			{"protég sauvegard protec", "all name the keeping from harm"},
			{"commenc début", "all name the start"},
			{"amend modifi", "both name a change of a text"},
			{"règlement résolution résoud", "both name the end of a dispute"},
			{"construi édifi bâti", "all name the making of a house"},
			{"choisi sélection", "both name a choice"},
			{"report différ", "both name a later day"},
			{"véhicule automobile", "both name a car"},
			{"interdi prohib", "both forbid"},
			{"rembours restitu", "both name the giving back"},
			{"décè mort décéd", "all name the end of a life"},
			{"assist aid", "both name one act"},
			{"exig requier requis", "all name what is asked for"},
			{"dommage préjudice", "both name what was suffered"},
			{"fourni procur", "both name the act of making available"},
			{"conserv gard", "both name the keeping"},

			{"inform avis avert", "all name the act of telling"},
			{"pay acquitt règl vers", "all name the act of paying"},
			{"livr remet remis", "all name the handing over"},
			{"utilis emplo", "both name the use"},
			{"transmet transmis envo", "all name the sending"},
			{"résili rompr", "both name the end that somebody makes"},
		},
		roots: "rompt rompre rupture rompre rompu rompre départ partir part partir " +
			"naissance naître naît naître né naître retrait retirer échéance échoir échoit " +
			"échoir dissolution dissoudre dissout dissoudre dissous dissoudre dissoute dissoudre " +
			"extinction éteindre éteint éteindre cession céder inscription inscrire inscrit " +
			"inscrire inscrite inscrire survenance survenir survient survenir mort mourir décès " +
			"mourir décède mourir décéda mourir vente vendre vend vendre vendu vendre perte " +
			"perdre perdu perdre perd perdre choix choisir reprise reprendre livraison livrer " +
			"examen examiner vérification vérifier inspection inspecter lecture lire lu lire " +
			"écrit écrire tient tenir venu venir vient venir reçoit recevoir réception recevoir " +
			"soumis soumettre soumet soumettre admis admettre admet admettre acquis acquérir " +
			"acquiert acquérir acquisition acquérir conclu conclure conclusion conclure conduit " +
			"conduire détruit détruire destruction détruire construit construire paie pay paient " +
			"pay paiement pay peut pouvoir reçu recevoir reçoit recevoir remis remettre transmis " +
			"transmettre tenu tenir pris prendre",
		contraries: "net brut nette brute nets bruts nettes brutes avant après dessus dessous minimum maximum premier dernier supérieur " +
			"inférieur supérieure inférieure avec sans",
		opposites: "licite illicite valable invalable possible impossible légal illégal " +
			"autorisé inautorisé recevable irrecevable",
		actors:   "eur euse trice aire",
		declined: "s",
		happens: "expir fin commenc arriv départ décè décéd meurt mort mour entr surven " +
			"survien échéa échoit retir retrait démission cess ouver ouvr ferm clôtur retour",
		modifiers: "al ale aux ales if ive ifs ives able ables ible ibles ique iques aire aires " +
			"eux euse euses",
	}
}

// frenchStates reports whether a future is no force where it stands: with a
// participle, "ne sera admise", it says what is done, as the present does.
func frenchStates(s *side, i int) bool {
	f := &s.found[i]
	text := foldWord(f.Words(s.Text))
	if f.Value == facts.Obligation && !strings.Contains(text, " ") && endsIn(text, "ra ront") &&
		!strings.HasPrefix(text, "dev") && !strings.HasPrefix(text, "ser") {
		return true // "entrera": what is to be is said as what is
	}
	if f.Value != facts.Obligation && f.Value != facts.Prohibition ||
		!strings.HasSuffix(text, "sera") && !strings.HasSuffix(text, "seront") {
		return false
	}
	next := s.wordsIn(f.Over)
	return len(next) > 0 && endsIn(next[0].text,
		"é ée és ées i ie is ies u ue us ues mis mise mises")
}

// frenchDenials brings "ne … pas" to one word, and "ne … que" to "only".
func frenchDenials(words []word) []word {
	for i := 0; i < len(words); i++ {
		ne := words[i].text == "ne" || words[i].text == "n"
		if !ne && words[i].text != "=prohibition" {
			continue
		}
		for k := i + 1; k < len(words) && k < i+8; k++ {
			switch words[k].text {
			case "pas", "point", "aucun", "aucune", "nul", "nulle", "jamais", "plus":
				words = joinDenial(words, i, k, ne)
				k = len(words)
			case onlyThat:
				words[k].trait = only
				if ne {
					words = slices.Delete(words, i, i+1)
					i--
				} else {
					words[i] = retold(words[i], "=permission")
				}
				k = len(words)
			}
		}
		if i < len(words) && i > 0 && (words[i].text == "ne" || words[i].text == "n") &&
			frenchFears(words[:i]) {
			words = slices.Delete(words, i, i+1)
			i--
		}
	}
	return words
}

// frenchFears reports whether words end in a clause whose "ne" denies nothing: "avant
// que le délai n'expire".
func frenchFears(words []word) bool {
	for i := len(words) - 1; i > 0 && i >= len(words)-8; i-- {
		if words[i].text == "?unless" { // "à moins que la redevance ne soit payée"
			return true
		}
		if (words[i].text == "que" || words[i].text == "qu") && words[i-1].text == "avant" {
			return true
		}
	}
	return false
}

// joinDenial drops one of the two words of a denial: "ne" where the other says
// it, the other where the force says it.
func joinDenial(words []word, ne, other int, both bool) []word {
	switch {
	case both:
		return slices.Delete(words, ne, ne+1)
	case words[other].is(lapsed):
		words[other].trait = lapsed
		return words
	}
	return slices.Delete(words, other, other+1)
}

// onlyThat is "que" where it says "only".
const onlyThat = "ne~que"

// frenchOnly marks the "que" that makes "only" of a "ne".
func frenchOnly(s *side) {
	words := s.norm
	for i := 1; i < len(words); i++ { // "résultant de", "qui résulte de"
		v, before := &words[i], &words[i-1]
		text := v.text
		switch {
		case strings.HasSuffix(text, "ant") && len(text) > 6 && !v.fact() && !before.fact() &&
			!before.is(nothing|joint|pronoun|and|or|every|negator|finite|support):
			text = strings.TrimSuffix(text, "ant")
		case before.text == "qui" && !v.fact() &&
			!v.is(negator|auxiliary|finite|filler|pronoun|nothing) && endsIn(text, "e ent"):
			text = strings.TrimSuffix(strings.TrimSuffix(text, "ent"), "e")
		default:
			continue
		}
		v.text = text + "~"
		v.stem = beginning(v.text)
	}
	for i := 1; i+2 < len(words); i++ { // "qui ont été livrées"
		if words[i-1].text == "qui" && words[i+1].text == "été" && words[i].is(filler) {
			words[i].trait, words[i+1].trait = nothing, nothing
		}
	}
	for i := range words {
		if words[i].text != "ne" && words[i].text != "n" &&
			(words[i].text != "=prohibition" || !frenchDenies(s.Text[words[i].at:words[i].end])) {
			continue
		}
	search:
		for k := i + 1; k < len(words) && k < i+8; k++ {
			switch words[k].text {
			case "pas", "point", "aucun", "aucune", "nul", "nulle", "jamais", "plus", "ne", "n",
				"si":
				break search
			case "que", "qu":
				words[k].text, words[k].trait = onlyThat, only
				words[k].stem = beginning(onlyThat)
				break search
			}
		}
	}
}

// frenchDenies reports whether the words of a ban have the "ne" that a "que" makes "only"
// of: "ne peut … que", and not "est interdit".
func frenchDenies(words string) bool {
	return slices.ContainsFunc(strings.Fields(foldWord(words)), func(w string) bool {
		return w == "ne" || w == "n" || strings.HasPrefix(w, "n'")
	})
}

// frenchElides reports whether a word stands for a longer one before an
// apostrophe: l'accord, d'un, s'il, qu'elle. Words of the other languages that end
// so have no apostrophe there.
func frenchElides(s string) bool {
	if len(s) == 1 {
		return strings.IndexByte("ldnscjmtLDNSCJMT", s[0]) >= 0
	}
	return strings.EqualFold(s, "qu") || strings.EqualFold(s, "lorsqu") ||
		strings.EqualFold(s, "jusqu") || strings.EqualFold(s, "puisqu")
}
