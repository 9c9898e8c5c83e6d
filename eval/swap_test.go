package eval_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"isnad/eval"
	"isnad/internal/fold"

	"github.com/google/go-cmp/cmp"
)

func read(t *testing.T, parts ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

type graphOfGold struct {
	Nodes []struct {
		Key    string   `json:"key"`
		NameEn string   `json:"name_en"`
		Names  []string `json:"names"`
	} `json:"nodes"`
	Edges []struct {
		Trigger  string `json:"trigger"`
		Evidence string `json:"evidence"`
	} `json:"edges"`
}

func decodeGold(t *testing.T, data string) graphOfGold {
	t.Helper()
	var g graphOfGold
	if err := json.Unmarshal([]byte(data), &g); err != nil {
		t.Fatal(err)
	}
	return g
}

// TestSwapKeepsGoldInText: after swapping, each name, trigger and evidence of
// the gold still stands in the text, old names are gone, and the same seed
// gives the same bytes.
func TestSwapKeepsGoldInText(t *testing.T) {
	gone := map[string][]string{
		"ar-water": {"أوربينا", "مارتينا", "سالاسار", "كاسترو", "بينيا", "أكواليتا", "المرفأ"},
		"ar-drone": {"وامبوغو", "كيبرونو", "مواكيو", "أوموندي", "ساهارا"},
		"en-water": {"Urbina", "Salazar", "Aqualita", "Harbour"},
	}
	stay := map[string][]string{
		"ar-water": {"وزيرة الداخلية التشيلية", "رويترز", "حملة ", "المتحدث باسم الخارجية البيروفية", "بيرو", "تشيلي", "حزب "},
		"ar-drone": {"حركة السهول", "صحيفة المدار", "الرئيس الكيني", "كينيا", "شركة "},
		"en-water": {"Reuters", "Party", "Chile's interior minister", "U.S."},
	}
	for id, old := range gone {
		t.Run(id, func(t *testing.T) {
			text, gold := read(t, "testdata/gold", id+".txt"), read(t, "testdata/gold", id+".json")
			for seed := range uint64(20) {
				newText, newGold, report, err := eval.Swap(text, []byte(gold), seed)
				if err != nil {
					t.Fatal(err)
				}
				for _, name := range old {
					if strings.Contains(newText, name) || strings.Contains(string(newGold), `"`+name) {
						t.Errorf("seed %d: %s is still there", seed, name)
					}
				}
				for _, name := range stay[id] {
					if !strings.Contains(newText, name) {
						t.Errorf("seed %d: %s is gone", seed, name)
					}
				}
				for _, r := range report {
					if r.New == "" || r.Count == 0 {
						t.Errorf("seed %d: not swapped: %+v", seed, r)
					}
				}
				g, before := decodeGold(t, string(newGold)), decodeGold(t, gold)
				for i, n := range g.Nodes {
					for j, name := range n.Names {
						if !strings.Contains(newText, name) {
							t.Errorf("seed %d: %s → %s is not in the text", seed, before.Nodes[i].Names[j], name)
						}
					}
				}
				for i, e := range g.Edges {
					if !strings.Contains(newText, e.Evidence) || !strings.Contains(newText, e.Trigger) {
						t.Errorf("seed %d: %s → %s is not in the text", seed, before.Edges[i].Evidence, e.Evidence)
					}
				}
				if again, _, _, _ := eval.Swap(text, []byte(gold), seed); again != newText {
					t.Errorf("seed %d: two texts", seed)
				}
			}
		})
	}
}

// TestSwap shows what becomes of a name in each of its forms. G, S, C, P and M
// stand for the new given name, surname, company, party and member of a party.
func TestSwap(t *testing.T) {
	node := func(kind, english string, names ...string) string {
		data, _ := json.Marshal(map[string]any{"key": "k" + english, "type": kind, "name_en": english, "names": names})
		return string(data)
	}
	lavrov := node("Official", "Sergey Lavrov", "وزير الخارجية الروسي سيرغي لافروف", "لافروف", "وزير الخارجية الروسي")
	trump := node("Official", "Donald Trump", "دونالد ترامب", "ترامب")
	for _, tt := range []struct {
		name  string
		nodes []string
		text  string
		want  string
	}{
		{"titles stay", []string{lavrov}, "قال وزير الخارجية الروسي سيرغي لافروف ثم لافروف", "قال وزير الخارجية الروسي G1 S1 ثم S1"},
		{"clitics stay", []string{trump}, "لترامب وترامب وبترامب كترامب فلترامب", "لS1 وS1 وبS1 كS1 فلS1"},
		{"an article behind lam", []string{node("Official", "Bashar al-Assad", "بشار الأسد", "الأسد")}, "للأسد والأسد لبشار الأسد", "لS1 وS1 لG1 S1"},
		{"hamza and marks", []string{node("Official", "Recep Tayyip Erdogan", "رجب طيب إردوغان", "إردوغان")}, "رجب طيّب اردوغان وأردوغان", "G1 S1 وS1"},
		{"a campaign follows", []string{node("Official", "Joe Biden", "جو بايدن"), node("Campaign", "Biden campaign", "حملة بايدن")}, "حملة بايدن لجو بايدن", "حملة S1 لG1 S1"},
		{"one family", []string{trump, node("Person", "Ivana Trump", "إيفانا ترامب", "إيفانا")}, "دونالد ترامب وإيفانا ترامب وإيفانا", "G1 S1 وG2 S1 وG2"},
		{"compound names", []string{node("Correspondent", "Nasser Abdul Haq", "ناصر عبد الحق")}, "ناصر عبد الحق عن الحق", "G1 S1 عن الحق"},
		{"a city that sounds like a name", []string{node("Correspondent", "Bisan Abu Kwaik", "مراسلة الجزيرة بواشنطن بيسان أبو كويك", "مراسلة الجزيرة بواشنطن")},
			"مراسلة الجزيرة بواشنطن بيسان أبو كويك", "مراسلة الجزيرة بواشنطن G1 S1"},
		{"a company's descriptions stay", []string{node("Company", "Microsoft", "شركة مايكروسوفت", "الشركة الأميركية")}, "شركة مايكروسوفت أو الشركة الأميركية Microsoft", "شركة C1 أو الشركة الأميركية C1"},
		{"a party", []string{node("Organization", "Justice and Development Party", "حزب العدالة والتنمية")}, "وحزب العدالة والتنمية عن العدالة", "وحزب P1 عن العدالة"},
		{"members of a party", []string{node("Organization", "Democrats", "الديمقراطيون", "الديمقراطيين")}, "الديمقراطيون للديمقراطيين والمرشح الديمقراطي عن الديمقراطية", "الM1ون للM1ين والمرشح الM1 عن الديمقراطية"},
		{"other organisations stay", []string{node("Organization", "Amnesty International", "منظمة العفو الدولية")}, "منظمة العفو الدولية", "منظمة العفو الدولية"},
		{"English", []string{node("Official", "Donald Trump", "Donald Trump", "Trump")}, "DONALD TRUMP: Trump's aide, President Donald Trump", "G1 S1: S1's aide, President G1 S1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, _, _, err := eval.Swap(tt.text, []byte(`{"nodes": [`+strings.Join(tt.nodes, ",")+`], "edges": []}`), 3)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, anonymous(t, got)); diff != "" {
				t.Errorf("%s (-want +got)\n%s", got, diff)
			}
		})
	}
}

