package article

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
)

//go:embed language/words.txt
var languageWords string

// tongue is a language that can be told.
type tongue struct {
	code, name string
	read       bool // isnad reads it
	script     script
}

// tongues are all languages, and which of them use a word. The index in the
// slice numbers a language.
type tongues struct {
	all   []tongue
	words map[string][]int
}

// languages returns the table of language/words.txt. A malformed file is a
// mistake of the program, and a test reads it.
var languages = sync.OnceValue(func() tongues {
	t, err := loadLanguages(languageWords)
	if err != nil {
		panic(err)
	}
	return t
})

// loadLanguages reads the table.
func loadLanguages(text string) (tongues, error) {
	out := tongues{words: map[string][]int{}}
	for i, l := range strings.Split(text, "\n") {
		f := strings.Fields(l)
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) < 3 || scriptNames[f[2]] == other {
			return out, fmt.Errorf("language/words.txt:%d: want code, name, script and words, got %q", i+1, l)
		}
		code, read := strings.CutPrefix(f[0], "+")
		for _, w := range f[3:] {
			out.words[w] = append(out.words[w], len(out.all))
		}
		out.all = append(out.all, tongue{code, f[1], read, scriptNames[f[2]]})
	}
	return out, nil
}

// sampleBytes bounds how much of a text is looked at to tell its language.
const sampleBytes = 64 << 10

// language returns "ar" or "en", or an error that wraps ErrLanguage and names
// the language found. stated is what the caller or the page says ("ar-EG" is
// "ar"); it decides only between languages of the script that the text is in,
// and only where the words tell nothing.
func language(text, stated string) (string, error) {
	t := languages()
	stated, _, _ = strings.Cut(strings.ToLower(strings.ReplaceAll(stated, "_", "-")), "-")
	if len(text) > sampleBytes {
		text = strings.ToValidUTF8(text[:sampleBytes], "")
	}
	letters := countLetters(text)
	main := letters.main()
	if main == han && letters[kana] > 0 {
		main = kana
	}
	// Many names in Latin letters make no Arabic sentence English.
	if a, l := letters[arabic], letters[latin]; 3*a > a+l && 3*l > a+l {
		main = t.busier(text, main)
	}
	best, sure := t.detect(text, main)
	if !sure {
		for i, l := range t.all {
			if l.code == stated && l.script == main {
				best = i
			}
		}
	}
	if best < 0 {
		return "", fmt.Errorf("%w: the text is in none that isnad knows; isnad reads %s", ErrLanguage, t.supported())
	}
	if l := t.all[best]; !l.read {
		return "", fmt.Errorf("%w: the text looks %s (%s); isnad reads %s", ErrLanguage, l.name, l.code, t.supported())
	}
	return t.all[best].code, nil
}

// busier returns arabic or latin: the script with more function words in text,
// or else main.
func (t tongues) busier(text string, main script) script {
	var hits [scripts]int
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		for _, i := range t.words[w] {
			if l := t.all[i]; l.read {
				hits[l.script]++
			}
		}
	}
	switch {
	case hits[arabic] > hits[latin]:
		return arabic
	case hits[latin] > hits[arabic]:
		return latin
	}
	return main
}

// supported lists the codes that isnad reads.
func (t tongues) supported() string {
	var codes []string
	for _, l := range t.all {
		if l.read {
			codes = append(codes, l.code)
		}
	}
	return strings.Join(codes, ", ")
}

// detect returns the language of the script with the most function words in
// the text, -1 if there is none; sure is false if the words hardly tell.
func (t tongues) detect(text string, main script) (best int, sure bool) {
	hits := make([]int, len(t.all))
	words := 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		words++
		for _, i := range t.words[w] {
			hits[i]++
		}
	}
	best = -1
	for i, l := range t.all {
		if l.script == main && (best < 0 || hits[i] > hits[best]) {
			best = i
		}
	}
	if best < 0 {
		return -1, true
	}
	if only := t.only(main); only {
		return best, true
	}
	second := 0
	for i := range hits {
		if i != best && t.all[i].script == main {
			second = max(second, hits[i])
		}
	}
	if l := t.letters(text, main); l >= 0 && hits[best] == second {
		return l, true
	}
	if words >= 60 && hits[best]*50 < words {
		return -1, false
	}
	return best, hits[best] > second && (hits[best] > 1 || words < 12)
}

// only tells if one language alone uses the script.
func (t tongues) only(s script) bool {
	n := 0
	for _, l := range t.all {
		if l.script == s {
			n++
		}
	}
	return n == 1
}

// signs are letters that one language of a script uses and the one that isnad
// reads does not. They decide short texts without function words.
var signs = []struct{ letters, code string }{
	{"ٹڈڑںےھہ", "ur"}, {"ښځډړڅېۍ", "ps"}, {"ەێۆڵ", "ckb"}, {"پچژگکی", "fa"},
	{"ğışİ", "tr"}, {"ß", "de"}, {"ñ¿¡", "es"}, {"łąęśźż", "pl"}, {"ãõ", "pt"}, {"іїєґ", "uk"},
}

// letters returns the language that letters of the text show, or -1.
func (t tongues) letters(text string, main script) int {
	for _, s := range signs {
		if n := len(text) - len(strings.Map(func(r rune) rune {
			if strings.ContainsRune(s.letters, r) {
				return -1
			}
			return r
		}, text)); n < 2 {
			continue
		}
		for i, l := range t.all {
			if l.code == s.code && l.script == main {
				return i
			}
		}
	}
	return -1
}
