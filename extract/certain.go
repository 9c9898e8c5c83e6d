package extract

import (
	"slices"
	"strings"

	"isnad/extract/lang"
)

// insideNoun reports whether token k begins a noun of several words that the pack
// knows, of which a tagger might make a verb with its object: "drone strikes".
func (r *reader) insideNoun(s sentence, k int) bool {
	if !r.svo() {
		return false
	}
	for _, rd := range r.readings[k] {
		if rd.lex.Noun != nil && rd.lex.Verb == nil && (rd.lex.Class == lang.Event || rd.lex.Class == lang.Wrong) && rd.end == k+2 && rd.end <= s.end && !strings.HasSuffix(r.tokens[k].norm, "ed") && !strings.HasSuffix(r.tokens[k].norm, "al") {
			return len(r.readings[k]) == 1
		}
	}
	return false
}

// verbBehindSubject reports whether token k, spelt like a verb and like its verbal
// noun, is the verb: it stands right behind an actor that begins its clause, where
// no noun can.
func (r *reader) verbBehindSubject(s sentence, k int) bool {
	if !r.svo() && r.pointsAhead(k-1) {
		past := slices.ContainsFunc(r.readings[k], func(rd reading) bool {
			return rd.whole() && rd.suffix == "" && rd.end == k+1 && rd.lex.Verb != nil && rd.lex.Form.Tense == lang.Past && rd.lex.Class != lang.Plain
		})
		present := slices.ContainsFunc(r.readings[k], func(rd reading) bool { return rd.lex.Verb != nil && rd.lex.Form.Tense == lang.Present })
		return past && !present && r.at[k] == nil
	}
	m := r.at[k-1]
	if r.svo() || m == nil || m.end != k || m.prep != "" || m.form == formPronoun || !r.verbOrNoun(k) {
		return false
	}
	if m.start == s.start {
		return true
	}
	_, comp := r.find(m.start-1, lang.Comp, lang.Conj)
	return comp && m.start-1 >= s.start && r.at[m.start-1] == nil
}

// verbOrNoun reports whether token k, as it stands, is spelt like a verb in the past and
// like a verbal noun.
func (r *reader) verbOrNoun(k int) bool {
	past, noun := false, false
	for _, rd := range r.readings[k] {
		if rd.whole() && rd.suffix == "" && rd.end == k+1 {
			past = past || rd.lex.Form.Tense == lang.Past
			noun = noun || rd.lex.Form.Tense == lang.VerbalNoun
		}
	}
	return past && noun
}

// nounBehindNoun reports whether token k, spelt like a verbal noun and like its verb, is
// the genitive of the noun before it, which asks for an act: بتهمة قتل, محاولة خطف.
func (r *reader) nounBehindNoun(k int) bool {
	if r.svo() || r.at[k] != nil || r.at[k-1] != nil || !r.verbOrNoun(k) {
		return false
	}
	rd, ok := r.find(k-1, lang.Accusation, lang.Attempt, lang.Condemn)
	if ok && (rd.det || rd.suffix != "" || rd.end != k || rd.lex.Verb != nil && rd.lex.Form.Tense != lang.VerbalNoun) {
		return false
	}
	return ok || r.inList(k-1, "actnoun") && !strings.HasPrefix(r.tokens[k-1].norm, "ال")
}

// pointsAhead reports whether token k is a complementizer with a pronoun for the
// subject, behind which a verb stands: بأنه.
func (r *reader) pointsAhead(k int) bool {
	rd, ok := r.find(k, lang.Comp)
	return ok && rd.suffix != ""
}

// certainVerb returns the tag of token k when it can only be a verb: the lexicon
// knows it as nothing else, and it has the ending of the feminine or plural past,
// or a pronoun.
func (r *reader) certainVerb(k int) string {
	w := r.tokens[k].norm
	if r.svo() || len(r.readings[k]) == 0 || !long(w, 4) && !(long(w, 3) && r.readings[k][0].suffix != "") || strings.HasSuffix(w, "ات") {
		return ""
	}
	if tag := r.certainParticiple(k); tag != "" {
		return tag
	}
	if tag := r.cleftVerb(k); tag != "" {
		return tag
	}
	if r.pointedVerb(k) {
		return "VBD"
	}
	if i := slices.IndexFunc(r.readings[k], func(rd reading) bool {
		return rd.suffix != "" && rd.lex.Verb != nil && rd.lex.Form.Tense == lang.Past
	}); i >= 0 && (r.indefinite(k-1) || r.bareEvent(k-1)) { // هجوما شنه: no genitive can follow
		return "VBD~" + r.readings[k][i].suffix
	}
	for _, rd := range r.readings[k] {
		if rd.lex.Verb == nil || rd.lex.Form.Tense != lang.Past && rd.lex.Form.Tense != lang.Present || rd.prep != "" {
			return ""
		}
	}
	rd := r.readings[k][0]
	if rd.suffix == "" && !strings.HasSuffix(w, "ت") && !strings.HasSuffix(w, "وا") {
		return ""
	}
	tag := "VBD"
	if rd.lex.Form.Tense == lang.Present {
		tag = "VBP"
	}
	if rd.future {
		tag = "RP+" + tag
	}
	if rd.and {
		tag = "CC+" + tag
	}
	if rd.suffix != "" {
		tag += "~" + rd.suffix
	}
	return tag
}

