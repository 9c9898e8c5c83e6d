package extract

import (
	"strings"

	"isnad/extract/lang"
)

// svo reports whether the language puts its subject before the verb and its
// object behind it.
func (r *reader) svo() bool { return r.pack.In("order", "svo") }

// place tells what the words before a token make one expect there.
type place int8

const (
	placeOpen     place = iota // behind a subject, a comma, a conjunction
	placeNominal               // behind an article, a possessive, an adjective, a preposition
	placePrep                  // right behind a preposition
	placeBase                  // behind "to", "do" or a modal verb
	placePerfect               // behind "have"
	placePassive               // behind "be"
	placeSentence              // at the beginning
)

// placeAt looks back from token i over adverbs, negation and time words.
func (r *reader) placeAt(i int) place {
	dated := false
	for j := i - 1; j >= 0; j-- {
		t := r.tokens[j]
		if _, prep := r.find(j, lang.Prep); prep && dated {
			continue
		}
		if _, ok := r.find(j, lang.Time); ok {
			dated = true
		}
		switch {
		case t.kind == newline:
			return placeSentence
		case t.kind == mark && stop(t.text):
			return placeSentence
		case t.kind == possessive && r.pronounBefore(j):
			return placePassive
		case r.possessiveAt(j), t.kind == number:
			return placeNominal
		case t.kind != word:
			return placeOpen
		case r.at[j] != nil:
			return placeOpen
		}
		if r.adverbial(j) && len(r.readings[j]) == 0 {
			continue
		}
		if _, ok := r.find(j, lang.Neg, lang.Time, lang.Hedge); ok && t.norm != "no" && !r.endsPhrase(j) {
			continue
		}
		return r.placeBehind(j)
	}
	return placeSentence
}

// endsPhrase reports whether a word of time or hedging at j is an adjective: no
// verb group holds it.
func (r *reader) endsPhrase(j int) bool {
	return j > 0 && (r.isArticle(j-1) || r.possessiveAt(j-1))
}

func (r *reader) pronounBefore(j int) bool {
	if j == 0 {
		return false
	}
	_, ok := r.find(j-1, lang.Pron)
	return ok
}

// placeBehind tells what the word at j makes one expect.
func (r *reader) placeBehind(j int) place {
	w := r.tokens[j].norm
	if w == "to" {
		return placeBase
	}
	if rd, ok := r.phraseEnding(j, lang.Future, lang.Aux); ok {
		switch {
		case rd.lex.Class == lang.Future:
			return placeBase
		case r.pack.In("have", w):
			return placePerfect
		case r.pack.In("be", w):
			return placePassive
		}
		return placeBase
	}
	if _, ok := r.phraseEnding(j, lang.Prep, lang.AgentBy); ok {
		return placePrep
	}
	if _, ok := r.find(j, lang.Rel, lang.Comp, lang.Conj, lang.And, lang.Pron); ok {
		return placeOpen
	}
	if _, ok := r.find(j, lang.Article, lang.Poss, lang.Dem, lang.Quant); ok {
		return placeNominal
	}
	if _, _, _, ok := r.demonym(j); ok {
		return placeNominal
	}
	return placeOpen
}

// phraseEnding returns a reading of one of the classes that ends with token j.
func (r *reader) phraseEnding(j int, classes ...lang.Class) (reading, bool) {
	for i := j; i >= 0 && i >= j-3; i-- {
		for _, c := range classes {
			if rd, ok := r.find(i, c); ok && rd.end == j+1 {
				return rd, true
			}
		}
	}
	return reading{}, false
}

// opensObject reports whether what begins at j is an object or a clause.
func (r *reader) opensObject(j int) bool {
	if j >= len(r.tokens) {
		return false
	}
	t := r.tokens[j]
	if t.kind == opening || t.kind == number {
		return true
	}
	if t.kind != word {
		return false
	}
	if r.at[j] != nil || r.isArticle(j) {
		return true
	}
	if _, ok := r.find(j, lang.Poss, lang.Dem, lang.Quant, lang.Comp, lang.Pron); ok {
		return true
	}
	_, prep := r.find(j, lang.Prep, lang.AgentBy, lang.Conj, lang.And, lang.Time, lang.Rel, lang.Aux, lang.Future, lang.Neg)
	if prep {
		return false
	}
	return t.capital || r.lowerNoun(j) && !r.verbShape(t.norm)
}

// weighLast tells how well a reading fits where it stands in a language that
// tells nouns and verbs apart by their neighbours; 0 means not at all.
func (r *reader) weighLast(rd reading, i int, before []item) int {
	base := 20 + 10*(rd.end-i)
	at := r.placeAt(i)
	switch {
	case rd.lex.Actor != nil, rd.lex.Class == lang.Article:
		return 1
	case rd.lex.Noun != nil:
		switch at {
		case placeNominal, placePrep:
			return base + 14
		case placeBase, placePerfect:
			return base + 2
		}
		return base + 6
	case rd.lex.Verb != nil:
		if fit := r.verbFit(rd, i, at, before); fit > 0 {
			return base + fit
		}
		return 0
	}
	return base + r.closedFit(rd, i, before)
}

