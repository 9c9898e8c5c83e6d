package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// personal reads a personal name at i. After a title one unknown word will do;
// elsewhere it takes two words that are known from names, or a known person.
func (r *reader) personal(i int, afterTitle bool) *mention {
	if i >= len(r.tokens) || r.tokens[i].kind != word || r.at[i] != nil || !long(r.tokens[i].norm, 2) {
		return nil // لـ«الحياة»
	}
	if r.noName(i) || r.tokens[i].norm == "الله" || afterTitle && r.bareTitle(i) {
		return nil
	}
	if h, ok := r.known(i); ok && (h.sense.Entry.Kind == graph.Official || h.sense.Entry.Kind == graph.Person) && h.sense.Role != gazetteer.Adjective && h.split.prep != "ك" {
		if end := r.nameEnd(i, false); end <= h.end || h.end-i > 1 {
			end := r.lineage(h.end)
			return &mention{start: i, end: end, kind: h.sense.Entry.Kind, form: formName, entry: h.sense.Entry, role: h.sense.Role,
				name: [2]int{i, end}, prep: h.split.prep, and: h.split.and, definite: true}
		}
	} else if ok && !h.sense.Flags.Has(gazetteer.AlsoName) && h.sense.Role != gazetteer.Adjective && h.sense.Flags == 0 {
		return nil
	}
	if _, unit := r.x.gaz.GivenName(r.tokens[i].norm); (len(r.readings[i]) > 0 && !afterTitle || r.wordly(i)) && !r.nameDespite(i) && !(afterTitle && unit && r.nameLike(i)) {
		return nil
	}
	m := &mention{start: i, kind: graph.Person, form: formName, definite: true}
	if !afterTitle && r.speaksBefore(i) {
		if end := r.unknownPerson(i); end > i+1 {
			m.end, m.name = end, [2]int{i, end}
			r.secondTitle(m)
			return m
		}
	}
	m.end = r.nameEnd(i, afterTitle)
	if n := m.end - i; n == 0 || n == 1 && !afterTitle {
		return nil
	}
	if !afterTitle {
		s, ok := r.givenSplit(i)
		if !ok {
			return nil
		}
		m.and, m.prep = s.and, s.prep
	}
	if end, s, ok := r.knownJoined(i, m.end); ok {
		m.end, m.entry, m.role, m.kind = end, s.Entry, s.Role, s.Entry.Kind
	}
	m.name = [2]int{i, m.end}
	if !afterTitle {
		r.secondTitle(m)
	}
	return m
}

// speaksBefore reports whether the word before i is a verb of saying, accusing
// or denying, so that a person is expected at i.
func (r *reader) speaksBefore(i int) bool {
	if i == 0 {
		return false
	}
	for _, rd := range r.readings[i-1] {
		switch rd.lex.Class {
		case lang.Say, lang.Accuse, lang.Deny, lang.Condemn, lang.Call:
			if rd.suffix == "" && (rd.lex.Form.Tense == lang.Past || rd.lex.Form.Tense == lang.Present) {
				return true
			}
		}
	}
	return false
}

// unknownPerson returns the token behind two or three words at i that nothing is
// known of and that something closes: the name of a person who speaks.
func (r *reader) unknownPerson(i int) int {
	j := i
	for j < i+4 && j < len(r.tokens) && r.tokens[j].kind == word && r.at[j] == nil && !(j > i && r.bareTitle(j)) && !strings.HasPrefix(r.tokens[j].norm, "ال") && r.plainShape(j) {
		if _, _, _, ok := r.demonym(j); ok || j > i && (r.isKnown(j) || r.noName(j)) {
			return i
		}
		j++
	}
	if j < i+2 || j >= len(r.tokens) {
		return i
	}
	if _, titled := r.find(j, lang.Title); titled || r.closes(j) {
		return j
	}
	return i
}

// plainShape reports whether the word at j has no reading, or is a unit of
// names.
func (r *reader) plainShape(j int) bool {
	if len(r.readings[j]) == 0 {
		return true
	}
	_, unit := r.x.gaz.GivenName(r.tokens[j].norm)
	return unit && r.weakReading(j) && !r.finite(j)
}

// nameDespite lets a word that means something else open a name when a second
// and a third part of a name follow.
func (r *reader) nameDespite(i int) bool {
	if u, ok := r.x.gaz.GivenName(r.tokens[i].norm); !ok || u.Weight < 20 || r.particle(i) || r.finite(i) {
		return false
	}
	if _, ok := r.find(i, lang.Prep, lang.Common, lang.Statement, lang.Accusation, lang.Comp, lang.Conj, lang.Say, lang.Neg, lang.Rel, lang.Time, lang.Pron, lang.Dem, lang.Title, lang.Org); ok {
		return false
	}
	return r.isName(i + 1)
}

