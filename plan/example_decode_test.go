package plan_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// A bad document gives all its problems at once, in place.
func ExampleDecode() {
	const document = `{"format": "redraft.plan/1", "id": "strait",
 "versions": [
  {"id": "march", "date": "2026-13-01", "points": [
   {"number": "1", "presense": "present", "text": "Ships take a pilot."}]},
  {"id": "april", "parents": [{"version": "marhc"}]}]}`
	_, err := plan.Decode(strings.NewReader(document), plan.Name("strait.json"))
	if refused, ok := errors.AsType[*plan.Error](err); ok {
		for _, d := range refused.Diagnostics {
			fmt.Println(d.Line(refused.Name))
			fmt.Println("  " + d.Advice)
		}
	}
	// Output:
	// strait.json:3:27: error: there is no month 13 in "2026-13-01" [date]
	//   write 2026, 2026-03 or 2026-03-01
	// strait.json:4:20: error: unknown member "presense" [unknown-member]
	//   did you mean "presence"?
	// strait.json:5:43: error: version "marhc" is not in the file [unknown-version]
	//   did you mean "march"?
}

// What others have at first is a list of numbered texts. Ten lines make a
// version of it.
func ExampleVersion_FillIDs() {
	var list []struct{ No, Text string }
	if err := json.Unmarshal(
		[]byte(`[{"no": "1", "text": "Ships take a pilot."}, {"no": "2", "text": "The fee is 500 crowns."}]`), &list); err != nil {
		fmt.Println(err)
		return
	}
	v := plan.Version{ID: "march"}
	for _, entry := range list {
		v.Points = append(v.Points, plan.Point{
			Number:  entry.No,
			Content: plan.Content{Text: entry.Text},
		})
	}
	v.FillIDs()
	p := &plan.Plan{ID: "strait", Versions: []plan.Version{v}}
	fmt.Println(plan.Check(p), len(p.Version("march").Points), p.Version("march").Point("2").Text)
	// Output: <nil> 2 The fee is 500 crowns.
}

// A plan that was built in Go is held to the same rules. Its problems have
// pointers in place of lines.
func ExampleCheck() {
	p := &plan.Plan{ID: "strait", Versions: []plan.Version{{
		ID: "march",
		Points: []plan.Point{{
			ID: "1", Theme: "pilots",
			Content: plan.Content{Presence: plan.PresenceUnreported, Text: "Ships take a pilot."},
		}},
	}}}
	fmt.Println(plan.Check(p))
	// Output:
	// /versions/0/points/0/theme: error: theme "pilots" is not in the file [unknown-theme]
	// /versions/0/points/0/text: error: an unreported point has no "text" [presence-text]
}

// A caller can let a rule through, or make a warning an error.
func ExampleSetSeverity() {
	p := &plan.Plan{
		ID: "strait",
		Versions: []plan.Version{{
			ID:     "march",
			Points: []plan.Point{{ID: "a", Number: "1"}, {ID: "b", Number: "1"}},
		}},
	}
	fmt.Println(plan.Check(p))
	fmt.Println(plan.Check(p, plan.SetSeverity(plan.CodeNumberRepeated, diag.SeverityError)))
	// Output:
	// <nil>
	// /versions/0/points/1/number: error: number "1" is used by two points [number-repeated]
}

// Encode writes the one canonical form.
func ExampleEncode() {
	p := &plan.Plan{
		ID: "strait", Versions: []plan.Version{{
			ID:     "march",
			Points: []plan.Point{{ID: "1", Content: plan.Content{Text: "Ships take a pilot."}}},
		}},
		X: map[string]json.RawMessage{"x-desk": json.RawMessage(`"politics"`)},
	}
	if err := plan.Encode(os.Stdout, p); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "format": "redraft.plan/1",
	//   "id": "strait",
	//   "versions": [
	//     {
	//       "id": "march",
	//       "points": [
	//         {
	//           "id": "1",
	//           "text": "Ships take a pilot."
	//         }
	//       ]
	//     }
	//   ],
	//   "x-desk": "politics"
	// }
}

// What is not for readers goes, and is counted.
func ExamplePublic() {
	p := &plan.Plan{
		ID: "strait",
		X:  map[string]json.RawMessage{"x-todo": json.RawMessage(`"call the ministry"`)},
		Versions: []plan.Version{{ID: "march", Points: []plan.Point{{ID: "1", Content: plan.Content{
			Text: "Ships take a pilot.",
			Notes: []plan.Note{
				{Kind: plan.NoteKindComment, Text: "who says so?"},
				{Kind: plan.NoteKindDoubtful, At: 11, Len: 7, Text: "source unsure"},
			},
		}}}}},
	}
	q, removed, err := plan.Public(p)
	fmt.Println(removed.Members, removed.Notes, err)
	fmt.Println(q.Version("march").Point("1").Notes)
	// Output:
	// 1 2 <nil>
	// [{doubtful  11 7 map[]}]
}
