package inflect

import "testing"

// BenchmarkArabic compiles 500 verbs; the target is 20 ms.
func BenchmarkArabic(b *testing.B) {
	verbs := []ArabicVerb{
		{Lemma: "اتهم", Root: []rune("وهم"), Stem: 8},
		{Lemma: "نفى", Root: []rune("نفي"), Stem: 1, Vowels: "a/i", VerbalNouns: []string{"نفي"}},
		{Lemma: "ندد", Root: []rune("ندد"), Stem: 2},
		{Lemma: "استقال", Root: []rune("قيل"), Stem: 10},
		{Lemma: "رد", Root: []rune("ردد"), Stem: 1, Vowels: "a/u", VerbalNouns: []string{"رد", "ردود"}},
	}
	b.ReportAllocs()
	for b.Loop() {
		for range 100 {
			for _, v := range verbs {
				if _, err := Arabic(v); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
}
