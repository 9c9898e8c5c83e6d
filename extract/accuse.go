package extract

import (
	"slices"
	"strings"

	"isnad/extract/lang"
	"isnad/graph"
)

// accuse reads a verb of accusing: who accuses whom of what.
func (f *claimer) accuse(k int) {
	v := f.items[k].rd.lex.Verb
	noun := -1
	if len(v.Frame.Need) > 0 {
		if noun = f.needed(k, v.Frame.Need); noun < 0 {
			return
		}
		f.consumed[noun] = true
	}
	subject := f.subject(k)
	if v.Frame.Mutual {
		f.mutual(k, noun, subject)
		return
	}
	from := k + 1
	if subject.at >= from {
		from = subject.at + 1
	}
	end := f.accusationEnd(k)
	charge := f.chargeAt(max(from, noun+1), end, v.Frame.Charge)
	target := f.beforeCharge(from, charge, end, v.Frame.Target, subject)
	if !target.ok() {
		target = f.marked(from, charge, v.Frame.Target, subject)
	}
	passive := f.svo() && f.passive(k)
	if passive {
		subject, target = f.accusedLast(k)
	}
	if !target.ok() && f.items[k].rd.suffix != "" {
		target = f.pronoun(k, subject)
	}
	if !target.ok() && (subject.ok() || noun >= 0) && !f.svo() {
		target = f.plainNoun(from, charge, v.Frame.Target)
	}
	direct := slices.Contains(v.Frame.Target, "o")
	switch {
	case !target.ok() && direct && subject.at > k && f.related(k): // "…, in which it accused X": whom, not who
		target, subject = subject, argument{at: -1}
	case !target.ok() && direct && subject.at > k && (charge < end || v.Frame.Passive) && f.items[k].rd.lex.Form.Tense != lang.Participle && !f.swallowed(from, charge):
		passive = true
		target, subject = subject, argument{at: -1}
	case !target.ok() && noun >= 0 && !direct:
		target = f.marked(noun+1, end, v.Frame.Target, subject)
	}
	if !subject.ok() && !subject.blocked && target.ok() && !passive {
		subject = f.implicitSubject(k, target)
	}
	if !target.ok() || f.svo() && !passive && !subject.ok() {
		return
	}
	f.remember(k, subject)
	pol, mod := f.status(k)
	claims := f.emit(found{kind: graph.Accused, trigger: f.items[k].span(), matter: f.matter("", charge, end), polarity: pol, modality: mod,
		explicit: true, said: f.speakerAt(k), rule: v.ID, confidence: 0.9}, subject, target)
	f.charges = append(f.charges, region{from: charge, to: end, agents: target.entities, speakers: subject.entities, claims: claims})
}

// remember notes the subject of the verb at k for the verbs that share it.
func (f *claimer) remember(k int, subject argument) {
	if subject.ok() {
		subject.at = -1
		f.subjects[k] = subject
	}
}

// swallowed reports whether a noun phrase that is no actor stands between, so
// that it is the object and the verb is active.
func (f *claimer) swallowed(from, to int) bool {
	for j := from; j < to && j < len(f.items); j++ {
		it := f.items[j]
		if (it.kind == iWord || it.kind == iNoun) && it.prep == "" && it.np == j && !f.adverb(j) {
			return true
		}
	}
	return false
}

// implicitSubject returns the subject that a verb without one goes on with:
// that of the verb before it in the sentence, or the speaker around it.
func (f *claimer) implicitSubject(k int, not argument) argument {
	form := f.items[k].rd.lex.Form
	if form.Tense == lang.Past && form.Passive && !f.items[k].and && k == 0 {
		return argument{at: -1}
	}
	for _, embedded := range []bool{false, true} {
		for j := k - 1; j >= 0; j-- {
			if f.items[j].kind != iVerb || !embedded && f.items[k].and && f.embedded(j) {
				continue
			}
			if a := f.subject(j); a.ok() && !shares(a.entities, not.entities) {
				a.at = -1
				return a
			}
		}
	}
	if s := f.speakerAt(k); s != nil && len(s.speakers) > 0 {
		if a := f.topic(s, k); a.ok() && !shares(a.entities, not.entities) && (s.reporter() || f.items[k].rd.lex.Form.Tense == lang.Present) {
			a.at = -1
			return a
		}
		if !shares(s.speakers, not.entities) {
			return argument{entities: s.speakers, mention: s.mention, at: -1}
		}
	}
	for i := len(f.said) - 1; i >= 0; i-- {
		if s := f.said[i]; s.cue[0] < f.items[k].start && len(s.speakers) > 0 && !shares(s.speakers, not.entities) {
			return argument{entities: s.speakers[:1], mention: s.mention, at: -1}
		}
	}
	if last := f.st.lastLike(form.Feminine && !form.Masculine); last != nil && f.items[k].and && !shares(last.speakers, not.entities) {
		return argument{entities: last.speakers, at: -1}
	}
	return argument{at: -1}
}

