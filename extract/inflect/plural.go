package inflect

import (
	_ "embed"
	"slices"
	"strings"

	"isnad/internal/fold"
)

var (
	//go:embed plural.txt
	pluralText string

	plurals = readPlurals(pluralText)
)

// pluralTable holds irregular plurals; heads are those that compounds follow.
type pluralTable struct {
	words map[string]string
	heads []string
}

func readPlurals(text string) pluralTable {
	t := pluralTable{words: map[string]string{}}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		t.words[f[0]] = f[1]
		if len(f) > 2 {
			t.heads = append(t.heads, f[0])
		}
	}
	slices.SortFunc(t.heads, func(a, b string) int { return len(b) - len(a) }) // woman before man
	return t
}

// EnglishPlural returns the plural of an English noun, folded. Of several words
// the last is inflected, or the one in front of a preposition: "ministers of
// defence".
func EnglishPlural(noun string) string {
	words := strings.Fields(fold.Key(noun))
	if len(words) == 0 {
		return ""
	}
	head := len(words) - 1
	for i := 1; i < len(words); i++ {
		title := words[i] == "general" && spelling["title"][words[i-1]]
		if title || slices.Contains([]string{"of", "for", "in", "to", "at", "on"}, words[i]) {
			head = i - 1
			break
		}
	}
	words[head] = pluralWord(words[head])
	return strings.Join(words, " ")
}

func pluralWord(w string) string {
	switch {
	case spelling["same"][w]:
		return w
	case spelling["os"][w], spelling["mans"][w]:
		return w + "s"
	}
	if p, ok := plurals.words[w]; ok {
		return p
	}
	for _, h := range plurals.heads {
		if head, ok := strings.CutSuffix(w, h); ok {
			return head + plurals.words[h]
		}
	}
	if head, ok := strings.CutSuffix(w, "sis"); ok && len(head) > 1 {
		return head + "ses"
	}
	return withS(w)
}
