package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// reports makes the REPORTED claims of the sentence: a correspondent, an outlet
// or an agency named in the text passes on the words or acts of an actor.
func (f *claimer) reports() {
	for _, s := range f.said {
		if s.reporter() {
			f.relayed(s)
		}
	}
	f.each(func(p *predicate) {
		if p.verb() && (p.class() == lang.Say || speech(p.class())) {
			f.toldTo(p.word)
		}
		if p.verb() && f.svo() {
			f.seenBy(p)
		}
	})
	f.interviews()
	for i := range f.head {
		if _, ok := f.find(f.s.start+i, lang.Such); ok && f.at[f.s.start+i] == nil && i > 0 {
			f.toldTo(i)
		}
	}
}

// relayed makes the claim of a reporter's saying: its target is the speaker
// inside it, else the first actor of its content.
func (f *claimer) relayed(s *saying) {
	if s.from < f.s.start || s.from >= f.s.end || s.act {
		return
	}
	target := f.firstActor(s)
	for _, inner := range f.said {
		if inner.parent == s && len(inner.speakers) > 0 && (!target.ok() || target.at < 0 || inner.cue[0] < f.s.start+target.at || inner.report || s.report) {
			target = argument{entities: inner.speakers[:1], mention: inner.mention, at: -1}
			break
		}
	}
	if !target.ok() || publishes(target.entities[0]) {
		return
	}
	source := argument{entities: s.speakers[:1], mention: s.mention, at: -1}
	f.emit(found{kind: graph.Reported, trigger: s.cue, matter: f.topicMatter(), explicit: true, said: s.parent, rule: s.rule, confidence: 0.7}, source, target)
}

// firstActor returns the first actor of what s says that does something there.
func (f *claimer) firstActor(s *saying) argument {
	for i := range f.head {
		k := f.s.start + i
		if k < s.from || k >= s.to || k >= s.cue[0] && k < s.cue[1] {
			continue
		}
		m := f.at[k]
		if m == nil || len(m.refers) == 0 || publishes(m.refers[0]) || m == s.mention {
			continue
		}
		if f.opensBehind(s, m) {
			return argument{entities: m.refers[:1], mention: m, at: i}
		}
		switch f.rel[i] {
		case relSubject, relPassiveSubject, relArgument, relSecond, relObject:
			return argument{entities: m.refers[:1], mention: m, at: i}
		case relGenitive:
			if h := f.head[i]; h >= 0 && f.partOf(h) {
				return argument{entities: m.refers[:1], mention: m, at: i}
			}
		}
	}
	return f.firstAgent(s)
}

// firstAgent returns the first agent of a passive in what s says.
func (f *claimer) firstAgent(s *saying) argument {
	for i := range f.head {
		k := f.s.start + i
		m := f.at[k]
		if !f.svo() || k < s.from || k >= s.to || m == nil || len(m.refers) == 0 || publishes(m.refers[0]) || m == s.mention || !f.byMark(i) {
			continue
		}
		return argument{entities: m.refers[:1], mention: m, at: i}
	}
	return nobody
}

// opensBehind reports whether the mention m opens the clause behind the comma of
// "according to X,".
func (f *claimer) opensBehind(s *saying, m *mention) bool {
	if !f.svo() || s.cue[0] != f.s.start || s.rule != f.pack.Code+".according" {
		return false
	}
	k := m.start - 1
	for k > s.cue[1] && f.isArticle(k) {
		k--
	}
	return k > s.cue[1] && f.tokens[k].text == ","
}

// toldTo reads "X told Reuters", "in a statement to the newspaper": the outlet
// reports X.
func (f *claimer) toldTo(i int) {
	for j := i + 1; j < len(f.head) && j < i+20; j++ {
		if f.marksClause(j) || f.tok(j).kind == opening && f.quoteLength(j) >= 4 {
			return
		}
		m := f.at[f.s.start+j]
		if m == nil || m.start != f.s.start+j || len(m.refers) == 0 || !publishes(m.refers[0]) || m.refers[0].kind == graph.Correspondent || f.anyPress(m.refers[0]) || !f.told(i, f.topOf(j, m)) {
			continue
		}
		speaker := f.teller(i)
		if speaker.ok() && !publishes(speaker.entities[0]) {
			f.emit(found{kind: graph.Reported, trigger: [2]int{f.s.start + i, f.s.start + i + 1}, matter: f.topicMatter(), explicit: true,
				rule: f.pack.Code + ".told", confidence: 0.75}, argument{entities: m.refers[:1], mention: m, at: j}, speaker)
		}
		return
	}
}

// anyPress reports whether e is the press as a whole, of which no outlet is named.
func (f *claimer) anyPress(e *entity) bool { return f.svo() && e.unnamed && e.state == "" }

