package main

import (
	"github.com/peter-evans/patience"
	"github.com/redraft-go/redraft/diff/redline"
	rog "github.com/rogpeppe/go-internal/diff"
	"os"
	"strings"
	"testing"
)

func BenchmarkX(b *testing.B) {
	for _, n := range []string{"m-de-basiclaw-years", "m-de-residence-years", "m-en-terms-years", "l-de-civil-years", "s-de-alcopop-years"} {
		x, _ := os.ReadFile("/work/shared/texts/redline/" + n + ".a")
		y, _ := os.ReadFile("/work/shared/texts/redline/" + n + ".b")
		a, bb := string(x), string(y)
		b.Run(n+"/units", func(b *testing.B) {
			for b.Loop() {
				units(a)
				units(bb)
			}
		})
		b.Run(n+"/words", func(b *testing.B) {
			k := 0
			for b.Loop() {
				for w := range redline.Words(a) {
					k += w.At
				}
				for w := range redline.Words(bb) {
					k += w.At
				}
			}
		})
		b.Run(n+"/rog", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				u, _ := units(a)
				v, _ := units(bb)
				rog.Diff("a", []byte(strings.Join(u, "\n")+"\n"), "b", []byte(strings.Join(v, "\n")+"\n"))
			}
		})
		b.Run(n+"/pat", func(b *testing.B) {
			for b.Loop() {
				u, _ := units(a)
				v, _ := units(bb)
				patience.Diff(u, v)
			}
		})
	}
}
