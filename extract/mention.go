package extract

import (
	"strings"

	"isnad/extract/gazetteer"
	"isnad/extract/lang"
	"isnad/graph"
)

// mention is a stretch of tokens that names or describes an actor.
type mention struct {
	start, end int // token indexes, end exclusive, outermost words
	kind       graph.Kind
	form       mentionForm
	entry      *gazetteer.Entry // the known actor that it names
	role       gazetteer.Role   // in which way it names it
	head       *lang.Actor      // title, head of a body, or group
	name       [2]int           // token indexes of the personal or quoted name, empty when start = end
	state      string           // "state:RU": whose it is
	with       []*mention       // actors inside it: the body that a minister is of, the outlet of a correspondent
	definite   bool
	plural     bool
	feminine   bool
	pair       bool     // two bodies under one head: وزارتي الداخلية والدفاع
	honoured   bool     // an honorific stands before its title
	prep       string   // preposition written on its first word: ب ل ك
	and        bool     // conjunction written on its first word
	weak       bool     // an actor only where it acts: an adjective, a capital, a city
	same       *mention // the earlier mention whose name it repeats
	refers     []*entity
	count      int // of a set, where a number word tells it: الدول الثلاث
	core       int // token of the head word where heads stand last, else 0
}

// mentionForm says how a mention refers.
type mentionForm int8

const (
	formName    mentionForm = iota + 1 // a name, known or not
	formTitle                          // a title without a name
	formNominal                        // a common noun for something named before: الشركة
	formGroup                          // an unnamed person or group
	formPronoun
)

// named reports whether m holds a personal or quoted name.
func (m *mention) named() bool { return m.name[1] > m.name[0] }

// findMentions finds the mentions of the whole article, then those that need
// what the first pass learnt: surnames and short names.
func (r *reader) findMentions() {
	r.at = make([]*mention, len(r.tokens))
	r.surnames, r.aliases = map[string][]*mention{}, map[string]*mention{}
	r.authors = map[string][]*entity{}
	reserved := r.reserve()
	r.scan(func(i int) *mention {
		if reserved[i] {
			return nil
		}
		return r.mentionAt(i)
	})
	r.learnNames()
	r.scan(r.knownHere)
	if r.headsLast() {
		r.joinTitles()
		r.capitals()
	}
	r.holders()
	r.epithets()
	r.counsel()
	r.occupations()
	r.collect()
	r.hideAsides()
}

// cover notes that the tokens from to end are words of m.
func (r *reader) cover(m *mention, from, end int) {
	for k := from; k < end; k++ {
		r.at[k] = m
	}
}

// scan tries find at every token that no mention covers yet.
func (r *reader) scan(find func(i int) *mention) {
	for i := 0; i < len(r.tokens); {
		if r.at[i] != nil {
			i = r.at[i].end
			continue
		}
		m := find(i)
		if m == nil || m.end <= i || r.taken(i, m.end) {
			i++
			continue
		}
		r.cover(m, m.start, m.end)
		i = m.end
	}
}

func (r *reader) taken(start, end int) bool {
	for j := start; j < end; j++ {
		if r.at[j] != nil {
			return true
		}
	}
	return false
}

func (r *reader) collect() {
	r.mentions = r.mentions[:0]
	for i := 0; i < len(r.tokens); {
		m := r.at[i]
		if m == nil {
			i++
			continue
		}
		r.mentions = append(r.mentions, m)
		i = m.end
	}
}

// mentionAt returns the mention that begins at token i, or nil.
func (r *reader) mentionAt(i int) *mention {
	if r.headsLast() {
		return r.headLast(i)
	}
	return r.headFirst(i)
}

// hit is what the gazetteer knows at a token.
type hit struct {
	end   int
	sense gazetteer.Sense
	all   []gazetteer.Sense
	split split
}

// known returns the longest name of the gazetteer at token i.
func (r *reader) known(i int) (hit, bool) {
	if i >= len(r.tokens) || r.tokens[i].kind != word {
		return hit{}, false
	}
	end, senses := r.x.gaz.Walk(r.forms(i), i)
	if end == i || len(senses) == 0 {
		return hit{}, false
	}
	h := hit{end: end, all: senses, sense: senses[0]}
	h.split = r.splitOf(i, end)
	for _, s := range senses {
		if s.Flags.Has(gazetteer.AllCaps) && !r.tokens[i].caps {
			continue
		}
		if end == i+1 && (s.Role == gazetteer.Surname || s.Role == gazetteer.Alias || s.Flags.Has(gazetteer.AlsoName)) && r.particle(i) && !r.tokens[i].caps {
			continue
		}
		if end == i+1 && r.otherWord(i, h.split) && !r.inQuotes(i, end) {
			continue
		}
		h.sense = s
		return h, true
	}
	return hit{}, false
}

