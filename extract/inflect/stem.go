package inflect

import "slices"

// stem is a stem ready for endings, in the shapes that weak and doubled roots
// need.
type stem struct {
	open   []rune // before an ending that begins with a vowel
	closed []rune // before a consonant or nothing
	// weak is the third root letter و or ي that fuses with endings, behind the
	// vowel last; both are cut off open and closed. 0 for strong stems.
	weak, last rune
	doubled    bool // open has a doubled consonant that closed takes apart
}

// fill puts the root into a pattern.
func (v *verb) fill(pattern string) []rune {
	s := make([]rune, 0, len(pattern)+12)
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; c {
		case '1':
			s = append(s, v.root[0])
		case '0':
			s = append(s, v.root[1])
		case '2':
			s = append(s, v.root[len(v.root)-2])
		case '3':
			s = append(s, v.root[len(v.root)-1])
		case '\'':
			s = append(s, hamza)
		case 't':
			s = append(s, 'ت')
			if v.stem == 8 {
				n := len(s)
				s[n-2], s[n-1] = v.eighth()
			}
		case 'n':
			s = append(s, 'ن')
		case 's':
			s = append(s, 'س')
		case 'm':
			s = append(s, 'م')
		case 'V':
			s = append(s, v.past)
		default:
			s = append(s, rune(c))
		}
	}
	return s
}

// eighth returns the first root letter and the t of stem VIII as they are
// assimilated to each other.
func (v *verb) eighth() (rune, rune) {
	switch r := v.root[0]; r {
	case 'و', 'ي', 'ت':
		return 'ت', 'ت'
	case hamza:
		if at(v.letters, 1) == 'ت' { // اتخذ, but ائتلف
			return 'ت', 'ت'
		}
	case 'د', 'ط', 'ظ', 'ث':
		return r, r
	case 'ذ':
		if at(v.letters, 1) == 'ذ' {
			return 'ذ', 'ذ'
		}
		return 'د', 'د'
	case 'ز':
		return r, 'د'
	case 'ص', 'ض':
		return r, 'ط'
	}
	return v.root[0], 'ت'
}

// shape applies the sound rules of the root to the end of a filled pattern.
func (v *verb) shape(s []rune) stem {
	n := len(s)
	switch {
	case v.defective:
		st := stem{open: s[:n-2], closed: s[:n-2], last: s[n-2], weak: 'ي'}
		if st.last == shortU || st.last == shortA && v.root[2] == 'و' && v.stem == 1 {
			st.weak = 'و'
		}
		return st
	case v.hollow:
		return hollow(s)
	case v.doubled:
		return stem{open: contract(s), closed: s, doubled: true}
	}
	return stem{open: s, closed: s}
}

// hollow replaces a weak second root letter and the vowels around it by one
// long vowel, which is short in front of a consonant.
func hollow(s []rune) stem {
	n := len(s)
	cut, l := n-3, long(s[n-2])
	switch at(s, n-4) {
	case shortA:
		cut, l = n-4, longA
	case shortU:
		cut, l = n-4, longI
	}
	return stem{
		open:   append(slices.Clone(s[:cut]), l, s[n-1]),
		closed: append(slices.Clone(s[:cut]), short(l), s[n-1]),
	}
}

// contract draws the last two consonants, which are the same, together.
func contract(s []rune) []rune {
	n := len(s)
	c := slices.Clone(s[:n-3])
	if !vowel(at(s, n-4)) {
		c = append(c, s[n-2])
	}
	return append(c, s[n-1], s[n-1])
}

// pastStem returns the stem of the past.
func (v *verb) pastStem(voice Voice) stem {
	p := patterns[v.stem].past
	if v.see && v.stem == 4 {
		p = "'a1a3" // أرى has lost its hamza
	}
	s := v.fill(p)
	if voice == Passive {
		st := v.shape(passivePast(s))
		return st
	}
	st := v.shape(s)
	if v.hollow && v.stem == 1 {
		x := shortI
		if v.present == shortU {
			x = shortU
		}
		withLast(st.closed, x)
	}
	return st
}

// presentStem returns the stem of the present without the prefix of the person,
// with the given last vowel; 0 is that of the active.
func (v *verb) presentStem(last rune) stem { return v.shape(v.presentSounds(last)) }

func (v *verb) presentSounds(last rune) []rune {
	p := patterns[v.stem].present
	switch {
	case v.see && (v.stem == 1 || v.stem == 4):
		p = "1i3"
		if v.stem == 1 {
			p = "1V3"
		}
	case v.stem == 1 && v.dropsFirst && last == 0:
		p = "2V3"
	}
	s := v.fill(p)
	switch {
	case last != 0:
		withLast(s, last)
	case v.stem == 1:
		withLast(s, v.present)
	}
	return s
}
