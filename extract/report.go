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
	for k, it := range f.items {
		if it.kind == iVerb && f.svo() {
			f.seenBy(k)
		}
		if it.kind == iVerb && (it.rd.lex.Class == lang.Say || it.rd.lex.Class == lang.Deny || it.rd.lex.Class == lang.Accuse) || it.kind == iSuch {
			f.toldTo(k)
		}
	}
}

// relayed makes the claim of a reporter's saying: its target is the speaker
// inside it, else the first actor of its content.
func (f *claimer) relayed(s *saying) {
	if s.from < f.s.start || s.from >= f.s.end || s.quiet {
		return
	}
	target := f.firstActor(s)
	for _, inner := range f.said {
		if inner.parent == s && len(inner.speakers) > 0 && (!target.ok() || target.at < 0 || inner.cue[0] < f.items[target.at].start) {
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

// firstActor returns the first actor of what s says that no preposition governs
// and that is not only a part of another phrase.
func (f *claimer) firstActor(s *saying) argument {
	for k, it := range f.items {
		if it.start < s.from || it.end > s.to || it.kind != iMention || len(it.m.refers) == 0 || publishes(it.m.refers[0]) {
			continue
		}
		if f.bare(k) || it.np < k && f.items[it.np].prep == "" && f.partOf(it.np) {
			return argument{entities: it.m.refers[:1], mention: it.m, at: k}
		}
	}
	return argument{at: -1}
}

// toldTo reads "X told Reuters", "in a statement to the newspaper": the outlet
// reports X.
func (f *claimer) toldTo(k int) {
	limit := len(f.items)
	for j := k + 1; j < limit && j < k+18; j++ {
		it := f.items[j]
		switch it.kind {
		case iComp, iRel:
			return
		case iOpen:
			if f.quoteLength(j) >= 4 {
				return
			}
		case iMention:
			if len(it.m.refers) == 0 || !publishes(it.m.refers[0]) || it.m.refers[0].kind == graph.Correspondent || !f.told(k, j) {
				continue
			}
			speaker := f.teller(k)
			if speaker.ok() && !publishes(speaker.entities[0]) {
				f.emit(found{kind: graph.Reported, trigger: f.items[k].span(), matter: f.topicMatter(), explicit: true,
					rule: f.pack.Code + ".told", confidence: 0.75}, argument{entities: it.m.refers[:1], mention: it.m, at: j}, speaker)
			}
			return
		}
	}
}

// teller returns who speaks at the verb of item k.
func (f *claimer) teller(k int) argument {
	for _, s := range f.said {
		if s.cue[0] == f.items[k].start && len(s.speakers) > 0 {
			return argument{entities: s.speakers[:1], mention: s.mention, at: -1}
		}
	}
	if f.items[k].kind != iVerb {
		return f.before(k)
	}
	return f.subject(k)
}
