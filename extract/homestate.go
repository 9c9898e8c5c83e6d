package extract

import (
	"slices"
	"strings"

	"isnad/extract/gazetteer"
	"isnad/graph"
)

// leading is how many times as often as the nearest state another one must be told
// of to be the one that "the government" means.
const leading = 2

// actingState returns the state that "the government", "the kingdom" or "the
// authorities" means.
func (r *reader) actingState(m *mention) *entity {
	if m.plural {
		return nil // الحكومات الخليجية
	}
	if len(r.pack.Set("state "+m.head.Concept)) > 0 {
		return r.stateEntity(r.presumed(m))
	}
	var last *entity
	for i := len(r.mentions) - 1; i >= 0 && last == nil; i-- {
		if r.mentions[i].start >= m.start {
			continue
		}
		for _, o := range append([]*mention{r.mentions[i]}, r.mentions[i].with...) {
			if len(o.refers) == 1 && o.refers[0].kind == graph.State && o.role != gazetteer.Adjective && !o.plural {
				last = o.refers[0]
				break
			}
		}
	}
	return r.homeState(m, r.stateNear(m), last)
}

// homeState returns the state that a government without a name belongs to: near, the
// state of the actor right before, else the state last named, unless the article is
// much more about another one.
func (r *reader) homeState(m *mention, near, last *entity) *entity {
	if near != nil {
		last = near
	}
	if r.headsLast() {
		return last
	}
	best := r.mostTold(m, nil)
	switch {
	case best == "":
		return last
	case last == nil:
		return r.stateEntity(best)
	}
	told := r.told(m)
	if told[best] >= leading*max(told[last.id], 1)+leading-1 {
		return r.stateEntity(best)
	}
	return last
}

// told counts, by state, the names, officials, bodies and adjectives of states in
// the article besides mention m.
func (r *reader) told(m *mention) map[string]int {
	out := map[string]int{}
	for i := range r.tokens {
		if o := r.at[i]; o != nil && o.start == i && o != m {
			if s := o.stateOf(); s != "" && o.kind != graph.Correspondent {
				out[s]++
			}
			continue
		}
		if r.at[i] == nil {
			if s, _, _, ok := r.demonym(i); ok {
				out[s]++
			}
		}
	}
	return out
}

// mostTold returns the state that the article tells of most, the
// earlier one of two; of those in among if it is not nil.
func (r *reader) mostTold(m *mention, among []string) string {
	best, n := "", 0
	told := r.told(m)
	for i := 0; i < len(r.tokens); i++ {
		s := ""
		if o := r.at[i]; o != nil && o.start == i {
			s = o.stateOf()
		} else if o == nil {
			s, _, _, _ = r.demonym(i)
		}
		if s == "" || told[s] <= n || !strings.HasPrefix(s, "state:") {
			continue
		}
		if among != nil && !slices.Contains(among, s) {
			continue
		}
		best, n = s, told[s]
	}
	return best
}

// idsOf returns the ids of the states in a list of the pack, the first one being the
// usual one.
func (r *reader) idsOf(list string) []string {
	var out []string
	for _, code := range r.pack.Set(list) {
		out = append(out, "state:"+strings.ToUpper(code))
	}
	return out
}

// presumed returns the state that a word such as المملكة or المستوطنون means by
// itself: of those in the list "state CONCEPT" the one that the article tells of
// most, else the first, if the article tells of one of the list "told CONCEPT".
func (r *reader) presumed(m *mention) string {
	ids := r.idsOf("state " + m.head.Concept)
	if len(ids) == 0 {
		return ""
	}
	if s := r.mostTold(m, ids); s != "" {
		return s
	}
	if told := r.idsOf("told " + m.head.Concept); len(told) > 0 && r.mostTold(m, told) == "" {
		return ""
	}
	return ids[0]
}

// qualified reports whether an adjective behind the head of a set of states tells
// which they are, so that they need not have been named: البلدان الغربية.
func (r *reader) qualified(m *mention) bool {
	if r.headsLast() || m.end < m.start+2 {
		return false
	}
	w := r.tokens[m.end-1].norm
	return strings.HasPrefix(w, "ال") && (strings.HasSuffix(w, "يه") || strings.HasSuffix(w, "ي"))
}
