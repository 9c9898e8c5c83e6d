package extract

import (
	"slices"
	"strings"

	"isnad/graph"
)

// nodes returns the actors of the article in the order of the text: those that
// a claim needs, and every other one that is named.
func (r *reader) nodes() []graph.Node {
	out := []graph.Node{}
	for _, e := range r.entities {
		if !e.used && (e.unnamed || len(e.mentions) == 0) {
			continue
		}
		out = append(out, r.node(e))
	}
	keep := map[string]bool{}
	for _, n := range out {
		keep[n.ID] = true
	}
	for i := range out {
		out[i].Affiliations = slices.DeleteFunc(out[i].Affiliations, func(a graph.Affiliation) bool {
			return !keep[a.With] && !strings.HasPrefix(a.With, "state:")
		})
	}
	slices.SortStableFunc(out, func(a, b graph.Node) int { return firstMention(a) - firstMention(b) })
	return out
}

func firstMention(n graph.Node) int {
	if len(n.Mentions) == 0 {
		return 1 << 30
	}
	return n.Mentions[0].Start
}

func (r *reader) node(e *entity) graph.Node {
	n := graph.Node{ID: e.id, Kind: e.kind, Name: e.name, Names: map[string]string{}, Aliases: []string{}, Unnamed: e.unnamed,
		Affiliations: []graph.Affiliation{}, Mentions: r.mentionSpans(e)}
	switch {
	case e.entry != nil:
		n.Known, n.Wikidata = true, e.entry.Wikidata
		for _, lang := range []string{"ar", "en"} {
			if names := e.entry.Names[lang]; len(names) > 0 {
				n.Names[lang] = names[0]
			}
		}
		n.Name = e.entry.Name("en") // one name in every article
	case e.head != nil && e.head.Set && e.state != "":
		r.setNames(&n, e)
	default:
		n.Names[r.pack.Code] = e.name
	}
	if n.Name == "" {
		n.Name = e.id
	}
	for _, m := range n.Mentions {
		name := strings.Join(strings.Fields(m.Text), " ")
		if name != n.Name && !slices.Contains(n.Aliases, name) {
			n.Aliases = append(n.Aliases, name)
		}
	}
	slices.Sort(n.Aliases)
	n.Affiliations = r.affiliations(e)
	return n
}

// setNames names a set such as "Russian hackers" after its state.
func (r *reader) setNames(n *graph.Node, e *entity) {
	entry, ok := r.x.gaz.Entry(e.state)
	if !ok {
		return
	}
	for lang, word := range r.x.setWords(e.head.Concept) {
		adjective, ok := entry.Adjectives[lang]
		if !ok {
			continue
		}
		n.Names[lang] = strings.ReplaceAll(word, "{adjective}", adjective)
	}
	n.Name = n.Names["en"]
	if n.Name == "" {
		n.Name = e.name
	}
}

func (r *reader) affiliations(e *entity) []graph.Affiliation {
	out := []graph.Affiliation{}
	role := "member of"
	if e.head != nil {
		role = e.head.Concept
	}
	for _, w := range e.with {
		if w.kind != graph.State || e.state != w.id {
			out = append(out, graph.Affiliation{Role: role, With: w.id})
		}
	}
	if e.state != "" && e.kind != graph.State && e.state != e.id {
		out = append(out, graph.Affiliation{Role: role, With: e.state})
	}
	return out
}

// mentionSpans returns where the actor is named, in the order of the text.
func (r *reader) mentionSpans(e *entity) []graph.Span {
	out := []graph.Span{}
	for _, m := range e.mentions {
		s := r.mentionSpan(m)
		if s == nil || m.form == formPronoun || m.form == formNominal && m.head == nil {
			continue
		}
		if slices.ContainsFunc(out, func(o graph.Span) bool { return o.Start == s.Start && o.End == s.End }) {
			continue
		}
		out = append(out, *s)
		if m.named() && m.name != [2]int{m.start, m.end} && (m.form == formName && person(e.kind)) {
			inner := r.span(m.name[0], m.name[1])
			if inner.Start != s.Start {
				out = append(out, inner)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b graph.Span) int { return a.Start - b.Start })
	return out
}
