package align

// confidence turns a score, thousandths of a logit, into per mille by the logistic function, with
// integers alone.
func confidence(score int) int {
	score += calibration
	x := score
	if x < 0 {
		x = -x
	}
	const step = 250
	p := 999
	if i := x / step; i+1 < len(logistic) {
		p = logistic[i] + (logistic[i+1]-logistic[i])*(x%step)/step
	}
	if score < 0 {
		p = 1000 - p
	}
	return p
}

// wholeSure is the most confidence that there is in a split or merge, by what share of its parts
// the whole accounts for, of that of which it is least: a part that is hardly in it may be another
// clause that has some words of it. wholeFrom are the shares from which on each holds.
var (
	wholeFrom = [...]int{0, 300, 500}
	wholeSure = [...]int{500, 900, 1000}
)

// logistic is 1000/(1+exp(-x)) at every quarter.
var logistic = [...]int{
	500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982, 986, 989,
	991, 993, 995,
	996, 997, 998, 998, 998, 999, 999,
}
