package extract

import (
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
	case t.comma():
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
