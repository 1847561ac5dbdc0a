package page

import "strings"

// shape gives the attributes of a form in a picture: its classes, and how it looks
// where there is no style, as in a fragment. A style goes before these.
func shape(classes string) string {
	look := ""
	for class := range strings.FieldsSeq(classes) {
		switch class {
		case "rd-lane", "rd-band", "rd-box", "rd-ring", "rd-bracket", "rd-tie":
			look += ` fill="none" stroke="currentColor"`
		case "rd-grid":
			look += ` stroke="currentColor" stroke-opacity=".2"`
		case "rd-gap":
			look += ` fill="none" stroke="currentColor" stroke-dasharray="2 4"`
		case "rd-dot", "rd-arrow":
			look += ` fill="currentColor"`
		case "rd-answers":
			look += ` stroke-width="2.75"`
		case "rd-dashed":
			look += ` stroke-dasharray="5 4"`
		case "rd-lane-name", "rd-t1", "rd-said", "rd-ax", "rd-value":
			look += ` font-family="Helvetica,Arial,sans-serif" font-size="12.5" fill="currentColor"`
		case "rd-t2":
			look += ` font-family="Helvetica,Arial,sans-serif" font-size="11.5" fill="currentColor"`
		}
	}
	if classes == "rd-lane" {
		look = ` fill="none"` // it only stands behind the others
	}
	return `class="` + classes + `"` + look
}
