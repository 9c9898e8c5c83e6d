package extract

import (
	"slices"
	"strings"

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
	that           bool // of a denial: a pronoun stands for what it denies
	deed           bool // of a denial: it denies a part in a deed, whoever said so
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

// region is a stretch of words that a predicate colours: the charge of an
// accusation, or what is denied.
type region struct {
	from, to int // words of the tree
	agents   []*entity
	speakers []*entity
	claims   []*found
}

func (g region) holds(i int) bool { return g.from <= i && i < g.to }

// claimer collects the claims of one sentence.
type claimer struct {
	*tree
	charges  []region
	denials  []region
	agents   map[int][]*entity // by word: the agent of an act, once found
	consumed map[int]bool      // nouns that a verb has used
	denied   map[int]bool      // accusations that somebody has been found to deny
	about    graph.Matter      // of the whole sentence, "" until it is asked for
}

// claims finds what the sentence claims.
func (t *tree) claims() {
	f := &claimer{tree: t, agents: map[int][]*entity{}, consumed: map[int]bool{}, denied: map[int]bool{}}
	f.each(func(p *predicate) {
		if !p.verb() {
			return
		}
		switch p.class() {
		case lang.Accuse:
			f.accuse(p)
		case lang.Deny:
			f.deny(p)
		case lang.Call:
			f.call(p)
		case lang.Condemn:
			f.rejects(p)
		}
	})
	f.convictions()
	f.falsehoods()
	f.uninvolved()
	f.names()
	f.each(func(p *predicate) {
		switch {
		case p.class() == lang.Accusation && !f.consumed[p.word] && !p.verb():
			f.accusationNoun(p)
		case p.class() == lang.Deny && !p.verb() && !f.consumed[p.word]:
			f.denialNoun(p)
		case p.class() == lang.Responsibility && !f.consumed[p.word]:
			f.answerable(p)
		}
	})
	f.each(f.act)
	f.each(f.claimed)
	f.condemnations()
	f.alleged()
	f.reports()
}

func (f *claimer) each(do func(p *predicate)) {
	for _, p := range f.preds {
		if p != nil {
			do(p)
		}
	}
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
	f.story.found = append(f.story.found, out...)
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

// matter returns what the words from word from to word to are about.
func (f *claimer) matter(own graph.Matter, from, to int) graph.Matter {
	if own != "" && own != graph.Other {
		return own
	}
	var words []string
	for i := max(0, from); i < to && i < len(f.head); i++ {
		words = append(words, f.tok(i).norm)
	}
	return f.pack.Matter(words)
}

// topicMatter returns what the sentence as a whole is about.
func (f *claimer) topicMatter() graph.Matter {
	if f.about == "" {
		f.about = f.matter("", 0, len(f.head))
	}
	return f.about
}

// allied reports whether one of a and one of b are the same actor, or both speak
// for one state: then neither accuses nor denies the other without a word that
// says so. A party, a company or a group of a state does not speak for it.
func (f *claimer) allied(a, b []*entity) bool {
	for _, x := range a {
		for _, y := range b {
			rivals := person(x.kind) && person(y.kind) && (x.head == nil || y.head == nil) // two politicians, of whom no office is told
			if x == y || x.state != "" && x.state == y.state && governs(x) && governs(y) && !rivals || f.memberOf(x, y) || f.memberOf(y, x) {
				return true
			}
		}
	}
	return false
}

// memberOf reports whether x belongs to y, or speaks for it.
func (f *claimer) memberOf(x, y *entity) bool { return slices.Contains(x.with, y) }

// governs reports whether an actor speaks or acts for its state.
func governs(e *entity) bool {
	switch {
	case e.kind == graph.State:
		return true
	case e.head != nil:
		c := e.head.Concept
		return strings.HasSuffix(c, "minister") || strings.HasSuffix(c, "ministry") || slices.Contains([]string{"president", "vice-president", "king", "army", "forces", "police", "security-forces",
			"intelligence", "presidency", "administration", "government", "ambassador", "undersecretary", "chief-of-staff", "soldiers", "spokesperson", "parliament"}, c)
	case e.entry != nil:
		return e.kind == graph.Official
	}
	return false
}
