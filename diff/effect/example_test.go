package effect_test

import (
	"fmt"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

func ExampleCompare() {
	old := effect.Verbatim(
		"The size of the Ukrainian Armed Forces will be limited to 600,000 personnel.")
	new := effect.Verbatim(
		"The size of the Ukrainian Armed Forces will be capped at 800,000 personnel in peacetime.")
	for _, e := range effect.Compare(old, new) {
		fmt.Println(e.Kind, "-", e.Sentence)
	}
	// Output:
	// figure-raised - limit raised by a third, from 600,000 personnel to 800,000 personnel
	// scope-narrowed - now only “in peacetime”
}

func ExampleCompare_parties() {
	parties := []plan.Party{{ID: "europe", Name: "Europe"}, {ID: "nato", Name: "NATO"}}
	old := effect.Verbatim("An agreement will be concluded between Russia, Ukraine and Europe.")
	new := effect.Verbatim("An agreement will be concluded between Russia, Ukraine and NATO.")
	for _, e := range effect.Compare(old, new, effect.Parties(parties)) {
		fmt.Println(e.Kind, e.Before.Text, e.After.Text)
	}
	// Output: party-replaced Europe NATO
}

func ExampleClause_targets() {
	old := effect.Verbatim("The duties in point 10 will end.")
	old.Targets = map[string]string{"point 10": "guarantees"}
	new := effect.Verbatim("The duties in point 10 shall end.")
	new.Targets = map[string]string{"point 10": "sanctions"} // point 10 became point 11
	for _, e := range effect.Compare(old, new) {
		fmt.Println(e.Kind, "-", e.Sentence)
	}
	// Output: reference-stale - still points to point 10, which is another clause now
}