// closedFit settles the words of the closed classes that belong to two.
func (r *reader) closedFit(rd reading, i int, before []item) int {
	switch rd.lex.Class {
	case lang.Rel:
		if r.tokens[i].norm != "that" {
			return 20
		}
		if len(before) > 0 && (before[len(before)-1].kind == iMention || before[len(before)-1].kind == iWord || before[len(before)-1].kind == iNoun && before[len(before)-1].rd.lex.Class == lang.Event) && r.verbFollows(rd.end) {
			return 24
		}
		return 10
	case lang.Future:
		if r.tokens[i].capital && !r.firstWord(i) {
			return 0
		}
	case lang.Time, lang.Hedge:
		if len(rd.lex.Words) == 1 {
			return 12
		}
	}
	return 20
}

// verbFollows reports whether a finite verb or an auxiliary begins at j, adverbs
// aside.
func (r *reader) verbFollows(j int) bool {
	for ; j < len(r.tokens) && r.tokens[j].kind == word; j++ {
		if _, ok := r.find(j, lang.Aux, lang.Future, lang.Neg); ok {
			return true
		}
		if r.at[j] == nil && r.verbReading(j) {
			return true
		}
		if _, ok := r.find(j, lang.Time, lang.Hedge); !ok && !r.adverbial(j) {
			return false
		}
	}
	return false
}

// verbFit tells how well a form of a verb fits.
func (r *reader) verbFit(rd reading, i int, at place, before []item) int {
	if r.tokens[i].capital && !r.firstWord(i) && !r.titleCase(i) {
		return 0
	}
	object := r.opensObject(rd.end)
	switch rd.lex.Form.Tense {
	case lang.Base:
		switch {
		case at == placeBase:
			return 16
		case at == placeOpen && r.pluralBefore(before):
			return 9
		}
		return 0
	case lang.Present:
		if len(before) > 0 && before[len(before)-1].kind == iVerb && before[len(before)-1].rd.lex.Class != lang.Say {
			return 0
		}
		if at != placeOpen && !(at == placeSentence && r.titleCase(i)) || rd.lex.Class == lang.Plain && !object && r.wordBefore(before) {
			return 0
		}
		if object || r.personBefore(before) || r.otherFinite(rd) || rd.lex.Class == lang.Say && r.closesTail(rd.end) {
			return 11
		}
		return 3
	case lang.Past:
		switch at {
		case placePerfect:
			return 14
		case placeOpen:
			return 10
		}
		if i > 0 && r.tokens[i-1].kind == number {
			return 8
		}
		return 0
	case lang.PastPart:
		switch at {
		case placePassive:
			return 15
		case placePerfect:
			return 12
		case placeOpen:
			return r.reducedFit(rd, object)
		}
		if rd.lex.Class == lang.Fail || rd.lex.Class == lang.Foil {
			return 2
		}
		return 0
	case lang.Participle:
		switch {
		case at == placePassive:
			return 15
		case at == placeNominal:
			return 0
		case at == placePrep && !object:
			return 3
		case at == placePrep:
			return 16
		}
		return 9
	}
	return 0
}

// reducedFit weighs a participle without an auxiliary: "a man accused of",
// "attacks carried out by". Where the object that the verb needs is missing, it
// is rather a participle than a past.
func (r *reader) reducedFit(rd reading, object bool) int {
	if object || rd.end >= len(r.tokens) {
		return 4
	}
	_, by := r.find(rd.end, lang.AgentBy)
	switch rd.lex.Class {
	case lang.Say, lang.Try, lang.Fail, lang.Succeed, lang.Plain, lang.Deny:
		if by {
			return 12
		}
		return 4
	case lang.Accuse:
		if by || r.tokens[rd.end].norm == "of" || r.tokens[rd.end].norm == "with" {
			return 12
		}
		return 4
	}
	_, prep := r.find(rd.end, lang.Prep, lang.Time, lang.Conj)
	if by || (prep || r.tokens[rd.end].kind != word) && len(rd.lex.Verb.Frame.Target) > 0 && rd.lex.Verb.Frame.Target[0] == "o" {
		return 12
	}
	return 4
}

// closesTail reports whether a mark ends the clause at j: "…, the daily reports."
func (r *reader) closesTail(j int) bool {
	return j < len(r.tokens) && r.tokens[j].kind == mark && (r.tokens[j].text == "." || r.tokens[j].text == "," || r.tokens[j].text == ":")
}

// otherFinite reports whether the form belongs to a class whose verbs have no
// noun of the same spelling.
func (r *reader) otherFinite(rd reading) bool {
	return rd.lex.Class == lang.Deny
}

func (r *reader) personBefore(before []item) bool {
	if len(before) == 0 || before[len(before)-1].kind != iMention {
		return false
	}
	m := before[len(before)-1].m
	return person(m.kind) || m.form == formPronoun
}

