package say

import (
	"maps"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// Key gives the words for the key of a fact by a table: its label, "key." and the
// key, or, where there is none, the key's own words. Keys that the table lacks are
// taken from [English]. It is one line: see [words.Line].
func Key(t words.Table, key string) string {
	for _, texts := range []map[string]string{t.Texts, english().Texts} {
		if s := texts["key."+key]; s != "" {
			return words.Line(s)
		}
	}
	return words.Line(strings.ReplaceAll(key, "-", " "))
}

// keys are the labels of keys: what a reader would call the detail.
var keys = map[string]string{
	"activation":              "start of the guarantee",
	"agreed":                  "whether it is agreed",
	"ambiguities-span":        "years of ambiguities",
	"amnesty":                 "kind of amnesty",
	"amnesty-for":             "who gets the amnesty",
	"audit":                   "what is audited",
	"binding":                 "how it binds",
	"ceasefire":               "kind of ceasefire",
	"ceasefire-after":         "start of the ceasefire",
	"ceasefire-length":        "length of the ceasefire",
	"council-chair":           "chair of the council",
	"council-member":          "members of the council",
	"decider":                 "who decides on a breach",
	"development-fund":        "what the development fund invests in",
	"dialogue-start":          "start of the dialogue",
	"documents":               "number of documents",
	"donbas-held-by-ukraine":  "part of the Donbas that Ukraine holds",
	"duma-majority":           "majority in the Duma",
	"economic-zone":           "economic zone",
	"elections-within":        "time of the elections",
	"eu-date":                 "date of EU membership",
	"eu-status":               "EU membership",
	"europe-contribution":     "Europe's contribution",
	"exchange":                "exchange of prisoners",
	"force":                   "how it binds them",
	"forces-cap":              "limit on the army",
	"forces-cut":              "cut of the army",
	"forces-remaining":        "what is left of the army",
	"friendly-forces":         "forces of friendly states",
	"frozen-assets":           "frozen assets",
	"frozen-assets-invested":  "frozen assets to be invested",
	"frozen-assets-remainder": "rest of the frozen assets",
	"fund":                    "size of the fund",
	"funds-target":            "target of the funds",
	"g8":                      "G8",
	"gas-partner":             "partner for gas",
	"groups":                  "number of groups",
	"guarantee-duration":      "length of the guarantee",
	"guarantee-model":         "model of the guarantee",
	"guarantee-quality":       "quality of the guarantee",
	"guarantor":               "guarantors",
	"guarantor-group":         "who guarantees",
	"instrument":              "where it is to be written",
	"jets":                    "whose jets",
	"jets-location":           "where the jets stand",
	"kinburn-spit":            "Kinburn Spit",
	"line":                    "line in the south",
	"mediator":                "mediator",
	"monitoring-involved":     "who takes part in the monitoring",
	"monitoring-lead":         "lead of the monitoring",
	"monitoring-proposer":     "who proposes the monitoring",
	"named-ally":              "allies named",
	"nato-membership":         "NATO membership",
	"nato-troops":             "NATO troops",
	"neutrality":              "neutrality",
	"npp-involvement":         "who takes part in the plant",
	"npp-operator":            "operator of the plant",
	"npp-supervision":         "supervision of the plant",
	"nuclear-status":          "nuclear status",
	"packages":                "number of packages",
	"pact-party":              "parties to the pact",
	"points":                  "number of points",
	"power-split":             "split of the power",
	"rebuilding":              "what is rebuilt",
	"recognition":             "recognition",
	"reconstruction-package":  "reconstruction package",
	"referendum-date":         "date of the referendum",
	"regions-count":           "number of regions",
	"reintegration":           "Russia's return to the world economy",
	"renewal":                 "renewal",
	"rent":                    "rent for Donbas",
	"response":                "response to an attack",
	"russian-troops-in-zone":  "Russian troops in the zone",
	"sanctions-relief":        "easing of sanctions",
	"sanctions-snapback":      "return of sanctions",
	"signatory":               "who signs",
	"sovereignty":             "sovereignty",
	"threshold":               "what kind of attack",
	"treaty":                  "treaty",
	"us-compensation":         "compensation for the United States",
	"us-profit-share":         "US share of the profits",
	"voiding-condition":       "when an attack voids the guarantee",
	"voiding-target":          "target that voids the guarantee",
	"withdrawal":              "who withdraws",
	"working-group-member":    "members of the working group",
}

// withKeys adds the labels of keys to a table.
func withKeys(t words.Table) words.Table {
	t.Texts = maps.Clone(t.Texts)
	for key, label := range keys {
		t.Texts["key."+key] = label
	}
	return t
}