func shares(a, b []*entity) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// pronoun resolves the suffix of the verb at k: the actor before it that is not
// its subject.
func (f *claimer) pronoun(k int, subject argument) argument {
	for j := k - 1; j >= 0; j-- {
		if f.items[j].kind == iMention && len(f.items[j].m.refers) > 0 && !shares(f.items[j].m.refers, subject.entities) {
			return argument{entities: f.items[j].m.refers, at: -1}
		}
	}
	if f.st.subject.ok() && !shares(f.st.subject.entities, subject.entities) {
		return argument{entities: f.st.subject.entities, at: -1}
	}
	return argument{at: -1}
}

// accusationEnd returns the item behind what the verb at k accuses of: a
// further finite verb behind a conjunction, a full stop.
func (f *claimer) accusationEnd(k int) int {
	for j := k + 1; j < len(f.items); j++ {
		switch it := f.items[j]; it.kind {
		case iPunct:
			if f.text(j) == "؛" || f.text(j) == ";" || f.text(j) == "." {
				return j
			}
		case iSuch, iAccording:
			return j
		case iVerb:
			if it.rd.lex.Class != lang.Attack && it.rd.lex.Class != lang.Wrong && it.rd.lex.Class != lang.Light && (it.and || f.items[j-1].kind == iPunct || f.items[j-1].kind == iAnd && f.svo()) || f.svo() && f.newClause(k, j) {
				return j
			}
		}
	}
	return len(f.items)
}

// chargeAt returns the item where the charge begins: a noun or clause behind
// one of the frame's marks; end when there is none.
func (f *claimer) chargeAt(from, end int, marks []string) int {
	if f.svo() {
		return f.chargeLast(from, end, marks)
	}
	for j := from; j < end; j++ {
		it := f.items[j]
		if it.kind == iComp || it.kind == iPrep && f.chargePrep(j, marks) {
			return j
		}
		if it.kind != iMention && it.kind != iTime && slices.Contains(marks, it.prep) && (it.rd.prep != "" || j > 0 && f.items[j-1].kind == iPrep || it.kind == iWord) {
			return j
		}
		if it.kind == iWord {
			if s := f.wordPrep(j); slices.Contains(marks, s) {
				return j
			}
		}
	}
	return end
}

// chargePrep reports whether a preposition is written of one of the marks and a
// noun: باستخدام, بدعم.
func (f *claimer) chargePrep(j int, marks []string) bool {
	w := f.text2(j)
	for _, m := range marks {
		if rest, ok := strings.CutPrefix(w, m); ok && len([]rune(m)) == 1 && long(rest, 3) {
			return true
		}
	}
	return false
}

// wordPrep returns the preposition that an unknown word begins with when the
// article follows it: بالتجسس.
func (f *claimer) wordPrep(j int) string {
	for _, s := range f.splits[f.items[j].start] {
		if s.prep != "" && s.det {
			return s.prep
		}
	}
	if _, _, _, national := f.demonym(f.items[j].start); national {
		return ""
	}
	if t := f.items[j].start; len(f.readings[t]) == 0 {
		for _, s := range f.splits[t] {
			if s.prep == "ب" && !s.and && long(s.stem, 3) {
				return s.prep
			}
		}
	}
	return ""
}

// call reads "described X as": an accusation when the word condemns, a denial
// when X is an accusation and the word calls it false.
func (f *claimer) call(k int) {
	v := f.items[k].rd.lex.Verb
	subject := f.subject(k)
	from := k + 1
	if subject.at >= from {
		from = subject.at + 1
	}
	end := f.accusationEnd(k)
	bad, falsity, noun := -1, -1, -1
	for j := from; j < end; j++ {
		switch it := f.items[j]; {
		case noun >= 0 && falsity < 0 && f.among(j, lang.Falsity):
			falsity = j
		case bad < 0 && f.among(j, lang.BadName):
			bad = j
		case it.kind == iNoun && (it.rd.lex.Class == lang.Accusation || it.rd.lex.Class == lang.Statement) && noun < 0:
			noun = j
		}
	}
	target := f.marked(from, end, []string{"o"}, subject)
	if noun < 0 && subject.at > k && !target.ok() { // "and called the country …": whom, not who
		target, subject = subject, argument{at: -1}
	}
	if !subject.ok() {
		subject = f.implicitSubject(k, target)
	}
	if !subject.ok() {
		return
	}
	f.remember(k, subject)
	if noun >= 0 && (falsity > noun || bad > noun) {
		f.consumed[noun] = true
		f.denial(k, noun, subject, v.ID)
		return
	}
	if target.ok() && bad > target.at {
		pol, mod := f.status(k)
		f.emit(found{kind: graph.Accused, trigger: f.items[k].span(), matter: f.matter("", from, end), polarity: pol, modality: mod,
			said: f.speakerAt(k), rule: v.ID, confidence: 0.7}, subject, target)
	}
}