// cleftVerb returns the tag of the verb at token k behind "it is he who": هي من
// تدخل.
func (r *reader) cleftVerb(k int) string {
	if k < 2 || r.tokens[k-1].norm != "من" || !r.pack.In("cleftpronoun", r.tokens[k-2].norm) {
		return ""
	}
	for _, rd := range r.readings[k] {
		if rd.lex.Verb == nil || rd.and || rd.prep != "" || rd.suffix != "" {
			continue
		}
		switch rd.lex.Form.Tense {
		case lang.Past:
			return "VBD"
		case lang.Present:
			return "VBP"
		}
	}
	return ""
}

// pointedVerb reports whether token k is written with a shadda that only its reading
// as a verb in the past has: فجّر is no تفجير.
func (r *reader) pointedVerb(k int) bool {
	if !strings.Contains(r.tokens[k].text, shadda) {
		return false
	}
	for _, rd := range r.readings[k] {
		if rd.lex.Verb != nil && rd.lex.Form.Tense == lang.Past && rd.whole() && rd.suffix == "" && strings.Contains(rd.lex.Verb.Lemma, shadda) {
			return true
		}
	}
	return false
}

// shadda is the mark of a doubled letter, U+0651.
const shadda = "\u0651"

// indefinite reports whether token k is an event in the indefinite accusative.
func (r *reader) indefinite(k int) bool {
	if k < 0 || r.at[k] != nil || !strings.HasSuffix(r.tokens[k].norm, "ا") {
		return false
	}
	_, ok := r.find(k, lang.Event, lang.Accusation, lang.Statement, lang.Wrong)
	return ok
}

// bareEvent reports whether token k is an attack without article, pronoun or anything
// behind it that a pronoun could take up: "هجوم شنه مسلحون".
func (r *reader) bareEvent(k int) bool {
	if k < 0 || r.at[k] != nil {
		return false
	}
	rd, ok := r.find(k, lang.Event)
	return ok && !rd.det && rd.suffix == "" && rd.end == k+1
}

// certainParticiple returns the tag of token k when it can only be an indefinite
// active participle in the accusative: زاعما.
func (r *reader) certainParticiple(k int) string {
	w := r.tokens[k].norm
	if !strings.HasSuffix(w, "ا") {
		return ""
	}
	and := false
	for _, rd := range r.readings[k] {
		if rd.lex.Verb == nil || rd.lex.Form.Tense != lang.Participle || rd.det || rd.prep != "" || rd.suffix != "" {
			return ""
		}
		and = rd.and
	}
	if and {
		return "CC+VN"
	}
	return "VN"
}

// saysBesideActor reports whether token k, a plural noun by its spelling as well,
// is a verb of saying: "…, the agency reports", "…, reports the agency".
func (r *reader) saysBesideActor(s sentence, k int) bool {
	if !r.svo() || r.tokens[k].capital {
		return false
	}
	rd, ok := r.find(k, lang.Say, lang.Report)
	if !ok || rd.lex.Form.Tense != lang.Present || rd.end != k+1 || !strings.HasSuffix(r.tokens[k].norm, "s") {
		return false
	}
	closes := func(j int) bool {
		if j >= s.end {
			return true
		}
		t := r.tokens[j]
		_, comp := r.find(j, lang.Comp)
		return t.kind == opening || t.kind == mark && (stop(t.text) || t.text == "," || t.text == ":") || comp && r.at[j] == nil
	}
	if m := r.at[k-1]; m != nil && m.end == k && m.form != formPronoun && m.start >= s.start {
		if m.form == formGroup && !m.definite && !m.plural && m.count == 0 && (m.start == 0 || !r.isArticle(m.start-1)) {
			return false // company emails
		}
		return closes(k + 1)
	}
	before := r.tokens[k-1]
	if before.kind != closing && before.text != "," {
		return false
	}
	next := k + 1
	for next < s.end && r.isArticle(next) {
		next++
	}
	return next < s.end && r.at[next] != nil && closes(r.at[next].end)
}
