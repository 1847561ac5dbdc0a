// Package wasm runs tests of the library as WebAssembly (GOOS=wasip1), in a runtime that
// is a Go module: what is there to be embedded in other programs runs where these do.
package wasm
