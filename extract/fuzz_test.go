package extract

import (
	"strings"
	"testing"

	"isnad/article"

	"golang.org/x/text/unicode/norm"
)

// FuzzExtract reads any text in either language: it never panics, and what
// comes out passes Batch.Validate.
func FuzzExtract(f *testing.F) {
	for _, file := range caseFiles(f, "testdata") {
		f.Add(readCase(f, file).document(f).Text, strings.Contains(file, "/en/"))
	}
	for _, text := range []string{
		"Iran's foreign minister denied that the U.S. had accused Tehran of hacking.",
		"\"We were attacked. Twice,\" said A. B. Smith, a spokesman for Northgate Corp.",
		"Paris accuses Moscow\n\nPARIS (Reuters) - France on Monday accused Russian hackers of trying to break into Voltaris.",
	} {
		f.Add(text, true)
		f.Add(text, false)
	}
	f.Fuzz(func(t *testing.T, text string, english bool) {
		d := rawDocument(norm.NFC.String(strings.ToValidUTF8(text, "")), article.Meta{})
		d.Language = "ar"
		if english {
			d.Language = "en"
		}
		b, err := engine(t).Extract(d)
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Validate(); err != nil {
			t.Error(err)
		}
	})
}
