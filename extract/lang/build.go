package lang

import (
	"slices"
	"strconv"
	"strings"

	"isnad/extract/inflect"
	"isnad/graph"
)

// predicates are the classes that verbs.txt and nouns.txt may name.
var predicates = map[string][]Class{
	"verbs.txt":  {Accuse, Condemn, Call, Deny, Say, Report, Attack, Wrong, Light, Claimed, Victim, Try, Succeed, Fail, Foil},
	"nouns.txt":  {Event, Wrong, Accusation, Statement, Responsibility, Blame, Fire, Bomb, Death, Terror, Attempt, BadName, Falsity},
	"words.txt":  {Prep, AgentBy, Comp, Rel, Neg, Hedge, Cond, Future, Conj, And, Time, Pron, Dem, Quant, According, Switch, BackRef, OwnState, Such, Common, Aux, Poss, Article},
	"common.txt": {Common, Time, Prep, Conj, And, Quant, Switch, According, Hedge, Cond},
}

// builder compiles a pack and collects the mistakes of its files.
type builder struct {
	pack     *Pack
	mistakes []error
	ids      map[string]bool
}

func (b *builder) mistake(err error) { b.mistakes = append(b.mistakes, err) }

func (b *builder) class(r row, name string) Class {
	if !slices.Contains(predicates[r.file], Class(name)) {
		b.mistake(r.errorf("unknown class %q: want one of %v", name, predicates[r.file]))
	}
	return Class(name)
}

func (b *builder) id(r row, id string) {
	if b.ids == nil {
		b.ids = map[string]bool{}
	}
	if !strings.HasPrefix(id, b.pack.Code+".") {
		b.mistake(r.errorf("id %q does not begin with %q", id, b.pack.Code+"."))
	}
	if b.ids[id] {
		b.mistake(r.errorf("id %q stands twice", id))
	}
	b.ids[id] = true
}

func (b *builder) matter(r row, name string) graph.Matter {
	m := graph.Matter(name)
	if name != "" && !m.Valid() {
		b.mistake(r.errorf("unknown matter %q: want one of %v", name, graph.Matters()))
	}
	return m
}

// verbs compiles rows of id, lemma, root, stem, verbal nouns, class, frame,
// matter, example.
func (b *builder) verbs(rows []row) {
	for _, r := range rows {
		f, err := frame(r, r.fields[6])
		if err != nil {
			b.mistake(err)
			continue
		}
		b.id(r, r.fields[0])
		v := &Verb{ID: r.fields[0], Lemma: r.fields[1], Class: b.class(r, r.fields[5]), Frame: f,
			Matter: b.matter(r, r.fields[7]), Example: r.fields[8]}
		forms, err := b.inflect(r)
		if err != nil {
			b.mistake(r.errorf("%v", err))
			continue
		}
		b.pack.Verbs = append(b.pack.Verbs, v)
		noun := &Noun{ID: v.ID, Class: nounClass(v.Class), Frame: nounFrame(v.Frame), Matter: v.Matter, Verb: v}
		for _, form := range merge(forms) {
			words := strings.Fields(form.surface)
			lex := &Lex{Class: v.Class, Words: words, Verb: v, Form: form.Form, Suffix: form.suffixed, derived: true}
			if form.Tense == VerbalNoun {
				lex.Class, lex.Noun = noun.Class, noun
			}
			b.add(lex)
		}
	}
}

// nounClass returns the class of a verb's verbal noun.
func nounClass(c Class) Class {
	switch c {
	case Attack:
		return Event
	case Accuse:
		return Accusation
	case Say:
		return Statement
	}
	return c
}

// nounFrame returns the frame of a verbal noun: a direct object becomes the
// noun after it, or stands behind "l".
func nounFrame(f Frame) Frame {
	n := f
	n.Idafa = "agent"
	n.Target = nil
	for _, t := range f.Target {
		if t == "o" {
			n.Idafa = "patient"
			n.Target = append(n.Target, "ل", "of", "on", "against")
			continue
		}
		n.Target = append(n.Target, t)
	}
	return n
}

type surface struct {
	surface  string
	suffixed bool
	Form
}

// inflect derives the spellings of a row's verb.
func (b *builder) inflect(r row) ([]surface, error) {
	if b.pack.Code != "ar" {
		return english(r)
	}
	stem, vowels, _ := strings.Cut(r.fields[3], " ")
	n, err := strconv.Atoi(stem)
	if err != nil {
		return nil, err
	}
	v := inflect.ArabicVerb{Lemma: r.fields[1], Root: []rune(strings.ReplaceAll(r.fields[2], " ", "")), Stem: n,
		Vowels: vowels, VerbalNouns: list(r.fields[4])}
	forms, err := inflect.Arabic(v)
	if err != nil {
		return nil, err
	}
	out := make([]surface, 0, len(forms))
	for _, f := range forms {
		if f.Feature.Person == 1 || f.Feature.Person == 2 || f.Feature.Tense == inflect.Imperative {
			continue // news speaks of third persons; the others look like other words
		}
		out = append(out, surface{f.Surface, f.Suffixed, grammar(f.Feature)})
	}
	return out, nil
}

