package effect_test

import "testing"

// TestToldOnce holds that what a condition has is told with it alone, that one more act is a
// duty, and that one more authority is a party.
func TestToldOnce(t *testing.T) {
	checkClaims(t, []claimTest{
		{
			"a party in a condition", "en", "The Guest may keep a cat.",
			"Provided that the Landlord has agreed, the Guest may keep a cat.",
			[]string{"condition-added [] [Provided that the Landlord has agreed] provided"},
		},
		{
			"a share in a condition", "en",
			"If two thirds of the members so decide, the Club may extend the lease.",
			"The Club may extend the lease.",
			[]string{"condition-dropped [If two thirds of the members so decide] [] if"},
		},
		{
			"one more act", "en", "The porter shall clean the hall.",
			"The porter shall clean the hall and lock the door.",
			[]string{"duty-added [] [lock the door]"},
		},
		{
			"one more act that may be", "en", "The porter may clean the hall.",
			"The porter may clean the hall and lock the door.",
			[]string{"permission-added [] [lock the door]"},
		},
		{
			"one more act, in Ukrainian", "uk", "Сторож замикає ворота.",
			"Сторож замикає ворота та гасить світло.",
			[]string{"duty-added [] [гасить світло]"},
		},
		{
			"one more thing", "en", "The porter shall clean the hall.",
			"The porter shall clean the hall and the yard.",
			[]string{"scope-widened [] [yard]"},
		},
		{
			"a date that is the last, behind it", "fr",
			"Le gardien rend les clefs au plus tard le 1er mars 2031.",
			"Le gardien rend les clefs le 1er mars 2031.",
			[]string{"bound-changed [au plus tard le 1er mars 2031] [le 1er mars 2031]"},
		},
		{
			"an agreement", "en", "Boats may enter the basin.",
			"Boats may enter the basin with the prior agreement of the warden.",
			[]string{"condition-added [] [with the prior agreement of the warden] consent"},
		},
		{
			"a card that is shown", "ru", "Сторожа пускают гостей в сад.",
			"Сторожа пускают гостей в сад по предъявлении билета.",
			[]string{"condition-added [] [по предъявлении билета] if"},
		},
		{
			"one more authority", "en", "The mayor shall consult the Ministry of Ports.",
			"The mayor shall consult the Ministry of Ports and the Court of Auditors.",
			[]string{"party-added [] [Court of Auditors]"},
		},
	})
}
