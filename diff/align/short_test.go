package align_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// TestShort: a short clause of which a word or two changed is found, in its place or far from it,
// if nothing else is like it.
func TestShort(t *testing.T) {
	rules := map[string][]string{
		"en": {
			"Wash the floor on Saturdays.", "Feed the hens before breakfast.",
			"Two hands on the rope.", "Shutters are closed at nine.",
			"Nobody whistles in the galley.", "Mend nets on rainy days.", "Ask the cook for bread.",
			"Letters go out on Monday.",
		},
		"de": {
			"Der Ofen wird abends gefegt.", "Milch steht im kühlen Gang.",
			"Niemand singt im Schlafsaal.", "Das Tor schließt der Pförtner.",
			"Holz holt die zweite Gruppe.", "Teller trocknet jeder selbst.",
			"Die Uhr stellt nur der Verwalter.", "Sonntags gibt es Suppe.",
		},
		"ru": {
			"Печь топят утром и вечером.", "Собаку кормит дежурный.", "Лодки сохнут вверх дном.",
			"Грибы показывают хозяйке.",
			"На крыльце не курят.", "Самовар ставит младший.", "Письма кладут в ящик.",
			"Дрова рубят за сараем.",
		},
	}
	cases := []struct {
		lang, old, new string
		from, to       int
	}{
		{
			"en", "Patients with sore knees rest an hour.",
			"Patients with sore forearms rest an hour.", 2, 2,
		},
		{"en", "Rub the knees with oil.", "Rub the forearms with oil.", 0, 8},
		{"en", "Lamps out by ten.", "Lamps out by eleven.", 3, 3},
		{"en", "The dog sleeps in the porch.", "The dog sleeps in the cellar.", 8, 1},
		{"en", "No boots on the stairs.", "No clogs on the stairs.", 1, 7},
		{"de", "Die Knie werden täglich gedehnt.", "Die Unterarme werden täglich gedehnt.", 1, 1},
		{"de", "Besuch ist bis acht erlaubt.", "Besuch ist bis neun erlaubt.", 0, 6},
		{"de", "Schuhe bleiben vor der Tür.", "Stiefel bleiben vor der Tür.", 7, 2},
		{"ru", "Колени растирают маслом.", "Локти растирают маслом.", 2, 2},
		{"ru", "Воду носят из родника.", "Воду носят из колодца.", 8, 0},
	}
	checkShort(t, len(cases), func(i int) (old, next []string, from, to int) {
		c := cases[i]
		return slices.Insert(slices.Clone(rules[c.lang]), c.from, c.old),
			slices.Insert(slices.Clone(rules[c.lang]), c.to, c.new), c.from, c.to
	})
}

// TestShortAmongSiblings: the same where others are worded alike and stay as they are: these are
// no rivals.
func TestShortAmongSiblings(t *testing.T) {
	cases := []struct {
		siblings, old, new string // one a line
		to                 int
	}{
		{
			"Rub the shoulders with oil.\nRub the ankles with oil.\nSleep nine hours.\nDrink no wine.",
			"Rub the knees with oil.", "Rub the forearms with oil.", 0,
		},
		{"Stretch the calves before each run.\nStretch the back before each run.\nEat at noon.\nRun in pairs.", "Stretch the knees before each run.", "Stretch the forearms before each run.", 4},
		{"Boots are left at the door.\nCoats are left at the door.\nSnow is swept at dawn.\nThe stove is lit at five.", "Skis are left at the door.", "Sledges are left at the door.", 2},
		{"Milk is kept in the cellar.\nCheese is kept in the cellar.\nThe key hangs by the clock.\nMice are caught.", "Butter is kept in the cellar.", "Bacon is kept in the cellar.", 0},
		{"Die Schultern werden zweimal gedehnt.\nDer Rücken wird zweimal gedehnt.\nWasser steht bereit.\nGelaufen wird barfuß.", "Die Knie werden zweimal gedehnt.", "Die Unterarme werden zweimal gedehnt.", 1},
		{"Hunde bleiben draußen.\nRäder bleiben draußen.\nDer Gong ruft zum Essen.\nBetten macht jeder selbst.", "Stiefel bleiben draußen.", "Schirme bleiben draußen.", 4},
		{"Saws are hung on the left wall.\nPlanes are hung on the left wall.\nGlue is warmed in a bath.\nShavings feed the stove.", "Chisels are hung on the left wall.", "Gouges are hung on the left wall.", 3},
		{"Les genoux se frottent à l'huile.\nLes épaules se frottent à l'huile.\nLa cloche sonne à six heures.\nOn dort la fenêtre ouverte.", "Les coudes se frottent à l'huile.", "Les poignets se frottent à l'huile.", 2},
		{
			"Лодки красят весной.\nВёсла красят весной.\nСети сушат на кольях.\nРыбу солят в бочках.",
			"Скамьи красят весной.", "Ворота красят весной.", 0,
		},
		{"Visitors wait in the hall.\nDrivers wait in the hall.\nThe bell is rung twice.\nNames are written in the book.", "Pedlars wait in the hall.", "Porters wait in the hall.", 4},
	}
	checkShort(t, len(cases), func(i int) (old, next []string, from, to int) {
		c := cases[i]
		rest := strings.Split(c.siblings, "\n")
		return slices.Insert(slices.Clone(rest), 1, c.old),
			slices.Insert(slices.Clone(rest), c.to, c.new), 1, c.to
	})
}

