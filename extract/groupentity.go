package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// groupEntities resolves an unnamed person or group.
func (r *reader) groupEntities(m *mention) []*entity {
	switch m.head.Concept {
	case "states":
		if r.qualified(m) {
			return one(r.anon(m)) // البلدان الغربية
		}
		return r.stateSet(m)
	case "sides":
		return r.sides(m)
	}
	if m.pair {
		var both []*entity
		for _, w := range m.with {
			both = append(both, w.refers...)
		}
		return both
	}
	for _, w := range m.with { // fighters of a party are the party
		if (m.head.Part || w.kind == graph.HackerGroup || w.kind == graph.ArmedGroup) && !person(w.kind) && w.kind != graph.State && len(w.refers) > 0 && m.head.Kind != graph.Person {
			return w.refers
		}
	}
	if m.head.Set {
		if es := r.sets(m); es != nil {
			return es
		}
	}
	if m.definite {
		for i := len(r.mentions) - 1; i >= 0; i-- {
			o := r.mentions[i]
			if o.start < m.start && o.form == formGroup && o.head == m.head && r.sameHeadWord(o, m) && len(o.refers) > 0 && (m.state == "" || o.state == m.state) && o.plural == m.plural {
				return o.refers
			}
		}
	}
	return one(r.anon(m))
}

// sets returns one set for each state that a group is from: "Russian hackers"
// is the same actor in every article.
func (r *reader) sets(m *mention) []*entity {
	states := []string{}
	for _, w := range m.with {
		if w.entry != nil && w.entry.Kind == graph.State {
			states = append(states, w.entry.ID)
		}
	}
	if len(states) == 0 && m.state != "" {
		states = append(states, m.state)
	}
	if s := r.presumed(m); len(states) == 0 && s != "" {
		states = append(states, s)
	}
	var out []*entity
	for _, s := range states {
		out = append(out, r.setEntity(m.head, s, r.nameOf(m, m.start, m.end)))
	}
	return out
}

// setEntity returns the set that a head makes with a state.
func (r *reader) setEntity(head *lang.Actor, state, name string) *entity {
	return r.entityByID("org:"+head.Concept+"@"+state, func() *entity {
		return &entity{kind: head.Kind, head: head, state: state, name: name}
	})
}

// stateSet resolves "the three states" to the states that were last named
// together, as many as the number word says.
func (r *reader) stateSet(m *mention) []*entity {
	if !m.definite {
		return nil
	}
	var run []*entity
	last := -1
	for i := len(r.mentions) - 1; i >= 0; i-- {
		o := r.mentions[i]
		if o.start >= m.start {
			continue
		}
		states := o.refers
		if o.head != nil && o.head.Set {
			states = nil
			for _, w := range o.with {
				states = append(states, w.refers...)
			}
		}
		if len(states) == 0 || states[0].kind != graph.State {
			continue
		}
		if last >= 0 && last-o.end > 2 {
			break
		}
		last = o.start
		run = append(append([]*entity{}, states...), run...)
		if m.start-o.start > 200 {
			break
		}
	}
	if len(run) < 2 || m.count > 0 && len(run) != m.count {
		return nil
	}
	return run
}
