// Package lang loads language packs: what the engine knows of a language, as
// data that a linguist edits without knowing Go.
//
// A pack is a folder of text files, one line a fact, fields separated by "|":
// verbs.txt and nouns.txt hold the predicates with their frames, actors.txt the
// heads of names and descriptions of actors, words.txt the closed classes,
// matters.txt the words that tell what a claim is about. Two more that a pack
// may lack hold what says nothing of actors and so belongs to no name: plain.txt
// the other verbs, common.txt the other nouns and adjectives. Load reads them
// strictly and compiles one lexicon from folded spellings to entries.
package lang

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"isnad/extract/syntax"
	"isnad/graph"
)

//go:embed ar/*.txt en/*.txt ar/*.bin en/*.bin
var packs embed.FS

// Codes returns the languages that have a pack.
func Codes() []string { return []string{"ar", "en"} }

// Load reads and compiles the embedded pack of a language.
func Load(code string) (*Pack, error) {
	if !slices.Contains(Codes(), code) {
		return nil, fmt.Errorf("no language pack %q: there are %v", code, Codes())
	}
	sub, err := fs.Sub(packs, code)
	if err != nil {
		return nil, err
	}
	return LoadFS(code, sub)
}

// Syntax loads the embedded tagger and parser of a language, syntax.bin, which
// "isnad lang train" has learned.
func Syntax(code string) (*syntax.Parser, error) {
	f, err := packs.Open(code + "/syntax.bin")
	if err != nil {
		return nil, fmt.Errorf("language pack %s: %w", code, err)
	}
	defer f.Close()
	m, err := syntax.ReadModel(f)
	if err != nil {
		return nil, fmt.Errorf("language pack %s/syntax.bin: %w", code, err)
	}
	return m.Parser(), nil
}

// LoadFS reads and compiles a pack from a folder. The error joins every mistake
// with its file and line.
func LoadFS(code string, files fs.FS) (*Pack, error) {
	p := &Pack{Code: code, lexicon: make(map[string][]*Lex, 1<<15), sets: map[string][]string{}}
	b := &builder{pack: p}
	b.verbs(read(files, "verbs.txt", 9, b))
	b.nouns(read(files, "nouns.txt", 6, b))
	b.actors(read(files, "actors.txt", 6, b))
	b.words(read(files, "words.txt", 2, b))
	b.matters(read(files, "matters.txt", 2, b))
	b.common(optional(files, "common.txt", 2, b))
	b.plain(optional(files, "plain.txt", 5, b))
	if len(b.mistakes) > 0 {
		return nil, fmt.Errorf("language pack %s: %w", code, errors.Join(b.mistakes...))
	}
	b.seal()
	return p, nil
}

// Pack is a compiled language pack. It is immutable and safe for concurrent use.
type Pack struct {
	Code    string
	Verbs   []*Verb
	Nouns   []*Noun
	Actors  []*Actor
	matters []matterWord
	sets    map[string][]string
	lexicon map[string][]*Lex // by the first folded word of the phrase, longest phrase first
}

// Class says what an entry does in a sentence.
type Class string

// The classes of predicates, of verbs.txt and nouns.txt.
const (
	Accuse         Class = "accuse"         // subject accuses target
	Condemn        Class = "condemn"        // subject condemns an act: an accusation of its agent
	Call           Class = "call"           // subject calls target something
	Deny           Class = "deny"           // subject denies
	Say            Class = "say"            // subject says what follows
	Report         Class = "report"         // subject passes on the words of another
	Attack         Class = "attack"         // subject harms target
	Wrong          Class = "wrong"          // subject does a wrong, not necessarily to an actor
	Light          Class = "light"          // subject does what the noun behind it names
	Claimed        Class = "claimed"        // subject owns up to an act
	Victim         Class = "victim"         // subject suffers what the noun behind it names
	Try            Class = "try"            // the act behind it is tried
	Succeed        Class = "succeed"        // the act behind it succeeds
	Fail           Class = "fail"           // the act behind it fails
	Foil           Class = "foil"           // subject foils the act behind it
	Event          Class = "event"          // noun: an attack
	Accusation     Class = "accusation"     // noun: what is said against someone
	Statement      Class = "statement"      // noun: what is said
	Responsibility Class = "responsibility" // noun
	Blame          Class = "blame"          // noun
	Fire           Class = "fire"           // noun
	Bomb           Class = "bomb"           // noun
	Death          Class = "death"          // noun
	Terror         Class = "terror"         // noun
	Attempt        Class = "attempt"        // noun
	Plain          Class = "plain"          // a verb of none of these: it only shapes the clause
	BadName        Class = "badname"        // a word that condemns whom it is said of
	Falsity        Class = "falsity"        // a word that denies what it is said of
)

