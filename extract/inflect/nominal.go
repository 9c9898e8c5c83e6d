package inflect

import "strings"

// nominal writes participles and verbal nouns.
func (v *verb) nominal(w *writer) {
	for _, voice := range []Voice{Active, Passive} {
		f := Feature{Tense: ActiveParticiple, Voice: voice}
		if voice == Passive {
			f.Tense = PassiveParticiple
		}
		v.participle(voice).adjective(w, f)
	}
	v.derivedNouns(w)
	for _, n := range v.nouns {
		writeNoun(w, n)
	}
}

// participle returns the stem of a participle.
func (v *verb) participle(voice Voice) stem {
	if v.stem == 1 {
		return v.firstParticiple(voice)
	}
	last := shortI
	if voice == Passive {
		last = shortA
	}
	return v.shape(append([]rune{'م', shortU}, v.presentSounds(last)...))
}

func (v *verb) firstParticiple(voice Voice) stem {
	c1, c2, c3 := v.root[0], v.root[1], v.root[2]
	switch {
	case voice == Active && v.hollow && c3 == hamza: // جاء
		return stem{open: []rune{c1, longA, hamza}, last: shortI, weak: 'ي'}
	case voice == Active && v.hollow: // قائل
		return stem{open: []rune{c1, longA, hamza, shortI, c3}}
	case voice == Active:
		return v.shape(v.fill("1A2i3"))
	case v.hollow && c2 == 'ي': // مبيع
		return stem{open: []rune{'م', shortA, c1, longI, c3}}
	case v.hollow: // مقول
		return stem{open: []rune{'م', shortA, c1, longU, c3}}
	case v.defective && c3 == 'و' && v.past != shortI: // مدعو
		return stem{open: []rune{'م', shortA, c1, c2, shortU, 'و', 'و'}}
	case v.defective: // منفي
		return stem{open: []rune{'م', shortA, c1, c2, shortI, 'ي', 'ي'}}
	}
	return stem{open: v.fill("ma12U3")}
}

// adjective writes gender and number of a participle: the indefinite
// accusative, the dual, and the plurals with their construct forms.
func (st stem) adjective(w *writer, f Feature) {
	masculine, feminine := f, f
	masculine.Gender, feminine.Gender = Masculine, Feminine
	st.singular(w, masculine)
	number := func(f Feature, n Number, endings ...string) {
		f.Number = n
		for _, e := range endings {
			w.write(f, st.nominalJoin(w.start(), e), false)
		}
	}
	feminine.Number = Singular
	w.write(feminine, st.nominalJoin(w.start(), "aT"), true)
	number(masculine, Dual, "Ani", "ayni", "A", "ay")
	number(feminine, Dual, "atAni", "atayni", "atA", "atay")
	number(masculine, Plural, "Una", "Ina", "U", "I")
	number(feminine, Plural, "At")
}

// singular writes the masculine singular of a nominal stem.
func (st stem) singular(w *writer, f Feature) {
	f.Number = Singular
	switch {
	case st.weak != 0 && st.last == shortI: // ناف, النافي, نافيا
		w.write(f, append(w.start(), st.open...), false)
		w.write(f, append(append(w.start(), st.open...), shortI, 'ي', nunate), false)
		f.Definite = true
		w.write(f, append(append(w.start(), st.open...), longI), false)
	case st.weak != 0: // ملقى
		w.write(f, append(append(w.start(), st.open...), finalY), true)
	default:
		for _, e := range []rune{shortU, shortA, shortI} {
			w.write(f, append(append(w.start(), st.open...), e), true)
		}
		w.write(f, append(append(w.start(), st.open...), nunate), false)
	}
}

// nominalJoin appends a nominal stem and an ending that begins with a vowel.
func (st stem) nominalJoin(dst []rune, ending string) []rune {
	dst = append(dst, st.open...)
	switch {
	case st.weak == 0:
		return sounds(dst, ending)
	case ending[0] == 'U' && st.last == shortA:
		return sounds(append(dst, shortA, 'و'), ending[1:])
	case ending[0] == 'I' && st.last == shortA:
		return sounds(append(dst, shortA, 'ي'), ending[1:])
	case ending[0] == 'U', ending[0] == 'I':
		return sounds(dst, ending)
	case st.last == shortA && (ending == "aT" || strings.HasPrefix(ending, "at")): // ملقاة
		return sounds(append(dst, longA), ending[1:])
	}
	return sounds(append(dst, st.last, 'ي'), ending)
}

