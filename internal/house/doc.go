// Package house holds the rules of the house as tests, and nothing else: which
// package may import which (arrows_test.go), and what a file may look like
// (files_test.go). golangci-lint knows some of the arrows too and shows them in
// an editor; what is written here decides.
//
// A new folder needs a line in the table of arrows: that is the moment to ask
// where it stands in the flow of the data.
package house
