package eval

import (
	"embed"
	"fmt"
	"math/rand/v2"
	"strings"
)

//go:embed names/ar.txt names/en.txt
var nameFiles embed.FS

// pair is one name in both languages; of a party member holds the stem of the
// name of its members (Arabic) and the name of one of them (English).
type pair struct{ ar, en, memberAr, memberEn string }

// pool hands out unseen names in an order that its seed decides, each once.
type pool map[string][]pair

func newPool(seed uint64) (pool, error) {
	ar, err := nameLines("ar")
	if err != nil {
		return nil, err
	}
	en, err := nameLines("en")
	if err != nil {
		return nil, err
	}
	if len(ar) != len(en) {
		return nil, fmt.Errorf("names: %d Arabic lines, %d English: they must stand in pairs", len(ar), len(en))
	}
	p := pool{}
	for i := range ar {
		if ar[i][0] != en[i][0] || len(ar[i]) != len(en[i]) {
			return nil, fmt.Errorf("names: line %d is %v in Arabic, %v in English", i+3, ar[i], en[i])
		}
		x := pair{ar: ar[i][1], en: en[i][1]}
		if len(ar[i]) == 3 {
			x.memberAr, x.memberEn = ar[i][2], en[i][2]
		}
		p[ar[i][0]] = append(p[ar[i][0]], x)
	}
	random := rand.New(rand.NewPCG(seed, 1))
	for _, kind := range [...]string{"given", "surname", "company", "party"} {
		list := p[kind]
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	return p, nil
}

// nameLines returns the fields of each line but the comments.
func nameLines(language string) ([][]string, error) {
	data, err := nameFiles.ReadFile("names/" + language + ".txt")
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	var lines [][]string
	for line := range strings.Lines(string(data)) {
		if fields := strings.Fields(line); len(fields) >= 2 && fields[0] != "#" {
			lines = append(lines, fields)
		}
	}
	return lines, nil
}

// take returns the next name of a kind that stands nowhere in the article.
func (p pool) take(kind string, article map[string]bool) (pair, error) {
	for len(p[kind]) > 0 {
		x := p[kind][0]
		p[kind] = p[kind][1:]
		if !article[normal(x.ar)] && !article[normal(x.en)] {
			return x, nil
		}
	}
	return pair{}, fmt.Errorf("names: no %s name is left", kind)
}
