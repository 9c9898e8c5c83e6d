package inflect

import "strings"

// withS adds the s of the third person and of the plural.
func withS(w string) string {
	n := len(w)
	switch {
	case consonantY(w):
		return w[:n-1] + "ies"
	case w == "quiz":
		return "quizzes"
	case hasSuffix(w, "s", "x", "z", "ch", "sh") && !spelling["hardch"][w]:
		return w + "es"
	case strings.HasSuffix(w, "o") && n > 1 && !isVowel(w, n-2):
		return w + "es"
	}
	return w + "s"
}

// doublings returns the verb as it stands in front of -ed and -ing: with its
// last consonant doubled behind a stressed short vowel (banned, referred), in
// both ways where British and American writers differ (travelled, traveled).
func doublings(verb string) []string {
	n := len(verb)
	_, _, prefixed := compound(verb)
	double := verb + verb[n-1:]
	switch {
	case spelling["both"][verb]:
		return []string{double, verb}
	case hasSuffix(verb, "ic"):
		return []string{verb + "k"}
	case n < 3 || !isVowel(verb, n-2) || isVowel(verb, n-1) || strings.ContainsRune("wxyh", rune(verb[n-1])):
		return []string{verb}
	case isVowel(verb, n-3) && !strings.Contains(verb[:n-2], "qu"):
		return []string{verb}
	case syllables(verb) == 1, prefixed, spelling["stressed"][verb]:
		return []string{double}
	case verb[n-1] == 'l' && !spelling["single"][verb]:
		return []string{double, verb}
	}
	return []string{verb}
}

// syllables counts the groups of vowels.
func syllables(w string) int {
	w = strings.ReplaceAll(w, "qu", "q")
	n := 0
	for i := range len(w) {
		if isVowel(w, i) && !isVowel(w, i-1) {
			n++
		}
	}
	return n
}

// isVowel reports whether the letter at i stands for a vowel: y does behind a
// consonant.
func isVowel(w string, i int) bool {
	if i < 0 {
		return false
	}
	return strings.IndexByte("aeiou", w[i]) >= 0 || w[i] == 'y' && i > 0 && !isVowel(w, i-1)
}

func consonantY(w string) bool {
	n := len(w)
	return n > 1 && w[n-1] == 'y' && isVowel(w, n-1)
}

func hasSuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}
