package laws

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"time"
)

// Stream writes a repository of so many laws as git fast-import reads it: a commit for each
// version, which has all of them, in folders of a hundred.
func Stream(w io.Writer, count int, model Law) error {
	out := bufio.NewWriterSize(w, 1<<20)
	all := make([]func() (Version, bool), count)
	for i := range all {
		l := model
		l.Seed += uint64(i)
		next, stop := iter.Pull(l.All())
		defer stop()
		all[i] = next
	}
	for k := range model.Versions {
		day := time.Date(firstYear+k, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
		fmt.Fprintf(out,
			"commit refs/heads/main\nmark :%d\nauthor A <a@example.org> %d +0000\ncommitter A "+
				"<a@example.org> %d +0000\ndata 0\n", k+1, day, day)
		if k > 0 {
			fmt.Fprintf(out, "from :%d\n", k)
		}
		for i, next := range all {
			v, _ := next()
			fmt.Fprintf(out, "M 100644 inline %s\ndata %d\n%s\n", Path(i), len(v.Text), v.Text)
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// Path is where a law stands in a repository.
func Path(i int) string {
	const folder = 100
	return fmt.Sprintf("laws/%02d/%04d.md", i/folder, i)
}
