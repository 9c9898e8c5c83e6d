package extract

import (
	"slices"

	"isnad/extract/lang"
	"isnad/graph"
)

// found is a claim on its way to the batch: one occurrence between two actors.
type found struct {
	kind           graph.EdgeKind
	source, target *entity
	srcSpan        *mention
	tgtSpan        *mention
	about          *entity
	trigger        [2]int // token indexes
	sent           sentence
	matter         graph.Matter
	polarity       graph.Polarity
	modality       graph.Modality
	explicit       bool
	bare           bool // of a denial: no noun says what it denies
	rumour         bool // of a denial: what it denies is a report, not an accusation
	outcome        graph.Outcome
	via            []*entity
	said           *saying // the innermost saying around it
	content        []*found
	disputes       []*found
	relays         []*found
	rule           string
	confidence     float64
}

// region is a stretch of items that a predicate colours: the charge of an
// accusation, or what is denied.
type region struct {
	from, to int // items
	agents   []*entity
	speakers []*entity
	claims   []*found
}

func (g region) holds(k int) bool { return g.from <= k && k < g.to }

// claimer collects the claims of one sentence.
type claimer struct {
	*scope
	st       *story
	charges  []region
	denials  []region
	agents   map[int][]*entity // by item: the agent of an act, once found
	consumed map[int]bool      // nouns that a verb has used
	about    graph.Matter      // of the whole sentence, "" until it is asked for
}

// claims finds what the sentence claims.
func (c *scope) claims(st *story) {
	f := &claimer{scope: c, st: st, agents: map[int][]*entity{}, consumed: map[int]bool{}}
	for k, it := range c.items {
		if it.kind != iVerb {
			continue
		}
		switch it.rd.lex.Class {
		case lang.Accuse:
			f.accuse(k)
		case lang.Deny:
			f.deny(k)
		case lang.Call:
			f.call(k)
		}
	}
	f.accusedActors()
	f.falsehoods()
	if f.svo() {
		f.answerable()
		f.badNames()
	}
	for k, it := range c.items {
		switch {
		case it.kind == iNoun && it.rd.lex.Class == lang.Accusation && !f.consumed[k]:
			f.accusationNoun(k)
		case it.kind == iVerb || it.kind == iNoun:
			f.act(k)
		}
	}
	f.condemnations()
	f.reports()
}

// emit adds the claims between each source and each target.
func (f *claimer) emit(proto found, sources, targets argument) []*found {
	proto.sent = f.s
	if proto.polarity == "" {
		proto.polarity = graph.Positive
	}
	if proto.modality == "" {
		proto.modality = graph.Asserted
	}
	var out []*found
	for _, s := range orNil(sources.entities) {
		for _, t := range orNil(targets.entities) {
			if s == nil && t == nil || s == t {
				continue
			}
			one := proto
			one.source, one.target = s, t
			if s != nil {
				one.srcSpan = sources.mention
			}
			if t != nil {
				one.tgtSpan = targets.mention
			}
			one.via = f.via(proto.said, s)
			out = append(out, &one)
		}
	}
	f.st.found = append(f.st.found, out...)
	return out
}

func orNil(es []*entity) []*entity {
	if len(es) == 0 {
		return []*entity{nil}
	}
	return es
}

// via returns the speakers that relay a claim, outermost first, without its own
// source.
func (f *claimer) via(s *saying, source *entity) []*entity {
	var out []*entity
	for _, x := range s.chain() {
		for _, e := range x.speakers[:min(1, len(x.speakers))] {
			if e != source && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// status returns polarity and modality of the predicate at item k.
func (f *claimer) status(k int) (graph.Polarity, graph.Modality) {
	pol, mod := graph.Positive, graph.Asserted
	if f.negated(k) {
		pol = graph.Negative
	}
	if f.svo() {
		pol, mod = f.statusLast(k)
	}
	for j := k - 1; j >= f.clauseStartWide(k) && !f.svo(); j-- {
		switch f.items[j].kind {
		case iCond:
			mod = graph.Hypothetical
		case iFuture:
			mod = graph.Future
		case iHedge:
			if mod == graph.Asserted && (j >= k-2 || f.hedgesClause(j)) {
				mod = graph.Alleged
			}
		}
	}
	if f.items[k].rd.future {
		mod = graph.Future
	}
	if f.question() {
		mod = graph.Question
	}
	for _, d := range f.denials {
		if d.holds(k) {
			pol = graph.Negative
		}
	}
	if s := f.speakerAt(k); s != nil && s.warn && (f.items[k].rd.lex.Form.Tense == lang.Present || f.items[k].kind == iNoun) && mod != graph.Question {
		mod = graph.Hypothetical
	}
	if s := f.speakerAt(k); s != nil && s.alleged && mod == graph.Asserted {
		mod = graph.Alleged
	}
	return pol, mod
}

func (f *claimer) clauseStartWide(k int) int {
	for j := k - 1; j >= 0; j-- {
		if it := f.items[j]; it.kind == iPunct && !f.comma(j) {
			return j + 1
		} else if it.kind == iCond {
			return j
		} else if it.kind == iComp && j < k-6 {
			return j
		}
	}
	return 0
}

func (f *claimer) question() bool {
	last := f.tokens[f.s.end-1].text
	return last == "؟" || last == "?"
}

// matter returns what the words from item from to item to are about.
func (f *claimer) matter(own graph.Matter, from, to int) graph.Matter {
	if own != "" && own != graph.Other {
		return own
	}
	var words []string
	for k := max(0, from); k < to && k < len(f.items); k++ {
		for t := f.items[k].start; t < f.items[k].end; t++ {
			words = append(words, f.tokens[t].norm)
		}
	}
	return f.pack.Matter(words)
}

func (it item) span() [2]int { return [2]int{it.start, it.end} }

// negated reports whether a negator stands right before the predicate at k, an
// auxiliary or adverb between them at most.
func (f *claimer) negated(k int) bool {
	for j := k - 1; j >= 0 && j >= k-2; j-- {
		switch f.items[j].kind {
		case iNeg:
			return f.items[k].kind == iNoun || !f.pack.In("nounneg", f.text2(j))
		case iAux, iTime, iPron:
		case iComp: // "it cannot be that"
			return j >= 2 && f.items[j-1].kind == iVerb && f.items[j-2].kind == iNeg
		default:
			return false
		}
	}
	return false
}

// text2 returns the folded first word of item j.
func (f *claimer) text2(j int) string { return f.tokens[f.items[j].start].norm }

// hedgesClause reports whether the hedge at j introduces a clause: "it is
// suspected that".
func (f *claimer) hedgesClause(j int) bool {
	for n := j + 1; n < len(f.items) && n <= j+2; n++ {
		if f.items[n].kind == iComp {
			return true
		}
	}
	return false
}

// topicMatter returns what the sentence as a whole is about.
func (f *claimer) topicMatter() graph.Matter {
	if f.about == "" {
		f.about = f.matter("", 0, len(f.items))
	}
	return f.about
}
