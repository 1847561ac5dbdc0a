package schema

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// A finding is a fault in the words of the catalog.
type finding struct {
	code   diag.Code
	at     diag.Pointer
	params []strict.Param
	meant  diag.Pointer // of an unknown member: what it was probably meant to be; "" nothing
}

// explainer says what a fault means: it knows the schema, and what in it is
// said by which code.
type explainer struct {
	schema any // decoded
}

func newExplainer(source []byte) explainer {
	var e explainer
	// The schema is our own and decodes: TestSchemasAreSound.
	_ = json.Unmarshal(source, &e.schema)
	return e
}

// special are the codes of keywords that stand for a rule, by the definition
// and the member that they are about; of the others the keyword decides.
var special = map[string]diag.Code{
	"/properties/format/const":                  plan.CodeUnknownFormat,
	"id/pattern":                                plan.CodeBadID,
	"pointId/pattern":                           plan.CodeBadID,
	"date/pattern":                              plan.CodeDate,
	"language/pattern":                          plan.CodeLanguage,
	"language/maxLength":                        plan.CodeLanguage,
	"url/pattern":                               plan.CodeURL,
	"digest/pattern":                            plan.CodeDigest,
	"source/properties/grade/enum":              plan.CodeGrade,
	"citation/properties/credibility/minimum":   plan.CodeGrade,
	"citation/properties/credibility/maximum":   plan.CodeGrade,
	"offset/minimum":                            plan.CodeTextRange,
	"length/minimum":                            plan.CodeTextRange,
	"someCitations/minItems":                    plan.CodeUncited,
	"reportedLink/required/cites":               plan.CodeUncited,
	"claim/required/cites":                      plan.CodeUncited,
	"statement/required/cites":                  plan.CodeUncited,
	"version/then/required/lead":                plan.CodeMissingLead,
	"note/then/required/text":                   plan.CodeNoteForm,
	"fact/then/properties/unit/enum":            plan.CodeUnknownUnit,
	"target/minProperties":                      plan.CodeBadReference,
	"speaker/anyOf":                             plan.CodeSpeaker,
	"statement/then/required/object":            plan.CodeStatementObject,
	"statement/else/properties/object/maxItems": plan.CodeStatementObject,
}

// explain gives the findings that a fault of a document comes to.
func (e explainer) explain(f fault, document any) []finding {
	keyword := f.keyword.Last()
	node, _ := at(e.schema, f.keyword.Parent()).(map[string]any)
	value := at(document, f.at)
	place := strings.TrimPrefix(string(f.keyword), "/$defs/")
	member := strict.P("member", f.at.Last())

	switch keyword {
	case "required":
		var list []finding
		object, _ := value.(map[string]any)
		for _, name := range texts(node["required"]) {
			if _, ok := object[name]; ok {
				continue
			}
			code, ok := special[place+"/"+name]
			if !ok {
				code = plan.CodeMissingMember
			}
			list = append(list, finding{
				code: code, at: f.at.Member(name),
				params: []strict.Param{
					strict.P("member", name),
					strict.P("why", e.describe(node, name)), strict.P("kind", "this"),
				},
			})
		}
		return list
	case "unevaluatedProperties":
		return []finding{e.unknownMember(f, node)}
	}
	code, ok := special[place]
	if !ok {
		code = usual(keyword)
	}
	switch v := value.(type) {
	case string:
		if v == "" {
			code = plan.CodeMissingMember
		}
	case int64:
		switch {
		case v == 0:
			code = plan.CodeMissingMember
		case v != int64(int32(v)): //nolint:gosec // that is the question
			code = diag.CodeNumberRange
		case keyword != "minimum" && keyword != "maximum":
			code = diag.CodeWrongType
		}
	case []any, map[string]any:
	default:
		code = diag.CodeWrongType
		if node["type"] == "integer" {
			code = diag.CodeNumberRange // not a whole number
		}
	}
	params := []strict.Param{member}
	switch code {
	case diag.CodeWrongType:
		want, ok := node["type"].(string)
		if !ok {
			want = "string" // an enum or a constant
		}
		params = append(params, strict.P("want", kindWords(want)),
			strict.P("found", kindWords(typeOf(value))))
	case plan.CodeUnknownValue:
		known := slices.DeleteFunc(append(texts(node["enum"]), texts([]any{node["const"]})...),
			func(s string) bool { return s == "" })
		text, _ := value.(string)
		params = append(params, strict.P("value", text),
			strict.P("known", "known: "+strings.Join(known, ", ")))
		if nearest := diag.Nearest(text, known); nearest != "" {
			params = append(params, strict.P("case", "near"), strict.P("near", nearest))
		}
	case diag.CodeNumberRange:
		shown := "a part of a number"
		if n, ok := value.(int64); ok {
			shown = strconv.FormatInt(n, 10)
		}
		params = append(params, strict.P("value", shown), strict.P("min", number(node["minimum"])),
			strict.P("max", number(node["maximum"])))
	case plan.CodeMissingMember:
		params = append(params, strict.P("why", text(node["description"])))
	default:
		// The one text of the code is worded from the value itself.
		shown, _ := value.(string)
		for _, name := range []string{"id", "date", "tag", "url", "digest", "grade", "unit"} {
			params = append(params, strict.P(name, shown))
		}
		params = append(params, strict.P("kind", "this"))
	}
	return []finding{{code: code, at: f.at, params: params}}
}