// givenSplit returns the clitics before a given name that opens a person's name.
func (r *reader) givenSplit(i int) (split, bool) {
	for _, s := range r.splits[i] {
		if s.det || s.future {
			continue
		}
		if u, ok := r.x.gaz.GivenName(s.stem); ok && u.Role != gazetteer.FamilyName && (s.whole() || u.Weight >= 20) {
			return s, true
		}
	}
	return split{}, false
}

// bareTitle reports whether a title in the construct state stands at token j: a
// name ends before it, "X رئيس الحزب".
func (r *reader) bareTitle(j int) bool {
	rd, ok := r.find(j, lang.Title)
	if !ok || !rd.whole() || rd.lex.Form.Plural || j+1 >= len(r.tokens) || r.tokens[j+1].kind != word {
		return false
	}
	if _, titled := r.find(j+1, lang.Title, lang.Org); titled {
		return true
	}
	_, unit := r.x.gaz.GivenName(r.tokens[j+1].norm)
	return !unit || strings.HasPrefix(r.tokens[j+1].norm, "ال")
}

// nameEnd returns the token behind a personal name that begins at i.
func (r *reader) nameEnd(i int, afterTitle bool) int {
	j := i
	for j < len(r.tokens) && j < i+9 && (r.tokens[j].kind == word || j > i && r.hyphenated(j)) && r.at[j] == nil {
		if r.tokens[j].kind != word {
			j += 2
			continue
		}
		w := r.tokens[j].norm
		_, unit := r.x.gaz.GivenName(w)
		switch {
		case r.spelledName(j), j > i && r.pack.In("lineage", r.tokens[j-1].norm) && (unit || !r.particle(j)):
		case j > i && unit && r.surnameByPlace(j):
		case j > i+1 && r.bareTitle(j), j > i && r.noName(j):
			return r.trimName(i, j)
		case j > i && r.articled(j):
			return r.trimName(i, j)
		case j > i+1 && !unit && r.pack.In("cliticletter", string([]rune(w)[:1])) && len(r.readings[j]) == 0 && long(w, 4):
			return r.trimName(i, j) // a preposition and what it governs
		case r.pack.In("namepart", w) && (j > i || r.pack.In("namefirst", w)):
		case j > i && r.pack.In("namefirst", r.tokens[j-1].norm):
		case j == i && !afterTitle:
			if _, ok := r.givenSplit(i); !ok {
				return i
			}
		case r.wordly(j) && !(j > i && r.nisba(j)) && !(unit && (j > i || afterTitle) && r.nameLike(j)):
			return r.trimName(i, j)
		case r.isDemonymWord(j) && !unit:
			return r.trimName(i, j)
		case j == i+1 && !afterTitle && r.strongGiven(i) && (len(r.readings[j]) == 0 || r.weakReading(j) && !r.finite(j) && r.nisba(j+1)) && !strings.HasPrefix(w, "ال") && long(w, 3) && (r.closes(j+1) || r.nisba(j+1)) && !r.isKnown(j):
		case j > i && r.stateName(j):
			return r.trimName(i, j)
		case unit:
		case j > i && strings.HasPrefix(w, "ال") && long(w, 5) && r.unread(j) && (strings.HasSuffix(w, "ي") || afterTitle && r.isName(j-1)) && !r.isDemonymWord(j):
		case afterTitle && j == i && r.commonOnly(j) && !r.prefixed(j) && r.unseen(j+1):
		case afterTitle && j > i && r.unseen(j) && !strings.HasPrefix(w, "ال") && !strings.HasPrefix(w, "لل") && r.closes(j+1):
		case afterTitle && j == i && (r.prefixed(j) || strings.HasPrefix(w, "ب") && !r.isName(j+1)):
			return i
		case afterTitle && (j == i || r.foreign(w) && len(r.readings[j]) == 0) && !strings.HasPrefix(w, "ال") && !strings.HasPrefix(w, "لل"):
		default:
			return r.trimName(i, j)
		}
		j++
	}
	return r.trimName(i, j)
}

// prefixed reports whether the word at j is known as a preposition with its noun.
func (r *reader) prefixed(j int) bool {
	for _, rd := range r.readings[j] {
		if rd.prep != "" {
			return true
		}
	}
	return false
}

