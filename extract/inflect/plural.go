package inflect

import (
	"strings"

	"isnad/internal/fold"
)

// plurals are nouns whose plural does not follow from their letters. Nouns that
// end in one of them follow it (woman, policeman; not human, see regularMan).
var plurals = map[string]string{
	"man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth", "goose": "geese",
	"mouse": "mice", "ox": "oxen", "wife": "wives", "knife": "knives", "life": "lives", "leaf": "leaves", "thief": "thieves",
	"half": "halves", "self": "selves", "shelf": "shelves", "wolf": "wolves", "loaf": "loaves", "calf": "calves", "scarf": "scarves",
	"crisis": "crises", "thesis": "theses", "basis": "bases", "analysis": "analyses", "axis": "axes", "diagnosis": "diagnoses",
	"parenthesis": "parentheses", "criterion": "criteria", "phenomenon": "phenomena", "medium": "media", "datum": "data",
	"memorandum": "memoranda", "alumnus": "alumni", "nucleus": "nuclei", "quiz": "quizzes", "bus": "buses", "gas": "gases",
	"spokesperson": "spokespeople", "salesperson": "salespeople", "chairperson": "chairpersons",
}

var (
	unchanged = set("series species means headquarters aircraft spacecraft sheep deer fish offspring swiss chinese japanese news police military staff_")
	regularO  = set("photo piano memo logo video radio studio zoo casino dynamo euro kilo embargo_ commando avocado ghetto solo disco promo")
	ownMan    = set("human german roman talisman shaman ottoman")
)

// EnglishPlural returns the plural of an English noun, folded. Of several words
// the last is inflected, in front of a preposition the one before it: "ministers
// of defence".
func EnglishPlural(noun string) string {
	words := strings.Fields(fold.Key(noun))
	if len(words) == 0 {
		return ""
	}
	head := len(words) - 1
	for i, w := range words {
		if i > 0 && (w == "of" || w == "for" || w == "in" || w == "to" || w == "at" || w == "general" && words[0] == "attorney") {
			head = i - 1
			break
		}
	}
	words[head] = pluralWord(words[head])
	return strings.Join(words, " ")
}

func pluralWord(w string) string {
	switch {
	case unchanged[w]:
		return w
	case regularO[w], ownMan[w]:
		return w + "s"
	}
	if p, ok := plurals[w]; ok {
		return p
	}
	for _, end := range []string{"woman", "man", "child", "wife", "life", "self", "person"} {
		if head, ok := strings.CutSuffix(w, end); ok {
			return head + plurals[end]
		}
	}
	if strings.HasSuffix(w, "sis") && len(w) > 5 {
		return w[:len(w)-2] + "es"
	}
	return sibilant(w)
}
