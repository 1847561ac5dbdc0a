package effect

// onlyArticles tells that a definite article was exchanged for an indefinite one and
// nothing else was: "the offer", "an offer". Beside other changes of the words an
// article says too little to be told.
func (w *work) onlyArticles() bool {
	x, y := w.old.all, w.new.all
	if len(w.old.Targets)+len(w.new.Targets) > 0 { // where references lead is asked
		return false
	}
	at := -1
	for i, k := 0, 0; i < len(x) || k < len(y); i, k = i+1, k+1 {
		if i == len(x) || k == len(y) {
			return false
		}
		if x[i].text == y[k].text {
			continue
		}
		p, q := &x[i], &y[k]
		if !p.is(article|indefinite) || !q.is(article|indefinite) ||
			p.is(indefinite) == q.is(indefinite) {
			return false
		}
		at = i
	}
	if at < 0 {
		return false
	}
	w.add(Effect{
		Kind:   KindUnclear,
		Before: w.old.words(rangeOf(x[at : at+1])),
		After:  w.new.words(rangeOf(y[at : at+1])),
	})
	return true
}
