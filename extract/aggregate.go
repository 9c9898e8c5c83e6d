package extract

import (
	"cmp"
	"math"
	"slices"
	"time"

	"isnad/article"
	"isnad/graph"
)

// context is how many code points stand around a quote.
const context = 32

// batch turns what was found into the graph of the article: one node for each
// actor, one claim for each thing said, one evidence for each occurrence.
func (r *reader) batch(d article.Document, st *story) graph.Batch {
	b := graph.Batch{Document: r.document(d), Nodes: []graph.Node{}, Claims: []graph.Claim{}, Attributions: []graph.Attribution{}, Edges: []graph.Edge{}}
	period := "undated"
	if !d.Published.IsZero() {
		period = d.Published.UTC().Format("2006-01")
	}
	a := &aggregator{reader: r, period: period, claims: map[string]*graph.Claim{}, evidence: map[*found]string{}}
	for _, f := range st.found {
		a.place(f)
	}
	for _, f := range st.found {
		a.link(f)
	}
	b.Claims = a.sorted()
	b.Attributions = r.attributionList(st)
	b.Nodes = r.nodes()
	b.Edges = graph.DeriveEdges(b.Claims)
	return b
}

func (r *reader) document(d article.Document) graph.Document {
	doc := graph.Document{ID: d.ID, SourceID: optional(d.SourceID), URL: optional(d.URL), Title: d.Title, Language: d.Language, Hash: d.Hash, Text: d.Text}
	if !d.Published.IsZero() {
		layout := time.RFC3339
		if d.DateOnly {
			layout = time.DateOnly
		}
		doc.Published = optional(d.Published.UTC().Format(layout))
	}
	if d.Outlet != "" {
		doc.Outlet = optional(d.Outlet)
		doc.OutletID = optional(r.x.outletID(d.Outlet))
		if *doc.OutletID == "org:" {
			doc.Outlet, doc.OutletID = nil, nil
		}
	}
	return doc
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func id(e *entity) *string {
	if e == nil {
		return nil
	}
	return &e.id
}

// aggregator collects claims by key and remembers which evidence each found
// became.
type aggregator struct {
	*reader
	period   string
	claims   map[string]*graph.Claim
	order    []string
	evidence map[*found]string
}

// place adds f as an occurrence of its claim.
func (a *aggregator) place(f *found) {
	if !legal(f) {
		return
	}
	about := f.about
	if about == f.source || about == f.target {
		about = nil
	}
	cid := graph.ClaimID(f.kind, id(f.source), id(f.target), id(about), a.period, a.docID)
	c := a.claims[cid]
	if c == nil {
		c = &graph.Claim{ID: cid, Kind: f.kind, Source: id(f.source), Target: id(f.target), About: id(about), Period: a.period, Evidence: []graph.Evidence{}}
		a.claims[cid] = c
		a.order = append(a.order, cid)
	}
	for _, e := range []*entity{f.source, f.target, about} {
		if e != nil {
			e.used = true
		}
	}
	e := a.occurrence(f, cid)
	a.evidence[f] = e.ID
	for i, o := range c.Evidence {
		if o.ID == e.ID {
			if e.Confidence > o.Confidence {
				c.Evidence[i] = e
			}
			return
		}
	}
	c.Evidence = append(c.Evidence, e)
}

// legal drops what no reader would mean: two ends that are one, or a reporter
// who does not publish.
func legal(f *found) bool {
	if f.source == nil && f.target == nil || f.source == f.target {
		return false
	}
	if f.source != nil && f.target != nil {
		return f.kind.LegalEnds(f.source.kind, f.target.kind)
	}
	return true
}

func (a *aggregator) occurrence(f *found, cid string) graph.Evidence {
	start, end := a.tokens[f.sent.start].start, a.tokens[f.sent.end-1].end
	e := graph.Evidence{ID: graph.EvidenceID(a.docID, cid, start, end), Start: start, End: end, Quote: string(a.text[start:end]),
		Prefix: string(a.text[max(0, start-context):start]), Suffix: string(a.text[end:min(len(a.text), end+context)]),
		Trigger: a.span(f.trigger[0], f.trigger[1]), SourceSpan: a.mentionSpan(f.srcSpan), TargetSpan: a.mentionSpan(f.tgtSpan),
		Matter: f.matter, Polarity: f.polarity, Modality: f.modality, Explicit: f.explicit, Via: []string{}, Content: []string{}, Disputes: []string{}, Relays: []string{},
		Rule: f.rule, Confidence: math.Round(min(1, max(0, f.confidence))*100) / 100}
	if f.kind == graph.Targeted {
		out := f.outcome
		e.Outcome = &out
	}
	for _, v := range f.via {
		v.used = true
		e.Via = append(e.Via, v.id)
	}
	return e
}

// link fills in which evidence another is about, disputes or relays.
func (a *aggregator) link(f *found) {
	own, ok := a.evidence[f]
	if !ok {
		return
	}
	for _, c := range a.claims {
		for i := range c.Evidence {
			e := &c.Evidence[i]
			if e.ID != own {
				continue
			}
			e.Content = a.refs(e.Content, f.content, own)
			e.Disputes = a.refs(e.Disputes, f.disputes, own)
			e.Relays = a.refs(e.Relays, f.relays, own)
		}
	}
}

func (a *aggregator) refs(have []string, fs []*found, own string) []string {
	for _, f := range fs {
		if x, ok := a.evidence[f]; ok && x != own && !slices.Contains(have, x) {
			have = append(have, x)
		}
	}
	slices.Sort(have)
	return have
}

// sorted returns the claims in the order of their first evidence in the text,
// then of their ids.
func (a *aggregator) sorted() []graph.Claim {
	out := []graph.Claim{}
	for _, cid := range a.order {
		c := a.claims[cid]
		slices.SortFunc(c.Evidence, func(x, y graph.Evidence) int {
			return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.ID, y.ID))
		})
		out = append(out, *c)
	}
	slices.SortFunc(out, func(x, y graph.Claim) int {
		return cmp.Or(cmp.Compare(x.Evidence[0].Start, y.Evidence[0].Start), cmp.Compare(x.ID, y.ID))
	})
	return out
}