func english(r row) ([]surface, error) {
	var out []surface
	for _, f := range inflect.English(r.fields[1]) {
		out = append(out, surface{f.Surface, false, grammar(f.Feature)})
	}
	for _, n := range list(r.fields[4]) {
		out = append(out, surface{strings.Join(foldWords(n), " "), false, Form{Tense: VerbalNoun}})
	}
	return out, nil
}

func grammar(f inflect.Feature) Form {
	g := Form{Passive: f.Voice == inflect.Passive, Active: f.Voice != inflect.Passive, Feminine: f.Gender == inflect.Feminine,
		Masculine: f.Gender == inflect.Masculine, Plural: f.Number == inflect.Plural, Dual: f.Number == inflect.Dual, Person: f.Person}
	switch f.Tense {
	case inflect.Past:
		g.Tense = Past
	case inflect.Present:
		g.Tense = Present
	case inflect.ActiveParticiple:
		g.Tense = Participle
	case inflect.PassiveParticiple:
		g.Tense = PastPart
	case inflect.VerbalNoun:
		g.Tense = VerbalNoun
	default:
		g.Tense = Base
	}
	return g
}

// merge folds readings of one spelling and tense into one: without vowels the
// passive looks like the active, and persons look alike.
func merge(forms []surface) []surface {
	type key struct {
		surface  string
		tense    Tense
		suffixed bool
	}
	at := make(map[key]int, len(forms))
	out := make([]surface, 0, len(forms))
	for _, f := range forms {
		k := key{f.surface, f.Tense, f.suffixed}
		i, ok := at[k]
		if !ok {
			at[k] = len(out)
			out = append(out, f)
			continue
		}
		o := &out[i]
		o.Passive, o.Active = o.Passive || f.Passive, o.Active || f.Active
		o.Feminine, o.Masculine = o.Feminine || f.Feminine, o.Masculine || f.Masculine
		o.Plural, o.Dual = o.Plural || f.Plural, o.Dual || f.Dual
		if f.Person == 3 {
			o.Person = 3
		}
	}
	return out
}

// nouns compiles rows of id, class, forms, frame, matter, example.
func (b *builder) nouns(rows []row) {
	for _, r := range rows {
		f, err := frame(r, r.fields[3])
		if err != nil {
			b.mistake(err)
			continue
		}
		b.id(r, r.fields[0])
		n := &Noun{ID: r.fields[0], Class: b.class(r, r.fields[1]), Frame: f, Matter: b.matter(r, r.fields[4]), Example: r.fields[5]}
		b.pack.Nouns = append(b.pack.Nouns, n)
		for i, phrase := range list(r.fields[2]) {
			b.addForms(phrase, i > 0 && b.pack.Code == "ar", Lex{Class: n.Class, Noun: n}) // Arabic writes its plurals
		}
	}
}

// actors compiles rows of class, concept, kind, singular forms, plural forms,
// flags.
func (b *builder) actors(rows []row) {
	for _, r := range rows {
		a := &Actor{Class: Class(r.fields[0]), Concept: r.fields[1], Kind: graph.Kind(r.fields[2])}
		if !slices.Contains([]Class{Title, Org, Group}, a.Class) {
			b.mistake(r.errorf("unknown class %q: want title, org or group", r.fields[0]))
		}
		if !a.Kind.Valid() {
			b.mistake(r.errorf("unknown kind %q: want one of %v", a.Kind, graph.Kinds()))
		}
		feminine := false
		for _, flag := range strings.Fields(r.fields[5]) {
			switch flag {
			case "f":
				feminine = true
			case "unique":
				a.Unique = true
			case "acting":
				a.Acting = true
			case "outlet":
				a.Outlet = true
			case "set":
				a.Set = true
			case "part":
				a.Part = true
			default:
				b.mistake(r.errorf("unknown flag %q", flag))
			}
		}
		b.pack.Actors = append(b.pack.Actors, a)
		for _, phrase := range list(r.fields[3]) {
			b.addForms(phrase, false, Lex{Class: a.Class, Actor: a})
			if feminine {
				b.addForms(phrase+"ة", false, Lex{Class: a.Class, Actor: a, Form: Form{Feminine: true}})
			}
		}
		for _, phrase := range list(r.fields[4]) {
			b.addForms(phrase, true, Lex{Class: a.Class, Actor: a})
		}
	}
}

func (b *builder) words(rows []row) {
	for _, r := range rows {
		if name, ok := strings.CutPrefix(r.fields[0], "list "); ok {
			for _, w := range list(r.fields[1]) {
				if strings.HasPrefix(name, "set ") { // a name to show, not to match
					b.pack.sets[name] = append(b.pack.sets[name], w)
					continue
				}
				b.pack.sets[name] = append(b.pack.sets[name], strings.Join(foldWords(w), " "))
			}
			continue
		}
		if r.fields[0] == "verb" {
			b.plainVerbs(r)
			continue
		}
		c := b.class(r, r.fields[0])
		for _, phrase := range list(r.fields[1]) {
			b.add(&Lex{Class: c, Words: foldWords(phrase)})
		}
	}
}
