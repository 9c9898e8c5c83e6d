// Package article turns what the world publishes into one noun, Document:
// plain text, HTML and JSON Lines go in, cleaned text with what is known about
// it comes out. It reads bytes that others fetched; it opens no connection.
package article

import "time"

// Document is one article, cleaned. It is a plain value.
type Document struct {
	ID        string    // "a1:" and a hash: of the canonical URL, else of source id and outlet, else of the text
	SourceID  string    // the id that a JSON Lines input gave, or ""
	URL       string    // canonical, or ""; a local file has a file:// URL
	Outlet    string    // who published it, as written, or ""
	Title     string    // the headline, or ""
	Bylines   []string  // names of the authors, as written
	Sources   []string  // agencies that source line and dateline name, as written
	Published time.Time // zero when not known
	DateOnly  bool      // Published is known to the day only
	Fetched   time.Time // when it was read; zero when not known
	Language  string    // "ar" or "en"
	Text      string    // title, blank line, cleaned body; NFC, "\n" line ends
	Hash      string    // graph.TextHash of Text
}
