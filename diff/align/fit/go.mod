module github.com/redraft-go/redraft/diff/align/fit

go 1.26
