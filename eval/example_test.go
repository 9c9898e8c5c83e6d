package eval_test

import (
	"fmt"

	"isnad/eval"
)

func ExampleScore() {
	report, err := eval.Score("testdata/gold", "testdata/mixed")
	if err != nil {
		fmt.Println(err)
		return
	}
	all := report.Lenient.All
	fmt.Printf("precision %.3f, recall %.3f, F1 %.3f (%.3f to %.3f)\n", all.Precision, all.Recall, all.F1, all.Interval.Low, all.Interval.High)
	fmt.Println("actors found:", report.Nodes)
	// Output:
	// precision 0.810, recall 0.680, F1 0.739 (0.444 to 1.000)
	// actors found: 29/30
}
