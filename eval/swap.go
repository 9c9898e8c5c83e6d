package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Replacement is one old name and the unseen one that took its place.
type Replacement struct {
	Kind  string `json:"kind"`  // the gold's type of the bearer
	Old   string `json:"old"`   // the English name
	New   string `json:"new"`   // "" when the text only describes the bearer: nothing is swapped
	Count int    `json:"count"` // places in the text
}

// Swap gives every named person, party and company of an article a name that
// nobody bears, the same one everywhere in the text and in the gold graph, to
// measure how far an extractor lives on names that it knows. Titles around a
// name, clitics before it and descriptions stay; "حملة بايدن" follows the
// person. A later surname is the surname of the new full name, and bearers of
// one surname keep one surname. The same seed gives the same names. The gold's
// evidence stays an exact substring of the text.
func Swap(text string, gold []byte, seed uint64) (newText string, newGold []byte, report []Replacement, err error) {
	var g map[string]any
	decoder := json.NewDecoder(bytes.NewReader(gold))
	decoder.UseNumber()
	if err := decoder.Decode(&g); err != nil {
		return "", nil, nil, fmt.Errorf("swap names: read gold: %w", err)
	}
	names, err := newPool(seed)
	if err != nil {
		return "", nil, nil, fmt.Errorf("swap names: %w", err)
	}
	s := &swapper{text: []rune(text), pool: names, article: map[string]bool{}, families: map[string]pair{}, phrases: phrases{to: map[string]unseen{}}}
	for _, w := range normals(text) {
		s.article[w] = true
	}
	nodes := objects(g["nodes"])
	for _, n := range nodes {
		if err := s.name(n); err != nil {
			return "", nil, nil, fmt.Errorf("swap names: %w", err)
		}
	}
	s.followers(nodes)
	edits := s.phrases.edits(s.text)
	newText = apply(s.text, edits)
	s.rewrite(nodes, objects(g["edges"]), edits, []rune(newText))
	for _, e := range edits {
		s.report[e.bearer].Count++
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	if err := encoder.Encode(g); err != nil {
		return "", nil, nil, fmt.Errorf("swap names: write gold: %w", err)
	}
	return newText, out.Bytes(), s.report, nil
}

type swapper struct {
	text     []rune
	article  map[string]bool // its words
	pool     pool
	families map[string]pair // by English family name
	phrases  phrases
	people   []person
	report   []Replacement
}

// person is kept for the names that follow a person's, such as a campaign's.
type person struct {
	runs    []run
	english []string
	family  pair
	bearer  int // index into the report
}

// name finds new names for one node of the gold.
func (s *swapper) name(n map[string]any) error {
	if unnamed, _ := n["unnamed"].(bool); unnamed {
		return nil
	}
	kind, _ := n["type"].(string)
	switch kind {
	case "Official", "Person", "Correspondent":
		return s.person(kind, n)
	case "Company":
		return s.company(kind, n)
	case "Organization":
		if isParty(n) {
			return s.party(kind, n)
		}
	}
	return nil
}

func (s *swapper) person(kind string, n map[string]any) error {
	english := englishName(n)
	if len(english) == 0 {
		return nil
	}
	runs := runsOf(nameWords(n), english)
	if len(runs) == 0 {
		s.begin(Replacement{Kind: kind, Old: strings.Join(english, " ")})
		return nil
	}
	last := strings.ToLower(english[len(english)-1])
	family, known := s.families[last]
	if !known {
		var err error
		if family, err = s.pool.take("surname", s.article); err != nil {
			return err
		}
		s.families[last] = family
	}
	given := pair{}
	if len(english) > 1 {
		var err error
		if given, err = s.pool.take("given", s.article); err != nil {
			return err
		}
	}
	whole := pair{ar: strings.TrimSpace(given.ar + " " + family.ar), en: strings.TrimSpace(given.en + " " + family.en)}
	s.begin(Replacement{Kind: kind, Old: strings.Join(english, " "), New: whole.en})
	s.people = append(s.people, person{runs, english, family, len(s.report) - 1})
	for _, r := range append(runs, run{english, wholeName}) {
		to := [...]pair{wholeName: whole, familyName: family, givenName: given}[r.part]
		if r.part == wholeName && len(r.words) == 1 {
			to = family
		}
		s.phrases.add(r.words, to.in(r.words))
	}
	return nil
}

func (s *swapper) company(kind string, n map[string]any) error {
	english := slices.DeleteFunc(englishName(n), isTitle)
	if len(english) == 0 {
		return nil
	}
	// "Turkish Railways" is a description: no adjective is a company's own name.
	runs := slices.DeleteFunc(runsOf(nameWords(n), english), func(r run) bool {
		return r.part == familyName || strings.HasPrefix(r.words[0], "ال") && strings.HasSuffix(r.words[0], "يه")
	})
	if len(runs) == 0 {
		s.begin(Replacement{Kind: kind, Old: strings.Join(english, " ")})
		return nil
	}
	to, err := s.pool.take("company", s.article)
	if err != nil {
		return err
	}
	s.begin(Replacement{Kind: kind, Old: strings.Join(english, " "), New: to.en})
	for _, r := range append(runs, run{english, wholeName}) {
		s.phrases.add(r.words, to.in(r.words))
	}
	return nil
}

// in returns the name in the script of words.
func (p pair) in(words []string) string {
	if isLatin(words[0]) {
		return p.en
	}
	return p.ar
}

// followers makes the names of campaigns, teams and administrations follow
// the person that they are named after.
func (s *swapper) followers(nodes []map[string]any) {
	for _, n := range nodes {
		for _, words := range nameWords(n) {
			if !slices.ContainsFunc(words, isFollower) {
				continue
			}
			for _, p := range s.people {
				s.follow(words, p)
			}
		}
	}
}

func (s *swapper) follow(words []string, p person) {
	s.phrases.bearer = p.bearer
	for _, r := range append(p.runs, run{p.english, wholeName}) {
		last := r.words[len(r.words)-1]
		if r.part == wholeName && len(r.words) > 1 && slices.Contains(words, last) {
			s.phrases.add([]string{last}, p.family.in(r.words))
		}
	}
}

func isFollower(word string) bool {
	return slices.Contains([]string{"حمله", "اداره", "فريق", "معسكر", "campaign", "administration", "team", "camp"}, strings.ToLower(dropArticle(word)))
}

// rewrite puts the new names into the gold.
func (s *swapper) rewrite(nodes, edges []map[string]any, edits []edit, newText []rune) {
	again := func(x any) any {
		old, ok := x.(string)
		if !ok {
			return x
		}
		return apply([]rune(old), s.phrases.edits([]rune(old)))
	}
	for _, n := range nodes {
		n["name_en"] = again(n["name_en"])
		if list, ok := n["names"].([]any); ok {
			for i := range list {
				list[i] = again(list[i])
			}
		}
	}
	old := string(s.text)
	for _, e := range edges {
		e["matter"], e["trigger"] = again(e["matter"]), again(e["trigger"])
		quote, _ := e["evidence"].(string)
		before, _, found := strings.Cut(old, quote)
		if quote == "" || !found {
			e["evidence"] = again(e["evidence"])
			continue
		}
		start := len([]rune(before))
		from, to := moved(edits, start, start+len([]rune(quote)))
		e["evidence"] = string(newText[from:to])
	}
}

// begin adds a bearer to the report; the phrases that follow are its own.
func (s *swapper) begin(r Replacement) {
	s.phrases.bearer = len(s.report)
	s.report = append(s.report, r)
}

func objects(list any) []map[string]any {
	items, _ := list.([]any)
	var out []map[string]any
	for _, x := range items {
		if o, ok := x.(map[string]any); ok {
			out = append(out, o)
		}
	}
	return out
}

// englishName returns the words of name_en without what stands in brackets.
func englishName(n map[string]any) []string {
	name, _ := n["name_en"].(string)
	name, _, _ = strings.Cut(name, "(")
	return normals(name)
}

func nameWords(n map[string]any) [][]string {
	var out [][]string
	list, _ := n["names"].([]any)
	for _, x := range list {
		if name, ok := x.(string); ok {
			if words := normals(name); len(words) > 0 {
				out = append(out, words)
			}
		}
	}
	return out
}