// pluralBefore reports whether a subject in the plural, "I", "you" or "who"
// stands before token i.
func (r *reader) pluralBefore(before []item) bool {
	for n := len(before) - 1; n >= 0; n-- {
		it := before[n]
		switch it.kind {
		case iTime, iHedge, iNeg:
			continue
		case iMention, iWord, iNoun:
			if n > 1 && before[n-1].kind == iPrep { // police in the capital say
				n--
				continue
			}
		}
		switch it.kind {
		case iMention:
			return it.m.plural || strings.HasSuffix(r.tokens[it.end-1].norm, "s") || n > 0 && before[n-1].kind == iAnd
		case iAnd:
			return r.baseBefore(before[:n])
		case iRel, iPron:
			return true
		case iWord, iNoun:
			w := r.tokens[it.end-1].norm
			return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || r.adverbial(it.start)
		}
		return false
	}
	return false
}

// titleCase reports whether token i stands in a headline whose words have
// capitals.
func (r *reader) titleCase(i int) bool {
	for _, s := range r.sents {
		if s.start <= i && i < s.end {
			return s.title
		}
	}
	return false
}

// phrasesLast groups noun phrases that end with their head: each item of a
// phrase knows its head and the preposition that governs it.
func (r *reader) phrasesLast(items []item) []item {
	items = r.dropArticles(items)
	for k := range items {
		items[k].np = k
	}
	for k := 0; k < len(items); {
		if !r.inPhrase(items, k) {
			k++
			continue
		}
		end := k + 1
		for end < len(items) && r.inPhrase(items, end) && !r.breaks(items, end) {
			end++
		}
		r.closePhrase(items, k, end)
		k = end
	}
	return items
}

func (r *reader) dropArticles(items []item) []item {
	out := items[:0]
	for n, it := range items {
		if it.kind == iWord && it.end == it.start+1 && r.tokens[it.start].kind == word && r.isArticle(it.start) {
			continue
		}
		if it.kind == iPunct && r.tokens[it.start].kind == possessive && n > 0 && r.pronounBefore(it.start) {
			it.kind = iAux
		}
		if it.kind == iWord && r.tokens[it.start].kind == number {
			it.kind = iQuant
		}
		if it.kind == iPunct && r.singleQuote(it.start) {
			continue
		}
		out = append(out, it)
	}
	return out
}

// singleQuote reports whether token i is a single quotation mark: it sets words
// off and says nothing of who speaks.
func (r *reader) singleQuote(i int) bool {
	switch r.tokens[i].text {
	case "'", "‘", "’", "`":
		return !r.possessiveAt(i)
	}
	return false
}

// wordBefore reports whether the last item is a plain word.
func (r *reader) wordBefore(before []item) bool {
	return len(before) > 0 && before[len(before)-1].kind == iWord
}

// baseBefore reports whether the last verb is in its base form, so that one
// joined to it is too.
func (r *reader) baseBefore(before []item) bool {
	for n := len(before) - 1; n >= 0; n-- {
		if before[n].kind == iVerb {
			return before[n].rd.lex.Form.Tense == lang.Base
		}
	}
	return false
}

// inPhrase reports whether item k can be a part of a noun phrase.
func (r *reader) inPhrase(items []item, k int) bool {
	it := items[k]
	switch it.kind {
	case iWord:
		return !r.adverbial(it.start)
	case iMention, iNoun, iQuant, iOwn, iBad, iFalse:
		return true
	case iPunct:
		return r.possessiveAt(it.start)
	}
	return false
}

// breaks reports whether a new noun phrase begins with item k.
func (r *reader) breaks(items []item, k int) bool {
	prev, it := items[k-1], items[k]
	if it.kind == iPunct || prev.kind == iPunct {
		return false
	}
	if it.start > prev.end { // an article stood between
		return true
	}
	switch {
	case prev.kind == iMention && it.kind == iMention:
		return !(prev.m.form == formPronoun && prev.m.definite)
	case prev.kind == iMention && prev.m.form == formPronoun:
		return !prev.m.definite
	case prev.kind == iMention && it.kind == iWord:
		w := r.tokens[it.start]
		return w.kind != word || r.verbShape(w.norm)
	case it.kind == iQuant:
		return prev.kind != iQuant
	case prev.kind == iMention && it.kind == iNoun:
		return it.rd.lex.Class == lang.Responsibility || it.rd.lex.Class == lang.Statement
	case prev.kind == iMention && (it.kind == iBad || it.kind == iFalse):
		return true
	}
	return false
}

// closePhrase notes the head of items from to end and what governs them.
func (r *reader) closePhrase(items []item, from, end int) {
	head := end - 1
	for head > from && items[head].kind == iPunct {
		head--
	}
	prep := ""
	for p := from - 1; p >= 0 && p >= from-2; p-- {
		if items[p].kind == iPrep || items[p].kind == iAgentBy || items[p].kind == iAccording {
			prep = strings.Join(items[p].rd.lex.Words, "_")
			break
		}
		if items[p].kind != iOpen && items[p].kind != iTime {
			break
		}
	}
	for j := from; j < end; j++ {
		items[j].np, items[j].prep = head, prep
	}
}
