package store

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"isnad/graph"
	"isnad/internal/fold"
)

// statePrefix begins the id of a state; its country code follows.
const statePrefix = "state:"

// anonPrefix begins the id of an actor that a text describes but does not name.
const anonPrefix = "anon:"

// vote is what one or several articles say about an actor. An actor is derived
// from all its votes, whatever their order.
type vote struct {
	known                                   bool // by the gazetteer
	kind                                    graph.Kind
	name, nameAr, nameEn, wikidata, country string
	names                                   []string
	affiliations                            []graph.Affiliation
	weight                                  int    // mentions, at least 1
	first, last                             string // publication days, ISO; "" where not known
}

// actor is what the votes come to.
type actor struct {
	known                                   bool
	kind                                    graph.Kind
	name, nameAr, nameEn, wikidata, country string
	searchKeys                              []string                     // sorted
	affiliations                            []graph.Affiliation          // sorted
	sources                                 map[graph.Affiliation]string // "gazetteer" or "text"
	first, last                             string
}

// derive returns the actor that all its votes make, of which there is at least
// one. Where the gazetteer knows it, only such votes settle kind and names; the
// kind is the first by precedence, a name the one with most weight, and among
// equals the smallest by code point. What can be found and when it was seen
// comes from all votes.
func derive(id string, votes []vote) actor {
	settling := slices.Collect(func(yield func(vote) bool) {
		for _, v := range votes {
			if v.known && !yield(v) {
				return
			}
		}
	})
	a := actor{known: len(settling) > 0, sources: map[graph.Affiliation]string{}}
	if !a.known {
		settling = votes
	}
	a.kind = firstKind(settling)
	a.name = mostVoted(settling, func(v vote) string { return v.name })
	a.nameAr = mostVoted(settling, func(v vote) string { return v.nameAr })
	a.nameEn = mostVoted(settling, func(v vote) string { return v.nameEn })
	a.wikidata = mostVoted(settling, func(v vote) string { return v.wikidata })
	a.country = mostVoted(settling, func(v vote) string { return v.country })
	if code, ok := strings.CutPrefix(id, statePrefix); ok {
		a.country = code
	}
	for _, v := range votes {
		a.searchKeys = append(a.searchKeys, v.keys()...)
		a.addTies(v)
		a.addDays(v)
	}
	slices.Sort(a.searchKeys)
	a.searchKeys = slices.Compact(a.searchKeys)
	return a
}

// with returns the actor that one more vote makes, if that can be told without
// the votes before: then a busy actor stays unread, and an article that says of
// it what others said costs the same however many they were. Kind, dates, search
// keys and affiliations are a smallest, a widest or a union, so a new vote joins
// them; names go by weight, so a vote for another name makes it false.
func (a actor) with(v vote) (actor, bool) {
	switch {
	case v.known && !a.known:
		return actor{}, false
	case v.known == a.known:
		if v.name != a.name || !agrees(v.nameAr, a.nameAr) || !agrees(v.nameEn, a.nameEn) || !agrees(v.wikidata, a.wikidata) || !agrees(v.country, a.country) {
			return actor{}, false
		}
		a.kind = firstKind([]vote{{kind: a.kind}, v})
	}
	a.searchKeys = slices.Compact(slices.Sorted(slices.Values(append(v.keys(), a.searchKeys...))))
	a.sources = maps.Clone(a.sources)
	a.addTies(v)
	a.addDays(v)
	return a, true
}

// addTies joins the affiliations of v; the gazetteer outweighs a text.
func (a *actor) addTies(v vote) {
	for _, tie := range v.affiliations {
		if a.sources[tie] != sourceGazetteer {
			a.sources[tie] = v.source()
		}
	}
	a.affiliations = slices.SortedFunc(maps.Keys(a.sources), compareAffiliations)
}

// addDays widens the time in which a was seen.
func (a *actor) addDays(v vote) {
	if v.first != "" && (a.first == "" || v.first < a.first) {
		a.first = v.first
	}
	a.last = max(a.last, v.last)
}

// agrees reports whether a vote says nothing or what stands.
func agrees(said, stands string) bool { return said == "" || said == stands }

// Where an affiliation is known from.
const (
	sourceGazetteer = "gazetteer"
	sourceText      = "text"
)

func (v vote) source() string {
	if v.known {
		return sourceGazetteer
	}
	return sourceText
}

// keys returns the forms by which the names of v are looked up.
func (v vote) keys() []string {
	var keys []string
	for _, name := range append([]string{v.name, v.nameAr, v.nameEn}, v.names...) {
		if key := fold.Key(name); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// rank returns the place of k in the order of precedence.
func rank(k graph.Kind) int {
	if i := slices.Index(graph.Kinds(), k); i >= 0 {
		return i
	}
	return len(graph.Kinds())
}

// firstKind returns the kind that stands first in the order of precedence.
func firstKind(votes []vote) graph.Kind {
	kind := graph.Kind("")
	for _, v := range votes {
		if kind == "" || rank(v.kind) < rank(kind) {
			kind = v.kind
		}
	}
	return kind
}

// mostVoted returns the value with most weight, among equals the smallest by
// code point; values that are empty do not count.
func mostVoted(votes []vote, value func(vote) string) string {
	weights := map[string]int{}
	for _, v := range votes {
		if s := value(v); s != "" {
			weights[s] += max(v.weight, 1)
		}
	}
	best := ""
	for _, s := range slices.Sorted(maps.Keys(weights)) {
		if best == "" || weights[s] > weights[best] {
			best = s
		}
	}
	return best
}

func compareAffiliations(a, b graph.Affiliation) int {
	return cmp.Or(cmp.Compare(a.With, b.With), cmp.Compare(a.Role, b.Role))
}
