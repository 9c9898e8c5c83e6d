package inflect_test

import (
	"fmt"

	"isnad/extract/inflect"
)

func ExampleArabic() {
	forms, err := inflect.Arabic(inflect.ArabicVerb{Lemma: "اتَّهَمَ", Root: []rune("وهم"), Stem: 8})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range forms {
		if f.Feature.Tense == inflect.VerbalNoun {
			fmt.Println(f.Surface)
		}
	}
	// Output:
	// اتهام
	// اتهاما
	// اتهامان
	// اتهامين
	// اتهامات
}
