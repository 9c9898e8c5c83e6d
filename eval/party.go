package eval

import (
	"slices"
	"strings"
)

// isParty reports whether a gold organisation is a party: its name says so, or
// it is named by its members ("الديمقراطيون").
func isParty(n map[string]any) bool {
	for _, words := range append(nameWords(n), englishName(n)) {
		for _, w := range words {
			if w = dropArticle(w); w == "حزب" || strings.EqualFold(w, "party") {
				return true
			}
		}
		if _, ok := memberStem(words); ok {
			return true
		}
	}
	return slices.Contains([]string{"Democrats", "Republicans", "Democratic", "Republican", "Conservatives", "Labour"}, strings.Join(englishName(n), " "))
}

// memberStem returns "ديمقراطي" of "الديمقراطيون".
func memberStem(words []string) (string, bool) {
	if len(words) != 1 {
		return "", false
	}
	for _, ending := range [...]string{"يون", "يين"} {
		if rest, ok := strings.CutSuffix(words[0], ending); ok && strings.HasPrefix(rest, "ال") {
			return strings.TrimPrefix(rest, "ال") + "ي", true
		}
	}
	return "", false
}

// party renames a party: what stands behind "حزب", the adjective and the names
// of its members.
func (s *swapper) party(kind string, n map[string]any) error {
	to, err := s.pool.take("party", s.article)
	if err != nil {
		return err
	}
	english := englishName(n)
	s.begin(Replacement{Kind: kind, Old: strings.Join(english, " "), New: to.en})
	for _, words := range nameWords(n) {
		if isLatin(words[0]) {
			s.latinParty(words, to)
			continue
		}
		if stem, ok := memberStem(words); ok {
			s.members(stem, to)
			continue
		}
		i := slices.IndexFunc(words, func(w string) bool { return dropArticle(w) == "حزب" })
		if i < 0 || i+1 == len(words) {
			continue
		}
		own := words[i+1:]
		if stem, ok := strings.CutPrefix(own[0], "ال"); ok && words[i] != "حزب" && len(own) == 1 {
			s.members(stem, to)
			continue
		}
		s.phrases.add(own, to.ar)
	}
	s.latinParty(english, to)
	return nil
}

// members renames the adjective of a party and those who belong to it.
func (s *swapper) members(stem string, to pair) {
	for _, ending := range [...]string{"", "ون", "ين"} {
		for _, article := range [...]string{"ال", ""} {
			s.phrases.add([]string{article + stem + ending}, article+to.memberAr+ending)
		}
	}
}

// latinParty renames "Democratic Party", "Democrats" and the like.
func (s *swapper) latinParty(words []string, to pair) {
	own := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return isTitle(w) || slices.Contains([]string{"the", "The", "National"}, w) })
	if len(own) == 1 && strings.HasSuffix(own[0], "s") && len(words) == 1 {
		s.phrases.add(own, to.memberEn+"s")
		s.phrases.add([]string{strings.TrimSuffix(own[0], "s")}, to.memberEn)
		return
	}
	if len(own) > 0 && isLatin(own[0]) {
		s.phrases.add(own, to.en)
	}
}