// unseen reports whether nothing is known of the word at j but what a clitic or
// a pronoun taken off would make of it, and nothing of that is a predicate.
func (r *reader) unseen(j int) bool {
	if j >= len(r.tokens) || r.tokens[j].kind != word || !long(r.tokens[j].norm, 2) || strings.HasPrefix(r.tokens[j].norm, "ال") || r.articled(j) {
		return false
	}
	for _, rd := range r.readings[j] {
		closed := closedClasses[rd.lex.Class]
		if rd.prep == "ك" && rd.lex.Actor == nil && !closed && r.foreign(r.tokens[j].norm) {
			continue // كورودا
		}
		if rd.and && rd.suffix != "" && rd.lex.Verb != nil {
			return false // وعذبته
		}
		if rd.suffix == "" && rd.prep == "" || rd.suffix != "" && rd.lex.Verb != nil && rd.lex.Form.Tense == lang.VerbalNoun || closed && rd.suffix != "" || rd.prep != "" && (rd.lex.Verb != nil || rd.lex.Noun != nil || rd.lex.Actor != nil || rd.lex.Class == lang.Common) {
			return false
		}
	}
	return true
}

// nameLike reports whether the unit of names at j may be one although the
// lexicon knows the word: it is weak there, or a neutral verb with a further
// part of a name behind it (ناصر عبد الحق).
func (r *reader) nameLike(j int) bool {
	if !r.weakReading(j) {
		return false
	}
	if !r.finite(j) {
		return true
	}
	for _, rd := range r.readings[j] {
		if rd.lex.Verb != nil && rd.lex.Class != lang.Plain {
			return false
		}
	}
	return r.isName(j+1) || j+1 < len(r.tokens) && r.pack.In("namefirst", r.tokens[j+1].norm)
}

// strongGiven reports whether the word at i, as it stands, is a frequent given
// name and nothing else, so that an unknown word behind it is a surname.
func (r *reader) strongGiven(i int) bool {
	if r.pack.In("name also word", r.tokens[i].norm) {
		return false
	}
	u, ok := r.x.gaz.GivenName(r.tokens[i].norm)
	return ok && u.Role != gazetteer.FamilyName && u.Weight >= 30 && len(r.readings[i]) == 0
}

func (r *reader) isKnown(j int) bool {
	_, ok := r.known(j)
	return ok
}

// wordly reports whether the word at j is in the lexicon as it stands or behind
// "and": what needs a preposition or a pronoun taken off may as well be a name.
func (r *reader) wordly(j int) bool {
	for _, rd := range r.readings[j] {
		if rd.suffix == "" && rd.prep == "" {
			return true
		}
	}
	return false
}

// stateName reports whether the word at j is the name of a state and of nobody.
func (r *reader) stateName(j int) bool {
	h, ok := r.known(j)
	return ok && h.sense.Entry.Kind == graph.State && h.sense.Role != gazetteer.Adjective && !h.sense.Flags.Has(gazetteer.AlsoName)
}

// closes reports whether token j cannot go on a name: a mark, a verb or a word of
// the closed classes.
func (r *reader) closes(j int) bool {
	if j >= len(r.tokens) || r.tokens[j].kind != word {
		return true
	}
	if len(r.readings[j]) > 0 || r.isKnown(j) || r.articled(j) {
		return true
	}
	_, closed := r.find(j, lang.Prep, lang.Comp, lang.Conj, lang.Neg, lang.Rel, lang.Time, lang.Pron, lang.Dem, lang.According, lang.Such, lang.Switch, lang.Hedge, lang.Aux)
	return closed || r.finite(j)
}

// trimName takes connectors off the end of a name.
func (r *reader) trimName(i, j int) int {
	for j > i && r.pack.In("namepart", r.tokens[j-1].norm) && !r.pack.In("namelast", r.tokens[j-1].norm) {
		j--
	}
	return j
}

func (r *reader) isDemonymWord(j int) bool {
	_, _, _, ok := r.demonym(j)
	return ok
}

// weakReading reports whether the word at j is known only as a common noun, an
// adjective or a title, which may also be a surname.
func (r *reader) weakReading(j int) bool {
	_, strong := r.find(j, lang.Prep, lang.Comp, lang.Conj, lang.Neg, lang.Rel, lang.Time, lang.Pron, lang.Dem, lang.Quant, lang.According, lang.Such, lang.Switch, lang.Hedge, lang.Aux)
	return !strong
}

// foreign reports whether a word has the shape of a transliterated name: one of
// the pack's endings of names.
func (r *reader) foreign(w string) bool {
	for _, s := range r.pack.Set("nameend") {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}