// anonymous writes G1, G2, S1 … for the unseen names of a text, in their order.
func anonymous(t *testing.T, text string) string {
	t.Helper()
	letters := map[string]string{"given": "G", "surname": "S", "company": "C", "party": "P"}
	type unseen struct {
		letter string
		line   int
	}
	names := map[string]unseen{}
	for _, language := range [...]string{"ar", "en"} {
		for i, line := range strings.Split(read(t, "names", language+".txt"), "\n") {
			fields := strings.Fields(line)
			if len(fields) < 2 || fields[0] == "#" {
				continue
			}
			names[fields[1]] = unseen{letters[fields[0]], i}
			names[strings.ToUpper(fields[1])] = names[fields[1]]
			if len(fields) == 3 {
				names[fields[2]] = unseen{"M", i}
			}
		}
	}
	number, given := map[string]int{}, map[unseen]string{}
	return regexp.MustCompile(`\p{L}+`).ReplaceAllStringFunc(text, func(word string) string {
		for start := range word {
			for end := len(word); end > start; end-- {
				n, ok := names[word[start:end]]
				if rest := word[end:]; !ok || rest != "" && (n.letter != "M" || rest != "ون" && rest != "ين") {
					continue
				}
				if given[n] == "" {
					number[n.letter]++
					given[n] = fmt.Sprint(n.letter, number[n.letter])
				}
				return word[:start] + given[n] + word[end:]
			}
		}
		return word
	})
}

func TestSwapRefusesBrokenGold(t *testing.T) {
	if _, _, _, err := eval.Swap("x", []byte("{"), 1); err == nil || !strings.Contains(err.Error(), "swap names: read gold") {
		t.Errorf("got %v", err)
	}
}

// TestNamesAreUnseen: the pool is large enough, in pairs, and nobody in it is
// known to the gazetteer.
func TestNamesAreUnseen(t *testing.T) {
	known := map[string]string{}
	files, err := filepath.Glob("../extract/gazetteer/data/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no gazetteer to compare with", err)
	}
	for _, f := range files {
		for _, row := range strings.Split(read(t, f), "\n") {
			separators := "\t|"
			if strings.HasPrefix(row, "person:") {
				separators += " " // a surname alone is known as well
			}
			for _, name := range strings.FieldsFunc(row, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
				known[fold.Key(name)] = filepath.Base(f)
			}
		}
	}
	least := map[string]int{"given": 150, "surname": 250, "company": 60, "party": 40}
	for _, language := range [...]string{"ar", "en"} {
		count, seen := map[string]int{}, map[string]bool{}
		for line := range strings.Lines(read(t, "names", language+".txt")) {
			fields := strings.Fields(line)
			if len(fields) < 2 || fields[0] == "#" {
				continue
			}
			count[fields[0]]++
			for _, name := range fields[1:] {
				key := fold.Key(name)
				if known[key] != "" {
					t.Errorf("%s: %s is known to %s: put another name here and in the other language", language, name, known[key])
				}
				if seen[key] {
					t.Errorf("%s: %s stands twice", language, name)
				}
				seen[key] = true
			}
		}
		for kind, n := range least {
			if count[kind] < n {
				t.Errorf("%s: %d names of kind %s, want %d", language, count[kind], kind, n)
			}
		}
	}
}
