module github.com/redraft-go/redraft/.ci/wasm

go 1.26

require github.com/tetratelabs/wazero v1.9.0

require (
	github.com/stretchr/testify v1.12.1
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)
