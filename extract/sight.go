package extract

import (
	"slices"
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/extract/syntax"
	"isnad/graph"
)

// collapse returns the words of a sentence that the parser sees, and where they
// stand: one word for each mention of an actor.
func (r *reader) collapse(s sentence) (words []syntax.Word, places []int) {
	for i := range s.end - s.start {
		k := s.start + i
		if r.silent(k) {
			continue
		}
		w := syntax.Word{Form: r.tokens[k].text, Norm: r.tokens[k].norm, Hint: r.hint(k)}
		if kind := r.tokens[k].kind; kind == mark || kind == opening || kind == closing {
			w = r.markWord(k)
		}
		if m := r.at[k]; m != nil && m.form != formPronoun {
			if k != r.standIn(m) {
				continue
			}
			w.Tag = r.actorTag(m)
		} else if i > 0 && r.verbBehindSubject(s, k) {
			w.Tag = "VBD"
		} else if r.insideNoun(s, k) {
			w.Tag = "NN"
		} else if verb, tag := r.contraction(k); tag != "" {
			w.Form, w.Norm, w.Tag = verb, verb, tag
		} else if i > 0 && r.nounBehindNoun(k) {
			w.Tag = "NN"
		} else if tag := r.certainVerb(k); tag != "" {
			w.Tag = tag
		} else if i > 0 && r.saysBesideActor(s, k) {
			w.Tag = "VBZ"
		}
		words, places = append(words, w), append(places, i)
	}
	return words, places
}

// tagWords tags the words of the article before any actor is known: it tells nouns
// from adjectives where a name may end.
func (r *reader) tagWords() {
	r.tags = make([]string, len(r.tokens))
	if r.svo() {
		return // capitals tell where a name ends
	}
	for _, s := range r.sents {
		words := make([]syntax.Word, 0, s.end-s.start)
		for k := s.start; k < s.end; k++ {
			if r.tokens[k].kind == word || r.tokens[k].kind == number {
				words = append(words, syntax.Word{Form: r.tokens[k].text, Norm: r.tokens[k].norm, Hint: r.hint(k)})
			} else {
				words = append(words, r.markWord(k))
			}
		}
		for i, tag := range r.parser.Tags(words) {
			r.tags[s.start+i] = bareTag(tag)
		}
	}
}

// bareTag takes the clitics off a tag: CC+IN+DTNN~هم is DTNN.
func bareTag(tag string) string {
	tag, _, _ = strings.Cut(tag, "~")
	return tag[strings.LastIndexByte(tag, '+')+1:]
}

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

// contraction returns the verb of a contraction with "not" at token k, as the parser
// has learnt it, and its tag; nothing when the word is none.
func (r *reader) contraction(k int) (verb, tag string) {
	if !r.svo() {
		return "", ""
	}
	w := r.tokens[k].norm
	for _, tag := range []string{"VBD", "VBZ", "VBP", "MD"} {
		if r.pack.In("contraction "+tag, w) {
			return strings.TrimSuffix(strings.TrimSuffix(w, "nt"), "not"), tag
		}
	}
	return "", ""
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
	if r.svo() || m == nil || m.end != k || m.prep != "" || m.form == formPronoun {
		return false
	}
	past, noun := false, false
	for _, rd := range r.readings[k] {
		if rd.whole() && rd.suffix == "" && rd.end == k+1 {
			past = past || rd.lex.Form.Tense == lang.Past
			noun = noun || rd.lex.Form.Tense == lang.VerbalNoun
		}
	}
	if !past || !noun {
		return false
	}
	if m.start == s.start {
		return true
	}
	_, comp := r.find(m.start-1, lang.Comp, lang.Conj)
	return comp && m.start-1 >= s.start && r.at[m.start-1] == nil
}

