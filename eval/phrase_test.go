package eval

import (
	"strings"
	"testing"
)

// TestMoved maps stretches of "ab OLD cd" to "ab NEWER cd".
func TestMoved(t *testing.T) {
	const before, after = "ab OLD cd OLD ef", "ab NEWER cd NEWER ef"
	edits := []edit{{start: 3, end: 6, text: "NEWER"}, {start: 10, end: 13, text: "NEWER"}}
	if got := apply([]rune(before), edits); got != after {
		t.Fatalf("got %q", got)
	}
	for _, tt := range []struct{ old, want string }{
		{"ab", "ab"}, {"ab OLD", "ab NEWER"}, {"OLD", "NEWER"}, {"LD", "NEWER"}, {"OL", "NEWER"}, {"L", "NEWER"},
		{"b OL", "b NEWER"}, {"D cd", "NEWER cd"}, {"cd", "cd"}, {"D cd O", "NEWER cd NEWER"}, {"ef", "ef"}, {before, after},
	} {
		t.Run(tt.old, func(t *testing.T) {
			start := strings.Index(before, tt.old)
			from, to := moved(edits, start, start+len(tt.old))
			if got := after[from:to]; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPoolAvoidsTheArticle(t *testing.T) {
	p, err := newPool(1)
	if err != nil {
		t.Fatal(err)
	}
	first, second := p["given"][0], p["given"][1]
	got, err := p.take("given", map[string]bool{normal(first.ar): true})
	if err != nil || got != second {
		t.Errorf("got %v, %v; want %v, since %v stands in the article", got, err, second, first)
	}
	p["given"] = nil
	if _, err := p.take("given", nil); err == nil {
		t.Error("an empty pool gives a name")
	}
}

func TestSimilarNames(t *testing.T) {
	for _, tt := range []struct {
		arabic, english string
		alike           bool
	}{
		{"سيرغي لافروف", "Sergey Lavrov", true}, {"عبد القادر فايز", "Abdul Qader Fayez", true}, {"رجب طيب إردوغان", "Recep Tayyip Erdogan", true},
		{"مايكروسوفت", "Microsoft", true}, {"محمد المومني", "Mohammad Momani", true}, {"وزير الخارجية", "Sergey Lavrov", false}, {"المعارض السوري", "Haitham Manna", false},
		{"علي", "Ada", false},
	} {
		if got := sounds(normals(tt.arabic), normals(tt.english)) > 0; got != tt.alike {
			t.Errorf("%s and %s: alike is %t", tt.arabic, tt.english, got)
		}
	}
}
