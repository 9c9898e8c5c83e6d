// Package inflect derives the spellings that a verb or a noun takes in running
// text, so that a lexicon needs to hold only lemmas.
//
// An Arabic verb is a root in a pattern. [Arabic] fills the pattern with the
// root, applies the sound rules of weak, doubled and hamzated roots, adds the
// endings of person, gender and number, and writes the sounds down with the
// rules of Arabic spelling (writing.go). The result is folded as
// [isnad/internal/fold.Word] folds a word, so it can be compared with a folded
// token. [English] does the same for English verbs.
//
// Data flow: verb → pattern (pattern.go) → stem (stem.go) → finite forms
// (finite.go), participles and verbal nouns (nominal.go) → spelling.
//
// All functions are pure and safe for concurrent use.
package inflect

// Form is one spelling of an inflected word.
type Form struct {
	Surface string // folded, without clitics
	Feature Feature
	// Suffixed marks a spelling that stands only in front of a pronoun suffix:
	// اتهمو(ه), نفا(ها), محاولت(هم).
	Suffixed bool
}

// Feature says what a form expresses. A zero field is not expressed by the
// form, or does not differ.
type Feature struct {
	Tense  Tense
	Voice  Voice
	Person int // 1 to 3; 0 for nouns and participles
	Gender Gender
	Number Number
	// Definite marks a spelling that an indefinite word cannot have: نافي
	// stands behind the article or in front of a noun or suffix, else it is ناف.
	Definite bool
}

// Tense is the tense or the nominal kind of a form.
type Tense uint8

// The tenses. Past of Arabic is the perfect, Present the imperfect in all moods.
// In English ActiveParticiple is the -ing form, PassiveParticiple the past
// participle.
const (
	Base Tense = iota // English only: infinitive and present without -s
	Past
	Present
	Imperative
	ActiveParticiple
	PassiveParticiple
	VerbalNoun
)

// Voice tells active from passive.
type Voice uint8

// The voices.
const (
	Active Voice = iota
	Passive
)

// Gender is the grammatical gender of a form.
type Gender uint8

// The genders; zero means either.
const (
	Masculine Gender = iota + 1
	Feminine
)

// Number is the grammatical number of a form.
type Number uint8

// The numbers; zero means any.
const (
	Singular Number = iota + 1
	Dual
	Plural
)

// Finite reports whether the form is a verb form with a person.
func (f Form) Finite() bool {
	switch f.Feature.Tense {
	case Base, Past, Present, Imperative:
		return true
	}
	return false
}
