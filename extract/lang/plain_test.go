package lang

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"isnad/extract/gazetteer"
	"isnad/internal/fold"
)

// arabic returns the rows of a file of the Arabic pack.
func arabic(t *testing.T, name string, columns int) []row {
	t.Helper()
	sub, err := fs.Sub(os.DirFS("."), "ar")
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{pack: &Pack{Code: "ar"}}
	rows := read(sub, name, columns, b)
	if len(b.mistakes) > 0 {
		t.Fatal(b.mistakes)
	}
	return rows
}

// inflected returns the forms of a row of plain.txt.
func inflected(t *testing.T, r row) []surface {
	t.Helper()
	b := &builder{pack: &Pack{Code: "ar"}}
	forms, err := b.inflect(row{r.file, r.line, append([]string{"ar.plain"}, r.fields...)})
	if err != nil {
		t.Error(r.errorf("%v", err))
	}
	return forms
}

// TestPlainVerbs checks that every verb of plain.txt has a root and a stem that
// give its lemma.
func TestPlainVerbs(t *testing.T) {
	rows := arabic(t, "plain.txt", 5)
	if len(rows) < 400 {
		t.Errorf("plain.txt has %d verbs, want the 400 most frequent ones or more", len(rows))
	}
	for _, r := range rows {
		lemma := fold.Key(r.fields[0])
		if !slices.ContainsFunc(inflected(t, r), func(f surface) bool {
			return f.surface == lemma && f.Tense == Past && f.Active && f.Person == 3 && !f.Plural && !f.Feminine
		}) {
			t.Error(r.errorf("root %s in stem %s does not give %q", r.fields[1], r.fields[2], r.fields[0]))
		}
	}
}

// verbFirst holds the forms that are verbs or nouns in news far more often than
// the name that they could be.
var verbFirst = []string{"شهد", "صدر", "صدور", "رفعت", "حكمت", "تقوي", "ولد", "يزيد", "مات", "ظهور", "عاليه", "نيل"}

// TestPlainFormsAreNoNames checks that no form of a neutral verb hides a name
// that many people bear.
func TestPlainFormsAreNoNames(t *testing.T) {
	const many = 20
	g, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range arabic(t, "plain.txt", 5) {
		left := foldWords(strings.ReplaceAll(r.fields[4], ",", " "))
		for _, f := range inflected(t, r) {
			u, ok := g.GivenName(f.surface)
			if ok && u.Weight >= many && !f.suffixed && !slices.Contains(left, f.surface) && !slices.Contains(verbFirst, f.surface) {
				t.Error(r.errorf("%q is a name of %d people: leave it out", f.surface, u.Weight))
			}
		}
	}
}

// TestCommonWordsStandOnce checks that no word of common.txt is a head, a title,
// a predicate noun or a word of the closed classes.
func TestCommonWordsStandOnce(t *testing.T) {
	b := &builder{pack: &Pack{Code: "ar", lexicon: map[string][]*Lex{}, sets: map[string][]string{}}}
	b.nouns(arabic(t, "nouns.txt", 6))
	b.actors(arabic(t, "actors.txt", 6))
	b.words(arabic(t, "words.txt", 2))
	if len(b.mistakes) > 0 {
		t.Fatal(b.mistakes)
	}
	seen := map[string]int{}
	for _, r := range arabic(t, "common.txt", 2) {
		for _, phrase := range list(r.fields[1]) {
			words := foldWords(phrase)
			if b.has(&Lex{Words: words}) {
				t.Error(r.errorf("%q stands in nouns.txt, actors.txt or words.txt", phrase))
			}
			key := strings.Join(words, " ")
			if line, ok := seen[key]; ok {
				t.Error(r.errorf("%q stands in line %d already", phrase, line))
			}
			seen[key] = r.line
		}
	}
}

