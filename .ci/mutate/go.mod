module github.com/redraft-go/redraft/.ci/mutate

go 1.26
