package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// learnNames notes the last words of the personal names and the quoted names
// found so far, so that "لافروف" alone is known later in the article.
func (r *reader) learnNames() {
	seen := map[*mention]bool{}
	for i := range r.tokens {
		m := r.at[i]
		if m == nil || seen[m] {
			continue
		}
		seen[m] = true
		if r.headsLast() {
			r.learnLast(m)
		}
		r.learn(m)
		r.sameInParentheses(m)
		for _, inner := range m.with {
			r.learn(inner)
		}
		r.parenthesis(m)
	}
}

func (r *reader) learn(m *mention) {
	if !m.named() {
		return
	}
	if m.kind != graph.Official && m.kind != graph.Person && m.kind != graph.Correspondent {
		if key := r.key(m.name[0], m.name[1]); long(key, 3) && m.entry == nil {
			r.aliases[key] = m
			if stem, ok := strings.CutSuffix(key, "ون"); ok && m.head == nil {
				r.aliases[stem+"ين"] = m // the other cases of a faction
			}
		}
		return
	}
	if m.name[1]-m.name[0] < 2 && m.head == nil {
		return
	}
	last := m.name[1] - 1
	r.addSurname(r.tokens[last].norm, m)
	if last > m.name[0] {
		r.addSurname(r.tokens[last-1].norm+" "+r.tokens[last].norm, m)
	}
	if last > m.name[0]+1 && r.pack.In("namelast", r.tokens[last].norm) {
		r.addSurname(r.tokens[last-1].norm, m)
	}
	if last-1 > m.name[0] {
		r.addSurname(r.tokens[last-1].norm, m)
		r.addSurname(r.tokens[m.name[0]].norm+" "+r.tokens[last].norm, m) // without the middle names
	}
}

func (r *reader) addSurname(key string, m *mention) {
	if !long(key, 3) {
		return
	}
	r.surnames[key] = append(r.surnames[key], m)
}

