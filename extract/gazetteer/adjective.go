package gazetteer

import (
	"slices"
	"strings"

	"isnad/internal/fold"
)

// Gender of an Arabic form; English forms have none.
type Gender int8

// The genders.
const (
	NoGender Gender = iota
	Masculine
	Feminine
)

// Number of a form. English adjectives have none, their nouns do.
type Number int8

// The numbers. In Arabic -yn writes both the dual and the plural; it is given
// as Plural, which is far more frequent in news.
const (
	NoNumber Number = iota
	Singular
	Dual
	Plural
)

// AdjForm is the grammar of a nationality word.
type AdjForm struct {
	Lang     string // ar or en
	Gender   Gender
	Number   Number
	Definite bool // with ال
	Noun     bool // names people only: الروس, Britons
}

// form is a spelling with its grammar.
type form struct {
	words []string // folded
	AdjForm
}

// arabicEndings are the inflections of a relative adjective in -ī, behind the
// folded base, which ends in ي already. The accusative (روسيا for روسياً) is
// left out: without its tanwin it is the name of half the states.
var arabicEndings = []struct {
	ending string
	gender Gender
	number Number
}{
	{"", Masculine, Singular},
	{"ه", Feminine, Singular},
	{"ون", Masculine, Plural},
	{"ين", Masculine, Plural},
	{"ات", Feminine, Plural},
	{"ان", Masculine, Dual},
	{"تان", Feminine, Dual},
	{"تين", Feminine, Dual},
}

// arabicAdjective returns all forms of a masculine singular adjective, which
// may have several words: كوري جنوبي inflects both, جنوب أفريقي only the last.
func arabicAdjective(base string) []form {
	words := strings.Fields(fold.Key(base))
	var out []form
	for _, e := range arabicEndings {
		inflected := slices.Clone(words)
		for i, w := range words {
			if strings.HasSuffix(w, "ي") {
				inflected[i] = w + e.ending
			}
		}
		grammar := AdjForm{Lang: "ar", Gender: e.gender, Number: e.number}
		out = append(out, form{inflected, grammar})
		grammar.Definite = true
		out = append(out, form{definite(inflected), grammar})
		if !strings.HasSuffix(words[0], "ي") { // الجنوب أفريقي beside الجنوب الأفريقي
			half := slices.Clone(inflected)
			half[0] = "ال" + half[0]
			out = append(out, form{half, grammar})
		}
	}
	return out
}

// arabicNoun returns a broken plural such as روس without and with its article.
func arabicNoun(noun string) []form {
	words := strings.Fields(fold.Key(noun))
	grammar := AdjForm{Lang: "ar", Gender: Masculine, Number: Plural, Noun: true}
	bare := form{words, grammar}
	grammar.Definite = true
	return []form{bare, {definite(words), grammar}}
}

// definite puts the article before every word; bases never have it (ألماني and
// ألباني begin with the same letters).
func definite(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = "ال" + w
	}
	return out
}

// invariable are endings of English adjectives that make no plural in -s.
var invariable = []string{"ese", "sh", "ch", "ss", "ois"}

// englishAdjective returns the adjective and, where English makes one, the
// plural of its people.
func englishAdjective(base string) []form {
	words := strings.Fields(fold.Key(base))
	out := []form{{words, AdjForm{Lang: "en"}}}
	last := words[len(words)-1]
	if slices.ContainsFunc(invariable, func(end string) bool { return strings.HasSuffix(last, end) }) {
		return out
	}
	plural := slices.Clone(words)
	plural[len(plural)-1] = last + "s"
	return append(out, form{plural, AdjForm{Lang: "en", Number: Plural, Noun: true}})
}

// englishNoun returns a noun of people as it stands: Briton, Britons, Turks.
func englishNoun(noun string) []form {
	number := Singular
	if strings.HasSuffix(noun, "s") || strings.HasSuffix(noun, "men") {
		number = Plural
	}
	return []form{{strings.Fields(fold.Key(noun)), AdjForm{Lang: "en", Number: number, Noun: true}}}
}
