package gazetteer

import (
	"testing"
	"unicode/utf8"
)

func TestLatin(t *testing.T) {
	for _, test := range []struct{ arabic, want string }{
		{"محمد", "Mohamed"},
		{"عبد الله", "Abdullah"},
		{"نور الدين", "Noureddine"},
		{"سيرغي ريابكوف", "Sergey Ryabkuf"},
		{"جون سميث", "John Smith"},
		{"بريغوجين", "Brighujin"},
		{"خالد بن سعيد", "Khalid bin Saeed"},
		{"Already Latin", "Already Latin"},
		{"", ""},
	} {
		t.Run(test.arabic, func(t *testing.T) {
			if got := shared.Latin(test.arabic); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestKey(t *testing.T) {
	for _, test := range []struct{ name, want string }{
		{"Jane O'Neill", "jane-oneill"},
		{"Łukasz Żółć", "lukasz-zolc"},
		{"Acme Corp.", "acme-corp"},
		{"Unit 29155", "unit-29155"},
		{"«»", ""},
		{"", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := shared.Key(test.name); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// TestKeyAcrossSpellings holds that spellings of one name give one key.
func TestKeyAcrossSpellings(t *testing.T) {
	for _, names := range [][]string{
		{"محمد حسن", "Mohammed Hassan", "Mohamed Hassan", "Muhammad Hasan"},
		{"عبد الله خالد", "عبدالله خالد", "Abdullah Khaled", "Abdallah Khalid"},
		{"جون ميلر", "John Miller"},
		{"سيرغي إيفانوف", "Sergei Ivanov", "Sergey Ivanov", "سيرجي إيفانوف"},
		{"Anton Kovalsky", "Anton Kovalskiy", "Anton Kovalski"},
		{"فاطمة يوسف", "Fatima Youssef", "Fatemeh Yousef"},
		{"خالد بن سعيد", "Khalid bin Saeed", "Khaled Ben Saeed"},
		{"أحمد الخطيب", "Ahmed al-Khatib", "Ahmad El Khatib"},
		{"أحمد علي", "احمد على", "Ahmed Ali", "Ahmad Ali"},
	} {
		t.Run(names[0], func(t *testing.T) {
			want := shared.Key(names[0])
			for _, name := range names[1:] {
				if got := shared.Key(name); got != want {
					t.Errorf("%s gives %s, %s gives %s", name, got, names[0], want)
				}
			}
		})
	}
}

func TestGivenName(t *testing.T) {
	for _, test := range []struct {
		folded string
		role   UnitRole
		latin  string
	}{
		{"محمد", GivenName, "Mohamed"},
		{"سيرغي", GivenName, "Sergey"},
		{"ماريا", GivenName, "Maria"},
		{"خان", FamilyName, "Khan"},
		{"عبد الرحمن", GivenName, "Abdulrahman"},
		{"michael", GivenName, "Michael"},
	} {
		t.Run(test.folded, func(t *testing.T) {
			if u, ok := shared.GivenName(test.folded); !ok || u.Role != test.role || u.Latin != test.latin {
				t.Errorf("got %+v %v", u, ok)
			}
		})
	}
	for _, word := range []string{"وزارة", "قال", "the", ""} {
		if u, ok := shared.GivenName(word); ok {
			t.Errorf("%q is the name %+v", word, u)
		}
	}
}

func FuzzKey(f *testing.F) {
	for _, seed := range []string{"محمد بن سلمان", "ﷺ", "Ελλάδα", "a\x00b", "\xff", "ـ", "آل-ثاني"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		key := shared.Key(name)
		for _, r := range key {
			if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-') {
				t.Errorf("key %q of %q holds %q", key, name, r)
			}
		}
		if utf8.ValidString(name) && !utf8.ValidString(shared.Latin(name)) {
			t.Errorf("Latin(%q) is not UTF-8", name)
		}
	})
}
