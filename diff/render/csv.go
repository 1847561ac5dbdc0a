package render

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan/words"
)

// CSV writes what differs as comma-separated values by RFC 4180: UTF-8, a header,
// lines that end in CR LF, and a row for each thing that words do, for each other
// difference in words, and for each other change. Its columns are
//
//   - old and new, the points on either side: several are joined with " + ", a
//     side without one is empty;
//   - kind, the kind of the change as [diff.Kind] has it;
//   - label, the verdict as [Text] has it; empty where nothing is put down to
//     anybody, as with two texts of which there are no copies;
//   - old words and new words, those that differ, or the clause that is on one
//     side alone: never what is only told of a draft;
//   - effect, what the words do, in a sentence; where a change has no words to
//     show, what it is;
//   - key, of the facts that joined the two sides; mostly empty;
//   - reason, the reason for the verdict as [diff.Reason] has it;
//   - copies, those by which the verdict was reached, joined with "; ".
//
// A last row for each draft says in the column effect alone what of its file was not
// looked at, or was taken as final.
//
// A cell that begins with = + - or @, if only behind tabs, line breaks or spaces,
// gets an apostrophe before it: a spreadsheet takes it for a formula else. So a
// cell may differ from the words in this one sign. Control characters and what
// hides are written by their code points, line breaks as spaces; [JSON] has all
// to the letter. The options are [Points] and [WithLabels]. The error is that of
// [diff.Check], or of the writer.
func CSV(w io.Writer, c *diff.Comparison, opts ...Option) error {
	c, err := sound(c)
	if err != nil {
		return err
	}
	v := newView(c, opts)
	rows := [][]string{{
		v.label("csv.old"), v.label("csv.new"), v.label("csv.kind"), v.label("csv.label"),
		v.label("csv.old-words"),
		v.label("csv.new-words"), v.label("csv.effect"), v.label("csv.key"), v.label("csv.reason"),
		v.label("csv.copies"),
	}}
	for i, changes := range v.changes {
		for _, h := range changes {
			if v.listed(i) {
				rows = append(rows, v.records(i, h)...)
			}
		}
	}
	for _, line := range v.unlooked() {
		row := make([]string, len(rows[0]))
		row[csvEffect] = line
		rows = append(rows, row)
	}
	return writeCSV(w, rows, "the changes")
}

// writeCSV writes rows for a spreadsheet, by RFC 4180: no cell is a formula, and none is on two
// lines. Dates stand in them as the plan has them, for a spreadsheet makes a day of "Dec 2025".
func writeCSV(w io.Writer, rows [][]string, what string) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	for _, row := range rows {
		for k := range row {
			row[k] = cell(row[k])
		}
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write %s: %w", what, err)
	}
	return nil
}

// csvEffect is the column of effects.
const csvEffect = 6

// cell gives a text as a cell that no spreadsheet takes for a formula.
func cell(s string) string {
	s = strings.TrimSpace(words.Line(s))
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

// records gives the rows of a change of link i.
func (v *view) records(i int, h *diff.Change) [][]string {
	l := v.l(i)
	old, new := v.sides(l)
	var rows [][]string
	row := func(verdict diff.Verdict, was, is, effect, key string, r diff.Reason,
		copies []diff.Testimony,
	) {
		rows = append(rows, []string{
			v.names(old), v.names(new), string(h.Kind), v.verdict(h, verdict, r), was, is, effect,
			key, string(r), v.copyNames(r, copies),
		})
	}
	for k := range h.Effects {
		if e := &h.Effects[k]; named(e) {
			was, is := e.Before.Text, e.After.Text
			if h.Kind == diff.KindRetold {
				was, is = "", "" // of what is told the words are nobody's
			}
			row(e.Verdict, was, is, e.Sentence, e.Key, e.Reason, h.Behind(e))
		}
	}
	for k := range h.Differences {
		if d := &h.Differences[k]; !covered(h, d) {
			row(d.Verdict, d.Old.Text, d.New.Text, "", "", d.Reason, d.Deciding())
		}
	}
	if len(rows) == 0 {
		was, is := "", ""
		if h.Kind == diff.KindRemoved || h.Kind == diff.KindAdded {
			was, is = read(l.Old), read(l.New)
		}
		row(h.Verdict, was, is, cmp.Or(v.restyled(h), v.kindOf(l, h)), "", h.Reason, nil)
	}
	return rows
}

// names lists the names of places.
func (v *view) names(places []say.Place) string {
	var out []string
	for _, p := range places {
		out = append(out, p.Name(v.set.table))
	}
	return strings.Join(out, " + ")
}

// read joins the texts of clauses that were read in the draft's words.
func read(clauses []diff.Clause) string {
	var out []string
	for _, c := range clauses {
		if c.Standing.DraftWords() {
			out = append(out, c.Text)
		}
	}
	return strings.Join(out, " ")
}

// copyNames lists the copies by which a verdict was reached.
func (v *view) copyNames(r diff.Reason, copies []diff.Testimony) string {
	var out []string
	for _, w := range copies {
		if name := v.witnessName(r, w); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, v.label("clauses"))
}
