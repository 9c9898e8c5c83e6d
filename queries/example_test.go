package queries_test

import (
	"fmt"

	"isnad/queries"
)

// A question knows its parameters: what a user gives is checked and typed, the
// rest are defaults.
func ExampleQuery_Bind() {
	catalogue, err := queries.Catalogue()
	if err != nil {
		fmt.Println(err)
		return
	}
	q, err := catalogue.Find("accusations-by")
	if err != nil {
		fmt.Println(err)
		return
	}
	params, err := q.Bind(map[string]string{"actor": "Microsoft", "limit": "10"})
	fmt.Println(q.Title)
	fmt.Println(params, err)
	_, err = q.Bind(map[string]string{"actor": "Microsoft", "limt": "10"})
	fmt.Println(err)
	// Output:
	// Accusations by an actor
	// map[actor:Microsoft affiliates:true limit:10 unnamed:true] <nil>
	// query accusations-by: parameter limt: is unknown; did you mean limit?
}
