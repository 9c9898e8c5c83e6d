package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var kindNames = map[tokenKind]string{word: "", number: "#", mark: ".", opening: "<", closing: ">", possessive: "'s", newline: "\n"}

// shown writes tokens one behind the other, each but a word behind its kind.
func shown(tokens []token) []string {
	var out []string
	for _, t := range tokens {
		switch t.kind {
		case newline:
			out = append(out, "\n")
		case possessive:
			out = append(out, "'s")
		default:
			out = append(out, kindNames[t.kind]+t.text)
		}
	}
	return out
}

func TestTokenize(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"words and marks", "قال: نعم، ربما.", []string{"قال", ".:", "نعم", ".،", "ربما", ".."}},
		{"diacritics stay inside", "اتُّهمت الشَّركة", []string{"اتُّهمت", "الشَّركة"}},
		{"tatweel and bidi controls stay inside", "روســيا \u200fو\u200fالصين", []string{"روســيا", "\u200fو\u200fالصين"}},
		{"angle quotation", "«نعم»", []string{"<«", "نعم", ">»"}},
		{"curly quotation", "“yes”", []string{"<“", "yes", ">”"}},
		{"curly quotation the other way round", "قال ”نعم“", []string{"قال", "<”", "نعم", "<“"}},
		{"straight marks alternate", `"a" b "c"`, []string{`<"`, "a", `>"`, "b", `<"`, "c", `>"`}},
		{"straight marks begin anew in a paragraph", "\"a\n\"b\"", []string{`<"`, "a", "\n", `<"`, "b", `>"`}},
		{"possessive", "Iran's denial", []string{"Iran", "'s", "denial"}},
		{"possessive with a curly apostrophe", "Iran’s", []string{"Iran", "'s"}},
		{"possessive of capitals", "IRAN'S", []string{"IRAN", "'s"}},
		{"plural possessive", "hackers' group", []string{"hackers", ".'", "group"}},
		{"apostrophe inside", "O'Brien", []string{"O'Brien"}},
		{"hyphen inside", "Abdel-Rahman", []string{"Abdel-Rahman"}},
		{"hyphen between Arabic words", "رويترز-أرشيف", []string{"رويترز", ".-", "أرشيف"}},
		{"acronym with dots", "the U.S. army", []string{"the", "U.S.", "army"}},
		{"acronym at the end", "in the U.S.", []string{"in", "the", "U.S."}},
		{"full stop behind a word", "He left. Now.", []string{"He", "left", "..", "Now", ".."}},
		{"initial", "A. Smith", []string{"A", "..", "Smith"}},
		{"Arabic letters with dots", "إف.بي.آي", []string{"إف", "..", "بي", "..", "آي"}},
		{"decimal numbers", "3.5 و1,200", []string{"#3.5", "و1,200"}},
		{"Arabic digits", "عام ٢٠٢٤", []string{"عام", "#٢٠٢٤"}},
		{"names with digits", "APT28", []string{"APT28"}},
		{"line ends are one", "a \n\n b", []string{"a", "\n", "b"}},
		{"no-break space", "a\u00a0b", []string{"a", "b"}},
		{"ampersand", "AT&T R & D", []string{"AT&T", "R", ".&", "D"}},
		{"nothing", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, shown(tokenize([]rune(tt.text)))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestTokenOffsets(t *testing.T) {
	text := []rune("وقال «نعم»: U.S. and Iran's 28%…\nثم 🇫🇷 غادر.")
	end := 0
	for _, tok := range tokenize(text) {
		if tok.start < end || tok.end <= tok.start {
			t.Errorf("token %q stands at %d..%d, the one before ends at %d", tok.text, tok.start, tok.end, end)
		}
		if got := string(text[tok.start:tok.end]); tok.kind != newline && got != tok.text {
			t.Errorf("token %q, but the text has %q there", tok.text, got)
		}
		if between := string(text[end:tok.start]); strings.TrimSpace(between) != "" {
			t.Errorf("%q belongs to no token", between)
		}
		end = tok.end
	}
	if end != len(text) {
		t.Errorf("the tokens end at %d, the text at %d", end, len(text))
	}
}

func TestTokenCase(t *testing.T) {
	for _, tt := range []struct {
		word          string
		capital, caps bool
		norm          string
	}{
		{"iran", false, false, "iran"},
		{"Iran", true, false, "iran"},
		{"IRAN", true, true, "iran"},
		{"U.S.", true, true, "us"},
		{"A", true, false, "a"},
		{"إيران", false, false, "ايران"},
		{"روســيا", false, false, "روسيا"},
		{"الشَّركة", false, false, "الشركه"},
	} {
		t.Run(tt.word, func(t *testing.T) {
			got := tokenize([]rune(tt.word))[0]
			if got.capital != tt.capital || got.caps != tt.caps || got.norm != tt.norm {
				t.Errorf("capital %t, caps %t, norm %q; want %t, %t, %q", got.capital, got.caps, got.norm, tt.capital, tt.caps, tt.norm)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string // behind "T " a title, behind "Q " one that begins inside a quotation
	}{
		{"stops", "جاء. ذهب؟ عاد!", []string{"جاء.", "ذهب؟", "عاد!"}},
		{"Arabic semicolon goes on", "جاء؛ ذهب.", []string{"جاء؛ ذهب."}},
		{"title", "العنوان\n\nجاء. ذهب.", []string{"T العنوان", "جاء.", "ذهب."}},
		{"one line has no title", "جاء الوزير.", []string{"جاء الوزير."}},
		{"initial", "قال د. حسن نعم. ذهب.", []string{"قال د. حسن نعم.", "ذهب."}},
		{"Latin initials", "J. R. Smith left. He came.", []string{"J. R. Smith left.", "He came."}},
		{"acronym inside", "The U.S. denied it. He left.", []string{"The U.S. denied it.", "He left."}},
		{"Arabic letters with dots", "قال إف.بي.آي نعم. ذهب.", []string{"قال إف.بي.آي نعم.", "ذهب."}},
		{"number", "زاد 3.5 مليون. ذهب.", []string{"زاد 3.5 مليون.", "ذهب."}},
		{"several stops", "ماذا؟! ذهب...", []string{"ماذا؟!", "ذهب..."}},
		{"closing mark behind the stop", "قال: «جاء.» ثم ذهب.", []string{"قال: «جاء.»", "ثم ذهب."}},
		{"quotation over sentences", "قال: «جاء. ذهب. عاد». انتهى.", []string{"قال: «جاء.", "Q ذهب.", "Q عاد».", "انتهى."}},
		{"a paragraph ends a quotation", "قال: «جاء. ذهب\nعاد.", []string{"T قال: «جاء.", "Q ذهب", "عاد."}},
		{"straight marks over sentences", "He said: \"I came. I left.\" He went.", []string{"He said: \"I came.", "Q I left.\"", "He went."}},
		{"stray closing marks", "نعم» نعم»». قال: «جاء. ذهب».", []string{"نعم» نعم»».", "قال: «جاء.", "Q ذهب»."}},
		{"no stop at the end", "جاء. ذهب", []string{"جاء.", "ذهب"}},
		{"marks only", "؟؟", []string{"؟؟"}},
		{"nothing", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := []rune(tt.text)
			tokens := tokenize(text)
			var got []string
			for _, s := range sentences(tokens) {
				line := string(text[tokens[s.start].start:tokens[s.end-1].end])
				if s.title {
					line = "T " + line
				}
				if s.quoted {
					line = "Q " + line
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
