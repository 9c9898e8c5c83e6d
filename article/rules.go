package article

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"isnad/internal/fold"
)

//go:embed clean/*.txt
var cleanFiles embed.FS

// kinds of rules, as clean/ar.txt explains them.
var ruleKinds = []string{
	"junk", "tail", "also", "source", "byline", "stamp", "caption", "credit",
	"tags", "agency", "generic", "place", "month", "filler", "class", "deck", "dated", "verb", "noun",
}

// rule is one entry: the id of its line in the data and the folded words.
type rule struct{ id, words string }

// ruleSet holds the rules of one kind.
type ruleSet struct {
	whole  map[string]string // how "=": words → id
	colon  map[string]string // how ":"
	list   map[string]string // how "*"
	begins map[string][]rule // how "^": by first word
	within []rule            // how "~"
}

// rules holds all sets by kind. It is read only once made.
type rules map[string]*ruleSet

// cleaning returns the embedded rules. A malformed file is a mistake of the
// program, and a test reads them.
var cleaning = sync.OnceValue(func() rules {
	r, err := loadRules(cleanFiles)
	if err != nil {
		panic(err)
	}
	return r
})

// loadRules reads all clean/*.txt of a file system. Errors name file and line.
func loadRules(fsys fs.FS) (rules, error) {
	out := rules{}
	for _, k := range ruleKinds {
		out[k] = &ruleSet{
			whole: map[string]string{}, colon: map[string]string{},
			list: map[string]string{}, begins: map[string][]rule{},
		}
	}
	names, err := fs.Glob(fsys, "clean/*.txt")
	if err != nil {
		return nil, err
	}
	ids := map[string]bool{}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		for i, text := range strings.Split(string(data), "\n") {
			if text = strings.TrimSpace(text); text == "" || text[0] == '#' {
				continue
			}
			if err := out.add(text, ids); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
			}
		}
	}
	return out, nil
}

// add takes in one line of a rules file.
func (r rules) add(text string, ids map[string]bool) error {
	f := strings.Fields(text)
	if len(f) < 4 {
		return fmt.Errorf("want id, kind, how and words, got %q", text)
	}
	id, kind, how := f[0], f[1], f[2]
	if ids[id] {
		return fmt.Errorf("the id %q is there twice: give each rule its own", id)
	}
	ids[id] = true
	set, ok := r[kind]
	if !ok {
		return fmt.Errorf("unknown kind %q: use one of %s", kind, strings.Join(ruleKinds, ", "))
	}
	for _, w := range strings.Split(strings.Join(f[3:], " "), "|") {
		key := fold.Key(w)
		if key == "" {
			return fmt.Errorf("an entry of %q has no words", id)
		}
		switch how {
		case "=":
			set.whole[key] = id
		case ":":
			set.colon[key] = id
		case "*":
			set.list[key] = id
		case "^":
			w, _, _ := strings.Cut(key, " ")
			set.begins[w] = append(set.begins[w], rule{id, key})
		case "~":
			set.within = append(set.within, rule{id, key})
		default:
			return fmt.Errorf("unknown how %q: use one of = ^ ~ : *", how)
		}
	}
	return nil
}

// match returns the id of the first rule that fits the line, or "".
func (s *ruleSet) match(l line) string {
	if l.key == "" {
		return ""
	}
	if id := s.whole[l.key]; id != "" {
		return id
	}
	if id := s.opens(l.key); id != "" {
		return id
	}
	if len(s.colon) > 0 {
		if before, _, ok := l.head(); ok {
			if id := s.colon[fold.Key(before)]; id != "" {
				return id
			}
		}
	}
	for _, r := range s.within {
		if containsWords(l.key, r.words) {
			return r.id
		}
	}
	return ""
}

// opens returns the id of the longest "^" rule that key begins with, or "".
func (s *ruleSet) opens(key string) string {
	id, _ := s.prefix(key)
	return id
}

// prefix is opens with the words of the rule.
func (s *ruleSet) prefix(key string) (id, words string) {
	w, _, _ := strings.Cut(key, " ")
	for _, r := range s.begins[w] {
		if len(r.words) > len(words) && (key == r.words || strings.HasPrefix(key, r.words+" ")) {
			id, words = r.id, r.words
		}
	}
	return id, words
}

// has tells if the list of the set holds the words.
func (s *ruleSet) has(words string) bool { return s.list[fold.Key(words)] != "" }

// containsWords tells if words stand in key at word borders.
func containsWords(key, words string) bool {
	for {
		i := strings.Index(key, words)
		if i < 0 {
			return false
		}
		end := i + len(words)
		if (i == 0 || key[i-1] == ' ') && (end == len(key) || key[end] == ' ') {
			return true
		}
		key = key[end:]
	}
}
