package queries

import (
	"context"
	_ "embed" // the Cypher beside this file
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"isnad/internal/fold"
)

var (
	//go:embed resolve/actor.cypher
	resolveActor string
	//go:embed resolve/belonging.cypher
	resolveBelonging string
	//go:embed resolve/nearest.cypher
	resolveNearest string
)

// maxNamed bounds how many actors a note lists.
const maxNamed = 5

// resolve returns params with each actor parameter turned from the user's words
// into the sorted ids of those whom they mean, and a note for each that means
// nobody or several.
func resolve(ctx context.Context, tx neo4j.ManagedTransaction, q Query, params map[string]any) (map[string]any, []string, error) {
	out, notes := maps.Clone(params), []string{}
	for _, p := range q.Parameters {
		words, ok := params[p.Name].(string)
		if p.Type != Actor || !ok {
			continue
		}
		key := fold.Key(words)
		telling := telling(key)
		found, err := actors(ctx, tx, resolveActor, map[string]any{
			"given": strings.TrimSpace(words), "key": key, "words": telling, "text": prefixes(telling),
		})
		if err != nil {
			return nil, nil, fmt.Errorf("find %s %q: %w", p.Name, words, err)
		}
		note, err := remark(ctx, tx, p.Name, words, found)
		if err != nil {
			return nil, nil, err
		}
		if note != "" {
			notes = append(notes, note)
		}
		ids := identifiers(found)
		if with, _ := params[affiliates].(bool); with && len(ids) > 0 {
			more, err := actors(ctx, tx, resolveBelonging, map[string]any{"ids": ids})
			if err != nil {
				return nil, nil, fmt.Errorf("find who belongs to %s %q: %w", p.Name, words, err)
			}
			ids = append(ids, identifiers(more)...)
		}
		slices.Sort(ids)
		out[p.Name] = slices.Compact(ids)
	}
	return out, notes, nil
}

// found is an actor that words mean.
type found struct{ id, name string }

func (f found) String() string { return fmt.Sprintf("%s (%s)", f.name, f.id) }

// remark tells the user whom the words were taken for, where that is not plain.
func remark(ctx context.Context, tx neo4j.ManagedTransaction, name, words string, meant []found) (string, error) {
	if len(meant) == 1 {
		return "", nil
	}
	if len(meant) > 1 {
		return fmt.Sprintf("%s=%q means %d actors: %s; an id means one", name, words, len(meant), list(meant)), nil
	}
	note := fmt.Sprintf("%s=%q: no actor has that id or name", name, words)
	text := likeness(telling(fold.Key(words)))
	if text == "" {
		return note, nil
	}
	near, err := actors(ctx, tx, resolveNearest, map[string]any{"text": text})
	if err != nil {
		return "", fmt.Errorf("find actors like %q: %w", words, err)
	}
	if len(near) > 0 {
		note += "; near it: " + list(near)
	}
	return note, nil
}

func list(all []found) string {
	shown := []string{}
	for _, f := range all[:min(maxNamed, len(all))] {
		shown = append(shown, f.String())
	}
	if more := len(all) - len(shown); more > 0 {
		shown = append(shown, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(shown, ", ")
}

func identifiers(all []found) []string {
	ids := make([]string, len(all))
	for i, f := range all {
		ids[i] = f.id
	}
	return ids
}

// actors runs a query that returns the id and perhaps the name of actors.
func actors(ctx context.Context, tx neo4j.ManagedTransaction, cypher string, params map[string]any) ([]found, error) {
	result, err := tx.Run(ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(ctx)
	if err != nil {
		return nil, err
	}
	var all []found
	for _, r := range records {
		var f found
		if v, _ := r.Get("id"); v != nil {
			f.id, _ = v.(string)
		}
		if v, _ := r.Get("name"); v != nil {
			f.name, _ = v.(string)
		}
		all = append(all, f)
	}
	return all, nil
}

// telling returns the words of key, a folded form, without those that tell
// nothing about whom it names, unless there are no others.
func telling(key string) []string {
	words := strings.Fields(key)
	rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return slices.Contains([]string{"the", "a", "of", "in", "at", "في", "من", "عن", "الي"}, w)
	})
	if len(rest) == 0 {
		return words
	}
	return rest
}

// prefixes returns the full-text query for names with words that begin like
// each of words. Those are folded: they hold letters and digits only, and
// therefore no operator of the query language.
func prefixes(words []string) string {
	terms := make([]string, len(words))
	for i, word := range words {
		terms[i] = "+(" + strings.Join(variants(word), "* ") + "*)"
	}
	return strings.Join(terms, " ")
}

// likeness returns the full-text query for names with a word few edits from one
// of words: two (as many as the index can) from a long one, one from a short one.
func likeness(words []string) string {
	var terms []string
	for _, word := range words {
		switch n := len([]rune(word)); {
		case n > 5:
			terms = append(terms, word+"~2")
		case n > 2:
			terms = append(terms, word+"~1")
		}
	}
	return strings.Join(terms, " ")
}

// minStem is how many letters of an Arabic word must stay when an ending goes.
const minStem = 4

// variants returns word, and for an Arabic one the forms that a sentence might
// give it: with and without the article, behind the prepositions that are
// written with it, and without the endings of number, case and gender
// ("القراصنة الإيرانيون" finds "قراصنة إيرانيين", "موسكو" finds "بموسكو").
func variants(word string) []string {
	out := []string{word}
	if r := []rune(word); r[0] < 'ء' || r[0] > 'ي' {
		return out
	}
	if bare, ok := strings.CutPrefix(word, "ال"); ok && len([]rune(bare)) > 2 {
		out = append(out, bare, "ب"+word, "لل"+bare)
	} else {
		out = append(out, "ال"+word, "ب"+word, "ل"+word)
	}
	for _, w := range slices.Clone(out) {
		for _, ending := range []string{"ون", "ين", "ات", "ه"} {
			if stem, ok := strings.CutSuffix(w, ending); ok && len([]rune(stem)) >= minStem {
				out = append(out, stem)
			}
		}
	}
	return out
}