// checkShort checks of so many pairs of texts that one node became another.
func checkShort(t *testing.T, n int, of func(i int) (old, next []string, from, to int)) {
	t.Helper()
	right := 0
	for i := range n {
		old, next, from, to := of(i)
		found := false
		for _, l := range checkMirror(t, unnumbered(old), unnumbered(next)).Links {
			if slices.Contains(l.Old, from) {
				found = slices.Equal(l.Old, []int{from}) && slices.Equal(l.New, []int{to})
				t.Logf("%d: %v = %v, %s, %d sure, likeness %d; second %v, likeness %d", i, l.Old,
					l.New, l.Kind, l.Confidence, l.Likeness, l.RunnerUp.New, l.RunnerUp.Likeness)
			}
		}
		if found {
			right++
		}
	}
	if right < n {
		t.Errorf("%d of %d are found", right, n)
	}
}

// TestShortInLong: the same in a long text, of which many longer clauses have all the words of
// the short one.
func TestShortInLong(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields(filler)
	var rest []string
	for range 900 {
		var text []string
		for range 10 + r.IntN(40) {
			text = append(text, words[r.IntN(len(words))],
				[]string{"the", "of", "and", "is", "to", "in"}[r.IntN(6)])
		}
		rest = append(rest, strings.Join(text, " "))
	}
	cases := []struct {
		old, new string
		to       int
	}{
		{"Record of the child born in winter", "Record of the foal born in winter", 3},
		{"reason of the fire", "reason of that smoke fire", 700},
		{"the register of horse and cloth is kept", "the register of mule and cloth is kept", 500},
		{"lantern is to the wall", "lantern is on the wall", 880},
		{"salt of the river village", "salt of the river hamlet", 10},
		{"number of the house", "number of this house", 450},
		{"to leave barrel and plough", "to leave barrel or plough", 20},
		{"name of the child of the bridge warden", "name of the child of the bridge keeper", 640},
		{"horse and corn is consistent", "mare and corn is consistent", 333},
		{"a market in silver", "a market for silver", 899},
	}
	right := 0
	for i, c := range cases {
		old, next := slices.Insert(slices.Clone(rest), 150, c.old),
			slices.Insert(slices.Clone(rest), c.to, c.new)
		for _, l := range align.Trees(unnumbered(old), unnumbered(next)).Links {
			if slices.Contains(l.Old, 150) {
				t.Logf("%d: %v = %v, %s, %d sure, likeness %d", i, l.Old, l.New, l.Kind,
					l.Confidence, l.Likeness)
				if slices.Equal(l.New, []int{c.to}) {
					right++
				}
			}
		}
	}
	// of one the words that are left are everywhere, and what is new is nearly all that it says
	if right < 9 {
		t.Errorf("%d of %d are found", right, len(cases))
	}
}
