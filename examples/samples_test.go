package examples_test

import (
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"isnad/article"
	"isnad/examples"
)

func TestSamples(t *testing.T) {
	languages := map[string]int{}
	for _, s := range examples.Samples() {
		t.Run(s.Name, func(t *testing.T) {
			u, err := url.Parse(s.URL)
			if err != nil || !strings.HasSuffix(u.Hostname(), ".example") {
				t.Errorf("URL %q, want one under .example, which nobody can own", s.URL)
			}
			published, err := time.Parse(time.DateOnly, s.Published)
			if err != nil {
				t.Fatal(err)
			}
			if !utf8.ValidString(s.Text) {
				t.Fatal("the text is not UTF-8")
			}
			d, err := article.FromText(s.Name+".txt", []byte(s.Text), article.Meta{URL: s.URL, Outlet: s.Outlet, Published: published})
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(s.Name, d.Language+"-") {
				t.Errorf("%s is read as %q", s.Name, d.Language)
			}
			if title, _, _ := strings.Cut(s.Text, "\n"); d.Title != title {
				t.Errorf("title %q, want %q", d.Title, title)
			}
			languages[d.Language]++
		})
	}
	if languages["ar"] == 0 || languages["en"] == 0 {
		t.Errorf("languages of the samples: %v, want ar and en", languages)
	}
}

// TestOnlyTheStory holds the samples to what they are for: what stands around
// the story is cut off, the story is not.
func TestOnlyTheStory(t *testing.T) {
	tests := []struct {
		sample      string
		first, last string   // of the story's sentences
		around      []string // in the sample, but not in the document
	}{
		{
			"ar-norway", "اتهمت الحكومة النرويجية", "إلى ضبط النفس.",
			[]string{"مدخل وزارة الطاقة", "10/3/2026", "اتهامات متبادلة", "المصدر", "حول هذه القصة", "السويد تتهم الصين", "قراصنة صينيين", "كييف"},
		},
		{
			"en-norway", "Norway on Tuesday accused", "to show restraint.",
			[]string{"CLARA WHITLOW", "March 10, 2026", "OSLO,", "Oskar Hale"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.sample, func(t *testing.T) {
			s := sample(t, tt.sample)
			d, err := article.FromText(s.Name+".txt", []byte(s.Text), article.Meta{URL: s.URL, Outlet: s.Outlet})
			if err != nil {
				t.Fatal(err)
			}
			_, body, _ := strings.Cut(d.Text, "\n\n")
			if !strings.HasPrefix(body, tt.first) {
				t.Errorf("the body begins with %.60q, want %q", body, tt.first)
			}
			if !strings.HasSuffix(strings.TrimSpace(body), tt.last) {
				t.Errorf("the body does not end with %q: %q", tt.last, body[max(0, len(body)-120):])
			}
			for _, words := range tt.around {
				if !strings.Contains(s.Text, words) {
					t.Errorf("the sample does not hold %q", words)
				}
				if strings.Contains(d.Text, words) {
					t.Errorf("the document holds %q", words)
				}
			}
		})
	}
}

func sample(t *testing.T, name string) examples.Sample {
	t.Helper()
	for _, s := range examples.Samples() {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("no sample %q", name)
	return examples.Sample{}
}
