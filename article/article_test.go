package article_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"isnad/article"
	"isnad/graph"
)

const textEN = `Minister denies report

By Jane Doe

GENEVA (AP) — The minister said on Monday that the report of the group was false.

He would answer it in court, he told the paper.
`

func TestFromText(t *testing.T) {
	fetched := time.Date(2024, 3, 6, 0, 0, 0, 0, time.UTC)
	d, err := article.FromText("a.txt", []byte(textEN), article.Meta{URL: "file:///tmp/a.txt", Fetched: fetched, Outlet: "Ledger"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Hash != graph.TextHash(d.Text) {
		t.Error("Hash is not graph.TextHash of Text")
	}
	if d.URL != "file:///tmp/a.txt" || d.Outlet != "Ledger" || !d.Fetched.Equal(fetched) || !strings.HasPrefix(d.ID, "a1:") {
		t.Errorf("%+v", d)
	}
	again, err := article.FromText("b.txt", []byte(textEN+"\n"), article.Meta{URL: "file:///tmp/a.txt"})
	if err != nil || again.ID != d.ID || again.Hash != d.Hash {
		t.Errorf("the same article at the same address: %+v (%v)", again, err)
	}
}

func TestFromTextRefuses(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     error
		says     string
	}{
		{"empty", "", article.ErrEmpty, "x.txt: no words to read: the input is empty"},
		{"signs only", "... !!! ...", article.ErrEmpty, "x.txt"},
		{"binary", "%PDF-1.4", article.ErrBinary, "application/pdf"},
		{"French", "Le ministre a dit que les accusations sont fausses et que la presse est responsable.", article.ErrLanguage, "French (fr)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := article.FromText("x.txt", []byte(tt.in), article.Meta{})
			if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("want %v that says %q, got %v", tt.want, tt.says, err)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	long := strings.Repeat("The minister said that it was not so. ", 8)
	for _, tt := range []struct{ name, in, title string }{
		{"blank line", "Minister denies report\n\n" + long, "Minister denies report"},
		{"blank line and full stop", "Minister denies report.\n\n" + long, "Minister denies report."},
		{"no blank line", "Minister denies report\n" + long, "Minister denies report"},
		{"first line is a sentence", "The minister denied it.\n" + long, ""},
		{"first line is a paragraph", long + "\n\n" + long, ""},
		{"leading blank lines", "\n \n\u00a0Minister denies report\n\n" + long, "Minister denies report"},
		{"title only", "Minister denies report\n", "Minister denies report"},
		{"sentence only", "The minister denied it.\n", ""},
		{"one letter", "x", "x"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := article.FromText("x", []byte(tt.in), article.Meta{})
			if err != nil || d.Title != tt.title {
				t.Errorf("want %q, got %q (%v)", tt.title, d.Title, err)
			}
			if !strings.HasPrefix(d.Text, d.Title) || strings.Contains(d.Text, "\n\n\n") {
				t.Errorf("text %q", d.Text)
			}
		})
	}
}

func TestFromHTMLRefuses(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     error
	}{
		{"empty", " ", article.ErrEmpty},
		{"no text", "<html><body><img src=x></body></html>", article.ErrEmpty},
		{"deep", strings.Repeat("<div>", 1000000) + "words", article.ErrTooDeep},
		{"wide", strings.Repeat("<p>a", article.MaxNodes), article.ErrTooLarge},
		{"PDF with an html name", "%PDF-1.4 ...", article.ErrBinary},
		{"German", "<p>" + strings.Repeat("Das Ministerium wies die Vorwürfe zurück und sagte, dass es nicht so ist. ", 5), article.ErrLanguage},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := article.FromHTML([]byte(tt.in), "text/html", article.Meta{}); !errors.Is(err, tt.want) {
				t.Errorf("want %v, got %v", tt.want, err)
			}
		})
	}
}

// TestMetaWins holds that what the caller knows is not overridden.
func TestMetaWins(t *testing.T) {
	page := `<html lang="en"><head><meta property="og:site_name" content="Other"><meta name="date" content="2020-01-01"><link rel="canonical" href="https://b.example/x"></head>
<body><h1>Minister denies report</h1><p>The minister said on Monday that the report of the group was false, and that he would answer it in court.</p></body></html>`
	at := time.Date(2024, 3, 5, 10, 0, 0, 0, time.UTC)
	d, err := article.FromHTML([]byte(page), "", article.Meta{URL: "https://a.example/1", Outlet: "Ledger", Published: at, SourceID: "7"})
	if err != nil {
		t.Fatal(err)
	}
	if d.Outlet != "Ledger" || !d.Published.Equal(at) || d.DateOnly || d.URL != "https://a.example/1" || d.SourceID != "7" {
		t.Errorf("%+v", d)
	}
}

// TestLinear holds that long texts of anything are read in seconds, not hours.
func TestLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"one sentence": "قال الوزير ", "tail headings": "اقرأ أيضا\n", "subheadings": "اتهامات مغلوطة\n", "brackets": "(يمين ",
		"bylines": "By Jane Doe\n", "dates": "7/8/2020 10:30\n", "open quotes": "«", "datelines": "القاهرة - رويترز: ", "tags": "سمات ",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, _ = article.FromText(name, []byte(strings.Repeat(unit, 1<<18/len(unit))), article.Meta{})
			if took := time.Since(start); took > 30*time.Second {
				t.Errorf("took %s", took)
			}
		})
	}
}

func ExampleFromText() {
	d, err := article.FromText("report.txt", []byte(textEN), article.Meta{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Language, d.Bylines, d.Sources)
	fmt.Println(d.Text)
	// Output:
	// en [Jane Doe] [AP]
	// Minister denies report
	//
	// The minister said on Monday that the report of the group was false.
	//
	// He would answer it in court, he told the paper.
}
