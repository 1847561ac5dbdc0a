module github.com/redraft-go/redraft/diff/redline/bench

go 1.26.0

replace github.com/redraft-go/redraft => ../../..

require (
	github.com/aymanbagabas/go-udiff v0.4.1
	github.com/peter-evans/patience v0.3.0
	github.com/pmezard/go-difflib v1.0.0
	github.com/redraft-go/redraft v0.0.0-00010101000000-000000000000
	github.com/rogpeppe/go-internal v1.16.0
	github.com/sergi/go-diff v1.4.0
)

require golang.org/x/text v0.43.0 // indirect
