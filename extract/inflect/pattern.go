package inflect

// pattern is one of the stems of the Arabic verb. Digits stand for the root:
// 1, 2, 3 for three letters; of four letters the second is 0, so that the last
// two are 2 and 3 in every stem. V is the vowel that the verb chooses, other
// Latin letters are sounds (writing.go) or the consonants t n s m.
type pattern struct {
	past    string
	present string // without the prefix of the person
	prefix  rune   // the vowel of that prefix
	nouns   []string
}

// The numbers of the stems of four letters, as ArabicVerb.Stem counts them.
const (
	stemQ1 = 10 + iota + 1
	stemQ2
	stemQ3
	stemQ4
)

// patterns are the stems I to X and those of four letters, from the school
// grammars. Where the last two consonants are one sound they stand apart here.
var patterns = map[int]pattern{
	1:      {"1a2V3", "12V3", shortA, nil},
	2:      {"1a22a3", "1a22i3", shortU, []string{"ta12I3"}},
	3:      {"1A2a3", "1A2i3", shortU, []string{"mu1A2a3aT"}},
	4:      {"'a12a3", "12i3", shortU, []string{"'i12A3"}},
	5:      {"ta1a22a3", "ta1a22a3", shortA, []string{"ta1a22u3"}},
	6:      {"ta1A2a3", "ta1A2a3", shortA, []string{"ta1A2u3"}},
	7:      {"En1a2a3", "n1a2i3", shortA, []string{"En1i2A3"}},
	8:      {"E1ta2a3", "1ta2i3", shortA, []string{"E1ti2A3"}},
	9:      {"E12a3a3", "12a3i3", shortA, []string{"E12i3A3"}},
	10:     {"Esta12a3", "sta12i3", shortA, []string{"Esti12A3"}},
	stemQ1: {"1a02a3", "1a02i3", shortU, []string{"1a02a3aT"}},
	stemQ2: {"ta1a02a3", "ta1a02a3", shortA, []string{"ta1a02u3"}},
	stemQ3: {"E10an2a3", "10an2i3", shortA, []string{"E10in2A3"}},
	stemQ4: {"E10a23a3", "10a23i3", shortA, []string{"E10i23A3"}},
}

// passivePast turns the sounds of an active past into the passive: u in all
// syllables, i in the last.
func passivePast(s []rune) []rune {
	last := lastVowel(s)
	for i, r := range s {
		switch {
		case i == last:
			s[i] = shortI
		case r == shortA || r == shortI:
			s[i] = shortU
		case r == longA:
			s[i] = longU
		case r == waslI:
			s[i] = waslU
		}
	}
	return s
}

// withLast sets the last vowel: a in the passive of the present, i in active
// participles.
func withLast(s []rune, v rune) []rune {
	s[lastVowel(s)] = v
	return s
}

func lastVowel(s []rune) int {
	for i := len(s) - 1; i > 0; i-- {
		if vowel(s[i]) {
			return i
		}
	}
	return 0
}
