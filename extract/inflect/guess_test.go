package inflect

import "testing"

// TestGuess holds that stem and root are found when only the lemma is given. A
// weak letter that the lemma hides may come out as the other one.
func TestGuess(t *testing.T) {
	tests := []struct {
		lemma string
		stem  int
		root  string
	}{
		{"كَتَبَ", 1, "كتب"}, {"رَدَّ", 1, "ردد"}, {"شنّ", 1, "شنن"}, {"قال", 1, "قول"}, {"نفى", 1, "نفي"}, {"دعا", 1, "دعو"}, {"أخذ", 1, "ءخذ"},
		{"سأل", 1, "سءل"}, {"قرأ", 1, "قرء"}, {"وصف", 1, "وصف"}, {"رَضِيَ", 1, "رضي"}, {"جاء", 1, "جوء"},
		{"ندّد", 2, "ندد"}, {"أكّد", 2, "ءكد"}, {"صفّى", 2, "صفي"}, {"وجّه", 2, "وجه"}, {"حَمَّلَ", 2, "حمل"},
		{"هاجم", 3, "هجم"}, {"نادى", 3, "ندي"}, {"فاجأ", 3, "فجء"}, {"حاجّ", 3, "حجج"}, {"تابع", 3, "تبع"},
		{"أعلن", 4, "علن"}, {"أقام", 4, "قوم"}, {"أقرّ", 4, "قرر"}, {"ألقى", 4, "لقي"}, {"آمن", 4, "ءمن"}, {"أَوْضَحَ", 4, "وضح"},
		{"تعرّض", 5, "عرض"}, {"تبنّى", 5, "بني"}, {"تحدث", 5, "حدث"}, {"تجسّس", 5, "جسس"},
		{"تلاعب", 6, "لعب"}, {"تآمر", 6, "ءمر"}, {"تواطأ", 6, "وطء"}, {"تضادّ", 6, "ضدد"}, {"تفادى", 6, "فدي"},
		{"انقلب", 7, "قلب"}, {"انحاز", 7, "حوز"}, {"انضمّ", 7, "ضمم"},
		{"اتَّهَمَ", 8, "وهم"}, {"اتخذ", 8, "ءخذ"}, {"اتبع", 8, "تبع"}, {"انتقد", 8, "نقد"}, {"احتلّ", 8, "حلل"}, {"اعتدى", 8, "عدي"},
		{"اغتال", 8, "غول"}, {"اضطهد", 8, "ضهد"}, {"ادّعى", 8, "دعي"}, {"ازدهر", 8, "زهر"}, {"استمع", 8, "سمع"}, {"استاء", 8, "سوء"},
		{"احمرّ", 9, "حمر"},
		{"استهدف", 10, "هدف"}, {"استقال", 10, "قول"}, {"استمرّ", 10, "مرر"}, {"استغل", 10, "غلل"}, {"استولى", 10, "ولي"},
		{"زعزع", stemQ1, "زعزع"}, {"تدهور", stemQ2, "دهور"}, {"احرنجم", stemQ3, "حرجم"}, {"اطمأنّ", stemQ4, "طمءن"},
	}
	for _, tt := range tests {
		t.Run(tt.lemma, func(t *testing.T) {
			v, err := classify(ArabicVerb{Lemma: tt.lemma})
			if err != nil {
				t.Fatal(err)
			}
			if v.stem != tt.stem || string(v.root) != tt.root {
				t.Errorf("got %d %s, want %d %s", v.stem, string(v.root), tt.stem, tt.root)
			}
		})
	}
}

func TestGuessVowels(t *testing.T) {
	tests := []struct{ lemma, want string }{
		{"قال", "au"}, {"حكى", "ai"}, {"وعى", "ai"}, {"بنى", "ai"}, {"سأل", "aa"}, {"نفى", "ai"}, {"دعا", "au"}, {"رَضِيَ", "ia"}, {"فَتَحَ", "aa"}, {"وصف", "ai"}, {"وضع", "aa"},
		{"كَبُرَ", "uu"}, {"عَلِمَ", "ia"}, {"سعى", "aa"},
	}
	for _, tt := range tests {
		t.Run(tt.lemma, func(t *testing.T) {
			v, err := classify(ArabicVerb{Lemma: tt.lemma})
			if err != nil {
				t.Fatal(err)
			}
			if got := string([]rune{v.past, v.present}); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
