package page

type story struct{}
type lineage struct{}
type table struct{}
type evidence struct{}
