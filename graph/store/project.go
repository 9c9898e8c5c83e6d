package store

import (
	"maps"
	"slices"

	"isnad/graph"
)

// project derives again all that the articles touched: direct edges, actors,
// claims and the links between claims, and takes away what nothing supports any
// more; stands are the direct edges before. The order matters: an actor that reports is an outlet, and the caption
// of a claim names actors.
func (w *work) project(have, want *subgraph, stands map[string]record, touched map[string]*touch) error {
	if err := w.projectEdges(union(have.edges, want.edges), stands); err != nil {
		return err
	}
	claims := union(have.claims, want.claims)
	renamed, err := w.projectActors(touched)
	if err != nil {
		return err
	}
	also, err := w.readIDs(queryClaimOfActor, renamed, nil)
	if err != nil {
		return err
	}
	captions := slices.Clone(claims)
	for _, row := range also {
		captions = append(captions, text(row["id"]))
	}
	slices.Sort(captions)
	if err := w.projectClaims(slices.Compact(captions)); err != nil {
		return err
	}
	return w.projectLinks(claims)
}

// counting returns the parameters of queries that ask which evidence counts.
func counting() map[string]any {
	var modalities []string
	for _, m := range graph.Modalities() {
		if (graph.Evidence{Polarity: graph.Positive, Modality: m}).Counts() {
			modalities = append(modalities, string(m))
		}
	}
	return map[string]any{"modalities": modalities}
}

// union returns the keys of both maps, sorted.
func union[V any](a, b map[string]V) []string {
	all := map[string]bool{}
	for k := range a {
		all[k] = true
	}
	for k := range b {
		all[k] = true
	}
	return slices.Sorted(maps.Keys(all))
}

// precedence returns those values of order that are among found, in its order.
func precedence[T ~string](order []T, found []string) []string {
	out := []string{}
	for _, v := range order {
		if slices.Contains(found, string(v)) {
			out = append(out, string(v))
		}
	}
	return out
}
