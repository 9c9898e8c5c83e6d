package extract

import (
	"isnad/extract/lang"
	"isnad/graph"
)

// goesOnSpeaking gives a sentence that is a quotation as a whole, without a word
// of who speaks, to the speaker of the sentence before it.
func (t *tree) goesOnSpeaking() {
	n := len(t.head)
	if t.s.quoted || n < 4 || t.tok(0).kind != opening || len(t.story.recent) == 0 {
		return
	}
	if end := t.quoteTo(0); end < n && t.tok(end-1).kind == closing {
		for j := end; j < n; j++ {
			if t.tok(j).kind == word {
				return
			}
		}
	}
	last := t.story.recent[0]
	if last.reporter() {
		return
	}
	s := &saying{speakers: last.speakers, cue: [2]int{t.s.start, t.s.start + 1}, from: t.s.start, to: t.s.end, quote: true, rule: t.pack.Code + ".goeson", parent: last.parent}
	t.said = append([]*saying{s}, t.said...)
	t.story.sayings = append(t.story.sayings, s)
	t.story.open = s
}

// behindColon gives a quotation behind a colon, for which no verb of saying stands, to
// the subject of the sentence: "the ministry defended the raid: …".
func (t *tree) behindColon() {
	if !t.svo() {
		return
	}
	for j := 2; j < len(t.head); j++ {
		if t.tok(j).kind != opening || t.tok(j-1).text != ":" || t.quoteLength(j) < 4 || t.speakerAt(j+1) != nil {
			continue
		}
		top := t.topSubject()
		if top < 0 || top > j {
			return
		}
		a := t.actors(top, false)
		if !a.ok() || a.entities[0].kind == graph.State && a.mention != nil && a.mention.form == formPronoun {
			return
		}
		k := t.s.start + j
		s := &saying{speakers: a.entities[:1], mention: a.mention, cue: [2]int{k - 1, k}, from: k, to: t.s.start + t.quoteTo(j), quote: true, rule: t.pack.Code + ".colon", past: true}
		t.add(s)
		return
	}
}

// accordingTo reads "according to X": X says the whole clause.
func (t *tree) accordingTo(i, end int) {
	for j := end; j < len(t.head) && j <= end+8; j++ {
		if t.tok(j).kind == mark && t.tok(j).text != "(" {
			return
		}
		if t.verbal(j) && t.at[t.s.start+j] == nil { // حسبما قال X
			return
		}
		if !t.noun(j) && t.at[t.s.start+j] == nil {
			continue
		}
		top := j
		for h := t.head[top]; h > top && h < j+14 && (t.rel[top] == relCompound || t.rel[top] == relModifier || t.rel[top] == relGenitive || t.rel[top] == relFlat || t.rel[top] == relAppos) && !t.verbal(h); h = t.head[top] {
			top = h
		}
		a := t.actors(top, false)
		if !a.ok() && top != j {
			a = t.actor(j, false, 0)
		}
		if !a.ok() {
			a = t.authorOf(top)
		}
		s := &saying{cue: [2]int{t.s.start + i, t.s.start + end}, from: t.s.start, to: t.s.end, rule: t.pack.Code + ".according", mention: t.span(top)}
		if a.ok() {
			s.speakers = a.entities[:1]
			if a.mention != nil {
				s.mention = a.mention
				if m := t.at[t.s.start+top]; m == nil {
					s.mention = t.phraseSpan(top, a.mention)
				}
			}
		} else if t.describable(top) {
			a = t.describe(top)
			s.speakers, s.mention = a.entities[:1], a.mention
		}
		t.add(s)
		for _, e := range a.entities[min(1, len(a.entities)):] { // "according to Reuters and NBC"
			if publishes(e) {
				other := *s
				other.speakers, other.parent = one(e), s.parent
				t.said = append(t.said, &other)
			}
		}
		return
	}
}

// phraseSpan makes a mention of the phrase from word top to the mention inside
// it.
func (t *tree) phraseSpan(top int, inner *mention) *mention {
	k := t.s.start + top
	return &mention{start: min(k, inner.start), end: max(k+1, inner.end), form: formPronoun}
}

// suchOf reads "قائلا": the subject of the verb before it goes on speaking.
func (t *tree) suchOf(i int) *saying {
	s := &saying{cue: [2]int{t.s.start + i, t.s.start + i + 1}, rule: t.pack.Code + ".such", past: true}
	s.from, s.to, s.quote = t.content(i)
	if s.from >= s.to {
		s.from, s.to = t.s.start+i+1, t.s.start+max(i+1, t.hi[i])
	}
	for j := i - 1; j >= 0; j-- {
		p := t.preds[j]
		if p != nil && p.class() == lang.Report {
			if a := t.marked(j, p.frame().Target, nil, true); a.ok() {
				s.speakers, s.mention = a.entities, a.mention
				return s
			}
		}
		if t.verbal(j) && t.rel[j] != relClause {
			if a := t.subjectOf(j, true); a.ok() {
				s.speakers, s.mention = a.entities, a.mention
				return s
			}
		}
	}
	t.carry(s, i)
	return s
}

// reportOf reads "the agency quoted the minister": the reporter's saying holds
// all that follows, and the one quoted is heard inside it.
func (t *tree) reportOf(p *predicate) {
	i := p.word
	a := t.subjectOf(i, true)
	r := t.roleOf(i)
	var quoted argument
	for _, m := range p.frame().Target {
		if m == "o" && !quoted.ok() {
			quoted = t.objectOf(i, a.entities, true)
		}
	}
	if !quoted.ok() {
		quoted = t.marked(i, p.frame().Target, a.entities, true)
	}
	if !quoted.ok() {
		if a.ok() {
			t.add(t.sayingOf(p))
		}
		return
	}
	outer := &saying{cue: t.cue(p), from: t.s.start + i + 1, to: t.s.end, past: true, rule: p.id(), report: true}
	if a.ok() && !r.passive {
		outer.speakers, outer.mention = a.entities[:1], a.mention
	}
	t.add(outer)
	inner := &saying{speakers: quoted.entities[:1], mention: quoted.mention, cue: outer.cue, past: true, rule: p.id(), parent: outer}
	if len(outer.speakers) == 0 {
		inner.parent = outer.parent
	}
	inner.from, inner.to, inner.quote = t.content(i)
	if inner.from >= inner.to {
		inner.from, inner.to = t.s.start+i+1, t.s.end
	}
	t.said = append(t.said, inner)
	t.story.sayings = append(t.story.sayings, inner)
	t.story.speak(inner)
	if inner.quote && inner.to >= t.s.end {
		t.story.open = inner
	}
}

// headline reads "Lavrov: …" in a title or at the start of a sentence.
func (t *tree) headline() {
	if len(t.head) < 3 {
		return
	}
	m := t.at[t.s.start]
	if m == nil || m.start != t.s.start || len(m.refers) == 0 || m.end >= t.s.end || t.tokens[m.end].text != ":" {
		return
	}
	if m.kind == graph.State && m.role != 0 && !t.s.title {
		return
	}
	s := &saying{speakers: m.refers, mention: m, cue: [2]int{m.end, m.end + 1}, from: m.end + 1, to: t.s.end, rule: t.pack.Code + ".headline"}
	t.said = append(t.said, s)
	t.story.sayings = append(t.story.sayings, s)
}
