package fold_test

import (
	"strings"
	"testing"
	"unicode"

	"isnad/internal/fold"
)

func TestKey(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"only signs", "–/’ـ", ""},
		{"hamza seats", "أحمد إبراهيم آدم ٱلله", "احمد ابراهيم ادم الله"},
		{"alef maqsura, ta marbuta", "مصطفى فاطمة", "مصطفي فاطمه"},
		{"waw and ya with hamza", "مؤتمر هيئة", "موتمر هييه"},
		{"hamza as a combining mark", "ا\u0654حمد", "احمد"},
		{"Persian letters", "کاظمی", "كاظمي"},
		{"diacritics and tatweel", "مُحَـــمَّد", "محمد"},
		{"presentation forms", "ﻣﺤﻤﺪ ﷲ", "محمد الله"},
		{"directional marks", "\u200fروسيا\u200e", "روسيا"},
		{"Arabic digits", "١٢ ۳۴", "12 34"},
		{"Latin case and accents", "Élysée Gülen ŠKODA", "elysee gulen skoda"},
		{"decomposed accents", "E\u0301lyse\u0301e", "elysee"},
		{"full width", "ＡＢＣ１", "abc1"},
		{"ligature", "ﬁnance", "finance"},
		{"apostrophes", "O'Brien O’Brien Sana'a", "obrien obrien sanaa"},
		{"hyphens and points", "Al-Assad U.S.", "al assad u s"},
		{"quotation marks", "«الجزيرة»، \"نت\"", "الجزيره نت"},
		{"spaces", "  New \t York\u00a0City ", "new york city"},
		{"other scripts", "Путин", "путин"},
		{"Korean", "한국", "한국"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := fold.Key(tt.in); got != tt.want {
				t.Errorf("Key(%q) = %q, want %q", tt.in, got, tt.want)
			}
			if again := fold.Key(tt.want); again != tt.want {
				t.Errorf("Key(%q) = %q: it is not a fixed point", tt.want, again)
			}
		})
	}
}

func TestWord(t *testing.T) {
	for in, want := range map[string]string{"ABC": "abc", "Ὀδυσσεύς": "οδυσσευς", "ـــ": "", "ة": "ه", "ﷺ": "صلي الله عليه وسلم"} {
		if got := fold.Word(in); got != want {
			t.Errorf("Word(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestKeyOfEveryRune looks at each code point, alone and inside a word.
func TestKeyOfEveryRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0x30000 && r < 0xE0000 || r > 0xE0200 {
			continue // unassigned, or private
		}
		for _, s := range [...]string{string(r), "ب" + string(r) + "b"} {
			if key := fold.Key(s); fold.Key(key) != key {
				t.Errorf("Key(%q) = %q, but its key is %q", s, key, fold.Key(key))
			}
		}
	}
}

// FuzzKey: a key is its own key, and holds neither doubled nor outer spaces.
func FuzzKey(f *testing.F) {
	for _, s := range []string{"", "Élysée", "ﷺ", "مُحَمَّد", "ǅ", "İstanbul", "ẞ", "ΑΣ", "K", "½", "ⅷ", "㋀", "ﬃ", "a\u0301b", "\u0345a", "\xff", "ᾳ", "ꙮ", "𝕏", "ſ", "ŉ", "가"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		key := fold.Key(s)
		if again := fold.Key(key); again != key {
			t.Errorf("Key(%q) = %q, but its key is %q", s, key, again)
		}
		if strings.Join(strings.Fields(key), " ") != key {
			t.Errorf("Key(%q) = %q: spaces", s, key)
		}
	})
}
