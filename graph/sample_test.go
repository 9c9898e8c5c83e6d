package graph_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"isnad/graph"
)

// sampleText is an invented report.
const sampleText = "Northgate denies it\n\nNorthgate was hacked by the Sandpipers, a spokesman said. Minister Ada Holm accused the Sandpipers of theft."

const articleID = "a1:00112233445566778899aabbccddeeff"

func ptr[T any](x T) *T { return &x }

// span finds words in sampleText.
func span(words string) graph.Span {
	i := strings.Index(sampleText, words)
	if i < 0 {
		panic("not in the sample: " + words)
	}
	start := utf8.RuneCountInString(sampleText[:i])
	return graph.Span{Start: start, End: start + utf8.RuneCountInString(words), Text: words}
}

// sample is a valid batch with two claims, one of which holds the other.
func sample() graph.Batch {
	anon := "anon:" + articleID + ":61"
	spokesman, northgate, birds, holm := span("a spokesman"), span("Northgate was hacked"), span("the Sandpipers"), span("Minister Ada Holm")
	northgate.End, northgate.Text = northgate.Start+9, "Northgate"
	b := graph.Batch{
		Document: graph.Document{ID: articleID, Title: "Northgate denies it", Published: ptr("2024-05-06"), Language: "en", Hash: graph.TextHash(sampleText), Text: sampleText,
			URL: ptr("https://news.invalid/1"), Outlet: ptr("The Daily Ledger"), OutletID: ptr("org:daily-ledger"), SourceID: ptr("17")},
		Nodes: []graph.Node{
			node("org:northgate", graph.Company, "Northgate", northgate),
			node("org:sandpipers", graph.HackerGroup, "Sandpipers", birds),
			node(anon, graph.Official, "a spokesman", spokesman),
			node("person:ada-holm", graph.Official, "Ada Holm", holm),
		},
	}
	b.Nodes[2].Unnamed = true
	b.Nodes[2].Affiliations = []graph.Affiliation{{Role: "spokesperson", With: "org:northgate"}}
	b.Nodes[3].Wikidata = "Q42"
	b.Nodes[3].Affiliations = []graph.Affiliation{{Role: "minister", With: "state:NO"}}

	attack := claim(graph.Targeted, ptr("org:sandpipers"), ptr("org:northgate"), nil, "undated", span("Northgate was hacked by the Sandpipers"), span("hacked"))
	attack.Evidence[0].Outcome = ptr(graph.Succeeded)
	attack.Evidence[0].Via = []string{anon}
	charge := claim(graph.Accused, ptr("person:ada-holm"), ptr("org:sandpipers"), ptr("org:northgate"), "2024-05",
		span("Minister Ada Holm accused the Sandpipers of theft"), span("accused"))
	charge.Evidence[0].Content = []string{attack.Evidence[0].ID}
	charge.Evidence[0].SourceSpan = ptr(holm)
	b.Claims = []graph.Claim{attack, charge}
	b.Attributions = []graph.Attribution{{Speaker: ptr(anon), SpeakerSpan: &spokesman, CueSpan: ptr(span("said")), ContentSpan: ptr(span("Northgate was hacked by the Sandpipers"))},
		{Parent: ptr(0)}}
	b.Edges = graph.DeriveEdges(b.Claims)
	return b
}

func node(id string, kind graph.Kind, name string, mention graph.Span) graph.Node {
	return graph.Node{ID: id, Kind: kind, Name: name, Names: map[string]string{"en": name}, Aliases: []string{}, Affiliations: []graph.Affiliation{}, Mentions: []graph.Span{mention}}
}

func claim(kind graph.EdgeKind, source, target, about *string, period string, quote, trigger graph.Span) graph.Claim {
	id := graph.ClaimID(kind, source, target, about, period, articleID)
	return graph.Claim{ID: id, Kind: kind, Source: source, Target: target, About: about, Period: period, Evidence: []graph.Evidence{{
		ID: graph.EvidenceID(articleID, id, quote.Start, quote.End), Start: quote.Start, End: quote.End, Quote: quote.Text, Trigger: trigger,
		Matter: graph.Crime, Polarity: graph.Positive, Modality: graph.Asserted, Explicit: true,
		Via: []string{}, Content: []string{}, Disputes: []string{}, Relays: []string{}, Rule: "en.test.001", Confidence: 0.9}}}
}

// rekeyed gives claim i of b, its evidence and the edges the ids that fit what
// they hold now.
func rekeyed(b *graph.Batch, i int) {
	c := &b.Claims[i]
	old := c.Evidence
	c.ID = graph.ClaimID(c.Kind, c.Source, c.Target, c.About, c.Period, b.Document.ID)
	for j := range c.Evidence {
		was := old[j].ID
		c.Evidence[j].ID = graph.EvidenceID(b.Document.ID, c.ID, c.Evidence[j].Start, c.Evidence[j].End)
		for k := range b.Claims {
			for l := range b.Claims[k].Evidence {
				for m, id := range b.Claims[k].Evidence[l].Content {
					if id == was {
						b.Claims[k].Evidence[l].Content[m] = c.Evidence[j].ID
					}
				}
			}
		}
	}
	b.Edges = graph.DeriveEdges(b.Claims)
}

func TestSampleIsValid(t *testing.T) {
	if err := sample().Validate(); err != nil {
		t.Fatal(err)
	}
}