// small is a pack with the files that every pack needs; files are added to it.
func small(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{
		"verbs.txt": {Data: []byte("ar.say.01 | قال | ق و ل | 1 a/u | قول | say | | | قال إن\n" +
			"ar.accuse.04 | وجّه | و ج ه | 2 | | accuse | t=الى | | وجه تهمة\n")},
		"nouns.txt":   {Data: []byte("ar.event.01 | event | هجوم | idafa=agent | armed-attack | هجوم\n")},
		"actors.txt":  {Data: []byte("title | resident | Person | شاهد | |\n")},
		"words.txt":   {Data: []byte("prep | في\n")},
		"matters.txt": {Data: []byte("crime | سرقة\n")},
	}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

func TestPlainMistakes(t *testing.T) {
	tests := []struct{ name, file, text, want string }{
		{"none", "plain.txt", "وصل | و ص ل | 1 a/i | وصول", ""},
		{"bad stem", "plain.txt", "# verbs\nوصل | و ص ل | one", "plain.txt:2: "},
		{"bad vowels", "plain.txt", "وصل | و ص ل | 1 x/y", "plain.txt:1: "},
		{"twice", "plain.txt", "وصل | و ص ل | 1 a/i\nوصل | و ص ل | 1 a/i", `plain.txt:2: id "ar.plain.وصل" stands twice`},
		{"no such form", "plain.txt", "وصل | و ص ل | 1 a/i | | كتاب", `plain.txt:1: "كتاب", to be left out, is no form of "وصل"`},
		{"too many fields", "plain.txt", "وصل | و ص ل | 1 a/i | | | x", "plain.txt:1: 6 fields"},
		{"class", "common.txt", "noun | مدينة\nverb | كتب", `common.txt:2: unknown class "verb"`},
		{"fields of common", "common.txt", "noun | مدينة | x", "common.txt:1: 3 fields"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := LoadFS("ar", small(map[string]string{tt.file: tt.text}))
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("got %v, want no error", err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
				t.Errorf("got %v, want %q in it", err, tt.want)
			}
		})
	}
}

func TestPlainForms(t *testing.T) {
	p, err := LoadFS("ar", small(map[string]string{
		"plain.txt": "وصل | و ص ل | 1 a/i | وصول | واصل\nوفى | و ف ي | 1 a/i | وفاء\nواجه | و ج ه | 3\n" +
			"شاهد | ش ه د | 3\nتقدّم | ق د م | 5\nعمل | ع م ل | 1 i/a | عمل",
		"common.txt": "noun | عمل, مدينة, هجوم, في\nadj | سياسي\nprep | على غرار",
	}))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ word, why, want string }{
		{"وصلت", "a neutral verb", "plain"},
		{"يصلون", "a neutral verb", "plain"},
		{"وصول", "a verbal noun is a common noun", "noun"},
		{"وصلوا", "a plural", "plain"},
		{"موصول", "a participle is a common noun", "noun"},
		{"واصل", "left out", ""},
		{"وفي", "and in", ""},
		{"ووجهت", "and she directed", ""},
		{"شاهد", "a head goes before", "title"},
		{"تقدم", "a verbal noun like the past is the past", "plain"},
		{"عمل", "noun and verb: the sentence decides", "noun plain"},
		{"هجوم", "a predicate noun goes before", "event"},
		{"في", "a closed class goes before", "prep"},
		{"سياسيه", "the feminine of an adjective", "noun"},
		{"مدينتين", "the dual", "noun"},
		{"علي", "a compound preposition", "prep"},
	}
	for _, tt := range tests {
		t.Run(tt.word, func(t *testing.T) {
			var got []string
			for _, l := range p.Lookup(tt.word) {
				if c := string(l.Class); !l.Suffix && !slices.Contains(got, c) {
					got = append(got, c)
				}
			}
			slices.Sort(got)
			if strings.Join(got, " ") != tt.want {
				t.Errorf("%s: got classes %q, want %q", tt.why, strings.Join(got, " "), tt.want)
			}
		})
	}
}
