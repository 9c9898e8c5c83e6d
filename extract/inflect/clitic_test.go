package inflect

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/internal/fold"
)

// show writes an analysis as "و+ال+حكومه" or "محاوله+ه".
func show(a Analysis) string {
	parts := append(slices.Clone(a.Proclitics), a.Stem)
	if a.Suffix != "" {
		parts = append(parts, a.Suffix)
	}
	return strings.Join(parts, "+")
}

func TestSplit(t *testing.T) {
	tests := []struct {
		word string
		want []string // among the analyses, in this order
		not  []string
	}{
		{"اتهم", []string{"اتهم"}, nil},
		{"والحكومة", []string{"والحكومه", "و+ال+حكومه", "و+الحكومه"}, []string{"و+ال+حكوم+ه"}},
		{"الحكومة", []string{"الحكومه", "ال+حكومه", "الحكوم+ه"}, nil},
		{"وزير", []string{"وزير", "و+زير"}, nil},
		{"للحكومة", []string{"للحكومه", "ل+ال+حكومه"}, nil},
		{"للجنة", []string{"للجنه", "ل+ال+جنه", "ل+لجنه"}, nil},
		{"وللجنة", []string{"و+ل+ال+جنه", "و+ل+ال+لجنه"}, nil},
		{"بالاتهامات", []string{"بالاتهامات", "ب+ال+اتهامات", "ب+الاتهامات"}, nil},
		{"فبالقوة", []string{"ف+ب+ال+قوه"}, nil},
		{"كالحكومة", []string{"ك+ال+حكومه"}, nil},
		{"سيتهم", []string{"سيتهم", "س+يتهم", "س+يت+هم"}, nil},
		{"وسيتهمونه", []string{"و+سيتهمونه", "و+س+يتهمونه", "و+س+يتهمون+ه"}, nil},
		{"سلاح", []string{"سلاح"}, []string{"س+لاح"}},
		{"محاولته", []string{"محاولته", "محاولت+ه", "محاوله+ه"}, nil},
		{"ومحاولتهما", []string{"و+محاولت+هما", "و+محاوله+هما"}, nil},
		{"نفاها", []string{"نفاها", "نفا+ها", "نفي+ها"}, nil},
		{"ادعائه", []string{"ادعاي+ه", "ادعاء+ه"}, nil},
		{"ادعاؤهم", []string{"ادعاو+هم", "ادعاء+هم"}, nil},
		{"اتهموه", []string{"اتهمو+ه"}, nil},
		{"اتهمني", []string{"اتهم+ني", "اتهمن+ي"}, nil},
		{"بلاده", []string{"بلاده", "بلاد+ه", "ب+لاده"}, nil},
		{"أينفي", []string{"اينفي", "ا+ينفي"}, nil},
		{"ليهاجمها", []string{"ل+يهاجم+ها"}, nil},
		{"له", []string{"له"}, []string{"ل+ه"}},
		{"أن", []string{"ان"}, nil},
		{"Iran", []string{"iran"}, nil},
		{"", []string{""}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.word, func(t *testing.T) {
			word := fold.Word(tt.word)
			var got []string
			for _, a := range Split(word) {
				got = append(got, show(a))
			}
			if got[0] != word {
				t.Errorf("first is %s, not the whole word", got[0])
			}
			last := -1
			for _, w := range tt.want {
				i := slices.Index(got, w)
				if i <= last {
					t.Errorf("%s stands at %d behind %d of %v", w, i, last, got)
				}
				last = i
			}
			for _, w := range tt.not {
				if slices.Contains(got, w) {
					t.Errorf("%s is among %v", w, got)
				}
			}
			if sorted := slices.Compact(slices.Sorted(slices.Values(got))); len(sorted) != len(got) {
				t.Errorf("doublets in %v", got)
			}
		})
	}
}

func TestAnalysis(t *testing.T) {
	all := Split("ومحاولتهم")
	i := slices.IndexFunc(all, func(a Analysis) bool { return a.Restored && a.Has("و") })
	if i < 0 {
		t.Fatal("no restored stem")
	}
	want := Analysis{Proclitics: []string{"و"}, Stem: "محاوله", Suffix: "هم", Restored: true, cost: 5}
	if d := cmp.Diff(want, all[i], cmp.AllowUnexported(Analysis{})); d != "" {
		t.Error(d)
	}
	if all[i].Definite() || !(Analysis{Proclitics: []string{"و", "ال"}}).Definite() {
		t.Error("Definite is wrong")
	}
}

// TestAnalyses holds that the parts of every analysis make up the word.
func TestAnalyses(t *testing.T) {
	for _, b := range blocks(finiteTable) {
		for _, w := range strings.Fields(strings.Join(b[1:], " ")) {
			word := fold.Word("و" + w + "ها")
			for _, a := range AppendAnalyses(nil, word) {
				got := strings.ReplaceAll(show(a), "+", "")
				lost := slices.Contains([]string{got, strings.Replace(got, "لال", "لل", 1), strings.Replace(got, "لالل", "لل", 1)}, word)
				if !a.Restored && !lost {
					t.Errorf("%s is not %s", word, show(a))
				}
			}
		}
	}
}

func BenchmarkAppendAnalyses(b *testing.B) {
	var dst []Analysis
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range []string{"والحكومه", "ومحاولتهم", "بالاتهامات", "سيتهمونه", "قال"} {
			dst = AppendAnalyses(dst[:0], w)
		}
	}
}
