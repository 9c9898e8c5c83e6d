package gazetteer

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"isnad/graph"
	"isnad/internal/fold"
)

// means reports whether a text stands for an entry in one of the roles.
func means(text, id string, roles ...Role) bool {
	return slices.ContainsFunc(shared.Lookup(fields(text)...), func(s Sense) bool {
		return s.Entry.ID == id && slices.Contains(roles, s.Role)
	})
}

// states returns the rows of states.tsv, as their columns.
func states(t *testing.T) [][]string {
	t.Helper()
	var rows [][]string
	err := eachRow(embeddedData(t), "states.tsv", stateColumns, func(cols []string, _ string) error {
		rows = append(rows, slices.Clone(cols))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestStates(t *testing.T) {
	for _, cols := range states(t) {
		t.Run(cols[0], func(t *testing.T) {
			id := cols[0]
			for _, name := range append(split(cols[2]), split(cols[3])...) {
				name, _, _ = unmark(name)
				if !means(name, id, Name, Alias) {
					t.Errorf("%s is not its name", name)
				}
			}
			languages := map[string]bool{}
			for _, name := range split(cols[4]) {
				name, _, _ = unmark(name)
				languages[scriptOf(name)] = true
				if !means(name, id, Capital) {
					t.Errorf("%s is not its capital", name)
				}
			}
			if !languages["ar"] || !languages["en"] {
				t.Error("the capital is not there in both languages")
			}
			adjectiveForms(t, id, split(cols[5]))
		})
	}
}

// adjectiveForms looks up four forms of the first Arabic adjective, and the
// English one.
func adjectiveForms(t *testing.T, id string, adjectives []string) {
	t.Helper()
	seen := map[string]bool{}
	for _, marked := range adjectives {
		base, _, _ := unmark(marked)
		if seen[scriptOf(base)] {
			continue
		}
		seen[scriptOf(base)] = true
		if scriptOf(base) == "en" {
			if !means(base, id, Adjective) {
				t.Errorf("%s is not its adjective", base)
			}
			continue
		}
		words := strings.Fields(base)
		for _, form := range []struct{ article, ending string }{{"", ""}, {"ال", "ة"}, {"ال", "ين"}, {"", "ون"}} {
			inflected := []string{}
			for _, w := range words {
				if strings.HasSuffix(w, "ي") {
					w += form.ending
				}
				inflected = append(inflected, form.article+w)
			}
			if text := strings.Join(inflected, " "); !means(text, id, Adjective) {
				t.Errorf("%s is not a form of its adjective", text)
			}
		}
	}
	if !seen["ar"] || !seen["en"] {
		t.Error("the adjective is not there in both languages")
	}
}

// TestStatesAgainstCLDR compares names with those of Unicode CLDR, which
// x/text has: an independent list.
func TestStatesAgainstCLDR(t *testing.T) {
	english, arabic := display.English.Regions(), display.Arabic.Regions()
	for _, cols := range states(t) {
		code := strings.TrimPrefix(cols[0], "state:")
		region, err := language.ParseRegion(code)
		if err != nil || !region.IsCountry() {
			t.Errorf("%s is no country of ISO 3166: %v", code, err)
			continue
		}
		for _, name := range []string{english.Name(region), arabic.Name(region)} {
			if !means(name, cols[0], Name, Alias) {
				t.Errorf("%s: CLDR calls it %s", code, name)
			}
		}
	}
}

// TestEveryUNMember counts the codes of CLDR's countries that states.tsv lacks:
// all must be dependent territories, former states or codes for groups.
func TestEveryUNMember(t *testing.T) {
	territories := "AC AI AN AQ AS AW AX BL BM BQ BV CC CP CQ CS CW CX DG EA EZ FK FO FQ GF GG GI GL GP GS GU HK HM IC IM IO JE KY MF MO MP MQ MS NC NF NT PC PF PM PN PR RE SH SJ SU SX TA TC TF TK UM UN VG VI WF YT YU"
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string(a) + string(b)
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.Canonicalize() != region || strings.Contains(territories, code) {
				continue
			}
			if e, ok := shared.Entry("state:" + code); !ok || e.Kind != graph.State {
				t.Errorf("%s (%s) is missing", code, display.English.Regions().Name(region))
			}
		}
	}
}

func TestDemonym(t *testing.T) {
	for _, test := range []struct {
		word string
		id   string
		form AdjForm
	}{
		{"روسي", "state:RU", AdjForm{"ar", Masculine, Singular, false, false}},
		{"الروسية", "state:RU", AdjForm{"ar", Feminine, Singular, true, false}},
		{"الروس", "state:RU", AdjForm{"ar", Masculine, Plural, true, true}},
		{"صينيين", "state:CN", AdjForm{"ar", Masculine, Plural, false, false}},
		{"الإيرانيون", "state:IR", AdjForm{"ar", Masculine, Plural, true, false}},
		{"أميركيتين", "state:US", AdjForm{"ar", Feminine, Dual, false, false}},
		{"أمريكيات", "state:US", AdjForm{"ar", Feminine, Plural, false, false}},
		{"الألمان", "state:DE", AdjForm{"ar", Masculine, Plural, true, true}},
		{"الأوروبيين", "org:european-union", AdjForm{"ar", Masculine, Plural, true, false}},
		{"الأممي", "org:united-nations", AdjForm{"ar", Masculine, Singular, true, false}},
		{"الحوثية", "org:houthis", AdjForm{"ar", Feminine, Singular, true, false}},
		{"Russian", "state:RU", AdjForm{Lang: "en"}},
		{"Russians", "state:RU", AdjForm{Lang: "en", Number: Plural, Noun: true}},
		{"Briton", "state:GB", AdjForm{Lang: "en", Number: Singular, Noun: true}},
		{"Turks", "state:TR", AdjForm{Lang: "en", Number: Plural, Noun: true}},
		{"روسيا", "", AdjForm{}},
		{"British-ish", "", AdjForm{}},
	} {
		t.Run(test.word, func(t *testing.T) {
			id, form, ok := shared.Demonym(fold.Word(test.word))
			if id != test.id || form != test.form || ok != (test.id != "") {
				t.Errorf("got %q %+v %v, want %q %+v", id, form, ok, test.id, test.form)
			}
		})
	}
}
