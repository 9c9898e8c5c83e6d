package article

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"
)

func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ name, text, stated, want, says string }{
		{name: "Arabic", text: "نفت وزارة الخارجية في العاصمة أن تكون قد تلقت أي طلب من الجانب الآخر", want: "ar"},
		{name: "Arabic headline", text: "الوزير ينفي الاتهامات", want: "ar"},
		{name: "Arabic with Persian letters", text: "نفت وزاره الخارجیه فی العاصمه أن تکون قد تلقت أی طلب من الجانب", want: "ar"},
		{name: "Arabic with English names", text: "قالت شركة Microsoft Corporation إن مجموعة APT29 استهدفت خوادم Exchange Server في البلاد", want: "ar"},
		{name: "English", text: "The ministry said that it had not been told of the attack before.", want: "en"},
		{name: "English headline", text: "Minister denies accusations", want: "en"},
		{name: "one word", text: "Hello", want: "en"},
		{name: "English with an Arabic quote", text: "The minister called the report \"كاذب\" and said that he would answer it in the court.", want: "en"},
		{name: "stated, of another script", text: "The minister said that it was not so.", stated: "ar", want: "en"},
		{name: "stated with region", text: "Minister", stated: "en-GB", want: "en"},
		{name: "stated wrongly", text: "Le ministre a déclaré que les accusations sont fausses et qu'il répondra dans la semaine.", stated: "en", says: "French (fr)"},
		{name: "Persian", text: "وزارت امور خارجه اعلام کرد که این اتهامات بی اساس است و با آن مخالفت می شود", says: "Persian (fa)"},
		{name: "Persian headline", text: "گفتگوی تلفنی وزیران خارجه", says: "Persian (fa)"},
		{name: "Urdu", text: "وزارت خارجہ نے کہا ہے کہ یہ الزامات بے بنیاد ہیں اور ان کا کوئی ثبوت نہیں", says: "Urdu (ur)"},
		{name: "Pashto", text: "د بهرنیو چارو وزارت وایي چې دا تورونه بې بنسټه دي او هېڅ ثبوت نه لري", says: "Pashto (ps)"},
		{name: "Kurdish", text: "وەزارەتی دەرەوە ڕایگەیاند کە ئەو تۆمەتانە دوورن لە ڕاستی و هیچ بەڵگەیەک نییە", says: "Kurdish (ckb)"},
		{name: "French", text: "Le ministère a rejeté les accusations et dit que le pays n'est pas responsable de cette attaque.", says: "French (fr)"},
		{name: "German", text: "Das Ministerium wies die Vorwürfe zurück und sagte, dass der Angriff nicht von dem Land ausging.", says: "German (de)"},
		{name: "Spanish", text: "El ministerio rechazó las acusaciones y dijo que el país no es responsable de los ataques.", says: "Spanish (es)"},
		{name: "Turkish", text: "Bakanlık suçlamaları reddetti ve bu saldırı ile bir ilgisi olmadığını söyledi.", says: "Turkish (tr)"},
		{name: "Russian", text: "Министерство отвергло обвинения и заявило, что не имеет отношения к этой атаке.", says: "Russian (ru)"},
		{name: "Ukrainian", text: "Міністерство відкинуло звинувачення і заявило, що не має стосунку до цієї атаки.", says: "Ukrainian (uk)"},
		{name: "Hebrew", text: "משרד החוץ דחה את ההאשמות ואמר כי הוא לא היה מעורב", says: "Hebrew (he)"},
		{name: "Italian", text: "Il ministero ha respinto le accuse e ha detto che il paese non è responsabile della vicenda.", says: "Italian (it)"},
		{name: "Portuguese", text: "O ministério rejeitou as acusações e disse que o país não foi responsável pelo ataque.", says: "Portuguese (pt)"},
		{name: "Chinese", text: "外交部否认了这些指控", says: "Chinese (zh)"},
		{name: "Japanese", text: "外務省はこの疑惑を否定した", says: "Japanese (ja)"},
		{name: "Korean", text: "외교부는 이 의혹을 부인했다", says: "Korean (ko)"},
		{name: "Hindi", text: "मंत्रालय ने आरोपों से इनकार किया", says: "Hindi (hi)"},
		{name: "no language", text: strings.Repeat("qzx vwk plm ", 40), says: "none that isnad knows"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := language(tt.text, tt.stated)
			if got != tt.want {
				t.Errorf("want %q, got %q (%v)", tt.want, got, err)
			}
			if tt.says != "" && (!errors.Is(err, ErrLanguage) || !strings.Contains(err.Error(), tt.says) || !strings.Contains(err.Error(), "isnad reads ar, en")) {
				t.Errorf("want an error that says %q, got %v", tt.says, err)
			}
		})
	}
}

func TestLanguageByShare(t *testing.T) {
	ar, en := "وقال الوزير في بيان إن هذه الاتهامات لا أساس لها. ", "The minister said in a statement that it was not so. "
	for _, tt := range []struct {
		ar, en int
		want   string
	}{{5, 1, "ar"}, {1, 5, "en"}} {
		if got, err := language(strings.Repeat(ar, tt.ar)+strings.Repeat(en, tt.en), ""); got != tt.want {
			t.Errorf("%d to %d: want %s, got %q (%v)", tt.ar, tt.en, tt.want, got, err)
		}
	}
}

func TestLoadLanguages(t *testing.T) {
	if _, err := loadLanguages(languageWords); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"xx", "xx Name", "xx Name Klingon a b"} {
		if _, err := loadLanguages("# comment\n" + bad); err == nil || !strings.Contains(err.Error(), "words.txt:2") {
			t.Errorf("%q: want an error of line 2, got %v", bad, err)
		}
	}
}

func TestLoadRules(t *testing.T) {
	if _, err := loadRules(cleanFiles); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, text, says string }{
		{"too short", "x junk =", "x.txt:1"},
		{"unknown kind", "# ok\nx junkk = a", `x.txt:2: unknown kind "junkk"`},
		{"unknown how", "x junk ! a", `unknown how "!"`},
		{"twice", "x junk = a\nx tail = b", "is there twice"},
		{"no words", "x junk = a | ... | b", "no words"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := loadRules(fstest.MapFS{"clean/x.txt": {Data: []byte(tt.text)}})
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("want an error that says %q, got %v", tt.says, err)
			}
		})
	}
}