// forms gives the gazetteer the spellings of the words from start on: the first
// one with and without its clitics, the others as they stand.
func (r *reader) forms(start int) func(i int) []string {
	return func(i int) []string {
		if i >= len(r.tokens) || r.tokens[i].kind != word && r.tokens[i].kind != number {
			return nil
		}
		if i > start {
			return []string{r.tokens[i].norm}
		}
		var out []string
		for _, s := range r.splits[i] {
			if s.future {
				continue
			}
			if s.det { // السيول are torrents, سيول is Seoul
				out = append(out, "ال"+s.stem)
				continue
			}
			out = append(out, s.stem)
		}
		if len(out) == 0 {
			out = []string{r.tokens[i].norm}
		}
		return out
	}
}

// splitOf returns the clitics that were taken off the first word of a known
// name.
func (r *reader) splitOf(i, end int) split {
	for _, s := range r.splits[i] {
		if s.future {
			continue
		}
		forms := []string{s.stem}
		if s.det {
			forms = []string{"ال" + s.stem}
		}
		for _, f := range forms {
			e, senses := r.x.gaz.Walk(func(j int) []string {
				if j >= len(r.tokens) || r.tokens[j].kind != word && r.tokens[j].kind != number {
					return nil
				}
				if j == i {
					return []string{f}
				}
				return []string{r.tokens[j].norm}
			}, i)
			if e == end && len(senses) > 0 {
				return s
			}
		}
	}
	return split{stem: r.tokens[i].norm}
}

// demonym returns the state whose adjective token i is, without a clitic in
// front except the article.
func (r *reader) demonym(i int) (state string, form gazetteer.AdjForm, end int, ok bool) {
	if i >= len(r.tokens) || r.tokens[i].kind != word {
		return "", form, i, false
	}
	if i+1 < len(r.tokens) && r.pack.In("lineage", r.tokens[i+1].norm) && !strings.HasPrefix(r.tokens[i].norm, "ال") {
		return "", form, i, false // تركي بن فهد
	}
	e, senses := r.x.gaz.Walk(func(j int) []string {
		if j >= len(r.tokens) || r.tokens[j].kind != word {
			return nil
		}
		return []string{r.tokens[j].norm}
	}, i)
	for _, s := range senses {
		if s.Role == gazetteer.Adjective && e > i {
			return s.Entry.ID, s.Form, e, true
		}
	}
	return "", form, i, false
}

// stateOf returns the state that an actor belongs to, or that it is.
func (m *mention) stateOf() string {
	if m == nil {
		return ""
	}
	if m.state != "" {
		return m.state
	}
	if m.entry != nil {
		if m.entry.Kind == graph.State {
			return m.entry.ID
		}
		return m.entry.State
	}
	for _, w := range m.with {
		if s := w.stateOf(); s != "" {
			return s
		}
	}
	return ""
}

// particle reports whether the whole word at i belongs to a closed class.
func (r *reader) particle(i int) bool {
	for _, rd := range r.readings[i] {
		if closedClasses[rd.lex.Class] && rd.whole() && rd.lex.Class != lang.Time && rd.end == i+1 {
			return true
		}
	}
	return false
}

// otherWord reports whether the single word at i is something else in the
// lexicon than the name that s makes of it: a verb as it stands, or any word
// that the name needs a clitic taken off.
func (r *reader) otherWord(i int, s split) bool {
	bare := !s.and && s.prep == "" && !s.det
	for _, rd := range r.readings[i] {
		if !rd.whole() || rd.end != i+1 || rd.lex.Actor != nil {
			continue
		}
		if !bare || rd.lex.Verb != nil && rd.lex.Form.Tense == lang.Past && rd.suffix == "" && rd.lex.Class != lang.Wrong {
			return true
		}
	}
	return false
}

// national notes whose a nationality adjective makes m, the first one counting.
// Adjectives of bodies (European, of the United Nations) name no state.
func (m *mention) national(id string) {
	if m.state == "" && strings.HasPrefix(id, "state:") {
		m.state = id
	}
}
