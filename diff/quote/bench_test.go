package quote_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// articleOf makes an article of a size: prose with a quotation in every other
// paragraph, most of them different from all others, some of the draft's words.
func articleOf(size int) string {
	r := rand.New(rand.NewPCG(7, 21))
	vocabulary := strings.Fields(
		"the of and to in forces border council minister troops sanctions assets peace Ukraine Russia NATO Europe will be limited to 600,000 personnel security guarantees agreement signed frozen region vote parliament energy reconstruction billion army talks draft plan point leaders summit allies Kyiv Moscow Washington ceasefire withdrawal territory election months hundred")
	run := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = vocabulary[r.IntN(len(vocabulary))]
		}
		return strings.Join(list, " ")
	}
	own := []string{
		"The size of the Ukrainian Armed Forces will be limited to 600,000 personnel.",
		"European fighter jets will be stationed in Poland.",
		"The size of the Ukrainian Armed Forces will be limited to 800,000 personnel.",
		"security guarantees",
	}
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "%s. %s, as was said.\n\n", run(60), run(40))
		quoted := run(4 + r.IntN(24))
		if i%8 == 0 {
			quoted = own[i/8%len(own)]
		}
		fmt.Fprintf(&b, "The text has it that “%s”, and nobody has asked %s.\n\n", quoted, run(12))
	}
	return b.String()
}

func BenchmarkArticle(b *testing.B) {
	p := ukraine2025.Plan()
	for _, size := range []int{10 << 10, 1 << 20, 10 << 20} {
		article := articleOf(size)
		b.Run(fmt.Sprintf("%dKiB", size>>10), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(article)))
			for b.Loop() {
				r, err := quote.Article(p, "us-28", article)
				if err != nil || len(r.Quotations) == 0 {
					b.Fatal(err)
				}
			}
		})
	}
	files, _ := filepath.Glob("../../../../shared/seeds/*.txt")
	var text strings.Builder
	for len(files) > 0 && text.Len() < 10<<20 {
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			text.Write(data)
			text.WriteString("\n\n")
		}
	}
	if text.Len() > 0 {
		b.Run("real", func(b *testing.B) {
			b.SetBytes(int64(text.Len()))
			for b.Loop() {
				if _, err := quote.Article(p, "us-28", text.String()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