func (r *reader) key(i, j int) string {
	words := make([]string, 0, j-i)
	for ; i < j; i++ {
		w := r.tokens[i].norm
		if n := len(words); n > 0 && words[n-1] == "عبد" && strings.HasPrefix(w, "ال") {
			words[n-1] += w // عبد الله is عبدالله
			continue
		}
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// parenthesis learns the short name behind a full one: جهاز الأمن الداخلي
// (شين بيت), the Working Group (WG).
func (r *reader) parenthesis(m *mention) {
	j := m.end
	if j+2 >= len(r.tokens) || r.tokens[j].text != "(" {
		return
	}
	end := j + 1
	for end < len(r.tokens) && end < j+5 && r.tokens[end].text != ")" {
		end++
	}
	if end >= len(r.tokens) || r.tokens[end].text != ")" || r.taken(j, end) {
		return
	}
	if m.kind == graph.State || m.form == formGroup || m.kind == graph.Person {
		return
	}
	if _, ok := r.find(j+1, lang.Time, lang.Prep); ok {
		return
	}
	key := r.key(j+1, end)
	if r.tokens[j+1].kind == word && long(key, 2) {
		r.aliases[key] = m
		r.cover(m, j, end+1)
		m.end = end + 1
	}
}

// knownHere finds what the article itself has taught: surnames, and short or
// quoted names of bodies.
func (r *reader) knownHere(i int) *mention {
	t := r.tokens[i]
	if t.kind == opening {
		if end := r.closing(i, 5); end > 0 {
			if m := r.aliases[r.key(i+1, end)]; m != nil {
				return r.again(m, i, end+1, split{}, [2]int{i + 1, end})
			}
		}
		return nil
	}
	if t.kind != word || r.headsLast() && !t.capital {
		return nil
	}
	for _, s := range r.splits[i] {
		if s.future {
			continue
		}
		stems := []string{s.stem}
		if s.det {
			stems = []string{"ال" + s.stem, s.stem}
		}
		for _, stem := range stems {
			for n := 2; n >= 1; n-- {
				key := stem
				if n == 2 {
					if i+1 >= len(r.tokens) || r.tokens[i+1].kind != word {
						continue
					}
					key += " " + r.tokens[i+1].norm
				}
				if m := r.aliases[key]; m != nil && long(key, 3) {
					return r.again(m, i, i+n, s, [2]int{i, i + n})
				}
				if ms := r.surnames[key]; len(ms) > 0 && r.mayBeSurname(i, n) {
					return r.again(ms[0], i, i+n, s, [2]int{i, i + n})
				}
			}
		}
	}
	return nil
}

// mayBeSurname guards against surnames that are common words.
func (r *reader) mayBeSurname(i, n int) bool {
	if n > 1 {
		return true
	}
	if r.pack.Code == "en" {
		return r.tokens[i].capital
	}
	return len(r.readings[i]) == 0 || r.weakReading(i) && !r.finite(i) && !r.headed(i)
}

func (r *reader) headed(i int) bool {
	_, ok := r.find(i, lang.Org, lang.Title, lang.Group)
	return ok
}

// again makes a further mention of the actor that m names.
func (r *reader) again(m *mention, i, end int, s split, name [2]int) *mention {
	role := gazetteer.Alias
	if m.entry != nil {
		role = m.role
	}
	return &mention{start: i, end: end, kind: m.kind, form: formName, entry: m.entry, role: role, head: m.head, name: name,
		state: m.state, definite: true, prep: s.prep, and: s.and, same: m}
}

// holders joins "campaign of" and "administration of" with the person behind
// them whom only this article has taught.
func (r *reader) holders() {
	for i := 0; i+1 < len(r.tokens); i++ {
		if r.at[i] != nil {
			continue
		}
		rd, ok := r.find(i, lang.Org)
		if !ok || rd.end != i+1 || rd.det || rd.suffix != "" || rd.lex.Actor.Concept != "campaign" && rd.lex.Actor.Concept != "administration" {
			continue
		}
		p := r.at[i+1]
		if p == nil || p.start != i+1 || !person(p.kind) || !p.named() || p.and || p.prep != "" {
			continue
		}
		m := &mention{start: i, end: p.end, kind: rd.lex.Actor.Kind, form: formName, head: rd.lex.Actor, prep: rd.prep, and: rd.and, with: []*mention{p}, state: p.state}
		r.cover(m, i, m.end)
	}
}

// epithets joins a definite noun for a person with the name right behind it: "the
// infant Dawabsheh" is one actor. علي behind such a noun is a name, not على.
func (r *reader) epithets() {
	if r.headsLast() {
		return
	}
	for i := 0; i < len(r.tokens); i++ {
		m := r.at[i]
		if m == nil || m.start != i || m.form != formGroup || !m.definite || m.named() || m.end >= len(r.tokens) {
			continue
		}
		if m.plural && (person(m.kind) || m.kind == graph.ArmedGroup) {
			r.namesBehind(m)
			continue
		}
		if m.plural || !person(m.kind) {
			continue
		}
		j := m.end
		if r.at[j] == nil && r.tokens[j].text == "علي" && j+1 < len(r.tokens) && r.at[j+1] != nil {
			j++
		}
		o := r.at[j]
		if o == nil || o.start != j || o.form != formName || !person(o.kind) || !o.named() || o.prep != "" || o.and || o.head != nil {
			continue
		}
		if j > m.end {
			o.name[0] = m.end
		}
		o.start, o.prep, o.and, o.definite = m.start, m.prep, m.and, true
		o.head, o.state = m.head, m.state
		r.cover(o, o.start, o.end)
	}
}

// namesBehind joins a definite noun for persons with their names right behind it: "the
// brothers Said and Sharif" are two actors, who share one mention.
func (r *reader) namesBehind(m *mention) {
	var names []*mention
	for j := m.end; j < len(r.tokens); {
		o := r.at[j]
		if o == nil || o.start != j || o.form != formName || !person(o.kind) || !o.named() || o.prep != "" || o.and != (len(names) > 0) || o.head != nil {
			break
		}
		names = append(names, o)
		j = o.end
	}
	if len(names) < 2 || len(m.with) > 0 {
		return
	}
	m.with, m.pair, m.end = names, true, names[len(names)-1].end
	r.cover(m, m.start, m.end)
}

// counsel joins to a person's name what the person is to another: "Samar Diab, the
// lawyer of Saad," speaks for Saad.
func (r *reader) counsel() {
	if r.headsLast() {
		return
	}
	for i := 0; i+1 < len(r.tokens); i++ {
		m := r.at[i]
		if m == nil || m.start != i || !person(m.kind) || !m.named() || m.form != formName || m.end+1 >= len(r.tokens) {
			continue
		}
		j := m.end
		comma := r.tokens[j].comma()
		if comma {
			j++
		}
		calling := r.at[j]
		if calling == nil || calling.start != j || calling.head == nil || !r.pack.In("counsel", calling.head.Concept) || calling.named() || calling.plural || calling.definite || calling.and || calling.prep != "" || calling.end >= len(r.tokens) {
			continue
		}
		client := r.at[calling.end]
		if client == nil || client.start != calling.end || !person(client.kind) || client.and || client.prep != "" || client.end >= len(r.tokens) {
			continue
		}
		end := client.end
		if comma {
			if r.tokens[end].kind == word {
				continue
			}
			if r.tokens[end].text == r.tokens[m.end].text {
				end++
			}
		}
		m.with = append(m.with, client)
		if m.head == nil || m.kind == graph.Person {
			m.head = calling.head
		}
		if m.entry == nil {
			m.kind = calling.kind
		}
		m.end = end
		r.cover(m, m.start, m.end)
	}
}

// occupations joins to an indefinite group what it does with actors: "advisers
// who-work with Biden and Trump" are no advisers without it.
func (r *reader) occupations() {
	for i := 0; i < len(r.tokens); i++ {
		m := r.at[i]
		if m == nil || m.start != i || m.form != formGroup || m.definite || !m.plural {
			continue
		}
		r.occupied(m)
	}
}

func (r *reader) occupied(m *mention) {
	j := m.end
	if j+2 >= len(r.tokens) || r.tokens[j].kind != word || r.at[j] != nil || len(r.tokens[j].norm) < 5*len("ا") {
		return
	}
	w := r.tokens[j].norm
	if !strings.HasPrefix(w, "ي") || !strings.HasSuffix(w, "ون") || r.predicate(j) {
		return
	}
	rd, ok := r.find(j+1, lang.Prep)
	if !ok {
		return
	}
	for j = rd.end; j < len(r.tokens); {
		inner := r.at[j]
		if inner == nil || inner.start != j || inner.form != formName || len(m.with) > 0 && !inner.and {
			break
		}
		m.with = append(m.with, inner)
		j = inner.end
	}
	if len(m.with) == 0 {
		return
	}
	r.cover(m, m.end, j)
	m.end = j
}

// predicate reports whether the word at j is one of the pack's own predicates:
// then it tells what the group did.
func (r *reader) predicate(j int) bool {
	for _, rd := range r.readings[j] {
		if rd.lex.Verb != nil && rd.lex.Class != lang.Plain {
			return true
		}
	}
	return false
}