// The closed classes of words.txt and the heads of actors.txt.
const (
	Prep      Class = "prep"
	AgentBy   Class = "agentby" // preposition before the agent
	Comp      Class = "comp"    // complementizer: that
	Rel       Class = "rel"     // relative pronoun
	Neg       Class = "neg"
	Hedge     Class = "hedge"
	Cond      Class = "cond"
	Future    Class = "future"
	Conj      Class = "conj"
	And       Class = "and"
	Time      Class = "time"
	Pron      Class = "pron"
	Dem       Class = "dem"
	Quant     Class = "quant"
	According Class = "according"
	Switch    Class = "switch"
	BackRef   Class = "backref"
	OwnState  Class = "ownstate" // the speaker's country
	Such      Class = "such"     // saying: opens content without a verb
	Common    Class = "noun"     // common noun: never a name
	Aux       Class = "aux"      // auxiliary verb
	Poss      Class = "poss"     // possessive pronoun
	Article   Class = "article"

	Title Class = "title" // before or after a personal name
	Org   Class = "org"   // head of the name of a body
	Group Class = "group" // unnamed person or group
)

// Frame is what a predicate asks of the words around it.
type Frame struct {
	Target   []string // marks of the target in order of preference: "o" is the direct object, others are folded prepositions
	Charge   []string // marks of the charge, folded
	By       []string // marks of the agent, of nouns
	Need     []Class  // one of these nouns must follow
	Idafa    string   // of nouns: whom a bare noun after it names: agent, patient or none
	Outcome  graph.Outcome
	Passive  bool // with one argument it is read as passive
	Alleged  bool // what it introduces is only alleged
	Weak     bool // a wrong only where someone accuses
	Cyber    bool // its national adjective means hackers of that state
	Personal bool // whose the statement is speaks, not a subject; of a noun: a report, not an accusation
	Warn     bool // what it introduces may come, it has not
	Mutual   bool // its coordinated subjects do it to each other
	Force    bool // an army, a police or the like behind its verbal noun is who does it
}

// Verb is a predicate of verbs.txt.
type Verb struct {
	ID      string
	Lemma   string
	Class   Class
	Frame   Frame
	Matter  graph.Matter // "" when only the context tells
	Example string
}

// Noun is a predicate noun, or one that a verb's frame asks for.
type Noun struct {
	ID      string
	Class   Class
	Frame   Frame
	Matter  graph.Matter
	Verb    *Verb // of a verbal noun: its verb
	Example string
}

// Actor is the head of a name or of a description.
type Actor struct {
	Class   Class // Title, Org or Group
	Concept string
	Kind    graph.Kind
	Unique  bool // with its state it names one office or body
	Acting  bool // "the X of S" is the state S
	Outlet  bool
	Part    bool // with a body it is the body: "soldiers of the army"
	Set     bool // with a state's adjective it names a set that every article shares
}

// Lex is one reading of a spelling.
type Lex struct {
	Class   Class
	Words   []string // folded words of the phrase
	Verb    *Verb
	Noun    *Noun
	Actor   *Actor
	Form    Form
	Suffix  bool // the spelling stands before a suffix pronoun
	derived bool
}

// Form is the grammar of an inflected spelling, zero where not known.
type Form struct {
	Tense     Tense
	Passive   bool // may be read as passive
	Active    bool // may be read as active
	Feminine  bool
	Masculine bool
	Plural    bool
	Dual      bool
	Person    int
}

// Tense is the kind of a verb's form.
type Tense string

// The tenses that the engine tells apart.
const (
	Past       Tense = "past"
	Present    Tense = "present"
	Base       Tense = "base"
	Participle Tense = "participle"
	PastPart   Tense = "passive participle"
	VerbalNoun Tense = "verbal noun"
)

// Lookup returns the entries whose phrase begins with the folded word, longest
// phrase first. The caller must not change them.
func (p *Pack) Lookup(word string) []*Lex { return p.lexicon[word] }

// Set returns the folded words of a named list of words.txt, in its order: small
// lists that a mechanism asks for by name, such as the parts of personal names.
func (p *Pack) Set(name string) []string { return p.sets[name] }

// In reports whether a folded word stands in the named list.
func (p *Pack) In(name, word string) bool { return slices.Contains(p.sets[name], word) }
