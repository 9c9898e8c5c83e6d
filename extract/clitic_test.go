package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// String writes a split as its parts with plus signs: و+ب+ال+شركه.
func (s split) String() string {
	out := ""
	if s.and {
		out += "و+"
	}
	if s.future {
		out += "س+"
	}
	if s.prep != "" {
		out += s.prep + "+"
	}
	if s.det {
		out += "ال+"
	}
	out += s.stem
	if s.suffix != "" {
		out += "+" + s.suffix
	}
	return out
}

func TestPrefixes(t *testing.T) {
	for _, tt := range []struct {
		word string
		want []string
	}{
		{"شركه", []string{"شركه"}},
		{"الشركه", []string{"الشركه", "ال+شركه"}},
		{"والشركه", []string{"والشركه", "و+الشركه", "و+ال+شركه"}},
		{"فالشركه", []string{"فالشركه", "و+الشركه", "و+ال+شركه"}},
		{"بالشركه", []string{"بالشركه", "ب+ال+شركه"}},
		{"للشركه", []string{"للشركه", "ل+ال+شركه", "ل+لشركه"}},
		{"وللشركه", []string{"وللشركه", "و+للشركه", "و+ل+ال+شركه", "و+ل+لشركه"}},
		{"وبالشركه", []string{"وبالشركه", "و+بالشركه", "و+ب+ال+شركه"}},
		{"وسيقصف", []string{"وسيقصف", "و+سيقصف", "و+س+يقصف"}},
		{"سيقصف", []string{"سيقصف", "س+يقصف"}},
		{"وزير", []string{"وزير", "و+زير"}}, // the lexicon decides
		{"كبير", []string{"كبير", "ك+بير"}},
		{"في", []string{"في"}}, // what is left is too short to be a word
		{"ولد", []string{"ولد", "و+لد"}},
		{"ال", []string{"ال"}},
		{"و", []string{"و"}},
		{"", []string{""}},
	} {
		t.Run(tt.word, func(t *testing.T) {
			var got []string
			for _, s := range prefixes(nil, tt.word) {
				got = append(got, s.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestPrefixesAppend(t *testing.T) {
	before := []split{{stem: "x"}}
	got := prefixes(before, "الشركه")
	if len(got) != 3 || got[0].stem != "x" || !got[1].whole() || got[2].whole() {
		t.Errorf("got %v", got)
	}
}
