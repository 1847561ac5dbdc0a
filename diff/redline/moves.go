package redline

type mover struct{}
