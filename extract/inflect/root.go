package inflect

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"isnad/internal/fold"
)

// classify completes v from its lemma and names the kind of its root.
func classify(v ArabicVerb) (*verb, error) {
	ls := letters(v.Lemma)
	if len(ls) < 2 {
		return nil, errors.New("the lemma has fewer than two letters: write the past, as in اتهم")
	}
	w := &verb{letters: ls, stem: v.Stem, nouns: v.VerbalNouns}
	for _, r := range v.Root {
		w.root = append(w.root, radical(r))
	}
	if len(w.root) == 0 || w.stem == 0 {
		guess(w, v.Lemma)
	}
	if _, ok := patterns[w.stem]; !ok {
		return nil, fmt.Errorf("stem %d: want 1 to 10, or 11 to 14 for four letters", w.stem)
	}
	want := 3
	if w.stem >= stemQ1 {
		want = 4
	}
	if len(w.root) != want {
		return nil, fmt.Errorf("root %q: stem %d wants %d letters", string(w.root), w.stem, want)
	}
	for _, r := range w.root {
		if !consonant(r) {
			return nil, fmt.Errorf("root %q: %q is no Arabic letter", string(w.root), r)
		}
	}
	if w.stem == 1 {
		if err := w.chooseVowels(v); err != nil {
			return nil, err
		}
	}
	w.kind()
	return w, nil
}

// kind names the class of the root in this stem.
func (v *verb) kind() {
	n := len(v.root)
	c1, c2, c3 := v.root[0], v.root[n-2], v.root[n-1]
	tail := v.letters[len(v.letters)-2:]
	v.defective = weak(c3)
	simple := slices.Contains([]int{1, 4, 7, 8, 10}, v.stem)
	// A lemma that writes the weak letter keeps it: استحوذ.
	v.hollow = simple && weak(c2) && !weak(c3) && tail[0] != c2
	// A lemma that writes both letters keeps them apart: تحابب.
	v.doubled = c2 == c3 && (simple || v.stem == 3 || v.stem == 6) && (tail[0] != c2 || tail[1] != c3)
	if v.stem == 9 || v.stem == stemQ4 {
		v.doubled, v.hollow = true, false
	}
	v.see = string(v.root) == "رءي"
	if v.stem != 1 {
		return
	}
	spread := v.past == shortI && slices.Contains([]string{"وسع", "وطء", "وذر"}, string(v.root))
	v.dropsFirst = c1 == 'و' && !v.doubled && (v.present == shortI || v.past == shortA && v.present == shortA || spread)
	v.dropsHamza = v.past == shortA && slices.Contains([]string{"ءخذ", "ءكل", "ءمر"}, string(v.root))
}

// chooseVowels sets the vowels of stem I.
func (v *verb) chooseVowels(in ArabicVerb) error {
	if in.Vowels == "" {
		v.guessVowels(in.Lemma)
		return nil
	}
	past, present, ok := strings.Cut(in.Vowels, "/")
	if !ok || len(past) != 1 || len(present) != 1 || !strings.Contains("aiu", past) || !strings.Contains("aiu", present) {
		return fmt.Errorf("vowels %q: want past and present vowel, such as a/u", in.Vowels)
	}
	v.past, v.present = rune(past[0]), rune(present[0])
	return nil
}

func weak(r rune) bool { return r == 'و' || r == 'ي' }

// radical returns a letter as a root names it.
func radical(r rune) rune {
	switch r {
	case 'أ', 'إ', 'ؤ', 'ئ', 'آ', '\'':
		return hamza
	case 'ى':
		return 'ي'
	case 'ا':
		return 'و'
	}
	return r
}

// letters returns the letters of a word without diacritics and tatweel.
func letters(word string) []rune {
	var out []rune
	for _, r := range word {
		if fold.Rune(r) != 0 && r != ' ' {
			out = append(out, r)
		}
	}
	return out
}
