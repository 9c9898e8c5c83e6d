package article

import (
	"strings"

	"golang.org/x/net/html"
)

// maxStated bounds how many values of one kind a page may state.
const maxStated = 50

// readHeads collects what a page states in its elements.
func readHeads(doc *html.Node) heads {
	h := heads{meta: map[string]string{}}
	top := &topZone{classes: cleaning()}
	eachElement(doc, func(n *html.Node) {
		switch n.Data {
		case "html":
			h.lang = attr(n, "lang")
		case "base":
			h.base = first(h.base, attr(n, "href"))
		case "title":
			h.title = first(h.title, textOf(n))
		case "meta":
			h.readMeta(n)
		case "link":
			if hasToken(attr(n, "rel"), "canonical") {
				h.canonical = first(h.canonical, attr(n, "href"))
			}
		case "h1":
			if t := textOf(n); t != "" && len(h.h1) < maxStated {
				h.h1 = append(h.h1, t)
			}
		case "script":
			if kind, _, _ := strings.Cut(strings.ToLower(attr(n, "type")), ";"); strings.TrimSpace(kind) == "application/ld+json" && n.FirstChild != nil {
				h.linked.read(n.FirstChild.Data)
			}
		default:
			h.readMarked(n)
		}
		top.visit(n, &h)
	})
	return h
}

// topZone is the part of a page between its headline and first paragraph. What
// looks like a date there is the article's own.
type topZone struct {
	classes  rules
	headline bool
	story    bool
}

// visit takes dates and the deck from an element of the zone.
func (z *topZone) visit(n *html.Node, h *heads) {
	switch {
	case n.Data == "h1":
		z.headline = true
		return
	case !z.headline || z.story:
		return
	case n.Data == "time" && len(h.near) < maxStated:
		h.near = append(h.near, first(attr(n, "datetime"), textOf(n)))
		return
	}
	for _, w := range classWords(attr(n, "class")) {
		switch {
		case z.classes["deck"].list[w] != "" && h.deck == "":
			h.deck = shortText(n)
			return
		case z.classes["dated"].list[w] != "" && len(h.near) < maxStated:
			h.near = append(h.near, shortText(n))
			return
		}
	}
	z.story = n.Data == "p" && len(strings.Fields(shortText(n))) >= fullWords
}

// shortText returns the text of an element, or "" if it is far too long to be
// a date or deck.
func shortText(n *html.Node) string {
	size := 0
	var b strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + " ")
			size += len(n.Data)
		}
		for c := n.FirstChild; c != nil && size < 2000; c = c.NextSibling {
			visit(c)
		}
	}
	visit(n)
	if size >= 2000 {
		return ""
	}
	return normalLine(normal(b.String()))
}

// readMeta keeps the first value of each meta name.
func (h *heads) readMeta(n *html.Node) {
	value := strings.TrimSpace(attr(n, "content"))
	for _, key := range []string{"property", "name", "itemprop"} {
		if k := strings.ToLower(strings.TrimSpace(attr(n, key))); k != "" && value != "" && h.meta[k] == "" {
			h.meta[k] = value
		}
	}
}

// readMarked keeps authors and times that elements are marked with.
func (h *heads) readMarked(n *html.Node) {
	prop := attr(n, "itemprop")
	if n.Data == "time" && (hasToken(prop, "datePublished") || hasAttr(n, "pubdate")) && len(h.times) < maxStated {
		h.times = append(h.times, first(attr(n, "datetime"), textOf(n)))
	}
	if (hasToken(attr(n, "rel"), "author") || hasToken(prop, "author")) && len(h.authors) < maxStated {
		if t := textOf(n); t != "" && len(t) < 200 {
			h.authors = append(h.authors, t)
		}
	}
}

// hasToken tells if one of the words of an attribute is token, in any case.
func hasToken(value, token string) bool {
	for _, w := range strings.Fields(value) {
		if strings.EqualFold(w, token) {
			return true
		}
	}
	return false
}

func hasAttr(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}
