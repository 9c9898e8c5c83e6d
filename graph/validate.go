package graph

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

var periodForm = regexp.MustCompile(`^(\d{4}-(0[1-9]|1[0-2])|undated)$`)

var publishedForm = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?$`)

// maxProblems bounds how many problems Validate reports of one batch.
const maxProblems = 20

// Validate checks everything that the database cannot: closed kinds, legal
// ends, ids that match their contents, every claim on evidence, every quote and
// span equal to the text between its offsets, references that lead somewhere,
// and edges equal to what the claims come to. The error joins one line per
// problem, at most 20.
func (b Batch) Validate() error {
	v := &validator{batch: b, text: []rune(b.Document.Text), kinds: map[string]Kind{}, evidence: map[string]bool{}}
	v.document()
	v.nodes()
	v.claims()
	v.attributions()
	v.edges()
	if len(v.problems) > maxProblems {
		more := len(v.problems) - maxProblems
		v.problems = append(v.problems[:maxProblems], fmt.Errorf("and %d more problems", more))
	}
	if len(v.problems) == 0 {
		return nil
	}
	return fmt.Errorf("invalid batch of article %q: %w", b.Document.ID, errors.Join(v.problems...))
}

type validator struct {
	batch    Batch
	text     []rune
	kinds    map[string]Kind
	evidence map[string]bool
	problems []error
}

func (v *validator) problem(format string, args ...any) {
	v.problems = append(v.problems, fmt.Errorf(format, args...))
}

func (v *validator) check(ok bool, format string, args ...any) {
	if !ok {
		v.problem(format, args...)
	}
}

func (v *validator) document() {
	d := v.batch.Document
	v.check(d.ID != "", "document.id is empty")
	v.check(d.Language != "", "document.language is empty")
	v.check(utf8.ValidString(d.Text), "document.text is not valid UTF-8")
	for _, s := range []string{d.ID, d.Title, value(d.URL), value(d.Outlet), value(d.SourceID)} {
		v.check(utf8.ValidString(s), "document: %q is not valid UTF-8", s)
	}
	v.check(d.Published == nil || publishedForm.MatchString(*d.Published), "document.published %q is neither an RFC 3339 time nor a date", value(d.Published))
	v.check(d.Hash == TextHash(d.Text), "document.hash %q is not the hash of document.text", d.Hash)
	v.check((d.Outlet == nil) == (d.OutletID == nil), "document.outlet and document.outletId must both be set or both be null")
	v.check(v.batch.Nodes != nil && v.batch.Claims != nil && v.batch.Attributions != nil && v.batch.Edges != nil,
		"an array of the batch is null")
}

func (v *validator) nodes() {
	for i, n := range v.batch.Nodes {
		at := fmt.Sprintf("nodes[%d] (%s)", i, n.ID)
		v.check(n.Kind.Valid(), "%s: unknown kind %q", at, n.Kind)
		v.check(legalID(n), "%s: id does not fit kind %s, unnamed %t", at, n.Kind, n.Unnamed)
		v.check(!n.Unnamed || strings.HasPrefix(n.ID, "anon:"+v.batch.Document.ID+":"), "%s: id of an unnamed actor does not hold the article's id", at)
		v.check(n.Name != "", "%s: name is empty", at)
		v.check(validNames(n), "%s: a name is not valid UTF-8", at)
		v.check(n.Names != nil && n.Aliases != nil && n.Affiliations != nil && n.Mentions != nil, "%s: an array or names is null", at)
		_, seen := v.kinds[n.ID]
		v.check(!seen, "%s: id stands twice", at)
		v.kinds[n.ID] = n.Kind
		for j, m := range n.Mentions {
			v.span(fmt.Sprintf("%s.mentions[%d]", at, j), &m)
		}
		for j, a := range n.Affiliations {
			v.check(a.Role != "" && a.With != "", "%s.affiliations[%d]: role or with is empty", at, j)
		}
	}
	for i, n := range v.batch.Nodes {
		for j, a := range n.Affiliations {
			_, here := v.kinds[a.With]
			v.check(here || strings.HasPrefix(a.With, "state:"), "nodes[%d].affiliations[%d]: %q is neither a node nor a state", i, j, a.With)
		}
	}
}

// validNames reports whether the driver may send the id and the names of n: it
// does not check what it sends.
func validNames(n Node) bool {
	ok := utf8.ValidString(n.ID) && utf8.ValidString(n.Name) && !slices.ContainsFunc(n.Aliases, func(s string) bool { return !utf8.ValidString(s) })
	for _, s := range n.Names {
		ok = ok && utf8.ValidString(s)
	}
	return ok
}

// legalID reports whether the id of n stands in the space of its kind.
func legalID(n Node) bool {
	space, key, ok := strings.Cut(n.ID, ":")
	if !ok || key == "" {
		return false
	}
	if n.Unnamed || space == "anon" {
		return n.Unnamed && space == "anon"
	}
	switch n.Kind {
	case State:
		return space == "state"
	case Official, Correspondent, Person:
		return space == "person"
	}
	return space == "org"
}

func (v *validator) claims() {
	for _, c := range v.batch.Claims {
		for _, e := range c.Evidence {
			v.check(!v.evidence[e.ID], "evidence %s stands twice", e.ID)
			v.evidence[e.ID] = true
		}
	}
	seen := map[string]bool{}
	for i, c := range v.batch.Claims {
		at := fmt.Sprintf("claims[%d] (%s)", i, c.ID)
		v.check(!seen[c.ID], "%s: id stands twice", at)
		seen[c.ID] = true
		v.check(c.Kind.Valid(), "%s: unknown kind %q", at, c.Kind)
		v.check(c.ID == ClaimID(c.Kind, c.Source, c.Target, c.About, c.Period, v.batch.Document.ID), "%s: id is not the hash of kind, ends, about and period", at)
		v.check(periodForm.MatchString(c.Period), "%s: period %q is neither YYYY-MM nor undated", at, c.Period)
		v.check(c.Source != nil || c.Target != nil, "%s: both ends are null", at)
		for _, end := range []struct {
			name string
			id   *string
		}{{"source", c.Source}, {"target", c.Target}, {"about", c.About}} {
			v.check(end.id == nil || v.kinds[*end.id] != "", "%s: %s %q is no node of the batch", at, end.name, value(end.id))
		}
		if c.Source != nil && c.Target != nil {
			v.check(*c.Source != *c.Target, "%s: source and target are the same actor", at)
			v.check(c.Kind.LegalEnds(v.kinds[*c.Source], v.kinds[*c.Target]), "%s: %s may not run from %s to %s", at, c.Kind, v.kinds[*c.Source], v.kinds[*c.Target])
		}
		v.check(len(c.Evidence) > 0, "%s: no evidence", at)
		for j, e := range c.Evidence {
			v.occurrence(fmt.Sprintf("%s.evidence[%d]", at, j), c, e)
		}
	}
}

func (v *validator) occurrence(at string, c Claim, e Evidence) {
	v.check(e.ID == EvidenceID(v.batch.Document.ID, c.ID, e.Start, e.End), "%s: id is not the hash of article, claim and span", at)
	v.span(at, &Span{e.Start, e.End, e.Quote})
	v.check(e.Start < e.End, "%s: empty quote", at)
	v.span(at+".trigger", &e.Trigger)
	v.span(at+".sourceSpan", e.SourceSpan)
	v.span(at+".targetSpan", e.TargetSpan)
	v.check(e.Matter.Valid(), "%s: unknown matter %q", at, e.Matter)
	v.check(e.Polarity.Valid(), "%s: unknown polarity %q", at, e.Polarity)
	v.check(e.Modality.Valid(), "%s: unknown modality %q", at, e.Modality)
	v.check((e.Outcome != nil) == (c.Kind == Targeted), "%s: outcome must be set for TARGETED and null else", at)
	v.check(e.Outcome == nil || e.Outcome.Valid(), "%s: unknown outcome", at)
	v.check(e.Rule != "", "%s: rule is empty", at)
	v.check(!math.IsNaN(e.Confidence) && e.Confidence >= 0 && e.Confidence <= 1, "%s: confidence %v is not within 0..1", at, e.Confidence)
	v.check(e.Via != nil && e.Content != nil && e.Disputes != nil && e.Relays != nil, "%s: an array is null", at)
	for _, id := range e.Via {
		v.check(v.kinds[id] != "", "%s: via %q is no node of the batch", at, id)
	}
	for _, id := range slices.Concat(e.Content, e.Disputes, e.Relays) {
		v.check(v.evidence[id], "%s: refers to evidence %q, which the batch does not hold", at, id)
	}
}

func (v *validator) attributions() {
	for i, a := range v.batch.Attributions {
		at := fmt.Sprintf("attributions[%d]", i)
		v.check(a.Speaker == nil || v.kinds[value(a.Speaker)] != "", "%s: speaker %q is no node of the batch", at, value(a.Speaker))
		v.span(at+".speakerSpan", a.SpeakerSpan)
		v.span(at+".cueSpan", a.CueSpan)
		v.span(at+".contentSpan", a.ContentSpan)
		v.check(v.rooted(i), "%s: parent leads nowhere", at)
	}
}

// rooted reports whether the parents of attribution i come to an end.
func (v *validator) rooted(i int) bool {
	for range v.batch.Attributions {
		parent := v.batch.Attributions[i].Parent
		if parent == nil {
			return true
		}
		if i = *parent; i < 0 || i >= len(v.batch.Attributions) {
			return false
		}
	}
	return false
}

func (v *validator) edges() {
	want := DeriveEdges(v.batch.Claims)
	same := slices.EqualFunc(want, v.batch.Edges, func(a, b Edge) bool {
		return a.Kind == b.Kind && a.From == b.From && a.To == b.To && slices.Equal(a.Claims, b.Claims)
	})
	v.check(same, "edges are not what the claims come to")
}

// span checks that s lies in the text and quotes it exactly; nil passes.
func (v *validator) span(at string, s *Span) {
	if s == nil {
		return
	}
	if s.Start < 0 || s.End < s.Start || s.End > len(v.text) {
		v.problem("%s: span %d..%d is outside the text of %d code points", at, s.Start, s.End, len(v.text))
		return
	}
	if got := string(v.text[s.Start:s.End]); got != s.Text {
		v.problem("%s: %q is not the text at %d..%d, %q", at, s.Text, s.Start, s.End, got)
	}
}
