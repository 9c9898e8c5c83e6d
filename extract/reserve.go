package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
)

// reserve marks the words at which no mention may begin although a part of them,
// alone, would name an actor: phrases of the lexicon (شبكة الإنترنت), names of
// places (قناة السويس), whom a place is called after (مستشفى الملك فهد), and what the
// actor before it is accused of.
func (r *reader) reserve() map[int]bool {
	out := map[int]bool{}
	for i := range r.tokens {
		if r.tokens[i].kind != word {
			continue
		}
		end := r.idiomEnd(i)
		if !r.headsLast() {
			end = max(end, r.placeEnd(i), r.eponymEnd(i))
		}
		for j := i; j < end; j++ {
			out[j] = out[j] || j > i || !r.callsAfter(i)
		}
		if i > 0 && r.accusedOf(i) && r.tokens[i-1].kind == word && (strings.HasPrefix(r.tags[i-1], "DT") || r.tags[i-1] == "NNP") {
			out[i] = true // of whom stands before it: تنظيم داعش المتهم بالوقوف
		}
	}
	return out
}

// idiomEnd returns the token behind the phrase of the lexicon at i that holds no
// actor, or i.
func (r *reader) idiomEnd(i int) int {
	end := i
	for _, rd := range r.readings[i] {
		if rd.end == i+1 || rd.lex.Actor != nil {
			continue
		}
		if h, ok := r.known(i); ok && h.end >= rd.end {
			continue
		}
		end = max(end, rd.end)
	}
	return end
}

// placeEnd returns the token behind the name of a place of several words at i, or
// i. Where all of them are personal names too, a word for a place must come before.
func (r *reader) placeEnd(i int) int {
	end, p, ok := r.x.gaz.Place(r.forms(i), i)
	if !ok || end < i+2 || p.Flags.Has(gazetteer.NeedsContext) {
		return i
	}
	if h, ok := r.known(i); ok && h.end >= end {
		return i
	}
	if rd, ok := r.find(i, lang.Org, lang.Title); ok && rd.end > end {
		return i
	}
	for j := i; j < end; j++ {
		if _, unit := r.x.gaz.GivenName(r.tokens[j].norm); !unit {
			return end
		}
	}
	if i > 0 && (r.callsAfter(i-1) || r.prepositionOnly(i-1)) {
		return end
	}
	return i
}

// prepositionOnly reports whether the word at i is a preposition of place.
func (r *reader) prepositionOnly(i int) bool {
	rd, ok := r.find(i, lang.Prep)
	return ok && rd.prep == "" && rd.suffix == "" && r.pack.In("originprep", rd.lex.Words[0])
}

// callsAfter reports whether the word at i is a place or house that may bear the
// name of a person.
func (r *reader) callsAfter(i int) bool {
	for _, s := range r.splits[i] {
		if !s.det && !s.future && r.pack.In("called after", s.stem) {
			return true
		}
	}
	return false
}

// eponymEnd returns the token behind the person that the place or house at i is
// called after, or i: "مطار الملك خالد", "شارع جمال عبد الناصر".
func (r *reader) eponymEnd(i int) int {
	if !r.callsAfter(i) {
		return i
	}
	if end := r.eponym(i + 1); end > i+1 {
		return end
	}
	return i
}

// eponym returns the token behind the person at j whom something is called after,
// a name with or without the title of a ruler or divine; j for none.
func (r *reader) eponym(j int) int {
	if j >= len(r.tokens) || r.tokens[j].kind != word {
		return j
	}
	if rd, ok := r.find(j, lang.Title); ok {
		if !rd.det || rd.and || rd.prep != "" || rd.suffix != "" || rd.end != j+1 || !r.pack.In("eponym title", rd.lex.Actor.Concept) {
			return j
		}
		if m := r.personal(j+1, true); m != nil && m.prep == "" && !m.and {
			return m.end
		}
		return j
	}
	if strings.HasPrefix(r.tokens[j].norm, "ال") {
		return j
	}
	if m := r.personal(j, false); m != nil && m.prep == "" && !m.and && m.role != gazetteer.Surname {
		return m.end
	}
	return j
}

// isThing reports whether the head at i is no body but a thing, by the word behind
// it: "أجهزة الكمبيوتر", "حركة المرور", "المركز الثالث". The words of each head are
// the list "thing HEAD".
func (r *reader) isThing(i, next int) bool {
	if next >= len(r.tokens) || r.tokens[next].kind != word {
		return false
	}
	for _, s := range r.splits[i] {
		if s.future || s.suffix != "" {
			continue
		}
		for _, w := range r.splits[next] {
			if !w.and && !w.future && r.pack.In("thing "+s.stem, w.stem) {
				return true
			}
		}
	}
	return false
}

// describing reports whether what stands in quotation marks from token i to end is
// a single plural of people without article, «وهميين»: it describes and names nobody.
func (r *reader) describing(i, end int) bool {
	w := r.tokens[i].norm
	return end == i+1 && r.tokens[i].kind == word && !strings.HasPrefix(w, "ال") && (strings.HasSuffix(w, "ين") || strings.HasSuffix(w, "ون")) && long(w, 5) && !r.isKnown(i) && !r.isName(i)
}
