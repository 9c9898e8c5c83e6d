package lang

import (
	"errors"
	"io/fs"
	"slices"
	"strings"

	"isnad/internal/fold"
)

// optional reads a pack file that a language may do without.
func optional(files fs.FS, name string, columns int, b *builder) []row {
	if _, err := fs.Stat(files, name); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return read(files, name, columns, b)
}

// common compiles rows of class and words, like those of words.txt, but nouns
// and adjectives in all the spellings that they take in a sentence. An "adj" is
// written in the masculine and stands for the feminine too. A spelling that
// another file has too is that file's.
func (b *builder) common(rows []row) {
	own := &builder{pack: &Pack{Code: b.pack.Code, lexicon: map[string][]*Lex{}}}
	for _, r := range rows {
		adjective := r.fields[0] == "adj"
		c := Common
		if !adjective {
			c = b.class(r, r.fields[0])
		}
		for _, phrase := range list(r.fields[1]) {
			if c != Common {
				own.add(&Lex{Class: c, Words: foldWords(phrase)})
				continue
			}
			own.addForms(phrase, false, Lex{Class: Common})
			if adjective {
				own.addForms(phrase+"ة", false, Lex{Class: Common, Form: Form{Feminine: true}})
			}
		}
	}
	for _, entries := range own.pack.lexicon {
		for _, l := range entries {
			if !b.has(l) {
				b.add(l)
			}
		}
	}
}

// has reports whether another file has an entry of the same spelling.
func (b *builder) has(lex *Lex) bool {
	return slices.ContainsFunc(b.pack.lexicon[lex.Words[0]], func(l *Lex) bool {
		return l.Suffix == lex.Suffix && slices.Equal(l.Words, lex.Words)
	})
}

// plain compiles rows of lemma, root, stem, verbal nouns and forms to leave out:
// the verbs that neither accuse nor deny, harm nor say. They tell where a clause
// begins and that a word is no part of a name. Their participles and verbal
// nouns are common nouns, but of one that is written like the past (تقدم) only
// the past counts. A form that another file has too is that file's.
func (b *builder) plain(rows []row) {
	for _, r := range rows {
		id := b.pack.Code + ".plain." + strings.ReplaceAll(r.fields[0], " ", "-")
		b.id(r, id)
		forms, err := b.inflect(row{r.file, r.line, append([]string{id}, r.fields...)})
		if err != nil {
			b.mistake(r.errorf("%v", err))
			continue
		}
		v, lemma := &Verb{ID: id, Lemma: r.fields[0], Class: Plain}, fold.Key(r.fields[0])
		b.pack.Verbs = append(b.pack.Verbs, v)
		left := foldWords(strings.ReplaceAll(r.fields[4], ",", " "))
		b.unused(r, left, forms)
		for _, f := range merge(forms) {
			if slices.Contains(left, f.surface) || f.Tense == VerbalNoun && f.surface == lemma || b.takenBy(f) {
				continue
			}
			lex := &Lex{Class: Plain, Words: []string{f.surface}, Verb: v, Form: f.Form, Suffix: f.suffixed, derived: true}
			if nominal(f.Tense) {
				lex.Class, lex.Verb, lex.Form = Common, nil, Form{Feminine: f.Feminine, Plural: f.Plural, Dual: f.Dual}
			}
			b.add(lex)
		}
	}
}

// unused reports forms to leave out that the verb does not have.
func (b *builder) unused(r row, left []string, forms []surface) {
	for _, w := range left {
		if !slices.ContainsFunc(forms, func(f surface) bool { return f.surface == w }) {
			b.mistake(r.errorf("%q, to be left out, is no form of %q", w, fold.Key(r.fields[0])))
		}
	}
}

func nominal(t Tense) bool { return t == VerbalNoun || t == Participle || t == PastPart }

// takenBy reports whether another file has an entry that is written like the
// form of a plain verb and goes before it.
func (b *builder) takenBy(f surface) bool {
	for _, c := range []string{"و", "ف"} { // and-in is no form of "he fulfilled"
		if rest, ok := strings.CutPrefix(f.surface, c); ok && slices.ContainsFunc(b.pack.lexicon[rest], func(l *Lex) bool {
			return len(l.Words) == 1 && l.Class != Plain && l.Class != Common && !l.Suffix
		}) {
			return true
		}
	}
	for _, l := range b.pack.lexicon[f.surface] {
		if len(l.Words) != 1 || l.Class == Plain || l.Suffix != f.suffixed {
			continue
		}
		switch {
		case nominal(f.Tense): // common nouns would be entered twice, others go before
			return true
		case l.Class == Common || l.Class == Time: // the sentence decides
		case l.Verb == nil || !nominal(l.Form.Tense):
			return true
		}
	}
	return false
}
