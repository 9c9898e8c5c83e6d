package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"isnad/queries"
)

func sampleResult() queries.Result {
	return queries.Result{
		Columns: []string{"who", "n", "<list>"},
		Rows: [][]any{
			{"مايكروسوفت", int64(2), []any{"a", "b"}},
			{"O\"Neill, x\u202e", nil, true},
		},
	}
}

func TestWriteResult(t *testing.T) {
	for format, want := range map[string]string{
		"table": strings.Join([]string{
			"┌──────────────────┬───┬────────┐",
			"│ who              │ n │ <list> │",
			"├──────────────────┼───┼────────┤",
			"│ مايكروسوفت       │ 2 │ a; b   │",
			"│ O\"Neill, x\\u202e │   │ true   │",
			"└──────────────────┴───┴────────┘", ""}, "\n"),
		"csv":  "who,n,<list>\nمايكروسوفت,2,a; b\n\"O\"\"Neill, x\u202e\",,true\n",
		"json": "[\n  {\"who\": \"مايكروسوفت\", \"n\": 2, \"<list>\": [\"a\",\"b\"]},\n  {\"who\": \"O\\\"Neill, x\u202e\", \"n\": null, \"<list>\": true}\n]\n",
	} {
		t.Run(format, func(t *testing.T) {
			var b bytes.Buffer
			if err := writeResult(&b, format, sampleResult()); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, b.String()); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if format == "json" && !json.Valid(b.Bytes()) {
				t.Error("no JSON")
			}
		})
	}
}

func TestNoRows(t *testing.T) {
	for format, want := range map[string]string{"json": "[]\n", "csv": "who\n"} {
		var b bytes.Buffer
		if err := writeResult(&b, format, queries.Result{Columns: []string{"who"}}); err != nil || b.String() != want {
			t.Errorf("%s: %q, %v", format, b.String(), err)
		}
	}
}

func TestRecords(t *testing.T) {
	got := drawRecords([]string{"who", "of what"}, [][]string{{"Alpha", ""}, {"", "a\nb"}})
	want := "── 1 ──\nwho      Alpha\n── 2 ──\nof what  a\\nb\n"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
