package gazetteer_test

import (
	"fmt"
	"log"
	"strings"

	"isnad/extract/gazetteer"
	"isnad/internal/fold"
)

func Example() {
	g, err := gazetteer.Load()
	if err != nil {
		log.Fatal(err)
	}
	words := strings.Fields(fold.Key("طهران تنفي وموسكو تتهم مايكروسوفت"))
	for _, hit := range g.Match(words) {
		for _, s := range hit.Senses {
			fmt.Println(words[hit.Start], s.Entry.ID, s.Role, s.Entry.Name("en"))
		}
	}
	id, form, _ := g.Demonym(fold.Word("الروسيين"))
	fmt.Println(id, form.Definite, form.Number == gazetteer.Plural)
	fmt.Println(g.Key("محمد حسن"), g.Key("Mohammed Hassan"))
	// Output:
	// طهران state:IR capital Iran
	// مايكروسوفت org:microsoft name Microsoft
	// state:RU true true
	// mohamed-hassan mohamed-hassan
}
