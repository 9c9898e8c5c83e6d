package extract

import (
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// disagrees reports whether the noun at word k cannot be the subject of the verb
// at word i by its gender.
func (t *tree) disagrees(i, k int) bool {
	v, n := t.verbGender(i), t.nounGender(k)
	return v != 0 && n != 0 && v != n
}

// pluralVerb reports whether the verb at word i is in the third person plural: its
// subject stands before it or is left out.
func (t *tree) pluralVerb(i int) bool {
	if t.svo() || t.base[i] != "VBD" && t.base[i] != "VBP" {
		return false
	}
	w := t.bareNorm(i)
	return strings.HasSuffix(w, "وا") || t.base[i] == "VBP" && strings.HasSuffix(w, "ون")
}

// singular reports whether the noun at word k names one person or thing, so that no
// verb in the plural can share it: no plural, no group, nothing is joined to it.
func (t *tree) singular(k int) bool {
	if len(t.conjuncts(k)) > 0 {
		return false
	}
	if m := t.at[t.s.start+k]; m != nil {
		return !m.plural && len(m.refers) == 1 && person(m.kind) || m.kind == graph.State
	}
	return (t.base[k] == "NN" || t.base[k] == "DTNN") && t.nounGender(k) == 1
}

// verbGender tells the gender of a verb in the third person singular: 1
// feminine, -1 masculine, 0 not known.
func (t *tree) verbGender(i int) int {
	w := []rune(t.bareNorm(i))
	if t.suffix[i] != "" {
		w = w[:max(0, len(w)-len([]rune(t.suffix[i])))]
	}
	if len(w) < 3 {
		return 0
	}
	if w[0] == 'س' && t.base[i] == "VBP" && len(w) > 4 {
		w = w[1:]
	}
	switch {
	case t.base[i] == "VBP" && w[0] == 'ت':
		return 1
	case t.base[i] == "VBP" && w[0] == 'ي':
		return -1
	case t.base[i] == "VBD" && w[len(w)-1] == 'ت' && t.endsInRoot(i):
		return -1
	case t.base[i] == "VBD" && w[len(w)-1] == 'ت':
		return 1
	case t.base[i] == "VBD" && w[len(w)-1] != 'ا' && w[len(w)-1] != 'ن' && w[len(w)-1] != 'و':
		return -1
	}
	return 0
}

// endsInRoot reports whether the ت at the end of the verb at word i belongs to its root:
// لفت, أثبت.
func (t *tree) endsInRoot(i int) bool {
	root := false
	for _, rd := range t.readings[t.s.start+i] {
		if rd.lex.Verb == nil || rd.lex.Form.Tense != lang.Past || rd.suffix != "" {
			continue
		}
		if rd.lex.Form.Feminine && !rd.lex.Form.Masculine {
			return false
		}
		root = root || rd.lex.Form.Person == 3
	}
	return root
}

// nounGender tells the gender of the noun or actor at word k: 1 feminine, -1
// masculine, 0 not known.
func (t *tree) nounGender(k int) int {
	if m := t.at[t.s.start+k]; m != nil {
		return t.gender(m)
	}
	w := t.bareNorm(k)
	if strings.HasSuffix(w, "ات") && long(w, 5) {
		return 1
	}
	if strings.HasPrefix(t.base[k], "NNS") || strings.HasPrefix(t.base[k], "DTNNS") || t.base[k] == "CD" {
		return 0
	}
	if strings.HasSuffix(t.tok(k).text, "ة") || strings.HasSuffix(w, "ات") {
		return 1
	}
	return 0
}

// gender tells the gender of a mention: by its head word, or for a state by the
// list of masculine ones.
func (r *reader) gender(m *mention) int {
	if m.plural {
		return 0
	}
	head := r.tokens[m.start]
	switch {
	case m.head != nil && strings.HasSuffix(head.norm, "ات") && long(head.norm, 4): // السلطات، القوات
		return 1
	case m.feminine || strings.HasSuffix(head.text, "ة") && m.head != nil && !r.pack.In("masculine title", head.norm):
		return 1
	case m.form == formName && m.head == nil && m.entry != nil && m.stateOf() == m.entry.ID:
		for _, s := range r.splits[m.start] {
			if r.pack.In("masculine state", s.stem) || s.det && r.pack.In("masculine state", "ال"+s.stem) {
				return -1
			}
		}
		return 1
	case m.head != nil && person(m.kind):
		return -1
	case m.head != nil && m.head.Class == lang.Org:
		return -1
	}
	return 0
}
