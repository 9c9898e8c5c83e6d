package gazetteer

import (
	"fmt"
	"slices"
	"strings"
)

// addNames stores the names of both languages. The first of each is Name, the
// others Alias, those marked as such Surname.
func (b *builder) addNames(e *Entry, en, ar string) error {
	if en == "" && ar == "" {
		return fmt.Errorf("%s has no name", e.ID)
	}
	for _, l := range []struct{ lang, list string }{{"en", en}, {"ar", ar}} {
		for i, marked := range split(l.list) {
			name, flags, surname := unmark(marked)
			if name == "" || name != strings.TrimSpace(name) || scriptOf(name) != l.lang {
				return fmt.Errorf("name %q is empty, has outer spaces or is not in the script of its column (%s)", marked, l.lang)
			}
			role := Alias
			switch {
			case surname:
				role = Surname
			case i == 0:
				role = Name
			}
			e.Names[l.lang] = append(e.Names[l.lang], name)
			b.index(name, Sense{Entry: e, Role: role, Flags: flags})
		}
	}
	return nil
}

// addRole stores capitals or government words.
func (b *builder) addRole(e *Entry, list string, role Role) error {
	for _, marked := range split(list) {
		name, flags, surname := unmark(marked)
		if name == "" || surname {
			return fmt.Errorf("name %q is empty or marked as a surname", marked)
		}
		b.index(name, Sense{Entry: e, Role: role, Flags: flags})
	}
	return nil
}

// addAdjectives stores adjectives, or nouns of a people, in all their forms.
func (b *builder) addAdjectives(e *Entry, list string, nouns bool) error {
	for _, marked := range split(list) {
		base, flags, _ := unmark(marked)
		var forms []form
		if lang := scriptOf(base); !nouns && base != "" && e.Adjectives[lang] == "" {
			if e.Adjectives == nil {
				e.Adjectives = map[string]string{}
			}
			e.Adjectives[lang] = base
		}
		switch arabic := scriptOf(base) == "ar"; {
		case base == "":
			return fmt.Errorf("adjective %q is empty", marked)
		case arabic && nouns:
			forms = arabicNoun(base)
		case arabic && !strings.HasSuffix(base, "ي"):
			return fmt.Errorf("adjective %q does not end in ي: give the masculine singular", base)
		case arabic:
			forms = arabicAdjective(base)
		case nouns:
			forms = englishNoun(base)
		default:
			forms = englishAdjective(base)
		}
		for _, f := range forms {
			b.put(f.words, Sense{Entry: e, Role: Adjective, Flags: flags, Form: f.AdjForm})
		}
	}
	return nil
}

// index stores a sense under all spellings and case forms of a name.
func (b *builder) index(name string, s Sense) {
	if capitals(name) {
		s.Flags |= AllCaps
	}
	for _, words := range spellings(name) {
		b.put(words, s)
		for _, variant := range caseForms(words) {
			b.put(variant, s)
		}
	}
}

// put stores one sense. An entry has one sense of each role under a name, so
// that aliases which differ only in folded letters do no harm.
func (b *builder) put(words []string, s Sense) {
	b.g.names.add(words, s, func(have []Sense, s Sense) bool {
		return !slices.ContainsFunc(have, func(h Sense) bool {
			return h.Entry == s.Entry && (h.Role == s.Role || h.Role == Name && s.Role == Alias)
		})
	})
}
