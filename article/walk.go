package article

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// breaking elements begin and end a line.
var breaking = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "dd": true, "div": true, "dl": true,
	"dt": true, "figcaption": true, "figure": true, "footer": true, "form": true, "h1": true, "h2": true, "h3": true,
	"h4": true, "h5": true, "h6": true, "header": true, "hr": true, "li": true, "main": true, "nav": true, "ol": true,
	"p": true, "pre": true, "section": true, "table": true, "td": true, "th": true, "tr": true, "ul": true, "br": true,
	"lb": true, "summary": true, "details": true, "caption": true, "center": true,
}

// silent elements hold no text of the story.
var silent = map[string]bool{
	"script": true, "style": true, "noscript": true, "template": true, "head": true, "svg": true, "math": true, "iframe": true,
	"object": true, "textarea": true, "select": true, "button": true,
}

// walker collects the lines of a tree.
type walker struct {
	lines   []line
	text    strings.Builder
	heading bool
}

// walk returns the lines below n, headings marked. Its depth is that of the
// tree, which the parser bounds.
func walk(n *html.Node) []line {
	if n == nil {
		return nil
	}
	w := &walker{}
	w.visit(n)
	w.flush()
	return w.lines
}

func (w *walker) visit(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text.WriteString(n.Data)
		return
	case html.ElementNode:
		if silent[n.Data] {
			return
		}
	case html.DocumentNode:
	default:
		return
	}
	breaks := breaking[n.Data]
	if breaks {
		w.flush()
	}
	if isHeading(n) {
		w.heading = true
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.visit(c)
	}
	if breaks {
		w.flush()
	}
	if isHeading(n) {
		w.heading = false
	}
}

// flush ends a line.
func (w *walker) flush() {
	text := strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, normal(w.text.String()))
	w.text.Reset()
	if strings.TrimSpace(text) != "" {
		w.lines = append(w.lines, newLine(text, w.heading))
	}
}

// isHeading tells if n is a heading of a section.
func isHeading(n *html.Node) bool {
	return n.Type == html.ElementNode && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6'
}

// softenInline turns time and ins elements inside a paragraph into plain spans:
// trafilatura drops them with their words, which belong to the sentence.
func softenInline(n *html.Node) {
	eachElement(n, func(e *html.Node) {
		if e.DataAtom != atom.Time && e.DataAtom != atom.Ins {
			return
		}
		for up := e.Parent; up != nil; up = up.Parent {
			if up.DataAtom == atom.P {
				e.DataAtom, e.Data = atom.Span, "span"
				return
			}
		}
	})
}

// eachElement calls f for every element below n, parents first.
func eachElement(n *html.Node, f func(*html.Node)) {
	if n.Type == html.ElementNode {
		f(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		eachElement(c, f)
	}
}

// countNodes counts the nodes of a tree, up to just above limit.
func countNodes(n *html.Node, limit int) int {
	sum := 1
	for c := n.FirstChild; c != nil && sum <= limit; c = c.NextSibling {
		sum += countNodes(c, limit-sum)
	}
	return sum
}

// textOf returns the text below n on one line.
func textOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		} else if n.Type == html.ElementNode && breaking[n.Data] {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(n)
	return normalLine(normal(b.String()))
}

// attr returns an attribute of n, or "".
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
