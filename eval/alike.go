package eval

import (
	"slices"
	"strings"
)

// names is the set of the normalised names of one actor.
type names map[name]bool

func namesOf(texts []string) names {
	set := names{}
	for _, s := range texts {
		if n := wordsOf(s); n != "" {
			set[n] = true
		}
	}
	return set
}

// bare returns the names, and each with the clitic of its first word taken off.
func (ns names) bare() names {
	out := make(names, 2*len(ns))
	for n := range ns {
		first, rest, more := strings.Cut(string(n), " ")
		first = dropClitic(first)
		if more {
			first += " " + rest
		}
		out[n], out[name(first)] = true, true
	}
	return out
}

// minus returns the names that are not in other.
func (ns names) minus(other names) names {
	out := names{}
	for n := range ns {
		if !other[n] {
			out[n] = true
		}
	}
	return out
}

func (ns names) meets(other names) bool {
	for n := range ns {
		if other[n] {
			return true
		}
	}
	return false
}

// The families within which actors may be alike by a part of a name.
const (
	familyState  = "state"
	familyPerson = "person"
	familyGroup  = "group"
)

func family(kind string) string {
	switch kind {
	case "State":
		return familyState
	case "Official", "Person", "Correspondent":
		return familyPerson
	}
	return familyGroup
}

// generic are words that name a rank or a kind, never an actor by themselves.
var generic = wordSet(`رئيس رئيسة وزير وزيرة وزراء خارجية داخلية دفاع مالية نائب متحدث متحدثة ناطق باسم رسمي مصدر مصادر مسؤول مسؤولين مسؤولون كبير سابق حالي
 سفير أمين عام مدير قائد زعيم عضو مراسل مراسلة سيناتور مرشح ملك أمير شيخ دكتور سيد سيدة جنرال مستشار قاضي محامي شركة وكالة وزارة منظمة هيئة لجنة مجلس حزب حركة
 تنظيم جماعة صحيفة قناة محكمة سفارة جهاز جيش شرطة قوات حكومة سلطات نظام دولة دول جمهورية مملكة سلطنة قطاع إدارة أنباء هذه هذا
 president prime minister foreign secretary spokesman spokeswoman spokesperson senator general mr mrs ms dr former senior chief head leader director official officials
 candidate nominee king prince sheikh judge company corp inc ltd co agency ministry organization organisation committee commission council party movement group
 newspaper news channel court embassy army police forces government regime administration state states republic kingdom sultanate department house office and`)

// stateWords are the words that may stand beside the name of a state.
var stateWords = wordSet("حكومة سلطات نظام دولة جمهورية مملكة سلطنة قطاع government authorities regime state republic sultanate")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		if n := wordsOf(w); n != "" {
			set[string(n)] = true
		}
	}
	return set
}

// likeness is the names of an actor made ready for comparing.
type likeness struct {
	names  names
	bare   names
	family string
}

func likenessOf(n actor) likeness {
	ns := namesOf(n.texts)
	return likeness{ns, ns.bare(), family(n.kind)}
}

// alike compares two actors. 2 and more: a whole name is shared; up to 1: one
// name is part of another; 0: not alike.
func alike(a, b likeness) float64 {
	whole := names{}
	for n := range a.bare {
		if b.names[n] || a.names[n] && b.bare[n] {
			whole[n] = true
		}
	}
	if len(whole) > 0 {
		either := len(a.names) + len(b.names.minus(a.names))
		sum := 2.0 + float64(len(whole))/float64(either)
		if a.family == b.family {
			sum += 0.1
		}
		return sum
	}
	if a.family != b.family {
		return 0
	}
	best := 0.0
	for x := range a.bare {
		for y := range b.bare {
			best = max(best, partOf(x.words(), y.words(), a.family))
		}
	}
	return best
}

// partOf returns the share of the longer name that the shorter one is, or 0
// when it does not name the same actor.
func partOf(x, y []string, fam string) float64 {
	short, long := x, y
	if len(y) < len(x) {
		short, long = y, x
	}
	if 2*len(short) < len(long) || !runs(short, long) || within(short, generic) {
		return 0
	}
	var rest []string
	for _, w := range long {
		if !slices.Contains(short, w) {
			rest = append(rest, w)
		}
	}
	if fam == familyState && !within(rest, stateWords) {
		return 0
	}
	// "Washington" is not "Washington Post", "Clinton" not "Clinton campaign".
	if len(short) == 1 && long[len(long)-1] != short[0] && !within(rest, generic) {
		return 0
	}
	return float64(len(short)) / float64(len(long))
}

// runs reports whether short stands in long as consecutive words.
func runs(short, long []string) bool {
	for i := 0; i+len(short) <= len(long); i++ {
		if slices.Equal(long[i:i+len(short)], short) {
			return true
		}
	}
	return false
}

func within(words []string, set map[string]bool) bool {
	for _, w := range words {
		if !set[w] {
			return false
		}
	}
	return true
}

// alignment tells for each predicted actor the gold actor that it is most
// like. An actor that is like none is missing.
type alignment map[string]string

func align(predicted, gold []actor) alignment {
	type candidate struct {
		likeness
		english name
	}
	cands := make([]candidate, len(gold))
	for i, g := range gold {
		cands[i] = candidate{likenessOf(g), wordsOf(g.english)}
	}
	out := alignment{}
	for _, p := range predicted {
		own := likenessOf(p)
		bestLike, bestEnglish, best := 0.0, false, ""
		for i, c := range cands {
			like, english := alike(own, c.likeness), own.names[c.english]
			if like > bestLike || like == bestLike && (english && !bestEnglish || english == bestEnglish && gold[i].id > best) {
				bestLike, bestEnglish, best = like, english, gold[i].id
			}
		}
		if bestLike > 0 {
			out[p.id] = best
		}
	}
	return out
}
