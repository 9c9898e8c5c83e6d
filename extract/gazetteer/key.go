package gazetteer

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"isnad/internal/fold"
)

// Key returns the key of an actor that is not in the gazetteer: its romanised
// name in lower-case ASCII with hyphens. Spellings of a known unit of personal
// names come out the same (Mohammed, Mohamed and محمد), so that an unseen
// official is one actor across languages as often as may be. It is empty for a
// name without letters or digits.
func (g *Gazetteer) Key(name string) string {
	if scriptOf(name) == "ar" {
		words := strings.Fields(name)
		for i, w := range words {
			if _, ok := g.units[servant(fold.Key(w))]; ok {
				words[i] = servant(w)
			}
		}
		name = g.Latin(strings.Join(words, " "))
	}
	words := strings.Fields(fold.Key(strings.ReplaceAll(name, "'", "")))
	var out []string
	for i := 0; i < len(words); {
		n, canonical := 1, latinParticles[words[i]]
		if i == 0 || canonical == "" {
			n, canonical = g.canonical(words[i:])
		}
		if i > 0 && latinParticles[words[i-1]] == "al" {
			canonical = bare(canonical)
		}
		if a := ascii(canonical); a != "" {
			out = append(out, a)
		}
		i += n
	}
	return strings.Trim(strings.Join(out, "-"), "-")
}

// latinParticles are the particles inside Latin names, as Key writes them.
var latinParticles = map[string]string{
	"bin": "bin", "ben": "bin", "ibn": "bin", "al": "al", "el": "al", "abu": "abu", "abou": "abu", "ould": "ould",
}

// canonical returns how many words the first Latin unit takes and how its
// people are written most.
func (g *Gazetteer) canonical(words []string) (int, string) {
	for n := min(longestUnit, len(words)); n > 0; n-- {
		if form, ok := g.latin[strings.Join(words[:n], " ")]; ok {
			return n, fold.Key(g.units[form.unit].Latin)
		}
	}
	return 1, words[0]
}

// endings of Slavic and Iranian names that are written in many ways.
var endings = []struct{ from, to string }{
	{"skiy", "sky"}, {"skyy", "sky"}, {"skii", "sky"}, {"skyi", "sky"}, {"ski", "sky"}, {"ei", "ey"},
}

// ascii makes one folded word of lower-case letters, digits and hyphens.
func ascii(word string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == 'ı':
			b.WriteByte('i')
		case r == 'ø':
			b.WriteByte('o')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'ß':
			b.WriteString("ss")
		case r == 'đ':
			b.WriteByte('d')
		case r == 'æ':
			b.WriteString("ae")
		case r == ' ':
			b.WriteByte('-')
		}
	}
	out := b.String()
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(out, e.from); ok && len(stem) > 1 {
			return stem + e.to
		}
	}
	return out
}
