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
	"ambiguities-span":        "years of ambiguities",
	"amnesty-for":             "who gets the amnesty",
	"ceasefire-after":         "start of the ceasefire",
	"ceasefire-length":        "length of the ceasefire",
	"council-chair":           "chair of the council",
	"council-member":          "members of the council",
	"dialogue-start":          "start of the dialogue",
	"donbas-held-by-ukraine":  "part of the Donbas that Ukraine holds",
	"duma-majority":           "majority in the Duma",
	"elections-within":        "time of the elections",
	"eu-date":                 "date of EU membership",
	"eu-status":               "EU membership",
	"europe-contribution":     "Europe's contribution",
	"forces-cap":              "limit on the army",
	"forces-cut":              "cut of the army",
	"forces-remaining":        "what is left of the army",
	"frozen-assets-invested":  "frozen assets to be invested",
	"frozen-assets-remainder": "rest of the frozen assets",
	"fund":                    "size of the fund",
	"funds-target":            "target of the funds",
	"g8":                      "G8",
	"guarantee-duration":      "length of the guarantee",
	"guarantee-model":         "model of the guarantee",
	"guarantee-quality":       "quality of the guarantee",
	"guarantor":               "guarantors",
	"instrument":              "where it is to be written",
	"jets":                    "whose jets",
	"jets-location":           "where the jets stand",
	"kinburn-spit":            "Kinburn Spit",
	"line":                    "line in the south",
	"monitoring-lead":         "lead of the monitoring",
	"named-ally":              "allies named",
	"nato-membership":         "NATO membership",
	"nato-troops":             "NATO troops",
	"npp-operator":            "operator of the plant",
	"npp-supervision":         "supervision of the plant",
	"pact-party":              "parties to the pact",
	"points":                  "number of points",
	"power-split":             "split of the power",
	"regions-count":           "number of regions",
	"russian-troops-in-zone":  "Russian troops in the zone",
	"sanctions-relief":        "easing of sanctions",
	"sanctions-snapback":      "return of sanctions",
	"us-compensation":         "compensation for the United States",
	"us-profit-share":         "US share of the profits",
	"voiding-condition":       "when an attack voids the guarantee",
	"voiding-target":          "target that voids the guarantee",
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