// span returns the text from token i to token j.
func (r *reader) span(i, j int) graph.Span {
	start, end := r.tokens[i].start, r.tokens[j-1].end
	return graph.Span{Start: start, End: end, Text: string(r.text[start:end])}
}

// mentionSpan returns the words of a mention without the clitics in front.
func (r *reader) mentionSpan(m *mention) *graph.Span {
	if m == nil || m.end <= m.start {
		return nil
	}
	end := m.end
	for end > m.start+1 && (r.tokens[end-1].kind == mark || r.tokens[end-1].kind == newline) && r.tokens[end-1].text != ")" {
		end--
	}
	s := r.span(m.start, end)
	n := 0
	if m.and {
		n++
	}
	if m.prep != "" && !(m.prep == "ل" && r.contracted(m)) {
		n++
	}
	if len([]rune(s.Text)) > n+1 {
		s.Start += n
		s.Text = string(r.text[s.Start:s.End])
	}
	return &s
}

// contracted reports whether the preposition has swallowed the article's alef:
// للشركة. Then the word keeps its spelling.
func (r *reader) contracted(m *mention) bool {
	t := []rune(r.tokens[m.start].text)
	n := 0
	if m.and {
		n = 1
	}
	return len(t) > n+2 && t[n] == 'ل' && t[n+1] == 'ل'
}

// attributionList returns who says what, in the order of the text.
func (r *reader) attributionList(st *story) []graph.Attribution {
	out := []graph.Attribution{}
	for i, s := range st.sayings {
		s.index = i
	}
	for _, s := range st.sayings {
		cue := r.span(s.cue[0], s.cue[1])
		a := graph.Attribution{SpeakerSpan: r.mentionSpan(s.mention), CueSpan: &cue}
		if len(s.speakers) > 0 {
			a.Speaker = &s.speakers[0].id
			s.speakers[0].used = true
		}
		if s.to > s.from {
			content := r.span(s.from, s.to)
			a.ContentSpan = &content
		}
		if p := s.parent; p != nil && p.index < len(st.sayings) && st.sayings[p.index] == p && p != s {
			i := p.index
			a.Parent = &i
		}
		out = append(out, a)
	}
	return out
}
