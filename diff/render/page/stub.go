package page

type table struct{}
type evidence struct{}
