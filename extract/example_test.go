package extract_test

import (
	"fmt"
	"log"

	"isnad/article"
	"isnad/extract"
	"isnad/graph"
)

func ExampleExtractor_Extract() {
	x, err := extract.New()
	if err != nil {
		log.Fatal(err)
	}
	text := "اتهمت باريس قراصنة روسا باختراق شركة فولتاريس."
	batch, err := x.Extract(article.Document{ID: "a1:example", Language: "ar", Text: text, Hash: graph.TextHash(text)})
	if err != nil {
		log.Fatal(err)
	}
	for _, e := range batch.Edges {
		fmt.Println(e.Kind, e.From, "->", e.To)
	}
	for _, c := range batch.Claims {
		e := c.Evidence[0]
		fmt.Println(e.Modality, "because of", e.Trigger.Text)
	}
	// Output:
	// ACCUSED state:FR -> org:hackers@state:RU
	// TARGETED org:hackers@state:RU -> org:fultaris
	// asserted because of اتهمت
	// alleged because of باختراق
}