// usual gives the code of a keyword that stands for no rule of its own.
func usual(keyword string) diag.Code {
	switch keyword {
	case "enum", "const":
		return plan.CodeUnknownValue
	case "minimum", "maximum":
		return diag.CodeNumberRange
	case "minLength", "minItems":
		return plan.CodeMissingMember
	}
	return diag.CodeWrongType
}

func (e explainer) unknownMember(f fault, node map[string]any) finding {
	name := f.at.Last()
	properties, _ := node["properties"].(map[string]any)
	var known []string
	for k := range properties {
		known = append(known, k)
	}
	slices.Sort(known)
	var meant diag.Pointer
	params := []strict.Param{
		strict.P("member", name), strict.P("name", name),
		strict.P("known", strings.Join(known, ", ")),
	}
	if nearest := diag.Nearest(name, known); nearest != "" {
		how := "near"
		if strings.EqualFold(nearest, name) {
			how = "case"
		}
		params = append(params, strict.P("case", how), strict.P("near", nearest))
		meant = f.at.Parent().Member(nearest)
	}
	return finding{diag.CodeUnknownMember, f.at, params, meant}
}

// describe gives what the schema says of a member.
func (e explainer) describe(node map[string]any, name string) string {
	properties, _ := node["properties"].(map[string]any)
	property, _ := properties[name].(map[string]any)
	if s := text(property["description"]); s != "" {
		return s
	}
	if ref, ok := strings.CutPrefix(text(property["$ref"]), "#"); ok {
		target, _ := at(e.schema, diag.Pointer(ref)).(map[string]any)
		return text(target["description"])
	}
	return ""
}

// at gives the value that a pointer names, or nil.
func at(v any, p diag.Pointer) any {
	for _, token := range p.Tokens() {
		switch x := v.(type) {
		case map[string]any:
			v = x[token]
		case []any:
			i, err := strconv.Atoi(token)
			if err != nil || i < 0 || i >= len(x) {
				return nil
			}
			v = x[i]
		default:
			return nil
		}
	}
	return v
}

func text(v any) string { s, _ := v.(string); return s }

func texts(v any) []string {
	list, _ := v.([]any)
	var all []string
	for _, x := range list {
		if s, ok := x.(string); ok {
			all = append(all, s)
		}
	}
	return all
}

// number prints a bound of the schema: these are small whole numbers.
func number(v any) string {
	n, _ := v.(float64)
	return strconv.FormatInt(int64(n), 10)
}

func typeOf(v any) string {
	switch v.(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	}
	return "number"
}

func kindWords(jsonType string) string {
	switch jsonType {
	case "object":
		return strict.TokenKindObject.String()
	case "array":
		return strict.TokenKindArray.String()
	case "string":
		return strict.TokenKindString.String()
	case "boolean":
		return strict.TokenKindTrue.String()
	case "null":
		return strict.TokenKindNull.String()
	}
	return strict.TokenKindNumber.String()
}
