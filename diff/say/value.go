package say

import (
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// value puts the value of a fact into words: figures in groups, shares in percent,
// money with the sign of its currency. "" the fact has none.
func (s speech) value(f *plan.Fact) string {
	switch {
	case f.Value == "":
		return ""
	case f.Kind == plan.FactKindShare && f.Unit == "":
		return s.share(f.Value)
	case f.Kind == plan.FactKindMoney && s.Has("money."+f.Unit):
		return s.With("money."+f.Unit, "value", s.scaled(f.Value))
	}
	return strings.Join(strings.Fields(s.Number(f.Value)+" "+f.Unit), " ")
}

// share gives a fraction in words or in percent, where that comes out even.
func (s speech) share(fraction string) string {
	if key := "share." + fraction; s.Has(key) {
		return s.Texts[key]
	}
	a, b, ok := strings.Cut(fraction, "/")
	n, err := strconv.ParseUint(a, 10, 32)
	d, other := strconv.ParseUint(b, 10, 32)
	if !ok || err != nil || other != nil || d == 0 || n*1000%d != 0 {
		return fraction
	}
	mille := n * 1000 / d
	percent := strconv.FormatUint(mille/10, 10)
	if mille%10 != 0 {
		percent += s.Texts["number.point"] + strconv.FormatUint(mille%10, 10)
	}
	return s.With("share.percent", "n", percent)
}

// Share gives a fraction in words or in percent, where that comes out even, by a table that
// has the keys "share.…", or in English.
func Share(t words.Table, fraction string) string {
	if !t.Has("share.percent") {
		t = english()
	}
	return speech{Table: t}.share(fraction)
}

// scaled gives a sum in billions or millions, where it comes out even.
func (s speech) scaled(sum string) string {
	for _, scale := range []struct{ zeros, key string }{
		{"000000000", "billion"},
		{"000000", "million"},
	} {
		if short, ok := strings.CutSuffix(sum, scale.zeros); ok && short != "" {
			return s.With("scale."+scale.key, "n", s.Number(short))
		}
	}
	return s.Number(sum)
}