// derivedNouns writes the verbal nouns that the stem has by rule. Stem I has
// none.
func (v *verb) derivedNouns(w *writer) {
	for _, p := range patterns[v.stem].nouns {
		st := v.nounStem(p)
		f := Feature{Tense: VerbalNoun, Gender: Masculine}
		if n := len(st.open); st.open[n-1] == taa {
			st.open = st.open[:n-2]
			if st.open[n-3] == finalY {
				st.open[n-3] = longA
			}
			writeFeminine(w, st.open)
			continue
		}
		st.singular(w, f)
		f.Number = Dual
		w.write(f, st.nominalJoin(w.start(), "Ani"), false)
		w.write(f, st.nominalJoin(w.start(), "ayni"), false)
		f.Number, f.Gender = Plural, Feminine
		w.write(f, st.nominalJoin(w.start(), "At"), false)
	}
}

// nounStem returns the verbal noun of a pattern with the sound rules of the
// root; it ends in ta marbuta where that takes the place of a lost sound.
func (v *verb) nounStem(p string) stem {
	weakEnd := v.defective || v.root[len(v.root)-1] == hamza && v.stem == 2
	switch {
	case weakEnd && v.stem == 2: // تسمية, تبرئة
		s := v.fill("ta12i3aT")
		if v.defective {
			s[len(s)-3] = 'ي'
		}
		return stem{open: s}
	case v.defective && v.stem == 3: // مساواة
		return stem{open: v.fill("mu1A2YaT")}
	case v.defective && (v.stem == 5 || v.stem == 6 || v.stem == stemQ2): // التصدي
		s := v.fill(p)
		return stem{open: s[:len(s)-2], last: shortI, weak: 'ي'}
	case v.see && v.stem == 4: // إراءة
		return stem{open: v.fill("'i1A'aT")}
	case v.defective && v.stem != 3: // إلقاء
		s := v.fill(p)
		if n := len(s); s[n-1] != taa {
			s[n-1] = hamza
		}
		return stem{open: s}
	case v.hollow && v.stem == 4: // إقامة
		return stem{open: v.fill("'i1A3aT")}
	case v.hollow && v.stem == 10: // استقالة
		return stem{open: v.fill("Esti1A3aT")}
	case v.hollow: // انقياد
		s := v.fill(p)
		s[len(s)-3] = 'ي'
		return stem{open: s}
	case v.doubled && v.stem == 3: // محاجة
		return stem{open: v.fill("mu1A23aT")}
	case v.doubled && v.stem == 6: // تضاد
		return stem{open: v.fill("ta1A23")}
	}
	return stem{open: v.fill(p)}
}

// writeFeminine writes a noun in ta marbuta, given without it.
func writeFeminine(w *writer, s []rune) {
	f := Feature{Tense: VerbalNoun, Gender: Feminine, Number: Singular}
	forms := []struct {
		Number
		ending string
	}{{Singular, "aT"}, {Dual, "atAni"}, {Dual, "atayni"}, {Plural, "At"}}
	for _, e := range forms {
		f.Number = e.Number
		ending := e.ending
		if s[len(s)-1] == longA { // مساواة, مساويات
			ending = strings.TrimPrefix(ending, "a")
			if e.Number == Plural {
				w.write(f, sounds(append(append(w.start(), s[:len(s)-1]...), shortA, 'ي'), ending), false)
				continue
			}
		}
		w.write(f, sounds(append(w.start(), s...), ending), e.Number == Singular)
	}
}

// writeNoun writes a verbal noun that the language pack spells out, in ordinary
// spelling without vowels.
func writeNoun(w *writer, noun string) {
	s := letters(noun)
	if len(s) < 2 {
		return
	}
	n := len(s)
	for i := 1; i < n; i++ {
		if s[i] == 'ا' {
			s[i] = longA
		}
	}
	if s[n-1] == 'ة' {
		writeFeminine(w, s[:n-1])
		return
	}
	f := Feature{Tense: VerbalNoun, Gender: Masculine, Number: Singular}
	if n == 5 && s[0] == 'أ' && s[3] == longA || n > 4 && s[n-2] == longA && s[n-1] == 'ت' { // أقوال, اتهامات
		f.Number = Plural
	}
	w.write(f, s, false)
	switch {
	case s[n-1] == 'ى', f.Number == Plural && s[n-1] == 'ت':
	case s[n-1] == hamza:
		for _, e := range []rune{shortU, shortA, shortI} {
			w.add(f, append(s[:n:n], e), true, false)
		}
		fallthrough
	default:
		w.write(f, append(s[:n:n], nunate), false)
	}
}
