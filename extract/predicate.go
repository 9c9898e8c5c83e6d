package extract

import (
	"slices"
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// predicate is a word of a tree that the pack knows as a verb or noun of
// accusing, denying, attacking, saying and the like.
type predicate struct {
	word int // in the tree: the one that the others of its phrase hang on
	from int // first word of the phrase
	end  int // word behind the phrase
	rd   reading
}

func (p *predicate) class() lang.Class { return p.rd.lex.Class }

// verb reports whether p is a finite verb or a participle, not a noun.
func (p *predicate) verb() bool {
	return p.rd.lex.Verb != nil && p.rd.lex.Form.Tense != lang.VerbalNoun
}

// frame returns what the predicate asks for.
func (p *predicate) frame() lang.Frame {
	if p.rd.lex.Noun != nil {
		return p.rd.lex.Noun.Frame
	}
	if p.rd.lex.Verb != nil {
		return p.rd.lex.Verb.Frame
	}
	return lang.Frame{}
}

// id returns the id of the row that the predicate comes from.
func (p *predicate) id() string {
	if p.rd.lex.Noun != nil {
		return p.rd.lex.Noun.ID
	}
	return p.rd.lex.Verb.ID
}

// predicateAt returns the predicate that word i is, nil for none. Words inside
// the name of an actor are none.
func (t *tree) predicateAt(i int) *predicate {
	k := t.s.start + i
	if m := t.at[k]; m != nil && m.form != formPronoun {
		return nil
	}
	var best *predicate
	most := 0
	for _, rd := range t.readings[k] {
		if rd.lex.Verb == nil && rd.lex.Noun == nil || rd.end > t.s.end || t.taken(k, rd.end) {
			continue
		}
		if n := t.fit(i, rd); n > most {
			best, most = &predicate{word: i, from: i, end: rd.end - t.s.start, rd: rd}, n
		}
	}
	return best
}

// fit tells how well a reading goes with the tag of word i and the words that
// its frame needs; 0 means not at all.
func (t *tree) fit(i int, rd reading) int {
	n := 10 + 10*(rd.end-t.s.start-i)
	if rd.lex.Class == lang.Plain {
		n -= 5
	}
	switch tense := rd.lex.Form.Tense; {
	case rd.lex.Verb == nil && rd.end > t.s.start+i+1: // a phrase is what it is
	case rd.lex.Verb == nil || tense == lang.VerbalNoun && rd.lex.Noun != nil:
		if t.verbal(i) && !t.gerund(i) {
			return 0
		}
	case tense == lang.VerbalNoun:
		if t.verbal(i) && !t.gerund(i) {
			return 0
		}
		n--
	case tense == lang.Participle || tense == lang.PastPart:
		if !t.participle(i, rd) {
			return 0
		}
	default:
		if !t.finiteTag(i, rd) {
			return 0
		}
		n += 2
	}
	if rd.and != t.and[i] {
		n -= 2
	}
	if (rd.prep != "") != (t.prefix[i] != "") && !t.verbal(i) {
		n -= 3
	}
	if marks := frameOf(rd).Target; len(marks) > 0 && marks[0] != "o" && t.verbal(i) {
		n--
		for _, k := range t.kids[i] {
			if k > i && t.governed(k, marks) {
				n += 3
				break
			}
		}
	}
	if need := frameOf(rd).Need; len(need) > 0 {
		if t.needed(i, need) < 0 && !(slices.Contains(need, lang.Statement) && t.verbal(i) && t.child(i, relContent) > i) {
			return 0
		}
		n += 3
	}
	return n
}

func frameOf(rd reading) lang.Frame {
	if rd.lex.Noun != nil {
		return rd.lex.Noun.Frame
	}
	return rd.lex.Verb.Frame
}

// gerund reports whether word i is tagged as a verb in a nominal form.
func (t *tree) gerund(i int) bool { return t.base[i] == "VBG" || t.base[i] == "VN" }

// finiteTag reports whether the tag of word i allows a finite form.
func (t *tree) finiteTag(i int, rd reading) bool {
	if t.verbal(i) {
		switch {
		case !t.svo():
			return t.base[i] != "VN" && t.base[i] != "VBG"
		case t.base[i] == "VBG":
			return false
		case t.base[i] == "VBN":
			return rd.lex.Form.Tense == lang.Past
		}
		return true
	}
	return false
}

// participle reports whether a participle stands for a verb at word i.
func (t *tree) participle(i int, rd reading) bool {
	if t.svo() {
		if rd.lex.Form.Tense == lang.PastPart {
			return t.base[i] == "VBN" || t.base[i] == "JJ" && t.rel[i] != relModifier
		}
		return t.base[i] == "VBG"
	}
	if t.verbal(i) && !t.gerund(i) {
		return false
	}
	if rd.lex.Form.Tense == lang.PastPart { // of what is done to somebody, المتهم; المنفى and مساء are nouns
		switch rd.lex.Class {
		case lang.Accuse, lang.Attack, lang.Wrong, lang.Claimed:
			return !t.is(i, lang.Time)
		}
		return false
	}
	if rd.det || rd.prep != "" || t.suffix[i] != "" && t.inList(t.s.start+i, "seat") {
		return false // مقرها
	}
	w := t.tok(i).norm
	if strings.HasSuffix(w, "ا") && !strings.HasSuffix(w, "ها") {
		return true
	}
	return t.rel[i] == relAdverbial || t.rel[i] == relOpen || (strings.HasSuffix(w, "ه") || strings.HasSuffix(w, "ين")) && i > 0 && (t.tok(i-1).kind == mark || t.and[i])
}

// needed returns the noun of one of the classes that the frame of the predicate
// at word i asks for: among its arguments and what hangs on them, else close
// behind it; -1 when there is none.
func (t *tree) needed(i int, need []lang.Class) int {
	for j := i + 1; j < len(t.head) && j < i+24; j++ {
		if t.tok(j).kind == mark && stop(t.tok(j).text) || t.head[j] == i && t.rel[j] == relConjunct && t.verbal(j) {
			break
		}
		if !t.is(j, need...) || t.svo() && t.pack.In("afterprep", t.preposition(j)) {
			continue
		}
		if t.below(j, i) && !t.beyond(j, i) || j <= i+3 || !t.verbal(i) && j <= i+6 && t.head[j] == t.head[i] {
			return j
		}
	}
	if h := t.head[i]; h >= 0 && t.rel[i] == relClause && t.is(h, need...) { // the attack that he launched
		return h
	}
	if t.verbal(i) && t.suffix[i] != "" { // an attack that the capitals ascribe to: the pronoun stands for it
		for j := i - 1; j >= 0 && j >= i-8; j-- {
			if t.noun(j) && t.is(j, need...) {
				return j
			}
		}
	}
	if t.svo() && slices.Contains(need, lang.Event) && t.verbal(i) && len(t.story.events) > 0 { // it was carried out by
		if k := t.child(i, relPassiveSubject, relObject); k >= 0 && t.pack.In("eventpronoun", t.tok(k).norm) {
			return k
		}
	}
	if t.svo() { // accusations were made against
		for j := i - 1; j >= 0 && j >= i-8; j-- {
			if t.is(j, need...) && t.head[j] == i && t.rel[j] == relPassiveSubject {
				return j
			}
		}
	}
	return -1
}

// beyond reports whether a clause begins between the predicate at top and word j
// below it.
func (t *tree) beyond(j, top int) bool {
	for steps := 0; j != top && j >= 0 && steps < len(t.head); steps++ {
		if t.head[j] == top && !t.svo() && t.rel[j] == relContent && t.child(j, relRelative) >= 0 {
			return false // نفت ما جاء في التقرير
		}
		if t.rel[j] == relClause || t.rel[j] == relAdverbial || t.rel[j] == relContent && t.verbal(j) || t.rel[j] == relParataxis {
			return true
		}
		j = t.head[j]
	}
	return false
}

// is reports whether word j may be of one of the classes and is no part of an
// actor's name.
func (t *tree) is(j int, classes ...lang.Class) bool {
	k := t.s.start + j
	if m := t.at[k]; m != nil {
		return slices.Contains(classes, lang.Terror) && (m.kind == graph.ArmedGroup || m.kind == graph.HackerGroup) && t.standIn(m) == k
	}
	for _, rd := range t.readings[k] {
		for _, c := range classes {
			if rd.lex.Class == c && rd.end <= t.s.end && !(rd.lex.Verb != nil && rd.lex.Form.Tense != lang.VerbalNoun && !t.verbal(j)) {
				return true
			}
			if c == lang.Statement && rd.lex.Class == lang.Comp {
				return true
			}
		}
	}
	return false
}
