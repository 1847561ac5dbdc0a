module github.com/redraft-go/redraft

go 1.26