// among reports whether the first word of item j may belong to a class.
func (f *claimer) among(j int, class lang.Class) bool {
	if f.items[j].kind == iMention {
		return false
	}
	_, ok := f.find(f.items[j].start, class)
	return ok
}

// accusationNoun reads "the accusations of X against Y".
func (f *claimer) accusationNoun(k int) {
	n := f.items[k].rd.lex.Noun
	agent := f.possessor(k)
	if !agent.ok() {
		agent = f.governor(k)
	}
	end := min(f.accusationEnd(k), k+14)
	charge := f.chargeAt(k+1, end, n.Frame.Charge)
	target := f.marked(k+1, charge, without(n.Frame.Target, "ل", agent), agent)
	if !target.ok() && charge < end {
		target = f.chargedActor(charge, end, agent)
	}
	if !target.ok() && agent.at == k+1 && charge < end && f.single(k) { // the accusation of X of spying
		target, agent = agent, f.governor(k)
		if !agent.ok() || shares(agent.entities, target.entities) {
			agent = argument{at: -1}
		}
	}
	if !target.ok() || n.Frame.Weak || !agent.ok() && !f.single(k) {
		return
	}
	pol, mod := f.status(k)
	if pol == graph.Negative {
		pol = graph.Positive // denied accusations were made all the same
	}
	if n.Frame.Alleged {
		mod = graph.Alleged
	}
	claims := f.emit(found{kind: graph.Accused, trigger: f.items[k].span(), matter: f.matter("", k, end), polarity: pol, modality: mod,
		explicit: true, said: f.outside(k, agent), rule: n.ID, confidence: 0.75}, agent, target)
	f.charges = append(f.charges, region{from: charge, to: end, agents: target.entities, speakers: agent.entities, claims: claims})
}

// without keeps the preposition l from being read as the mark of the accused
// when it marks the accuser.
func without(marks []string, _ string, _ argument) []string { return marks }

// outside returns the saying around item k whose speaker is not the accuser.
func (f *claimer) outside(k int, agent argument) *saying {
	s := f.speakerAt(k)
	for s != nil && len(s.speakers) > 0 && slices.Contains(agent.entities, s.speakers[0]) {
		s = s.parent
	}
	return s
}

// possessor returns whose the noun at k is: the actor that depends on it, or the
// state of its nationality adjective.
func (f *claimer) possessor(k int) argument {
	if f.svo() {
		return f.possessorLast(k)
	}
	for j := k + 1; j < len(f.items) && j <= k+3; j++ {
		it := f.items[j]
		if it.kind == iMention && it.m.prep == "" && !it.and && (it.np == k && it.prep == f.items[k].prep || j == k+1) {
			return f.mentionArg(j)
		}
		if it.kind == iWord && !it.and {
			if state, _, _, ok := f.demonym(it.start); ok {
				return argument{entities: one(f.stateEntity(state)), at: -1}
			}
			continue
		}
		break
	}
	return argument{at: -1}
}

// chargedActor returns the actor that a charge names as its agent: "that Turkey
// helps", "Iranian involvement".
func (f *claimer) chargedActor(from, end int, not argument) argument {
	for j := from; j < end && j < from+5; j++ {
		it := f.items[j]
		switch it.kind {
		case iPunct, iConj:
			return argument{at: -1}
		case iMention, iOwn:
			if f.items[from].kind == iNoun && it.np == from && f.items[from].rd.lex.Noun != nil && f.items[from].rd.lex.Noun.Frame.Idafa != "agent" {
				return argument{at: -1} // the object of the act, not who did it
			}
			if es := f.refers(j); len(es) > 0 && !shares(es, not.entities) && (it.prep == "" || it.np == from) {
				return f.mentionArg(j)
			}
		case iWord:
			if state, _, _, ok := f.demonym(it.start); ok {
				return argument{entities: one(f.stateEntity(state)), at: -1}
			}
		case iVerb:
			if j > from+2 {
				return argument{at: -1}
			}
		}
	}
	return argument{at: -1}
}

