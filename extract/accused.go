package extract

import "isnad/graph"

// beforeCharge returns the accused that stands right before the charge, with
// those coordinated with it, when something long parts it from the accuser: "the
// deputy, whom the party sent, Iran of".
func (f *claimer) beforeCharge(from, charge, end int, marks []string, subject argument) argument {
	if charge >= end || len(marks) == 0 || marks[0] != "o" || f.svo() {
		return argument{at: -1}
	}
	inserted := false
	for j := from; j < charge; j++ {
		inserted = inserted || f.items[j].kind == iRel
	}
	if !inserted || charge == 0 || f.items[charge-1].kind != iMention {
		return argument{at: -1}
	}
	for j := from; j < charge; j++ {
		if f.items[j].kind != iMention || !f.bare(j) || j == subject.at {
			continue
		}
		if list := f.coordinated(j); j == charge-1 || len(list) > 0 && list[len(list)-1] == charge-1 {
			return f.mentionArg(j)
		}
	}
	return argument{at: -1}
}

// mutual reads "exchanged accusations": each of the coordinated subjects accuses
// the others.
func (f *claimer) mutual(k, noun int, subject argument) {
	pol, mod := f.status(k)
	for _, e := range subject.entities {
		var others []*entity
		for _, o := range subject.entities {
			if o != e {
				others = append(others, o)
			}
		}
		if len(others) == 0 {
			return
		}
		f.emit(found{kind: graph.Accused, trigger: f.items[k].span(), matter: f.matter("", noun, f.accusationEnd(k)), polarity: pol, modality: mod,
			explicit: true, said: f.speakerAt(k), rule: f.items[k].rd.lex.Verb.ID, confidence: 0.75},
			argument{entities: one(e), mention: subject.mention, at: -1}, argument{entities: others, at: -1})
	}
}
