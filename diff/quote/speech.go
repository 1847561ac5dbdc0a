package quote

import "strings"

// Words by which an article says who speaks, of all languages together, folded. A
// word that ends in an asterisk stands for all that begin so.
const (
	sayingWords = "said says say saying put call describe brand told tells telling wrote writes " +
		"writing added adds adding tweeted tweets posted posts warned warns warning " +
		"call called calls calling describe described describes insisted insists stressed " +
		"stresses declared declares announced announces remarked remarks noted notes " +
		"argued argues commented comments replied replies responded asked asks concluded " +
		"concludes explained explains quipped vowed vows promised " +
		"claimed claims stated states confirmed denied recalled acknowledged admitted emphasised " +
		"emphasized cautioned tells speaking repeated dismissed hailed branded dubbed labelled " +
		"labeled lamented mused " +
		"sagte sagt sagten erklärte erklärt schrieb schreibt betonte betont meinte meint warnte " +
		"warnt fügte nannte forderte antwortete kommentierte so " +
		"dit déclare déclaré affirmé affirme écrit ajouté ajoute expliqué explique estimé estime " +
		"prévenu averti souligné souligne insisté lancé martelé répondu " +
		"dijo dice declaró afirmó escribió añadió advirtió explicó señaló ha disse dichiarato " +
		"affermato scritto aggiunto " +
		"сказав сказала сказали заявив заявила заявили написав написала додав додала зазначив " +
		"зазначила наголосив наголосила підкреслив підкреслила повідомив повідомила пояснив " +
		"пояснила каже говорить пише назвав назвала прокоментував прокоментувала " +
		"сказал сказала сказали заявил заявила заявили написал написала добавил добавила отметил " +
		"отметила подчеркнул подчеркнула сообщил сообщила пояснил пояснила говорит пишет назвал " +
		"назвала"
	accordingWords = "according selon laut zufolge según secondo за по словами словам"

	// What is quoted where one of these speaks is a text.
	textWords = "draft drafts draft's constitution* law laws charter* plan plan's plans text* " +
		"document* proposal* point points clause* article articles provision* paragraph* " +
		"agreement* memorandum* treaty* " +
		"annex* version* leak* paper papers preamble section* item framework* deal deals " +
		"counter-proposal* counterproposal* blueprint* roadmap* accord accords pact* wording " +
		"passage* sentence* " +
		"entwurf* papier* dokument* punkt* artikel* vorschlag* plans vertrag* abschnitt* absatz " +
		"fassung* " +
		"projet* proposition* texte* clause* alinéa* document* " +
		"план* проєкт* проект* текст* документ* пункт* статт* стать* угод* соглашени* чернетк* " +
		"черновик* договор* договір* меморандум* пропозиці* предложени* " +
		"borrador* texto* documento* punto* propuesta* acuerdo* artículo* bozza* testo* " +
		"proposta* accordo articolo*"

	// Who speaks without being named.
	personWords = "diplomat* official* spokes* minister* aide* adviser* advisor* president* " +
		"chancellor* premier senator* envoy* ambassador* captain* mayor* expert* analyst* " +
		"soldier* lawmaker* negotiator* insider* secretary source sources critic* resident* " +
		"general sprecher* minister* präsident* diplomat* beamter beamte kanzler* bürgermeister* " +
		"porte-parole ministre* président* diplomate* dirigeant* maire chancelier* речни* " +
		"посадов* дипломат* міністр* президент* чиновник* источник* джерел* представител* " +
		"представник* мэр мер"

	// Verbs behind which a quotation is the speaker's, whatever it is said of.
	callingWords = "call called calls calling describe described describes dubbed branded hailed " +
		"dismissed labelled labeled likened nannte bezeichnete qualifié qualifie назвав назвала " +
		"назвал"

	// Words of somebody who speaks of himself.
	selfWords = "i we our us my me ours ich wir unser unsere uns mein je nous notre nos mon ma " +
		"ми наш наша наші нас я мій мы наша наши мой nosotros nuestro nuestra noi nostro nostra"

	pronouns = "he she they er sie il elle ils elles він вона вони он она они él ella lui lei"
)

// A wordSet is a set of folded words and of beginnings of words.
type wordSet struct {
	whole  map[string]bool
	starts []string
}

func newWordSet(list string) wordSet {
	s := wordSet{whole: make(map[string]bool)}
	for w := range strings.FieldsSeq(list) {
		if start, ok := strings.CutSuffix(w, "*"); ok {
			s.starts = append(s.starts, start)
		} else {
			s.whole[w] = true
		}
	}
	return s
}

func (s *wordSet) has(word string) bool {
	if s.whole[word] {
		return true
	}
	for _, start := range s.starts {
		if strings.HasPrefix(word, start) {
			return true
		}
	}
	return false
}

var (
	saying    = newWordSet(sayingWords)
	according = newWordSet(accordingWords)
	ofTexts   = newWordSet(textWords)
	calling   = newWordSet(callingWords)
	selves    = newWordSet(selfWords)
	offices   = newWordSet(personWords)
	persons   = newWordSet(pronouns)
)
