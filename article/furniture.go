package article

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// furnitureShare bounds what an element may hold of the page's paragraphs and
// still be taken away for its class name: one in so many words. The classes of
// whole pages and articles name many things ("has-related", "tag-iran").
const furnitureShare = 4

// dropFurniture removes the elements whose class or id says that they are no
// story: boxes of related stories, buttons to share, bylines, tags.
func dropFurniture(doc *html.Node) {
	words := map[*html.Node]int{}
	total := countStory(doc, words)
	classes := cleaning()["class"]
	var drop []*html.Node
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && isFurniture(c, classes) && words[c]*furnitureShare <= total {
				drop = append(drop, c)
				continue
			}
			visit(c)
		}
	}
	visit(doc)
	for _, n := range drop {
		n.Parent.RemoveChild(n)
	}
}

// countStory counts the words of long paragraphs below each element.
func countStory(n *html.Node, words map[*html.Node]int) int {
	sum := 0
	if n.Type == html.ElementNode && n.Data == "p" {
		if k := len(strings.Fields(textOf(n))); k >= fullWords {
			sum = k
		}
		words[n] = sum
		return sum
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += countStory(c, words)
	}
	words[n] = sum
	return sum
}

// isFurniture tells if a word or two in a row of the element's class or id
// stand in the list.
func isFurniture(n *html.Node, classes *ruleSet) bool {
	switch n.Data {
	case "html", "head", "body", "main", "article", "h1", "p", "meta", "link", "script":
		return false
	}
	for _, v := range append(strings.Fields(attr(n, "class")), attr(n, "id"), attr(n, "data-component"), attr(n, "data-testid")) {
		names := classWords(v)
		for i, w := range names {
			if classes.list[w] != "" || i > 0 && classes.list[names[i-1]+" "+w] != "" {
				return true
			}
		}
	}
	return false
}

// classWords cuts "mostRead__list-item" into its words in lower case.
func classWords(s string) []string {
	if len(s) > 200 {
		return nil
	}
	var out []string
	start := 0
	end := func(i int) {
		if i > start {
			out = append(out, strings.ToLower(s[start:i]))
		}
		start = i
	}
	var last rune
	for i, r := range s {
		switch {
		case !unicode.IsLetter(r):
			end(i)
			start = i + len(string(r))
		case unicode.IsUpper(r) && unicode.IsLower(last):
			end(i)
		}
		last = r
	}
	end(len(s))
	return out
}
