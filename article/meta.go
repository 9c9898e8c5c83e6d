package article

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"
)

// Meta is what the caller knows about an input before it is read. Every field
// may be empty. What the article says about itself fills the gaps; it never
// overrides the caller, except that a page's canonical URL replaces its address.
type Meta struct {
	URL       string    // where it was read: http, https or file
	SourceID  string    // the id that its source gave
	Outlet    string    // who published it
	Language  string    // "ar" or "en"; "" = detect
	Published time.Time // zero = look for it
	Fetched   time.Time // when it was read
}

// story is what a reader made of an input: the cleaned text and what the text
// and its page say about it.
type story struct {
	title     string
	body      []string // paragraphs
	bylines   []string
	sources   []string
	outlet    string
	language  string // as the page or record states it, "" = not stated
	published date
	url       string // as the page or record states it
	sourceID  string
	space     string // what the source id is unique in, if there is no outlet
}

// text joins title and body: the form of Document.Text.
func (s story) text() string {
	n := len(s.title)
	for _, p := range s.body {
		n += len(p) + 2
	}
	out := make([]byte, 0, n)
	out = append(out, s.title...)
	for _, p := range s.body {
		if len(out) > 0 {
			out = append(out, "\n\n"...)
		}
		out = append(out, p...)
	}
	return string(out)
}

// document turns the story into a Document, with the caller's knowledge first.
func (s story) document(meta Meta) (Document, error) {
	text := s.text()
	if !hasWord(text) {
		return Document{}, fmt.Errorf("%w: neither title nor body", ErrEmpty)
	}
	lang, err := language(text, first(meta.Language, s.language))
	if err != nil {
		return Document{}, err
	}
	d := Document{
		SourceID:  first(meta.SourceID, s.sourceID),
		URL:       pageURL(meta.URL, s.url),
		Outlet:    normalLine(first(meta.Outlet, s.outlet)),
		Title:     s.title,
		Bylines:   s.bylines,
		Sources:   s.sources,
		Published: s.published.time,
		DateOnly:  s.published.dateOnly,
		Fetched:   meta.Fetched,
		Language:  lang,
		Text:      text,
		Hash:      digest(text),
	}
	if !meta.Published.IsZero() {
		d.Published, d.DateOnly = meta.Published, false
	}
	d.ID = d.identity(s.space)
	return d, nil
}

// identity returns Document.ID. A source id counts within its outlet, or else
// within space; alone it would join strangers' articles with the same number.
func (d Document) identity(space string) string {
	switch {
	case d.URL != "":
		return "a1:" + digest("url", d.URL)
	case d.SourceID != "" && d.Outlet+space != "":
		return "a1:" + digest("source", first(d.Outlet, space), d.SourceID)
	}
	return "a1:" + digest("text", d.Text)
}

// digest is the hash of package graph, which this package does not import: 128
// bits of SHA-256 over the parts, each closed by a NUL.
func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// first returns the first string that is not empty.
func first(candidates ...string) string {
	for _, c := range candidates {
		if c != "" {
			return c
		}
	}
	return ""
}
