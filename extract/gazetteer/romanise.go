package gazetteer

import (
	"strings"
	"unicode"

	"isnad/internal/fold"
)

// particles are the small words of Arabic names.
var particles = map[string]string{
	"بن": "bin", "ابن": "Ibn", "بنت": "bint", "ابو": "Abu", "ابي": "Abi", "ابا": "Aba", "ام": "Umm",
	"ال": "Al", "ولد": "Ould", "ايت": "Ait", "عبد": "Abd", "ذو": "Dhu",
}

// longestUnit is the number of words that a unit of names may have.
const longestUnit = 4

// Latin writes a name in Arabic script with Latin letters: the units that
// people write in a known way (محمد: Mohamed), the rest letter by letter. A
// name that is not in Arabic script comes back as it is. The result depends on
// the name alone.
func (g *Gazetteer) Latin(name string) string {
	if scriptOf(name) != "ar" {
		return name
	}
	words := strings.Fields(fold.Key(name))
	var out []string
	for i := 0; i < len(words); {
		n, latin := 1, ""
		if p, ok := particles[words[i]]; ok && i > 0 {
			latin = p
		} else {
			n, latin = g.unitAt(words[i:])
		}
		out = append(out, latin)
		i += n
	}
	return strings.Join(out, " ")
}

// unitAt returns how many words the first unit of a name takes, and its Latin
// form.
func (g *Gazetteer) unitAt(words []string) (int, string) {
	for n := min(longestUnit, len(words)); n > 0; n-- {
		if u, ok := g.units[strings.Join(words[:n], " ")]; ok {
			if n == 1 && strings.HasPrefix(words[0], "ال") {
				return n, withArticle(u.Latin)
			}
			return n, u.Latin
		}
	}
	word := words[0]
	if p, ok := particles[word]; ok {
		return 1, p
	}
	if rest, ok := strings.CutPrefix(word, "ال"); ok && len(rest) > 4 {
		if u, ok := g.units[rest]; ok {
			return 1, "al-" + u.Latin
		}
		return 1, "al-" + letters(rest)
	}
	return 1, letters(word)
}

// withArticle writes the article of a Latin form in one way: Khatib, El Khatib
// and Al-Khatib become al-Khatib. Names that only begin with the same letters
// (Elias, Albert, Ilham) stay.
func withArticle(latin string) string {
	if rest := bare(latin); rest != latin {
		return "al-" + rest
	}
	if len(latin) > 2 && strings.ContainsAny(latin[:1], "AEIU") && latin[1] == 'l' {
		return latin
	}
	return "al-" + latin
}

// bare takes the article off a Latin form that writes it as a word.
func bare(latin string) string {
	if len(latin) > 4 && strings.ContainsAny(latin[:1], "AEUaeu") && latin[1] == 'l' && (latin[2] == '-' || latin[2] == ' ') {
		return latin[3:]
	}
	return latin
}

// consonants are the letters of the table of Latin; ا و ي and ه depend on
// their neighbours.
var consonants = map[rune]string{
	'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh", 'ر': "r",
	'ز': "z", 'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "a", 'غ': "gh",
	'ف': "f", 'ق': "q", 'ك': "k", 'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'پ': "p", 'چ': "ch",
	'ژ': "zh", 'گ': "g", 'ڤ': "v", 'ڨ': "g", 'ٹ': "t", 'ڈ': "d", 'ڑ': "r", 'ے': "e", 'ں': "n",
}

// letters romanises one folded word by itself. Short vowels are not written in
// Arabic, so an "a" is put where a word would begin with a cluster that foreign
// names do not begin with.
func letters(word string) string {
	runes := []rune(word)
	var b strings.Builder
	for i, r := range runes {
		first, last := i == 0, i == len(runes)-1
		switch r {
		case 'ا':
			b.WriteString("a")
		case 'و':
			b.WriteString(vowel(runes, i, "w", "u"))
		case 'ي':
			b.WriteString(vowel(runes, i, "y", "i"))
		case 'ء':
		case 'ه':
			if last && !first { // ta marbuta
				b.WriteString("a")
			} else {
				b.WriteString("h")
			}
		default:
			c, ok := consonants[r]
			if !ok {
				c = string(r)
			}
			b.WriteString(c)
			if first && r != 'ع' && !last && isConsonant(runes[1]) && !cluster(r, runes[1]) {
				b.WriteString("a")
			}
		}
	}
	latin := []rune(b.String())
	if len(latin) > 0 {
		latin[0] = unicode.ToUpper(latin[0])
	}
	return string(latin)
}

// vowel chooses between the consonant and the vowel that و or ي writes: it is
// a consonant at the beginning and beside ا.
func vowel(runes []rune, i int, consonant, long string) string {
	if i == 0 || runes[i-1] == 'ا' || i+1 < len(runes) && runes[i+1] == 'ا' {
		return consonant
	}
	return long
}

func isConsonant(r rune) bool {
	_, ok := consonants[r]
	return ok && r != 'ع'
}

// cluster reports whether foreign names begin with these two consonants:
// Brown, Klein, Stein, Trump.
func cluster(a, b rune) bool {
	switch b {
	case 'ر':
		return strings.ContainsRune("بتكغفدجپگ", a)
	case 'ل':
		return strings.ContainsRune("بكغفسپگ", a)
	}
	return a == 'س' && strings.ContainsRune("تكبمن", b)
}
