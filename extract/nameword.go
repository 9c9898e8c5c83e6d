package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
)

// noName reports whether the word at j goes into no personal name whatever the lists
// of names know: a word of the closed classes with a pronoun (أنه, عليها), a relative
// (والدته, نجل), a continent, or a noun that somebody has (شكره, تدريباتهم).
func (r *reader) noName(j int) bool {
	if r.headsLast() {
		return false
	}
	w := r.tokens[j].norm
	if r.pack.In("resumptive", w) || r.pack.In("continent", w) || r.kin(j) {
		return true
	}
	if _, unit := r.x.gaz.GivenName(w); unit {
		return r.closedWithPronoun(j)
	}
	return r.closedWithPronoun(j) || r.had(j)
}

// closedWithPronoun reports whether the word at j is a complementizer or preposition
// with a pronoun of the third person: مني is منى too.
func (r *reader) closedWithPronoun(j int) bool {
	for _, rd := range r.readings[j] {
		if closedClasses[rd.lex.Class] && r.pack.In("owner pronoun", rd.suffix) {
			return true
		}
	}
	return false
}

// had reports whether the word at j is a noun that a pronoun tells the owner of.
func (r *reader) had(j int) bool {
	w := r.tokens[j].norm
	for _, pronoun := range r.pack.Set("owner pronoun") {
		if stem, ok := strings.CutSuffix(w, pronoun); ok && long(stem, 4) && strings.HasSuffix(stem, "ات") {
			return true // the plural of things: تدريباته
		}
	}
	for _, rd := range r.readings[j] {
		noun := rd.lex.Noun != nil || rd.lex.Class == lang.Common || rd.lex.Verb != nil && rd.lex.Form.Tense == lang.VerbalNoun
		if noun && r.pack.In("owner pronoun", rd.suffix) {
			return true
		}
	}
	return false
}

// kin reports whether the word at j tells how somebody is related to another: by
// itself (نجل, أرملة), or with a pronoun (ابنته, زوجها).
func (r *reader) kin(j int) bool {
	for _, s := range r.splits[j] {
		if s.prep != "" || s.future {
			continue
		}
		if r.pack.In("kin", s.stem) && !s.det {
			return true
		}
		for _, pronoun := range r.pack.Set("owner pronoun") {
			if stem, ok := strings.CutSuffix(s.stem, pronoun); ok && r.pack.In("kin of", stem) {
				return true
			}
		}
	}
	return false
}

// spelledName reports whether the word at j is a name by its spelling where folding
// makes a preposition of it: علي behind بن or between two names, in an article
// that spells the preposition على.
func (r *reader) spelledName(j int) bool {
	if j >= len(r.tokens) || r.tokens[j].text != "علي" {
		return false
	}
	before := j > 0 && r.tokens[j-1].kind == word && (r.pack.In("lineage", r.tokens[j-1].norm) || r.isName(j-1))
	if before && r.pack.In("lineage", r.tokens[j-1].norm) {
		return true
	}
	behind := j+1 < len(r.tokens) && (r.isName(j+1) || r.tokens[j+1].kind == word && r.pack.In("lineage", r.tokens[j+1].norm))
	return (before || behind) && r.tells("على")
}

// tells reports whether the article has a word in this very spelling.
func (r *reader) tells(text string) bool {
	for _, t := range r.tokens {
		if t.text == text {
			return true
		}
	}
	return false
}

// lineage returns the token behind the fathers and the house that go on a personal
// name ending before token j: "[سلمان] بن عبدالعزيز آل سعود".
func (r *reader) lineage(j int) int {
	for j+1 < len(r.tokens) && r.tokens[j].kind == word && r.tokens[j+1].kind == word && r.at[j] == nil && r.at[j+1] == nil {
		w := r.tokens[j].norm
		house := r.tokens[j].text == "آل"
		if !house && !r.pack.In("lineage", w) {
			break
		}
		_, unit := r.x.gaz.GivenName(r.tokens[j+1].norm)
		if !unit || r.finite(j+1) || r.particle(j+1) && !r.spelledName(j+1) {
			break
		}
		j += 2
		if r.pack.In("namefirst", r.tokens[j-1].norm) && j < len(r.tokens) && r.tokens[j].kind == word && r.at[j] == nil {
			j++ // عبد العزيز
		}
	}
	return j
}

// hyphenated reports whether token j is a hyphen that joins two words of a name
// without a space: فرانك-فالتر.
func (r *reader) hyphenated(j int) bool {
	if j == 0 || j+1 >= len(r.tokens) || r.tokens[j].text != "-" {
		return false
	}
	a, b := r.tokens[j-1], r.tokens[j+1]
	return a.kind == word && b.kind == word && a.end == r.tokens[j].start && r.tokens[j].end == b.start
}

// knownJoined returns the known person whose whole name begins at token i when the
// hyphens in it are left out, and the token behind it; it ends at or behind end.
func (r *reader) knownJoined(i, end int) (int, gazetteer.Sense, bool) {
	var words []string
	var at []int
	joined := false
	for j := i; j < len(r.tokens) && j < i+maxNameWords && (r.tokens[j].kind == word || r.hyphenated(j)); j++ {
		if r.tokens[j].kind != word {
			joined = true
			continue
		}
		words, at = append(words, r.tokens[j].norm), append(at, j+1)
	}
	if !joined {
		return end, gazetteer.Sense{}, false
	}
	n, senses := r.x.gaz.Walk(func(k int) []string {
		if k >= len(words) {
			return nil
		}
		return words[k : k+1]
	}, 0)
	if n == 0 || at[n-1] < end || !person(senses[0].Entry.Kind) {
		return end, gazetteer.Sense{}, false
	}
	return at[n-1], senses[0], true
}

// nisba reports whether the word at j has the shape of a surname in ال and ي that
// no list knows as anything else.
func (r *reader) nisba(j int) bool {
	if j >= len(r.tokens) || r.tokens[j].kind != word {
		return false
	}
	w := r.tokens[j].norm
	return strings.HasPrefix(w, "ال") && strings.HasSuffix(w, "ي") && long(w, 5) && r.unread(j) && !r.isDemonymWord(j)
}

// unread reports whether the lexicon knows the word at j as nothing that can stand
// there: a plural in construct takes no article, so السامعي is none of سامعين.
func (r *reader) unread(j int) bool {
	for _, rd := range r.readings[j] {
		if !rd.det || !rd.lex.Form.Plural || !strings.HasSuffix(rd.lex.Words[0], "ي") {
			return false
		}
	}
	return true
}

// surnameByPlace reports whether the verb at j, a frequent personal name too, stands
// behind a name where no second verb can: a complementizer or a mark follows.
func (r *reader) surnameByPlace(j int) bool {
	if u, ok := r.x.gaz.GivenName(r.tokens[j].norm); !ok || u.Weight < 20 || !r.finite(j) || j+1 >= len(r.tokens) {
		return false
	}
	if _, ok := r.find(j, lang.Prep, lang.Comp, lang.Say); ok || !r.isName(j-1) {
		return false
	}
	rd, comp := r.find(j+1, lang.Comp)
	return comp && rd.prep == "" || r.tokens[j+1].text == "(" || r.tokens[j+1].kind == word && strings.HasPrefix(r.tokens[j+1].norm, "و") && r.isName(j+2)
}
