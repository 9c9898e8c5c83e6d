package extract

import (
	"slices"

	"isnad/extract/lang"
)

// placeStruck returns the state whose town or region the attack at word i hit, when no
// actor is told that it hit and somebody of elsewhere did it: "bombed Aleppo",
// "raids across the West Bank".
func (f *claimer) placeStruck(i int, frame lang.Frame, agent argument) argument {
	if !f.svo() || !agent.ok() || agent.entities[0].state == "" {
		return nobody
	}
	under := i
	if h := f.head[i]; h >= 0 && f.preds[h] != nil && f.preds[h].class() == lang.Light && f.rel[i] == relObject { // launched raids on
		under = h
	}
	for j := i + 1; j < f.hi[under]; j++ {
		k := f.s.start + j
		if f.at[k] != nil || !f.tok(j).capital || !f.below(j, under) || f.beyond(j, under) {
			continue
		}
		_, p, ok := f.x.gaz.Place(f.forms(k), k)
		if !ok || p.State == "" || p.State == agent.entities[0].state {
			continue
		}
		top := j
		for h := f.head[top]; h > top && (f.rel[top] == relCompound || f.rel[top] == relFlat); h = f.head[top] {
			top = h
		}
		direct := f.verbal(i) && f.head[top] == i && f.rel[top] == relObject && slices.Contains(frame.Target, "o")
		if !direct && !f.governed(top, frame.Target) && !f.pack.In("spreadprep", f.preposition(top)) {
			continue
		}
		if e := f.stateEntity(p.State); e != nil {
			return argument{entities: one(e), mention: f.span(j), at: j}
		}
	}
	return nobody
}
