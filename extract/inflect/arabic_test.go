package inflect

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/internal/fold"
)

//go:embed testdata/finite.txt
var finiteTable string

//go:embed testdata/nominal.txt
var nominalTable string

// parseVerb reads the head of a line: "lemma | root | stem and vowels", and the
// nouns that it gives.
func parseVerb(t *testing.T, line string) ArabicVerb {
	t.Helper()
	f := strings.Split(line, "|")
	if len(f) < 3 {
		t.Fatalf("bad head %q", line)
	}
	stem, vowels, _ := strings.Cut(strings.TrimSpace(f[2]), " ")
	n, err := strconv.Atoi(stem)
	if err != nil {
		t.Fatal(err)
	}
	v := ArabicVerb{Lemma: strings.TrimSpace(f[0]), Root: []rune(strings.TrimSpace(f[1])), Stem: n, Vowels: vowels}
	if len(f) > 6 {
		v.VerbalNouns = strings.Fields(f[6])
	}
	return v
}

// blocks returns the paragraphs of a table without comments.
func blocks(table string) [][]string {
	var out [][]string
	for _, b := range strings.Split(table, "\n\n") {
		lines := strings.Split(strings.TrimSpace(b), "\n")
		lines = slices.DeleteFunc(lines, func(l string) bool { return strings.HasPrefix(l, "#") })
		out = append(out, lines)
	}
	return out
}

// surfaces returns the spellings with a feature, first those of any place.
func surfaces(forms []Form, f Feature) []string {
	var out []string
	for _, form := range forms {
		if form.Feature == f && !form.Suffixed {
			out = append(out, form.Surface)
		}
	}
	return out
}

func TestParadigms(t *testing.T) {
	for _, b := range blocks(finiteTable) {
		v := parseVerb(t, b[0])
		t.Run(v.Lemma, func(t *testing.T) {
			forms, err := Arabic(v)
			if err != nil {
				t.Fatal(err)
			}
			want := map[Feature][]string{}
			expect := func(f Feature, word string) {
				if w := fold.Word(word); !slices.Contains(want[f], w) {
					want[f] = append(want[f], w)
				}
			}
			rows := [][]string{strings.Fields(b[1]), strings.Fields(b[2]), strings.Fields(b[3])}
			for i, e := range pastEndings {
				e.Tense = Past
				expect(e.Feature, rows[0][i])
				p := persons[i].Feature
				p.Tense = Present
				expect(p, rows[1][i])
				expect(p, rows[2][i])
			}
			for i, w := range strings.Fields(b[4]) {
				f := []Feature{pastEndings[0].Feature, pastEndings[1].Feature, pastEndings[4].Feature}[i%3]
				f.Tense, f.Voice = []Tense{Past, Present}[i/3], Passive
				expect(f, w)
			}
			for f, words := range want {
				got := surfaces(forms, f)
				for _, w := range words {
					if !slices.Contains(got, w) {
						t.Errorf("%+v: want %s, got %v", f, w, got)
					}
				}
				if f.Voice == Active && len(got) > len(words)+2 {
					t.Errorf("%+v: %v, of which only %v is right", f, got, words)
				}
			}
		})
	}
}

func TestNominal(t *testing.T) {
	for _, b := range blocks(nominalTable) {
		for _, line := range b {
			v := parseVerb(t, line)
			t.Run(v.Lemma, func(t *testing.T) {
				f := strings.Split(line, "|")
				forms, err := Arabic(v)
				if err != nil {
					t.Fatal(err)
				}
				for i, tense := range []Tense{ActiveParticiple, PassiveParticiple, VerbalNoun} {
					var got []string
					for _, form := range forms {
						if form.Feature.Tense == tense && !slices.Contains(got, form.Surface) {
							got = append(got, form.Surface)
						}
					}
					for _, w := range strings.Fields(f[3+i]) {
						w = fold.Word(w)
						if !slices.Contains(got, w) {
							t.Errorf("%d: want %s, got %v", tense, w, got)
						}
					}
				}
			})
		}
	}
}

