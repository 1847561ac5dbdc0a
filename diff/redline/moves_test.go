package redline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/diff/redline"
)

// moved are texts of which a part changed places, or seems to have.
var moved = []struct{ name, old, new, want string }{
	{
		"a sentence",
		"The envoy resides in the lower town. The gates are shut at nine every evening. Nobody pays for water.",
		"The gates are shut at nine every evening. Nobody pays for water. The envoy resides in the lower town.",
		"[1-The envoy resides in the lower town. -]The gates are shut at nine every evening. Nobody pays for water.{1+ The envoy resides in the lower town.+}",
	},
	{
		"with a figure changed",
		"Tolls are collected by two wardens at the bridge. The bridge is painted green each spring by the guild. The river is free.",
		"The bridge is painted green each spring by the guild. Tolls are collected by three wardens at the bridge. The river is free.",
		"[1-Tolls are collected by -][-two -][1-wardens at the bridge. -]The bridge is painted green each spring by the guild. {1+Tolls are collected by +}{+three +}{1+wardens at the bridge. +}The river is free.",
	},
	{
		"behind labels",
		"(a) nets for the herring fleet;\n(b) seed corn for the upper farms;\n(c) lamp oil.",
		"(a) seed corn for the upper farms;\n(b) nets for the herring fleet;\n(c) lamp oil.",
		"(a) [1-nets for the herring fleet;\n-][-(b) -]seed corn for the upper farms;\n{+(b) +}{1+nets for the herring fleet;\n+}(c) lamp oil.",
	},
	{
		"two words of a list",
		"1. Harbour dues\n2. Pilot wages\n3. Lamps and buoys of the channel",
		"1. Pilot wages\n2. Harbour dues\n3. Lamps and buoys of the channel",
		"1. {1+Pilot wages\n+}{+2. +}Harbour dues\n[-2. -][1-Pilot wages\n-]3. Lamps and buoys of the channel",
	},
	{
		"without labels",
		"Salt tax\nHearth tax\nTax on windows facing the street",
		"Hearth tax\nTax on windows facing the street\nSalt tax",
		"[1-Salt tax\n-]Hearth tax\nTax on windows facing the street{1+\nSalt tax+}",
	},
	{
		"a set phrase",
		"The master may, in accordance with the book of rules of the guild, hire men. Men hired in accordance with the book of rules of the guild eat free. Boys sleep ashore.",
		"The master may hire men. Men hired in accordance with the book of rules of the guild eat free. Boys, in accordance with the book of rules of the guild, sleep ashore.",
		"The master may[-, in accordance with the book of rules of the guild,-] hire men. Men hired in accordance with the book of rules of the guild eat free. Boys{+, in accordance with the book of rules of the guild,+} sleep ashore.",
	},
	{
		"a paragraph",
		"Each clan sends one elder to the spring fair.\n\nThe fair lasts nine days and nights.\n\nHorses are sold on the meadow below the church.",
		"The fair lasts nine days and nights.\n\nHorses are sold on the meadow below the church.\n\nEach clan sends one elder to the spring fair.",
		"[1-Each clan sends one elder to the spring fair.\n\n-]The fair lasts nine days and nights.\n\nHorses are sold on the meadow below the church.{1+\n\nEach clan sends one elder to the spring fair.+}",
	},
	{
		"a clause",
		"Unless the council of wardens decides otherwise, the gate stays shut; the moat is drained each autumn by the town.",
		"The moat is drained each autumn by the town; unless the council of wardens decides otherwise, the gate stays shut.",
		"{1+The moat is drained each autumn by the town+}{+; +}<Unless|unless> the council of wardens decides otherwise, the gate stays shut[-; -][1-the moat is drained each autumn by the town-].",
	},
	{
		"paragraphs with numbers",
		"1. Every ship salutes the fort on entering the bay.\n2. No gun is fired after sunset.\n3. Quarantine lasts forty days for ships from the south.",
		"1. No gun is fired after sunset.\n2. Quarantine lasts forty days for ships from the south.\n3. Every ship salutes the fort on entering the bay.",
		"1. [1-Every ship salutes the fort on entering the bay.\n-][-2. -]No gun is fired after sunset.\n[-3-]{+2+}. Quarantine lasts forty days for ships from the south.{+\n3. +}{1+Every ship salutes the fort on entering the bay.+}",
	},
	{
		"a common phrase alone",
		"The bishop, at the request of the town, blesses the nets. The mill grinds for all.",
		"The bishop blesses the nets. The mill, at the request of the town, grinds for all.",
		"The bishop{+ blesses the nets. The mill+}, at the request of the town, [-blesses the nets. The mill -]grinds for all.",
	},
}

func TestMoved(t *testing.T) {
	for _, tt := range moved {
		t.Run(tt.name, func(t *testing.T) {
			r := redline.Compare(tt.old, tt.new)
			checkResult(t, tt.old, tt.new, r)
			checkMirror(t, r, redline.Compare(tt.new, tt.old))
			if diff := cmp.Diff(tt.want, markup(r.Spans)); diff != "" {
				t.Errorf("mark-up (-want +got):\n%s", diff)
			}
		})
	}
}