// interviews reads "in an interview with the paper, X said": the outlet reports
// the one who speaks in the sentence.
func (f *claimer) interviews() {
	for j := range f.head {
		m := f.at[f.s.start+j]
		if m == nil || m.start != f.s.start+j || len(m.refers) == 0 || !publishes(m.refers[0]) || m.refers[0].kind == graph.Correspondent {
			continue
		}
		top := f.topOf(j, m)
		if h := f.head[top]; f.rel[top] == relCompound && h >= 0 { // on Nord TV
			top = h
		}
		h := f.head[top]
		if h < 0 || !f.pack.In("toldprep", f.preposition(top)) || !f.spokenIn(h) {
			continue
		}
		for _, s := range f.said {
			if len(s.speakers) > 0 && !s.reporter() && s.cue[0] > f.s.start+j {
				f.emit(found{kind: graph.Reported, trigger: s.cue, matter: f.topicMatter(), explicit: true, rule: f.pack.Code + ".told", confidence: 0.7},
					argument{entities: m.refers[:1], mention: m, at: -1}, argument{entities: s.speakers[:1], mention: s.mention, at: -1})
				break
			}
		}
	}
}

// spokenIn reports whether word h is an interview, a statement or the like.
func (f *claimer) spokenIn(h int) bool { return f.inList(f.s.start+h, "toldnoun") }

// topOf returns the word of mention m that the others hang on.
func (f *claimer) topOf(j int, m *mention) int {
	for h := f.head[j]; h >= 0 && f.inside(h, m); h = f.head[j] {
		j = h
	}
	return j
}

// told reports whether the outlet at word j is whom the verb at word i speaks
// to: its object in "told", else behind "to" or the like.
func (f *claimer) told(i, j int) bool {
	if m := f.at[f.s.start+j]; m != nil && f.hidden[m.start] {
		return f.pack.In("toldprep", f.tokens[m.start-1].norm)
	}
	if h := f.head[j]; h >= 0 && h > i && f.inList(f.s.start+h, "reportword") {
		return false // a report of the paper is told to nobody
	}
	p := f.preposition(j)
	if p == "" && f.svo() && f.interviewOn(i, j) {
		return true
	}
	if p == "" {
		pr := f.preds[i]
		if !f.svo() || pr == nil || pr.rd.lex.Verb == nil || !f.pack.In("tellverb", pr.rd.lex.Verb.Lemma) {
			return false
		}
		if h := f.head[j]; (f.rel[j] == relGenitive || f.rel[j] == relCompound) && h >= 0 { // told the agency's morning show, CNN television
			j = h
		}
		return f.rel[j] == relObject || f.head[j] == i
	}
	return f.pack.In("toldprep", p)
}

// interviewOn reports whether "an interview on" or the like stands between the verb at
// word i and the outlet at word j.
func (f *claimer) interviewOn(i, j int) bool {
	m := f.at[f.s.start+j]
	if m == nil {
		return false
	}
	k := m.start - f.s.start - 1
	for k > i && f.isArticle(f.s.start+k) {
		k--
	}
	return k > i+1 && k <= i+6 && f.pack.In("toldprep", f.tok(k).norm) && f.spokenIn(k-1)
}

// teller returns who speaks at the verb of word i.
func (f *claimer) teller(i int) argument {
	for _, s := range f.said {
		if s.cue[0] == f.s.start+i && len(s.speakers) > 0 {
			return argument{entities: s.speakers[:1], mention: s.mention, at: -1}
		}
	}
	return f.subjectOf(i, true)
}

// seenBy reads "a document seen by the agency": the outlet reports whose it is.
func (f *claimer) seenBy(p *predicate) {
	if !f.pack.In("seenverb", p.rd.lex.Verb.Lemma) {
		return
	}
	r := f.roleOf(p.word)
	if !r.passive || r.subject < 0 {
		return
	}
	by := f.actors(r.subject, false)
	if !by.ok() || !publishes(by.entities[0]) {
		return
	}
	target := f.authorOf(r.object)
	if top := f.topSubject(); !target.ok() && top >= 0 && top != r.object && !f.below(top, r.object) {
		target = f.actors(top, false)
	}
	if !target.ok() {
		for _, s := range f.said {
			if len(s.speakers) > 0 && !s.reporter() {
				target = argument{entities: s.speakers[:1], mention: s.mention, at: -1}
			}
		}
	}
	if !target.ok() || publishes(target.entities[0]) {
		return
	}
	f.emit(found{kind: graph.Reported, trigger: f.cue(p), matter: f.topicMatter(), explicit: true,
		rule: f.pack.Code + ".seen", confidence: 0.65}, by, target)
}
