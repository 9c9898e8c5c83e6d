package article

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// prune selects what a news page never keeps its story in. Elements that only
// their class names give away are judged by furniture.
const prune = `figure, figcaption, aside, nav, footer, form, button, dialog, iframe, ` +
	`blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed, ` +
	`.fb-post, .twitter-tweet, [hidden], [role="navigation"], [role="complementary"], [role="dialog"], [role="contentinfo"], ` +
	`[style*="display:none"], [style*="display: none"], [itemprop="caption"], [itemprop="copyrightHolder"]`

// minStory is the length in code points of the shortest story of a page.
const minStory = 40

// FromHTML reads a news page: bytes in any common encoding, and the content
// type that they came with, which may be "". It takes the story from the page's
// text and what the page says about itself from JSON-LD, OpenGraph and meta
// tags, and cleans the story as FromText does.
//
// Errors wrap ErrEmpty, ErrBinary, ErrLanguage, ErrTooLarge or ErrTooDeep.
func FromHTML(data []byte, contentType string, meta Meta) (Document, error) {
	text, err := decode(data, contentType, true)
	if err != nil {
		return Document{}, fmt.Errorf("read page: %w", err)
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		// The parser knows one error of its own for a text in memory: depth.
		return Document{}, fmt.Errorf("read page: %w: %w", ErrTooDeep, err)
	}
	s, err := readPage(doc, meta)
	if err != nil {
		return Document{}, fmt.Errorf("read page: %w", err)
	}
	d, err := s.document(meta)
	if err != nil {
		return Document{}, fmt.Errorf("read page: %w", err)
	}
	return d, nil
}

// readPage makes a story of a parsed page. It changes doc.
func readPage(doc *html.Node, meta Meta) (story, error) {
	if n := countNodes(doc, MaxNodes); n > MaxNodes {
		return story{}, fmt.Errorf("%w: more than %d elements", ErrTooLarge, MaxNodes)
	}
	page := describe(doc, meta.URL)
	outlet := page.outlet
	page.outlet = first(meta.Outlet, page.outlet)
	softenInline(doc)
	dropFurniture(doc)
	page.clean(pageLines(doc, page, meta))
	page.outlet = first(outlet, page.outlet)
	return page.story, nil
}

// pageLines returns the lines of the page's story: what trafilatura finds, or
// the text that the page gives for machines, if that is far more.
func pageLines(doc *html.Node, page page, meta Meta) []line {
	opts := trafilatura.Options{
		PruneSelector:   prune,
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
		Focus:           trafilatura.FavorRecall,
		Config:          trafilatura.DefaultConfig(),
	}
	// Below this size trafilatura takes all text of the page, menus included.
	opts.Config.MinExtractedSize = minStory
	if u, err := url.Parse(meta.URL); err == nil && u.IsAbs() {
		opts.OriginalURL = u
	}
	var lines []line
	if result, err := extract(doc, opts); err == nil && result != nil {
		lines = walk(result.ContentNode)
	}
	if own := linesOf(page.body); size(own) > 2*size(lines) {
		lines = own
	}
	if deck := newLine(page.deck, false); deck.words > topWords && len(lines) > 0 && lines[0].key != deck.key {
		lines = append([]line{deck}, lines...)
	}
	return lines
}

// extract runs trafilatura; a panic in it, which a hostile page may cause, is
// an error of this page.
func extract(doc *html.Node, opts trafilatura.Options) (result *trafilatura.ExtractResult, err error) {
	defer func() {
		if r := recover(); r != nil {
			result, err = nil, errors.New("the extractor failed on this page")
		}
	}()
	return trafilatura.ExtractDocument(doc, opts)
}

// size is the number of bytes of lines.
func size(lines []line) int {
	n := 0
	for _, l := range lines {
		n += len(l.text)
	}
	return n
}