// plainNoun makes an unnamed actor of a noun phrase that fills the place of the
// accused: "accused a Swede of", "black forces".
func (f *claimer) plainNoun(from, to int, marks []string) argument {
	for j := from; j < to; j++ {
		it := f.items[j]
		if it.kind == iRel && j > 0 && f.commaBefore(j) {
			if n := f.nextComma(j, to); n > 0 {
				j = n
				continue
			}
		}
		if it.kind != iWord || it.np != j || it.and || f.adverb(j) || f.tokens[it.start].kind != word {
			continue
		}
		if !slices.Contains(marks, it.prep) && !(it.prep == "" && slices.Contains(marks, "o")) {
			continue
		}
		end := j + 1
		for end < to && end < j+3 && f.items[end].kind == iWord && f.items[end].np == j && f.tokens[f.items[end].start].kind == word {
			end++
		}
		m := &mention{start: it.start, end: f.items[end-1].end, kind: graph.Person, form: formGroup, prep: f.wordPrep(j)}
		e := f.anon(m)
		m.refers = one(e)
		f.record(m)
		return argument{entities: m.refers, mention: m, at: j}
	}
	return argument{at: -1}
}

// governor returns the subject of the light verb or verb of saying that has the
// accusation at k for its object: "goes on pointing the finger at".
func (f *claimer) governor(k int) argument {
	for j := k - 1; j >= 0 && j >= k-6; j-- {
		it := f.items[j]
		if it.kind == iVerb && it.rd.lex.Class == lang.Light || it.kind == iVerb && it.rd.lex.Class == lang.Say && f.items[k].prep == "" {
			a := f.subject(j)
			a.at = -1
			return a
		}
		if it.kind == iVerb || it.kind == iComp || it.kind == iPrep || it.kind == iPunct && !f.comma(j) {
			break
		}
	}
	return argument{at: -1}
}

// single reports whether the noun at k is a verbal noun in the singular, whose
// bare argument is the accused when no other is named.
func (f *claimer) single(k int) bool {
	for _, rd := range f.readings[f.items[k].start] {
		if rd.lex.Class == lang.Accusation && rd.lex.Verb != nil && rd.lex.Form.Tense == lang.VerbalNoun && !rd.lex.Form.Plural {
			return true
		}
	}
	return false
}

// accusedActors reads "X, accused of": the participle describes the actor before
// it, and who accuses is left open.
func (f *claimer) accusedActors() {
	for k := 1; k < len(f.items); k++ {
		it := f.items[k]
		if it.kind != iWord && it.kind != iNoun {
			continue
		}
		rd, ok := f.participleOf(it.start)
		if !ok {
			continue
		}
		j := k - 1
		if f.items[j].kind == iPunct && f.comma(j) && j > 0 {
			j--
		}
		end := f.accusationEnd(k)
		charge := f.chargeAt(k+1, min(end, k+3), rd.lex.Verb.Frame.Charge)
		if f.items[j].kind != iMention || len(f.items[j].m.refers) == 0 || charge >= min(end, k+3) {
			continue
		}
		target := argument{entities: f.items[j].m.refers, mention: f.items[j].m, at: j}
		claims := f.emit(found{kind: graph.Accused, trigger: it.span(), matter: f.matter("", charge, end), explicit: true,
			said: f.speakerAt(k), rule: rd.lex.Verb.ID, confidence: 0.6}, argument{at: -1}, target)
		f.charges = append(f.charges, region{from: charge, to: end, agents: target.entities, claims: claims})
	}
}

// participleOf returns the reading of token i as a passive participle of a verb
// of accusing.
func (f *claimer) participleOf(i int) (reading, bool) {
	for _, rd := range f.readings[i] {
		if rd.lex.Class == lang.Accuse && rd.lex.Form.Tense == lang.PastPart && len(rd.lex.Verb.Frame.Need) == 0 && slices.Contains(rd.lex.Verb.Frame.Target, "o") {
			return rd, true
		}
	}
	return reading{}, false
}

// related reports whether the verb at k goes on the words before it as a
// relative clause does: behind a comma, or with a pronoun that takes a noun up.
func (f *claimer) related(k int) bool {
	if k == 0 {
		return false
	}
	if f.items[k-1].kind == iPunct && f.comma(k-1) && !f.items[k].and {
		return k > 1
	}
	return k+1 < len(f.items) && f.pack.In("resumptive", f.text2(k+1))
}
