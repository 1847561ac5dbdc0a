package align_test

import (
	"slices"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// TestTails: boilerplate stands in several clauses. A clause that was dropped is no part of
// another which got, or has, the same tail of boilerplate; nor is one that was put in.
func TestTails(t *testing.T) {
	around := map[string][]string{
		"en": {
			"The lighthouse keeper trims the lamp at dusk and writes the weather into the book.",
			"Visitors climb the tower in groups of five at most, and never in a gale.",
			"Coal is landed at the west stair in the first week of September.",
			"The keeper's garden may be dug, planted and fenced as the keeper likes.",
			"Sheep graze on the headland from May until the heather is over.",
		},
		"de": {
			"Die Bücherei ist an allen Werktagen von zehn bis achtzehn Uhr geöffnet.",
			"Wer ein Buch verliert, ersetzt es oder zahlt den Preis einer neuen Ausgabe.",
			"Karten und Globen werden nur im Lesesaal angesehen.",
			"Kinder unter sechs Jahren kommen in Begleitung eines Erwachsenen.",
			"Im August bleibt der Saal wegen der Bestandsprüfung geschlossen.",
		},
		"fr": {
			"Le bac traverse la rivière toutes les demi-heures de l'aube au crépuscule.",
			"Les chevaux sont dételés avant de monter à bord et tenus par la bride.",
			"Le passeur refuse les charrettes dont l'essieu dépasse deux mètres.",
			"Les enfants des écoles passent sans payer les jours de classe.",
			"En temps de crue, une cloche avertit les deux rives que le service cesse.",
		},
	}
	tails := map[string]string{
		"en":  ", subject to such conditions as the Board may from time to time think fit to impose, and without prejudice to any other right or remedy of the Board.",
		"en2": ", provided always that notice in writing has first been given to the Harbour Commissioners and no objection has been received within twenty-one days.",
		"de":  ", soweit nicht die Leitung aus wichtigem Grund etwas anderes bestimmt; Ansprüche auf Ersatz von Schäden bleiben hiervon unberührt.",
		"fr":  ", sans préjudice des droits que la commune tient des lois et règlements en vigueur, et sous réserve de l'accord préalable du maire.",
	}
	right, all := 0, 0
	for _, c := range []struct {
		name, lang, tail string
		gone             []string // dropped, with the tail
		gets             []int    // of those around: which get the tail in the new draft
		has              []int    // and which have it in both
	}{
		{
			"one that gets it", "en", "en",
			[]string{"Nets may be dried on the rails of the jetty"},
			[]int{3},
			[]int{0},
		},
		{
			"one that has it", "en", "en",
			[]string{"Nets may be dried on the rails of the jetty"},
			nil,
			[]int{3},
		},
		{
			"two that have it", "en", "en2",
			[]string{"Gulls' eggs may be gathered on the north ledge"},
			nil,
			[]int{1, 4},
		},
		{"two are dropped", "en", "en2", []string{
			"Gulls' eggs may be gathered on the north ledge",
			"A flag is flown on feast days",
		}, []int{0}, []int{3}},
		{"a brief one", "en", "en", []string{"Boats may land"}, []int{4}, []int{1}},
		{
			"german, gets", "de", "de",
			[]string{"Zeitungen liegen im Vorraum aus"},
			[]int{1},
			[]int{3},
		},
		{
			"german, has", "de", "de",
			[]string{"Die Garderobe wird von einer Aufsicht bewacht"},
			nil,
			[]int{3},
		},
		{"german, three have", "de", "de", []string{"Hunde warten im Hof"}, nil, []int{0, 2, 4}},
		{
			"french, gets", "fr", "fr",
			[]string{"Le passeur vend du vin dans sa cabane"},
			[]int{2},
			[]int{0, 4},
		},
		{
			"french, has", "fr", "fr",
			[]string{"Les filles du meunier pêchent depuis le ponton"},
			nil,
			[]int{0},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var old, next []string
			put := func(ts []string, with ...[]int) (out []string) {
				for i, s := range ts {
					if slices.Contains(slices.Concat(with...), i) {
						s = s[:len(s)-1] + tails[c.tail]
					}
					out = append(out, s)
				}
				return out
			}
			old, next = put(around[c.lang], c.has), put(around[c.lang], c.has, c.gets)
			for _, g := range c.gone {
				old = slices.Insert(old, 2, g+tails[c.tail])
			}
			good := true
			for _, l := range checkMirror(t, unnumbered(old), unnumbered(next)).Links {
				alone := slices.ContainsFunc(l.Old, func(n int) bool {
					return n >= 2 && n < 2+len(c.gone)
				})
				if alone && l.Kind != align.KindRemoved ||
					!alone && (len(l.Old) != 1 || len(l.New) != 1) {
					t.Logf("%v = %v is %s, %d sure", l.Old, l.New, l.Kind, l.Confidence)
					good = false
				}
			}
			if all++; good {
				right++
			}
		})
	}
	if right < 7 { // of so few texts the tail tells nearly as much as what comes before it
		t.Errorf("%d of %d are right", right, all)
	}
}
