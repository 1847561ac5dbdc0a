// Corpus follows the laws of many countries on an engine that has the machines for it:
// it is [history.Follow], the function of redraft history, as a step of Apache Beam.
//
//	go run . -texts 'laws/*/*' -lines lines.jsonl                      on this machine
//	go run . -texts 'gs://laws/*/*' -lines gs://out/lines -runner flink  on Flink; so spark, dataflow
//
// A text is a file; its folder is its law, and its name without the ending is the version:
// the date, as in laws/harbour/1998-05-01.md. Whatever the engine does, the lines are those of
// one process, in another order.
//
// # A hundred countries: what it costs, what is moved, where it breaks
//
// Measured on 1.08 GB of made laws, 2,000 of 27 kB with 20 versions, 4 % of whose paragraphs
// changed in each, on two cores of an Intel Xeon that were busy with other work (Go 1.26.8,
// 27 November 2026):
//
//	git init laws && go run ./examples/internal/laws/repository -laws 2000 | git -C laws fast-import
//	redraft history -at main -lang en -o lines.jsonl laws
//
// took 324 s of a core, the program git among them, and 230 MB of memory: 3.3 MB of text a second
// on a core, so that 1 GB takes five minutes. All else here is reckoned from that. Beside what
// was done to the laws it told 248,055 of 248,415 changes of a paragraph and no other, all 30,109
// duties that became permissions and two more, and 6,627 of 6,746 references that were left
// dangling and no other.
//
//   - Cost: at 5 cents for an hour of a core, half a cent for 1 GB. A hundred countries of 5 GB
//     each are 42 hours of a core, and half an hour on a hundred cores.
//   - Between machines go the names of files, some 100 bytes for each version: 2 GB for 500 GB
//     of texts of 25 kB. A law is read by the one worker that follows it, text by text. Lines, an
//     eighth of the texts (60 GB), go to the one that writes them. Nothing else is moved.
//   - Memory: two versions of a law and their outlines for each worker; see [outline.Parse].
//   - It breaks first where one worker writes all lines: a hundred cores make 40 MB of them a
//     second, about what one writes. From there on each country needs a file, and so a run, of
//     its own.
//   - It breaks next at the largest law, whose versions follow each other on one core: a code of
//     10 MB with 500 versions takes 25 minutes, whatever else is there. To cut its row in two is
//     no remedy without more: names of provisions, and words that come back, go through all of it.
//   - Names are listed by one step on one machine. For 20 million files a list of names, kept by
//     who keeps the laws, takes the place of the pattern.
//   - A worker that dies has its laws followed again by another one: the engine does that, and as
//     the same law gives the same bytes nothing is there twice. A law that cannot be read is a
//     line; a file that cannot be opened ends the run, as nobody knows what it held.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	texts := flag.String("texts", "", "the files of all versions, as a `pattern`")
	lines := flag.String("lines", "", "the `file` to write lines to")
	language := flag.String("lang", "", "the `language` of the texts, as a BCP 47 tag")
	flag.Parse()
	beam.Init()
	if *texts == "" || *lines == "" {
		fmt.Fprintln(os.Stderr, "corpus: -texts and -lines are needed; -h tells more")
		os.Exit(2)
	}
	p, s := beam.NewPipelineWithRoot()
	build(s, *texts, *lines, *language)
	if err := beamx.Run(context.Background(), p); err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

// build lays out the steps: names, names by law, lines, a file.
func build(s beam.Scope, texts, lines, language string) {
	names := fileio.MatchFiles(s, texts)
	laws := beam.GroupByKey(s, beam.ParDo(s, byLaw, names))
	textio.Write(s, lines, beam.ParDo(s, &followFn{Language: language}, laws))
}
