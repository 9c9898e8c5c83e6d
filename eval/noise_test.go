package eval_test

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// copyGold copies the gold articles that match the patterns into a folder and
// returns their ids.
func copyGold(t *testing.T, from, to string, patterns ...string) []string {
	t.Helper()
	var ids []string
	for _, p := range patterns {
		files, err := filepath.Glob(filepath.Join(from, p+".json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			id := strings.TrimSuffix(filepath.Base(f), ".json")
			ids = append(ids, id)
			for _, name := range [...]string{id + ".json", id + ".txt"} {
				data, err := os.ReadFile(filepath.Join(from, name))
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(to, name), data, 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	return ids
}

type noisyNode struct {
	ID      string            `json:"id"`
	Kind    string            `json:"kind"`
	Name    string            `json:"name"`
	Names   map[string]string `json:"names"`
	Aliases []string          `json:"aliases"`
	Unnamed bool              `json:"unnamed"`
}

// noisy makes a bad prediction of a gold graph: actors are dropped, split,
// merged and renamed, claims dropped, doubled, turned round and cut.
func noisy(t *testing.T, goldDir, id string, seed uint64) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(goldDir, id+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var gold struct {
		Nodes []struct {
			Key, Type string
			Names     []string
			Unnamed   bool
		}
		Edges []struct {
			Type           string
			Source, Target *string
			Outcome        *string
			Via            []string
			Evidence       string
		}
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(seed, uint64(len(data))))
	level := float64(seed%5) / 5
	often := func(share float64) bool { return random.Float64() < share*level }
	where := map[string]string{}
	var nodes []noisyNode
	for _, n := range gold.Nodes {
		if often(0.3) || len(n.Names) == 0 {
			continue
		}
		if often(0.2) && len(nodes) > 0 {
			into := &nodes[random.IntN(len(nodes))]
			into.Aliases = append(into.Aliases, n.Names...)
			where[n.Key] = into.ID
			continue
		}
		cut := len(n.Names)
		if often(0.4) {
			cut = 1 + random.IntN(cut)
		}
		kind := n.Type
		if often(0.2) {
			kind = "Person"
		}
		nodes = append(nodes, noisyNode{n.Key + "#1", kind, n.Names[0], map[string]string{}, n.Names[1:cut], n.Unnamed})
		if cut < len(n.Names) {
			nodes = append(nodes, noisyNode{n.Key + "#2", kind, n.Names[cut], map[string]string{}, n.Names[cut:], n.Unnamed})
		}
		where[n.Key] = n.Key + "#1"
	}
	end := func(key *string) *string {
		if key == nil || often(0.15) {
			return nil
		}
		id := where[*key]
		if often(0.15) && len(nodes) > 0 {
			id = nodes[random.IntN(len(nodes))].ID
		}
		if id == "" {
			id = "ghost"
		}
		return &id
	}
	claims := []map[string]any{}
	for _, e := range gold.Edges {
		for n := range 2 {
			if n == 0 && often(0.3) || n == 1 && !often(0.3) {
				continue
			}
			source, target := end(e.Source), end(e.Target)
			if often(0.1) {
				source, target = target, source
			}
			via := []string{}
			for _, v := range e.Via {
				if !often(0.3) {
					via = append(via, "x"+v)
					if at := where[v]; at != "" {
						via[len(via)-1] = at
					}
				}
			}
			words := strings.Fields(e.Evidence)
			if often(0.4) {
				words = words[random.IntN(len(words)):]
			}
			modality := "asserted"
			if often(0.1) {
				modality = "future"
			}
			claims = append(claims, map[string]any{"kind": e.Type, "source": source, "target": target, "evidence": []any{map[string]any{
				"quote": strings.Join(words, " "), "polarity": "positive", "modality": modality, "outcome": e.Outcome, "via": via, "confidence": random.Float64()}}})
		}
	}
	out, err := json.Marshal(map[string]any{"nodes": nodes, "claims": claims})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
