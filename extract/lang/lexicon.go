package lang

import (
	"cmp"
	"slices"
	"strings"

	"isnad/extract/inflect"
	"isnad/graph"
)

// addForms adds a noun phrase with the spellings that it takes in a sentence:
// in Arabic the accusative alef, the definite article on each word, the
// construct form of a feminine before a suffix, the dual; in English the
// plural.
func (b *builder) addForms(phrase string, plural bool, lex Lex) {
	words := foldWords(phrase)
	if len(words) == 0 {
		return
	}
	lex.Form.Plural = plural
	add := func(words []string, suffixed bool) {
		l := lex
		l.Words, l.Suffix = words, suffixed
		b.add(&l)
	}
	add(words, false)
	if b.pack.Code != "ar" {
		if !plural && len(words[len(words)-1]) > 2 {
			lex.Form.Plural = true
			last := inflect.EnglishPlural(words[len(words)-1])
			add(append(slices.Clone(words[:len(words)-1]), last), false)
		}
		return
	}
	first, rest := words[0], words[1:]
	bare := strings.TrimPrefix(first, "ال")
	if bare != first && len([]rune(bare)) >= 3 {
		add(append([]string{bare}, rest...), false)
	}
	if len(rest) > 0 { // both words of a noun and its adjective take the article
		all := make([]string, len(rest))
		for i, w := range rest {
			if strings.HasPrefix(w, "ال") {
				return
			}
			all[i] = "ال" + w
		}
		add(append([]string{bare}, all...), false)
		return
	}
	if stem, ok := strings.CutSuffix(bare, "ه"); ok {
		add([]string{stem + "ت"}, true)
		if !plural {
			lex.Form.Dual = true
			add([]string{stem + "تين"}, false)
			add([]string{stem + "تان"}, false)
		}
		return
	}
	add([]string{bare + "ا"}, false)
}

// add puts an entry into the lexicon.
func (b *builder) add(lex *Lex) {
	if len(lex.Words) == 0 {
		return
	}
	b.pack.lexicon[lex.Words[0]] = append(b.pack.lexicon[lex.Words[0]], lex)
}

// seal orders the entries of each first word: longest phrase first, then those
// written in the files before derived ones; doublets go.
func (b *builder) seal() {
	for word, entries := range b.pack.lexicon {
		slices.SortStableFunc(entries, func(x, y *Lex) int {
			return cmp.Or(-cmp.Compare(len(x.Words), len(y.Words)), cmp.Compare(rank(x), rank(y)))
		})
		b.pack.lexicon[word] = slices.CompactFunc(entries, func(x, y *Lex) bool {
			return slices.Equal(x.Words, y.Words) && x.Class == y.Class && x.Verb == y.Verb && x.Noun == y.Noun && x.Actor == y.Actor && x.Form == y.Form && x.Suffix == y.Suffix
		})
	}
}

func rank(l *Lex) int {
	if l.derived {
		return 1
	}
	return 0
}

type matterWord struct {
	matter graph.Matter
	words  []string
}

// matters compiles rows of matter and words.
func (b *builder) matters(rows []row) {
	for _, r := range rows {
		m := b.matter(r, r.fields[0])
		for _, phrase := range list(r.fields[1]) {
			b.pack.matters = append(b.pack.matters, matterWord{m, foldWords(phrase)})
		}
	}
}

// Matter returns what the folded words are about: the matter with most words
// among them, earlier matters first; Other when none is there. A word counts
// when it begins with the pack's word after at most three letters of clitics.
func (p *Pack) Matter(words []string) graph.Matter {
	counts := map[graph.Matter]int{}
	clitics := 3 * len("و")
	if p.In("order", "svo") {
		clitics = 0
	}
	for i := range words {
		for _, m := range p.matters {
			if matches(words[i:], m.words, clitics) {
				counts[m.matter]++
			}
		}
	}
	best := graph.Other
	for _, m := range graph.Matters() {
		if counts[m] > counts[best] {
			best = m
		}
	}
	return best
}

func matches(words, want []string, clitics int) bool {
	if len(words) < len(want) {
		return false
	}
	for i, w := range want {
		at := strings.Index(words[i], w)
		if at < 0 || at > clitics {
			return false
		}
	}
	return true
}
