package inflect

import (
	_ "embed"
	"strings"

	"isnad/internal/fold"
)

//go:embed irregular.txt
var irregularText string

// irregulars maps a base form to its past and participle forms; see the head of
// irregular.txt.
var irregulars = readIrregulars(irregularText)

type irregular struct{ past, participle []string }

func readIrregulars(text string) map[string]irregular {
	out := map[string]irregular{}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		i := irregular{past: strings.Split(f[1], "/")}
		i.participle = i.past
		if len(f) > 2 {
			i.participle = strings.Split(f[2], "/")
		}
		out[f[0]] = i
	}
	return out
}

// English returns the forms of an English verb, given by its base form:
// base, -s, past, past participle and -ing. A lemma may have several words of
// which the first is inflected: "carry out".
func English(lemma string) []Form {
	head, rest, phrasal := strings.Cut(fold.Key(lemma), " ")
	if head == "" {
		return nil
	}
	if phrasal {
		rest = " " + rest
	}
	var out []Form
	add := func(f Feature, words ...string) {
		for _, w := range words {
			out = append(out, Form{Surface: w + rest, Feature: f})
		}
	}
	if head == "be" {
		add(Feature{Tense: Base}, "be")
		add(Feature{Tense: Present, Person: 1, Number: Singular}, "am")
		add(Feature{Tense: Present, Person: 3, Number: Singular}, "is")
		add(Feature{Tense: Present, Number: Plural}, "are")
		add(Feature{Tense: Past, Number: Singular}, "was")
		add(Feature{Tense: Past, Number: Plural}, "were")
		add(Feature{Tense: PassiveParticiple, Voice: Passive}, "been")
		add(Feature{Tense: ActiveParticiple}, "being")
		return out
	}
	past, participle := past(head)
	add(Feature{Tense: Base}, head)
	add(Feature{Tense: Present, Person: 3, Number: Singular}, thirdPerson(head))
	add(Feature{Tense: Past}, past...)
	add(Feature{Tense: PassiveParticiple, Voice: Passive}, participle...)
	add(Feature{Tense: ActiveParticiple}, present(head)...)
	return out
}

func thirdPerson(verb string) string {
	switch verb {
	case "have":
		return "has"
	case "quiz":
		return "quizzes"
	}
	return sibilant(verb)
}

// sibilant adds the s of the third person and of the plural.
func sibilant(w string) string {
	switch {
	case consonantY(w):
		return w[:len(w)-1] + "ies"
	case hasSuffix(w, "s", "x", "z", "ch", "sh") && !hasSuffix(w, "arch", "och"), strings.HasSuffix(w, "o") && len(w) > 2-1 && !isVowel(w, len(w)-2):
		return w + "es"
	case hasSuffix(w, "march", "search", "starch", "parch", "arch"):
		return w + "es"
	}
	return w + "s"
}

// past returns the spellings of past and past participle.
func past(verb string) (past, participle []string) {
	i, ok := irregulars[verb]
	prefix := ""
	for _, p := range []string{"over", "under", "out", "mis", "re", "un", "fore", "with", "up"} {
		if base, cut := strings.CutPrefix(verb, p); !ok && cut && len(base) > 2 {
			if j, found := irregulars[base]; found && !noCompound[verb] {
				i, ok, prefix = j, true, p
			}
		}
	}
	if ok {
		return prefixed(prefix, i.past), prefixed(prefix, i.participle)
	}
	var out []string
	switch {
	case strings.HasSuffix(verb, "e"):
		out = []string{verb + "d"}
	case consonantY(verb):
		out = []string{verb[:len(verb)-1] + "ied"}
	default:
		for _, s := range doublings(verb) {
			out = append(out, s+"ed")
		}
	}
	return out, out
}

func prefixed(prefix string, words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = prefix + w
	}
	return out
}

// present returns the spellings of the -ing form.
func present(verb string) []string {
	switch {
	case strings.HasSuffix(verb, "ie"):
		return []string{verb[:len(verb)-2] + "ying"}
	case hasSuffix(verb, "ee", "oe", "ye"):
		return []string{verb + "ing"}
	case hasSuffix(verb, "inge") && keepsE[verb]:
		return []string{verb + "ing"}
	case strings.HasSuffix(verb, "e") && len(verb) > 2:
		return []string{verb[:len(verb)-1] + "ing"}
	}
	var out []string
	for _, s := range doublings(verb) {
		out = append(out, s+"ing")
	}
	return out
}

// doublings returns the verb as it stands in front of -ed and -ing: with its
// last consonant doubled behind a stressed short vowel (banned, referred), in
// both ways where British and American writers differ (travelled, traveled).
func doublings(verb string) []string {
	n := len(verb)
	if strings.HasSuffix(verb, "c") {
		return []string{verb + "k"}
	}
	if n < 3 || isVowel(verb, n-1) || strings.ContainsRune("wxyh", rune(verb[n-1])) || !isVowel(verb, n-2) {
		return []string{verb}
	}
	if isVowel(verb, n-3) && !(verb[n-3] == 'u' && n > 3 && verb[n-4] == 'q') {
		return []string{verb}
	}
	double := verb + verb[n-1:]
	switch {
	case syllables(verb) == 1, endStressed(verb):
		return []string{double}
	case verb[n-1] == 'l' && !unstressedL[verb], bothWays[verb]:
		return []string{double, verb}
	}
	return []string{verb}
}

// endStressed reports whether a verb of several syllables is stressed on the
// last: one of a short list, or a stressed root behind a prefix.
func endStressed(verb string) bool {
	if stressedLast[verb] {
		return true
	}
	return hasSuffix(verb, "fer", "cur", "mit", "pel", "bel", "trol", "cel") && !firstStressed[verb]
}

func syllables(w string) int {
	n := 0
	for i := range len(w) {
		if isVowel(w, i) && (i == 0 || !isVowel(w, i-1) || w[i-1] == 'u' && i > 1 && w[i-2] == 'q') {
			n++
		}
	}
	if strings.Contains(w, "qu") {
		n--
	}
	return n
}

func isVowel(w string, i int) bool {
	return i >= 0 && (strings.ContainsRune("aeiou", rune(w[i])) || w[i] == 'y' && i > 0 && !isVowel(w, i-1))
}

func consonantY(w string) bool {
	n := len(w)
	return n > 1 && w[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(w[n-2]))
}

func hasSuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// Words whose spelling does not follow from their letters.
var (
	stressedLast  = set("begin forget regret abet beset upset befit admit abhor deter inter aver bar allot unplug rebut acquit outfit equip permit forbid debug overlap unpin")
	firstStressed = set("offer suffer differ pilfer proffer buffer vomit limit label parcel cancel libel rebel marvel excel chisel travel counsel pummel model shovel level snivel gravel channel barrel funnel tunnel panel kennel quarrel")
	bothWays      = set("focus program kidnap worship bias benefit handicap gas transship hiccup diagram")
	unstressedL   = set("parallel")
	keepsE        = set("singe swinge tinge binge whinge")
	noCompound    = set("reform reset_ resent remind respond reply relay repay_ research resit_ unite react relate remand restring_ outline outrage recast_ mistake_")
)
