// Package redline compares two texts word by word.
package redline
