package article

import (
	"encoding/json"
	"html"
	"strings"
)

// maxLinkedDepth bounds how deep JSON-LD is searched.
const maxLinkedDepth = 8

// thing is what JSON-LD says about the article of a page
// (https://schema.org/Article). The first article of the page counts.
type thing struct {
	found     bool
	headline  string
	url       string
	published string
	publisher string
	language  string
	body      string
	authors   []string
}

// read takes in one script of JSON-LD. Scripts that are no JSON are ignored,
// as browsers and search engines do.
func (t *thing) read(script string) {
	script = strings.TrimSuffix(strings.TrimSpace(script), ";")
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
	// Many pages break strings with raw line ends, which JSON forbids.
	script = strings.Map(func(r rune) rune {
		if r < 0x20 {
			return ' '
		}
		return r
	}, script)
	var v any
	if json.Unmarshal([]byte(script), &v) == nil {
		t.search(v, 0)
	}
}

// search looks for an article in lists, graphs and main entities.
func (t *thing) search(v any, depth int) {
	if t.found || depth > maxLinkedDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			t.search(x, depth+1)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			t.take(v)
			return
		}
		t.search(v["@graph"], depth+1)
		t.search(v["mainEntity"], depth+1)
		t.search(v["mainEntityOfPage"], depth+1)
	}
}

// isArticle tells if a type, or one of several, is an article.
func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		v = strings.TrimPrefix(strings.TrimPrefix(v, "http://schema.org/"), "https://schema.org/")
		return strings.HasSuffix(v, "Article") || v == "BlogPosting" || v == "LiveBlogPosting" || v == "Report"
	case []any:
		for _, x := range v {
			if isArticle(x) {
				return true
			}
		}
	}
	return false
}

// take keeps the properties of an article.
func (t *thing) take(v map[string]any) {
	*t = thing{
		found:     true,
		headline:  name(v["headline"]),
		url:       link(v["url"], v["mainEntityOfPage"], v["@id"]),
		published: name(v["datePublished"]),
		publisher: name(v["publisher"]),
		language:  name(v["inLanguage"]),
		body:      html.UnescapeString(plain(v["articleBody"])),
	}
	authors, ok := v["author"].([]any)
	if !ok {
		authors = []any{v["author"]}
	}
	for _, a := range authors[:min(len(authors), maxStated)] {
		if n := name(a); n != "" {
			t.authors = append(t.authors, n)
		}
	}
}

// name returns a text, or the name of an object or of the first of a list.
func name(v any) string {
	switch v := v.(type) {
	case string:
		return normalLine(html.UnescapeString(v))
	case map[string]any:
		return first(plain(v["name"]), plain(v["alternateName"]))
	case []any:
		if len(v) > 0 {
			return name(v[0])
		}
	}
	return ""
}

// link returns the first address among the values and their ids.
func link(values ...any) string {
	for _, v := range values {
		if m, ok := v.(map[string]any); ok {
			v = first(plain(m["@id"]), plain(m["url"]))
		}
		if s := plain(v); strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "/") {
			return s
		}
	}
	return ""
}

// plain returns a value if it is a string.
func plain(v any) string {
	s, _ := v.(string)
	return s
}
