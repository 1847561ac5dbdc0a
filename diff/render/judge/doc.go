// Package judge holds the comma-separated values of package render to LibreOffice, which
// opens them as a spreadsheet (Debian: libreoffice-calc-nogui).
//
// It runs programs, and so stands in a module of its own.
package judge