// nounBehindNoun reports whether token k, spelt like a verbal noun and like its verb, is
// the genitive of the noun before it, which asks for an act: بتهمة قتل, محاولة خطف.
func (r *reader) nounBehindNoun(k int) bool {
	if r.svo() || r.at[k] != nil || r.at[k-1] != nil {
		return false
	}
	past, noun := false, false
	for _, rd := range r.readings[k] {
		if rd.whole() && rd.suffix == "" && rd.end == k+1 {
			past = past || rd.lex.Form.Tense == lang.Past
			noun = noun || rd.lex.Form.Tense == lang.VerbalNoun
		}
	}
	if !past || !noun {
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

// standIn returns the token that stands for the mention before the parser: its
// core, or the first word of a quoted name.
func (r *reader) standIn(m *mention) int {
	for k := r.coreOf(m); k < m.end; k++ {
		if r.tokens[k].kind == word || r.tokens[k].kind == number {
			return k
		}
	}
	return m.start
}

// silent reports whether token k is one that the parser does not see.
func (r *reader) silent(k int) bool { return r.tokens[k].kind == newline || r.hidden[k] }

// maxAside bounds how many tokens stand between brackets that the parser does not
// see.
const maxAside = 8

// hideTold hides the outlet in quotation marks that somebody speaks to: "قال الوزير
// لـ«المرفأ» إن". What he says does not hang on it.
func (r *reader) hideTold() {
	for _, m := range r.mentions {
		if m.entry == nil || !m.entry.Outlet || m.start < 2 || r.tokens[m.start].kind != opening || r.at[m.start-1] != nil || !r.pack.In("cliticletter", r.tokens[m.start-1].norm) {
			continue
		}
		for k := m.start - 1; k < m.end; k++ {
			r.hidden[k] = true
		}
	}
}

// hideAdverbs hides set phrases that tell how or when something was done ("in the
// strongest terms"): the parser may join them to the noun behind.
func (r *reader) hideAdverbs() {
	for _, phrase := range r.pack.Set("aside") {
		words := strings.Fields(phrase)
		for i := 1; i+len(words) < len(r.tokens); i++ {
			end, ok := r.phrase(i, words)
			if !ok || r.tokens[i].norm != words[0] || r.taken(i, end) {
				continue
			}
			for k := i; k < end; k++ {
				r.hidden[k] = true
			}
		}
	}
}

// hideAsides hides what stands between brackets from the parser: it belongs to no
// clause. An actor whose name goes on there stays whole.
func (r *reader) hideAsides() {
	r.hidden = make([]bool, len(r.tokens))
	if r.svo() {
		return
	}
	r.hideTold()
	r.hideAdverbs()
	for _, s := range r.sents {
		for i := s.start + 1; i < s.end; i++ {
			if r.tokens[i].text != "(" || r.at[i] != nil {
				continue
			}
			end := i + 1
			for end < s.end && end <= i+maxAside && r.tokens[end].text != ")" && r.tokens[end].text != "(" {
				end++
			}
			if end < s.end && r.tokens[end].text == ")" {
				for k := i; k <= end; k++ {
					r.hidden[k] = true
				}
				i = end
			}
		}
	}
}

// markWord returns the mark at token k as the parser sees it: all quotation marks
// are alike, and the tag of a mark is known.
func (r *reader) markWord(k int) syntax.Word {
	t := r.tokens[k]
	w := syntax.Word{Form: t.text, Norm: t.text}
	if r.svo() && t.kind != possessive && r.possessiveAt(k) && k+1 < len(r.tokens) && r.tokens[k+1].kind == word {
		return syntax.Word{Form: "'s", Norm: "'s", Tag: "POS"} // of a plural: the workers' union
	}
	switch {
	case t.kind == opening:
		w = syntax.Word{Form: "«", Norm: "«", Tag: "``"}
	case t.kind == closing:
		w = syntax.Word{Form: "»", Norm: "»", Tag: "''"}
	case stop(t.text):
		w = syntax.Word{Form: ".", Norm: ".", Tag: "."}
	case t.text == "،" || t.text == ",":
		w = syntax.Word{Form: ",", Norm: ",", Tag: ","}
	case t.text == ":" || t.text == ";" || t.text == "؛" || t.text == "-" || t.text == "–" || t.text == "—":
		w.Tag = ":"
	case t.text == "(":
		w.Tag = "-LRB-"
	case t.text == ")":
		w.Tag = "-RRB-"
	}
	if !r.svo() {
		w.Tag = "PUNC"
	}
	return w
}

// hint tells the tagger what the lexicon knows of token k.
func (r *reader) hint(k int) uint32 {
	var h uint32
	for _, rd := range r.readings[k] {
		bit := uint32(0)
		switch tense := rd.lex.Form.Tense; {
		case rd.lex.Actor != nil:
			bit = 1
		case tense == lang.Past:
			bit = 2
		case tense == lang.Present:
			bit = 4
		case tense == lang.Base:
			bit = 8
		case tense == lang.VerbalNoun:
			bit = 16
		case tense == lang.Participle, tense == lang.PastPart:
			bit = 32
		case rd.lex.Noun != nil:
			bit = 64
		case rd.lex.Class == lang.Prep:
			bit = 128
		case rd.lex.Class == lang.Common:
			bit = 256
		case rd.lex.Class == lang.Time:
			bit = 512
		case closedClasses[rd.lex.Class]:
			bit = 1024
		}
		h |= bit
		if rd.suffix != "" {
			h |= 2048
		}
	}
	if _, _, _, ok := r.demonym(k); ok {
		h |= 4096
	}
	return h
}

// actorTag returns the tag of the one word that stands for the mention: a tag of
// its own for persons, states and other bodies, so that the parser knows two
// actors side by side from the words of one name.
func (r *reader) actorTag(m *mention) string {
	clitics := ""
	if m.and {
		clitics = "CC+"
	}
	if m.prep != "" {
		clitics += "IN+"
	}
	switch {
	case m.role == gazetteer.Adjective:
		return ""
	case m.form == formGroup || m.form == formNominal:
		return clitics + "ACTG"
	case person(m.kind):
		return clitics + "ACTP"
	case m.kind == graph.State:
		return clitics + "ACTS"
	}
	return clitics + "ACTO"
}
