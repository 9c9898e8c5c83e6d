// Package extract reads an article.Document and returns the graph.Batch of what
// it says. It is pure: no input or output, no clock, no network, and the same
// document always gives the same bytes.
//
// The document passes through stages, one file each or a few; every value keeps
// its place in the text:
//
//	text ─tokenize─▶ tokens ─sentences─▶ sentences
//	tokens ─analyse (reading.go, clitic.go)─▶ readings from the language pack
//	readings ─tagWords (sight.go)─▶ tags: noun, adjective or verb, so that a name ends where it should
//	readings and tags ─findMentions (mention.go, headfirst.go, headlast.go, person.go, names.go)─▶ mentions
//	mentions ─resolve (entity.go, body.go)─▶ entities: who is meant
//	sentence ─collapse (sight.go, certain.go, hide.go)─▶ words, one for each mention ─syntax.Parser─▶ tags and heads
//	tags and heads ─parse, mend (tree.go, mend.go, mendfirst.go, mendlast.go, clause.go)─▶ tree
//	tree ─roleOf (role.go, rolelast.go)─▶ who does what to whom
//	tree ─predicateAt (predicate.go)─▶ predicates: the words of the pack that make a claim here
//	tree ─attributions (saying.go, content.go, quoting.go)─▶ who says what
//	predicates ─claims (accuse.go, charge.go, deny.go, act.go, agent.go, doer.go, report.go)─▶ found claims with polarity, modality, outcome
//	found ─answer (answer.go)─▶ denials beside the accusations that they answer
//	found ─batch (aggregate.go, node.go)─▶ graph.Batch
//
// What is known of a language is data in lang, what is known of the world in
// gazetteer; the code holds mechanisms only.
package extract

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"isnad/article"
	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/extract/syntax"
	"isnad/graph"
	"isnad/internal/fold"
)

// ErrLanguage is wrapped by the error of Extract for a document in a language
// without a pack.
var ErrLanguage = errors.New("no language pack")

// Extractor holds the compiled language packs and the gazetteer. It is
// immutable but for the parsers, which are read once, and safe for concurrent use.
type Extractor struct {
	packs   map[string]*lang.Pack
	parsers map[string]func() (*syntax.Parser, error) // read when the first document of the language comes
	gaz     *gazetteer.Gazetteer
}

// New compiles the embedded language packs and gazetteer.
func New() (*Extractor, error) {
	gaz, err := gazetteer.Load()
	if err != nil {
		return nil, fmt.Errorf("load gazetteer: %w", err)
	}
	x := &Extractor{packs: map[string]*lang.Pack{}, parsers: map[string]func() (*syntax.Parser, error){}, gaz: gaz}
	for _, code := range lang.Codes() {
		if x.packs[code], err = lang.Load(code); err != nil {
			return nil, err
		}
		x.parsers[code] = sync.OnceValues(func() (*syntax.Parser, error) { return lang.Syntax(code) })
	}
	return x, nil
}

// Extract returns the graph of one article. The batch passes graph.Validate.
// The error is ErrLanguage for a document in another language than the packs'.
func (x *Extractor) Extract(d article.Document) (graph.Batch, error) {
	r, err := x.reader(d)
	if err != nil {
		return graph.Batch{}, err
	}
	st := r.read()
	st.answer(r)
	return r.batch(d, st), nil
}

// reader takes an article through the stages up to the actors.
func (x *Extractor) reader(d article.Document) (*reader, error) {
	parser, err := x.parserOf(d)
	if err != nil {
		return nil, err
	}
	r := x.newReader(d, parser)
	r.tagWords()
	r.findMentions()
	r.widenNames()
	r.resolve()
	return r, nil
}

// parserOf returns the parser of the document's language.
func (x *Extractor) parserOf(d article.Document) (*syntax.Parser, error) {
	pack := x.packs[d.Language]
	if pack == nil {
		return nil, fmt.Errorf("article %s: language %q, isnad reads %s: %w", d.ID, d.Language, strings.Join(lang.Codes(), ", "), ErrLanguage)
	}
	parser, err := x.parsers[d.Language]()
	if err != nil {
		return nil, fmt.Errorf("article %s: %w", d.ID, err)
	}
	return parser, nil
}

// newReader cuts an article into tokens and sentences and looks its words up. The
// language must have a pack.
func (x *Extractor) newReader(d article.Document, parser *syntax.Parser) *reader {
	r := &reader{x: x, pack: x.packs[d.Language], parser: parser, docID: d.ID, text: []rune(d.Text)}
	r.tokens = tokenize(r.text)
	r.capitalise()
	r.sents = sentences(r.tokens, r.pack.Set("abbreviation")...)
	r.analyse()
	r.parses = make(map[int]parsed, len(r.sents))
	return r
}

func (x *Extractor) fold(s string) string { return fold.Word(s) }

// key returns the language-neutral key of an unknown actor's name.
func (x *Extractor) key(name string) string { return x.gaz.Key(name) }

// outletID returns the actor id of a publisher's name.
func (x *Extractor) outletID(name string) string {
	for _, s := range x.gaz.Lookup(strings.Fields(fold.Key(name))...) {
		if s.Entry.Outlet {
			return s.Entry.ID
		}
	}
	return "org:" + x.key(name)
}

// setWords returns the name of a set in each language, with
// {adjective} for the state's.
func (x *Extractor) setWords(concept string) map[string]string {
	out := map[string]string{}
	for code, p := range x.packs {
		if w := p.Set("set " + concept); len(w) > 0 {
			out[code] = w[0]
		}
	}
	return out
}
