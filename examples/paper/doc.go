// Package paper holds the reading of pasted pages to the test: it sets a draft
// with a typesetter that cuts words at line ends and prints a head and a number
// on each page, takes the words out of the PDF as a reader would, and compares.
//
// It needs groff and pdftotext (Debian: groff, poppler-utils), and so stands in a
// module of its own.
package paper
