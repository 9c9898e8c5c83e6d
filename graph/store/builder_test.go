package store

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"isnad/graph"
)

// builder makes a valid batch: each actor and each claim adds a sentence to the
// text, so that every span and quote is true.
type builder struct {
	t     testing.TB
	batch graph.Batch
	text  strings.Builder
	size  int // code points of text
	at    map[string]int
}

// says is one claim with one evidence, in short form.
type says struct {
	kind             graph.EdgeKind
	from, to, about  string
	period           string // "" = undated
	matter           graph.Matter
	polarity         graph.Polarity
	modality         graph.Modality
	outcome          graph.Outcome
	confidence       float64
	via              []string
	content, dispute []string // evidence ids that say returned
}

// article begins a batch; published may be "".
func article(t testing.TB, id, published string) *builder {
	b := &builder{t: t, at: map[string]int{}, batch: graph.Batch{
		Document: graph.Document{ID: id, Title: "Title of " + id, Language: "en"},
		Nodes:    []graph.Node{}, Claims: []graph.Claim{}, Attributions: []graph.Attribution{}, Edges: []graph.Edge{},
	}}
	url := "https://news.example/" + id
	b.batch.Document.URL = &url
	if published != "" {
		b.batch.Document.Published = &published
	}
	b.write(b.batch.Document.Title + "\n\n")
	return b
}

func (b *builder) write(s string) graph.Span {
	start := b.size
	b.text.WriteString(s)
	b.size += utf8.RuneCountInString(s)
	return graph.Span{Start: start, End: b.size, Text: s}
}

// outlet sets who published the article.
func (b *builder) outlet(id, name string) *builder {
	b.batch.Document.OutletID, b.batch.Document.Outlet = &id, &name
	return b
}

// actor adds an actor that the text mentions count times.
func (b *builder) actor(id string, kind graph.Kind, name string, count int, change ...func(*graph.Node)) *builder {
	n := graph.Node{ID: id, Kind: kind, Name: name, Names: map[string]string{}, Aliases: []string{},
		Unnamed: strings.HasPrefix(id, anonPrefix), Affiliations: []graph.Affiliation{}, Mentions: []graph.Span{}}
	for range count {
		n.Mentions = append(n.Mentions, b.write(name))
		b.write(" is here. ")
	}
	for _, f := range change {
		f(&n)
	}
	b.batch.Nodes = append(b.batch.Nodes, n)
	return b
}

// claim adds one evidence, and its claim if it is not there; it returns the id
// of the evidence.
func (b *builder) claim(s says) string {
	b.t.Helper()
	end := func(id string) *string {
		if id == "" {
			return nil
		}
		return &id
	}
	c := graph.Claim{Kind: s.kind, Source: end(s.from), Target: end(s.to), About: end(s.about), Period: or(s.period, "undated")}
	c.ID = graph.ClaimID(c.Kind, c.Source, c.Target, c.About, c.Period, b.batch.Document.ID)
	quote := b.write(fmt.Sprintf("%s %s %s over %s.", s.from, s.kind, s.to, or(s.matter, graph.Other)))
	b.write(" ")
	e := graph.Evidence{
		ID: graph.EvidenceID(b.batch.Document.ID, c.ID, quote.Start, quote.End), Start: quote.Start, End: quote.End, Quote: quote.Text,
		Trigger: quote, Matter: or(s.matter, graph.Other), Polarity: or(s.polarity, graph.Positive), Modality: or(s.modality, graph.Asserted),
		Explicit: true, Via: append([]string{}, s.via...), Content: append([]string{}, s.content...),
		Disputes: append([]string{}, s.dispute...), Relays: []string{}, Rule: "test.001", Confidence: s.confidence,
	}
	if e.Confidence == 0 {
		e.Confidence = 0.5
	}
	if s.kind == graph.Targeted {
		outcome := or(s.outcome, graph.Unknown)
		e.Outcome = &outcome
	}
	i, ok := b.at[c.ID]
	if !ok {
		i = len(b.batch.Claims)
		b.at[c.ID] = i
		b.batch.Claims = append(b.batch.Claims, c)
	}
	b.batch.Claims[i].Evidence = append(b.batch.Claims[i].Evidence, e)
	return e.ID
}

// say is claim for chains of calls.
func (b *builder) say(s says) *builder {
	b.t.Helper()
	b.claim(s)
	return b
}

// done closes the batch and proves it valid.
func (b *builder) done() graph.Batch {
	b.t.Helper()
	d := &b.batch.Document
	d.Text = b.text.String()
	d.Hash = graph.TextHash(d.Text)
	b.batch.Edges = graph.DeriveEdges(b.batch.Claims)
	if err := check(b.batch); err != nil {
		b.t.Fatal(err)
	}
	return b.batch
}

// known marks a node as one of the gazetteer.
func known(names map[string]string) func(*graph.Node) {
	return func(n *graph.Node) { n.Known, n.Names = true, names }
}

// tied adds an affiliation to a node.
func tied(role, with string) func(*graph.Node) {
	return func(n *graph.Node) {
		n.Affiliations = append(n.Affiliations, graph.Affiliation{Role: role, With: with})
	}
}

// named adds names by language and aliases to a node.
func named(names map[string]string, aliases ...string) func(*graph.Node) {
	return func(n *graph.Node) { n.Names, n.Aliases = names, append([]string{}, aliases...) }
}

func or[T ~string](v, otherwise T) T {
	if v == "" {
		return otherwise
	}
	return v
}

// hashOf returns the hash of a batch.
func hashOf(t testing.TB, b graph.Batch) string {
	t.Helper()
	hash, err := b.Hash()
	if err != nil {
		t.Fatal(err)
	}
	return hash
}
