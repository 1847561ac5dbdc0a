package facts_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// TestForms reads each way to write an amount, a part, a time or a date from a short clause,
// beside what is like it and none. What stands for nothing that is sure is not read.
func TestForms(t *testing.T) {
	t.Parallel()
	parties := []plan.Party{
		{ID: "ru", Name: "Russia"}, {ID: "ua", Name: "Ukraine"}, {ID: "pl", Name: "Poland"},
	}
	for _, tt := range []struct{ text, want string }{
		// parts
		{"A third of the seats is reserved.", `share "A third" 1/3`},
		{"Two thirds of the members agree.", `share "Two thirds" 2/3`},
		{"Five sixths of it is paid.", `share "Five sixths" 5/6`},
		{"The price falls by a third.", `share "a third" 1/3`},
		{"The price falls by a third to ten.", ""},
		{"A third party may join.", ""},
		{"Every third seat is free.", ""},
		{"A fifth of the profit is kept, and a fifth column stays out.", `share "A fifth" 1/5`},
		{"Half of the seats is reserved.", `share "Half" 1/2`},
		{"One half of the profit goes to Russia.", `share "One half" 1/2`},
		{"Half a million people left.", `figure "Half a million people" 500000 persons`},
		{"The fee is half a percent.", `figure "half a percent" 0.5 percent`},
		{
			"The fee is three quarters of one percent.",
			`figure "three quarters of one percent" 0.75 percent`,
		},
		// majorities
		{"The council decides by a two-thirds majority.", `share "two-thirds majority" 2/3 majority`},
		{"The council decides by a majority of two thirds.", `share "two thirds" 2/3 majority`},
		{"A three fifths majority is needed.", `share "three fifths majority" 3/5 majority`},
		{
			"The council decides by a simple majority.",
			`share "simple majority" 1/2 majority more-than`,
		},
		{
			"The council decides by a majority of its members.",
			`share "a majority" 1/2 majority more-than`,
		},
		{"It passed by a majority of four to one.", ""},
		{"A 60 percent majority is needed.", `share "60 percent" 60 percent-majority`},
		// equal parts
		{"The profit is shared equally.", `share "equally" equal`},
		{
			"The profit is shared equally between Russia and Ukraine.",
			`share "equally" 50:50 ratio`,
		},
		{
			"The profit is shared equally between the buyer and the seller.",
			`share "equally" 50:50 ratio`,
		},
		{
			"The profit is shared equally between the buyer, the seller and the agent.",
			`share "equally" equal`,
		},
		{
			"The profit is shared equally between Russia, Ukraine and Poland.",
			`share "equally" equal`,
		},
		{"The profit is shared equally, in a ratio of 50:50.", `share "50:50" 50:50 ratio`},
		{
			"The profit is shared equally. Costs are split 60:40.",
			`share "equally" equal; share "60:40" 60:40 ratio`,
		},
		{"The ratio is 3:1.", ""},
		// percentages: of a whole, or a rate or a change
		{"The buyer pays 10 percent of the price.", `share "10 percent" 10 percent`},
		{
			"The buyer pays a penalty of 10 percent of the price.",
			`share "10 percent" 10 percent`,
		},
		{"The fee rises by 10 percent of the price.", `figure "10 percent" 10 percent`},
		{"The fee rises by 10 percent.", `figure "10 percent" 10 percent`},
		{"Interest accrues at a rate of 5 percent.", `figure "5 percent" 5 percent`},
		{"The tax is 5 percent interest.", `figure "5 percent" 5 percent`},
		{
			"The rate falls by 2 percentage points.",
			`figure "2 percentage points" 2 percentage-points`,
		},
		{
			"Emissions are 55 percent below the level of 1990.",
			`figure "55 percent" 55 percent; date "1990" 1990`,
		},
		{
			"At least 30 percent of the seats is reserved.",
			`share "30 percent" 30 percent at-least`,
		},
		// times
		{"The truce lasts ninety days.", `duration "ninety days" 90 days`},
		{"The truce lasts 90 working days.", `duration "90 working days" 90 business-days`},
		{"The truce lasts for a 30-day period.", `duration "30-day" 30 days`},
		{"The truce lasts two and a half years.", `duration "two and a half years" 2.5 years`},
		{"The truce lasts one and a half hours.", `duration "one and a half hours" 1.5 hours`},
		{"The truce lasts half a year.", `duration "half a year" 0.5 years`},
		{"The lease runs for a quarter of a century.", `duration "a quarter of a century" 25 years`},
		{"The truce lasts a year and a half.", ""},
		{"The truce lasts up to 90 days.", `duration "90 days" 90 days at-most`},
		{"The truce lasts no more than 90 days.", `duration "90 days" 90 days at-most`},
		{"The truce lasts 90 days or less.", `duration "90 days" 90 days at-most`},
		{"The truce lasts 90 days or more.", `duration "90 days" 90 days at-least`},
		{"The truce lasts less than 90 days.", `duration "90 days" 90 days less-than`},
		{"The truce lasts more than 90 days.", `duration "90 days" 90 days more-than`},
		{"The truce lasts about 90 days.", `duration "90 days" 90 days about`},
		{
			"The truce lasts 30 to 60 days.",
			`duration "30" 30 days at-least; duration "60 days" 60 days at-most`,
		},
		{
			"The truce lasts between 30 and 60 days.",
			`duration "30" 30 days at-least; duration "60 days" 60 days at-most`,
		},
		{"The truce ends within 90 days.", `deadline "within 90 days" 90 days by`},
		{"The buyer pays within a day.", `deadline "within a day" 1 days by`},
		{"The buyer pays in a day.", `deadline "in a day" 1 days by`},
		{"The talks last a day.", ""},
		{"A year later the talks failed.", ""},
		{"The talks last for a year.", `duration "a year" 1 years`},
		{"The parties meet every year.", ""},
		{"The truce lasts over ten years.", `duration "ten years" 10 years`}, // how long, no bound
		{"The truce lasts at least ninety days.", `duration "ninety days" 90 days at-least`},
		{
			"The buyer pays within at least 10 days.",
			`deadline "within at least 10 days" 10 days at-least`,
		},
		{
			"The buyer pays not later than 10 days after delivery.",
			`deadline "not later than 10 days" 10 days by`,
		},
		{"The buyer gives 30 days' notice.", `duration "30 days" 30 days`},
		{"The buyer pays no later than the tenth day.", ""},
		{
			"It lasts two to three years.",
			`duration "two" 2 years at-least; duration "three years" 3 years at-most`,
		},
		{
			"It ends within two to three years.",
			`deadline "two" 2 years at-least; deadline "three years" 3 years by`,
		},
		{"The years 2014-2020 are covered.", ""},
		{"The parties meet twice a year.", `figure "twice" 2 times`},
		{"The parties meet four times a year.", `figure "four times" 4 times`},
		{"Persons under 18 years of age are exempt.", `figure "18 years" 18 years less-than`},
		{"A 30-year-old man is free.", `figure "30-year" 30 years`},
		// amounts
		{"The army has 0.6 million soldiers.", `figure "0.6 million soldiers" 600000 personnel`},
		{
			"The army has six hundred thousand soldiers.",
			`figure "six hundred thousand soldiers" 600000 personnel`,
		},
		{
			"The army has 600,000 soldiers at most.",
			`figure "600,000 soldiers" 600000 personnel at-most`,
		},
		{
			"The army has no fewer than 600,000 soldiers.",
			`figure "600,000 soldiers" 600000 personnel at-least`,
		},
		{
			"The army has over 600,000 soldiers.",
			`figure "600,000 soldiers" 600000 personnel more-than`,
		},
		{
			"The army has exactly 600,000 soldiers.",
			`figure "600,000 soldiers" 600000 personnel exactly`,
		},
		{
			"The army has 600-800 thousand soldiers.",
			`figure "600" 600000 personnel at-least; ` +
				`figure "800 thousand soldiers" 800000 personnel at-most`,
		},
		{"The army may not exceed 100 tanks.", `figure "100 tanks" 100 tanks at-most`},
		{"The army may never exceed 100 tanks.", `figure "100 tanks" 100 tanks at-most`},
		{"The army shall not exceed 100 tanks.", `figure "100 tanks" 100 tanks at-most`},
		{"The army may not be more than 100 tanks.", `figure "100 tanks" 100 tanks at-most`},
		{"The army may not be less than 100 tanks.", `figure "100 tanks" 100 tanks at-least`},
		{"Not more than two of the tanks may move.", `figure "two" 2 at-most`},
		{"The fleet has 5, 6 or 7 ships.", `figure "5" 5; figure "6" 6; figure "7 ships" 7 ships`},
		{
			"The age of 16 to 18 counts.",
			`figure "16" 16 years at-least; figure "18" 18 years at-most`,
		},
		{
			"The tax is between 5 and 6 percent.",
			`figure "5" 5 percent at-least; figure "6 percent" 6 percent at-most`,
		},
		{
			"The tax rises from 5 to 6 percent.", // no range
			`figure "5" 5 percent; figure "6 percent" 6 percent`,
		},
		{
			"The cap falls from 800,000 to 600,000 soldiers.",
			`figure "800,000" 800000 personnel; figure "600,000 soldiers" 600000 personnel`,
		},
		{
			"The loan is between $50-60 million.",
			`money "$50" 50000000 USD at-least; money "60 million" 60000000 USD at-most`,
		},
		{"The army has two dozen tanks.", `figure "two dozen tanks" 24 tanks`},
		{"The army has dozens of tanks.", ""},
		{"The army has hundreds of tanks.", ""},
		{"The zone is 30 square kilometres.", `figure "30 square kilometres" 30 km2`},
		{
			"The range is 300–500 km.",
			`figure "300" 300 km at-least; figure "500 km" 500 km at-most`,
		},
		{"The fund holds USD 100bn.", `money "USD 100bn" 100000000000 USD`},
		{"The fund holds €1.5 million.", `money "€1.5 million" 1500000 EUR`},
		{
			"The fund holds 100 million US dollars.",
			`money "100 million US dollars" 100000000 USD`,
		},
		{"The fund holds 1.000,50 euros.", `money "1.000,50 euros" 1000.5 EUR`},
		{
			"The fund holds $50 to $100 billion.",
			`money "$50" 50000000000 USD at-least; money "$100 billion" 100000000000 USD at-most`,
		},
		// dates and references
		{"It ends by 1 May 2025.", `date "1 May 2025" 2025-05-01 by`},
		{"It ends on 1 May.", `date "1 May" XXXX-05-01 on`},
		{"It ends before 2030.", `date "2030" 2030 less-than`},
		{"It ends no later than 31 December 2030.", `date "31 December 2030" 2030-12-31 by`},
		{"It runs from 2025 to 2030.", `date "2025" 2025 at-least; date "2030" 2030 by`},
		{"The text of March 2024 applies.", `date "March 2024" 2024-03`},
		{
			"Articles 5 and 6 apply.",
			`reference "Articles 5" article 5; reference "6" article 6`,
		},
		{"Point 5(a) applies.", `reference "Point 5(a)" point 5(a)`},
	} {
		found := facts.Read(tt.text, facts.Language("en"), facts.Parties(parties))
		assert.Equal(t, tt.want, strings.Join(brief(tt.text, found, measures...), "; "), tt.text)
	}
}
