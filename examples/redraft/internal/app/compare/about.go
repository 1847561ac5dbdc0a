package compare

import (
	"flag"
	"fmt"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

// origins is what the call tells of its files, older first.
type origins struct {
	fields    [len(fields)]shell.Many
	encodings shell.Many
}

// fields are the flags that tell of a file's origin.
var fields = [...]struct{ name, usage string }{
	{"title", "what a reader knows the text of a file by"},
	{"date", "the `date` that it was written"},
	{"source", "the `address` that it was read at"},
	{"read", "the `date` that it was read there"},
	{"status", "what it is among drafts, such as leaked, published or signed"},
	{"answers", "the `id` of the draft that it answers"},
	{"lang", "its language as a `tag`, such as en or uk; once for both"},
}

func (a *origins) declare(flags *flag.FlagSet) {
	for i, f := range fields {
		flags.Var(&a.fields[i], f.name, f.usage)
	}
	flags.Var(&a.encodings, "encoding", input.EncodingUsage+"; once for both")
}

// check holds the number of values to that of the files.
func (a *origins) check(files int) error {
	for i, f := range fields {
		n := len(a.fields[i])
		switch once := f.name == "lang"; {
		case n == 0 || n == files || n == 1 && once && files > 0:
		case files == 0:
			return status.Wrong("-%s tells of a file, and both drafts are the plan's", f.name)
		case n < files:
			return status.Wrong(
				`-%s is given once for two files: give it twice, the older one's first, and "" for what is not told`, f.name)
		default:
			return status.Wrong("-%s is given %d times for %s", f.name, n, counted(files))
		}
	}
	if n := len(a.encodings); n > 1 && n != files {
		return status.Wrong("-encoding is given %d times for %s", n, counted(files))
	}
	return nil
}

func counted(files int) string {
	if files == 1 {
		return "1 file"
	}
	return fmt.Sprintf("%d files", files)
}

// originOf gives what is told of the i-th file.
func (a *origins) originOf(i int) (o input.Origin, encoding string, err error) {
	for k, f := range fields {
		if len(a.fields[k]) == 0 {
			continue
		}
		if err := o.Set(f.name, a.fields[k][min(i, len(a.fields[k])-1)]); err != nil {
			return o, "", status.Wrong("-%s: %s", f.name, err)
		}
	}
	if n := len(a.encodings); n > 0 {
		encoding = a.encodings[min(i, n-1)]
	}
	return o, encoding, nil
}
