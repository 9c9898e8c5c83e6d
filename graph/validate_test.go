package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"isnad/graph"
)

// TestValidate breaks each rule once. rekey keeps the ids right, so that the
// problem under test is the only one.
func TestValidate(t *testing.T) {
	const attack, charge = 0, 1
	first := func(b *graph.Batch, i int) *graph.Evidence { return &b.Claims[i].Evidence[0] }
	for _, tt := range []struct {
		name  string
		spoil func(*graph.Batch)
		want  string
	}{
		{"document id", func(b *graph.Batch) { b.Document.ID = "" }, "document.id is empty"},
		{"language", func(b *graph.Batch) { b.Document.Language = "" }, "document.language is empty"},
		{"text not UTF-8", func(b *graph.Batch) { b.Document.Text += "\xff" }, "document.text is not valid UTF-8"},
		{"title not UTF-8", func(b *graph.Batch) { b.Document.Title = "\xff" }, `document: "\xff" is not valid UTF-8`},
		{"hash", func(b *graph.Batch) { b.Document.Hash = "0" }, "is not the hash of document.text"},
		{"outlet without id", func(b *graph.Batch) { b.Document.OutletID = nil }, "must both be set or both be null"},
		{"published", func(b *graph.Batch) { b.Document.Published = ptr("6 May 2024") }, `document.published "6 May 2024" is neither`},
		{"null array", func(b *graph.Batch) { b.Attributions = nil }, "an array of the batch is null"},

		{"node kind", func(b *graph.Batch) { b.Nodes[0].Kind = "Robot" }, `unknown kind "Robot"`},
		{"node id in the wrong space", func(b *graph.Batch) { b.Nodes[0].Kind = graph.Person }, "id does not fit kind Person, unnamed false"},
		{"state in the wrong space", func(b *graph.Batch) { b.Nodes[0].Kind = graph.State }, "id does not fit kind State, unnamed false"},
		{"named but anonymous", func(b *graph.Batch) { b.Nodes[2].Unnamed = false }, "id does not fit kind Official, unnamed false"},
		{"unnamed but not anonymous", func(b *graph.Batch) { b.Nodes[0].Unnamed = true }, "id does not fit kind Company, unnamed true"},
		{"id without key", func(b *graph.Batch) { b.Nodes[0].ID = "org:" }, "id does not fit kind Company"},
		{"anonymous of another article", func(b *graph.Batch) { b.Nodes[2].ID = "anon:a1:99:61" }, "does not hold the article's id"},
		{"node name", func(b *graph.Batch) { b.Nodes[0].Name = "" }, "name is empty"},
		{"name not UTF-8", func(b *graph.Batch) { b.Nodes[0].Names["ar"] = "\xff" }, "a name is not valid UTF-8"},
		{"alias not UTF-8", func(b *graph.Batch) { b.Nodes[0].Aliases = []string{"\xff"} }, "a name is not valid UTF-8"},
		{"null in a node", func(b *graph.Batch) { b.Nodes[0].Aliases = nil }, "an array or names is null"},
		{"node twice", func(b *graph.Batch) { b.Nodes = append(b.Nodes, b.Nodes[0]) }, "nodes[4] (org:northgate): id stands twice"},
		{"mention text", func(b *graph.Batch) { b.Nodes[0].Mentions[0].Text = "Southgate" }, `mentions[0]: "Southgate" is not the text`},
		{"mention outside", func(b *graph.Batch) { b.Nodes[0].Mentions[0].End = 9999 }, "is outside the text of"},
		{"mention turned round", func(b *graph.Batch) { b.Nodes[0].Mentions[0].End = 1 }, "is outside the text of"},
		{"mention negative", func(b *graph.Batch) { b.Nodes[0].Mentions[0].Start = -1 }, "is outside the text of"},
		{"affiliation without role", func(b *graph.Batch) { b.Nodes[3].Affiliations[0].Role = "" }, "role or with is empty"},
		{"affiliation with nobody", func(b *graph.Batch) { b.Nodes[3].Affiliations[0].With = "org:nobody" }, `"org:nobody" is neither a node nor a state`},

		{"claim twice", func(b *graph.Batch) { b.Claims = append(b.Claims, b.Claims[charge]); rekeyed(b, charge) }, "id stands twice"},
		{"claim kind", func(b *graph.Batch) { b.Claims[charge].Kind = "LIKED"; rekeyed(b, charge) }, `unknown kind "LIKED"`},
		{"claim id", func(b *graph.Batch) { b.Claims[charge].About = nil }, "id is not the hash of kind, ends, about and period"},
		{"period", func(b *graph.Batch) { b.Claims[charge].Period = "2024-13"; rekeyed(b, charge) }, `period "2024-13" is neither`},
		{"no ends", func(b *graph.Batch) {
			b.Claims[charge].Source, b.Claims[charge].Target = nil, nil
			rekeyed(b, charge)
		}, "both ends are null"},
		{"unknown source", func(b *graph.Batch) { b.Claims[charge].Source = ptr("person:x"); rekeyed(b, charge) }, `source "person:x" is no node`},
		{"unknown target", func(b *graph.Batch) { b.Claims[charge].Target = ptr("person:x"); rekeyed(b, charge) }, `target "person:x" is no node`},
		{"unknown about", func(b *graph.Batch) { b.Claims[charge].About = ptr("person:x"); rekeyed(b, charge) }, `about "person:x" is no node`},
		{"self", func(b *graph.Batch) { b.Claims[charge].Target = b.Claims[charge].Source; rekeyed(b, charge) }, "source and target are the same actor"},
		{"illegal ends", func(b *graph.Batch) { b.Claims[charge].Kind = graph.Reported; rekeyed(b, charge) }, "REPORTED may not run from Official to HackerGroup"},
		{"no evidence", func(b *graph.Batch) { b.Claims[charge].Evidence = nil; rekeyed(b, charge) }, "no evidence"},

		{"evidence id", func(b *graph.Batch) { first(b, charge).ID = "e1:0" }, "id is not the hash of article, claim and span"},
		{"evidence twice", func(b *graph.Batch) {
			b.Claims[charge].Evidence = append(b.Claims[charge].Evidence, *first(b, charge))
		}, "stands twice"},
		{"quote", func(b *graph.Batch) { first(b, charge).Quote = "Minister Bo" }, `"Minister Bo" is not the text at`},
		{"empty quote", func(b *graph.Batch) {
			first(b, charge).End, first(b, charge).Quote = first(b, charge).Start, ""
			rekeyed(b, charge)
		}, "empty quote"},
		{"trigger", func(b *graph.Batch) { first(b, charge).Trigger.Text = "praised" }, ".trigger: "},
		{"source span", func(b *graph.Batch) { first(b, charge).SourceSpan.Text = "praised" }, ".sourceSpan: "},
		{"target span", func(b *graph.Batch) { first(b, charge).TargetSpan = &graph.Span{End: 5} }, ".targetSpan: "},
		{"matter", func(b *graph.Batch) { first(b, charge).Matter = "gossip" }, `unknown matter "gossip"`},
		{"polarity", func(b *graph.Batch) { first(b, charge).Polarity = "so-so"; b.Edges = graph.DeriveEdges(b.Claims) }, `unknown polarity "so-so"`},
		{"modality", func(b *graph.Batch) { first(b, charge).Modality = ""; b.Edges = graph.DeriveEdges(b.Claims) }, `unknown modality ""`},
		{"outcome of an accusation", func(b *graph.Batch) { first(b, charge).Outcome = ptr(graph.Failed) }, "outcome must be set for TARGETED"},
		{"attack without outcome", func(b *graph.Batch) { first(b, attack).Outcome = nil }, "outcome must be set for TARGETED"},
		{"outcome", func(b *graph.Batch) { first(b, attack).Outcome = ptr(graph.Outcome("fun")) }, "unknown outcome"},
		{"rule", func(b *graph.Batch) { first(b, charge).Rule = "" }, "rule is empty"},
		{"confidence", func(b *graph.Batch) { first(b, charge).Confidence = 1.01 }, "confidence 1.01 is not within 0..1"},
		{"confidence below", func(b *graph.Batch) { first(b, charge).Confidence = -0.1 }, "confidence -0.1 is not within 0..1"},
		{"null in an evidence", func(b *graph.Batch) { first(b, charge).Relays = nil }, "an array is null"},
		{"via", func(b *graph.Batch) { first(b, charge).Via = []string{"person:x"} }, `via "person:x" is no node`},
		{"content", func(b *graph.Batch) { first(b, charge).Content = []string{"e1:0"} }, `refers to evidence "e1:0"`},
		{"disputes", func(b *graph.Batch) { first(b, charge).Disputes = []string{"e1:0"} }, `refers to evidence "e1:0"`},
		{"relays", func(b *graph.Batch) { first(b, charge).Relays = []string{"e1:0"} }, `refers to evidence "e1:0"`},

		{"speaker", func(b *graph.Batch) { b.Attributions[0].Speaker = ptr("person:x") }, `speaker "person:x" is no node`},
		{"speaker span", func(b *graph.Batch) { b.Attributions[0].SpeakerSpan.Text = "x" }, "attributions[0].speakerSpan: "},
		{"cue span", func(b *graph.Batch) { b.Attributions[0].CueSpan.Text = "x" }, "attributions[0].cueSpan: "},
		{"content span", func(b *graph.Batch) { b.Attributions[0].ContentSpan.Text = "x" }, "attributions[0].contentSpan: "},
		{"parent outside", func(b *graph.Batch) { b.Attributions[1].Parent = ptr(2) }, "attributions[1]: parent leads nowhere"},
		{"own parent", func(b *graph.Batch) { b.Attributions[1].Parent = ptr(1) }, "attributions[1]: parent leads nowhere"},
		{"parents in a ring", func(b *graph.Batch) { b.Attributions[0].Parent = ptr(1) }, "attributions[0]: parent leads nowhere"},

		{"edge missing", func(b *graph.Batch) { b.Edges = b.Edges[:1] }, "edges are not what the claims come to"},
		{"edge turned round", func(b *graph.Batch) { b.Edges[0].From, b.Edges[0].To = b.Edges[0].To, b.Edges[0].From }, "edges are not what the claims come to"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b := sample()
			tt.spoil(&b)
			err := b.Validate()
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("want a problem with %q, got: %v", tt.want, err)
			}
		})
	}
}

func TestValidateBoundsProblems(t *testing.T) {
	b := sample()
	for i := range 30 {
		b.Nodes = append(b.Nodes, graph.Node{ID: fmt.Sprint("x", i)})
	}
	err := b.Validate()
	if err == nil {
		t.Fatal("want problems")
	}
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 21 || !strings.Contains(lines[20], "more problems") {
		t.Errorf("want 20 problems and how many more, got %d lines ending %q", len(lines), lines[len(lines)-1])
	}
	if !strings.Contains(lines[0], articleID) {
		t.Errorf("the error does not name the article: %s", lines[0])
	}
}
