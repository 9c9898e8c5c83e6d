package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// answerable reads "X was responsible for the attack": X is the agent of what
// stands behind it, and whoever says so accuses X.
func (f *claimer) answerable() {
	for n, it := range f.items {
		if it.kind != iNoun || it.rd.lex.Class != lang.Responsibility || n == 0 || f.consumed[n] {
			continue
		}
		start := f.groupStart(n)
		var subject argument
		switch {
		case f.auxIn(start, n):
			subject = f.subjectLeft(start-1, n)
		case it.prep == "" && f.items[n-1].kind == iMention && f.items[n-1].prep == "as":
			subject = f.nounSubject(n)
		}
		if !subject.ok() {
			continue
		}
		pol, mod := f.statusLast(n)
		proto := found{trigger: it.span(), matter: f.matter("", n, n+12), polarity: pol, modality: mod, rule: it.rd.lex.Noun.ID}
		f.charges = append(f.charges, region{from: n + 1, to: min(len(f.items), n+14), agents: subject.entities, claims: f.blamed(n, proto, subject)})
	}
}

// blamed makes the accusation that lies in calling someone responsible.
func (f *claimer) blamed(n int, proto found, subject argument) []*found {
	s := f.speakerAt(n)
	if s == nil || len(s.speakers) == 0 || s.reporter() || f.allied(s.speakers[:1], subject.entities) {
		return nil
	}
	proto.kind, proto.explicit, proto.said, proto.confidence = graph.Accused, true, s.parent, 0.8
	return f.emit(proto, argument{entities: s.speakers[:1], mention: s.mention, at: -1}, f.carried(subject))
}
