// Package schema holds the JSON Schemas of the formats that redraft writes,
// and checks other people's JSON.
//
//	ds := schema.Validate(data, schema.Name("plan.json"))
//	for _, d := range ds {
//		fmt.Println(d)
//	}
//	return ds.Err()
//
// [Validate] tells every problem once and in place: of syntax, of the schema,
// and of the rules that no schema can hold. A document that it accepts is one
// that plan.Decode accepts, and the other way round.
//
// The schemas are JSON Schema, draft 2020-12. An editor that is given one
// completes names and marks mistakes while a file is typed; the member "$id" of a
// schema is the address to give it. [For] gives the schema of each of the [Formats]: a
// generated plan may be held to it by any validator, but for the rules there is
// only Validate. Of a comparison Validate judges the shape alone, since schema
// stands below package diff: its rules are those of diff.Decode.
//
// # Stability
//
// A schema changes with the edition of its format. Before v1 the API of this
// package may change; codes of diagnostics are kept.
package schema
