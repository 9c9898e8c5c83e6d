package article

import (
	"net/url"
	"slices"
	"strings"

	"isnad/internal/fold"

	"golang.org/x/net/html"
)

// page is what a page says about itself.
type page struct {
	story
	body string // the text that it gives for machines, or ""
	deck string // the lines below the headline, or ""
}

// heads is what the elements of a page's head hold.
type heads struct {
	meta      map[string]string // by name, property or itemprop, the first of each
	authors   []string
	canonical string
	base      string
	title     string
	lang      string
	h1        []string
	times     []string // dates of elements that are marked as publication
	near      []string // dates between headline and first paragraph
	deck      string   // the lines below the headline, or ""
	linked    thing    // JSON-LD
}

// describe reads title, address, authors, date, outlet and language that the
// page states. at is the address that it was read at. JSON-LD comes first,
// then OpenGraph, then other meta tags, then marked elements.
func describe(doc *html.Node, at string) page {
	h := readHeads(doc)
	m, ld := h.meta, h.linked
	var p page
	p.outlet = normalLine(normal(first(m["og:site_name"], ld.publisher, m["application-name"], m["publisher"], m["dc.publisher"])))
	p.title = h.headline(p.outlet)
	p.url = h.address(at)
	p.language = first(ld.language, h.lang, m["og:locale"], m["dc.language"], m["inlanguage"])
	p.body, p.deck = normal(ld.body), h.deck
	authors := ld.authors
	for _, name := range []string{"author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author"} {
		if len(authors) == 0 && m[name] != "" {
			authors = []string{m[name]}
		}
	}
	if len(authors) == 0 {
		authors = h.authors
	}
	p.addAuthors(authors)
	p.published = h.published(p.language)
	return p
}

// addAuthors notes authors: no addresses, not the outlet itself.
func (p *page) addAuthors(names []string) {
	d := &draft{story: p.story, rules: cleaning()}
	for _, n := range names {
		n = normalLine(normal(n))
		if isAddress(n) || len(n) > 200 {
			continue
		}
		if rest, ok := strings.CutPrefix(strings.ToLower(n), "by "); ok {
			n = n[len(n)-len(rest):]
		}
		d.addBylines(n)
	}
	p.bylines, p.sources = d.bylines, d.sources
}

// published returns the date of publication, not that of an update.
func (h heads) published(language string) date {
	m := h.meta
	names := []string{
		"article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate",
		"publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "article.published", "dc.date.issued", "dc.date",
		"dcterms.created", "date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article_date_original",
	}
	candidates := []string{h.linked.published}
	for _, n := range names {
		candidates = append(candidates, m[n])
	}
	for _, c := range slices.Concat(candidates, h.times, h.near) {
		if d, ok := parseDate(c, !strings.HasPrefix(strings.ToLower(language), "en")); ok {
			return d
		}
	}
	return date{}
}

// address returns the canonical URL that the page states, absolute.
func (h heads) address(at string) string {
	base, err := url.Parse(first(h.base, at))
	if err != nil {
		base = &url.URL{}
	}
	for _, c := range []string{h.canonical, h.meta["og:url"], h.linked.url} {
		if u, err := base.Parse(strings.TrimSpace(c)); c != "" && err == nil && (u.Scheme == "http" || u.Scheme == "https") {
			return u.String()
		}
	}
	return ""
}

// headline chooses the title: the h1 that agrees with what the head says, for
// it is what readers see; else the head's, without the outlet's name.
func (h heads) headline(outlet string) string {
	var stated []string
	for _, t := range []string{h.linked.headline, h.meta["og:title"], h.meta["twitter:title"], h.title, h.meta["title"]} {
		if t = withoutOutlet(normalLine(normal(t)), outlet); t != "" && fold.Key(t) != fold.Key(outlet) {
			stated = append(stated, t)
		}
	}
	for _, t := range h.h1 {
		for _, s := range stated {
			if agree(fold.Key(t), fold.Key(s)) {
				return t
			}
		}
	}
	if len(stated) > 0 {
		return stated[0]
	}
	if len(h.h1) == 1 {
		return h.h1[0]
	}
	return ""
}

// agree tells if at least half of the words of a stand in b, or the reverse.
func agree(a, b string) bool {
	in := map[string]bool{}
	for _, w := range strings.Fields(b) {
		in[w] = true
	}
	words, same := strings.Fields(a), 0
	for _, w := range words {
		if in[w] {
			same++
		}
	}
	return same > 0 && same*2 >= min(len(words), len(in)) && len(words)*2 >= len(in)
}

// withoutOutlet cuts the outlet's name off the end of a page title: "Title |
// Outlet", "Title - Outlet". A part that is not the outlet stays, unless a bar
// stands before it.
func withoutOutlet(title, outlet string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " « ", " :: "} {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		tail := fold.Key(title[i+len(sep):])
		name := fold.Key(outlet)
		if sep == " | " || sep == " « " || sep == " :: " || name != "" && (tail == name || strings.Contains(tail, name) || strings.Contains(name, tail)) {
			return withoutOutlet(strings.TrimSpace(title[:i]), outlet)
		}
	}
	return title
}
