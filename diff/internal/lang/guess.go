package lang

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/redraft-go/redraft/plan/words"
)

// common are the words that stand most often in the agreements of a language
// beside its names. A word of several languages speaks for each of them.
var common = []struct{ tag, words string }{
	{"bg", "и на в да за от се с по не са или е чл който които"},
	{"cs", "a v na se je že s z do pro které nebo podle jsou ve k o od být"},
	{"da", "og at det i en som på er af for den med ikke til skal ved kan"},
	{"de", "der die das und von den des dem zu ist mit auf nicht im werden oder wird für ein eine"},
	{"el", "και το να της η του με για την από στην ή των τα δεν σε"},
	{"en", "the of and to in be shall will by for is with that or any on it not"},
	{"es", "el la los las de y en que del por para una con se al un no será"},
	{"et", "ja on ei et see või mis ning kui oma ta käesoleva"},
	{"fa", "و در به که از این است را با برای می آن"},
	{"fi", "ja on ei että se joka mukaan tai sekä ovat tämän ole voi jos"},
	{"fr", "le la les des et du est dans que en par pour une sur un de ne au aux"},
	{"hr", "i u na se je da za od su ili koji ne sa će o te"},
	{"hu", "a az és hogy nem is egy vagy meg ha által szerint kell"},
	{"it", "il la di che e del della per un una con non sono nel le dei da è"},
	{"lt", "ir yra į iš kad ar su kuris apie ne nuo pagal turi"},
	{"lv", "un ir no par ar uz kas vai lai ne pie šī līguma"},
	{"nl", "de het een van en in is dat op te met voor zijn niet wordt of door"},
	{"no", "og å det i en som på er av for den med ikke til skal ved kan"},
	{"pl", "i w na z do się nie że jest oraz przez od dla lub o po są"},
	{"pt", "o a os as de do da dos das e em que para não uma com por um no na será"},
	{"ro", "și de la în a cu pe care nu este pentru din sau o al ale prin se"},
	{"ru", "и в на с что не к по о для или от при из будет как это"},
	{"sk", "a v na sa je že s z do pre ktoré alebo podľa sú vo k o od"},
	{"sl", "in je na v se za da so ali ki ne z s o po"},
	{"sv", "och att det i en som på är av för den med inte till ska vid kan"},
	{"tr", "ve bir bu ile için olarak veya da de olan her tarafından"},
	{"uk", "і та в на з що не до про для або від у як й буде за із"},
}

// scripts are those that one language alone is mostly written in.
var scripts = []struct {
	tag    string
	script *unicode.RangeTable
}{
	{"ja", unicode.Hiragana},
	{"ja", unicode.Katakana},
	{"ko", unicode.Hangul},
	{"zh", unicode.Han},
	{"he", unicode.Hebrew},
	{"el", unicode.Greek},
	{"hi", unicode.Devanagari},
	{"ka", unicode.Georgian},
	{"hy", unicode.Armenian},
	{"th", unicode.Thai},
	{"ar", unicode.Arabic},
}

// Guess gives the base language of a text that does not say in which it is: by
// its script where that tells, else by its commonest words, of which it has
// several and half as many again as of any other language. "" for a text that is too
// short or speaks for none so clearly; near kin (Danish and Norwegian) may stay
// unknown. Cost: linear; it looks at the first 2,000 words.
func Guess(text string) string {
	const (
		most  = 2000
		least = 8 // words that tell nothing yet
	)
	count := make(map[string]int)
	n := 0
	for w := range words.All(text) {
		if w.Kind != words.KindWord {
			continue
		}
		count[strings.ToLower(w.Text)]++
		if n++; n == most {
			break
		}
	}
	if n < least {
		return ""
	}
	if tag := byScript(count, n); tag != "" {
		return tag
	}
	return byWords(count, n)
}

// byScript gives the language of most words by their first letter.
func byScript(count map[string]int, all int) string {
	votes := make(map[string]int)
	for w, n := range count {
		r := []rune(w)[0]
		for _, s := range scripts {
			if unicode.Is(s.script, r) {
				votes[s.tag] += n
				break
			}
		}
	}
	if votes["ja"]*10 > all { // which has Chinese characters too
		return "ja"
	}
	for _, s := range scripts {
		if votes[s.tag]*2 > all && s.tag != "ar" { // Persian is written so too
			return s.tag
		}
	}
	if votes["ar"]*2 > all {
		return inArabicScript(count, votes["ar"])
	}
	return ""
}

// inArabicScript tells Arabic from Persian by letters that Arabic does not have;
// what has those of Urdu, Pashto or Kurdish is neither.
func inArabicScript(count map[string]int, all int) string {
	const (
		persian = "پچژگکی"
		others  = "ٹڈڑےںۍېښڼٺەۆڕ"
		few     = 10 // one word in so many
	)
	n := 0
	for w, times := range count {
		switch {
		case strings.ContainsAny(w, others):
			return ""
		case strings.ContainsAny(w, persian):
			n += times
		}
	}
	if n*few > all {
		return "fa"
	}
	return "ar"
}

// byWords gives the language whose common words a text has most of: a word of
// several languages counts for each of them by its part.
func byWords(count map[string]int, all int) string {
	const (
		share = 12 // per cent of the words that are common ones, at least
		kinds = 3  // different common words, at least
		whole = 60 // what a word of one language counts
	)
	type score struct {
		tag             string
		n, weigh, kinds int
	}
	var scores []score
	languages := owners()
	for _, c := range common {
		s := score{tag: c.tag}
		for w := range strings.FieldsSeq(c.words) {
			if n := count[w]; n > 0 {
				s.n += n
				s.weigh += n * whole / languages[w]
				s.kinds++
			}
		}
		scores = append(scores, s)
	}
	slices.SortStableFunc(scores, func(a, b score) int { return b.weigh - a.weigh })
	first, second := scores[0], scores[1]
	if first.n*100 < all*share || first.kinds < kinds || first.weigh*2 < second.weigh*3 {
		return ""
	}
	return first.tag
}

// owners counts the languages of which a word is a common one. It is made once
// and never changes.
var owners = sync.OnceValue(func() map[string]int {
	languages := make(map[string]int)
	for _, c := range common {
		for w := range strings.FieldsSeq(c.words) {
			languages[w]++
		}
	}
	return languages
})
