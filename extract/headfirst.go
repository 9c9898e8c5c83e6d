package extract

import (
	"slices"
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// maxPhrase bounds how many tokens a description may have.
const maxPhrase = 14

// headFirst finds a mention in a language whose noun phrases begin with their
// head: "minister the-foreign the-Russian Sergei Lavrov".
func (r *reader) headFirst(i int) *mention {
	if r.tokens[i].kind == opening {
		return r.quoted(i)
	}
	if r.tokens[i].kind != word {
		return nil
	}
	h, known := r.known(i)
	rd, headed := r.find(i, lang.Title, lang.Org, lang.Group)
	if g, ok := r.find(i, lang.Group); ok && (g.lex.Form.Plural || g.lex.Form.Dual) && rd.lex.Class == lang.Org && rd.lex.Form.Dual {
		rd = g // الدولتان: two states, not a government
	}
	if headed && rd.lex.Class == lang.Title && rd.whole() && r.prepositionAt(i) {
		headed = false // أمام is before, إمام is an imam
	}
	if headed && rd.lex.Class != lang.Org && strings.HasPrefix(r.tags[i], "VB") && r.finite(i) && r.standsAlone(i) {
		headed = false // طالب الوزير: demanded
	}
	if q, ok := r.find(i, lang.Quant); ok && headed && q.end > rd.end {
		headed = false // مجموعة من
	}
	if r.verbal(i) && !known || headed && rd.prep != "" && r.wholeWord(i) || headed && r.predicative(i, rd) {
		headed = false
	}
	if headed && (!known || rd.end >= h.end || h.sense.Role == gazetteer.Adjective) {
		m := r.described(i, rd)
		if m != nil && m.form == formNominal && known && m.end == h.end && h.sense.Role != gazetteer.Adjective {
			if k := r.knownName(i, h); k != nil {
				return k // الكونغرس
			}
		}
		if m != nil {
			return m
		}
	}
	if known {
		if m := r.knownName(i, h); m != nil {
			return m
		}
	}
	if m := r.personal(i, false); m != nil {
		return m
	}
	return r.faction(i)
}

// standsAlone reports whether the word at i begins its sentence or stands behind a
// mark, and a definite actor follows: a verb and its subject, no title.
func (r *reader) standsAlone(i int) bool {
	if i > 0 && r.tokens[i-1].kind == word {
		return false
	}
	if _, ok := r.find(i+1, lang.Title, lang.Org, lang.Group); ok {
		return true
	}
	_, ok := r.known(i + 1)
	return ok
}

// prepositionAt reports whether the word at i, as it is spelt, is a preposition:
// folding makes others of it.
func (r *reader) prepositionAt(i int) bool {
	_, ok := r.find(i, lang.Prep)
	return ok && !strings.HasPrefix(r.tokens[i].text, "إ")
}

// faction makes an actor of a definite plural of people that nothing is known
// of, where it is the subject of a verb: الليبراليون, in the nominative.
func (r *reader) faction(i int) *mention {
	w := r.tokens[i].norm
	if i == 0 || !strings.HasPrefix(w, "ال") || !strings.HasSuffix(w, "يون") || !long(w, 8) || len(r.readings[i]) > 0 || !r.speaksBefore(i) {
		return nil
	}
	return &mention{start: i, end: i + 1, kind: graph.Organization, form: formName, definite: true, plural: true, name: [2]int{i, i + 1}}
}

// verbal reports whether token i stands where only a verb can.
func (r *reader) verbal(i int) bool {
	if i == 0 {
		return false
	}
	return r.tokens[i-1].kind == word && r.pack.In("verbal", r.tokens[i-1].norm)
}

// wholeWord reports whether the word at i, clitics and all, stands in the
// lexicon as something that is no actor.
func (r *reader) wholeWord(i int) bool {
	for _, rd := range r.readings[i] {
		if rd.whole() && rd.lex.Actor == nil {
			return true
		}
	}
	return false
}

// predicative reports whether the head at i is no actor where it stands: a title
// in the indefinite accusative (رئيسا, متهما), or a ministry's short name that is
// only an adjective (السياسة الخارجية).
func (r *reader) predicative(i int, rd reading) bool {
	if r.counted(i) {
		return false
	}
	if _, ok := r.find(i-1, lang.Comp); ok && i > 0 && r.at[i-1] == nil {
		return false // أن ضابطا: the subject behind it has the accusative
	}
	w := rd.lex.Words[0]
	if rd.and && !rd.det && (rd.lex.Class == lang.Group || rd.lex.Class == lang.Title) && !rd.lex.Form.Plural && len(rd.lex.Words) == 1 && r.pastBehindAnd(i) {
		return true // وطالب: and demanded
	}
	if rd.lex.Class != lang.Group && len(rd.lex.Words) == 1 && r.accusative(w) && !rd.lex.Form.Plural && !rd.det {
		return true
	}
	relative := long(w, 5) && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه"))
	if (rd.lex.Class == lang.Group || relative) && !rd.lex.Form.Plural && !rd.and && rd.prep == "" && len(rd.lex.Words) == 1 && i > 0 && r.tokens[i-1].kind == word && r.afterNoun(i) {
		return true
	}
	if rd.lex.Class == lang.Org && len(rd.lex.Words) == 1 && rd.whole() && strings.HasPrefix(w, "ال") && i > 0 && r.tokens[i-1].kind == word {
		return r.afterNoun(i)
	}
	return false
}

// accusative reports whether the head w is one with the ending of the indefinite
// accusative, رئيسا, and not one that ends so by itself: ميليشيا.
func (r *reader) accusative(w string) bool {
	bare, ok := strings.CutSuffix(w, "ا")
	return ok && slices.ContainsFunc(r.pack.Lookup(bare), func(l *lang.Lex) bool { return l.Actor != nil })
}

// counted reports whether the word at i is what a number above ten counts, in the
// singular: "أكثر من 25 صحفيا", "ثلاثين جنديا".
func (r *reader) counted(i int) bool {
	if i == 0 {
		return false
	}
	w := r.tokens[i-1].norm
	return r.tokens[i-1].kind == number || r.tags[i-1] == "CD" && (strings.HasSuffix(w, "ون") || strings.HasSuffix(w, "ين") || r.pack.In("teen", w))
}

// pastBehindAnd reports whether the word at i may be "and" with a verb in the past.
func (r *reader) pastBehindAnd(i int) bool {
	for _, rd := range r.readings[i] {
		if rd.and && rd.suffix == "" && rd.lex.Verb != nil && rd.lex.Form.Tense == lang.Past {
			return true
		}
	}
	return false
}

// knownName makes a mention of a name of the gazetteer, unless its sense asks
// for more than stands here.
func (r *reader) knownName(i int, h hit) *mention {
	s := h.sense
	e := s.Entry
	m := &mention{start: i, end: h.end, kind: e.Kind, form: formName, entry: e, role: s.Role, prep: h.split.prep, and: h.split.and, definite: true}
	if s.Flags.Has(gazetteer.NeedsContext) && !r.inQuotes(i, h.end) && !r.besideArmed(h) {
		return nil
	}
	if s.Flags.Has(gazetteer.AlsoName) && r.insideName(i, h.end) {
		return nil
	}
	switch s.Role {
	case gazetteer.Adjective:
		if e.Kind != graph.State {
			return nil
		}
		people := s.Form.Noun || s.Form.Number == gazetteer.Plural && s.Form.Gender != gazetteer.Feminine
		if people && s.Form.Definite && !r.describesPeople(i) {
			m.weak = true
			return m
		}
		return nil
	case gazetteer.Surname:
		m.end = r.lineage(h.end)
		m.name = [2]int{i, m.end}
	case gazetteer.Name, gazetteer.Alias:
		if e.Kind == graph.Official || e.Kind == graph.Person {
			m.end = r.lineage(h.end)
			m.name = [2]int{i, m.end}
		}
	}
	r.absorbAdjective(m)
	if m.named() {
		r.secondTitle(m)
	}
	return m
}

// afterNoun reports whether token i follows a noun that it may describe, so that
// it is an adjective and not a name.
func (r *reader) afterNoun(i int) bool {
	if i == 0 || r.tokens[i-1].kind != word {
		return i > 0 && r.tokens[i-1].kind == closing
	}
	if r.splitHasClitic(i) || r.finite(i-1) || r.particle(i-1) {
		return false
	}
	_, closed := r.find(i-1, lang.Prep, lang.Comp, lang.Conj, lang.Quant, lang.Neg, lang.Rel, lang.According, lang.Time)
	return !closed
}

// describesPeople reports whether the plural of a nationality at i is an
// adjective: the noun before it is definite or a plural of people too.
func (r *reader) describesPeople(i int) bool {
	if !r.afterNoun(i) {
		return false
	}
	if r.tokens[i-1].kind != word {
		return true
	}
	prev := r.tokens[i-1].norm
	if _, ok := r.find(i-1, lang.Group, lang.Title); ok {
		return true
	}
	return strings.Contains(prev, "ال") || strings.HasSuffix(prev, "ون") || strings.HasSuffix(prev, "ين")
}

func (r *reader) splitHasClitic(i int) bool {
	h, ok := r.known(i)
	return ok && (h.split.and || h.split.prep != "")
}

// absorbAdjective lets a known name take the nationality adjective and the
// words "the group" style adjectives behind it: حزب الله اللبناني.
func (r *reader) absorbAdjective(m *mention) {
	if m.entry.Kind == graph.State {
		return
	}
	if state, form, end, ok := r.demonym(m.end); ok && form.Definite && (m.entry.State == "" || m.entry.State == state || !strings.HasPrefix(state, "state:")) {
		m.end = end
		if m.entry.State == "" {
			m.national(state)
		}
	}
}

// besideArmed reports whether a known armed group is joined to the name of one that
// is an ordinary word too: القاعدة وطالبان.
func (r *reader) besideArmed(h hit) bool {
	next, ok := r.known(h.end)
	return ok && h.sense.Entry.Kind == graph.ArmedGroup && next.split.and && next.sense.Entry.Kind == graph.ArmedGroup
}

// inQuotes reports whether the tokens stand alone in quotation marks.
func (r *reader) inQuotes(i, end int) bool {
	return i > 0 && end < len(r.tokens) && r.tokens[i-1].kind == opening && r.tokens[end].kind == closing
}

// insideName reports whether a given name stands right before, or a further
// name right behind, so that a state's name is part of a person's.
func (r *reader) insideName(i, end int) bool {
	if i > 0 && r.at[i-1] == nil && r.tokens[i-1].kind == word {
		if _, ok := r.x.gaz.GivenName(r.tokens[i-1].norm); ok && len(r.readings[i-1]) == 0 {
			return true
		}
	}
	if end < len(r.tokens) && r.tokens[end].kind == word && r.pack.In("namepart", r.tokens[end].norm) {
		return true
	}
	return false
}

// quoted finds a name that fills a pair of quotation marks of at most five
// words: «داعش», «هيومن رايتس ووتش».
func (r *reader) quoted(i int) *mention {
	end := r.closing(i, 6)
	if end < 0 {
		return nil
	}
	h, ok := r.known(i + 1)
	if !ok || h.end != end && (h.end != end-1 || r.tokens[h.end].kind != mark) {
		return nil // «داعش،»
	}
	for _, s := range h.all { // «الرياض» is the newspaper, not the city
		if s.Entry.Outlet {
			h.sense = s
			break
		}
	}
	if h.sense.Role == gazetteer.Adjective || h.sense.Entry.Kind == graph.State {
		return nil
	}
	return &mention{start: i, end: end + 1, kind: h.sense.Entry.Kind, form: formName, entry: h.sense.Entry, role: h.sense.Role, definite: true}
}

// closing returns the token that closes the quotation opened at i, or -1 when
// it is more than n tokens away.
func (r *reader) closing(i, n int) int {
	for j := i + 1; j < len(r.tokens) && j <= i+n; j++ {
		switch r.tokens[j].kind {
		case closing:
			return j
		case opening, newline:
			return -1
		}
	}
	return -1
}
