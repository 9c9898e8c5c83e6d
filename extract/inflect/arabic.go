package inflect

import (
	"fmt"
	"slices"
)

// ArabicVerb is a verb as a language pack names it.
type ArabicVerb struct {
	Lemma       string   // past, 3rd person masculine singular; diacritics are optional
	Root        []rune   // three or four letters; derived from the lemma if empty
	Stem        int      // 1 to 10, 11 to 14 for the four stems of four letters; 0 = derived
	Vowels      string   // of stem I: past and present vowel, "a/u"; "" = derived
	VerbalNouns []string // of stem I, or where not regular; broken plurals too
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
	return out.forms, nil
}

// writer collects the forms of one verb.
type writer struct {
	forms []Form
	buf   []rune
	bytes []byte
}

func newWriter() *writer {
	return &writer{forms: make([]Form, 0, 160), buf: make([]rune, 0, 32)}
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

func (w *writer) add(f Feature, s []rune, suffixed, alt bool) {
	w.buf = spell(w.buf[:0], s, suffixed, alt)
	w.bytes = w.bytes[:0]
	n := 0
	for _, r := range w.buf {
		if r = arabic[r&0xff]; r != 0 {
			w.bytes = append(w.bytes, string(r)...)
			n++
		}
	}
	if n < 2 {
		return // ق, "guard!", is no word to look for
	}
	for i := len(w.forms) - 1; i >= 0 && w.forms[i].Feature == f; i-- {
		if w.forms[i].Surface == string(w.bytes) {
			w.forms[i].Suffixed = w.forms[i].Suffixed && suffixed
			return
		}
	}
	w.forms = append(w.forms, Form{Surface: string(w.bytes), Feature: f, Suffixed: suffixed})
}
