package eval

import (
	"strings"
	"unicode/utf8"
)

// matching pairs gold triples with predicted ones.
type matching struct {
	got  grouped[triple, triple] // gold → predicted
	used map[triple]bool         // predicted triples that are taken
}

// match pairs the required gold triples first, then the optional ones; in each
// round equal triples first, then as many others as can be paired.
func (a *article) match(fits map[triple][]triple) matching {
	m := matching{used: map[triple]bool{}}
	for _, optional := range [...]bool{false, true} {
		var rest []triple
		for _, k := range a.golds.keys {
			if a.golds.at[k].optional != optional {
				continue
			}
			if a.preds.has(k) && !m.used[k] {
				m.got.set(k, k)
				continue
			}
			rest = append(rest, k)
		}
		for _, p := range m.got.at {
			m.used[p] = true
		}
		m.pair(rest, fits)
	}
	return m
}

// pair finds a maximum matching by augmenting paths. Its outcome depends on
// the order of golds and of fits, as that of score.py does.
func (m *matching) pair(golds []triple, fits map[triple][]triple) {
	var owner grouped[triple, triple] // predicted → gold
	var seek func(g triple, seen map[triple]bool) bool
	seek = func(g triple, seen map[triple]bool) bool {
		for _, p := range fits[g] {
			if m.used[p] || seen[p] {
				continue
			}
			seen[p] = true
			if !owner.has(p) || seek(owner.at[p], seen) {
				owner.set(p, g)
				return true
			}
		}
		return false
	}
	for _, g := range golds {
		seek(g, map[triple]bool{})
	}
	for _, p := range owner.keys {
		m.got.set(owner.at[p], p)
		m.used[p] = true
	}
}

// String writes the triple as Python writes the tuple, for the list of errors.
func (t triple) String() string {
	return "(" + quoted(t.kind) + ", " + quoted(t.source) + ", " + quoted(t.target) + ")"
}

func quoted(s string) string {
	if s == "" {
		return "None"
	}
	quote := "'"
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		quote = `"`
	}
	s = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(s)
	if quote == "'" {
		s = strings.ReplaceAll(s, "'", `\'`)
	}
	return quote + s + quote
}

// overlap reports whether a quote lies in the text and shares at least half of
// the shorter one with a gold quote. Lengths are in code points.
func overlap(body string, quotes, goldQuotes []string) bool {
	body = flat(body)
	for _, q := range quotes {
		qs, qn := find(body, q)
		for _, e := range goldQuotes {
			es, en := find(body, e)
			if qs >= 0 && es >= 0 && 2*(min(qs+qn, es+en)-max(qs, es)) >= min(qn, en) {
				return true
			}
		}
	}
	return false
}

// find returns where the words of quote first stand in the flat text, or -1,
// and their length.
func find(body, quote string) (start, n int) {
	quote = flat(quote)
	if quote == "" {
		return -1, 0
	}
	i := strings.Index(body, quote)
	if i < 0 {
		return -1, 0
	}
	return utf8.RuneCountInString(body[:i]), utf8.RuneCountInString(quote)
}
