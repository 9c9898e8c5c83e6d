package extract

import (
	"strings"

	"isnad/extract/lang"
	"isnad/extract/syntax"
)

// reading is one way to understand the words from a token on: a lexicon entry
// after clitics are taken off.
type reading struct {
	split
	lex *lang.Lex
	end int // token index behind the phrase
}

// article is one document on its way through the stages.
type reader struct {
	x        *Extractor
	pack     *lang.Pack
	docID    string
	text     []rune
	tokens   []token
	splits   [][]split
	readings [][]reading
	tags     []string // by token, without clitics: what kind of word the tagger takes it for
	sents    []sentence
	hidden   []bool     // by token: the parser does not see it
	at       []*mention // by token: the outermost mention that covers it
	mentions []*mention // in the order of the text
	entities []*entity
	surnames map[string][]*mention // last words of personal names of this article
	aliases  map[string]*mention   // names in parentheses and quotes
	authors  map[string][]*entity  // whose the reports and documents are that the article told of
	parser   *syntax.Parser
	story    *story
	parses   map[int]parsed                // by the first token of the sentence
	watch    func(t *tree, found []*found) // told of each sentence that was read, if not nil
}

// analyse finds the readings of every token.
func (r *reader) analyse() {
	r.splits = make([][]split, len(r.tokens))
	r.readings = make([][]reading, len(r.tokens))
	for i, t := range r.tokens {
		if t.kind != word {
			continue
		}
		if r.pack.Code == "ar" && t.norm >= "ء" {
			r.splits[i] = prefixes(nil, t.norm)
		} else {
			r.splits[i] = []split{{stem: t.norm}}
		}
		r.readings[i] = r.lookup(i)
	}
}

// lookup returns the readings of the words from token i on: those of the whole
// word before those of its parts; a reading with a suffix only where there is
// none without.
func (r *reader) lookup(i int) []reading {
	var out []reading
	for _, s := range r.splits[i] {
		for _, lex := range r.pack.Lookup(s.stem) {
			if lex.Suffix {
				continue
			}
			if !fits(s, lex) {
				continue
			}
			if end, ok := r.phrase(i, lex.Words); ok {
				out = append(out, reading{s, lex, end})
			}
		}
	}
	if len(out) > 0 || r.pack.Code != "ar" {
		return out
	}
	for _, s := range r.splits[i] {
		for _, suffix := range suffixes {
			stem, ok := strings.CutSuffix(s.stem, suffix)
			if !ok || !long(stem, 2) || s.det || suffix == "ه" && strings.HasSuffix(r.tokens[i].text, "ة") {
				continue
			}
			for _, lex := range r.pack.Lookup(stem) {
				finite := lex.Verb != nil && lex.Form.Tense != lang.VerbalNoun
				if suffix == "ي" && finite {
					continue // a verb takes ني
				}
				if len(lex.Words) == 1 && fits(s, lex) && suffixable(lex) && (long(stem, 3) || lex.Verb != nil && (long(suffix, 2) || lex.Class == lang.Light) || lex.Class == lang.Comp) {
					t := s
					t.stem, t.suffix = stem, suffix
					out = append(out, reading{t, lex, i + 1})
				}
			}
		}
	}
	return out
}

// suffixable reports whether an entry may carry a suffix pronoun: verbs and
// nouns do, of the closed classes complementizers and prepositions.
func suffixable(l *lang.Lex) bool {
	return l.Verb != nil || l.Noun != nil || l.Actor != nil || l.Class == lang.Comp || l.Class == lang.Prep || l.Class == lang.Common
}

// fits reports whether the clitics of s go with lex: verbs take neither article
// nor preposition, other words no future particle, the closed classes no
// article.
func fits(s split, lex *lang.Lex) bool {
	finite := lex.Verb != nil && (lex.Form.Tense == lang.Past || lex.Form.Tense == lang.Present || lex.Form.Tense == lang.Base)
	if finite {
		if s.det || s.prep == "ب" || s.prep == "ك" {
			return false
		}
		if s.prep == "ل" && lex.Form.Tense != lang.Present {
			return false
		}
		if s.future && lex.Form.Tense != lang.Present {
			return false
		}
		return true
	}
	if s.future {
		return false
	}
	if lex.Verb == nil && lex.Noun == nil && lex.Actor == nil && lex.Class != lang.Common && lex.Class != lang.Time && lex.Class != lang.Quant {
		return !s.det && s.prep != "ك" && (s.prep == "" || lex.Class == lang.Pron || lex.Class == lang.Dem || lex.Class == lang.Comp || lex.Class == lang.Rel || lex.Class == lang.BadName || lex.Class == lang.Falsity || lex.Class == lang.OwnState)
	}
	return true
}

// phrase reports whether the tokens from i on are the words, the first one
// being matched already, and where they end.
func (r *reader) phrase(i int, words []string) (int, bool) {
	j := i + 1
	for _, w := range words[1:] {
		if j >= len(r.tokens) || r.tokens[j].kind != word && r.tokens[j].kind != number || r.tokens[j].norm != w {
			return 0, false
		}
		j++
	}
	return j, true
}

// find returns the first reading at token i of one of the classes.
func (r *reader) find(i int, classes ...lang.Class) (reading, bool) {
	if i < 0 || i >= len(r.readings) {
		return reading{}, false
	}
	for _, rd := range r.readings[i] {
		for _, c := range classes {
			if rd.lex.Class == c {
				return rd, true
			}
		}
	}
	return reading{}, false
}

// whole reports whether rd is a reading without clitics in front.
func (rd reading) whole() bool { return !rd.and && rd.prep == "" && !rd.det && !rd.future }

// closedClasses are those whose words name nobody.
var closedClasses = map[lang.Class]bool{lang.Prep: true, lang.Comp: true, lang.Rel: true, lang.Neg: true, lang.Conj: true, lang.And: true,
	lang.According: true, lang.Time: true, lang.Such: true, lang.Pron: true, lang.OwnState: true, lang.Hedge: true, lang.Cond: true,
	lang.Future: true, lang.Switch: true, lang.AgentBy: true, lang.Quant: true, lang.Dem: true, lang.BackRef: true, lang.Aux: true, lang.BadName: true, lang.Falsity: true}
