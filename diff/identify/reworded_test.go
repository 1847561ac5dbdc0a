package identify_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// harbourReworded is the first draft of the harbour with words exchanged one for one.
const harbourReworded = `1. The channel remains open to the vessels of all countries.
2. No more than 40 vessels cross the channel on any day.
3. The shore guard employs dependable guides.
4. A vessel that crosses the channel at night takes a guide on board.
5. Vessels of more than 90 metres take two guides.
6. The charges are fixed once a year by the board of the port.
7. Warships give warning of their crossing ten days before it.
8. Nobody fishes in the channel from May to July.
9. The board hears grievances within thirty days.
10. Fishing vessels of the shore pay no charge.
11. Cargo that burns is declared before the crossing.
12. The port keeps a register of all crossings.
`

// lease and leaseReworded are one contract in two sets of words.
const (
	lease = `1. The landlord lets to the tenant the house at 12 Mill Lane with its garden.
2. The rent of 900 euros is payable in advance on the first day of each month.
3. If the tenant fails to pay within 14 days, the landlord may terminate the lease.
4. The tenant shall keep the premises clean and shall not sublet them without written consent.
5. The landlord shall repair defects of the roof promptly.
6. At the end of the lease the tenant shall return the keys and remove all furniture.
`
	leaseReworded = `1. The owner rents to the occupant the dwelling at 12 Mill Lane with its yard.
2. The payment of 900 euros is due in advance on the first day of each month.
3. If the occupant omits to settle within 14 days, the owner may cancel the contract.
4. The occupant shall maintain the property tidy and shall not sublease it without written permission.
5. The owner shall mend faults of the roof quickly.
6. At the close of the contract the occupant shall hand over the keys and clear all furnishings.
`
)

// tregua and treguaReworded are a truce in Spanish, the first point told freely.
const (
	tregua = `1. Las partes cesan el fuego en 48 horas.
2. Los observadores tienen acceso libre a la línea.
3. Los prisioneros se liberan en diez días.
4. La comisión examina las quejas cada mes.
5. El puerto queda abierto a los barcos de ayuda.
`
	treguaReworded = `1. Los bandos detienen las hostilidades en 48 horas.
2. Los vigilantes tienen paso libre al frente.
3. Los cautivos se entregan en diez días.
4. El comité estudia las denuncias cada mes.
5. El muelle permanece abierto a las naves de socorro.
`
)

func reworded(a, b string) identify.Rewording {
	return identify.MayBeReworded(outline.Parse(a).Version, outline.Parse(b).Version)
}

func TestMayBeReworded(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, a, b string
		want       bool
	}{
		{"words exchanged", harbourText, harbourReworded, true},
		{"a contract", lease, leaseReworded, true},
		{"another language, one point told freely", tregua, treguaReworded, true},
		{"the same text", harbourText, harbourText, false},
		{"a redraft", harbourText, harbourRedrafted, false},
		{"a translation", harbourText, harbourTold, false},
		{"another contract", lease, harbourText, false},
		// one point in twelve is another
		{
			"a figure", harbourText, strings.Replace(harbourReworded, "40 vessels", "60 vessels",
				1),
			true,
		},
		{"three figures", harbourText, strings.NewReplacer("40 vessels", "60 vessels", "90 metres",
			"80 metres", "thirty days", "sixty days").Replace(harbourReworded), false},
		{
			"an order of its own", harbourText,
			strings.Join(strings.Split("12. The port keeps a register of all crossings.\n"+
				strings.Replace(harbourReworded,
					"12. The port keeps a register of all crossings.\n", "", 1), "\n"), "\n"),
			false,
		},
		{"a few words", harbourText, strings.NewReplacer("trustworthy", "reliable", "fees",
			"charges", "list", "register").Replace(harbourText), false},
		{
			"one word throughout", harbourText,
			strings.NewReplacer("strait", "channel").Replace(harbourText), false,
		},
		{
			"two points", "1. The strait stays open.\n2. The fees are low.\n",
			"1. The channel remains free.\n2. The charges are small.\n", false,
		},
		{
			"parties exchanged",
			"1. Ostra pays Belm.\n2. Ostra helps Belm.\n3. All ships of Belm leave Ostra.\n",
			"1. All pays Norway.\n2. Sweden helps Norway.\n3. All ships of Norway leave Sweden.\n",
			false,
		},
		{"nothing", "", "", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for _, r := range []identify.Rewording{reworded(tt.a, tt.b), reworded(tt.b, tt.a)} {
				assert.Equal(t, tt.want, r.May(), "%+v", r)
				if !tt.want {
					assert.Empty(t, r)
					continue
				}
				assert.LessOrEqual(t, r.Points, r.Of)
				n := 0
				for _, x := range r.Pairs {
					n += x.Times
				}
				assert.Equal(t, r.Exchanged, n)
			}
		})
	}
	assert.False(t, new(identify.Rewording).May())
	r := identify.MayBeReworded(nil, nil)
	assert.False(t, r.May())
}

// TestRewordedIsNoWitness holds that what may be a copy in other words is compared as
// any text is: it is said beside, and nothing is taken in for it.
func TestRewordedIsNoWitness(t *testing.T) {
	t.Parallel()
	p := harbour(t)
	c := copied(t, p, "first", harbourReworded)
	assert.True(t, c.Reworded.May())
	assert.NotEqual(t, identify.OutcomeCopy, c.Outcome)
	n := 0
	for range c.Alone() {
		n++
	}
	assert.Greater(t, n, 10, "what differs is shown all the same")
	for _, v := range []*plan.Version{p.Version("first"), p.Version("second")} {
		c := copied(t, p, v.ID, written(v))
		assert.False(t, c.Reworded.May())
	}
	c = identify.CompareCopies(outline.Parse(lease).Version, outline.Parse(leaseReworded).Version)
	assert.True(t, c.Reworded.May())
}
