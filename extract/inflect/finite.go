package inflect

// ending is what a person adds to the past.
type ending struct {
	sounds string
	Feature
}

// pastEndings are the endings of the past; a second person dual and the first
// person have no gender.
var pastEndings = []ending{
	{"a", Feature{Person: 3, Gender: Masculine, Number: Singular}},
	{"at", Feature{Person: 3, Gender: Feminine, Number: Singular}},
	{"A", Feature{Person: 3, Gender: Masculine, Number: Dual}},
	{"atA", Feature{Person: 3, Gender: Feminine, Number: Dual}},
	{"UQ", Feature{Person: 3, Gender: Masculine, Number: Plural}},
	{"na", Feature{Person: 3, Gender: Feminine, Number: Plural}},
	{"ta", Feature{Person: 2, Gender: Masculine, Number: Singular}},
	{"ti", Feature{Person: 2, Gender: Feminine, Number: Singular}},
	{"tumA", Feature{Person: 2, Number: Dual}},
	{"tum", Feature{Person: 2, Gender: Masculine, Number: Plural}},
	{"tunna", Feature{Person: 2, Gender: Feminine, Number: Plural}},
	{"tu", Feature{Person: 1, Number: Singular}},
	{"nA", Feature{Person: 1, Number: Plural}},
}

// person is a prefix of the present with the endings of its moods: indicative,
// subjunctive, jussive. An empty ending is the bare stem.
type person struct {
	prefix rune
	moods  [3]string
	Feature
}

var (
	bare = [3]string{"u", "a", ""}
	dual = [3]string{"Ani", "A", "A"}
	men  = [3]string{"Una", "UQ", "UQ"}
	fem  = [3]string{"na", "na", "na"}
	you  = [3]string{"Ina", "I", "I"} // second person feminine singular
)

// persons are the persons of the present.
var persons = []person{
	{'ي', bare, Feature{Person: 3, Gender: Masculine, Number: Singular}},
	{'ت', bare, Feature{Person: 3, Gender: Feminine, Number: Singular}},
	{'ي', dual, Feature{Person: 3, Gender: Masculine, Number: Dual}},
	{'ت', dual, Feature{Person: 3, Gender: Feminine, Number: Dual}},
	{'ي', men, Feature{Person: 3, Gender: Masculine, Number: Plural}},
	{'ي', fem, Feature{Person: 3, Gender: Feminine, Number: Plural}},
	{'ت', bare, Feature{Person: 2, Gender: Masculine, Number: Singular}},
	{'ت', you, Feature{Person: 2, Gender: Feminine, Number: Singular}},
	{'ت', dual, Feature{Person: 2, Number: Dual}},
	{'ت', men, Feature{Person: 2, Gender: Masculine, Number: Plural}},
	{'ت', fem, Feature{Person: 2, Gender: Feminine, Number: Plural}},
	{hamza, bare, Feature{Person: 1, Number: Singular}},
	{'ن', bare, Feature{Person: 1, Number: Plural}},
}

func (v *verb) finite(w *writer) {
	for _, voice := range []Voice{Active, Passive} {
		st := v.pastStem(voice)
		for _, e := range pastEndings {
			e.Tense, e.Voice = Past, voice
			w.write(e.Feature, st.join(w.start(), e.sounds, true), voice == Active)
		}
		v.presentForms(w, voice)
	}
	v.imperative(w)
}

func (v *verb) presentForms(w *writer, voice Voice) {
	st, prefix := v.presentStem(0), patterns[v.stem].prefix
	if voice == Passive {
		st, prefix = v.presentStem(shortA), shortU
	}
	for _, p := range persons {
		p.Tense, p.Voice = Present, voice
		for i, mood := range p.moods {
			if i > 0 && mood == p.moods[i-1] {
				continue
			}
			w.write(p.Feature, st.join(append(w.start(), p.prefix, prefix), mood, false), voice == Active)
		}
	}
}

// imperative writes the second person of the jussive without its prefix, with
// an alef in front where it would begin with two consonants.
func (v *verb) imperative(w *writer) {
	st := v.presentStem(0)
	if v.dropsHamza {
		st = stem{open: st.open[1:], closed: st.closed[1:]}
	}
	for _, p := range persons {
		if p.Person != 2 {
			continue
		}
		p.Tense = Imperative
		s := st.join(w.start(), p.moods[2], false)
		switch {
		case v.stem == 4:
			s = append(append(w.start(), hamza, shortA), s...)
		case len(s) > 1 && consonant(s[0]) && consonant(s[1]):
			wasl := waslI
			if v.stem == 1 && v.present == shortU {
				wasl = waslU
			}
			s = append(append(w.start(), wasl), s...)
		}
		w.write(p.Feature, s, true)
		if st.doubled && p.moods == bare && v.stem != 4 { // رد beside اردد
			s := append(w.start(), st.open...)
			if consonant(s[1]) {
				s = append(append(w.start(), waslI), s...)
			}
			w.write(p.Feature, s, true)
		}
	}
}

// join appends the stem and an ending to dst.
func (st stem) join(dst []rune, ending string, past bool) []rune {
	if st.weak != 0 {
		return st.joinWeak(dst, ending, past)
	}
	if ending == "" || !vowel(rune(ending[0])) || ending[0] == 't' || ending[0] == 'n' {
		return sounds(append(dst, st.closed...), ending)
	}
	return sounds(append(dst, st.open...), ending)
}

// joinWeak lets the third root letter fuse with the ending.
func (st stem) joinWeak(dst []rune, ending string, past bool) []rune {
	dst = append(dst, st.open...)
	a := st.last == shortA
	switch ending {
	case "", "u", "a":
		return append(dst, st.end(ending, past)...)
	case "at", "atA":
		if a {
			return sounds(dst, ending)
		}
	case "UQ", "Una":
		if a {
			return sounds(append(dst, shortA, 'و'), ending[1:])
		}
		return sounds(dst, ending)
	case "I", "Ina":
		if a {
			return sounds(append(dst, shortA, 'ي'), ending[1:])
		}
		return sounds(dst, ending)
	}
	weak := st.weak
	if a && !past {
		weak = 'ي'
	}
	return sounds(append(dst, st.last, weak), ending)
}

// end returns what a weak stem ends in without a written ending.
func (st stem) end(ending string, past bool) []rune {
	switch {
	case ending == "":
		return []rune{st.last, end}
	case st.last == shortA && past && st.weak == 'و':
		return []rune{longA}
	case st.last == shortA:
		return []rune{finalY}
	case ending == "u":
		return []rune{long(st.last)}
	}
	return []rune{st.last, st.weak, shortA}
}

// sounds appends an ending written with Latin letters.
func sounds(dst []rune, ending string) []rune {
	for _, r := range ending {
		switch r {
		case 't':
			r = 'ت'
		case 'n':
			r = 'ن'
		case 'm':
			r = 'م'
		case 'y':
			r = 'ي'
		}
		dst = append(dst, r)
	}
	return dst
}
