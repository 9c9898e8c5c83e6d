package extract

import "isnad/extract/lang"

// mendMainVerb gives a sentence whose root is a noun the finite verb without a
// subject that the parser has hung below the noun: "the party, which backs the
// strike, claimed", "the agency and others believe".
func (t *tree) mendMainVerb() {
	root := -1
	for i := range t.head {
		if t.head[i] < 0 {
			if root >= 0 {
				return
			}
			root = i
		}
	}
	if root < 0 || t.verbal(root) || !t.noun(root) || t.preposition(root) != "" || t.child(root, relCopula, relSubject, relPassiveSubject) >= 0 {
		return
	}
	aside := -1 // relative clause of the noun
	for _, k := range t.kids[root] {
		if k < root || t.rel[k] != relClause {
			continue
		}
		if !t.relativeClause(k) {
			if t.bareFinite(k) && !t.comma(t.lo[k]-1) {
				t.promote(k, root)
				return
			}
			continue
		}
		aside = k
	}
	if aside < 0 { // ", which" or "— whose" right behind it
		end := root + 1
		if m := t.at[t.s.start+root]; m != nil {
			end = m.end - t.s.start
		}
		if end+1 >= len(t.head) || t.tok(end).kind != mark || !t.relative(end+1) {
			return
		}
		aside = end + 1
	}
	for v := aside + 1; v < len(t.head); v++ {
		if !t.bareFinite(v) || !t.descends(v, root) || !t.behindComma(v) || t.rel[v] == relConjunct && t.child(v, relCoord) >= 0 {
			continue
		}
		t.promote(v, root)
		return
	}
}

// relativeClause reports whether a relative pronoun opens the clause at word k.
func (t *tree) relativeClause(k int) bool {
	for j := t.lo[k]; j <= k; j++ {
		if t.relative(j) {
			return true
		}
	}
	return false
}

// bareFinite reports whether word v is a finite verb without a subject or marker of
// its own.
func (t *tree) bareFinite(v int) bool {
	if t.at[t.s.start+v] != nil || t.child(v, relSubject, relPassiveSubject, relMark, relRelative) >= 0 {
		return false
	}
	switch t.base[v] {
	case "VBD", "VBZ", "VBP":
		return true
	case "VBN", "VBG", "VB":
		c := t.child(v, relAux)
		return c >= 0 && (t.base[c] == "VBD" || t.base[c] == "VBZ" || t.base[c] == "VBP" || t.base[c] == "MD")
	}
	return false
}

// behindComma reports whether a comma or a dash stands before the verb at word v, its
// adverbs and auxiliaries aside.
func (t *tree) behindComma(v int) bool {
	j := v - 1
	for j > 0 && t.tok(j).kind == word && t.at[t.s.start+j] == nil && (t.rel[j] == relAux || t.rel[j] == relAdverb) {
		j--
	}
	if j < 0 {
		return false
	}
	w := t.tok(j).text
	return t.comma(j) || w == "-" || w == "–" || w == "—"
}

// promote makes word v the root in the place of its subject, the noun at word root.
func (t *tree) promote(v, root int) {
	for k := range t.head {
		if t.head[k] == root && k > v && t.rel[k] != relConjunct {
			t.head[k] = v
		}
	}
	t.head[v], t.rel[v] = -1, relRoot
	t.head[root], t.rel[root] = v, relSubject
	if t.base[v] == "VBN" && t.passiveTag(v) {
		t.rel[root] = relPassiveSubject
	}
	t.grow()
}

// mendAccording gives a sentence that begins with "according to X" or another
// preposition, whose root the parser has made of X, the first finite verb behind the
// comma for its root.
func (t *tree) mendAccording() {
	rd, ok := t.find(t.s.start, lang.According, lang.Prep)
	if !ok || t.at[t.s.start] != nil {
		return
	}
	comma := rd.end - t.s.start
	for comma < len(t.head) && !t.comma(comma) {
		comma++
	}
	root := -1
	for i := range t.head {
		if t.head[i] < 0 && i < comma && t.noun(i) {
			root = i
		}
	}
	if root < 0 {
		return
	}
	for v := comma + 1; v < len(t.head); v++ {
		finite := t.base[v] == "VBD" || t.base[v] == "VBZ" || t.base[v] == "VBP" || t.verbal(v) && t.child(v, relAux) >= 0
		if !finite || t.at[t.s.start+v] != nil || t.rel[v] == relAux || t.rel[v] == relCopula || t.rel[v] == relContent || t.child(v, relMark, relRelative) >= 0 || t.relativeClause(v) {
			continue
		}
		t.head[v], t.rel[v] = -1, relRoot
		for k := range t.head {
			if t.head[k] == root && k > comma {
				t.head[k] = v
			}
		}
		t.head[root], t.rel[root] = v, relOblique
		t.grow()
		if m := t.at[t.s.start+comma+1]; m != nil && m.form != formPronoun && t.child(v, relSubject, relPassiveSubject) < 0 {
			j := t.standIn(m) - t.s.start
			if j < v && !t.descends(v, j) {
				t.head[j], t.rel[j] = v, relSubject
			}
		}
		return
	}
}

// mendInverted makes what stands right behind a verb of saying without a subject, with
// what was said before it, its subject: "…," said the council.
func (t *tree) mendInverted(i int) {
	v := t.head[i]
	if t.rel[i] != relObject || v < 1 || v > i || !t.verbal(v) || t.child(v, relSubject, relPassiveSubject) >= 0 || t.lo[i] > v+1 {
		return
	}
	if _, says := t.find(t.s.start+v, lang.Say); !says || t.tok(v-1).kind == word || t.base[v] == "VBG" || t.base[v] == "VB" {
		return
	}
	t.rel[i] = relSubject
}

// lastVerb reports whether no further clause stands behind the verb at word v.
func (t *tree) lastVerb(v int) bool {
	for j := v + 1; j < len(t.head); j++ {
		if t.verbal(j) && t.at[t.s.start+j] == nil || t.comma(j) {
			return false
		}
	}
	return t.child(v, relObject, relContent) < v
}

// mendTail makes a verb of saying with its subject behind a quotation, which the
// parser has put into what was said, the verb above it: "We believe it," X added.
func (t *tree) mendTail(v int) {
	h := t.head[v]
	s := t.child(v, relSubject)
	for h >= 0 && h < v && t.rel[h] == relConjunct && t.rel[v] == relContent && t.head[h] >= 0 && t.head[h] < h && t.clausal(t.head[h]) { // what it joins is said too
		h = t.head[h]
	}
	if h < 0 || h > v || t.rel[v] != relContent && t.rel[v] != relOther && t.rel[v] != relParataxis || s < 1 || s > v || !t.verbal(h) && t.child(h, relCopula) < 0 {
		return
	}
	if _, says := t.find(t.s.start+v, lang.Say); !says {
		return
	}
	before := t.lo[s] - 1
	if before < 1 || h > before || t.child(v, relMark) >= 0 || t.tok(before).kind != closing && !(t.comma(before) && t.rel[v] == relContent && t.lastVerb(v)) {
		return
	}
	t.head[v], t.rel[v] = t.head[h], t.rel[h]
	t.head[h], t.rel[h] = v, relContent
	t.grow()
}
