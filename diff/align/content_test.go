package align_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// ownCases are clauses before and after, each "number text", and what became of them: old numbers
// and new ones by their places. A clause of which nothing but its frame stands in another is gone.
var ownCases = []struct{ name, old, new, links string }{
	{"en: a ban that was dropped", `
1 Boats may be moored only at the berths allotted.
2 The painting of boats is prohibited.
3 Visitors use the jetty by the gate.`, `
1 The mooring of boats is permitted only at the berths allotted.
2 Visitors use the jetty by the gate.`, "0=0 1= 2=1"},
	{"de: a ban that was dropped", `
1 Boote dürfen nur an den vergebenen Liegeplätzen festgemacht werden.
2 Das Streichen von Booten ist untersagt.
3 Besucher nutzen den Steg am Tor.`, `
1 Das Festmachen von Booten ist nur an den vergebenen Liegeplätzen zulässig.
2 Besucher nutzen den Steg am Tor.`, "0=0 1= 2=1"},
	{"fr: a ban that was dropped", `
1 Les bateaux ne peuvent être amarrés qu'aux places attribuées.
2 Le lavage des bateaux est interdit.
3 Les visiteurs empruntent la passerelle du portail.`, `
1 L'amarrage des bateaux n'est permis qu'aux places attribuées.
2 Les visiteurs empruntent la passerelle du portail.`, "0=0 1= 2=1"},
	{"en: a ban in other words beside another", `
1 Ducks shall not be fed.
2 The gate is closed at dusk by the last to leave.
3 In the boathouse, on the jetty and in the workshop fires are prohibited.
4 Oars hang on the north wall.
5 Life jackets shall not be lent.`, `
1 The feeding of ducks is prohibited.
2 The gate is closed at dusk by the last to leave.
3 In the boathouse, on the jetty and in the workshop fires should not be lit.
4 Oars hang on the north wall.
5 Life jackets shall not be lent.`, "0=0 1=1 2=2 3=3 4=4"},
	{"de: a ban in other words beside another", `
1 Enten dürfen nicht gefüttert werden.
2 Das Tor schließt am Abend, wer als Letzter geht.
3 Im Bootshaus, auf dem Steg und in der Werkstatt ist offenes Feuer verboten.
4 Ruder hängen an der Nordwand.
5 Schwimmwesten dürfen nicht verliehen werden.`, `
1 Das Füttern von Enten ist untersagt.
2 Das Tor schließt am Abend, wer als Letzter geht.
3 Im Bootshaus, auf dem Steg und in der Werkstatt soll kein Feuer gemacht werden.
4 Ruder hängen an der Nordwand.
5 Schwimmwesten dürfen nicht verliehen werden.`, "0=0 1=1 2=2 3=3 4=4"},
	{"fr: a ban in other words beside another", `
1 Il est interdit de nourrir les canards.
2 Le dernier ferme le portail le soir.
3 Dans le hangar, sur la passerelle et dans l'atelier il est interdit de faire du feu.
4 Les rames sont pendues au mur du nord.
5 Il est interdit de prêter les gilets.`, `
1 Les canards ne doivent pas être nourris.
2 Le dernier ferme le portail le soir.
3 Dans le hangar, sur la passerelle et dans l'atelier le feu est à éviter.
4 Les rames sont pendues au mur du nord.
5 Il est interdit de prêter les gilets.`, "0=0 1=1 2=2 3=3 4=4"},
	{"en: alone in other words", `
1 Ducks shall not be fed.`, `
1 The feeding of ducks is prohibited.`, "0=0"},
	{"de: alone in other words", `
1 Enten dürfen nicht gefüttert werden.`, `
1 Das Füttern von Enten ist untersagt.`, "0=0"},
	{"fr: alone in other words", `
1 Il est défendu de nourrir les canards.`, `
1 Les canards ne doivent pas être nourris.`, "0=0"},
	{"en: alone, on another thing", `
1 Ducks shall not be fed.`, `
1 The jetty is closed at dusk.`, "0= =0"},
	{"de: alone, on another thing", `
1 Enten dürfen nicht gefüttert werden.`, `
1 Der Steg ist am Abend geschlossen.`, "0= =0"},
	{"en: joined", `
1 Boats may be moored only at the berths allotted.
2 The painting of boats is prohibited.
3 Visitors use the jetty by the gate.`, `
1 Boats may be moored only at the berths allotted, and the painting of boats is prohibited.
2 Visitors use the jetty by the gate.`, "0,1=0 2=1"},
	{"de: joined", `
1 Boote dürfen nur an den vergebenen Liegeplätzen festgemacht werden.
2 Das Streichen von Booten ist untersagt.
3 Besucher nutzen den Steg am Tor.`, `
1 Boote dürfen nur an den vergebenen Liegeplätzen festgemacht werden, ihr Streichen ist untersagt.
2 Besucher nutzen den Steg am Tor.`, "0,1=0 2=1"},
	{"fr: joined", `
1 Les bateaux ne peuvent être amarrés qu'aux places attribuées.
2 Le lavage des bateaux est interdit.
3 Les visiteurs empruntent la passerelle du portail.`, `
1 Les bateaux ne peuvent être amarrés qu'aux places attribuées, où leur lavage est interdit.
2 Les visiteurs empruntent la passerelle du portail.`, "0,1=0 2=1"},
	{"en: a ban that was dropped before what it stood beside", `
1 The painting of boats is prohibited.
2 Boats may be moored only at the berths allotted.
3 Visitors use the jetty by the gate.`, `
1 The mooring of boats is permitted only at the berths allotted.
2 Visitors use the jetty by the gate.`, "0= 1=0 2=1"},
	{"en: joined in other words", `
1 The warden hoists the flag before seven.
2 The warden sounds the horn in thick fog.
3 Oars hang on the north wall.`, `
1 Before seven the warden hoists the flag and, where fog is thick, sounds the horn.
2 Oars hang on the north wall.`, "0,1=0 2=1"},
	{"fr: joined in other words", `
1 Le gardien hisse le pavillon avant sept heures.
2 Le gardien sonne la corne en cas de brouillard.
3 Les rames sont pendues au mur du nord.`, `
1 Avant sept heures, le gardien hisse le pavillon et, en cas de brouillard, sonne la corne.
2 Les rames sont pendues au mur du nord.`, "0,1=0 2=1"},
	{"en: joined, but for the one between", `
1 Members sweep the jetty on Saturday.
2 The use of drills is forbidden on Saturday.
3 Members oil the winch on Sunday.
4 Oars hang on the north wall.`, `
1 Members sweep the jetty on Saturday and oil the winch on Sunday.
2 Oars hang on the north wall.`, "0,2=0 1= 3=1"},
}

// TestPartsOfTheirOwn: a clause is a part of another for words that are its own, not for those of
// another part or of the frame that bans are made with; and the mirror says the same of splits.
func TestPartsOfTheirOwn(t *testing.T) {
	tree := func(text string) (t align.Tree) {
		for line := range strings.Lines(strings.TrimSpace(text)) {
			number, text, _ := strings.Cut(strings.TrimSpace(line), " ")
			t.Nodes = append(t.Nodes, align.Node{Number: number, Text: text})
		}
		return t
	}
	for _, c := range ownCases {
		var got []string
		for _, l := range checkMirror(t, tree(c.old), tree(c.new)).Links {
			got = append(got, placesOf(l.Old)+"="+placesOf(l.New))
			if len(l.Old)*len(l.New) == 0 && l.Confidence > 900 {
				t.Errorf("%s: %v = %v is said %d sure", c.name, l.Old, l.New, l.Confidence)
			}
		}
		slices.Sort(got)
		if s := strings.Join(got, " "); s != c.links {
			t.Errorf("%s: %s, not %s", c.name, s, c.links)
		}
	}
}

func placesOf(nodes []int) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(nodes), "[]"), " ", ",")
}
