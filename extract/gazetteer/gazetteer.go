// Package gazetteer knows the actors that news of the world names: states with
// their capitals, nationality words and government words, organisations, armed
// groups, outlets, companies, hacker groups and office holders, each with its
// names in Arabic and English. It also knows places and personal names, which
// help to recognise actors that it does not know.
//
// The knowledge is data: data/*.tsv, one actor a row, with the columns
// explained at the head of each file. Load compiles the embedded files once;
// what it returns never changes and may be used by many goroutines.
//
//	data/*.tsv ──Load──▶ Gazetteer ──Match, Walk──▶ Senses of a stretch of words
//	                              ──Demonym───────▶ whose adjective a word is
//	                              ──Place─────────▶ is it a place, and where
//	                              ──GivenName─────▶ is it a personal name
//	                              ──Latin, Key────▶ a name in Latin letters, an id
//
// All look-ups take words in the form of fold.Word. A gazetteer only ever
// helps: an actor that is not in it gets an id from Key, the romanised name.
package gazetteer

import (
	"isnad/graph"
)

// Entry is one known actor.
type Entry struct {
	ID         string              // state:RU, org:microsoft, person:sergey-lavrov; never changes
	Kind       graph.Kind          // what it is
	State      string              // the state that it belongs to, "" where none or more than one
	Wikidata   string              // Q-number, "" where not recorded
	Names      map[string][]string // by language code, as usually written; the first is the one to show
	Adjectives map[string]string   // by language code, of a state: إيراني, Iranian; masculine singular in Arabic
	Outlet     bool                // it publishes
	Agency     bool                // a news agency: an outlet that others copy from
}

// Name returns the name to show in a language, else in any other.
func (e *Entry) Name(lang string) string {
	for _, l := range []string{lang, "en", "ar"} {
		if names := e.Names[l]; len(names) > 0 {
			return names[0]
		}
	}
	return e.ID
}

// Role says in which way a name stands for its entry.
type Role int

// The roles. A sense with Capital or Government stands for a state by
// metonymy: it is the state where it acts, not where something happens.
const (
	Name       Role = iota + 1 // the usual name
	Alias                      // another full name
	Surname                    // part of a person's name that is used alone
	Capital                    // the capital of a state
	Government                 // the seat or house of a government: الكرملين
	Adjective                  // nationality adjective or noun, inflected: الروسية, Russians
)

// String returns the role in lower case.
func (r Role) String() string {
	names := [...]string{"", "name", "alias", "surname", "capital", "government", "adjective"}
	if r < 0 || int(r) >= len(names) {
		return ""
	}
	return names[r]
}

// Flags warn that a name means other things too.
type Flags uint8

// The flags of a sense. The data files write the first three as a mark behind
// the name; AllCaps is derived.
const (
	NeedsContext Flags = 1 << iota // "?" also an ordinary word: demand a head noun, quotes or the like
	AlsoName                       // "~" also a given name or surname of a person
	AlsoPlace                      // "@" mostly a place in news: an actor only on strong evidence
	AllCaps                        // a Latin abbreviation: only where the text has capitals (US, WHO, AP)
)

// Has reports whether all flags of f2 are set.
func (f Flags) Has(f2 Flags) bool { return f&f2 == f2 }

// Sense is one thing that a name may mean.
type Sense struct {
	Entry *Entry
	Role  Role
	Flags Flags
	Form  AdjForm // of an Adjective, else zero
}

// Hit is a name found among words.
type Hit struct {
	Start, End int // indexes into the words, End exclusive
	Senses     []Sense
}

// Gazetteer is the compiled knowledge. It is immutable.
type Gazetteer struct {
	entries []*Entry
	byID    map[string]*Entry
	names   *trie[Sense]
	places  *trie[Place]
	units   map[string]Unit      // by folded Arabic
	latin   map[string]latinForm // by folded Latin
}

// Entry returns the actor with that id, or one that had it formerly.
func (g *Gazetteer) Entry(id string) (*Entry, bool) {
	e, ok := g.byID[id]
	return e, ok
}

// Entries returns all actors in the order of the files. The caller must not
// change them.
func (g *Gazetteer) Entries() []*Entry { return g.entries }

// Match returns the longest names among words, from left to right, without
// overlaps. Words are in the form of fold.Word; those that fold to nothing or
// are punctuation match nothing and so end a name.
func (g *Gazetteer) Match(words []string) []Hit {
	var hits []Hit
	for i := 0; i < len(words); {
		end, senses := g.names.longest(words, i)
		if end == i {
			i++
			continue
		}
		hits = append(hits, Hit{Start: i, End: end, Senses: senses})
		i = end
	}
	return hits
}

// Walk returns the longest name that begins at word start. Each word may be
// given in several folded forms, say with and without its clitics; where two
// forms lead equally far, the earlier one counts. An empty list ends the text.
// When nothing matches, end is start.
func (g *Gazetteer) Walk(words func(i int) []string, start int) (end int, senses []Sense) {
	return g.names.walk(words, start)
}

// Lookup returns the senses of exactly these words, nil for an unknown name.
func (g *Gazetteer) Lookup(words ...string) []Sense {
	end, senses := g.names.longest(words, 0)
	if end != len(words) {
		return nil
	}
	return senses
}

// Demonym returns the actor whose adjective or people the folded word is, and
// its grammatical form: الروسية, روسي, الروس, صينيين, Russian, Russians. Most
// belong to a state, a few to a body (أممي: the United Nations). Of a word that
// two actors share (Dominican, Guinean) it returns the first of the files;
// Lookup has all.
func (g *Gazetteer) Demonym(folded string) (id string, form AdjForm, ok bool) {
	for _, s := range g.Lookup(folded) {
		if s.Role == Adjective {
			return s.Entry.ID, s.Form, true
		}
	}
	return "", AdjForm{}, false
}
