package lang

import (
	"slices"
	"strings"

	"isnad/internal/fold"
)

// plainVerbs adds the forms of verbs that carry no claim, written in words.txt
// of a language whose verbs need no root: they shape the clause. A form that
// another verb has already is that verb's.
func (b *builder) plainVerbs(r row) {
	for _, lemma := range list(r.fields[1]) {
		forms, err := b.inflect(row{r.file, r.line, []string{"", lemma, "", "", ""}})
		if err != nil {
			b.mistake(r.errorf("%v", err))
			continue
		}
		v := &Verb{ID: b.pack.Code + ".plain." + strings.ReplaceAll(lemma, " ", "-"), Lemma: lemma, Class: Plain}
		b.pack.Verbs = append(b.pack.Verbs, v)
		for _, f := range merge(forms) {
			words := foldWords(f.surface)
			if !b.verbForm(words, f.Tense) {
				b.add(&Lex{Class: Plain, Words: words, Verb: v, Form: f.Form, derived: true})
			}
		}
	}
}

// verbForm reports whether a verb has these words as its form in a tense.
func (b *builder) verbForm(words []string, tense Tense) bool {
	return slices.ContainsFunc(b.pack.lexicon[words[0]], func(l *Lex) bool {
		return l.Verb != nil && l.Form.Tense == tense && slices.Equal(l.Words, words)
	})
}

// hyphened folds a phrase that has hyphens as the tokenizer does, which keeps
// them inside a word: "state-run agency" is two words.
func hyphened(phrase string) []string {
	var out []string
	for _, w := range strings.Fields(phrase) {
		if w = fold.Word(strings.ReplaceAll(strings.ReplaceAll(w, ".", ""), "'", "")); w != "" {
			out = append(out, w)
		}
	}
	return out
}
