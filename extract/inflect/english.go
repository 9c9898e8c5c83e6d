package inflect

import (
	_ "embed"
	"strings"

	"isnad/internal/fold"
)

var (
	//go:embed irregular.txt
	irregularText string
	//go:embed spelling.txt
	spellingText string

	// irregulars maps a base form to its other forms.
	irregulars = readIrregulars(irregularText)
	// spelling holds the words of each class of spelling.txt.
	spelling = readSpelling(spellingText)
)

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

func readSpelling(text string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		if out[f[0]] == nil {
			out[f[0]] = map[string]bool{}
		}
		for _, w := range f[1:] {
			out[f[0]][w] = true
		}
	}
	return out
}

// English returns the forms of an English verb, given by its base form: base,
// third person, past, past participle and -ing, with each usual spelling. Of
// several words the first is inflected ("carry out"), of a compound with a
// hyphen its last part; the words are folded and joined as [fold.Key] does.
func English(lemma string) []Form {
	verb, rest, _ := strings.Cut(strings.TrimSpace(lemma), " ")
	first := ""
	if i := strings.LastIndexByte(verb, '-'); i >= 0 {
		first, verb = fold.Key(verb[:i])+" ", verb[i+1:]
	}
	if verb = fold.Key(verb); verb == "" {
		return nil
	}
	if rest = fold.Key(rest); rest != "" {
		rest = " " + rest
	}
	var out []Form
	add := func(f Feature, words ...string) {
		for _, w := range words {
			out = append(out, Form{Surface: first + w + rest, Feature: f})
		}
	}
	third := Feature{Tense: Present, Person: 3, Number: Singular}
	add(Feature{Tense: Base}, verb)
	switch verb {
	case "be":
		add(Feature{Tense: Present, Person: 1, Number: Singular}, "am")
		add(third, "is")
		add(Feature{Tense: Present, Number: Plural}, "are")
		add(Feature{Tense: Past, Number: Singular}, "was")
		add(Feature{Tense: Past, Number: Plural}, "were")
		add(Feature{Tense: PassiveParticiple, Voice: Passive}, "been")
		add(Feature{Tense: ActiveParticiple}, "being")
		return out
	case "have":
		add(third, "has")
	default:
		add(third, withS(verb))
	}
	past, participle := past(verb)
	add(Feature{Tense: Past}, past...)
	add(Feature{Tense: PassiveParticiple, Voice: Passive}, participle...)
	add(Feature{Tense: ActiveParticiple}, ing(verb)...)
	return out
}

// past returns the spellings of past and past participle.
func past(verb string) (past, participle []string) {
	if i, ok := irregulars[verb]; ok {
		return i.past, i.participle
	}
	if prefix, i, ok := compound(verb); ok {
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

// compound takes apart an irregular verb with a prefix: mislead, overrun.
func compound(verb string) (prefix string, base irregular, ok bool) {
	if spelling["whole"][verb] {
		return "", irregular{}, false
	}
	for _, p := range []string{"over", "under", "out", "mis", "re", "un", "fore", "with", "up"} {
		if rest, found := strings.CutPrefix(verb, p); found {
			if base, ok = irregulars[rest]; ok {
				return p, base, true
			}
		}
	}
	return "", irregular{}, false
}

func prefixed(prefix string, words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = prefix + w
	}
	return out
}

// ing returns the spellings of the -ing form.
func ing(verb string) []string {
	switch {
	case strings.HasSuffix(verb, "ie"):
		return []string{verb[:len(verb)-2] + "ying"}
	case hasSuffix(verb, "ee", "oe", "ye"), spelling["keepe"][verb]:
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
