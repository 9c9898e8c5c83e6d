package extract

import "isnad/graph"

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
