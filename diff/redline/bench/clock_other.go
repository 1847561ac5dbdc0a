//go:build !unix

package main

import "time"

var began = time.Now()

// clock returns the time since the program began: here it is not known how much of it was its own.
func clock() time.Duration { return time.Since(began) }
