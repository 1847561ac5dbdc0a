// Package hostile makes what people send to stop a program, for tests and
// benchmarks: texts that are hard to compare, and contexts that end while work
// goes on. It is for tests alone.
package hostile
