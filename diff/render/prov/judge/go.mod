module github.com/redraft-go/redraft/diff/render/prov/judge

go 1.26.0

require (
	github.com/redraft-go/redraft v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/redraft-go/redraft => ../../../..
