package inflect

import (
	"bytes"
	"fmt"
	"slices"
	"unicode/utf8"
)

// ArabicVerb is a verb as a language pack names it.
type ArabicVerb struct {
	Lemma       string   // past, 3rd person masculine singular; diacritics are optional
	Root        []rune   // three or four letters; derived from the lemma if empty
	Stem        int      // 1 to 10, 11 to 14 for the four stems of four letters; 0 = derived
	Vowels      string   // of stem I: past and present vowel, "a/u"; "" = derived
	VerbalNouns []string // those of stem I, further ones of other stems, broken plurals
}

// verb is an ArabicVerb with its root classified.
type verb struct {
	letters       []rune // of the lemma, without diacritics
	root          []rune
	stem          int
	past, present rune // vowels of stem I
	nouns         []string

	hollow, doubled, defective bool
	dropsFirst                 bool // و of stem I is lost in the present: يصف
	dropsHamza                 bool // أ of stem I is lost in the imperative: خذ
	see                        bool // رأى, which loses its hamza: يرى
}

// Arabic returns all forms of a verb, finite ones first, each spelling and
// feature once. An error says which part of v is wrong.
func Arabic(v ArabicVerb) ([]Form, error) {
	w, err := classify(v)
	if err != nil {
		return nil, fmt.Errorf("verb %s: %w", v.Lemma, err)
	}
	out := newWriter()
	w.finite(out)
	w.nominal(out)
	return out.finish(), nil
}

// writer collects the forms of one verb. Their spellings lie behind each other
// in one buffer, which becomes one string at the end.
type writer struct {
	forms  []Form
	starts []int // of the spelling of each form in text
	text   []byte
	buf    []rune
}

func newWriter() *writer {
	const forms = 160
	return &writer{forms: make([]Form, 0, forms), starts: make([]int, 0, forms), text: make([]byte, 0, forms*14), buf: make([]rune, 0, 32)}
}

// finish returns the forms.
func (w *writer) finish() []Form {
	text, end := string(w.text), len(w.text)
	for i := len(w.forms) - 1; i >= 0; i-- {
		w.forms[i].Surface = text[w.starts[i]:end]
		end = w.starts[i]
	}
	return w.forms
}

// start returns an empty buffer for the sounds of the next form.
func (w *writer) start() []rune { return make([]rune, 0, 24) }

// write adds the spellings of the sounds; suffix says that the form may take a
// pronoun suffix, so that its spelling there is added if it differs.
func (w *writer) write(f Feature, s []rune, suffix bool) {
	s = merge(s)
	w.add(f, s, false, false)
	two := ambiguous(s)
	if two {
		w.add(f, s, false, true)
	}
	if !suffix {
		return
	}
	if n := len(s); n > 2 && f.Person == 2 && f.Tense == Past && s[n-1] == 'م' {
		s = append(s, longU) // اتهمتموه
	}
	w.add(f, s, true, false)
	if two {
		w.add(f, s, true, true)
	}
}

// ambiguous reports whether the sounds have a hamza that is spelled in two
// ways.
func ambiguous(s []rune) bool {
	return len(s) > 1 && slices.Contains(s[1:], hamza)
}

// add adds a spelling, unless the feature has it already.
func (w *writer) add(f Feature, s []rune, suffixed, alt bool) {
	w.buf = spell(w.buf[:0], s, suffixed, alt)
	start, n := len(w.text), 0
	for _, r := range w.buf {
		if r = arabic[r&0xff]; r != 0 {
			w.text = utf8.AppendRune(w.text, r)
			n++
		}
	}
	end := start
	for i := len(w.forms) - 1; i >= 0; i-- {
		g := w.forms[i].Feature
		if g != f && (g.Tense != VerbalNoun || f.Tense != VerbalNoun) {
			break // forms of one feature are written together, but for listed nouns
		}
		if g == f && bytes.Equal(w.text[w.starts[i]:end], w.text[start:]) {
			w.forms[i].Suffixed = w.forms[i].Suffixed && suffixed
			n = 0
		}
		end = w.starts[i]
	}
	if n < 2 { // known, or ق, "guard!", which is no word to look for
		w.text = w.text[:start]
		return
	}
	w.forms = append(w.forms, Form{Feature: f, Suffixed: suffixed})
	w.starts = append(w.starts, start)
}
