package redline

import (
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/plan/words"
)

func isLower(r rune) bool { return r >= 'a' && r <= 'z' || r >= 0x80 && unicode.IsLower(r) }

// closedClass holds words of four letters and more that only hold a sentence together: the
// pronouns, prepositions, conjunctions and auxiliaries of the languages that plans are negotiated
// in. Texts in other languages go by the length and frequency of their words.
var closedClass = func() (l lexicon) {
	l.reset(1<<10, false)
	for _, list := range []string{english, german, french, ukrainian, russian} {
		for word := range strings.FieldsSeq(list) {
			l.numberForm(word, words.KindWord)
		}
	}
	return l
}()

const (
	english = `
able about above after against also among another because been before being below between both could
does during each either else ever every from further have having here hereby herein hereof into
itself just like made make many more most much must neither only onto other others otherwise ought
over same shall should since some such than that their theirs them then there thereby therefore
therein thereof these they this those through thus together toward towards under until unto upon
very were what whatever when where whereas whereby wherein whether which while whom whose will with
within without would your yours`

	german = `
aber alle allem allen aller alles allgemein also ander andere anderem anderen anderer anderes auch
außer beide beiden beim bereits bevor damit dann daran darauf daraus darf darin darüber dass davon
dazu denen denn deren derer deshalb dessen dies diese diesem diesen dieser dieses doch dort durch
durfte eben ebenso eine einem einen einer eines einige einigen einiger entweder etwa falls ferner
ganz gegen gegenüber gemäß haben hatte hatten hier hierzu hinter ihre ihrem ihren ihrer ihres immer
innerhalb insbesondere insoweit jede jedem jeden jeder jedes jedoch jene jenem jenen jener kann
keine keinem keinen keiner konnte können könnte mehr mittels muss musste müssen nach nachdem neben
nicht nichts noch oder ohne sein seine seinem seinen seiner seines seit selbst sich sind sobald
sofern solche solchen solcher soll sollen sollte somit sondern soweit sowie sowohl statt unter viele
weder wegen weil welche welchem welchen welcher welches wenn werden wieder will wird worden wurde
wurden während würde zufolge zwar zwecks zwischen über`

	french = `
afin ainsi alors après aucun aucune aura auront aussi autre autres avait avant avec avoir celle
celles celui cependant certains cette ceux chaque chez comme contre dans depuis desquels dessous
dessus doit doivent donc dont durant elle elles entre envers eurent fait faut furent hors jusque
laquelle lequel lesquelles lesquels leur leurs lorsque mais malgré moins même mêmes notre nous outre
parmi pendant peut peuvent plus pour pourquoi pourra près puis puisque quand quant quel quelle
quelles quelque quelques quels quoi sans sauf selon sera seront seulement sinon soient soit sont
sous suivant tant tous tout toute toutes très vers voici votre vous était étant être`

	ukrainian = `
абож адже аніж буде будуть була були було бути вами вгору весь вздовж вона вони воно всього всій
всіма всіх відповідно довкола доки його йому кожен кожна кожного коли котра котрий крім лише майже
мають менш мені може можуть навколо навіть нами нехай ними ніби один однак окрім перед поки понад
попри поруч потім проти протягом після разом разі саме свого свою своя своєї свої своїм своїх себе
така таке такий таких також тими того тоді тому тощо тільки усього усіх хоча цими цього цьому цією
через чого чому щоби щодо якби який яким якими яких якого якому якою якої якщо`

	russian = `
более будет будут была были было быть вами весь возле всего всей всем всеми всех даже едва если иная
иной каждый какая какие какой когда которая которого которое которой котором которому которые
который которых кроме либо лишь между менее меня могут может надо нами него ними однако около опять
перед пока после потом почти против ради своего своей своим своих свою себя сейчас собой такая также
такие такой тогда того тоже только тому хотя часто чего через чтобы этим этих этого этой этом этот`
)
