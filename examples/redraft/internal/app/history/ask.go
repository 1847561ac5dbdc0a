package history

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/words"
)

// answer answers a question from the lines of a file.
func answer(sh *shell.Call, name string, args []string) error {
	if len(args) != 1 {
		return status.Wrong("a question is asked of one file of lines, not %d", len(args))
	}
	all := questions()
	asked := slices.IndexFunc(all, func(q question) bool { return q.name == name })
	if asked < 0 && name != summary {
		return status.Wrong("there is no question %q: %s", words.Escape(name), questionNames())
	}
	file, err := os.Open(args[0])
	if err != nil {
		return fmt.Errorf("%s: %w", words.Escape(args[0]), input.Cause(err))
	}
	defer file.Close()
	done := sh.Progress("reading the lines")
	defer done()
	out := csv.NewWriter(sh)
	switch {
	case name == summary:
		err = summarize(out, file, all)
	case all[asked].name == mostChanged:
		err = rank(out, file, &all[asked])
	default:
		err = list(out, file, &all[asked])
	}
	if err != nil {
		return fmt.Errorf("%s: %w", words.Escape(args[0]), err)
	}
	out.Flush()
	return out.Error()
}

// eachChange goes through the changes of lines.
func eachChange(r io.Reader, each func(l *history.Line, ch *history.Change)) error {
	for l, err := range history.Decode(r) {
		if err != nil {
			return err
		}
		for i := range l.Changes {
			each(l, &l.Changes[i])
		}
	}
	return nil
}

// summarize counts the answers to all questions, by the year of the version. Beside each
// count stands how many of those that were told of made laws were right.
func summarize(out *csv.Writer, r io.Reader, all []question) error {
	type row struct {
		question int
		year     string
	}
	counts := make(map[row]int)
	err := eachChange(r, func(l *history.Line, ch *history.Change) {
		for i := range all {
			if n := len(all[i].answers(ch)); n > 0 {
				counts[row{i, year(l)}] += n
			}
		}
	})
	if err != nil {
		return err
	}
	rows := make([]row, 0, len(counts))
	for k := range counts {
		rows = append(rows, k)
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(a.question, b.question), strings.Compare(a.year, b.year))
	})
	measured, err := precisions()
	if err != nil {
		return err
	}
	lines := [][]string{{"question", "year", "count", "right", "of"}}
	for _, k := range rows {
		name := all[k.question].name
		lines = append(lines, []string{
			name, k.year, strconv.Itoa(counts[k]), measured[name].right,
			measured[name].told,
		})
	}
	return out.WriteAll(lines)
}

// year gives the year of a version; "" not known.
func year(l *history.Line) string {
	const digits = len("2006")
	return string(l.New.Date[:min(digits, len(l.New.Date))])
}

// list writes down the answers to a question, each with what a reader needs to check it.
func list(out *csv.Writer, r io.Reader, q *question) error {
	err := out.Write([]string{
		"law", "provision", "version", "date", "before", "kind",
		"words before", "words now", "was", "is", "stood in",
	})
	if err != nil {
		return err
	}
	bad := eachChange(r, func(l *history.Line, ch *history.Change) {
		for _, e := range q.answers(ch) {
			if err == nil {
				err = out.Write([]string{
					l.Law, ch.Provision, l.New.ID, string(l.New.Date),
					l.Old.ID, string(e.Kind), e.Before, e.After, ch.Was, ch.Is, ch.Back.Version,
				})
			}
		}
	})
	return cmp.Or(bad, err)
}

// mostChanged is the question that is answered by provisions, and not by changes.
const mostChanged = "changed"

// rank writes down the provisions that a question finds changed, those of most versions first.
func rank(out *csv.Writer, r io.Reader, q *question) error {
	type provision struct{ law, name string }
	type life struct {
		provision
		changes     int
		first, last string
	}
	lives := make(map[provision]*life)
	err := eachChange(r, func(l *history.Line, ch *history.Change) {
		if len(q.answers(ch)) == 0 {
			return
		}
		p := provision{l.Law, ch.Provision}
		if lives[p] == nil {
			lives[p] = &life{provision: p, first: string(l.New.Date)}
		}
		lives[p].changes++
		lives[p].last = string(l.New.Date)
	})
	if err != nil {
		return err
	}
	all := make([]*life, 0, len(lives))
	for _, l := range lives {
		all = append(all, l)
	}
	slices.SortFunc(all, func(a, b *life) int {
		return cmp.Or(cmp.Compare(b.changes, a.changes), strings.Compare(a.law, b.law),
			strings.Compare(a.name, b.name))
	})
	lines := [][]string{{"law", "provision", "changes", "first", "last"}}
	for _, l := range all {
		lines = append(lines, []string{l.law, l.name, strconv.Itoa(l.changes), l.first, l.last})
	}
	return out.WriteAll(lines)
}

// measured.csv has, for each question and each kind of effect, how much of what was done to
// made laws was told and right: TestTruth holds it to what it measures, and writes it.
//
//go:embed measured.csv
var measuredCSV []byte

// A precision is a row of measured.csv.
type precision struct {
	right, told, made string // told and true, told at all, true at all
}

func precisions() (map[string]precision, error) {
	rows, err := csv.NewReader(bytes.NewReader(measuredCSV)).ReadAll()
	if err != nil {
		return nil, err
	}
	out := make(map[string]precision)
	for _, row := range rows {
		const columns = 4
		if len(row) != columns {
			return nil, errors.New("measured.csv has other columns")
		}
		out[row[0]] = precision{row[1], row[2], row[3]}
	}
	return out, nil
}
