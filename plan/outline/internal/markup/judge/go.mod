module github.com/redraft-go/redraft/plan/outline/internal/markup/judge

go 1.26.0

require (
	github.com/redraft-go/redraft v0.0.0-00010101000000-000000000000
	github.com/yuin/goldmark v1.8.7
	golang.org/x/net v0.41.0
)

replace github.com/redraft-go/redraft => ../../../../..