// TestImperative compares the imperative in the order masculine and feminine
// singular, dual, masculine and feminine plural.
func TestImperative(t *testing.T) {
	tests := []struct{ verb, want string }{
		{"كتب|كتب|1 a/u", "اكتب اكتبي اكتبا اكتبوا اكتبن"},
		{"أخذ|ءخذ|1 a/u", "خذ خذي خذا خذوا خذن"},
		{"قال|قول|1 a/u", "قل قولي قولا قولوا قلن"},
		{"وصف|وصف|1 a/i", "صف صفي صفا صفوا صفن"},
		{"رمى|رمي|1 a/i", "ارم ارمي ارميا ارموا ارمين"},
		{"رد|ردد|1 a/u", "اردد رد ردي ردا ردوا ارددن"},
		{"وقى|وقي|1 a/i", "قي قيا قوا قين"},
		{"أقام|قوم|4", "أقم أقيمي أقيما أقيموا أقمن"},
		{"أوقف|وقف|4", "أوقف أوقفي أوقفا أوقفوا أوقفن"},
		{"استمر|مرر|10", "استمرر استمر استمري استمرا استمروا استمررن"},
		{"حاول|حول|3", "حاول حاولي حاولا حاولوا حاولن"},
	}
	for _, tt := range tests {
		t.Run(tt.verb, func(t *testing.T) {
			forms, err := Arabic(parseVerb(t, tt.verb))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range forms {
				if f.Feature.Tense == Imperative && !f.Suffixed {
					got = append(got, f.Surface)
				}
			}
			if d := cmp.Diff(fold.Word(tt.want), strings.Join(got, " ")); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSuffixed(t *testing.T) {
	tests := []struct {
		verb  string
		tense Tense
		want  []string
	}{
		{"اتهم|وهم|8", Past, []string{"اتهمو", "اتهمتمو"}},
		{"نفى|نفي|1 a/i", Past, []string{"نفا", "نفو", "نفيتمو"}},
		{"تبنى|بني|5", Present, []string{"يتبنا", "تتبنا", "يتبنو", "تتبنو", "اتبنا", "نتبنا"}},
		{"حاول|حول|3", VerbalNoun, []string{"محاولت"}},
		{"ادعى|دعو|8", VerbalNoun, []string{"ادعاو", "ادعاي"}},
		{"قرأ|قرء|1 a/a", Past, []string{"قراو", "قروو", "قراتمو"}},
		{"هاجم|هجم|3", ActiveParticiple, []string{"مهاجمت"}},
	}
	for _, tt := range tests {
		t.Run(tt.verb, func(t *testing.T) {
			forms, err := Arabic(parseVerb(t, tt.verb))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range forms {
				if f.Suffixed && f.Feature.Tense == tt.tense && !slices.Contains(got, f.Surface) {
					got = append(got, f.Surface)
				}
			}
			slices.Sort(got)
			slices.Sort(tt.want)
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestForms holds for every form of every verb of the tables.
func TestForms(t *testing.T) {
	for _, b := range append(blocks(finiteTable), blocks(nominalTable)...) {
		for _, line := range b {
			if !strings.Contains(line, "|") {
				continue
			}
			v := parseVerb(t, line)
			forms, err := Arabic(v)
			if err != nil {
				t.Fatal(err)
			}
			seen := map[Form]bool{}
			for _, f := range forms {
				other := f
				other.Suffixed = !f.Suffixed
				switch {
				case len([]rune(f.Surface)) < 2:
					t.Errorf("%s: empty form %+v", v.Lemma, f)
				case f.Surface != fold.Word(f.Surface):
					t.Errorf("%s: %s is not folded", v.Lemma, f.Surface)
				case strings.ContainsFunc(f.Surface, func(r rune) bool { return r < 'ء' || r > 'ي' }):
					t.Errorf("%s: %q has sounds that are not written", v.Lemma, f.Surface)
				case seen[f] || seen[other]:
					t.Errorf("%s: %+v stands twice", v.Lemma, f)
				}
				seen[f] = true
			}
			if p := fold.Word(v.Lemma); !slices.Contains(surfaces(forms, Feature{Tense: Past, Person: 3, Gender: Masculine, Number: Singular}), p) {
				t.Errorf("%s is not among its own forms", v.Lemma)
			}
		}
	}
}

func TestDefinite(t *testing.T) {
	forms, err := Arabic(parseVerb(t, "تبنى|بني|5"))
	if err != nil {
		t.Fatal(err)
	}
	for _, tense := range []Tense{ActiveParticiple, VerbalNoun} {
		f := Feature{Tense: tense, Gender: Masculine, Number: Singular}
		want := []string{"متبن", "متبنيا", "متبني"}
		if tense == VerbalNoun {
			want = []string{"تبن", "تبنيا", "تبني"}
		}
		got := surfaces(forms, f)
		f.Definite = true
		if d := cmp.Diff(want, append(got, surfaces(forms, f)...)); d != "" {
			t.Error(d)
		}
		if len(got) != 2 {
			t.Errorf("indefinite are %v", got)
		}
	}
}

func TestArabicFold(t *testing.T) {
	for r := rune(0x621); r <= 0x64A; r++ {
		got := ""
		if f := arabic[r&0xff]; f != 0 {
			got = string(f)
		}
		if want := fold.Word(string(r)); got != want {
			t.Errorf("%q: got %q, want %q", r, got, want)
		}
	}
}

func TestArabicErrors(t *testing.T) {
	tests := []struct {
		name string
		verb ArabicVerb
		want string
	}{
		{"no lemma", ArabicVerb{}, "verb : the lemma has fewer than two letters: write the past, as in اتهم"},
		{"stem", ArabicVerb{Lemma: "اتهم", Root: []rune("وهم"), Stem: 15}, "verb اتهم: stem 15: want 1 to 10, or 11 to 14 for four letters"},
		{"root", ArabicVerb{Lemma: "زعزع", Root: []rune("زعز"), Stem: 11}, `verb زعزع: root "زعز": stem 11 wants 4 letters`},
		{"letter", ArabicVerb{Lemma: "كتب", Root: []rune("كتx"), Stem: 1}, `verb كتب: root "كتx": 'x' is no Arabic letter`},
		{"vowels", ArabicVerb{Lemma: "كتب", Root: []rune("كتب"), Stem: 1, Vowels: "u"}, `verb كتب: vowels "u": want past and present vowel, such as a/u`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Arabic(tt.verb)
			if err == nil {
				t.Fatal("no error")
			}
			if d := cmp.Diff(tt.want, err.Error()); d != "" {
				t.Error(d)
			}
		})
	}
}
