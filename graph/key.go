package graph

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
)

// ClaimID returns the key of a claim: "c1:" and 128 bits of SHA-256 over kind,
// ends, about and period. A nil end adds the article's id, so that half-known
// claims never merge across articles.
func ClaimID(kind EdgeKind, source, target, about *string, period, article string) string {
	parts := []string{string(kind), value(source), value(target), value(about), period}
	if source == nil || target == nil {
		parts = append(parts, article)
	}
	return "c1:" + digest(parts...)
}

// EvidenceID returns the key of an occurrence: "e1:" and 128 bits of SHA-256
// over the article's id, the claim's id and the span in code points.
func EvidenceID(article, claim string, start, end int) string {
	return "e1:" + digest(article, claim, strconv.Itoa(start), strconv.Itoa(end))
}

// EdgeID returns the key of a direct edge: one for each kind and ordered pair.
func EdgeID(kind EdgeKind, from, to string) string {
	return "r1:" + digest(string(kind), from, to)
}

// TextHash returns the hash of an article's text that Document.Hash holds.
func TextHash(text string) string { return digest(text) }

// Hash returns the hash of the whole batch, over its JSON form. Two runs of the
// same rules over the same article give the same hash.
func (b Batch) Hash() (string, error) {
	data, err := json.Marshal(b)
	if err != nil {
		return "", fmt.Errorf("hash batch %s: %w", b.Document.ID, err)
	}
	return digest(string(data)), nil
}

// DeriveEdges returns the direct edges that claims come to, sorted by kind and
// ends. The claims of an edge keep their order.
func DeriveEdges(claims []Claim) []Edge {
	edges := []Edge{}
	at := map[string]int{}
	for _, c := range claims {
		if !c.Supported() {
			continue
		}
		key := EdgeID(c.Kind, *c.Source, *c.Target)
		i, ok := at[key]
		if !ok {
			i = len(edges)
			at[key] = i
			edges = append(edges, Edge{Kind: c.Kind, From: *c.Source, To: *c.Target})
		}
		edges[i].Claims = append(edges[i].Claims, c.ID)
	}
	slices.SortStableFunc(edges, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	return edges
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// digest hashes the parts, each closed by a NUL so that no two lists collide.
func digest(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
