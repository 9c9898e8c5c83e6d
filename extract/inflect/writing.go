package inflect

import (
	"slices"

	"isnad/internal/fold"
)

// Words are put together from sounds and written down at the end. A sound is
// one rune: an Arabic letter is a consonant (ء is hamza without its seat), a
// Latin letter one of the following.
const (
	shortA = 'a'
	shortI = 'i'
	shortU = 'u'
	longA  = 'A'
	longI  = 'I'
	longU  = 'U'
	finalY = 'Y' // long a at the end of a defective word: ى, before a suffix ا
	waslI  = 'E' // alef of liaison with i: اتهم
	waslU  = 'F' // alef of liaison with u
	silent = 'Q' // mute alef of the plural: اتهموا; not before a suffix
	nunate = 'N' // alef of the indefinite accusative: اتهاما
	end    = 'Z' // keeps a short vowel at the end of the word from being cut off
	taa    = 'T' // ta marbuta, before a suffix ت
	hamza  = 'ء'
)

// arabic is fold.Rune of the Arabic block.
var arabic = func() (t [256]rune) {
	for i := range t {
		t[i] = fold.Rune(0x600 + rune(i))
	}
	return t
}()

func consonant(r rune) bool { return r >= 0x600 }

func vowel(r rune) bool { return r != 0 && r < 0x80 }

// quality returns the vowel that a sound carries or is: a, i, u; 0 for a
// consonant.
func quality(r rune) rune {
	switch r {
	case shortA, longA, finalY, nunate, taa:
		return shortA
	case shortI, longI, waslI:
		return shortI
	case shortU, longU, waslU:
		return shortU
	}
	return 0
}

// spell appends the spelling of the sounds to dst. Suffixed means that a
// pronoun suffix follows. Alt chooses the second usual spelling where there are
// two: بدأوا beside بدؤوا, مسئول beside مسؤول.
func spell(dst, sounds []rune, suffixed, alt bool) []rune {
	if !suffixed {
		for len(sounds) > 0 && (sounds[len(sounds)-1] == shortA || sounds[len(sounds)-1] == shortI || sounds[len(sounds)-1] == shortU) {
			sounds = sounds[:len(sounds)-1]
		}
	}
	for i := 0; i < len(sounds); i++ {
		r, before := sounds[i], at(sounds, i-1)
		if consonant(r) && at(sounds, i+1) == r {
			i++ // doubled: written once
		}
		after := at(sounds, i+1)
		switch r {
		case shortA, shortI, shortU, end:
		case longA, waslI, waslU:
			dst = append(dst, 'ا')
		case silent:
			if !suffixed {
				dst = append(dst, 'ا')
			}
		case nunate:
			if !endsInAlef(dst) {
				dst = append(dst, 'ا')
			}
		case longI:
			dst = append(dst, 'ي')
		case longU:
			dst = append(dst, 'و')
		case finalY:
			if suffixed || before == 'ي' {
				dst = append(dst, 'ا')
			} else {
				dst = append(dst, 'ى')
			}
		case taa:
			if suffixed {
				dst = append(dst, 'ت')
			} else {
				dst = append(dst, 'ة')
			}
		case 'و', 'ي':
			dst = append(dst, glide(r, before, after, sounds[i-min(i, 1)] == r))
		case hamza:
			if before == 'و' && quality(at(sounds, i-2)) == shortI {
				before = longI // written ي, see glide
			}
			// Only at the joint with an ending do writers differ.
			joint := after == longU || i+2 == len(sounds) || before == 'ي'
			s := seat(before, after, after == 0 && !suffixed, alt && joint)
			if s == 'أ' && after == longA {
				s = 'آ'
				i++
			}
			dst = append(dst, s)
		default:
			dst = append(dst, r)
		}
	}
	return dst
}

// glide returns how w or y is written: without a vowel of its own it follows
// the vowel before it (i-w is ي in إيضاح, u-y is و in موقن).
func glide(r, before, after rune, doubled bool) rune {
	if doubled || !consonant(after) {
		return r
	}
	switch before {
	case shortI, waslI:
		return 'ي'
	case shortU, waslU:
		return 'و'
	}
	return r
}

// endsInAlef reports whether the alef of the accusative is not written behind
// what stands there: ابتداء, خطأ.
func endsInAlef(dst []rune) bool {
	n := len(dst)
	return n > 0 && dst[n-1] == 'أ' || n > 1 && dst[n-1] == hamza && dst[n-2] == 'ا'
}

// seat returns the letter that carries a hamza between two sounds; before is 0
// at the start of a word, after is 0 where no vowel follows, final says that
// the word ends there.
//
// The rules are those of the school grammars: the stronger of the two vowels
// decides, i over u over a; behind a long vowel or a consonant at the end the
// hamza stands alone.
func seat(before, after rune, final, alt bool) rune {
	own, prev := quality(after), quality(before)
	switch {
	case before == 0:
		if own == shortI {
			return 'إ'
		}
		return 'أ'
	case final:
		switch before {
		case shortA:
			return 'أ'
		case shortI:
			return 'ئ'
		case shortU:
			return 'ؤ'
		}
		return hamza
	case before == longI, before == 'ي' && !alt && after != longU, own == shortI, prev == shortI:
		return 'ئ'
	case own == shortU:
		return seatU(before, alt)
	case before == longU, before == 'و':
		return hamza
	case prev == shortU:
		return 'ؤ'
	case before == longA && own == shortA:
		return hamza
	case after == nunate && consonant(before):
		if slices.Contains([]rune("دذرزوا"), before) {
			return hamza
		}
		return 'ئ'
	}
	return 'أ'
}

// seatU is the seat of a hamza with u.
func seatU(before rune, alt bool) rune {
	switch {
	case !alt:
		return 'ؤ'
	case before == shortA:
		return 'أ'
	case before == longA, before == longU, before == 'و':
		return hamza
	case consonant(before):
		return 'ئ'
	}
	return 'ؤ'
}

func at(s []rune, i int) rune {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

// merge joins two hamzas at the start of a word, of which the second has no
// vowel, to one with a long vowel: ءَءْخُذ is آخذ, ءِءْمان is إيمان.
func merge(s []rune) []rune {
	if len(s) > 3 && s[0] == hamza && s[2] == hamza && consonant(s[3]) && s[3] != hamza {
		s[1] = long(s[1])
		return slices.Delete(s, 2, 3)
	}
	return s
}

func long(v rune) rune {
	switch v {
	case shortI:
		return longI
	case shortU:
		return longU
	}
	return longA
}

func short(v rune) rune { return quality(v) }
