package ukraine2025_test

import (
	"fmt"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// One point as three publications have it, and how closely each was read.
func ExamplePlan() {
	p := ukraine2025.Plan()
	for _, ref := range []plan.Ref{
		{Version: "us-28", Point: "6"},
		{Version: "us-28", Point: "6", Witness: "finance"},
		{Version: "e3-28", Point: "6"},
	} {
		item, err := p.Lookup(ref)
		if err != nil {
			fmt.Println(err)
			return
		}
		s := item.Version.Standing(item.Content, item.Witness)
		fmt.Printf("%s (%s, %s)\n  %s\n", ref, s.Confirmed, s.Wording, item.Content.Text)
		for _, f := range item.Content.Facts {
			fmt.Printf("  %s: %s %q\n", f.Key, f.Bound, f.Value)
		}
	}
	// Output:
	// us-28/6 (exact, verbatim)
	//   The size of the Ukrainian Armed Forces will be limited to 600,000 personnel.
	//   forces-cap: at-most "600000"
	// us-28/6@finance (exact, paraphrase)
	//   чисельність ЗСУ обмежується
	//   forces-cap: unstated ""
	// e3-28/6 (exact, verbatim)
	//   Size of Ukraine military to be capped at 800,000 in peacetime.
	//   forces-cap: at-most "800000"
}

// The papers that the plan holds.
func ExamplePlan_versions() {
	p := ukraine2025.Plan()
	for _, v := range p.Versions {
		fmt.Printf("%-20s %-22s %-17s %-9s %2d points\n", v.ID, v.Date, v.Status, v.Coverage,
			v.Provisions())
	}
	// Output:
	// annex-guarantee      2025-11-20             leaked            partial    7 points
	// berlin-2025-12       2025-12-15             published         contents   0 points
	// e3-28                2025-11-23             counter-proposal  partial   28 points
	// early-reports        2025-11-18/2025-11-20  reported          contents   0 points
	// eu-12-2025-10        2025-10                reported          contents   0 points
	// eu-24                2025-11-23             counter-proposal  partial   24 points
	// eu-ua-2025-04        2025-04-23             counter-proposal  partial   17 points
	// geneva-19            2025-11-23/2025-11-24  reported          contents   0 points
	// istanbul-ru-2025-06  2025-06-01             presented         partial   14 points
	// istanbul-ua-2025-06  2025-06-02             presented         partial    8 points
	// paris-2026           2026-01-06             published         partial    6 points
	// ua-20-2025-12-09     2025-12-09/2025-12-20  reported          contents   0 points
	// ua-20-2025-12-24     2025-12-23             presented         complete  20 points
	// ua-20-2026           2026-01/2026-02        reported          contents   0 points
	// us-2025-04           2025-04-17             leaked            partial   13 points
	// us-28-audit          ../2025-11-20          claimed           partial    1 points
	// us-28                2025-11-20             leaked            complete  28 points
	// us-ru-27             2025-11-27/2025-12-26  reported          contents   0 points
}

// How the numbered points of each paper are known: quoted from a copy that was
// read, told in other words, there without words, known to be absent, or not
// known. Points below points are not counted.
func ExamplePlan_howKnown() {
	p := ukraine2025.Plan()
	fmt.Println("paper               points quoted told no-words absent not-known")
	for i := range p.Versions {
		v := &p.Versions[i]
		if len(v.Points) == 0 {
			continue // known by claims alone
		}
		var quoted, told, wordless, absent, unknown int
		for j := range v.Points {
			if !v.Points[j].Role.Provision() {
				continue
			}
			switch s := v.Standing(&v.Points[j].Content, nil); {
			case s.Presence == plan.PresenceAbsent:
				absent++
			case s.Presence == plan.PresenceUnreported:
				unknown++
			case !s.Worded:
				wordless++
			case s.Quotable():
				quoted++
			default:
				told++
			}
		}
		fmt.Printf("%-19s %6d %6d %4d %8d %6d %9d\n", v.ID, v.Provisions(), quoted, told, wordless,
			absent, unknown)
	}
	// Output:
	// paper               points quoted told no-words absent not-known
	// annex-guarantee          7      5    2        0      0         0
	// e3-28                   28     11   10        0      1         6
	// eu-24                   24      0   22        0      0         2
	// eu-ua-2025-04           17     17    0        0      0         0
	// istanbul-ru-2025-06     14      0   14        0      0         0
	// istanbul-ua-2025-06      8      5    3        0      0         0
	// paris-2026               6      3    2        0      0         1
	// ua-20-2025-12-24        20      0   20        0      0         0
	// us-2025-04              13      0   13        0      0         0
	// us-28-audit              1      0    1        0      0         0
	// us-28                   28     15   13        0      0         0
}

// What there is in all.
func ExamplePlan_size() {
	p := ukraine2025.Plan()
	var points, claims, copies, readings int
	for _, v := range p.Versions {
		for _, point := range v.All() {
			if point.Role != plan.RoleHeading {
				points++
			}
		}
		claims += len(v.Claims)
		copies += len(v.Witnesses)
		for _, w := range v.Witnesses {
			readings += len(w.Readings)
		}
	}
	fmt.Println(len(p.Versions), "papers")
	fmt.Println(points, "points, and", claims, "claims on texts that were not seen")
	fmt.Println(copies, "copies and retellings, with", readings, "readings beside the leading ones")
	fmt.Println(len(p.Reports), "publications of", len(p.Sources), "sources")
	fmt.Println(len(p.Statements), "statements")
	// Output:
	// 18 papers
	// 222 points, and 68 claims on texts that were not seen
	// 113 copies and retellings, with 450 readings beside the leading ones
	// 263 publications of 160 sources
	// 60 statements
}
